/** Describes an entry: who or what it is, and what was the case at a date. */
import { bestCitation, shortCitation } from '../facts/citations';
import { admittedInterval, toInterval, type FactBase, type HeldOffice } from '../facts/fact-base';
import { edtfInWords, factLabel, periodInWords, termInWords, withoutLinks, yearsInWords } from '../facts/fact-words';
import { FACET_WORDS, type DateFacet } from '../facts/facets';
import type { CompiledDate, CompiledEntry } from '../facts/index-format';
import { dateFromDay } from '../time/day';
import { certainlyBefore, intervalContains, intervalDistance, intervalsMeet, isSingleDay, type DayInterval } from '../time/interval';
import type { EntryCard } from './card';

/** The date that a card is to speak of: every day it may mean, and its words. */
export interface AtDate {
  readonly bounds: DayInterval;
  readonly words: string;
}

const KEY_DATES = 3;

export function describe(facts: FactBase, entry: CompiledEntry, at?: AtDate): EntryCard {
  const then = at === undefined ? [] : stateAt(facts, entry, at.bounds);
  const span = entry.kind === 'person' ? yearsInWords(boundsOf(entry, 'born'), boundsOf(entry, 'died')) : undefined;
  return {
    entryId: entry.id,
    title: entry.name,
    otherNames: otherNames(entry),
    ...(span !== undefined && { span }),
    summary: entry.summary,
    ...(at !== undefined && then.length > 0 && { then: { when: at.words, lines: then } }),
    keyDates: keyDates(facts, entry, at?.bounds),
    sources: citations(facts, entry),
  };
}

function boundsOf(entry: CompiledEntry, facet: DateFacet): CompiledDate['bounds'] | undefined {
  return entry.dates.find((date) => date.facet === facet)?.bounds;
}

/** A person's name in its own language; for all else one full form in each of the other languages. */
function otherNames(entry: CompiledEntry): string[] {
  const fullForm = (language: string): string | undefined => entry.names.find((name) => name.lang === language && name.form === undefined && name.text !== entry.name)?.text;
  const languages = entry.kind === 'person' ? [entry.language ?? ''] : ['de', 'ru'];
  return languages.map(fullForm).filter((text) => text !== undefined);
}

function stateAt(facts: FactBase, entry: CompiledEntry, at: DayInterval): string[] {
  switch (entry.kind) {
    case 'person':
      return personAt(facts, entry, at);
    case 'treaty':
      return treatyAt(entry, at);
    case 'event':
      return eventAt(entry, at);
    case 'office':
      return officeAt(facts, entry, at);
    case 'place':
    case 'state':
    case 'organisation':
      return namesAt(entry, at);
    default:
      return [];
  }
}

function personAt(facts: FactBase, person: CompiledEntry, at: DayInterval): string[] {
  const born = boundsOf(person, 'born');
  const death = person.dates.find((date) => date.facet === 'died');
  if (born !== undefined && certainlyBefore(at, toInterval(born))) return ['not yet born'];
  if (death !== undefined && certainlyBefore(admittedInterval(death), at)) return [`dead since ${edtfInWords(death.edtf)}`];
  const offices = facts.officesOf(person.id);
  const lines = offices.filter(({ tenure }) => tenure.capacity !== 'designate' && intervalsMeet(toInterval(tenure.bounds), at)).map((held) => officeHeld(facts, held, at));
  if (lines.length === 0) {
    const next = offices.find(({ tenure }) => certainlyBefore(at, toInterval(tenure.bounds)));
    const last = [...offices].reverse().find(({ tenure }) => certainlyBefore(toInterval(tenure.bounds), at));
    if (last !== undefined) lines.push(`no longer ${officeTitle(facts, last)} (until ${edtfInWords(last.tenure.to!)})`);
    if (next?.tenure.from !== undefined) lines.push(`not yet ${officeTitle(facts, next)} (from ${edtfInWords(next.tenure.from)})`);
  }
  // Where accounts differ on the death, nobody is said to have been alive, or of an age, on a day that one of them excludes.
  const mayBeDead = death !== undefined && certainlyBefore({ earliest: -Infinity, latest: admittedInterval(death).earliest }, at);
  const age = mayBeDead ? undefined : ageAt(born, at);
  return age === undefined ? lines : [`aged ${age}`, ...lines];
}

/** "Foreign Minister of the German Reich since 4 February 1938"; in a vague date the whole term is given. */
function officeHeld(facts: FactBase, held: HeldOffice, at: DayInterval): string {
  const { tenure } = held;
  const acting = tenure.capacity === 'acting' ? 'acting ' : '';
  const certain = tenure.core !== undefined && intervalContains(toInterval(tenure.core), at);
  if (certain && tenure.from !== undefined) return `${acting}${officeTitle(facts, held)} since ${edtfInWords(tenure.from)}`;
  return `${acting}${officeTitle(facts, held)}, ${termInWords(tenure.from, tenure.to)}`;
}

function officeTitle(facts: FactBase, { office, tenure }: HeldOffice): string {
  return facts.tenureDetails(office, tenure).title ?? office.name;
}

function ageAt(born: CompiledDate['bounds'] | undefined, at: DayInterval): string | undefined {
  if (born === undefined || born[0] === null || born[0] !== born[1] || !Number.isFinite(at.earliest) || !Number.isFinite(at.latest)) return undefined;
  const youngest = completedYears(born[0], at.earliest);
  const oldest = completedYears(born[0], at.latest);
  if (oldest - youngest > 1) return undefined;
  return youngest === oldest ? String(youngest) : `${youngest} or ${oldest}`;
}

function completedYears(from: number, to: number): number {
  const birth = dateFromDay(from);
  const date = dateFromDay(to);
  const had = date.month > birth.month || (date.month === birth.month && date.day >= birth.day);
  return date.year - birth.year - (had ? 0 : 1);
}

const ENDING_FACETS: readonly DateFacet[] = ['terminated', 'expired', 'annulled', 'broken'];

function treatyAt(treaty: CompiledEntry, at: DayInterval): string[] {
  const first = (facets: readonly DateFacet[]): CompiledDate | undefined => treaty.dates.find((date) => facets.includes(date.facet));
  const signed = first(['signed']);
  const inForce = first(['in-force']);
  const ended = first(ENDING_FACETS);
  const before = (fact: CompiledDate): boolean => certainlyBefore(at, toInterval(fact.bounds));
  if (signed !== undefined && before(signed)) return [`not yet signed (${edtfInWords(signed.edtf)})`];
  if (ended !== undefined && certainlyBefore(toInterval(ended.bounds), at)) return [`no longer in force (${FACET_WORDS[ended.facet]} ${onDate(ended.edtf)})`];
  if (inForce !== undefined && before(inForce)) return [`signed, not yet in force (from ${edtfInWords(inForce.edtf)})`];
  if (inForce !== undefined && certainlyBefore(toInterval(inForce.bounds), at)) return [`in force since ${edtfInWords(inForce.edtf)}`];
  return [];
}

function onDate(edtf: string): string {
  return `${/^\d{4}-\d{2}-\d{2}/.test(edtf) ? 'on' : 'in'} ${edtfInWords(edtf)}`;
}

function eventAt(event: CompiledEntry, at: DayInterval): string[] {
  const began = boundsOf(event, 'began') ?? boundsOf(event, 'opened');
  const ended = boundsOf(event, 'ended') ?? boundsOf(event, 'closed');
  if (began === undefined) return [];
  if (certainlyBefore(at, toInterval(began))) return ['not yet begun'];
  if (ended !== undefined && certainlyBefore(toInterval(ended), at)) return ['over'];
  return ended === undefined ? [] : ['under way'];
}

function officeAt(facts: FactBase, office: CompiledEntry, at: DayInterval): string[] {
  return (office.holders ?? [])
    .filter((tenure) => intervalsMeet(toInterval(tenure.bounds), at))
    .map((tenure) => {
      const holder = tenure.person === undefined ? tenure.name : facts.entry(tenure.person)?.name;
      const manner = tenure.capacity === undefined ? '' : ` (${tenure.capacity})`;
      return `${holder ?? 'unknown'}${manner}, ${termInWords(tenure.from, tenure.to)}`;
    });
}

function namesAt(entry: CompiledEntry, at: DayInterval): string[] {
  const borne = entry.names.filter((name) => name.period !== undefined && name.lang === 'en' && name.form !== 'variant' && intervalsMeet(toInterval(name.period), at));
  return borne.slice(0, 2).map((name) => `called ${name.text} (${periodInWords(name.period!)})`);
}

/** The dates that say most in little room, by kind of entry, in this order of choice. */
const KEY_FACETS: Readonly<Record<CompiledEntry['kind'], readonly DateFacet[]>> = {
  person: ['born', 'died', 'signed', 'dismissed', 'arrested', 'appointed', 'resigned'],
  treaty: ['signed', 'ratified', 'ratifications-exchanged', 'in-force', 'terminated', 'expired', 'broken', 'extended'],
  event: ['occurred', 'began', 'opened', 'ended', 'closed'],
  organisation: ['founded', 'opened', 'renamed', 'dissolved', 'closed'],
  place: ['founded', 'opened', 'renamed', 'closed'],
  state: ['founded', 'proclaimed', 'renamed', 'dissolved'],
  office: [],
  concept: [],
};

/**
 * A few dates by the importance of their facets; of those that are equally important, or beside birth and death, the
 * nearest to the date that the card speaks of.
 */
function keyDates(facts: FactBase, entry: CompiledEntry, at: DayInterval | undefined): EntryCard['keyDates'] {
  const facets = KEY_FACETS[entry.kind];
  const isFrame = (date: CompiledDate): boolean => date.facet === 'born' || date.facet === 'died';
  const distance = (date: CompiledDate): number => (at === undefined ? 0 : intervalDistance(toInterval(date.bounds), at));
  const chosen = entry.dates
    .filter((date) => facets.includes(date.facet) || (entry.kind === 'person' && at !== undefined))
    .sort((a, b) => Number(isFrame(b)) - Number(isFrame(a)) || (entry.kind === 'person' ? distance(a) - distance(b) : 0) || facets.indexOf(a.facet) - facets.indexOf(b.facet))
    .slice(0, KEY_DATES);
  return entry.dates.filter((date) => chosen.includes(date)).map((date) => ({ when: dateOfFact(facts, entry, date), what: whatHappened(facts, entry, date) }));
}

function dateOfFact(facts: FactBase, entry: CompiledEntry, fact: CompiledDate): string {
  const { asWritten } = facts.dateDetails(entry, fact);
  const words = edtfInWords(fact.edtf);
  const disputed = fact.certainty === 'disputed' ? ' (disputed)' : fact.certainty === 'probable' ? ' (probably)' : '';
  return isSingleDay(toInterval(fact.bounds)) && asWritten !== undefined ? `${words} (${asWritten.text} O.S.)${disputed}` : `${words}${disputed}`;
}

/** A dated fact in words, without the person or thing it is about. */
export function whatHappened(facts: FactBase, entry: CompiledEntry, fact: CompiledDate): string {
  const details = facts.dateDetails(entry, fact);
  const by = details.by === undefined ? undefined : facts.entry(details.by)?.name;
  const words = withoutLinks(factLabel(fact, details));
  return by === undefined || details.label !== undefined ? words : `${words} by ${by}`;
}

function citations(facts: FactBase, entry: CompiledEntry): string[] {
  const { sources, dates, holders } = facts.details(entry.id);
  const citation = [sources, dates[0]?.sources, holders?.[0]?.sources].map((cited) => bestCitation(facts, cited ?? [])).find((best) => best !== undefined);
  return citation === undefined ? [] : [shortCitation(facts, citation)];
}
