// @ts-check
/**
 * Cards and pages of entries that differ from the usual: a name in an inflected form, one that is open, a life of many
 * offices, a city of several names, a treaty with a secret part, somebody of whom little is known. The pictures are for
 * people to look at.
 */
import { strict as assert } from 'node:assert';

import { followWord, openFile, openPreview, readHover, runCommand } from './actions.mjs';
import { previewFrame, screenshotFriendlyPause } from './sight.mjs';
import { words } from './words.mjs';

/** @type {readonly { picture: string, word: string, expected: RegExp }[]} */
const cards = [
  { picture: 'card-russian-genitive', word: 'Чичерина', expected: /Georgy Chicherin/ },
  { picture: 'card-german-genitive', word: 'Litwinows', expected: /Maxim Litvinov/ },
  { picture: 'card-transliteration', word: 'Čičerin', expected: /Georgy Chicherin/ },
  { picture: 'card-open-name', word: 'alone is open', expected: /may mean/ },
  { picture: 'card-many-offices', word: 'took over a second', expected: /Vyacheslav Molotov/ },
  { picture: 'card-city-of-several-names', word: 'Leningrad', expected: /Saint Petersburg/ },
  { picture: 'card-treaty-with-a-secret-part', word: 'Ribbentrop Pact', expected: /Molotov–Ribbentrop Pact/ },
  { picture: 'card-little-known', word: 'Babarin', expected: /Babarin/ },
];

/** The word itself, or the name right before it in the sentence. */
const NAMES = new Map([
  ['alone is open', 'Treaty of Moscow al'],
  ['took over a second', 'Molotov t'],
]);

/** @type {readonly import('./scenario.mjs').PageScenario[]} */
export const cardScenarios = [
  ...cards.map(({ picture: name, word, expected }) => ({
    name: `the card for “${word}” is the right one`,
    /** @type {import('./scenario.mjs').PageScenario['run']} */
    async run({ page, picture }) {
      await openFile(page, words.namesNote);
      const card = await readHover(page, NAMES.get(word) ?? word, expected.source.replace(/\\/g, ''));
      assert.match(card, expected);
      await screenshotFriendlyPause(page);
      await picture(name);
    },
  })),
  {
    name: 'the entry of a treaty shows its secret protocol',
    async run({ page, picture }) {
      await openFile(page, words.namesNote);
      await followWord(page, 'Ribbentrop Pact', 'molotov-ribbentrop-pact.md');
      await openPreview(page);
      await previewFrame(page, 'secret');
      await picture('entry-with-a-secret-protocol');
    },
  },
  {
    name: 'the index of people opens and leads to the chronology',
    async run({ page, picture }) {
      await openFile(page, words.namesNote);
      await runCommand(page, 'Rapallo: Open the Index of Entries');
      const index = await previewFrame(page, 'People');
      await screenshotFriendlyPause(page);
      await picture('index-of-people');
      await index.locator('a', { hasText: 'Chronology' }).first().click();
      await screenshotFriendlyPause(page);
      await picture('chronology');
    },
  },
];
