/** How much of what is known of a day the part of a sentence tells in which a date stands. */
import type { FactBase } from '../facts/fact-base';
import type { CompiledEntry } from '../facts/index-format';
import type { Mention } from '../text/mentions';
import type { ClauseShape, SentenceParts } from './clause-shape';
import { beginningOf, type DayProfiles, type FactProfile } from './day-profiles';
import { findDatedNoun } from './dated-nouns';
import { classesOfWord, type EventClass } from './event-classes';
import { findLinkedEntries } from './linked-entries';
import { stateOfWord } from './nationalities';
import { findLinkedWord, partOf } from './occasions-words';

/** What is told with a date. */
export interface ToldWithDate {
  /** Ids of all that is named in the part of the date; elsewhere in the sentence; in the sentence before. */
  readonly here: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
  /** Who and what is named in the part and may have days of its own, by the ids that each may mean. */
  readonly rivals: readonly (readonly string[])[];
  /** Of the word that tells what happened on the date. */
  readonly classes: readonly EventClass[];
  /** Whether that word is a noun that owns the date. */
  readonly isOwned: boolean;
  /** Whether that word stands in an aside, so that it is open what is told of the date. */
  readonly isAside: boolean;
  /** Of every other word of the part. */
  readonly otherClasses: ReadonlySet<EventClass>;
  readonly words: ReadonlySet<string>;
  readonly from: number;
  readonly to: number;
}

/** States that prose does not keep apart. */
const SUCCESSIVE = ['states/soviet-union', 'states/rsfsr', 'states/russian-empire'];

const withSuccessors = (ids: Iterable<string>): ReadonlySet<string> => {
  const found = new Set(ids);
  if (SUCCESSIVE.some((id) => found.has(id))) for (const id of SUCCESSIVE) found.add(id);
  return found;
};

/** An event of years lends no day its weight. */
const LONGEST_EVENT = 300;

export function isLong({ kind, dates }: CompiledEntry): boolean {
  if (kind !== 'event') return false;
  const days = dates.flatMap(({ bounds }) => bounds.filter((day) => day !== null));
  return Math.max(...days) - Math.min(...days) > LONGEST_EVENT;
}

const RIVALS: ReadonlySet<string> = new Set(['person', 'treaty', 'event']);

const entriesOf = ({ entry, candidates }: Mention): readonly CompiledEntry[] => (entry !== undefined ? [entry] : candidates[0]?.kind === 'treaty' ? candidates : []);

/** The part of the sentence in which the date stands; a clause that begins behind the date with a word of its own is no more of it. */
function clauseOf(text: string, shape: ClauseShape, dateAt: number): { from: number; to: number } {
  const { from, to } = partOf(text, shape, dateAt);
  const behind = shape.letters.slice(dateAt + 1, to);
  const own = behind.search(/r/);
  return { from, to: own < 0 || /^[,ao]*$/.test(behind.slice(0, own)) ? to : dateAt + 1 + own };
}

/** Whether the telling word stands in an aside without the date: "the League, founded by the treaty, discussed it on …". */
const isInAside = ({ letters }: ClauseShape, at: number, dateAt: number): boolean => letters[at - 1] === ',' && letters.slice(at, at < dateAt ? dateAt : undefined).includes(',');

export function toldWithDate(parts: SentenceParts, shape: ClauseShape, dateAt: number, facts: FactBase): ToldWithDate {
  const { text, sentence } = parts;
  const { from, to } = clauseOf(text, shape, dateAt);
  const items = shape.items.slice(from, to);
  const part = { start: items[0]!.start, end: items.at(-1)!.end };
  const named = items.flatMap(({ mention }) => (mention === undefined ? [] : entriesOf(mention)));
  const linked = findLinkedEntries(text, sentence, facts);
  const here = [...named, ...linked.filter(({ start }) => start >= part.start - 2 && start < part.end).map(({ entry }) => entry)].filter((entry) => !isLong(entry));
  const words = new Set<string>();
  const nations: string[] = [];
  const otherClasses = new Set<EventClass>();
  for (const item of items) {
    if (!'wNLAi'.includes(item.letter)) continue;
    for (const word of text.slice(item.start, item.end).split(/[^\p{L}]+/u)) {
      for (const one of classesOfWord(word)) otherClasses.add(one);
      const beginning = beginningOf(word);
      if (beginning !== undefined) words.add(beginning);
      const nation = stateOfWord(word);
      if (nation !== undefined) nations.push(nation);
    }
  }
  const noun = findDatedNoun(text, shape, dateAt);
  const link = noun === undefined ? findLinkedWord(text, shape, dateAt) : undefined;
  const isAside = link !== undefined && isInAside(shape, link.at, dateAt);
  const ids = withSuccessors([...here.map(({ id }) => id), ...nations]);
  const elsewhere = (entries: readonly CompiledEntry[]): ReadonlySet<string> => withSuccessors(entries.flatMap((entry) => (isLong(entry) || ids.has(entry.id) ? [] : [entry.id])));
  return {
    here: ids,
    around: elsewhere([...parts.mentions.flatMap(({ entry }) => entry ?? []), ...linked.map(({ entry }) => entry)]),
    before: elsewhere((parts.antecedents ?? []).flatMap(({ entry }) => entry ?? [])),
    rivals: items.flatMap(({ mention }) => (mention !== undefined && !(mention.entry === undefined && mention.form.shared !== undefined) && RIVALS.has((mention.entry ?? mention.candidates[0])?.kind ?? '') ? [entriesOf(mention).map(({ id }) => id)] : [])),
    classes: noun?.classes ?? (isAside ? [] : (link?.classes ?? [])),
    isAside,
    isOwned: noun !== undefined,
    otherClasses,
    words,
    from,
    to,
  };
}

/** What speaks for one fact. */
export interface Evidence {
  readonly profile: FactProfile;
  readonly weight: number;
  /** How many of the named things the fact names, of which kinds. */
  readonly shared: readonly string[];
  readonly nearby: readonly string[];
  /** The weight of the telling word, 0 if it tells something else. */
  readonly told: number;
  /** Whether some other word of the part tells what happened. */
  readonly isHinted: boolean;
  readonly words: number;
  /** How many named things have no share in any fact of the day. */
  readonly rivals: number;
}

const SUCCESSORS = new Set(SUCCESSIVE.slice(1));

export function evidenceFor(told: ToldWithDate, profile: FactProfile, ofTheDay: readonly FactProfile[], profiles: DayProfiles): Evidence {
  const sharedOf = (ids: ReadonlySet<string>): string[] => [...ids].filter((id) => !SUCCESSORS.has(id) && (profile.ids.has(id) || (SUCCESSIVE.includes(id) && SUCCESSIVE.some((other) => profile.ids.has(other)))));
  const sum = (features: readonly (string | EventClass)[]): number => features.reduce((total, feature) => total + profiles.weightOf(feature), 0);
  const shared = sharedOf(told.here);
  const nearby = [...sharedOf(told.around), ...sharedOf(told.before)];
  const weightOfAny = (classes: Iterable<EventClass>): number => Math.max(0, ...[...classes].map((one) => (profile.classes.has(one) ? profiles.weightOf(one) : 0)));
  const [ofClass, ofOthers] = [weightOfAny(told.classes), weightOfAny(told.otherClasses)];
  const words = sum([...told.words].filter((word) => profile.words.has(word)));
  const rivals = told.rivals.filter((ids) => ids.length > 0 && !ofTheDay.some((one) => ids.some((id) => one.ids.has(id)))).length;
  return { profile, shared, nearby, told: ofClass, isHinted: ofOthers > 0, words, rivals, weight: sum(shared) + sum(nearby) / 2 + Math.max(ofClass, ofOthers / 2) + Math.min(words, 8) / 2 - 1.5 * rivals };
}
