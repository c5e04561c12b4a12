/** Whether a written day is another with one thing put wrong, as pens slip: the day, the month or the year. */
import { dateFromDay, type CalendarDate } from '../time/day';

export type Slip = 'day' | 'month' | 'year';

/** Years farther apart are those of something else that fell on the same day. */
const MOST_YEARS = 5;
const MOST_DAYS = 10;
/** Farther apart than this, two years are those of different things, unless one is the other with a figure wrong. */
const FARTHEST_YEARS = 25;

/** Whether years are so far apart, and so unlike, that no slip of the pen leads from one to the other: 1899 and 1940. */
export function isPastAnySlip(written: number, right: number): boolean {
  if (Math.abs(written - right) <= FARTHEST_YEARS) return false;
  const [a, b] = [String(written), String(right)];
  if (a.length !== b.length) return true;
  const wrong = [...a].flatMap((figure, index) => (figure === b[index] ? [] : [index]));
  const areExchanged = wrong.length === 2 && wrong[1] === wrong[0]! + 1 && a[wrong[0]!] === b[wrong[1]!] && a[wrong[1]!] === b[wrong[0]!];
  return wrong.length > 1 && !areExchanged;
}

/** Every written day is compared with the days of many facts: those are remembered. */
const dates = new Map<number, CalendarDate>();
const MOST_REMEMBERED = 8192;

function dateOf(day: number): CalendarDate {
  let date = dates.get(day);
  if (date === undefined) {
    if (dates.size >= MOST_REMEMBERED) dates.clear();
    dates.set(day, (date = dateFromDay(day)));
  }
  return date;
}

/** What was put wrong in `written` if `right` was meant, both days as counted in {@link ../time/day}; `undefined` if more than one thing. */
export function slipBetween(written: number, right: number): Slip | undefined {
  const apart = Math.abs(written - right);
  if (apart === 0 || apart > (MOST_YEARS + 1) * 366) return undefined;
  const a = dateOf(written);
  const b = dateOf(right);
  if (a.day === b.day && a.month === b.month) return Math.abs(a.year - b.year) <= MOST_YEARS ? 'year' : undefined;
  if (a.year !== b.year) return undefined;
  if (a.day === b.day) return 'month';
  if (a.month !== b.month) return undefined;
  const [one, other] = [String(a.day), String(b.day)];
  return Math.abs(a.day - b.day) <= MOST_DAYS || one.includes(other) || other.includes(one) || one === [...other].reverse().join('') ? 'day' : undefined;
}
