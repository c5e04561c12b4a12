/**
 * Context in a text that is one piece. Most dates write their year; only those that stand shortly before one that does not are
 * looked at for what they tell, so that the context costs next to nothing where it is not needed.
 */
import { resolveSteps, type NamedTime, type TimeSpokenOf } from './context';
import type { DateMention } from './date-mention';
import type { DatesRead } from './find-dates';
import type { RelativeExpression } from './relative';
import { timeSteps } from './time-steps';

/** How many dates before one that leans on them may tell its year. */
const REACH = 30;

export function datesWithContext(text: string, { dates, relative }: DatesRead, events: readonly NamedTime[], before?: TimeSpokenOf): DateMention[] {
  const wanted = nearLeaning(dates, relative);
  const found: DateMention[] = [];
  let time = before;
  let nextRelative = 0;
  let index = 0;
  while (index < dates.length) {
    if (wanted[index] === 0) {
      found.push(dates[index++]!);
      continue;
    }
    const from = index;
    while (index < dates.length && wanted[index] === 1) index++;
    const until = dates[index]?.start ?? Infinity;
    const leaning: RelativeExpression[] = [];
    for (; nextRelative < relative.length && relative[nextRelative]!.start < until; nextRelative++) leaning.push(relative[nextRelative]!);
    const part = dates.slice(from, index);
    const resolved = resolveSteps(text, timeSteps(text, from === 0 ? 0 : dates[from - 1]!.end, { dates: part, relative: leaning }, eventsBetween(events, part[0]!.start, until), from === 0), time);
    for (const date of resolved.dates) found.push(date);
    time = resolved.time;
  }
  return found;
}

/** Marks the dates that lean on others, and those before them. */
function nearLeaning(dates: readonly DateMention[], relative: readonly RelativeExpression[]): Uint8Array {
  const wanted = new Uint8Array(dates.length);
  let left = 0;
  let last = relative.length - 1;
  for (let index = dates.length - 1; index >= 0; index--) {
    const date = dates[index]!;
    if (date.yearFrom === 'missing') left = REACH;
    for (; last >= 0 && relative[last]!.start > date.start; last--) left = REACH;
    // "A week before 1 May" counts from the date that follows.
    if (last >= 0 && relative[last]!.fromEvent === true && relative[last]!.end > date.start - 60) left = REACH;
    if (left-- > 0) wanted[index] = 1;
  }
  return wanted;
}

const REACH_OF_EVENTS = 1000;

const eventsBetween = (events: readonly NamedTime[], start: number, end: number): readonly NamedTime[] => (events.length === 0 ? events : events.filter((event) => event.start >= start - REACH_OF_EVENTS && event.start < end));
