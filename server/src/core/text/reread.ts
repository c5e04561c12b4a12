/**
 * Reads a note again after an edit. Only what lies between the first and the last difference is read afresh, together with
 * some neighbours on either side, for an edit may join or part paragraphs; and of those the ones that have come out as they
 * were keep their readings.
 */
import type { Span } from '../util/span';
import type { Note, ReadSegment, Segment } from './note';
import { readSegments, type Reader } from './read-segment';
import type { SegmentShape } from './markup';

/** How many segments on either side of a difference are read again at first; more and more until the reading fits. */
const FIRST_MARGIN = 2;

/** The segments of a note that has been read again. */
export interface Reread {
  readonly segments: readonly (ReadSegment | Segment)[];
  /** Segments of the earlier reading that are no longer there. */
  readonly replaced: readonly Segment[];
  /** What stands in their place. */
  readonly by: readonly (ReadSegment | Segment)[];
}

/**
 * Takes over the segments before and after the difference between two texts. `undefined` if the whole note must be read,
 * as when an edit opens a fence that swallows the rest.
 */
export function rereadSegments(text: string, reader: Reader, previous: Note): Reread | undefined {
  const old = previous.segments;
  const before = commonPrefix(previous.text, text);
  if (before === text.length && before === previous.text.length) return { segments: old, replaced: [], by: [] };
  const after = commonSuffix(previous.text, text, Math.min(previous.text.length, text.length) - before);
  const difference: Difference = { start: before, oldEnd: previous.text.length - after, shift: text.length - previous.text.length };
  // A line "---" far below may close front matter, or cease to: then the note begins elsewhere.
  const oldBody = reader.markup.bodyStart(previous.text);
  const body = reader.markup.bodyStart(text);
  const isAtStart = before < Math.max(oldBody, body) || oldBody !== body;
  const firstTouched = orEnd(old.findIndex((segment) => segment.end >= difference.start), old.length);
  const firstAfter = orEnd(old.findIndex((segment) => segment.start >= difference.oldEnd), old.length);
  for (let margin = FIRST_MARGIN; margin <= old.length; margin *= 4) {
    const from = isAtStart ? 0 : Math.max(0, firstTouched - margin);
    const to = Math.min(firstAfter + margin, old.length);
    if (from === 0 && to + 1 >= old.length) return undefined;
    const fresh = readBetween(text, reader, previous, { from, to, difference, body });
    if (fresh !== undefined) return fresh;
  }
  return undefined;
}

const orEnd = (index: number, end: number): number => (index < 0 ? end : index);

/** Where two texts differ. */
interface Difference {
  readonly start: number;
  /** In the old text. */
  readonly oldEnd: number;
  /** How much longer the new text is. */
  readonly shift: number;
}

interface Part {
  /** The first of the old segments that is read again. */
  readonly from: number;
  /** The first of the old segments behind the difference that is taken over as it is. */
  readonly to: number;
  readonly difference: Difference;
  /** Where the prose begins in the new text. */
  readonly body: number;
}

/** The new reading if the part of it between two old segments is read afresh; `undefined` if that does not fit. */
function readBetween(text: string, reader: Reader, previous: Note, { from, to, difference, body }: Part): Reread | undefined {
  const old = previous.segments;
  const { shift } = difference;
  const start = from === 0 ? 0 : old[from]!.start;
  // The text may be joined again only at a segment that begins there in both readings; the one after it proves that.
  const reachesEnd = to + 1 >= old.length;
  const end = reachesEnd ? text.length : old[to + 1]!.start + shift;
  const fresh = readSegments(text, start, end, reader, unchangedSegments(old.slice(from, reachesEnd ? old.length : to + 1), difference));
  if (from > 0 && fresh[0]?.start !== start) return undefined;
  const kept: (ReadSegment | Segment)[] = old.slice(0, from);
  if (reachesEnd) return { segments: [...kept, ...fresh], replaced: old.slice(from), by: fresh };
  const last = fresh.at(-1);
  if (last?.start !== old[to]!.start + shift || last.end !== old[to]!.end + shift || last.start < body) return undefined;
  const by = fresh.slice(0, -1);
  const behind = old.slice(to);
  return { segments: kept.concat(by, shift === 0 ? behind : behind.map((segment) => moveSegment(segment, shift))), replaced: old.slice(from, to), by };
}

function moveSegment({ start, end, reading, mentions, named, section }: Segment, by: number): Segment {
  return { start: start + by, end: end + by, reading, mentions, named, section };
}

/** Gives the old segment for a shape in the new text if neither its text nor its shape has changed. */
function unchangedSegments(old: readonly Segment[], { start, oldEnd, shift }: Difference): (shape: SegmentShape, offset: number) => Segment | undefined {
  const byStart = new Map<number, Segment>();
  for (const segment of old) {
    if (segment.end <= start) byStart.set(segment.start, segment);
    else if (segment.start >= oldEnd) byStart.set(segment.start + shift, moveSegment(segment, shift));
  }
  return (shape, offset) => {
    const segment = byStart.get(offset + shape.start);
    return segment !== undefined && segment.end === offset + shape.end && hasShape(segment, shape) ? segment : undefined;
  };
}

function hasShape({ reading: { blocks } }: Segment, shape: SegmentShape): boolean {
  const isSame = (a: Span, b: Span): boolean => a.start === b.start - shape.start && a.end === b.end - shape.start;
  return blocks.length === shape.blocks.length && blocks.every((block, index) => isSame(block, shape.blocks[index]!) && block.kind === shape.blocks[index]!.kind && block.quoted === shape.blocks[index]!.quoted);
}

const STRIDE = 4096;

/** Length of the beginning that two texts share. Compared stretch by stretch, which engines do at memory speed. */
function commonPrefix(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let length = 0;
  while (length + STRIDE <= limit && a.slice(length, length + STRIDE) === b.slice(length, length + STRIDE)) length += STRIDE;
  while (length < limit && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

function commonSuffix(a: string, b: string, limit: number): number {
  let length = 0;
  while (length + STRIDE <= limit && a.slice(a.length - length - STRIDE, a.length - length) === b.slice(b.length - length - STRIDE, b.length - length)) length += STRIDE;
  while (length < limit && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length++;
  return length;
}

