/**
 * A date that no calendar has: 31 June, 29 February 1923, month 13. Said of any date, because it needs no fact but the
 * calendar; only quotations are left alone, for a source may well be wrong.
 */
import { dateExists } from '../time/day';
import { formatDate } from '../time/notation';
import type { DateMention } from '../text/dates/date-mention';
import { probablyMeant } from '../text/dates/probably-meant';
import { whyImpossible } from '../text/dates/why-impossible';
import { isQuoted, type Check, type Fix } from './check';

export const impossibleDate: Check = {
  id: 'impossible-date',
  title: 'Impossible dates',
  explanation: 'A date that the calendar does not have.',
  concerns: ({ dates }) => dates.some(({ impossible }) => impossible),
  *run(statement) {
    for (const date of statement.dates) {
      if (!date.impossible || isQuoted(statement, date) || isNumberOfSomething(statement.text, date)) continue;
      yield {
        check: impossibleDate.id,
        severity: 'warning',
        start: date.start,
        end: date.end,
        message: whyImpossible(date),
        fixes: fixes(date),
        entries: [],
      };
    }
  },
};

/** Higher numbers before a month count something else: issues, pages, volumes. */
const HIGHEST_DAY = 39;
const NUMBERED = /(?:(?<!\p{L})(?:no|nos|nr|num|vol|volume|issue|bd|band|heft|pp|pub|fips|jg|вып|том)\.?|(?<!\p{L})[pstстp]\.|[№#°])\s?$/iu;

/** Figures that only look like a date: numbers of journals and pages, file names, and dates in the order of another country. */
function isNumberOfSomething(text: string, { core, month, day, year, notation }: DateMention): boolean {
  if (day === undefined || month === undefined) return false;
  if (NUMBERED.test(text.slice(Math.max(0, core.start - 12), core.start)) || /^(?:\.\p{L}{2,5}(?!\p{L})|\[|_)/u.test(text.slice(core.end, core.end + 8)) || /[\p{L}\d_/]$/u.test(text.slice(Math.max(0, core.start - 1), core.start))) return true;
  if (notation.month !== 'number') return day > HIGHEST_DAY;
  // "12-31-2015", "2010-28-08": month before day, or day before month, as others write them.
  if (month > 12 && year !== undefined && dateExists({ year, month: day, day: month })) return true;
  return month > 19 || day > HIGHEST_DAY || (month > 12 && /\s/.test(notation.separators.join('')));
}

/** The dates that were probably meant, written as the date is. */
function fixes(date: DateMention): Fix[] {
  return probablyMeant(date).map((candidate) => {
    const newText = formatDate(candidate, date.notation);
    return { title: `Change to “${newText}”`, edits: [{ start: date.core.start, end: date.core.end, newText }] };
  });
}
