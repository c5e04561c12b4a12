/** Facts of which a written day is a slip of the pen: those of what the sentence names, and treaties of those who sign in it. */
import { admittedInterval, type FactBase } from '../facts/fact-base';
import type { DateFacet } from '../facts/facets';
import type { CompiledDate, CompiledEntry } from '../facts/index-format';
import type { DateMention } from '../text/dates/date-mention';
import type { Mention } from '../text/mentions';
import { dateFromDay, RUSSIAN_CALENDAR_REFORM, rereadAsJulian, weekdayOf } from '../time/day';
import { intervalsMeet } from '../time/interval';
import { foldText } from '../util/fold';
import type { SentenceParts } from './clause-shape';
import { coarseSlip } from './coarse-slips';
import { namesOtherPaper } from './other-papers';
import { slipBetween, type Slip } from './slips';

/** A fact that a date may have been meant to give. */
export interface Candidate {
  /** The name by which the sentence speaks of it: of the entry, or of the first who took part. */
  readonly mention: Mention;
  readonly entry: CompiledEntry;
  readonly fact: CompiledDate;
  /** What is wrong; said to be a year, too, where the weekday that is written is that of the fact, for then little else can be meant. */
  readonly slip: Slip;
  readonly byWeekday?: true;
  /** Set where the entry is not named: the names of those who signed it or took part. */
  readonly signatories?: readonly Mention[];
  /** True where the date stands right beside the name. */
  readonly beside?: boolean;
}

/** Facets that are told of lives; they have checks of their own. */
const OF_LIVES: ReadonlySet<DateFacet> = new Set<DateFacet>(['born', 'died', 'appointed', 'dismissed', 'resigned']);

/** The facts of which the date is a slip, whatever the words say. */
export function candidatesOf(parts: SentenceParts, date: DateMention, facts: FactBase): Candidate[] {
  const found: Candidate[] = [];
  for (const mention of parts.mentions) {
    for (const entry of bearersOf(facts, mention)) {
      if (entry.kind === 'office' || (entry !== mention.entry && entry.kind !== 'treaty')) continue;
      for (const fact of entry.dates) {
        if (entry.kind === 'person' && OF_LIVES.has(fact.facet)) continue;
        const slip = slipOf(parts, date, fact);
        if (slip === undefined || (isNegotiated(date, slip.slip) && entry.kind !== 'treaty' && entry.kind !== 'event')) continue;
        found.push({ mention, entry, fact, ...slip });
      }
    }
  }
  return [...found, ...treatiesOfSignatories(parts, date, facts), ...eventsOfParticipants(parts, date, facts)];
}

function slipOf({ dates }: SentenceParts, date: DateMention, fact: CompiledDate): Pick<Candidate, 'slip' | 'byWeekday'> | undefined {
  if (date.precision !== 'day') return coarseSlipOf(dates, date, fact);
  const [day] = fact.bounds;
  if (day === null || day !== fact.bounds[1] || fact.certainty !== undefined) return undefined;
  const written = date.value!.bounds.earliest;
  const slip = slipBetween(written, day);
  // Where the sentence gives the day itself, the other one is that of something else.
  // A year that is not written is no slip.
  if (slip === undefined || (slip === 'year' && date.yearFrom !== 'written') || dates.some((other) => other !== date && isDay(other, day))) return undefined;
  const fits = date.yearFrom === 'written' && date.weekday !== undefined && date.weekday.weekday === weekdayOf(day) && date.weekday.weekday !== weekdayOf(written);
  return fits ? { slip: 'year', byWeekday: true } : { slip };
}

/** In the months around what happened, those who took part ask, negotiate and refuse. */
const isNegotiated = (date: DateMention, slip: Slip): boolean => (date.precision === 'month' || date.precision === 'season') && slip !== 'year';

function coarseSlipOf(dates: readonly DateMention[], date: DateMention, fact: CompiledDate): Pick<Candidate, 'slip'> | undefined {
  if (fact.certainty !== undefined) return undefined;
  const admitted = admittedInterval(fact);
  const slip = coarseSlip(date, admitted);
  return slip === undefined || dates.some((other) => other !== date && other.value !== undefined && intervalsMeet(other.value.bounds, admitted)) ? undefined : { slip };
}

/** Whether a date, with its year or without, is a day. */
function isDay(date: DateMention, day: number): boolean {
  const known = dateFromDay(day);
  return date.day === known.day && date.month === known.month && (date.year === undefined || date.year === known.year);
}

/** Whether the date is that of something that the sentence names, in either calendar. */
export function isRightOfAnyone(mentions: readonly Mention[], date: DateMention): boolean {
  const { earliest, latest } = date.value!.bounds;
  const readings = earliest < RUSSIAN_CALENDAR_REFORM ? [{ earliest, latest }, { earliest: rereadAsJulian(earliest), latest: rereadAsJulian(latest) }] : [{ earliest, latest }];
  return mentions.some(({ candidates }) => candidates.some(({ dates }) => dates.some((fact) => {
    const admitted = admittedInterval(fact);
    return admitted.latest - admitted.earliest <= 3 && readings.some((one) => intervalsMeet(admitted, one));
  })));
}

/** Treaties by what finds them; made when first asked for. */
interface Treaties {
  readonly byName: ReadonlyMap<string, readonly CompiledEntry[]>;
  readonly signed: readonly SignedTreaty[];
}

interface SignedTreaty {
  readonly entry: CompiledEntry;
  readonly fact: CompiledDate;
  /** Who signed it, for whom; looked up when a day calls for it, because it lies in the details. */
  readonly by: () => Signing;
}

interface Signing {
  readonly signatories: ReadonlySet<string>;
  readonly parties: ReadonlySet<string>;
  /** Beginnings of the words that its names have besides those of all treaties: "neutra", "commer". */
  readonly words: ReadonlySet<string>;
}

const treaties = new WeakMap<FactBase, Treaties>();

function treatiesOf(facts: FactBase): Treaties {
  let known = treaties.get(facts);
  if (known === undefined) treaties.set(facts, (known = collectTreaties(facts)));
  return known;
}

function collectTreaties(facts: FactBase): Treaties {
  const byName = new Map<string, CompiledEntry[]>();
  const signed: SignedTreaty[] = [];
  const peopleByName = once(() => new Map(facts.entries.flatMap(({ id, kind, names }) => (kind === 'person' ? names.map(({ text }) => [text, id] as const) : []))));
  for (const entry of facts.entries) {
    if (entry.kind !== 'treaty') continue;
    for (const { text } of entry.names) byName.set(text, [...(byName.get(text) ?? []), entry]);
    if (entry.partOf !== undefined) continue;
    const by = once(() => signingOf(facts, entry, peopleByName()));
    for (const fact of entry.dates) if (fact.facet === 'signed') signed.push({ entry, fact, by });
  }
  return { byName, signed };
}

function signingOf(facts: FactBase, entry: CompiledEntry, peopleByName: ReadonlyMap<string, string>): Signing {
  const { signatories = [], parties = [] } = facts.details(entry.id);
  return {
    signatories: new Set(signatories.flatMap(({ person, name }) => person ?? peopleByName.get(name ?? '') ?? [])),
    parties: new Set(parties),
    words: new Set(entry.names.flatMap(({ text }) => beginningsOf(text))),
  };
}

/** Works a value out when it is first asked for. */
function once<T>(find: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: find() }).value;
}

/** How treaties of every kind are called, and of whom, which tells none from another. */
const OF_EVERY_TREATY = /^(?:treat|pact|agreem|accord|conven|protoc|declar|vertra|pakt|abkomm|protok|german|soviet|sowjet|deutsc|russia|russis|догово|соглаш|протоко|советс|герман|немецк)/;
const LENGTH_OF_BEGINNING = 6;

const beginningsOf = (text: string): string[] => foldText(text).split(/[^\p{L}]+/u).filter((word) => word.length >= LENGTH_OF_BEGINNING && !OF_EVERY_TREATY.test(word)).map((word) => word.slice(0, LENGTH_OF_BEGINNING));

/** Whom a mention may mean, with all treaties of the name: which of them is meant was decided by the date, and that may be wrong. */
function bearersOf(facts: FactBase, { entry, candidates, form }: Mention): readonly CompiledEntry[] {
  const known = entry === undefined ? candidates : [entry];
  if (form.shared === undefined || known[0]?.kind !== 'treaty') return known;
  return [...new Set([...known, ...(treatiesOf(facts).byName.get(form.text) ?? [])])];
}

/** "On 11 February 1939 Mikoyan and Ritter signed", "the USSR and Japan signed their Neutrality Pact": treaties that are not named. */
function treatiesOfSignatories(parts: SentenceParts, date: DateMention, facts: FactBase): Candidate[] {
  const { text, sentence, mentions } = parts;
  const people = mentions.filter(({ entry }) => entry?.kind === 'person');
  const states = mentions.filter(({ entry }) => entry?.kind === 'state');
  if (people.length < 2 && states.length < 2) return [];
  const named = mentions.filter(({ entry, candidates }) => (entry ?? candidates[0])?.kind === 'treaty');
  let words: ReadonlySet<string> | undefined;
  const found: Candidate[] = [];
  for (const treaty of treatiesOf(facts).signed) {
    const slip = slipOf(parts, date, treaty.fact);
    if (slip === undefined || named.some(({ candidates }) => !candidates.includes(treaty.entry))) continue;
    const who = people.filter(({ entry }) => treaty.by().signatories.has(entry!.id));
    const parties = states.filter(({ entry }) => treaty.by().parties.has(entry!.id));
    const kind = (): boolean => [...(words ??= new Set(beginningsOf(text.slice(sentence.start, sentence.end))))].some((word) => treaty.by().words.has(word));
    const signatories = distinct(who) >= 2 ? who : distinct(parties) >= 2 && kind() ? parties : undefined;
    if (signatories !== undefined) found.push({ mention: signatories[0]!, entry: treaty.entry, fact: treaty.fact, ...slip, signatories });
  }
  return found.length > 0 && namesOtherPaper(text.slice(sentence.start, sentence.end)) ? [] : found;
}

const distinct = (mentions: readonly Mention[]): number => new Set(mentions.map(({ entry }) => entry)).size;

const events = new WeakMap<FactBase, readonly HeldEvent[]>();

interface HeldEvent {
  readonly entry: CompiledEntry;
  readonly fact: CompiledDate;
  /** Who took part, and where. */
  readonly ids: () => ReadonlySet<string>;
}

function heldEvents(facts: FactBase): readonly HeldEvent[] {
  let known = events.get(facts);
  if (known === undefined) {
    const found: HeldEvent[] = [];
    for (const entry of facts.entries) {
      if (entry.kind !== 'event') continue;
      const ids = once(() => {
        const { participants = [], place } = facts.details(entry.id);
        return new Set([...participants, ...(place === undefined ? [] : [place])]);
      });
      for (const fact of entry.dates) if (fact.facet === 'occurred' || fact.facet === 'began') found.push({ entry, fact, ids });
    }
    events.set(facts, (known = found));
  }
  return known;
}

/** "Hitler met Chamberlain at Munich on …": events that are not named, but two who took part, or one and the place. */
function eventsOfParticipants(parts: SentenceParts, date: DateMention, facts: FactBase): Candidate[] {
  const { mentions } = parts;
  if (distinct(mentions) < 2) return [];
  const found: Candidate[] = [];
  for (const { entry, fact, ids } of heldEvents(facts)) {
    const slip = slipOf(parts, date, fact);
    if (slip === undefined || mentions.some((mention) => mention.entry === entry)) continue;
    if (isNegotiated(date, slip.slip)) continue;
    // An appointment is a turn of a life, of which its own check speaks.
    if (facts.onDay(fact.bounds[0]!).some((other) => other.entry.kind === 'person' && OF_LIVES.has(other.fact.facet) && mentions.some((mention) => mention.entry === other.entry))) continue;
    const signatories = mentions.filter((mention) => mention.entry !== undefined && ids().has(mention.entry.id));
    if (distinct(signatories) >= 2 && signatories.some(({ entry: one }) => one!.kind === 'person' || one!.kind === 'organisation' || (slip.slip === 'year' && one!.kind !== 'place'))) found.push({ mention: signatories[0]!, entry, fact, ...slip, signatories });
  }
  return found;
}
