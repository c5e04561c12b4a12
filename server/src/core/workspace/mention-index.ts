/**
 * Which notes name an entry, and where: the mentions and headings of many notes in typed arrays, by the path of the note.
 *
 * The rows of a note are sorted by entry, so that an entry is found in a note by a binary search: about a millisecond for
 * ten thousand notes. Nothing is shared between notes but the numbers of the entries, so that adding, replacing and
 * removing a note touches no other. No text is kept but the titles of headings, as numbers, which pin no longer text.
 */
import { foldCode } from '../util/fold';
import type { NoteContent, PlacedHeading, PlacedMention, Place } from './note-content';

/** By what a file is known again. */
export interface FileStamp {
  readonly size: number;
  /** Time of the last change in milliseconds. */
  readonly modified: number;
}

/** What is kept of a note; made by {@link MentionIndex.put} and by reading a saved index. */
export interface NoteRecord extends FileStamp {
  /** {@link ROW} numbers a mention, sorted by the first: twice the number of the entry, and one more if it is open. */
  readonly rows: Uint32Array;
  /** {@link HEADING} numbers a heading, in order: line, first and last column, end of its title in {@link titles}. */
  readonly headings: Uint32Array;
  /** The titles of the headings, joined, in UTF-16. */
  readonly titles: Uint16Array;
}

export const ROW = 5;
export const HEADING = 4;

export interface FoundHeading extends PlacedHeading {
  readonly path: string;
}

export class MentionIndex {
  readonly #numbers = new Map<string, number>();
  readonly #entryIds: string[] = [];
  readonly #notes = new Map<string, NoteRecord>();

  /** `entryIds`: entries that have their numbers from the start. Indexes that begin with the same ones may share records. */
  constructor(entryIds: readonly string[] = []) {
    for (const id of entryIds) this.#numberOf(id);
  }

  /** An index of what {@link records} and {@link entryIds} gave out. */
  static of(entryIds: readonly string[], records: Iterable<readonly [path: string, record: NoteRecord]>): MentionIndex {
    const index = new MentionIndex(entryIds);
    for (const [path, record] of records) index.#notes.set(path, record);
    return index;
  }

  get size(): number {
    return this.#notes.size;
  }

  /** Ids of entries by their numbers in the rows. */
  get entryIds(): readonly string[] {
    return this.#entryIds;
  }

  records(): IterableIterator<[path: string, record: NoteRecord]> {
    return this.#notes.entries();
  }

  paths(): IterableIterator<string> {
    return this.#notes.keys();
  }

  stampOf(path: string): FileStamp | undefined {
    return this.#notes.get(path);
  }

  /** Adds a note, or replaces what was known of it. */
  put(path: string, stamp: FileStamp, content: NoteContent): void {
    this.putRecord(path, this.pack(stamp, content));
  }

  /** What is kept of a note, without adding it. */
  pack(stamp: FileStamp, content: NoteContent): NoteRecord {
    return { size: stamp.size, modified: stamp.modified, rows: this.#packMentions(content.mentions), ...packHeadings(content.headings) };
  }

  /** Adds a note of which an index with the same numbers of entries has made a record. */
  putRecord(path: string, record: NoteRecord): void {
    this.#notes.set(path, record);
  }

  remove(path: string): boolean {
    return this.#notes.delete(path);
  }

  /**
   * Where a note names any of the entries, in the order of the text. Mentions of which it is open who is meant count if
   * `withOpen`; each is given once, however many of the entries may be meant.
   */
  placesIn(path: string, entryIds: readonly string[], withOpen: boolean): Place[] {
    const record = this.#notes.get(path);
    return record === undefined ? [] : placesOf(record.rows, this.#wanted(entryIds), withOpen);
  }

  /** Every note that names any of the entries, with the places in it. Notes come in no order. */
  *places(entryIds: readonly string[], withOpen: boolean): Generator<{ path: string; places: Place[] }> {
    const wanted = this.#wanted(entryIds);
    if (wanted.length === 0) return;
    for (const [path, { rows }] of this.#notes) {
      const places = placesOf(rows, wanted, withOpen);
      if (places.length > 0) yield { path, places };
    }
  }

  /** Headings that hold the words, without case and diacritics, in no order of the notes. */
  *headingsWith(words: string): Generator<FoundHeading> {
    const wanted = Uint16Array.from(words, (letter) => foldCode(letter.charCodeAt(0)));
    for (const [path, { headings, titles }] of this.#notes) {
      for (let row = 0, start = 0; row < headings.length; row += HEADING) {
        const end = headings[row + 3]!;
        if (holds(titles, start, end, wanted)) {
          yield { path, line: headings[row]!, start: headings[row + 1]!, end: headings[row + 2]!, title: textOf(titles.subarray(start, end)) };
        }
        start = end;
      }
    }
  }

  #numberOf(entryId: string): number {
    let number = this.#numbers.get(entryId);
    if (number === undefined) {
      number = this.#entryIds.push(entryId) - 1;
      this.#numbers.set(entryId, number);
    }
    return number;
  }

  #wanted(entryIds: readonly string[]): number[] {
    return entryIds.map((id) => this.#numbers.get(id)).filter((number) => number !== undefined);
  }

  #packMentions(mentions: readonly PlacedMention[]): Uint32Array {
    // The mentions are in the order of the text already; sorted as numbers, those of one entry keep it.
    const order = new Float64Array(mentions.length);
    for (let index = 0; index < mentions.length; index++) {
      const { entryId, open } = mentions[index]!;
      order[index] = (this.#numberOf(entryId) * 2 + Number(open)) * mentions.length + index;
    }
    order.sort();
    const rows = new Uint32Array(mentions.length * ROW);
    for (let index = 0, row = 0; index < order.length; index++, row += ROW) {
      const place = order[index]! % mentions.length;
      const mention = mentions[place]!;
      rows[row] = (order[index]! - place) / mentions.length;
      rows[row + 1] = mention.line;
      rows[row + 2] = mention.start;
      rows[row + 3] = mention.endLine;
      rows[row + 4] = mention.end;
    }
    return rows;
  }
}

function placesOf(rows: Uint32Array, wanted: readonly number[], withOpen: boolean): Place[] {
  const found: Place[] = [];
  for (const number of wanted) {
    const last = number * 2 + Number(withOpen);
    for (let row = firstRowFrom(rows, number * 2); row < rows.length && rows[row]! <= last; row += ROW) {
      found.push({ line: rows[row + 1]!, start: rows[row + 2]!, endLine: rows[row + 3]!, end: rows[row + 4]! });
    }
  }
  if (wanted.length === 1 && !withOpen) return found;
  found.sort((a, b) => a.line - b.line || a.start - b.start);
  return found.filter((place, index) => index === 0 || place.line !== found[index - 1]!.line || place.start !== found[index - 1]!.start);
}

/** Where the rows begin whose key is at least this one. */
function firstRowFrom(rows: Uint32Array, key: number): number {
  let low = 0;
  let high = rows.length / ROW;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle * ROW]! < key) low = middle + 1;
    else high = middle;
  }
  return low * ROW;
}

function packHeadings(placed: readonly PlacedHeading[]): { headings: Uint32Array; titles: Uint16Array } {
  const headings = new Uint32Array(placed.length * HEADING);
  const titles = unitsOf(placed.map((heading) => heading.title).join(''));
  let end = 0;
  placed.forEach((heading, index) => {
    end += heading.title.length;
    headings.set([heading.line, heading.start, heading.end, end], index * HEADING);
  });
  return { headings, titles };
}

function holds(units: Uint16Array, from: number, to: number, wanted: Uint16Array): boolean {
  for (let start = from; start + wanted.length <= to; start++) {
    let matched = 0;
    while (matched < wanted.length && foldCode(units[start + matched]!) === wanted[matched]) matched++;
    if (matched === wanted.length) return true;
  }
  return false;
}

export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let index = 0; index < text.length; index++) units[index] = text.charCodeAt(index);
  return units;
}

const MOST_UNITS_AT_ONCE = 8192;

export function textOf(units: Uint16Array): string {
  let text = '';
  for (let start = 0; start < units.length; start += MOST_UNITS_AT_ONCE) text += String.fromCharCode(...units.subarray(start, start + MOST_UNITS_AT_ONCE));
  return text;
}
