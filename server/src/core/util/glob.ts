/**
 * Patterns of paths: `*` and `?` within a name, `**` for any number of folders, `[a-z]`, and in the settings of editors
 * `{a,b}`. They come from workspaces that nobody need trust, so they are matched without regular expressions: the time is
 * at most the length of the pattern times the length of the path.
 */

const STAR = Symbol('*');
type Token = typeof STAR | ((letter: string) => boolean);

/** One segment of a pattern; `undefined` stands for `**`. */
type Segment = readonly Token[] | undefined;

/** Tells whether a path, parted by slashes, fits the segments of a pattern. */
export function pathMatcher(pattern: readonly string[]): (path: string) => boolean {
  const segments = pattern.map((segment): Segment => (isAnyFolders(segment) ? undefined : tokensOf(segment)));
  return (path) => fits(segments, path.split('/'), (segment) => segment === undefined, (segment, name) => fits(segment!, Array.from(name), (token) => token === STAR, (token, letter) => token !== STAR && token(letter)));
}

/** Whether a segment stands for any number of folders. */
export function isAnyFolders(segment: string): boolean {
  return /^\*\*+$/.test(segment);
}

/** How many patterns one with braces may stand for. */
const MOST_ALTERNATIVES = 500;

/** Tells whether a path fits a pattern of an editor's settings, which begins at the folder of the workspace. */
export function globMatcher(pattern: string): (path: string) => boolean {
  const alternatives = withoutBraces(pattern.replace(/^\.?\/|\/$/g, ''));
  const matchers = alternatives.length > MOST_ALTERNATIVES ? [] : alternatives.map((alternative) => pathMatcher(alternative.split('/')));
  return (path) => matchers.some((matches) => matches(path));
}

/**
 * Whether items fit a pattern in which some parts stand for any number of them. If an item does not fit, the last of
 * these parts takes one item more; earlier ones need never be tried again.
 */
function fits<P, I>(pattern: readonly P[], items: readonly I[], isMany: (part: P) => boolean, fitsOne: (part: P, item: I) => boolean): boolean {
  let part = 0;
  let item = 0;
  let lastMany = -1;
  let taken = 0;
  while (item < items.length) {
    if (part < pattern.length && isMany(pattern[part]!)) {
      lastMany = part++;
      taken = item;
    } else if (part < pattern.length && fitsOne(pattern[part]!, items[item]!)) {
      part++;
      item++;
    } else if (lastMany >= 0) {
      part = lastMany + 1;
      item = ++taken;
    } else {
      return false;
    }
  }
  while (part < pattern.length && isMany(pattern[part]!)) part++;
  return part === pattern.length;
}

function tokensOf(segment: string): Token[] {
  const letters = Array.from(segment);
  const tokens: Token[] = [];
  for (let index = 0; index < letters.length; index++) {
    const letter = letters[index]!;
    const close = letter === '[' ? closeOfClass(letters, index) : -1;
    if (letter === '*') tokens.push(STAR);
    else if (letter === '?') tokens.push(() => true);
    // A class without an end fits nothing.
    else if (letter === '[' && close < 0) tokens.push(() => false);
    else if (close > 0) {
      tokens.push(classOf(letters.slice(index + 1, close)));
      index = close;
    } else {
      if (letter === '\\' && index + 1 < letters.length) index++;
      const wanted = letters[index]!;
      tokens.push((other) => other === wanted);
    }
  }
  return tokens;
}

/** Where a class ends; a bracket that stands first in it is one of its letters. */
function closeOfClass(letters: readonly string[], open: number): number {
  const first = letters[open + 1] === '!' || letters[open + 1] === '^' ? open + 2 : open + 1;
  for (let index = first + 1; index < letters.length; index++) {
    if (letters[index - 1] === '\\' && index - 1 >= first) continue;
    if (letters[index] === ']') return index;
  }
  return -1;
}

function classOf(letters: readonly string[]): (letter: string) => boolean {
  const denied = letters[0] === '!' || letters[0] === '^';
  const ranges: [from: string, to: string][] = [];
  for (let index = denied ? 1 : 0; index < letters.length; index++) {
    if (letters[index] === '\\' && index + 1 < letters.length) index++;
    const from = letters[index]!;
    const isRange = letters[index + 1] === '-' && index + 2 < letters.length;
    ranges.push([from, isRange ? letters[index + 2]! : from]);
    if (isRange) index += 2;
  }
  return (letter) => ranges.some(([from, to]) => from <= letter && letter <= to) !== denied;
}

/** Every pattern that one with braces stands for; of too many, enough to be refused. */
function withoutBraces(pattern: string): string[] {
  let depth = 0;
  let open = -1;
  const parts: number[] = [];
  for (let index = 0; index < pattern.length; index++) {
    const letter = pattern[index];
    if (letter === '{' && depth++ === 0) {
      open = index;
      parts.length = 0;
    } else if (letter === ',' && depth === 1) parts.push(index);
    else if (letter === '}' && depth > 0 && --depth === 0) {
      const ends = [...parts, index];
      const starts = [open, ...parts].map((start) => start + 1);
      const found: string[] = [];
      for (const [number, start] of starts.entries()) {
        found.push(...withoutBraces(pattern.slice(0, open) + pattern.slice(start, ends[number]) + pattern.slice(index + 1)));
        if (found.length > MOST_ALTERNATIVES) break;
      }
      return found;
    }
  }
  return depth > 0 ? [] : [pattern];
}
