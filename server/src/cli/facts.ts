/** `rapallo facts check|export`: a folder of fact files, or the shipped base. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { compileFacts, type Compiled } from '../compile/compile';
import { formatProblem, type SourceFile } from '../compile/problem';
import { ENTRY_SCHEMAS } from '../compile/schema/kinds';
import type { HistoryService } from '../core/service';
import type { CompiledEntry, CslItem } from '../core/facts/index-format';
import { openFactBase, type FactBase } from '../core/facts/fact-base';
import { CommandError, EXIT, type CommandIo, type Format } from './io';
import { reason } from './read-notes';

/** Reads and compiles a folder of facts. Throws {@link CommandError} if there is none. */
export function compileFolder(folder: string): Compiled {
  try {
    if (!statSync(folder).isDirectory()) throw new CommandError(`${folder}: it is no folder`);
  } catch (error) {
    throw error instanceof CommandError ? error : new CommandError(`${folder}: ${reason(error)}`);
  }
  const paths = globSync(`{${Object.keys(ENTRY_SCHEMAS).join(',')}}/**/*.md`, { cwd: folder });
  if (paths.length === 0) throw new CommandError(`${folder}: there are no fact files in it; they lie in folders such as people/ and treaties/`);
  const unreadable: { file: string; message: string }[] = [];
  const files = paths.flatMap((path): SourceFile[] => {
    try {
      return [{ path: path.replace(/\\/g, '/'), text: readFileSync(join(folder, path), 'utf8') }];
    } catch (error) {
      unreadable.push({ file: path, message: reason(error) });
      return [];
    }
  });
  const ledger = readIfThere(join(folder, 'ledger.tsv'));
  const bibliography = { path: 'sources.json', text: readIfThere(join(folder, 'sources.json')) ?? '[]' };
  const compiled = compileFacts(files, bibliography, ledger === undefined ? undefined : { path: 'ledger.tsv', text: ledger });
  const problems = unreadable.map(({ file, message }) => ({ file, line: 1, severity: 'error' as const, message }));
  return { ...compiled, problems: [...problems, ...compiled.problems] };
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

export function factsCheckCommand(folder: string, format: Format, io: CommandIo): number {
  const { index, details, problems } = compileFolder(folder);
  if (format === 'json') io.out(`${JSON.stringify({ entries: index.entries.length, problems })}\n`);
  else {
    for (const problem of problems) io.out(`${formatProblem({ ...problem, file: join(folder, problem.file) })}\n`);
    const facts = index.entries.reduce((sum, entry) => sum + entry.dates.length + (entry.holders?.length ?? 0), 0);
    io.out(`${index.entries.length} entries, ${facts} dated facts, ${details.sources.length} sources: ${problems.length === 0 ? 'no problems' : problems.length === 1 ? '1 problem' : `${problems.length} problems`}\n`);
  }
  return problems.length === 0 ? EXIT.clean : EXIT.findings;
}

export function factsExportCommand(service: () => HistoryService, folder: string | undefined, format: Format, io: CommandIo): number {
  const compiled = folder === undefined ? undefined : compileFolder(folder);
  for (const problem of compiled?.problems ?? []) io.err(`${formatProblem({ ...problem, file: join(folder!, problem.file) })}\n`);
  if (compiled !== undefined && compiled.problems.length > 0) io.err('rapallo: entries with errors are left out\n');
  const facts = compiled === undefined ? service().facts : openCompiled(compiled);
  const entities = facts.entries.map((entry) => exported(facts, entry));
  const cited = new Set(entities.flatMap((entity) => entity.sources));
  const sources = [...cited].map((id) => facts.source(id)).filter((source): source is CslItem => source !== undefined);
  if (format === 'json') io.out(`${JSON.stringify({ entities, sources })}\n`);
  else for (const entity of entities) io.out(`${entity.id}\t${entity.name}\t${entity.dates.map((date) => `${date.facet} ${date.edtf}`).join('; ')}\n`);
  return EXIT.clean;
}

function openCompiled({ index, details }: Compiled): FactBase {
  return openFactBase(index, () => details);
}

function exported(facts: FactBase, entry: CompiledEntry) {
  const { dates, holders = [], disputes = [], figures = [], corrections = [], indexTerms = [], sources = [] } = facts.details(entry.id);
  const offices = facts.officesOf(entry.id).map(({ office, tenure }) => ({ title: facts.tenureDetails(office, tenure).title ?? office.name, from: tenure.from ?? null, to: tenure.to ?? null }));
  const citations = [
    ...[...dates, ...holders, ...figures, ...corrections, ...disputes.flatMap(({ positions }) => positions)].flatMap((statement) => statement.sources),
    ...corrections.flatMap(({ where }) => where),
    ...sources,
  ];
  return {
    id: entry.id,
    kind: entry.kind,
    name: entry.name,
    names: entry.names.map(({ text, lang }) => ({ text, lang })),
    indexTerms,
    dates: entry.dates.map(({ facet, edtf }) => ({ facet, edtf })),
    offices,
    figures: figures.map(({ counts, value, admits, unit, asOf, by, certainty }) => ({ counts, value: value ?? null, admits: admits ?? null, unit, asOf: asOf ?? null, by: by ?? null, certainty: certainty ?? 'certain' })),
    corrections: corrections.map(({ says, edtf, because }) => ({ says, edtf: edtf ?? null, because })),
    sources: [...new Set(citations.map((citation) => citation.id))],
  };
}
