/** Reads one segment of a note by itself: its words once, and from them everything that its own text tells. */
import type { FactBase } from '../facts/fact-base';
import type { CompiledEntry } from '../facts/index-format';
import { findOverlapping, shiftSpan, type Span } from '../util/span';
import { WordBuffer, type Words } from '../util/words';
import { readDates } from './dates/find-dates';
import type { Block, MarkupReader, SegmentShape } from './markup';
import { findDescriptions } from './names/descriptions';
import { findNames, type NameOccurrence } from './names/find-names';
import { findTitlesOfWorks } from './names/titles-of-works';
import { isInDoubt, weighBearers, type Surroundings } from './names/weigh';
import { findWikilinks, withWikilinks } from './names/wikilinks';
import type { BlockNames, BlockReading, ReadSegment, Segment, SegmentReading } from './note';
import { findQuotations } from './quotations';
import { findSentences } from './sentences';

/** How a comment speaks to Rapallo: "rapallo-ignore", "rapallo-ignore-block", "rapallo: { checks: … }". */
const INSTRUCTION = /rapallo(?:-ignore|\s*:)/;

/** By what a text is read. */
export interface Reader {
  readonly markup: MarkupReader;
  readonly facts: FactBase;
}

/**
 * Reads the segments between two offsets, where segments begin. `known` may give a segment that has been read before for a
 * shape, whose offsets count from the offset given with it.
 */
export function readSegments(text: string, start: number, end: number, reader: Reader, known?: (shape: SegmentShape, offset: number) => Segment | undefined): (ReadSegment | Segment)[] {
  const part = start === 0 && end === text.length ? text : text.slice(start, end);
  const buffer = new WordBuffer();
  return reader.markup.segments(part, start === 0).map((shape) => known?.(shape, start) ?? { start: start + shape.start, end: start + shape.end, reading: readSegment(part, shape, reader, buffer), mentions: undefined });
}

function readSegment(part: string, shape: SegmentShape, reader: Reader, buffer: WordBuffer): SegmentReading {
  const text = part.slice(shape.start, shape.end);
  const blocks = shape.blocks.map(({ kind, quoted, start, end }) => readBlock(text, { kind, quoted, start: start - shape.start, end: end - shape.start }, reader, buffer));
  return {
    blocks,
    instructions: text.includes('rapallo') ? instructionsIn(text, [...shape.comments.map((span) => shiftSpan(span, -shape.start)), ...blocks.flatMap((block) => block.unread)]) : NONE,
    introduces: introducedIn(blocks),
    opensSection: blocks[0]?.kind === 'heading',
    dateCount: blocks.reduce((count, block) => count + block.dates.length, 0),
    describes: blocks.some((block) => block.descriptions.length > 0),
    leavesOpen: blocks.some((block) => block.names.some((name) => name.weighed !== undefined)),
  };
}

const NONE: readonly Span[] = [];

const instructionsIn = (text: string, comments: readonly Span[]): readonly Span[] => comments.filter((span) => INSTRUCTION.test(text.slice(span.start, span.end)));

function readBlock(text: string, block: Block, { markup, facts }: Reader, buffer: WordBuffer): BlockReading {
  const words = buffer.read(text, block);
  const unread = markup.unread(words, block);
  const sentences = findSentences(words, block);
  const read = readDates(words);
  const outside = (span: Span): boolean => findOverlapping(unread, span) === undefined;
  const dates = read.dates.filter(outside);
  const found = namesOfBlock(text, block, words, unread, markup, facts);
  const names = weighedNames(found, { words, sentences, dates, facts });
  const { start, end, kind, quoted } = block;
  return { start, end, kind, quoted, unread, quotations: findQuotations(words, block), sentences, names, descriptions: findDescriptions(words, unread, names), dates, relative: read.relative.filter(outside) };
}

/** The names that stand in a block, before it is weighed whom those in doubt mean. */
export function namesOfBlock(text: string, block: Span, words: Words, unread: readonly Span[], markup: MarkupReader, facts: FactBase): readonly NameOccurrence[] {
  const found = findNames(words, facts.names, unread);
  const titles = found.length === 0 ? [] : findTitlesOfWorks(text, block, words);
  const names = titles.length === 0 ? found : found.filter((name) => findOverlapping(titles, name) === undefined);
  const links = markup.wikilinks ? findWikilinks(text, block, unread) : [];
  return links.length === 0 ? names : withWikilinks(text, links, names, facts.names);
}

/** The names, those in doubt with what the sentence says for each bearer. */
export function weighedNames(names: readonly NameOccurrence[], around: Surroundings): NameOccurrence[] {
  return names.map((name) => (isInDoubt(name, around) ? { ...name, weighed: weighBearers(around, name) } : name));
}

/** A form that only one entry bears leaves no doubt, unless it is the bare name of a place or an organisation. */
export function introducedIn(blocks: readonly BlockNames[]): CompiledEntry[] {
  const introduced = new Set<CompiledEntry>();
  for (const block of blocks) {
    for (const { bearers, named } of block.names) {
      const only = bearers[0]!;
      if (named === true || (bearers.length === 1 && only.name.shared === undefined && (only.name.form !== 'short' || only.entry.kind === 'person' || only.entry.kind === 'treaty'))) introduced.add(only.entry);
    }
  }
  return [...introduced];
}

