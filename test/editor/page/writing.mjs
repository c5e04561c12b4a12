// @ts-check
/**
 * Writing: completion of names and dates, the underlined date and its quick fix.
 */
import { strict as assert } from 'node:assert';

import { chooseAction, clickWord, openFile, readActions, readSuggestions } from './actions.mjs';
import { eventually, readEditor, readProblems, screenshotFriendlyPause } from './sight.mjs';
import { words } from './words.mjs';

/**
 * Types a new paragraph at the end of the note, where it cannot disturb the sample text.
 * @param {import('playwright-core').Page} page
 * @param {string} text
 */
export async function typeAtEnd(page, text) {
  await openFile(page, words.note);
  // The editor puts the cursor back to where it was when the note was last open, a moment after the note is shown; a
  // click waits for that and leaves the cursor where a person would have put it.
  await screenshotFriendlyPause(page);
  await clickWord(page, words.person);
  await screenshotFriendlyPause(page);
  await page.keyboard.press('Control+End');
  await page.keyboard.type(`\n\n${text}`, { delay: 5 });
}

/** @type {readonly import('./scenario.mjs').PageScenario[]} */
export const writingScenarios = [
  {
    name: 'Ctrl+Space after the beginning of a name completes it',
    async run({ page, picture }) {
      await typeAtEnd(page, words.personPrefix);
      const labels = await readSuggestions(page);
      const wanted = labels.findIndex((label) => label.includes(words.personCompletion));
      assert.notEqual(wanted, -1, `"${words.personCompletion}" is not among ${labels.join(' | ')}`);
      await screenshotFriendlyPause(page);
      await picture('completion-of-a-name');
      for (let row = 0; row < wanted; row += 1) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await eventually(
        () => readEditor(page),
        (text) => text.trimEnd().endsWith(words.personCompletion),
      );
    },
  },
  {
    name: 'after "signed on", the first suggestion is the date of the treaty',
    async run({ page, picture }) {
      await typeAtEnd(page, words.beforeDate);
      const [first] = await readSuggestions(page);
      await screenshotFriendlyPause(page);
      await picture('completion-of-a-date');
      assert.equal(first, words.rightDate);
      await page.keyboard.press('Enter');
      await eventually(
        () => readEditor(page),
        (text) => text.includes(`${words.beforeDate}${words.rightDate}`),
      );
    },
  },
  {
    name: 'Ctrl+. on a wrong date offers the right one and puts it in',
    async run({ page, picture }) {
      await typeAtEnd(page, `${words.beforeDate}${words.wrongDate}.`);
      await page.locator('.monaco-editor .squiggly-warning, .monaco-editor .squiggly-info').first().waitFor();
      await clickWord(page, words.wrongDate);
      const titles = await readActions(page);
      await screenshotFriendlyPause(page);
      await picture('quick-fix-menu');
      assert.ok(
        titles.some((title) => title.includes(words.fixTitle)),
        `no fix among ${titles.join(' | ')}`,
      );
      await chooseAction(page, words.fixTitle);
      await eventually(
        () => readEditor(page),
        (text) => text.includes(`${words.beforeDate}${words.rightDate}.`) && !text.includes(words.wrongDate),
      );
      await picture('quick-fix-applied');
    },
  },
  {
    name: 'the Problems panel lists the wrong date',
    async run({ page, picture }) {
      await typeAtEnd(page, `${words.beforeDate}${words.wrongDate}.`);
      await page.keyboard.press('Control+Shift+M');
      const rows = await eventually(
        () => readProblems(page),
        (found) => found.some((row) => row.includes(words.finding)),
      );
      assert.ok(rows.some((row) => row.includes(words.note)));
      await screenshotFriendlyPause(page);
      await picture('problems-panel');
    },
  },
];
