// @ts-check
/// <reference lib="dom" />
/**
 * What a person can see: where a word stands on the screen, and what the parts of the window say.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('playwright-core').Page} Page */

/** How long something may take to appear before it counts as missing. */
const patience = 15_000;
const activeEditor = '.editor-group-container.active .monaco-editor';

/**
 * The middle of a word on the screen. A line is split into many coloured spans,
 * so the word is searched in the joined text and measured with a range over its letters.
 * @param {Page} page
 * @param {string} word
 */
export async function findWord(page, word) {
  const found = await page.waitForFunction(
    ({ editor, word: wanted }) => {
      for (const line of Array.from(document.querySelectorAll(`${editor} .view-line`))) {
        const offset = (line.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(wanted);
        if (offset === -1) continue;
        const range = document.createRange();
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        let passed = 0;
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const length = (node.textContent ?? '').length;
          if (offset >= passed && offset < passed + length) range.setStart(node, offset - passed);
          const end = offset + wanted.length;
          if (end > passed && end <= passed + length) range.setEnd(node, end - passed);
          passed += length;
        }
        const box = range.getClientRects()[0];
        if (box !== undefined) return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      }
      return null;
    },
    { editor: activeEditor, word },
    { timeout: patience },
  );
  const place = await found.jsonValue();
  if (place === null) throw new Error(`"${word}" is not on the screen`);
  return place;
}

/**
 * The visible text of the active editor, top to bottom.
 * @param {Page} page
 */
export async function readEditor(page) {
  return page.evaluate((editor) => {
    const lines = Array.from(document.querySelectorAll(`${editor} .view-line`));
    lines.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
    return lines.map((line) => (line.textContent ?? '').replaceAll('\u00a0', ' ')).join('\n');
  }, activeEditor);
}

/** @param {Page} page */
export async function readProblems(page) {
  const rows = page.locator('.markers-panel .monaco-list-row');
  await rows.first().waitFor();
  return (await rows.allInnerTexts()).map((row) => row.replace(/\s+/g, ' ').trim());
}

/**
 * The page inside a Markdown preview: a frame in a frame, which is replaced while it loads.
 * @param {Page} page
 * @param {string} expected
 */
export async function previewFrame(page, expected) {
  const deadline = Date.now() + patience;
  for (;;) {
    for (const frame of page.frames()) {
      const text = await frame.locator('body.vscode-body').innerText({ timeout: 200 }).catch(() => '');
      if (text.includes(expected)) return frame;
    }
    if (Date.now() > deadline) throw new Error(`no preview shows "${expected}"`);
    await page.waitForTimeout(100);
  }
}

/**
 * Waits for a sentence to become true that no single element tells.
 * @template T
 * @param {() => Promise<T>} question
 * @param {(answer: T) => boolean} isAnswered
 */
export async function eventually(question, isAnswered) {
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = await question();
    if (isAnswered(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`never came true; the last answer was ${JSON.stringify(answer)}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

/**
 * @param {Page} page
 * @param {string} directory
 * @param {string} name
 */
export async function screenshot(page, directory, name) {
  mkdirSync(directory, { recursive: true });
  await page.screenshot({ path: join(directory, `${name}.png`) });
}

/**
 * Lets the editor's short fades end: a picture of a half-transparent card is no use to anybody.
 * @param {Page} page
 */
export async function screenshotFriendlyPause(page) {
  await page.waitForTimeout(300);
}

/**
 * The status of the language server stands behind the braces beside the language of the note.
 * @param {Page} page
 * @param {string} text
 */
export async function readStatusItem(page, text) {
  await page.locator('[id="status.languageStatus"]').hover();
  const item = page.locator('.hover-language-status', { hasText: text }).first();
  await item.waitFor();
  return item.innerText();
}
