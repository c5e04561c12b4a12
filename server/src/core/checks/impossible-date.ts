/**
 * A date that no calendar has: 31 June, 29 February 1923, month 13. Said of any date, because it needs no fact but the
 * calendar; only quotations are left alone, for a source may well be wrong.
 */
import { daysInMonth } from '../time/day';
import { formatDate, plainNotation } from '../time/notation';
import type { DateMention } from '../text/dates/date-mention';
import { isQuoted, type Check, type Fix } from './check';

export const impossibleDate: Check = {
  id: 'impossible-date',
  title: 'Impossible dates',
  explanation: 'A date that the calendar does not have.',
  *run(statement) {
    for (const date of statement.dates) {
      if (!date.impossible || isQuoted(statement, date)) continue;
      yield {
        check: impossibleDate.id,
        severity: 'warning',
        start: date.start,
        end: date.end,
        message: message(date),
        fixes: fixes(date),
        entries: [],
      };
    }
  },
};

function message(date: DateMention): string {
  const month = date.month!;
  if (month < 1 || month > 12) return `There is no month ${month}.`;
  const name = formatDate({ year: date.year ?? 1920, month, day: 1 }, { ...plainNotation('en'), precision: 'month' }).replace(/ .*/, '');
  const length = daysInMonth(date.year ?? 1920, month);
  const where = month === 2 && date.year !== undefined ? `${name} ${date.year}` : name;
  return `${where} has ${length} days, so there is no ${ordinal(date.day!)} of ${name}.`;
}

function ordinal(day: number): string {
  const ending = day % 100 >= 11 && day % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return `${day}${ending}`;
}

/** The last day of the month, the first of the next, and day and month exchanged, as far as such dates exist. */
function fixes(date: DateMention): Fix[] {
  const year = date.year ?? 1920;
  const month = date.month!;
  const day = date.day ?? 1;
  const candidates: { year: number; month: number; day: number }[] = [];
  if (month > 12) {
    if (day <= 12 && month <= daysInMonth(year, day)) candidates.push({ year, month: day, day: month });
  } else if (month >= 1) {
    const length = daysInMonth(year, month);
    if (day > length) candidates.push({ year, month, day: length });
    if (day === length + 1) candidates.push(month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 });
  }
  return candidates.map((candidate) => {
    const newText = formatDate(candidate, date.notation);
    return { title: `Change to “${newText}”`, edits: [{ start: date.core.start, end: date.core.end, newText }] };
  });
}
