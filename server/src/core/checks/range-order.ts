/**
 * A range whose end lies before its beginning: "1930–1921", "from 28 to 23 August". Needs no fact, only that both ends are
 * plainly dates and that the text does not count down: numbers that fall, lists that go back and years before Christ are
 * in good order.
 */
import { reportsError } from '../claims/reported-error';
import type { DateMention } from '../text/dates/date-mention';
import { formatDate } from '../time/notation';
import { foldText } from '../util/fold';
import type { Span } from '../util/span';
import { isQuoted, type Check, type Severity, type Statement, type TextEdit } from './check';

export const rangeOrder: Check = {
  id: 'range-order',
  title: 'Order of ranges',
  explanation: 'A range of dates ends before it begins.',
  *run(statement) {
    const { text, sentence } = statement;
    const ranges = reversedRanges(statement);
    // Two of them go back on purpose: "1941–1939, 1939–1933".
    if (ranges.length !== 1 || goesBack(text) || COUNTING_DOWN.test(foldText(text.slice(sentence.start, sentence.end))) || reportsError(text.slice(sentence.start, sentence.end))) return;
    const { start, end, first, last, exchanged, severity = 'warning' } = ranges[0]!;
    const newText = exchanged === undefined ? '' : applied(text, { start, end }, exchanged);
    yield {
      check: rangeOrder.id,
      severity,
      start,
      end,
      message: severity === 'warning' ? `The range ends before it begins: ${last} is earlier than ${first}.` : `The range goes from ${first} to ${last}: it ends before it begins, unless it begins the year before.`,
      fixes: exchanged === undefined ? [] : [{ title: `Change to “${newText}”`, edits: exchanged }],
      entries: [],
    };
  },
};

/** Words of a text that falls, goes back or compares instead of telling from when to when; folded. */
const COUNTING_DOWN =
  /(?:^|[^\p{L}])(?:back|backwards?|revers\p{L}*|descending|countdown|retrospect\p{L}*|trac(?:e|es|ed|ing)|fell|fall(?:s|en|ing)?|drop\p{L}*|sank|sunk|shr[aiu]nk|declin\p{L}*|decreas\p{L}*|reduc\p{L}*|lower\p{L}*|cut|dwindl\p{L}*|versus|vs|ratio|zuruck\p{L}*|ruckw\p{L}*|umgekehrt\p{L}*|absteigend\p{L}*|sank\p{L}*|sinken|gesunken|fiel\p{L}*|gefallen|schrumpf\p{L}*|verringer\p{L}*|reduzier\p{L}*|abgenommen|nahm|gegenuber|обратн\p{L}*|назад|вспять|сократи\p{L}*|снизи\p{L}*|уменьши\p{L}*|упал\p{L}*|сравнени\p{L}*|brought|moved|advanced|forward|postpon\p{L}*|shifted|chang\p{L}*|vorverleg\p{L}*|vorgezogen|verschob\p{L}*|verleg\p{L}*|перен[её]с\p{L}*|сдвину\p{L}*)(?![\p{L}])/u;

/** Whether a list or table is told from its end: at least two of its ranges are reversed, and more than are not. */
function goesBack(text: string): boolean {
  const ranges = [...text.matchAll(/(?<!\d)(\d{4})\s?[–—-]\s?(\d{4})(?!\d)/g)];
  const reversed = ranges.filter(([, first, last]) => Number(first) > Number(last)).length;
  return reversed > 1 && reversed * 2 > ranges.length;
}

interface ReversedRange extends Span {
  /** The ends as written, in the order of the text. */
  readonly first: string;
  readonly last: string;
  /** The edits that exchange the two ends; `undefined` if they are not plain enough. */
  readonly exchanged?: readonly [TextEdit, TextEdit];
  /** A warning, unless the range may be meant as it stands. */
  readonly severity?: Severity;
}

function reversedRanges(statement: Statement): ReversedRange[] {
  const { text } = statement;
  const found: ReversedRange[] = [];
  for (const date of statement.dates) {
    const read = date.problems?.includes('reversed-range') === true;
    const range = read ? (date.parts === undefined ? betweenYears(text, date) : betweenDates(text, date)) : (daysBefore(text, date) ?? daysBehind(text, date) ?? overNearlyAYear(text, date));
    // Hardly any date is part of a reversed range, so where it stands is asked last.
    if (range !== undefined && !isQuoted(statement, date) && !isBeforeChrist(text, date)) found.push(range);
  }
  return found;
}

const edit = ({ start, end }: Span, newText: string): TextEdit => ({ start, end, newText });

function applied(text: string, range: Span, [first, last]: readonly [TextEdit, TextEdit]): string {
  return text.slice(range.start, first.start) + first.newText + text.slice(first.end, last.start) + last.newText + text.slice(last.end, range.end);
}

const isBeforeChrist = (text: string, date: DateMention): boolean => /^\s*(?:BCE?\b|B\.\s?C|v\.\s?Chr|v\.\s?u\.|до н)/u.test(text.slice(date.end, date.end + 12));

/** What makes two numbers with a hyphen a shelf mark, a telephone number, a number of a journal. */
const CODE_BEFORE = /(?:\b(?:ISSN|ISBN|DOI|Nos?|Nr|Tel|RG|MS|[fdFR]|op|p{1,2})|№|(?:^|[^\p{L}])[фдлоп]{1,2})\.?:?\s*$/u;

/** No range of historical prose is longer. */
const MOST_YEARS_OF_A_RANGE = 300;

/** "1930–1921": two years and what joins them. */
function betweenYears(text: string, date: DateMention): ReversedRange | undefined {
  const { start, end } = date.core;
  const match = /(\d{4})\D+(\d{4})/.exec(text.slice(start, end));
  if (match === null || CODE_BEFORE.test(text.slice(Math.max(0, start - 8), start))) return undefined;
  const [whole, first = '', last = ''] = match;
  // Document numbers, eras of other calendars, and a year that a new item begins with.
  if (Math.abs(Number(first) - Number(last)) > MOST_YEARS_OF_A_RANGE || /^(?:[-.][\p{L}\d]|\s(?:Hijri|AH|AM)\b)/u.test(text.slice(end, end + 8)) || (/\s-\s/.test(whole) && /^\s\p{L}/u.test(text.slice(end, end + 2)))) return undefined;
  const from = start + match.index;
  const to = from + whole.length;
  return { start: from, end: to, first, last, exchanged: [edit({ start: from, end: from + 4 }, last), edit({ start: to - 4, end: to }, first)] };
}

/** "from 1933 to 1928", "31.8.1939 – 23.8.1939": two dates that were read by themselves. */
function betweenDates(text: string, date: DateMention): ReversedRange | undefined {
  const [first, last] = date.parts as readonly [DateMention, DateMention];
  // "3 September 1913 — 22 August 1913 in the Julian calendar"; "in 2015-November 11, 2014" is a headline with its date.
  if (CALENDAR_BEHIND.test(text.slice(last.end, last.end + 40)) || (first.precision !== last.precision && text.slice(first.end, last.start) === '-')) return undefined;
  if (!tellsFromWhenToWhen(text, first, last) || first.year! < 1 || last.year! < 1) return undefined;
  return exchangeable(text, first, last);
}

/** `year`: that of both, where the first writes none. */
function exchangeable(text: string, first: DateMention, last: DateMention, year?: number): ReversedRange {
  const words = ({ core }: DateMention): string => text.slice(core.start, core.end).replace(/\s+/g, ' ').replace(/(?:[.,]| год\p{L}*| г\.?)$/u, '');
  const range = { start: first.core.start, end: last.core.end, first: words(first), last: words(last) };
  const isPlain = (part: DateMention): boolean => part.composite === undefined && part.weekday === undefined && part.feast === undefined && part.value !== undefined;
  // A Russian month by itself stands in the case that its preposition asks for.
  const isCased = first.precision === 'month' && first.notation.language === 'ru';
  if (!isPlain(first) || !isPlain(last) || isCased || first.precision !== last.precision) return range;
  const like = (value: DateMention, notated: DateMention): TextEdit => edit(notated.core, formatDate({ year: year ?? value.year!, month: value.month ?? 1, day: value.day ?? 1 }, notated.notation));
  return { ...range, exchanged: [like(last, first), like(first, last)] };
}

const CALENDAR_BEHIND = /julian|gregorian|old style|new style|O\.\s?S\.|N\.\s?S\.|alten stils|a\.\s?St\.|julianisch|ст\.\s?ст|стил/iu;
const FROM_BEFORE = /(?:^|[^\p{L}])(?:from|since|vom|von|seit|ab|с|со)\s(?:(?:the|dem|den|about|etwa|около)\s)?$/iu;
const UNTIL = /^\s?(?:until|till|through|thru|bis|по|до)\b|^\s(?:по|до)\s/iu;

/**
 * Whether two dates in falling order are said to be beginning and end. "To" alone also compares and adds; "between" the years
 * 1941 and 1917 may lie a difference; "auf" and "на" count down.
 */
function tellsFromWhenToWhen(text: string, first: DateMention, last: DateMention): boolean {
  const link = text.slice(first.end, last.start);
  if (/^\s?[–—-]/.test(link) || UNTIL.test(link)) return !/^\s(?:auf|на)\s/u.test(link);
  return /^\sto\b/.test(link) && (FROM_BEFORE.test(text.slice(Math.max(0, first.start - 12), first.start)) || (text[first.start - 1] === '(' && text[last.end] === ')'));
}

const DAYS_BEFORE = /(?<![\p{L}\d.,/:–—-])(\d{1,2})(?:st|nd|rd|th)?\.?(\s?[–—-]\s?|\s(?:to|until|bis|bis zum|по)\s)(?:the\s)?$/u;
const PREPOSITION_BEFORE = /(?:^|[(\n]|(?:^|[^\p{L}])(?:from|of|on|during|vom|von|am|zwischen|с|со)\s(?:the\s|dem\s)?)$/iu;

/** "28–23 August", "from 28 to 23 August", "с 28 по 23 августа": the month stands after the second day. */
function daysBefore(text: string, date: DateMention): ReversedRange | undefined {
  const { day, month, firstDay, core } = date;
  if (day === undefined || month === undefined || firstDay !== undefined || date.impossible || date.notation.order !== 'day-month-year' || date.notation.month === 'number') return undefined;
  const match = DAYS_BEFORE.exec(text.slice(Math.max(0, core.start - 24), core.start));
  const number = Number(match?.[1]);
  if (match === null || !(number > day) || number > 31) return undefined;
  const start = core.start - match[0].length;
  if (!PREPOSITION_BEFORE.test(text.slice(Math.max(0, start - 12), start))) return undefined;
  return ofTwoDays({ start, end: start + match[1]!.length }, { start: core.start, end: core.start + /^\d+/.exec(text.slice(core.start))![0].length }, text, core.end);
}

const DAYS_BEHIND = /^\p{L}+\.?\s(\d{1,2})(?:st|nd|rd|th)?(\s?[–—-]\s?|\s(?:to|until|through)\s)(\d{1,2})(?:st|nd|rd|th)?,?\s\d{4}(?!\d)/u;

/** "August 28–23, 1939": the month stands before the first day. */
function daysBehind(text: string, date: DateMention): ReversedRange | undefined {
  if (date.month === undefined || date.firstDay !== undefined || date.notation.language !== 'en') return undefined;
  const match = DAYS_BEHIND.exec(text.slice(date.core.start, date.core.start + 48));
  if (match === null || Number(match[1]) <= Number(match[3]) || Number(match[1]) > 31) return undefined;
  const first = date.core.start + match[0].indexOf(match[1]!);
  const last = date.core.start + match[0].lastIndexOf(match[3]!, match[0].length - 6);
  return ofTwoDays({ start: first, end: first + match[1]!.length }, { start: last, end: last + match[3]!.length }, text, date.core.start + match[0].length, date.core.start);
}

function ofTwoDays(first: Span, last: Span, text: string, end: number, start = first.start): ReversedRange {
  const firstText = text.slice(first.start, first.end);
  const lastText = text.slice(last.start, last.end);
  return { start, end, first: `day ${firstText}`, last: `day ${lastText}`, exchanged: [edit(first, lastText), edit(last, firstText)] };
}

const DAYS_OF_NEARLY_A_YEAR = 330;

/**
 * "28 August – 23 August 1939": the first day has no year of its own, and that of the year before would make a range of nearly
 * a year, which nobody writes so.
 */
function overNearlyAYear(text: string, date: DateMention): ReversedRange | undefined {
  const [first, last] = date.parts ?? [];
  if (date.precision !== 'interval' || first?.day === undefined || last?.day === undefined || first.notation.year !== 'none' || date.value === undefined) return undefined;
  const { earliest, latest } = date.value.bounds;
  return latest - earliest < DAYS_OF_NEARLY_A_YEAR || first.month !== last.month ? undefined : { ...exchangeable(text, first, last, last.year), severity: 'information' };
}
