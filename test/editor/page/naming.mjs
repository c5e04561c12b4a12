// @ts-check
/**
 * Working with a name: another spelling with preview, and what Ctrl+. offers for it.
 */
import { strict as assert } from 'node:assert';

import { chooseAction, clickWord, readActions, renameWord } from './actions.mjs';
import { eventually, readEditor, screenshotFriendlyPause } from './sight.mjs';
import { words } from './words.mjs';
import { typeAtEnd } from './writing.mjs';

/** @type {readonly import('./scenario.mjs').PageScenario[]} */
export const namingScenarios = [
  {
    name: 'F2 on a name spells it differently, and shows first what needs a look',
    async run({ page, picture }) {
      await typeAtEnd(page, `${words.spelling}, “${words.spelling}”.\n\n# Note to ${words.spelling}`);
      await renameWord(page, `${words.spelling},`, words.otherSpelling);
      const preview = page.locator('.bulk-edit-panel');
      await preview.getByText(words.otherSpelling).first().waitFor();
      await screenshotFriendlyPause(page);
      await picture('rename-preview');
      await preview.getByRole('button', { name: 'Apply' }).click();
      // The heading, to which links may lead, is changed only if the writer ticks it.
      await eventually(
        () => readEditor(page),
        (text) => text.includes(`${words.otherSpelling}, “${words.spelling}”.`) && text.includes(`# Note to ${words.spelling}`),
      );
    },
  },
  {
    name: 'Ctrl+. on a name offers a link, a footnote and more, and does it',
    async run({ page, picture }) {
      await typeAtEnd(page, `${words.spelling} came.`);
      await clickWord(page, `${words.spelling} came`);
      await page.keyboard.press('Home');
      const titles = await readActions(page);
      await screenshotFriendlyPause(page);
      await picture('actions-on-a-name');
      assert.ok(titles.some((title) => title.includes('footnote')), `no footnote among ${titles.join(' | ')}`);
      await chooseAction(page, 'Link to a note');
      await eventually(
        () => readEditor(page),
        (text) => text.includes(`[[${words.spellingOf}|${words.spelling}]] came.`),
      );
    },
  },
];
