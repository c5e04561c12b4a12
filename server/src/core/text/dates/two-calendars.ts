/**
 * Old and New Style: one day written in both calendars, and marks that say which calendar a date is in. The value is always
 * that of the Gregorian calendar; two dates are one day only if the calendars say so.
 */
import { dateFromDay, dayFromDate, type Calendar } from '../../time/day';
import { edtfOfDay } from '../../time/edtf';
import type { Words } from '../../util/words';
import type { DateValue } from './date-mention';
import { plainDraft, type Draft } from './draft';
import { Gap, gapAfter, gapIn, isDayGap, isSlash } from './gaps';
import { calendarWordsAt, digitsAt, isNumber, numberAt } from './neighbours';
import { ofLanguage } from './day-and-month';
import { readYear } from './years';

/** How many characters after a date a mark of its calendar may begin and end. */
const REACH_OF_A_MARK = 26;
/** Marks as they stand after a date. The stretch that is searched is short, so the cost is bounded. */
const OLD_STYLE = /^\s?[([]?\s?(?:O\.\s?S\.|OS(?![A-Za-z])|Old Style|old style|Julian(?: calendar)?|[aA]\. ?St\.|alten Stils|alter Stil|julianisch|jul\.|ст\. ?ст\.|старого стиля|старому стилю|по старому стилю|по ст\. ?ст\.|с\. ?с\.)\s?[)\]]?/u;
const NEW_STYLE = /^\s?[([]?\s?(?:N\.\s?S\.|NS(?![A-Za-z])|New Style|new style|Gregorian(?: calendar)?|[nN]\. ?St\.|neuen Stils|neuer Stil|gregorianisch|greg\.|н\. ?ст\.|нового стиля|новому стилю|по новому стилю|по н\. ?ст\.|н\. ?с\.)\s?[)\]]?/u;
/** The same before the second of two dates. */
const MARK_BEFORE = /^(?:O\.\s?S\.|N\.\s?S\.|OS|NS|Old Style|New Style|a\. ?St\.|n\. ?St\.|ст\. ?ст\.|н\. ?ст\.|по старому стилю|по новому стилю|jul\.|greg\.|julianisch|gregorianisch|old style|new style|Julian|Gregorian|or|oder|=|i\.e\.,?)\s?:?\s?/u;
const EARLIEST_GREGORIAN = dayFromDate({ year: 1582, month: 10, day: 15 });

function calendarMark(text: string, end: number, limit: number): { calendar: Calendar; length: number } | undefined {
  const next = text.charCodeAt(end);
  if (next !== 0x20 && next !== 0xa0 && next !== 0x2c && next !== 0x28 && next !== 0x5b && next !== 0x0a && next !== 0x6a && next !== 0x67) return undefined;
  const comma = next === 0x2c ? 1 : 0;
  if (!mayBeginMark(text, end)) return undefined;
  const after = text.slice(end + comma, Math.min(limit, end + REACH_OF_A_MARK));
  const old = OLD_STYLE.exec(after);
  const match = old ?? NEW_STYLE.exec(after);
  if (match === null) return undefined;
  // In "(b. 24 November 1872 O.S.)" the bracket that closes behind the mark was opened before the date.
  const mark = balanced(match[0]) ? match[0] : match[0].replace(/\s?[)\]]$/, '');
  if (!balanced(mark)) return undefined;
  return { calendar: old === null ? 'gregorian' : 'julian', length: comma + mark.trimEnd().length };
}

/** A cheap look at the first letters after a date: few words begin as the marks do. */
function mayBeginMark(text: string, end: number): boolean {
  let index = end;
  while (index < end + 4 && MARK_OPENERS.includes(text[index]!)) index++;
  const first = text.charAt(index);
  if (!MARK_LETTERS.includes(first)) return false;
  return !SHORT_LETTERS.includes(first) || AFTER_SHORT_LETTERS.includes(text.charAt(index + 1));
}

const MARK_OPENERS = ' ,([\u00a0\n';
const MARK_LETTERS = 'ONJjGgoanAспн';
/** Letters with which many words begin; the mark goes on with a point, "S", "ld" or "lt", "ew" or "eu". */
const SHORT_LETTERS = 'ONoanA';
const AFTER_SHORT_LETTERS = '.SleE';

const balanced = (mark: string): boolean => /[([]/.test(mark) === /[)\]]/.test(mark);

/** "10 October 1883 (O.S.)", "10 октября 1883 г. по старому стилю", "7 November 1917 N.S.": the mark joins the date. */
export function takeCalendarMark(text: string, draft: Draft, limit: number): void {
  if (draft.day === undefined || draft.month === undefined || draft.year === undefined || draft.firstDay !== undefined) return;
  const mark = calendarMark(text, draft.end, limit);
  if (mark === undefined) return;
  if (mark.calendar === 'gregorian') {
    if (draft.value !== undefined) draft.value = { ...draft.value, calendar: 'gregorian' };
  } else {
    const value = julianValue(draft.year, draft.month, draft.day);
    if (value === undefined) return;
    draft.value = value;
  }
  draft.end += mark.length;
}

function julianValue(year: number, month: number, day: number): DateValue | undefined {
  const number = dayFromDate({ year, month, day }, 'julian');
  const back = dateFromDay(number, 'julian');
  if (back.month !== month || back.day !== day) return undefined;
  return { edtf: edtfOfDay(dateFromDay(number)), bounds: { earliest: number, latest: number }, calendar: 'julian' };
}

/** "25 October (7 November) 1917", "7 November [O.S. 25 October] 1917", "25 октября/7 ноября 1917 г.": joins the second to the first. */
export function joinTwoCalendars(words: Words, first: Draft, second: Draft): boolean {
  const { text } = words;
  if (first.day === undefined || second.day === undefined || first.month === undefined || second.month === undefined || first.firstDay !== undefined || second.firstDay !== undefined) return false;
  if (second.start - first.end > REACH_OF_A_MARK) return false;
  const between = text.slice(first.end, second.core.start).replace(/^(?:jul\.|greg\.)/, '');
  const opened = /^\.?\s?[([/,]\s?/.exec(between) ?? /^\s(?:O\.\s?S\.|a\. ?St\.|ст\. ?ст\.|or|oder)?\s?[([/]?\s?/.exec(between);
  if (opened === null || opened[0] === ' ' && !/^ \S/.test(between)) return false;
  const unmarked = between.slice(opened[0].length).replace(MARK_BEFORE, '').replace(/^\s+/, '');
  if (unmarked !== '' || opened[0].trim() === '' || (opened[0].includes(',') && between.length === opened[0].length)) return false;
  const closing = closingOf(words, second);
  if (/[([]/.test(opened[0]) && !/[)\]]/.test(text.slice(second.end, closing.end))) {
    // "(7 November by the new calendar)": words may stand before the bracket closes, but no figures.
    const rest = /^[^()[\]\d]{0,40}[)\]]/.exec(text.slice(second.end, second.end + 44));
    if (rest === null) return false;
    closing.end = second.end + rest[0].length;
  }
  const year = second.year ?? first.year ?? closing.year;
  if (year === undefined) return false;
  const a = { year: first.year ?? year, month: first.month, day: first.day };
  const b = { year: second.year ?? year, month: second.month, day: second.day };
  // The years of the two may differ by one: 31 December 1917 (13 January 1918).
  if (first.year === undefined && a.month === 12 && b.month === 1) a.year = b.year - (closing.year === undefined && second.year !== undefined ? 1 : 0);
  if (second.year === undefined && a.month === 12 && b.month === 1) b.year = a.year + 1;
  const [julian, gregorian] = dayFromDate(a) < dayFromDate(b) ? [a, b] : [b, a];
  const day = dayFromDate(gregorian);
  const apart = Math.abs(dayFromDate(a) - dayFromDate(b));
  if (day < EARLIEST_GREGORIAN || apart > (SAYS_WHICH.test(text.slice(second.end, closing.end)) ? DAYS_APART_IF_MARKED : DAYS_APART)) return false;
  const agrees = dayFromDate(julian, 'julian') === day;
  if (!agrees && !/[([]/.test(opened[0])) return false;
  const old = { ...first };
  first.parts = [plainPart(old), plainPart(second)];
  first.end = Math.max(second.end, closing.end);
  first.lastRow = Math.max(second.lastRow, closing.lastRow);
  first.core = { start: first.core.start, end: first.end };
  first.composite = true;
  first.impossible = false;
  first.yearFrom = 'written';
  first.precision = 'day';
  Object.assign(first, gregorian);
  delete first.bareMonth;
  if (agrees) first.value = { edtf: edtfOfDay(gregorian), bounds: { earliest: day, latest: day } };
  else {
    // Two dates that the calendars do not put on one day: both stay possible.
    const low = Math.min(dayFromDate(julian, 'julian'), day);
    const high = Math.max(dayFromDate(julian, 'julian'), day);
    first.value = { edtf: edtfOfDay(gregorian), bounds: { earliest: Math.min(low, dayFromDate(julian)), latest: high } };
    first.problems = ['calendars-disagree'];
  }
  return true;
}

/** The calendars lie 13 days apart, and one day more is a slip; with a mark even a gross slip is one of counting. */
const DAYS_APART = 14;
const DAYS_APART_IF_MARKED = 20;
const SAYS_WHICH = /[ON]\. ?S\.|Style|style|[aAn]\. ?St\.|Stil|calendar|Kalender|ст\. ?ст|н\. ?ст|стил/;

function plainPart(draft: Draft): Draft {
  const { parts, before, ...rest } = draft;
  void [parts, before];
  return rest;
}

/** What closes the second date: a mark, a bracket, and the year for both. */
function closingOf(words: Words, second: Draft): { end: number; lastRow: number; year?: number } {
  const { text } = words;
  const after = /^,?\s?(?:O\.\s?S\.|N\.\s?S\.|OS|NS|Old Style|New Style|a\. ?St\.|n\. ?St\.|ст\. ?ст\.|н\. ?ст\.|по старому стилю|по новому стилю|нового стиля|старого стиля|jul\.|greg\.)?\s?[)\]]?/u.exec(text.slice(second.end, second.end + REACH_OF_A_MARK));
  const length = after?.[0].trimEnd().length ?? 0;
  const end = /[)\]]$/.test(after?.[0].trimEnd() ?? '') || length > 2 ? second.end + length : second.end;
  if (second.year !== undefined) return { end, lastRow: second.lastRow };
  let next = second.lastRow + 1;
  while (next < words.count && words.starts[next]! < end) next++;
  if (!isNumber(words, next) || (gapIn(text, end, words.starts[next]!) & ~(Gap.Blank | Gap.Comma)) !== 0) return { end, lastRow: next - 1 };
  const year = readYear(words, next);
  return year === undefined || year.digits !== 4 ? { end, lastRow: next - 1 } : { end: year.end, lastRow: year.lastRow, year: year.year };
}

/** "10 (22) October 1883", "10. (22.) Oktober 1883", "10 (22) октября 1883 г.": the day in both calendars. */
export function readDualDays(words: Words, row: number): Draft | undefined {
  const gap = gapAfter(words, row);
  if ((gap & Gap.Open) === 0 || (gap & ~(Gap.Open | Gap.Blank | Gap.Point)) !== 0 || !isNumber(words, row + 1) || digitsAt(words, row + 1) > 2) return undefined;
  const closing = gapAfter(words, row + 1);
  if ((closing & Gap.Close) === 0 || (closing & ~(Gap.Close | Gap.Blank | Gap.Point)) !== 0) return undefined;
  const meanings = calendarWordsAt(words, row + 2, 'dayMonth');
  const first = numberAt(words, row)!;
  const second = numberAt(words, row + 1)!;
  if (meanings === undefined || Math.abs(second - first) < 9 || Math.abs(second - first) > 14 || Math.max(first, second) > 31) return undefined;
  const meaning = ofLanguage(meanings, (gap & Gap.Point) !== 0 ? 'de' : 'en');
  const yearGap = gapAfter(words, row + 2);
  const year = (yearGap & ~(Gap.Blank | Gap.Comma | Gap.Point)) === 0 ? readYear(words, row + 3) : undefined;
  const full = year !== undefined && year.digits === 4 ? year : undefined;
  const [julian, gregorian] = first < second ? [first, second] : [second, first];
  const lastRow = full?.lastRow ?? row + 2;
  const draft = plainDraft(words, row, lastRow, full?.end ?? words.ends[row + 2]!, { year: full?.year, month: meaning.number, day: gregorian }, {
    language: meaning.language, order: 'day-month-year', month: meaning.abbreviated ? 'short' : 'full', separators: [isDayGap(closing) ? ' ' : meaning.language === 'de' ? '. ' : ' ', ' '], padded: false, ordinal: false, year: full === undefined ? 'none' : 'full', ending: full?.ending ?? '', precision: 'day',
  });
  draft.composite = true;
  if (full !== undefined && dayFromDate({ year: full.year, month: meaning.number, day: julian }, 'julian') !== draft.value?.bounds.earliest) draft.problems = ['calendars-disagree'];
  return draft;
}

/** "12/25 December 1917": two days joined by a slash that the calendars put on one day are one date, not a range. */
export function mergeSlashedDays(words: Words, draft: Draft): void {
  const { year, month, day, firstDay } = draft;
  if (firstDay === undefined || year === undefined || month === undefined || day === undefined || year > 1945 || year < 1582) return;
  if (!isNumber(words, draft.firstRow) || !isSlash(gapAfter(words, draft.firstRow))) return;
  const gregorian = dayFromDate({ year, month, day });
  if (dayFromDate({ year, month, day: firstDay }, 'julian') !== gregorian) return;
  delete draft.firstDay;
  draft.value = { edtf: edtfOfDay({ year, month, day }), bounds: { earliest: gregorian, latest: gregorian } };
}
