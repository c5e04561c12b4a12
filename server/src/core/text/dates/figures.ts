/** Dates in figures: "1922-04-16", "16.4.1922", "16/IV/1922". */
import { romanMonth, type DateNotation } from '../../time/notation';
import { wordText, type Words } from '../../util/words';
import type { Parts } from './date-parts';
import { CENTURY_OF_SHORT_YEARS, digitsAt, FIRST_YEAR, gapAfter, LAST_YEAR, numberAt, touchesNumber, yearAt } from './neighbours';

export const FIGURES: DateNotation = {
  language: 'en', order: 'day-month-year', month: 'number', separators: ['.', '.'], padded: false, ordinal: false, year: 'full', ending: '', precision: 'day',
};

/** "1922-04-16", "16.4.1922", "16.04.22", "16/IV/1922", "16.IV.1922", "16. 4. 1922". */
export function readFigures(words: Words, row: number): Parts | undefined {
  const first = numberAt(words, row);
  const firstGap = gapAfter(words, row);
  const secondGap = gapAfter(words, row + 1);
  if (first === undefined || firstGap === undefined || secondGap === undefined || touchesNumber(words, row, -1)) return undefined;
  const span = { start: words.starts[row]!, end: words.ends[row + 2] ?? 0 };
  if (digitsAt(words, row) === 4) {
    const month = numberAt(words, row + 1);
    const day = numberAt(words, row + 2);
    if (month === undefined || day === undefined || firstGap !== secondGap || !/^[-‐‑]$/.test(firstGap)) return undefined;
    if (digitsAt(words, row + 1) !== 2 || digitsAt(words, row + 2) !== 2 || first < FIRST_YEAR || first > LAST_YEAR) return undefined;
    const notation: DateNotation = { ...FIGURES, order: 'year-month-day', separators: [firstGap, secondGap], padded: true };
    return { firstRow: row, lastRow: row + 2, ...span, year: first, month, day, notation };
  }
  if (digitsAt(words, row) > 2 || !/^(?:\.\s?|\/)$/.test(firstGap) || !/^(?:\.\s?|\/)$/.test(secondGap)) return undefined;
  const year = yearAt(words, row + 2, true);
  if (year === undefined || touchesNumber(words, row + 2, 1)) return undefined;
  const numeral = words.numbers[row + 1] === 1 ? undefined : wordText(words, row + 1);
  const roman = numeral === undefined ? undefined : romanMonth(numeral);
  const month = numeral === undefined ? numberAt(words, row + 1) : roman;
  // With a slash, "3/9/1939" may be either order; what may be both is not judged (see `isAmbiguous`).
  if (month === undefined || (roman === undefined && firstGap === '/' && digitsAt(words, row + 2) === 2)) return undefined;
  // A section number such as 3.14.15 has no year; a two-digit year needs a day and month that could be ones.
  if (digitsAt(words, row + 2) === 2 && (first > 31 || month > 12 || first === 0 || month === 0 || CENTURY_OF_SHORT_YEARS + 10 > year)) return undefined;
  const notation: DateNotation = {
    ...FIGURES,
    month: roman === undefined ? 'number' : numeral === numeral!.toLowerCase() ? 'roman-small' : 'roman',
    separators: [firstGap, secondGap],
    padded: words.text.charCodeAt(span.start) === 0x30 || (digitsAt(words, row) === 2 && roman === undefined && words.text.charCodeAt(words.starts[row + 1]!) === 0x30),
    year: digitsAt(words, row + 2) === 2 ? 'two-digits' : 'full',
  };
  return { firstRow: row, lastRow: row + 2, ...span, year, month, day: first, notation };
}
