/**
 * How a date is written, kept apart from what it means, so that another date can be written the same way:
 * "April 18, 1922" is put right as "April 16, 1922", "18.4.1922" as "16.4.1922".
 */
import { MONTHS, WEEKDAYS, type DateLanguage } from './calendar-words';
import { dateFromDay, weekdayOf, type CalendarDate } from './day';

export interface DateNotation {
  readonly language: DateLanguage;
  readonly order: 'day-month-year' | 'month-day-year' | 'year-month-day';
  readonly month: 'full' | 'short' | 'number' | 'roman' | 'roman-small';
  /** Text between the parts in the order written, such as " ", ". ", ", ", "."; taken over from the date itself. */
  readonly separators: readonly [string, string];
  /** Whether days (and months written as numbers) have a leading zero. */
  readonly padded: boolean;
  /** Whether the day bears an English ordinal ending: 18th. */
  readonly ordinal: boolean;
  /** Year in full, by its last two digits, or not written. */
  readonly year: 'full' | 'two-digits' | 'none';
  /** What follows the last part and belongs to the date: " г.", " года". */
  readonly ending: string;
  /** Whether a day, only a month, or only a year is written. */
  readonly precision: 'day' | 'month' | 'year';
}

/** The plainest notation of a language. */
export function plainNotation(language: DateLanguage): DateNotation {
  return {
    language, order: 'day-month-year', month: 'full', separators: [language === 'de' ? '. ' : ' ', ' '], padded: false, ordinal: false,
    year: 'full', ending: language === 'ru' ? ' года' : '', precision: 'day',
  };
}

const ROMAN_MONTHS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;

/** The month that a Roman numeral means, or `undefined`. */
export function romanMonth(numeral: string): number | undefined {
  const index = ROMAN_MONTHS.indexOf(numeral.toUpperCase() as (typeof ROMAN_MONTHS)[number]);
  return index < 0 ? undefined : index + 1;
}

function ordinalEnding(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

function formatYear(year: number, notation: DateNotation): string {
  if (notation.year === 'two-digits') return String(year % 100).padStart(2, '0');
  return notation.order === 'year-month-day' ? String(year).padStart(4, '0') : String(year);
}

function formatMonth(month: number, notation: DateNotation): string {
  switch (notation.month) {
    case 'full':
      return monthWord(month, notation.language, notation.precision === 'day');
    case 'short':
      return MONTHS[notation.language].short[month - 1]!;
    case 'roman':
      return ROMAN_MONTHS[month - 1]!;
    case 'roman-small':
      return ROMAN_MONTHS[month - 1]!.toLowerCase();
    case 'number':
      return notation.padded ? String(month).padStart(2, '0') : String(month);
  }
}

/** A month written out; Russian takes the genitive after a day and the prepositional case ("в апреле") alone. */
function monthWord(month: number, language: DateLanguage, afterDay: boolean): string {
  const word = MONTHS[language].full[month - 1]!;
  return language === 'ru' && !afterDay ? MONTHS.ru.read[month - 1]![1]! : word;
}

function formatDayOfMonth(day: number, notation: DateNotation): string {
  return (notation.padded ? String(day).padStart(2, '0') : String(day)) + (notation.ordinal ? ordinalEnding(day) : '');
}

/** Writes a date in a notation. Reading the result gives the date back, as far as the notation is precise. */
export function formatDate(date: CalendarDate, notation: DateNotation): string {
  const year = formatYear(date.year, notation);
  if (notation.precision === 'year') return year + notation.ending;
  const month = formatMonth(date.month, notation);
  const [first, second] = notation.separators;
  if (notation.precision === 'month') {
    return (notation.order === 'year-month-day' ? year + first + month : month + first + year) + notation.ending;
  }
  const day = formatDayOfMonth(date.day, notation);
  const parts = { 'day-month-year': [day, month, year], 'month-day-year': [month, day, year], 'year-month-day': [year, month, day] }[notation.order];
  if (notation.year === 'none') return parts.filter((part) => part !== year).join(first) + notation.ending;
  return parts[0]! + first + parts[1]! + second + parts[2]! + notation.ending;
}

/** Writes a day (see {@link ./day}) in a notation, by the Gregorian calendar. */
export function formatDay(day: number, notation: DateNotation): string {
  return formatDate(dateFromDay(day), notation);
}

/** A day in words for a message: "16 April 1922". */
export function dayInWords(day: number, language: DateLanguage = 'en'): string {
  return formatDay(day, plainNotation(language));
}

export function weekdayName(day: number, language: DateLanguage = 'en'): string {
  return WEEKDAYS[language][weekdayOf(day) - 1]!;
}
