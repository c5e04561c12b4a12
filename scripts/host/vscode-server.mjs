// @ts-check
/**
 * VS Code Server from the npm registry: the real workbench and the real extension host, without a desktop.
 *
 * It serves two purposes: the editor tests run in it, and `npm start` opens it for people
 * who have no VS Code. Only Node's own modules are used, so that it works in a fresh clone.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { freePort, run, runNpm, startGroup } from './processes.mjs';
import { writeSettingsOnce } from './profile.mjs';

export const vscodeVersion = '1.100.3';
const serverPackage = 'code-server@4.100.3';
/** The server pins an older ripgrep that downloads its program after the install; this one brings it along. */
const ripgrepPackage = '@vscode/ripgrep@1.18.0';
/** Modules that would need Python and a C++ compiler, and plain JavaScript that does their work here. */
const standIns = { '@vscode/spdlog/index.js': 'spdlog.cjs', 'native-watchdog/index.js': 'native-watchdog.cjs' };
/** Raise the number when the steps of the install change: older installs are then redone. */
const installRecipe = `${serverPackage} recipe 2`;

const hostDirectory = dirname(fileURLToPath(import.meta.url));
const repositoryDirectory = resolve(hostDirectory, '../..');

export const defaultServerDirectory = join(repositoryDirectory, '.vscode-test', `vscode-server-${vscodeVersion}`);

/**
 * Makes the server available and answers its folder. A second call finds the first one's work;
 * an install that broke off lacks the marker, which is written last, and is done again.
 * @param {{ say: (text: string) => void, serverDirectory?: string }} options
 */
export async function ensureServer({ say, serverDirectory = defaultServerDirectory }) {
  const marker = join(serverDirectory, '.complete');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === installRecipe) return serverDirectory;

  say(`Fetching VS Code Server ${vscodeVersion} from npm (about 55 MB, once) …`);
  rmSync(serverDirectory, { recursive: true, force: true });
  mkdirSync(serverDirectory, { recursive: true });
  try {
    await unpackServer(serverDirectory);
    say('Installing what the server needs …');
    await runNpm(
      ['install', ripgrepPackage, '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'],
      { cwd: serverDirectory },
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`VS Code Server could not be installed into ${serverDirectory}.\n${reason}`);
  }
  for (const [replaced, standIn] of Object.entries(standIns)) {
    copyFileSync(join(hostDirectory, 'stand-ins', standIn), join(serverDirectory, 'node_modules', replaced));
  }
  writeFileSync(marker, installRecipe);
  say('VS Code Server is installed.');
  return serverDirectory;
}

/**
 * Unpacks only the inner server. The package around it is a web front with logins and proxies,
 * for which a plain install would fetch two hundred packages; the source maps are half of the rest.
 * @param {string} serverDirectory
 */
async function unpackServer(serverDirectory) {
  const packed = await runNpm(['pack', serverPackage, '--json', '--loglevel=error'], { cwd: serverDirectory });
  const archive = /"filename":\s*"([^"]+\.tgz)"/.exec(packed)?.[1];
  if (archive === undefined) throw new Error(`npm pack did not say which file it wrote:\n${packed}`);
  await run('tar', ['-xzf', basename(archive), '--strip-components=3', '--exclude=*.map', 'package/lib/vscode'], {
    cwd: serverDirectory,
  });
  rmSync(join(serverDirectory, basename(archive)));
}

/** An empty description of the extension gallery: the editor then asks nobody about extensions. */
const withoutGallery = { EXTENSIONS_GALLERY: '{}' };

/**
 * @typedef {object} ServerOptions
 * @property {string} serverDirectory
 * @property {string} scratchDirectory where the profile, the settings and the logs go
 * @property {string} extensionsDirectory
 * @property {(text: string) => void} log takes whatever the server prints
 * @property {number} [port] the wished port; another one is taken when it is in use
 * @property {Record<string, unknown>} [settings]
 */

/**
 * Starts the server on this computer only and waits until it answers.
 * @param {ServerOptions} options
 */
export async function startServer({ serverDirectory, scratchDirectory, extensionsDirectory, log, port, settings }) {
  const chosenPort = await freePort(port);
  writeSettingsOnce(join(scratchDirectory, 'data'), settings);
  mkdirSync(extensionsDirectory, { recursive: true });
  const server = startGroup(
    process.execPath,
    [
      join(serverDirectory, 'out', 'server-main.js'),
      '--accept-server-license-terms',
      '--without-connection-token',
      '--disable-telemetry',
      '--disable-workspace-trust',
      ...['--host', '127.0.0.1', '--port', String(chosenPort)],
      ...['--server-data-dir', scratchDirectory, '--extensions-dir', extensionsDirectory],
    ],
    { log, env: { ...process.env, ...withoutGallery } },
  );
  const url = `http://127.0.0.1:${chosenPort}`;
  let hasEnded = false;
  void server.ended.then(() => (hasEnded = true));
  const deadline = Date.now() + 30_000;
  while (!(await answers(url))) {
    if (hasEnded) throw new Error('VS Code Server ended before it answered; its last words are in the log.');
    if (Date.now() > deadline) {
      await server.stop();
      throw new Error(`VS Code Server did not answer at ${url} within 30 seconds.`);
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  return { url, port: chosenPort, ended: server.ended, stop: server.stop };
}

/**
 * @param {string} url
 */
async function answers(url) {
  try {
    return (await fetch(`${url}/version`)).ok;
  } catch {
    return false;
  }
}

/**
 * Installs a packed extension the way the editor itself does it.
 * @param {{ serverDirectory: string, scratchDirectory: string, extensionsDirectory: string, vsixFile: string }} options
 */
export async function installExtension({ serverDirectory, scratchDirectory, extensionsDirectory, vsixFile }) {
  mkdirSync(extensionsDirectory, { recursive: true });
  const output = await run(process.execPath, [
    join(serverDirectory, 'out', 'server-main.js'),
    '--accept-server-license-terms',
    '--force',
    ...['--install-extension', vsixFile],
    ...['--server-data-dir', scratchDirectory, '--extensions-dir', extensionsDirectory],
  ]);
  if (!/successfully installed/i.test(output)) throw new Error(`${vsixFile} was not installed:\n${output}`);
}
