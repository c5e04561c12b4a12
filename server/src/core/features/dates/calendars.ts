/** The days that a written date may be, by the calendars of its time, and what a card says of that. */
import type { DateMention } from '../../text/dates/date-mention';
import { dateExists, dateFromDay, dayFromDate, RUSSIAN_CALENDAR_REFORM, rereadAsJulian, type CalendarDate } from '../../time/day';
import { edtfOfDay } from '../../time/edtf';
import { isSingleDay } from '../../time/interval';
import { dayInWords, formatDate, plainNotation, weekdayName } from '../../time/notation';

/** The first day of the Gregorian calendar. */
const GREGORIAN_BEGINS = dayFromDate({ year: 1582, month: 10, day: 15 });

/** Whether a day of this number might be written by either calendar. */
export function mayBeJulian(day: number): boolean {
  return day >= GREGORIAN_BEGINS && day < RUSSIAN_CALENDAR_REFORM;
}

/** Whether the words say which calendar the date is in: by a mark, or by giving it in both. */
export function namesCalendar(date: DateMention): boolean {
  return date.value?.calendar !== undefined || isInTwoCalendars(date);
}

/** Whether one day is written in both calendars: "25 October (7 November) 1917", "12/25 December 1917". */
export function isInTwoCalendars({ precision, composite, firstDay, relative, feast, otherReading, part, qualifier, limit, value }: DateMention): boolean {
  const plain = relative === undefined && feast === undefined && otherReading === undefined && part === undefined && qualifier === undefined && limit === undefined;
  return precision === 'day' && composite === true && firstDay === undefined && plain && value?.calendar === undefined;
}

/** The days, by our calendar, that a date to the day may mean, the plainest first; none for vaguer dates. */
export function readingsOf(date: DateMention): number[] {
  const { value, otherReading, precision, firstDay } = date;
  if (value === undefined || precision !== 'day' || firstDay !== undefined) return [];
  if (otherReading !== undefined) return [dayOfEdtf(value.edtf), dayOfEdtf(otherReading.edtf)].filter((day) => day !== undefined);
  if (date.problems?.includes('calendars-disagree') === true) return [dayOfEdtf(value.edtf)].filter((day) => day !== undefined);
  if (!isSingleDay(value.bounds)) return [];
  const day = value.bounds.earliest;
  return mayBeJulian(day) && !namesCalendar(date) && date.relative === undefined && date.feast === undefined ? [day, rereadAsJulian(day)] : [day];
}

function dayOfEdtf(edtf: string): number | undefined {
  const [, year, month, day] = /^(-?\d{4})-(\d\d)-(\d\d)/.exec(edtf) ?? [];
  return year === undefined ? undefined : dayFromDate({ year: Number(year), month: Number(month), day: Number(day) });
}

/** A date with the value that it has if only the Julian calendar has such a day: 29 February 1900. */
export function withJulianDay(date: DateMention): DateMention {
  const { year, month, day, value, precision } = date;
  if (value === undefined || precision !== 'day' || year === undefined || month === undefined || day === undefined || value.calendar !== undefined || dateExists({ year, month, day })) return date;
  const only = dayFromDate({ year, month, day }, 'julian');
  return { ...date, value: { edtf: edtfOfDay(dateFromDay(only)), bounds: { earliest: only, latest: only }, calendar: 'julian' } };
}

/** What is to be known of the calendar of a date to the day; nothing for a day after the reforms. */
export function calendarNotes(date: DateMention): string[] {
  const days = readingsOf(date);
  const [day, ifJulian] = days;
  if (day === undefined) return [];
  if (date.otherReading !== undefined) return ['In figures with slashes, the month may stand first or second.'];
  if (date.problems?.includes('calendars-disagree') === true) return ['The two dates are not one day: the calendars do not agree with them.'];
  const reform = date.problems?.includes('left-out-in-russia') === true && !namesCalendar(date) ? ['In Soviet Russia 31 January 1918 was followed by 14 February.'] : [];
  if (ifJulian === undefined) return mayBeJulian(day) ? [`By the Julian calendar (Old Style): ${julianInWords(day)}.`] : [];
  return [
    `New Style: a ${weekdayName(day)}; ${julianInWords(day)} by the Julian calendar.`,
    ...(reform.length > 0 ? reform : [`Old Style: a ${weekdayName(ifJulian)}; ${dayInWords(ifJulian)} by the Gregorian calendar.`]),
  ];
}

function julianInWords(day: number): string {
  return formatDate(dateFromDay(day, 'julian'), plainNotation('en'));
}

/** A day by both calendars. */
export function bothCalendars(day: number): { julian: CalendarDate; gregorian: CalendarDate } {
  return { julian: dateFromDay(day, 'julian'), gregorian: dateFromDay(day) };
}
