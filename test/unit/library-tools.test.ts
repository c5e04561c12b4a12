/** The tools that measure on the library: marks of annotated notes, and the rules by which errors are planted. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mutationsOf } from '../../scripts/quality/mutations';
import { sample, seededRandom } from '../../scripts/quality/seeded';
import { sentencesOf } from '../../scripts/quality/statements';
import { completerOfIds, readAnnotatedNote } from '../support/annotated-note';

const idOf = completerOfIds([{ id: 'people/georgy-chicherin' }, { id: 'places/rapallo' }, { id: 'treaties/rapallo' }]);

test('marks are taken out and kept as annotations', () => {
  const { text, annotations } = readAnnotatedNote('⟦Чичерина|georgy-chicherin⟧, ⟦Rapallo|?⟧, ⟦die Straße|-⟧, ⟦der Graf|~georgy-chicherin⟧', idOf);
  assert.equal(text, 'Чичерина, Rapallo, die Straße, der Graf');
  assert.deepEqual(annotations.map(({ start, end, ...rest }) => [text.slice(start, end), rest]), [
    ['Чичерина', { meant: ['people/georgy-chicherin'] }],
    ['Rapallo', { meant: [], open: true }],
    ['die Straße', { meant: [] }],
    ['der Graf', { meant: ['people/georgy-chicherin'], optional: true }],
  ]);
});

test('marks that cannot be read are refused', () => {
  assert.throws(() => readAnnotatedNote('⟦Rapallo|rapallo⟧', idOf), /write the folder too/);
  assert.throws(() => readAnnotatedNote('⟦Nobody|nobody⟧', idOf), /there is no entry/);
  assert.throws(() => readAnnotatedNote('⟦Rapallo|places/rapallo', idOf), /not closed/);
});

test('chance is the same on every run', () => {
  const numbers = (seed: string): number[] => Array.from({ length: 5 }, ((random) => () => random(100))(seededRandom(seed)));
  assert.deepEqual(numbers('a'), numbers('a'));
  assert.notDeepEqual(numbers('a'), numbers('b'));
  assert.deepEqual(sample([1, 2, 3], 5, 'a'), [1, 2, 3]);
});

/** Kind and false text of every error that the rules make of a text. */
function planted(text: string): string[][] {
  const source = { path: 'test/library/prose/en/example.md', language: 'en', languageId: 'markdown', text } as const;
  return sentencesOf(source).flatMap(mutationsOf).map(({ kind, edits }) => [kind, ...edits.map(({ start, end, newText }) => `${text.slice(start, end)} → ${newText}`)]);
}

test('of a true sentence the date, the treaty and the weekday are changed', () => {
  const kinds = planted('The Treaty of Berlin was signed on Saturday, 24 April 1926.').map(([kind]) => kind);
  assert.deepEqual([...new Set(kinds)].sort(), ['day, said', 'month, said', 'treaty', 'weekday', 'year, said']);
});

test('titles, life spans, ranges and names of the time are changed', () => {
  assert.deepEqual(planted('On 10 September 1926 Foreign Minister Stresemann spoke.').filter(([kind]) => kind === 'title'), [['title', 'Foreign Minister → Chancellor']]);
  assert.deepEqual(planted('Gustav Stresemann (1878–1929) was there.').map(([, edit]) => edit), ['1878–1929 → 1929–1878', '1878 → 1876', '1929 → 1930']);
  assert.deepEqual(planted('In July 1918 Petrograd starved.').at(-1), ['name of the time', 'Petrograd → Leningrad']);
});

test('nothing is changed in sentences that deny, plan or quote', () => {
  for (const text of ['The Treaty of Berlin was not signed on 24 April 1926.', 'The Treaty of Berlin was to be signed on 24 April 1926.', '> The Treaty of Berlin was signed on 24 April 1926.', 'He wrote: “The Treaty of Berlin was signed on 24 April 1926.”']) {
    assert.deepEqual(planted(text), [], text);
  }
});
