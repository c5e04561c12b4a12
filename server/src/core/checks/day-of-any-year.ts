/**
 * Dates without a year of their own. The year in reach only tells that the sentence speaks of the known event; held to the
 * facts are day and month, and they are wrong only if they are so in every year.
 */
import type { Claim } from '../claims/claim';
import { admittedInterval } from '../facts/fact-base';
import type { CompiledDate } from '../facts/index-format';
import type { DateMention } from '../text/dates/date-mention';
import type { YearSource } from '../text/dates/year-source';
import { dateExists, dateFromDay, RUSSIAN_CALENDAR_REFORM, rereadAsJulian } from '../time/day';
import { dayInterval, intervalsMeet, monthInterval, type DayInterval } from '../time/interval';

/** Whether a date takes its year from what stands around it. */
export const hasYearFromContext = ({ yearFrom }: DateMention): boolean => yearFrom === 'context';

/** A fact known no more exactly than this may have happened on any day. */
const DAYS_OF_A_MONTH = 31;

/**
 * Whether day and month of a claim are those of none of the facts in whatever year, while one of the facts meant is of the
 * year in reach.
 */
export function isWrongInEveryYear({ date }: Claim, meant: readonly CompiledDate[], all: readonly CompiledDate[]): boolean {
  if (date.composite === true || date.limit !== undefined || date.qualifier !== undefined || date.part !== undefined || date.otherReading !== undefined) return false;
  const exact = (fact: CompiledDate): boolean => lengthOf(fact) <= DAYS_OF_A_MONTH;
  if (!meant.some((fact) => exact(fact) && dateFromDay(admittedInterval(fact).earliest).year === date.year)) return false;
  return !all.some((fact) => exact(fact) && yearsOf(fact).some((year) => mayFallOn(date, year, fact)));
}

function lengthOf(fact: CompiledDate): number {
  const { earliest, latest } = admittedInterval(fact);
  return latest - earliest + 1;
}

function yearsOf(fact: CompiledDate): number[] {
  const { earliest, latest } = admittedInterval(fact);
  // A Julian day at the end of a year is one of the next.
  return [...new Set([dateFromDay(earliest).year, dateFromDay(latest).year, dateFromDay(earliest - 13).year])];
}

function mayFallOn({ month, day, firstDay }: DateMention, year: number, fact: CompiledDate): boolean {
  const admitted = admittedInterval(fact);
  const written = intervalIn(year, month!, firstDay ?? day, day);
  if (written === undefined) return false;
  if (intervalsMeet(written, admitted)) return true;
  return written.earliest < RUSSIAN_CALENDAR_REFORM && intervalsMeet({ earliest: rereadAsJulian(written.earliest), latest: rereadAsJulian(written.latest) }, admitted);
}

function intervalIn(year: number, month: number, first: number | undefined, last: number | undefined): DayInterval | undefined {
  if (first === undefined || last === undefined) return monthInterval(year, month);
  if (!dateExists({ year, month, day: first }) || !dateExists({ year, month, day: last })) return undefined;
  return { earliest: dayInterval(year, month, first).earliest, latest: dayInterval(year, month, last).latest };
}

const PLACES: Readonly<Record<YearSource['from'], string>> = {
  list: 'in the list', sentence: 'in the same sentence', paragraph: 'before in the paragraph', heading: 'in the heading', earlier: 'before', event: 'beside it',
};

/** Where the year of a date was taken from, to be joined to a sentence; empty for a date that writes its year. */
export function whereYearIsFrom({ yearSource }: DateMention): string {
  if (yearSource === undefined) return '';
  const { words, from } = yearSource;
  return `; the year is that of ${words === undefined ? 'the date after it' : `“${words.replace(/\s+/g, ' ').replace(/\.$/, '')}” ${PLACES[from]}`}`;
}
