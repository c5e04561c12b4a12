/** What makes a coarse date true in another way than by the fact of which it looks like a slip. */
import { toInterval, type DatedFact, type FactBase } from '../facts/fact-base';
import type { CompiledEntry } from '../facts/index-format';
import type { DateMention } from '../text/dates/date-mention';
import { dateFromDay } from '../time/day';
import { intervalDistance, intervalsMeet, type DayInterval } from '../time/interval';
import { foldText } from '../util/fold';
import type { ClauseShape, SentenceParts } from './clause-shape';
import { stretchOf, toleranceOf } from './coarse-slips';
import { classesOfFact, type EventClass } from './event-classes';
import type { Candidate } from './occasions-candidates';
import { namesTakingPart } from './taking-part';

/** Words before a coarse date that spread over it what is told, or tell how far it had come: "during 1926", "im Laufe des Mai". */
const SPREADS = /^(?:during|throughout|through|over|course|all|whole|entire|as|wahrend|laufe|verlauf|ganzen|gesamten|uber|течение|весь|всего|протяжении|конца|jahre|years|годах)$/;

/** Whether a coarse date stands where a sentence says when, and not beside a noun that it describes: "the 1926 treaty". */
export function saysWhen(text: string, { items, letters }: ClauseShape, date: DateMention): boolean {
  const at = items.findIndex((item) => item.date === date);
  if (at < 0) return false;
  const wordAt = (index: number): string => (items[index] === undefined ? '' : foldText(text.slice(items[index].start, items[index].end)));
  for (let before = at - 1; before >= Math.max(0, at - 3) && /[awoif]/.test(letters[before]!); before--) if (SPREADS.test(wordAt(before))) return false;
  const before = letters[at - 1] ?? '';
  const loose = date.part !== undefined || date.precision === 'season';
  if (before === 'a') return loose && /[of]a$/.test(letters.slice(0, at));
  if (before === 'o' || before === 'f') return true;
  if (date.notation.language === 'de' || loose) return /^[PTVObwL,;(]?$/.test(before);
  return /^[,;(]?$/.test(before) && date.precision === 'month';
}

/** Whether something that the sentence names is known of the time that is written. */
export function isOfSomethingNamed({ mentions, antecedents = [] }: SentenceParts, date: DateMention, { entry, fact }: Candidate, classes: ReadonlySet<EventClass>, facts: FactBase): boolean {
  const written = stretchOf(date);
  const near = toleranceOf(date);
  const named = new Set([entry, ...[...mentions, ...antecedents].flatMap(({ candidates }) => candidates)]);
  for (const one of named) {
    for (const other of one.dates) {
      if (other === fact || !(intervalDistance(toInterval(other.admits ?? other.bounds), written) <= near)) continue;
      if (date.precision !== 'year' || one === entry && (one.kind === 'treaty' || one.kind === 'event') || alike(facts, { entry: one, fact: other }, classes)) return true;
    }
  }
  return lastsThen(named, written);
}

/** Whether an event among those has begun before the end of a time and ended after its beginning. */
const lastsThen = (named: ReadonlySet<CompiledEntry>, written: DayInterval): boolean => [...named].some(({ kind, dates }) => {
  if (kind !== 'event' || dates.length < 2) return false;
  const days = dates.flatMap(({ bounds }) => bounds.filter((day) => day !== null));
  return intervalsMeet(written, { earliest: Math.min(...days), latest: Math.max(...days) });
});

const alike = (facts: FactBase, { entry, fact }: DatedFact, classes: ReadonlySet<EventClass>): boolean => [...classesOfFact(fact.facet, facts.dateDetails(entry, fact).label)].some((one) => classes.has(one));

/** Whether something of the kind is known to have happened then to anybody whom the sentence names, or to what is related. */
export function isOfAnotherThen(facts: FactBase, parts: SentenceParts, date: DateMention, { entry }: Candidate, classes: ReadonlySet<EventClass>): boolean {
  const written = stretchOf(date);
  const near = toleranceOf(date);
  const related = new Set((facts.details(entry.partOf ?? entry.id).relations ?? []).map(({ to }) => to));
  for (const other of factsAround(facts, { earliest: written.earliest - near, latest: written.latest + near })) {
    if (other.entry === entry || other.entry.partOf === entry.id || !alike(facts, other, classes)) continue;
    if (related.has(other.entry.id) || namesTakingPart(facts, other.entry, other.fact, parts.mentions) > 0) return true;
  }
  return false;
}

/** Longer than this a fact says little of a month. */
const LONGEST_FACT = 31;

const known = new WeakMap<FactBase, ReadonlyMap<number, readonly DatedFact[]>>();

const monthOf = (day: number): number => {
  const { year, month } = dateFromDay(day);
  return year * 12 + month;
};

/** The facts that are known to the month, by month; made when first asked for. */
function factsByMonth(facts: FactBase): ReadonlyMap<number, readonly DatedFact[]> {
  let found = known.get(facts);
  if (found === undefined) {
    const byMonth = new Map<number, DatedFact[]>();
    for (const entry of facts.entries) {
      for (const fact of entry.dates) {
        const [earliest, latest] = fact.bounds;
        if (earliest === null || latest === null || latest - earliest > LONGEST_FACT) continue;
        for (const month of new Set([monthOf(earliest), monthOf(latest)])) {
          const there = byMonth.get(month);
          if (there === undefined) byMonth.set(month, [{ entry, fact }]);
          else there.push({ entry, fact });
        }
      }
    }
    known.set(facts, (found = byMonth));
  }
  return found;
}

function* factsAround(facts: FactBase, { earliest, latest }: DayInterval): Generator<DatedFact> {
  const byMonth = factsByMonth(facts);
  for (let month = monthOf(earliest); month <= monthOf(latest); month++) yield* (byMonth.get(month) ?? []).filter(({ fact }) => intervalsMeet(toInterval(fact.bounds), { earliest, latest }));
}
