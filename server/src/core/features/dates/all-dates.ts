/**
 * All days of a note written as one of them is: "18.4.1922" and "April 18, 1922" as "18 April 1922". Only how a date is written
 * changes, and each result was read back. What a source says, titles, and paragraphs in another language are left as they are.
 */
import type { DateMention } from '../../text/dates/date-mention';
import { languageOf } from '../../text/language';
import type { BlockReading, Note } from '../../text/note';
import { findTitlesOfWorks } from '../../text/names/titles-of-works';
import type { DateNotation } from '../../time/notation';
import type { Replacement } from '../../util/replacement';
import { findOverlapping, shiftSpan, type Span } from '../../util/span';
import { dateAt } from '../at-offset';
import { hasWords, inNotations, type DateAction } from './date-actions';

/** Writes the other days of the note like the one at an offset; `undefined` if there is none, or nothing to change. */
export function datesLikeThis(note: Note, { start }: Span): DateAction | undefined {
  const model = dateAt(note, start)?.date;
  if (model === undefined || !isPlainDay(model) || model.notation.year !== 'full' || model.notation.ordinal) return undefined;
  const edits: Replacement[] = [];
  let dates = 0;
  for (const segment of note.segments) {
    const text = note.text.slice(segment.start, segment.end);
    for (const block of segment.reading.blocks) {
      for (const rewritten of likeIn(text, block, model.notation)) {
        dates++;
        edits.push(...rewritten.edits.map((edit) => ({ ...edit, ...shiftSpan(edit, segment.start) })));
      }
    }
  }
  if (dates === 0) return undefined;
  return { title: dates === 1 ? 'Write the one other date in the document like this' : `Write the ${dates} other dates in the document like this`, edits };
}

/** A day with its year, of one reading. */
function isPlainDay(date: DateMention): boolean {
  return date.precision === 'day' && date.value !== undefined && date.yearFrom === 'written' && date.parts === undefined && date.firstDay === undefined && date.otherReading === undefined && date.composite === undefined;
}

function likeIn(text: string, block: BlockReading, notation: DateNotation): DateAction[] {
  const dates = block.quoted ? [] : block.dates.filter((date) => isPlainDay(date) && findOverlapping(block.quotations, date) === undefined);
  if (dates.length === 0) return [];
  const titles = findTitlesOfWorks(text, block);
  return dates.flatMap((date) => {
    if (findOverlapping(titles, date) !== undefined) return [];
    const language = hasWords(date.notation) ? date.notation.language : languageOf(text, block);
    if (hasWords(notation) && language !== notation.language) return [];
    const [rewritten] = inNotations(text, date, notation.language, [notation]);
    const isSame = rewritten === undefined || rewritten.edits.every(({ start, end, newText }) => text.slice(start, end) === newText);
    return isSame ? [] : [rewritten];
  });
}
