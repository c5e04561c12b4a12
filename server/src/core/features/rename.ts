/**
 * Another spelling for a name, everywhere: "Chicherin instead of Tchitcherin". Only what the writer says in their own voice is
 * changed. Quotations, titles of works, code and the targets of links stay, and so does what is not certain to be this name.
 */
import type { CompiledEntry } from '../facts/index-format';
import type { Note } from '../text/note';
import type { Mention } from '../text/mentions';
import type { Replacement } from '../util/replacement';
import { shiftSpan, spanContains, spanTouches, type Span } from '../util/span';
import { dateAt } from './at-offset';
import { isQuotedMention, linkAround, placedMentionAt, placedMentions, textOfSegment, wikilinkAround, type PlacedMention } from './placed-mentions';
import { findSpelling, isInflected, respelt, sameSpelling, wordsIn, type Spelling, type WrittenWord } from './spelling';

/** The name at a place as it can be respelt. */
export interface RenameTarget {
  readonly entry: CompiledEntry;
  readonly spelling: Spelling;
  /** The stretch of the name in the note. */
  readonly span: Span;
  /** The name in its base form, as the writer spells it. */
  readonly name: string;
}

/** Why a name can't be respelt, in a sentence for the writer. */
export interface Refusal {
  readonly refusal: string;
}

/** An edit, and what a careful writer would look at. */
export interface RenameEdit extends Replacement {
  readonly look?: 'heading' | 'inflected';
}

/** What would be renamed at an offset; `undefined` where there is nothing that Rapallo knows. */
export function renameTargetAt(note: Note, offset: number): RenameTarget | Refusal | undefined {
  const placed = placedMentionAt(note, offset);
  if (placed === undefined) return dateAt(note, offset) === undefined ? undefined : refuse('A date has no other spelling. To change a date, edit it.');
  const text = textOfSegment(note, placed.segment);
  const { mention } = placed;
  const written = text.slice(mention.start, mention.end).replace(/\s+/g, ' ');
  if (mention.entry === undefined) return refuse(`It is open whom or what “${written}” means: ${listed(mention.candidates.map(({ name }) => `“${name}”`))}. Write the name in full somewhere in the note, and ask again.`);
  if (mention.described !== undefined) return refuse(`“${written}” stands here for ${mention.entry.name} without naming it.`);
  if (isQuotedMention(placed)) return refuse('In a quotation a name stays as the source has it. Ask at the name in your own words.');
  const words = wordsIn(text, mention);
  const named = namedIn(note, mention, mention.entry, words);
  if (named === undefined) return refuse(`“${written}” is a link to ${mention.entry.name}, and none of its names.`);
  const local = offset - placed.segment.start;
  const surname = surnameAt(note, mention.entry, words, local);
  const own = { start: named.words[0]!.start, end: named.words.at(-1)!.end };
  const target = surname ?? (spanTouches(own, local) ? named : { words, spelling: words.map((word) => word.text) });
  const span = { start: target.words[0]!.start, end: target.words.at(-1)!.end };
  return { entry: mention.entry, spelling: target.spelling, span: shiftSpan(span, placed.segment.start), name: baseForm(text, target.words, target.spelling) };
}

const refuse = (refusal: string): Refusal => ({ refusal });
const listed = (names: readonly string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)!}`);

/** The word at the cursor, if a person is called by it alone: in "Georgy Tchitcherin" the surname is renamed, wherever it stands. */
function surnameAt(note: Note, entry: CompiledEntry, words: readonly WrittenWord[], offset: number): { words: readonly WrittenWord[]; spelling: Spelling } | undefined {
  const word = entry.kind === 'person' ? words.find((candidate) => spanTouches(candidate, offset)) : undefined;
  if (word === undefined) return undefined;
  const forms = note.facts.names.wordForms;
  const alone = entry.names.filter(({ text }) => /^[\p{L}\p{M}]+$/u.test(text)).map(({ text }) => text);
  const listed = alone.find((name) => sameSpelling(word.text, name)) ?? alone.find((name) => isInflected(word.text, name, forms));
  if (listed !== undefined) return { words: [word], spelling: [listed] };
  // A spelling that is not listed, such as "Čičerin", is the writer's own.
  return alone.some((name) => sameFolded(word.text, name) || forms.isForm(word.text, name)) ? { words: [word], spelling: [word.text] } : undefined;
}

/** The words of a mention that are a listed name, and its spelling here in the base form. */
function namedIn(note: Note, mention: Mention, entry: CompiledEntry, words: readonly WrittenWord[]): { words: readonly WrittenWord[]; spelling: Spelling } | undefined {
  const forms = note.facts.names.wordForms;
  const isWord = (written: string, base: string): boolean => sameSpelling(written, base) || sameFolded(written, base) || forms.isForm(written, base);
  for (const { text } of [mention.form, ...entry.names]) {
    const bases = wordsIn(text).map((word) => word.text);
    const found = findSpelling(words, bases, isWord);
    if (found !== undefined) return { words: found, spelling: bases.map((base, index) => (sameSpelling(found[index]!.text, base) || isInflected(found[index]!.text, base, forms) ? base : found[index]!.text)) };
  }
  return undefined;
}

const sameFolded = (a: string, b: string): boolean => sameSpelling(a.normalize('NFD').replace(/\p{M}/gu, ''), b.normalize('NFD').replace(/\p{M}/gu, ''));

function baseForm(text: string, words: readonly WrittenWord[], spelling: Spelling): string {
  return words.map((word, index) => (index === 0 ? '' : text.slice(words[index - 1]!.end, word.start).replace(/[\s*_>]+/g, ' ')) + asWritten(word.text, spelling[index]!)).join('');
}

/** "Treaty", though the form is listed as "Rapallo treaty"; but not "RAPALLO TREATY". */
const asWritten = (written: string, base: string): string => (sameSpelling(written, base) && written !== written.toUpperCase() ? written : base);

const LONGEST_NAME = 120;

/** Why a name can't be given; `undefined` if it can. */
export function refusalOf(note: Note, { entry, name }: RenameTarget, wanted: string): string | undefined {
  if (wanted === '') return 'The new name is empty.';
  if (wanted.length > LONGEST_NAME) return `The new name is longer than ${LONGEST_NAME} characters.`;
  if (!/^[\p{L}\p{M}\p{N} .,'’ʼ()‐‑–—-]+$/u.test(wanted)) return 'A name may have letters, figures, blanks, hyphens, dashes, apostrophes, points, commas and brackets, and nothing else.';
  if (!/^[\p{L}\p{N}].*[\p{L}\p{M}\p{N}.)]$/u.test(wanted) || !/\p{L}{2}/u.test(wanted)) return `“${wanted}” is no name.`;
  const others = bearersOf(note, wanted);
  const [other] = others;
  return other === undefined || others.includes(entry) ? undefined : `“${wanted}” is a name of ${other.name}; “${name}” means ${entry.name}.`;
}

function bearersOf(note: Note, wanted: string): CompiledEntry[] {
  return note.facts.entries.filter((entry) => entry.names.some((form) => sameSpelling(form.text, wanted)));
}

/** A name as it is typed into a box, tidied. */
export const tidyName = (typed: string): string => typed.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Whether the new name is one by which Rapallo will know the entry again. */
export function isKnownName(note: Note, { entry }: RenameTarget, wanted: string): boolean {
  return bearersOf(note, wanted).includes(entry);
}

/** The edits of one note that put `wanted` for every mention that is spelt so, in order. */
export function renameEdits(note: Note, { entry, spelling }: Pick<RenameTarget, 'entry' | 'spelling'>, wanted: string): RenameEdit[] {
  const forms = note.facts.names.wordForms;
  const isWord = (written: string, base: string): boolean => sameSpelling(written, base) || isInflected(written, base, forms);
  const edits: RenameEdit[] = [];
  let labels: boolean | undefined;
  const hasLabels = (): boolean => (labels ??= /^ {0,3}\[[^\]\n^][^\]\n]*\]:/m.test(note.text));
  for (const placed of placedMentions(note)) {
    const { mention, block, segment } = placed;
    if (mention.entry !== entry || mention.described !== undefined || isQuotedMention(placed)) continue;
    const text = textOfSegment(note, segment);
    const all = wordsIn(text, mention);
    const words = findSpelling(all, spelling, isWord);
    const changed = words === undefined || isTakenTwice(text, words, all, wanted) ? undefined : respelt(text, { words, spelling }, wanted, forms);
    if (changed === undefined || changed.edits.length === 0) continue;
    const kept = besideTarget(note, text, placed, changed.edits, hasLabels);
    const look = block.kind === 'heading' ? 'heading' : changed.inflected ? 'inflected' : undefined;
    for (const edit of kept) edits.push({ ...edit, ...shiftSpan(edit, segment.start), ...(look !== undefined && { look }) });
  }
  return edits;
}

/**
 * Whether the new name would bring words that stand there already: "von Ribbentrop" for "Ribbentrop" in "Joachim von Ribbentrop".
 */
function isTakenTwice(text: string, words: readonly WrittenWord[], all: readonly WrittenWord[], wanted: string): boolean {
  if (wordsIn(wanted).length <= words.length) return false;
  return words.length < all.length || (PARTICLE_FIRST.test(wanted) && PARTICLE_BEFORE.test(text.slice(Math.max(0, words[0]!.start - 10), words[0]!.start)));
}

const PARTICLE_FIRST = /^(?:von|van|zu|de|фон)\s/u;
const PARTICLE_BEFORE = /(?<!\p{L})(?:v\.|von|van|zu|de|ф\.|фон)\s*$/u;

/**
 * Where the name is the target of a link as well, the target stays: `[[Tchitcherin]]` becomes `[[Tchitcherin|Chicherin]]`. No
 * edits where that can't be written.
 */
function besideTarget(note: Note, text: string, placed: PlacedMention, edits: readonly Replacement[], hasLabels: () => boolean): readonly Replacement[] {
  const link = wikilinkAround(note, text, placed);
  if (link !== undefined) {
    if (!spanContains(link.target, placed.mention)) return edits;
    // A bar would end the cell of a table; a part of a note is shown with its heading.
    if (link.target !== link.words || link.target.end !== link.end - 2 || placed.block.kind === 'table-row') return [];
    return [{ start: link.target.end, end: link.target.end, newText: `|${withEdits(text, placed.mention, edits)}` }];
  }
  // "[Tchitcherin]" by itself, or with "[]", is a link by its words if the note says where to.
  const around = linkAround(text, placed);
  const isLabel = around !== undefined && !/\]\(|\]\[[^\]]/.test(text.slice(placed.mention.end, around.end)) && hasLabels();
  return isLabel ? [] : edits;
}

function withEdits(text: string, span: Span, edits: readonly Replacement[]): string {
  let result = '';
  let from = span.start;
  for (const { start, end, newText } of edits) {
    result += text.slice(from, start) + newText;
    from = end;
  }
  return result + text.slice(from, span.end);
}
