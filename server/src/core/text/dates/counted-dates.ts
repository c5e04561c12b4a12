/** From what a relative expression counts, and which day, month or year it comes to. */
import { dateExists, dateFromDay, type CalendarDate } from '../../time/day';
import { edtfOfDay, edtfOfMonth, edtfOfYear } from '../../time/edtf';
import { dayInterval, isSingleDay, monthInterval, yearInterval, type DayInterval } from '../../time/interval';
import { plainNotation } from '../../time/notation';
import type { TimeSpokenOf, TimeStep } from './context';
import type { DateMention, DatePrecision, DateValue } from './date-mention';
import type { RelativeExpression } from './relative';
import { sentencesBetween } from './sentences-between';
import type { YearSource } from './year-source';

/** An event must be named this soon after "a week after". */
const REACH_OF_AN_EVENT = 48;

/** The date that an expression comes to; `undefined` if what it counts from is not known well enough. */
export function resolveRelative(text: string, relative: RelativeExpression, time: TimeSpokenOf | undefined, named: number, steps: readonly TimeStep[], at: number): DateMention | undefined {
  if (relative.fromEvent === true) return fromEvent(text, relative, steps, at);
  if (time === undefined) return undefined;
  // Days are counted within a paragraph; a year may be that of the paragraph before.
  if (relative.unit !== 'year' && time.from !== 'block') return undefined;
  const value = countedFrom(time.last, relative);
  const certainty = time.from === 'block' && time.rival === undefined && relative.unit !== 'week' ? 'likely' : 'guess';
  // A guess that is one step away from a guess is no date; only a week is loose by itself.
  if (certainty === 'guess' && relative.unit !== 'week' && !(relative.unit === 'year' && time.from !== 'block' && time.rival === undefined)) return undefined;
  return value === undefined ? undefined : mention(relative, relative.end, value, { from: named >= 0 && sentencesBetween(text, named, relative.start) === 0 ? 'sentence' : time.from === 'block' ? 'paragraph' : time.from, certainty, words: time.words });
}

function fromEvent(text: string, relative: RelativeExpression, steps: readonly TimeStep[], at: number): DateMention | undefined {
  for (const step of steps.slice(at + 1, at + 4)) {
    const target = step.kind === 'event' ? step.event : step.kind === 'date' && step.date.value !== undefined ? step.date : undefined;
    if (target === undefined || target.start < relative.end || target.start > relative.end + REACH_OF_AN_EVENT || sentencesBetween(text, relative.end, target.start) > 0) continue;
    // The date that follows is counted from, but stays a mention of its own.
    const bounds = step.kind === 'event' ? step.event.days[0] : step.kind === 'date' ? step.date.value!.bounds : undefined;
    const value = bounds === undefined ? undefined : countedFrom(bounds, relative);
    const words = step.kind === 'event' ? step.event.words : step.kind === 'date' ? step.words : '';
    return value === undefined ? undefined : mention(relative, relative.end, value, { from: 'event', certainty: 'likely', words });
  }
  return undefined;
}

function countedFrom(anchor: DayInterval, { unit, count }: RelativeExpression): DateValue | undefined {
  if (!Number.isFinite(anchor.earliest) || !Number.isFinite(anchor.latest)) return undefined;
  const first = dateFromDay(anchor.earliest);
  const last = dateFromDay(anchor.latest);
  if (unit === 'year') {
    if (first.year !== last.year) return undefined;
    return { edtf: edtfOfYear(first.year + count), bounds: yearInterval(first.year + count) };
  }
  if (unit === 'month') {
    if (first.year !== last.year || first.month !== last.month) return undefined;
    const months = first.year * 12 + first.month - 1 + count;
    const [year, month] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
    return { edtf: edtfOfMonth(year, month), bounds: monthInterval(year, month) };
  }
  if (unit === 'day-of-month') return dayOfMonth(first, last, count);
  if (!isSingleDay(anchor)) return undefined;
  if (unit === 'day') {
    const day = anchor.earliest + count;
    return { edtf: edtfOfDay(dateFromDay(day)), bounds: { earliest: day, latest: day } };
  }
  // "A week later" is seldom seven days to the day.
  if (count === 0) return undefined;
  const day = anchor.earliest + 7 * count;
  return { edtf: `${edtfOfDay(dateFromDay(day))}~`, bounds: { earliest: day - 2, latest: day + 2 } };
}

/** A day of the month spoken of; one that lies before the last day spoken of is in the next month. */
function dayOfMonth(first: CalendarDate, last: CalendarDate, day: number): DateValue | undefined {
  if (first.year !== last.year || first.month !== last.month) return undefined;
  const turns = first.day === last.day && day < last.day;
  const [year, month] = turns ? [first.month === 12 ? first.year + 1 : first.year, (first.month % 12) + 1] : [first.year, first.month];
  const date = { year, month, day };
  return dateExists(date) ? { edtf: edtfOfDay(date), bounds: dayInterval(year, month, day) } : undefined;
}

function mention(relative: RelativeExpression, end: number, value: DateValue, source: YearSource): DateMention {
  const { start } = relative;
  const precision: DatePrecision = relative.unit === 'week' || relative.unit === 'day-of-month' ? 'day' : relative.unit;
  return {
    start, end, core: { start, end }, precision, notation: { ...plainNotation('en'), precision: precision === 'day' ? 'day' : precision === 'month' ? 'month' : 'year', year: 'none' }, value, composite: true, relative: true, impossible: false, yearFrom: 'context', yearSource: source,
  };
}
