/**
 * Old and New Style confused: two dates of one day that the calendars do not put on one day, a mark that belongs to the other of
 * the two, a known day under the mark of the wrong calendar, and days of February 1918 that Soviet Russia left out.
 *
 * A difference that is no slip of counting (12 or 14 days for 13) is that of two days, and let alone unless a mark says otherwise.
 */
import { calendarMarks, type CalendarMark } from '../claims/calendar-marks';
import { findLives } from '../claims/lives';
import { reportsError } from '../claims/reported-error';
import { sourceSentence } from '../facts/citations';
import { admittedInterval, toInterval } from '../facts/fact-base';
import { FACET_WORDS, type DateFacet } from '../facts/facets';
import type { CompiledDate, CompiledEntry } from '../facts/index-format';
import type { DateMention } from '../text/dates/date-mention';
import type { Mention } from '../text/mentions';
import { RUSSIAN_CALENDAR_REFORM, dateFromDay, dayFromDate, type Calendar, type CalendarDate } from '../time/day';
import { isSingleDay } from '../time/interval';
import { dayInWords, formatDate, plainNotation } from '../time/notation';
import type { Span } from '../util/span';
import { isQuoted, type Check, type Finding, type Fix, type Statement, type TextEdit } from './check';
import { placeOfDate } from './fact-place';

export const calendar: Check = {
  id: 'calendar',
  title: 'Old and New Style',
  explanation: 'Two dates of one day disagree between the calendars, or a date bears the mark of the wrong one.',
  concerns: ({ dates }) => dates.some(isOfTwoCalendars),
  *run(statement) {
    const { text, sentence } = statement;
    const dates = statement.dates.filter((date) => isOfTwoCalendars(date) && !isQuoted(statement, date));
    if (dates.length === 0 || reportsError(text.slice(sentence.start, sentence.end))) return;
    for (const date of dates) {
      const finding = miscounted(statement, date) ?? mismarked(statement, date) ?? leftOut(statement, date);
      if (finding !== undefined) yield finding;
    }
    for (const stated of datesOfFacts(statement)) {
      const finding = dates.includes(stated.date) ? underWrongMark(statement, stated) : undefined;
      if (finding !== undefined) yield finding;
    }
  },
};

/** Whether a date is written in two calendars, or says in which it is. */
const isOfTwoCalendars = ({ problems, parts, value }: DateMention): boolean => problems !== undefined || parts !== undefined || value?.calendar !== undefined;

const STYLE = { julian: 'Old Style', gregorian: 'New Style' } as const;

/** One of two dates of a day. */
interface Side extends Span {
  readonly date: CalendarDate;
  /** Writes another date in its place. */
  write(date: CalendarDate): string;
}

/** The two dates in the order of the text. */
type Pair = readonly [Side, Side];

/** "10 (22) October 1883": the days of one month in both calendars. */
const DUAL_DAYS = /^(\d{1,2})\.?\s?[([](\d{1,2})\.?[)\]]/;

function pairOf(text: string, date: DateMention): Pair | undefined {
  const { year, month, core } = date;
  if (date.parts?.length === 2 && date.precision === 'day') {
    const [first, second] = date.parts as readonly [DateMention, DateMention];
    const sides = [sideOf(first, date), sideOf(second, date)];
    return sides.includes(undefined) ? undefined : (sides as unknown as Pair);
  }
  const match = DUAL_DAYS.exec(text.slice(core.start, core.end));
  if (match === null || year === undefined || month === undefined) return undefined;
  const second = core.start + match[0].indexOf(match[2]!, match[1]!.length);
  const side = (digits: string, start: number): Side => ({ start, end: start + digits.length, date: { year, month, day: Number(digits) }, write: ({ day }) => String(day) });
  return [side(match[1]!, core.start), side(match[2]!, second)];
}

function sideOf(part: DateMention, whole: DateMention): Side | undefined {
  const { year = whole.year, month, day } = part;
  if (year === undefined || month === undefined || day === undefined) return undefined;
  // The year of the later date is that of the whole; one in December before a January is of the year before.
  const turned = part.year === undefined && month === 12 && whole.month === 1 ? year - 1 : year;
  return { ...part.core, date: { year: turned, month, day }, write: (other) => formatDate(other, part.notation) };
}

/** Days by which the second calendar's date may be miscounted: for more, two days are meant. */
const DAYS_OF_A_SLIP = 2;
function miscounted(statement: Statement, date: DateMention): Finding | undefined {
  const { text } = statement;
  const pair = date.problems?.includes('calendars-disagree') === true ? pairOf(text, date) : undefined;
  if (pair === undefined) return undefined;
  const [old, now] = dayFromDate(pair[0].date) < dayFromDate(pair[1].date) ? pair : ([pair[1], pair[0]] as const);
  const days = { julian: dayFromDate(old.date, 'julian'), gregorian: dayFromDate(now.date) };
  const off = Math.abs(days.gregorian - days.julian);
  const isMarked = calendarMarks(text, date).length > 0;
  if (off === 0 || (!isMarked && (off > DAYS_OF_A_SLIP || days.gregorian >= RUSSIAN_CALENDAR_REFORM))) return undefined;
  const rightOld = { side: old, date: dateFromDay(days.gregorian, 'julian') };
  const rightNow = { side: now, date: dateFromDay(days.julian) };
  // The date that a fact bears out is right; without one, the first is, and the second was worked out from it.
  const isNowRight = isDayOfFact(statement, days.gregorian) || (!isDayOfFact(statement, days.julian) && pair[0] === now);
  const repairs = isNowRight ? [rightOld, rightNow] : [rightNow, rightOld];
  const [first] = repairs as [typeof rightOld, typeof rightOld];
  const stays = first === rightOld ? now : old;
  const calendars: readonly [Calendar, Calendar] = first === rightOld ? ['gregorian', 'julian'] : ['julian', 'gregorian'];
  return {
    check: calendar.id,
    severity: 'warning',
    start: first.side.start,
    end: first.side.end,
    message: `${inWords(stays.date)} ${STYLE[calendars[0]]} was ${inWords(first.date)} ${STYLE[calendars[1]]}: ${Math.abs(dayFromDate(first.date) - dayFromDate(stays.date))} days lay between the calendars.`,
    fixes: repairs.map(({ side, date: right }) => replacing(side, side.write(right))),
    entries: [],
  };
}

const inWords = (date: CalendarDate): string => formatDate(date, plainNotation('en'));

function replacing({ start, end }: Span, newText: string): Fix {
  return { title: `Change to “${newText}”`, edits: [{ start, end, newText }] };
}

function isDayOfFact({ mentions }: Statement, day: number): boolean {
  return mentions.some(({ entry }) => entry?.dates.some((fact) => fact.bounds[0] === day && fact.bounds[1] === day) === true);
}

/** "7 November (25 October N.S.) 1917": the dates are right, and the only mark is that of the other. */
function mismarked({ text }: Statement, date: DateMention): Finding | undefined {
  if (date.problems?.includes('calendars-disagree') === true) return undefined;
  const [mark, ...others] = calendarMarks(text, date);
  const pair = mark === undefined || others.length > 0 ? undefined : pairOf(text, date);
  if (mark === undefined || pair === undefined) return undefined;
  const [first, second] = pair;
  const owner = mark.start >= second.end || /[([/]/.test(text.slice(first.end, mark.start)) ? second : first;
  const other = owner === first ? second : first;
  const is: Calendar = dayFromDate(owner.date) < dayFromDate(other.date) ? 'julian' : 'gregorian';
  if (is === mark.calendar) return undefined;
  return {
    check: calendar.id,
    severity: 'warning',
    start: mark.start,
    end: mark.end,
    message: `Of the two, ${inWords(owner.date)} is the ${STYLE[is]} date: it is the ${is === 'julian' ? 'earlier' : 'later'} one.`,
    // Both dates stand; only the mark between them changes.
    fixes: [{ ...replacing(mark, mark.other), notation: true }],
    entries: [],
  };
}

const RUSSIAN_RECKONING = /(?:Soviet|Russian) (?:calendar|reckoning|new style|New Style)|(?:sowjetisch|russisch)\p{L}* (?:Kalender|Zeitrechnung)|(?:советско|российско|русско)му календарю/u;
const REACH_OF_RECKONING = 48;

/** "5 February 1918 by the Soviet calendar": a day that this calendar does not have. */
function leftOut({ text, sentence }: Statement, date: DateMention): Finding | undefined {
  if (date.problems?.includes('left-out-in-russia') !== true || date.parts !== undefined || date.day === undefined) return undefined;
  if (!RUSSIAN_RECKONING.test(text.slice(date.end, Math.min(sentence.end, date.end + REACH_OF_RECKONING)))) return undefined;
  return {
    check: calendar.id,
    severity: 'information',
    start: date.core.start,
    end: date.core.end,
    message: 'In Soviet Russia 31 January 1918 was followed by 14 February: the days from 1 to 13 February were left out.',
    fixes: [],
    entries: [],
  };
}

/** A date that a sentence gives for a facet of something. */
interface StatedDate {
  readonly mention: Mention;
  readonly facets?: readonly DateFacet[];
  readonly date: DateMention;
}

function datesOfFacts(statement: Statement): StatedDate[] {
  const found: StatedDate[] = [...statement.claims];
  for (const { mention, born, died } of findLives(statement)) {
    if (born !== undefined && !found.some(({ date }) => date === born)) found.push({ mention, facets: ['born'], date: born });
    if (died !== undefined && !found.some(({ date }) => date === died)) found.push({ mention, facets: ['died'], date: died });
  }
  return found;
}

/** "The October Revolution began on 7 November 1917 (O.S.)": the day is that of the fact, under the mark of the wrong calendar. */
function underWrongMark(statement: Statement, { mention, facets, date }: StatedDate): Finding | undefined {
  const { text, facts } = statement;
  const written = date.value;
  if (written?.calendar === undefined || date.composite === true || date.year === undefined || date.month === undefined || date.day === undefined || !isSingleDay(written.bounds)) return undefined;
  const marks = calendarMarks(text, { start: date.core.end, end: date.end });
  const mark: CalendarMark | undefined = marks[0];
  if (mark === undefined || marks.length > 1) return undefined;
  const other = dayFromDate({ year: date.year, month: date.month, day: date.day }, written.calendar === 'julian' ? 'gregorian' : 'julian');
  if (written.calendar === 'gregorian' && written.bounds.earliest >= RUSSIAN_CALENDAR_REFORM) return undefined;
  if (mention.candidates.some((entry) => entry.dates.some((fact) => holds(fact, written.bounds.earliest)))) return undefined;
  for (const entry of mention.candidates) {
    const fact = entry.dates.find((one) => (facets === undefined || facets.includes(one.facet)) && isSingleDay(toInterval(one.bounds)) && holds(one, other));
    if (fact !== undefined) return wronglyMarked(statement, entry, fact, date, mark, facts);
  }
  return undefined;
}

function holds(fact: CompiledDate, day: number): boolean {
  const { earliest, latest } = admittedInterval(fact);
  return earliest <= day && day <= latest;
}

function wronglyMarked({ text }: Statement, entry: CompiledEntry, fact: CompiledDate, date: DateMention, mark: CalendarMark, facts: Statement['facts']): Finding {
  const day = fact.bounds[0]!;
  const right = dateFromDay(day, mark.calendar);
  const place: Span = date.core;
  const edit: TextEdit = { ...place, newText: formatDate(right, date.notation) };
  const subject = entry.kind === 'person' || entry.kind === 'place' ? entry.name : `The ${entry.name.replace(/^the /i, '')}`;
  const old = formatDate(dateFromDay(day, 'julian'), plainNotation('en'));
  return {
    check: calendar.id,
    severity: 'warning',
    start: mark.start,
    end: mark.end,
    message: `${subject} ${FACET_WORDS[fact.facet]} on ${dayInWords(day)} New Style, which was ${old} Old Style; ${text.slice(place.start, place.end).replace(/\s+/g, ' ')} is the ${STYLE[mark.calendar === 'julian' ? 'gregorian' : 'julian']} date.${sourceSentence(facts, facts.dateDetails(entry, fact).sources)}`,
    fixes: [replacing(mark, mark.other), { title: `Change to “${edit.newText}”`, edits: [edit] }],
    entries: [entry.id],
    facts: [placeOfDate(entry, fact)],
  };
}
