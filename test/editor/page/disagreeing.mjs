// @ts-check
/**
 * Disagreeing: what a finding says and where it leads, its fixes, and the ways to silence it.
 */
import { strict as assert } from 'node:assert';

import { chooseAction, clickWord, openFile, readActions, readHover } from './actions.mjs';
import { eventually, readEditor, screenshotFriendlyPause } from './sight.mjs';
import { words } from './words.mjs';
import { typeAtEnd } from './writing.mjs';

/** @param {import('playwright-core').Page} page */
async function waitForFinding(page) {
  await page.locator('.monaco-editor .squiggly-warning, .monaco-editor .squiggly-info').first().waitFor();
}

/** @type {readonly import('./scenario.mjs').PageScenario[]} */
export const disagreeingScenarios = [
  {
    name: 'resting the mouse on a wrong date shows the message, the page of the check and the line of the fact',
    async run({ page, picture }) {
      await typeAtEnd(page, `${words.beforeDate}${words.wrongDate}.`);
      await waitForFinding(page);
      const hover = await readHover(page, words.wrongDate, words.finding);
      assert.match(hover, /event-date/);
      assert.match(hover, /treaty-of-rapallo-1922\.md/);
      await screenshotFriendlyPause(page);
      await picture('message-of-a-finding');
    },
  },
  {
    name: 'Ctrl+. on what the check of weekdays found offers both repairs and every way to disagree',
    async run({ page, picture }) {
      await typeAtEnd(page, words.wrongWeekday.sentence);
      await waitForFinding(page);
      await clickWord(page, words.wrongWeekday.weekday);
      const titles = await readActions(page);
      await screenshotFriendlyPause(page);
      await picture('several-fixes');
      const wanted = [...words.wrongWeekday.fixes, 'Ignore weekday here', 'in this paragraph', 'in this document', 'for this statement in the workspace', 'Change how weekday is reported'];
      for (const title of wanted) assert.ok(titles.some((found) => found.includes(title)), `“${title}” is not among ${titles.join(' | ')}`);
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'a check is silenced in a paragraph by a comment with room for a reason',
    async run({ page, picture }) {
      await typeAtEnd(page, `${words.beforeDate}${words.wrongDate}.`);
      await waitForFinding(page);
      await clickWord(page, words.wrongDate);
      await readActions(page);
      const before = await page.locator('.monaco-editor .squiggly-warning').count();
      await chooseAction(page, 'in this paragraph');
      await eventually(
        () => readEditor(page),
        (text) => text.includes('<!-- rapallo-ignore-block event-date: -->'),
      );
      await eventually(
        () => page.locator('.monaco-editor .squiggly-warning').count(),
        (count) => count < before,
      );
      await picture('silenced-in-a-paragraph');
    },
  },
  {
    name: 'what a check found is looked up in the fact base, which opens at the line of the fact',
    async run({ page, picture }) {
      await typeAtEnd(page, `${words.beforeDate}${words.wrongDate}.`);
      await waitForFinding(page);
      await clickWord(page, words.wrongDate);
      await readActions(page);
      await chooseAction(page, 'What does the fact base say?');
      await page.locator('.tab.active', { hasText: 'treaty-of-rapallo-1922.md' }).first().waitFor();
      await screenshotFriendlyPause(page);
      await picture('what-the-fact-base-says');
      // What was typed is undone in the note, not in the entry.
      await openFile(page, words.note);
    },
  },
  {
    name: 'the severity of a check is chosen from a list',
    async run({ page, picture }) {
      await typeAtEnd(page, `${words.beforeDate}${words.wrongDate}.`);
      await waitForFinding(page);
      await clickWord(page, words.wrongDate);
      await readActions(page);
      await chooseAction(page, 'Change how event-date is reported');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Information' }).first().waitFor();
      await picture('severity-of-a-check');
      await page.keyboard.press('Escape');
    },
  },
];
