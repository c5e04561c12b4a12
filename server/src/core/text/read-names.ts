/**
 * Reads of a note no more than whom it names, and its headings: what an index of many notes keeps. The names are those of
 * the whole reading ({@link ./note}), decided in the same way; sentences and dates are read only for a name that needs them.
 */
import type { FactBase } from '../facts/fact-base';
import { findOverlapping, type Span } from '../util/span';
import { WordBuffer, type Words } from '../util/words';
import type { DateMention } from './dates/date-mention';
import { datesAsWritten } from './dates/find-dates';
import { decideSegments } from './decide-segments';
import { markupReader, type Block, type SegmentShape } from './markup';
import { introducedEntries, type Mention } from './mentions';
import { findDescriptions } from './names/descriptions';
import type { Surroundings } from './names/weigh';
import type { BlockNames, ReadSegment, SegmentNames } from './note';
import { introducedIn, namesOfBlock, weighedNames, type Reader } from './read-segment';
import { findSentences } from './sentences';

/** A note as far as its names are read; every note that has been read as a whole is one. */
export interface NamedNote {
  readonly text: string;
  readonly languageId: string;
  readonly facts: FactBase;
  readonly segments: readonly { readonly start: number; readonly reading: SegmentNames; readonly mentions: readonly Mention[] }[];
}

/** Columns of words for one block after the other. What is read of a block does not outlive it here. */
const buffer = new WordBuffer();

/** Reads whom a note names. */
export function readNames(text: string, languageId: string, facts: FactBase): NamedNote {
  const reader = { markup: markupReader(languageId), facts };
  const segments = reader.markup.segments(text, true).map((shape): ReadSegment<SegmentNames> => ({ start: shape.start, end: shape.end, reading: readSegment(text, shape, reader), mentions: undefined }));
  return { text, languageId, facts, segments: decideSegments(segments, facts, introducedEntries(segments), false) };
}

function readSegment(whole: string, shape: SegmentShape, reader: Reader): SegmentNames {
  // Nothing beyond the segment may be seen, as in the whole reading.
  const text = whole.slice(shape.start, shape.end);
  const blocks = shape.blocks.map(({ kind, quoted, start, end }) => readBlock(text, { kind, quoted, start: start - shape.start, end: end - shape.start }, reader));
  return {
    blocks,
    introduces: introducedIn(blocks),
    opensSection: blocks[0]?.kind === 'heading',
    describes: blocks.some((block) => block.descriptions.length > 0),
    leavesOpen: blocks.some((block) => block.names.some((name) => name.weighed !== undefined)),
  };
}

function readBlock(text: string, block: Block, { markup, facts }: Reader): BlockNames {
  const words = buffer.read(text, block);
  const unread = markup.unread(words, block);
  const found = namesOfBlock(text, block, words, unread, markup, facts);
  const names = found.length === 0 ? found : weighedNames(found, new BlockAround(words, block, unread, facts));
  const { kind, quoted, start, end } = block;
  return { kind, quoted, start, end, names, descriptions: findDescriptions(words, unread, names) };
}

const outside = (dates: readonly DateMention[], unread: readonly Span[]): readonly DateMention[] => (unread.length === 0 ? dates : dates.filter((date) => findOverlapping(unread, date) === undefined));

/** What stands around the names of a block, read when a name is first weighed by it. */
class BlockAround implements Surroundings {
  readonly words: Words;
  readonly facts: FactBase;
  readonly #block: Span;
  readonly #unread: readonly Span[];
  #sentences: readonly Span[] | undefined;
  #dates: readonly DateMention[] | undefined;

  constructor(words: Words, block: Span, unread: readonly Span[], facts: FactBase) {
    this.words = words;
    this.facts = facts;
    this.#block = block;
    this.#unread = unread;
  }

  get sentences(): readonly Span[] {
    return (this.#sentences ??= findSentences(this.words, this.#block));
  }

  get dates(): readonly DateMention[] {
    return (this.#dates ??= outside(datesAsWritten(this.words), this.#unread));
  }
}
