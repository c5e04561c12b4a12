/**
 * Names that a misspelt word is near to. Looked for among surnames and the names of places, as they are
 * listed and in their case forms; a word that is itself a name, a form of one, or a plausible transliteration is near to none.
 */
import { foldText, isCapital } from '../util/fold';
import { hashWord, readWords } from '../util/words';
import type { FactBase } from './fact-base';
import type { CompiledEntry, CompiledName } from './index-format';

export interface NearName {
  /** As it is spelt rightly, in the case of the word. */
  readonly word: string;
  /** The listed name, or part of a name, that it is a form of. */
  readonly listed: string;
  /** Letters wrong, missing, too many, or two exchanged. */
  readonly distance: number;
  readonly bearers: readonly CompiledEntry[];
}

/** Shorter names have too many neighbours among words and names. */
export const SHORTEST_NAME = 6;
/** From this length on two slips may be one misspelling. */
const LONG_NAME = 9;

interface Target {
  readonly word: string;
  readonly folded: string;
  readonly listed: string;
  readonly bearers: readonly CompiledEntry[];
}

/** Names with the same first letter and of the same length. */
interface Drawer {
  readonly targets: readonly Target[];
  /** Which letters each of them has, one bit for each letter: in one column, because most are turned away by that alone. */
  readonly letters: Int32Array;
}

export interface NearNames {
  /** The quick question by the hash of a word: false for words of which it is known that they are near to none. */
  mayBeNear(hash: number): boolean;
  /** The nearest names, none if the word is a name itself. The word begins with a capital. */
  near(word: string): readonly NearName[];
}

const ready = new WeakMap<FactBase, NearNames>();

/** Made when first asked for; one for each fact base. */
export function nearNamesOf(facts: FactBase): NearNames {
  let near = ready.get(facts);
  if (near === undefined) ready.set(facts, (near = buildNearNames(facts)));
  return near;
}

function buildNearNames(facts: FactBase): NearNames {
  const { wordForms } = facts.names;
  const known = new Set<number>();
  wordForms.eachHash((hash) => known.add(hash));
  const bearers = new Map<string, Set<CompiledEntry>>();
  const soundsOf = new Map<CompiledEntry, Set<string>>();
  for (const entry of facts.entries) {
    for (const name of entry.names) {
      const words = readWords(name.text);
      for (let row = 0; row < words.count; row++) known.add(words.hashes[row]!);
      for (const part of partsOf(entry, name)) {
        const of = bearers.get(part);
        if (of === undefined) bearers.set(part, new Set([entry]));
        else of.add(entry);
        let sounds = soundsOf.get(entry);
        if (sounds === undefined) soundsOf.set(entry, (sounds = new Set()));
        for (const spelling of [part, ...wordForms.formsOf(part)]) if (!/ine$/.test(spelling)) sounds.add(soundOf(spelling));
      }
    }
  }
  const filed = new Map<string, Target[]>();
  for (const [listed, entries] of bearers) {
    const inflected = wordForms.formsOf(listed).filter((form) => form.slice(0, SHORTEST_NAME - 2) === listed.slice(0, SHORTEST_NAME - 2));
    for (const word of [listed, ...inflected]) {
      const folded = foldText(word);
      const key = keyOf(folded[0]!, folded.length);
      const target = { word, folded, listed, bearers: [...entries] };
      const beside = filed.get(key);
      if (beside === undefined) filed.set(key, [target]);
      else beside.push(target);
    }
  }
  const drawers = new Map([...filed].map(([key, targets]): [string, Drawer] => [key, { targets, letters: Int32Array.from(targets, ({ folded }) => lettersOf(folded)) }]));
  const looked = new Map<string, readonly NearName[]>();
  const nearNone = new Int32Array(MOST_REMEMBERED);
  return {
    mayBeNear: (hash) => nearNone[hash & (MOST_REMEMBERED - 1)] !== hash,
    near(word) {
      const remembered = looked.get(word);
      if (remembered !== undefined) return remembered;
      const hash = hashWord(word);
      const found = known.has(hash) ? NONE : nearest(word, drawers, soundsOf);
      if (found.length === 0) nearNone[hash & (MOST_REMEMBERED - 1)] = hash;
      else {
        if (looked.size >= MOST_REMEMBERED) looked.clear();
        looked.set(word, found);
      }
      return found;
    },
  };
}

const NONE: readonly NearName[] = [];

/** Texts repeat their words; so many are remembered, a power of two. */
const MOST_REMEMBERED = 16384;

function nearest(word: string, drawers: ReadonlyMap<string, Drawer>, soundsOf: ReadonlyMap<CompiledEntry, ReadonlySet<string>>): readonly NearName[] {
  const folded = foldText(word);
  const own = lettersOf(folded);
  let found: NearName[] = [];
  let best = 2;
  for (let length = Math.max(SHORTEST_NAME, folded.length - 2); length <= folded.length + 2; length++) {
    const drawer = drawers.get(keyOf(folded[0]!, length));
    if (drawer === undefined) continue;
    const { targets, letters } = drawer;
    for (let index = 0; index < letters.length; index++) {
      // A slip changes two letters of the set at most, so most targets need no closer look.
      if (hasMoreBits(own ^ letters[index]!, 2 * best)) continue;
      const target = targets[index]!;
      const limit = Math.min(best, target.listed.length >= LONG_NAME ? 2 : 1);
      if (Math.abs(length - folded.length) > limit || hasMoreBits(own ^ letters[index]!, 2 * limit)) continue;
      const distance = slips(folded, target.folded, limit);
      if (distance > limit) continue;
      if (distance < best) found = [];
      best = distance;
      found.push({ word: target.word, listed: target.listed, distance, bearers: target.bearers });
    }
  }
  if (found.length === 0) return NONE;
  const sound = soundOf(word);
  // Of a name and its genitive, both as near, the name is meant.
  const plain = found.filter((one) => one.word === one.listed || !found.some((other) => other.word === one.listed));
  return plain.filter((one) => !one.bearers.some((entry) => soundsOf.get(entry)?.has(sound) === true));
}

function lettersOf(folded: string): number {
  let letters = 0;
  for (let index = 0; index < folded.length; index++) letters |= 1 << (folded.charCodeAt(index) & 31);
  return letters;
}

function hasMoreBits(value: number, limit: number): boolean {
  let rest = value;
  for (let count = 0; count < limit && rest !== 0; count++) rest &= rest - 1;
  return rest !== 0;
}

const keyOf = (first: string, length: number): string => first + String(length);

/** The surnames of a person, both halves of a double one, and the single words by which places are called. */
function partsOf(entry: CompiledEntry, name: CompiledName): string[] {
  if (name.case !== undefined || name.form === 'abbreviation' || name.form === 'nickname') return [];
  const isSurname = entry.kind === 'person' && (name.form === 'short' || name.form === 'variant') && /^(?:(?:von|van|zu|de|фон)(?: der)? )?\S+$/.test(name.text);
  if (!isSurname && (entry.kind !== 'place' || /[\s-]/.test(name.text))) return [];
  return name.text.split(/[\s-]+/).filter((part) => part.length >= SHORTEST_NAME && /^[\p{L}\p{M}]+$/u.test(part) && isCapital(part.charCodeAt(0)));
}

/** Slips of the pen between two words (wrong, missing, additional and exchanged letters), or more than `limit`. */
export function slips(a: string, b: string, limit: number): number {
  if (rows[0]!.length <= b.length) rows = Array.from({ length: 3 }, () => new Int32Array(b.length + 1));
  let [before, previous, current] = rows as [Int32Array, Int32Array, Int32Array];
  for (let j = 0; j <= b.length; j++) previous[j] = j;
  for (let i = 1; i <= a.length; i++) {
    current[0] = i;
    let least = i;
    const letter = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j++) {
      const substitution = previous[j - 1]! + (letter === b.charCodeAt(j - 1) ? 0 : 1);
      let cost = Math.min(substitution, previous[j]! + 1, current[j - 1]! + 1);
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)) cost = Math.min(cost, before[j - 2]! + 1);
      current[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [before, previous, current] = [previous, current, before];
  }
  return previous[b.length]!;
}

/** Used again for every comparison, because most are of a few letters. */
let rows: readonly Int32Array[] = Array.from({ length: 3 }, () => new Int32Array(64));

/**
 * A rough sound of a Russian name in Latin letters, the same for all ways of writing it: "Tschitscherin", "Chicherin".
 * Letters that all ways share are left as they are, so a slip in one of them still shows.
 */
export function soundOf(word: string): string {
  return foldText(word)
    .replace(/schtsch|shch|chtch|stsch/g, 'Q')
    .replace(/tsch|tch|cz/g, 'C')
    .replace(/sch|sh|sz/g, 'S')
    .replace(/kh|ch|zh/g, (pair) => ({ kh: 'H', ch: 'C', zh: 'Z' })[pair]!)
    .replace(/ff|v|w/g, 'v')
    .replace(/tz|ts|c/g, 'c')
    .replace(/ks|x/g, 'X')
    .replace(/(?:iy|ii|ij|yi|yj|y|i|j)+/g, 'i')
    .replace(/i(?=[aeou])/g, '')
    .replace(/ou/g, 'u')
    .replace(/ss/g, 's');
}
