/** Findings as the command line prints them: with lines and columns, by file. */
import type { Finding } from '../core/service';
import { lineAt, lineStarts } from '../core/text/lines';

/** Lines and columns begin at 1; a column is a UTF-16 unit. The end is exclusive. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface PrintedFinding extends Region, Finding {}

export interface CheckedFile {
  readonly path: string;
  readonly text: string;
  readonly findings: readonly PrintedFinding[];
  /** Turns offsets of the text into lines and columns. */
  readonly regionOf: (start: number, end: number) => Region;
}

export function checkedFile(path: string, text: string, findings: readonly Finding[]): CheckedFile {
  let starts: readonly number[] | undefined;
  const regionOf = (start: number, end: number): Region => {
    starts ??= lineStarts(text);
    const line = lineAt(starts, start);
    const endLine = lineAt(starts, end);
    return { line: line + 1, column: start - starts[line]! + 1, endLine: endLine + 1, endColumn: end - starts[endLine]! + 1 };
  };
  return { path, text, findings: findings.map((finding) => ({ ...finding, ...regionOf(finding.start, finding.end) })), regionOf };
}

/** "1 finding", "3 findings". */
export const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
