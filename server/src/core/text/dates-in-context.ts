/**
 * The dates of a note with the years that it leaves out. What flows from block to block (the time spoken of) is kept out of
 * the readings of segments, so that an edit leaves those of its neighbours as they are; it is gathered here when asked for, in
 * one light pass over dates and names that have long been found.
 */
import { toInterval } from '../facts/fact-base';
import type { DateFacet } from '../facts/facets';
import type { CompiledEntry } from '../facts/index-format';
import type { DayInterval } from '../time/interval';
import { shiftSpan } from '../util/span';
import { resolveSteps, type NamedTime, type TimeSpokenOf } from './dates/context';
import type { DateMention } from './dates/date-mention';
import { needsContext } from './dates/find-dates';
import { orderOfSlashes, settleOrder, type SlashOrder } from './dates/slash-order';
import { timeSteps } from './dates/time-steps';
import type { BlockReading, Note, Segment } from './note';

/** Every date of a note, in order, in offsets of the note; relative expressions are among them where they can be counted. */
export function datesInContext(note: Note): DateMention[] {
  const found: DateMention[] = [];
  eachBlock(note, note.text.length, (segment, _block, dates) => {
    for (const date of dates) found.push(shiftedDate(date, segment.start));
  });
  return found;
}

/** The date at an offset (its end included) with its year from context, in offsets of its segment. */
export function dateInContextAt(note: Note, segment: Segment, block: BlockReading, offset: number): DateMention | undefined {
  const local = offset - segment.start;
  const touches = (span: { start: number; end: number }): boolean => span.start <= local && local <= span.end;
  const written = block.dates.find(touches);
  if (written !== undefined && written.yearFrom !== 'missing' && written.otherReading === undefined) return written;
  if (written === undefined && !block.relative.some(touches)) return undefined;
  let found: DateMention | undefined;
  eachBlock(note, segment.end, (other, candidate, dates) => {
    if (other === segment && candidate === block) found = dates.find(touches);
  });
  return found ?? written;
}

/** Calls with the dates of each block that begins before `end`, in the light of those before. */
function eachBlock(note: Note, end: number, visit: (segment: Segment, block: BlockReading, dates: readonly DateMention[]) => void): void {
  let time: TimeSpokenOf | undefined;
  const order = orderOfNote(note);
  for (const segment of note.segments) {
    if (segment.start > end) return;
    const { blocks } = segment.reading;
    if (blocks.every((block) => block.dates.length === 0 && block.relative.length === 0)) continue;
    const text = note.text.slice(segment.start, segment.end);
    for (const block of blocks) {
      if (block.dates.length === 0 && block.relative.length === 0) continue;
      const events = needsContext(block) ? namedTimes(block) : [];
      const resolved = resolveSteps(text, timeSteps(text, block.start, block, events), time, block.kind === 'heading');
      visit(segment, block, order === undefined ? resolved.dates : resolved.dates.map((date) => inOrder(date, order)));
      // Who is quoted may speak of another time.
      if (!block.quoted) time = resolved.time;
    }
  }
}

/** The order of figures with slashes that the note keeps to, if any date needs to know. */
function orderOfNote(note: Note): SlashOrder | undefined {
  const all = note.segments.flatMap((segment) => segment.reading.blocks.flatMap((block) => block.dates.filter(({ notation }) => notation.separators[0] === '/')));
  return all.some((date) => date.otherReading !== undefined) ? orderOfSlashes(all) : undefined;
}

function inOrder(date: DateMention, order: SlashOrder): DateMention {
  if (date.otherReading === undefined) return date;
  const settled = { ...date };
  settleOrder(settled, order);
  return settled;
}

const PRINCIPAL: readonly DateFacet[] = ['signed', 'occurred', 'began', 'opened'];

/** The treaties and events that a block names beyond doubt, with their days. */
function namedTimes(block: BlockReading): NamedTime[] {
  const found: NamedTime[] = [];
  for (const { start, end, bearers } of block.names) {
    const [only] = bearers;
    if (bearers.length !== 1 || only === undefined || only.name.shared !== undefined || (only.entry.kind !== 'treaty' && only.entry.kind !== 'event')) continue;
    const days = daysOf(only.entry);
    if (days.length > 0) found.push({ start, end, words: only.entry.name, days });
  }
  return found;
}

function daysOf(entry: CompiledEntry): DayInterval[] {
  const rank = (facet: DateFacet): number => (PRINCIPAL.includes(facet) ? PRINCIPAL.indexOf(facet) : PRINCIPAL.length);
  return entry.dates.filter((fact) => fact.certainty !== 'disputed').sort((a, b) => rank(a.facet) - rank(b.facet)).map((fact) => toInterval(fact.bounds));
}

/** A date moved with all its parts. */
export function shiftedDate(date: DateMention, by: number): DateMention {
  return {
    ...date,
    ...shiftSpan(date, by),
    core: shiftSpan(date.core, by),
    ...(date.weekday !== undefined && { weekday: { ...date.weekday, ...shiftSpan(date.weekday, by) } }),
    ...(date.parts !== undefined && { parts: date.parts.map((part) => shiftedDate(part, by)) }),
  };
}
