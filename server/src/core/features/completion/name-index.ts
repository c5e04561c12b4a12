/**
 * Every form of every name by its beginning, in any script and spelling, without case and diacritics. Made when the first
 * name is asked for; one for each fact base.
 */
import type { FactBase } from '../../facts/fact-base';
import type { CompiledEntry, CompiledName } from '../../facts/index-format';
import { foldText } from '../../util/fold';

/** A form that begins with what has been typed. */
export interface Match {
  readonly entry: CompiledEntry;
  /** The listed form; for a spelling that is generated, the listed form that it is a spelling of. */
  readonly name: CompiledName;
  readonly generated: boolean;
}

interface Row extends Match {
  readonly key: string;
}

/** Fewest letters that are searched for. */
export const FEWEST_LETTERS = 2;

const indexes = new WeakMap<FactBase, ReadonlyMap<string, readonly Row[]>>();

/** The forms that begin with what has been typed, by their entry. */
export function formsBeginning(facts: FactBase, typed: string): ReadonlyMap<CompiledEntry, readonly Match[]> {
  const wanted = searchKey(typed);
  const found = new Map<CompiledEntry, Match[]>();
  if (wanted.length < FEWEST_LETTERS) return found;
  let index = indexes.get(facts);
  if (index === undefined) indexes.set(facts, (index = fileByBeginning(facts)));
  for (const row of index.get(wanted.slice(0, FEWEST_LETTERS)) ?? []) {
    if (!row.key.startsWith(wanted)) continue;
    const known = found.get(row.entry);
    if (known === undefined) found.set(row.entry, [row]);
    else known.push(row);
  }
  return found;
}

function fileByBeginning(facts: FactBase): Map<string, Row[]> {
  const index = new Map<string, Row[]>();
  const add = (row: Row): void => {
    if (row.key.length < FEWEST_LETTERS) return;
    const beginning = row.key.slice(0, FEWEST_LETTERS);
    const known = index.get(beginning);
    if (known === undefined) index.set(beginning, [row]);
    else known.push(row);
  };
  for (const entry of facts.entries) {
    for (const name of entry.names) {
      add({ key: searchKey(name.text), entry, name, generated: false });
      // Spellings are generated for words; those of surnames and single names are what people begin to type.
      if (!/\s/.test(name.text)) for (const form of facts.names.wordForms.formsOf(name.text)) add({ key: searchKey(form), entry, name, generated: true });
    }
  }
  return index;
}

/** Letters and digits alone, folded, so that hyphens, points and double spaces do not matter. */
export function searchKey(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trimStart();
}
