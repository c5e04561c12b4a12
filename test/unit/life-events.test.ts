import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clauseParts } from '../../server/src/core/claims/clauses';
import { clauseShape, type SentenceParts } from '../../server/src/core/claims/clause-shape';
import { LIFE_EXPRESSIONS } from '../../server/src/core/claims/life-expressions';
import { findLifeEvents, LIFE_PATTERNS, NOUN_PATTERNS, TERM_PATTERNS } from '../../server/src/core/claims/life-events';
import { history } from '../support/history';

const { read, mentions, dates } = history();

/** The last sentence of a text as the claims see it; that before it is "Rathenau signed." if there is none. */
function partsOf(sentences: string): SentenceParts {
  const text = /[a-z]\. (?=\p{Lu})/u.test(sentences) ? sentences : `Rathenau signed. ${sentences}`;
  const start = /^.*[a-z]\. (?=[\p{Lu}\d])/u.exec(text)![0].length;
  const note = read(text, 'markdown');
  return { text, sentence: { start, end: text.length }, mentions: mentions(note).filter((mention) => mention.start >= start), dates: dates(note).filter((date) => date.start >= start), unread: [], antecedents: mentions(note).filter((mention) => mention.start < start) };
}

function eventsOf(text: string): string[] {
  const parts = partsOf(text);
  return findLifeEvents(parts, clauseParts(parts, clauseShape(parts)), []).map(({ mention, turn, date }) => `${mention.entry!.id.replace(/.*[/-]/, '')} ${turn} ${date.value!.edtf}`);
}

for (const { turn, example } of LIFE_EXPRESSIONS) {
  test(`the words for “${turn}” are read in: ${example}`, () => {
    assert.ok(eventsOf(example).some((event) => event.includes(` ${turn} `)), JSON.stringify(eventsOf(example)));
  });
}

for (const { example } of [...LIFE_PATTERNS, ...NOUN_PATTERNS]) {
  test(`the construction holds its example: ${example}`, () => assert.equal(eventsOf(example).length, 1));
}

for (const { turn, example } of TERM_PATTERNS) {
  test(`the term holds its example: ${example}`, () => assert.match(eventsOf(example).join(), new RegExp(` ${turn} `)));
}

const subjects = (text: string): (string | undefined)[] => {
  const parts = partsOf(text);
  return clauseParts(parts, clauseShape(parts)).map(({ subject }) => subject?.entry?.id.replace(/.*[/-]/, ''));
};

test('a term from one day to another has two ends', () => {
  assert.deepEqual(eventsOf('Rathenau was foreign minister from 1 February 1922 until 24 June 1922.'), ['rathenau began 1922-02-01', 'rathenau ended 1922-06-24']);
});

test('the day may be brought forward', () => {
  assert.deepEqual(eventsOf('It was on 3 May 1939 that Litvinov was dismissed.'), ['litvinov ended 1939-05-03']);
});

test('a subject goes on over an apposition and along a row of predicates', () => {
  assert.deepEqual(subjects('Krestinsky, the former ambassador, was arrested in Moscow and was shot on 15 March 1938.'), [undefined, 'krestinsky', 'krestinsky', 'krestinsky']);
});

test('a relative clause has the name before it as its subject, and what follows has the subject of before', () => {
  assert.deepEqual(subjects('Hitler dismissed Brüning, who resigned on 30 May 1932, and died in 1945.').slice(1), ['bruening', 'hitler']);
});

test('whose turn it was is told by voice, case and order', () => {
  assert.deepEqual(eventsOf('Stalin dismissed Litvinov on 3 May 1939.'), ['litvinov ended 1939-05-03']);
  assert.deepEqual(eventsOf('Сталин снял Литвинова 3 мая 1939 года.'), ['litvinov ended 1939-05-03']);
  assert.deepEqual(eventsOf('Литвинова снял Сталин 3 мая 1939 года.'), ['litvinov ended 1939-05-03']);
  assert.deepEqual(eventsOf('Molotov replaced Litvinov on 3 May 1939.'), ['molotov began 1939-05-03']);
  assert.deepEqual(eventsOf('Litvinov was replaced by Molotov on 3 May 1939.'), ['litvinov ended 1939-05-03']);
});

test('each verb has its own date', () => {
  assert.deepEqual(eventsOf('Thälmann, arrested on 3 March 1933, was shot at Buchenwald on 18 August 1944.'), ['thaelmann arrested 1933-03-03', 'thaelmann died 1944-08-18']);
  assert.deepEqual(eventsOf('Trotsky was born on 7 November 1879, Hitler on 20 April 1889.'), ['trotsky born 1879-11-07', 'hitler born 1889-04-20']);
  assert.deepEqual(eventsOf('Paul von Hindenburg, sworn in on 12 May 1925, died on 2 August 1934.'), ['hindenburg began 1925-05-12', 'hindenburg died 1934-08-02']);
});

for (const sentence of [
  "Rathenau's murderer Erwin Kern was shot on 17 July 1922.",
  'Stresemann’s son was born on 4 October 1904.',
  'Die Witwe Stresemanns starb am 23. Juli 1970.',
  'Жена Литвинова умерла 21 мая 1977 года.',
  'Litvinov was not dismissed on 4 May 1939.',
  'Chicherin was ill before he resigned; on 21 July 1930 the newspapers printed it.',
  'Stalin, whose wife died on 9 November 1932, said nothing.',
  'Stresemann died in the house that was bought on 1 April 1927.',
  'The news of Lenin’s death on 22 January 1924 was short.',
  'Litvinov and his deputy were dismissed on 4 May 1939.',
]) {
  test(`nothing is read into: ${sentence}`, () => assert.deepEqual(eventsOf(sentence), []));
}
