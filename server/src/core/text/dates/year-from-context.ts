/**
 * Gives dates without a year the year of what has been spoken of: the last date with a year before them, in the sentence or
 * earlier in the block. Years in brackets, citations and imprints are passed over, for they belong to books. A year from
 * here is for reading, never for judging.
 */
import { dateFromDay } from '../../time/day';
import type { DateMention } from './date-mention';
import { dateValueOf } from './date-parts';

export function resolveYears(text: string, dates: readonly DateMention[]): DateMention[] {
  let spokenOf: { year: number; month: number | undefined } | undefined;
  return dates.map((date) => {
    if (date.yearFrom === 'missing' && !date.impossible && date.month !== undefined && spokenOf !== undefined) {
      const year = yearAfter(spokenOf, date.month);
      const value = dateValueOf({ year, month: date.month, ...(date.day !== undefined && { day: date.day }), ...(date.firstDay !== undefined && { firstDay: date.firstDay }) });
      if (value === undefined) return date;
      spokenOf = { year, month: date.month };
      return { ...date, value, yearFrom: 'context' as const };
    }
    const year = date.value === undefined ? undefined : yearSpokenOf(text, date);
    if (year !== undefined) spokenOf = { year, month: date.month };
    return date;
  });
}

/** The year that a date sets for those after it, if it sets one: a range over several years does not. */
function yearSpokenOf(text: string, date: DateMention): number | undefined {
  const { earliest, latest } = date.value!.bounds;
  if (!Number.isFinite(earliest) || !Number.isFinite(latest) || isAside(text, date)) return undefined;
  const year = dateFromDay(latest).year;
  const first = dateFromDay(earliest).year;
  if (first !== year && !(date.month !== undefined && year - first === 1)) return undefined;
  if (date.month !== undefined || date.composite === true) return year;
  return BEFORE_A_YEAR.test(text.slice(Math.max(0, date.start - 12), date.start)) ? year : undefined;
}

/** A year alone is spoken of after a preposition; else it may be part of a title or an imprint. */
const BEFORE_A_YEAR = /(?:\b(?:in|by|since|until|till|during|from|of|im Jahre?|seit|bis|ab|Jahr)|(?<![\p{L}])(?:в|с|до|к))\s+$|^\s*#{1,6}\s/iu;

/** "on 30 December 1939 … on 3 January": a month far earlier in the year than the last is one of the next. */
function yearAfter(last: { year: number; month: number | undefined }, month: number): number {
  return last.month !== undefined && last.month >= 11 && month <= 2 ? last.year + 1 : last.year;
}

/** A year that belongs to a book, an edition or a name: "(1997)", "Praeger, 1999", "the 1932 pact", "p. 12, 1941". */
function isAside(text: string, date: DateMention): boolean {
  const before = text.slice(Math.max(0, date.start - 24), date.start);
  const after = text.slice(date.end, date.end + 12);
  if (date.month === undefined || date.composite === true) {
    if (/\([^()]*$/.test(before) || /^[^()]{0,8}\)/.test(after)) return true;
    if (/(?:Press|Publishers?|Publishing|Viking|Verlag|University|Books|UP|Co\.|Littlefield|London|New York|Oxford|Cambridge),?\s*$/i.test(before)) return true;
    if (/^,?\s*(?:pp?\.|page|S\.|vol\.)/i.test(after)) return true;
    return /\b(?:the|a|of the|des|der)\s$/i.test(before) && /^\s(?!to\b|and\b|until\b|by\b|in\b|the\b|when\b|onwards?\b|was\b|had\b)[A-Za-z]/.test(after);
  }
  return /\([^()]*$/.test(before) && /^[^()]*\)/.test(text.slice(date.end, date.end + 40));
}
