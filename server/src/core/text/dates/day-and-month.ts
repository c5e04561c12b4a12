/** Days and months with a month's name: "16 April 1922", "April 16th, 1922", "den 16. April", "апрель 1922 г.". */
import type { CalendarWord, DateLanguage } from '../../time/calendar-words';
import { plainNotation, type DateNotation } from '../../time/notation';
import type { Words } from '../../util/words';
import { laterDays } from './days-of-month';
import { plainDraft, type Draft } from './draft';
import { Gap, gapAfter, isBlank, isBlankOrComma, isBlankOrDash, isDash, isDayGap, isMonthGap, isSlash } from './gaps';
import { calendarWordsAt, characterAfter, digitsAt, isNumber, numberAt, touchesNumber } from './neighbours';
import { hasNumberSign, isNumbered } from './not-a-year';
import { isIn, wordSet } from './word-sets';
import { readYear, type YearRead } from './years';

const ORDINAL_ENDINGS = wordSet('st nd rd th');
const RUSSIAN_ORDINAL_ENDINGS = wordSet('го е ое ого');
const OF = wordSet('of day');
const YEAR_LINKS = wordSet('of des jahres');
const BEFORE_A_MONTH = wordSet('in by during since from until till of');

/** A day and month that begin with the number at `row`: "16 April 1922", "16th of April, 1922", "16-го апреля 1922 г.". */
export function readDayAndMonth(words: Words, row: number): Draft | undefined {
  if (digitsAt(words, row) > 2) return undefined;
  let before = row;
  let ordinal = false;
  if (isIn(words, row + 1, ORDINAL_ENDINGS) && gapAfter(words, row) === 0) {
    ordinal = true;
    before++;
  } else if (isIn(words, row + 1, RUSSIAN_ORDINAL_ENDINGS) && gapAfter(words, row) === Gap.Dash) before++;
  while (isIn(words, before + 1, OF) && isBlank(gapAfter(words, before)) && before < row + 3) before++;
  const gap = gapAfter(words, before);
  if (!(ordinal ? isBlank(gap) || gap === Gap.Dash : isDayGap(gap) || gap === Gap.Dash || gap === Gap.Slash)) return undefined;
  const monthRow = before + 1;
  const meanings = calendarWordsAt(words, monthRow, 'dayMonth');
  if (meanings === undefined) return undefined;
  const day = numberAt(words, row)!;
  if (touchesNumber(words, row, -1) && !mayBeFirstDay(words, row)) return undefined;
  const meaning = ofLanguage(meanings, (gap & Gap.Point) !== 0 ? 'de' : 'en');
  const firstSeparator = words.text.slice(before === row || !ordinal ? words.ends[row]! : words.ends[row + 1]!, words.starts[monthRow]!);
  const year = yearAfter(words, monthRow, meaning, true);
  if (year === undefined && (!isPlausibleDay(words, row, day) || (isNumbered(words, row) && !touchesNumber(words, row, -1) && (hasNumberSign(words, row) || digitsAt(words, row - 1) > 1)))) return undefined;
  const shape = { language: meaning.language, order: 'day-month-year', month: meaning.abbreviated ? 'short' : 'full', padded: words.text[words.starts[row]!] === '0', ordinal, precision: 'day' } as const;
  return withYear(words, row, monthRow, { month: meaning.number, day }, shape, firstSeparator, year);
}

/** A day beyond 31 without a year is mostly no day. */
function isPlausibleDay(words: Words, row: number, day: number): boolean {
  return day >= 1 && (day <= 31 || (day <= 35 && isIn(words, row - 1, DAY_CUES)));
}

const DAY_CUES = wordSet('on the of am vom zum den dem bis until till by from to с до от к по на');

/** "23–24", "23/24", "23./24.": what stands before the day may be the first day of a range, or an Old Style day. */
function mayBeFirstDay(words: Words, row: number): boolean {
  const gap = gapAfter(words, row - 1);
  // "1 September 1939–22 June 1941": the year of the first end touches the day of the second.
  if (digitsAt(words, row - 1) === 4) return isDash(gap);
  return digitsAt(words, row - 1) <= 2 && (isDash(gap) || isSlash(gap)) && !touchesNumber(words, row - 1, -1);
}

/** A month at `row`, with the day or year that follows it; by itself it is a bare month. */
export function readFromMonth(words: Words, row: number): Draft | undefined {
  const meanings = calendarWordsAt(words, row, 'month');
  if (meanings === undefined) return undefined;
  const meaning = ofLanguage(meanings, 'en');
  const gap = gapAfter(words, row);
  if (meaning.language === 'en' && isNumber(words, row + 1) && digitsAt(words, row + 1) <= 2 && (isMonthGap(gap) || gap === Gap.Dash) && (gap & Gap.Comma) === 0) {
    const dated = readMonthAndDay(words, row, meaning);
    if (dated !== undefined) return dated;
  }
  const year = yearAfter(words, row, meaning, false);
  if (year === undefined) {
    if (meaning.abbreviated && meaning.language !== 'ru' && meaning.number !== 5) return abbreviatedMonth(words, row, meaning);
    return bareMonth(words, row, meaning);
  }
  const shape = { language: meaning.language, order: 'day-month-year', month: meaning.abbreviated ? 'short' : 'full', padded: false, ordinal: false, precision: 'month' } as const;
  return withYear(words, row, row, { month: meaning.number }, shape, ' ', year);
}

function bareMonth(words: Words, row: number, meaning: CalendarWord): Draft {
  const notation: DateNotation = { ...plainNotation(meaning.language), month: meaning.abbreviated ? 'short' : 'full', year: 'none', precision: 'month', ending: '' };
  const draft = plainDraft(words, row, row, words.ends[row]!, { month: meaning.number }, notation);
  draft.bareMonth = true;
  return draft;
}

/** "Aug.–Sept. 1933": an abbreviated month is one only with its point, and beside another. */
function abbreviatedMonth(words: Words, row: number, meaning: CalendarWord): Draft | undefined {
  const gap = gapAfter(words, row);
  return (isDash(gap) || isSlash(gap)) && calendarWordsAt(words, row + 1, 'month') !== undefined ? bareMonth(words, row, meaning) : undefined;
}

/** "April 16, 1922", "April 16th 1922", "April 16", "April 16–19, 1922", "April 16, 17 and 19, 1922". */
function readMonthAndDay(words: Words, row: number, meaning: CalendarWord): Draft | undefined {
  const dayRow = row + 1;
  const firstDay = numberAt(words, dayRow)!;
  const later = laterDays(words, dayRow, firstDay);
  const lastDay = later?.days.at(-1) ?? { day: firstDay, row: dayRow };
  const ordinal = gapAfter(words, lastDay.row) === 0 && isIn(words, lastDay.row + 1, ORDINAL_ENDINGS);
  const lastRow = ordinal ? lastDay.row + 1 : lastDay.row;
  const gap = gapAfter(words, lastRow);
  if (later === undefined && touchesNumber(words, dayRow, 1) && gap !== Gap.Dash && gap !== Gap.Slash && gap !== Gap.Comma) return undefined;
  if (!ordinal && gap === 0 && lastRow + 1 < words.count) return undefined;
  const read = isBlankOrComma(gap) || gap === Gap.Comma ? readYear(words, lastRow + 1) : isIn(words, lastRow + 1, YEAR_LINKS) && isBlank(gap) ? readYear(words, lastRow + 2) : undefined;
  const year = read !== undefined && (read.digits === 4 || read.digits === 2 || read.era !== undefined) && (!touchesAfter(words, read) || continuesRange(words, read)) ? read : undefined;
  // "In May 12 divisions crossed": after a preposition that asks for a month, a bare number is its day only at a boundary.
  if (year === undefined && !ordinal && !isBoundaryAfter(words, lastRow) && isIn(words, row - 1, BEFORE_A_MONTH)) return undefined;
  if (year === undefined && (lastDay.day < 1 || lastDay.day > 35)) return undefined;
  const shape = { language: meaning.language, order: 'month-day-year', month: meaning.abbreviated ? 'short' : 'full', padded: words.text[words.starts[dayRow]!] === '0', ordinal, precision: 'day' } as const;
  const firstSeparator = words.text.slice(words.ends[row]!, words.starts[dayRow]!);
  const range = later?.range === true;
  const draft = withYear(words, row, lastRow, { month: meaning.number, day: lastDay.day, ...(range && { firstDay }) }, shape, firstSeparator, year);
  if (later !== undefined && !range) splitList(words, draft, [{ day: firstDay, row: dayRow }, ...later.days]);
  return draft;
}

/** Parts "April 16, 17 and 19, 1922" into its days; the draft keeps the last, which bears the year. */
function splitList(words: Words, draft: Draft, days: readonly { day: number; row: number }[]): void {
  draft.before = days.slice(0, -1).map(({ day, row }, index) => {
    const firstRow = index === 0 ? draft.firstRow : row;
    const listed = plainDraft(words, firstRow, row, words.ends[row]!, { year: draft.year, month: draft.month, day }, { ...draft.notation, year: 'none' });
    listed.composite = true;
    if (draft.year !== undefined) {
      listed.yearFrom = 'context';
      listed.yearSource = { from: 'list', certainty: 'sure' };
    }
    return listed;
  });
  draft.firstRow = days.at(-1)!.row;
  draft.start = words.starts[draft.firstRow]!;
  draft.core = { start: draft.start, end: draft.end };
  draft.composite = true;
}

const GOES_ON = wordSet('to until till through and or');

function isBoundaryAfter(words: Words, row: number): boolean {
  const next = words.text.slice(words.ends[row]!, words.ends[row]! + 3);
  return isIn(words, row + 1, GOES_ON) || next === '' || /^(?:[,;:.)\]!?»”]|[\n\r]|\s?[–—-]|\s[.…(])/.test(next) || /^\s$/.test(next);
}

/** The year after a month, across "of", "des Jahres", a comma or the point of an abbreviation. */
function yearAfter(words: Words, monthRow: number, meaning: CalendarWord, withDay: boolean): YearRead | undefined {
  const gap = gapAfter(words, monthRow);
  let yearRow = monthRow + 1;
  if (isBlank(gap) && isIn(words, yearRow, YEAR_LINKS)) {
    yearRow += isIn(words, yearRow + 1, YEAR_LINKS) ? 2 : 1;
    if (!isBlank(gapAfter(words, yearRow - 1))) return undefined;
  } else if (!(isMonthGap(gap) || (withDay && (gap === Gap.Dash || gap === Gap.Slash)) || isBlankOrDash(gap) && meaning.abbreviated || gap === (Gap.Blank | Gap.Apostrophe) || (gap === Gap.Comma && withDay))) return undefined;
  const read = readYear(words, yearRow, withDay && isShortYear(words, yearRow, meaning));
  if (read === undefined || read.digits === 1 && read.era === undefined) return undefined;
  return touchesAfter(words, read) && !continuesRange(words, read) ? undefined : read;
}

/** "23 Aug. 39": two figures without an apostrophe are a year only where nothing follows that they could count. */
function isShortYear(words: Words, row: number, meaning: CalendarWord): boolean {
  if (!isNumber(words, row) || digitsAt(words, row) !== 2 || numberAt(words, row)! < 10) return false;
  const next = characterAfter(words, row);
  return (meaning.abbreviated || meaning.language !== 'en') && (next === '' || next === ',' || next === ';' || next === ')' || (next === '.' && !isNumber(words, row + 1)));
}

function touchesAfter(words: Words, read: YearRead): boolean {
  return touchesNumber(words, read.lastRow, 1) || (gapAfter(words, read.lastRow) === 0 && read.lastRow + 1 < words.count && read.ending === '' && !isGluedDate(words, read));
}

/** "20 April 188930 April 1945": a scrape that lost its dash leaves years of more than four figures, which are cut elsewhere. */
function isGluedDate(words: Words, read: YearRead): boolean {
  return read.lastRow + 1 < words.count && words.numbers[read.lastRow + 1] === 1;
}

/** "May 1939–1940", "August 1939/40": what touches the year is the other end of a range, not more figures. */
function continuesRange(words: Words, read: YearRead): boolean {
  const gap = gapAfter(words, read.lastRow);
  return gap === Gap.Dash || gap === Gap.Slash || gap === Gap.Comma;
}

type Shape = Pick<DateNotation, 'language' | 'order' | 'month' | 'padded' | 'ordinal' | 'precision'>;

function notationOf({ language, order, month, padded, ordinal, precision }: Shape, first: string, second: string, year: DateNotation['year'], ending: string): DateNotation {
  return { language, order, month, separators: [first, second], padded, ordinal, year, ending, precision };
}

/** Puts a day or month and its year together. */
function withYear(words: Words, firstRow: number, lastRow: number, parts: { month: number; day?: number; firstDay?: number }, shape: Shape, firstSeparator: string, year: YearRead | undefined): Draft {
  const from = words.ends[lastRow]!;
  const { month, day, firstDay } = parts;
  if (year === undefined) return plainDraft(words, firstRow, lastRow, from, parts, notationOf(shape, firstSeparator, ' ', 'none', ''));
  const separator = words.text.slice(from, year.start);
  const first = shape.precision === 'month' ? separator : firstSeparator;
  const notation = notationOf(shape, first, separator, year.digits === 2 && year.era === undefined ? 'two-digits' : 'full', year.era === undefined ? year.ending : '');
  return plainDraft(words, firstRow, year.lastRow, year.end, { year: year.year, month, day, firstDay }, notation);
}

export function ofLanguage(meanings: readonly CalendarWord[], preferred: DateLanguage): CalendarWord {
  return meanings.find((meaning) => meaning.language === preferred) ?? meanings[0]!;
}
