/** Why the calendar does not have a date, in a sentence. */
import { daysInMonth } from '../../time/day';
import { formatDate, plainNotation } from '../../time/notation';
import type { DateMention } from './date-mention';

/** Without a year, 29 February is possible. */
const LEAP_YEAR = 1920;

/** "June has 30 days, so there is no 31st of June." For a date that is impossible. */
export function whyImpossible({ year, month = 0, day = 1 }: DateMention): string {
  if (month < 1 || month > 12) return `There is no month ${month}.`;
  const name = formatDate({ year: LEAP_YEAR, month, day: 1 }, { ...plainNotation('en'), precision: 'month' }).replace(/ .*/, '');
  const where = month === 2 && year !== undefined ? `${name} ${year}` : name;
  return `${where} has ${daysInMonth(year ?? LEAP_YEAR, month)} days, so there is no ${ordinal(day)} of ${name}.`;
}

function ordinal(day: number): string {
  const ending = day % 100 >= 11 && day % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return `${day}${ending}`;
}
