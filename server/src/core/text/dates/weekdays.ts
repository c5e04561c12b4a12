/** Weekdays that stand with a date, before or after it. */
import { isCapital } from '../../util/fold';
import { hashWord, wordText, type Words } from '../../util/words';
import type { WrittenWeekday } from './date-mention';
import { CALENDAR_BY_HASH, gapAfter, isSpace, isSpaceOrComma } from './neighbours';

const ARTICLES_AFTER_WEEKDAY = new Set(['den', 'dem', 'the', 'der'].map(hashWord));

/** "Sunday, 16 April 1922", "Sonntag, den 16. April 1922", "Sunday 16 April 1922". */
export function weekdayBefore(words: Words, firstRow: number, free: number): WrittenWeekday | undefined {
  let row = firstRow - 1;
  let gap = row < 0 ? undefined : gapAfter(words, row);
  if (row > 0 && ARTICLES_AFTER_WEEKDAY.has(words.hashes[row]!) && isSpace(gap)) {
    row--;
    gap = gapAfter(words, row);
  }
  if (row < 0 || words.starts[row]! < free || !(isSpaceOrComma(gap) || gap === '. ' || gap === '., ')) return undefined;
  return weekdayAt(words, row, true);
}

/** "16 April 1922 (Sunday)", "16 April 1922, a Sunday", "16 апреля 1922 года, в воскресенье". */
export function weekdayAfter(words: Words, lastRow: number, end: number): WrittenWeekday | undefined {
  const next = lastRow + 1;
  if (next >= words.count) return undefined;
  const gap = words.text.slice(end, words.starts[next]!);
  if (gap === ' (' && words.text[words.ends[next]!] === ')') return weekdayAt(words, next, true);
  if (gap !== ', ') return undefined;
  const word = wordText(words, next);
  if (!['a', 'ein', 'einem', 'в', 'во'].includes(word) || !isSpace(gapAfter(words, next))) return undefined;
  return weekdayAt(words, next + 1, false);
}

function weekdayAt(words: Words, row: number, abbreviationAllowed: boolean): WrittenWeekday | undefined {
  if (row >= words.count || words.numbers[row] === 1) return undefined;
  const capital = isCapital(words.text.charCodeAt(words.starts[row]!));
  const meaning = CALENDAR_BY_HASH.get(words.hashes[row]!)?.find(
    (word) => word.kind === 'weekday' && (capital || !word.needsCapital) && (abbreviationAllowed || !word.abbreviated),
  );
  return meaning === undefined ? undefined : { start: words.starts[row]!, end: words.ends[row]!, weekday: meaning.number };
}
