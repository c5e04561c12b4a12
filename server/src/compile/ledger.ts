/**
 * The ledger of checked facts: a table with one row for each fact that is precise to the day, which says what sources were
 * compared and whether they agree. It is for readers who audit the base; the compiler sees that no row is missing or stale.
 *
 * Columns, parted by tabs: entry, fact (a facet, or `holder` for a term of office), EDTF, ids of the sources compared
 * (parted by commas), result, remark.
 */
import type { CompiledCitation, CompiledEntry, FactDetails } from '../core/facts/index-format';
import type { Problem, SourceFile } from './problem';

export const LEDGER_RESULTS = ['agree', 'differ', 'one source', 'inventory only'] as const;
export type LedgerResult = (typeof LEDGER_RESULTS)[number];

export const LEDGER_HEADER = ['entry', 'fact', 'edtf', 'sources', 'result', 'remark'].join('\t');

/** A fact that needs a row: one that names a day. */
export interface LedgerFact {
  readonly entry: string;
  readonly fact: string;
  readonly edtf: string;
  readonly sources: readonly CompiledCitation[];
}

const NAMES_A_DAY = /\d{4}-\d{2}-\d{2}/;

type DetailsById = FactDetails['entries'];

/** Every fact of the entries that must stand in the ledger, in their order. */
export function factsForLedger(entries: readonly CompiledEntry[], details: DetailsById): LedgerFact[] {
  return entries.flatMap((entry) => {
    const { dates = [], holders = [] } = details[entry.id] ?? {};
    return [
      ...entry.dates.map(({ facet, edtf }, index) => ({ entry: entry.id, fact: facet as string, edtf, sources: dates[index]?.sources ?? [] })),
      ...(entry.holders ?? []).map(({ from, to }, index) => ({ entry: entry.id, fact: 'holder', edtf: `${from ?? '..'}/${to ?? '..'}`, sources: holders[index]?.sources ?? [] })),
    ].filter(({ edtf }) => NAMES_A_DAY.test(edtf));
  });
}

export const ledgerKey = (fact: { entry: string; fact: string; edtf: string }): string => `${fact.entry}\t${fact.fact}\t${fact.edtf}`;

/** Compares the ledger with the entries: missing rows, rows of facts that are gone, unknown sources and results. */
export function checkLedger(ledger: SourceFile, entries: readonly CompiledEntry[], details: DetailsById, sourceIds: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  const report = (line: number, message: string): void => {
    problems.push({ file: ledger.path, line, severity: 'error', message });
  };
  const wanted = new Map(factsForLedger(entries, details).map((fact) => [ledgerKey(fact), fact]));
  const found = new Set<string>();
  const lines = ledger.text.split(/\r?\n/);
  if (lines[0] !== LEDGER_HEADER) report(1, `the first line names the columns: ${LEDGER_HEADER.replaceAll('\t', ', ')}`);
  lines.slice(1).forEach((line, index) => {
    if (line === '') return;
    const [entry = '', fact = '', edtf = '', sources = '', result = ''] = line.split('\t');
    const key = ledgerKey({ entry, fact, edtf });
    if (!wanted.has(key)) report(index + 2, `there is no fact “${fact} ${edtf}” in ${entry}; change the row with the fact, or take it out`);
    if (!LEDGER_RESULTS.includes(result as LedgerResult)) report(index + 2, `the result “${result}” is not one of ${LEDGER_RESULTS.join(', ')}`);
    for (const source of sources.split(',').filter(Boolean)) if (!sourceIds.has(source)) report(index + 2, `there is no source “${source}” in sources.json`);
    found.add(key);
  });
  for (const [key, fact] of wanted) if (!found.has(key)) report(lines.length, `there is no row for “${fact.fact} ${fact.edtf}” of ${fact.entry}: say what was compared, or run "npm run ledger" to add a row from its sources`);
  return problems;
}

/**
 * The ledger with rows added for facts that have none, judged by the sources that they cite, and without rows of facts that
 * are gone. Rows that are there stay as they are written.
 */
export function completeLedger(ledger: string, entries: readonly CompiledEntry[], details: DetailsById): string {
  const rows = new Map(ledger.split(/\r?\n/).slice(1).filter(Boolean).map((line) => [line.split('\t').slice(0, 3).join('\t'), line]));
  const lines = new Map(
    factsForLedger(entries, details).map((fact) => {
      const key = ledgerKey(fact);
      return [key, rows.get(key) ?? [key, fact.sources.map(({ id }) => id).join(','), resultOf(fact.sources), ''].join('\t')];
    }),
  );
  return `${[LEDGER_HEADER, ...[...lines.values()].sort()].join('\n')}\n`;
}

/** The article that the base grew from; a fact that rests on it alone has been compared with nothing. */
const SEED_SOURCE = 'wikipedia-german-soviet-relations';

function resultOf(sources: readonly CompiledCitation[]): LedgerResult {
  const ids = new Set(sources.map(({ id }) => id));
  if (ids.size === 1) return ids.has(SEED_SOURCE) ? 'inventory only' : 'one source';
  return 'agree';
}
