/** Seasons, quarters and halves of a year: "spring of 1922", "im Winter 1941/42", "the third quarter of 1940", "первая половина 1933 года". */
import { edtfOfYear } from '../../time/edtf';
import { hullOf, monthsInterval } from '../../time/interval';
import { SEASON_FORMS } from '../../time/period-words';
import type { Words } from '../../util/words';
import { periodDraft, type Draft } from './draft';
import { Gap, gapAfter, isBlank, isDash, isSlash } from './gaps';
import { isNumber, numberAt, touchesNumber } from './neighbours';
import { ORDINALS } from './decades';
import { isIn, wordSet, wordTable } from './word-sets';
import { joinedYear } from './year-ranges';
import { readYear, yearWordAfter } from './years';

export const SEASONS = wordTable(SEASON_FORMS);
/** "Fall" is a season only in "the fall of 1939". */
const FALL = wordSet('fall');
const LINKS = wordSet('of des jahres the year im in');
const QUARTERS = wordSet('quarter quartal quartals vierteljahr квартал квартале квартала кварталу');
const HALVES = wordSet('half hälfte halbjahr halbjahres половина половине половину половины полугодие полугодии полугодия');
const ROMAN_QUARTERS = wordTable<number>([[1, 'I'], [2, 'II'], [3, 'III'], [4, 'IV']]);
const ORDINAL_ENDINGS = wordSet('st nd rd th м й го');

/** The number of a season at a row; "fall" only before "of". */
export function seasonAt(words: Words, row: number): number | undefined {
  if (row >= words.count || words.numbers[row] === 1) return undefined;
  const season = SEASONS.get(words.hashes[row]!);
  if (season !== undefined) return season;
  return isIn(words, row, FALL) && isIn(words, row + 1, LINKS) ? 23 : undefined;
}

/** The row of the year after a unit, across "of", "of the year", "des Jahres". */
function yearRowAfter(words: Words, row: number): number | undefined {
  let next = row + 1;
  const gap = gapAfter(words, row);
  if (!isBlank(gap) && gap !== Gap.Dash && gap !== (Gap.Blank | Gap.Comma) && gap !== (Gap.Blank | Gap.Apostrophe)) return undefined;
  while (next <= row + 3 && isIn(words, next, LINKS) && (isBlank(gapAfter(words, next)) || gapAfter(words, next) === (Gap.Blank | Gap.Apostrophe))) next++;
  return isNumber(words, next) ? next : undefined;
}

/** "summer of 1928", "Sommer 1928", "летом 1928 года", "winter of 1941–42"; a season before another takes the other's year. */
export function readSeason(words: Words, row: number): Draft | undefined {
  const season = seasonAt(words, row);
  if (season === undefined) return undefined;
  const joined = isDash(gapAfter(words, row)) || isSlash(gapAfter(words, row)) || isIn(words, row + 1, AND) ? seasonAt(words, isIn(words, row + 1, AND) ? row + 2 : row + 1) : undefined;
  if (joined !== undefined && joined !== season) {
    const lastSeasonRow = isIn(words, row + 1, AND) ? row + 2 : row + 1;
    const last = seasonWithYear(words, lastSeasonRow, joined);
    if (last === undefined) return undefined;
    const first = seasonValue(last.year!, season);
    const dash = lastSeasonRow === row + 1 || isIn(words, row + 1, TO);
    const reaches = dash ? `${first.edtf}/${last.value!.edtf}` : undefined;
    if (reaches !== undefined) return periodDraft(words, row, last.lastRow, last.end, 'interval', reaches, hullOf(first.bounds, last.value!.bounds));
    const alone = periodDraft(words, row, row, words.ends[row]!, 'season', first.edtf, first.bounds);
    alone.year = last.year!;
    return alone;
  }
  return seasonWithYear(words, row, season);
}

const AND = wordSet('and und и to bis');
const TO = wordSet('to bis');

function seasonWithYear(words: Words, row: number, season: number): Draft | undefined {
  const yearRow = yearRowAfter(words, row);
  if (yearRow === undefined || (isIn(words, row, FALL) && yearRow < row + 2)) return undefined;
  const year = readYear(words, yearRow);
  if (year === undefined || year.digits < 3 && year.digits !== 2) return undefined;
  const second = joinedYear(words, yearRow, year.year);
  if (second === undefined && touchesNumber(words, yearRow, 1) && gapAfter(words, yearRow) !== Gap.Comma && !isDash(gapAfter(words, yearRow))) return undefined;
  const { lastRow, end } = second === undefined ? year : yearWordAfter(words, yearRow + 1);
  const value = seasonValue(year.year, season);
  // A winter of one year may be the one in which it began or the one in which it ended.
  const bounds = season === 24 && second === undefined ? hullOf(value.bounds, monthsInterval(year.year - 1, 12, 3)) : second === undefined || season === 24 ? value.bounds : hullOf(value.bounds, seasonValue(second, season).bounds);
  const draft = periodDraft(words, row, lastRow, end, 'season', value.edtf, bounds);
  draft.year = year.year;
  return draft;
}

export function seasonValue(year: number, season: number): { edtf: string; bounds: ReturnType<typeof monthsInterval> } {
  return { edtf: `${edtfOfYear(year)}-${season}`, bounds: monthsInterval(year, (season - 20) * 3, 3) };
}

/** "third quarter of 1940", "first half of 1933", "II квартал 1932 г.", "1. Halbjahr 1933". */
export function readPartOfYear(words: Words, row: number): Draft | undefined {
  const found = ordinalAt(words, row);
  if (found === undefined) return undefined;
  const unitRow = found.row + 1;
  const gap = gapAfter(words, found.row);
  if (!(isBlank(gap) || gap === (Gap.Blank | Gap.Point))) return undefined;
  const months = isIn(words, unitRow, QUARTERS) && found.number <= 4 ? 3 : isIn(words, unitRow, HALVES) && found.number <= 2 ? 6 : undefined;
  if (months === undefined) return undefined;
  const yearRow = yearRowAfter(words, unitRow);
  const year = yearRow === undefined ? undefined : readYear(words, yearRow);
  if (year === undefined || year.digits !== 4 || touchesNumber(words, yearRow!, 1)) return undefined;
  // "the first half of the 1930s" is no half of a year.
  if (gapAfter(words, year.lastRow) === 0 && year.lastRow + 1 < words.count || gapAfter(words, year.lastRow) === Gap.Dash) return undefined;
  const draft = periodDraft(words, row, year.lastRow, year.end, months === 3 ? 'quarter' : 'half', `${edtfOfYear(year.year)}-${(months === 3 ? 32 : 39) + found.number}`, monthsInterval(year.year, (found.number - 1) * months + 1, months));
  draft.year = year.year;
  return draft;
}

function ordinalAt(words: Words, row: number): { number: number; row: number } | undefined {
  if (isNumber(words, row)) {
    const number = numberAt(words, row);
    if (number === undefined || number < 1 || number > 4) return undefined;
    const gap = gapAfter(words, row);
    return (gap === 0 || gap === Gap.Dash) && isIn(words, row + 1, ORDINAL_ENDINGS) ? { number, row: row + 1 } : { number, row };
  }
  const number = ORDINALS.get(words.hashes[row]!) ?? (words.text.charCodeAt(words.starts[row]!) < 0x5b ? ROMAN_QUARTERS.get(words.hashes[row]!) : undefined);
  return number === undefined || number > 4 ? undefined : { number, row };
}
