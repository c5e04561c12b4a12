/** Wikilinks that name an entry: `[[Chicherin]]`, `[[Georgy Chicherin|the commissar]]`. */
import type { CompiledEntry } from '../facts/index-format';
import { bearersOfTarget, type Wikilink } from '../text/names/wikilinks';
import { markupReader } from '../text/markup';
import type { Note, Segment } from '../text/note';
import { findOverlapping, shiftSpan, type Span } from '../util/span';
import { textOfSegment, wikilinksOf } from './placed-mentions';

/** A link with the entry that it names; the stretch is what stands between the brackets, in offsets of the note. */
export interface LinkedEntry extends Span {
  readonly entry: CompiledEntry;
  /** The note that the link names, by which an editor would look for a file. */
  readonly target: string;
}

/** The links of a note that name one entry beyond doubt. */
export function linkedEntries(note: Note): LinkedEntry[] {
  if (!markupReader(note.languageId).wikilinks || !note.text.includes('[[')) return [];
  const found: LinkedEntry[] = [];
  for (const segment of note.segments) {
    const text = textOfSegment(note, segment);
    if (!text.includes('[[')) continue;
    for (const block of segment.reading.blocks) {
      for (const link of wikilinksOf(note, text, block)) {
        const entry = entryOf(note, segment, text, link);
        if (entry === undefined) continue;
        found.push({ ...shiftSpan({ start: link.target.start, end: link.words.end }, segment.start), entry, target: text.slice(link.target.start, link.target.end).trim() });
      }
    }
  }
  return found;
}

/** Who is meant: the only bearer of the name, or the one whom the rest of the note has decided for. */
function entryOf(note: Note, segment: Segment, text: string, link: Wikilink): CompiledEntry | undefined {
  const bearers = bearersOfTarget(text, link.target, note.facts.names);
  if (bearers === undefined) return undefined;
  const candidates = new Set(bearers.map(({ entry }) => entry));
  if (candidates.size === 1) return bearers[0]!.entry;
  const decided = findOverlapping(segment.mentions, link.words)?.entry;
  return decided !== undefined && candidates.has(decided) ? decided : undefined;
}
