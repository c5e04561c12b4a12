/** The finding on a treaty that is named for another, whose day is written: both repairs, the day and the name. */
import type { ExchangedTreaty } from '../claims/exchanged-treaties';
import { sourceSentence } from '../facts/citations';
import { toInterval } from '../facts/fact-base';
import type { CompiledDate, CompiledEntry } from '../facts/index-format';
import { isSingleDay } from '../time/interval';
import type { Finding, Fix, Statement } from './check';
import { fixWithDay } from './corrected-date';
import { whereYearIsFrom } from './day-of-any-year';
import { facetOf, subjectName } from './fact-in-message';
import { whenOfFact } from './fact-in-words';
import { placeOfDate } from './fact-place';
import { namesOfThatDay } from './name-of-that-day';

export function treatyExchanged(statement: Statement, exchanged: ExchangedTreaty, check: string): Finding {
  const { facts, text } = statement;
  const { mention, entry, date, right, isByName } = exchanged;
  const own = entry.dates.find(({ facet }) => facet === right.fact.facet && facet !== 'other') ?? entry.dates.find(({ facet }) => facet === 'signed');
  const days: Fix[] = own === undefined || !isSingleDay(toInterval(own.bounds)) ? [] : [fixWithDay(text, date, toInterval(own.bounds).earliest)];
  const names = namesOfThatDay(statement, { mention, entry, date, facets: [right.fact.facet] });
  const told = [right.fact, ...(own === undefined ? [] : [own])];
  const known = [`${happened(statement, right.entry, right.fact)} ${whenOfFact(right.fact)}`, ...(own === undefined ? [] : [`${lowerArticle(happened(statement, entry, own))} ${whenOfFact(own)}`])].join('; ');
  const sources = [...facts.dateDetails(right.entry, right.fact).sources, ...(own === undefined ? [] : facts.dateDetails(entry, own).sources)];
  return {
    check,
    severity: 'warning',
    start: date.start,
    end: date.end,
    message: `${known}${whereYearIsFrom(date)}.${sourceSentence(facts, sources)}`,
    fixes: isByName ? [...names, ...days] : [...days, ...names],
    entries: [entry.id, right.entry.id],
    facts: told.map((fact) => placeOfDate(fact === right.fact ? right.entry : entry, fact)),
  };
}

/** "The Treaty of Berlin (1926) was signed"; what has no verb of its own is told by the label of the fact. */
function happened({ facts }: Statement, entry: CompiledEntry, fact: CompiledDate): string {
  const { label } = facts.dateDetails(entry, fact);
  return fact.facet === 'other' && label !== undefined ? `${subjectName(entry)} ${label.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')}` : `${subjectName(entry)} ${facetOf(entry, fact.facet)}`;
}

const lowerArticle = (words: string): string => words.replace(/^The /, 'the ');
