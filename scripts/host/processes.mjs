// @ts-check
/**
 * Starting other programs, and making sure that they end.
 *
 * Only Node's own modules are used here: `npm start` needs this file before anything is installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';

const isWindows = process.platform === 'win32';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [shell] Windows keeps npm and code in `.cmd` files, which only its shell can start.
 */

/**
 * Runs a program to its end and answers what it printed.
 * A failure throws with the last lines of that output, because the exit code alone helps nobody.
 * @param {string} command
 * @param {readonly string[]} programArguments
 * @param {RunOptions} [options]
 * @returns {Promise<string>}
 */
export function run(command, programArguments, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, programArguments, {
      ...options,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) {
        resolve(output);
        return;
      }
      const lastLines = output.trimEnd().split('\n').slice(-25).join('\n');
      reject(new Error(`"${command} ${programArguments.join(' ')}" ended with code ${code}.\n${lastLines}`));
    });
  });
}

/**
 * Runs npm. Inside an npm script, npm tells where it lives; going through Node there
 * needs no shell, and so no quoting of paths.
 * @param {readonly string[]} npmArguments
 * @param {RunOptions} [options]
 */
export function runNpm(npmArguments, options = {}) {
  const npmProgram = process.env['npm_execpath'];
  if (npmProgram?.endsWith('npm-cli.js')) return run(process.execPath, [npmProgram, ...npmArguments], options);
  return run('npm', npmArguments, { ...options, shell: isWindows });
}

/**
 * Whether a program of this name answers to `--version`.
 * @param {string} command
 */
export function isOnPath(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore', shell: isWindows, timeout: 15_000 }).status === 0;
}

/**
 * Starts a program that stays up, together with a way to end it and all its children.
 * The group is also ended when this process exits, so that an error or Ctrl+C leaves nothing behind.
 * @param {string} command
 * @param {readonly string[]} programArguments
 * @param {{ env?: NodeJS.ProcessEnv, log: (text: string) => void }} options
 */
export function startGroup(command, programArguments, { env, log }) {
  const child = spawn(command, programArguments, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: !isWindows,
    windowsHide: true,
  });
  child.stdout.on('data', (chunk) => log(String(chunk).trimEnd()));
  child.stderr.on('data', (chunk) => log(String(chunk).trimEnd()));
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    child.on('error', (error) => {
      log(error.message);
      resolve();
    });
    child.on('close', () => resolve());
  });

  const endGroup = () => {
    if (child.pid === undefined) return;
    if (isWindows) {
      spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
      return;
    }
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // The whole group is gone already.
    }
  };
  // Before other clean-up: a folder cannot be removed for good while somebody still writes into it.
  process.prependOnceListener('exit', endGroup);
  void ended.then(() => process.removeListener('exit', endGroup));

  return {
    ended,
    async stop() {
      endGroup();
      await ended;
    },
  };
}

/**
 * Turns Ctrl+C and its relatives into an ordinary exit: only that runs the clean-up above.
 */
export function exitOnSignals() {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  process.once('SIGHUP', () => process.exit(129));
}

/**
 * A port nobody listens on: the wished one if possible, else any.
 * @param {number} [wished]
 * @returns {Promise<number>}
 */
export function freePort(wished = 0) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => (wished === 0 ? reject(error) : resolve(freePort())));
    probe.listen(wished, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
