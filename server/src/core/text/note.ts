/**
 * A note as it has been read: its segments with the names, dates, sentences and quotations in them.
 *
 * Reading again after an edit costs what the edit touched. The new text is compared with the old one; segments before and
 * after the difference are taken over as they are, because their readings are kept in offsets of their own segment (see
 * {@link ./reread}).
 */
import type { FactBase } from '../facts/fact-base';
import type { CompiledEntry } from '../facts/index-format';
import type { Span } from '../util/span';
import type { DateMention } from './dates/date-mention';
import type { RelativeExpression } from './dates/relative';
import { decideSegments } from './decide-segments';
import { markupReader, type Block } from './markup';
import { introducedEntries, type Mention } from './mentions';
import type { Description } from './names/descriptions';
import type { NameOccurrence } from './names/find-names';
import { readSegments } from './read-segment';
import { rereadSegments, type Reread } from './reread';

/** What a block of prose names. Every offset is relative to the start of the segment. */
export interface BlockNames extends Block {
  readonly names: readonly NameOccurrence[];
  readonly descriptions: readonly Description[];
}

/** One block of prose as read. */
export interface BlockReading extends BlockNames {
  readonly unread: readonly Span[];
  readonly quotations: readonly Span[];
  readonly sentences: readonly Span[];
  /** As written: what leaves out its year has none here (see {@link ./dates-in-context}). */
  readonly dates: readonly DateMention[];
  /** Expressions that count from another date. */
  readonly relative: readonly RelativeExpression[];
}

/** What a segment names, in offsets relative to its start; all that deciding who is meant has to know of it. */
export interface SegmentNames {
  readonly blocks: readonly BlockNames[];
  /** Entries that the segment names beyond doubt. */
  readonly introduces: readonly CompiledEntry[];
  /** Whether it begins with a heading. */
  readonly opensSection: boolean;
  /** Whether it has descriptions, which depend on what the section has named before. */
  readonly describes: boolean;
  /** Whether it has names of which the rest of the note decides whom they mean. */
  readonly leavesOpen: boolean;
}

/** What a segment holds, in offsets relative to its start: equal texts have equal readings. */
export interface SegmentReading extends SegmentNames {
  readonly blocks: readonly BlockReading[];
  /** Comments that speak to Rapallo (see {@link ./read-segment}). */
  readonly instructions: readonly Span[];
  /** How many dates it has. */
  readonly dateCount: number;
}

/** A segment as read, before it is decided who is meant. */
export interface ReadSegment<R extends SegmentNames = SegmentReading> extends Span {
  readonly reading: R;
  readonly mentions?: undefined;
}

export interface Segment<R extends SegmentNames = SegmentReading> extends Span {
  readonly reading: R;
  /** Who is meant by the names of the segment, in its offsets. The same array as in the reading before if nothing has changed. */
  readonly mentions: readonly Mention[];
  /** What the segment names that may be described later on in the section. */
  readonly named: readonly CompiledEntry[];
  /** What the section has named before, where descriptions of the segment depend on it. */
  readonly section: number | undefined;
}

export interface Note {
  readonly text: string;
  readonly languageId: string;
  readonly facts: FactBase;
  /** In order, without overlaps; blank lines between them belong to none. */
  readonly segments: readonly Segment[];
  /** Entries that the note names beyond doubt. The same set as in the reading before if nothing has changed. */
  readonly introduced: ReadonlySet<CompiledEntry>;
}

/** Reads a note; `previous` is an earlier reading of the same note, whose unchanged segments are taken over. */
export function readNote(text: string, languageId: string, facts: FactBase, previous?: Note): Note {
  const reader = { markup: markupReader(languageId), facts };
  const known = previous !== undefined && previous.languageId === languageId && previous.facts === facts ? previous : undefined;
  const reread = known === undefined ? undefined : rereadSegments(text, reader, known);
  const segments = reread?.segments ?? readSegments(text, 0, text.length, reader);
  const introduced = introducedNow(segments, reread, known);
  return { text, languageId, facts, segments: decideSegments(segments, facts, introduced, known?.introduced === introduced), introduced };
}

/** What a note introduces; the set of the earlier reading itself if that is still right. */
function introducedNow(segments: Reread['segments'], reread: Reread | undefined, known: Note | undefined): ReadonlySet<CompiledEntry> {
  if (known !== undefined && reread !== undefined && sameEntries(introducedEntries(reread.replaced), introducedEntries(reread.by))) return known.introduced;
  const now = introducedEntries(segments);
  return known !== undefined && sameEntries(known.introduced, now) ? known.introduced : now;
}

function sameEntries(a: ReadonlySet<CompiledEntry>, b: ReadonlySet<CompiledEntry>): boolean {
  if (a.size !== b.size) return false;
  for (const entry of a) if (!b.has(entry)) return false;
  return true;
}

/** The segment that holds an offset, or `undefined` between segments. A segment's end counts as inside. */
export function segmentAt(note: Note, offset: number): Segment | undefined {
  let low = 0;
  let high = note.segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (note.segments[middle]!.end < offset) low = middle + 1;
    else high = middle;
  }
  const segment = note.segments[low];
  return segment !== undefined && segment.start <= offset ? segment : undefined;
}
