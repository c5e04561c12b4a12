/**
 * Dates vaguer than a year, or made of years alone: decades, centuries, seasons, quarters, ranges of years, years before
 * Christ, and EDTF as it stands. Each reader looks at one word and a few after it.
 */
import { yearInterval, type DayInterval } from '../../time/interval';
import { dayFromDate } from '../../time/day';
import { plainNotation } from '../../time/notation';
import { hashWord, wordText, type Words } from '../../util/words';
import type { DateMention } from './date-mention';
import { FIRST_YEAR, isNumbered, LAST_YEAR, numberAt, yearAt } from './neighbours';

export interface VagueDate {
  readonly mention: DateMention;
  readonly lastRow: number;
}

const asHashes = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(hashWord));
const asTable = (entries: readonly (readonly [string, number])[]): ReadonlyMap<number, number> => new Map(entries.flatMap(([words, value]) => words.split(' ').map((word) => [hashWord(word), value] as const)));

const DECADE_ENDINGS = asHashes('s er ern е х');
const DECADE_WORDS = asHashes('Jahre Jahren годы годов годах годам гг');
const YEAR_WORDS = asHashes('г год года году годов годах гг');
const SEASONS = asTable([
  ['spring Frühjahr Frühling весна весной весны весну весне', 21], ['summer Sommer лето летом лета лету', 22],
  ['autumn Herbst осень осенью осени', 23], ['winter Winter зима зимой зимы зиму зиме', 24],
]);
/** "Fall" is a season only in "the fall of 1939", and winter is a war as often as a season. */
const FALL = hashWord('fall');
const OF = asHashes('of des');
const CENTURY_WORDS = asHashes('century centuries Jahrhundert Jahrhunderts века век веке веку веком');
const ORDINALS = asTable([
  ['first', 1], ['second', 2], ['third', 3], ['fourth', 4], ['fifteenth', 15], ['sixteenth', 16], ['seventeenth', 17], ['eighteenth', 18], ['nineteenth', 19], ['twentieth', 20],
  ['erstes erste ersten', 1], ['zweites zweite zweiten', 2], ['drittes dritte dritten', 3], ['viertes vierte vierten', 4],
  ['первый первом первого первая первой первую', 1], ['второй втором второго вторая вторую', 2], ['третий третьем третьего', 3], ['четвертый четвертом четвертого', 4],
]);
const QUARTER_WORDS = asHashes('quarter Quartal Quartals Vierteljahr квартал квартале квартала');
const HALF_WORDS = asHashes('half Hälfte Halbjahr половина половине половину полугодие полугодии');
const ORDINAL_ENDINGS = asHashes('st nd rd th й го');
const ROMAN_CENTURIES = asTable([['XV', 15], ['XVI', 16], ['XVII', 17], ['XVIII', 18], ['XIX', 19], ['XX', 20], ['XXI', 21]]);

/** A vague date that begins at this word, if one does. */
export function readVagueDate(words: Words, row: number): VagueDate | undefined {
  if (words.numbers[row] === 1) return readEdtf(words, row) ?? readDecade(words, row) ?? readBeforeChrist(words, row) ?? readYearRange(words, row) ?? readCentury(words, row);
  const hash = words.hashes[row]!;
  if (SEASONS.has(hash) || hash === FALL) return readSeason(words, row);
  if (ORDINALS.has(hash)) return readPartOfYear(words, row) ?? readCentury(words, row);
  if (ROMAN_CENTURIES.has(hash)) return readCentury(words, row);
  return undefined;
}

function gap(words: Words, row: number): string {
  return row + 1 < words.count ? words.text.slice(words.ends[row], Math.min(words.starts[row + 1]!, words.ends[row]! + 9)) : '\n\n';
}

const isBlank = (text: string): boolean => /^[\s*_]+$/.test(text) && !/\n\s*\n/.test(text);

const year = (words: Words, row: number): number | undefined => yearAt(words, row, false);

/** Whether figures are joined to the front of the number, as in "35.1922" or "f. 5/1918". */
function isJoinedBefore(words: Words, row: number): boolean {
  return /[\d.,/:-]$/.test(words.text.slice(Math.max(0, words.starts[row]! - 1), words.starts[row])) && row > 0 && words.numbers[row - 1] === 1 && words.starts[row]! - words.ends[row - 1]! === 1;
}

function vague(words: Words, row: number, lastRow: number, end: number, edtf: string, bounds: DayInterval): VagueDate {
  const start = words.starts[row]!;
  return { lastRow, mention: { start, end, core: { start, end }, notation: { ...plainNotation('en'), precision: 'year' }, value: { edtf, bounds }, composite: true, impossible: false, yearFrom: 'written' } };
}

const pad = (value: number): string => String(value).padStart(4, '0');

/** "1920s", "1920er Jahre", "1920-х годах", "1930-е годы". */
function readDecade(words: Words, row: number): VagueDate | undefined {
  const value = year(words, row);
  if (value === undefined || value % 10 !== 0 || row + 1 >= words.count || !/^['’-]?$/.test(gap(words, row)) || !DECADE_ENDINGS.has(words.hashes[row + 1]!)) return undefined;
  const withWord = row + 2 < words.count && isBlank(gap(words, row + 1)) && DECADE_WORDS.has(words.hashes[row + 2]!);
  const lastRow = withWord ? row + 2 : row + 1;
  return vague(words, row, lastRow, words.ends[lastRow]!, `${pad(value).slice(0, 3)}X`, yearInterval(value, value + 9));
}

/** "19th century", "nineteenth century", "19. Jahrhundert", "XIX века"; "18th to the early 20th centuries" is left to ranges. */
function readCentury(words: Words, row: number): VagueDate | undefined {
  const inFigures = numberAt(words, row);
  const century = inFigures ?? ORDINALS.get(words.hashes[row]!) ?? ROMAN_CENTURIES.get(words.hashes[row]!);
  if (century === undefined || century < 1 || century > 21) return undefined;
  let next = row + 1;
  let between = gap(words, row);
  if (inFigures !== undefined && /^-?$/.test(between) && next < words.count && ORDINAL_ENDINGS.has(words.hashes[next]!)) {
    between = gap(words, next);
    next++;
  }
  if (next >= words.count || !/^\.?[\s-]+$/.test(between) || !CENTURY_WORDS.has(words.hashes[next]!)) return undefined;
  return vague(words, row, next, words.ends[next]!, `${String(century - 1).padStart(2, '0')}XX`, yearInterval((century - 1) * 100 + 1, century * 100));
}

/** "summer of 1928", "Sommer 1928", "летом 1928 года", "winter of 1941–42". */
function readSeason(words: Words, row: number): VagueDate | undefined {
  const season = SEASONS.get(words.hashes[row]!) ?? 23;
  let yearRow = row + 1;
  if (!isBlank(gap(words, row)) || yearRow >= words.count) return undefined;
  if (OF.has(words.hashes[yearRow]!) && isBlank(gap(words, yearRow))) yearRow++;
  else if (words.hashes[row] === FALL) return undefined;
  const first = year(words, yearRow);
  if (first === undefined) return undefined;
  const second = joinedYear(words, yearRow, first);
  const lastYearRow = second === undefined ? yearRow : yearRow + 1;
  const { lastRow, end } = withYearWord(words, lastYearRow);
  const firstMonth = (season - 20) * 3;
  const beginsIn = { year: first, month: firstMonth, day: 1 };
  const endsBefore = firstMonth === 12 ? { year: first + 1, month: 3, day: 1 } : { year: first, month: firstMonth + 3, day: 1 };
  // A winter of one year may be the one in which it began or the one in which it ended.
  const earliest = season === 24 && second === undefined ? dayFromDate({ year: first - 1, month: 12, day: 1 }) : dayFromDate(beginsIn);
  return vague(words, row, lastRow, end, `${pad(first)}-${season}`, { earliest, latest: dayFromDate(endsBefore) - 1 });
}

/** "third quarter of 1940", "first half of 1933". */
function readPartOfYear(words: Words, row: number): VagueDate | undefined {
  const ordinal = ORDINALS.get(words.hashes[row]!)!;
  const unit = words.hashes[row + 1];
  if (row + 2 >= words.count || !isBlank(gap(words, row)) || unit === undefined) return undefined;
  const months = QUARTER_WORDS.has(unit) && ordinal <= 4 ? 3 : HALF_WORDS.has(unit) && ordinal <= 2 ? 6 : undefined;
  const yearRow = isBlank(gap(words, row + 1)) && OF.has(words.hashes[row + 2]!) ? row + 3 : row + 2;
  const value = year(words, yearRow);
  if (months === undefined || value === undefined || !isBlank(gap(words, yearRow - 1))) return undefined;
  const firstMonth = (ordinal - 1) * months + 1;
  const earliest = dayFromDate({ year: value, month: firstMonth, day: 1 });
  const next = firstMonth + months;
  const latest = dayFromDate(next > 12 ? { year: value + 1, month: 1, day: 1 } : { year: value, month: next, day: 1 }) - 1;
  const { lastRow, end } = withYearWord(words, yearRow);
  return vague(words, row, lastRow, end, `${pad(value)}-${(months === 3 ? 32 : 39) + ordinal}`, { earliest, latest });
}

/** The second year of "1930–32" or "1938/39", joined by a dash or slash to the first. */
function joinedYear(words: Words, row: number, first: number): number | undefined {
  if (!/^(?:\s?[–—‒]\s?|[-/])$/.test(gap(words, row))) return undefined;
  const second = numberAt(words, row + 1);
  if (second === undefined) return undefined;
  const digits = words.ends[row + 1]! - words.starts[row + 1]!;
  // Two further figures would make it an ISO date.
  if (digits === 2 && (second <= first % 100 || (second <= 12 && gap(words, row) === '-' && words.text[words.ends[row + 1]!] === '-'))) return undefined;
  const full = digits === 2 ? first - (first % 100) + second : digits === 4 ? second : undefined;
  return full === undefined || full < FIRST_YEAR || full > LAST_YEAR ? undefined : full;
}

/** "1930–1932", "1930-32", "1938/39", "1941—1945 годов"; a range written backwards is one too. */
function readYearRange(words: Words, row: number): VagueDate | undefined {
  const first = year(words, row);
  if (first === undefined || isJoinedBefore(words, row) || isNumbered(words, row)) return undefined;
  const second = joinedYear(words, row, first);
  if (second === undefined || (row + 2 < words.count && words.numbers[row + 2] === 1 && /^[-/.]$/.test(gap(words, row + 1)))) return undefined;
  // "1939-08" is a month.
  if (words.ends[row + 1]! - words.starts[row + 1]! === 2 && second % 100 <= 12 && gap(words, row) === '-' && second - first > 10) return undefined;
  const { lastRow, end } = withYearWord(words, row + 1);
  return vague(words, row, lastRow, end, `${pad(first)}/${pad(second)}`, yearInterval(Math.min(first, second), Math.max(first, second)));
}

/** The Russian word for year belongs to the date: "1928 года", "1941/42 г.". */
function withYearWord(words: Words, row: number): { lastRow: number; end: number } {
  const next = row + 1;
  if (next >= words.count || !isBlank(gap(words, row)) || !YEAR_WORDS.has(words.hashes[next]!)) return { lastRow: row, end: words.ends[row]! };
  const point = words.ends[next]! - words.starts[next]! <= 2 && words.text[words.ends[next]!] === '.' ? 1 : 0;
  return { lastRow: next, end: words.ends[next]! + point };
}

const BEFORE_CHRIST = /^\s(?:BCE?\b|B\.\s?C\.(?:\s?E\.)?|v\. ?Chr\.|год до н\. ?э\.|года до н\. ?э\.|г\. до н\. ?э\.|до н\. ?э\.)/;

/** "404 BC", "490 v. Chr.", "490 год до н. э."; astronomical years, so that 1 BC is 0. */
function readBeforeChrist(words: Words, row: number): VagueDate | undefined {
  const value = numberAt(words, row);
  if (value === undefined || value === 0) return undefined;
  const ending = BEFORE_CHRIST.exec(words.text.slice(words.ends[row], words.ends[row]! + 18));
  if (ending === null) return undefined;
  const end = words.ends[row]! + ending[0].length;
  let lastRow = row;
  while (lastRow + 1 < words.count && words.starts[lastRow + 1]! < end) lastRow++;
  const astronomical = 1 - value;
  return vague(words, row, lastRow, end, astronomical === 0 ? '0000' : `-${pad(-astronomical)}`, yearInterval(astronomical));
}

/** "193X", "1928-22", "1939-08": EDTF that no other notation reads. */
function readEdtf(words: Words, row: number): VagueDate | undefined {
  const first = words.ends[row]! - words.starts[row]!;
  const after = words.text.slice(words.ends[row], words.ends[row]! + 4);
  if (first === 3 && /^X\b/.test(after) && row + 1 < words.count) {
    const decade = Number(wordText(words, row)) * 10;
    return vague(words, row, row + 1, words.ends[row + 1]!, `${wordText(words, row)}X`, yearInterval(decade, decade + 9));
  }
  const value = year(words, row);
  const part = /^-(\d\d)(?![\d-])/.exec(after)?.[1];
  if (value === undefined || part === undefined || isJoinedBefore(words, row)) return undefined;
  const month = Number(part);
  if (month >= 21 && month <= 24 && month <= value % 100) {
    const firstMonth = (month - 20) * 3;
    const earliest = dayFromDate({ year: value, month: firstMonth, day: 1 });
    return vague(words, row, row + 1, words.ends[row + 1]!, `${value}-${part}`, { earliest, latest: earliest + 91 });
  }
  if (month < 1 || month > 12 || month > value % 100) return undefined;
  const latest = dayFromDate(month === 12 ? { year: value + 1, month: 1, day: 1 } : { year: value, month: month + 1, day: 1 }) - 1;
  return vague(words, row, row + 1, words.ends[row + 1]!, `${value}-${part}`, { earliest: dayFromDate({ year: value, month, day: 1 }), latest });
}
