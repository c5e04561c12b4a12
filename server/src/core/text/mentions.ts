/**
 * Who is meant. A name that several entries bear is weighed by what stands around it; if that does not decide it, the
 * mention keeps all its candidates, the card lists them, and nothing is judged on it.
 */
import type { FactBase } from '../facts/fact-base';
import type { CompiledEntry, CompiledName } from '../facts/index-format';
import { foldText } from '../util/fold';
import { shiftSpan, type Span } from '../util/span';
import { describedIn, type DescribedMention } from './names/resolve-descriptions';
import type { NameOccurrence } from './names/find-names';
import { weigh, type Surroundings } from './names/weigh';
import type { BlockReading, Note, Segment, SegmentReading } from './note';

/** A name in the text and whom it means. */
export interface Mention extends Span {
  /** The entry meant; `undefined` where that is open. */
  readonly entry?: CompiledEntry;
  /** Everyone who may be meant; the likeliest by all but the dates in the sentence first. */
  readonly candidates: readonly CompiledEntry[];
  /** The listed form that was recognised; for a description the scholarly form of what it stands for. */
  readonly form: CompiledName;
  /** Why this entry, in words for the reader. */
  readonly evidence: readonly string[];
  /** Set where no name is written: "the Pact". */
  readonly described?: true;
}

/** Entries that segments name beyond doubt, for the names that are in doubt. */
export function introducedEntries(segments: readonly { readonly reading: SegmentReading }[]): ReadonlySet<CompiledEntry> {
  const introduced = new Set<CompiledEntry>();
  for (const segment of segments) for (const entry of segment.reading.introduces) introduced.add(entry);
  return introduced;
}

/** Every mention of a note, in order, in offsets of the note. */
export function mentionsOf(note: Note): Mention[] {
  return note.segments.flatMap((segment) => segment.mentions.map((mention) => ({ ...mention, ...shiftSpan(mention, segment.start) })));
}

/** The mentions of a segment that lie in one of its blocks, in offsets of the segment. */
export function mentionsOfBlock(segment: Segment, block: BlockReading): Mention[] {
  return segment.mentions.filter((mention) => mention.start >= block.start && mention.end <= block.end);
}

/**
 * The mentions of a segment, in its offsets. `section` holds the entries that the section has named before it, for the
 * descriptions that stand for one of them.
 */
export function decideMentions(text: string, reading: SegmentReading, facts: FactBase, introduced: ReadonlySet<CompiledEntry>, section: ReadonlySet<CompiledEntry>): Mention[] {
  const beside = namedBeyondDoubt(reading);
  const named = new Set(section);
  const found: Mention[] = [];
  for (const block of reading.blocks) {
    const around: Surroundings = { text, block, facts, introduced, beside };
    const described = describedIn(block.descriptions, facts, named);
    const mentions: Mention[] = [];
    for (const occurrence of block.names) {
      mentions.push(decide(around, occurrence));
    }
    for (const mention of merged(mentions, described, named)) found.push(mention);
  }
  return found;
}

/** In a paragraph that names more than this, being named together means nothing. */
const MOST_NAMED_BESIDE = 40;

function namedBeyondDoubt(reading: SegmentReading): ReadonlySet<CompiledEntry> {
  const beside = new Set<CompiledEntry>();
  for (const block of reading.blocks) {
    for (const { bearers } of block.names) if (bearers.length === 1 && bearers[0]!.name.shared === undefined) beside.add(bearers[0]!.entry);
  }
  return beside.size > MOST_NAMED_BESIDE ? new Set() : beside;
}

/** Names and descriptions in their order; what is named is at once there for the descriptions that follow. */
function merged(mentions: readonly Mention[], described: (start: number) => DescribedMention[], named: Set<CompiledEntry>): Mention[] {
  const all: Mention[] = [];
  for (const mention of mentions) {
    all.push(...described(mention.start));
    all.push(mention);
    if (mention.entry !== undefined) named.add(mention.entry);
  }
  all.push(...described(Infinity));
  return all;
}

function decide(around: Surroundings, occurrence: NameOccurrence): Mention {
  const { start, end, bearers, linked } = occurrence;
  const span = { start, end };
  const [first] = bearers as readonly [NameOccurrence['bearers'][number], ...NameOccurrence['bearers'][number][]];
  const written = formEvidence(around.text.slice(start, end), first.name);
  if (linked === true && bearers.length === 1) return { ...span, entry: first.entry, candidates: [first.entry], form: first.name, evidence: [`linked to “${first.name.text}”`] };
  if (bearers.length === 1 && first.name.shared === undefined) {
    return { ...span, entry: first.entry, candidates: [first.entry], form: first.name, evidence: [...written, `“${first.name.text}” is borne by this entry alone`] };
  }
  const weighed = bearers.map((bearer) => weigh(around, occurrence, bearer));
  // Whether a date fits is what will be judged, so it must not decide alone who is likeliest.
  const candidates = [...weighed].sort((a, b) => b.weight - b.byDates - (a.weight - a.byDates)).map(({ bearer }) => bearer.entry);
  const [best, second] = weighed.sort((a, b) => b.weight - a.weight);
  if (best !== undefined && best.weight > (second?.weight ?? 0)) return { ...span, entry: best.bearer.entry, candidates, form: best.bearer.name, evidence: [...written, ...best.evidence] };
  return { ...span, candidates, form: first.name, evidence: [...written, 'nothing nearby tells the bearers of this name apart'] };
}

/** Says how the word in the text comes from the form that is listed, where it is not the same. */
function formEvidence(written: string, name: CompiledName): string[] {
  const plain = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return plain(written) === plain(name.text) ? [] : [`“${written.replace(/[*_\s]+/g, ' ').trim()}” is a form of “${name.text}”`];
}
