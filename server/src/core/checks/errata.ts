/** Sections that list mistakes on purpose: errata, exercises, what reviewers found wrong. Nothing in them is the writer's own statement. */
import type { Note } from '../text/note';
import { foldText } from '../util/fold';
import type { Span } from '../util/span';

/** Words of a heading, folded, that announce mistakes. */
const ANNOUNCES_ERRORS = /(?<!\p{L})(?:errat(?:a|um)|corrigend(?:a|um)|mistakes?|errors?|misprints?|wrong dates?|fehler(?:liste|haft\p{L}*)?|druckfehler|berichtigung(?:en)?|irrtumer|falsche (?:daten|angaben)|ошибк[аиу]|ошибок|опечатк[аи]|опечаток|исправления)(?!\p{L})/u;

/** From a heading that announces mistakes to the next heading, in order, in offsets of the note. */
export function sectionsOfErrors(note: Note): Span[] {
  const found: Span[] = [];
  let start: number | undefined;
  const close = (end: number): void => {
    if (start !== undefined) found.push({ start, end });
    start = undefined;
  };
  for (const segment of note.segments) {
    if (!segment.reading.opensSection) continue;
    close(segment.start);
    if (ANNOUNCES_ERRORS.test(foldText(note.text.slice(segment.start, segment.end)))) start = segment.start;
  }
  close(note.text.length);
  return found;
}
