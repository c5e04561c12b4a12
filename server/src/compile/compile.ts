/**
 * Compiles a folder of fact files into the index. Pure: the callers read the folder, and write or report what comes out.
 * The same compiler serves the build, the command line, the tests and a user's own notes.
 */
import { allNames, INDEX_VERSION, type FactDetails, type FactIndex } from '../core/facts/index-format';
import { hashWordForms } from '../core/facts/word-forms';
import { hashFirstWord } from '../core/util/words';
import { compileEntry } from './compile-entry';
import { checkConsistency } from './consistency';
import { readFrontMatter, type FrontMatterFile } from './front-matter';
import { withCompany } from './company';
import { withDescriptiveNames } from './descriptive/descriptive-names';
import { wordForms } from './forms/word-forms';
import { checkLedger } from './ledger';
import type { Placed } from './placed';
import { invertRelations } from './relations';
import type { Problem, SourceFile } from './problem';
import { ENTRY_SCHEMAS } from './schema/kinds';
import { readSources } from './sources';
import { validate } from './validate';

export interface Compiled {
  readonly index: FactIndex;
  readonly details: FactDetails;
  /** Everything found wrong, by file and line. Entries with errors of form are left out of the index. */
  readonly problems: readonly Problem[];
}

/**
 * Compiles fact files (`people/x.md`, …) and the bibliography (`sources.json`). Paths are relative to the folder, with `/`.
 * The ledger is held against the facts where there is one.
 */
export function compileFacts(files: readonly SourceFile[], bibliography: SourceFile, ledger?: SourceFile): Compiled {
  const problems: Problem[] = [];
  const sources = readSources(bibliography, problems);
  const placed: Placed[] = [];
  for (const source of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const file = readEntryFile(source, problems);
    if (file === undefined) continue;
    const id = source.path.replace(/\.md$/, '');
    placed.push(...compileEntry(id, file, problems).map((compiled) => ({ ...compiled, file })));
    if (file.prose === '') problems.push({ file: source.path, line: file.proseLine, severity: 'warning', message: 'there is no prose after the front matter' });
  }
  const sourceIds = new Set(sources.map((source) => source.id));
  problems.push(...checkConsistency(placed, sourceIds));
  const details = invertRelations(placed);
  const entries = withDescriptiveNames(placed.map(({ entry }) => entry), details);
  const forms = wordForms(entries);
  if (ledger !== undefined) problems.push(...checkLedger(ledger, entries, details, sourceIds));
  return {
    index: {
      version: INDEX_VERSION,
      entries: entries.map((entry) => withCompany(entry, details[entry.id])),
      firstWords: entries.flatMap((entry) => allNames(entry).map(({ text }) => hashFirstWord(text) ?? null)),
      wordForms: forms,
      wordFormHashes: hashWordForms(forms),
    },
    details: { version: INDEX_VERSION, entries: details, sources },
    problems: problems.sort(byPlace),
  };
}

function readEntryFile(source: SourceFile, problems: Problem[]): FrontMatterFile | undefined {
  const folder = source.path.split('/')[0]!;
  const schema = Object.hasOwn(ENTRY_SCHEMAS, folder) ? ENTRY_SCHEMAS[folder as keyof typeof ENTRY_SCHEMAS] : undefined;
  const report = (message: string): undefined => {
    problems.push({ file: source.path, line: 1, severity: 'error', message });
    return undefined;
  };
  if (schema === undefined) return report(`“${folder}” is no folder of entries; the folders are ${Object.keys(ENTRY_SCHEMAS).join(', ')}`);
  if (!/^[a-z]+\/[a-z0-9-]+\.md$/.test(source.path)) return report('the file name becomes the id of the entry: small letters without accents, digits and hyphens only');
  const file = readFrontMatter(source, problems);
  return file !== undefined && validate(file, schema, problems) ? file : undefined;
}

function byPlace(a: Problem, b: Problem): number {
  return a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
}
