/** A compiled entry with the file it comes from, and how the checks between facts report. */
import type { CompiledWithDetails } from './compile-entry';
import type { FrontMatterFile } from './front-matter';
import type { Problem } from './problem';

export interface Placed extends CompiledWithDetails {
  readonly file: FrontMatterFile;
}

/** Reports a problem at a path of keys in the front matter, or at a line of the file. */
export type Report = (place: readonly (string | number)[] | number, message: string) => void;

export function reporter({ file }: Placed, problems: Problem[]): Report {
  return (place, message) => problems.push({ file: file.file, line: typeof place === 'number' ? place : file.lineOf(place), severity: 'error', message });
}
