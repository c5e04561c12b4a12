/** Sets and tables of words by their hash, for readers that look at words and not at letters. */
import { hashWord, type Words } from '../../util/words';

export const wordSet = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(hashWord));

export function wordTable<V>(entries: readonly (readonly [V, string])[]): ReadonlyMap<number, V> {
  return new Map(entries.flatMap(([value, words]) => words.split(' ').map((word) => [hashWord(word), value] as const)));
}

/** Whether a word stands at a row and is in a set. */
export function isIn(words: Words, row: number, set: ReadonlySet<number>): boolean {
  return row >= 0 && row < words.count && words.numbers[row] === 0 && set.has(words.hashes[row]!);
}
