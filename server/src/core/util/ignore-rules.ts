/** The rules of a `.gitignore` file, as Git reads them. */
import { isAnyFolders, pathMatcher } from './glob';

/**
 * What the rules say of a path in the folder of the file: true to ignore it, false to keep it all the same, `undefined`
 * if none speaks of it. Folders above the path are asked about first, by the caller.
 */
export type IgnoreRules = (path: string, isFolder: boolean) => boolean | undefined;

interface Rule {
  readonly ignores: boolean;
  readonly foldersOnly: boolean;
  readonly matches: (path: string) => boolean;
}

export function readIgnoreRules(text: string): IgnoreRules {
  const rules = text.replace(/^\uFEFF/, '').split(/\r?\n/).flatMap(readRule).reverse();
  return (path, isFolder) => rules.find((rule) => (isFolder || !rule.foldersOnly) && rule.matches(path))?.ignores;
}

function readRule(line: string): Rule[] {
  if (line.startsWith('#')) return [];
  const kept = line.startsWith('!');
  const written = withoutBlanksAtEnd(kept ? line.slice(1) : line);
  const foldersOnly = written.endsWith('/');
  const pattern = foldersOnly ? written.slice(0, -1) : written;
  if (pattern === '') return [];
  // A pattern with a slash begins at the folder of the file; one without fits a name in any folder.
  const segments = pattern.includes('/') ? pattern.replace(/^\//, '').split('/') : ['**', pattern];
  // At the end "**" means what is in the folder, and not the folder itself.
  if (isAnyFolders(segments.at(-1)!)) segments.push('*');
  return [{ ignores: !kept, foldersOnly, matches: pathMatcher(segments) }];
}

/** Blanks at the end count only if the last has a backslash before it. */
function withoutBlanksAtEnd(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === ' ' && line[end - 2] !== '\\') end--;
  return line.slice(0, end);
}
