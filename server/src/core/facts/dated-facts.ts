/** Dated facts in order of time: what lies within a stretch of time, and which of it says most. */
import type { DayInterval } from '../time/interval';
import type { DatedFact, FactBase } from './fact-base';
import type { DateFacet } from './facets';
import type { CompiledEntry, EntryKind } from './index-format';

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

/** How much there is to tell of an entry. */
export type Prominence = (entry: CompiledEntry) => number;

/** By the number of its dates, which the index knows. */
const byDates: Prominence = (entry) => Math.min(entry.dates.length, 10) * 2;

/** By the entries that are tied to it, which is better, but needs the details. */
export function byRelations(facts: FactBase): Prominence {
  return (entry) => Math.min(facts.details(entry.partOf ?? entry.id).relations?.length ?? 0, 12) * 2;
}

/** How much a fact says, for choosing a few of many. */
export function importanceOf({ entry, fact }: DatedFact, prominence: Prominence = byDates): number {
  return KINDS[entry.kind] + (FACETS[fact.facet] ?? 2) + prominence(entry) - (entry.partOf === undefined ? 0 : 12) - (fact.certainty === 'disputed' ? 6 : 0);
}

/** Those that say most first. */
export function byImportance(found: readonly DatedFact[], prominence?: Prominence): DatedFact[] {
  const weighed = found.map((one) => ({ one, weight: importanceOf(one, prominence) }));
  weighed.sort((a, b) => b.weight - a.weight || a.one.fact.bounds[0]! - b.one.fact.bounds[0]!);
  return weighed.map(({ one }) => one);
}

/** As {@link byImportance}, with one fact of each entry. */
export function mostImportant(found: readonly DatedFact[], prominence?: Prominence): DatedFact[] {
  const seen = new Set<string>();
  return byImportance(found, prominence).filter(({ entry }) => {
    const id = entry.partOf ?? entry.id;
    return !seen.has(id) && seen.add(id) !== undefined;
  });
}
