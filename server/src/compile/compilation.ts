/** What the parts of one file share while it is compiled, and the reading of its dates. */
import type { CompiledCitation, CompiledInterval } from '../core/facts/index-format';
import { edtfBounds } from './edtf-bounds';
import type { FrontMatterFile } from './front-matter';
import type { Problem } from './problem';
import type { Citation } from './schema/common';

export interface Compilation {
  readonly file: FrontMatterFile;
  readonly problems: Problem[];
}

/** Keys and indexes that lead to a place in the front matter. */
export type Path = readonly (string | number)[];

export const OPEN: CompiledInterval = [null, null];

/** The days of an EDTF date; `undefined`, with a message at the path, if it is none. */
export function boundsOf(compilation: Compilation, edtf: string, path: Path): CompiledInterval | undefined {
  const bounds = edtfBounds(edtf);
  if (bounds !== undefined && !(bounds[0] !== null && bounds[1] !== null && bounds[0] > bounds[1])) return bounds;
  reportAt(compilation, path, bounds === undefined ? `“${edtf}” is not a date in EDTF; write 1922-04-16, 1922-04, 1922 or 1939-08-23/1939-08-24` : `“${edtf}” ends before it begins`);
  return undefined;
}

export function reportAt({ file, problems }: Compilation, path: Path, message: string): void {
  problems.push({ file: file.file, line: file.lineOf(path), severity: 'error', message });
}

export function compileCitations(citations: readonly Citation[]): CompiledCitation[] {
  return citations.map((citation) => (typeof citation === 'string' ? { id: citation } : citation));
}

/** An object with one key, or with none where there is no value: what is absent takes no room in the index. */
export function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: V });
}
