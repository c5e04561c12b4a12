/** Sections that list mistakes on purpose: errata, exercises, what reviewers found wrong. Nothing in them is the writer's own statement. */
import type { Note, Segment, SegmentReading } from '../text/note';
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
    if (announcesErrors(note.text, segment)) start = segment.start;
  }
  close(note.text.length);
  return found;
}

/** What has been asked of a heading; it stays the same object as long as nobody edits it. */
const asked = new WeakMap<SegmentReading, boolean>();

function announcesErrors(text: string, { start, end, reading }: Segment): boolean {
  let known = asked.get(reading);
  if (known === undefined) asked.set(reading, (known = ANNOUNCES_ERRORS.test(foldText(text.slice(start, end)))));
  return known;
}
