/**
 * Series in which one verb serves several names with a date each: "The Supreme Soviet admitted Lithuania on 3 August, Latvia on
 * 8 August and Estonia on 6 August 1940". Where another pair of the series is right, it is plain which facts are told; a date
 * that misses the fact of its own name by one slip is then wrong, however loosely the verb is put.
 */
import { admittedInterval, type FactBase } from '../facts/fact-base';
import type { CompiledDate, CompiledEntry } from '../facts/index-format';
import type { DateMention } from '../text/dates/date-mention';
import type { Mention } from '../text/mentions';
import { findOverlapping, type Span } from '../util/span';
import type { Claim } from './claim';
import { clauseShape, type ClauseShape, type SentenceParts } from './clause-shape';
import { classesOfFact, classesOfWord, type EventClass } from './event-classes';
import { isPlainDay } from './occasions';
import { slipBetween } from './slips';
import { suspendsClause } from './suspension';

interface Pair {
  readonly mention: Mention;
  readonly date: DateMention;
  readonly nameAt: number;
  readonly dateAt: number;
}

/** Between a name and its date; between a date and the next name. */
const TO_DATE = /^"?[,-]?o?a?$/;
const TO_NEXT = /^(?:[,;]?&?|,&)[iyf]?a?(?:[OP],?&a?)?"?$/;
const FARTHEST = 4;

/** Claims of the dates of series; `known` is the shape of the sentence, if it has been made. */
export function findSeries(parts: SentenceParts, known: ClauseShape | undefined, quotations: readonly Span[], facts: FactBase): Claim[] {
  if (parts.dates.length < 2 || parts.mentions.length < 2) return [];
  const shape = known ?? clauseShape(parts);
  const found: Claim[] = [];
  for (const series of seriesIn(shape)) {
    const right = series.map((pair) => rightFact(pair));
    if (!right.some((fact) => fact !== undefined)) continue;
    const told = classesBefore(parts.text, shape, series[0]!.dateAt);
    for (const [index, { mention, date }] of series.entries()) {
      if (right[index] !== undefined || !isPlainDay(date) || findOverlapping(quotations, date) !== undefined) continue;
      const fact = mention.entry!.dates.find((one) => isMissed(one, date) && series.some((other, at) => right[at] !== undefined && isAlike(facts, [mention.entry!, one], [other.mention.entry!, right[at]], told)));
      if (fact === undefined || suspendsClause(parts.text, parts.sentence, { start: mention.start, end: date.end })) continue;
      found.push({ mention, entry: mention.entry!, date, construction: 'series', beside: [], facets: [fact.facet], meant: fact });
    }
  }
  return found;
}

/** Pairs of a name and a date that follow each other without a verb between them. */
function seriesIn({ letters, items }: ClauseShape): Pair[][] {
  const all: Pair[][] = [];
  let current: Pair[] = [];
  for (let dateAt = 0; dateAt < items.length; dateAt++) {
    const { date } = items[dateAt]!;
    if (date === undefined) continue;
    let nameAt = dateAt - 1;
    while (nameAt >= 0 && dateAt - nameAt <= FARTHEST && items[nameAt]!.mention === undefined) nameAt--;
    const mention = items[nameAt]?.mention;
    if (date.value === undefined || mention?.entry === undefined || !TO_DATE.test(letters.slice(nameAt + 1, dateAt))) {
      // Only the first pair may have its verb between name and date: "Estonia signed on …".
      const subject = current.length === 0 && date.value !== undefined ? firstSubject({ letters, items }, dateAt) : undefined;
      if (current.length > 1) all.push(current);
      current = subject === undefined ? [] : [{ mention: subject, date, nameAt: 0, dateAt }];
      continue;
    }
    const last = current.at(-1);
    const follows = last !== undefined && TO_NEXT.test(letters.slice(last.dateAt + 1, nameAt));
    if (!follows && current.length > 1) all.push(current);
    current = follows ? [...current, { mention, date, nameAt, dateAt }] : [{ mention, date, nameAt, dateAt }];
  }
  if (current.length > 1) all.push(current);
  return all;
}

const FIRST_CLAUSE = /^(?:oD,?)?a?[OP][wLAb]{1,2}a?[wN]{0,3}o?a?$/;

function firstSubject({ letters, items }: ClauseShape, dateAt: number): Mention | undefined {
  const before = letters.slice(0, dateAt);
  const entry = FIRST_CLAUSE.test(before) ? items.find(({ mention }) => mention !== undefined)?.mention : undefined;
  return entry?.entry === undefined ? undefined : entry;
}

const dayOf = ({ bounds, certainty }: CompiledDate): number | undefined => (certainty === undefined && bounds[0] !== null && bounds[0] === bounds[1] ? bounds[0] : undefined);

/** The fact of the name that is of the day written beside it. */
function rightFact({ mention, date }: Pair): CompiledDate | undefined {
  const { earliest, latest } = date.value!.bounds;
  return mention.entry!.dates.find((fact) => {
    const admitted = admittedInterval(fact);
    return admitted.latest - admitted.earliest <= 3 && admitted.earliest <= earliest && latest <= admitted.latest;
  });
}

function isMissed(fact: CompiledDate, date: DateMention): boolean {
  const day = dayOf(fact);
  const slip = day === undefined ? undefined : slipBetween(date.value!.bounds.earliest, day);
  return slip !== undefined && (slip !== 'year' || date.yearFrom === 'written');
}

/** Words that repeat what was told before, or tell of the beginning of membership in many ways. */
const NEUTRAL = /^(?:follow|folgt|последова|admit|nahm$|приня|joined$|trat$)/iu;

/** The kinds of events that the words before the first date tell of; `any` if one of them tells of whatever was told before. */
function classesBefore(text: string, { items, letters }: ClauseShape, dateAt: number): ReadonlySet<EventClass> | 'any' {
  const words = items.slice(0, dateAt).flatMap((item, index) => ('wNLA'.includes(letters[index]!) ? text.slice(item.start, item.end).split(/[^\p{L}]+/u) : []));
  return words.some((word) => NEUTRAL.test(word)) ? 'any' : new Set(words.flatMap((word) => classesOfWord(word)));
}

type Known = readonly [entry: CompiledEntry, fact: CompiledDate];

/** Whether two facts are of one kind, and of that of which the words tell. */
function isAlike(facts: FactBase, [entry, fact]: Known, [other, right]: Known, told: ReadonlySet<EventClass> | 'any'): boolean {
  const [ours, theirs] = [classesOfFact(fact.facet, facts.dateDetails(entry, fact).label), classesOfFact(right.facet, facts.dateDetails(other, right).label)];
  const shared = [...ours].filter((one) => theirs.has(one));
  return told === 'any' ? shared.length > 0 : shared.some((one) => told.has(one));
}
