/**
 * Reads the files of `test/dates`: under headings (`# ranges`), one text a line, with every date marked as ⟦words→EDTF⟧. A date that
 * the calendar does not have is marked as `impossible`; a line break inside a mark is part of the text.
 */
import { readFileSync } from 'node:fs';
import { edtfOf, type DateMention } from '../../server/src/core/text/dates/date-mention';

export const LANGUAGES = ['english', 'german', 'russian'] as const;
export type TextLanguage = (typeof LANGUAGES)[number];

export interface MarkedDate {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly edtf: string;
}

export interface MarkedLine {
  readonly text: string;
  readonly expected: readonly MarkedDate[];
}

export interface MarkedClass {
  readonly name: string;
  readonly lines: readonly MarkedLine[];
}

export function markedLines(language: TextLanguage): MarkedClass[] {
  const source = readFileSync(`test/dates/${language}.txt`, 'utf8').replace(/⟦[^⟧]*⟧/g, (mark) => mark.replace(/\n/g, '\r'));
  const classes: { name: string; lines: MarkedLine[] }[] = [];
  for (const line of source.split('\n')) {
    if (line.startsWith('# ')) classes.push({ name: line.slice(2), lines: [] });
    else if (line.trim() !== '') classes.at(-1)!.lines.push(unmarked(line.replace(/\r/g, '\n')));
  }
  return classes;
}

function unmarked(line: string): MarkedLine {
  let text = '';
  let position = 0;
  const expected: MarkedDate[] = [];
  for (const match of line.matchAll(/⟦([^→]*)→([^⟧]*)⟧/g)) {
    text += line.slice(position, match.index);
    expected.push({ start: text.length, end: text.length + match[1]!.length, words: match[1]!, edtf: match[2]! });
    text += match[1]!;
    position = match.index + match[0].length;
  }
  return { text: text + line.slice(position), expected };
}

/** Dates as the tests compare them: their words and value. */
export function spelt(text: string, dates: readonly DateMention[]): string[] {
  return dates.map((date) => `${text.slice(date.start, date.end)} = ${valueOf(date)}`);
}

export const valueOf = (date: DateMention): string => (date.impossible ? 'impossible' : edtfOf(date));
