/** A mention of a date with the year that it was given by what stands around it. */
import type { DateMention, DateValue } from './date-mention';
import { intervalValue, valueOf } from './draft';
import { partOf } from './modifiers';
import type { YearSource } from './year-source';

/** The date in a year from context; `undefined` if that year has no such date. */
export function withYear(date: DateMention, year: number, source: YearSource): DateMention | undefined {
  const value = date.precision === 'interval' ? valueOfRange(date, year) : modified(date, valueOf({ year, month: date.month, day: date.day, firstDay: date.firstDay }));
  return value === undefined ? undefined : { ...date, year, value, yearFrom: 'context', yearSource: source };
}

function modified(date: DateMention, value: DateValue | undefined): DateValue | undefined {
  if (value === undefined) return undefined;
  if (date.part !== undefined) return { ...value, bounds: partOf(value.bounds, date.part) };
  if (date.qualifier === 'approximate') return { edtf: `${value.edtf}~`, bounds: { earliest: value.bounds.earliest - 5, latest: value.bounds.latest + 5 } };
  return value;
}

/** Both ends of a range are in the year, or the second in the next. */
function valueOfRange(date: DateMention, year: number): DateValue | undefined {
  const [first, second] = date.parts ?? [];
  if (first?.month === undefined || second?.month === undefined) return undefined;
  const lower = modified(first, valueOf({ year, month: first.month, day: first.day }));
  const later = first.month > second.month || (first.month === second.month && (first.day ?? 0) > (second.day ?? 31));
  const upper = modified(second, valueOf({ year: later ? year + 1 : year, month: second.month, day: second.day }));
  return lower === undefined || upper === undefined ? undefined : intervalValue(lower, upper);
}
