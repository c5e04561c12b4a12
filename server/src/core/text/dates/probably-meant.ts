/** What was probably meant by a date that the calendar does not have. */
import { daysInMonth, type CalendarDate } from '../../time/day';
import type { DateMention } from './date-mention';

/** The last day of the month, the first of the next, and day and month exchanged, as far as such dates exist; the likeliest first. */
export function probablyMeant({ impossible, year = 1920, month, day = 1 }: DateMention): CalendarDate[] {
  if (!impossible || month === undefined) return [];
  if (month < 1 || month > 12) return day >= 1 && day <= 12 && month >= 1 && month <= daysInMonth(year, day) ? [{ year, month: day, day: month }] : [];
  const length = daysInMonth(year, month);
  const candidates: CalendarDate[] = [];
  if (day > length) candidates.push({ year, month, day: length });
  if (day === length + 1) candidates.push(month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 });
  return candidates;
}
