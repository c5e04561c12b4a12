// @ts-check
/**
 * What a run of the editor tests works with: the command line, and the settings of its editor.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { quietSettings } from '../../scripts/host/profile.mjs';

export const repositoryDirectory = resolve(fileURLToPath(import.meta.url), '../../..');

/** No minimap, no sticky lines: fewer things that cover or repeat the words which scenarios look for. */
export const testSettings = {
  ...quietSettings,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'editor.wordWrap': 'on',
  'editor.wordBasedSuggestions': 'off',
  'files.autoSave': 'off',
  'workbench.colorTheme': 'Light Modern',
};

/**
 * @typedef {object} Plan
 * @property {string} extensionDirectory
 * @property {string} vsixFile
 * @property {string} suiteModule
 * @property {string} workspaceDirectory
 * @property {'api' | 'page' | undefined} only
 * @property {string} grep
 */

/**
 * Without options, the extension of this repository is tested on its own sample notes.
 * @returns {Plan}
 */
export function readPlan() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      grep: { type: 'string', default: '' },
      extension: { type: 'string', default: repositoryDirectory },
      vsix: { type: 'string', default: packedExtension() },
      suite: { type: 'string', default: join(repositoryDirectory, 'dist-test/editor/suite.js') },
      workspace: { type: 'string', default: join(repositoryDirectory, 'examples/notes') },
    },
  });
  const only = values.only === 'api' || values.only === 'page' ? values.only : undefined;
  return {
    extensionDirectory: resolve(values.extension),
    vsixFile: resolve(values.vsix),
    suiteModule: resolve(values.suite),
    workspaceDirectory: resolve(values.workspace),
    only,
    grep: values.grep,
  };
}

function packedExtension() {
  const manifest = JSON.parse(readFileSync(join(repositoryDirectory, 'package.json'), 'utf8'));
  return join(repositoryDirectory, `${manifest.name}-${manifest.version}.vsix`);
}

/**
 * Fails early, and says what to do, when something that must be built is missing.
 * @param {string} path
 * @param {string} what
 */
export function demand(path, what) {
  if (existsSync(path)) return;
  throw new Error(`${path} (${what}) is missing. Run "npm run build" and "npm run package" first.`);
}
