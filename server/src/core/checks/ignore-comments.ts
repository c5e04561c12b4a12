/**
 * Comments by which a writer keeps a check quiet: `<!-- rapallo-ignore event-date: dated by the sources -->` on the line
 * before. Several checks are parted by commas; without a name every check is meant.
 */
import { lineAt } from '../text/lines';
import { markupReader } from '../text/markup';
import type { Note } from '../text/note';
import type { Fix } from './check';

const INSTRUCTION = /\brapallo-ignore\b[ \t]*([a-z]+(?:-[a-z]+)*(?:[ \t]*,[ \t]*[a-z]+(?:-[a-z]+)*)*)?/;

/** Line (from 0) → the checks that are silent there; `'all'` for every check. */
export type SilentLines = ReadonlyMap<number, ReadonlySet<string> | 'all'>;

/** Reads the instructions of a note. `starts` are the offsets of its lines. */
export function silentLines(note: Note, starts: readonly number[]): SilentLines {
  const silent = new Map<number, ReadonlySet<string> | 'all'>();
  if (!note.text.includes('rapallo-ignore')) return silent;
  for (const segment of note.segments) {
    const { comments, blocks } = segment.reading;
    for (const span of [...comments, ...blocks.flatMap((block) => block.unread)]) {
      const match = INSTRUCTION.exec(note.text.slice(segment.start + span.start, segment.start + span.end));
      if (match === null) continue;
      const line = lineAt(starts, Math.max(segment.start + span.end - 1, 0)) + 1;
      const named = match[1]?.split(',').map((id) => id.trim());
      const known = silent.get(line);
      if (named === undefined || known === 'all') silent.set(line, 'all');
      else silent.set(line, new Set([...(known ?? []), ...named]));
    }
  }
  return silent;
}

export function isSilent(silent: SilentLines, line: number, check: string): boolean {
  const checks = silent.get(line);
  return checks === 'all' || checks?.has(check) === true;
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
