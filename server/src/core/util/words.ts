/**
 * A text cut into words and numbers in one pass, each with a hash of its folded letters.
 *
 * Everything that recognises something (names, dates, linking expressions) works on these columns rather than on the
 * characters, so a text is read once. A word is a run of letters; digits form numbers of their own, so "1930s" is a
 * number and a word that touch.
 */
import { CharacterClass, classOf, foldCode } from './fold';
import type { Span } from './span';

/** Columns, filled up to {@link Words.count}; row *n* describes the *n*-th word. Offsets are UTF-16 units in {@link Words.text}. */
export interface Words {
  readonly text: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** FNV-1a over the folded letters; equal words have equal hashes, and unequal ones hardly ever. */
  readonly hashes: Int32Array;
  /** 1 for a number, 0 for a word. */
  readonly numbers: Uint8Array;
  /** How many characters stand between the words that are no blanks. */
  readonly markCount: number;
  /** Where they stand, in order: whoever looks for points, brackets or quotation marks need not walk over the letters. */
  readonly marks: Int32Array;
}

const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

const BLANK = 0x20;

function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code, FNV_PRIME);
}

/** What part a character plays in a word, as bits, and above them its folded letter: one look tells all that is asked of it. */
const LETTER = 1;
const DIGIT = 2;
const MARK = 4;
/** A letter that stands for two. */
const DOUBLE = 8;
const FLAGS = 4;

function partOf(code: number): number {
  const kind = classOf(code);
  const letter = foldCode(code);
  const flags = kind === CharacterClass.Letter ? LETTER : kind === CharacterClass.Digit ? DIGIT : kind === CharacterClass.Mark ? MARK : 0;
  return flags | (letter === 0xdf || letter === 0xe6 || letter === 0x153 ? DOUBLE : 0) | (letter << FLAGS);
}

const PARTS = Int32Array.from({ length: 0x530 }, (_, code) => partOf(code));

/** Adds one folded letter to a hash; the letters that stand for two are mixed as two. */
function mixLetter(hash: number, letter: number): number {
  if (letter === 0xdf) return mix(mix(hash, 0x73), 0x73);
  if (letter === 0xe6) return mix(mix(hash, 0x61), 0x65);
  if (letter === 0x153) return mix(mix(hash, 0x6f), 0x65);
  return mix(hash, letter);
}

/** The hash that {@link readWords} gives a word. */
export function hashWord(word: string): number {
  return hashBetween(word, 0, word.length);
}

/** The same of the word that stands between two offsets. */
export function hashBetween(text: string, start: number, end: number): number {
  let hash = FNV_OFFSET;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (classOf(code) !== CharacterClass.Mark) hash = mixLetter(hash, foldCode(code));
  }
  return hash;
}

/** The hash of the first word or number of a text, as {@link readWords} gives it; `undefined` if there is none. */
export function hashFirstWord(text: string): number | undefined {
  let start = 0;
  while (start < text.length && !startsWord(text.charCodeAt(start))) start++;
  if (start === text.length) return undefined;
  const first = classOf(text.charCodeAt(start));
  let end = start + 1;
  while (end < text.length && continuesWord(first, classOf(text.charCodeAt(end)))) end++;
  return hashWord(text.slice(start, end));
}

function startsWord(code: number): boolean {
  const kind = classOf(code);
  return kind === CharacterClass.Letter || kind === CharacterClass.Digit;
}

function continuesWord(first: CharacterClass, kind: CharacterClass): boolean {
  return kind === first || (kind === CharacterClass.Mark && first === CharacterClass.Letter);
}

/** Cuts the part of `text` between two offsets into words and numbers. Linear in its length. */
export function readWords(text: string, span: Span = { start: 0, end: text.length }): Words {
  // Words have blanks between them, so half the characters suffice but for letters and figures in turn ("a1b2").
  return new WordBuffer(((span.end - span.start) >> 1) + 1).read(text, span);
}

/**
 * Columns that are used again for one text after the other, because making columns costs more than filling them. What
 * {@link read} returns is good until the next call.
 */
export class WordBuffer {
  #capacity: number;
  #starts: Int32Array;
  #ends: Int32Array;
  #hashes: Int32Array;
  #numbers: Uint8Array;
  #marks: Int32Array;

  constructor(capacity = 1024) {
    this.#capacity = capacity;
    this.#starts = new Int32Array(capacity);
    this.#ends = new Int32Array(capacity);
    this.#hashes = new Int32Array(capacity);
    this.#numbers = new Uint8Array(capacity);
    this.#marks = new Int32Array(capacity);
  }

  /** Cuts the part of `text` between two offsets into words and numbers. */
  read(text: string, span: Span): Words {
    let starts = this.#starts;
    let ends = this.#ends;
    let hashes = this.#hashes;
    let numbers = this.#numbers;
    let marks = this.#marks;
    let count = 0;
    let markCount = 0;
    let index = span.start;
    const { end } = span;
    while (index < end) {
      let code = text.charCodeAt(index);
      if (code === BLANK) {
        index++;
        continue;
      }
      let part = code < PARTS.length ? PARTS[code]! : partOf(code);
      const wanted = (part & LETTER) !== 0 ? LETTER | MARK : part & DIGIT;
      if (wanted === 0) {
        if ((part & MARK) === 0) {
          if (markCount === marks.length) marks = this.#marks = enlarged(marks, new Int32Array(markCount * 2 + 1));
          marks[markCount++] = index;
        }
        index++;
        continue;
      }
      if (count === this.#capacity) {
        this.#enlarge(Math.max(count * 2, (end - span.start) >> 1));
        starts = this.#starts;
        ends = this.#ends;
        hashes = this.#hashes;
        numbers = this.#numbers;
      }
      starts[count] = index;
      let hash = FNV_OFFSET;
      do {
        if ((part & (MARK | DOUBLE)) === 0) hash = mix(hash, part >> FLAGS);
        else if ((part & MARK) === 0) hash = mixLetter(hash, part >> FLAGS);
        index++;
        if (index >= end) break;
        code = text.charCodeAt(index);
        part = code < PARTS.length ? PARTS[code]! : partOf(code);
      } while ((part & wanted) !== 0);
      ends[count] = index;
      hashes[count] = hash;
      numbers[count] = wanted === DIGIT ? 1 : 0;
      count++;
    }
    return { text, count, starts, ends, hashes, numbers, markCount, marks };
  }

  #enlarge(capacity: number): void {
    this.#starts = enlarged(this.#starts, new Int32Array(capacity));
    this.#ends = enlarged(this.#ends, new Int32Array(capacity));
    this.#hashes = enlarged(this.#hashes, new Int32Array(capacity));
    this.#numbers = enlarged(this.#numbers, new Uint8Array(capacity));
    this.#capacity = capacity;
  }
}

function enlarged<A extends Int32Array | Uint8Array>(column: A, larger: A): A {
  larger.set(column);
  return larger;
}

export function wordText(words: Words, row: number): string {
  return words.text.slice(words.starts[row], words.ends[row]);
}

/** The row of the first word that ends after `offset`; `words.count` if there is none. */
export function wordRowAt(words: Words, offset: number): number {
  let low = 0;
  let high = words.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words.ends[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
