/** Years in figures: "1922", "1939-го года", "'39", "44 BC", "AD 79", "490 г. до н. э.". */
import type { DateLanguage } from '../../time/calendar-words';
import type { Words } from '../../util/words';
import { Gap, gapAfter, isBlank } from './gaps';
import { CENTURY_OF_SHORT_YEARS, characterAfter, digitsAt, FIRST_YEAR, isNumber, LAST_YEAR, numberAt } from './neighbours';
import { isIn, wordSet } from './word-sets';

export interface YearRead {
  /** Astronomical. */
  readonly year: number;
  /** Where its figures begin. */
  readonly start: number;
  readonly lastRow: number;
  readonly end: number;
  readonly digits: number;
  /** What follows the figures and belongs to the date: " г.", " года". */
  readonly ending: string;
  readonly era?: 'before' | 'after';
}

const YEAR_WORDS = wordSet('г год года году годом годов годах годы годам гг');
const YEAR_ENDINGS = wordSet('го м му й');
const CALENDAR_SUFFIXES = wordSet('jul greg');
/** Everything that may follow the figures of a year and belong to them. */
const AFTER_FIGURES: ReadonlySet<number> = new Set([...YEAR_WORDS, ...YEAR_ENDINGS, ...CALENDAR_SUFFIXES]);
const BEFORE_CHRIST = wordSet('bc bce');
const AFTER_CHRIST = wordSet('ad ce');
const B = wordSet('b');
const C = wordSet('c');
const E = wordSet('e');
const V = wordSet('v');
const N = wordSet('n');
const CHR = wordSet('chr christus');
const DO = wordSet('до');
const OUR = wordSet('н нашей');
const ERA = wordSet('э эры');
const R = wordSet('р рождества');
const X = wordSet('х христова');

const ERA_BEGINS = wordSet('bc bce ad ce b v n до н нашей');

/** A year whose first figure stands at `row`. `shortAllowed` admits two figures without an apostrophe before them. */
export function readYear(words: Words, row: number, shortAllowed = false): YearRead | undefined {
  if (!isNumber(words, row)) return undefined;
  const digits = digitsAt(words, row);
  if (digits > 4) return undefined;
  const number = numberAt(words, row)!;
  const withWord = yearWordAfter(words, row);
  const era = readEra(words, withWord.lastRow, digits);
  if (era !== undefined && number > 0) return { year: era.before ? 1 - number : number, start: words.starts[row]!, lastRow: era.lastRow, end: era.end, digits, ending: words.text.slice(words.ends[row]!, era.end), era: era.before ? 'before' : 'after' };
  const fits = digits === 4 ? number >= FIRST_YEAR && number <= LAST_YEAR : digits === 3 ? withWord.lastRow > row && number >= 100 : digits === 2 && (shortAllowed || isApostropheBefore(words, row) || (withWord.lastRow > row && number >= 10 && characterAfter(words, row) === '-'));
  if (!fits) return undefined;
  const ending = withWord.lastRow === row ? '' : words.text.slice(words.ends[row]!, withWord.end);
  return { year: digits === 2 ? CENTURY_OF_SHORT_YEARS + number : number, start: words.starts[row]!, lastRow: withWord.lastRow, end: withWord.end, digits, ending };
}

function isApostropheBefore(words: Words, row: number): boolean {
  const start = words.starts[row]!;
  const code = words.text.charCodeAt(start - 1);
  const before = words.text.charCodeAt(start - 2);
  return (code === 0x27 || code === 0x2019 || code === 0x2018) && !(before >= 0x30 && before <= 0x39);
}

/** The Russian word for year, with or without the ending of an ordinal; "jul." and "greg." where they touch the figures. */
export function yearWordAfter(words: Words, row: number): { lastRow: number; end: number } {
  let last = row;
  const next = row + 1;
  if (!isIn(words, next, AFTER_FIGURES)) return { lastRow: row, end: words.ends[row]! };
  if (!YEAR_WORDS.has(words.hashes[next]!)) {
    const gap = gapAfter(words, row);
    if (gap === Gap.Dash && YEAR_ENDINGS.has(words.hashes[next]!)) last = next;
    else if (gap === 0 && CALENDAR_SUFFIXES.has(words.hashes[next]!)) return { lastRow: next, end: words.ends[next]! + (characterAfter(words, next) === '.' ? 1 : 0) };
  }
  if (!isIn(words, last + 1, YEAR_WORDS) || !isBlankOrNothing(gapAfter(words, last))) return { lastRow: last, end: words.ends[last]! };
  const abbreviated = digitsAt(words, last + 1) <= 2 && characterAfter(words, last + 1) === '.';
  return { lastRow: last + 1, end: words.ends[last + 1]! + (abbreviated ? 1 : 0) };
}

const isBlankOrNothing = (gap: number): boolean => gap === 0 || isBlank(gap);

/** "BC", "B.C.", "v. Chr.", "до н. э." after a year, and their counterparts of our era. */
export function readEra(words: Words, row: number, digits: number): { before: boolean; lastRow: number; end: number } | undefined {
  const next = row + 1;
  if (!isIn(words, next, ERA_BEGINS) || (gapAfter(words, row) & ~(Gap.Blank | Gap.Point)) !== 0) return undefined;
  const ends = (before: boolean, lastRow: number): { before: boolean; lastRow: number; end: number } => ({ before, lastRow, end: words.ends[lastRow]! + (characterAfter(words, lastRow) === '.' && (digitsAt(words, lastRow) === 1 || digitsAt(words, lastRow) === 3) && !BEFORE_CHRIST.has(words.hashes[lastRow]!) ? 1 : 0) });
  const capital = words.text.charCodeAt(words.starts[next]!) < 0x5b;
  if (capital && BEFORE_CHRIST.has(words.hashes[next]!)) return ends(true, next);
  if (capital && digits < 4 && AFTER_CHRIST.has(words.hashes[next]!)) return ends(false, next);
  if (capital && isIn(words, next, B) && isIn(words, next + 1, C) && characterAfter(words, next) === '.') return ends(true, isIn(words, next + 2, E) && gapAfter(words, next + 1) === Gap.Point ? next + 2 : next + 1);
  if (isIn(words, next + 1, CHR) && (isIn(words, next, V) || isIn(words, next, N))) return ends(isIn(words, next, V), next + 1);
  const ours = isIn(words, next, DO) ? next + 1 : next;
  if (isIn(words, ours, OUR) && isIn(words, ours + 1, ERA) && (gapAfter(words, ours) & ~(Gap.Blank | Gap.Point)) === 0) return ends(ours > next, ours + 1);
  if (ours > next && isIn(words, ours, R) && isIn(words, ours + 1, X)) return ends(true, ours + 1);
  return undefined;
}

/** The language that the words around a year speak for; English otherwise. */
export function languageOfYear(read: YearRead): DateLanguage {
  if (read.ending === '') return 'en';
  const code = read.ending.trim().charCodeAt(0);
  return code >= 0x400 ? 'ru' : /Chr/.test(read.ending) ? 'de' : 'en';
}
