/** What the index of a workspace keeps of a note: where it names entries, and its headings. */
import { headingsOf } from '../text/headings';
import { lineAt, lineStarts } from '../text/lines';
import { peopleWithin } from '../text/names/people-within';
import type { NamedNote } from '../text/read-names';

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
  /**
   * In the order of the text; a mention whose bearer is open stands there once for each who may be meant, and behind an
   * event those who are named in its name.
   */
  readonly mentions: readonly PlacedMention[];
  readonly headings: readonly PlacedHeading[];
}

/** The places of what has been read in a note. */
export function contentOf(note: NamedNote): NoteContent {
  const starts = lineStarts(note.text);
  /** Mentions come in order, so the line of one is not far below that of the one before. */
  let line = 0;
  const lineFrom = (from: number, offset: number): number => {
    let found = from;
    while (found + 1 < starts.length && starts[found + 1]! <= offset) found++;
    return found;
  };
  const mentions: PlacedMention[] = [];
  const put = (start: number, end: number, entryId: string, open: boolean): void => {
    const first = lineFrom(line, start);
    const endLine = lineFrom(first, end);
    mentions.push({ line: first, start: start - starts[first]!, endLine, end: end - starts[endLine]!, entryId, open });
  };
  for (const segment of note.segments) {
    for (const mention of segment.mentions) {
      const start = mention.start + segment.start;
      const end = mention.end + segment.start;
      line = lineFrom(line, start);
      if (mention.entry === undefined) for (const entry of mention.candidates) put(start, end, entry.id, true);
      else put(start, end, mention.entry.id, false);
      if (mention.entry?.kind !== 'event' || mention.described === true) continue;
      for (const person of peopleWithin(note.text, { start, end }, note.facts.names)) put(person.start, person.end, person.entry.id, false);
    }
  }
  const headings = headingsOf(note).map(({ span, title }): PlacedHeading => {
    const place = lineAt(starts, span.start);
    return { line: place, start: span.start - starts[place]!, end: span.end - starts[place]!, title };
  });
  return { mentions, headings };
}
