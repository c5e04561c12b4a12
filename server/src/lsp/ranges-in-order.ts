/**
 * Positions of many stretches in one walk over a text. Each position by itself costs its line; in a note of one long line with
 * thousands of names that would be thousands of lines.
 */
import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../core/util/span';
import type { PositionEncoding } from './position-encoding';

/** Positions of offsets that are asked for in ascending order. */
export class PositionWalk {
  readonly #text: string;
  readonly #document: TextDocument;
  readonly #encoding: PositionEncoding;
  #offset = 0;
  #position: Position = { line: 0, character: 0 };

  constructor(document: TextDocument, encoding: PositionEncoding) {
    this.#document = document;
    this.#text = document.getText();
    this.#encoding = encoding;
  }

  at(offset: number): Position {
    if (offset < this.#offset) return this.#encoding.toPosition(this.#document, offset);
    const { line, character } = this.#document.positionAt(offset);
    const from = line === this.#position.line ? this.#offset : offset - character;
    const before = line === this.#position.line ? this.#position.character : 0;
    this.#offset = offset;
    return (this.#position = { line, character: before + this.#encoding.lengthOf(this.#text.slice(from, offset)) });
  }
}

/** The ranges of stretches that are in order and do not overlap. */
export function rangesInOrder(document: TextDocument, spans: readonly Span[], encoding: PositionEncoding): Range[] {
  const walk = new PositionWalk(document, encoding);
  return spans.map(({ start, end }) => ({ start: walk.at(start), end: walk.at(end) }));
}
