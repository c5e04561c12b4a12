/**
 * An index as bytes and back, so that a known workspace is ready at once. Reading makes views on the bytes and copies
 * nothing but the paths. Bytes that are damaged, of another format or of another program are refused, never repaired.
 *
 * Columns: the head (numbers), the time of change of every note, its size and the lengths of its parts, then the parts
 * of all notes one after the other, and last all texts. Each column begins at a multiple of the size of its numbers.
 */
import { MentionIndex, textOf, unitsOf, type NoteRecord } from './mention-index';

/** Another order of bytes reads it as another number. */
const SIGN = 0x52_41_50_31;
/** Counts up with every change of the columns. */
const FORMAT = 1;
const HEAD = 12;
/** Parts texts that are stored as one; no path and no id holds it. */
const BETWEEN = '\0';

const at = { sign: 0, format: 1, checksum: 2, bytes: 3, notes: 4, rows: 5, headings: 6, titles: 7, program: 8, entryIds: 9, paths: 10 } as const;

interface Columns {
  readonly modified: Float64Array;
  readonly sizes: Uint32Array;
  /** Three numbers a note: lengths of its rows, headings and titles. */
  readonly lengths: Uint32Array;
  readonly rows: Uint32Array;
  readonly headings: Uint32Array;
  readonly titles: Uint16Array;
  readonly program: Uint16Array;
  readonly entryIds: Uint16Array;
  readonly paths: Uint16Array;
  /** Bytes that all of them take, rounded up to whole words. */
  readonly bytes: number;
}

/** The columns of a buffer whose head tells their lengths; `undefined` if they do not fit into it. */
function columnsOf(buffer: ArrayBuffer, head: Uint32Array): Columns | undefined {
  let offset = HEAD * 4;
  const take = (length: number, width: number): number => {
    const start = offset;
    offset += length * width;
    return start;
  };
  const notes = head[at.notes]!;
  const starts = {
    modified: take(notes, 8), sizes: take(notes, 4), lengths: take(notes * 3, 4), rows: take(head[at.rows]!, 4), headings: take(head[at.headings]!, 4), titles: take(head[at.titles]!, 2),
    program: take(head[at.program]!, 2), entryIds: take(head[at.entryIds]!, 2), paths: take(head[at.paths]!, 2),
  };
  const bytes = Math.ceil(offset / 4) * 4;
  if (bytes > buffer.byteLength) return undefined;
  return {
    modified: new Float64Array(buffer, starts.modified, notes),
    sizes: new Uint32Array(buffer, starts.sizes, notes),
    lengths: new Uint32Array(buffer, starts.lengths, notes * 3),
    rows: new Uint32Array(buffer, starts.rows, head[at.rows]!),
    headings: new Uint32Array(buffer, starts.headings, head[at.headings]!),
    titles: new Uint16Array(buffer, starts.titles, head[at.titles]!),
    program: new Uint16Array(buffer, starts.program, head[at.program]!),
    entryIds: new Uint16Array(buffer, starts.entryIds, head[at.entryIds]!),
    paths: new Uint16Array(buffer, starts.paths, head[at.paths]!),
    bytes,
  };
}

/** Writes an index down. `program` says which program and facts made it. */
export function indexToBytes(index: MentionIndex, program: string): Uint8Array {
  const records = [...index.records()];
  const texts = { program: unitsOf(program), entryIds: unitsOf(index.entryIds.join(BETWEEN)), paths: unitsOf(records.map(([path]) => path).join(BETWEEN)) };
  const head = new Uint32Array(HEAD);
  const sum = (lengthOf: (record: NoteRecord) => number): number => records.reduce((total, [, record]) => total + lengthOf(record), 0);
  head[at.sign] = SIGN;
  head[at.format] = FORMAT;
  head[at.notes] = records.length;
  head[at.rows] = sum((record) => record.rows.length);
  head[at.headings] = sum((record) => record.headings.length);
  head[at.titles] = sum((record) => record.titles.length);
  head[at.program] = texts.program.length;
  head[at.entryIds] = texts.entryIds.length;
  head[at.paths] = texts.paths.length;
  const texting = head[at.titles]! + head[at.program]! + head[at.entryIds]! + head[at.paths]!;
  const buffer = new ArrayBuffer(Math.ceil((HEAD * 4 + records.length * 24 + (head[at.rows]! + head[at.headings]!) * 4 + texting * 2) / 4) * 4);
  const columns = columnsOf(buffer, head)!;
  head[at.bytes] = columns.bytes;
  let rows = 0;
  let headings = 0;
  let titles = 0;
  records.forEach(([, record], number) => {
    columns.modified[number] = record.modified;
    columns.sizes[number] = record.size;
    columns.lengths.set([record.rows.length, record.headings.length, record.titles.length], number * 3);
    columns.rows.set(record.rows, rows);
    columns.headings.set(record.headings, headings);
    columns.titles.set(record.titles, titles);
    rows += record.rows.length;
    headings += record.headings.length;
    titles += record.titles.length;
  });
  columns.program.set(texts.program);
  columns.entryIds.set(texts.entryIds);
  columns.paths.set(texts.paths);
  const words = new Uint32Array(buffer);
  words.set(head);
  words[at.checksum] = checksum(words);
  return new Uint8Array(buffer);
}

/** The index that was written down; `undefined` if the bytes are damaged or were written by another program. */
export function indexFromBytes(bytes: Uint8Array, program: string): MentionIndex | undefined {
  if (bytes.length < HEAD * 4 || bytes.length % 4 !== 0) return undefined;
  // Views need a buffer that begins with the bytes.
  const buffer = bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength ? (bytes.buffer as ArrayBuffer) : new Uint8Array(bytes).buffer;
  const words = new Uint32Array(buffer);
  if (words[at.sign] !== SIGN || words[at.format] !== FORMAT || words[at.bytes] !== bytes.length || words[at.checksum] !== checksum(words)) return undefined;
  const columns = columnsOf(buffer, words.subarray(0, HEAD));
  if (columns === undefined || columns.bytes !== bytes.length || textOf(columns.program) !== program) return undefined;
  const paths = splitTexts(columns.paths);
  if (paths.length !== columns.sizes.length) return undefined;
  return MentionIndex.of(splitTexts(columns.entryIds), recordsOf(columns, paths));
}

function* recordsOf(columns: Columns, paths: readonly string[]): Generator<[string, NoteRecord]> {
  let rows = 0;
  let headings = 0;
  let titles = 0;
  for (let number = 0; number < paths.length; number++) {
    const rowsEnd = rows + columns.lengths[number * 3]!;
    const headingsEnd = headings + columns.lengths[number * 3 + 1]!;
    const titlesEnd = titles + columns.lengths[number * 3 + 2]!;
    const record: NoteRecord = {
      size: columns.sizes[number]!,
      modified: columns.modified[number]!,
      rows: columns.rows.subarray(rows, rowsEnd),
      headings: columns.headings.subarray(headings, headingsEnd),
      titles: columns.titles.subarray(titles, titlesEnd),
    };
    yield [paths[number]!, record];
    rows = rowsEnd;
    headings = headingsEnd;
    titles = titlesEnd;
  }
}

function splitTexts(units: Uint16Array): string[] {
  return units.length === 0 ? [] : textOf(units).split(BETWEEN);
}

/** Over all words but its own. Every step can be undone, so that no change of a single word goes unnoticed. */
function checksum(words: Uint32Array): number {
  let sum = 0x811c9dc5;
  for (let index = 0; index < words.length; index++) {
    if (index !== at.checksum) sum = Math.imul(sum ^ words[index]!, 0x01000193);
    sum = (sum << 13) | (sum >>> 19);
  }
  return sum >>> 0;
}
