/** Several days of one month: "23–24 August", "5 to 16 October". The first is found from the last. */
import { hashWord, wordText, type Words } from '../../util/words';
import type { Parts } from './date-parts';
import { digitsAt, gapAfter, numberAt, touchesNumber } from './neighbours';

/** "23–24 August", "23/24 August", "29./30. September": the day before the dash belongs to the date. */
export function withFirstDay(words: Words, parts: Parts, free: number): Parts {
  if (parts.notation.order !== 'day-month-year' || parts.day === undefined || parts.notation.month === 'number') return parts;
  const joined = firstDayBefore(words, parts.firstRow, parts.day);
  const row = joined === undefined ? firstDayBeforeWord(words, parts.firstRow, parts.day) : parts.firstRow - 1;
  if (row === undefined || words.starts[row]! < free) return parts;
  return { ...parts, firstRow: row, start: words.starts[row]!, firstDay: Number(wordText(words, row)) };
}

const BETWEEN_DAYS = new Set(['to', 'bis', 'auf', 'and', 'und', 'на', 'по', 'и'].map(hashWord));
const ARTICLES_BETWEEN_DAYS = new Set(['den', 'dem', 'zum'].map(hashWord));

/** "5 to 16 October", "vom 23. auf den 24. August", "с 23 на 24 августа": the row of the earlier day. */
function firstDayBeforeWord(words: Words, row: number, day: number): number | undefined {
  let joining = row - 1;
  if (joining > 0 && ARTICLES_BETWEEN_DAYS.has(words.hashes[joining]!)) joining--;
  if (joining < 1 || !BETWEEN_DAYS.has(words.hashes[joining]!)) return undefined;
  const first = joining - 1;
  const firstDay = numberAt(words, first);
  const gaps = [gapAfter(words, first), gapAfter(words, row - 1)];
  if (firstDay === undefined || digitsAt(words, first) > 2 || firstDay === 0 || firstDay >= day || !gaps.every((gap) => gap !== undefined && /^\.?\s+$/.test(gap))) return undefined;
  return touchesNumber(words, first, -1) ? undefined : first;
}

/** The day that a dash or slash joins to the day at `row`, if it is an earlier one. */
export function firstDayBefore(words: Words, row: number, day: number): number | undefined {
  if (row === 0 || digitsAt(words, row - 1) > 2 || words.numbers[row - 1] !== 1) return undefined;
  const firstDay = numberAt(words, row - 1);
  const gap = gapAfter(words, row - 1);
  if (firstDay === undefined || firstDay === 0 || firstDay >= day || gap === undefined || !/^\.?\s?[-–—/]\s?$/.test(gap)) return undefined;
  return touchesNumber(words, row - 1, -1) ? undefined : firstDay;
}
