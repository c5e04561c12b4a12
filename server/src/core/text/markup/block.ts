/**
 * The shape of a note as far as reading needs it: blocks of prose, what in them is not prose, and what is quoted.
 *
 * A *segment* is a top-level piece of a note (a paragraph, a list, a table). It can be read without its neighbours, so an
 * edit costs the segments that it touches. A *block* is a stretch of running text inside it: one paragraph, one heading,
 * one list item, one row of a table.
 */
import type { Span } from '../../util/span';
import type { Words } from '../../util/words';

export interface Block extends Span {
  readonly kind: 'paragraph' | 'heading' | 'list-item' | 'table-row';
  /** Whether the block stands in a block quotation: it speaks with somebody else's voice. */
  readonly quoted: boolean;
}

/** A top-level piece of a note with the blocks of prose in it, all in offsets of the whole text. */
export interface SegmentShape extends Span {
  readonly blocks: readonly Block[];
  /** Comments of the markup, in which Rapallo's own instructions stand. */
  readonly comments: readonly Span[];
}

/** Reads the shape of one markup. Pure; any text is valid input. */
export interface MarkupReader {
  /**
   * The segments of a text that starts outside of every construct. `atStart` tells that the text is the beginning of the
   * note, where front matter may stand.
   */
  segments(text: string, atStart: boolean): SegmentShape[];
  /** The stretches of a block that are no prose (code, link targets, comments …), ordered, without overlaps. `words` are those of the block. */
  unread(words: Words, block: Span): Span[];
  /** Where the front matter ends and the prose begins; 0 without front matter. */
  bodyStart(text: string): number;
  /** Whether a comment may stand in running text and leave its paragraph in one piece. */
  readonly inlineComments: boolean;
  /** Whether a comment on a line of its own belongs to the paragraph before it, if no blank line parts them. */
  readonly commentsJoin?: boolean;
  /** Whether a comment must be parted from the text by blank lines. */
  readonly commentsApart?: boolean;
  /** Whether `[[target|words]]` is a link to another note. */
  readonly wikilinks: boolean;
  /** Writes a comment of this markup. */
  comment(text: string): string;
}
