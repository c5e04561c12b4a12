/** Writing EDTF (ISO 8601-2): years of four figures, astronomical before Christ, so that 1 BC is 0000. */
import type { CalendarDate } from './day';

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

export function edtfOfYear(year: number): string {
  if (year >= 1000) return String(year);
  return year < 0 ? `-${pad(-year, 4)}` : pad(year, 4);
}

export function edtfOfMonth(year: number, month: number): string {
  return `${edtfOfYear(year)}-${pad(month, 2)}`;
}

export function edtfOfDay({ year, month, day }: CalendarDate): string {
  return `${edtfOfMonth(year, month)}-${pad(day, 2)}`;
}

/** Ten years, by the first of them: 1920 is "192X". */
export function edtfOfDecade(firstYear: number): string {
  return `${pad(Math.floor(firstYear / 10), 3)}X`;
}

/** A hundred years, by their ordinal number: the 19th is "18XX", though it began in 1801. */
export function edtfOfCentury(ordinal: number): string {
  return `${pad(ordinal - 1, 2)}XX`;
}
