/** Splits a fact file into its YAML front matter, with the line of every key, and its prose. */
import { isMap, isNode, isPair, isSeq, LineCounter, parseDocument, type Document, type Pair } from 'yaml';
import type { Problem, SourceFile } from './problem';

export interface FrontMatterFile {
  readonly file: string;
  /** The front matter as plain data; numbers are left as the text they were written as, for "1922" is a date. Those of figures are numbers. */
  readonly data: unknown;
  readonly prose: string;
  /** Line (from 1) on which the prose begins. */
  readonly proseLine: number;
  /** Line (from 1) of a value by its path of keys and indexes; of the nearest value above it if there is none. */
  lineOf(path: readonly (string | number)[]): number;
}

const OPENING = /^\uFEFF?---[ \t]*(?:\r\n?|\n)/;
const CLOSING = /(?:\r\n?|\n)---[ \t]*(?=\r|\n|$)/;

/** Reads a fact file. `undefined`, with a problem added, if it has no front matter or the YAML cannot be read. */
export function readFrontMatter(source: SourceFile, problems: Problem[]): FrontMatterFile | undefined {
  const opening = OPENING.exec(source.text);
  const closing = opening === null ? null : CLOSING.exec(source.text.slice(opening[0].length - 1));
  if (opening === null || closing === null) {
    const message =
      opening === null
        ? 'a fact file begins with a line "---" and its front matter, such as "rapallo: person"'
        : 'the front matter is not closed: a line "---" must stand between it and the prose';
    problems.push({ file: source.path, line: 1, severity: 'error', message });
    return undefined;
  }
  const yamlStart = opening[0].length;
  const yamlEnd = yamlStart - 1 + closing.index;
  const proseStart = yamlStart - 1 + closing.index + closing[0].length;
  const lineCounter = new LineCounter();
  // The opening line is replaced by an empty one, so that lines count from the top of the file.
  const document = parseDocument(`\n${source.text.slice(yamlStart, Math.max(yamlStart, yamlEnd))}`, {
    lineCounter,
    prettyErrors: false,
    customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || !/:(?:int|float)$/.test(tag.tag)),
  });
  for (const error of document.errors) {
    problems.push({ file: source.path, line: lineCounter.linePos(error.pos[0]).line, severity: 'error', message: `the front matter is not valid YAML: ${error.message}` });
  }
  if (document.errors.length > 0) return undefined;
  let data: unknown;
  try {
    data = withNumbersOfFigures(document.toJS());
  } catch (error) {
    // An asterisk or ampersand at the beginning of a value is YAML's own; only reading the values finds that out.
    problems.push({ file: source.path, line: 1, severity: 'error', message: `the front matter is not valid YAML: ${error instanceof Error ? error.message : String(error)}; put a text that begins with * or & in quotation marks` });
    return undefined;
  }
  const rest = source.text.slice(proseStart);
  const prose = rest.trim();
  return {
    file: source.path,
    data,
    prose: prose.replace(/\r\n?/g, '\n'),
    proseLine: countLines(source.text.slice(0, proseStart + rest.indexOf(prose[0] ?? ''))),
    lineOf: (path) => lineOfPath(document, lineCounter, path),
  };
}

/** The front matter with `value` and `admits` of its figures as numbers, where they are written as such. */
function withNumbersOfFigures(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('figures' in data) || !Array.isArray(data.figures)) return data;
  const number = (value: unknown): unknown => (typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value);
  const read = (figure: unknown): unknown => {
    if (typeof figure !== 'object' || figure === null) return figure;
    const entries = Object.entries(figure).map(([key, value]) => [key, key === 'value' ? number(value) : key === 'admits' && Array.isArray(value) ? value.map(number) : (value as unknown)]);
    return Object.fromEntries(entries) as unknown;
  };
  return { ...data, figures: data.figures.map(read) };
}

function countLines(text: string): number {
  return text.split(/\r\n?|\n/).length;
}

function lineOfPath(document: Document.Parsed, lineCounter: LineCounter, path: readonly (string | number)[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item): item is Pair => isPair(item) && isNode(item.key) && String(item.key) === String(key));
      if (pair === undefined) break;
      offset = isNode(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    } else break;
  }
  return lineCounter.linePos(offset).line || 1;
}
