/** From what a date takes the year that it leaves out: words beside it, an event of that day, or the time spoken of. */
import { dateFromDay } from '../../time/day';
import { isSingleDay } from '../../time/interval';
import type { NamedTime, TimeSpokenOf, TimeStep } from './context';
import type { DateMention } from './date-mention';
import { sentencesBetween } from './sentences-between';
import type { YearSource } from './year-source';

/** "in September of the same year", "im Mai des folgenden Jahres": the words after the date count its year. */
export function yearBeside(date: DateMention, time: TimeSpokenOf | undefined, next: TimeStep | undefined): { year: number; source: YearSource } | undefined {
  if (time === undefined || next?.kind !== 'relative' || next.relative.unit !== 'year' || next.relative.fromEvent === true) return undefined;
  if (next.relative.start < date.end || next.relative.start > date.end + LONGEST_LINK) return undefined;
  return { year: time.year + next.relative.count, source: { from: time.from === 'block' ? 'paragraph' : time.from, certainty: time.from === 'block' && time.rival === undefined ? 'likely' : 'guess', words: time.words } };
}

/** How many characters may stand between a date and the words that count its year. */
const LONGEST_LINK = 12;

/** The year of a date that writes none, with where it comes from; `named` is where the time spoken of was named, below 0 before this text. */
export function yearFor(text: string, date: DateMention, time: TimeSpokenOf | undefined, named: number, last: NamedTime | undefined, steps: readonly TimeStep[], at: number): { year: number; source: YearSource } | undefined {
  const ofEvent = yearOfEvent(text, date, steps, at, time);
  if (ofEvent !== undefined) return ofEvent;
  if (time === undefined) {
    const [day] = last?.days ?? [];
    if (last === undefined || day === undefined || !Number.isFinite(day.earliest)) return undefined;
    return { year: dateFromDay(day.earliest).year, source: { from: 'event', certainty: 'guess', words: last.words } };
  }
  const turn = yearsTurned(text, date, time);
  const from = named >= 0 && sentencesBetween(text, named, date.start) === 0 ? 'sentence' : time.from === 'block' ? 'paragraph' : time.from === 'heading' ? 'heading' : 'earlier';
  const certainty = turn !== 0 || from === 'earlier' || time.rival !== undefined ? 'guess' : 'likely';
  return { year: time.year + turn, source: { from, certainty, words: time.words } };
}

/** How many dates and events on either side of a date are looked at. */
const STEPS_AROUND = 12;

const NEXT_ONE = /(?:following|next|folgenden|nächsten|darauffolgenden|следующего|следующем)\s+$/u;
const ONE_BEFORE = /(?:previous|preceding|vorigen|vergangenen|предыдущего|предыдущем)\s+$/u;

/** How many years on from the time spoken of a month lies: a winter turns the year, and so do "the following May" and its like. */
function yearsTurned(text: string, date: DateMention, { month }: TimeSpokenOf): number {
  if (month === undefined) return 0;
  const before = text.slice(Math.max(0, date.start - 20), date.start);
  if (NEXT_ONE.test(before)) return date.month! <= month ? 1 : 0;
  if (ONE_BEFORE.test(before)) return date.month! >= month ? -1 : 0;
  return month >= 11 && date.month! <= 2 ? 1 : 0;
}

/** An event named in the same sentence that has this very month and day. */
function yearOfEvent(text: string, date: DateMention, steps: readonly TimeStep[], at: number, time: TimeSpokenOf | undefined): { year: number; source: YearSource } | undefined {
  if (date.day === undefined) return undefined;
  for (let index = Math.max(0, at - STEPS_AROUND); index < Math.min(steps.length, at + STEPS_AROUND); index++) {
    const step = steps[index]!;
    if (step.kind !== 'event') continue;
    const apart = sentencesBetween(text, Math.min(step.at, date.start), Math.max(step.at, date.start));
    if (apart > 1 || (apart === 1 && step.at > date.start)) continue;
    for (const days of step.event.days) {
      if (!isSingleDay(days)) continue;
      const known = dateFromDay(days.earliest);
      if (known.month !== date.month || known.day !== date.day || (time !== undefined && Math.abs(known.year - time.year) > 3 && apart > 0)) continue;
      return { year: known.year, source: { from: 'event', certainty: apart === 0 ? 'sure' : 'likely', words: step.event.words } };
    }
  }
  return undefined;
}
