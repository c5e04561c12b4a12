/**
 * How firmly a sentence must bind a fact to a date that says no day. Beside a day it is enough that name, word and date stand
 * together, for little else happens on one day; in a month or a year much does, so the name must stand where the one stands to
 * whom it happened.
 */
import type { FactBase } from '../facts/fact-base';
import type { DateFacet } from '../facts/facets';
import type { CompiledDate, CompiledEntry } from '../facts/index-format';
import type { Mention } from '../text/mentions';
import { foldText } from '../util/fold';
import type { ClauseShape, SentenceParts } from './clause-shape';
import { wordsOfLabel } from './event-classes';
import { stateOfWord } from './nationalities';
import type { Candidate } from './occasions-candidates';
import type { LinkedWord } from './occasions-words';
import { namesTakingPart } from './taking-part';

export interface CoarsePlaces {
  readonly nameAt: number;
  readonly dateAt: number;
}

/** Somebody or something else that is the subject: "their courtship began", "he was arrested". */
const SUBJECT_WITHOUT_NAME = /^(?:he|she|it|they|we|his|her|its|their|er|sie|wir|sein|seine|seiner|ihr|ihre|ihrer|он|она|оно|они|мы|его|ее|их)$/;
/** What undoes the word beside it: "lost its force", "außer Kraft". */
const UNDOES = /^(?:lost|lose|loses|losing|out|ausser|verlor|verloren|утратил|утратила|утратило|утратили|потерял|потеряла|потеряло|потеряли)$/;

/** "Began to press", "started to": not what is named began. */
const TO_DO = /^(?:to|zu)$/;

/** Whether the name stands as the subject or object of the word, or depends on it, and nobody else does. */
export function isTight(parts: SentenceParts, { items, letters }: ClauseShape, link: LinkedWord, { nameAt, dateAt }: CoarsePlaces, { mention: name, entry, fact }: Candidate, facts: FactBase): boolean {
  const wordAt = (index: number): string => foldText(parts.text.slice(items[index]!.start, items[index]!.end));
  const clause = clauseAround(letters, link);
  const isFronted = dateAt < clause.from && /^[&ofa]*$/.test(letters.slice(link.from, dateAt)) && /^[^r]*$/.test(letters.slice(dateAt, clause.from + 1));
  if (!isFronted && (dateAt < clause.from || dateAt >= clause.to)) return false;
  for (let at = clause.from; at < clause.to; at++) if ('wabr'.includes(letters[at]!) && SUBJECT_WITHOUT_NAME.test(wordAt(at))) return false;
  for (let at = Math.max(link.from, link.at - 2); at < link.at; at++) if (UNDOES.test(wordAt(at))) return false;
  if (link.at + 1 < link.to && TO_DO.test(wordAt(link.at + 1))) return false;
  const here = items.slice(clause.from, clause.to);
  const others = here.flatMap(({ mention }) => (mention === undefined || mention === name || mention.entry === entry ? [] : [mention]));
  const nations = here.flatMap(({ word }) => (word === undefined ? [] : nationOf(facts, word))).filter((nation) => nation !== entry);
  const taking = nations.filter((nation) => takesPart(facts, entry, fact, nation));
  // "German troops entered Lithuania": so did others at another time.
  if (others.some((other) => isStranger(facts, entry, fact, other)) || nations.some((nation) => !taking.includes(nation) && !SUCCESSIVE.includes(nation.id))) return false;
  const partners = namesTakingPart(facts, entry, fact, others) + taking.length;
  const isPerson = letters[nameAt] === 'P';
  const before = letters.slice(link.from, nameAt);
  // "Founded in the Reichswehr Ministry", "at the Genoa Conference": that is where it was, unless who took part is named.
  if (/[io]a?[wN]?$/.test(before) && (partners === 0 || isPerson)) return false;
  if (isPerson && /[fy]a?[wN]{0,2}$/.test(before) && nameAt < link.at) return false;
  const [first, last] = nameAt < link.at ? [nameAt, link.at] : [link.at, nameAt];
  const between = letters.slice(first + 1, last);
  // "The rearmament of Germany began": what began is not Germany; "tried with Bukharin": somebody else was.
  if (nameAt < link.at && /[wN]fa?[wN]?$/.test(before) && partners === 0) return false;
  if (isPerson) return nameAt < link.at ? /^(?:,[^,;]{1,25},)?[bwN]{0,2}(?:oD)?$/.test(between) : /^[ab]?$/.test(between);
  // What takes two is told of one where the other is named.
  if (!'TV'.includes(letters[nameAt]!) && partners === 0 && !ALONE.has(fact.facet)) return false;
  if (items[dateAt]!.date!.precision !== 'year') return true;
  // In a year much happens to states and bodies: somebody else must have taken part, and they must be what the sentence is about.
  if (!'TV'.includes(letters[nameAt]!) && partners === 0) return false;
  return nameAt < link.at ? /^[&ro]?D?,?b?a?[wN]?$/.test(before) && /^"?(?:,[^,;]{1,25},)?[bwN]{0,2}(?:oD)?$/.test(between) : /^[fab]{0,2}[wN]?$/.test(between);
}

/** What befalls a state, a place or a body once, whoever did it. */
const ALONE: ReadonlySet<DateFacet> = new Set<DateFacet>(['founded', 'dissolved', 'renamed', 'proclaimed', 'annexed', 'moved']);

/** The stretch around the word without a comma or a word that begins a clause of its own. */
function clauseAround(letters: string, { at, from, to }: LinkedWord): { readonly from: number; readonly to: number } {
  let first = at;
  while (first > from && !',;()r'.includes(letters[first - 1]!)) first--;
  let last = at + 1;
  while (last < to && !',;()r'.includes(letters[last]!)) last++;
  return { from: first, to: last };
}

/** Kinds of those who do or suffer something; places, offices and ideas only stand by. */
const ACTS: ReadonlySet<string> = new Set(['person', 'state', 'organisation', 'treaty', 'event']);

/** States that prose does not keep apart. */
const SUCCESSIVE: readonly string[] = ['states/soviet-union', 'states/rsfsr', 'states/russian-empire'];

/** Whether somebody or something is named beside the word that had no part in the fact: "Bulgaria signed the Tripartite Pact in …". */
function isStranger(facts: FactBase, entry: CompiledEntry, fact: CompiledDate, mention: Mention): boolean {
  const other = mention.entry ?? mention.candidates[0];
  if (other === undefined || !ACTS.has(other.kind) || SUCCESSIVE.includes(other.id) || other.partOf === entry.id || entry.partOf === other.id) return false;
  return namesTakingPart(facts, entry, fact, [mention]) === 0;
}

const nationOf = (facts: FactBase, word: string): readonly CompiledEntry[] => {
  const state = stateOfWord(word);
  return state === undefined ? [] : [facts.entry(state) ?? []].flat();
};

/** Whether a state, or one that prose does not keep apart from it, had a part in the fact, or its label speaks of it: "Soviet troops". */
const takesPart = (facts: FactBase, entry: CompiledEntry, fact: CompiledDate, { id }: CompiledEntry): boolean => wordsOfLabel(facts.dateDetails(entry, fact).label).some((word) => stateOfWord(word) === id) || (SUCCESSIVE.includes(id) ? SUCCESSIVE : [id]).some((one) => {
  const state = facts.entry(one);
  return state !== undefined && namesTakingPart(facts, entry, fact, [{ entry: state }]) > 0;
});
