/**
 * Finds the plain dates of a text: days, months and years, in words and figures, and the vague units that prose is made of.
 *
 * The reader walks over the words once and stops at what is rare in prose: a month's name, or a number that may be a
 * year or part of a date in figures. From there it looks at the neighbours, never farther than a few words, so the cost
 * is linear and no expression can backtrack. Words that only may be a month ("may", "march") count only beside a number.
 */
import type { CalendarWord, DateLanguage } from '../../time/calendar-words';
import { plainNotation, type DateNotation } from '../../time/notation';
import type { Span } from '../../util/span';
import { hashWord, type Words } from '../../util/words';
import type { DateMention } from './date-mention';
import { eitherOrder, isAmbiguous, isImpossible, toValue, type Parts } from './date-parts';
import { firstDayBefore, withFirstDay } from './days-of-month';
import { FIGURES, readFigures } from './figures';
import { abbreviationGap, digitsAt, gapAfter, isBoundaryAfter, isDayGap, isNumbered, isSpace, isSpaceOrComma, monthAt, numberAt, touchesDigitsAfter, touchesNumber, yearAt } from './neighbours';
import { readVagueDate } from './vague-dates';
import { weekdayAfter, weekdayBefore } from './weekdays';

/** Words after a number that make it a quantity. */
const NOT_A_YEAR_BEFORE = new Set(
  ['men', 'tons', 'tonnes', 'tanks', 'aircraft', 'marks', 'reichsmarks', 'million', 'soldiers', 'km', 'kilometres', 'miles', 'troops', 'guns', 'people', 'copies', 'times', 'tonnen', 'mann', 'panzer', 'flugzeuge', 'тонн', 'человек', 'танков', 'самолетов', 'рублей'].map(hashWord),
);
const BEFORE_A_MONTH = new Set(['in', 'by', 'during', 'since', 'from'].map(hashWord));
const ORDINAL_ENDINGS = new Set(['st', 'nd', 'rd', 'th'].map(hashWord));
const OF = hashWord('of');
const YEAR_WORDS = new Set(['г', 'год', 'года', 'году', 'годом'].map(hashWord));

/**
 * Every plain date in the words of a text, in order, without overlaps. A month alone ("August") is among them with neither
 * year nor day; what stands around it decides whether it is a date.
 */
export function findPlainDates(words: Words): DateMention[] {
  const found: DateMention[] = [];
  let row = 0;
  let free = 0;
  while (row < words.count) {
    const vague = readVagueDate(words, row);
    if (vague !== undefined) {
      found.push(vague.mention);
      free = vague.mention.end;
      row = vague.lastRow + 1;
      continue;
    }
    const parts = words.numbers[row] === 1 ? readFromNumber(words, row) : readFromMonth(words, row);
    if (parts === undefined) {
      row++;
      continue;
    }
    const mention = toMention(words, withFirstDay(words, parts, free), free);
    found.push(mention);
    free = mention.end;
    row = parts.lastRow + 1;
  }
  return found;
}

function readFromNumber(words: Words, row: number): Parts | undefined {
  return readFigures(words, row) ?? readDayBeforeMonth(words, row) ?? readYear(words, row);
}

/** "16 April 1922", "16th of April, 1922", "16. April 1922", "16 апреля 1922 г.", and the same without a year. */
function readDayBeforeMonth(words: Words, row: number): Parts | undefined {
  const day = numberAt(words, row);
  if (day === undefined || digitsAt(words, row) > 2 || (touchesNumber(words, row, -1) && firstDayBefore(words, row, day) === undefined)) return undefined;
  let monthRow = row + 1;
  let ordinal = false;
  if (gapAfter(words, row) === '' && ORDINAL_ENDINGS.has(words.hashes[monthRow]!)) {
    ordinal = true;
    monthRow++;
  }
  const gapBeforeOf = gapAfter(words, monthRow - 1);
  if (monthRow < words.count && words.hashes[monthRow] === OF && isSpace(gapBeforeOf)) monthRow++;
  const gap = gapAfter(words, monthRow - 1);
  if (gap === undefined || !(ordinal ? isSpace(gap) : isDayGap(gap))) return undefined;
  const meanings = monthAt(words, monthRow)?.filter((meaning) => meaning.followsDay);
  if (meanings === undefined || meanings.length === 0) return undefined;
  const language = languageOfMonth(meanings, gap.startsWith('.') ? 'de' : 'en');
  const between = words.text.slice(ordinal ? words.ends[row + 1]! : words.ends[row]!, words.starts[monthRow]!);
  return withYear(words, { row, monthRow, day, meaning: language, ordinal, firstSeparator: between, order: 'day-month-year' });
}

/** "April 16, 1922", "April 16th 1922", "April 1922", "апрель 1922". */
function readFromMonth(words: Words, row: number): Parts | undefined {
  const meanings = monthAt(words, row);
  if (meanings === undefined) return undefined;
  const meaning = languageOfMonth(meanings, 'en');
  const afterMonth = abbreviationGap(words, row);
  const day = numberAt(words, row + 1);
  if (day !== undefined && digitsAt(words, row + 1) <= 2 && isSpace(afterMonth) && meaning.language === 'en') {
    const ordinal = gapAfter(words, row + 1) === '' && row + 2 < words.count && ORDINAL_ENDINGS.has(words.hashes[row + 2]!);
    const firstSeparator = words.text.slice(words.ends[row]!, words.starts[row + 1]!);
    const dated = withYear(words, { row, monthRow: row, day, dayRow: row + 1, meaning, ordinal, firstSeparator, order: 'month-day-year' });
    // "In May 12 divisions crossed": after a preposition that asks for a month, a bare number is its day only with a year, an
    // ordinal, or at a boundary.
    if (dated.year !== undefined || ordinal || isBoundaryAfter(words, dated.lastRow) || row === 0 || !BEFORE_A_MONTH.has(words.hashes[row - 1]!)) return dated;
  }
  const year = isSpaceOrComma(afterMonth) ? yearAt(words, row + 1, false) : undefined;
  if (year === undefined) {
    const notation: DateNotation = { ...plainNotation(meaning.language), year: 'none', precision: 'month' };
    return meaning.abbreviated && meaning.language !== 'ru' && meaning.number !== 5 ? undefined : { firstRow: row, lastRow: row, start: words.starts[row]!, end: words.ends[row]!, month: meaning.number, notation };
  }
  const separator = words.text.slice(words.ends[row]!, words.starts[row + 1]!);
  const { end, ending, lastRow } = yearEnding(words, row + 1, meaning.language);
  const notation: DateNotation = {
    language: meaning.language, order: 'day-month-year', month: meaning.abbreviated ? 'short' : 'full', separators: [separator, separator],
    padded: false, ordinal: false, year: 'full', ending, precision: 'month',
  };
  return { firstRow: row, lastRow, start: words.starts[row]!, end, year, month: meaning.number, notation };
}

interface DayAndMonth {
  readonly row: number;
  readonly monthRow: number;
  readonly dayRow?: number;
  readonly day: number;
  readonly meaning: CalendarWord;
  readonly ordinal: boolean;
  readonly firstSeparator: string;
  readonly order: 'day-month-year' | 'month-day-year';
}

/** Adds the year that follows a day and month, if one does. */
function withYear(words: Words, read: DayAndMonth): Parts {
  const lastRow = Math.max(read.monthRow, read.dayRow === undefined ? 0 : read.ordinal ? read.dayRow + 1 : read.dayRow);
  const gap = lastRow === read.monthRow ? abbreviationGap(words, lastRow) : gapAfter(words, lastRow);
  const year = isSpaceOrComma(gap) ? yearAt(words, lastRow + 1, false) : undefined;
  const common = {
    language: read.meaning.language, order: read.order, month: read.meaning.abbreviated ? 'short' : 'full', padded: false, ordinal: read.ordinal, precision: 'day',
  } as const;
  const start = words.starts[read.row]!;
  const place = { firstRow: read.row, start, day: read.day, month: read.meaning.number };
  if (year === undefined || touchesNumber(words, lastRow + 1, 1) && words.text[words.ends[lastRow + 1]!] === '.') {
    const notation: DateNotation = { ...common, separators: [read.firstSeparator, ' '], year: 'none', ending: '' };
    return { ...place, lastRow, end: words.ends[lastRow]!, notation };
  }
  const secondSeparator = words.text.slice(words.ends[lastRow]!, words.starts[lastRow + 1]!);
  const ending = yearEnding(words, lastRow + 1, read.meaning.language);
  const notation: DateNotation = { ...common, separators: [read.firstSeparator, secondSeparator], year: 'full', ending: ending.ending };
  return { ...place, lastRow: ending.lastRow, end: ending.end, year, notation };
}

/** The Russian word for year that belongs to a date: "1922 г.", "1922 года". */
function yearEnding(words: Words, yearRow: number, language: DateLanguage): { end: number; ending: string; lastRow: number } {
  const end = words.ends[yearRow]!;
  const next = yearRow + 1;
  if (language !== 'ru' || next >= words.count || !YEAR_WORDS.has(words.hashes[next]!) || !isSpace(gapAfter(words, yearRow))) return { end, ending: '', lastRow: yearRow };
  const abbreviated = words.ends[next]! - words.starts[next]! === 1 && words.text[words.ends[next]!] === '.';
  const endOfWord = words.ends[next]! + (abbreviated ? 1 : 0);
  return { end: endOfWord, ending: words.text.slice(end, endOfWord), lastRow: next };
}

function languageOfMonth(meanings: readonly CalendarWord[], preferred: DateLanguage): CalendarWord {
  return meanings.find((meaning) => meaning.language === preferred) ?? meanings[0]!;
}

/** A year by itself, unless its neighbours make it a page, a signature or a quantity. */
function readYear(words: Words, row: number): Parts | undefined {
  const year = yearAt(words, row, false);
  if (year === undefined || touchesNumber(words, row, -1) || touchesDigitsAfter(words, row)) return undefined;
  if (isNumbered(words, row)) return undefined;
  if (row + 1 < words.count && isSpace(gapAfter(words, row)) && NOT_A_YEAR_BEFORE.has(words.hashes[row + 1]!)) return undefined;
  // "1930s" and "1922a" are a decade and a citation; neither is the year alone.
  if (row + 1 < words.count && gapAfter(words, row) === '') return undefined;
  const notation: DateNotation = { ...FIGURES, month: 'full', separators: [' ', ' '], precision: 'year' };
  return { firstRow: row, lastRow: row, start: words.starts[row]!, end: words.ends[row]!, year, notation };
}

function toMention(words: Words, parts: Parts, free: number): DateMention {
  const weekday = parts.day === undefined ? undefined : (weekdayBefore(words, parts.firstRow, free) ?? weekdayAfter(words, parts.lastRow, parts.end));
  const core: Span = { start: parts.start, end: parts.end };
  const start = weekday !== undefined && weekday.start < parts.start ? weekday.start : parts.start;
  const impossible = isImpossible(parts);
  const value = impossible || parts.year === undefined ? undefined : isAmbiguous(parts) ? eitherOrder(parts) : toValue(parts);
  return {
    ...((isAmbiguous(parts) || parts.firstDay !== undefined) && { composite: true as const }),
    start, end: parts.end, core, notation: parts.notation, impossible, yearFrom: parts.year === undefined ? 'missing' : 'written',
    ...(parts.year !== undefined && { year: parts.year }),
    ...(parts.month !== undefined && { month: parts.month }),
    ...(parts.day !== undefined && { day: parts.day }),
    ...(parts.firstDay !== undefined && { firstDay: parts.firstDay }),
    ...(weekday !== undefined && { weekday }),
    ...(value !== undefined && { value }),
  };
}
