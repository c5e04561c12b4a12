/** Sets and tables of words by their hash, for readers that look at words and not at letters. */
import { hashWord, type Words } from '../../util/words';

/** Bits of the table that turns away most words that are in no set before they are looked for. */
const TABLE_BITS = 10;
const TABLE_MASK = (1 << TABLE_BITS) - 1;

class WordSet extends Set<number> {
  readonly #table = new Uint8Array(1 << (TABLE_BITS - 3));

  constructor(hashes: Iterable<number>) {
    super();
    for (const hash of hashes) {
      this.#table[(hash & TABLE_MASK) >> 3]! |= 1 << (hash & 7);
      this.add(hash);
    }
  }

  override has(hash: number): boolean {
    return (this.#table[(hash & TABLE_MASK) >> 3]! & (1 << (hash & 7))) !== 0 && super.has(hash);
  }
}

export const wordSet = (words: string): ReadonlySet<number> => new WordSet(words.split(' ').map(hashWord));

export function wordTable<V>(entries: readonly (readonly [V, string])[]): ReadonlyMap<number, V> {
  return new Map(entries.flatMap(([value, words]) => words.split(' ').map((word) => [hashWord(word), value] as const)));
}

/** Whether a word stands at a row and is in a set. */
export function isIn(words: Words, row: number, set: ReadonlySet<number>): boolean {
  return row >= 0 && row < words.count && words.numbers[row] === 0 && set.has(words.hashes[row]!);
}
