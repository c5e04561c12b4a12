/**
 * Names of people in full. A surname is read together with what stands before or after it: given names, initials and noble
 * particles that are the person's own become part of the name; those of another make it the name of another: "Emil
 * Rathenau" is not Walther, and nothing known of Walther may be held against him.
 */
import type { CompiledEntry } from '../../facts/index-format';
import type { NameTable } from '../../facts/name-table';
import { foldText, isCapital } from '../../util/fold';
import { hashWord, wordText, type Words } from '../../util/words';
import type { NameBearer, NameMatch, NameOccurrence } from './find-names';
import { isGivenName } from './given-names';
import { isSomebody } from './somebody';

const hashes = (list: string): ReadonlySet<number> => new Set(list.split(' ').map(hashWord));

/** Words between a given name and a surname. The first kind is part of the name wherever it stands before it. */
const RANKS_AND_PARTICLES = hashes('von v van graf gräfin freiherr frhr baron count фон граф графа графу графом барон барона');
const NOBLE_PARTICLES: ReadonlySet<number> = new Set([...RANKS_AND_PARTICLES, ...hashes('zu de der dem дер цу')]);

/** Most words that are looked at before a surname. */
const MOST_GIVEN_NAMES = 5;

/** A word before a surname that may belong to it. */
interface Part {
  readonly row: number;
  readonly text: string;
  readonly isInitial: boolean;
}

/**
 * The occurrence of a matched name, widened by given names and initials; `undefined` if it is somebody else's. `after` is
 * where the name before it ends.
 */
export function asPersonalName(words: Words, match: NameMatch, table: NameTable, after: number): NameOccurrence | undefined {
  const plain = { start: words.starts[match.firstRow]!, end: words.ends[match.lastRow]!, bearers: match.bearers };
  if (!match.bearers.some(isSurname)) return isSurnameOfAnother(words, match) ? undefined : plain;
  const before = partsBefore(words, match.firstRow, table, match.bearers, after);
  const particle = before.length > 0 ? undefined : particleBefore(words, match.firstRow, after);
  const behind = before.length > 0 ? [] : partsBehind(words, match.lastRow);
  if (before.length === 0 && behind.length === 0) {
    if (isSomebody(words, match)) return undefined;
    return particle === undefined ? plain : { ...plain, start: words.starts[particle]! };
  }
  const parts = before.length > 0 ? before : behind;
  const lone = parts.length === 1 && !parts[0]!.isInitial ? parts[0] : undefined;
  const bearers = match.bearers.filter((bearer) => !isSurname(bearer) || (parts.every((part) => isOwnName(part, bearer.entry, table)) && (lone === undefined || isCalledSo(lone, bearer.entry, table))));
  if (bearers.length === 0) return undefined;
  if (!bearers.some(isSurname)) return { ...plain, bearers };
  // Behind a surname only initials without a comma belong to it: in "Rathenau, Walther" the comma parts two columns.
  const end = behind.length > 0 && behind.every((part) => part.isInitial) ? afterPoint(words, behind.at(-1)!.row) : plain.end;
  const firstRow = before[0]?.row ?? particle;
  const occurrence = { start: firstRow === undefined ? plain.start : words.starts[firstRow]!, end, bearers };
  const isFull = parts.some((part) => !part.isInitial) || parts.length > 1;
  return isFull && bearers.length === 1 ? { ...occurrence, named: true } : occurrence;
}

/** "Isaiah Berlin", "R. Kama-Weber": a given name makes a surname of the name of a place. */
function isSurnameOfAnother(words: Words, { firstRow, lastRow, bearers }: NameMatch): boolean {
  if (firstRow === 0 || lastRow > firstRow || bearers.some(({ entry }) => entry.kind === 'person')) return false;
  const gap = words.text.slice(words.ends[firstRow - 1], words.starts[firstRow]);
  // "Hugo-Junkers-Museum"
  if (gap === ' ' || gap === '-') return isGivenName(words.hashes[firstRow - 1]!) && isCapital(words.text.charCodeAt(words.starts[firstRow - 1]!));
  return gap === '. ' && isInitial(words, firstRow - 1) && words.text[words.ends[lastRow]!] === '-' && isCapital(words.text.charCodeAt(words.ends[lastRow]! + 1));
}

const isSurname = ({ entry, name }: NameBearer): boolean => entry.kind === 'person' && (name.form === 'short' || name.form === 'variant') && /^(?:(?:von|van|zu|de|фон)(?: der| дер)? )?\S+$/.test(name.text);

/** Given names and initials before a surname, in order, with noble particles passed over. */
function partsBefore(words: Words, firstRow: number, table: NameTable, bearers: readonly NameBearer[], after: number): Part[] {
  const parts: Part[] = [];
  let row = firstRow - 1;
  for (let seen = 0; row >= 0 && seen < MOST_GIVEN_NAMES && words.starts[row]! >= after; row--, seen++) {
    const gap = words.text.slice(words.ends[row], words.starts[row + 1]);
    if (!/^\.?(?:[\s*_]{0,3}|\s?\n[ \t>]{0,12})$/.test(gap) || /\n\s*\n/.test(gap)) break;
    if (NOBLE_PARTICLES.has(words.hashes[row]!)) continue;
    const part = { row, text: wordText(words, row), isInitial: isInitial(words, row) };
    if (gap.startsWith('.') && !part.isInitial) break;
    // A letter without a point is a word: «О Куусинене».
    const isName = part.isInitial || (part.text.length > 1 && gap !== '' && isCapital(words.text.charCodeAt(words.starts[row]!)) && (isGivenName(words.hashes[row]!) || bearers.some((bearer) => isSurname(bearer) && isOwnName(part, bearer.entry, table))));
    if (!isName) break;
    parts.unshift(part);
  }
  return parts;
}

/** The first of the ranks and particles right before a surname: "v. Ribbentrop", "Graf von der Schulenburg". */
function particleBefore(words: Words, firstRow: number, after: number): number | undefined {
  let first: number | undefined;
  for (let row = firstRow - 1; row >= 0 && words.starts[row]! >= after && NOBLE_PARTICLES.has(words.hashes[row]!) && /^\.? {1,2}$/.test(words.text.slice(words.ends[row], words.starts[row + 1])); row--) {
    if (RANKS_AND_PARTICLES.has(words.hashes[row]!)) first = row;
  }
  return first;
}

/** "Чичерин Г. В." and, in registers, "Rathenau, Emil": initials or one given name behind a surname. */
function partsBehind(words: Words, lastRow: number): Part[] {
  const parts: Part[] = [];
  for (let row = lastRow + 1; row < words.count && parts.length < 2; row++) {
    const gap = words.text.slice(words.ends[row - 1], words.starts[row]);
    if (!(parts.length === 0 ? /^ $/ : /^\.\s?$/).test(gap) || !isInitial(words, row)) break;
    parts.push({ row, text: wordText(words, row), isInitial: true });
  }
  // Two initials at least: "Stalin I" and a lone letter say nothing. Initials before a further surname are that one's.
  if (parts.length === 2) return isCapital(words.text.charCodeAt(words.starts[parts[1]!.row + 1] ?? -1)) && /^\.\s$/.test(words.text.slice(words.ends[parts[1]!.row], words.starts[parts[1]!.row + 1])) ? [] : parts;
  const row = lastRow + 1;
  const joint = row >= words.count ? '' : words.text.slice(words.ends[lastRow], words.starts[row]);
  if ((joint !== ', ' && joint !== ' (') || !isGivenName(words.hashes[row]!)) return [];
  // "Marx (Karl)"
  if (joint === ' (') return words.text[words.ends[row]!] === ')' ? [{ row, text: wordText(words, row), isInitial: false }] : [];
  // "Rathenau, Emil" but "Hitler, Joachim von Ribbentrop": a given name that opens a further name is that one's.
  const next = row + 1 < words.count ? words.text.slice(words.ends[row], words.starts[row + 1]) : '\n';
  const opensAnother = /^\s$/.test(next) && (isCapital(words.text.charCodeAt(words.starts[row + 1]!)) || NOBLE_PARTICLES.has(words.hashes[row + 1]!));
  return opensAnother ? [] : [{ row, text: wordText(words, row), isInitial: false }];
}

/** A single capital letter with a point: "G." Two letters for sounds that take two: "Ch.", "Ju.". */
function isInitial(words: Words, row: number): boolean {
  const length = words.ends[row]! - words.starts[row]!;
  return length <= 2 && isCapital(words.text.charCodeAt(words.starts[row]!)) && words.text[words.ends[row]!] === '.' && (length === 1 || /^(?:Ch|Ju|Yu|Iu|Ya|Ia|Ja|Th|Ph|Fr|Wl|Vl|Zh|Sh|Юр|Ал)$/.test(wordText(words, row)));
}

function afterPoint(words: Words, row: number): number {
  const end = words.ends[row]!;
  return words.text[end] === '.' ? end + 1 : end;
}

/** Whether a given name or initial is one of the person's own, in any form that the entry's names have. */
function isOwnName(part: Part, entry: CompiledEntry, table: NameTable): boolean {
  const folded = foldText(part.text);
  return givenNamesOf(entry).some((given) => (part.isInitial ? foldText(given).startsWith(folded) : foldText(given) === folded || table.wordForms.isForm(part.text, given)));
}

/**
 * Whether somebody with several given names goes by this one alone: Joseph Austen Chamberlain was Austen, and "Joseph
 * Chamberlain" is his father. Where no form says by which he went, each will do.
 */
function isCalledSo(part: Part, entry: CompiledEntry, table: NameTable): boolean {
  const called = callNamesOf(entry);
  return called.length === 0 || called.some((given) => foldText(given) === foldText(part.text) || table.wordForms.isForm(part.text, given));
}

const callNames = new WeakMap<CompiledEntry, readonly string[]>();

/** The given names that stand alone before the surname in a form of the entry's. */
function callNamesOf(entry: CompiledEntry): readonly string[] {
  let known = callNames.get(entry);
  if (known === undefined) {
    const own = new Set(givenNamesOf(entry).map(foldText));
    const alone = entry.names.flatMap(({ text }) => {
      const given = text.split(/[^\p{L}\p{M}]+/u).filter((word) => own.has(foldText(word)) && !NOBLE_PARTICLES.has(hashWord(word)));
      return given.length === 1 && given[0]!.length > 1 ? given : [];
    });
    callNames.set(entry, (known = [...new Set(alone)]));
  }
  return known;
}

const givenNames = new WeakMap<CompiledEntry, readonly string[]>();

/** The words of a person's full names that are not the surname. */
function givenNamesOf(entry: CompiledEntry): readonly string[] {
  let known = givenNames.get(entry);
  if (known === undefined) {
    const surnames = new Set(entry.names.filter((name) => !/\s/.test(name.text)).map((name) => foldText(name.text)));
    const parts = entry.names.filter((name) => /\s/.test(name.text)).flatMap((name) => name.text.split(/[^\p{L}\p{M}]+/u));
    givenNames.set(entry, (known = [...new Set(parts)].filter((part) => part !== '' && !surnames.has(foldText(part)))));
  }
  return known;
}
