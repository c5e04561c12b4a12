/**
 * Comments by which a writer keeps a check quiet: `<!-- rapallo-ignore event-date: dated by the sources -->` on the line
 * before. Several checks are parted by commas; without a name every check is meant.
 */
import { markupReader } from '../text/markup';
import { segmentAt, type Note } from '../text/note';
import { shiftSpan, spanContains, spanTouches, type Span } from '../util/span';
import type { Fix } from './check';

const INSTRUCTION = /\brapallo-ignore\b[ \t]*([a-z]+(?:-[a-z]+)*(?:[ \t]*,[ \t]*[a-z]+(?:-[a-z]+)*)*)?/;

/** A line on which checks are silent, in offsets of the note. */
export interface SilentLine extends Span {
  /** Ids of the checks, or `'all'`. */
  readonly checks: ReadonlySet<string> | 'all';
}

/**
 * The lines that the instructions of a note keep silent: each the line after its comment. A comment in a row of a table,
 * where no line may stand between the rows, keeps its own row silent.
 */
export function silentLines(note: Note): SilentLine[] {
  const silent: SilentLine[] = [];
  for (const segment of note.segments) {
    for (const instruction of segment.reading.instructions) {
      const match = INSTRUCTION.exec(note.text.slice(segment.start + instruction.start, segment.start + instruction.end));
      if (match === null) continue;
      const row = segment.reading.blocks.find((block) => block.kind === 'table-row' && spanContains(block, instruction));
      const start = row === undefined ? nextLine(note.text, segment.start + instruction.end - 1) : segment.start + row.start;
      const checks = match[1] === undefined ? 'all' : new Set(match[1].split(',').map((id) => id.trim()));
      silent.push({ start, end: nextLine(note.text, start), checks });
    }
  }
  return silent;
}

/** Offset of the line after the one that holds `offset`; past the text after the last. */
function nextLine(text: string, offset: number): number {
  LINE_END.lastIndex = offset;
  const match = LINE_END.exec(text);
  return match === null ? text.length + 1 : match.index + match[0].length;
}

const LINE_END = /\r\n?|\n/g;

export function isSilent(silent: readonly SilentLine[], offset: number, check: string): boolean {
  return silent.some((line) => line.start <= offset && offset < line.end && (line.checks === 'all' || line.checks.has(check)));
}

/**
 * The fix that silences a check at an offset. At the beginning of a paragraph the comment gets a line of its own; within
 * one, and between the items of a list, it goes to the end of the line before, where it parts nothing; in a table it goes
 * to the end of the cell.
 */
export function ignoreFix(note: Note, offset: number, check: string): Fix {
  const markup = markupReader(note.languageId);
  const comment = markup.comment(`rapallo-ignore ${check}:`);
  const edit = (at: number, newText: string): Fix => ({ title: `Ignore ${check} here`, edits: [{ start: at, end: at, newText }] });
  const segment = segmentAt(note, offset);
  const block = segment?.reading.blocks.find((candidate) => spanContains(shiftSpan(candidate, segment.start), { start: offset, end: offset }));
  if (segment !== undefined && block?.kind === 'table-row') return edit(endOfCell(note.text, offset, segment.start + block.end), ` ${comment}`);
  const lineStart = startOfLine(note.text, offset);
  const endBefore = lastVisible(note.text, lineStart);
  const proseBefore = segment?.reading.blocks.some((other) => other.kind !== 'heading' && spanTouches(shiftSpan(other, segment.start), endBefore)) === true;
  if (markup.inlineComments && proseBefore && endBefore > startOfLine(note.text, lineStart - 1)) return edit(endBefore, ` ${comment}`);
  const indentation = /^[ \t>]*/.exec(note.text.slice(lineStart, lineStart + 80))![0];
  const lineEnd = /\r\n?|\n/.exec(note.text)?.[0] ?? '\n';
  return edit(lineStart, indentation + comment + lineEnd);
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
