/** The words that say in which calendar a date is given, in pairs: Old Style and what stands for New Style in the same notation. */
import type { Calendar } from '../time/day';
import type { Span } from '../util/span';

const PAIRS: readonly (readonly [old: string, now: string])[] = [
  ['O. S.', 'N. S.'], ['O.S.', 'N.S.'], ['OS', 'NS'], ['Old Style', 'New Style'], ['old style', 'new style'], ['Julian', 'Gregorian'],
  ['a. St.', 'n. St.'], ['a.St.', 'n.St.'], ['A. St.', 'N. St.'], ['alten Stils', 'neuen Stils'], ['alter Stil', 'neuer Stil'], ['julianisch', 'gregorianisch'], ['jul.', 'greg.'],
  ['ст. ст.', 'н. ст.'], ['ст.ст.', 'н.ст.'], ['старого стиля', 'нового стиля'], ['старому стилю', 'новому стилю'], ['с. с.', 'н. с.'],
];

const OTHER = new Map(PAIRS.flatMap(([old, now]) => [[old, now], [now, old]]));
const CALENDAR = new Map<string, Calendar>(PAIRS.flatMap(([old, now]) => [[old, 'julian'], [now, 'gregorian']] as [string, Calendar][]));
const escaped = (mark: string): string => mark.replace(/\./g, '\\.');
const MARKS = new RegExp(`(?<!\\p{L})(?:${[...OTHER.keys()].sort((a, b) => b.length - a.length).map(escaped).join('|')})(?!\\p{L})`, 'gu');

/** A mark in a text. */
export interface CalendarMark extends Span {
  readonly calendar: Calendar;
  /** The mark of the other calendar, written the same way. */
  readonly other: string;
}

/** The marks in a stretch of text, in order. */
export function calendarMarks(text: string, { start, end }: Span): CalendarMark[] {
  return [...text.slice(start, end).matchAll(MARKS)].map((match) => ({
    start: start + match.index, end: start + match.index + match[0].length, calendar: CALENDAR.get(match[0])!, other: OTHER.get(match[0])!,
  }));
}
