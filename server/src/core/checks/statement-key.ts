/**
 * The words of the statement in which a finding stands, so that it is known again wherever it moves: without comments and
 * marks of emphasis, with plain blanks, quotation marks and dashes.
 */
import { segmentAt, type Note } from '../text/note';
import { shiftSpan, spanContains, type Span } from '../util/span';

export interface StatementWords {
  /** The sentence of the finding. */
  readonly statement: string;
  /** The words that the finding underlines. */
  readonly words: string;
}

/** The statement that holds a stretch of a note; outside of all prose it is the line. */
export function statementAt(note: Note, span: Span): StatementWords {
  const words = plainWords(note.text.slice(span.start, span.end));
  const segment = segmentAt(note, span.start);
  const inside = segment === undefined ? span : shiftSpan(span, -segment.start);
  const block = segment?.reading.blocks.find((candidate) => spanContains(candidate, { start: inside.start, end: inside.start }));
  if (segment === undefined || block === undefined) return { statement: words, words };
  const sentence = block.sentences.find((candidate) => candidate.start <= inside.start && inside.start < candidate.end) ?? block;
  let from = sentence.start;
  let statement = '';
  for (const instruction of segment.reading.instructions) {
    if (instruction.start < from || instruction.end > sentence.end) continue;
    statement += `${note.text.slice(segment.start + from, segment.start + instruction.start)} `;
    from = instruction.end;
  }
  return { statement: plainWords(statement + note.text.slice(segment.start + from, segment.start + sentence.end)), words };
}

/** Words as they are compared: what an editor or a typographer may change in them does not count. */
export function plainWords(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[*_`~]+/g, '')
    .replace(/[\u201c\u201d\u201e\u201f\u00ab\u00bb]/g, '"')
    .replace(/[\u2018\u2019\u201a\u201b\u2039\u203a]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/^[\s>#]+|\s+$/g, '')
    .replace(/\s+/g, ' ');
}
