/** Days in words: "the first of September 1939", "the twenty-third of August", "am ersten September", "первого сентября". */
import { hashWord, type Words } from '../../util/words';
import { ORDINALS } from './decades';
import { plainDraft, type Draft } from './draft';
import { gapAfter, isBlank, isBlankOrDash } from './gaps';
import { isIn, wordSet } from './word-sets';

const OF = wordSet('of');
const TENS = new Map<number, number>([[hashWord('twenty'), 20], [hashWord('thirty'), 30]]);
const THIRTIETH = wordSet('thirtieth dreißigsten тридцатого');

/** "ersten", "zwanzigsten": half the months are written alike in English and German. */
const isGerman = (words: Words, row: number): boolean => row >= 0 && words.text.slice(words.ends[row]! - 3, words.ends[row]!) === 'ten';

/** Makes a month a day if an ordinal word stands before it. */
export function takeOrdinalDay(words: Words, draft: Draft, free: number): void {
  if (draft.month === undefined || draft.day !== undefined || draft.precision !== 'month') return;
  const english = isIn(words, draft.firstRow - 1, OF) || (draft.notation.language === 'en' && !isGerman(words, draft.firstRow - 1));
  const row = english ? draft.firstRow - 2 : draft.firstRow - 1;
  if (row < 0 || words.starts[row]! < free || words.numbers[row] === 1 || !isBlank(gapAfter(words, row)) || (english && !(isIn(words, row + 1, OF) && isBlank(gapAfter(words, row + 1))))) return;
  const unit = isIn(words, row, THIRTIETH) ? 30 : ORDINALS.get(words.hashes[row]!);
  if (unit === undefined) return;
  const tens = english && row > 0 && unit < 10 && isBlankOrDash(gapAfter(words, row - 1)) ? TENS.get(words.hashes[row - 1]!) : undefined;
  const first = tens === undefined ? row : row - 1;
  if (words.starts[first]! < free) return;
  const day = plainDraft(words, first, draft.lastRow, draft.end, { year: draft.year, month: draft.month, day: unit + (tens ?? 0) }, { ...draft.notation, precision: 'day' });
  day.composite = true;
  delete draft.bareMonth;
  Object.assign(draft, day);
}
