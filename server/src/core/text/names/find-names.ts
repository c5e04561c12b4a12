/**
 * Finds the names of a text: at every word the forms that begin with it, the longest first. One look-up a word.
 *
 * Only what the words themselves tell is decided here, because it holds wherever the paragraph stands: which names are
 * written, and which of them are parts of other names. Who is meant by a name that several bear is decided in
 * {@link ../mentions}, by the rest of the note.
 */
import type { CompiledEntry, CompiledName } from '../../facts/index-format';
import type { NameEntry, NamesBeginning, NameTable } from '../../facts/name-table';
import { CharacterClass, classOf, foldText, isCapital } from '../../util/fold';
import { findOverlapping, type Span } from '../../util/span';
import { hashWord, readWords, wordText, type Words } from '../../util/words';
import { isNamedAfter } from './named-after';
import { asPersonalName } from './personal-names';
import type { Weighed } from './weigh';

/** A name as it stands in the text, with every entry that bears the form. */
export interface NameOccurrence extends Span {
  readonly bearers: readonly NameBearer[];
  /** Set where a wikilink says who is meant. */
  readonly linked?: true;
  /** Set where given names or several initials stand with a surname, and are those of one bearer only. */
  readonly named?: true;
  /** What the sentence says for each bearer, where it is in doubt who is meant. */
  readonly weighed?: readonly Weighed[];
}

export interface NameBearer {
  readonly entry: CompiledEntry;
  readonly name: CompiledName;
}

/** A name as matched: its words, and who bears it. */
export interface NameMatch {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly bearers: readonly NameBearer[];
}

/**
 * Finds every name in the words of a text, in order, without overlaps. Nothing is found inside the `unread` stretches,
 * which are ordered by start.
 */
export function findNames(words: Words, table: NameTable, unread: readonly Span[]): NameOccurrence[] {
  const found: NameOccurrence[] = [];
  let nextUnread = 0;
  let row = 0;
  while (row < words.count) {
    const start = words.starts[row]!;
    while (nextUnread < unread.length && unread[nextUnread]!.end <= start) nextUnread++;
    // Addresses are full of words of names, so those within what is not read are not even looked up.
    const isUnread = nextUnread < unread.length && unread[nextUnread]!.start <= start;
    const match = isUnread ? undefined : matchAt(words, row, table);
    if (match === undefined || findOverlapping(unread, spanOf(words, match)) !== undefined) {
      row++;
      continue;
    }
    row = match.lastRow + 1;
    const occurrence = readInContext(words, match, table, found.at(-1)?.end ?? 0);
    if (occurrence !== undefined) found.push(occurrence);
    // Words that belong to the name may stand behind it: "Чичерин Г. В."
    while (occurrence !== undefined && row < words.count && words.starts[row]! < occurrence.end) row++;
  }
  return found;
}

const spanOf = (words: Words, { firstRow, lastRow }: NameMatch): Span => ({ start: words.starts[firstRow]!, end: words.ends[lastRow]! });

const HYPHEN = 0x2d;

function matchAt(words: Words, row: number, table: NameTable): NameMatch | undefined {
  const hash = words.hashes[row]!;
  const names = table.mayBegin(hash) ? table.namesBeginning(hash) : undefined;
  return (names === undefined ? undefined : longestMatch(words, row, names, table)) ?? (words.text.charCodeAt(words.ends[row]!) === HYPHEN ? matchParted(words, row, table) : undefined);
}

/** The name with what belongs to it; `undefined` if it is part of the name of something else. */
function readInContext(words: Words, match: NameMatch, table: NameTable, after: number): NameOccurrence | undefined {
  if (isNamedAfter(words, match)) return undefined;
  return asPersonalName(words, match, table, after);
}

function longestMatch(words: Words, row: number, names: NamesBeginning, table: NameTable): NameMatch | undefined {
  let found: NameMatch | undefined;
  if (names.bySecond.size > 0 && row + 1 < words.count) {
    const second = words.hashes[row + 1]!;
    found = longestOf(words, row, names.bySecond.get(second), table, found);
    for (const listed of table.wordForms.wordsOf(second) ?? NONE) found = longestOf(words, row, names.bySecond.get(listed), table, found);
  }
  return found ?? matchAlone(words, row, names, table);
}

/** The match of a name of one word. What its letters tell is kept: a few spellings are met all the time. */
function matchAlone(words: Words, row: number, { single, alone, aloneIsCapital }: NamesBeginning, table: NameTable): NameMatch | undefined {
  if (single.length === 0 || (aloneIsCapital && !isCapital(words.text.charCodeAt(words.starts[row]!)))) return undefined;
  const written = wordText(words, row);
  let bearers = alone.get(written);
  if (bearers === undefined) {
    bearers = longestOf(readWords(written), 0, single, table, undefined)?.bearers ?? NOBODY;
    alone.set(keepable(written), bearers);
  }
  return bearers.length === 0 || joinsNumber(words, row) || joinsNumber(words, row + 1) ? undefined : { firstRow: row, lastRow: row, bearers };
}

const NOBODY: readonly NameBearer[] = [];

/** A copy of a word that does not keep the text that it is from in memory. */
const keepable = (word: string): string => String.fromCharCode(...Array.from({ length: word.length }, (_, index) => word.charCodeAt(index)));

const NONE: readonly number[] = [];

/** The longest match among forms of which those with more words come first, joined with an earlier match of equal length. */
function longestOf(words: Words, row: number, forms: readonly NameEntry[] | undefined, table: NameTable, earlier: NameMatch | undefined): NameMatch | undefined {
  let best = earlier;
  if (forms === undefined) return earlier;
  const third = row + 2 < words.count ? words.hashes[row + 2]! : undefined;
  const thirdAsListed = third === undefined ? undefined : table.wordForms.wordsOf(third);
  for (const form of forms) {
    if (form.third !== 0 && form.third !== third && thirdAsListed?.includes(form.third) !== true) continue;
    const lastRow = row + form.words.count - 1;
    if (best !== undefined && lastRow < best.lastRow) break;
    if (!matches(words, row, form, table)) continue;
    if (best === undefined || lastRow > best.lastRow) best = { firstRow: row, lastRow, bearers: form.bearers };
    else best = { ...best, bearers: [...best.bearers, ...form.bearers.filter((bearer) => !best!.bearers.some((known) => known.entry === bearer.entry))] };
  }
  return best;
}

function matches(words: Words, row: number, form: NameEntry, table: NameTable): boolean {
  const count = form.words.count;
  if (row + count > words.count) return false;
  for (let offset = 1; offset < count; offset++) {
    if (!mayBeForm(words.hashes[row + offset]!, form.words.hashes[offset]!, table)) return false;
  }
  const rule = form.bearers[0]!.name.case;
  for (let offset = 0; offset < count; offset++) {
    const smallAllowed = offset === 0 && count > 1 && isAdjective(form);
    if (!sameWord(wordText(words, row + offset), wordText(form.words, offset), smallAllowed ? 'any' : rule, table)) return false;
    if (offset > 0 && !gapsAgree(gapBefore(form.words, offset), gapBefore(words, row + offset))) return false;
  }
  return !joinsNumber(words, row) && !joinsNumber(words, row + count);
}

/** Within a sentence German and Russian adjectives are small, though the name lists them with a capital: "der deutsche Oktober". */
function isAdjective({ words, bearers }: NameEntry): boolean {
  const { lang, case: rule } = bearers[0]!.name;
  if (rule !== undefined || (lang !== 'de' && lang !== 'ru')) return false;
  const end = words.ends[0]!;
  if (words.text[end] !== ' ') return false;
  return (lang === 'de' ? GERMAN_ADJECTIVE : RUSSIAN_ADJECTIVE).test(words.text.slice(0, end));
}

const GERMAN_ADJECTIVE = /(?:isch|deutsch|polnisch|geheim)(?:e[rsnm]?)$/i;
const RUSSIAN_ADJECTIVE = /(?:ск|цк|н)(?:ий|ый|ой|ая|ое|ие|ые)$/;

function mayBeForm(written: number, listed: number, table: NameTable): boolean {
  return written === listed || table.wordForms.wordsOf(written)?.includes(listed) === true;
}

/** Equal hashes are checked against the letters, so that no chance collision becomes a name. */
function sameWord(written: string, listed: string, rule: CompiledName['case'], table: NameTable): boolean {
  if (written === listed) return true;
  if (rule === 'exact') return written.normalize('NFC') === listed.normalize('NFC');
  if (rule === undefined && isCapital(listed.charCodeAt(0)) && !isCapital(written.charCodeAt(0))) return false;
  return foldText(written) === foldText(listed) || table.wordForms.isForm(written, listed);
}

/**
 * A name of one word that a typesetter has parted at the end of a line: "Ribben-" and "trop". The second half begins with a
 * small letter, which tells it from a name of two parts.
 */
function matchParted(words: Words, row: number, table: NameTable): NameMatch | undefined {
  if (row + 1 >= words.count) return undefined;
  if (!/^-[ \t]*\r?\n[ \t>]*$/.test(gapBefore(words, row + 1)) || isCapital(words.text.charCodeAt(words.starts[row + 1]!))) return undefined;
  const whole = wordText(words, row) + wordText(words, row + 1);
  const forms = table.namesBeginning(hashWord(whole))?.single.filter((form) => sameWord(whole, wordText(form.words, 0), form.bearers[0]!.name.case, table));
  return forms === undefined || forms.length === 0 ? undefined : { firstRow: row, lastRow: row + 1, bearers: forms.flatMap((form) => form.bearers) };
}

function gapBefore(words: Words, row: number): string {
  return words.text.slice(words.ends[row - 1], words.starts[row]);
}

/** Emphasis marks and the mark of a quotation that continues on the next line may stand between the words of a name. */
const SPACE = /^[\s*_>]*\s[\s*_>]*$/;
const DASH = /^[\s*_>]*(?:[-‐‑‒–—−][\s*_>]*)?$/;
const LONGEST_GAP = 12;

/** Whether the characters between two words of a text may stand for those between two words of a listed form. */
function gapsAgree(listed: string, written: string): boolean {
  if (listed === written) return true;
  if (written.length > LONGEST_GAP || /\n\s*\n/.test(written)) return false;
  if (/^\s+$/.test(listed)) return SPACE.test(written);
  if (/^\s*[-‐‑‒–—−]\s*$/.test(listed)) return written !== '' && DASH.test(written);
  if (/^\.\s?$/.test(listed)) return /^\.?\s{0,2}$/.test(written) && written !== '';
  if (/^['’ʼ]$/.test(listed)) return /^['’ʼ]$/.test(written);
  return foldText(listed).replace(/\s+/g, ' ') === written.replace(/\s+/g, ' ');
}

/** Whether a digit touches the word boundary before `row`: "Kama2" is no mention of Kama. */
function joinsNumber(words: Words, row: number): boolean {
  if (row <= 0 || row > words.count) return false;
  const before = classOf(words.text.charCodeAt(words.ends[row - 1]! - 1));
  const after = row === words.count ? CharacterClass.Other : classOf(words.text.charCodeAt(words.starts[row]!));
  return row < words.count && words.ends[row - 1] === words.starts[row] && before !== after;
}
