/** Dates in figures: "1922-04-16", "16.4.1922", "16.04.22", "16/IV/1922", "8/23/1939", "am 23.8.". */
import { valueOf, plainDraft, type Draft } from './draft';
import { romanMonth, type DateNotation } from '../../time/notation';
import { wordText, type Words } from '../../util/words';
import { Gap, gapAfter } from './gaps';
import { CENTURY_OF_SHORT_YEARS, characterAfter, digitsAt, isNumber, numberAt, touchesNumber } from './neighbours';
import { isIn, wordSet } from './word-sets';
import { readYear, yearWordAfter } from './years';

export const FIGURES: DateNotation = {
  language: 'en', order: 'day-month-year', month: 'number', separators: ['.', '.'], padded: false, ordinal: false, year: 'full', ending: '', precision: 'day',
};

const isSeparator = (gap: number): boolean => gap === Gap.Point || gap === (Gap.Point | Gap.Blank) || gap === Gap.Slash || gap === Gap.Dash;
const CAPITAL_NUMERAL = /^[IVX]+$/;

/** A date in figures that begins with the number at `row`. */
export function readFigures(words: Words, row: number): Draft | undefined {
  const first = numberAt(words, row);
  const gap = gapAfter(words, row);
  if (first === undefined || !(isSeparator(gap) || (gap === Gap.Blank && isSpacedNumeral(words, row))) || row + 1 >= words.count || touchesNumberBefore(words, row)) return undefined;
  const digits = digitsAt(words, row);
  if (digits === 4) return yearFirst(words, row, first, gap);
  return digits <= 2 && first > 0 ? dayFirst(words, row, first, gap) : undefined;
}

/** "23 VIII 1939": with blanks alone, a Roman month needs capitals and a full year. */
function isSpacedNumeral(words: Words, row: number): boolean {
  return digitsAt(words, row) <= 2 && gapAfter(words, row + 1) === Gap.Blank && isNumber(words, row + 2) && digitsAt(words, row + 2) === 4 && digitsAt(words, row + 1) <= 4 && CAPITAL_NUMERAL.test(wordText(words, row + 1));
}

/** A point after a day, or a dash between the days of a range, is no part of a longer number. */
function touchesNumberBefore(words: Words, row: number): boolean {
  if (!touchesNumber(words, row, -1)) return false;
  const gap = gapAfter(words, row - 1);
  return gap !== Gap.Dash || digitsAt(words, row - 1) > 2;
}

/** "1922-04-16", "1922/04/16", "1922.04.16". */
function yearFirst(words: Words, row: number, year: number, gap: number): Draft | undefined {
  if (digitsAt(words, row + 1) !== 2 || gapAfter(words, row + 1) !== gap || (gap & Gap.Blank) !== 0 || !isNumber(words, row + 2) || digitsAt(words, row + 2) !== 2) return undefined;
  const month = numberAt(words, row + 1);
  const day = numberAt(words, row + 2);
  const read = readYear(words, row);
  if (month === undefined || day === undefined || read?.year !== year || touchesNumber(words, row + 2, 1)) return undefined;
  const notation: DateNotation = { ...FIGURES, order: 'year-month-day', separators: [separatorAfter(words, row), separatorAfter(words, row + 1)], padded: true };
  return plainDraft(words, row, row + 2, words.ends[row + 2]!, { year, month, day }, notation);
}

const separatorAfter = (words: Words, row: number): string => words.text.slice(words.ends[row], words.starts[row + 1]);

function dayFirst(words: Words, row: number, first: number, gap: number): Draft | undefined {
  const numeral = isNumber(words, row + 1) ? undefined : wordText(words, row + 1);
  const roman = numeral === undefined ? undefined : romanMonth(numeral);
  const second = numeral === undefined ? numberAt(words, row + 1) : roman;
  if (second === undefined || (roman === undefined && digitsAt(words, row + 1) > 2)) return undefined;
  const secondGap = gapAfter(words, row + 1);
  const alike = secondGap === gap || (roman !== undefined && isSeparator(secondGap)) || ((gap | secondGap) & ~(Gap.Point | Gap.Blank)) === 0;
  // "3-4-1939" is a date; "3-IV 1939" is one too, but "3 - 4" is none.
  const year = alike || (roman !== undefined && secondGap === Gap.Blank) ? readYear(words, row + 2, true) : undefined;
  const yearFits = year !== undefined && (roman !== undefined || isSeparator(secondGap)) && (year.digits === 4 || (year.digits === 2 && gap !== Gap.Dash)) && year.era === undefined;
  if (!yearFits || touchesNumberAfter(words, year.lastRow)) return roman === undefined ? yearless(words, row, first, second, gap) : undefined;
  const short = year.digits === 2;
  if (short && roman === undefined && gap === Gap.Slash) return undefined;
  // A section number such as 3.14.15 has no year; a two-digit year needs a day and month that could be ones.
  if (short && (first > 31 || second > 12 || second === 0 || year.year < CENTURY_OF_SHORT_YEARS + 10)) return undefined;
  if (first > 99 || second > 99) return undefined;
  const american = gap === Gap.Slash && roman === undefined && first <= 12 && second > 12 && second <= 31;
  const notation: DateNotation = {
    ...FIGURES,
    language: year.ending === '' ? 'en' : 'ru',
    order: american ? 'month-day-year' : 'day-month-year',
    month: roman === undefined ? 'number' : numeral === numeral!.toLowerCase() ? 'roman-small' : 'roman',
    separators: [separatorAfter(words, row), separatorAfter(words, row + 1)],
    padded: words.text.charCodeAt(words.starts[row]!) === 0x30 || (digitsAt(words, row) === 2 && roman === undefined && words.text.charCodeAt(words.starts[row + 1]!) === 0x30),
    year: short ? 'two-digits' : 'full',
    ending: year.ending,
  };
  const parts = american ? { year: year.year, month: first, day: second } : { year: year.year, month: second, day: first };
  const draft = plainDraft(words, row, year.lastRow, year.end, parts, notation);
  if (gap === Gap.Slash && roman === undefined && !american && first <= 12 && first !== second) markAmbiguous(draft);
  return draft;
}

/** Figures with slashes that may be day and month or month and day: the European reading, with bounds that hold both. */
function markAmbiguous(draft: Draft): void {
  const other = valueOf({ year: draft.year, month: draft.day, day: draft.month });
  if (draft.value === undefined || other === undefined) return;
  draft.otherReading = other;
  draft.composite = true;
  draft.problems = ['ambiguous-order'];
  draft.value = { ...draft.value, bounds: { earliest: Math.min(draft.value.bounds.earliest, other.bounds.earliest), latest: Math.max(draft.value.bounds.latest, other.bounds.latest) } };
}

function touchesNumberAfter(words: Words, row: number): boolean {
  if (!touchesNumber(words, row, 1)) return false;
  const gap = gapAfter(words, row);
  return gap !== Gap.Dash && gap !== Gap.Slash;
}

const BEFORE_A_DAY = wordSet('am vom zum bis den dem seit ab der und zwischen d vor nach с до от к по и');

/** "am 23.8.", "vom 1. 9. bis", "с 23.08 по": a day and month in figures count only after a word that asks for a day. */
function yearless(words: Words, row: number, day: number, month: number, gap: number): Draft | undefined {
  if ((gap & Gap.Point) === 0 || month < 1 || month > 12 || day > 31 || row === 0 || !isIn(words, row - 1, BEFORE_A_DAY) || gapAfter(words, row - 1) !== Gap.Blank && gapAfter(words, row - 1) !== (Gap.Point | Gap.Blank)) return undefined;
  const russian = words.text.charCodeAt(words.starts[row - 1]!) >= 0x400;
  const closed = characterAfter(words, row + 1) === '.';
  if (!(closed || (russian && digitsAt(words, row) === 2 && digitsAt(words, row + 1) === 2))) return undefined;
  if (isNumber(words, row + 2) && (gapAfter(words, row + 1) & ~Gap.Point) === 0) return undefined;
  const after = yearWordAfter(words, row + 1);
  if (after.lastRow !== row + 1) return undefined;
  const end = words.ends[row + 1]! + (closed && !russian ? 1 : 0);
  const notation: DateNotation = { ...FIGURES, language: russian ? 'ru' : 'de', separators: [separatorAfter(words, row), '.'], year: 'none', ending: closed && !russian ? '.' : '', padded: words.text[words.starts[row + 1]!] === '0' };
  return plainDraft(words, row, row + 1, end, { month, day }, notation);
}
