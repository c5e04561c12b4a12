/** Findings as workflow commands of GitHub Actions, which shows them beside the lines of a change. */
import type { Severity } from '../core/checks';
import { count, type CheckedFile } from './printed-finding';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

export function asGithub(files: readonly CheckedFile[]): string {
  const lines = files.flatMap(({ path, findings }) =>
    findings.map(({ check, severity, message, line, column, endLine, endColumn, fixes }) => {
      const [first] = fixes;
      // Columns are only understood within one line.
      const place = endLine === line ? { line, endLine, col: column, endColumn } : { line, endLine };
      const properties = Object.entries({ file: path.replace(/\\/g, '/'), ...place, title: `Rapallo: ${check}` });
      return `::${COMMANDS[severity]} ${properties.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',')}::${escapeData(first === undefined ? message : `${message}\n${first.title}`)}`;
    }),
  );
  return `${[...lines, `${count(lines.length, 'finding')} in ${count(files.length, 'file')}`].join('\n')}\n`;
}

const escapeData = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

const escapeProperty = (text: string): string => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
