/** What reading a date in prose yields. */
import type { Calendar } from '../../time/day';
import type { DayInterval } from '../../time/interval';
import type { DateNotation } from '../../time/notation';
import type { Span } from '../../util/span';

export interface DateValue {
  /** EDTF, Gregorian unless {@link calendar} says otherwise: "1922-04-16", "1922-04", "1922". */
  readonly edtf: string;
  /** Every day that the words may mean. */
  readonly bounds: DayInterval;
  /** The calendar that the words name; `undefined` where they name none. */
  readonly calendar?: Calendar;
}

export interface WrittenWeekday extends Span {
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
}

/** A date as it stands in the text. The stretch leaves out articles and prepositions. */
export interface DateMention extends Span {
  /** The numbers as written; `undefined` for a part that is not. An impossible day stands here as written. */
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** First day of a range within a month, such as the 23 of "23–24 August"; {@link day} is the last. */
  readonly firstDay?: number;
  /** The stretch of day, month and year without a weekday: what a corrected date replaces. */
  readonly core: Span;
  readonly notation: DateNotation;
  readonly weekday?: WrittenWeekday;
  /** `undefined` when the date is impossible or its year is not known. */
  readonly value?: DateValue;
  /** True for a range, a vague or modified date: more than one day, month or year, and so not replaced by one. */
  readonly composite?: true;
  /** The calendar has no such date. */
  readonly impossible: boolean;
  /** Where the year comes from; only a date whose year is written is judged by it. */
  readonly yearFrom: 'written' | 'context' | 'missing';
}

/** EDTF of a mention, impossible ones as written; an unknown year is `XXXX`. */
export function edtfOf(mention: DateMention): string {
  if (mention.value !== undefined) return mention.value.edtf;
  const year = mention.year === undefined ? 'XXXX' : String(mention.year).padStart(4, '0');
  const parts = [year];
  if (mention.month !== undefined) parts.push(String(mention.month).padStart(2, '0'));
  const month = parts.join('-');
  const ofDay = (day: number): string => `${month}-${String(day).padStart(2, '0')}`;
  if (mention.day === undefined) return month;
  return mention.firstDay === undefined ? ofDay(mention.day) : `${ofDay(mention.firstDay)}/${ofDay(mention.day)}`;
}
