/**
 * The further forms of words, as the compiler generates them (see {@link ./index-format}), looked up by the hash of the form
 * as it is written in a text. The hashes are the compiler's; the letters are looked at when a form is first compared.
 */
import { foldText } from '../util/fold';
import { HashFilter } from '../util/hash-filter';
import { HashRows } from '../util/hash-rows';
import { hashWord } from '../util/words';

export interface WordForms {
  /** False if no form has this hash. The quick question to ask of every word. */
  mayHold(hash: number): boolean;
  /** Hashes of the listed words that a written word with this hash may be a form of; `undefined` if there is none. */
  wordsOf(hash: number): readonly number[] | undefined;
  /** Whether `written` is a form of the listed word: compares letters, so that equal hashes prove nothing. */
  isForm(written: string, listed: string): boolean;
  /** The further forms of a listed word, as they are written. */
  formsOf(listed: string): readonly string[];
  /** The hashes of the further forms of the listed words with this hash. */
  formHashesOf(listed: number): readonly number[];
  /** Hands out the hash of every form with that of the word as listed, some of them more than once. */
  eachHash(take: (hash: number, listed: number) => void): void;
}

/** The hashes of a text of word forms, line by line: that of the word as listed, the number of its further forms, theirs. */
export function hashWordForms(text: string): number[] {
  return linesOf(text).flatMap((line) => {
    const [word, ...forms] = line.split(' ').map(hashWord);
    return [word!, forms.length, ...forms];
  });
}

const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));

const NONE: readonly Line[] = [];

/** Opens the word forms of an index; `hashes` as {@link hashWordForms} gives them. */
export function readWordForms(text: string, hashes: readonly number[]): WordForms {
  const filter = new HashFilter(hashes.length);
  const filed = new HashRows(hashes.length);
  /** The hash of the listed word, by the place of a form's hash. */
  const listedAt = new Int32Array(hashes.length);
  for (let at = 0; at < hashes.length; ) {
    const end = at + 2 + hashes[at + 1]!;
    for (let form = at + 2; form < end; form++) {
      filter.add(hashes[form]!);
      filed.add(hashes[form]!, form);
      listedAt[form] = hashes[at]!;
    }
    at = end;
  }
  /** What has been looked up, so that a word that is met often is looked for once. */
  const words = new Map<number, readonly number[]>();
  let lines: readonly string[] | undefined;
  let byWord: ReadonlyMap<number, readonly Line[]> | undefined;
  const linesOfHash = (listed: number): readonly Line[] => (byWord ??= linesByWord(hashes)).get(listed) ?? NONE;
  const linesOfWord = (listed: string): readonly Line[] => {
    lines ??= linesOf(text);
    return linesOfHash(hashWord(listed));
  };
  /** Lines that have been compared, folded and cut into words. A text meets few of them, and those often. */
  const folded = new Map<number, readonly string[]>();
  const foldedLine = (number: number): readonly string[] => {
    let known = folded.get(number);
    if (known === undefined) folded.set(number, (known = foldText(lines![number]!).split(' ')));
    return known;
  };
  return {
    mayHold: (hash) => filter.mayHold(hash),
    wordsOf(hash) {
      if (!filter.mayHold(hash)) return undefined;
      const known = words.get(hash);
      if (known !== undefined) return known;
      const rows = filed.rowsOf(hash);
      // Words that are no form are not kept: there is no end of them.
      if (rows.length === 0) return undefined;
      const listed = [...new Set(rows.map((row) => listedAt[row]!))];
      words.set(hash, listed);
      return listed;
    },
    isForm(written, listed) {
      const known = linesOfWord(listed);
      if (known.length === 0) return false;
      const own = foldText(listed);
      const form = foldText(written);
      return known.some(({ number }) => foldedLine(number)[0] === own && foldedLine(number).includes(form, 1));
    },
    formsOf(listed) {
      const own = foldText(listed);
      return linesOfWord(listed).flatMap(({ number }) => (foldedLine(number)[0] === own ? lines![number]!.split(' ').slice(1) : []));
    },
    formHashesOf: (listed) => linesOfHash(listed).flatMap(({ at }) => hashes.slice(at + 2, at + 2 + hashes[at + 1]!)),
    eachHash(take) {
      for (let at = 0; at < hashes.length; ) {
        const end = at + 2 + hashes[at + 1]!;
        for (let form = at + 2; form < end; form++) take(hashes[form]!, hashes[at]!);
        at = end;
      }
    },
  };
}

/** A line of the text of word forms: its number, and where its hashes begin. */
interface Line {
  readonly number: number;
  readonly at: number;
}

function linesByWord(hashes: readonly number[]): Map<number, Line[]> {
  const filed = new Map<number, Line[]>();
  for (let at = 0, number = 0; at < hashes.length; at += 2 + hashes[at + 1]!, number++) {
    const known = filed.get(hashes[at]!);
    if (known === undefined) filed.set(hashes[at]!, [{ number, at }]);
    else known.push({ number, at });
  }
  return filed;
}
