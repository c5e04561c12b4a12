/**
 * The day, month or year given for a known event differs from the fact.
 *
 * A statement is held to the facts of the facet that its words name ("signed", "ratified"), or to all dates of the entry
 * where the date merely stands beside the name. It is a contradiction only if no day that the written date may mean is a
 * day that accounts give, in either calendar while Russia kept the Julian one.
 */
import { ACTIVE, type Claim } from '../claims/claim';
import type { Turn } from '../claims/life-expressions';
import { isPastAnySlip } from '../claims/slips';
import { sourceSentence } from '../facts/citations';
import { admittedInterval, toInterval } from '../facts/fact-base';
import { daysInWords } from '../facts/fact-words';
import { FACET_WORDS, type DateFacet } from '../facts/facets';
import type { CompiledDate, CompiledEntry, EntryKind } from '../facts/index-format';
import type { DateMention } from '../text/dates/date-mention';
import { dateFromDay, RUSSIAN_CALENDAR_REFORM, rereadAsJulian } from '../time/day';
import { intervalDistance, intervalsMeet, isSingleDay, type DayInterval } from '../time/interval';
import { dayInWords, formatDay, plainNotation, weekdayName } from '../time/notation';
import type { Check, Finding, Fix, Statement } from './check';
import { fixOfPart, fixWithDay } from './corrected-date';
import { treatyExchanged } from './treaty-exchanged';
import { hasYearFromContext, isOfYear, isWrongInEveryYear, whereYearIsFrom } from './day-of-any-year';
import { facetOf, subjectName } from './fact-in-message';
import { placeOfDate } from './fact-place';
import { contradictedTurn } from './known-turns';
import { namesOfThatDay } from './name-of-that-day';

export const eventDate: Check = {
  id: 'event-date',
  title: 'Dates of known events',
  explanation: 'The day, month or year given for a treaty, event or life differs from the fact.',
  concerns: ({ claims, claimsInContext, lifeEvents, exchangedTreaties }) => claims.length > 0 || claimsInContext.length > 0 || lifeEvents.length > 0 || exchangedTreaties.length > 0,
  *run(statement) {
    const reported = new Set<DateMention>();
    for (const exchanged of statement.exchangedTreaties) {
      reported.add(exchanged.date);
      yield treatyExchanged(statement, exchanged, eventDate.id);
    }
    for (const claim of statement.claims) {
      // Births and deaths are for life-dates.
      if (reported.has(claim.date) || claim.facets?.every((facet) => facet === 'born' || facet === 'died') === true) continue;
      const finding = judge(statement, claim);
      if (finding === undefined) continue;
      reported.add(claim.date);
      yield finding;
    }
    for (const claim of statement.claimsInContext) {
      if (reported.has(claim.date)) continue;
      const finding = judge(statement, claim);
      if (finding === undefined) continue;
      reported.add(claim.date);
      yield finding;
    }
    for (const event of statement.lifeEvents) if (OF_A_PERSON.has(event.turn) && !reported.has(event.date)) yield* contradictedTurn(statement, event, eventDate.id);
  },
};

/** What happens to somebody and is neither birth nor death nor the term of an office. */
const OF_A_PERSON: ReadonlySet<Turn> = new Set<Turn>(['arrested', 'sentenced', 'acquitted', 'released', 'exiled', 'accredited']);

/** What a bare date beside a name most likely means, by kind of entry, the likeliest first. */
const PRINCIPAL_FACETS: Readonly<Partial<Record<EntryKind, readonly DateFacet[]>>> = {
  treaty: ['signed', 'in-force'],
  event: ['occurred', 'began'],
};

function judge(statement: Statement, stated: Claim): Finding | undefined {
  const claim = ofThoseParties(statement, stated);
  const written = claim.date.value!.bounds;
  if (isNamesakesDate(claim, written)) return undefined;
  // Whoever may be meant by the name: if the date is right of one of them, it is right.
  const readings = claim.mention.candidates.map((entry) => readingOf(claim, entry)).filter((reading) => reading !== undefined);
  if (isImprint(claim, written, readings) || isSignedByOthers(statement, claim) || isActOfOne(statement, claim)) return undefined;
  if (readings.some(({ entry, all }) => lastsOver(entry, written) || all.some((fact) => mayMean(written, admittedInterval(fact))))) return undefined;
  if (claim.construction === 'told' && isToldOtherwise(statement, claim, written)) return undefined;
  const [reading] = readings;
  if (reading === undefined) return undefined;
  const { entry } = reading;
  const principal = hasYearFromContext(claim.date) ? reading.principal.filter((fact) => isOfYear(fact, claim.date.year)) : reading.principal;
  if (principal.every((fact) => isOfAnotherAge(written, fact))) return undefined;
  if (hasYearFromContext(claim.date) && !isWrongInEveryYear(claim, principal, claim.mention.candidates.flatMap(({ dates }) => dates))) return undefined;
  // A namesake of which the base has no such date may be meant; that leaves the finding likely, not certain.
  const namesakes = claim.meant !== undefined ? 1 : claim.mention.candidates.filter((candidate) => candidate.kind === claim.entry.kind).length;
  const isLikely = claim.date.yearSource !== undefined && claim.date.yearSource.certainty !== 'sure';
  const probable = isLikely || claim.repeatable === true || readings.length < namesakes || principal.some((fact) => fact.certainty !== undefined || (fact.admits === undefined && /[~?%]/.test(fact.edtf)));
  return {
    check: eventDate.id,
    severity: probable ? 'information' : 'warning',
    start: claim.date.start,
    end: claim.date.end,
    message: message(statement, claim, entry, principal[0]!),
    fixes: [...fixes(statement, claim, principal), ...namesOfThatDay(statement, claim)],
    entries: [entry.id],
    facts: principal.map((fact) => placeOfDate(entry, fact)),
  };
}

/** What the claim says if the name means this entry. */
interface Reading {
  readonly entry: CompiledEntry;
  /** Every date of the entry: one that fits another facet may only be loosely worded. */
  readonly all: readonly CompiledDate[];
  /** The facts that the words speak of, the likeliest first; at least one. */
  readonly principal: readonly CompiledDate[];
}

function readingOf(claim: Claim, entry: CompiledEntry): Reading | undefined {
  if (entry.kind !== claim.entry.kind) return undefined;
  const all = entry.dates.filter((fact) => fact.certainty !== 'disputed' || fact.admits !== undefined);
  const facets = claim.facets ?? PRINCIPAL_FACETS[entry.kind] ?? [];
  const named = CONVENTIONAL.has(claim.construction) && entry.kind === 'treaty' && all.some((fact) => fact.facet === 'signed');
  if (claim.meant !== undefined) return entry.dates.includes(claim.meant) ? { entry, all: all.filter((fact) => isAsExact(fact, claim.date.value!.bounds)), principal: [claim.meant] } : undefined;
  const principal = all.filter((fact) => facets.includes(fact.facet)).sort((a, b) => facets.indexOf(a.facet) - facets.indexOf(b.facet));
  return principal.length === 0 ? undefined : { entry, all: named ? all.filter((fact) => DAYS_OF_SIGNATURE.has(fact.facet)) : all, principal };
}

/** "The treaty of 1926" is the treaty signed in 1926, whenever else something happened to it. */
const CONVENTIONAL: ReadonlySet<string> = new Set(['dated-noun', 'dated-noun-genitive', 'dated-aside', 'date-as-attribute']);
const DAYS_OF_SIGNATURE: ReadonlySet<DateFacet> = new Set<DateFacet>(['signed', 'initialled', 'published', 'announced']);

/**
 * A date farther than this from the years of a shared name is no slip of the pen but the date of a namesake, whether the
 * base knows it or not: the Treaty of Berlin of 1878.
 */
const DAYS_OF_A_SLIP = 3 * 366;

function isNamesakesDate(claim: Claim, written: DayInterval): boolean {
  const { years, namesakes = [] } = claim.mention.form.shared ?? {};
  if (namesakes.some((day) => intervalsMeet(toInterval(day), written))) return true;
  return years !== undefined && intervalDistance(toInterval(years), written) > DAYS_OF_A_SLIP;
}

/**
 * A verb tells of more than one event: of the parts of a campaign, of what came before and after, of what somebody else did.
 * A date near none of them is that of something else.
 */
function isToldOtherwise({ facts }: Statement, claim: Claim, written: DayInterval): boolean {
  const related = (facts.details(claim.entry.id).relations ?? []).flatMap(({ to }) => facts.entry(to) ?? []);
  const alike = facts.entries.filter(({ told }) => told?.some(({ whom, verbs }) => claim.mention.candidates.some((candidate) => candidate.told?.some((own) => own.whom?.some((id) => whom?.includes(id)) === true && own.verbs.some((verb) => verbs.includes(verb))))));
  if ([...related, ...alike].some((entry) => entry.kind === 'event' && entry.dates.some((fact) => isAsExact(fact, written) && mayMean(written, admittedInterval(fact))))) return true;
  return claim.entry.dates.every((fact) => intervalDistance(admittedInterval(fact), written) > DAYS_OF_A_SLIP);
}

/** A fact that is told about as exactly as it is written; one known to the month alone would make every day of it true. */
const isAsExact = (fact: CompiledDate, written: DayInterval): boolean => {
  const { earliest, latest } = admittedInterval(fact);
  return latest - earliest <= Math.max(3, written.latest - written.earliest);
};

/** Of treaties of one name the one that those concluded whom the sentence names: "Germany and Soviet Russia signed the Treaty of Rapallo". */
function ofThoseParties({ facts }: Statement, claim: Claim): Claim {
  const { mention, beside } = claim;
  if (claim.entry.kind !== 'treaty' || claim.meant !== undefined || mention.candidates.length < 2 || beside.length < 2) return claim;
  const states = beside.flatMap(({ entry }) => (entry?.kind === 'state' ? [entry] : []));
  const people = beside.flatMap(({ entry }) => (entry?.kind === 'person' ? [entry] : []));
  if (states.length < 2 && people.length < 2) return claim;
  const fitting = mention.candidates.filter((candidate) => {
    const { parties = [], signatories = [] } = facts.details(candidate.partOf ?? candidate.id);
    return candidate.kind === 'treaty' && states.every((state) => isParty(parties, state)) && people.every(({ id }) => signatories.some(({ person }) => person === id));
  });
  const [entry] = fitting;
  return entry === undefined || fitting.length === mention.candidates.length ? claim : { ...claim, entry, mention: { ...mention, entry, candidates: fitting } };
}

const isParty = (parties: readonly string[], { id }: CompiledEntry): boolean => parties.includes(id) || SUCCESSIVE.some((group) => group.includes(id) && parties.some((party) => group.includes(party)));

/** A state that is no party to the treaty signs another of the same name. */
function isSignedByOthers({ facts }: Statement, claim: Claim): boolean {
  if (claim.entry.kind !== 'treaty' || claim.facets === undefined || claim.construction === 'parenthesis') return false;
  const parties = facts.details(claim.entry.partOf ?? claim.entry.id).parties ?? [];
  const states = claim.beside.flatMap(({ entry }) => (entry?.kind === 'state' ? [entry] : []));
  return parties.length > 0 && states.some((state) => !isParty(parties, state));
}

/**
 * One state or parliament ratifies or denounces on a day of its own, and of a treaty of many parties one may sign later. Only
 * where the base tells who did it is the act of one known; those who are told to have signed a treaty did so on its day.
 */
function isActOfOne({ facts }: Statement, claim: Claim): boolean {
  if (!ACTIVE.has(claim.construction) || claim.entry.kind !== 'treaty') return false;
  if (claim.facets?.some((facet) => facet === 'ratified' || facet === 'denounced' || facet === 'annulled') === true) return true;
  const { parties = [], signatories = [] } = facts.details(claim.entry.partOf ?? claim.entry.id);
  if (claim.facets?.[0] === 'signed' && claim.beside.some(({ entry }) => signatories.some(({ person, name }) => entry !== undefined && (person === entry.id || entry.names.some(({ text }) => text === name))))) return false;
  return parties.length > 2 && claim.beside.filter(({ entry }) => entry?.kind === 'state' || entry?.kind === 'person').length < 2;
}

/** States that prose does not keep apart. */
const SUCCESSIVE: readonly (readonly string[])[] = [['states/soviet-union', 'states/rsfsr', 'states/russian-empire']];

/** A bare date of a list may be that of a lecture or of a letter. */
const BESIDE_A_NAME: ReadonlySet<string> = new Set(['parenthesis', 'chronology-name', 'dated-line', 'event-on']);

/** A year alone in brackets, far from anything that happened, is that of a book: "A Companion to World War II (2013)". */
function isImprint(claim: Claim, written: DayInterval, readings: readonly Reading[]): boolean {
  if (!BESIDE_A_NAME.has(claim.construction) || (claim.construction === 'parenthesis' && claim.date.notation.precision !== 'year')) return false;
  return readings.every(({ all }) => all.every((fact) => intervalDistance(admittedInterval(fact), written) > DAYS_OF_A_SLIP));
}

/** Whether a date lies so far from a fact that it is that of something else of the name. */
function isOfAnotherAge({ earliest, latest }: DayInterval, fact: CompiledDate): boolean {
  const bounds = toInterval(fact.bounds);
  return [earliest, latest, bounds.earliest].every(Number.isFinite) && isPastAnySlip(dateFromDay(earliest).year, dateFromDay(bounds.earliest).year) && isPastAnySlip(dateFromDay(latest).year, dateFromDay(bounds.latest).year);
}

function mayMean(written: DayInterval, fact: DayInterval): boolean {
  if (intervalsMeet(written, fact)) return true;
  if (written.earliest >= RUSSIAN_CALENDAR_REFORM) return false;
  return intervalsMeet({ earliest: rereadAsJulian(written.earliest), latest: rereadAsJulian(written.latest) }, fact);
}

/** Whether the date lies between the beginning and the end of an event that lasts, where it may well be mentioned. */
function lastsOver(entry: CompiledEntry, written: DayInterval): boolean {
  if (entry.kind !== 'event') return false;
  const bound = (facets: readonly DateFacet[]): DayInterval | undefined => {
    const fact = entry.dates.find((date) => facets.includes(date.facet));
    return fact === undefined ? undefined : toInterval(fact.bounds);
  };
  const began = bound(['began', 'opened']);
  const ended = bound(['ended', 'closed']);
  return began !== undefined && ended !== undefined && intervalsMeet(written, { earliest: began.earliest, latest: ended.latest }) && !isSingleDay(written);
}

function message(statement: Statement, claim: Claim, entry: CompiledEntry, fact: CompiledDate): string {
  const writtenText = statement.text.slice(claim.date.core.start, claim.date.core.end).replace(/\s+/g, ' ').replace(/\.$/, '');
  const from = sourceSentence(statement.facts, statement.facts.dateDetails(entry, fact).sources);
  return `${whatHappened(statement, entry, fact)} ${factInWords(fact)}, not ${preposition(claim)} ${writtenText}${whereYearIsFrom(claim.date)}.${from}`;
}

/** "The Treaty of Rapallo (1922) was signed"; what others did or what has no verb of its own is told by the label of the fact. */
function whatHappened({ facts }: Statement, entry: CompiledEntry, fact: CompiledDate): string {
  const { label } = facts.dateDetails(entry, fact);
  const hasVerb = fact.facet !== 'other' && (entry.kind === 'treaty' || entry.kind === 'event' || fact.facet === 'born' || fact.facet === 'died');
  return label === undefined || hasVerb ? `${subjectName(entry)} ${facetOf(entry, fact.facet)}` : `${entry.name}: ${label.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')}`;
}

const preposition = (claim: Claim): string => (claim.date.notation.precision === 'day' ? 'on' : 'in');

/** "on 16 April 1922 (Sunday)", "in April 1922", "on 23 August 1939 (Wednesday; accounts give 23–24 August 1939)". */
function factInWords(fact: CompiledDate): string {
  const bounds = toInterval(fact.bounds);
  const admitted = admittedInterval(fact);
  if (isSingleDay(bounds)) {
    const accounts = isSingleDay(admitted) ? '' : `; accounts give ${daysInWords(admitted)}`;
    return `on ${dayInWords(bounds.earliest)} (${weekdayName(bounds.earliest)}${accounts})`;
  }
  const precision = fact.edtf.length <= 5 ? 'year' : 'month';
  return `in ${formatDay(bounds.earliest, { ...plainNotation('en'), precision })}`;
}

function fixes(statement: Statement, claim: Claim, facts: readonly CompiledDate[]): Fix[] {
  const { date } = claim;
  const found: Fix[] = [];
  for (const fact of facts) {
    const bounds = toInterval(fact.bounds);
    // A range is not put right by a day.
    if (date.parts === undefined && (date.part !== undefined || date.precision === 'season')) {
      const fix = fixOfPart(statement.text, date, bounds);
      if (fix !== undefined) found.push(fix);
      continue;
    }
    const exactEnough = date.firstDay !== undefined || date.composite === true ? false : date.notation.precision === 'day' ? isSingleDay(bounds) : Number.isFinite(bounds.earliest);
    if (!exactEnough) continue;
    const fix = fixWithDay(statement.text, date, bounds.earliest, facts.length > 1 ? FACET_WORDS[fact.facet].replace(/^was /, '') : undefined);
    if (!found.some((other) => other.edits[0]!.newText === fix.edits[0]!.newText)) found.push(fix);
  }
  return found;
}
