/** Describes an entry: who or what it is, and what was the case at a date. */
import { bestCitation, shortCitation } from '../facts/citations';
import { toInterval, type FactBase } from '../facts/fact-base';
import { edtfInWords, factLabel, withoutLinks } from '../facts/fact-words';
import type { DateFacet } from '../facts/facets';
import type { CompiledDate, CompiledEntry } from '../facts/index-format';
import { dateFromDay } from '../time/day';
import { intervalDistance, isSingleDay, type DayInterval } from '../time/interval';
import type { EntryCard } from './card';
import { isSure, stateAt } from './state-at';

/** The date that a card is to speak of: every day it may mean, and its words. */
export interface AtDate {
  readonly bounds: DayInterval;
  readonly words: string;
}

const KEY_DATES = 3;

export function describe(facts: FactBase, entry: CompiledEntry, at?: AtDate): EntryCard {
  const then = at === undefined ? [] : stateAt(facts, entry, at.bounds);
  const span = entry.kind === 'person' ? lifeSpan(entry) : undefined;
  const parties = (facts.details(entry.id).parties ?? []).map((id) => facts.entry(id)?.name).filter((name) => name !== undefined);
  return {
    entryId: entry.id,
    title: entry.name,
    otherNames: otherNames(entry),
    ...(span !== undefined && { span }),
    summary: entry.summary,
    ...(parties.length > 0 && { parties }),
    ...(at !== undefined && then.length > 0 && { then: { when: at.words, lines: then } }),
    keyDates: keyDates(facts, entry, at?.bounds),
    sources: citations(facts, entry),
  };
}

/** "1872–1936"; a year on which accounts differ has a question mark. `undefined` if neither year is known. */
function lifeSpan(person: CompiledEntry): string | undefined {
  const year = (facet: DateFacet): string => {
    const fact = person.dates.find((date) => date.facet === facet);
    if (fact === undefined || fact.bounds[0] === null) return '';
    return `${dateFromDay(fact.bounds[0]).year}${isSure(fact) ? '' : '?'}`;
  };
  const [born, died] = [year('born'), year('died')];
  return born === '' && died === '' ? undefined : `${born}–${died}`;
}

/** A person's name in its own language; for all else one full form in each of the other languages. */
function otherNames(entry: CompiledEntry): string[] {
  const fullForm = (language: string): string | undefined => entry.names.find((name) => name.lang === language && name.form === undefined && name.text !== entry.name)?.text;
  const languages = entry.kind === 'person' ? [entry.language ?? ''] : ['de', 'ru'];
  return languages.map(fullForm).filter((text) => text !== undefined);
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
