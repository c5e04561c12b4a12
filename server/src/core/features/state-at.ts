/** What was the case at a date: the office and age of a person, the state of a treaty, the name of a town. */
import { admittedInterval, toInterval, type FactBase, type HeldOffice } from '../facts/fact-base';
import { edtfInWords, periodInWords, termInWords } from '../facts/fact-words';
import { FACET_WORDS, type DateFacet } from '../facts/facets';
import type { CompiledDate, CompiledEntry } from '../facts/index-format';
import { RATIFYING_FACETS, factsOf, liesBefore, treatyStateAt } from '../facts/treaty-state';
import { dateFromDay } from '../time/day';
import { certainlyBefore, intervalContains, intervalsMeet, isSingleDay, type DayInterval } from '../time/interval';

/** Lines without a full stop; none where the facts do not tell, or where accounts differ on what decides it. */
export function stateAt(facts: FactBase, entry: CompiledEntry, at: DayInterval): string[] {
  switch (entry.kind) {
    case 'person':
      return personAt(facts, entry, at);
    case 'treaty':
      return treatyAt(facts, entry, at);
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
  const birth = factOf(person, 'born');
  const death = factOf(person, 'died');
  if (birth !== undefined && certainlyBefore(at, admittedInterval(birth))) return isSure(birth) ? ['not yet born'] : [];
  if (death !== undefined && certainlyBefore(admittedInterval(death), at)) return isSure(death) ? [`dead since ${edtfInWords(death.edtf)}`] : [];
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
  const age = mayBeDead || birth === undefined || !isSure(birth) ? undefined : ageAt(birth, at);
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

/** Completed years, "46" or "42 or 43"; where accounts give several days of birth, every one of them must fit. */
function ageAt(birth: CompiledDate, at: DayInterval): string | undefined {
  const born = admittedInterval(birth);
  if (![born.earliest, born.latest, at.earliest, at.latest].every(Number.isFinite)) return undefined;
  const youngest = completedYears(born.latest, at.earliest);
  const oldest = completedYears(born.earliest, at.latest);
  if (oldest - youngest > 1) return undefined;
  return youngest === oldest ? String(youngest) : `${youngest} or ${oldest}`;
}

function completedYears(from: number, to: number): number {
  const birth = dateFromDay(from);
  const date = dateFromDay(to);
  const had = date.month > birth.month || (date.month === birth.month && date.day >= birth.day);
  return date.year - birth.year - (had ? 0 : 1);
}

function treatyAt(facts: FactBase, treaty: CompiledEntry, at: DayInterval): string[] {
  const known = treatyStateAt(treaty, at);
  if (known === undefined) return [];
  const { state, fact } = known;
  switch (state) {
    case 'not-signed':
      return [`not yet signed (${edtfInWords(fact.edtf)})`];
    case 'ended':
      return [`no longer in force (${FACET_WORDS[fact.facet]} ${onDate(fact.edtf)})`];
    case 'in-force':
      return [`in force since ${edtfInWords(fact.edtf)}`];
    case 'not-ratified':
      return [`${isAlready(treaty, ['signed'], at) ? 'signed, ' : ''}not yet ratified (${ratifiedIn(facts, treaty, fact)})`];
    case 'not-in-force':
      return [`${isAlready(treaty, RATIFYING_FACETS, at) ? 'ratified' : 'signed'}, not yet in force (from ${edtfInWords(fact.edtf)})`];
  }
}

const isAlready = (treaty: CompiledEntry, facets: readonly DateFacet[], at: DayInterval): boolean => liesBefore(factsOf(treaty, facets)[0], at);

/** "by Soviet Union on 22 June 1926", "ratifications exchanged on 29 June 1926". */
function ratifiedIn(facts: FactBase, treaty: CompiledEntry, fact: CompiledDate): string {
  const party = facts.dateDetails(treaty, fact).by;
  const by = party === undefined ? undefined : facts.entry(party)?.name;
  const what = fact.facet === 'ratified' ? 'ratified' : 'ratifications exchanged';
  return `${what} ${by === undefined ? '' : `by ${by} `}${onDate(fact.edtf)}`;
}

function onDate(edtf: string): string {
  return `${/^\d{4}-\d{2}-\d{2}/.test(edtf) ? 'on' : 'in'} ${edtfInWords(edtf)}`;
}

function eventAt(event: CompiledEntry, at: DayInterval): string[] {
  const began = factOf(event, 'began') ?? factOf(event, 'opened');
  const ended = factOf(event, 'ended') ?? factOf(event, 'closed');
  if (began === undefined) return [];
  if (certainlyBefore(at, admittedInterval(began))) return ['not yet begun'];
  if (ended !== undefined && certainlyBefore(admittedInterval(ended), at)) return ['over'];
  const underWay = ended !== undefined && certainlyBefore(at, admittedInterval(ended)) && certainlyBefore(admittedInterval(began), at);
  return underWay || (ended !== undefined && !isSingleDay(at)) ? ['under way'] : [];
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

const factOf = (entry: CompiledEntry, facet: DateFacet): CompiledDate | undefined => entry.dates.find((date) => date.facet === facet);

/** Whether accounts agree on a fact. */
export const isSure = (fact: CompiledDate): boolean => fact.certainty === undefined && !/[~?%]/.test(fact.edtf);
