/** The writer's settings, read with patience: a value of the wrong kind is said once and its default used. */
import { CHECKS, type Severity } from '../core/checks';
import type { CheckSettings } from '../core/checks/run';
import { DEFAULT_NAME_SETTINGS, readNameSettings, type NameSettings } from './name-settings';

export interface Settings {
  readonly hover: boolean;
  /** Whether cards say why an entry was recognised. */
  readonly hoverReasons: boolean;
  readonly completion: boolean;
  /** Whether notes that are not open are indexed. */
  readonly workspaceIndex: boolean;
  /** Characters after which names are offered by themselves. */
  readonly completionTriggers: string;
  readonly checks: CheckSettings;
  readonly names: NameSettings;
}

export const DEFAULT_SETTINGS: Settings = { hover: true, hoverReasons: true, completion: true, completionTriggers: '', workspaceIndex: true, checks: {}, names: DEFAULT_NAME_SETTINGS };

const SEVERITIES: readonly (Severity | 'off' | 'default')[] = ['default', 'off', 'error', 'warning', 'information', 'hint'];

/** Reads the section `rapallo` of a client's configuration. `complain` gets one sentence for each value that is left out. */
export function readSettings(section: unknown, complain: (message: string) => void): Settings {
  if (section === null || section === undefined) return DEFAULT_SETTINGS;
  if (typeof section !== 'object' || Array.isArray(section)) {
    complain('The settings “rapallo” must be a group of settings; the defaults are used.');
    return DEFAULT_SETTINGS;
  }
  const record = section as Record<string, unknown>;
  return {
    hover: readSwitch(record, 'hover', 'enabled', complain),
    hoverReasons: readSwitch(record, 'hover', 'explain', complain),
    completion: readSwitch(record, 'completion', 'enabled', complain),
    completionTriggers: readTriggers(record, complain),
    workspaceIndex: readSwitch(record, 'workspaceIndex', 'enabled', complain),
    checks: readChecks(record['checks'], complain),
    names: readNameSettings(record, (name, otherwise) => readSwitch(record, name, 'enabled', complain, otherwise), complain),
  };
}

function readSwitch(record: Record<string, unknown>, name: string, key: string, complain: (message: string) => void, otherwise = true): boolean {
  const group = record[name];
  const value = typeof group === 'object' && group !== null ? (group as Record<string, unknown>)[key] : undefined;
  if (typeof value === 'boolean') return value;
  const given = value ?? (typeof group === 'object' || key !== 'enabled' ? undefined : group);
  if (given !== undefined && given !== null) complain(`The setting “rapallo.${name}.${key}” must be true or false, not ${JSON.stringify(given)}; it counts as ${otherwise}.`);
  return otherwise;
}

/** Punctuation marks, written one after the other: "@#". */
function readTriggers(record: Record<string, unknown>, complain: (message: string) => void): string {
  const group = record['completion'];
  const value = typeof group === 'object' && group !== null ? (group as Record<string, unknown>)['triggerCharacters'] : undefined;
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'string' && /^[\p{P}\p{S}]{1,8}$/u.test(value)) return value;
  complain(`The setting “rapallo.completion.triggerCharacters” must be a few punctuation marks, not ${JSON.stringify(value)}; it counts as empty.`);
  return '';
}

function readChecks(value: unknown, complain: (message: string) => void): CheckSettings {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    complain(`The setting “rapallo.checks” must be a group of checks, not ${JSON.stringify(value)}; the defaults are used.`);
    return {};
  }
  const settings: Record<string, Severity | 'off' | 'default'> = {};
  for (const [id, severity] of Object.entries(value)) {
    if (!CHECKS.some((check) => check.id === id)) complain(`The setting “rapallo.checks.${id}” names no check; the checks are ${CHECKS.map((check) => check.id).join(', ')}.`);
    else if (SEVERITIES.includes(severity as Severity)) settings[id] = severity as Severity;
    else complain(`The setting “rapallo.checks.${id}” must be one of ${SEVERITIES.join(', ')}, not ${JSON.stringify(severity)}; the default is used.`);
  }
  return settings;
}
