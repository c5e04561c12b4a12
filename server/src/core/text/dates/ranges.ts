/**
 * Ranges and lists of dates: "May 11 – September 16, 1939", "von Mai bis August 1939", "between 1918 and 1939", and "on 28
 * September, 5 October and 10 October 1939", where the last bears the year of all.
 */
import type { Words } from '../../util/words';
import type { DateMention } from './date-mention';
import { finished, intervalValue, valueOf, type Draft } from './draft';
import { Gap, gapIn, isBlank, isDash, isSlash } from './gaps';
import { calendarWordsAt } from './neighbours';
import { isIn, wordSet } from './word-sets';

const TO = wordSet('to until till through thru bis по до auf на');
const AND = wordSet('and und и');
const LIST_WORDS = wordSet('and und и or oder или as well sowie');
const BETWEEN_WORDS = wordSet('the den dem zum zur der on in am im в на about from vom');
const BETWEEN = wordSet('between zwischen между');
const MOST_WORDS_BETWEEN = 3;

/** What joins two dates that stand next to each other. */
function linkOf(words: Words, first: Draft, second: Draft): 'range' | 'and' | 'comma' | 'slash' | undefined {
  const from = first.lastRow + 1;
  const to = second.firstRow;
  const gap = gapIn(words.text, first.end, to > from ? words.starts[from]! : second.start);
  if (to === from) {
    if (isDash(gap)) return isNewLine(words.text, first.end, second.start) ? undefined : 'range';
    if (isSlash(gap)) return 'slash';
    return gap === (Gap.Comma | Gap.Blank) ? 'comma' : undefined;
  }
  if (to < from || to - from > MOST_WORDS_BETWEEN || !(isBlank(gap) || gap === (Gap.Comma | Gap.Blank))) return undefined;
  const comma = gap !== Gap.Blank;
  let link: 'range' | 'and' | 'comma' | undefined = comma ? 'comma' : undefined;
  for (let row = from; row < to; row++) {
    if (row > from && !isBlank(gapIn(words.text, words.ends[row - 1]!, words.starts[row]!))) return undefined;
    if (row === from && !comma && isIn(words, row, TO)) link = 'range';
    else if (row === from && isIn(words, row, LIST_WORDS)) link = 'and';
    else if (!isIn(words, row, BETWEEN_WORDS)) return undefined;
  }
  return isBlank(gapIn(words.text, words.ends[to - 1]!, second.start)) ? link : undefined;
}

/** A dash that begins a line begins an item of a list. */
const isNewLine = (text: string, start: number, end: number): boolean => end - start > 1 && /\n\s*[-–—]/.test(text.slice(start, end));

/** Joins a date to the one before it if they are the two ends of a range. */
export function joinRange(words: Words, first: Draft, second: Draft): boolean {
  if (first.precision === 'interval' || second.precision === 'interval' || first.firstDay !== undefined || second.firstDay !== undefined || first.precision === 'century' || second.precision === 'century' || first.impossible || second.impossible || first.limit === 'before' && first.start !== first.core.start) return false;
  const link = linkOf(words, first, second);
  const between = isIn(words, first.firstRow - 1, BETWEEN) || (isIn(words, first.firstRow - 2, BETWEEN) && isIn(words, first.firstRow - 1, BETWEEN_WORDS));
  const months = link === 'slash' && first.bareMonth === true && second.month !== undefined && second.day === undefined;
  const turn = link === 'slash' && first.day !== undefined && second.day !== undefined && first.month !== second.month;
  const bound = link === 'range' || months || turn || (link === 'and' && between && isIn(words, second.firstRow - 1, AND) || (link === 'and' && between && isIn(words, second.firstRow - 2, AND)));
  if (!bound || !fit(first, second)) return false;
  shareYear(first, second);
  const parts: readonly DateMention[] = [finished(first), finished(second)];
  if (between) {
    first.firstRow = isIn(words, first.firstRow - 1, BETWEEN) ? first.firstRow - 1 : first.firstRow - 2;
    first.start = words.starts[first.firstRow]!;
  }
  first.parts = parts;
  first.end = second.end;
  first.lastRow = second.lastRow;
  first.core = { start: first.start, end: second.end };
  first.composite = true;
  first.precision = 'interval';
  first.notation = second.notation;
  forget(first);
  const [lower, upper] = parts as readonly [DateMention, DateMention];
  if (lower.value !== undefined && upper.value !== undefined) {
    first.value = intervalValue(lower.value, upper.value);
    first.yearFrom = lower.yearFrom === 'context' && upper.yearFrom === 'context' ? 'context' : 'written';
    if (lower.value.bounds.earliest > upper.value.bounds.latest) first.problems = ['reversed-range'];
  } else {
    first.yearFrom = 'missing';
  }
  delete first.month;
  delete first.day;
  delete first.year;
  // Without a year, the second end stands for both until the context gives one.
  if (first.value === undefined) {
    if (second.month !== undefined) first.month = second.month;
    if (second.day !== undefined) first.day = second.day;
    if (second.year !== undefined) first.year = second.year;
  }
  if (first.value !== undefined && upper.year !== undefined && lower.year === upper.year) first.year = upper.year;
  return true;
}

/** Takes from a draft what was said of its first end alone. */
function forget(draft: Draft): void {
  delete draft.bareMonth;
  delete draft.part;
  delete draft.weekday;
  delete draft.firstDay;
  delete draft.value;
  delete draft.qualifier;
  delete draft.otherReading;
  delete draft.before;
  delete draft.limit;
}

/** Whether two dates can be the ends of one range: a bare number of figures is no end of days. */
function fit(first: Draft, second: Draft): boolean {
  if (first.yearFrom === 'missing' && second.yearFrom === 'missing') return first.month !== undefined && second.month !== undefined;
  if (first.yearFrom === 'missing') return second.month !== undefined || second.year !== undefined && first.month !== undefined && second.precision !== 'year';
  return second.yearFrom !== 'missing' || second.month !== undefined;
}

/** The end without a year takes that of the other; a winter turns the year. */
function shareYear(first: Draft, second: Draft): void {
  if (first.year === undefined && second.year !== undefined && first.month !== undefined && second.month !== undefined) {
    giveYear(first, comesLater(first, second) ? second.year - 1 : second.year);
    first.yearFrom = 'written';
  } else if (second.year === undefined && first.year !== undefined && second.month !== undefined) {
    giveYear(second, first.month !== undefined && comesLater(first, second) ? first.year + 1 : first.year);
    second.yearFrom = 'written';
  }
}

const comesLater = (a: Draft, b: Draft): boolean => a.month! > b.month! || (a.month === b.month && (a.day ?? 0) > (b.day ?? 31));

/** Gives a year to a date that has none, with what follows from it. */
export function giveYear(draft: Draft, year: number): void {
  const value = valueOf({ year, month: draft.month, day: draft.day, firstDay: draft.firstDay });
  draft.year = year;
  if (value !== undefined) draft.value = value;
  else {
    draft.impossible = true;
    draft.problems = ['no-such-date'];
  }
}

/** Lists: each date without a year takes that of the next, if nothing but a comma or "and" parts them. */
export function shareYearsInLists(words: Words, drafts: readonly Draft[]): void {
  for (let index = drafts.length - 2; index >= 0; index--) {
    const draft = drafts[index]!;
    const next = drafts[index + 1]!;
    if (draft.yearFrom !== 'missing' || draft.year !== undefined || next.year === undefined || next.yearFrom === 'missing' || next.month === undefined || draft.month === undefined || draft.precision === 'interval' || next.precision === 'interval' || draft.impossible) continue;
    const link = linkOf(words, draft, next);
    if (link !== 'and' && link !== 'comma' && link !== 'slash') continue;
    // A comma alone joins days to days: "On 3 September, in May 1940 …" is no list.
    if (link === 'comma' && ((draft.day === undefined) !== (next.day === undefined) || next.firstRow > draft.lastRow + 1)) continue;
    if (draft.day === undefined && next.day !== undefined && calendarWordsAt(words, draft.lastRow, 'month') === undefined) continue;
    giveYear(draft, draft.month > next.month + 6 ? next.year - 1 : next.year);
    delete draft.bareMonth;
    draft.yearFrom = 'context';
    draft.yearSource = { from: 'list', certainty: 'sure' };
  }
}
