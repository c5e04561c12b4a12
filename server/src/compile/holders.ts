/** Offices have one holder at a time and no day without one, unless the entry says why. */
import { toInterval } from '../core/facts/fact-base';
import type { CompiledTenure } from '../core/facts/index-format';
import { dayInWords } from '../core/time/notation';
import type { Placed, Report } from './placed';

/** A day on which one goes and the next comes belongs to both; more than that needs a note. */
export function checkHolders({ entry, details }: Placed, report: Report): void {
  const holders = entry.holders ?? [];
  const isExplained = (tenure: CompiledTenure): boolean => tenure.capacity === 'joint' || details.holders?.[holders.indexOf(tenure)]?.note !== undefined;
  for (const [index, tenure] of holders.entries()) {
    if ((tenure.person === undefined) === (tenure.name === undefined)) report(['holders', index], 'a holder needs either “person” or “name”');
    if (tenure.bounds[0] !== null && tenure.bounds[1] !== null && tenure.bounds[0] > tenure.bounds[1]) report(['holders', index], `the term from ${tenure.from} to ${tenure.to} ends before it begins`);
    for (const other of holders.slice(index + 1)) {
      const shared = overlap(tenure, other);
      if (shared !== undefined && !isExplained(tenure) && !isExplained(other)) {
        report(['holders', holders.indexOf(other)], `${nameOf(tenure)} and ${nameOf(other)} both hold the office from ${dayInWords(shared[0])} to ${dayInWords(shared[1])}; say why in a “note”`);
      }
    }
  }
}

/** Between two holders lies no day without one, unless a note or a gap says so. */
export function checkGaps({ entry, details }: Placed, report: Report): void {
  const holders = (entry.holders ?? []).filter((tenure) => tenure.capacity !== 'designate');
  const gaps = (details.gaps ?? []).map((gap) => toInterval(gap.period));
  const hasNote = (tenure: CompiledTenure | undefined): boolean => tenure !== undefined && details.holders?.[entry.holders!.indexOf(tenure)]?.note !== undefined;
  let reached: CompiledTenure | undefined;
  for (const tenure of [...holders].sort((a, b) => toInterval(a.bounds).earliest - toInterval(b.bounds).earliest)) {
    const end = reached === undefined ? Infinity : toInterval(reached.bounds).latest;
    const begin = toInterval(tenure.bounds).earliest;
    const explained = gaps.some((gap) => gap.earliest <= end + 1 && begin - 1 <= gap.latest) || hasNote(tenure) || hasNote(reached);
    if (reached !== undefined && begin > end + 1 && !explained) {
      report(['holders', entry.holders!.indexOf(tenure)], `nobody holds the office between ${nameOf(reached)} (until ${dayInWords(end)}) and ${nameOf(tenure)} (from ${dayInWords(begin)}); say why in a “note” or under “gaps”`);
    }
    if (reached === undefined || toInterval(tenure.bounds).latest > toInterval(reached.bounds).latest) reached = tenure;
  }
}

const nameOf = (tenure: CompiledTenure): string => tenure.person ?? tenure.name ?? 'somebody';

function overlap(a: CompiledTenure, b: CompiledTenure): [number, number] | undefined {
  if (a.core === undefined || b.core === undefined) return undefined;
  const first = toInterval(a.core);
  const second = toInterval(b.core);
  const from = Math.max(first.earliest, second.earliest);
  const to = Math.min(first.latest, second.latest);
  return from < to && Number.isFinite(from) && Number.isFinite(to) ? [from, to] : undefined;
}
