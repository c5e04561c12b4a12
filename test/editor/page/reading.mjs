// @ts-check
/**
 * Reading: cards over names, the way to an entry, and from one entry to the next.
 */
import { strict as assert } from 'node:assert';

import { followWord, gotoLine, openFile, openPreview, readHover, readReferences } from './actions.mjs';
import { eventually, previewFrame, readEditor, screenshotFriendlyPause } from './sight.mjs';
import { words } from './words.mjs';

/** @type {readonly import('./scenario.mjs').PageScenario[]} */
export const readingScenarios = [
  {
    name: 'resting the mouse on a name shows its card',
    async run({ page, picture }) {
      await openFile(page, words.note);
      const card = await readHover(page, words.person, words.personCard);
      assert.match(card, new RegExp(words.personEntryTitle));
      assert.match(card, /Find mentions/);
      await screenshotFriendlyPause(page);
      await picture('hover-card');
    },
  },
  {
    name: 'F12 on a name opens its entry, which refuses typing',
    async run({ page, picture }) {
      await openFile(page, words.note);
      await followWord(page, words.person, words.personEntryFile);
      const before = await eventually(
        () => readEditor(page),
        (text) => text.includes(words.personEntryTitle),
      );
      await gotoLine(page, 1);
      await page.keyboard.type('x');
      await page.locator('.monaco-editor-overlaymessage', { hasText: /read-only/i }).waitFor();
      await screenshotFriendlyPause(page);
      await picture('entry-is-read-only');
      assert.equal(await readEditor(page), before);
    },
  },
  {
    name: 'Shift+F12 on a name shows where the notes speak of it, open or not',
    async run({ page, picture }) {
      await openFile(page, words.treatyNote);
      const rows = await readReferences(page, words.treaty, words.otherTreatyNote);
      assert.ok(rows.some((row) => row.includes(words.treatyNote)), rows.join(' | '));
      await screenshotFriendlyPause(page);
      await picture('references');
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'the preview of an entry leads on to another entry',
    async run({ page, picture }) {
      await openFile(page, words.note);
      await followWord(page, words.person, words.personEntryFile);
      await openPreview(page);
      const preview = await previewFrame(page, words.personEntryTitle);
      await picture('entry-preview');
      await preview.locator('a', { hasText: words.linkText }).first().click();
      await eventually(
        async () => (await page.locator('.tab.active').first().innerText()) + (await readEditor(page)),
        (text) => text.includes(words.linkedEntryFile),
      );
      const shown = await Promise.any([
        eventually(
          () => readEditor(page),
          (text) => text.includes(words.linkedEntryText),
        ),
        previewFrame(page, words.linkedEntryText),
      ]);
      assert.ok(shown);
      await screenshotFriendlyPause(page);
      await picture('linked-entry');
    },
  },
];
