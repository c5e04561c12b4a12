// @ts-check
/**
 * What a person can do with mouse and keyboard.
 *
 * All knowledge of the editor's class names is in this file and in sight.mjs: they are nobody's
 * promise, and a new version of VS Code should need changes there only.
 */
import { findWord } from './sight.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page */
export async function waitForEditor(page) {
  await page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 30_000 });
  await page.locator('.part.statusbar .statusbar-item').first().waitFor();
}

/**
 * Chooses from the palette. The row is awaited and clicked: Enter in a list that is
 * still filling would take whatever stands on top.
 * @param {Page} page
 * @param {string} keys
 * @param {string} typed
 * @param {string} rowText
 */
async function pickFromPalette(page, keys, typed, rowText) {
  await page.keyboard.press(keys);
  const input = page.locator('.quick-input-widget input[type=text]').first();
  await input.waitFor();
  await input.pressSequentially(typed);
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: rowText }).first();
  await row.waitFor();
  await row.click();
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/**
 * @param {Page} page
 * @param {string} title as the palette shows it, e.g. "File: Revert File"
 */
export async function runCommand(page, title) {
  await pickFromPalette(page, 'F1', title, title);
}

/**
 * @param {Page} page
 * @param {string} name
 */
export async function openFile(page, name) {
  await pickFromPalette(page, 'Control+P', name, name);
  await waitForTab(page, name);
}

/**
 * @param {Page} page
 * @param {string} title
 */
export async function waitForTab(page, title) {
  await page.locator('.tab.active', { hasText: title }).first().waitFor();
}

/**
 * Undoes unsaved changes and closes everything, so that a scenario starts as if it were the first.
 * @param {Page} page
 */
export async function closeEverything(page) {
  await page.keyboard.press('Escape');
  if ((await page.locator('.tab.dirty').count()) > 0) await runCommand(page, 'File: Revert File');
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+W');
  await page.locator('.tab').first().waitFor({ state: 'detached' });
  if (await page.locator('.part.panel .markers-panel').isVisible()) await page.keyboard.press('Control+J');
}

/**
 * @param {Page} page
 * @param {number} line
 * @param {number} [column]
 */
export async function gotoLine(page, line, column = 1) {
  await page.keyboard.press('Control+G');
  const input = page.locator('.quick-input-widget input[type=text]').first();
  await input.waitFor();
  await input.pressSequentially(`${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/**
 * @param {Page} page
 * @param {string} word
 */
export async function clickWord(page, word) {
  const { x, y } = await findWord(page, word);
  await page.mouse.click(x, y);
}

/**
 * Repeats a key or a movement until it shows what it should. Just after the start the extension
 * has not answered yet; the editor then shows nothing, and a person would try again, too.
 * @param {import('playwright-core').Locator} expected
 * @param {() => Promise<void>} gesture
 */
async function insist(expected, gesture) {
  for (let tries = 1; ; tries += 1) {
    await gesture();
    try {
      await expected.waitFor({ timeout: 2500 });
      return;
    } catch (error) {
      if (tries === 6) throw error;
    }
  }
}

/**
 * Rests the mouse on a word and reads the card. The mouse comes from above in small steps,
 * because the editor listens for movement, and a mouse that appears out of nothing does not move.
 * @param {Page} page
 * @param {string} word
 * @param {string} expected waits until the card holds this, for cards are filled by several providers
 */
export async function readHover(page, word, expected) {
  const card = page.locator('.monaco-hover:not(.hidden) .monaco-hover-content', { hasText: expected }).first();
  await insist(card, async () => {
    const { x, y } = await findWord(page, word);
    await page.mouse.move(x + 40, y - 60);
    await page.mouse.move(x, y, { steps: 8 });
  });
  return card.innerText();
}

/**
 * Goes from a word to its definition with F12.
 * @param {Page} page
 * @param {string} word
 * @param {string} title of the tab that must open
 */
export async function followWord(page, word, title) {
  await clickWord(page, word);
  await insist(page.locator('.tab.active', { hasText: title }).first(), () => page.keyboard.press('F12'));
}

/**
 * The list beside the text that Shift+F12 opens, once it has an entry with the expected words.
 * @param {Page} page
 * @param {string} word
 * @param {string} expected
 */
export async function readReferences(page, word, expected) {
  const rows = page.locator('.reference-zone-widget .ref-tree .monaco-list-row');
  await insist(rows.filter({ hasText: expected }).first(), async () => {
    await page.keyboard.press('Escape');
    await clickWord(page, word);
    await page.keyboard.press('Shift+F12');
  });
  return rows.allInnerTexts();
}

/**
 * Renames the word that is clicked, with F2.
 * @param {Page} page
 * @param {string} word
 * @param {string} name
 */
export async function renameWord(page, word, name) {
  await clickWord(page, word);
  const box = page.locator('.rename-box input').first();
  await insist(box, () => page.keyboard.press('F2'));
  await box.fill(name);
  await page.keyboard.press('Enter');
}

/**
 * What Ctrl+Space offers, top to bottom.
 * @param {Page} page
 */
export async function readSuggestions(page) {
  const rows = page.locator('.suggest-widget.visible .monaco-list-row');
  await insist(rows.first(), () => page.keyboard.press('Control+Space'));
  return rows.locator('.label-name').allInnerTexts();
}

/**
 * The entries of the menu that Ctrl+. opens.
 * @param {Page} page
 */
export async function readActions(page) {
  const rows = page.locator('.action-widget .monaco-list-row.action');
  await insist(rows.first(), () => page.keyboard.press('Control+.'));
  return rows.allInnerTexts();
}

/**
 * Walks down the open menu to the wished entry. The mouse cannot be used here:
 * the menu lies under a shield until the pointer moves by hand.
 * @param {Page} page
 * @param {string} title
 */
export async function chooseAction(page, title) {
  const wished = page.locator('.action-widget .monaco-list-row.action.focused', { hasText: title });
  const entries = await page.locator('.action-widget .monaco-list-row.action').count();
  for (let step = 0; step < entries && !(await wished.isVisible()); step += 1) await page.keyboard.press('ArrowDown');
  if (!(await wished.isVisible())) throw new Error(`"${title}" is not in the menu`);
  await page.keyboard.press('Enter');
}

/**
 * Turns to the preview of the Markdown file in front. The button in the title bar appears
 * at the moment from which the editor listens to the keys; before, they are lost.
 * @param {Page} page
 */
export async function openPreview(page) {
  await page.locator('.editor-actions [aria-label^="Open Preview"]').first().waitFor();
  await page.keyboard.press('Control+Shift+V');
  await page.locator('.tab.active', { hasText: 'Preview' }).first().waitFor();
}

/**
 * @param {Page} page
 * @param {string} theme
 */
export async function chooseTheme(page, theme) {
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+T');
  const input = page.locator('.quick-input-widget input[type=text]').first();
  await input.waitFor();
  await input.fill(theme);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: theme }).first().click();
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}
