/**
 * Patterns of paths as editors write them in their settings: `*` and `?` within a folder, `**` across folders, `{a,b}`,
 * `[a-z]`. A pattern is matched from the folder of the workspace on, and paths are parted by slashes.
 */

/** Tells whether a path fits the pattern. A pattern that makes no sense fits nothing. */
export function globMatcher(pattern: string): (path: string) => boolean {
  try {
    const expression = new RegExp(`^${expressionOf(pattern.replace(/^\.?\/|\/$/g, ''))}$`, 'u');
    return (path) => expression.test(path);
  } catch {
    return () => false;
  }
}

function expressionOf(pattern: string): string {
  let result = '';
  let depth = 0;
  for (let index = 0; index < pattern.length; index++) {
    const letter = pattern[index]!;
    if (pattern.startsWith('**/', index) && (index === 0 || pattern[index - 1] === '/')) {
      result += '(?:.*/)?';
      index += 2;
    } else if (pattern.slice(index) === '/**') {
      result += '(?:/.*)?';
      index += 2;
    } else if (pattern.startsWith('**', index)) {
      result += '.*';
      index++;
    } else if (letter === '*') result += '[^/]*';
    else if (letter === '?') result += '[^/]';
    else if (letter === '{') {
      depth++;
      result += '(?:';
    } else if (letter === '}' && depth > 0) {
      depth--;
      result += ')';
    } else if (letter === ',' && depth > 0) result += '|';
    else if (letter === '[' && pattern.indexOf(']', index) > index + 1) {
      const end = pattern.indexOf(']', index);
      result += `[${pattern.slice(index + 1, end).replace(/^[!^]/, '^').replace(/[\\[\]]/g, '\\$&')}]`;
      index = end;
    } else result += letter.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
  }
  return result;
}
