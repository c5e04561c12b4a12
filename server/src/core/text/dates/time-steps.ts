/** What a block of text says about time, in order: its dates with the part they play, words that count from them, named events. */
import { roleOf } from './asides';
import type { NamedTime, TimeStep } from './context';
import type { DatesRead } from './find-dates';
import type { Span } from '../../util/span';

/** The steps of a text from an offset on. `events` are named in it, in order; `atStart` tells that a block begins at the offset. */
export function timeSteps(text: string, from: number, read: DatesRead, events: readonly NamedTime[] = [], atStart = true): TimeStep[] {
  const steps: TimeStep[] = [];
  let sentence = 0;
  let position = from;
  const place = ({ start }: Span): number => {
    if (start > position) {
      sentence += sentenceEnds(text, position, start);
      position = start;
    }
    return sentence;
  };
  let nextRelative = 0;
  let nextEvent = 0;
  const upTo = (offset: number): void => {
    for (;;) {
      const relative = read.relative[nextRelative];
      const event = events[nextEvent];
      if (relative !== undefined && relative.start < offset && (event === undefined || relative.start <= event.start)) {
        steps.push({ kind: 'relative', relative, sentence: place(relative) });
        nextRelative++;
      } else if (event !== undefined && event.start < offset) {
        steps.push({ kind: 'event', event, sentence: place(event) });
        nextEvent++;
      } else return;
    }
  };
  for (const date of read.dates) {
    upTo(date.start);
    const at = place(date);
    steps.push({ kind: 'date', date, role: roleOf(text, date, paragraphStart(text, atStart ? from : 0, date.start)), sentence: at, words: text.slice(date.core.start, date.core.end) });
  }
  upTo(Infinity);
  return steps;
}

/** Farther apart than this, two places are in different sentences for our purposes. */
const LONGEST_SENTENCE = 1500;

/** How many sentences end between two places; a point after one letter ends none. */
function sentenceEnds(text: string, from: number, to: number): number {
  if (to - from > LONGEST_SENTENCE) return 1;
  let ends = 0;
  for (let index = from; index < to - 1; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x0a) {
      if (text.charCodeAt(index + 1) === 0x0a) ends++;
      continue;
    }
    if (code !== 0x2e && code !== 0x3f && code !== 0x21) continue;
    if (ENDS_SENTENCE.test(text.slice(index + 1, index + 6)) && !ONE_LETTER.test(text.slice(Math.max(0, index - 2), index))) ends++;
  }
  return ends;
}

const ENDS_SENTENCE = /^["'”’»)\]]?\s+["“„«(]?\p{Lu}/u;
const ONE_LETTER = /(?:^|[^\p{L}])\p{L}$/u;

/** How far back the head of a paragraph is looked for. */
const REACH = 400;

function paragraphStart(text: string, blockStart: number, offset: number): number {
  const limit = Math.max(blockStart, offset - REACH);
  for (let index = offset - 1; index > limit; index--) {
    if (text.charCodeAt(index) === 0x0a && text.charCodeAt(index - 1) === 0x0a) return index + 1;
  }
  return limit;
}
