/**
 * What must hold between facts: references lead somewhere, nobody dies before being born, an office has one holder at a
 * time, and a name that two entries bear says what tells them apart.
 */
import { toInterval } from '../core/facts/fact-base';
import type { DateFacet } from '../core/facts/facets';
import type { CompiledDate, CompiledEntry, CompiledTenure, EntryDetails } from '../core/facts/index-format';
import { foldText } from '../core/util/fold';
import type { DayInterval } from '../core/time/interval';
import { dayInWords } from '../core/time/notation';
import type { FrontMatterFile } from './front-matter';
import { findOutsideLifetimes } from './lifetimes';
import type { Problem } from './problem';

/** A compiled entry and the file it comes from. */
export interface Placed {
  readonly entry: CompiledEntry;
  readonly details: EntryDetails;
  readonly file: FrontMatterFile;
}

export function checkConsistency(placed: readonly Placed[], sourceIds: ReadonlySet<string>): Problem[] {
  const ids = new Set(placed.map(({ entry }) => entry.id));
  const problems: Problem[] = [];
  for (const one of placed) {
    const report = reporter(one, problems);
    checkReferences(one, ids, report);
    checkSources(one, sourceIds, report);
    checkOrder(one.entry, report);
    checkHolders(one.entry, report);
    checkGaps(one.entry, (one.details.gaps ?? []).map((gap) => toInterval(gap.period)), report);
  }
  const byEntry = new Map(placed.map((one) => [one.entry, one]));
  for (const { entry, path, message } of findOutsideLifetimes(placed.map((one) => one.entry))) reporter(byEntry.get(entry)!, problems)(path, message);
  problems.push(...checkSharedNames(placed));
  return problems;
}

/** Reports a problem at a path of keys in the front matter, or at a line of the file. */
type Report = (place: readonly (string | number)[] | number, message: string) => void;

function reporter({ file }: Placed, problems: Problem[]): Report {
  return (place, message) => problems.push({ file: file.file, line: typeof place === 'number' ? place : file.lineOf(place), severity: 'error', message });
}

/** Every id in the front matter and every relative link in prose and labels. */
function checkReferences({ entry, file }: Placed, ids: ReadonlySet<string>, report: Report): void {
  if (entry.partOf !== undefined) return;
  const folder = entry.id.split('/')[0]!;
  for (const { path, value } of strings(file.data)) {
    const key = path.at(-1);
    const named = key === 'to' || key === 'for' || key === 'by' || key === 'place' || key === 'person' || key === 'of' || key === 'state' || key === 'seat' || ['parties', 'participants'].includes(String(path[0]));
    const tenure = path[0] === 'holders' && key === 'to';
    if (named && !tenure && value.includes('/') && !ids.has(value)) report(path, `there is no entry “${value}”`);
    if (key === 'label') for (const target of linkTargets(value, folder)) if (!ids.has(target)) report(path, `the link to “${target}” leads nowhere`);
  }
  file.prose.split('\n').forEach((line, index) => {
    for (const target of linkTargets(line, folder)) {
      if (!ids.has(target)) report(file.proseLine + index, `the link to “${target}” in the prose leads nowhere`);
    }
  });
}

/** Ids of the entries that Markdown text on a page of `folder` links to. */
function linkTargets(markdown: string, folder: string): string[] {
  const links = markdown.matchAll(/\]\((?:\.\/)?(?:\.\.\/([a-z]+)\/)?([^)\s/#:]+)\.md(#[a-z0-9-]+)?\)/g);
  return [...links].map(([, otherFolder, name = '', part = '']) => `${otherFolder ?? folder}/${name}${part}`);
}

function* strings(value: unknown, path: (string | number)[] = []): Generator<{ path: (string | number)[]; value: string }> {
  if (typeof value === 'string') yield { path, value };
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* strings(item, [...path, index]);
  else if (typeof value === 'object' && value !== null) for (const [key, item] of Object.entries(value)) yield* strings(item, [...path, key]);
}

function checkSources({ entry, details, file }: Placed, sourceIds: ReadonlySet<string>, report: Report): void {
  if (entry.partOf !== undefined) return;
  const visit = (value: unknown, path: (string | number)[]): void => {
    if (Array.isArray(value)) {
      value.forEach((item, index) => {
        const at = [...path, index];
        const id = path.at(-1) === 'sources' ? (typeof item === 'string' ? item : (item as { id?: string }).id) : undefined;
        if (id !== undefined && !sourceIds.has(id)) report(at, `there is no source “${id}” in sources.json`);
        visit(item, at);
      });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) visit(item, [...path, key]);
    }
  };
  visit(file.data, []);
  if (entry.dates.length === 0 && details.sources === undefined && entry.holders === undefined) {
    report(['name'], 'nothing in this entry has a source: add “sources”');
  }
}

/** Facets that come in this order; each is compared with all later ones that the entry has. */
const ORDERS: readonly (readonly DateFacet[])[] = [
  ['born', 'died'],
  ['initialled', 'signed', 'ratified', 'terminated'],
  ['signed', 'in-force', 'terminated'],
  ['signed', 'ratifications-exchanged'],
  ['signed', 'expired'],
  ['founded', 'dissolved'],
  ['began', 'ended'],
  ['opened', 'closed'],
];

function checkOrder(entry: CompiledEntry, report: Report): void {
  for (const order of ORDERS) {
    // A label may speak of a part only ("came into force as to Article 4"); births and deaths have no parts.
    const dated = order.flatMap((facet) => entry.dates.filter((date) => date.facet === facet && (date.label === undefined || facet === 'born' || facet === 'died')));
    for (const [index, earlier] of dated.entries()) {
      for (const later of dated.slice(index + 1)) {
        if (order.indexOf(earlier.facet) < order.indexOf(later.facet) && liesAfter(earlier, later)) {
          report(['dates', entry.dates.indexOf(later)], `${entry.name}: “${later.facet}” (${later.edtf}) lies before “${earlier.facet}” (${earlier.edtf})`);
        }
      }
    }
  }
}

function liesAfter(earlier: CompiledDate, later: CompiledDate): boolean {
  return toInterval(earlier.bounds).earliest > toInterval(later.bounds).latest;
}

/** A day on which one goes and the next comes belongs to both; more than that needs a note. */
function checkHolders(entry: CompiledEntry, report: Report): void {
  const holders = entry.holders ?? [];
  for (const [index, tenure] of holders.entries()) {
    if ((tenure.person === undefined) === (tenure.name === undefined)) report(['holders', index], 'a holder needs either “person” or “name”');
    if (tenure.bounds[0] !== null && tenure.bounds[1] !== null && tenure.bounds[0] > tenure.bounds[1]) report(['holders', index], `the term from ${tenure.from} to ${tenure.to} ends before it begins`);
    for (const other of holders.slice(index + 1)) {
      const shared = overlap(tenure, other);
      if (shared !== undefined && tenure.note === undefined && other.note === undefined && tenure.capacity !== 'joint' && other.capacity !== 'joint') {
        report(['holders', holders.indexOf(other)], `${nameOf(tenure)} and ${nameOf(other)} both hold the office from ${dayInWords(shared[0])} to ${dayInWords(shared[1])}; say why in a “note”`);
      }
    }
  }
}

/** Between two holders lies no day without one, unless a note or a gap says so. */
function checkGaps(entry: CompiledEntry, gaps: readonly DayInterval[], report: Report): void {
  const holders = (entry.holders ?? []).filter((tenure) => tenure.capacity !== 'designate');
  let reached: CompiledTenure | undefined;
  for (const tenure of [...holders].sort((a, b) => toInterval(a.bounds).earliest - toInterval(b.bounds).earliest)) {
    const end = reached === undefined ? Infinity : toInterval(reached.bounds).latest;
    const begin = toInterval(tenure.bounds).earliest;
    const explained = gaps.some((gap) => gap.earliest <= end + 1 && begin - 1 <= gap.latest) || tenure.note !== undefined || reached?.note !== undefined;
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

function checkSharedNames(placed: readonly Placed[]): Problem[] {
  const bearers = new Map<string, { one: Placed; index: number; told: boolean; usual: boolean }[]>();
  for (const one of placed) {
    one.entry.names.forEach((name, index) => {
      const key = foldText(name.text).replace(/[^\p{L}\p{N}]+/gu, ' ');
      const known = bearers.get(key) ?? [];
      if (!known.some((other) => other.one.entry === one.entry)) known.push({ one, index, told: name.shared !== undefined, usual: name.shared?.usual === true });
      bearers.set(key, known);
    });
  }
  const problems: Problem[] = [];
  for (const list of bearers.values()) {
    if (list.length < 2) continue;
    const untold = list.find((bearer) => !bearer.told) ?? (list.filter((bearer) => bearer.usual).length > 1 ? list.filter((bearer) => bearer.usual)[1] : undefined);
    if (untold === undefined) continue;
    const { one, index } = untold;
    const others = list.filter((bearer) => bearer !== untold).map((bearer) => bearer.one.entry.id).join(', ');
    const text = one.entry.names[index]!.text;
    const message = untold.told ? `“${text}” is marked as usual for this entry and for ${others}` : `“${text}” is also a name of ${others}; say with “shared” what tells them apart`;
    problems.push({ file: one.file.file, line: one.file.lineOf(['names']), severity: 'error', message });
  }
  return problems;
}
