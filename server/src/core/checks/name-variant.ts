/**
 * One name in two spellings within a note, "Chicherin" and "Tchitcherin": the rarer one is pointed out. Inflected forms,
 * other scripts and the spellings of other languages are no mix, and quotations, titles and references keep theirs.
 */
import type { CompiledEntry } from '../facts/index-format';
import type { NameTable } from '../facts/name-table';
import { soundOf } from '../facts/near-names';
import { isCyrillic, languageOf, type ProseLanguage } from '../text/language';
import { mentionsOfBlock, type Mention } from '../text/mentions';
import type { BlockReading, Note, Segment } from '../text/note';
import { foldText } from '../util/fold';
import { shiftSpan, spanContains, type Span } from '../util/span';
import type { Check, Finding } from './check';
import { opensListOfWorks, ownWordsIn } from './own-words';

export const nameVariant: Check = {
  id: 'name-variant',
  title: 'Mixed spellings of a name',
  explanation: 'A name is spelt in two ways within one document.',
  offByDefault: true,
  *runOnNote(note, recall) {
    const byEntry = new Map<CompiledEntry, Spelt[]>();
    let listOfWorks = false;
    for (const [index, found] of recall((segment) => speltIn(note, segment)).entries()) {
      const segment = note.segments[index]!;
      const { start, reading } = segment;
      if (reading.opensSection) listOfWorks = opensListOfWorks(note.text, segment);
      if (listOfWorks) continue;
      for (const one of found) {
        const known = byEntry.get(one.entry);
        const moved = { ...one, ...shiftSpan(one, start) };
        if (known === undefined) byEntry.set(one.entry, [moved]);
        else known.push(moved);
      }
    }
    for (const uses of byEntry.values()) {
      // Most names are spelt alike throughout; only of the others it matters where they stand.
      if (uses.every(({ base }) => base === uses[0]!.base)) continue;
      const own = uses.filter((use) => use.context().isOwn);
      for (const language of new Set(own.map((use) => use.context().language))) {
        if (language !== undefined) yield* mixed(own.filter((use) => use.context().language === language));
      }
    }
  },
};

/** A surname or a single name as the writer has spelt it. */
interface Spelt extends Span {
  readonly entry: CompiledEntry;
  /** Without its ending. */
  readonly base: string;
  /** The ending, as of a genitive. */
  readonly ending: string;
  /** Worked out when it is asked for the first time. */
  readonly context: () => Context;
}

interface Context {
  /** Whether the writer spells it, and not a source. */
  readonly isOwn: boolean;
  /** The language whose spelling it is, or in whose prose it stands if no language claims it. */
  readonly language: string | undefined;
}

function speltIn(note: Note, segment: Segment): Spelt[] {
  const found: Spelt[] = [];
  let text: string | undefined;
  for (const block of segment.reading.blocks) {
    const mentions = mentionsOfBlock(segment, block);
    if (block.quoted || mentions.length === 0) continue;
    text ??= note.text.slice(segment.start, segment.end);
    found.push(...speltInBlock(text, block, mentions, note.facts.names));
  }
  return found;
}

function speltInBlock(text: string, block: BlockReading, mentions: readonly Mention[], table: NameTable): Spelt[] {
  let isOwn: ((span: Span) => boolean) | undefined;
  let language: { readonly of: ProseLanguage | undefined } | undefined;
  const found: Spelt[] = [];
  for (const mention of mentions) {
    const spelling = spellingOf(text, mention, table);
    if (spelling === undefined) continue;
    let context: Context | undefined;
    const { languages, ...spelt } = spelling;
    found.push({
      ...spelt,
      context: () =>
        (context ??= {
          isOwn: (isOwn ??= ownWordsIn(text, block))(spelt) && !speaksOfSpellings(spelt),
          language: languageAmong(languages, spelt.entry, (language ??= { of: languageOf(text, block) }).of),
        }),
    });
  }
  return found;

  /** "Chicherin, or Tchitcherin, as the press had it": a sentence with both is about the spellings. */
  function speaksOfSpellings(one: Omit<Spelt, 'context'>): boolean {
    const sentence = block.sentences.find((candidate) => spanContains(candidate, one)) ?? block;
    return found.some((other) => other.entry === one.entry && foldText(other.base) !== foldText(one.base) && spanContains(sentence, other));
  }
}

/** Whose spelling it is: of the languages that share it the one in which it is written here. */
function languageAmong(languages: readonly string[], entry: CompiledEntry, here: ProseLanguage | undefined): string | undefined {
  // A language that has no spelling of its own for the name takes that of another.
  const isClaimed = here !== undefined && singleNames(entry).some(({ lang }) => lang === here);
  return here !== undefined && (languages.length === 0 || languages.includes(here) || !isClaimed) ? here : languages[0];
}

interface Spelling extends Omit<Spelt, 'context'> {
  /** The languages in which the spelling is listed; none for a spelling that is generated. */
  readonly languages: readonly string[];
}

/** The surname of a person, or the only word of another name; `undefined` where nothing can be said of the spelling. */
function spellingOf(text: string, mention: Mention, table: NameTable): Spelling | undefined {
  const { entry, described, form } = mention;
  if (entry === undefined || described !== undefined || (entry.kind !== 'person' && entry.kind !== 'place') || form.form === 'abbreviation' || form.period !== undefined) return undefined;
  const written = text.slice(mention.start, mention.end);
  const word = /[\p{L}\p{M}]+(?:[-‐‑–][\p{L}\p{M}]+)*$/u.exec(written)?.[0];
  if (word === undefined || isCyrillic(word) || (entry.kind !== 'person' && word !== written)) return undefined;
  const span = { start: mention.end - word.length, end: mention.end, entry };
  const folded = foldText(word);
  const listed = singleNames(entry);
  const exact = listed.filter((name) => name.folded === folded);
  const base = exact.length > 0 ? exact : listed.filter((name) => folded.startsWith(name.folded) && table.wordForms.isForm(word, name.text));
  if (base.length > 0) {
    const { length } = base[0]!.text;
    return { ...span, base: word.slice(0, length), ending: word.slice(length), languages: [...new Set(base.map(({ lang }) => lang))] };
  }
  return listed.some((name) => table.wordForms.isForm(word, name.text)) ? { ...span, base: word, ending: '', languages: [] } : undefined;
}

const singles = new WeakMap<CompiledEntry, readonly SingleName[]>();

interface SingleName {
  readonly text: string;
  readonly folded: string;
  readonly lang: string;
}

/** The names of one word, without noble particles. */
function singleNames(entry: CompiledEntry): readonly SingleName[] {
  let known = singles.get(entry);
  if (known === undefined) {
    const names = entry.names.filter((name) => name.form !== 'abbreviation' && name.form !== 'nickname' && name.period === undefined).map(({ text, lang }) => ({ text: text.replace(/^(?:von|van|zu|de) (?:der )?/, ''), lang }));
    singles.set(entry, (known = names.filter(({ text }) => !/\s/.test(text)).map((name) => ({ ...name, folded: foldText(name.text) }))));
  }
  return known;
}

/** The findings on the rarer spellings of one name; none if all are spelt alike, or so unlike that they are two names. */
function* mixed(uses: readonly Spelt[]): Generator<Finding> {
  const times = new Map<string, number>();
  for (const { base } of uses) times.set(foldText(base), (times.get(foldText(base)) ?? 0) + 1);
  if (times.size < 2) return;
  // Of spellings that are equally frequent the one that came first is the usual one.
  const [usual = ''] = [...times.keys()].toSorted((a, b) => times.get(b)! - times.get(a)!);
  const model = uses.find(({ base }) => foldText(base) === usual)!;
  for (const one of uses) {
    if (foldText(one.base) === usual || !isSameName(one.base, model.base)) continue;
    const newText = model.base + one.ending;
    yield {
      check: nameVariant.id,
      severity: 'information',
      start: one.start,
      end: one.end,
      message: `Elsewhere in this document the name is spelt “${model.base}”, here “${one.base}” (${one.entry.name}).`,
      fixes: [{ title: `Change to “${newText}”`, edits: [{ start: one.start, end: one.end, newText }], notation: true }],
      entries: [one.entry.id],
    };
  }
}

/** Whether two spellings are of one name: they sound alike, or nearly all letters are the same. A pseudonym is no spelling. */
function isSameName(a: string, b: string): boolean {
  const plain = (text: string): string => soundOf(text).replace(/([A-Za-z])\1+/g, '$1').replace(/ae|oe|ue/g, (pair) => pair[0]!).replace(/e$/, '').toLowerCase();
  return plain(a) === plain(b);
}
