/**
 * What a writer may have done to a date on request: written in another notation, with its year, in both calendars, as EDTF or
 * as TEI. Each result was read back and means what the date means; whatever would not is left out.
 */
import type { DateMention } from '../../text/dates/date-mention';
import { edtfOf } from '../../text/dates/date-mention';
import { findDates } from '../../text/dates/find-dates';
import { probablyMeant } from '../../text/dates/probably-meant';
import type { Note } from '../../text/note';
import { WEEKDAYS, type DateLanguage } from '../../time/calendar-words';
import { dateFromDay, type Calendar } from '../../time/day';
import { edtfOfDay } from '../../time/edtf';
import { formatDate, type DateNotation } from '../../time/notation';
import { writeEdtf } from '../../time/write-edtf';
import type { Replacement } from '../../util/replacement';
import { findOverlapping, type Span } from '../../util/span';
import { readWords } from '../../util/words';
import { dateAt } from '../at-offset';
import { bothCalendars, isInTwoCalendars, mayBeJulian, namesCalendar, readingsOf } from './calendars';
import { dateAsTei } from './date-as-tei';
import { habitsAround } from './habit';
import { formatBoth, notationsFor, STYLE_MARKS } from './notations';
import { isNarrowed } from './period-in-words';

export interface DateAction {
  /** What it does, with the result, in the words of a menu. */
  readonly title: string;
  readonly edits: readonly Replacement[];
}

/** What may be done to the date that a stretch of the note touches, the likeliest first. In quotations only markup is offered. */
export function dateActionsAt(note: Note, { start, end }: Span): DateAction[] {
  const dated = dateAt(note, start) ?? (end > start ? dateAt(note, end) : undefined);
  if (dated === undefined) return [];
  const { segment, block, date } = dated;
  const text = note.text.slice(segment.start, segment.end);
  const isQuoted = block.quoted || findOverlapping(block.quotations, date) !== undefined;
  const offers = date.impossible ? (isQuoted ? [] : meant(date)) : [...(isQuoted ? [] : rewritings(text, date, () => habitsAround(note, start))), ...markup(text, date)];
  const seen = new Set([text.slice(date.start, date.end), text.slice(date.core.start, date.core.end)]);
  return offers.flatMap(({ title, edits }) => {
    const result = edits.map(({ newText }) => newText).join();
    if (seen.has(result)) return [];
    seen.add(result);
    return [{ title, edits: edits.map((edit) => ({ ...edit, start: edit.start + segment.start, end: edit.end + segment.start })) }];
  });
}

const replacing = ({ start, end }: Span, newText: string, title: string): DateAction => ({ title, edits: [{ start, end, newText }] });

function meant(date: DateMention): DateAction[] {
  return probablyMeant(date).map((day) => {
    const newText = formatDate(day, date.notation);
    return replacing(date.core, newText, `Change to “${newText}”`);
  });
}

function rewritings(text: string, date: DateMention, habitsHere: () => DateNotation[]): DateAction[] {
  if (date.value === undefined || date.relative === true || date.otherReading !== undefined) return [];
  if (date.yearFrom === 'context') return withYear(text, date);
  return [...inOtherNotations(text, date, habitsHere()), ...inBothCalendars(text, date), ...asEdtf(text, date)];
}

/** Whether a text is read as one date of this value. */
function means(newText: string, edtf: string): boolean {
  const [only, another] = findDates(readWords(newText));
  return only !== undefined && another === undefined && edtfOf(only) === edtf;
}

function withYear(text: string, date: DateMention): DateAction[] {
  const { year, yearSource, notation, core, value } = date;
  if (year === undefined || date.parts !== undefined || date.part !== undefined || date.limit !== undefined) return [];
  const written = text.slice(core.start, core.end);
  const inWords = hasWords(notation);
  const link = !inWords ? (/[./]$/.test(written) ? '' : notation.separators[0].trim() || '.') : notation.order === 'month-day-year' ? ', ' : ' ';
  const newText = `${written}${link}${year}${notation.language === 'ru' && inWords ? ' года' : ''}`;
  if (!means(newText.replace(/\s+/g, ' '), value!.edtf)) return [];
  const source = yearSource?.words === undefined ? 'the year of the dates beside it' : `the year of “${yearSource.words.replace(/\s+/g, ' ')}”`;
  return [replacing(core, newText, `Write as “${newText.replace(/\s+/g, ' ')}” (${yearSource?.certainty === 'guess' ? 'a guess by ' : ''}${source})`)];
}

function inOtherNotations(text: string, date: DateMention, habits: readonly DateNotation[]): DateAction[] {
  const language = hasWords(date.notation) ? date.notation.language : (habits.find(hasWords)?.language ?? 'en');
  return inNotations(text, date, language, [...(date.precision === 'day' ? habits : []), ...notationsFor(language)]);
}

/** A date in each of the notations that can stand for it where it stands; `language` is that of the words around it. */
export function inNotations(text: string, date: DateMention, language: DateLanguage, notations: readonly DateNotation[]): DateAction[] {
  const { precision, value, core, weekday } = date;
  const written = text.slice(core.start, core.end);
  if (date.parts !== undefined || precision === 'interval' || date.firstDay !== undefined) {
    // "from 5 to 16 October" and "the night of 23/24 August" are no ranges that a dash can stand for.
    if (!/^[^/]*\d\.?\s?[–—-]|^\p{L}+\s?[–—-]/u.test(written) || /[/]/.test(written)) return [];
  }
  const isRange = value!.edtf.includes('/');
  // A year by itself, a range of months and a winter have no other form worth choosing.
  if (!isPlain(date) || isNarrowed(value!) || /^\d{4}-24$/.test(value!.edtf) || /^\d{4}$/.test(value!.edtf) || /^\d{4}-\d\d\//.test(value!.edtf)) return [];
  // Marks and articles beside a date belong to its language.
  const tied = value?.calendar !== undefined || (weekday !== undefined && /\p{L}{2}/u.test(text.slice(weekday.end, core.start).replace(/\bthe\b/, '')));
  const edtf = numbersOf(date);
  const fits = (one: DateNotation): boolean => {
    // Russian months and years take their case from what stands before them.
    if (one.language === 'ru' && hasWords(one) && (/^\d{4}\/\d{4}$/.test(edtf) || (precision === 'month' && language === 'ru'))) return false;
    if (one.year === 'two-digits' || (tied && hasWords(one) && one.language !== language)) return false;
    // Figures in the order of ISO 8601 are Gregorian by definition.
    return one.order !== 'year-month-day' || (!isRange && value?.calendar !== 'julian' && readingsOf(date).length < 2);
  };
  return notations.filter(fits).flatMap((one) => {
    const newText = writeEdtf(edtf, one);
    return newText === undefined || !means(newText, edtf) ? [] : [rewritten(text, date, newText, one)];
  });
}

export const hasWords = ({ month }: DateNotation): boolean => month === 'full' || month === 'short';

/** The value as its numbers are written: a mark of the calendar stays behind the date that is written anew. */
function numbersOf({ value, year, month, day, precision, firstDay }: DateMention): string {
  const marked = value!.calendar === 'julian' && precision === 'day' && firstDay === undefined;
  return marked && year !== undefined && month !== undefined && day !== undefined ? edtfOfDay({ year, month, day }) : value!.edtf;
}

/** Whether the words are nothing but a time, so that other words for it may stand in their place. */
function isPlain(date: DateMention): boolean {
  const { part, limit, feast, year } = date;
  return part === undefined && limit !== 'before' && limit !== 'after' && feast === undefined && (year === undefined || year >= 1000) && !isInTwoCalendars(date);
}

/** The replacement of a date, with its weekday in the language of the new notation, and without the article of "the 23rd of". */
function rewritten(text: string, date: DateMention, newText: string, notation: DateNotation): DateAction {
  const edits: Replacement[] = [];
  const { weekday, core } = date;
  if (weekday !== undefined && hasWords(notation) && notation.language !== date.notation.language) {
    edits.push({ start: weekday.start, end: weekday.end, newText: WEEKDAYS[notation.language][weekday.weekday - 1]! });
  }
  const article = date.notation.ordinal ? articleBefore(text, core.start) : 0;
  edits.push({ start: core.start - article, end: core.end, newText });
  const iso = notation.order === 'year-month-day' ? ' (ISO 8601, EDTF)' : '';
  return { title: `Write as “${shown(text, date, edits)}”${iso}`, edits };
}

/** The length of "the " before an offset. */
function articleBefore(text: string, offset: number): number {
  return /\bthe\s+$/i.exec(text.slice(Math.max(0, offset - 6), offset))?.[0].length ?? 0;
}

/** The stretch of a date as it will be. */
function shown(text: string, date: DateMention, edits: readonly Replacement[]): string {
  const start = Math.min(date.start, ...edits.map((edit) => edit.start));
  let result = text.slice(start, Math.max(date.end, ...edits.map((edit) => edit.end)));
  for (const edit of [...edits].sort((a, b) => b.start - a.start)) result = result.slice(0, edit.start - start) + edit.newText + result.slice(edit.end - start);
  return result.replace(/\s+/g, ' ');
}

/** "25 October (7 November) 1917", "25 October 1917 [O.S.]": for days that either calendar may count, or that name theirs. */
function inBothCalendars(text: string, date: DateMention): DateAction[] {
  const { notation, value, core } = date;
  const days = readingsOf(date);
  const named = namesCalendar(date);
  if (days.length === 0 || !mayBeJulian(value!.bounds.earliest) || date.feast !== undefined || date.problems?.includes('calendars-disagree') === true) return [];
  const inWords = hasWords(notation) && notation.year !== 'two-digits';
  const full: DateNotation = { ...notation, year: 'full', ...(notation.order === 'month-day-year' && { separators: [' ', ', '] }), ...(notation.language === 'ru' && inWords && notation.ending === '' && { ending: ' года' }) };
  const marks = STYLE_MARKS[notation.language];
  const written = text.slice(core.start, core.end);
  const offers: DateAction[] = [];
  const offer = (newText: string, day: number, why: string): void => {
    if (means(newText, edtfOfDay(dateFromDay(day)))) offers.push(replacing({ start: date.start, end: date.end }, newText, `Write as “${newText}”${why}`));
  };
  if (date.weekday !== undefined && !within(date.weekday, core)) return [];
  const [asWritten, ifJulian] = days as [number, number?];
  if (named) {
    const { julian, gregorian } = bothCalendars(asWritten);
    if (inWords && !isInTwoCalendars(date)) offer(formatBoth(julian, gregorian, full), asWritten, '');
    if (inWords) {
      offer(`${formatDate(julian, full)}${marks.julian}`, asWritten, '');
      offer(`${formatDate(gregorian, full)}${marks.gregorian}`, asWritten, '');
    }
    return offers;
  }
  if (ifJulian !== undefined && !(date.problems?.includes('left-out-in-russia') ?? false)) {
    const { julian, gregorian } = bothCalendars(ifJulian);
    if (inWords) offer(formatBoth(julian, gregorian, full), ifJulian, ', if it is Old Style');
    offer(`${written}${marks.julian}`, ifJulian, '');
  }
  const { julian, gregorian } = bothCalendars(asWritten);
  if (inWords) offer(formatBoth(julian, gregorian, full), asWritten, ', if it is New Style');
  offer(`${written}${marks.gregorian}`, asWritten, '');
  return offers;
}

const within = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

function asEdtf(text: string, date: DateMention): DateAction[] {
  // The words say more than the value of what is bounded or partial.
  if (date.limit === 'before' || date.limit === 'after' || date.part !== undefined || date.weekday !== undefined) return [];
  const readings = readingsOf(date);
  const values = readings.length < 2 ? [{ edtf: date.value!.edtf, why: '' }] : readings.map((day, index) => ({ edtf: edtfOfDay(dateFromDay(day)), why: index === 0 ? ', if it is New Style' : ', if it is Old Style' })).reverse();
  if (isBetween(text, date) || isNarrowed(date.value!)) return [];
  const { start, end } = date.limit === undefined ? date : date.core;
  const span = { start: start - articleBefore(text, start), end };
  return values.map(({ edtf, why }) => replacing(span, edtf, `Write as EDTF: “${edtf}”${why}`));
}

function markup(text: string, date: DateMention): DateAction[] {
  if (date.yearSource?.certainty === 'guess' || /<date\b[^>]*>$/.test(text.slice(Math.max(0, date.start - 120), date.start))) return [];
  const words = text.slice(date.start, date.end);
  const around = (as: DateMention, why: string): DateAction[] => {
    const newText = dateAsTei(words, as, isBetween(text, date));
    return newText === undefined ? [] : [replacing({ start: date.start, end: date.end }, newText, `Mark up for TEI${why}: ${newText.replace(/\s+/g, ' ')}`)];
  };
  const [asWritten, ifJulian] = readingsOf(date);
  if (asWritten === undefined || ifJulian === undefined || date.otherReading !== undefined) return around(date, '');
  const inCalendar = (day: number, calendar: Calendar): DateMention => ({ ...date, value: { edtf: edtfOfDay(dateFromDay(day)), bounds: { earliest: day, latest: day }, calendar } });
  const leftOut = date.problems?.includes('left-out-in-russia') === true;
  return [...(leftOut ? [] : around(inCalendar(ifJulian, 'julian'), ', if it is Old Style')), ...around(inCalendar(asWritten, 'gregorian'), ', if it is New Style')];
}

/** Whether the words name two days between or in the night of which something lies. */
function isBetween(text: string, { start, end }: DateMention): boolean {
  return /(?:^|[^\p{L}])(?:between|zwischen|между|night|nacht|ночь)\s/iu.test(text.slice(Math.max(0, start - 16), Math.min(end, start + 10)));
}
