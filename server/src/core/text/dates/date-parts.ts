/** A date that is being read, and what it means once it has been read. */
import { dateExists } from '../../time/day';
import { dayInterval, monthInterval, yearInterval } from '../../time/interval';
import type { DateNotation } from '../../time/notation';
import type { DateValue } from './date-mention';

/** What has been read of a date before it is put together. */
export interface Parts {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly start: number;
  readonly end: number;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly firstDay?: number;
  readonly notation: DateNotation;
}

/** Figures with slashes that may be day and month or month and day. */
export function isAmbiguous({ notation, day, month }: Parts): boolean {
  return notation.separators[0] === '/' && notation.month === 'number' && notation.order === 'day-month-year' && day !== undefined && month !== undefined && day <= 12 && day !== month;
}

/** The European reading, with bounds that hold the American one too. */
export function eitherOrder(parts: Parts): DateValue {
  const european = toValue(parts);
  const american = dayInterval(parts.year!, parts.day!, parts.month!);
  return { ...european, bounds: { earliest: Math.min(european.bounds.earliest, american.earliest), latest: Math.max(european.bounds.latest, american.latest) } };
}

/** Without a year, 29 February is possible. */
export function isImpossible(parts: { year?: number; month?: number; day?: number }): boolean {
  if (parts.month === undefined) return false;
  const year = parts.year ?? 1920;
  return !dateExists({ year, month: parts.month, day: parts.day ?? 1 }) && !dateExists({ year, month: parts.month, day: parts.day ?? 1 }, 'julian');
}

/** The value of a date by its parts; `undefined` if the calendar has no such date. */
export function dateValueOf(parts: { year: number; month?: number; day?: number; firstDay?: number }): DateValue | undefined {
  return isImpossible(parts) ? undefined : toValue(parts);
}

export function toValue(parts: { year?: number; month?: number; day?: number; firstDay?: number }): DateValue {
  const year = parts.year!;
  const edtfYear = String(year).padStart(4, '0');
  if (parts.month === undefined) return { edtf: edtfYear, bounds: yearInterval(year) };
  const edtfMonth = `${edtfYear}-${String(parts.month).padStart(2, '0')}`;
  if (parts.day === undefined) return { edtf: edtfMonth, bounds: monthInterval(year, parts.month) };
  const edtf = `${edtfMonth}-${String(parts.day).padStart(2, '0')}`;
  const bounds = dayInterval(year, parts.month, parts.day);
  if (parts.firstDay === undefined) return { edtf, bounds };
  return { edtf: `${edtfMonth}-${String(parts.firstDay).padStart(2, '0')}/${edtf}`, bounds: { earliest: dayInterval(year, parts.month, parts.firstDay).earliest, latest: bounds.latest } };
}
