/** Findings for readers: by file, each with its line and carets under the words, and counted at the end. */
import { count, type CheckedFile, type PrintedFinding } from './printed-finding';

const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

export function asText(files: readonly CheckedFile[]): string {
  const groups = files.filter(({ findings }) => findings.length > 0).map(groupOf);
  const summary = summaryOf(files);
  return `${[...groups, summary].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function groupOf({ path, text, findings }: CheckedFile): string[] {
  return findings.flatMap((finding) => [
    `${path}:${finding.line}:${finding.column}: ${finding.severity}: ${finding.message} [${finding.check}]`,
    ...excerpt(text, finding),
    ...(finding.fixes.length > 0 ? [`    fix: ${finding.fixes.map((fix) => fix.title).join(' | ')}`] : []),
  ]);
}

/** With more than one finding how many there are by file, check and severity; last "3 findings in 5 files". */
function summaryOf(files: readonly CheckedFile[]): string[] {
  const all = files.flatMap(({ findings }) => findings);
  const total = `${count(all.length, 'finding')} in ${count(files.length, 'file')}`;
  if (all.length < 2) return [total];
  const faulty = files.filter(({ findings }) => findings.length > 0);
  const byCheck = new Map<string, number>();
  for (const { check } of all) byCheck.set(check, (byCheck.get(check) ?? 0) + 1);
  const bySeverity = SEVERITIES.map((severity) => [severity, all.filter((finding) => finding.severity === severity).length] as const).filter(([, number]) => number > 0);
  const rows = [...(faulty.length > 1 ? faulty.map(({ path, findings }) => [path, findings.length] as const) : []), ...[...byCheck].sort((a, b) => b[1] - a[1]), ...bySeverity];
  return [...tableOf(rows), total];
}

function tableOf(rows: readonly (readonly [string, number])[]): string[] {
  const width = Math.max(...rows.map(([, number]) => String(number).length));
  return rows.map(([name, number]) => `  ${String(number).padStart(width)}  ${name}`);
}

const WIDEST_EXCERPT = 100;

/** The line with carets under the finding; a long line is cut around it. */
function excerpt(text: string, finding: PrintedFinding): string[] {
  const lineStart = finding.start - (finding.column - 1);
  const lineEnd = /[\r\n]|$/.exec(text.slice(finding.start))!.index + finding.start;
  const from = Math.max(lineStart, finding.start - WIDEST_EXCERPT / 2);
  const shown = text.slice(from, Math.min(lineEnd, from + WIDEST_EXCERPT)).replace(/\t/g, ' ');
  const width = Math.max(1, Math.min(finding.end, lineEnd) - finding.start);
  return [`    ${shown}`, `    ${' '.repeat(finding.start - from)}${'^'.repeat(Math.min(width, WIDEST_EXCERPT - (finding.start - from)))}`];
}
