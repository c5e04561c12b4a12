/**
 * The further forms of words, as the compiler generates them (see {@link ./index-format}), looked up by the hash of the form
 * as it is written in a text.
 */
import { foldText } from '../util/fold';
import { hashWord } from '../util/words';

export interface WordForms {
  /** Hashes of the listed words that a written word with this hash may be a form of; `undefined` if there is none. */
  wordsOf(hash: number): readonly number[] | undefined;
  /** Whether `written` is a form of the listed word: compares letters, so that equal hashes prove nothing. */
  isForm(written: string, listed: string): boolean;
  /** The further forms of a listed word, as they are written. */
  formsOf(listed: string): readonly string[];
  /** Every form's hash. */
  hashes(): Iterable<number>;
}

export function readWordForms(text: string): WordForms {
  const lines = text === '' ? [] : text.split('\n');
  const words = new Map<number, number[]>();
  const lineOfWord = new Map<number, number[]>();
  lines.forEach((line, number) => {
    let end = line.indexOf(' ');
    const word = hashWord(line.slice(0, end));
    append(lineOfWord, word, number);
    while (end >= 0) {
      const start = end + 1;
      end = line.indexOf(' ', start);
      append(words, hashWord(end < 0 ? line.slice(start) : line.slice(start, end)), word);
    }
  });
  return {
    wordsOf: (hash) => words.get(hash),
    isForm(written, listed) {
      const folded = foldText(written);
      const own = foldText(listed);
      return (lineOfWord.get(hashWord(listed)) ?? []).some((number) => {
        const [word = '', ...forms] = lines[number]!.split(' ');
        return foldText(word) === own && forms.some((form) => foldText(form) === folded);
      });
    },
    formsOf(listed) {
      const own = foldText(listed);
      return (lineOfWord.get(hashWord(listed)) ?? []).flatMap((number) => {
        const [word = '', ...forms] = lines[number]!.split(' ');
        return foldText(word) === own ? forms : [];
      });
    },
    hashes: () => words.keys(),
  };
}

function append(lists: Map<number, number[]>, key: number, value: number): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [value]);
  else if (!known.includes(value)) known.push(value);
}
