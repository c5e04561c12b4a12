// @ts-check
/**
 * `npm test`: everything that must hold, from a bare clone. Installs what is missing, builds, packs, and runs types, lint,
 * the core's tests, conversations with the real programs, and the suite inside a real VS Code.
 *
 * Every stage runs even if one before it failed, unless it cannot; the last lines say what passed.
 */
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {readonly string[]} command
 * @property {boolean} [needed] Nothing after it makes sense if it fails.
 */

/** @type {readonly Stage[]} */
const stages = [
  { name: 'build', command: [process.execPath, 'scripts/build.mjs', '--production'], needed: true },
  { name: 'package', command: [process.execPath, 'scripts/package.mjs'], needed: true },
  { name: 'types', command: [process.execPath, 'node_modules/typescript/bin/tsc', '-b'] },
  { name: 'lint', command: [process.execPath, 'node_modules/eslint/bin/eslint.js', '.'] },
  { name: 'core', command: [process.execPath, '--import', 'tsx', '--test', '--test-reporter=spec', 'test/core.ts'] },
  { name: 'programs', command: [process.execPath, '--import', 'tsx', '--test', '--test-reporter=spec', 'test/protocol.ts'] },
  { name: 'editor', command: [process.execPath, 'test/editor/run.mjs'] },
];

/**
 * Runs a command, shows what it prints, and hands back its exit code and output.
 * @param {readonly string[]} command
 * @returns {Promise<{ code: number, output: string }>}
 */
function run([program = '', ...args]) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: program.endsWith('.cmd') });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (/** @type {Buffer} */ chunk) => {
        output += chunk.toString();
        process.stdout.write(chunk);
      });
    }
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * How many tests a stage passed and failed: as its runner says, or one for a stage that is a single question.
 * @param {string} output
 * @param {boolean} succeeded
 */
function count(output, succeeded) {
  const ofNode = [/^ℹ pass (\d+)$/m.exec(output), /^ℹ fail (\d+)$/m.exec(output)];
  const ofEditor = /^(\d+) passed, (\d+) failed$/m.exec(output);
  const [passed, failed] = ofEditor === null ? ofNode.map((match) => Number(match?.[1] ?? NaN)) : [Number(ofEditor[1]), Number(ofEditor[2])];
  if (Number.isNaN(passed) || Number.isNaN(failed) || passed === undefined || failed === undefined) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 };
  return { passed, failed: succeeded ? failed : Math.max(1, failed) };
}

const upToDate = existsSync('node_modules/.package-lock.json') && statSync('node_modules/.package-lock.json').mtimeMs >= statSync('package-lock.json').mtimeMs;
if (!upToDate) {
  console.log('== install');
  const { code } = await run([npm, 'ci', '--no-audit', '--no-fund']);
  if (code !== 0) {
    console.error('The packages could not be installed; see above.');
    process.exit(1);
  }
}

/** @type {{ name: string, passed: number, failed: number, seconds: number }[]} */
const results = [];
for (const stage of stages) {
  console.log(`== ${stage.name}`);
  const started = performance.now();
  const { code, output } = await run(stage.command);
  results.push({ name: stage.name, ...count(output, code === 0), seconds: (performance.now() - started) / 1000 });
  if (code !== 0 && stage.needed === true) break;
}

console.log('');
for (const { name, passed, failed, seconds } of results) console.log(`${name.padEnd(10)} ${failed === 0 ? 'ok    ' : 'FAILED'} ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`);
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && results.length === stages.length ? 0 : 1;
