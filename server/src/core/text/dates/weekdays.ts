/** Weekdays that stand with a date, before or after it. */
import type { Words } from '../../util/words';
import type { WrittenWeekday } from './date-mention';
import type { Draft } from './draft';
import { Gap, gapAfter, isBlank, isBlankOrComma } from './gaps';
import { calendarWordsAt, characterAfter } from './neighbours';
import { isIn, wordSet } from './word-sets';

const ARTICLES_AFTER_WEEKDAY = wordSet('den dem the der');
const ARTICLES_BEFORE_WEEKDAY = wordSet('a ein einem einen в во');

/** Adds the weekday that stands with a day; one before it belongs to the stretch. */
export function takeWeekday(words: Words, draft: Draft, free: number): void {
  if (draft.day === undefined) return;
  const before = weekdayBefore(words, draft.firstRow, free);
  const weekday = before ?? weekdayAfter(words, draft.lastRow, draft.end);
  if (weekday === undefined) return;
  draft.weekday = weekday;
  if (before === undefined) return;
  draft.start = before.start;
  while (words.starts[draft.firstRow]! > before.start) draft.firstRow--;
}

/** "Sunday, 16 April 1922", "Sonntag, den 16. April 1922", "Sunday 16 April 1922". */
function weekdayBefore(words: Words, firstRow: number, free: number): WrittenWeekday | undefined {
  let row = firstRow - 1;
  let gap = gapAfter(words, row);
  if (row > 0 && isIn(words, row, ARTICLES_AFTER_WEEKDAY) && isBlank(gap)) {
    row--;
    gap = gapAfter(words, row);
  }
  if (row < 0 || words.starts[row]! < free || (gap & Gap.Blank) === 0 || (gap & ~(Gap.Blank | Gap.Comma | Gap.Point)) !== 0) return undefined;
  return weekdayAt(words, row, true);
}

/** "16 April 1922 (Sunday)", "16 April 1922, a Sunday", "16 апреля 1922 года, в воскресенье". */
function weekdayAfter(words: Words, lastRow: number, end: number): WrittenWeekday | undefined {
  const next = lastRow + 1;
  if (next >= words.count) return undefined;
  const gap = words.text.slice(end, words.starts[next]!);
  if (gap === ' (' && characterAfter(words, next) === ')') return weekdayAt(words, next, true);
  if (gap !== ', ' || !isIn(words, next, ARTICLES_BEFORE_WEEKDAY) || !isBlankOrComma(gapAfter(words, next))) return undefined;
  return weekdayAt(words, next + 1, false);
}

function weekdayAt(words: Words, row: number, abbreviationAllowed: boolean): WrittenWeekday | undefined {
  const meaning = calendarWordsAt(words, row, 'weekday')?.find((word) => abbreviationAllowed || !word.abbreviated);
  return meaning === undefined ? undefined : { start: words.starts[row]!, end: words.ends[row]!, weekday: meaning.number };
}
