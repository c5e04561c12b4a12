/** What a block of text says about time, in order: its dates with the part they play, words that count from them, named events. */
import { roleOf } from './asides';
import type { NamedTime, TimeStep } from './context';
import type { DatesRead } from './find-dates';

/** The steps of a text from an offset on. `events` are named in it, in order; `atStart` tells that a block begins at the offset. */
export function timeSteps(text: string, from: number, read: DatesRead, events: readonly NamedTime[] = [], atStart = true): TimeStep[] {
  const steps: TimeStep[] = [];
  let nextRelative = 0;
  let nextEvent = 0;
  const upTo = (offset: number): void => {
    for (;;) {
      const relative = read.relative[nextRelative];
      const event = events[nextEvent];
      if (relative !== undefined && relative.start < offset && (event === undefined || relative.start <= event.start)) {
        steps.push({ kind: 'relative', relative, at: relative.start });
        nextRelative++;
      } else if (event !== undefined && event.start < offset) {
        steps.push({ kind: 'event', event, at: event.start });
        nextEvent++;
      } else return;
    }
  };
  for (const date of read.dates) {
    upTo(date.start);
    steps.push({ kind: 'date', date, role: roleOf(text, date, paragraphStart(text, atStart ? from : 0, date.start)), at: date.start, words: text.slice(date.core.start, date.core.end) });
  }
  upTo(Infinity);
  return steps;
}

/** How far back the head of a paragraph is looked for. */
const REACH = 400;

function paragraphStart(text: string, blockStart: number, offset: number): number {
  const limit = Math.max(blockStart, offset - REACH);
  for (let index = offset - 1; index > limit; index--) {
    if (text.charCodeAt(index) === 0x0a && text.charCodeAt(index - 1) === 0x0a) return index + 1;
  }
  return limit;
}
