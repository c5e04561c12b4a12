/** Writing is the inverse of reading: what is written in any notation and language is read as what it was. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { edtfOf } from '../../server/src/core/text/dates/date-mention';
import { findDates } from '../../server/src/core/text/dates/find-dates';
import { dateFromDay, dayFromDate } from '../../server/src/core/time/day';
import { edtfOfDay, edtfOfMonth } from '../../server/src/core/time/edtf';
import { formatDay, plainNotation, type DateNotation } from '../../server/src/core/time/notation';
import { writeEdtf } from '../../server/src/core/time/write-edtf';
import { readWords } from '../../server/src/core/util/words';

const figures: DateNotation = { ...plainNotation('en'), month: 'number', separators: ['.', '.'] };

/** Every notation in every language that has it. */
export const NOTATIONS: readonly DateNotation[] = (['en', 'de', 'ru'] as const).flatMap((language): DateNotation[] => {
  const plain = plainNotation(language);
  const words: DateNotation[] = [plain, ...(language === 'ru' ? [{ ...plain, ending: ' г.' }, { ...plain, ending: '' }] : [])];
  const english: DateNotation[] = [
    { ...plain, month: 'short' }, { ...plain, ordinal: true }, { ...plain, ordinal: true, separators: [' of ', ', '] }, { ...plain, order: 'month-day-year', separators: [' ', ', '] },
    { ...plain, order: 'month-day-year', month: 'short', separators: [' ', ', '] }, { ...plain, order: 'month-day-year', ordinal: true, separators: [' ', ' '] }, { ...plain, separators: ['\u00a0', '\u00a0'] }, { ...plain, separators: ['\u2009', ' '] },
  ];
  return language === 'en' ? [...words, ...english] : [...words, ...(language === 'de' ? [{ ...plain, separators: ['.', ' '] as const }] : [])];
});

const FIGURES: readonly DateNotation[] = [
  figures, { ...figures, padded: true }, { ...figures, separators: ['. ', '. '] }, { ...figures, month: 'roman' }, { ...figures, month: 'roman-small' }, { ...figures, month: 'roman', separators: ['/', '/'] },
  { ...figures, order: 'year-month-day', separators: ['-', '-'], padded: true }, { ...figures, separators: ['-', '-'] }, { ...figures, year: 'two-digits', padded: true },
];

const FIRST = dayFromDate({ year: 1911, month: 1, day: 1 });
const LAST = dayFromDate({ year: 1998, month: 12, day: 31 });
const days = fc.integer({ min: FIRST, max: LAST });
const shown = (notation: DateNotation): string => `${notation.language} “${formatDay(FIRST + 4000, notation)}”`;

function readsAs(written: string, edtf: string): void {
  for (const text of [written, `So, ${written}, it was.`, `(${written})`]) {
    const [mention, ...others] = findDates(readWords(text));
    assert.ok(mention, text);
    assert.deepEqual(others, [], text);
    assert.equal(edtfOf(mention), edtf, text);
  }
}

for (const notation of [...NOTATIONS, ...FIGURES]) {
  test(`a day written like ${shown(notation)} is read as that day, and written the same again`, () => {
    fc.assert(
      fc.property(days, (day) => {
        const edtf = edtfOfDay(dateFromDay(day));
        const written = writeEdtf(edtf, notation)!;
        readsAs(written, edtf);
        assert.equal(formatDay(day, findDates(readWords(written))[0]!.notation), written);
      }),
      { numRuns: 80 },
    );
  });
}

const years = fc.integer({ min: 1400, max: 2090 }).filter((year) => year % 100 !== 0);
const month = fc.integer({ min: 1, max: 12 });
const period = fc.oneof(
  years.map(String), fc.tuple(years, month).map(([year, number]) => edtfOfMonth(year, number)), fc.tuple(years, fc.constantFrom(21, 22, 23, 24, 33, 34, 35, 36, 40, 41)).map(([year, part]) => `${year}-${part}`),
  fc.integer({ min: 140, max: 208 }).map((decade) => `${decade}X`), fc.integer({ min: 10, max: 20 }).map((century) => `${century}XX`),
);
const qualified = fc.tuple(period, fc.constantFrom('', '~')).map(([edtf, mark]) => edtf + mark);

for (const notation of NOTATIONS) {
  test(`months, seasons, quarters, years, decades and centuries in the style of ${shown(notation)} are read as what they were`, () => {
    fc.assert(fc.property(qualified, (edtf) => readsAs(writeEdtf(edtf, notation)!, edtf)), { numRuns: 150 });
  });

  test(`ranges in the style of ${shown(notation)} are read as what they were`, () => {
    const pair = fc.tuple(days, fc.integer({ min: 1, max: 4000 })).filter(([day]) => day < LAST);
    fc.assert(
      fc.property(pair, ([day, length]) => {
        const edtf = `${edtfOfDay(dateFromDay(day))}/${edtfOfDay(dateFromDay(Math.min(day + length, LAST)))}`;
        readsAs(writeEdtf(edtf, notation)!, edtf);
      }),
      { numRuns: 150 },
    );
    fc.assert(
      fc.property(years, fc.integer({ min: 1, max: 60 }), month, (year, length, number) => {
        readsAs(writeEdtf(`${year}/${year + length}`, notation)!, `${year}/${year + length}`);
        const months = `${edtfOfMonth(year, number)}/${edtfOfMonth(year + length, 13 - number)}`;
        readsAs(writeEdtf(months, notation)!, months);
      }),
      { numRuns: 100 },
    );
  });
}

test('years before Christ are written in each language', () => {
  assert.deepEqual((['en', 'de', 'ru'] as const).map((language) => writeEdtf('-0489', plainNotation(language))), ['490 BC', '490 v. Chr.', '490 год до н. э.']);
  for (const language of ['en', 'de', 'ru'] as const) readsAs(writeEdtf('-0489', plainNotation(language))!, '-0489');
});

test('what has no plain wording is not written', () => {
  for (const edtf of ['1941-06-22/..', '../1939', '', 'XXXX-12', '1939/1940/1941']) assert.equal(writeEdtf(edtf, plainNotation('en')), undefined);
});
