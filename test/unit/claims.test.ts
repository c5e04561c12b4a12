import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONSTRUCTIONS } from '../../server/src/core/claims/constructions';
import { clauseShape } from '../../server/src/core/claims/clause-shape';
import { classesOfWord, EVENT_CLASSES } from '../../server/src/core/claims/event-classes';
import { slipBetween } from '../../server/src/core/claims/slips';
import { dayFromDate } from '../../server/src/core/time/day';
import { allLinks } from '../../server/src/core/claims/linking-expressions';
import { STATED_STATES, STATE_PATTERNS, findTreatyStates } from '../../server/src/core/claims/treaty-states';
import { history } from '../support/history';

const { read, mentions, dates } = history();

function shapeOf(text: string): string {
  const note = read(text, 'markdown');
  return clauseShape({ text, sentence: { start: 0, end: text.length }, mentions: mentions(note), dates: dates(note), unread: [] }).letters;
}

for (const { id, example, pattern } of CONSTRUCTIONS) {
  test(`the construction ${id} holds its example: ${example}`, () => {
    const match = [...shapeOf(example).matchAll(pattern)][0];
    assert.ok(match, shapeOf(example));
    assert.ok(match.groups?.['entity'] !== undefined && match.groups['date'] !== undefined);
  });
}

test('the shape of a sentence has a letter for each thing in it', () => {
  assert.equal(shapeOf('The Treaty of Rapallo, signed by Rathenau and Chicherin on 16 April 1922, held.'), 'aT,LyP&PoD,w;');
});

test('every linking expression speaks of a facet of some kind', () => {
  for (const link of allLinks()) assert.ok(Object.values(link.facets).some((facets) => facets.length > 0), link.phrase);
});

for (const { example } of STATE_PATTERNS) {
  test(`a state of a treaty is read in: ${example}`, () => {
    const note = read(example, 'markdown');
    const parts = { text: example, sentence: { start: 0, end: example.length }, mentions: mentions(note), dates: dates(note), unread: [] };
    assert.equal(findTreatyStates(parts, clauseShape(parts), [])[0]?.says, 'in-force');
  });
}

for (const { example, says } of STATED_STATES) {
  test(`the words “${example}” say of a treaty: ${says}`, () => {
    const text = example.startsWith('in force') ? `The Treaty of Rapallo, ${example}` : `The Treaty of Rapallo ${example} ${/в|и/.test(example) ? 'в 1930 году' : 'in 1930'}.`;
    const note = read(text, 'markdown');
    const parts = { text, sentence: { start: 0, end: text.length }, mentions: mentions(note), dates: dates(note), unread: [] };
    assert.equal(findTreatyStates(parts, clauseShape(parts), [])[0]?.says, says);
  });
}

for (const { id, examples } of EVENT_CLASSES) {
  test(`words of the kind ${id} are found in its examples`, () => {
    for (const example of examples) assert.ok(example.split(/\P{L}+/u).some((word) => classesOfWord(word).some((one) => one.id === id)), example);
  });
}

test('a slip of the pen puts one thing of a date wrong', () => {
  const day = (year: number, month: number, of: number): number => dayFromDate({ year, month, day: of });
  const right = day(1922, 4, 16);
  assert.equal(slipBetween(day(1922, 4, 18), right), 'day');
  assert.equal(slipBetween(day(1922, 5, 16), right), 'month');
  assert.equal(slipBetween(day(1921, 4, 16), right), 'year');
  assert.equal(slipBetween(day(1922, 5, 18), right), undefined);
  assert.equal(slipBetween(day(1942, 4, 16), right), undefined);
  assert.equal(slipBetween(right, right), undefined);
});
