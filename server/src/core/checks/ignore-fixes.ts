/** The fixes that write a comment which silences a check: at this place, in this block, in this document. */
import { markupReader } from '../text/markup';
import { segmentAt, type BlockReading, type Note, type Segment } from '../text/note';
import { shiftSpan, spanContains, spanTouches } from '../util/span';
import type { Fix } from './check';

/** All of them, the narrowest first. The comment ends with a colon, behind which there is room for a reason. */
export function ignoreFixes(note: Note, offset: number, check: string): readonly Fix[] {
  const segment = segmentAt(note, offset);
  const block = segment?.reading.blocks.find((candidate) => spanContains(shiftSpan(candidate, segment.start), { start: offset, end: offset }));
  const fixes = [hereFix(note, offset, check, segment, block), segment === undefined ? undefined : blockFix(note, check, segment, block), documentFix(note, check)];
  return fixes.filter((fix) => fix !== undefined);
}

/**
 * Silences a check on the line of an offset. At the beginning of a paragraph the comment gets a line of its own; within
 * one, and between the items of a list, it goes to the end of the line before, where it parts nothing; in a table it goes
 * to the end of the cell. `undefined` where a comment would break the paragraph.
 */
function hereFix(note: Note, offset: number, check: string, segment: Segment | undefined, block: BlockReading | undefined): Fix | undefined {
  const markup = markupReader(note.languageId);
  const comment = markup.comment(`rapallo-ignore ${check}:`);
  const edit = (at: number, newText: string): Fix => ({ title: `Ignore ${check} here`, edits: [{ start: at, end: at, newText }] });
  if (segment !== undefined && block?.kind === 'table-row') return edit(endOfCell(note.text, offset, segment.start + block.end), ` ${comment}`);
  const lineStart = startOfLine(note.text, offset);
  const endBefore = lastVisible(note.text, lineStart);
  const proseBefore = lineStart > 0 && segment?.reading.blocks.some((other) => other.kind !== 'heading' && spanTouches(shiftSpan(other, segment.start), endBefore)) === true;
  if (markup.inlineComments && proseBefore && endBefore > startOfLine(note.text, lineStart - 1)) return edit(endBefore, ` ${comment}`);
  if (markup.commentsApart && (proseBefore || (segment !== undefined && lineStart > segment.start))) return undefined;
  const indentation = /^[ \t>]*/.exec(note.text.slice(lineStart, lineStart + 80))![0];
  return edit(lineStart, indentation + comment + lineEndsAfter(note));
}

/** Silences a check in a paragraph, a list or a table. A heading is a line, for which there is the fix above. */
function blockFix(note: Note, check: string, segment: Segment, block: BlockReading | undefined): Fix | undefined {
  if (block === undefined || block.kind === 'heading') return undefined;
  const what = block.kind === 'table-row' ? 'table' : segment.reading.blocks.some(({ kind }) => kind === 'list-item') ? 'list' : 'paragraph';
  const markup = markupReader(note.languageId);
  const comment = markup.comment(`rapallo-ignore-block ${check}:`);
  // On the line after a paragraph it would be one of that paragraph.
  const joins = markup.commentsJoin === true && !/(?:^|[\r\n])[ \t]*$/.test(note.text.slice(0, segment.start).replace(/(?:\r\n?|\n)$/, ''));
  return { title: `Ignore ${check} in this ${what}`, edits: [{ start: segment.start, end: segment.start, newText: (joins ? lineEndOf(note.text) : '') + comment + lineEndsAfter(note) }] };
}

/** Silences a check in the whole note, by a comment at its top; front matter stays before everything else. */
function documentFix(note: Note, check: string): Fix {
  const markup = markupReader(note.languageId);
  const at = Math.max(markup.bodyStart(note.text), note.text.startsWith('\uFEFF') ? 1 : 0);
  const isOpen = at > 0 && !/[\r\n\uFEFF]/.test(note.text[at - 1]!);
  const newText = (isOpen ? lineEndOf(note.text) : '') + markup.comment(`rapallo-ignore-document ${check}:`) + lineEndsAfter(note);
  return { title: `Ignore ${check} in this document`, edits: [{ start: at, end: at, newText }] };
}

/** What ends the line of a comment; some markups want a blank line after it. */
function lineEndsAfter(note: Note): string {
  const lineEnd = lineEndOf(note.text);
  return markupReader(note.languageId).commentsApart ? lineEnd + lineEnd : lineEnd;
}

function lineEndOf(text: string): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? '\n';
}

function startOfLine(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !/[\r\n]/.test(text[start - 1]!)) start--;
  return start;
}

/** The end of what can be seen on the line before `lineStart`; trailing blanks may be a hard break and stay behind it. */
function lastVisible(text: string, lineStart: number): number {
  let end = lineStart;
  while (end > 0 && /[\r\n]/.test(text[end - 1]!)) {
    end--;
    if (text[end] === '\n' && text[end - 1] === '\r') end--;
    break;
  }
  while (end > 0 && /[ \t]/.test(text[end - 1]!)) end--;
  return end;
}

/** The end of the words in the cell of a table that holds `offset`. */
function endOfCell(text: string, offset: number, rowEnd: number): number {
  let end = offset;
  while (end < rowEnd && !(text[end] === '|' && text[end - 1] !== '\\')) end++;
  while (end > offset && /\s/.test(text[end - 1]!)) end--;
  return end;
}
