/**
 * Every form of every name, filed by its first word and its second, so that a text is matched word by word: one look-up a
 * word, whatever the number of forms. A form is cut into its words when its first word is first met in a text, because a
 * note meets few of them.
 */
import { isCapital } from '../util/fold';
import { HashFilter } from '../util/hash-filter';
import { HashRows } from '../util/hash-rows';
import { readWords, type Words } from '../util/words';
import type { CompiledEntry, CompiledName, FactIndex } from './index-format';
import { readWordForms, type WordForms } from './word-forms';

export interface Bearer {
  readonly entry: CompiledEntry;
  readonly name: CompiledName;
}

/** One form of a name, with the entries that bear it. */
export interface NameEntry {
  readonly words: Words;
  /** The hash of its third word, by which most of the many that begin with the same two are told apart; 0 without one. */
  readonly third: number;
  readonly bearers: readonly Bearer[];
}

/** The names that begin with a word. */
export interface NamesBeginning {
  /** Names of this word alone. */
  readonly single: readonly NameEntry[];
  /** Who bears the word alone, by the letters in which it has been met; filled by whoever compares the letters. */
  readonly alone: Map<string, readonly Bearer[]>;
  /** Whether the word alone is a name only if it begins with a capital. */
  readonly aloneIsCapital: boolean;
  /** Names of several words by the hash of the second, those with more words first. */
  readonly bySecond: ReadonlyMap<number, readonly NameEntry[]>;
}

export interface NameTable {
  /** Case forms and spellings of the words of names. */
  readonly wordForms: WordForms;
  /** False if no name begins with a word of this hash. The quick question to ask of every word. */
  mayBegin(hash: number): boolean;
  /** Names whose first word has this hash or a form that has it; `undefined` if there is none. */
  namesBeginning(hash: number): NamesBeginning | undefined;
}

export function buildNameTable({ entries, firstWords, wordForms: wordFormLines, wordFormHashes }: FactIndex): NameTable {
  const wordForms = readWordForms(wordFormLines, wordFormHashes);
  const filter = new HashFilter(firstWords.length * 2);
  const filed = new HashRows(firstWords.length);
  for (let row = 0; row < firstWords.length; row++) {
    const hash = firstWords[row]!;
    if (hash === null) continue;
    filed.add(hash, row);
    filter.add(hash);
  }
  const isFirst = new Set(firstWords);
  wordForms.eachHash((hash, listed) => {
    if (isFirst.has(listed)) filter.add(hash);
  });
  /** The row of the first name of every entry. */
  const firstRows = new Int32Array(entries.length);
  for (let number = 1; number < entries.length; number++) firstRows[number] = firstRows[number - 1]! + countNames(entries[number - 1]!);
  const bearersOf = (hash: number): Bearer[] => filed.rowsOf(hash).map((row) => {
    const number = lastUpTo(firstRows, row);
    const entry = entries[number]!;
    return { entry, name: nameAt(entry, row - firstRows[number]!) };
  });
  const ready = new Map<number, NamesBeginning>();
  return {
    wordForms,
    mayBegin: (hash) => filter.mayHold(hash),
    namesBeginning(hash) {
      const known = ready.get(hash);
      if (known !== undefined) return known === NO_NAMES ? undefined : known;
      const listed = wordForms.wordsOf(hash);
      const bearers = [hash, ...(listed ?? [])].flatMap(bearersOf);
      // What the filter lets pass by chance is not kept: there is no end of such words.
      if (listed === undefined && bearers.length === 0) return undefined;
      const names = bearers.length === 0 ? NO_NAMES : fileBySecond(joinBearers(bearers));
      ready.set(hash, names);
      return names === NO_NAMES ? undefined : names;
    },
  };
}

const countNames = ({ names, descriptiveNames }: CompiledEntry): number => names.length + (descriptiveNames?.length ?? 0);

const nameAt = ({ names, descriptiveNames }: CompiledEntry, index: number): CompiledName => names[index] ?? descriptiveNames![index - names.length]!;

/** The index of the last number that is not above a limit; the numbers rise, and the first is not above it. */
function lastUpTo(numbers: Int32Array, limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (numbers[middle]! <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Stands for a form of a word that begins no name. */
const NO_NAMES: NamesBeginning = { single: [], alone: new Map(), aloneIsCapital: true, bySecond: new Map() };

function fileBySecond(names: readonly NameEntry[]): NamesBeginning {
  const bySecond = new Map<number, NameEntry[]>();
  for (const name of names) {
    if (name.words.count < 2) continue;
    const second = name.words.hashes[1]!;
    const beside = bySecond.get(second);
    if (beside === undefined) bySecond.set(second, [name]);
    else beside.push(name);
  }
  const single = names.filter((name) => name.words.count === 1);
  const aloneIsCapital = single.every(({ words, bearers }) => bearers[0]!.name.case !== 'any' && isCapital(words.text.charCodeAt(words.starts[0]!)));
  return { single, alone: new Map(), aloneIsCapital, bySecond };
}

/** One entry a form, with all its bearers, the forms with more words first. */
function joinBearers(bearers: readonly Bearer[]): NameEntry[] {
  const byText = new Map<string, { words: Words; third: number; bearers: Bearer[] }>();
  for (const bearer of bearers) {
    // The same letters under another case rule are another form: "Kama" the school, "KAMA" the abbreviation.
    const key = `${bearer.name.case ?? ''} ${bearer.name.text}`;
    const known = byText.get(key);
    if (known === undefined) {
      const words = readWords(bearer.name.text);
      byText.set(key, { words, third: words.count > 2 ? words.hashes[2]! : 0, bearers: [bearer] });
    } else if (!known.bearers.some((other) => other.entry === bearer.entry)) known.bearers.push(bearer);
  }
  return [...byText.values()].sort((a, b) => b.words.count - a.words.count);
}
