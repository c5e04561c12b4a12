/**
 * A number of years, weeks or days between two dates, an age, or the number of an anniversary that does not fit the dates.
 *
 * Prose counts loosely: "a week" is five to ten days, "five years" anything that is rounded to five. What cannot be rounded to
 * the number is worth a look; only what is farther off than a whole unit is certain.
 */
import { findAges, type WrittenAge } from '../claims/ages';
import { findAnniversaries, type WrittenAnniversary } from '../claims/anniversaries';
import { findIntervals, type CountedExpression, type CountedInterval } from '../claims/intervals';
import { reportsError } from '../claims/reported-error';
import { suspendsSentence } from '../claims/suspension';
import { sourceSentence } from '../facts/citations';
import { admittedInterval, toInterval } from '../facts/fact-base';
import { FACET_WORDS, type DateFacet } from '../facts/facets';
import type { CompiledDate, CompiledEntry } from '../facts/index-format';
import type { RelativeUnit } from '../text/dates/relative-words';
import { dateFromDay, dayFromDate } from '../time/day';
import { isSingleDay, type DayInterval } from '../time/interval';
import type { Span } from '../util/span';
import { isQuoted, type Check, type Finding, type Fix, type Severity, type Statement } from './check';
import { fixWithDay } from './corrected-date';
import { whenOfFact } from './fact-in-words';
import { placeOfDate } from './fact-place';

export const interval: Check = {
  id: 'interval',
  title: 'Intervals, ages and anniversaries',
  explanation: 'A number of years or days, an age or an anniversary does not fit the dates.',
  concerns: ({ relative, mentions }) => relative.length > 0 || mentions.length > 0,
  *run(statement) {
    for (const counted of findIntervals(statement)) {
      const finding = isSuspended(statement, counted.expression) ? undefined : judgeInterval(statement, counted);
      if (finding !== undefined) yield finding;
    }
    for (const age of findAges(statement)) {
      const finding = isSuspended(statement, age.number) ? undefined : judgeAge(statement, age);
      if (finding !== undefined) yield finding;
    }
    for (const anniversary of findAnniversaries(statement)) {
      const finding = isSuspended(statement, anniversary.number) ? undefined : judgeAnniversary(statement, anniversary);
      if (finding !== undefined) yield finding;
    }
  },
};

/** Words that suspend judgement of dates because they count, and that are the very matter here. */
const COUNTING = /years? (?:after|later)|anniversary|Jahrestag\p{L}*|годовщин\p{L}*/giu;

function isSuspended(statement: Statement, span: Span): boolean {
  if (isQuoted(statement, span)) return true;
  const { start, end } = statement.sentence;
  const words = statement.text.slice(start, end);
  return reportsError(words) || suspendsSentence(words.replace(COUNTING, '–'));
}

const DAYS: Readonly<Record<CountedExpression['unit'], number>> = { day: 1, week: 7, month: 30.44, year: 365.2425 };

/** What a number may stand for, in days. */
interface Tolerance {
  readonly soft: DayInterval;
  readonly hard: DayInterval;
}

function toleranceOf({ expression, nearness }: CountedInterval): Tolerance {
  const unit = DAYS[expression.unit];
  const count = Math.abs(expression.count);
  const around = (below: number, above: number): DayInterval => ({ earliest: unit * count - below, latest: unit * count + above });
  const round = count >= 10 && count % 5 === 0 ? unit * count * 0.08 : 0;
  const about = (nearness === 'about' ? unit * Math.max(0.5, count * 0.2) : 0) + round;
  let { soft, hard }: Tolerance = {
    // Days are counted with the first or without it, weeks from a week's work to ten days.
    day: { soft: around(1 + count / 7, 1 + count / 7), hard: around(2 + count / 4, 2 + count / 4) },
    week: { soft: around(2 + count * 0.8, 2 + count), hard: around(5 + count * 1.4, 5 + count * 2) },
    month: { soft: around(unit, unit), hard: around(unit * 2, unit * 2) },
    year: { soft: around(unit * 0.5, unit * 0.5), hard: around(unit, unit) },
  }[expression.unit];
  if (nearness === 'exact') soft = hard = around(1.5, 1.5);
  const widened = ({ earliest, latest }: DayInterval, below: number, above: number): DayInterval => ({ earliest: earliest - below, latest: latest + above });
  const below = nearness === 'less' ? unit * count * 0.5 : about;
  const above = nearness === 'more' ? unit * (count * 0.6 + 0.5) : about;
  return { soft: widened(soft, below, above), hard: widened(hard, below, above) };
}

/** Days from one time to another, at least and at most, counted in the direction of the expression. */
function elapsed(from: DayInterval, to: DayInterval, direction: number): DayInterval {
  return direction > 0 ? { earliest: to.earliest - from.latest, latest: to.latest - from.earliest } : { earliest: from.earliest - to.latest, latest: from.latest - to.earliest };
}

const meets = (a: DayInterval, b: DayInterval): boolean => a.earliest <= b.latest && b.earliest <= a.latest;

/** A time from which it may be counted, and the fact that gives it. */
interface Anchor {
  readonly days: DayInterval;
  readonly entry?: CompiledEntry;
  readonly fact?: CompiledDate;
}

/** From what "after the treaty" and "after the war" may count, the likeliest first. */
const PRINCIPAL: readonly DateFacet[] = ['signed', 'occurred', 'began', 'opened', 'ended', 'closed'];

/** The days that may be counted from. `any`: the words name something else than the signature or the event itself. */
function anchorsOf(entries: readonly CompiledEntry[], any: boolean): Anchor[] {
  const rank = ({ facet }: CompiledDate): number => (PRINCIPAL.includes(facet) ? PRINCIPAL.indexOf(facet) : PRINCIPAL.length);
  return entries.flatMap((entry) => {
    const dates = [...entry.dates].sort((a, b) => rank(a) - rank(b));
    const principal = dates.filter((fact) => rank(fact) < PRINCIPAL.length);
    return (any || principal.length === 0 ? dates : principal).map((fact) => ({ days: admittedInterval(fact), entry, fact }));
  });
}

/** Words for other days of a treaty than that of its signature. */
const OTHER_DAYS = /ratif|ратифи|force|inkraft|in kraft|вступлени|expir|ablauf|denunc|kündigung|денонсаци|renew|verlänger|продлени|publication|veröffentlich|protocol|protokoll|протокол|exchange|austausch/iu;

function judgeInterval(statement: Statement, counted: CountedInterval): Finding | undefined {
  const { expression, to } = counted;
  if (to.value === undefined || to.yearFrom !== 'written' || to.problems !== undefined || !isFinite(to.value.bounds)) return undefined;
  if ('date' in counted.from && (counted.from.date.value === undefined || counted.from.date.yearFrom !== 'written' || counted.from.date.composite === true)) return undefined;
  const anchors: Anchor[] = 'date' in counted.from ? [{ days: counted.from.date.value!.bounds }] : anchorsOf(counted.from.entries, OTHER_DAYS.test(statement.text.slice(statement.sentence.start, statement.sentence.end)));
  const direction = Math.sign(expression.count);
  const { soft, hard } = toleranceOf(counted);
  const spans = anchors.map(({ days }) => elapsed(days, to.value!.bounds, direction));
  const [first] = anchors;
  if (first === undefined || !isFinite(first.days) || spans.some((span) => !isFinite(span) || meets(span, soft))) return undefined;
  // On the other side, or many times as far, something else is counted.
  const real = spans[0]!;
  if (real.latest < 0 || real.earliest > DAYS[expression.unit] * Math.abs(expression.count) * 4 + 400) return undefined;
  const isCertain = 'entries' in counted.from && spans.every((span) => !meets(span, hard)) && first.fact?.certainty === undefined;
  // A day on which something known happened is right, and the number is not; otherwise either may be.
  const isKnownDay = isSingleDay(to.value.bounds) && statement.facts.onDay(to.value.bounds.earliest).length > 0;
  return {
    check: interval.id,
    severity: isCertain ? 'warning' : 'information',
    start: isKnownDay ? expression.start : Math.min(expression.start, to.start),
    end: isKnownDay ? expression.end : Math.max(expression.end, to.end),
    message: intervalMessage(statement, counted, first, real),
    fixes: intervalFixes(statement.text, counted, first.fact === undefined ? first.days : toInterval(first.fact.bounds), isKnownDay),
    entries: first.entry === undefined ? [] : [first.entry.id],
    ...(first.entry !== undefined && first.fact !== undefined && { facts: [placeOfDate(first.entry, first.fact)] }),
  };
}

const isFinite = ({ earliest, latest }: DayInterval): boolean => Number.isFinite(earliest) && Number.isFinite(latest);

const plainWords = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ').replace(/[.,]$/, '');

function intervalMessage({ text, facts }: Statement, { expression, from, to }: CountedInterval, anchor: Anchor, span: DayInterval): string {
  const amount = amountOf(span, expression.unit);
  const start = 'date' in from ? plainWords(text, from.date.core) : 'it';
  const known = anchor.entry === undefined || anchor.fact === undefined ? '' : `The ${anchor.entry.name.replace(/^the /i, '')} ${FACET_WORDS[anchor.fact.facet]} ${whenOfFact(anchor.fact)}. `;
  const source = anchor.entry === undefined || anchor.fact === undefined ? '' : sourceSentence(facts, facts.dateDetails(anchor.entry, anchor.fact).sources);
  const between = expression.count > 0 ? `From ${start} to ${plainWords(text, to.core)}` : `From ${plainWords(text, to.core)} to ${start === 'it' ? 'that day' : start}`;
  return `${known}${known === '' ? between : expression.count > 0 ? `From then to ${plainWords(text, to.core)}` : between} it is ${amount}, not “${plainWords(text, expression)}”.${source}`;
}

/** "6 years", "5 years and 8 months", "16 to 46 days". */
function amountOf({ earliest, latest }: DayInterval, unit: RelativeUnit): string {
  const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
  if (unit === 'day' || unit === 'week') return earliest === latest ? plural(earliest, 'day') : `${earliest} to ${latest} days`;
  const least = Math.floor(earliest / DAYS.month + 0.05);
  const most = Math.floor(latest / DAYS.month + 0.05);
  if (unit === 'month') return least === most ? plural(least, 'month') : `${least} to ${most} months`;
  // Where only years are known, they are counted from number to number.
  if (most - least > 6) return plural(Math.round((earliest + latest) / 2 / DAYS.year), 'year');
  return least % 12 === 0 ? plural(least / 12, 'year') : `${plural(Math.floor(least / 12), 'year')} and ${plural(least % 12, 'month')}`;
}

/** The date that the number leads to, unless the date is known to be right; and the number that the date leads to, in figures or words. */
function intervalFixes(text: string, { expression, to }: CountedInterval, from: DayInterval, isKnownDay: boolean): Fix[] {
  const fixes: Fix[] = [];
  const number = numberFix(text, expression, elapsed(from, to.value!.bounds, Math.sign(expression.count)));
  if ((!isKnownDay || number === undefined) && to.composite === undefined && to.firstDay === undefined && (isSingleDay(from) || (expression.unit === 'year' && to.notation.precision === 'year'))) {
    fixes.push(fixWithDay(text, to, countedOnFrom(from.earliest, expression.unit, expression.count)));
  }
  return number === undefined ? fixes : [...fixes, number];
}

function countedOnFrom(day: number, unit: RelativeUnit, count: number): number {
  if (unit === 'day' || unit === 'week') return day + count * DAYS[unit];
  const { year, month, day: ofMonth } = dateFromDay(day);
  const months = year * 12 + month - 1 + count * (unit === 'year' ? 12 : 1);
  return dayFromDate({ year: Math.floor(months / 12), month: (months % 12) + 1, day: Math.min(ofMonth, 28) }) + Math.max(0, ofMonth - 28);
}

const NUMBERS: readonly (readonly string[])[] = [
  ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ['', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'],
];

/** Weeks that are no whole weeks are left to the writer, as are Russian words, which bend with their noun. */
function numberFix(text: string, { start, end, unit, count }: CountedInterval['expression'], span: DayInterval): Fix | undefined {
  const middle = Math.round((span.earliest + span.latest) / 2 / DAYS[unit]);
  const written = /^(\d+|\p{L}+)(?=\s)/u.exec(text.slice(start, end))?.[1] ?? '';
  if (middle < 2 || middle === Math.abs(count) || Math.abs(count) < 2) return undefined;
  const words = NUMBERS.find((list) => list.includes(written.toLowerCase()));
  const word = /^\d+$/.test(written) ? String(middle) : words?.[middle];
  if (word === undefined) return undefined;
  const newText = /^\p{Lu}/u.test(written) ? word[0]!.toUpperCase() + word.slice(1) : word;
  return { title: `Change to “${newText}”`, edits: [{ start, end: start + written.length, newText }] };
}

/** An age that is off by more than this is that of somebody else. */
const YEARS_OF_SOMEBODY_ELSE = 20;
const DAYS_BETWEEN_CALENDARS = 13;

function judgeAge({ text, facts }: Statement, { person, years, number, less, date }: WrittenAge): Finding | undefined {
  const birth = person.dates.find(({ facet, certainty }) => facet === 'born' && certainty !== 'disputed');
  if (birth === undefined || !isFinite(admittedInterval(birth)) || !isFinite(date.value!.bounds) || date.problems !== undefined) return undefined;
  const born = admittedInterval(birth);
  const at = date.value!.bounds;
  const least = completedYears(born.latest + DAYS_BETWEEN_CALENDARS, at.earliest);
  const most = completedYears(born.earliest - DAYS_BETWEEN_CALENDARS, at.latest);
  const off = years < least ? least - years : years - most;
  if (off <= 0 || off > YEARS_OF_SOMEBODY_ELSE) return undefined;
  // Where only a year or month is known, the neighbouring year is let pass.
  const isExact = least === most;
  if (!isExact && off === 1 && date.precision !== 'day') return undefined;
  const severity: Severity = off > 1 && birth.certainty === undefined ? 'warning' : 'information';
  const when = `${date.precision === 'day' ? 'on' : 'in'} ${plainWords(text, date.core)}`;
  const newText = String((isExact ? least : Math.round((least + most) / 2)) + less);
  return {
    check: interval.id,
    severity,
    start: number.start,
    end: number.end,
    message: `${person.name} was born ${whenOfFact(birth)} and was ${isExact ? String(least) : `${least} or ${most}`} ${when}, not ${years}.${sourceSentence(facts, facts.dateDetails(person, birth).sources)}`,
    fixes: isExact ? [{ title: `Change to “${newText}”`, edits: [{ ...number, newText }] }] : [],
    entries: [person.id],
    facts: [placeOfDate(person, birth)],
  };
}

function completedYears(birth: number, at: number): number {
  const born = dateFromDay(birth);
  const then = dateFromDay(at);
  const isBefore = then.month < born.month || (then.month === born.month && then.day < born.day);
  return then.year - born.year - (isBefore ? 1 : 0);
}

function judgeAnniversary({ text, sentence, facts }: Statement, { years, number, entries, date }: WrittenAnniversary): Finding | undefined {
  if (date.value === undefined || date.yearFrom !== 'written' || date.composite === true || date.year === undefined) return undefined;
  const anchors = anchorsOf(entries, OTHER_DAYS.test(text.slice(sentence.start, sentence.end))).filter(({ days }) => isFinite(days));
  const [first] = anchors;
  const yearsOf = ({ earliest, latest }: DayInterval): number[] => [dateFromDay(earliest).year, dateFromDay(latest).year];
  if (first === undefined || anchors.some(({ days }) => yearsOf(days).some((year) => date.year! - year === years))) return undefined;
  const fact = first.fact!;
  const day = dateFromDay(toInterval(fact.bounds).earliest);
  const right = date.year - day.year;
  if (right < 1 || Math.abs(right - years) > 60) return undefined;
  const isThatDay = date.month === day.month && date.day === day.day;
  const fixes = [fixWithDay(text, date, dayFromDate({ year: day.year + years, month: date.month ?? 1, day: date.day ?? 1 }))];
  const digits = /^\d+/.exec(text.slice(number.start, number.end));
  if (digits !== null && !/^\d+(?:st|nd|rd|th)/.test(text.slice(number.start, number.end))) fixes.push({ title: `Change to “${right}”`, edits: [{ start: number.start, end: number.start + digits[0].length, newText: String(right) }] });
  return {
    check: interval.id,
    severity: isThatDay ? 'warning' : 'information',
    start: number.start,
    end: number.end,
    message: `The ${first.entry!.name.replace(/^the /i, '')} ${FACET_WORDS[fact.facet]} ${whenOfFact(fact)}: ${date.year} was ${right} years after it, not ${years}.${sourceSentence(facts, facts.dateDetails(first.entry!, fact).sources)}`,
    fixes,
    entries: [first.entry!.id],
    facts: [placeOfDate(first.entry!, fact)],
  };
}
