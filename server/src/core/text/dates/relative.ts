/**
 * Expressions that count from another date: "two days later", "the same year", "am Tag darauf", "через неделю", "a week after the
 * pact". They are found here by the word for the unit; from what they count is settled with the context.
 */
import type { Words } from '../../util/words';
import { Gap, gapAfter, isBlank } from './gaps';
import { digitsAt, isNumber, numberAt } from './neighbours';
import { isIn, wordSet } from './word-sets';
import {
  AFTER, AT_BEFORE, BEFORE, COUNTS, EARLIER, FORTNIGHT, LATER, NEXT, NEXT_YEAR, PLURALS, PREVIOUS, RELATIVE_UNITS, RUSSIAN_SAME, SAME, THROUGH, YEAR_BEFORE, ZHE, type RelativeUnit,
} from './relative-words';

export interface RelativeExpression {
  readonly start: number;
  readonly end: number;
  readonly unit: RelativeUnit;
  /** How many units later (or earlier, if negative); 0 for the same; the day itself for a day of the month. */
  readonly count: number;
  /** Whether it counts from an event that is named right after it, and not from the time spoken of. */
  readonly fromEvent?: true;
}

/** The expression around the unit at `row`, if there is one. */
export function readRelative(words: Words, row: number): RelativeExpression | undefined {
  if (isNumber(words, row)) return readDayOfMonth(words, row);
  const fortnight = isIn(words, row, FORTNIGHT);
  const unit: RelativeUnit = fortnight ? 'week' : RELATIVE_UNITS.get(words.hashes[row]!)!;
  const size = fortnight ? 2 : 1;
  const make = (first: number, last: number, count: number, fromEvent = false): RelativeExpression => ({ start: words.starts[first]!, end: words.ends[last]!, unit, count: count * size, ...(fromEvent && { fromEvent: true as const }) });
  if (isIn(words, row, NEXT_YEAR)) return make(row, row, 1);
  if (isIn(words, row, YEAR_BEFORE)) return make(row, row, -1);
  const previous = row - 1;
  const joined = previous >= 0 && isBlank(gapAfter(words, previous));
  const following = isBlank(gapAfter(words, row)) ? row + 1 : words.count;
  if (joined && isIn(words, previous, ZHE) && isIn(words, previous - 1, RUSSIAN_SAME)) return make(previous - 1, row, 0);
  if (joined && isIn(words, row, PLURALS) && (isIn(words, previous, NEXT) || isIn(words, previous, PREVIOUS) || isIn(words, previous, SAME))) return undefined;
  if (joined && isIn(words, previous, SAME) && !isIn(words, following, EARLIER)) return make(previous, row, 0);
  if (joined && isIn(words, previous, NEXT)) return make(previous, row, 1);
  if (joined && isIn(words, previous, PREVIOUS)) return make(previous, row, -1);
  const counted = joined ? countBefore(words, previous) : undefined;
  const count = counted?.count ?? 1;
  const first = counted?.row ?? row;
  if (isIn(words, first - 1, THROUGH) && isBlank(gapAfter(words, first - 1))) return make(first - 1, row, count);
  if (isIn(words, first - 1, AT_BEFORE) && isIn(words, following, BEFORE)) return make(first - 1, following, -count, true);
  if (counted === undefined && !standsAlone(words, row)) return undefined;
  if (isIn(words, following, LATER)) return make(first, following, count);
  if (isIn(words, following, EARLIER) && !isFollowedByWord(words, following)) return make(first, following, -count);
  if (isIn(words, following, AFTER)) return make(first, following, count, true);
  if (isIn(words, following, BEFORE)) return make(first, following, -count, true);
  return undefined;
}

const ORDINAL_ENDINGS = wordSet('st nd rd th');
const THE = wordSet('the');
const BEFORE_THE = wordSet('on until till by from since');
const AM = wordSet('am');
/** What may follow "on the 24th" without a stop; a noun would make it something else. */
const GOES_ON = wordSet('he she they it the a an his her their and but when with in at to');
const VERBS_AFTER_AM = wordSet('kam ging fuhr war wurde wurden begann traf trafen reiste flog schrieb antwortete erklärte sprach fiel empfing unterzeichnete hatte folgte');

/** Whether a number may be a day of the month spoken of; a cheap look before the scan notes it. */
export function mayBeDayOfMonth(words: Words, row: number): boolean {
  return (isIn(words, row + 1, ORDINAL_ENDINGS) && isIn(words, row - 1, THE)) || isIn(words, row - 1, AM);
}

/** "On the 24th he left", "am 24. kam er": the month is that spoken of. */
function readDayOfMonth(words: Words, row: number): RelativeExpression | undefined {
  const count = numberAt(words, row)!;
  if (count < 1 || count > 31 || !isBlank(gapAfter(words, row - 1))) return undefined;
  if (isIn(words, row - 1, AM)) return gapAfter(words, row) === (Gap.Point | Gap.Blank) && isIn(words, row + 1, VERBS_AFTER_AM) ? { start: words.starts[row]!, end: words.ends[row]! + 1, unit: 'day-of-month', count } : undefined;
  if (gapAfter(words, row) !== 0 || !isIn(words, row - 2, BEFORE_THE) || !isBlank(gapAfter(words, row - 2))) return undefined;
  const stop = gapAfter(words, row + 1);
  const ends = (stop & (Gap.Comma | Gap.Point | Gap.Far)) !== 0 || (isBlank(stop) && isIn(words, row + 2, GOES_ON));
  return ends ? { start: words.starts[row]!, end: words.ends[row + 1]!, unit: 'day-of-month', count } : undefined;
}

/** "before" is an adverb where its clause ends with it: "two days before." */
function isFollowedByWord(words: Words, row: number): boolean {
  return isIn(words, row, BEFORE) && (gapAfter(words, row) & ~(Gap.Blank)) === 0;
}

function countBefore(words: Words, row: number): { count: number; row: number } | undefined {
  if (isNumber(words, row)) {
    const count = numberAt(words, row);
    return count === undefined || digitsAt(words, row) > 2 || count === 0 ? undefined : { count, row };
  }
  const count = COUNTS.get(words.hashes[row]!);
  return count === undefined ? undefined : { count, row };
}

/** German "am Tag darauf", Russian "неделю спустя", English "the day after": the unit needs no number in the singular. */
function standsAlone(words: Words, row: number): boolean {
  const last = words.text.charCodeAt(words.ends[row]! - 1);
  return last !== 0x73 || isTags(words, row);
}

const isTags = (words: Words, row: number): boolean => digitsAt(words, row) === 4 && words.text.charCodeAt(words.starts[row]!) === 0x74;
