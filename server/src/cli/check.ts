/** `rapallo check`: the findings of notes. */
import type { Severity } from '../core/checks';
import type { HistoryService } from '../core/service';
import type { CheckPages } from '../node/check-pages';
import { asGithub } from './format-github';
import { asSarif } from './format-sarif';
import { asText } from './format-text';
import { IgnoredFiles } from './ignored-files';
import { EXIT, type CommandIo } from './io';
import { checkedFile, type CheckedFile } from './printed-finding';
import { readNotes } from './read-notes';

export const CHECK_FORMATS = ['text', 'json', 'sarif', 'github'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

/** Severities, the gravest first, and never. */
export const FAIL_ON = ['error', 'warning', 'information', 'hint', 'never'] as const;

export interface CheckCommandOptions {
  readonly format: CheckFormat;
  /** The mildest finding with which the exit code says that there are findings. */
  readonly failOn: (typeof FAIL_ON)[number];
  readonly version: string;
  readonly pages: () => CheckPages;
}

export function checkCommand(service: HistoryService, paths: readonly string[], options: CheckCommandOptions, io: CommandIo): number {
  const { notes, unread } = readNotes(paths, io);
  const ignoredFiles = new IgnoredFiles(io);
  const failures: string[] = [];
  const files = notes.map(({ path, languageId, text }) => {
    const note = service.read(text, languageId);
    const ignored = ignoredFiles.for(path);
    const { findings } = service.check(note, { settings: {}, ...(ignored !== undefined && { ignored }), onFailure: (check, error) => failures.push(`${path}: the check ${check} failed: ${String(error)}`) });
    return checkedFile(path, text, findings);
  });
  io.out(print(files, failures, options));
  for (const failure of failures) io.err(`rapallo: ${failure}\n`);
  if (failures.length > 0 || (unread > 0 && notes.length === 0)) return EXIT.failure;
  return files.some(({ findings }) => findings.some(({ severity }) => fails(severity, options.failOn))) ? EXIT.findings : EXIT.clean;
}

function fails(severity: Severity, failOn: CheckCommandOptions['failOn']): boolean {
  return FAIL_ON.indexOf(severity) <= FAIL_ON.indexOf(failOn) && failOn !== 'never';
}

function print(files: readonly CheckedFile[], failures: readonly string[], { format, version, pages }: CheckCommandOptions): string {
  if (format === 'sarif') return asSarif(files, { version, pages: pages(), failures });
  if (format === 'github') return asGithub(files);
  return format === 'json' ? asJson(files) : asText(files);
}

function asJson(files: readonly CheckedFile[]): string {
  const printed = files.map(({ path, findings }) => ({
    path,
    findings: findings.map(({ check, severity, start, end, line, column, message, fixes }) => ({
      check, severity, start, end, line, column, message, fixes: fixes.map(({ title, edits }) => ({ title, edits })),
    })),
  }));
  return `${JSON.stringify({ files: printed })}\n`;
}
