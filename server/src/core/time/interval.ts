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
