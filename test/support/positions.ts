/**
 * Positions of the protocol, worked out from the units of the encoding themselves: bytes of UTF-8, or UTF-16 units. It
 * shares no code with the server, and a position that does not exist in the text is an error here.
 */
import assert from 'node:assert/strict';

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export type Encoding = 'utf-8' | 'utf-16';
type Units = Uint8Array | Uint16Array;

function unitsOf(text: string, encoding: Encoding): Units {
  return encoding === 'utf-8' ? new TextEncoder().encode(text) : new Uint16Array(new Uint8Array(Buffer.from(text, 'utf16le')).buffer);
}

function textOf(units: Units): string {
  return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString(units instanceof Uint8Array ? 'utf8' : 'utf16le');
}

/** First unit of every line, and of the line end that closes it. */
function linesOf(units: Units): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  let start = 0;
  for (let index = 0; index < units.length; index++) {
    if (units[index] !== 0x0a && units[index] !== 0x0d) continue;
    lines.push({ start, end: index });
    if (units[index] === 0x0d && units[index + 1] === 0x0a) index++;
    start = index + 1;
  }
  return [...lines, { start, end: units.length }];
}

/** The place that a character of the text has in the encoding. */
export function positionAt(text: string, offset: number, encoding: Encoding): Position {
  const units = unitsOf(text.slice(0, offset), encoding);
  const lines = linesOf(units);
  return { line: lines.length - 1, character: units.length - lines.at(-1)!.start };
}

function unitAt(units: Units, position: Position): number {
  const line = linesOf(units)[position.line];
  assert.ok(line !== undefined && position.character >= 0 && line.start + position.character <= line.end, `there is no position ${JSON.stringify(position)}`);
  return line.start + position.character;
}

/** The stretch of a text that a range means. */
export function textIn(text: string, range: Range, encoding: Encoding = 'utf-16'): string {
  const units = unitsOf(text, encoding);
  return textOf(units.slice(unitAt(units, range.start), unitAt(units, range.end)));
}

/** The text after edits that all speak of the text before, as a client applies them. */
export function withEdits(text: string, edits: readonly { readonly range: Range; readonly newText: string }[], encoding: Encoding = 'utf-16'): string {
  const units = unitsOf(text, encoding);
  const places = edits.map(({ range, newText }) => ({ start: unitAt(units, range.start), end: unitAt(units, range.end), newText }));
  let result: Units = units;
  for (const { start, end, newText } of places.sort((a, b) => b.start - a.start)) {
    const joined = [...result.slice(0, start), ...unitsOf(newText, encoding), ...result.slice(end)];
    result = encoding === 'utf-8' ? Uint8Array.from(joined) : Uint16Array.from(joined);
  }
  return textOf(result);
}
