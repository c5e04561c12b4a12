// @ts-check
/**
 * Packs the extension into `rapallo-VERSION.vsix` in the root of the repository.
 *
 * Everything that runs is bundled in `dist/`, so no dependencies are packed;
 * what else goes in is decided by `.vscodeignore`.
 */
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { run } from './host/processes.mjs';

const repositoryDirectory = resolve(fileURLToPath(import.meta.url), '../..');

/**
 * The file that a manifest's version is packed into.
 * @param {{ name: string, version: string }} manifest
 */
function vsixName({ name, version }) {
  return `${name}-${version}.vsix`;
}

/** @returns {Promise<string>} */
async function packExtension() {
  const manifest = JSON.parse(readFileSync(join(repositoryDirectory, 'package.json'), 'utf8'));
  const entry = join(repositoryDirectory, manifest.main ?? 'dist/client.js');
  if (!existsSync(entry)) throw new Error(`${entry} is missing. Run "npm run build" first.`);
  const vsixFile = join(repositoryDirectory, vsixName(manifest));
  // An old file must not pass for the new one if packing fails.
  rmSync(vsixFile, { force: true });
  await run(
    process.execPath,
    [
      join(repositoryDirectory, 'node_modules', '@vscode', 'vsce', 'vsce'),
      'package',
      '--no-dependencies',
      '--allow-missing-repository',
      '--no-rewrite-relative-links',
      ...['--out', vsixFile],
    ],
    { cwd: repositoryDirectory },
  );
  return vsixFile;
}

try {
  const vsixFile = await packExtension();
  console.log(`${vsixFile} (${Math.ceil(statSync(vsixFile).size / 1024)} KB)`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
