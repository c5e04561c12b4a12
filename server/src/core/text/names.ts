/**
 * Finds the names of a text: at every word the forms that begin with it, the longest first. One look-up a word.
 */
import type { CompiledEntry, CompiledName } from '../facts/index-format';
import type { NameEntry, NameTable } from '../facts/name-table';
import { findOverlapping, type Span } from '../util/span';
import { CharacterClass, classOf, foldText, isCapital } from '../util/fold';
import { wordText, type Words } from '../util/words';

/** A name as it stands in the text, with every entry that bears the form. Who is meant is decided elsewhere. */
export interface NameOccurrence extends Span {
  readonly bearers: readonly { readonly entry: CompiledEntry; readonly name: CompiledName }[];
}

/**
 * Finds every name in the words of a text, in order, without overlaps. Nothing is found inside the `unread` stretches,
 * which are ordered by start.
 */
export function findNames(words: Words, table: NameTable, unread: readonly Span[]): NameOccurrence[] {
  const found: NameOccurrence[] = [];
  let row = 0;
  while (row < words.count) {
    const forms = table.formsBeginning(words.hashes[row]!);
    const longest = forms === undefined ? undefined : longestMatch(words, row, forms);
    if (longest === undefined) {
      row++;
      continue;
    }
    const span = { start: words.starts[row]!, end: words.ends[longest.lastRow]! };
    if (findOverlapping(unread, span) === undefined) {
      found.push({ ...span, bearers: longest.bearers });
      row = longest.lastRow + 1;
    } else {
      row++;
    }
  }
  return found;
}

function longestMatch(words: Words, row: number, forms: readonly NameEntry[]): { lastRow: number; bearers: NameOccurrence['bearers'] } | undefined {
  let lastRow = -1;
  const bearers: NameOccurrence['bearers'][number][] = [];
  for (const form of forms) {
    if (lastRow >= 0 && row + form.words.count - 1 < lastRow) break;
    if (!matches(words, row, form)) continue;
    lastRow = row + form.words.count - 1;
    for (const bearer of form.bearers) if (!bearers.some((known) => known.entry === bearer.entry)) bearers.push(bearer);
  }
  return lastRow < 0 ? undefined : { lastRow, bearers };
}

function matches(words: Words, row: number, form: NameEntry): boolean {
  const count = form.words.count;
  if (row + count > words.count) return false;
  for (let offset = 1; offset < count; offset++) {
    if (words.hashes[row + offset] !== form.words.hashes[offset]) return false;
  }
  const rule = form.bearers[0]!.name.case;
  for (let offset = 0; offset < count; offset++) {
    if (!sameWord(wordText(words, row + offset), wordText(form.words, offset), rule)) return false;
    if (offset > 0 && !gapsAgree(gapBefore(form.words, offset), gapBefore(words, row + offset))) return false;
  }
  return !joinsNumber(words, row) && !joinsNumber(words, row + count);
}

/** Equal hashes are checked against the letters, so that no chance collision becomes a name. */
function sameWord(written: string, listed: string, rule: CompiledName['case']): boolean {
  if (rule === 'exact') return written.normalize('NFC') === listed.normalize('NFC');
  if (rule === undefined && isCapital(listed.charCodeAt(0)) && !isCapital(written.charCodeAt(0))) return false;
  return foldText(written) === foldText(listed);
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
