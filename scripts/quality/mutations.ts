/** The rules by which true sentences are made false, the dates first. */
import { dayFromDate, daysInMonth, RUSSIAN_CALENDAR_REFORM, weekdayOf } from '../../server/src/core/time/day';
import { admittedInterval } from '../../server/src/core/facts/fact-base';
import { intervalsMeet } from '../../server/src/core/time/interval';
import type { Span } from '../../server/src/core/util/span';
import type { DateMention } from '../../server/src/core/text/dates/date-mention';
import { otherMutations } from './mutations-of-words';
import { seededRandom, type Random } from './seeded';
import { datedFacts, isPlainDay, mightBeRight, type Sentence } from './statements';

/** An error planted in a true text. */
export interface Mutation {
  readonly kind: string;
  readonly sentence: Sentence;
  /** In order, in offsets of the true text. */
  readonly edits: readonly (Span & { readonly newText: string })[];
  /** Where a finding may stand, in offsets of the true text. */
  readonly about: readonly Span[];
  /** Whether the first fix must give back the true text; false where another repair is as good. */
  readonly restores: boolean;
}

export function mutationsOf(sentence: Sentence): Mutation[] {
  const random = seededRandom(`${sentence.source.path}:${sentence.start}`);
  return [...dateMutations(sentence, random), ...weekdays(sentence, random), ...impossibleDays(sentence), ...swappedDates(sentence), ...reversedRanges(sentence), ...calendars(sentence), ...otherMutations(sentence)];
}

const change = (kind: string, sentence: Sentence, date: DateMention, edit: Span & { newText: string }, restores = true): Mutation => ({ kind, sentence, edits: [edit], about: [date], restores });

/** The place of a part of a date within its text; `undefined` where it is not plain which number it is. */
function placeOf({ source }: Sentence, { core }: DateMention, pattern: RegExp): Span | undefined {
  const matches = [...source.text.slice(core.start, core.end).matchAll(pattern)];
  if (matches.length !== 1) return undefined;
  const start = core.start + matches[0]!.index;
  return { start, end: start + matches[0]![0].length };
}

const dayPlace = (sentence: Sentence, date: DateMention): Span | undefined => placeOf(sentence, date, new RegExp(`(?<![\\d])0?${date.day!}(?!\\d|st|nd|rd|th)`, 'g'));

function* dateMutations(sentence: Sentence, random: Random): Generator<Mutation> {
  for (const { date, plain } of datedFacts(sentence)) {
    const told = date.yearFrom !== 'written' ? 'year elsewhere' : plain ? 'said' : 'in passing';
    const { year, month, day } = { year: date.year ?? Number(date.value!.edtf.slice(0, 4)), month: date.month!, day: date.day! };
    const stillWrong = (y: number, m: number, d: number): boolean => d >= 1 && d <= daysInMonth(y, m) && !mightBeRight(sentence, dayFromDate({ year: y, month: m, day: d }), date.value!.bounds.earliest);
    const dayAt = dayPlace(sentence, date);
    const otherDay = pick([1, -1, 2, -2, 3, -3, 5, -5, 9, -9].map((by) => day + by).filter((d) => stillWrong(year, month, d)), random);
    if (dayAt !== undefined && otherDay !== undefined) yield change(`day, ${told}`, sentence, date, { ...dayAt, newText: String(otherDay) });
    const monthAt = placeOf(sentence, date, MONTH);
    const names = monthAt === undefined ? undefined : MONTHS.find((list) => list.includes(sentence.source.text.slice(monthAt.start, monthAt.end)));
    const otherMonth = pick([1, -1, 2, -2, 4, -4].map((by) => month + by).filter((m) => m >= 1 && m <= 12 && stillWrong(year, m, day)), random);
    if (monthAt !== undefined && names !== undefined && otherMonth !== undefined) yield change(`month, ${told}`, sentence, date, { ...monthAt, newText: names[otherMonth - 1]! });
    const yearAt = date.year === undefined ? undefined : placeOf(sentence, date, new RegExp(`(?<!\\d)${year}(?!\\d)`, 'g'));
    const otherYear = pick([1, -1, 2, -2, 3].map((by) => year + by).filter((y) => stillWrong(y, month, day)), random);
    if (yearAt !== undefined && otherYear !== undefined) yield change(`year, ${told}`, sentence, date, { ...yearAt, newText: String(otherYear) });
  }
}

const pick = <T>(items: readonly T[], random: Random): T | undefined => (items.length === 0 ? undefined : items[random(items.length)]);

const MONTHS: readonly (readonly string[])[] = [
  ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
];
const MONTH = new RegExp(`(?<!\\p{L})(?:${[...new Set(MONTHS.flat())].join('|')})(?!\\p{L})`, 'gu');

const WEEKDAYS: readonly (readonly string[])[] = [
  ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
  ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
  ['понедельник', 'вторник', 'среду', 'четверг', 'пятницу', 'субботу', 'воскресенье'],
];

/** Before this year too many countries kept the Julian calendar to say which weekday is wrong. */
const FIRST_YEAR = 1753;

function* weekdays(sentence: Sentence, random: Random): Generator<Mutation> {
  for (const date of sentence.dates) {
    if (date.weekday === undefined || !isPlainDay(date) || date.yearFrom !== 'written') continue;
    const written = sentence.source.text.slice(date.weekday.start, date.weekday.end);
    const accusative = /(?<!\p{L})во? $/iu.test(sentence.source.text.slice(0, date.weekday.start));
    const names = (accusative ? [...WEEKDAYS].reverse() : WEEKDAYS).find((list) => list.includes(written.toLowerCase()) || list.includes(written));
    if (names === undefined || date.year! < FIRST_YEAR) continue;
    const day = date.value!.bounds.earliest;
    // Before the reform, the weekday of the other calendar's day would be as right.
    const right = [date.weekday.weekday, weekdayOf(day), ...(day < RUSSIAN_CALENDAR_REFORM ? [weekdayOf(day - 13), weekdayOf(day + 13), weekdayOf(day - 12), weekdayOf(day + 12)] : [])];
    const wrong = pick([1, 2, 3, 4, 5, 6, 7].filter((weekday) => !right.includes(weekday)), random)!;
    const name = names[wrong - 1]!;
    yield change('weekday', sentence, date, { start: date.weekday.start, end: date.weekday.end, newText: /^\p{Lu}/u.test(written) ? name[0]!.toUpperCase() + name.slice(1) : name });
  }
}

function* impossibleDays(sentence: Sentence): Generator<Mutation> {
  for (const date of sentence.dates) {
    if (!isPlainDay(date) || date.weekday !== undefined || date.year === undefined || daysInMonth(date.year, date.month!) === 31) continue;
    const at = dayPlace(sentence, date);
    if (at !== undefined) yield change('impossible day', sentence, date, { ...at, newText: date.month === 2 ? '30' : '31' }, false);
  }
}

/** Two facts of one entry with their dates exchanged. */
function* swappedDates(sentence: Sentence): Generator<Mutation> {
  const facts = datedFacts(sentence);
  for (const [index, one] of facts.entries()) {
    const other = facts.slice(index + 1).find(({ entry, fact, date }) => entry === one.entry && fact.facet !== one.fact.facet && date.value!.edtf !== one.date.value!.edtf);
    if (other === undefined || one.date.yearFrom !== 'written' || other.date.yearFrom !== 'written') continue;
    if (intervalsMeet(admittedInterval(one.fact), other.date.value!.bounds) || intervalsMeet(admittedInterval(other.fact), one.date.value!.bounds)) continue;
    const text = ({ core }: DateMention): string => sentence.source.text.slice(core.start, core.end);
    const edits = [{ ...spanOf(one.date.core), newText: text(other.date) }, { ...spanOf(other.date.core), newText: text(one.date) }];
    yield { kind: 'dates exchanged', sentence, edits, about: [one.date, other.date], restores: false };
  }
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

function* reversedRanges(sentence: Sentence): Generator<Mutation> {
  for (const date of sentence.dates) {
    const { text } = sentence.source;
    const match = /(?<!\d)(\d{1,2}|\d{4})([.]?\s?[–-]\s?)(\d{1,2}|\d{4})(?!\d)/.exec(text.slice(date.start, date.end));
    if (match === null || match[1]!.length > 2 !== match[3]!.length > 2 || Number(match[1]) >= Number(match[3])) continue;
    const start = date.start + match.index;
    yield { kind: 'range', sentence, edits: [{ start, end: start + match[0].length, newText: match[3]! + match[2]! + match[1]! }], about: [date], restores: true };
  }
}

/** "7 November 1917 (25 October" with the second day put wrong; only where the first is right by thirteen or twelve days. */
function* calendars(sentence: Sentence): Generator<Mutation> {
  const months = [...new Set(MONTHS.flat())].join('|');
  const both = new RegExp(`(?<!\\d)(\\d{1,2})\\.? (${months})(?: (\\d{4}))?,? \\((\\d{1,2})\\.? (${months})(?: (\\d{4})|[^)]{0,12}\\) (\\d{4}))?`, 'gu');
  const { text } = sentence.source;
  for (const match of text.slice(sentence.start, sentence.end).matchAll(both)) {
    const year = Number(match[3] ?? match[6] ?? match[7]);
    const [first, second] = [[match[1]!, match[2]!], [match[4]!, match[5]!]].map(([day, month]) => dayFromDate({ year, month: MONTHS.find((list) => list.includes(month!))!.indexOf(month!) + 1, day: Number(day) }));
    const apart = Math.abs(first! - second!);
    if (Number.isNaN(year) || first! >= RUSSIAN_CALENDAR_REFORM || (apart !== 13 && apart !== 12)) continue;
    const start = sentence.start + match.index + match[0].indexOf('(') + 1;
    const day = Number(match[4]);
    const about = [{ start: sentence.start + match.index, end: sentence.start + match.index + match[0].length }];
    yield { kind: 'calendar', sentence, edits: [{ start, end: start + match[4]!.length, newText: String(day > 2 ? day - 2 : day + 2) }], about, restores: true };
  }
}
