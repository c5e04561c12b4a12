/** What may be written at the cursor: the names of entries, and the dates of what has just been named. */
import type { Note } from '../../text/note';
import { shiftSpan, spanTouches, type Span } from '../../util/span';
import { blockAt } from '../at-offset';
import type { CompletionCandidate } from './candidate';
import { dateCandidates } from './dates';
import { nameCandidates } from './names';

export type { CompletionCandidate } from './candidate';

export const MOST_CANDIDATES = 50;

/**
 * Candidates at an offset, the likeliest first; at most {@link MOST_CANDIDATES}. None in code, links or quotations.
 * `triggers` are characters that a writer puts before a name to ask for it, and that the name replaces.
 */
export function completionsAt(note: Note, offset: number, triggers = ''): CompletionCandidate[] {
  if (!isOwnProse(note, offset, triggers)) return [];
  const dates = dateCandidates(note, offset);
  return (dates.length > 0 ? dates : nameCandidates(note, offset, triggers)).slice(0, MOST_CANDIDATES);
}

/** Whether the cursor stands where the writer writes in their own voice. Empty lines count, for blocks begin there. */
function isOwnProse(note: Note, offset: number, triggers: string): boolean {
  const at = blockAt(note, offset);
  if (at === undefined) {
    const segment = note.segments.find((candidate) => candidate.start <= offset && offset < candidate.end);
    return segment === undefined || segment.reading.blocks.length > 0;
  }
  const { segment, block } = at;
  const inside = (span: Span): boolean => segment.start + span.start < offset && offset < segment.start + span.end;
  // The key of a citation or an address goes on at its end, where one in brackets is over. "@Chich" looks like such a key,
  // but not to a writer who has made "@" the sign that asks for names.
  const isIn = (span: Span): boolean => inside(span) || (segment.start + span.end === offset && /[\p{L}\p{N}]/u.test(note.text[offset - 1]!));
  const unread = block.unread.some((span) => isIn(span) && !triggers.includes(note.text[segment.start + span.start]!));
  const openQuotation = block.quotations.some((span) => segment.start + span.start < offset && span.end === block.end && spanTouches(shiftSpan(span, segment.start), offset));
  return !block.quoted && !unread && !block.quotations.some(inside) && !openQuotation;
}
