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
  const before = weekdayBefore(words, draft, free);
  const weekday = before ?? weekdayAfter(words, draft.lastRow, draft.end);
  if (weekday === undefined) return;
  draft.weekday = weekday;
  if (before === undefined) return;
  draft.start = before.start;
  while (words.starts[draft.firstRow]! > before.start) draft.firstRow--;
}

/** "Sunday, 16 April 1922", "Sonntag, den 16. April 1922", "Sunday 16 April 1922". */
function weekdayBefore(words: Words, draft: Draft, free: number): WrittenWeekday | undefined {
  let row = draft.firstRow - 1;
  let gap = gapAfter(words, row);
  if (row > 0 && isIn(words, row, ARTICLES_AFTER_WEEKDAY) && isBlank(gap)) {
    row--;
    gap = gapAfter(words, row);
  }
  if (row < 0 || words.starts[row]! < free || (gap & Gap.Blank) === 0 || (gap & ~(Gap.Blank | Gap.Comma | Gap.Point)) !== 0) return undefined;
  return weekdayAt(words, row, mayBeAbbreviated(words, row, draft));
}

/** Two capitals are an abbreviation of something else: "Ann Arbor, MI, June 18". */
const CAPITALS = /^\p{Lu}{2,3}$/u;
/** What may stand right before an abbreviated weekday; behind any other word it is a name: "The Baltimore Sun, May 14". */
const BEFORE_ABBREVIATION = wordSet('on by until till from since dated am vom bis seit ab dem den в с до от');

function mayBeAbbreviated(words: Words, row: number, { notation, month }: Draft): boolean {
  if (CAPITALS.test(words.text.slice(words.starts[row], words.ends[row]))) return false;
  if (row > 0 && words.numbers[row - 1] === 0 && isBlank(gapAfter(words, row - 1)) && !isIn(words, row - 1, BEFORE_ABBREVIATION)) return false;
  const language = calendarWordsAt(words, row, 'weekday')?.find(({ abbreviated }) => abbreviated)?.language;
  return month === undefined || notation.month === 'number' || language === undefined || language === notation.language || words.text[words.ends[row]!] === '.';
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
