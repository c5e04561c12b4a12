/** Dates that no calendar has, and what their writers probably meant. */
import { daysInMonth, type CalendarDate } from './day';
import { formatDate, plainNotation } from './notation';

/** The numbers of a date as they are written; the year is `undefined` where it is not known. */
export interface WrittenDay {
  readonly year?: number;
  readonly month: number;
  readonly day?: number;
}

/** Without a year, 29 February is possible. */
const LEAP_YEAR = 1920;

/** Why there is no such date: "June has 30 days, so there is no 31st of June." */
export function whyImpossible({ year, month, day = 1 }: WrittenDay): string {
  if (month < 1 || month > 12) return `There is no month ${month}.`;
  const name = formatDate({ year: LEAP_YEAR, month, day: 1 }, { ...plainNotation('en'), precision: 'month' }).replace(/ .*/, '');
  const where = month === 2 && year !== undefined ? `${name} ${year}` : name;
  return `${where} has ${daysInMonth(year ?? LEAP_YEAR, month)} days, so there is no ${ordinal(day)} of ${name}.`;
}

function ordinal(day: number): string {
  const ending = day % 100 >= 11 && day % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return `${day}${ending}`;
}

/** The last day of the month, the first of the next, and day and month exchanged, as far as such dates exist. */
export function meantDays({ year = LEAP_YEAR, month, day = 1 }: WrittenDay): CalendarDate[] {
  if (month > 12) return day <= 12 && month <= daysInMonth(year, day) ? [{ year, month: day, day: month }] : [];
  if (month < 1) return [];
  const length = daysInMonth(year, month);
  const meant: CalendarDate[] = [];
  if (day > length) meant.push({ year, month, day: length });
  if (day === length + 1) meant.push(month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 });
  return meant;
}
