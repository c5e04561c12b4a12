/**
 * Finds the single dates of a text where they stand: days, months, years, and the vaguer units that prose is made of.
 *
 * The reader walks over the words once and stops at what is rare in prose: a number, a month's name, a season, a feast. A
 * table of bits, one look-up a word, tells which readers may begin there. From there they look at the neighbours, never
 * farther than a few words, so the cost is linear.
 */
import { SEASON_FORMS, ORDINAL_FORMS, DECADE_FORMS } from '../../time/period-words';
import { hashWord, type Words } from '../../util/words';
import { readDayAndMonth, readFromMonth } from './day-and-month';
import { takeEarlierDays } from './days-of-month';
import { readCentury, readDecade, readDecadeInWords } from './decades';
import { plainDraft, type Draft } from './draft';
import { readEdtfLiteral } from './edtf-literal';
import { FEAST_FORMS, readFeast } from './feast-dates';
import { readFigures } from './figures';
import { calendarWordsAt, digitsAt, monthHashes } from './neighbours';
import { takeOrdinalDay } from './ordinal-days';
import { readPartOfYear, readSeason } from './parts-of-years';
import { mayBeDayOfMonth } from './relative';
import { RELATIVE_ANCHORS } from './relative-words';
import { readDualDays } from './two-calendars';
import { takeWeekday } from './weekdays';
import { readAfterChrist, readBareYear, readYearRange } from './year-ranges';

const Begins = { Month: 1, Season: 2, Ordinal: 4, Feast: 8, Decade: 16, Era: 32, Relative: 64 } as const;

const TABLE_BITS = 14;
const TABLE = new Uint8Array(1 << TABLE_BITS);
const place = (hash: number): number => (hash ^ (hash >>> TABLE_BITS)) & (TABLE.length - 1);

function enter(hashes: Iterable<number>, bit: number): void {
  for (const hash of hashes) TABLE[place(hash)]! |= bit;
}
const hashesOf = (forms: readonly (readonly [number, string])[]): number[] => forms.flatMap(([, words]) => words.split(' ').map(hashWord));

enter(monthHashes(), Begins.Month);
enter([...hashesOf(SEASON_FORMS), hashWord('fall')], Begins.Season);
enter([...hashesOf(ORDINAL_FORMS), ...['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI', 'XVII', 'XVIII', 'XIX', 'XX', 'XXI'].map(hashWord)], Begins.Ordinal);
enter(FEAST_FORMS.keys(), Begins.Feast);
enter(hashesOf(DECADE_FORMS), Begins.Decade);
enter([hashWord('ad')], Begins.Era);
enter(RELATIVE_ANCHORS, Begins.Relative);

/** Whether any date at all may begin in some rows of a text; the end is exclusive. Every date has such a row in it. */
export function mayHoldDate({ count, numbers, hashes }: Words, firstRow: number, endRow: number): boolean {
  for (let row = Math.max(0, firstRow); row < Math.min(count, endRow); row++) if (numbers[row] === 1 || TABLE[place(hashes[row]!)] !== 0) return true;
  return false;
}

export interface FoundUnits {
  /** In order, without overlaps. */
  readonly drafts: Draft[];
  /** Rows of words from which a relative expression may be read: "day", "week", "Jahr". */
  readonly relativeRows: number[];
}

/** Every single date in the words of a text, and where others may be counted from them. */
export function findUnits(words: Words): FoundUnits {
  const drafts: Draft[] = [];
  const relativeRows: number[] = [];
  const { count, numbers, hashes } = words;
  let free = 0;
  for (let row = 0; row < count; row++) {
    let draft: Draft | undefined;
    if (numbers[row] === 1) {
      draft = readFromNumber(words, row, drafts);
      if (draft === undefined && mayBeDayOfMonth(words, row)) relativeRows.push(row);
    }
    else {
      const hash = hashes[row]!;
      const bits = TABLE[(hash ^ (hash >>> TABLE_BITS)) & (TABLE.length - 1)]!;
      if (bits === 0) continue;
      draft = readFromWord(words, row, bits);
      if (draft === undefined && (bits & Begins.Relative) !== 0 && RELATIVE_ANCHORS.has(hash)) relativeRows.push(row);
    }
    if (draft === undefined || draft.start < free) continue;
    takeOrdinalDay(words, draft, free);
    const earlier = draft.before ?? takeEarlierDays(words, draft, free);
    for (const one of earlier) drafts.push(one);
    takeWeekday(words, earlier[0] ?? draft, free);
    drafts.push(draft);
    free = draft.end;
    row = draft.lastRow;
  }
  return { drafts, relativeRows };
}

function readFromWord(words: Words, row: number, bits: number): Draft | undefined {
  let draft: Draft | undefined;
  if ((bits & Begins.Month) !== 0) draft = readFromMonth(words, row);
  if (draft === undefined || draft.bareMonth === true) {
    if ((bits & Begins.Feast) !== 0) draft = readFeast(words, row) ?? draft;
    if (draft === undefined && (bits & Begins.Season) !== 0) draft = readSeason(words, row);
    if (draft === undefined && (bits & Begins.Ordinal) !== 0) draft = readPartOfYear(words, row) ?? readCentury(words, row);
    if (draft === undefined && (bits & Begins.Decade) !== 0) draft = readDecadeInWords(words, row);
    if (draft === undefined && (bits & Begins.Era) !== 0) draft = readAfterChrist(words, row);
  }
  return draft;
}

function readFromNumber(words: Words, row: number, drafts: readonly Draft[]): Draft | undefined {
  const digits = digitsAt(words, row);
  if (digits <= 2) {
    return readFigures(words, row) ?? readDualDays(words, row) ?? readDayAndMonth(words, row) ?? readDecade(words, row) ?? readPartOfYear(words, row) ?? readCentury(words, row) ?? readEdtfLiteral(words, row) ?? readYearRange(words, row) ?? readBareYear(words, row);
  }
  if (digits <= 4) return readEdtfLiteral(words, row) ?? readFigures(words, row) ?? readDecade(words, row) ?? readYearRange(words, row) ?? readBareYear(words, row);
  return digits <= 6 ? readGlued(words, row, drafts.at(-1)) : undefined;
}

/** "20 April 188930 April 1945": a text scraped from a page has lost the dash between two dates. */
function readGlued(words: Words, row: number, previous: Draft | undefined): Draft | undefined {
  if (previous === undefined || previous.lastRow !== row - 1 || previous.day === undefined || previous.year !== undefined) return undefined;
  const months = calendarWordsAt(words, row + 1, 'month');
  if (months === undefined) return undefined;
  const figures = words.starts[row]!;
  const year = Number(words.text.slice(figures, figures + 4));
  const day = Number(words.text.slice(figures + 4, words.ends[row]));
  const last = readFromMonth(words, row + 1);
  if (last?.year === undefined || last.day !== undefined || year < 1000 || day < 1 || day > 31) return undefined;
  Object.assign(previous, plainDraft(words, previous.firstRow, row, figures + 4, { year, month: previous.month, day: previous.day }, { ...previous.notation, year: 'full' }));
  const draft = plainDraft(words, row, last.lastRow, last.end, { year: last.year, month: last.month, day }, { ...previous.notation, year: 'full' });
  draft.start = figures + 4;
  draft.core = { start: draft.start, end: draft.end };
  return draft;
}
