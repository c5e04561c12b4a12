import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { edtfOf } from '../../server/src/core/text/dates/date-mention';
import { findDates } from '../../server/src/core/text/dates/find-dates';
import { readWords } from '../../server/src/core/util/words';
import { dateFromDay, dayFromDate } from '../../server/src/core/time/day';
import { formatDate, formatDay, type DateNotation } from '../../server/src/core/time/notation';

const read = (text: string) => findDates(readWords(text)).map((date) => [text.slice(date.start, date.end), date.impossible ? 'impossible' : edtfOf(date)]);

const base: DateNotation = { language: 'en', order: 'day-month-year', month: 'full', separators: [' ', ' '], padded: false, ordinal: false, year: 'full', ending: '', precision: 'day' };

/** Every notation that the reader knows, in every language that has it. */
const NOTATIONS: readonly DateNotation[] = [
  base,
  { ...base, month: 'short' },
  { ...base, ordinal: true },
  { ...base, ordinal: true, separators: [' of ', ', '] },
  { ...base, order: 'month-day-year', separators: [' ', ', '] },
  { ...base, order: 'month-day-year', separators: [' ', ' '], ordinal: true },
  { ...base, order: 'year-month-day', month: 'number', separators: ['-', '-'], padded: true },
  { ...base, month: 'number', separators: ['.', '.'] },
  { ...base, month: 'number', separators: ['.', '.'], padded: true },
  { ...base, month: 'roman', separators: ['.', '.'] },
  { ...base, month: 'roman', separators: ['/', '/'] },
  { ...base, month: 'roman-small', separators: ['.', '.'] },
  { ...base, precision: 'month' },
  { ...base, precision: 'year' },
  { ...base, language: 'de', separators: ['. ', ' '] },
  { ...base, language: 'de', precision: 'month' },
  { ...base, language: 'ru', ending: ' года' },
  { ...base, language: 'ru', ending: ' г.' },
  { ...base, language: 'ru', precision: 'month', ending: ' года' },
];

const days = fc.integer({ min: dayFromDate({ year: 1850, month: 1, day: 1 }), max: dayFromDate({ year: 1999, month: 12, day: 31 }) });

for (const notation of NOTATIONS) {
  test(`a date written like “${formatDate({ year: 1922, month: 4, day: 16 }, notation)}” is read as what it was, and written again the same`, () => {
    fc.assert(
      fc.property(days, (day) => {
        const written = formatDay(day, notation);
        const text = `Then, ${written}, it rained.`;
        const [mention, ...others] = findDates(readWords(text));
        assert.ok(mention, written);
        assert.deepEqual(others, [], written);
        assert.equal(text.slice(mention.start, mention.end), written);
        const date = dateFromDay(day);
        const expected = [date.year, notation.precision === 'year' ? undefined : date.month, notation.precision === 'day' ? date.day : undefined];
        assert.deepEqual([mention.year, mention.month, mention.day], expected, written);
        assert.equal(formatDay(day, mention.notation), written);
      }),
      { numRuns: 60 },
    );
  });
}

test('dates stand without articles and prepositions, and with a weekday before them', () => {
  assert.deepEqual(read('On Sunday, 16 April 1922, and on the 24th of April, 1926'), [['Sunday, 16 April 1922', '1922-04-16'], ['24th of April, 1926', '1926-04-24']]);
  assert.deepEqual(read('am Sonntag, den 16. April 1922, und im Mai 1926'), [['Sonntag, den 16. April 1922', '1922-04-16'], ['Mai 1926', '1926-05']]);
  assert.deepEqual(read('в воскресенье, 16 апреля 1922 г., и в мае 1926 года'), [['воскресенье, 16 апреля 1922 г.', '1922-04-16'], ['мае 1926 года', '1926-05']]);
});

test('dates without a year are found and keep their year open', () => {
  assert.deepEqual(read('On 3 September Britain declared war; on September 17 the Red Army marched.'), [['3 September', 'XXXX-09-03'], ['September 17', 'XXXX-09-17']]);
});

test('a range of days within a month is one date', () => {
  assert.deepEqual(read('23–24 August 1939, 23/24 August 1939, vom 29./30. September 1938, 29-30 September 1938'), [['23–24 August 1939', '1939-08-23/1939-08-24'], ['23/24 August 1939', '1939-08-23/1939-08-24'], ['29./30. September 1938', '1938-09-29/1938-09-30'], ['29-30 September 1938', '1938-09-29/1938-09-30']]);
});

test('impossible dates are found as what they are', () => {
  assert.deepEqual(read('31 June 1941, 29 February 1923, 32 August 1939, 24.13.1924'), [['31 June 1941', 'impossible'], ['29 February 1923', 'impossible'], ['32 August 1939', 'impossible'], ['24.13.1924', 'impossible']]);
});

test('29 February 1900 existed in Russia', () => {
  assert.deepEqual(read('29 February 1900'), [['29 February 1900', '1900-02-29']]);
});

for (const text of [
  'He may go, they march on, in the fall.', 'pp. 1922 and p. 1939', 'No. 1918, Art. 1922, f. 1918', '1922 men and 1939 tanks', 'version 1.2.1922.4', '$1922, § 1918', 'room 1922, file 3.14.15',
  '100,1922', 'https 1922/4', '1922a', 'the sun and the mon',
]) {
  test(`“${text}” holds no date`, () => assert.deepEqual(read(text), []));
}
