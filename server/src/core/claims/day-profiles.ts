/**
 * What the fact base tells of each day and each month: whom and what its facts name, what kinds of events they are, in which
 * words. A sentence that has much of this, and another date, most likely means that day.
 */
import type { DatedFact, FactBase } from '../facts/fact-base';
import type { CompiledEntry } from '../facts/index-format';
import { dateFromDay } from '../time/day';
import { foldText } from '../util/fold';
import { classesOfFact, wordsOfLabel, type EventClass } from './event-classes';
import { linksIn } from './taking-part';

/** What one fact tells, with whom and what the facts of the same day name that name its entry, or whose entries it names. */
export interface FactProfile extends DatedFact {
  /** Whose treaty it is, if the fact is that it was signed. */
  readonly parties: readonly string[];
  /** Ids of all that is named. */
  readonly ids: ReadonlySet<string>;
  /** What the fact tells by itself. */
  readonly classes: ReadonlySet<EventClass>;
  /** Beginnings of the words of its label and, for treaties and events, of its names. */
  readonly words: ReadonlySet<string>;
}

export interface DayProfiles {
  on(day: number): readonly FactProfile[];
  /** The facts of a month; whether they are known to the day or not. */
  inMonth(year: number, month: number): readonly FactProfile[];
  /** How much it tells of a day that it has this: the rarer, the more; 0 for what no day has. */
  weightOf(feature: string | EventClass): number;
}

const known = new WeakMap<FactBase, DayProfiles>();

/** The profiles of a fact base; made when first asked for. */
export function dayProfiles(facts: FactBase): DayProfiles {
  let found = known.get(facts);
  if (found === undefined) known.set(facts, (found = collect(facts)));
  return found;
}

const LENGTH_OF_BEGINNING = 6;
/** Words that tell nothing of a day: small ones, and those of every state and treaty. */
const PLAIN = new Set(
  'that this these those with from into onto were was been have which when where after before between their there under over against about because until while other others first last made took gave came went held soviet union german germany government state states national republic people peoples treaty pact agreement between council committee party russian russia great second general january february march april june july august september october november december'.split(' '),
);

/** The beginning by which a word is compared; `undefined` for one that tells nothing. */
export function beginningOf(word: string): string | undefined {
  const folded = foldText(word);
  return folded.length <= 3 || PLAIN.has(folded) ? undefined : folded.slice(0, LENGTH_OF_BEGINNING);
}

function collect(facts: FactBase): DayProfiles {
  const byDay = new Map<number, FactProfile[]>();
  const byMonth = new Map<number, FactProfile[]>();
  const bySurname = surnames(facts);
  const counts = new Map<string | EventClass, Set<number>>();
  for (const entry of facts.entries) {
    for (const fact of entry.dates) {
      const [earliest, latest] = fact.bounds;
      if (earliest === null || latest === null || latest - earliest > 31 || fact.certainty !== undefined) continue;
      const profile = profileOf(facts, { entry, fact }, bySurname);
      const [from, to] = [dateFromDay(earliest), dateFromDay(latest)];
      if (from.year === to.year && from.month === to.month) add(byMonth, monthKey(from.year, from.month), profile);
      if (earliest !== latest) continue;
      add(byDay, earliest, profile);
      for (const feature of [...profile.ids, ...profile.classes, ...profile.words]) counts.set(feature, (counts.get(feature) ?? new Set()).add(earliest));
    }
  }
  const joined = new Map<FactProfile, FactProfile>();
  for (const [day, all] of byDay) byDay.set(day, all.map((one) => joinedWith(one, all, joined)));
  for (const [month, all] of byMonth) byMonth.set(month, all.map((one) => joined.get(one) ?? one));
  return {
    on: (day) => byDay.get(day) ?? [],
    inMonth: (year, month) => byMonth.get(monthKey(year, month)) ?? [],
    weightOf: (feature) => {
      const count = counts.get(feature)?.size;
      return count === undefined ? 0 : Math.log(byDay.size / count);
    },
  };
}

function joinedWith(one: FactProfile, all: readonly FactProfile[], joined: Map<FactProfile, FactProfile>): FactProfile {
  // A concept names all that ever belonged to it.
  const related = all.filter((other) => other === one || (one.entry.kind !== 'concept' && other.entry.kind !== 'concept' && (other.ids.has(one.entry.id) || one.ids.has(other.entry.id))));
  const union = <T>(of: (profile: FactProfile) => ReadonlySet<T>): ReadonlySet<T> => new Set(related.flatMap((other) => [...of(other)]));
  const whole = related.length === 1 ? one : { ...one, ids: union(({ ids }) => ids), words: union(({ words }) => words) };
  joined.set(one, whole);
  return whole;
}

const monthKey = (year: number, month: number): number => year * 12 + month;

function add(to: Map<number, FactProfile[]>, key: number, profile: FactProfile): void {
  const there = to.get(key);
  if (there === undefined) to.set(key, [profile]);
  else there.push(profile);
}

/** People by their last names, folded; the empty text where several bear one. */
function surnames(facts: FactBase): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { id, kind, name } of facts.entries) {
    if (kind !== 'person') continue;
    const last = foldText(name).split(/[^\p{L}]+/u).filter(Boolean).at(-1) ?? '';
    found.set(last, found.has(last) ? '' : id);
  }
  return found;
}

function profileOf(facts: FactBase, { entry, fact }: DatedFact, bySurname: ReadonlyMap<string, string>): FactProfile {
  const { label, by, place, note } = facts.dateDetails(entry, fact);
  const { parties = [], signatories = [], participants = [], place: seat } = facts.details(entry.partOf ?? entry.id);
  const isTreaty = entry.kind === 'treaty';
  const isSigning = isTreaty && (fact.facet === 'signed' || fact.facet === 'initialled');
  const words = wordsOfLabel(label);
  const people = words.flatMap((word) => (/^\p{Lu}/u.test(word) ? (bySurname.get(foldText(word)) ?? '') : ''));
  const all = [entry.id, entry.partOf, by, place, ...linksIn(label, entry), ...linksIn(note, entry), ...people, ...(isTreaty ? parties : []), ...(isSigning ? [seat, ...signatories.map(({ person }) => person)] : []), ...(entry.kind === 'event' ? [seat, ...participants] : [])];
  const names = isTreaty || entry.kind === 'event' ? namesOf(entry) : [];
  const classes = classesOfFact(fact.facet, isSigning ? undefined : `${label ?? ''} ${entry.kind === 'event' ? entry.name : ''}`);
  return { entry, fact, parties: isSigning ? parties : [], ids: new Set(all.flatMap((id) => id || [])), classes, words: new Set([...words, ...names].flatMap((word) => beginningOf(word) ?? [])) };
}

const namesOf = ({ names }: CompiledEntry): string[] => names.flatMap(({ text }) => text.match(/\p{L}+/gu) ?? []);
