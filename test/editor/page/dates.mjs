// @ts-check
/**
 * Dates: their cards, the days that are suggested, and other ways to write them, in three languages.
 */
import { strict as assert } from 'node:assert';

import { chooseAction, clickWord, readActions, readHover, readSuggestions } from './actions.mjs';
import { eventually, readEditor, screenshotFriendlyPause } from './sight.mjs';
import { words } from './words.mjs';
import { typeAtEnd } from './writing.mjs';

/** @type {readonly import('./scenario.mjs').PageScenario[]} */
export const dateScenarios = words.dates.map(({ language, sentence, date, card, action, rewritten, prefix, completed }) => ({
  name: `a date in ${language} has its card, is completed, and is written in another way with Ctrl+.`,
  async run({ page, picture }) {
    await typeAtEnd(page, `${sentence}\n\n${prefix}`);
    const labels = await readSuggestions(page);
    await screenshotFriendlyPause(page);
    await picture(`date-completion-${language}`);
    assert.equal(labels[0], completed);
    await page.keyboard.press('Enter');
    await eventually(
      () => readEditor(page),
      (text) => text.trimEnd().endsWith(completed),
    );
    assert.match(await readHover(page, date, card), new RegExp(card));
    await screenshotFriendlyPause(page);
    await picture(`date-card-${language}`);
    await page.keyboard.press('Escape');
    await clickWord(page, date);
    const titles = await readActions(page);
    await screenshotFriendlyPause(page);
    await picture(`date-actions-${language}`);
    assert.ok(
      titles.some((title) => title.includes(action)),
      `“${action}” is not among ${titles.join(' | ')}`,
    );
    await chooseAction(page, action);
    await eventually(
      () => readEditor(page),
      (text) => text.includes(rewritten),
    );
  },
}));
