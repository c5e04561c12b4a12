/** Findings for readers: by file, each with its line and carets under the words, and counted at the end. */
import { count, type CheckedFile, type PrintedFinding } from './printed-finding';

const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
const IN_WORDS = { error: ['error', 'errors'], warning: ['warning', 'warnings'], information: ['information', 'information'], hint: ['hint', 'hints'] } as const;

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

/** "3 findings in 2 of 5 files: 2 warnings, 1 hint", and with more than one finding how many there are by file and by check. */
function summaryOf(files: readonly CheckedFile[]): string[] {
  const all = files.flatMap(({ findings }) => findings);
  const faulty = files.filter(({ findings }) => findings.length > 0);
  const bySeverity = SEVERITIES.flatMap((severity) => {
    const number = all.filter((finding) => finding.severity === severity).length;
    return number === 0 ? [] : [`${number} ${IN_WORDS[severity][number === 1 ? 0 : 1]}`];
  });
  const where = faulty.length === 0 || faulty.length === files.length ? count(files.length, 'file') : `${faulty.length} of ${count(files.length, 'file')}`;
  const head = `${count(all.length, 'finding')} in ${where}${bySeverity.length === 0 ? '' : `: ${bySeverity.join(', ')}`}`;
  if (all.length < 2) return [head];
  const checks = new Map<string, number>();
  for (const { check } of all) checks.set(check, (checks.get(check) ?? 0) + 1);
  const byCheck = [...checks].sort((a, b) => b[1] - a[1]);
  return [head, ...(faulty.length > 1 ? tableOf(faulty.map(({ path, findings }) => [path, findings.length])) : []), ...tableOf(byCheck)];
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
