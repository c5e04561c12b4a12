/**
 * What must hold between facts: references lead somewhere, nobody dies before being born, an office has one holder at a
 * time, and a name that two entries bear says what tells them apart.
 */
import { toInterval } from '../core/facts/fact-base';
import type { DateFacet } from '../core/facts/facets';
import type { CompiledDate } from '../core/facts/index-format';
import { checkHolders, checkGaps } from './holders';
import { findOutsideLifetimes } from './lifetimes';
import { reporter, type Placed, type Report } from './placed';
import type { Problem } from './problem';
import { checkIndexTerms, checkSharedNames } from './shared-names';

export function checkConsistency(placed: readonly Placed[], sourceIds: ReadonlySet<string>): Problem[] {
  const ids = new Set(placed.map(({ entry }) => entry.id));
  const problems: Problem[] = [];
  for (const one of placed) {
    const report = reporter(one, problems);
    checkReferences(one, ids, report);
    checkSources(one, sourceIds, report);
    checkOrder(one, report);
    checkHolders(one, report);
    checkGaps(one, report);
  }
  const byEntry = new Map(placed.map((one) => [one.entry, one]));
  for (const { entry, path, message } of findOutsideLifetimes(placed)) reporter(byEntry.get(entry)!, problems)(path, message);
  problems.push(...checkSharedNames(placed), ...checkIndexTerms(placed));
  return problems;
}

/** Every id in the front matter and every relative link in prose and labels. */
function checkReferences({ entry, file }: Placed, ids: ReadonlySet<string>, report: Report): void {
  if (entry.partOf !== undefined) return;
  const folder = entry.id.split('/')[0]!;
  for (const { path, value } of strings(file.data)) {
    const key = path.at(-1);
    const named = key === 'to' || key === 'for' || key === 'by' || key === 'place' || key === 'person' || key === 'of' || key === 'state' || key === 'seat' || ['parties', 'participants'].includes(String(path[0])) || (path[0] === 'told' && (path[2] === 'who' || path[2] === 'whom'));
    // The last day of a term is no entry, nor is the person or body that counted.
    const words = (path[0] === 'holders' && key === 'to') || (path[0] === 'figures' && key === 'by');
    if (named && !words && value.includes('/') && !ids.has(value)) report(path, `there is no entry “${value}”`);
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
        const id = path.at(-1) === 'sources' || path.at(-1) === 'where' ? (typeof item === 'string' ? item : (item as { id?: string }).id) : undefined;
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

function checkOrder({ entry, details }: Placed, report: Report): void {
  for (const order of ORDERS) {
    // A label may speak of a part only ("came into force as to Article 4"); births and deaths have no parts.
    const dated = order.flatMap((facet) => entry.dates.filter((date, index) => date.facet === facet && (details.dates[index]?.label === undefined || facet === 'born' || facet === 'died')));
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
