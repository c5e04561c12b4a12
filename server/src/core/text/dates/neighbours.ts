/** What the readers of dates ask of a word and its neighbours. Rows are those of {@link Words}. */
import { allCalendarWords, type CalendarWord } from '../../time/calendar-words';
import { isCapital } from '../../util/fold';
import { hashWord, wordText, type Words } from '../../util/words';

export const FIRST_YEAR = 1000;
export const LAST_YEAR = 2199;
/** Two-digit years are read as years of this century; the subject allows no other. */
export const CENTURY_OF_SHORT_YEARS = 1900;

/** The calendar word of each hash. */
export const CALENDAR_BY_HASH = new Map<number, readonly CalendarWord[]>([...allCalendarWords()].map(([word, meanings]) => [hashWord(word), meanings]));

/** Words before a number that make it the number of something else than a year. */
const NOT_A_YEAR_AFTER = new Set(
  ['p', 'pp', 'order', 'no', 'nos', 'nr', 'art', 'article', 'vol', 'doc', 'document', 'page', 'pages', 'chapter', 'f', 'op', 'd', 'l', 's', 'seite', 'dok', 'bd', 'с', 'стр', 'ф', 'оп', 'д', 'л', 'т', 'док', 'directive', 'weisung', 'some', 'nearly', 'room', 'rm'].map(hashWord),
);

export function numberAt(words: Words, row: number): number | undefined {
  if (row >= words.count || words.numbers[row] !== 1) return undefined;
  const length = words.ends[row]! - words.starts[row]!;
  return length <= 4 ? Number(wordText(words, row)) : undefined;
}

export function digitsAt(words: Words, row: number): number {
  return words.ends[row]! - words.starts[row]!;
}

/** The text between a word and the next; `undefined` after the last. */
export function gapAfter(words: Words, row: number): string | undefined {
  if (row + 1 >= words.count) return undefined;
  const start = words.ends[row]!;
  const end = words.starts[row + 1]!;
  return end - start > 8 ? undefined : words.text.slice(start, end);
}

export const isSpace = (gap: string | undefined): gap is string => gap !== undefined && /^[\s*_>]+$/.test(gap) && /\s/.test(gap);
export const isSpaceOrComma = (gap: string | undefined): gap is string => isSpace(gap) || (gap !== undefined && /^[*_]{0,3},[*_]{0,3}\s+$/.test(gap));
/** Between a day and a month: "16 April", "16. April", "16.April". */
export const isDayGap = (gap: string | undefined): gap is string => isSpace(gap) || (gap !== undefined && /^\.\s{0,2}$/.test(gap));

export function monthAt(words: Words, row: number): readonly CalendarWord[] | undefined {
  if (row >= words.count || words.numbers[row] === 1) return undefined;
  const meanings = CALENDAR_BY_HASH.get(words.hashes[row]!);
  if (meanings === undefined) return undefined;
  const capital = isCapital(words.text.charCodeAt(words.starts[row]!));
  const months = meanings.filter((meaning) => meaning.kind === 'month' && (capital || !meaning.needsCapital));
  return months.length === 0 ? undefined : months;
}

/** A year of four digits at this row, or of two if the notation allows it. */
export function yearAt(words: Words, row: number, shortAllowed: boolean): number | undefined {
  const number = numberAt(words, row);
  if (number === undefined) return undefined;
  const digits = digitsAt(words, row);
  if (digits === 4) return number >= FIRST_YEAR && number <= LAST_YEAR ? number : undefined;
  return shortAllowed && digits === 2 ? CENTURY_OF_SHORT_YEARS + number : undefined;
}

/** Whether a further number is joined to this one by a point, slash or dash: then it is no date but a signature or version. */
export function touchesNumber(words: Words, row: number, direction: -1 | 1): boolean {
  const other = row + direction;
  if (other < 0 || other >= words.count || words.numbers[other] !== 1) return false;
  const gap = direction < 0 ? gapAfter(words, other) : gapAfter(words, row);
  return gap !== undefined && /^[./,:-]$/.test(gap);
}

/** Whether what stands before a number makes it the number of something: "p. 1922", "No. 1922", "§ 1922", "U-1939". */
export function isNumbered(words: Words, row: number): boolean {
  const start = words.starts[row]!;
  if (row > 0 && start - words.ends[row - 1]! <= 2 && NOT_A_YEAR_AFTER.has(words.hashes[row - 1]!)) return true;
  return /[$£€@&=/\\]$|[§#№]\s?$|(?:^|[^\p{L}])\p{Lu}-$/u.test(words.text.slice(Math.max(0, start - 3), start));
}

/** Whether digits are joined to the number by a dash, slash or point: a range or a signature, which is no single year. */
export function touchesDigitsAfter(words: Words, row: number): boolean {
  if (row + 1 >= words.count || words.numbers[row + 1] !== 1) return false;
  const gap = gapAfter(words, row);
  return gap !== undefined && /^(?:[./,:-]|[–—‑])$/.test(gap);
}

/** The gap after a month, where the point of an abbreviation ("Aug. 1939") counts as a space. */
export function abbreviationGap(words: Words, row: number): string | undefined {
  const gap = gapAfter(words, row);
  return gap !== undefined && /^\.,?\s/.test(gap) ? gap.slice(1) : gap;
}

export function isBoundaryAfter(words: Words, row: number): boolean {
  const next = words.text.slice(words.ends[row]!, words.ends[row]! + 2);
  return next === '' || /^(?:[,;:.)\]!?»”]|[\n\r]|\s?[–—-])/.test(next);
}
