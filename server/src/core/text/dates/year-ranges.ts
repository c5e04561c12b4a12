/** Years by themselves, and years joined by a dash or slash: "1922", "1930–32", "1938/39", "1941—1945 гг.", "490–480 BC". */
import { edtfOfYear } from '../../time/edtf';
import { yearInterval } from '../../time/interval';
import type { DateNotation } from '../../time/notation';
import type { Words } from '../../util/words';
import { periodDraft, plainDraft, type Draft } from './draft';
import { FIGURES } from './figures';
import { Gap, gapAfter, isBlank, isDash } from './gaps';
import { digitsAt, FIRST_YEAR, isNumber, LAST_YEAR, numberAt, touchesNumber } from './neighbours';
import { isNoYear, isNumbered } from './not-a-year';
import { isIn, wordSet } from './word-sets';
import { languageOfYear, readEra, readYear, yearWordAfter } from './years';

const YEAR_NOTATION: DateNotation = { ...FIGURES, month: 'full', separators: [' ', ' '], precision: 'year' };
const AD = wordSet('ad');

/** A year by itself, unless its neighbours make it a page, a signature or a quantity. */
export function readBareYear(words: Words, row: number): Draft | undefined {
  const digits = digitsAt(words, row);
  const read = readYear(words, row);
  if (read === undefined) return undefined;
  if (read.era !== undefined) return withEra(words, row, read.year, read.lastRow, read.end);
  // "в 41-м году", but not "в 41-м полку".
  if ((digits === 2 && !/год/u.test(read.ending)) || (digits === 3 && read.ending.length < 5 && !isAfterWordOfTime(words, row))) return undefined;
  if (digits === 4 && isNoYear(words, row) && read.ending === '') return undefined;
  if (digits === 4 && read.ending !== '' && (touchesNumber(words, row, -1) || isNumbered(words, row))) return undefined;
  return plainDraft(words, row, read.lastRow, read.end, { year: read.year }, read.ending === '' ? YEAR_NOTATION : { ...YEAR_NOTATION, language: languageOfYear(read), ending: read.ending });
}

const WORDS_OF_TIME = wordSet('в к с до от около после');
const isAfterWordOfTime = (words: Words, row: number): boolean => isIn(words, row - 1, WORDS_OF_TIME);

function withEra(words: Words, row: number, year: number, lastRow: number, end: number): Draft | undefined {
  if (touchesNumber(words, row, -1)) return undefined;
  const draft = periodDraft(words, row, lastRow, end, 'year', edtfOfYear(year), yearInterval(year));
  draft.year = year;
  return draft;
}

/** "AD 79": the era before the year. */
export function readAfterChrist(words: Words, row: number): Draft | undefined {
  if (!isIn(words, row, AD) || words.text.charCodeAt(words.starts[row]! + 1) !== 0x44 || (gapAfter(words, row) & ~(Gap.Blank | Gap.Point)) !== 0) return undefined;
  const year = numberAt(words, row + 1);
  if (year === undefined || year === 0 || touchesNumber(words, row + 1, 1)) return undefined;
  const draft = periodDraft(words, row, row + 1, words.ends[row + 1]!, 'year', edtfOfYear(year), yearInterval(year));
  draft.year = year;
  return draft;
}

const YEARS_OF_A_SLASH = 3;

/** The second year of "1930–32" or "1938/39", joined by a dash or slash to the first. */
export function joinedYear(words: Words, row: number, first: number): number | undefined {
  const gap = gapAfter(words, row);
  const slash = gap === Gap.Slash;
  if (!slash && !isDash(gap)) return undefined;
  if ((gap & Gap.Point) !== 0 || !isNumber(words, row + 1)) return undefined;
  const second = numberAt(words, row + 1);
  const digits = digitsAt(words, row + 1);
  if (second === undefined) return undefined;
  const isHyphen = words.text[words.ends[row]!] === '-' && gap === Gap.Dash;
  if (digits === 2) {
    if ((gap & Gap.Blank) !== 0 || second <= first % 100 && !(first % 100 === 99 && second === 0)) return undefined;
    // Two further figures would make it an ISO date.
    if (isHyphen && second <= 12 && gapAfter(words, row + 1) === Gap.Dash && isNumber(words, row + 2)) return undefined;
    return first - (first % 100) + second + (second === 0 ? 100 : 0);
  }
  if (digits === 1) return !slash && (gap & Gap.Blank) === 0 && second > first % 10 && !touchesNumber(words, row + 1, 1) ? first - (first % 10) + second : undefined;
  // "R 1501/1918" is a signature, "1938/1939" a year that begins in one and ends in the other.
  if (slash && (second <= first || second > first + YEARS_OF_A_SLASH)) return undefined;
  return digits === 4 && second >= FIRST_YEAR && second <= LAST_YEAR ? second : undefined;
}

/** "1930–1932", "1930-32", "1938/39", "1941—1945 годов"; a range written backwards is one too. */
export function readYearRange(words: Words, row: number): Draft | undefined {
  const digits = digitsAt(words, row);
  const first = numberAt(words, row);
  if (first === undefined || touchesNumber(words, row, -1)) return undefined;
  const era = isNumber(words, row + 1) && isDash(gapAfter(words, row)) ? readEra(words, yearWordAfter(words, row + 1).lastRow, 1) : undefined;
  if (era !== undefined) {
    const second = numberAt(words, row + 1) ?? 0;
    const [from, to] = era.before ? [1 - first, 1 - second] : [first, second];
    return periodDraft(words, row, era.lastRow, era.end, 'interval', `${edtfOfYear(from)}/${edtfOfYear(to)}`, yearInterval(Math.min(from, to), Math.max(from, to)));
  }
  if (digits !== 4 || first < FIRST_YEAR || first > LAST_YEAR) return undefined;
  const second = joinedYear(words, row, first);
  if (second === undefined || isNumbered(words, row) || isQuantityAfter(words, row + 1)) return undefined;
  const gap = gapAfter(words, row + 1);
  if (isNumber(words, row + 2) && (gap === Gap.Dash || gap === Gap.Slash || gap === Gap.Point)) return undefined;
  if (gap === 0 && row + 2 < words.count) return undefined;
  const { lastRow, end } = yearWordAfter(words, row + 1);
  const draft = periodDraft(words, row, lastRow, end, 'interval', `${edtfOfYear(first)}/${edtfOfYear(second)}`, yearInterval(Math.min(first, second), Math.max(first, second)));
  if (second < first) draft.problems = ['reversed-range'];
  draft.year = first;
  return draft;
}

const QUANTITIES = wordSet('men tons tonnes km kilometres kilometers miles m mann soldaten tonnen человек тонн км');
const isQuantityAfter = (words: Words, row: number): boolean => isBlank(gapAfter(words, row)) && isIn(words, row + 1, QUANTITIES);
