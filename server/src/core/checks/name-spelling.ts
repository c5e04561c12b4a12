/**
 * A word that is nearly a name, where that name is surely meant: it stands behind a given name or title of its bearer, or the
 * note names the same person or place rightly elsewhere. Words of the language, other surnames, inflected forms and
 * transliterations are no misspellings, and what is quoted or cited is left as it is.
 */
import type { FactBase } from '../facts/fact-base';
import { nearNamesOf, SHORTEST_NAME, type NearName, type NearNames } from '../facts/near-names';
import type { CompiledEntry } from '../facts/index-format';
import { isCyrillic, languageOf, type ProseLanguage } from '../text/language';
import type { BlockReading, Note, Segment } from '../text/note';
import { CharacterClass, classOf, foldText, isCapital } from '../util/fold';
import { shiftSpan, type Span } from '../util/span';
import { hashBetween, hashWord } from '../util/words';
import type { Check, Finding } from './check';
import { companyOf, standsAlone } from './name-company';
import { opensListOfWorks, ownWordsIn } from './own-words';
import { isOtherWord } from './words-near-names';

export const nameSpelling: Check = {
  id: 'name-spelling',
  title: 'Spelling of names',
  explanation: 'A word is nearly a name that is surely meant.',
  *runOnNote(note, recall) {
    const suspects: { suspect: Suspect; offset: number }[] = [];
    const times = new Map<string, number>();
    const others = new Set<string>();
    let listOfWorks = false;
    const bySegment = recall((segment) => suspectsIn(note, segment));
    for (let index = 0; index < bySegment.length; index++) {
      const found = bySegment[index]!;
      const segment = note.segments[index]!;
      const { start, reading } = segment;
      if (reading.opensSection) listOfWorks = opensListOfWorks(note.text, segment);
      if (listOfWorks || found.length === 0) continue;
      for (const suspect of found) {
        suspects.push({ suspect, offset: start });
        times.set(suspect.written, (times.get(suspect.written) ?? 0) + 1);
        if (suspect.isSomebodyElse) others.add(foldText(suspect.written));
      }
    }
    for (const { suspect, offset } of suspects) {
      if (suspect.isSomebodyElse) continue;
      const often = times.get(suspect.written)!;
      // In German every noun has a capital, so two slips are one too many where nothing before the word speaks for the name.
      // A spelling that comes again and again, as often as the right one, is meant so: it may be another name.
      const isSlip = (near: NearName): boolean => suspect.standsAlone && often <= MOST_SLIPS && (near.distance === 1 || !suspect.isGerman) && near.bearers.some((entry) => isNamedMoreOften(note, entry, often));
      const meant = suspect.near.filter((near, index) => {
        const support = suspect.support[index];
        if (support === 'given-name') return true;
        return !suspect.isOtherWord && !others.has(foldText(suspect.written)) && ((support === 'title' && near.distance === 1) || isSlip(near));
      });
      if (meant.length > 0 && new Set(meant.map((near) => near.word)).size <= MOST_MEANT) yield finding(suspect, offset, meant);
    }
  },
};

const MOST_SLIPS = 2;
const MOST_MEANT = 2;

type Support = 'given-name' | 'title';

/** A word that is nearly a name, in a place where it may be a misspelling of it. */
interface Suspect extends Span {
  readonly written: string;
  readonly isGerman: boolean;
  readonly near: readonly NearName[];
  /** Whether it is known to be a word or another name: then a given name alone can speak for a misspelling. */
  readonly isOtherWord: boolean;
  /** Whether what stands beside it shows that it is the name of somebody or something else. */
  readonly isSomebodyElse: boolean;
  /** Whether no other name touches it. */
  readonly standsAlone: boolean;
  /** For each of the names what stands before the word and fits its bearer. */
  readonly support: readonly (Support | undefined)[];
}

/** The suspects of a segment, in its offsets. */
function suspectsIn(note: Note, segment: Segment): Suspect[] {
  const found: Suspect[] = [];
  const names = nearNamesOf(note.facts);
  let text: string | undefined;
  for (const block of segment.reading.blocks) {
    if (block.quoted || block.kind === 'heading') continue;
    text ??= note.text.slice(segment.start, segment.end);
    let isOwn: ((span: Span) => boolean) | undefined;
    for (const span of wordsNearNames(text, block, names)) {
      const near = names.near(text.slice(span.start, span.end));
      if (near.length === 0) continue;
      const suspect = suspectAt(text, block, span, near, note);
      if (suspect !== undefined && (isOwn ??= ownWordsIn(text, block))(span)) found.push(suspect);
    }
  }
  return found;
}

function suspectAt(text: string, block: BlockReading, span: Span, near: readonly NearName[], note: Note): Suspect | undefined {
  const written = text.slice(span.start, span.end);
  let language: ProseLanguage | undefined | null = null;
  const spelt = near.filter((one) => !isEnding(written, one, () => (language === null ? (language = languageOf(text, block)) : language)));
  if (spelt.length === 0) return undefined;
  const bearers = new Set(spelt.flatMap((one) => one.bearers).filter((entry) => entry.kind === 'person'));
  const company = companyOf(text, block, span, (folded) => [...bearers].some((entry) => supportOf(note, entry, folded) !== undefined));
  const isGerman = (language === null ? languageOf(text, block) : language) === 'de';
  const meant = spelt.map((one) => {
    const kinds = one.bearers.map((entry) => (bearers.has(entry) ? company?.map((word) => supportOf(note, entry, word)) : undefined) ?? []);
    const support: Support | undefined = kinds.flat().includes('given-name') ? 'given-name' : kinds.flat().includes('title') ? 'title' : undefined;
    // Of namesakes those are meant whom the given name fits.
    return { support, near: support === undefined ? one : { ...one, bearers: one.bearers.filter((_, index) => kinds[index]!.includes(support)) } };
  });
  return { ...span, written, isGerman, near: meant.map((one) => one.near), isOtherWord: isOtherWord(written), isSomebodyElse: company === undefined, standsAlone: standsAlone(text, block, span, (word) => isWordOfNames(note.facts, hashWord(word))), support: meant.map((one) => one.support) };
}

/** Whether a word begins a name, or is a further form of any word in one. */
const isWordOfNames = ({ names }: FactBase, hash: number): boolean => names.mayBegin(hash) || names.wordForms.mayHold(hash);

const wordsBesideSurname = new WeakMap<CompiledEntry, ReadonlyMap<string, Support>>();

/** What a folded word before a person's surname is to the person. */
function supportOf(note: Note, entry: CompiledEntry, word: string): Support | undefined {
  let words = wordsBesideSurname.get(entry);
  if (words === undefined) {
    const found = new Map<string, Support>();
    const wordsIn = (text: string): string[] => text.split(/[^\p{L}\p{M}]+/u);
    for (const { office } of note.facts.officesOf(entry.id)) {
      for (const title of office.names.flatMap((name) => wordsIn(name.text)).map(foldText)) if (TITLES.test(title)) found.set(title, 'title');
    }
    for (const name of entry.names) {
      if (!/\s/.test(name.text)) continue;
      // Middle names are borne by others with another surname: "Heinrich Schliemann" is no Philipp Heinrich Scheidemann.
      wordsIn(name.text).forEach((part, index, parts) => {
        const isGiven = index === 0 || parts.slice(0, index).every((earlier) => RANKS.test(earlier)) || index === parts.length - 1;
        if (part.length > 2 && isCapital(part.charCodeAt(0)) && (RANKS.test(part) || isGiven)) found.set(foldText(part), RANKS.test(part) ? 'title' : 'given-name');
      });
    }
    wordsBesideSurname.set(entry, (words = found));
  }
  return words.get(word);
}

/** Nouns of offices, folded: of "German ambassador in Moscow" the noun alone says who is meant. */
const TITLES = /^(?:ambassador|minister|commissar|chancellor|envoy|botschafter|gesandter|aussenminister|reichsaussenminister|reichskanzler|volkskommissar|staatssekretar|посол|полпред|нарком|министр|рейхсканцлер)/;
const RANKS = /^(?:Graf|Count|Freiherr|Baron|Ritter|Prince|Lord|Sir|Граф|граф|барон)$/;

/** 1 for the capital letters of the scripts that notes are written in. */
const CAPITALS = Uint8Array.from({ length: 0x530 }, (_, code) => (classOf(code) === CharacterClass.Letter && isCapital(code) ? 1 : 0));

/**
 * The capitalised words of a block that are long enough and may be near to a name: a walk over its characters, of which nearly
 * all begin nothing.
 */
function wordsNearNames(text: string, block: Span, names: NearNames): readonly Span[] {
  let found: Span[] | undefined;
  for (let start = block.start; start < block.end; start++) {
    const code = text.charCodeAt(start);
    if (code < CAPITALS.length ? CAPITALS[code] === 0 : classOf(code) !== CharacterClass.Letter || !isCapital(code)) continue;
    if (start > block.start && classOf(text.charCodeAt(start - 1)) !== CharacterClass.Other) continue;
    let end = start + 1;
    while (end < block.end && classOf(text.charCodeAt(end)) !== CharacterClass.Other) end++;
    if (end - start >= SHORTEST_NAME && !isCapital(text.charCodeAt(start + 1)) && names.mayBeNear(hashBetween(text, start, end))) (found ??= []).push({ start, end });
    start = end - 1;
  }
  return found ?? NONE;
}

const NONE: readonly Span[] = [];

/** Endings of Latin words by which a name becomes an adjective, a plural or a name of followers. */
const ENDINGS = /^(?:s|n|en|er|ern|ers|es|in|a|i|y|o|an|ian|ist|ism|ic|um|us|e|ie|u|ei|iei|sk|ski|sky|skaya|skoye|ska|ens|ans|ians|ists)$/;
/** How far from its end a Russian word may differ and still be the same word in another case. */
const RUSSIAN_ENDING = 3;
const ENDING_OF_A_PLACE = 1;

/** Whether the word differs from the name as a form of it does, or is only its beginning, as while it is being typed. */
function isEnding(written: string, near: NearName, language: () => ProseLanguage | undefined): boolean {
  const own = foldText(near.word);
  const folded = foldText(written);
  // A genitive without an apostrophe is German, or no genitive at all.
  if (near.word !== near.listed && !isCyrillic(written) && own.endsWith('s') && language() !== 'de') return true;
  if (own.startsWith(folded)) return true;
  let shared = 0;
  while (shared < own.length && own[shared] === folded[shared]) shared++;
  if (isCyrillic(written)) return shared >= own.length - RUSSIAN_ENDING;
  if (shared === own.length) {
    const rest = folded.slice(shared);
    if (rest === 'e') return language() !== 'en';
    return rest !== own.at(-1) && ENDINGS.test(rest);
  }
  return near.bearers.every((entry) => entry.kind !== 'person') && shared >= own.length - ENDING_OF_A_PLACE;
}

/** Whether the note names an entry more often than a number of times. */
function isNamedMoreOften(note: Note, entry: CompiledEntry, times: number): boolean {
  let named = 0;
  for (const { mentions } of note.segments) {
    for (const mention of mentions) if (mention.entry === entry && mention.described === undefined && ++named > times) return true;
  }
  return false;
}

function finding({ written, ...suspect }: Suspect, offset: number, meant: readonly NearName[]): Finding {
  const { start, end } = shiftSpan(suspect, offset);
  const words = [...new Set(meant.map((near) => near.word))];
  const entries = [...new Set(meant.flatMap((near) => near.bearers))];
  const who = entries.length === 1 && entries[0]!.name !== words[0] ? ` (${entries[0]!.name})` : '';
  return {
    check: nameSpelling.id,
    severity: 'hint',
    start,
    end,
    message: `The name is spelt ${words.map((word) => `“${word}”`).join(' or ')}${who}, here “${written}”.`,
    fixes: words.map((word) => ({ title: `Change to “${word}”`, edits: [{ start, end, newText: word }] })),
    entries: entries.slice(0, 3).map((entry) => entry.id),
  };
}
