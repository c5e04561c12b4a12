/**
 * Weighs the bearers of a name against what stands around it. Each reason has a weight and is kept in words, so that a card
 * can say why somebody was taken to be meant.
 */
import { toInterval } from '../../facts/fact-base';
import type { FactBase } from '../../facts/fact-base';
import type { CompiledEntry, EntryKind } from '../../facts/index-format';
import { intervalContains, type DayInterval } from '../../time/interval';
import { foldText } from '../../util/fold';
import { findOverlapping, firstEndingAfter, spanContains, type Span } from '../../util/span';
import { readWords, wordText } from '../../util/words';
import type { BlockReading } from '../note';
import type { NameBearer, NameOccurrence } from './find-names';

/** What is known around a name. Offsets are those of the segment, whose text is given. */
export interface Surroundings {
  readonly text: string;
  readonly block: BlockReading;
  readonly facts: FactBase;
  /** Entries that the note names beyond doubt. */
  readonly introduced: ReadonlySet<CompiledEntry>;
  /** Entries that the paragraph names beyond doubt. */
  readonly beside: ReadonlySet<CompiledEntry>;
}

export interface Weighed {
  readonly bearer: NameBearer;
  readonly weight: number;
  /** The part of the weight that is due to dates. */
  readonly byDates: number;
  readonly evidence: readonly string[];
}

const WEIGHT = {
  usual: 1,
  introduced: 2,
  date: 2,
  related: 1,
  mostForClues: 2,
  office: 2,
  kind: 4,
  /** More than all else together: what was signed "at Rapallo" was signed in the town. */
  placePreposition: 8,
} as const;

export function weigh(around: Surroundings, occurrence: NameOccurrence, bearer: NameBearer): Weighed {
  const evidence: string[] = [];
  let weight = 0;
  let byDates = 0;
  const speak = (by: number, reason: string): void => {
    weight += by;
    evidence.push(reason);
  };
  const { entry, name } = bearer;
  const { shared } = name;
  const sentence = findOverlapping(around.block.sentences, occurrence) ?? around.block;
  if (shared?.usual === true) speak(WEIGHT.usual, 'usually meant by this name');
  if (around.introduced.has(entry)) speak(WEIGHT.introduced, 'named in full elsewhere in the note');
  if (shared?.years !== undefined) {
    const nearest = nearestDate(around.block, sentence, occurrence);
    const fits = nearest !== undefined && intervalContains(toInterval(shared.years), nearest);
    if (fits) speak((byDates = WEIGHT.date), 'fits the date in the sentence');
    else if (nearest !== undefined && entry.kind !== 'place') weight += byDates = -WEIGHT.date;
  }
  const clues = cluesBeside(around.text, sentence, occurrence, bearer);
  if (clues.length > 0) speak(Math.min(clues.length, WEIGHT.mostForClues), `beside ${clues.slice(0, 2).map((clue) => `“${clue}”`).join(' and ')}`);
  const related = relatedTo(entry, around.beside);
  if (related !== undefined) speak(WEIGHT.related, `named together with ${related.name}`);
  const before = wordBefore(around.text, around.block.start, occurrence.start);
  const behind = wordBehind(around.text, occurrence.end, around.block.end);
  if (entry.kind === 'place' && before !== undefined && PLACE_PREPOSITIONS.has(before.toLowerCase()) && kindOfNoun(behind) === undefined) speak(WEIGHT.placePreposition, `after “${before}”`);
  if (kindOfNoun(behind) === entry.kind) speak(WEIGHT.kind, `before “${behind}”`);
  else if (before !== undefined && TREATY_VERBS.test(before) && entry.kind === 'treaty') speak(WEIGHT.kind, `after “${before}”`);
  if (entry.kind === 'person' && before !== undefined && heldOffice(around.facts, entry, before)) speak(WEIGHT.office, `called “${before}”`);
  return { bearer, weight, byDates, evidence };
}

const PLACE_PREPOSITIONS = new Set(['in', 'at', 'near', 'from', 'to', 'bei', 'nach', 'aus', 'в', 'из', 'под', 'во']);

/** Words before a name that only a treaty can follow. */
const TREATY_VERBS = /^(?:sign(?:ed|ing|s)?|ratif(?:y|ied|ies|ying)|conclud(?:e|ed|ing)|denounc(?:e|ed|ing)|initial(?:l?ed|l?ing)|unterzeichne(?:te|n|ten)|ratifizier(?:te|en|ten)|подписа(?:л|ла|ли|ть)|ратифицирова(?:л|ла|ли|ть))$/i;

const NOUNS_OF_KINDS: readonly (readonly [RegExp, EntryKind])[] = [
  [/^(?:treat(?:y|ies)|pacts?|agreements?|accords?|conventions?|protocols?|Vertr[aä]g(?:e?s|e)?|Pakt(?:e?s)?|Abkommens?|Protokolls?)$/i, 'treaty'],
  [/^(?:conferences?|congress|talks|negotiations|crisis|putsch|Konferenz|Verhandlungen|Krise)$/i, 'event'],
  [/^(?:government|army|party|commission|Regierung|Kommission)$/i, 'organisation'],
];

function kindOfNoun(word: string | undefined): EntryKind | undefined {
  return word === undefined ? undefined : NOUNS_OF_KINDS.find(([pattern]) => pattern.test(word))?.[1];
}

/** "Ambassador Müller": whether one of the person's offices is called so. */
function heldOffice(facts: FactBase, entry: CompiledEntry, word: string): boolean {
  if (word.length < 4 || !/^\p{Lu}/u.test(word)) return false;
  const wanted = foldText(word);
  return facts.officesOf(entry.id).some(({ office, tenure }) => [office.name, tenure.title ?? '', ...office.names.map((name) => name.text)].some((title) => foldText(title).split(/[^\p{L}]+/u).includes(wanted)));
}

/** How many characters from a name a clue may stand, within its sentence. */
const REACH_OF_A_CLUE = 300;

/** The clue words of a bearer that stand near the name. */
function cluesBeside(text: string, sentence: Span, occurrence: Span, { name }: NameBearer): readonly string[] {
  const clues = name.shared?.clues;
  if (clues === undefined) return [];
  const from = Math.max(sentence.start, occurrence.start - REACH_OF_A_CLUE);
  const to = Math.min(sentence.end, occurrence.end + REACH_OF_A_CLUE);
  const folded = ` ${foldText(text.slice(from, to)).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const own = foldText(name.text);
  return clues.filter((clue) => folded.includes(` ${foldText(clue)} `) && foldText(clue) !== own);
}

/** An entry named beside that the entry has to do with: a signatory, a related treaty. States are related to everything. */
function relatedTo(entry: CompiledEntry, beside: ReadonlySet<CompiledEntry>): CompiledEntry | undefined {
  if (beside.size === 0) return undefined;
  const ids = new Set([...(entry.relations ?? []).map(({ to }) => to), ...(entry.signatories ?? []).flatMap(({ person }) => person ?? []), ...(entry.participants ?? [])]);
  for (const other of beside) if (other.kind !== 'state' && ids.has(other.id)) return other;
  return undefined;
}

/** How many dates on either side of a name are looked at. */
const REACH_OF_DATES = 4;

/** The date of the sentence that stands nearest to a name. */
function nearestDate(block: BlockReading, sentence: Span, occurrence: Span): DayInterval | undefined {
  let nearest: { bounds: DayInterval; distance: number } | undefined;
  const next = firstEndingAfter(block.dates, occurrence.start);
  for (const date of block.dates.slice(Math.max(0, next - REACH_OF_DATES), next + REACH_OF_DATES)) {
    if (date.value === undefined || date.yearFrom !== 'written' || !spanContains(sentence, date)) continue;
    const distance = date.start >= occurrence.end ? date.start - occurrence.end : occurrence.start - date.end;
    if (nearest === undefined || distance <= nearest.distance) nearest = { bounds: date.value.bounds, distance };
  }
  return nearest?.bounds;
}

function wordBefore(text: string, from: number, offset: number): string | undefined {
  const words = readWords(text, { start: Math.max(from, offset - 40), end: offset });
  if (words.count === 0) return undefined;
  const last = words.count - 1;
  return /^\s*[*_]{0,3}$/.test(text.slice(words.ends[last], offset)) ? wordText(words, last) : undefined;
}

/** The word behind a name, joined by a blank or a hyphen: "the Rapallo treaty", "Rapallo-Vertrag". */
function wordBehind(text: string, offset: number, to: number): string | undefined {
  const words = readWords(text, { start: offset, end: Math.min(to, offset + 40) });
  return words.count > 0 && /^[*_]{0,3}[\s‑-][*_]{0,3}$/.test(text.slice(offset, words.starts[0])) ? wordText(words, 0) : undefined;
}
