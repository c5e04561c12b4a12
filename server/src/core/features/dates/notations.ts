/** The notations in which a date may be written anew, and writing it in them. */
import type { DateLanguage } from '../../time/calendar-words';
import type { CalendarDate } from '../../time/day';
import { formatDate, plainNotation, type DateNotation } from '../../time/notation';

const FIGURES: DateNotation = { ...plainNotation('en'), month: 'number', separators: ['.', '.'] };

const LANGUAGES: readonly DateLanguage[] = ['en', 'de', 'ru'];

/** Every notation that is offered, those of a language first. */
export function notationsFor(language: DateLanguage): DateNotation[] {
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
