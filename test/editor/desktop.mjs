// @ts-check
/**
 * The suite of `suite.ts` in a desktop VS Code, which is downloaded once into `.vscode-test/`.
 *
 * For machines with a screen and a way to the download site; everywhere else `run.mjs` runs the same
 * suite in VS Code Server. On Linux without a screen: `xvfb-run npm run test:desktop`.
 */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { runTests } from '@vscode/test-electron';

import { writeSettingsOnce } from '../../scripts/host/profile.mjs';
import { vscodeVersion } from '../../scripts/host/vscode-server.mjs';

const repositoryDirectory = resolve(fileURLToPath(import.meta.url), '../../..');
const suiteModule = join(repositoryDirectory, 'dist-test', 'editor', 'suite.js');

const scratch = mkdtempSync(join(tmpdir(), 'rapallo-desktop-'));
try {
  if (!existsSync(suiteModule)) throw new Error(`${suiteModule} is missing. Run "npm run build" first.`);
  const folder = join(scratch, 'notes');
  cpSync(join(repositoryDirectory, 'examples', 'notes'), folder, { recursive: true });
  const userDataDirectory = join(scratch, 'profile');
  writeSettingsOnce(userDataDirectory);
  process.exitCode = await runTests({
    version: vscodeVersion,
    extensionDevelopmentPath: repositoryDirectory,
    extensionTestsPath: suiteModule,
    launchArgs: [
      folder,
      '--disable-extensions',
      '--disable-workspace-trust',
      ...['--user-data-dir', userDataDirectory],
      // Electron refuses to run as root with its sandbox on.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
}
