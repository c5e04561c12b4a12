/** Figures with slashes, "3/9/1939": read in the order of those in the same text or note that allow one order alone, else kept as both. */
import type { DateMention } from './date-mention';
import { valueOf } from './draft';

export type SlashOrder = 'day-first' | 'month-first';

/** The order that a text keeps to; `undefined` if it shows none, or both. */
export function orderOfSlashes(dates: Iterable<DateMention>): SlashOrder | undefined {
  let dayFirst = false;
  let monthFirst = false;
  for (const { notation, day, otherReading } of dates) {
    if (notation.month !== 'number' || notation.separators[0] !== '/' || otherReading !== undefined) continue;
    if (notation.order === 'month-day-year') monthFirst = true;
    else if (notation.order === 'day-month-year' && day !== undefined && day > 12) dayFirst = true;
  }
  return dayFirst === monthFirst ? undefined : dayFirst ? 'day-first' : 'month-first';
}

type Changeable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Gives an ambiguous date the reading of an order, in place. */
export function settleOrder(date: Changeable<DateMention>, order: SlashOrder): void {
  const value = order === 'month-first' ? date.otherReading : valueOf(date);
  if (date.otherReading === undefined || value === undefined) return;
  if (order === 'month-first') {
    [date.month, date.day] = [date.day!, date.month!];
    date.notation = { ...date.notation, order: 'month-day-year' };
  }
  date.value = value;
  delete date.otherReading;
  delete date.composite;
  delete date.problems;
}
