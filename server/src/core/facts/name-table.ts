/**
 * Every form of every name, filed by the hash of its first word, so that a text is matched word by word: one look-up a
 * word, whatever the number of forms. A form is cut into its words when its first word is first met in a text, because a
 * note meets few of them.
 */
import { HashFilter } from '../util/hash-filter';
import { hashFirstWord, readWords, type Words } from '../util/words';
import type { CompiledEntry, CompiledName } from './index-format';
import { readWordForms, type WordForms } from './word-forms';

export interface Bearer {
  readonly entry: CompiledEntry;
  readonly name: CompiledName;
}

/** One form of a name, with the entries that bear it. */
export interface NameEntry {
  readonly words: Words;
  readonly bearers: readonly Bearer[];
}

export interface NameTable {
  /** Case forms and spellings of the words of names. */
  readonly wordForms: WordForms;
  /** False if no name begins with a word of this hash. The quick question to ask of every word. */
  mayBegin(hash: number): boolean;
  /** Names whose first word has this hash or a form that has it, those with more words first; `undefined` if there is none. */
  formsBeginning(hash: number): readonly NameEntry[] | undefined;
}

export function buildNameTable(entries: readonly CompiledEntry[], wordFormLines: string): NameTable {
  const filed = new Map<number, Bearer[]>();
  const ready = new Map<number, readonly NameEntry[]>();
  for (const entry of entries) {
    for (const name of entry.names) {
      const hash = hashFirstWord(name.text);
      if (hash === undefined) continue;
      const beside = filed.get(hash);
      if (beside === undefined) filed.set(hash, [{ entry, name }]);
      else beside.push({ entry, name });
    }
  }
  const wordForms = readWordForms(wordFormLines);
  const filter = new HashFilter([...filed.keys(), ...wordForms.hashes()]);
  return {
    wordForms,
    mayBegin: (hash) => filter.mayHold(hash),
    formsBeginning(hash) {
      let forms = ready.get(hash);
      if (forms === undefined) {
        const bearers = [hash, ...(wordForms.wordsOf(hash) ?? [])].flatMap((word) => filed.get(word) ?? []);
        forms = bearers.length === 0 ? undefined : joinBearers(bearers);
        // What the filter lets pass by chance is not kept: there is no end of such words.
        if (forms !== undefined) ready.set(hash, forms);
      }
      return forms;
    },
  };
}

/** One entry a form, with all its bearers, the forms with more words first. */
function joinBearers(bearers: readonly Bearer[]): NameEntry[] {
  const byText = new Map<string, { words: Words; bearers: Bearer[] }>();
  for (const bearer of bearers) {
    // The same letters under another case rule are another form: "Kama" the school, "KAMA" the abbreviation.
    const key = `${bearer.name.case ?? ''} ${bearer.name.text}`;
    const known = byText.get(key);
    if (known === undefined) byText.set(key, { words: readWords(bearer.name.text), bearers: [bearer] });
    else if (!known.bearers.some((other) => other.entry === bearer.entry)) known.bearers.push(bearer);
  }
  return [...byText.values()].sort((a, b) => b.words.count - a.words.count);
}
