/** What the index of a workspace keeps of a note: where it names entries, and its headings. */
import { headingsOf } from '../text/headings';
import { lineAt, lineStarts } from '../text/lines';
import { mentionsOf } from '../text/mentions';
import type { Note } from '../text/note';
import type { Span } from '../util/span';

/** A stretch of a note in lines and columns (from 0, UTF-16 units), the end exclusive. */
export interface Place {
  readonly line: number;
  readonly start: number;
  readonly endLine: number;
  readonly end: number;
}

export interface PlacedMention extends Place {
  readonly entryId: string;
  /** True where it is open who is meant, and this entry is one of those who may be. */
  readonly open: boolean;
}

/** A heading stands on one line; its place is that of the words and marks on it. */
export interface PlacedHeading {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly title: string;
}

export interface NoteContent {
  /** In the order of the text; a mention whose bearer is open stands there once for each who may be meant. */
  readonly mentions: readonly PlacedMention[];
  readonly headings: readonly PlacedHeading[];
}

export function contentOf(note: Note): NoteContent {
  const starts = lineStarts(note.text);
  const place = (span: Span): Place => {
    const line = lineAt(starts, span.start);
    const endLine = starts[line + 1] === undefined || span.end < starts[line + 1]! ? line : lineAt(starts, span.end);
    return { line, start: span.start - starts[line]!, endLine, end: span.end - starts[endLine]! };
  };
  const mentions: PlacedMention[] = [];
  for (const mention of mentionsOf(note)) {
    const where = place(mention);
    if (mention.entry !== undefined) mentions.push({ ...where, entryId: mention.entry.id, open: false });
    else for (const entry of mention.candidates) mentions.push({ ...where, entryId: entry.id, open: true });
  }
  const headings = headingsOf(note).map(({ span, title }): PlacedHeading => {
    const { line, start, endLine, end } = place(span);
    return { line, start, end: endLine === line ? end : start, title };
  });
  return { mentions, headings };
}
