// @ts-check
/**
 * Appearance: the status item, and pictures of a card in a dark and a light theme for people to look at.
 */
import { strict as assert } from 'node:assert';

import { chooseTheme, openFile, readHover } from './actions.mjs';
import { readStatusItem, screenshotFriendlyPause } from './sight.mjs';
import { words } from './words.mjs';

/**
 * @param {string} theme
 * @param {string} pictureName
 * @returns {import('./scenario.mjs').PageScenario['run']}
 */
function cardIn(theme, pictureName) {
  return async ({ page, picture }) => {
    await openFile(page, words.note);
    await chooseTheme(page, theme);
    await readHover(page, words.person, words.personCard);
    await screenshotFriendlyPause(page);
    await picture(pictureName);
  };
}

/** @type {readonly import('./scenario.mjs').PageScenario[]} */
export const appearanceScenarios = [
  {
    name: 'the status item says that the extension is at work',
    async run({ page, picture }) {
      await openFile(page, words.note);
      assert.match(await readStatusItem(page, words.statusItem), new RegExp(words.statusItem));
      await picture('status-item');
    },
  },
  { name: 'a card can be read in a dark theme', run: cardIn('Dark Modern', 'card-dark') },
  { name: 'a card can be read in a light theme', run: cardIn('Light Modern', 'card-light') },
];
