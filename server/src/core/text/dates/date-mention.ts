/** What reading a date in prose yields. */
import type { Calendar } from '../../time/day';
import type { DayInterval } from '../../time/interval';
import type { DateNotation } from '../../time/notation';
import type { Span } from '../../util/span';
import type { YearSource } from './year-source';

export interface DateValue {
  /** EDTF, Gregorian: "1922-04-16", "1922-04", "1922", "192X", "1939-08-23/1939-08-24". */
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

/** What the words name: a day, a month …, or a stretch from one to another. */
export type DatePrecision = 'day' | 'month' | 'season' | 'quarter' | 'half' | 'year' | 'decade' | 'century' | 'interval';

/** The part of a period that a word beside it picks out. */
export type DatePart = 'early' | 'middle' | 'late' | 'first-half' | 'second-half';

/** What a word before a date makes of it: the date is one end of a time that is not told. */
export type DateLimit = 'before' | 'after' | 'by' | 'since' | 'until';

/** Why a date is not to be taken as it stands. */
export type DateProblem = 'no-such-date' | 'reversed-range' | 'ambiguous-order' | 'left-out-in-russia' | 'calendars-disagree';

/** A date as it stands in the text. The stretch leaves out articles and prepositions, and holds modifiers. */
export interface DateMention extends Span {
  readonly precision: DatePrecision;
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
  /** What figures with slashes mean if month and day are the other way round. */
  readonly otherReading?: DateValue;
  /** True for a range, a vague or modified date: more than one day, month or year, and so not replaced by one. */
  readonly composite?: true;
  readonly part?: DatePart;
  readonly qualifier?: 'approximate' | 'uncertain';
  readonly limit?: DateLimit;
  /** The ends of a range, the two dates of one day in two calendars. */
  readonly parts?: readonly DateMention[];
  /** The English name of a feast that the words name instead of a day: "Easter Monday". */
  readonly feast?: string;
  /** Words that count from another date: "two days later", "that August". They have a value only with {@link yearSource}. */
  readonly relative?: true;
  /** The calendar has no such date. */
  readonly impossible: boolean;
  /** What is wrong with the date, whether or not it has a value. */
  readonly problems?: readonly DateProblem[];
  /** Where the year comes from; only a date whose year is written is judged by it. */
  readonly yearFrom: 'written' | 'context' | 'missing';
  /** For a date from context: what its year was taken from, and how sure that is. */
  readonly yearSource?: YearSource;
}

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** EDTF of a mention, impossible ones as written; an unknown year is `XXXX`. */
export function edtfOf(mention: DateMention): string {
  if (mention.value !== undefined) return mention.value.edtf;
  const year = mention.year === undefined ? 'XXXX' : pad(mention.year, 4);
  const [first, second] = mention.parts ?? [];
  if (mention.precision === 'interval' && first !== undefined && second !== undefined) return `${edtfOf(first)}/${edtfOf(second)}`;
  if (mention.month === undefined) return year;
  const month = `${year}-${pad(mention.month, 2)}`;
  if (mention.day === undefined) return month;
  const last = `${month}-${pad(mention.day, 2)}`;
  return mention.firstDay === undefined ? last : `${month}-${pad(mention.firstDay, 2)}/${last}`;
}
