/** Dates that leave out their year, across the blocks of a note. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { edtfOf } from '../../server/src/core/text/dates/date-mention';
import { history, STRICT } from '../support/history';

const { read, dates, check } = history();

const found = (text: string, languageId = 'markdown'): string[] =>
  dates(read(text, languageId)).map((date) => `${text.slice(date.start, date.end)} = ${edtfOf(date)}${date.yearSource === undefined ? '' : ` (${date.yearSource.from}, ${date.yearSource.certainty})`}`);

const CASES: readonly (readonly [what: string, text: string, ...expected: string[]])[] = [
  ['a heading gives its year', '# Summer 1939\n\nOn 23 August Ribbentrop flew.', 'Summer 1939 = 1939-22', '23 August = 1939-08-23 (heading, likely)'],
  ['an earlier paragraph gives its year, less surely', 'He came on 1 May 1931.\n\nOn 24 June he signed.', '1 May 1931 = 1931-05-01', '24 June = 1931-06-24 (earlier, guess)'],
  ['a sentence before gives its year', 'Am 1. September 1939 begann der Krieg. Am 17. September folgte die Rote Armee.', '1. September 1939 = 1939-09-01', '17. September = 1939-09-17 (paragraph, likely)'],
  ['an event of that day gives its year', 'The Treaty of Rapallo (1922) was signed on 16 April.', '1922 = 1922', '16 April = 1922-04-16 (event, sure)'],
  ['a citation gives none', 'On 23 August 1939 he flew (Haslam, *Soviet Union*, 1984). On 28 September he flew again.', '23 August 1939 = 1939-08-23', '1984 = 1984', '28 September = 1939-09-28 (paragraph, likely)'],
  ['an imprint gives none', 'Weinberg, Germany and the Soviet Union, Leiden: Brill, 1954.\n\nOn 23 August he flew.', '1954 = 1954', '23 August = XXXX-08-23'],
  ['a year that is part of a name gives none', 'In 1939 the 1932 pact was dead. On 26 November shells fell.', '1939 = 1939', '1932 = 1932', '26 November = 1939-11-26 (paragraph, likely)'],
  ['an aside far away gives none', 'On 1 September 1939 war came to the state founded on 11 November 1918. On 3 September Britain followed.', '1 September 1939 = 1939-09-01', '11 November 1918 = 1918-11-11', '3 September = 1939-09-03 (paragraph, guess)'],
  ['a block quotation gives none to what follows', 'It was 1939-05-04.\n\n> In March 1925 he wrote.\n\nOn 5 May he went.', '1939-05-04 = 1939-05-04', 'March 1925 = 1925-03', '5 May = 1939-05-05 (earlier, guess)'],
  ['a list goes on with the year of its first item', '- 23 August 1939: the pact\n- 28 September: the boundary', '23 August 1939 = 1939-08-23', '28 September = 1939-09-28 (earlier, guess)'],
  ['words that count from a named event', 'A year after the Treaty of Rapallo (1922) nothing had changed.', 'A year after = 1923 (event, likely)', '1922 = 1922'],
  ['words that count from a date', 'Он приехал 5 мая 1939 года. Через три дня он уехал.', '5 мая 1939 года = 1939-05-05', 'Через три дня = 1939-05-08 (paragraph, likely)'],
  ['without a year before there is none', 'On 23 August he flew.', '23 August = XXXX-08-23'],
  ['figures with slashes follow the habit of the note', '8/23/1939 was hot.\n\n9/3/1939 was worse.', '8/23/1939 = 1939-08-23', '9/3/1939 = 1939-09-03'],
];

for (const [what, text, ...expected] of CASES) test(what, () => assert.deepEqual(found(text), expected));

test('a counted date, a year of another paragraph and a weekday without a year are never judged', () => {
  const text = 'In 1922 they met.\n\nThe Treaty of Rapallo was signed on 18 April.\n\nThe Molotov–Ribbentrop Pact was signed two days later. On Monday, 24 August, it rained.';
  assert.deepEqual(check(read(text, 'markdown'), STRICT).findings, []);
});

test('a year of a paragraph with several makes a finding no more than likely, the only one and that of the heading are sure', () => {
  const severities = (text: string): string[] => check(read(text, 'markdown'), STRICT).findings.map(({ severity }) => severity);
  assert.deepEqual(severities('In 1921 they wrote. In 1922 they met. The Treaty of Rapallo was signed on 18 April.'), ['information']);
  assert.deepEqual(severities('# 1921\n\nIn 1922 they met. The Treaty of Rapallo was signed on 18 April.'), ['information']);
  assert.deepEqual(severities('In 1922 they met. The Treaty of Rapallo was signed on 18 April.'), ['warning']);
  assert.deepEqual(severities('# 1922\n\nThe Treaty of Rapallo was signed on 18 April.'), ['warning']);
});

test('when the heading changes its year, what stands under it is judged again', () => {
  const body = '\n\nThey met.\n\nAnd talked.\n\nAnd went.\n\nThe Treaty of Rapallo was signed on 18 April.\n';
  let text = `# 1922${body}`;
  let note = read(text, 'markdown');
  let checked = check(note, STRICT);
  assert.equal(checked.findings.length, 1);
  for (const [heading, expected] of [['# 1923', 0], ['# Spring', 0], ['# 1922', 1], ['In 1922 it rained.', 0], ['1922', 1]] as const) {
    text = heading + body;
    note = read(text, 'markdown', note);
    checked = check(note, STRICT, checked);
    assert.equal(checked.findings.length, expected, heading);
  }
});

const PIECES = ['In 1939 ', 'On 3 September ', 'two days later ', 'am 5. Mai ', 'в том же году ', '# 1922\n', '\n\n', '\n', '- ', '> ', '23 August 1939. ', '4/5/1939 ', '8/23/1939 ', '25/8/1939 ', '(1984) ', 'He went. ', 'Treaty of Rapallo ', '```\n', '<!-- ', ' -->', '16 April '];
const piece = fc.constantFrom(...PIECES);
const edit = fc.record({ at: fc.nat(2000), remove: fc.nat(30), insert: fc.array(piece, { maxLength: 3 }).map((parts) => parts.join('')) });

test('after any edits the dates of a note, with their years, are those of the note read afresh', () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 20, maxLength: 90 }), fc.array(edit, { minLength: 1, maxLength: 8 }), (parts, edits) => {
      let text = parts.join('');
      let note = read(text, 'markdown');
      for (const { at, remove, insert } of edits) {
        const start = at % (text.length + 1);
        text = text.slice(0, start) + insert + text.slice(start + remove);
        note = read(text, 'markdown', note);
      }
      assert.deepEqual(dates(note), dates(read(text, 'markdown')));
    }),
    { numRuns: 150 },
  );
});
