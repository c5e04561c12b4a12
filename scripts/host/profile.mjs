// @ts-check
/**
 * The settings of a fresh editor.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Settings that keep the editor to the subject: no telemetry, no welcome pages, no question
 * whether the folder is trusted, no look at the extension gallery.
 */
export const quietSettings = Object.freeze({
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'security.workspace.trust.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'chat.commandCenter.enabled': false,
});

/**
 * Writes user settings unless there are some: a profile that is kept belongs to the person using it.
 * @param {string} userDataDirectory the folder that holds `User/`
 * @param {Record<string, unknown>} [settings]
 */
export function writeSettingsOnce(userDataDirectory, settings = quietSettings) {
  const settingsFile = join(userDataDirectory, 'User', 'settings.json');
  if (existsSync(settingsFile)) return;
  mkdirSync(dirname(settingsFile), { recursive: true });
  writeFileSync(settingsFile, `${JSON.stringify(settings, null, 2)}\n`);
}
