/**
 * Gives dates without a year the year of the time spoken of, and counts "two days later" from it. Nothing found here is ever
 * judged: each date says where its year comes from and how sure that is.
 *
 * The time spoken of is carried from date to date, and from block to block, in a small value. It moves on with dates that tell
 * the story (see {@link ./asides}); a single date far from it, as in "the state founded in 1918", does not move it.
 */
import { dateFromDay } from '../../time/day';
import type { DayInterval } from '../../time/interval';
import type { Span } from '../../util/span';
import type { DateMention } from './date-mention';
import type { Role } from './asides';
import { resolveRelative } from './counted-dates';
import type { RelativeExpression } from './relative';
import { withYear } from './with-year';
import { yearBeside, yearFor } from './year-for-date';

/** An event or other thing with a known time that a text names, for dates that lean on it. */
export interface NamedTime extends Span {
  readonly words: string;
  /** The days on which something of it happened, the principal one first. */
  readonly days: readonly DayInterval[];
}

/** The time that a text speaks of at some point. */
export interface TimeSpokenOf {
  readonly year: number;
  readonly month?: number;
  /** The last day, month or year that was named, as counted from by "two days later". */
  readonly last: DayInterval;
  readonly words: string;
  /** How far back it was named: in this block, in a heading before it, or in an earlier block. */
  readonly from: 'block' | 'heading' | 'earlier';
  /** A year far from the one spoken of, named since: a second one near it moves the time there. */
  readonly rival?: number;
}

/** What a block of text says about time, in order of its places. */
export type TimeStep =
  | { readonly kind: 'date'; readonly date: DateMention; readonly role: Role; readonly at: number; readonly words: string }
  | { readonly kind: 'relative'; readonly relative: RelativeExpression; readonly at: number }
  | { readonly kind: 'event'; readonly event: NamedTime; readonly at: number };

export interface Resolved {
  readonly dates: DateMention[];
  readonly time: TimeSpokenOf | undefined;
}

/** Dates of one block in the light of the time spoken of before it. */
export function resolveSteps(text: string, steps: readonly TimeStep[], incoming: TimeSpokenOf | undefined, heading = false): Resolved {
  const dates: DateMention[] = [];
  let time = incoming;
  // Where the time spoken of was named; none in this text.
  let named = -1;
  let lastEvent: NamedTime | undefined;
  for (let index = 0; index < steps.length; index++) {
    const step = steps[index]!;
    if (step.kind === 'event') {
      lastEvent = step.event;
      continue;
    }
    if (step.kind === 'relative') {
      const counted = resolveRelative(text, step.relative, time, named, steps, index);
      if (counted !== undefined && !overlapsLast(dates, counted) && !overlapsNext(steps, index, counted)) {
        dates.push(counted);
        time = { ...time, year: dateFromDay(counted.value!.bounds.earliest).year, month: dateFromDay(counted.value!.bounds.earliest).month, last: counted.value!.bounds, words: time?.words ?? '', from: 'block' };
        named = step.at;
      }
      continue;
    }
    const { date, role, at, words } = step;
    if (date.yearFrom === 'missing' && date.month !== undefined && !date.impossible) {
      const beside = yearBeside(date, time, steps[index + 1]);
      // The words that count its year belong to the date.
      if (beside !== undefined) index++;
      const found = beside ?? yearFor(text, date, time, named, lastEvent, steps, index);
      const given = found === undefined ? undefined : withYear(date, found.year, found.source);
      dates.push(given ?? date);
      if (given?.value !== undefined && role !== 'aside') {
        time = movedTo(given, words, time);
        named = at;
      }
      continue;
    }
    dates.push(date);
    const moved = timeAfter(time, date, role, words);
    if (moved !== time) {
      time = moved;
      if (moved?.from === 'block') named = at;
    }
  }
  return { dates, time: time === undefined ? undefined : leaving(time, heading) };
}

/** The time spoken of as the next block sees it. */
function leaving(time: TimeSpokenOf, heading: boolean): TimeSpokenOf {
  return { ...time, from: time.from === 'block' ? (heading ? 'heading' : 'earlier') : time.from };
}

/** "after 1922" is a date with its limit; "a year after 1922" leaves it that. */
function overlapsNext(steps: readonly TimeStep[], index: number, span: Span): boolean {
  const next = steps.slice(index + 1, index + 4).find((step) => step.kind === 'date');
  return next?.kind === 'date' && next.date.start < span.end;
}

const overlapsLast = (dates: readonly DateMention[], span: Span): boolean => (dates.at(-1)?.end ?? -1) > span.start;

/** How many years on or back a date in mid-sentence may take the story. */
const YEARS_ON = 2;
const YEARS_BACK = 1;

function timeAfter(time: TimeSpokenOf | undefined, date: DateMention, role: Role, words: string): TimeSpokenOf | undefined {
  if (role === 'aside' || date.value === undefined) return time;
  const year = yearSpokenOf(date);
  if (year === undefined) return time;
  if (time === undefined || (role === 'fronted' && (date.limit === undefined || date.limit === 'by'))) return movedTo(date, words, time);
  if (role === 'weak') return time;
  const jump = year - time.year;
  if (jump >= -YEARS_BACK && jump <= YEARS_ON) return movedTo(date, words, time);
  // A year alone gives way to a day or month wherever that lies.
  if (time.month === undefined && date.month !== undefined) return movedTo(date, words, time);
  if (time.rival !== undefined && Math.abs(year - time.rival) <= 1) return movedTo(date, words, time);
  return { ...time, rival: year };
}

function movedTo(date: DateMention, words: string, before: TimeSpokenOf | undefined): TimeSpokenOf {
  const { bounds } = date.value!;
  const finite = Number.isFinite(bounds.latest) && Number.isFinite(bounds.earliest);
  const last = finite ? dateFromDay(bounds.latest) : undefined;
  const month = date.month ?? (last !== undefined && bounds.latest - bounds.earliest < 100 ? last.month : undefined);
  return { year: yearSpokenOf(date) ?? before?.year ?? last!.year, ...(month !== undefined && { month }), last: bounds, words, from: 'block' };
}

/** The year that a date sets for those after it, if it sets one: a range over several years does not. */
function yearSpokenOf(date: DateMention): number | undefined {
  const { earliest, latest } = date.value!.bounds;
  if (date.precision === 'decade' || date.precision === 'century' || date.limit === 'before' && date.year === undefined) return undefined;
  if (date.precision !== 'interval' && date.year !== undefined) return date.year;
  if (!Number.isFinite(earliest) || !Number.isFinite(latest)) return undefined;
  const first = dateFromDay(earliest).year;
  const last = dateFromDay(latest).year;
  return last - first <= 1 && latest - earliest < 500 ? last : undefined;
}
