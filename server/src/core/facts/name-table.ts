/**
 * Every form of every name, filed by the hash of its first word, so that a text is matched word by word: one look-up a
 * word, whatever the number of forms.
 */
import { readWords, type Words } from '../util/words';
import type { CompiledEntry, CompiledName } from './index-format';

/** One form of a name, with the entries that bear it. */
export interface NameEntry {
  readonly words: Words;
  readonly bearers: readonly { readonly entry: CompiledEntry; readonly name: CompiledName }[];
}

export interface NameTable {
  /** Forms whose first word has this hash, those with more words first; `undefined` if there is none. */
  formsBeginning(hash: number): readonly NameEntry[] | undefined;
  readonly size: number;
}

interface GrowingEntry extends NameEntry {
  readonly bearers: { readonly entry: CompiledEntry; readonly name: CompiledName }[];
}

export function buildNameTable(entries: readonly CompiledEntry[]): NameTable {
  const byText = new Map<string, GrowingEntry>();
  for (const entry of entries) {
    for (const name of entry.names) {
      const words = readWords(name.text);
      if (words.count === 0) continue;
      // The same letters under another case rule are another form: "Kama" the school, "KAMA" the abbreviation.
      const key = `${name.case} ${name.text}`;
      const known = byText.get(key);
      if (known === undefined) byText.set(key, { words, bearers: [{ entry, name }] });
      else if (!known.bearers.some((bearer) => bearer.entry === entry)) known.bearers.push({ entry, name });
    }
  }
  const byFirstWord = new Map<number, NameEntry[]>();
  for (const form of byText.values()) {
    const hash = form.words.hashes[0]!;
    const beside = byFirstWord.get(hash);
    if (beside === undefined) byFirstWord.set(hash, [form]);
    else beside.push(form);
  }
  for (const forms of byFirstWord.values()) forms.sort((a, b) => b.words.count - a.words.count);
  return { formsBeginning: (hash) => byFirstWord.get(hash), size: byText.size };
}
