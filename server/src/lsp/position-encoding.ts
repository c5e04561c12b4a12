/**
 * Positions in the encoding that client and server have agreed on.
 *
 * The core counts UTF-16 units, as the protocol does by default. For a client that counts bytes of UTF-8 the characters of
 * a position are converted here, line by line, and nowhere else.
 */
import { PositionEncodingKind, type Position, type Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../core/util/span';
import type { Place } from '../core/workspace/note-content';

export interface PositionEncoding {
  readonly kind: PositionEncodingKind;
  /** Offset in UTF-16 units. A position beyond its line or the text means the nearest one that exists. */
  toOffset(document: TextDocument, position: Position): number;
  toPosition(document: TextDocument, offset: number): Position;
  /** Length of a text in the units that a position counts. */
  lengthOf(text: string): number;
}

const utf16: PositionEncoding = {
  kind: PositionEncodingKind.UTF16,
  toOffset: (document, position) => document.offsetAt(position),
  toPosition: (document, offset) => document.positionAt(offset),
  lengthOf: (text) => text.length,
};

const utf8: PositionEncoding = {
  kind: PositionEncodingKind.UTF8,
  toOffset(document, position) {
    const start = document.offsetAt({ line: position.line, character: 0 });
    const end = document.offsetAt({ line: position.line, character: Number.MAX_SAFE_INTEGER });
    if (document.positionAt(start).line < position.line) return start;
    const line = document.getText().slice(start, end);
    let bytes = 0;
    let index = 0;
    while (index < line.length && bytes < position.character) {
      const code = line.codePointAt(index)!;
      bytes += bytesOf(code);
      index += code > 0xffff ? 2 : 1;
    }
    return start + index;
  },
  toPosition(document, offset) {
    const { line, character } = document.positionAt(offset);
    const start = document.offsetAt({ line, character: 0 });
    return { line, character: bytesIn(document.getText().slice(start, start + character)) };
  },
  lengthOf: bytesIn,
};

function bytesIn(text: string): number {
  let bytes = 0;
  for (const symbol of text) bytes += bytesOf(symbol.codePointAt(0)!);
  return bytes;
}

function bytesOf(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
}

/** The first encoding that the client names and the server knows; UTF-16, which every client must know, otherwise. */
export function negotiateEncoding(offered: readonly PositionEncodingKind[] | undefined): PositionEncoding {
  const kind = offered?.find((encoding) => encoding === PositionEncodingKind.UTF16 || encoding === PositionEncodingKind.UTF8);
  return kind === PositionEncodingKind.UTF8 ? utf8 : utf16;
}

export function toRange(document: TextDocument, span: Span, encoding: PositionEncoding): Range {
  return { start: encoding.toPosition(document, span.start), end: encoding.toPosition(document, span.end) };
}

/**
 * Ranges of places in a note that need not be open. Only a client that does not count UTF-16 units makes it read the
 * text; a place that the text does not have any more is moved to the end of its line.
 */
export function rangesIn(places: readonly Place[], text: () => string | undefined, encoding: PositionEncoding): Range[] {
  const whole = ({ line, start, endLine, end }: Place): Range => ({ start: { line, character: start }, end: { line: endLine, character: end } });
  if (encoding.kind === PositionEncodingKind.UTF16) return places.map(whole);
  const lines = text()?.split(/\r\n?|\n/) ?? [];
  const column = (line: number, character: number): number => encoding.lengthOf((lines[line] ?? '').slice(0, character));
  return places.map((place) => whole({ ...place, start: column(place.line, place.start), end: column(place.endLine, place.end) }));
}
