/**
 * Wikilinks that name an entry: in `[[Georgy Chicherin|the commissar]]` the target tells who the words speak of.
 */
import type { NameTable } from '../../facts/name-table';
import { foldText } from '../../util/fold';
import { readWords } from '../../util/words';
import { findOverlapping, spanContains, type Span } from '../../util/span';
import { findNames, type NameOccurrence } from './find-names';

export interface Wikilink extends Span {
  readonly target: Span;
  /** The words that the reader sees; the target if there are none of their own. */
  readonly words: Span;
}

/** Longest target or text of a link. */
const LONGEST = 300;

/** The wikilinks of a stretch of Markdown, in order. What stands in an `unread` stretch, such as code, is none. */
export function findWikilinks(whole: string, block: Span, unread: readonly Span[]): Wikilink[] {
  const found: Wikilink[] = [];
  // A block without links must not be searched through to the end of the text.
  const text = whole.slice(0, block.end);
  for (let start = text.indexOf('[[', block.start); start >= 0; start = text.indexOf('[[', start + 2)) {
    const close = text.slice(start, start + LONGEST).indexOf(']]');
    if (close < 0) continue;
    const end = start + close;
    const inner = text.slice(start + 2, end);
    if (/[[\n]/.test(inner) || inner.trim() === '') continue;
    // The target of a link is unread itself; it begins no earlier than the link.
    if ((findOverlapping(unread, { start, end })?.start ?? start) < start) continue;
    const bar = inner.indexOf('|');
    const anchor = inner.search(/[#|]/);
    // In a table the bar has a backslash before it.
    const targetLength = anchor > 0 && anchor === bar && inner[bar - 1] === '\\' ? bar - 1 : anchor;
    const target = { start: start + 2, end: anchor < 0 ? end : start + 2 + targetLength };
    found.push({ start, end: end + 2, target, words: bar < 0 ? target : { start: start + 2 + bar + 1, end } });
    start = end;
  }
  return found;
}

/** The bearers of the name that is the whole target of a link; `undefined` if it names no entry. */
export function bearersOfTarget(text: string, target: Span, table: NameTable): NameOccurrence['bearers'] | undefined {
  // Notes are often filed by their last folder: "people/Georgy Chicherin".
  const slash = text.slice(target.start, target.end).lastIndexOf('/');
  const start = target.start + slash + 1;
  const [only] = findNames(readWords(text, { start, end: target.end }), table, []);
  if (only === undefined || text.slice(start, only.start).trim() !== '') return undefined;
  const rest = text.slice(only.end, target.end).trim();
  if (rest === '') return only.bearers;
  // The bracket that closes "Treaty of Rapallo (1920)" is in no word of the name.
  const closed = only.bearers.filter(({ name }) => rest === ')' && name.text.endsWith(')'));
  return closed.length > 0 ? closed : undefined;
}

/**
 * Adds what links tell to the names of a block: the words of a link mean what its target names, unless they name somebody
 * else themselves.
 */
export function withWikilinks(text: string, links: readonly Wikilink[], names: readonly NameOccurrence[], table: NameTable): NameOccurrence[] {
  const told: NameOccurrence[] = [];
  const replaced = new Set<NameOccurrence>();
  for (const { target, words } of links) {
    if (words === target) continue;
    const bearers = bearersOfTarget(text, target, table);
    if (bearers === undefined || words.start >= words.end) continue;
    const inside = names.filter((name) => spanContains(words, name));
    if (inside.length === 0) {
      told.push({ ...trimmed(text, words), bearers, linked: true });
      continue;
    }
    const isPartOfTarget = foldText(text.slice(target.start, target.end)).includes(foldText(text.slice(words.start, words.end).trim()));
    for (const name of inside) {
      // "[[Treaty of Berlin|Berlin]]" shortens the name of the target, and names no city.
      const common = isPartOfTarget ? bearers : bearers.filter((bearer) => name.bearers.some((other) => other.entry === bearer.entry));
      if (common.length === 0) continue;
      replaced.add(name);
      told.push({ ...name, bearers: common, linked: true });
    }
  }
  return told.length === 0 ? [...names] : [...names.filter((name) => !replaced.has(name)), ...told].sort((a, b) => a.start - b.start);
}

function trimmed(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  return { start: span.start + (words.length - words.trimStart().length), end: span.end - (words.length - words.trimEnd().length) };
}
