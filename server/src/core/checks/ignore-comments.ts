/**
 * Comments by which a writer keeps a check quiet: `<!-- rapallo-ignore event-date: dated by the sources -->` on the line
 * before. Several checks are parted by commas; without a name every check is meant.
 */
import { lineAt } from '../text/lines';
import { markupReader } from '../text/markup';
import type { Note } from '../text/note';
import type { Span } from '../util/span';
import type { Fix } from './check';

const INSTRUCTION = /\brapallo-ignore\b[ \t]*([a-z]+(?:-[a-z]+)*(?:[ \t]*,[ \t]*[a-z]+(?:-[a-z]+)*)*)?/;

/** A line on which checks are silent, in offsets of the note. */
export interface SilentLine extends Span {
  /** Ids of the checks, or `'all'`. */
  readonly checks: ReadonlySet<string> | 'all';
}

/** The lines that the instructions of a note keep silent: each the line after its comment. */
export function silentLines(note: Note): SilentLine[] {
  const silent: SilentLine[] = [];
  for (const segment of note.segments) {
    for (const instruction of segment.reading.instructions) {
      const match = INSTRUCTION.exec(note.text.slice(segment.start + instruction.start, segment.start + instruction.end));
      if (match === null) continue;
      const start = nextLine(note.text, segment.start + instruction.end - 1);
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
 * one it goes to the end of the line before, where it does not part the paragraph.
 */
export function ignoreFix(note: Note, starts: readonly number[], offset: number, check: string): Fix {
  const line = lineAt(starts, offset);
  const start = starts[line]!;
  const comment = markupReader(note.languageId).comment(`rapallo-ignore ${check}: `.trimEnd() + ' ');
  const before = line === 0 ? '' : note.text.slice(starts[line - 1]!, start);
  const written = comment.replace(/: {2,}/, ': ');
  const title = `Ignore ${check} here`;
  if (before.trim() === '' || note.languageId !== 'markdown') {
    const indentation = /^[ \t>]*/.exec(note.text.slice(start, start + 80))![0];
    const lineEnd = /\r\n?|\n/.exec(note.text)?.[0] ?? '\n';
    return { title, edits: [{ start, end: start, newText: indentation + written + lineEnd }] };
  }
  const end = starts[line - 1]! + before.trimEnd().length;
  return { title, edits: [{ start: end, end, newText: ` ${written}` }] };
}
