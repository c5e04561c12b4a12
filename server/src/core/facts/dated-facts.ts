/** Dated facts in order of time: what lies within a stretch of time, and which of it says most. */
import type { DayInterval } from '../time/interval';
import { toInterval, type DatedFact, type FactBase } from './fact-base';
import type { DateFacet } from './facets';
import type { EntryKind } from './index-format';

const byTime = new WeakMap<FactBase, readonly DatedFact[]>();

/** Every fact with a first day, by that day; put in order once. */
function inOrder(facts: FactBase): readonly DatedFact[] {
  let ordered = byTime.get(facts);
  if (ordered === undefined) {
    const all = facts.entries.flatMap((entry) => entry.dates.map((fact): DatedFact => ({ entry, fact }))).filter(({ fact }) => fact.bounds[0] !== null && fact.bounds[1] !== null);
    byTime.set(facts, (ordered = all.sort((a, b) => a.fact.bounds[0]! - b.fact.bounds[0]!)));
  }
  return ordered;
}

/** The facts all of whose days lie within an interval, in order of time. */
export function factsWithin(facts: FactBase, { earliest, latest }: DayInterval): DatedFact[] {
  const ordered = inOrder(facts);
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ordered[middle]!.fact.bounds[0]! < earliest) low = middle + 1;
    else high = middle;
  }
  const found: DatedFact[] = [];
  for (let index = low; index < ordered.length && ordered[index]!.fact.bounds[0]! <= latest; index++) {
    if (ordered[index]!.fact.bounds[1]! <= latest) found.push(ordered[index]!);
  }
  return found;
}

/** Treaties and events first, then those who took part. */
const KINDS: Readonly<Record<EntryKind, number>> = { treaty: 38, event: 40, state: 28, organisation: 24, place: 16, person: 14, office: 12, concept: 8 };

/** What founds, ends or happens says more than what prepares it. */
const FACETS: Partial<Readonly<Record<DateFacet, number>>> = {
  signed: 14, occurred: 14, began: 14, opened: 9, ended: 9, proclaimed: 9, founded: 9, 'in-force': 4, dissolved: 8, died: 6, appointed: 7, dismissed: 7, occupied: 8, annexed: 8, broken: 8, recognised: 8, born: 1, other: -6,
};

/** How much a fact says, for choosing a few of many; the more entries are tied to its entry, the more. */
export function importanceOf(facts: FactBase, { entry, fact }: DatedFact): number {
  const ties = facts.details(entry.partOf ?? entry.id).relations?.length ?? 0;
  return KINDS[entry.kind] + (FACETS[fact.facet] ?? 2) + Math.min(ties, 12) * 2 - (entry.partOf === undefined ? 0 : 12) - (fact.certainty === 'disputed' ? 6 : 0);
}

/** Those that say most first. */
export function byImportance(facts: FactBase, found: readonly DatedFact[]): DatedFact[] {
  const weighed = found.map((one) => ({ one, weight: importanceOf(facts, one) }));
  weighed.sort((a, b) => b.weight - a.weight || a.one.fact.bounds[0]! - b.one.fact.bounds[0]!);
  return weighed.map(({ one }) => one);
}

/** The one day of a fact, if it has one and accounts agree on it. */
export function onlyDayOf({ fact }: DatedFact): number | undefined {
  const { earliest, latest } = toInterval(fact.bounds);
  return earliest === latest && fact.certainty !== 'disputed' && fact.admits === undefined ? earliest : undefined;
}

/** As {@link byImportance}, with one fact of each entry. */
export function mostImportant(facts: FactBase, found: readonly DatedFact[]): DatedFact[] {
  const seen = new Set<string>();
  return byImportance(facts, found).filter(({ entry }) => {
    const id = entry.partOf ?? entry.id;
    return !seen.has(id) && seen.add(id) !== undefined;
  });
}
