/** What stands at an offset of a note, and the date that its sentence speaks of. */
import type { CompiledEntry } from '../facts/index-format';
import type { DateMention } from '../text/dates/date-mention';
import { dateInContextAt } from '../text/dates-in-context';
import type { Mention } from '../text/mentions';
import { segmentAt, type BlockReading, type Note, type Segment } from '../text/note';
import { findOverlapping, shiftSpan, spanContains, spanTouches, type Span } from '../util/span';
import type { AtDate } from './describe';

export interface BlockAt {
  readonly segment: Segment;
  readonly block: BlockReading;
}

/** The block of prose that holds an offset, its end included. */
export function blockAt(note: Note, offset: number): BlockAt | undefined {
  const segment = segmentAt(note, offset);
  const block = segment?.reading.blocks.find((candidate) => spanTouches(shiftSpan(candidate, segment.start), offset));
  return segment === undefined || block === undefined ? undefined : { segment, block };
}

/** The index of the segment that holds an offset, or else of the last one before it; -1 if there is none. */
export function segmentIndexAt(note: Note, offset: number): number {
  let low = 0;
  let high = note.segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (note.segments[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The name at an offset, in offsets of the note. The end of a name counts as inside it. */
export function mentionAt(note: Note, offset: number): Mention | undefined {
  const segment = segmentAt(note, offset);
  if (segment === undefined) return undefined;
  const local = offset - segment.start;
  const mention = findOverlapping(segment.mentions, { start: local, end: local + 1 }) ?? findOverlapping(segment.mentions, { start: local - 1, end: local });
  return mention === undefined ? undefined : { ...mention, ...shiftSpan(mention, segment.start) };
}

/** The date at an offset, in offsets of its segment, with the segment. */
export function dateAt(note: Note, offset: number): { segment: Segment; date: DateMention } | undefined {
  const at = blockAt(note, offset);
  const date = at === undefined ? undefined : dateInContextAt(note, at.segment, at.block, offset);
  return at === undefined || date === undefined ? undefined : { segment: at.segment, date };
}

/**
 * The date that the sentence around a name speaks of: the nearest one in the sentence, else the last before it in the
 * block. Only dates with a certain year count.
 */
export function dateSpokenOf(note: Note, mention: Span): AtDate | undefined {
  const at = blockAt(note, mention.start);
  if (at === undefined) return undefined;
  const local = shiftSpan(mention, -at.segment.start);
  const dated = at.block.dates.filter((date) => date.value !== undefined && date.yearFrom === 'written');
  const sentence = at.block.sentences.find((candidate) => spanContains(candidate, local));
  const distance = (date: Span): number => (date.start >= local.end ? date.start - local.end : local.start - date.end);
  const inSentence = dated.filter((date) => sentence !== undefined && spanContains(sentence, date)).sort((a, b) => distance(a) - distance(b))[0];
  const date = inSentence ?? dated.filter((candidate) => candidate.end <= local.start).at(-1);
  if (date === undefined) return undefined;
  const words = note.text.slice(at.segment.start + date.core.start, at.segment.start + date.core.end).replace(/\s+/g, ' ');
  return { bounds: date.value!.bounds, words };
}

/** The entries that a mention may mean: the one meant, or all candidates. */
export function entriesOf(mention: Mention): readonly CompiledEntry[] {
  return mention.entry === undefined ? mention.candidates : [mention.entry];
}
