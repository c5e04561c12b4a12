/**
 * Every form of every name, filed by the hash of its first word, so that a text is matched word by word: one look-up a
 * word, whatever the number of forms. A form is cut into its words when its first word is first met in a text, because a
 * note meets few of them.
 */
import { readWords, type Words } from '../util/words';
import type { CompiledEntry, CompiledName, FactIndex } from './index-format';

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
  /** Forms whose first word has this hash, those with more words first; `undefined` if there is none. */
  formsBeginning(hash: number): readonly NameEntry[] | undefined;
}

export function buildNameTable({ entries, firstWords }: FactIndex): NameTable {
  const filed = new Map<number, Bearer[]>();
  const ready = new Map<number, readonly NameEntry[]>();
  let row = 0;
  for (const entry of entries) {
    for (const name of entry.names) {
      const hash = firstWords[row++];
      if (hash === undefined || hash === null) continue;
      const beside = filed.get(hash);
      if (beside === undefined) filed.set(hash, [{ entry, name }]);
      else beside.push({ entry, name });
    }
  }
  return {
    formsBeginning(hash) {
      const bearers = filed.get(hash);
      if (bearers === undefined) return undefined;
      let forms = ready.get(hash);
      if (forms === undefined) ready.set(hash, (forms = joinBearers(bearers)));
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
