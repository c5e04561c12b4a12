// @ts-check
/**
 * Opens the editor page in a headless browser.
 *
 * Two ways of use: with `extensionDirectory` and `testsModule` the page starts an extension under
 * development and reports the suite's exit code; without them it is the editor as a user meets it,
 * with whatever is installed in the server's extensions folder.
 */
import { chromium } from 'playwright-core';

import { folderAddress, toUriPath } from './addresses.mjs';

/**
 * Sandboxing needs rights that root in a container does not have; the rest keeps the browser
 * from talking to anybody but the server.
 */
const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * @typedef {object} EditorOptions
 * @property {string} chromiumPath
 * @property {string} serverUrl
 * @property {string} folder the workspace
 * @property {string} [extensionDirectory]
 * @property {string} [testsModule] a CommonJS module that exports `run(): Promise<void>`
 * @property {(line: string) => void} [onLine] takes each line the extension host prints, as it comes
 */

/**
 * @param {EditorOptions} options
 */
export async function openEditor(options) {
  /** @type {string[]} */
  const lines = [];
  /** @param {string} line */
  const keepLine = (line) => {
    lines.push(line);
    options.onLine?.(line);
  };

  const browser = await chromium.launch({ executablePath: options.chromiumPath, args: browserArguments });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  page.setDefaultTimeout(15_000);
  /** @type {Promise<number>} */
  const exited = new Promise((resolve) => {
    void page.exposeFunction('codeAutomationExit', resolve);
  });
  await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _level, /** @type {unknown[]} */ parts) =>
    keepLine(parts.map(String).join(' ')),
  );
  page.on('crash', () => keepLine('The editor page crashed.'));

  await page.goto(editorAddress(options));
  return { page, browser, exited, lines, close: () => browser.close() };
}

/**
 * The address of the editor page; its payload is how a page is told what a desktop editor
 * takes from its command line.
 * @param {EditorOptions} options
 */
function editorAddress({ serverUrl, folder, extensionDirectory, testsModule }) {
  const remote = (/** @type {string} */ path) => `vscode-remote://remote${toUriPath(path)}`;
  const payload = [['skipWelcome', 'true']];
  if (extensionDirectory !== undefined) payload.push(['extensionDevelopmentPath', remote(extensionDirectory)]);
  if (testsModule !== undefined) payload.push(['extensionTestsPath', remote(testsModule)]);
  return `${folderAddress(serverUrl, folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}
