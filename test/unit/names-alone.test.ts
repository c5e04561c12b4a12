/** Reading a note for its names alone finds what reading all of it finds: an index and an open note never differ. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { globSync } from 'tinyglobby';
import { PROSE_LANGUAGE_IDS } from '../../server/src/core/text/markup';
import { history } from '../support/history';
import { entryTexts, libraryTexts } from '../support/library';
import { below, chanceOf, randomNote } from '../support/random-notes';

/** Compares both readings, and tells how many mentions and headings they found. */
function compare(text: string, languageId: string, where: string): { mentions: number; open: number; headings: number } {
  const { read, content, contentOfText } = history();
  const whole = content(read(text, languageId));
  assert.deepEqual(contentOfText(text, languageId), whole, where);
  return { mentions: whole.mentions.length, open: whole.mentions.filter(({ open }) => open).length, headings: whole.headings.length };
}

test('in the library and in the accounts of the fact base', () => {
  let [mentions, open, headings] = [0, 0, 0];
  for (const { path, languageId, text } of [...libraryTexts(), ...entryTexts()]) {
    const found = compare(text, languageId, path);
    mentions += found.mentions;
    open += found.open;
    headings += found.headings;
  }
  assert.ok(mentions > 5000 && open > 50 && headings > 50, `${mentions} mentions, ${open} of them open, ${headings} headings`);
});

test('in the fixtures, which hold every construction, read as every markup', () => {
  const paths = globSync('test/fixtures/**/*.md').sort();
  assert.ok(paths.length > 100);
  for (const [number, path] of paths.entries()) {
    const text = readFileSync(path, 'utf8');
    compare(text, 'markdown', path);
    const other = PROSE_LANGUAGE_IDS[number % PROSE_LANGUAGE_IDS.length]!;
    compare(text, other, `${path} as ${other}`);
  }
});

test('in notes made by chance', () => {
  for (let seed = 1; seed <= 150; seed++) {
    const chance = chanceOf(seed);
    const text = randomNote(chance, 1 + below(chance, 25), seed % 3 === 0 ? '\r\n' : '\n');
    compare(text, 'markdown', `seed ${seed}`);
    compare(text, PROSE_LANGUAGE_IDS[below(chance, PROSE_LANGUAGE_IDS.length)]!, `seed ${seed} in another markup`);
  }
});
