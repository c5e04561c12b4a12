/** Decides, segment by segment, who is meant, and keeps what an earlier reading has decided as long as it holds. */
import type { FactBase } from '../facts/fact-base';
import type { CompiledEntry, EntryKind } from '../facts/index-format';
import { hashWord } from '../util/words';
import { decideMentions, sameMentions, type Company } from './mentions';
import type { ReadSegment, Segment, SegmentNames } from './note';

/**
 * Decides who is meant in each segment. `keep`: what was decided in an earlier reading holds, because the note names the
 * same entries beyond doubt as then.
 */
export function decideSegments<R extends SegmentNames>(segments: readonly (ReadSegment<R> | Segment<R>)[], facts: FactBase, introduced: ReadonlySet<CompiledEntry>, keep: boolean): Segment<R>[] {
  let section = new NamedInSection();
  /** The first segment whose names the section does not have yet: it is brought up to date when a segment asks for it. */
  let next = 0;
  const decided: Segment<R>[] = [];
  for (const segment of segments) {
    const { reading } = segment;
    if (reading.opensSection) {
      section = new NamedInSection();
      next = decided.length;
    }
    const isKept = segment.mentions !== undefined && (keep || !reading.leavesOpen);
    if (isKept && !reading.describes) {
      decided.push(segment as Segment<R>);
      continue;
    }
    while (next < decided.length) section.add(decided[next++]!.named);
    const holds = isKept && segment.section === section.mark;
    decided.push(holds ? (segment as Segment<R>) : decideSegment(segment, { facts, introduced, section: section.entries }, section.mark));
  }
  return decided;
}

/** What a section has named so far, with a mark that tells two such sets apart without comparing them. */
class NamedInSection {
  readonly entries = new Set<CompiledEntry>();
  #sum = 0;

  add(named: readonly CompiledEntry[]): void {
    for (const entry of named) {
      if (this.entries.has(entry)) continue;
      this.entries.add(entry);
      this.#sum = (this.#sum + hashOf(entry)) >>> 0;
    }
  }

  /** The number of entries and the sum of their hashes, in one number that a double holds exactly. */
  get mark(): number {
    return this.entries.size * 2 ** 32 + this.#sum;
  }
}

const hashes = new WeakMap<CompiledEntry, number>();

function hashOf(entry: CompiledEntry): number {
  let hash = hashes.get(entry);
  if (hash === undefined) hashes.set(entry, (hash = hashWord(entry.id)));
  return hash;
}

const DESCRIBABLE: ReadonlySet<EntryKind> = new Set<EntryKind>(['treaty', 'event', 'person']);

function decideSegment<R extends SegmentNames>(segment: ReadSegment<R> | Segment<R>, company: Company, mark: number): Segment<R> {
  const { start, end, reading } = segment;
  const section = reading.describes ? mark : undefined;
  const mentions = decideMentions(reading, company);
  // Whoever has judged the segment by what it mentions need not do so again.
  if (segment.mentions !== undefined && sameMentions(segment.mentions, mentions)) return { start, end, reading, mentions: segment.mentions, named: segment.named, section };
  const named = new Set<CompiledEntry>();
  for (const { entry, described } of mentions) if (entry !== undefined && described === undefined && DESCRIBABLE.has(entry.kind)) named.add(entry);
  return { start, end, reading, mentions, named: [...named], section };
}
