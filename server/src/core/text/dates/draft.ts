/** A date that is being read: a mention that can still change, with the words that it covers. */
import { dateExists } from '../../time/day';
import { edtfOfYear, edtfOfMonth, edtfOfDay } from '../../time/edtf';
import { dayInterval, hullOf, monthInterval, yearInterval, type DayInterval } from '../../time/interval';
import { plainNotation, type DateNotation } from '../../time/notation';
import type { Words } from '../../util/words';
import type { DateMention, DatePrecision, DateValue } from './date-mention';

type Changeable<T> = { -readonly [Key in keyof T]: T[Key] };

export interface Draft extends Changeable<DateMention> {
  firstRow: number;
  lastRow: number;
  /** A month by itself, which may be a name or a verb: a date only if what stands around it says so. */
  bareMonth?: true;
  /** Dates of a list that stand before this one and share its month and year. */
  before?: Draft[];
}

export interface WrittenParts {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly firstDay?: number | undefined;
}

const VAGUE_NOTATION: DateNotation = { ...plainNotation('en'), precision: 'year' };

/** A draft of a plain date. Its value follows from its parts. */
export function plainDraft(words: Words, firstRow: number, lastRow: number, end: number, parts: WrittenParts, notation: DateNotation): Draft {
  const start = words.starts[firstRow]!;
  const { year, month, day, firstDay } = parts;
  const impossible = isImpossible(parts);
  const draft: Draft = {
    start, end, core: { start, end }, firstRow, lastRow, notation, impossible,
    precision: day !== undefined ? 'day' : month !== undefined ? 'month' : 'year',
    yearFrom: year === undefined ? 'missing' : 'written',
  };
  if (year !== undefined) draft.year = year;
  if (month !== undefined) draft.month = month;
  if (day !== undefined) draft.day = day;
  if (firstDay !== undefined) {
    draft.firstDay = firstDay;
    draft.composite = true;
  }
  if (impossible) draft.problems = ['no-such-date'];
  else {
    const value = valueOf(parts);
    if (value !== undefined) draft.value = value;
  }
  if (draft.value !== undefined && year === 1918 && month === 2 && day !== undefined && day <= 13) draft.problems = ['left-out-in-russia'];
  return draft;
}

/** A draft of a period that is no plain day, month or year. */
export function periodDraft(words: Words, firstRow: number, lastRow: number, end: number, precision: DatePrecision, edtf: string, bounds: DayInterval): Draft {
  const start = words.starts[firstRow]!;
  return { start, end, core: { start, end }, firstRow, lastRow, notation: VAGUE_NOTATION, precision, value: { edtf, bounds }, composite: true, impossible: false, yearFrom: 'written' };
}

/** Whether neither calendar has such a date. Without a year, 29 February is possible. */
export function isImpossible({ year = 1920, month, day, firstDay }: WrittenParts): boolean {
  if (month === undefined) return false;
  // Every month has these.
  if (month >= 1 && month <= 12 && firstDay === undefined && (day === undefined || (day >= 1 && day <= 28))) return false;
  return [firstDay ?? 1, day ?? 1].some((one) => !dateExists({ year, month, day: one }) && !dateExists({ year, month, day: one }, 'julian'));
}

/** The value of a date by its parts; `undefined` if there is no such date or no year. */
export function valueOf(parts: WrittenParts): DateValue | undefined {
  const { year, month, day, firstDay } = parts;
  if (year === undefined || isImpossible(parts)) return undefined;
  if (month === undefined) return { edtf: edtfOfYear(year), bounds: yearInterval(year) };
  if (day === undefined) return { edtf: edtfOfMonth(year, month), bounds: monthInterval(year, month) };
  const last: DateValue = { edtf: edtfOfDay({ year, month, day }), bounds: dayInterval(year, month, day) };
  return firstDay === undefined ? last : intervalValue({ edtf: edtfOfDay({ year, month, day: firstDay }), bounds: dayInterval(year, month, firstDay) }, last);
}

export function intervalValue(first: DateValue, second: DateValue): DateValue {
  return { edtf: `${first.edtf}/${second.edtf}`, bounds: hullOf(first.bounds, second.bounds) };
}

/** The mention that a draft has become: what it bears, one by one, because engines look up a name in a list of names slowly. */
export function finished(draft: Draft): DateMention {
  const { start, end, core, precision, notation, impossible, yearFrom } = draft;
  const mention: Changeable<DateMention> = { start, end, core, precision, notation, impossible, yearFrom };
  if (draft.year !== undefined) mention.year = draft.year;
  if (draft.month !== undefined) mention.month = draft.month;
  if (draft.day !== undefined) mention.day = draft.day;
  if (draft.firstDay !== undefined) mention.firstDay = draft.firstDay;
  if (draft.weekday !== undefined) mention.weekday = draft.weekday;
  if (draft.value !== undefined) mention.value = draft.value;
  if (draft.otherReading !== undefined) mention.otherReading = draft.otherReading;
  if (draft.composite !== undefined) mention.composite = draft.composite;
  if (draft.part !== undefined) mention.part = draft.part;
  if (draft.qualifier !== undefined) mention.qualifier = draft.qualifier;
  if (draft.limit !== undefined) mention.limit = draft.limit;
  if (draft.parts !== undefined) mention.parts = draft.parts;
  if (draft.feast !== undefined) mention.feast = draft.feast;
  if (draft.relative !== undefined) mention.relative = draft.relative;
  if (draft.problems !== undefined) mention.problems = draft.problems;
  if (draft.yearSource !== undefined) mention.yearSource = draft.yearSource;
  return mention;
}
