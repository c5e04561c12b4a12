// @ts-check
/**
 * The editor tests: a real VS Code, headless.
 *
 *   node test/editor/run.mjs [--only api|page] [--grep WORDS] [--vsix FILE] [--suite FILE]
 *                            [--extension FOLDER] [--workspace FOLDER]
 *
 * First the compiled suite runs inside the extension host; then the packed extension is installed
 * into an empty editor, which is driven with mouse and keyboard. Both get a fresh profile
 * and a copy of the sample notes, so that no run can see another's traces.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

import { ensureChromium } from '../../scripts/host/chromium.mjs';
import { openEditor } from '../../scripts/host/open-editor.mjs';
import { exitOnSignals } from '../../scripts/host/processes.mjs';
import { ensureServer, installExtension, startServer } from '../../scripts/host/vscode-server.mjs';
import { closeEverything, waitForEditor } from './page/actions.mjs';
import { pageScenarios } from './page/index.mjs';
import { screenshot } from './page/sight.mjs';
import { demand, readPlan, repositoryDirectory, testSettings } from './plan.mjs';

const screenshotDirectory = join(repositoryDirectory, 'test-results', 'screenshots');
const timeLimitSeconds = 240;

let passed = 0;
let failed = 0;
/** Told when time runs out, because "too slow" alone does not say where to look. */
let presentStep = 'preparing';

/**
 * @param {string} name
 * @param {unknown} [error]
 */
function report(name, error) {
  if (error === undefined) passed += 1;
  else failed += 1;
  console.log(`${error === undefined ? 'ok' : 'not ok'} - ${name}`);
  if (error === undefined) return;
  const details = stripVTControlCharacters(String(error instanceof Error ? error.stack : error));
  console.log(details.replace(/^/gm, '    '));
}

/**
 * Gives a server with an empty profile and a copy of the notes; removes both afterwards.
 * @param {import('./plan.mjs').Plan} plan
 * @param {string} serverDirectory
 * @param {string | undefined} vsixFile
 * @param {(place: { serverUrl: string, folder: string }) => Promise<void>} use
 */
async function withServer(plan, serverDirectory, vsixFile, use) {
  const scratch = mkdtempSync(join(tmpdir(), 'rapallo-editor-'));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }));
  const folder = join(scratch, 'workspace', basename(plan.workspaceDirectory));
  mkdirSync(folder, { recursive: true });
  cpSync(plan.workspaceDirectory, folder, { recursive: true });
  const place = {
    serverDirectory,
    scratchDirectory: join(scratch, 'profile'),
    extensionsDirectory: join(scratch, 'extensions'),
  };
  if (vsixFile !== undefined) await installExtension({ ...place, vsixFile });
  const log = (/** @type {string} */ text) => process.env['RAPALLO_VERBOSE'] && console.log(text);
  const server = await startServer({ ...place, log, settings: testSettings });
  try {
    await use({ serverUrl: server.url, folder });
  } finally {
    await server.stop();
  }
}

/**
 * @param {import('./plan.mjs').Plan} plan
 * @param {string} serverDirectory
 * @param {string} chromiumPath
 */
async function runApiPart(plan, serverDirectory, chromiumPath) {
  presentStep = 'the suite inside the extension host';
  demand(plan.suiteModule, 'the compiled suite');
  console.log('# inside the extension host');
  await withServer(plan, serverDirectory, undefined, async (place) => {
    const editor = await openEditor({
      ...place,
      chromiumPath,
      extensionDirectory: plan.extensionDirectory,
      testsModule: plan.suiteModule,
      onLine(line) {
        if (line.startsWith('ok - ')) passed += 1;
        if (line.startsWith('not ok - ')) failed += 1;
        if (/^(not )?ok - /.test(line) || process.env['RAPALLO_VERBOSE']) console.log(line);
      },
    });
    const exitCode = await editor.exited;
    await editor.close();
    const wasSilent = passed + failed === 0;
    if (wasSilent || (exitCode !== 0 && failed === 0)) report('the suite runs to its end', editor.lines.join('\n'));
  });
}

/**
 * @param {import('./plan.mjs').Plan} plan
 * @param {string} serverDirectory
 * @param {string} chromiumPath
 */
async function runPagePart(plan, serverDirectory, chromiumPath) {
  presentStep = 'opening the editor page';
  demand(plan.vsixFile, 'the packed extension');
  console.log('# with mouse and keyboard');
  rmSync(screenshotDirectory, { recursive: true, force: true });
  await withServer(plan, serverDirectory, plan.vsixFile, async (place) => {
    const editor = await openEditor({ ...place, chromiumPath });
    await waitForEditor(editor.page);
    for (const scenario of pageScenarios.filter(({ name }) => name.includes(plan.grep))) {
      presentStep = scenario.name;
      const picture = (/** @type {string} */ name) => screenshot(editor.page, screenshotDirectory, name);
      try {
        await closeEverything(editor.page);
        await scenario.run({ page: editor.page, picture });
        report(scenario.name);
      } catch (error) {
        report(scenario.name, error);
        await picture(`failed-${scenario.name.replaceAll(/\W+/g, '-')}`);
      }
    }
    await editor.close();
  });
}

exitOnSignals();
const say = (/** @type {string} */ text) => console.log(text);
const plan = readPlan();
const serverDirectory = await ensureServer({ say });
const chromiumPath = await ensureChromium({ say });
const guard = setTimeout(() => {
  console.error(`The editor tests took longer than ${timeLimitSeconds} s; they were at: ${presentStep}.`);
  console.error('RAPALLO_VERBOSE=1 prints what the server and the extension host say.');
  process.exit(1);
}, timeLimitSeconds * 1000);
for (const part of [
  ...(plan.only === 'page' ? [] : [runApiPart]),
  ...(plan.only === 'api' ? [] : [runPagePart]),
]) {
  try {
    await part(plan, serverDirectory, chromiumPath);
  } catch (error) {
    report(presentStep, error);
  }
}
clearTimeout(guard);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
