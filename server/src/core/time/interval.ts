/**
 * Intervals of days, and what can be said for certain of two of them.
 *
 * A vague date is the interval of the days that it may mean. It contradicts a fact only if every one of those days
 * does, which is why the questions here are asked of whole intervals and answered with certainty or not at all.
 */
import { dayFromDate, daysInMonth } from './day';

/** First and last day, both included (see {@link ./day}); an open side is ±Infinity. */
export interface DayInterval {
  readonly earliest: number;
  readonly latest: number;
}

export function dayInterval(year: number, month: number, day: number): DayInterval {
  const only = dayFromDate({ year, month, day });
  return { earliest: only, latest: only };
}

export function monthInterval(year: number, month: number): DayInterval {
  return { earliest: dayFromDate({ year, month, day: 1 }), latest: dayFromDate({ year, month, day: daysInMonth(year, month) }) };
}

export function yearInterval(firstYear: number, lastYear: number = firstYear): DayInterval {
  return { earliest: dayFromDate({ year: firstYear, month: 1, day: 1 }), latest: dayFromDate({ year: lastYear, month: 12, day: 31 }) };
}

export const ALWAYS: DayInterval = { earliest: -Infinity, latest: Infinity };

/** Whether some day lies in both: the two *may* mean the same day. */
export function intervalsMeet(a: DayInterval, b: DayInterval): boolean {
  return a.earliest <= b.latest && b.earliest <= a.latest;
}

/** Whether every day of `inner` lies in `outer`. */
export function intervalContains(outer: DayInterval, inner: DayInterval): boolean {
  return outer.earliest <= inner.earliest && inner.latest <= outer.latest;
}

/** Whether every day of `a` lies before every day of `b`. */
export function certainlyBefore(a: DayInterval, b: DayInterval): boolean {
  return a.latest < b.earliest;
}

/** Whether the interval is a single day. */
export function isSingleDay(interval: DayInterval): boolean {
  return interval.earliest === interval.latest;
}

/** Days between the nearest ends of two intervals; 0 when they meet. */
export function intervalDistance(a: DayInterval, b: DayInterval): number {
  return Math.max(0, a.earliest - b.latest, b.earliest - a.latest);
}

/** The shortest interval that holds both. */
export function hullOf(a: DayInterval, b: DayInterval): DayInterval {
  return { earliest: Math.min(a.earliest, b.earliest), latest: Math.max(a.latest, b.latest) };
}

/** Three months from the first of one, four, six … of them: the stretch of whole months. */
export function monthsInterval(year: number, firstMonth: number, count: number): DayInterval {
  const next = firstMonth + count;
  const years = Math.floor((next - 1) / 12);
  return { earliest: dayFromDate({ year, month: firstMonth, day: 1 }), latest: dayFromDate({ year: year + years, month: next - years * 12, day: 1 }) - 1 };
}

/** What can be said of a question about two vague dates: every pair of days agrees, some do, none does. */
export type Certainty = 'certainly' | 'possibly' | 'impossible';

const answer = (always: boolean, ever: boolean): Certainty => (always ? 'certainly' : ever ? 'possibly' : 'impossible');

/** Whether a day of `a` lies before a day of `b`. */
export function isBefore(a: DayInterval, b: DayInterval): Certainty {
  return answer(a.latest < b.earliest, a.earliest < b.latest);
}

export function isAfter(a: DayInterval, b: DayInterval): Certainty {
  return isBefore(b, a);
}

/** Whether a day of `a` lies within the time from the first to the last day of `b`. */
export function isWithin(a: DayInterval, b: DayInterval): Certainty {
  return answer(intervalContains(b, a), intervalsMeet(a, b));
}

/** Whether a day of `a` is the day of `b`. */
export function isEqual(a: DayInterval, b: DayInterval): Certainty {
  return answer(isSingleDay(a) && a.earliest === b.earliest && a.latest === b.latest, intervalsMeet(a, b));
}
