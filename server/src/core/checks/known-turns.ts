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
import { admittedInterval, type FactBase } from '../facts/fact-base';
import type { DateFacet } from '../facts/facets';
import type { CompiledDate, CompiledEntry } from '../facts/index-format';
import type { DateMention } from '../text/dates/date-mention';
import { dateFromDay } from '../time/day';
import { intervalContains, intervalDistance, intervalsMeet, isSingleDay, type DayInterval } from '../time/interval';
import { dayInWords, formatDay, plainNotation, weekdayName } from '../time/notation';
import type { Finding, Fix, Statement } from './check';
import { fixWithDay } from './corrected-date';
import { mayMean } from './fact-in-words';
import { endOf, FACETS_OF_TURN, knownTurns, startOf, type KnownTurn } from './turns-of-person';

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
  const exchanged = exchangedTurn(statement, event);
  if (exchanged !== undefined) {
    if (event.date.start < exchanged.other.date.start) yield exchangeFinding(statement, event, exchanged, check);
    return;
  }
  const people = mention.candidates.filter(({ kind }) => kind === 'person');
  const person = mention.entry!;
  const near = bestOf(knownTurns(facts, person, turn).filter((known) => isSlip(date, known, turn, event.loose === true) && known.isOfTurn?.() !== false), date);
  if (near === undefined || people.some((one) => mayBeOf(facts, one, turn, written)) || isOfAnother(statement, people, written)) return;
  const said = `${date.precision === 'day' ? 'on' : 'in'} ${text.slice(date.core.start, date.core.end).replace(/\s+/g, ' ').replace(/\.$/, '')}`;
  yield {
    check,
    severity: near.certain && event.loose !== true ? 'warning' : 'information',
    start: date.start,
    end: date.end,
    message: `${person.name} ${near.words()} ${when(near.bounds)}, not ${said}.${sourceSentence(facts, near.sources())}`,
    fixes: [fixWithDay(text, date, near.bounds.earliest)],
    entries: [person.id],
    facts: near.places,
  };
}

/** Another turn of the sentence that has the day of this one, while this one has the day of that. */
interface Exchange {
  readonly own: KnownTurn;
  readonly other: LifeEvent;
  readonly theirs: KnownTurn;
}

/** "Arrested on 18 August 1944, he was shot on 3 March 1933": two days that are right, each in the place of the other. */
export function exchangedTurn({ facts, lifeEvents }: Statement, event: LifeEvent): Exchange | undefined {
  if (lifeEvents.length < 2 || event.mention.entry?.kind !== 'person') return undefined;
  const written = event.date.value!.bounds;
  for (const other of lifeEvents) {
    if (other === event || (other.turn === event.turn && other.mention.entry === event.mention.entry) || other.mention.entry?.kind !== 'person' || other.date.yearFrom !== 'written' || intervalsMeet(other.date.value!.bounds, written)) continue;
    const own = knownTurns(facts, event.mention.entry, event.turn).find((known) => isSingleDay(known.bounds) && intervalContains(other.date.value!.bounds, known.bounds) && known.isOfTurn?.() !== false);
    if (own === undefined || intervalsMeet(own.admitted, written)) continue;
    const theirs = knownTurns(facts, other.mention.entry, other.turn).find((known) => isSingleDay(known.bounds) && intervalContains(written, known.bounds) && known.isOfTurn?.() !== false);
    if (theirs !== undefined && !intervalsMeet(theirs.admitted, other.date.value!.bounds) && !isRight(facts, event) && !isRight(facts, other)) return { own, other, theirs };
  }
  return undefined;
}

/** Whether the date is that of some turn of the kind in the life of the person. */
const isRight = (facts: FactBase, { mention, turn, date }: LifeEvent): boolean => knownTurns(facts, mention.entry!, turn).some(({ admitted }) => intervalsMeet(admitted, date.value!.bounds));

function exchangeFinding({ facts, text }: Statement, { mention, date }: LifeEvent, { own, other, theirs }: Exchange, check: string): Finding {
  const told = ({ bounds, words }: KnownTurn): string => `${words().replace(/,$/, '')} on ${dayInWords(bounds.earliest)}`;
  const fixes = [fixWithDay(text, date, own.bounds.earliest), fixWithDay(text, other.date, theirs.bounds.earliest)] as const;
  const both: Fix = { title: `Exchange “${text.slice(date.core.start, date.core.end)}” and “${text.slice(other.date.core.start, other.date.core.end)}”`, edits: fixes.flatMap(({ edits }) => edits) };
  const people = [mention.entry!, other.mention.entry!];
  return {
    check,
    severity: own.certain && theirs.certain ? 'warning' : 'information',
    start: date.start,
    end: date.end,
    message: `${people[0]!.name} ${told(own)} and ${people[0] === people[1] ? '' : `${people[1]!.name} `}${told(theirs)}; the two dates are exchanged.${sourceSentence(facts, own.sources())}`,
    fixes: [both],
    entries: [...new Set(people.map(({ id }) => id))],
    facts: [...own.places, ...theirs.places],
  };
}

/** Turns that come once in a life. */
const ONCE: ReadonlySet<Turn> = new Set<Turn>(['born', 'died']);
const YEARS_OF_A_SLIP = 5;
/** Days by which accounts of the beginning or end of a term may differ without any being wrong. */
const DAYS_OF_A_HANDOVER = 1;

/** Whether a date resembles a known one as a slip of the pen does. */
function isSlip(date: DateMention, known: KnownTurn, turn: Turn, loose: boolean): boolean {
  if (date.year === undefined) return false;
  if (!isSingleDay(known.bounds)) return isMonth(known.bounds) && !loose && isSlipOfYear(date, known.bounds);
  const right = dateFromDay(known.bounds.earliest);
  const years = Math.abs(date.year - right.year);
  if (years > YEARS_OF_A_SLIP) return false;
  if (date.precision === 'year') return ONCE.has(turn) && !loose && years > 0;
  if (date.month === undefined) return false;
  const sameMonth = date.month === right.month;
  if (date.precision === 'month') return (sameMonth && years > 0) || (ONCE.has(turn) && !loose && years === 0 && !sameMonth);
  if (date.day === undefined || date.firstDay !== undefined) return false;
  const sameDay = date.day === right.day;
  if (years === 0 && sameMonth) return !loose && Math.abs(date.day - right.day) > (known.isTerm === true ? DAYS_OF_A_HANDOVER : 0) && !(turn === 'ended' && known.isOfTurn !== undefined) && !isNextDay(date, right.day, turn);
  return sameDay && (years === 0 || sameMonth);
}

const LONGEST_MONTH = 31;
const isMonth = ({ earliest, latest }: DayInterval): boolean => latest - earliest < LONGEST_MONTH;

/** Of what is known to the month, the month of another year. */
function isSlipOfYear(date: DateMention, { earliest, latest }: DayInterval): boolean {
  const [first, last] = [dateFromDay(earliest), dateFromDay(latest)];
  const years = Math.abs(date.year! - first.year);
  return first.month === last.month && date.precision === 'month' && date.month === first.month && years > 0 && years <= YEARS_OF_A_SLIP;
}

/** "On 3 May 1939 (Wednesday)", "in May 1926". */
const when = ({ earliest, latest }: DayInterval): string => (earliest === latest ? `on ${dayInWords(earliest)} (${weekdayName(earliest)})` : `in ${formatDay(earliest, { ...plainNotation('en'), precision: 'month' })}`);

/** An appointment or dismissal is often dated by the day on which it was printed or the work was taken over. */
const isNextDay = (date: DateMention, right: number, turn: Turn): boolean => (turn === 'began' || turn === 'ended') && date.day === right + 1;

function bestOf(known: readonly KnownTurn[], date: DateMention): KnownTurn | undefined {
  const distance = ({ bounds }: KnownTurn): number => intervalDistance(bounds, date.value!.bounds);
  return [...known].sort((a, b) => distance(a) - distance(b))[0];
}

/** Facets of which one known less exactly may be what is spoken of. */
const OF_OFFICE: readonly DateFacet[] = ['appointed', 'accredited', 'dismissed', 'resigned', 'founded', 'other'];
const MAY_BE: Readonly<Record<Turn, readonly DateFacet[]>> = {
  ...FACETS_OF_TURN,
  arrested: ['arrested', 'sentenced', 'exiled', 'other'],
  acquitted: ['sentenced', 'other'],
  released: ['arrested', 'emigrated', 'exiled', 'other'],
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
