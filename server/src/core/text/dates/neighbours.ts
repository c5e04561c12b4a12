/** What the readers of dates ask of a word. Rows are those of {@link Words}. */
import { allCalendarWords, MONTHS, type CalendarWord } from '../../time/calendar-words';
import { isCapital } from '../../util/fold';
import { hashWord, type Words } from '../../util/words';
import { Gap, gapAfter } from './gaps';

export const FIRST_YEAR = 1000;
export const LAST_YEAR = 2199;
/** Two-digit years are read as years of this century; the subject allows no other. */
export const CENTURY_OF_SHORT_YEARS = 1900;

/** The calendar word of each hash. */
const CALENDAR_BY_HASH = new Map<number, readonly CalendarWord[]>([...allCalendarWords()].map(([word, meanings]) => [hashWord(word), meanings]));

// Pages that lose their small print run the calendar into the month: "25. Oktoberjul. / 7. November 1917greg.".
MONTHS.de.full.forEach((month, index) => {
  for (const calendar of ['jul', 'greg']) CALENDAR_BY_HASH.set(hashWord(month + calendar), [{ kind: 'month', language: 'de', number: index + 1, abbreviated: false, needsCapital: true, followsDay: true }]);
});

export function isNumber(words: Words, row: number): boolean {
  return row >= 0 && row < words.count && words.numbers[row] === 1;
}

/** How many figures a number has. */
export function digitsAt(words: Words, row: number): number {
  return words.ends[row]! - words.starts[row]!;
}

/** The number at a row, of at most four figures. */
export function numberAt(words: Words, row: number): number | undefined {
  if (!isNumber(words, row)) return undefined;
  const start = words.starts[row]!;
  const end = words.ends[row]!;
  if (end - start > 4) return undefined;
  let value = 0;
  for (let index = start; index < end; index++) value = value * 10 + words.text.charCodeAt(index) - 0x30;
  return value;
}

export function startsWithCapital(words: Words, row: number): boolean {
  return row >= 0 && row < words.count && isCapital(words.text.charCodeAt(words.starts[row]!));
}

/** The meanings of a word as a month, a month after a day, and a weekday, with a capital letter and without. */
interface Meanings {
  readonly month: readonly CalendarWord[] | undefined;
  readonly dayMonth: readonly CalendarWord[] | undefined;
  readonly weekday: readonly CalendarWord[] | undefined;
}

function meaningsOf(all: readonly CalendarWord[]): Meanings {
  const some = (found: readonly CalendarWord[]): readonly CalendarWord[] | undefined => (found.length === 0 ? undefined : found);
  const month = all.filter(({ kind }) => kind === 'month');
  return { month: some(month), dayMonth: some(month.filter(({ followsDay }) => followsDay)), weekday: some(all.filter(({ kind }) => kind === 'weekday')) };
}

const WITH_CAPITAL = new Map([...CALENDAR_BY_HASH].map(([hash, all]) => [hash, meaningsOf(all)] as const));
const WITHOUT_CAPITAL = new Map([...CALENDAR_BY_HASH].map(([hash, all]) => [hash, meaningsOf(all.filter(({ needsCapital }) => !needsCapital))] as const));

/** What the word at a row means in the calendar, as far as its first letter allows. `dayMonth` is a month as it stands after a day. */
export function calendarWordsAt(words: Words, row: number, kind: keyof Meanings): readonly CalendarWord[] | undefined {
  if (row < 0 || row >= words.count || words.numbers[row] === 1) return undefined;
  const meanings = WITH_CAPITAL.get(words.hashes[row]!);
  if (meanings === undefined) return undefined;
  return startsWithCapital(words, row) ? meanings[kind] : WITHOUT_CAPITAL.get(words.hashes[row]!)![kind];
}

export function isMonthHash(hash: number): boolean {
  return CALENDAR_BY_HASH.get(hash)?.some((meaning) => meaning.kind === 'month') === true;
}

/** Hashes of every month's name. */
export function monthHashes(): number[] {
  return [...CALENDAR_BY_HASH.keys()].filter(isMonthHash);
}

/** Whether a further number is joined to this one by a point, slash, comma or dash: then it is no date but a signature or version. */
export function touchesNumber(words: Words, row: number, direction: -1 | 1): boolean {
  const other = row + direction;
  if (!isNumber(words, other)) return false;
  const gap = direction < 0 ? gapAfter(words, other) : gapAfter(words, row);
  return gap === Gap.Point || gap === Gap.Slash || gap === Gap.Comma || gap === Gap.Dash || gap === Gap.Other;
}

/** The character that many places after a word; empty past the end. */
export function characterAfter(words: Words, row: number, distance = 0): string {
  return words.text.charAt(words.ends[row]! + distance);
}
