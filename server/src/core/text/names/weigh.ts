/**
 * Weighs the bearers of a name against what stands around it in the sentence. This is done while the paragraph is read and
 * its words are at hand; what the rest of the note says is added in {@link ../mentions}. Each reason has a weight and is
 * kept, so that a card can say why somebody was taken to be meant.
 */
import type { FactBase } from '../../facts/fact-base';
import { toInterval } from '../../facts/fact-base';
import type { CompiledEntry, CompiledName, EntryKind } from '../../facts/index-format';
import type { WordForms } from '../../facts/word-forms';
import { intervalContains, intervalDistance, intervalsMeet, isSingleDay, type DayInterval } from '../../time/interval';
import { foldText } from '../../util/fold';
import { HashFilter } from '../../util/hash-filter';
import { findOverlapping, firstEndingAfter, spanContains, type Span } from '../../util/span';
import { readWords, wordRowAt, wordText, type Words } from '../../util/words';
import type { DateMention } from '../dates/date-mention';
import { mayHoldDate } from '../dates/find-units';
import type { Evidence } from './evidence';
import type { NameBearer, NameOccurrence } from './find-names';

/** What a bearer has for itself. */
export interface Weighed {
  readonly weight: number;
  /** The part of the weight that is due to dates. */
  readonly byDates: number;
  readonly evidence: readonly Evidence[];
}

/** A sentence as far as it is read when names are weighed. */
export interface Surroundings {
  readonly words: Words;
  readonly sentences: readonly Span[];
  readonly dates: readonly DateMention[];
  readonly facts: FactBase;
}

export const WEIGHT = {
  usual: 1,
  introduced: 2,
  date: 2,
  /** A date that belongs to the name and is a day of the entry's. */
  ownDay: 4,
  related: 1,
  anotherTime: 12,
  mostForClues: 2,
  title: 2,
  kind: 4,
  /** More than all else together: what was signed "at Rapallo" was signed in the town. */
  placePreposition: 8,
  /** A place in quotation marks stands for what happened there. */
  quoted: 2,
  /** Behind an article a word that is a surname, too, is a noun. */
  noun: 3,
  /** Others of the subject are named in the same paragraph, and nobody else of this name is. */
  amid: 1,
} as const;

/** Weighs every bearer of a name that is in doubt; the result goes with {@link NameOccurrence.bearers}. */
export function weighBearers(around: Surroundings, occurrence: NameOccurrence): Weighed[] {
  const { words } = around;
  const sentence = findOverlapping(around.sentences, occurrence) ?? { start: 0, end: words.text.length };
  const firstRow = wordRowAt(words, occurrence.start);
  const behindRow = wordRowAt(words, occurrence.end);
  const before = firstRow > 0 && words.starts[firstRow - 1]! >= sentence.start && /^\s*[*_]{0,3}$/.test(words.text.slice(words.ends[firstRow - 1], occurrence.start)) ? wordText(words, firstRow - 1) : undefined;
  // Joined by a blank or a hyphen: "the Rapallo treaty", "Rapallo-Vertrag".
  const behind = behindRow < words.count && /^[*_]{0,3}[\s‑-][*_]{0,3}$/.test(words.text.slice(occurrence.end, words.starts[behindRow])) ? wordText(words, behindRow) : undefined;
  // Whoever reads names alone reads dates for those alone that they tell apart.
  const isDated = occurrence.bearers.some(({ entry, name }) => entry.kind !== 'place' || name.shared?.years !== undefined || name.shared?.namesakes !== undefined) && mayHaveDate(words, sentence, occurrence);
  const nearest = isDated ? nearestDate(around.dates, sentence, occurrence) : undefined;
  const attached = isDated ? attachedDate(around, occurrence) : undefined;
  const isNoun = before !== undefined && GERMAN_ARTICLES.has(before.toLowerCase()) && !RELATIVE_CLAUSE.test(words.text.slice(Math.max(sentence.start, words.starts[firstRow - 1]! - LONGEST_PREPOSITION), words.starts[firstRow - 1]));
  const quoted = QUOTED.test(words.text.slice(Math.max(0, occurrence.start - 1), occurrence.end + 1));
  const ofNamesake = nearest !== undefined && (nearest === attached || isSingleDay(nearest)) && occurrence.bearers.some(({ name }) => name.shared !== undefined && isDateOfNamesake(name.shared, nearest));
  return occurrence.bearers.map((bearer) => weigh(around, bearer, { before, behind, nearest, attached, quoted, isNoun, ofNamesake, lone: occurrence.bearers.length === 1, sentence, firstRow, behindRow }));
}

/** A single word with a quotation mark on either side. */
const QUOTED = /^["“„«]\p{L}+["”“»]$/u;

const GERMAN_ARTICLES = new Set(['der', 'die', 'das', 'den', 'dem', 'ein', 'eine', 'einen', 'einem']);
/** ", die Beck ablehnte", ", auf die Beck nur Nein sagen konnte": a pronoun looks like the article. */
const RELATIVE_CLAUSE = /,\s(?:\p{L}+\s)?$/u;
const LONGEST_PREPOSITION = 14;

interface Neighbours {
  readonly before: string | undefined;
  readonly behind: string | undefined;
  readonly nearest: DayInterval | undefined;
  /** The date right behind the name, which belongs to it: "Treaty of Berlin, 13 July 1878". */
  readonly attached: DayInterval | undefined;
  readonly quoted: boolean;
  /** Whether a German article stands before it: "der Ritter", "die Rosen". */
  readonly isNoun: boolean;
  /** Whether the date is that of another of the name, who has no entry. */
  readonly ofNamesake: boolean;
  /** Whether nobody else bears the name. */
  readonly lone: boolean;
  readonly sentence: Span;
  readonly firstRow: number;
  readonly behindRow: number;
}

function weigh(around: Surroundings, { entry, name }: NameBearer, { before, behind, nearest, attached, quoted, isNoun, ofNamesake, lone, ...place }: Neighbours): Weighed {
  const evidence: Evidence[] = [];
  let weight = 0;
  let byDates = 0;
  const speak = (by: number, reason: Evidence): void => {
    weight += by;
    evidence.push(reason);
  };
  const { shared } = name;
  if (shared?.usual === true) speak(WEIGHT.usual, { reason: 'usual' });
  if (nearest !== undefined && isDayOf(around.facts, entry, nearest)) speak((byDates = nearest === attached ? WEIGHT.ownDay : WEIGHT.date), { reason: 'date' });
  else if (shared?.years !== undefined && nearest !== undefined) {
    if (intervalContains(toInterval(shared.years), nearest)) speak((byDates = WEIGHT.date), { reason: 'date' });
    else if (entry.kind !== 'place' && !(lone && shared.usual === true && isWithinLife(entry, nearest))) weight += byDates = -WEIGHT.date;
  }
  // Generations off it is no slip of the pen but a namesake that has no entry.
  if (attached !== undefined && entry.kind === 'treaty' && (shared?.years === undefined ? isOfAnotherTime(entry, attached) : intervalDistance(toInterval(shared.years), attached) > DAYS_OF_ANOTHER_TIME)) weight -= WEIGHT.anotherTime;
  else if (ofNamesake) weight -= WEIGHT.anotherTime;
  const clues = cluesBeside(around, place, name);
  if (clues.length > 0) speak(Math.min(clues.length, WEIGHT.mostForClues), { reason: 'clues', words: clues.slice(0, 2) });
  const noun = kindOfNoun(behind);
  if (entry.kind === 'place' && isCalledPlace(around.words, place.behindRow)) speak(WEIGHT.placePreposition, { reason: 'before', word: wordText(around.words, place.behindRow) });
  else if (entry.kind === 'place' && noun === undefined && before !== undefined && PLACE_PREPOSITIONS.has(before.toLowerCase())) speak(WEIGHT.placePreposition, { reason: 'after', word: before });
  if (quoted && entry.kind === 'treaty') speak(WEIGHT.quoted, { reason: 'quoted' });
  // Of a surname in quotation marks the word is spoken of, or a ship; not if it is one that usually means this person.
  else if (quoted && entry.kind === 'person' && lone && shared?.usual !== true) weight -= WEIGHT.quoted;
  if (isNoun && entry.kind === 'person' && name.form === 'short' && !name.text.includes(' ')) weight -= WEIGHT.noun;
  if (noun === entry.kind) speak(WEIGHT.kind, { reason: 'before', word: behind! });
  else if (entry.kind === 'treaty' && before !== undefined && TREATY_VERBS.test(before)) speak(WEIGHT.kind, { reason: 'after', word: before });
  if (entry.kind === 'person' && before !== undefined && isTitleOf(around.facts, entry, before)) speak(WEIGHT.title, { reason: 'title', word: before });
  return { weight, byDates, evidence };
}

/** "Rapallo, the town": whether the name is followed by what a place is. */
function isCalledPlace(words: Words, row: number): boolean {
  if (row === 0 || row >= words.count || !words.text.startsWith(', ', words.ends[row - 1])) return false;
  return isPlaceNoun(words, /^(?:the|die|der|das)$/.test(wordText(words, row)) ? row + 1 : row);
}

const isPlaceNoun = (words: Words, row: number): boolean => row < words.count && /^(?:town|city|village|resort|Stadt|Ort|Städtchen|город|городок|курорт)$/.test(wordText(words, row));

/** Whether a date lies within somebody's life as far as its dates are known. */
function isWithinLife({ kind, dates }: CompiledEntry, date: DayInterval): boolean {
  if (kind !== 'person') return false;
  const born = dates.find(({ facet }) => facet === 'born');
  const died = dates.find(({ facet }) => facet === 'died');
  return intervalContains({ earliest: born === undefined ? -Infinity : toInterval(born.bounds).earliest, latest: died === undefined ? Infinity : toInterval(died.bounds).latest }, date);
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
function isTitleOf(facts: FactBase, entry: CompiledEntry, word: string): boolean {
  if (word.length < 4 || !/^\p{Lu}/u.test(word)) return false;
  const wanted = foldText(word);
  return facts.officesOf(entry.id).some(({ office }) => office.names.some(({ text }) => foldText(text).split(/[^\p{L}]+/u).includes(wanted)));
}

/** How many words from a name a clue may stand, within its sentence. */
const REACH_OF_A_CLUE = 45;

/** A clue as a row of hashes. */
interface Clue {
  readonly text: string;
  readonly hashes: readonly number[];
}

interface Clues {
  readonly byFirstWord: ReadonlyMap<number, readonly Clue[]>;
  /** Their first words in every form, because nearly all words of a text are none. */
  readonly filter: HashFilter;
}

const cluesOfName = new WeakMap<CompiledName, Clues>();

/** The clues of a form by the hash of their first word. A clue that is the form itself says nothing. */
function cluesOf(name: CompiledName, wordForms: WordForms): Clues {
  let known = cluesOfName.get(name);
  if (known === undefined) {
    const filed = new Map<number, Clue[]>();
    for (const text of name.shared?.clues ?? []) {
      const words = readWords(text);
      const first = words.hashes[0]!;
      if (words.count > 0 && foldText(text) !== foldText(name.text)) filed.set(first, [...(filed.get(first) ?? []), { text, hashes: [...words.hashes.subarray(0, words.count)] }]);
    }
    const filter = new HashFilter(filed.size * FORMS_OF_A_WORD, FEWEST_BITS);
    for (const first of filed.keys()) for (const hash of [first, ...wordForms.formHashesOf(first)]) filter.add(hash);
    cluesOfName.set(name, (known = { byFirstWord: filed, filter }));
  }
  return known;
}

const FORMS_OF_A_WORD = 8;
const FEWEST_BITS = 256;

/** The clue words of a bearer that stand near the name. */
function cluesBeside({ words, facts }: Surroundings, { sentence, firstRow, behindRow }: Pick<Neighbours, 'sentence' | 'firstRow' | 'behindRow'>, name: CompiledName): string[] {
  if (name.shared?.clues === undefined) return [];
  const { wordForms } = facts.names;
  const { byFirstWord, filter } = cluesOf(name, wordForms);
  const found: string[] = [];
  const to = Math.min(words.count, behindRow + REACH_OF_A_CLUE);
  for (let row = Math.max(0, firstRow - REACH_OF_A_CLUE); row < to && words.starts[row]! < sentence.end; row++) {
    const hash = words.hashes[row]!;
    if (words.starts[row]! < sentence.start || !filter.mayHold(hash)) continue;
    addClues(byFirstWord.get(hash), words, row, found);
    // A clue that is a name counts in every case: "с Зиновьевым".
    for (const listed of wordForms.wordsOf(hash) ?? []) addClues(byFirstWord.get(listed), words, row, found);
  }
  return found;
}

/** Adds those of the clues that stand at a row. */
function addClues(clues: readonly Clue[] | undefined, words: Words, row: number, found: string[]): void {
  for (const clue of clues ?? []) {
    if (!found.includes(clue.text) && clue.hashes.every((expected, offset) => offset === 0 || (row + offset < words.count && words.hashes[row + offset] === expected))) found.push(clue.text);
  }
}

/** Whether a name is in doubt, so that its bearers must be weighed. */
export function isInDoubt(occurrence: NameOccurrence, around: Pick<Surroundings, 'words' | 'dates'>): boolean {
  const { bearers, linked, named } = occurrence;
  const { entry, name } = bearers[0]!;
  if (bearers.length > 1 || (name.shared !== undefined && linked !== true && named !== true)) return true;
  if (entry.kind !== 'treaty' || linked === true) return false;
  const attached = mayHaveDate(around.words, occurrence, occurrence) ? attachedDate(around, occurrence) : undefined;
  return attached !== undefined && isOfAnotherTime(entry, attached);
}

/** More words than a date has that stands right beside a name. */
const LONGEST_DATE = 14;

/** Whether a date may stand in a stretch or right beside a name. Asked before dates are read, which costs far more. */
function mayHaveDate(words: Words, { start, end }: Span, occurrence: Span): boolean {
  const first = Math.min(wordRowAt(words, start), wordRowAt(words, occurrence.start) - LONGEST_DATE);
  return mayHoldDate(words, first, Math.max(wordRowAt(words, end), wordRowAt(words, occurrence.end) + LONGEST_DATE));
}

const DAYS_OF_ANOTHER_TIME = 8 * 366;
/** Where no years are listed, nobody is known to bear the name, so a date must be farther off to speak of one who does. */
const DAYS_OF_ANOTHER_AGE = 20 * 366;

function isOfAnotherTime(treaty: CompiledEntry, date: DayInterval): boolean {
  return treaty.dates.length > 0 && treaty.dates.every(({ bounds }) => intervalDistance(toInterval(bounds), date) > DAYS_OF_ANOTHER_AGE);
}

/** Whether a date is the day, or the year, of another treaty of the same name. */
function isDateOfNamesake({ namesakes, years }: NonNullable<CompiledName['shared']>, date: DayInterval): boolean {
  return (years === undefined || !intervalsMeet(toInterval(years), date)) && (namesakes ?? []).some((day) => intervalContains(date, toInterval(day)));
}

/** Whether something is known of the entry for just this day. */
function isDayOf(facts: FactBase, entry: CompiledEntry, date: DayInterval): boolean {
  return entry.kind !== 'place' && isSingleDay(date) && facts.onDay(date.earliest).some((known) => known.entry === entry);
}

/** The date right behind a name, or the year right before it: "the 1878 Treaty of Berlin". */
function attachedDate({ words, dates }: Pick<Surroundings, 'words' | 'dates'>, occurrence: Span): DayInterval | undefined {
  const next = firstEndingAfter(dates, occurrence.end);
  const date = dates[next];
  if (date?.value !== undefined && date.start >= occurrence.end && date.start - occurrence.end <= LONGEST_JOINT && JOINT_OF_DATE.test(words.text.slice(occurrence.end, date.start))) return date.value.bounds;
  const earlier = dates[next - 1];
  return earlier?.value !== undefined && earlier.end === occurrence.start - 1 ? earlier.value.bounds : undefined;
}

const JOINT_OF_DATE = /^[*_]{0,3}(?:[,:]? (?:of |signed on |vom |von |aus dem Jahre? |от |в )?| ?\()$/;
const LONGEST_JOINT = 18;

/** How many dates on either side of a name are looked at. */
const REACH_OF_DATES = 4;

/** The date of the sentence that stands nearest to a name. */
function nearestDate(dates: readonly DateMention[], sentence: Span, occurrence: Span): DayInterval | undefined {
  let nearest: { bounds: DayInterval; distance: number } | undefined;
  const next = firstEndingAfter(dates, occurrence.start);
  for (let index = Math.max(0, next - REACH_OF_DATES); index < Math.min(dates.length, next + REACH_OF_DATES); index++) {
    const date = dates[index]!;
    if (date.value === undefined || date.yearFrom !== 'written' || !spanContains(sentence, date)) continue;
    const distance = date.start >= occurrence.end ? date.start - occurrence.end : occurrence.start - date.end;
    if (nearest === undefined || distance <= nearest.distance) nearest = { bounds: date.value.bounds, distance };
  }
  return nearest?.bounds;
}

