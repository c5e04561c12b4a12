/**
 * A note as it has been read: its segments with the names, dates, sentences and quotations in them.
 *
 * Reading again after an edit costs what the edit touched. The new text is compared with the old one; segments before and
 * after the difference are taken over as they are, because their readings are kept in offsets of their own segment. What
 * lies between is read afresh, together with a neighbour on either side, for an edit may join or part paragraphs.
 */
import type { FactBase } from '../facts/fact-base';
import type { CompiledEntry, EntryKind } from '../facts/index-format';
import { findOverlapping, type Span } from '../util/span';
import type { DateMention } from './dates/date-mention';
import { readDates } from './dates/find-dates';
import type { RelativeExpression } from './dates/relative';
import { markupReader, type Block, type MarkupReader, type SegmentShape } from './markup';
import { decideMentions, introducedEntries, type Company, type Mention } from './mentions';
import { findDescriptions, type Description } from './names/descriptions';
import { findNames, type NameOccurrence } from './names/find-names';
import { findTitlesOfWorks } from './names/titles-of-works';
import { isInDoubt, weighBearers } from './names/weigh';
import { findWikilinks, withWikilinks } from './names/wikilinks';
import { findQuotations } from './quotations';
import { findSentences } from './sentences';
import { hashWord, WordBuffer, type Words } from '../util/words';

/** One block of prose as read. Every offset is relative to the start of the segment. */
export interface BlockReading extends Block {
  readonly unread: readonly Span[];
  readonly quotations: readonly Span[];
  readonly sentences: readonly Span[];
  readonly names: readonly NameOccurrence[];
  readonly descriptions: readonly Description[];
  /** As written: what leaves out its year has none here (see {@link ./dates-in-context}). */
  readonly dates: readonly DateMention[];
  /** Expressions that count from another date. */
  readonly relative: readonly RelativeExpression[];
}

/** What a segment holds, in offsets relative to its start: equal texts have equal readings. */
export interface SegmentReading {
  readonly blocks: readonly BlockReading[];
  /** Comments that speak to Rapallo (see {@link INSTRUCTION_WORD}). */
  readonly instructions: readonly Span[];
  /** Entries that the segment names beyond doubt. */
  readonly introduces: readonly CompiledEntry[];
  /** Whether it has descriptions, which depend on what the section has named before. */
  readonly describes: boolean;
}

/** The word by which a comment speaks to Rapallo. */
export const INSTRUCTION_WORD = 'rapallo-ignore';

/** A segment as read, before it is decided who is meant. */
interface ReadSegment extends Span {
  readonly reading: SegmentReading;
}

export interface Segment extends ReadSegment {
  /** Who is meant by the names of the segment, in its offsets. */
  readonly mentions: readonly Mention[];
  /** What the segment names that may be described later on in the section. */
  readonly named: readonly CompiledEntry[];
  /** What the section has named before, where descriptions of the segment depend on it. */
  readonly section?: string;
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
  const markup = markupReader(languageId);
  const segments =
    previous !== undefined && previous.languageId === languageId && previous.facts === facts
      ? (rereadSegments(text, markup, facts, previous) ?? readSegments(text, 0, text.length, markup, facts))
      : readSegments(text, 0, text.length, markup, facts);
  const now = introducedEntries(segments);
  const introduced = previous !== undefined && previous.facts === facts && sameEntries(previous.introduced, now) ? previous.introduced : now;
  return { text, languageId, facts, segments: decideSegments(segments, facts, introduced, previous?.introduced === introduced), introduced };
}

/**
 * Decides who is meant in each segment. `keep`: what was decided in an earlier reading holds, because the note names the
 * same entries beyond doubt as then.
 */
function decideSegments(segments: readonly (ReadSegment | Segment)[], facts: FactBase, introduced: ReadonlySet<CompiledEntry>, keep: boolean): Segment[] {
  let section = new NamedInSection();
  return segments.map((segment) => {
    const { start, end, reading } = segment;
    if (reading.blocks[0]?.kind === 'heading') section = new NamedInSection();
    const kept = keep && 'mentions' in segment && (!reading.describes || segment.section === section.mark) ? segment : undefined;
    const decided = kept ?? decideSegment({ start, end, reading }, { facts, introduced, section: section.entries }, section.mark);
    section.add(decided.named);
    return decided;
  });
}

/** What a section has named so far, with a mark that tells two such sets apart without comparing them. */
class NamedInSection {
  readonly entries = new Set<CompiledEntry>();
  #sum = 0;

  add(named: readonly CompiledEntry[]): void {
    for (const entry of named) {
      if (this.entries.has(entry)) continue;
      this.entries.add(entry);
      this.#sum = (this.#sum + hashWord(entry.id)) | 0;
    }
  }

  get mark(): string {
    return `${this.entries.size} ${this.#sum}`;
  }
}

function decideSegment(segment: ReadSegment, company: Company, mark: string): Segment {
  const mentions = decideMentions(segment.reading, company);
  const named = new Set<CompiledEntry>();
  for (const { entry, described } of mentions) if (entry !== undefined && described === undefined && DESCRIBABLE.has(entry.kind)) named.add(entry);
  return { ...segment, mentions, named: [...named], ...(segment.reading.describes && { section: mark }) };
}

const DESCRIBABLE: ReadonlySet<EntryKind> = new Set<EntryKind>(['treaty', 'event', 'person']);

function sameEntries(a: ReadonlySet<CompiledEntry>, b: ReadonlySet<CompiledEntry>): boolean {
  if (a.size !== b.size) return false;
  for (const entry of a) if (!b.has(entry)) return false;
  return true;
}

function readSegments(text: string, start: number, end: number, markup: MarkupReader, facts: FactBase): ReadSegment[] {
  const part = start === 0 && end === text.length ? text : text.slice(start, end);
  const buffer = new WordBuffer();
  return markup.segments(part, start === 0).map((shape) => ({
    start: start + shape.start,
    end: start + shape.end,
    reading: readSegment(part, shape, { markup, facts, buffer }),
  }));
}

/** What the segments of a text share while they are read. */
interface Reader {
  readonly markup: MarkupReader;
  readonly facts: FactBase;
  readonly buffer: WordBuffer;
}

function readSegment(part: string, shape: SegmentShape, reader: Reader): SegmentReading {
  const text = part.slice(shape.start, shape.end);
  const relative = <S extends Span>(span: S): S => ({ ...span, start: span.start - shape.start, end: span.end - shape.start });
  const blocks = shape.blocks.map((block) => readBlock(text, relative(block), reader));
  const comments = [...shape.comments.map(relative), ...blocks.flatMap((block) => block.unread)];
  const instructions = text.includes(INSTRUCTION_WORD) ? comments.filter((span) => text.slice(span.start, span.end).includes(INSTRUCTION_WORD)) : [];
  return { blocks, instructions, introduces: introducedIn(blocks), describes: blocks.some((block) => block.descriptions.length > 0) };
}

function readBlock(text: string, block: Block, { markup, facts, buffer }: Reader): BlockReading {
  const unread = markup.unread(text, block);
  const words = buffer.read(text, block);
  const sentences = findSentences(text, block);
  const read = readDates(words);
  const outside = (span: Span): boolean => findOverlapping(unread, span) === undefined;
  const dates = read.dates.filter(outside);
  const found = namesOfBlock(text, block, words, unread, markup, facts);
  const names = found.map((name) => (isInDoubt(name, words, dates) ? { ...name, weighed: weighBearers({ words, sentences, dates, facts }, name) } : name));
  return { ...block, unread, quotations: findQuotations(text, block), sentences, names, descriptions: findDescriptions(words, unread, names), dates, relative: read.relative.filter(outside) };
}

function namesOfBlock(text: string, block: Span, words: Words, unread: readonly Span[], markup: MarkupReader, facts: FactBase): readonly NameOccurrence[] {
  const found = findNames(words, facts.names, unread);
  const titles = found.length === 0 ? [] : findTitlesOfWorks(text, block);
  const names = titles.length === 0 ? found : found.filter((name) => findOverlapping(titles, name) === undefined);
  const links = markup.wikilinks ? findWikilinks(text, block, unread) : [];
  return links.length === 0 ? names : withWikilinks(text, links, names, facts.names);
}

/** A full form that only one entry bears leaves no doubt; a surname or a place name alone might. */
function introducedIn(blocks: readonly BlockReading[]): CompiledEntry[] {
  const introduced = new Set<CompiledEntry>();
  for (const block of blocks) {
    for (const { bearers, named } of block.names) {
      const only = bearers[0]!;
      if (named === true || (bearers.length === 1 && only.name.shared === undefined && only.name.form !== 'short')) introduced.add(only.entry);
    }
  }
  return [...introduced];
}

/** How many segments on either side of a difference are read again at first; doubled until the reading fits. */
const FIRST_MARGIN = 2;

/**
 * Takes over the segments before and after the difference between two texts. `undefined` if the whole note must be read,
 * as when an edit opens a fence that swallows the rest.
 */
function rereadSegments(text: string, markup: MarkupReader, facts: FactBase, previous: Note): (ReadSegment | Segment)[] | undefined {
  const old = previous.segments;
  const before = commonPrefix(previous.text, text);
  if (before === text.length && before === previous.text.length) return [...old];
  // A line "---" far below may close front matter, or cease to: then the note begins elsewhere.
  const bodyStart = markup.bodyStart(previous.text);
  if (before < bodyStart || markup.bodyStart(text) !== bodyStart) return undefined;
  const after = commonSuffix(previous.text, text, Math.min(previous.text.length, text.length) - before);
  const shift = text.length - previous.text.length;
  const firstTouched = old.findIndex((segment) => segment.end >= before);
  const firstAfter = old.findIndex((segment) => segment.start >= previous.text.length - after);
  for (let margin = FIRST_MARGIN; ; margin *= 2) {
    const from = (firstTouched < 0 ? old.length : firstTouched) - margin;
    // The text may be joined again only at a segment that begins there in both readings; the one after it proves that.
    const to = (firstAfter < 0 ? old.length : firstAfter) + margin;
    if (from <= 0 || to + 1 >= old.length) return undefined;
    const start = old[from]!.start;
    const rejoin = old[to]!.start + shift;
    const proof = old[to + 1]!.start + shift;
    const fresh = readSegments(text, start, proof, markup, facts);
    const last = fresh.at(-1);
    if (fresh[0]?.start === start && last?.start === rejoin && last.end === old[to]!.end + shift) {
      const moved = shift === 0 ? old.slice(to) : old.slice(to).map((segment) => ({ ...segment, start: segment.start + shift, end: segment.end + shift }));
      return [...old.slice(0, from), ...fresh.slice(0, -1), ...moved];
    }
    if (margin > old.length) return undefined;
  }
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
