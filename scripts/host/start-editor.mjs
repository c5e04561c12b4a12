// @ts-check
/**
 * From a fresh clone to an open editor: installs, builds and packs what is needed, and opens a folder
 * in VS Code, or in VS Code Server where there is none.
 *
 * The packed extension is used, and a profile of its own: what one sees is what a user would get,
 * and the editor somebody writes in every day stays as it is.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { folderAddress } from './addresses.mjs';
import { run, runNpm } from './processes.mjs';
import { writeSettingsOnce } from './profile.mjs';
import { ensureServer, installExtension, startServer, vscodeVersion } from './vscode-server.mjs';

const repositoryDirectory = resolve(fileURLToPath(import.meta.url), '../../..');
const stateDirectory = join(repositoryDirectory, '.vscode-test', 'start');
/** Tried first, so that the address stays the same from day to day. */
const usualPort = 8622;
const isWindows = process.platform === 'win32';

const say = (/** @type {string} */ text) => console.log(text);

/**
 * @param {readonly string[]} commandLine
 */
export async function startEditor(commandLine) {
  const wishes = readWishes(commandLine);
  if (wishes === undefined) {
    process.exitCode = 2;
    return;
  }
  await installDependencies();
  await step('Building', () => runNpm(['run', 'build'], { cwd: repositoryDirectory }));
  await step('Packing the extension', () => runNpm(['run', 'package'], { cwd: repositoryDirectory }));
  const manifest = JSON.parse(readFileSync(join(repositoryDirectory, 'package.json'), 'utf8'));
  const vsixFile = join(repositoryDirectory, `${manifest.name}-${manifest.version}.vsix`);

  if (wishes.mayOpenWindow && hasDesktopEditor()) await openDesktop(vsixFile, wishes.folder);
  else await openServer(vsixFile, wishes.folder);
}

/**
 * @param {readonly string[]} commandLine
 * @returns {{ folder: string, mayOpenWindow: boolean } | undefined} nothing if the command line makes no sense
 */
function readWishes(commandLine) {
  try {
    const { values, positionals } = parseArgs({
      args: [...commandLine],
      allowPositionals: true,
      options: { 'no-open': { type: 'boolean', default: false } },
    });
    // npm runs scripts in the root of the repository and tells where it was called.
    const here = process.env['INIT_CWD'] ?? '.';
    const folder = resolve(here, positionals[0] ?? join(repositoryDirectory, 'examples/notes'));
    if (positionals.length < 2 && existsSync(folder) && statSync(folder).isDirectory()) {
      return { folder, mayOpenWindow: !values['no-open'] };
    }
    console.error(positionals.length > 1 ? 'Only one folder can be opened.' : `There is no folder ${folder}.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
  }
  console.error('Usage: npm start [-- FOLDER] [--no-open]');
  return undefined;
}

/** Installs when nothing is there, or when the lock file has changed since npm last wrote its own copy of it. */
async function installDependencies() {
  const lockFile = join(repositoryDirectory, 'package-lock.json');
  const installed = join(repositoryDirectory, 'node_modules', '.package-lock.json');
  const hasLock = existsSync(lockFile);
  if (existsSync(installed) && (!hasLock || statSync(installed).mtimeMs >= statSync(lockFile).mtimeMs)) return;
  await step('Installing dependencies', () =>
    runNpm([hasLock ? 'ci' : 'install', '--no-audit', '--no-fund'], { cwd: repositoryDirectory }),
  );
}

/**
 * @param {string} title
 * @param {() => Promise<unknown>} work
 */
async function step(title, work) {
  const start = Date.now();
  say(`${title} …`);
  try {
    await work();
  } catch (error) {
    throw new Error(`${title} failed.\n${error instanceof Error ? error.message : String(error)}`);
  }
  say(`  done in ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

/**
 * Whether `code` starts a desktop editor that is new enough. In the terminal of a remote window
 * the same name is another program, which knows no separate profile; and root has no desktop.
 */
function hasDesktopEditor() {
  if (process.env['VSCODE_IPC_HOOK_CLI'] || process.getuid?.() === 0) return false;
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return false;
  const answer = spawnSync('code', ['--version'], { encoding: 'utf8', shell: isWindows, timeout: 20_000 });
  if (answer.status !== 0) return false;
  const [, major, minor] = /^(\d+)\.(\d+)\./.exec(answer.stdout) ?? [];
  const [, oldestMajor, oldestMinor] = /^(\d+)\.(\d+)\./.exec(vscodeVersion) ?? [];
  const isNewEnough =
    Number(major) > Number(oldestMajor) || (major === oldestMajor && Number(minor) >= Number(oldestMinor));
  if (!isNewEnough) say(`Your VS Code is older than ${oldestMajor}.${oldestMinor}; using VS Code Server instead.`);
  return isNewEnough;
}

/**
 * @param {string} vsixFile
 * @param {string} folder
 */
async function openDesktop(vsixFile, folder) {
  const userDataDirectory = join(stateDirectory, 'desktop-profile');
  writeSettingsOnce(userDataDirectory);
  const quoted = (/** @type {string} */ path) => (isWindows ? `"${path}"` : path);
  const profile = [
    ...['--user-data-dir', quoted(userDataDirectory)],
    ...['--extensions-dir', quoted(join(stateDirectory, 'desktop-extensions'))],
  ];
  const code = (/** @type {string[]} */ ...rest) => run('code', [...profile, ...rest], { shell: isWindows });
  await step('Installing Rapallo into a profile of its own', () =>
    code('--install-extension', quoted(vsixFile), '--force'),
  );
  await step('Opening VS Code', () => code('--new-window', '--disable-workspace-trust', quoted(folder)));
  say(`\nRapallo is ready: VS Code shows ${folder}. Open a note and rest the mouse on a name.`);
  say('To stop, close that window; your usual VS Code was not touched.');
}

/**
 * @param {string} vsixFile
 * @param {string} folder
 */
async function openServer(vsixFile, folder) {
  const serverDirectory = await ensureServer({ say });
  const place = {
    serverDirectory,
    scratchDirectory: join(stateDirectory, 'server-profile'),
    extensionsDirectory: join(stateDirectory, 'server-extensions'),
  };
  await step('Installing Rapallo', () => installExtension({ ...place, vsixFile }));
  /** @type {string[]} */
  const lastWords = [];
  const log = (/** @type {string} */ text) => {
    lastWords.push(text);
    if (lastWords.length > 30) lastWords.shift();
  };
  const server = await startServer({ ...place, log, port: usualPort });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      say('\nStopped.');
      process.exit(0);
    });
  }
  say('\nRapallo is ready. Open this address in a browser on this computer:\n');
  say(`  ${folderAddress(server.url, folder)}\n`);
  say('Open a note and rest the mouse on a name. Only this computer can reach the address.');
  say('To stop, press Ctrl+C here.');
  await server.ended;
  throw new Error(`VS Code Server ended by itself. Its last words:\n${lastWords.join('\n')}`);
}
