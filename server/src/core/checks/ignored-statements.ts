/**
 * The statements that a workspace lets stand, in `.rapallo/ignored.yaml`: a list for people to read and review, one entry a
 * statement. An entry is known by the check, the words of the statement and the words underlined, not by its place, so it
 * holds wherever the statement moves, and no longer when the statement is changed.
 *
 * Each entry is read by itself: one that cannot be read is told of, and the others hold.
 */
import { isMap, isScalar, parseDocument } from 'yaml';
import type { Span } from '../util/span';
import { CHECK_IDS, meantCheck } from './check-ids';
import { plainWords, type StatementWords } from './statement-key';

/** Where the list lies, from the folder of the workspace on. */
export const IGNORED_FILE = '.rapallo/ignored.yaml';

export interface IgnoredStatements {
  readonly size: number;
  has(check: string, statement: StatementWords): boolean;
}

/** What is wrong with the list, in offsets of its text. */
export interface IgnoredProblem extends Span {
  readonly message: string;
}

export interface ReadIgnored {
  readonly statements: IgnoredStatements;
  readonly problems: readonly IgnoredProblem[];
}

const KEYS: ReadonlySet<string> = new Set(['check', 'statement', 'words', 'note', 'date', 'reason']);

/** Reads the list. Never throws; an empty text is an empty list. */
export function readIgnored(text: string): ReadIgnored {
  const known = new Set<string>();
  const problems: IgnoredProblem[] = [];
  for (const item of itemsOf(text, problems)) {
    const key = keyOf(item, text, problems);
    if (key !== undefined) known.add(key);
  }
  const statements: IgnoredStatements = {
    size: known.size,
    has: (check, { statement, words }) => known.has(join(check, statement, words)) || known.has(join(check, statement, '')),
  };
  return { statements, problems };
}

const join = (check: string, statement: string, words: string): string => `${check}\n${statement}\n${words}`;

/** The entries as stretches of the text: each begins with a dash at the beginning of a line. */
function itemsOf(text: string, problems: IgnoredProblem[]): Span[] {
  const items: { start: number; end: number }[] = [];
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    const [content] = line;
    const end = line.index + content.length;
    if (/^-(?:\s|$)/.test(content)) items.push({ start: line.index, end });
    else if (/^[\uFEFF]?(?:#|---\s*$|\s*$)/.test(content)) continue;
    else if (items.length > 0 && /^\s/.test(content)) items.at(-1)!.end = end;
    else problems.push({ start: line.index, end, message: 'Here should begin an entry: a dash, a blank and “check: …”. The line is left out.' });
  }
  return items;
}

/** What an entry is known by; `undefined` if it cannot be. */
function keyOf(item: Span, text: string, problems: IgnoredProblem[]): string | undefined {
  const source = ` ${text.slice(item.start + 1, item.end)}`;
  const document = parseDocument(source, { prettyErrors: false });
  const complain = (message: string, start = item.start, end = item.end): undefined => {
    problems.push({ start, end, message });
    return undefined;
  };
  const [error] = document.errors;
  if (error !== undefined) return complain(`This entry cannot be read as YAML, so it does not hold: ${error.message}`, item.start + error.pos[0], Math.min(item.end, item.start + Math.max(error.pos[1], error.pos[0] + 1)));
  const map = document.contents;
  if (!isMap(map)) return complain('An entry needs “check: …” and “statement: …”; this one does not hold.');
  const values: Record<string, { readonly text: string; readonly span: Span }> = {};
  for (const { key, value } of map.items) {
    if (!isScalar(key) || typeof key.value !== 'string') continue;
    const span = spanOf(key, item);
    if (!KEYS.has(key.value)) complain(`“${key.value}” is no key of an entry; there are ${[...KEYS].join(', ')}. The entry holds all the same.`, span.start, span.end);
    else if (isScalar(value) && typeof value.value === 'string') values[key.value] = { text: value.value, span: spanOf(value, item) };
    else if (isScalar(value) && value.value !== null) values[key.value] = { text: String(value.source ?? value.value), span: spanOf(value, item) };
  }
  const { check, statement, words } = values;
  if (check === undefined || statement === undefined || plainWords(statement.text) === '') return complain(`An entry needs “${check === undefined ? 'check' : 'statement'}: …”; this one does not hold.`);
  if (!CHECK_IDS.includes(check.text)) return complain(`There is no check “${check.text}”${meantCheck(check.text)}; the entry does not hold.`, check.span.start, check.span.end);
  return join(check.text, plainWords(statement.text), plainWords(words?.text ?? ''));
}

function spanOf(node: { range?: readonly [number, number, number] | null }, item: Span): Span {
  const [start = 0, end = 1] = node.range ?? [];
  return { start: item.start + start, end: item.start + Math.max(end, start + 1) };
}

export interface NewEntry extends StatementWords {
  readonly check: string;
  /** Path of the note from the folder of the workspace on. */
  readonly note: string;
  /** The day, as 1922-04-16. */
  readonly date: string;
}

const HEAD = `# Statements that Rapallo lets stand in this folder, one entry each.
# An entry holds for its words, wherever they move; remove it, and the finding comes back.
`;

/** The text that adds an entry to the list: it is put at the end and changes nothing that is there. */
export function entryToAppend(list: string, { check, statement, words, note, date }: NewEntry): string {
  const lineEnd = /\r\n?|\n/.exec(list)?.[0] ?? '\n';
  const lines = [`- check: ${check}`, `  statement: ${JSON.stringify(statement)}`, `  words: ${JSON.stringify(words)}`, `  note: ${JSON.stringify(note)}`, `  date: ${date}`, '  reason:'];
  const before = list.trim() === '' ? HEAD.replace(/\n/g, lineEnd) : /[\r\n]$/.test(list) ? '' : lineEnd;
  return `${before}${lines.join(lineEnd)}${lineEnd}`;
}
