/**
 * Dates that say a month, a season or a year, and no day: "in April 1940", "Anfang Februar 1921", "весной 1938 года". Much more is
 * true of a month than of a day, so a fact is missed by less, and the words must bind it more firmly, than beside a day.
 */
import type { DateMention } from '../text/dates/date-mention';
import { dateFromDay, dayFromDate, daysInMonth } from '../time/day';
import { intervalDistance, intervalsMeet, monthInterval, type DayInterval } from '../time/interval';
import type { Slip } from './slips';

/** Years farther apart are those of something else in the same month. */
const MOST_YEARS = 3;
/** A fact so near to a month, or to a year, may be told with it: on the last days of May, in June. */
const DAYS_AT_THE_EDGE = 5;
const DAYS_AT_THE_EDGE_OF_A_YEAR = 21;
/** Where one season ends and the next begins is for nobody to say. */
const DAYS_AT_THE_EDGE_OF_A_SEASON = 30;
/** A fact of the month before or after. */
const DAYS_OF_A_NEIGHBOUR = 31;
/** What is known less exactly is nothing to hold a month to. */
const LONGEST_FACT = 31;

/** Whether a date says month, season or year, written with its year, and nothing but a part of it makes it vaguer. */
export function isCoarse(date: DateMention): boolean {
  if ((date.precision !== 'month' && date.precision !== 'season' && date.precision !== 'year') || date.value === undefined || date.year === undefined || date.yearFrom !== 'written') return false;
  return date.parts === undefined && date.relative !== true && date.feast === undefined && date.qualifier === undefined && date.limit === undefined && date.otherReading === undefined && date.value.calendar === undefined;
}

/** The days that a coarse date may speak of: of "early May" the whole of May, for where it ends is open. */
export function stretchOf(date: DateMention): DayInterval {
  return date.precision === 'month' ? monthInterval(date.year!, date.month!) : date.value!.bounds;
}

/** How far from a coarse date a fact may lie and yet be told with it. */
export const toleranceOf = ({ precision }: DateMention): number => (precision === 'month' ? DAYS_AT_THE_EDGE : precision === 'season' ? DAYS_AT_THE_EDGE_OF_A_SEASON : DAYS_AT_THE_EDGE_OF_A_YEAR);

/**
 * What was put wrong in a coarse date if a fact of those days was meant, said as the slip of a day for which words must bind as
 * firmly; `undefined` if the date is right of it or too far from it.
 */
export function coarseSlip(date: DateMention, fact: DayInterval): Slip | undefined {
  if (!(fact.latest - fact.earliest <= LONGEST_FACT)) return undefined;
  const written = stretchOf(date);
  if (intervalDistance(written, fact) <= toleranceOf(date)) return undefined;
  const right = dateFromDay(fact.earliest);
  const years = Math.abs(date.year! - right.year);
  if (years > MOST_YEARS) return undefined;
  if (date.precision === 'year') return 'day';
  if (years > 0) return intervalsMeet(written, inYear(fact, date.year!)) ? 'year' : undefined;
  return intervalDistance(written, fact) <= DAYS_OF_A_NEIGHBOUR ? 'day' : 'month';
}

/** The same days of another year. */
function inYear({ earliest, latest }: DayInterval, year: number): DayInterval {
  const { month, day } = dateFromDay(earliest);
  const first = dayFromDate({ year, month, day: Math.min(day, daysInMonth(year, month)) });
  return { earliest: first, latest: first + latest - earliest };
}
