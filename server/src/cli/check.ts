/** `rapallo check`: the findings of notes. */
import type { Finding, HistoryService } from '../core/service';
import { lineAt, lineStarts } from '../core/text/lines';
import { EXIT, type CommandIo } from './io';
import { readNotes } from './read-notes';

export type Format = 'text' | 'json';

interface PrintedFinding {
  readonly check: string;
  readonly severity: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly fixes: readonly { readonly title: string; readonly edits: readonly { readonly start: number; readonly end: number; readonly newText: string }[] }[];
}

export function checkCommand(service: HistoryService, paths: readonly string[], format: Format, io: CommandIo): number {
  const { notes, unread } = readNotes(paths, io);
  const failures: string[] = [];
  const files = notes.map(({ path, languageId, text }) => {
    const note = service.read(text, languageId);
    const { findings } = service.check(note, { settings: {}, onFailure: (check, error) => failures.push(`${path}: the check ${check} failed: ${String(error)}`) });
    return { path, text, findings: printed(text, findings) };
  });
  if (format === 'json') io.out(`${JSON.stringify({ files: files.map(({ path, findings }) => ({ path, findings })) })}\n`);
  else io.out(asText(files));
  for (const failure of failures) io.err(`rapallo: ${failure}\n`);
  if (failures.length > 0 || (unread > 0 && notes.length === 0)) return EXIT.failure;
  return files.some((file) => file.findings.length > 0) ? EXIT.findings : EXIT.clean;
}

function printed(text: string, findings: readonly Finding[]): PrintedFinding[] {
  if (findings.length === 0) return [];
  const starts = lineStarts(text);
  return findings.map(({ check, severity, start, end, message, fixes }) => {
    const line = lineAt(starts, start);
    return { check, severity, start, end, line: line + 1, column: start - starts[line]! + 1, message, fixes };
  });
}

const WIDEST_EXCERPT = 100;

function asText(files: readonly { path: string; text: string; findings: readonly PrintedFinding[] }[]): string {
  const lines: string[] = [];
  let count = 0;
  for (const { path, text, findings } of files) {
    for (const finding of findings) {
      count++;
      lines.push(`${path}:${finding.line}:${finding.column}: ${finding.severity}: ${finding.message} [${finding.check}]`, ...excerpt(text, finding));
      if (finding.fixes.length > 0) lines.push(`    fix: ${finding.fixes.map((fix) => fix.title).join(' | ')}`);
    }
  }
  lines.push(`${count === 1 ? '1 finding' : `${count} findings`} in ${files.length === 1 ? '1 file' : `${files.length} files`}`);
  return `${lines.join('\n')}\n`;
}

/** The line with carets under the finding; a long line is cut around it. */
function excerpt(text: string, finding: PrintedFinding): string[] {
  const lineStart = finding.start - (finding.column - 1);
  const lineEnd = /[\r\n]|$/.exec(text.slice(finding.start))!.index + finding.start;
  const from = Math.max(lineStart, finding.start - WIDEST_EXCERPT / 2);
  const shown = text.slice(from, Math.min(lineEnd, from + WIDEST_EXCERPT)).replace(/\t/g, ' ');
  const width = Math.max(1, Math.min(finding.end, lineEnd) - finding.start);
  return [`    ${shown}`, `    ${' '.repeat(finding.start - from)}${'^'.repeat(Math.min(width, WIDEST_EXCERPT))}`];
}
