/**
 * A date that no calendar has: 31 June, 29 February 1923, month 13. Said of any date, because it needs no fact but the
 * calendar; only quotations are left alone, for a source may well be wrong.
 */
import { formatDate } from '../time/notation';
import type { DateMention } from '../text/dates/date-mention';
import { probablyMeant } from '../text/dates/probably-meant';
import { whyImpossible } from '../text/dates/why-impossible';
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
        message: whyImpossible(date),
        fixes: fixes(date),
        entries: [],
      };
    }
  },
};

/** The dates that were probably meant, written as the date is. */
function fixes(date: DateMention): Fix[] {
  return probablyMeant(date).map((candidate) => {
    const newText = formatDate(candidate, date.notation);
    return { title: `Change to “${newText}”`, edits: [{ start: date.core.start, end: date.core.end, newText }] };
  });
}
