/**
 * The dates of a life as prose gives them behind a name: "1872–1936". A year that accounts do not agree on, or that is only
 * about right, says so; where no year can be given, there are no dates.
 */
import { dateFromDay } from '../time/day';
import { admittedInterval } from './fact-base';
import type { DateFacet } from './facets';
import type { CompiledDate, CompiledEntry } from './index-format';

export interface LifeDates {
  readonly born?: string;
  readonly died?: string;
  /** "1872–1936", or "born 1872" where the other end is not known. */
  readonly years: string;
}

interface Words {
  readonly about: string;
  readonly born: string;
  readonly died: string;
}

const ENGLISH: Words = { about: 'c.', born: 'born', died: 'died' };
const WORDS: Readonly<Record<string, Words>> = { de: { about: 'ca.', born: 'geb.', died: 'gest.' }, ru: { about: 'ок.', born: 'род.', died: 'ум.' } };

/** The dates of a person's life in the language of a name; `undefined` for all else, and where they are not known well enough. */
export function lifeDates(entry: CompiledEntry, language = 'en'): LifeDates | undefined {
  if (entry.kind !== 'person') return undefined;
  const words = WORDS[language] ?? ENGLISH;
  const born = yearOf(entry, 'born', words);
  const died = yearOf(entry, 'died', words);
  if (born === 'open' || died === 'open' || (born === undefined && died === undefined)) return undefined;
  if (died === undefined) return { born: born!, years: `${words.born} ${born!}` };
  return born === undefined ? { died, years: `${words.died} ${died}` } : { born, died, years: `${born}–${died}` };
}

/** The year in words; `undefined` if nothing is known, `'open'` if what is known gives no year. */
function yearOf(entry: CompiledEntry, facet: DateFacet, words: Words): string | undefined {
  const facts = entry.dates.filter((date) => date.facet === facet);
  const [fact] = facts;
  if (fact === undefined) return undefined;
  const { earliest, latest } = facts.map(admittedInterval).reduce((a, b) => ({ earliest: Math.min(a.earliest, b.earliest), latest: Math.max(a.latest, b.latest) }));
  if (!Number.isFinite(earliest) || !Number.isFinite(latest)) return 'open';
  const first = dateFromDay(earliest).year;
  const last = dateFromDay(latest).year;
  if (last - first > 1) return isAbout(fact) ? `${words.about} ${fact.edtf.slice(0, 4)}` : 'open';
  const year = first === last ? String(first) : `${first}/${last}`;
  if (isAbout(fact)) return `${words.about} ${year}`;
  return fact.certainty === 'probable' || /[?%]/.test(fact.edtf) ? `${year}?` : year;
}

const isAbout = (fact: CompiledDate): boolean => /^\d{4}(?:-\d\d){0,2}[~%]$/.test(fact.edtf);
