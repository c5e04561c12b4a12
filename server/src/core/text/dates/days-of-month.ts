/** Several days of one month: "23–24 August", "5 to 16 October", "5, 12 and 16 October", "23rd and 24th August", "August 23, 25 and 28, 1939". */
import type { Words } from '../../util/words';
import { plainDraft, type Draft } from './draft';
import { Gap, gapAfter, isBlank, isDash, isDayGap, isSlash } from './gaps';
import { digitsAt, isNumber, numberAt, touchesNumber } from './neighbours';
import { isNumbered } from './not-a-year';
import { isIn, wordSet } from './word-sets';

const TO = wordSet('to bis auf по на through');
const AND = wordSet('and und и u or oder или');
const ARTICLES = wordSet('den dem zum the am vom on');
const BETWEEN = wordSet('between zwischen между');
const ORDINAL_ENDINGS = wordSet('st nd rd th');
/** Words before the first of several days. */
const BEFORE_DAYS = wordSet('on of the between from since by am vom den dem zwischen с в на от до между both until only');

interface EarlierDay {
  readonly day: number;
  readonly row: number;
  readonly link: 'range' | 'slash' | 'list';
}

/** Adds to a day the earlier days of its month that stand before it. Returns those that are dates of their own. */
export function takeEarlierDays(words: Words, draft: Draft, free: number): Draft[] {
  if (draft.day === undefined || draft.notation.order !== 'day-month-year') return [];
  const earlier: Draft[] = [];
  let row = draft.firstRow;
  let { day } = draft;
  for (let step = 0; step < 12; step++) {
    const found = earlierDay(words, row, day);
    if (found === undefined || words.starts[found.row]! < free) break;
    // Days in figures share a month only where each has its point: "23./24.8.1939".
    if (draft.notation.month === 'number' && (gapAfter(words, dayEndRow(words, found.row)) & Gap.Point) === 0) break;
    const joins = found.link !== 'list' || (step === 0 && (day - found.day === 1 || isIn(words, found.row - 1, BETWEEN) || (isIn(words, found.row - 1, ARTICLES) && isIn(words, found.row - 2, BETWEEN))));
    if (joins && step === 0 && draft.firstDay === undefined && found.day < day) {
      reachBack(words, draft, found);
      if (found.link !== 'list') break;
    } else if (found.link === 'list' && found.day < day) {
      if (step === 0 || draft.firstDay === undefined) earlier.unshift(listedDay(words, draft, found));
      else break;
    } else break;
    row = found.row;
    day = found.day;
  }
  // "Articles 5 and 16 October": a list of days stands after a word that asks for one.
  const first = earlier[0];
  if (first !== undefined && !isIn(words, first.firstRow - 1, BEFORE_DAYS) && draft.notation.language !== 'ru' && (gapAfter(words, first.firstRow) & Gap.Point) === 0) return [];
  return earlier;
}

function reachBack(words: Words, draft: Draft, found: EarlierDay): void {
  const parts = { year: draft.year, month: draft.month, day: draft.day, firstDay: found.day };
  const joined = plainDraft(words, found.row, draft.lastRow, draft.end, parts, draft.notation);
  Object.assign(draft, joined);
}

function listedDay(words: Words, draft: Draft, found: EarlierDay): Draft {
  const end = words.ends[dayEndRow(words, found.row)]!;
  const listed = plainDraft(words, found.row, dayEndRow(words, found.row), end, { year: draft.year, month: draft.month, day: found.day }, { ...draft.notation, year: 'none' });
  listed.composite = true;
  if (draft.year !== undefined) {
    listed.yearFrom = 'context';
    listed.yearSource = { from: 'list', certainty: 'sure' };
  }
  return listed;
}

/** The last row of a day with its ordinal ending. */
const dayEndRow = (words: Words, row: number): number => (isIn(words, row + 1, ORDINAL_ENDINGS) && gapAfter(words, row) === 0 ? row + 1 : row);

/** The day before a day, with what joins them. */
function earlierDay(words: Words, row: number, day: number): EarlierDay | undefined {
  let joining = row - 1;
  let link: EarlierDay['link'];
  let end = joining;
  const gap = gapAfter(words, joining);
  if (isDash(gap) || isSlash(gap)) link = isSlash(gap) ? 'slash' : 'range';
  else if ((gap & ~Gap.Point) === (Gap.Comma | Gap.Blank)) link = 'list';
  else {
    if (!isBlank(gap)) return undefined;
    while (isIn(words, joining, ARTICLES) && joining > row - 3) joining--;
    if (isIn(words, joining, TO)) link = 'range';
    else if (isIn(words, joining, AND)) link = 'list';
    else return undefined;
    end = joining - 1;
    const before = gapAfter(words, end);
    if (!isDayGap(before) && (before & ~Gap.Point) !== (Gap.Comma | Gap.Blank)) return undefined;
  }
  const first = isIn(words, end, ORDINAL_ENDINGS) && gapAfter(words, end - 1) === 0 ? end - 1 : end;
  if (!isNumber(words, first) || digitsAt(words, first) > 2 || (first !== end && link === 'range' && !isNumber(words, first))) return undefined;
  const earlier = numberAt(words, first)!;
  if (earlier === 0 || earlier >= day || touchesNumber(words, first, -1) || (first > 0 && isNumbered(words, first))) return undefined;
  return { day: earlier, row: first, link };
}

/** The further days after "August 23": their numbers and rows, and whether the last two are the ends of a range. */
export function laterDays(words: Words, dayRow: number, day: number): { days: { day: number; row: number }[]; range: boolean } | undefined {
  const days: { day: number; row: number }[] = [];
  let row = dayEndRow(words, dayRow);
  let last = day;
  for (let step = 0; step < 12; step++) {
    const gap = gapAfter(words, row);
    let next = row + 1;
    const dash = isDash(gap) || isSlash(gap);
    if (dash || gap === (Gap.Comma | Gap.Blank) || isBlank(gap)) {
      const and = isIn(words, next, AND) || isIn(words, next, TO);
      if (isBlank(gap) && !and) break;
      const range = dash || isIn(words, next, TO);
      if (and) next++;
      if (isIn(words, next, ARTICLES)) next++;
      if (!isNumber(words, next) || digitsAt(words, next) > 2) break;
      const later = numberAt(words, next)!;
      if (later <= last || later > 31) break;
      if (range) return step === 0 ? { days: [{ day: later, row: next }], range: true } : undefined;
      days.push({ day: later, row: next });
      last = later;
      row = dayEndRow(words, next);
      if (and) return { days, range: days.length === 1 && later - day === 1 };
    } else break;
  }
  return undefined;
}
