/** The notations in which a date may be written anew, and writing it in them. */
import type { DateLanguage } from '../../time/calendar-words';
import type { CalendarDate } from '../../time/day';
import { formatDate, plainNotation, type DateNotation } from '../../time/notation';

const FIGURES: DateNotation = { ...plainNotation('en'), month: 'number', separators: ['.', '.'] };

const LANGUAGES: readonly DateLanguage[] = ['en', 'de', 'ru'];

/** Every notation for a day, those of a language first. */
export function dayNotations(language: DateLanguage): DateNotation[] {
  const american: DateNotation = { ...plainNotation('en'), order: 'month-day-year', separators: [' ', ', '] };
  const inWords = (one: DateLanguage): DateNotation[] => (one === 'en' ? [plainNotation('en'), american] : [plainNotation(one)]);
  const others = LANGUAGES.filter((one) => one !== language);
  return [
    ...inWords(language),
    FIGURES,
    { ...FIGURES, padded: true },
    { ...FIGURES, month: 'roman' },
    { ...FIGURES, order: 'year-month-day', separators: ['-', '-'], padded: true },
    ...others.flatMap(inWords),
  ];
}

/** Every notation for a month. Russian months stand in the case of "in August". */
export function monthNotations(language: DateLanguage): DateNotation[] {
  const word = (one: DateLanguage): DateNotation => ({ ...plainNotation(one), separators: [' ', ' '], precision: 'month' });
  return [word(language), { ...FIGURES, order: 'year-month-day', separators: ['-', '-'], padded: true, precision: 'month' }, ...LANGUAGES.filter((one) => one !== language).map(word)];
}

/** Days of one month: "23–24 August 1939", "August 23–24, 1939", "23.–24. August 1939"; `undefined` where a notation has no such form. */
export function formatDays(firstDay: number, last: CalendarDate, notation: DateNotation): string | undefined {
  const text = formatDate(last, notation);
  if (notation.month === 'number' || notation.month === 'roman') return undefined;
  const point = notation.separators[0].startsWith('.') ? '.' : '';
  if (notation.order === 'day-month-year') return `${firstDay}${point}–${text}`;
  return notation.order === 'month-day-year' ? text.replace(/\d+/, `${firstDay}–${last.day}`) : undefined;
}

/** One day in both calendars: "25 October (7 November) 1917", "10 (22) October 1883", "25 December 1917 (7 January 1918)". */
export function formatBoth(julian: CalendarDate, gregorian: CalendarDate, notation: DateNotation): string {
  const sameYear = julian.year === gregorian.year;
  const { ending } = notation;
  if (!sameYear) return `${formatDate(julian, { ...notation, ending: '' })} (${formatDate(gregorian, { ...notation, ending: '' })})`;
  const bare: DateNotation = { ...notation, year: 'none', ending: '' };
  const year = `${notation.order === 'month-day-year' ? ', ' : ' '}${gregorian.year}${ending}`;
  if (julian.month === gregorian.month && notation.order === 'month-day-year') return `${formatDate(julian, bare)} (${gregorian.day})${year}`;
  if (julian.month !== gregorian.month) return `${formatDate(julian, bare)} (${formatDate(gregorian, bare)})${year}`;
  const point = notation.separators[0].startsWith('.') ? '.' : '';
  return `${julian.day}${point} (${gregorian.day}${point})${formatDate(gregorian, bare).slice(String(gregorian.day).length + point.length)}${year}`;
}

/** What marks a date as Old or New Style, by language. */
export const STYLE_MARKS: Readonly<Record<DateLanguage, { readonly julian: string; readonly gregorian: string }>> = {
  en: { julian: ' [O.S.]', gregorian: ' [N.S.]' },
  de: { julian: ' (a. St.)', gregorian: ' (n. St.)' },
  ru: { julian: ' (ст. ст.)', gregorian: ' (н. ст.)' },
};
