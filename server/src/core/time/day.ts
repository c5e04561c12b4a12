/**
 * Days as whole numbers, so that dates of either calendar can be compared and counted.
 *
 * A *day* is the number of days since 1 January 1970 in the proleptic Gregorian calendar; earlier days are negative.
 * Years are astronomical: 1 BC is 0. The arithmetic shifts the year to begin on 1 March, so that the leap day comes
 * last (Edward M. Reingold and Nachum Dershowitz, *Calendrical Calculations*, describe the method; the constants are
 * worked out here for an epoch of 1970).
 */

export type Calendar = 'gregorian' | 'julian';

/** A date as its calendar counts it: month 1–12, day of the month from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days from 1 March of the year 0 to 1 January 1970: Gregorian, and Julian counted from the same March. */
const GREGORIAN_EPOCH_SHIFT = 719468;
const JULIAN_EPOCH_SHIFT = 719470;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The first day on which Soviet Russia counted by the Gregorian calendar; 1–13 February 1918 were left out. */
export const RUSSIAN_CALENDAR_REFORM = dayFromDate({ year: 1918, month: 2, day: 14 });

export function isLeapYear(year: number, calendar: Calendar = 'gregorian'): boolean {
  if (year % 4 !== 0) return false;
  return calendar === 'julian' || year % 100 !== 0 || year % 400 === 0;
}

/** Number of days in a month (1–12) of a year. */
export function daysInMonth(year: number, month: number, calendar: Calendar = 'gregorian'): number {
  return month === 2 && isLeapYear(year, calendar) ? 29 : MONTH_LENGTHS[month - 1]!;
}

/** Whether the calendar has such a date at all. */
export function dateExists(date: CalendarDate, calendar: Calendar = 'gregorian'): boolean {
  return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysInMonth(date.year, date.month, calendar);
}

/** The day of a date. A day beyond the end of its month counts on into the next. */
export function dayFromDate(date: CalendarDate, calendar: Calendar = 'gregorian'): number {
  const year = date.month <= 2 ? date.year - 1 : date.year;
  const monthFromMarch = (date.month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + date.day - 1;
  const julian = 365 * year + Math.floor(year / 4) + dayOfYear;
  return calendar === 'julian'
    ? julian - JULIAN_EPOCH_SHIFT
    : julian - Math.floor(year / 100) + Math.floor(year / 400) - GREGORIAN_EPOCH_SHIFT;
}

/** The date of a day. The inverse of {@link dayFromDate} for every date that exists. */
export function dateFromDay(day: number, calendar: Calendar = 'gregorian'): CalendarDate {
  let year: number;
  let dayOfYear: number;
  if (calendar === 'julian') {
    const shifted = day + JULIAN_EPOCH_SHIFT;
    const cycle = Math.floor(shifted / 1461);
    const dayOfCycle = shifted - cycle * 1461;
    const yearOfCycle = Math.floor((dayOfCycle - Math.floor(dayOfCycle / 1460)) / 365);
    year = cycle * 4 + yearOfCycle;
    dayOfYear = dayOfCycle - 365 * yearOfCycle;
  } else {
    const shifted = day + GREGORIAN_EPOCH_SHIFT;
    const cycle = Math.floor(shifted / 146097);
    const dayOfCycle = shifted - cycle * 146097;
    const yearOfCycle = Math.floor(
      (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36524) - Math.floor(dayOfCycle / 146096)) / 365,
    );
    year = cycle * 400 + yearOfCycle;
    dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  }
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: month <= 2 ? year + 1 : year,
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** Weekday by ISO 8601: 1 Monday … 7 Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The day that bears the same numbers in the other calendar: 25 October 1917 read as Old Style is 7 November. */
export function rereadAsJulian(day: number): number {
  return dayFromDate(dateFromDay(day), 'julian');
}
