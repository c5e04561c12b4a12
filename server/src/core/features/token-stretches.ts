/** The names and dates of a note by what they are, for an editor that gives each kind a colour. */
import type { EntryKind } from '../facts/index-format';
import type { Note, Segment } from '../text/note';
import { findOverlapping, type Span } from '../util/span';
import { entriesOf } from './at-offset';

export const TOKEN_KINDS = ['person', 'treaty', 'event', 'organisation', 'place', 'state', 'office', 'concept', 'date'] as const satisfies readonly (EntryKind | 'date')[];
export type TokenKind = (typeof TOKEN_KINDS)[number];

export interface TokenStretch extends Span {
  readonly kind: TokenKind;
}

/** Stretches in the segments that touch a part of the note, in order, without overlaps, in offsets of the note. */
export function* tokenStretches(note: Note, within: Span = { start: 0, end: note.text.length }): Generator<TokenStretch> {
  for (const segment of note.segments) {
    if (segment.end < within.start) continue;
    if (segment.start > within.end) return;
    for (const { start, end, kind } of stretchesOf(segment)) yield { start: segment.start + start, end: segment.start + end, kind };
  }
}

function stretchesOf(segment: Segment): TokenStretch[] {
  const names = segment.mentions.flatMap((mention): TokenStretch[] => {
    const kinds = new Set(entriesOf(mention).map((entry) => entry.kind));
    // Of a name that may be a treaty or a town it is not known what it is.
    return kinds.size === 1 ? [{ start: mention.start, end: mention.end, kind: [...kinds][0]! }] : [];
  });
  const dates = segment.reading.blocks.flatMap((block) => block.dates);
  if (dates.length === 0) return names;
  const free = dates.filter((date) => findOverlapping(segment.mentions, date) === undefined).map(({ start, end }): TokenStretch => ({ start, end, kind: 'date' }));
  return [...names, ...free].sort((a, b) => a.start - b.start);
}
