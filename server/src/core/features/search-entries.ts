/** Entries by any form of their names, in any script, without case and diacritics. */
import type { FactBase } from '../facts/fact-base';
import type { CompiledEntry, CompiledName } from '../facts/index-format';
import { searchKey } from './completion/name-index';

export interface FoundEntry {
  readonly entry: CompiledEntry;
  /** The form that was found: the scholarly one if it fits, else the one that fits best. */
  readonly form: CompiledName;
}

/** The likeliest first: the whole form, then its beginning, then the beginning of a word in it. */
export function searchEntries(facts: FactBase, words: string, most: number): FoundEntry[] {
  const wanted = searchKey(words).trim();
  if (wanted === '') return [];
  const ranked: { found: FoundEntry; rank: number }[] = [];
  for (const entry of facts.entries) {
    let best: { form: CompiledName; rank: number } | undefined;
    entry.names.forEach((form, index) => {
      const fit = fitOf(keyOf(form).trim(), wanted);
      const rank = fit === undefined ? Infinity : fit * 4 + (index === 0 ? 0 : form.form === undefined ? 1 : 2);
      if (rank < (best?.rank ?? Infinity)) best = { form, rank };
    });
    if (best !== undefined) ranked.push({ found: { entry, form: best.form }, rank: best.rank });
  }
  return ranked
    .sort((a, b) => a.rank - b.rank || a.found.form.text.length - b.found.form.text.length || (a.found.entry.id < b.found.entry.id ? -1 : 1))
    .slice(0, most)
    .map(({ found }) => found);
}

/** The keys of listed forms, worked out when they are first looked through. */
const keys = new WeakMap<CompiledName, string>();

function keyOf(name: CompiledName): string {
  let key = keys.get(name);
  if (key === undefined) keys.set(name, (key = searchKey(name.text)));
  return key;
}

function fitOf(key: string, wanted: string): number | undefined {
  if (key === wanted) return 0;
  if (key.startsWith(wanted)) return 1;
  return key.includes(` ${wanted}`) ? 2 : undefined;
}
