/**
 * A name in another spelling. What is compared and replaced are words: in "G. V. Tchitcherin" the last word is replaced, in
 * "Чичерина" the ending stays, if the fact base knows the new word with this ending. What can't be done word by word is left.
 */
import type { WordForms } from '../facts/word-forms';
import { isCapital } from '../util/fold';
import type { Replacement } from '../util/replacement';
import { type Span } from '../util/span';
import { readWords, wordText } from '../util/words';

export interface WrittenWord extends Span {
  readonly text: string;
}

/** The words and numbers of a part of a text, in its offsets. */
export function wordsIn(text: string, span: Span = { start: 0, end: text.length }): WrittenWord[] {
  const words = readWords(text, span);
  return Array.from({ length: words.count }, (_, row) => ({ start: words.starts[row]!, end: words.ends[row]!, text: wordText(words, row) }));
}

/** The words of a name in their base form, in order. */
export type Spelling = readonly string[];

/** A stretch of words that is a spelling, inflected or not. */
export interface SpeltName {
  readonly words: readonly WrittenWord[];
  readonly spelling: Spelling;
}

const plain = (word: string): string => word.normalize('NFC').replace(/\u00ad/g, '').toLowerCase();

/** Whether two words are spelt alike; diacritics count, capitals and soft hyphens do not. */
export function sameSpelling(a: string, b: string): boolean {
  return a === b || plain(a) === plain(b);
}

const withoutUmlauts = (word: string): string => plain(word).replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss').normalize('NFD').replace(/\p{M}/gu, '');
const isCyrillic = (word: string): boolean => /[\u0400-\u04ff]/.test(word);

/** Whether a word is another with an ending, rather than a spelling of it in another way or another alphabet. */
export function isInflected(written: string, base: string, forms: WordForms): boolean {
  return isCyrillic(written) === isCyrillic(base) && withoutUmlauts(written) !== withoutUmlauts(base) && forms.isForm(written, base);
}

/** The first place in a row of words where a spelling stands. */
export function findSpelling(words: readonly WrittenWord[], spelling: Spelling, isWord: (written: string, base: string) => boolean): readonly WrittenWord[] | undefined {
  for (let from = 0; spelling.length > 0 && from + spelling.length <= words.length; from++) {
    if (spelling.every((base, index) => isWord(words[from + index]!.text, base))) return words.slice(from, from + spelling.length);
  }
  return undefined;
}

export interface Respelt {
  readonly edits: readonly Replacement[];
  /** A word has kept its ending. */
  readonly inflected: boolean;
}

/** The edits that give a name another spelling; `undefined` where its ending or what stands between its words does not allow it. */
export function respelt(text: string, { words, spelling }: SpeltName, wanted: string, forms: WordForms): Respelt | undefined {
  const newWords = wordsIn(wanted);
  const texts = newWords.map((word) => word.text);
  let inflected = false;
  for (const [index, word] of words.entries()) {
    const base = spelling[index]!;
    if (sameSpelling(word.text, base)) continue;
    // With another number of words only the last can be told to be the same word.
    const target = words.length === newWords.length ? index : index === words.length - 1 ? newWords.length - 1 : -1;
    const form = target < 0 ? undefined : withEndingOf(word.text, base, newWords[target]!.text, forms);
    if (form === undefined) return undefined;
    texts[target] = form;
    inflected = true;
  }
  if (words.every((word) => isAllCapitals(word.text))) texts.forEach((word, index) => (texts[index] = word.toUpperCase()));
  const gaps = words.slice(1).map((word, index) => text.slice(words[index]!.end, word.start));
  const newGaps = newWords.slice(1).map((word, index) => wanted.slice(newWords[index]!.end, word.start));
  if (gaps.length === newGaps.length && gaps.every((gap, index) => gapKind(gap) === gapKind(newGaps[index]!)) && wordsAreAll(wanted, newWords)) {
    const edits = words.flatMap(({ start, end, text: word }, index) => (word === texts[index]! ? [] : [{ start, end, newText: texts[index]! }]));
    return { edits, inflected };
  }
  // Emphasis or a link within the name would be torn.
  if (gaps.some((gap) => /[*_[\]`<>\\|]/.test(gap))) return undefined;
  const start = words[0]!.start;
  const end = endWithPoint(text, words.at(-1)!.end, wanted);
  const newText = joined(wanted, newWords, texts);
  return { edits: text.slice(start, end) === newText ? [] : [{ start, end, newText }], inflected };
}

/** Whether the words and what is between them are the whole of a text: "Treaty of Rapallo (1922)" ends with a bracket. */
const wordsAreAll = (text: string, words: readonly WrittenWord[]): boolean => words[0]?.start === 0 && words.at(-1)?.end === text.length;

/** "Chicherin, G. V." for "G. V.": a final point is written once. */
const endWithPoint = (text: string, end: number, wanted: string): number => (wanted.endsWith('.') && text[end] === '.' ? end + 1 : end);

function joined(text: string, words: readonly WrittenWord[], texts: readonly string[]): string {
  let result = '';
  let from = 0;
  for (const [index, { start, end }] of words.entries()) {
    result += text.slice(from, start) + texts[index]!;
    from = end;
  }
  return result + text.slice(from);
}

/** What parts two words, whatever markup or line break stands there: a blank, a dash, points. */
const gapKind = (gap: string): string => gap.replace(/[\s*_>]+/g, ' ').replace(/ ?[-‐‑‒–—−] ?/, '-');

const isAllCapitals = (word: string): boolean => word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();

/** `wanted` with the ending that `written` has beside `base`, if that is a form of it that the fact base knows. */
function withEndingOf(written: string, base: string, wanted: string, forms: WordForms): string | undefined {
  if (!isCapital(written.charCodeAt(0)) && isCapital(base.charCodeAt(0))) return undefined;
  const listed = plain(base);
  const letters = plain(written);
  let shared = 0;
  while (shared < listed.length && shared < letters.length && listed[shared] === letters[shared]) shared++;
  const dropped = listed.slice(shared);
  if (!plain(wanted).endsWith(dropped)) return undefined;
  const form = wanted.slice(0, wanted.length - dropped.length) + letters.slice(shared);
  return isCyrillic(form) === isCyrillic(wanted) && forms.isForm(form, wanted) ? form : undefined;
}
