/**
 * Writes an EDTF value in words, in a language and in the style of another date: the inverse of reading. What is written
 * here is read back as the same value; the tests hold every notation to that.
 */
import type { DateLanguage } from './calendar-words';
import { MONTHS } from './calendar-words';
import { formatDate, type DateNotation } from './notation';
import { SEASON_NAMES } from './period-words';

const DAY = /^(-?\d{4})-(\d\d)-(\d\d)$/;
const PART = /^(-?\d{4})-(\d\d)$/;
const YEAR = /^-?\d{4}$/;
const DECADE = /^(\d{3})X$/;
const CENTURY = /^(\d\d)XX$/;

/** The value in words; `undefined` for what has no plain wording, such as an open interval. */
export function writeEdtf(edtf: string, notation: DateNotation): string | undefined {
  const [first, second, ...rest] = edtf.split('/');
  if (rest.length > 0 || first === undefined || first === '..' || second === '..' || first === '' || second === '') return undefined;
  if (second !== undefined) return writeRange(first, second, notation);
  const mark = /[~?%]$/.exec(first)?.[0];
  const plain = writePlain(mark === undefined ? first : first.slice(0, -1), notation);
  if (plain === undefined) return undefined;
  return mark === undefined ? plain : mark === '?' ? `${plain}?` : `${ABOUT[notation.language]} ${plain}`;
}

const ABOUT: Readonly<Record<DateLanguage, string>> = { en: 'about', de: 'um', ru: 'около' };
const BEFORE_CHRIST: Readonly<Record<DateLanguage, string>> = { en: ' BC', de: ' v. Chr.', ru: ' год до н. э.' };

function writePlain(edtf: string, notation: DateNotation): string | undefined {
  const day = DAY.exec(edtf);
  if (day !== null) return formatDate({ year: Number(day[1]), month: Number(day[2]), day: Number(day[3]) }, { ...notation, precision: 'day' });
  const part = PART.exec(edtf);
  if (part !== null) return writePart(Number(part[1]), Number(part[2]), notation);
  if (YEAR.test(edtf)) return writeYear(Number(edtf), notation);
  const decade = DECADE.exec(edtf)?.[1];
  if (decade !== undefined) return `${decade}0${{ en: 's', de: 'er Jahre', ru: '-е годы' }[notation.language]}`;
  const century = CENTURY.exec(edtf)?.[1];
  return century === undefined ? undefined : writeCentury(Number(century) + 1, notation.language);
}

function writeYear(year: number, { language, ending }: DateNotation): string {
  return year <= 0 ? `${1 - year}${BEFORE_CHRIST[language]}` : `${year}${language === 'ru' ? ending : ''}`;
}

const ORDINALS: Readonly<Record<DateLanguage, readonly string[]>> = {
  en: ['first', 'second', 'third', 'fourth'], de: ['erstes', 'zweites', 'drittes', 'viertes'], ru: ['первый', 'второй', 'третий', 'четвёртый'],
};
const QUARTER: Readonly<Record<DateLanguage, string>> = { en: 'quarter of', de: 'Quartal', ru: 'квартал' };
const HALVES: Readonly<Record<DateLanguage, readonly [string, string]>> = {
  en: ['first half of', 'second half of'], de: ['erstes Halbjahr', 'zweites Halbjahr'], ru: ['первое полугодие', 'второе полугодие'],
};

/** A month, season, quarter or half of a year, by the number that EDTF gives it. */
function writePart(year: number, part: number, notation: DateNotation): string | undefined {
  const { language } = notation;
  const written = writeYear(year, notation);
  if (part >= 1 && part <= 12) return writeMonth(year, part, notation);
  if (part >= 21 && part <= 24) return `${SEASON_NAMES[language][part - 21]!}${language === 'en' ? ' of' : ''} ${written}`;
  if (part >= 33 && part <= 36) return `${ORDINALS[language][part - 33]!} ${QUARTER[language]} ${written}`;
  return part === 40 || part === 41 ? `${HALVES[language][part - 40]!} ${written}` : undefined;
}

/** Figures have no plain way to write a month by itself but that of ISO 8601; others take the month's name. */
function writeMonth(year: number, month: number, notation: DateNotation): string {
  if (notation.order === 'year-month-day') return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  const named = notation.month === 'full' || notation.month === 'short' ? notation.month : 'full';
  return formatDate({ year, month, day: 1 }, { ...notation, order: 'day-month-year', month: named, separators: [' ', ' '], precision: 'month', year: 'full' });
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI', 'XVII', 'XVIII', 'XIX', 'XX', 'XXI'] as const;

function writeCentury(ordinal: number, language: DateLanguage): string | undefined {
  if (language === 'ru') return ROMAN[ordinal - 1] === undefined ? undefined : `${ROMAN[ordinal - 1]} век`;
  if (language === 'de') return `${ordinal}. Jahrhundert`;
  const ending = ordinal >= 11 && ordinal <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][ordinal % 10] ?? 'th');
  return `${ordinal}${ending} century`;
}

/** "23–24 August 1939", "August 23–24, 1939", "11 May – 16 September 1939", "1930–1932"; what two ends share is written once. */
function writeRange(first: string, second: string, notation: DateNotation): string | undefined {
  if (/[~?%]$/.test(first) || /[~?%]$/.test(second)) {
    const bare = writeRange(first.replace(/[~?%]$/, ''), second.replace(/[~?%]$/, ''), notation);
    return bare === undefined || first.at(-1) !== '~' || second.at(-1) !== '~' ? undefined : `${ABOUT[notation.language]} ${bare}`;
  }
  const from = DAY.exec(first);
  const to = DAY.exec(second);
  const worded = notation.month === 'full' || notation.month === 'short';
  if (from !== null && to !== null && worded && from[1] === to[1]) {
    const end = writePlain(second, notation)!;
    if (from[2] !== to[2]) return `${formatDate({ year: Number(from[1]), month: Number(from[2]), day: Number(from[3]) }, { ...notation, precision: 'day', year: 'none', ending: '' })} – ${end}`;
    return notation.order === 'month-day-year' ? sameMonth(from, to, notation) : `${Number(from[3])}${notation.language === 'de' ? '.' : ''}–${end}`;
  }
  if (YEAR.test(first) && YEAR.test(second) && Number(first) > 0) return `${Number(first)}–${writeYear(Number(second), notation)}`;
  const lower = writePlain(first, notation);
  const upper = writePlain(second, notation);
  return lower === undefined || upper === undefined || Number(first.slice(0, 5)) < 0 ? undefined : `${lower} – ${upper}`;
}

function sameMonth(from: RegExpExecArray, to: RegExpExecArray, notation: DateNotation): string {
  const month = MONTHS[notation.language][notation.month === 'short' ? 'short' : 'full'][Number(to[2]) - 1]!;
  return `${month}${notation.separators[0]}${Number(from[3])}–${Number(to[3])}${notation.separators[1]}${Number(to[1])}${notation.ending}`;
}
