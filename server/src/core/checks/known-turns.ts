/**
 * What is known of the turns of somebody's life, and whether a date that a sentence gives for one contradicts it. Shared by the
 * checks of lives, events and offices.
 *
 * People are dismissed and appointed more often than any base knows, and a sentence may be read wrongly. So a date counts as
 * wrong only if it resembles the right one as a slip of the pen does, in two of day, month and year, and is the date of nothing
 * else that the sentence may speak of.
 */
import type { LifeEvent } from '../claims/life-events';
import type { Turn } from '../claims/life-expressions';
import { sourceSentence } from '../facts/citations';
import { admittedInterval, toInterval, type FactBase } from '../facts/fact-base';
import { FACET_WORDS, type DateFacet } from '../facts/facets';
import type { CompiledCitation, CompiledDate, CompiledEntry, CompiledInterval } from '../facts/index-format';
import type { DateMention } from '../text/dates/date-mention';
import { dateFromDay, dayFromDate } from '../time/day';
import { intervalDistance, isSingleDay, type DayInterval } from '../time/interval';
import { dayInWords, weekdayName } from '../time/notation';
import type { Finding, Statement } from './check';
import { fixWithDay } from './corrected-date';
import { placeOfDate, placeOfOffice, placeOfTenure, type FactPlace } from './fact-place';
import { mayMean } from './fact-in-words';

/** A turn as the base knows it. */
interface KnownTurn {
  readonly bounds: DayInterval;
  readonly admitted: DayInterval;
  /** "was arrested", "became German foreign minister". */
  readonly words: string;
  readonly sources: () => readonly CompiledCitation[];
  readonly certain: boolean;
  readonly places: readonly FactPlace[];
  /** True for the end of a term: appointment, oath and the first day at the desk may lie some days apart. */
  readonly isTerm?: true;
}

const FACETS: Readonly<Record<Turn, readonly DateFacet[]>> = {
  born: ['born'],
  died: ['died'],
  arrested: ['arrested'],
  sentenced: ['sentenced'],
  exiled: ['exiled', 'emigrated'],
  accredited: ['accredited'],
  began: ['appointed', 'accredited'],
  ended: ['dismissed', 'resigned'],
};

/** Days by which accounts of the beginning or end of a term may differ without any being wrong; of a resignation that is known to the day it is one. */
const DAYS_OF_A_HANDOVER = 3;

function knownTurns(facts: FactBase, person: CompiledEntry, turn: Turn): KnownTurn[] {
  const own = person.dates
    .filter(({ facet, certainty, admits }) => FACETS[turn].includes(facet) && (certainty !== 'disputed' || admits !== undefined))
    .map((fact): KnownTurn => ({ bounds: toInterval(fact.bounds), admitted: admittedInterval(fact), words: FACET_WORDS[fact.facet], sources: () => facts.dateDetails(person, fact).sources, certain: fact.certainty === undefined && !/[~?%]/.test(fact.edtf), places: [placeOfDate(person, fact)] }));
  if (turn !== 'began' && turn !== 'ended') return own;
  const terms = facts.officesOf(person.id).flatMap(({ office, tenure }): KnownTurn[] => {
    if (tenure.capacity === 'designate') return [];
    const [bounds, admitted] = turn === 'began' ? startOf(tenure) : endOf(tenure);
    return Number.isFinite(bounds.earliest) && Number.isFinite(bounds.latest) ? [{ bounds, admitted, words: `${turn === 'began' ? 'became' : 'ceased to be'} ${office.name}`, sources: () => facts.tenureDetails(office, tenure).sources, certain: true, isTerm: true, places: [placeOfOffice(person, office), placeOfTenure(office, tenure)] }] : [];
  });
  return [...own, ...terms];
}

interface Term {
  readonly from?: string;
  readonly to?: string;
  readonly bounds: CompiledInterval;
  readonly core?: CompiledInterval;
}

/** The first day of a term, as it stands in the base and as accounts give it. */
function startOf({ from, bounds, core }: Term): [DayInterval, DayInterval] {
  const earliest = bounds[0] ?? -Infinity;
  return [dayOf(from, earliest), { earliest, latest: Math.max(earliest, core?.[0] ?? earliest) }];
}

function endOf({ to, bounds, core }: Term): [DayInterval, DayInterval] {
  const latest = bounds[1] ?? Infinity;
  return [dayOf(to, latest), { earliest: Math.min(latest, core?.[1] ?? latest), latest }];
}

/** A day written in EDTF; terms known less exactly count from the day at their edge, and never as exact. */
function dayOf(edtf: string | undefined, edge: number): DayInterval {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(edtf ?? '');
  if (match === null) return { earliest: -Infinity, latest: edge };
  const day = dayFromDate({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
  return { earliest: day, latest: day };
}

/** Whether a date is wrong for a turn of somebody's life; what else does not fit it follows from that. */
export const isWrongForTurn = (statement: Statement, date: DateMention): boolean => statement.lifeEvents.some((event) => event.date === date && contradictedTurn(statement, event, '').next().done !== true);

/** The finding if what a sentence says of a turn contradicts what is known of it. */
export function* contradictedTurn(statement: Statement, event: LifeEvent, check: string): Generator<Finding> {
  const { facts, text } = statement;
  const { mention, date, turn } = event;
  const written = date.value!.bounds;
  // A term without a verb of its own may be that of any post: "head of the high command since January 1938".
  if (event.expression === undefined && date.precision !== 'day') return;
  if (date.yearFrom !== 'written' || date.qualifier !== undefined || date.precision === 'interval') return;
  const people = mention.candidates.filter(({ kind }) => kind === 'person');
  const person = mention.entry!;
  const near = bestOf(knownTurns(facts, person, turn).filter((known) => isSlip(date, known, turn, event.loose === true)), date);
  if (near === undefined || people.some((one) => mayBeOf(facts, one, turn, written)) || isOfAnother(statement, people, written)) return;
  const said = `${date.precision === 'day' ? 'on' : 'in'} ${text.slice(date.core.start, date.core.end).replace(/\s+/g, ' ').replace(/\.$/, '')}`;
  yield {
    check,
    severity: near.certain && event.loose !== true ? 'warning' : 'information',
    start: date.start,
    end: date.end,
    message: `${person.name} ${near.words} on ${dayInWords(near.bounds.earliest)} (${weekdayName(near.bounds.earliest)}), not ${said}.${sourceSentence(facts, near.sources())}`,
    fixes: [fixWithDay(text, date, near.bounds.earliest)],
    entries: [person.id],
    facts: near.places,
  };
}

/** Turns that come once in a life. */
const ONCE: ReadonlySet<Turn> = new Set<Turn>(['born', 'died']);
const YEARS_OF_A_SLIP = 5;

/** Whether a date resembles a known one as a slip of the pen does. */
function isSlip(date: DateMention, known: KnownTurn, turn: Turn, loose: boolean): boolean {
  if (!isSingleDay(known.bounds) || date.year === undefined) return false;
  const right = dateFromDay(known.bounds.earliest);
  const years = Math.abs(date.year - right.year);
  if (years > YEARS_OF_A_SLIP) return false;
  if (date.precision === 'year') return ONCE.has(turn) && !loose && years > 0;
  if (date.month === undefined) return false;
  const sameMonth = date.month === right.month;
  if (date.precision === 'month') return (sameMonth && years > 0) || (ONCE.has(turn) && !loose && years === 0 && !sameMonth);
  if (date.day === undefined || date.firstDay !== undefined) return false;
  const sameDay = date.day === right.day;
  if (years === 0 && sameMonth) return !loose && Math.abs(date.day - right.day) > (known.isTerm === true ? DAYS_OF_A_HANDOVER : turn === 'began' || turn === 'ended' ? 1 : 0);
  return sameDay && (years === 0 || sameMonth);
}

function bestOf(known: readonly KnownTurn[], date: DateMention): KnownTurn | undefined {
  const distance = ({ bounds }: KnownTurn): number => intervalDistance(bounds, date.value!.bounds);
  return [...known].sort((a, b) => distance(a) - distance(b))[0];
}

/** Facets of which one known less exactly may be what is spoken of. */
const OF_OFFICE: readonly DateFacet[] = ['appointed', 'accredited', 'dismissed', 'resigned', 'founded', 'other'];
const MAY_BE: Readonly<Record<Turn, readonly DateFacet[]>> = {
  ...FACETS,
  arrested: ['arrested', 'sentenced', 'exiled', 'other'],
  sentenced: ['arrested', 'sentenced', 'exiled', 'other'],
  exiled: ['arrested', 'sentenced', 'exiled', 'emigrated', 'other'],
  began: OF_OFFICE,
  ended: OF_OFFICE,
};

/** Whether anything that is known of a person may have happened at a date: what is known to the day, or may be the same turn. */
function mayBeOf(facts: FactBase, person: CompiledEntry, turn: Turn, written: DayInterval): boolean {
  const explains = (fact: CompiledDate): boolean => MAY_BE[turn].includes(fact.facet) || isExact(admittedInterval(fact));
  if (person.dates.some((fact) => explains(fact) && mayMean(written, admittedInterval(fact)))) return true;
  const isOfOffice = turn === 'began' || turn === 'ended';
  return facts.officesOf(person.id).some(({ tenure }) => [...startOf(tenure), ...endOf(tenure)].some((days) => Number.isFinite(days.earliest) && (isOfOffice || isExact(days)) && mayMean(written, days)));
}

/** Longer than this a fact is not known well enough to explain a date. */
const DAYS_OF_AN_EXACT_FACT = 3;
const isExact = ({ earliest, latest }: DayInterval): boolean => latest - earliest <= DAYS_OF_AN_EXACT_FACT;

/** Whether a date is that of something else that the sentence names. */
function isOfAnother({ facts, mentions, antecedents = [] }: Statement, people: readonly CompiledEntry[], written: DayInterval): boolean {
  const others = new Set([...mentions, ...antecedents].flatMap(({ candidates }) => candidates).filter((entry) => !people.includes(entry)));
  return [...others].some((entry) => {
    if (entry.kind === 'person' && mayBeExactlyOf(facts, entry, written)) return true;
    return entry.dates.some((fact) => {
      const admitted = admittedInterval(fact);
      return isExact(admitted) && mayMean(written, admitted);
    });
  });
}

function mayBeExactlyOf(facts: FactBase, person: CompiledEntry, written: DayInterval): boolean {
  return facts.officesOf(person.id).some(({ tenure }) => [startOf(tenure)[1], endOf(tenure)[1]].some((days) => isExact(days) && mayMean(written, days)));
}
