/** Findings in SARIF 2.1.0, the format in which services for the review of texts and code take them. */
import { createHash } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CHECKS, type Severity } from '../core/checks';
import type { CheckPages } from '../node/check-pages';
import type { CheckedFile, PrintedFinding, Region } from './printed-finding';

/** SARIF has no level for information and hints but "note". */
const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

export interface SarifOptions {
  readonly version: string;
  readonly pages: CheckPages;
  /** What went wrong in the run itself. */
  readonly failures: readonly string[];
}

export function asSarif(files: readonly CheckedFile[], { version, pages, failures }: SarifOptions): string {
  const rules = rulesOf(pages);
  const ids = rules.map(({ id }) => id);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Rapallo', version, rules } },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: failures.length === 0, ...(failures.length > 0 && { toolExecutionNotifications: failures.map((text) => ({ level: 'error', message: { text } })) }) }],
        artifacts: files.map(({ path }) => ({ location: { uri: uriOf(path) } })),
        results: files.flatMap((file, index) => file.findings.map((finding) => resultOf(file, index, finding, ids))),
      },
    ],
  };
  return `${JSON.stringify(log)}\n`;
}

function rulesOf(pages: CheckPages) {
  const checks = CHECKS.map(({ id, title, explanation, offByDefault }) => ({ id, title, explanation, enabled: offByDefault !== true }));
  const all = [...checks, { id: 'settings', title: 'Settings in notes', explanation: 'A comment or the front matter of a note names a check or a severity that does not exist.', enabled: true }];
  return all.map(({ id, title, explanation, enabled }) => {
    const page = pages[id];
    return {
      id,
      name: id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      shortDescription: { text: `${title}.` },
      fullDescription: { text: explanation },
      ...(page !== undefined && { help: { text: page, markdown: page } }),
      defaultConfiguration: { level: 'warning', enabled },
    };
  });
}

function resultOf(file: CheckedFile, index: number, finding: PrintedFinding, ids: readonly string[]) {
  const artifactLocation = { uri: uriOf(file.path), index };
  const words = file.text.slice(finding.start, finding.end);
  return {
    ruleId: finding.check,
    ruleIndex: ids.indexOf(finding.check),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation, region: { ...regionOf(finding), snippet: { text: words } } } }],
    // A finding is the same one if it says the same of the same words, wherever they have moved.
    partialFingerprints: { 'rapallo/v1': createHash('sha256').update(`${finding.check}\n${words}\n${finding.message}`).digest('hex').slice(0, 32) },
    ...(finding.fixes.length > 0 && {
      fixes: finding.fixes.map(({ title, edits }) => ({
        description: { text: title },
        artifactChanges: [{ artifactLocation, replacements: edits.map(({ start, end, newText }) => ({ deletedRegion: regionOf(file.regionOf(start, end)), insertedContent: { text: newText } })) }],
      })),
    }),
  };
}

const regionOf = ({ line, column, endLine, endColumn }: Region) => ({ startLine: line, startColumn: column, endLine, endColumn });

/** A relative path stays relative, so that the log can be read elsewhere. */
function uriOf(path: string): string {
  if (path === '-') return 'stdin';
  return isAbsolute(path) ? pathToFileURL(path).href : path.replace(/\\/g, '/').split('/').map(encodeURIComponent).join('/');
}
