/**
 * A date that no calendar has: 31 June, 29 February 1923, month 13. Said of any date, because it needs no fact but the
 * calendar; only quotations are left alone, for a source may well be wrong.
 */
import { daysInMonth } from '../time/day';
import { formatDate, plainNotation } from '../time/notation';
import type { DateMention } from '../text/dates/date-mention';
import { probablyMeant } from '../text/dates/probably-meant';
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

/** The dates that were probably meant, written as the date is. */
function fixes(date: DateMention): Fix[] {
  return probablyMeant(date).map((candidate) => {
    const newText = formatDate(candidate, date.notation);
    return { title: `Change to “${newText}”`, edits: [{ start: date.core.start, end: date.core.end, newText }] };
  });
}
