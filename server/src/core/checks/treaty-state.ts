/**
 * A treaty said to be in force before it was signed or after it had ended, to have expired while it was in force, to be prolonged
 * before it was, or unratified when the ratifications lay in Berlin. Of a treaty whose end the base does not know nothing is said
 * of its end.
 */
import type { TreatyStateClaim } from '../claims/treaty-states';
import { sourceSentence } from '../facts/citations';
import { admittedInterval, toInterval } from '../facts/fact-base';
import type { DateFacet } from '../facts/facets';
import type { CompiledDate, CompiledEntry } from '../facts/index-format';
import { ENDING_FACETS, RATIFYING_FACETS, factsOf, liesAfter, liesBefore, treatyStateAt } from '../facts/treaty-state';
import { dayFromDate } from '../time/day';
import { intervalsMeet, isSingleDay, type DayInterval } from '../time/interval';
import type { Check, Finding, Fix, Statement } from './check';
import { fixWithDay } from './corrected-date';
import { facetOf, subjectName } from './fact-in-message';
import { whenOfFact } from './fact-in-words';
import { placeOfDate } from './fact-place';

export const treatyState: Check = {
  id: 'treaty-state',
  title: 'States of treaties',
  explanation: 'A treaty is said to be in force, expired, prolonged or not yet ratified at a date when it was not.',
  concerns: ({ treatyStates }) => treatyStates.length > 0,
  *run(statement) {
    for (const claim of statement.treatyStates) {
      const treaty = claim.mention.entry!;
      // Of several that bear the name every one that was spoken of at the time must be contradicted; the first is told of.
      const others = claim.mention.candidates.filter((candidate) => candidate !== treaty && wasSpokenOf(candidate, claim));
      const contradiction = contradict(treaty, claim);
      if (contradiction === undefined || others.some((other) => contradict(other, claim) === undefined) || isOfOthers(statement, claim, treaty)) continue;
      yield finding(statement, claim, treaty, contradiction);
    }
  },
};

/** Whether the years of the name as that of a candidate leave room for the date. */
function wasSpokenOf(candidate: CompiledEntry, { mention, date }: TreatyStateClaim): boolean {
  const years = candidate.names.find(({ text, lang }) => text === mention.form.text && lang === mention.form.lang)?.shared?.years;
  return years === undefined || intervalsMeet(toInterval(years), date.value!.bounds);
}

/** The fact that a claim contradicts. */
interface Contradiction {
  readonly fact: CompiledDate;
  /** Set where the end is one of which accounts may think otherwise. */
  readonly isLikely?: true;
}

const CLOSING_FACETS: readonly DateFacet[] = [...ENDING_FACETS, 'denounced'];
/** Who still denounces or prolongs a treaty holds it to be in force. */
const SHOWS_LIFE: readonly DateFacet[] = [...CLOSING_FACETS, 'extended', 'renewed'];
const BEGINNING_FACETS: readonly DateFacet[] = ['signed', 'initialled', 'in-force', 'extended', 'renewed', ...RATIFYING_FACETS];

function contradict(treaty: CompiledEntry, { says, date }: TreatyStateClaim): Contradiction | undefined {
  const at = date.value!.bounds;
  if (date.limit === 'before' || date.limit === 'after' || factsOf(treaty, ['signed']).length === 0) return undefined;
  switch (says) {
    case 'in-force':
      return date.limit === 'since' ? inForceSince(treaty, at) : date.limit === 'until' ? inForceUntil(treaty, at) : inForceAt(treaty, at);
    case 'ended':
      return date.limit === 'until' ? undefined : endedAt(treaty, at);
    case 'ends':
      return endedAt(treaty, at) ?? (date.limit === undefined ? endedLater(treaty, at) : undefined);
    case 'prolonged':
      return date.limit === undefined || date.limit === 'by' ? allOf(factsOf(treaty, ['extended', 'renewed']), (fact) => liesAfter(fact, at)) : undefined;
    case 'not-ratified':
      return isTimeless(date.limit) ? allOf(factsOf(treaty, RATIFYING_FACETS), (fact) => liesBefore(fact, at)) : undefined;
    case 'not-signed':
      return isTimeless(date.limit) ? allOf(factsOf(treaty, ['signed']), (fact) => liesBefore(fact, at)) : undefined;
    case 'not-in-force':
      return isTimeless(date.limit) ? allOf(factsOf(treaty, ['in-force']), (fact) => liesBefore(fact, at)) : undefined;
  }
}

const isTimeless = (limit: string | undefined): boolean => limit === undefined || limit === 'by';

/** The first of the facts, if there are any and all of them are as asked. */
function allOf(facts: readonly CompiledDate[], isSo: (fact: CompiledDate) => boolean): Contradiction | undefined {
  return facts.length > 0 && facts.every(isSo) ? { fact: facts[0]! } : undefined;
}

function inForceAt(treaty: CompiledEntry, at: DayInterval): Contradiction | undefined {
  const known = treatyStateAt(treaty, at);
  if (known === undefined || known.state === 'in-force') return undefined;
  if (known.state === 'ended') {
    const ends = factsOf(treaty, CLOSING_FACETS);
    // What ended by one reckoning and was denounced or annulled later is open to both.
    if (!ends.every((fact) => liesBefore(fact, at))) return undefined;
    const firm = ends.find(({ facet }) => facet !== 'broken' && facet !== 'denounced');
    return firm === undefined ? { fact: known.fact, isLikely: true } : { fact: firm };
  }
  // Where no day of the entry into force is known, a treaty may have been applied from its signature.
  if (known.state !== 'not-signed' && factsOf(treaty, ['in-force']).length === 0) return undefined;
  const [begins = known.fact] = known.state === 'not-signed' ? [known.fact] : factsOf(treaty, ['in-force']);
  return liesAfter(begins, at) ? { fact: begins } : undefined;
}

function inForceSince(treaty: CompiledEntry, at: DayInterval): Contradiction | undefined {
  const [begins] = factsOf(treaty, ['in-force']);
  return begins === undefined || factsOf(treaty, BEGINNING_FACETS).some((fact) => intervalsMeet(admittedInterval(fact), at)) ? undefined : { fact: begins };
}

/** An end that was only agreed on beforehand, "until 1945", may differ from the one that came; an earlier one that was passed does not. */
function inForceUntil(treaty: CompiledEntry, at: DayInterval): Contradiction | undefined {
  if (factsOf(treaty, ['extended', 'renewed']).length > 0) return undefined;
  const passed = allOf(factsOf(treaty, CLOSING_FACETS), (fact) => liesAfter(fact, at));
  return passed === undefined ? undefined : { ...passed, isLikely: true };
}

function endedAt(treaty: CompiledEntry, at: DayInterval): Contradiction | undefined {
  const [signed] = factsOf(treaty, ['signed']);
  if (liesAfter(signed, at)) return { fact: signed };
  if (treatyStateAt(treaty, at)?.state === 'not-in-force' || !factsOf(treaty, CLOSING_FACETS).every((fact) => liesAfter(fact, at))) return undefined;
  const later = factsOf(treaty, SHOWS_LIFE).filter((fact) => liesAfter(fact, at));
  const fact = later.find(({ facet }) => CLOSING_FACETS.includes(facet)) ?? later[0];
  return fact === undefined ? undefined : { fact };
}

function endedLater(treaty: CompiledEntry, at: DayInterval): Contradiction | undefined {
  const ends = factsOf(treaty, ENDING_FACETS).filter(({ facet }) => facet !== 'broken');
  return ends.length > 0 && factsOf(treaty, CLOSING_FACETS).every((fact) => liesBefore(fact, at)) ? { fact: ends[0]! } : undefined;
}

const END_OF_THE_OLD_ORDER = dayFromDate({ year: 1919, month: 1, day: 1 });

/** Of a name that other treaties bear too, another may be meant: long before, or between others than its parties. */
function isOfOthers({ facts, mentions }: Statement, { mention, date, says }: TreatyStateClaim, treaty: CompiledEntry): boolean {
  const parties = facts.details(treaty.id).parties ?? [];
  // Of three or more each ratifies by itself, and a ratification may be missing that is told with its country.
  if (says.startsWith('not-') && (parties.length !== 2 || mentions.length > 1)) return true;
  if (mention.form.shared === undefined) return false;
  if (date.value!.bounds.earliest < END_OF_THE_OLD_ORDER && liesAfter(factsOf(treaty, ['signed'])[0], date.value!.bounds)) return true;
  return mentions.some(({ entry }) => entry?.kind === 'state' && !parties.includes(entry.id) && !RELATED_STATES.has(entry.id));
}

/** States that are named for each other. */
const RELATED_STATES: ReadonlySet<string> = new Set(['states/rsfsr', 'states/soviet-union', 'states/german-reich']);

function finding(statement: Statement, claim: TreatyStateClaim, treaty: CompiledEntry, { fact, isLikely }: Contradiction): Finding {
  const { facts, text } = statement;
  const { date } = claim;
  const written = text.slice(date.start, date.end).replace(/\s+/g, ' ');
  return {
    check: treatyState.id,
    severity: isLikely === true || fact.certainty !== undefined ? 'information' : 'warning',
    start: date.start,
    end: date.end,
    message: `${subjectName(treaty)} ${facetOf(treaty, fact.facet)} ${whenOfFact(fact)}; the text has “${text.slice(claim.words.start, claim.words.end).replace(/\s+/g, ' ')}” of ${written}.${sourceSentence(facts, facts.dateDetails(treaty, fact).sources)}`,
    fixes: fixes(statement, claim, fact),
    entries: [treaty.id],
    facts: [placeOfDate(treaty, fact)],
  };
}

/** What was the case then, where words for it are known; and the day of the fact, where the statement is true of it. */
function fixes({ text }: Statement, { date, opposite, words, says, mention }: TreatyStateClaim, fact: CompiledDate): Fix[] {
  const treaty = mention.entry!;
  const found: Fix[] = [];
  const isOpen = fact.facet === 'signed' || date.limit === 'since' || date.limit === 'until' || (says === 'in-force' && !ENDING_FACETS.includes(fact.facet));
  if (opposite !== undefined && !isOpen) {
    const newText = facetOf(treaty, 'signed').startsWith('were') ? opposite.replace(/^was /, 'were ') : opposite;
    found.push({ title: `Change to “${newText}”`, edits: [{ ...words, newText }] });
  }
  const bounds = admittedInterval(fact);
  const isTrueThen = !says.startsWith('not-') && (says === 'in-force' || says === 'prolonged' || CLOSING_FACETS.includes(fact.facet));
  if (date.composite === undefined && isTrueThen && isSingleDay(bounds)) found.push(fixWithDay(text, date, bounds.earliest, facetOf(treaty, fact.facet)));
  return found;
}
