/**
 * Ordinary words that a form of a name equals: the Russian accusative of Seeckt is a sect, that of Schacht a mine. In the
 * middle of a sentence the capital tells them apart; at its beginning it does not, so there the word is taken for a word.
 */
import { hashWord, type Words } from '../../util/words';

const ORDINARY_WORDS = new Set('секта секты секте секту сектой шахта шахты шахте шахту шахтой поле семена woods boots marks below semen wells'.split(' ').map(hashWord));

/** Whether the word at a row begins a sentence and may be no name. */
export function isOrdinaryAtSentenceStart(words: Words, row: number): boolean {
  if (!ORDINARY_WORDS.has(words.hashes[row]!)) return false;
  const before = words.text.slice(row === 0 ? 0 : words.ends[row - 1], words.starts[row]);
  return row === 0 || /[.!?…:\n]["“„«»”(*_\s]*$/.test(before);
}
