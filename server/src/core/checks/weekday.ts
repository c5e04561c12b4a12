/**
 * The weekday, or the feast, written with a date is not that of the day. Said only where the year is written; while Russia kept
 * the Julian calendar a weekday that fits in either calendar is right.
 */
import { RUSSIAN_CALENDAR_REFORM, rereadAsJulian, weekdayOf } from '../time/day';
import { isSingleDay } from '../time/interval';
import { dayInWords, weekdayName } from '../time/notation';
import type { DateMention } from '../text/dates/date-mention';
import type { Span } from '../util/span';
import { toldWeekday } from '../claims/told-weekdays';
import { isQuoted, type Check, type Fix, type Statement } from './check';
import { fixWithDay, weekdayEdit } from './corrected-date';
import { wrongFeast } from './feast-of-date';

export const weekday: Check = {
  id: 'weekday',
  title: 'Weekdays',
  explanation: 'The weekday or feast written with a date is not that of the day.',
  concerns: ({ dates }) => dates.some(({ notation, yearFrom }) => notation.precision === 'day' && yearFrom === 'written'),
  *run(statement) {
    for (const date of statement.dates) {
      const bounds = date.value?.bounds;
      if (bounds === undefined || !isSingleDay(bounds) || date.notation.precision !== 'day' || date.firstDay !== undefined || date.yearFrom !== 'written' || isQuoted(statement, date)) continue;
      const day = bounds.earliest;
      const feast = wrongFeast(statement.text, statement.sentence, date, day, weekday.id);
      if (feast !== undefined) {
        yield feast;
        continue;
      }
      const written = date.weekday === undefined || isTakenBefore(statement, date.weekday) ? toldWeekday(statement.text, statement.sentence, date) : date.weekday;
      if (written === undefined || isBeside(statement.text, written.start) || possibleWeekdays(day).includes(written.weekday)) continue;
      yield {
        check: weekday.id,
        severity: 'warning',
        start: written.start,
        end: written.end,
        message: `${dayInWords(day)} was a ${weekdayName(day)}.`,
        fixes: fixes(statement, { ...date, weekday: written }, day),
        entries: [],
      };
    }
  },
};

/** "22 June 1941 was a Sunday, 23 August 1939 a Wednesday": the first weekday is that of the date before it. */
function isTakenBefore({ text, sentence, dates }: Statement, { start }: Span): boolean {
  const before = dates.findLast(({ end }) => end <= start);
  return before !== undefined && before.weekday === undefined && toldWeekday(text, sentence, before)?.start === start;
}

/** "The day before Palm Sunday, 3 April": the day is not that of the weekday. */
const DAY_BESIDE = /(?<!\p{L})(?:day|eve|week|morning|night|Tag|Vorabend|Woche|Nacht|день|неделю|канун|ночь)\s(?:before|after|of|vor|nach|до|после)\s(?:(?:the|dem)\s)?(?:\p{Lu}\p{L}+\s)?$/u;

const isBeside = (text: string, weekdayStart: number): boolean => DAY_BESIDE.test(text.slice(Math.max(0, weekdayStart - 40), weekdayStart));

function possibleWeekdays(day: number): number[] {
  return day < RUSSIAN_CALENDAR_REFORM ? [weekdayOf(day), weekdayOf(rereadAsJulian(day))] : [weekdayOf(day)];
}

/** The weekday of the date first, then the nearest days that have the written weekday: either may be the slip. */
function fixes(statement: Statement, date: DateMention, day: number): Fix[] {
  const written = date.weekday!.weekday;
  const edit = weekdayEdit(statement.text, date, weekdayOf(day));
  const later = (written - weekdayOf(day) + 7) % 7;
  const nearest = [day + later, day + later - 7].sort((a, b) => Math.abs(a - day) - Math.abs(b - day));
  return [
    { title: `Change to “${edit.newText}”`, edits: [edit] },
    // A day written in both calendars is not replaced by one date.
    ...(date.composite === true ? [] : nearest).map((other) => fixWithDay(statement.text, date, other, `a ${weekdayName(other)}`)),
  ];
}
