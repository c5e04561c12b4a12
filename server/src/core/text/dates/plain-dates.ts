/**
 * Finds the plain dates of a text: days, months and years, in words and figures, and the vague units that prose is made of.
 *
 * The reader walks over the words once and stops at what is rare in prose: a month's name, or a number that may be a
 * year or part of a date in figures. From there it looks at the neighbours, never farther than a few words, so the cost
 * is linear and no expression can backtrack. Words that only may be a month ("may", "march") count only beside a number.
 */
import { allCalendarWords, type CalendarWord, type DateLanguage } from '../../time/calendar-words';
import { dateExists } from '../../time/day';
import { dayInterval, monthInterval, yearInterval } from '../../time/interval';
import { plainNotation, romanMonth, type DateNotation } from '../../time/notation';
import type { Span } from '../../util/span';
import type { DateMention, DateValue, WrittenWeekday } from './date-mention';
import { readVagueDate } from './vague-dates';
import { isCapital } from '../../util/fold';
import { hashWord, wordText, type Words } from '../../util/words';

const FIRST_YEAR = 1000;
const LAST_YEAR = 2199;
/** Two-digit years are read as years of this century; the subject allows no other. */
const CENTURY_OF_SHORT_YEARS = 1900;

const CALENDAR_BY_HASH = new Map<number, readonly CalendarWord[]>([...allCalendarWords()].map(([word, meanings]) => [hashWord(word), meanings]));

/** Words before a number that make it the number of something else than a year. */
const NOT_A_YEAR_AFTER = new Set(
  ['p', 'pp', 'order', 'no', 'nos', 'nr', 'art', 'article', 'vol', 'doc', 'document', 'page', 'pages', 'chapter', 'f', 'op', 'd', 'l', 's', 'seite', 'dok', 'bd', 'с', 'стр', 'ф', 'оп', 'д', 'л', 'т', 'док', 'directive', 'weisung', 'some', 'nearly', 'room', 'rm'].map(hashWord),
);
/** Words after a number that make it a quantity. */
const NOT_A_YEAR_BEFORE = new Set(
  ['men', 'tons', 'tonnes', 'tanks', 'aircraft', 'marks', 'reichsmarks', 'million', 'soldiers', 'km', 'kilometres', 'miles', 'troops', 'guns', 'people', 'copies', 'times', 'tonnen', 'mann', 'panzer', 'flugzeuge', 'тонн', 'человек', 'танков', 'самолетов', 'рублей'].map(hashWord),
);
const BEFORE_A_MONTH = new Set(['in', 'by', 'during', 'since', 'from'].map(hashWord));
const ORDINAL_ENDINGS = new Set(['st', 'nd', 'rd', 'th'].map(hashWord));
const OF = hashWord('of');
const YEAR_WORDS = new Set(['г', 'год', 'года', 'году', 'годом'].map(hashWord));

/** What has been read of a date before it is put together. */
interface Parts {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly start: number;
  readonly end: number;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly firstDay?: number;
  readonly notation: DateNotation;
}

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

function numberAt(words: Words, row: number): number | undefined {
  if (row >= words.count || words.numbers[row] !== 1) return undefined;
  const length = words.ends[row]! - words.starts[row]!;
  return length <= 4 ? Number(wordText(words, row)) : undefined;
}

function digitsAt(words: Words, row: number): number {
  return words.ends[row]! - words.starts[row]!;
}

/** The text between a word and the next; `undefined` after the last. */
function gapAfter(words: Words, row: number): string | undefined {
  if (row + 1 >= words.count) return undefined;
  const start = words.ends[row]!;
  const end = words.starts[row + 1]!;
  return end - start > 8 ? undefined : words.text.slice(start, end);
}

const isSpace = (gap: string | undefined): gap is string => gap !== undefined && /^[\s*_>]+$/.test(gap) && /\s/.test(gap);
const isSpaceOrComma = (gap: string | undefined): gap is string => isSpace(gap) || (gap !== undefined && /^[*_]{0,3},[*_]{0,3}\s+$/.test(gap));
/** Between a day and a month: "16 April", "16. April", "16.April". */
const isDayGap = (gap: string | undefined): gap is string => isSpace(gap) || (gap !== undefined && /^\.\s{0,2}$/.test(gap));

function monthAt(words: Words, row: number): readonly CalendarWord[] | undefined {
  if (row >= words.count || words.numbers[row] === 1) return undefined;
  const meanings = CALENDAR_BY_HASH.get(words.hashes[row]!);
  if (meanings === undefined) return undefined;
  const capital = isCapital(words.text.charCodeAt(words.starts[row]!));
  const months = meanings.filter((meaning) => meaning.kind === 'month' && (capital || !meaning.needsCapital));
  return months.length === 0 ? undefined : months;
}

/** A year of four digits at this row, or of two if the notation allows it. */
function yearAt(words: Words, row: number, shortAllowed: boolean): number | undefined {
  const number = numberAt(words, row);
  if (number === undefined) return undefined;
  const digits = digitsAt(words, row);
  if (digits === 4) return number >= FIRST_YEAR && number <= LAST_YEAR ? number : undefined;
  return shortAllowed && digits === 2 ? CENTURY_OF_SHORT_YEARS + number : undefined;
}

function readFromNumber(words: Words, row: number): Parts | undefined {
  return readFigures(words, row) ?? readDayBeforeMonth(words, row) ?? readYear(words, row);
}

/** "1922-04-16", "16.4.1922", "16.04.22", "16/IV/1922", "16.IV.1922", "16. 4. 1922". */
function readFigures(words: Words, row: number): Parts | undefined {
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

const FIGURES: DateNotation = {
  language: 'en', order: 'day-month-year', month: 'number', separators: ['.', '.'], padded: false, ordinal: false, year: 'full', ending: '', precision: 'day',
};

/** Whether a further number is joined to this one by a point, slash or dash: then it is no date but a signature or version. */
function touchesNumber(words: Words, row: number, direction: -1 | 1): boolean {
  const other = row + direction;
  if (other < 0 || other >= words.count || words.numbers[other] !== 1) return false;
  const gap = direction < 0 ? gapAfter(words, other) : gapAfter(words, row);
  return gap !== undefined && /^[./,:-]$/.test(gap);
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

/** The gap after a month, where the point of an abbreviation ("Aug. 1939") counts as a space. */
function abbreviationGap(words: Words, row: number): string | undefined {
  const gap = gapAfter(words, row);
  return gap !== undefined && /^\.,?\s/.test(gap) ? gap.slice(1) : gap;
}

function isBoundaryAfter(words: Words, row: number): boolean {
  const next = words.text.slice(words.ends[row]!, words.ends[row]! + 2);
  return next === '' || /^(?:[,;:.)\]!?»”]|[\n\r]|\s?[–—-])/.test(next);
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

/** Whether what stands before a number makes it the number of something: "p. 1922", "No. 1922", "§ 1922", "U-1939". */
export function isNumbered(words: Words, row: number): boolean {
  const start = words.starts[row]!;
  if (row > 0 && start - words.ends[row - 1]! <= 2 && NOT_A_YEAR_AFTER.has(words.hashes[row - 1]!)) return true;
  return /[$£€@&=/\\]$|[§#№]\s?$|(?:^|[^\p{L}])\p{Lu}-$/u.test(words.text.slice(Math.max(0, start - 3), start));
}

/** Whether digits are joined to the number by a dash, slash or point: a range or a signature, which is no single year. */
function touchesDigitsAfter(words: Words, row: number): boolean {
  if (row + 1 >= words.count || words.numbers[row + 1] !== 1) return false;
  const gap = gapAfter(words, row);
  return gap !== undefined && /^(?:[./,:-]|[–—‑])$/.test(gap);
}

/** "23–24 August", "23/24 August", "29./30. September": the day before the dash belongs to the date. */
function withFirstDay(words: Words, parts: Parts, free: number): Parts {
  if (parts.notation.order !== 'day-month-year' || parts.day === undefined || parts.notation.month === 'number') return parts;
  const joined = firstDayBefore(words, parts.firstRow, parts.day);
  const row = joined === undefined ? firstDayBeforeWord(words, parts.firstRow, parts.day) : parts.firstRow - 1;
  if (row === undefined || words.starts[row]! < free) return parts;
  return { ...parts, firstRow: row, start: words.starts[row]!, firstDay: Number(wordText(words, row)) };
}

const BETWEEN_DAYS = new Set(['to', 'bis', 'auf', 'and', 'und', 'на', 'по', 'и'].map(hashWord));
const ARTICLES_BETWEEN_DAYS = new Set(['den', 'dem', 'zum'].map(hashWord));

/** "5 to 16 October", "vom 23. auf den 24. August", "с 23 на 24 августа": the row of the earlier day. */
function firstDayBeforeWord(words: Words, row: number, day: number): number | undefined {
  let joining = row - 1;
  if (joining > 0 && ARTICLES_BETWEEN_DAYS.has(words.hashes[joining]!)) joining--;
  if (joining < 1 || !BETWEEN_DAYS.has(words.hashes[joining]!)) return undefined;
  const first = joining - 1;
  const firstDay = numberAt(words, first);
  const gaps = [gapAfter(words, first), gapAfter(words, row - 1)];
  if (firstDay === undefined || digitsAt(words, first) > 2 || firstDay === 0 || firstDay >= day || !gaps.every((gap) => gap !== undefined && /^\.?\s+$/.test(gap))) return undefined;
  return touchesNumber(words, first, -1) ? undefined : first;
}

/** The day that a dash or slash joins to the day at `row`, if it is an earlier one. */
function firstDayBefore(words: Words, row: number, day: number): number | undefined {
  if (row === 0 || digitsAt(words, row - 1) > 2 || words.numbers[row - 1] !== 1) return undefined;
  const firstDay = numberAt(words, row - 1);
  const gap = gapAfter(words, row - 1);
  if (firstDay === undefined || firstDay === 0 || firstDay >= day || gap === undefined || !/^\.?\s?[-–—/]\s?$/.test(gap)) return undefined;
  return touchesNumber(words, row - 1, -1) ? undefined : firstDay;
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

/** Figures with slashes that may be day and month or month and day. */
function isAmbiguous({ notation, day, month }: Parts): boolean {
  return notation.separators[0] === '/' && notation.month === 'number' && notation.order === 'day-month-year' && day !== undefined && month !== undefined && day <= 12 && day !== month;
}

/** The European reading, with bounds that hold the American one too. */
function eitherOrder(parts: Parts): DateValue {
  const european = toValue(parts);
  const american = dayInterval(parts.year!, parts.day!, parts.month!);
  return { ...european, bounds: { earliest: Math.min(european.bounds.earliest, american.earliest), latest: Math.max(european.bounds.latest, american.latest) } };
}

/** Without a year, 29 February is possible. */
function isImpossible(parts: { year?: number; month?: number; day?: number }): boolean {
  if (parts.month === undefined) return false;
  const year = parts.year ?? 1920;
  return !dateExists({ year, month: parts.month, day: parts.day ?? 1 }) && !dateExists({ year, month: parts.month, day: parts.day ?? 1 }, 'julian');
}

/** The value of a date by its parts; `undefined` if the calendar has no such date. */
export function dateValueOf(parts: { year: number; month?: number; day?: number; firstDay?: number }): DateValue | undefined {
  return isImpossible(parts) ? undefined : toValue(parts);
}

function toValue(parts: { year?: number; month?: number; day?: number; firstDay?: number }): DateValue {
  const year = parts.year!;
  const edtfYear = String(year).padStart(4, '0');
  if (parts.month === undefined) return { edtf: edtfYear, bounds: yearInterval(year) };
  const edtfMonth = `${edtfYear}-${String(parts.month).padStart(2, '0')}`;
  if (parts.day === undefined) return { edtf: edtfMonth, bounds: monthInterval(year, parts.month) };
  const edtf = `${edtfMonth}-${String(parts.day).padStart(2, '0')}`;
  const bounds = dayInterval(year, parts.month, parts.day);
  if (parts.firstDay === undefined) return { edtf, bounds };
  return { edtf: `${edtfMonth}-${String(parts.firstDay).padStart(2, '0')}/${edtf}`, bounds: { earliest: dayInterval(year, parts.month, parts.firstDay).earliest, latest: bounds.latest } };
}

const ARTICLES_AFTER_WEEKDAY = new Set(['den', 'dem', 'the', 'der'].map(hashWord));

/** "Sunday, 16 April 1922", "Sonntag, den 16. April 1922", "Sunday 16 April 1922". */
function weekdayBefore(words: Words, firstRow: number, free: number): WrittenWeekday | undefined {
  let row = firstRow - 1;
  let gap = row < 0 ? undefined : gapAfter(words, row);
  if (row > 0 && ARTICLES_AFTER_WEEKDAY.has(words.hashes[row]!) && isSpace(gap)) {
    row--;
    gap = gapAfter(words, row);
  }
  if (row < 0 || words.starts[row]! < free || !(isSpaceOrComma(gap) || gap === '. ' || gap === '., ')) return undefined;
  return weekdayAt(words, row, true);
}

/** "16 April 1922 (Sunday)", "16 April 1922, a Sunday", "16 апреля 1922 года, в воскресенье". */
function weekdayAfter(words: Words, lastRow: number, end: number): WrittenWeekday | undefined {
  const next = lastRow + 1;
  if (next >= words.count) return undefined;
  const gap = words.text.slice(end, words.starts[next]!);
  if (gap === ' (' && words.text[words.ends[next]!] === ')') return weekdayAt(words, next, true);
  if (gap !== ', ') return undefined;
  const word = wordText(words, next);
  if (!['a', 'ein', 'einem', 'в', 'во'].includes(word) || !isSpace(gapAfter(words, next))) return undefined;
  return weekdayAt(words, next + 1, false);
}

function weekdayAt(words: Words, row: number, abbreviationAllowed: boolean): WrittenWeekday | undefined {
  if (row >= words.count || words.numbers[row] === 1) return undefined;
  const capital = isCapital(words.text.charCodeAt(words.starts[row]!));
  const meaning = CALENDAR_BY_HASH.get(words.hashes[row]!)?.find(
    (word) => word.kind === 'weekday' && (capital || !word.needsCapital) && (abbreviationAllowed || !word.abbreviated),
  );
  return meaning === undefined ? undefined : { start: words.starts[row]!, end: words.ends[row]!, weekday: meaning.number };
}
