/**
 * Puts together what belongs to one date: modifiers before it ("mid-", "end of", "c."), ranges with their two ends, and the
 * two calendars of one day. Looks only at the few characters between and before the dates that have been found.
 */
import { dateFromDay, RUSSIAN_CALENDAR_REFORM, dayFromDate } from '../../time/day';
import { isSingleDay, type DayInterval } from '../../time/interval';
import type { DateMention, DateValue } from './date-mention';
import { dateValueOf } from './date-parts';

export function composeDates(text: string, plain: readonly DateMention[]): DateMention[] {
  const modified = plain.map((date, index) => withCalendar(text, withModifier(text, date, index === 0 ? 0 : plain[index - 1]!.end), plain[index + 1]?.start ?? text.length));
  const found: DateMention[] = [];
  for (const date of modified) {
    const last = found.at(-1);
    // A date in two calendars has taken the year that follows it.
    if (last !== undefined && date.start < last.end) continue;
    const joined = last === undefined ? undefined : (dualDate(text, last, date) ?? range(text, last, date));
    if (joined !== undefined) found[found.length - 1] = joined;
    else found.push(date);
  }
  return found.filter((date) => !isBareMonth(date) || isDatedMonth(text, date));
}

const LONGEST_GAP = 16;

const RANGE_GAP = /^\s*(?:[-–—‒]|to(?: the)?|until|till|through|bis(?: zum)?|по|до|auf den)\s*$/i;
const AND_GAP = /^\s*(?:and|und|и)\s*$/i;
const BETWEEN = /\b(?:between|zwischen(?: dem)?|между)\s*$/i;

/** "May 11 – September 16, 1939", "August–September 1933", "between 1918 and 1939". The first end takes over what the second has. */
function range(text: string, first: DateMention, second: DateMention): DateMention | undefined {
  if (second.start - first.end > LONGEST_GAP || first.impossible || second.impossible || first.value?.edtf.includes('/') === true || second.value?.edtf.includes('/') === true) return undefined;
  const gap = text.slice(first.end, second.start);
  const between = BETWEEN.exec(text.slice(Math.max(0, first.start - 14), first.start));
  if (!RANGE_GAP.test(gap) && !(AND_GAP.test(gap) && between !== null)) return undefined;
  const start = first.start - (between?.[0].length ?? 0);
  const lower = first.value ?? (second.year === undefined || isBareMonth(second) ? undefined : dateValueOf({ ...partsOf(first), year: second.year }));
  const upper = second.value;
  if (lower === undefined && upper === undefined && first.month !== undefined && second.month !== undefined) {
    return { ...second, start, core: { start, end: second.end }, composite: true };
  }
  if (lower === undefined || upper === undefined) return undefined;
  const value: DateValue = {
    edtf: `${lower.edtf}/${upper.edtf}`,
    bounds: { earliest: Math.min(lower.bounds.earliest, upper.bounds.earliest), latest: Math.max(lower.bounds.latest, upper.bounds.latest) },
  };
  const { year, month, day, firstDay, weekday, ...rest } = second;
  void [year, month, day, firstDay, weekday];
  return { ...rest, start, core: { start, end: second.end }, value, composite: true, yearFrom: 'written' };
}

function partsOf(date: DateMention): { month?: number; day?: number } {
  return { ...(date.month !== undefined && { month: date.month }), ...(date.day !== undefined && { day: date.day }) };
}

/** "25 October (7 November) 1917", "7 November [O.S. 25 October] 1917": two dates 10 to 13 days apart, the year written once or twice. */
function dualDate(text: string, first: DateMention, second: DateMention): DateMention | undefined {
  const gap = text.slice(first.end, second.start);
  if (first.day === undefined || second.day === undefined || first.month === undefined || second.month === undefined || !/^\s?(?:[([]\s?(?:O\.S\.|N\.S\.)?|\/)\s?$/.test(gap)) return undefined;
  const after = /^\s?(?:O\.S\.|N\.S\.)?\s?[)\]]?(?:\s+(\d{4})(?:\s+(?:г\.|года))?)?/.exec(text.slice(second.end, second.end + 24));
  const year = first.year ?? second.year ?? (after?.[1] === undefined ? undefined : Number(after[1]));
  if (year === undefined) return undefined;
  const a = { year: first.year ?? year, month: first.month, day: first.day };
  const b = { year: second.year ?? year, month: second.month, day: second.day };
  const [julian, gregorian] = dayFromDate(a) < dayFromDate(b) ? [a, b] : [b, a];
  const day = dayFromDate(gregorian);
  if (dayFromDate(julian, 'julian') !== day) return undefined;
  const end = first.year === undefined || /[([]/.test(gap) ? second.end + (after?.[0].trimEnd().length ?? 0) : second.end;
  const value = dateValueOf(gregorian);
  return value === undefined ? undefined : { ...first, start: first.start, end, core: { start: first.start, end }, ...gregorian, value, composite: true, yearFrom: 'written' };
}

/** "10 October 1883 (O.S.)", "10 октября 1883 г. (ст. ст.)", "25 October 1917 O.S.". */
const OLD_STYLE = /^\s?(?:\((?:O\.\s?S\.|OS|Old Style|ст\. ?ст\.|по старому стилю|a\. ?St\.|alten Stils)\)|,?\s(?:O\.S\.|Old Style|по старому стилю|ст\. ?ст\.|a\. ?St\.|alten Stils))/;

function withCalendar(text: string, date: DateMention, limit: number): DateMention {
  const bounds = date.value?.bounds;
  if (bounds === undefined || !isSingleDay(bounds) || date.year === undefined || date.month === undefined || date.day === undefined) return date;
  const mark = OLD_STYLE.exec(text.slice(date.end, Math.min(limit, date.end + 24)));
  if (mark === null) return date;
  const day = dayFromDate({ year: date.year, month: date.month, day: date.day }, 'julian');
  const gregorian = dateFromDay(day);
  const value = dateValueOf(gregorian);
  return value === undefined || day > RUSSIAN_CALENDAR_REFORM + 20_000 ? date : { ...date, end: date.end + mark[0].length, value: { ...value, calendar: 'julian' } };
}

type Part = 'early' | 'middle' | 'late';

const MODIFIERS: readonly (readonly [RegExp, Part])[] = [
  [/(?:\bearly|\bbeginning of|\bstart of|\bopening of|\bAnfang(?: der| des)?|\bfrühe[nr]?|(?<![\p{L}])(?:в )?начале)[\s-]$/iu, 'early'],
  [/(?:\bmid|\bmiddle of|\bMitte(?: der| des)?|(?<![\p{L}])(?:в )?середине)[\s-]$/iu, 'middle'],
  [/(?:\blate|\bend of|\bclose of|\bEnde(?: der| des)?|\bspäte[nr]?|(?<![\p{L}])(?:в )?конце)[\s-]$/iu, 'late'],
];
const APPROXIMATE = /(?:\bcirca|\bca\.|\bc\.|\babout|\baround|\broughly|\bum|(?<![\p{L}])около|(?<![\p{L}])примерно)\s?$/iu;
const OPEN = /\b(After|Before)\s$/i;
const LONGEST_MODIFIER = 20;

/** A word before the date that makes it vaguer, and belongs to it. The EDTF keeps the whole unit, the bounds its part. */
function withModifier(text: string, date: DateMention, free: number): DateMention {
  const before = text.slice(Math.max(free, date.start - LONGEST_MODIFIER), date.start).replace(/\bthe\s$/i, 'the ');
  const article = /\b(?:the|den|der|des)\s$/i.exec(before)?.[0].length ?? 0;
  const head = article === 0 ? before : before.slice(0, -article);
  for (const [pattern, part] of date.day === undefined ? MODIFIERS : []) {
    const match = pattern.exec(before) ?? (part === 'late' || part === 'early' ? pattern.exec(head) : null);
    if (match === null) continue;
    const length = match.input === before ? match[0].length : match[0].length + article;
    const matched = match[0].replace(/^в /i, '');
    const start = date.start - length + (match[0].length - matched.length);
    return { ...date, start, core: { start, end: date.end }, composite: true, ...(date.value !== undefined && { value: { ...date.value, bounds: partOf(date.value.bounds, part) } }) };
  }
  const approximate = APPROXIMATE.exec(before);
  if (approximate !== null && date.value !== undefined) {
    const start = date.start - approximate[0].length;
    return { ...date, start, core: { start, end: date.end }, composite: true, value: { ...date.value, edtf: date.day === undefined ? `${date.value.edtf}~` : date.value.edtf, bounds: widen(date.value.bounds, date.day !== undefined ? 5 : date.month !== undefined ? 45 : 730) } };
  }
  const open = OPEN.exec(before);
  if (open !== null && date.value !== undefined && date.composite === undefined && date.day === undefined) {
    const after = open[1]!.toLowerCase() === 'after';
    const bounds = after ? { earliest: date.value.bounds.earliest, latest: Infinity } : { earliest: -Infinity, latest: date.value.bounds.latest };
    const start = date.start - open[0].length;
    return { ...date, start, core: { start, end: date.end }, composite: true, value: { edtf: after ? `${date.value.edtf}/..` : `../${date.value.edtf}`, bounds } };
  }
  return uncertain(text, date);
}

/** "1920?" */
function uncertain(text: string, date: DateMention): DateMention {
  if (text[date.end] !== '?' || date.value === undefined || date.day !== undefined || !/^\?(?:\s*[(,;)\]]|\s[a-z])/.test(text.slice(date.end, date.end + 3))) return date;
  return { ...date, end: date.end + 1, composite: true, value: { edtf: `${date.value.edtf}?`, bounds: widen(date.value.bounds, 730) } };
}

function widen(bounds: DayInterval, by: number): DayInterval {
  return { earliest: bounds.earliest - by, latest: bounds.latest + by };
}

/** The part of an interval that a loose word may mean: rather too much than too little. */
function partOf({ earliest, latest }: DayInterval, part: Part): DayInterval {
  const length = latest - earliest + 1;
  const third = Math.ceil(length / 3);
  if (part === 'early') return { earliest, latest: earliest + third + Math.ceil(length / 10) };
  if (part === 'late') return { earliest: latest - third - Math.ceil(length / 10), latest };
  return { earliest: earliest + Math.floor(length / 5), latest: latest - Math.floor(length / 5) };
}

function isBareMonth(date: DateMention): boolean {
  return date.month !== undefined && date.day === undefined && date.year === undefined && date.value === undefined;
}

const BEFORE_A_MONTH = /(?:\b(?:in|by|since|until|till|during|from|through|of|im|ab|seit|bis|vom)|(?<![\p{L}])(?:в|с|до|к|от|по))\s+$/iu;

/** A month alone is a date after a preposition of time or with a modifier; "May" and "March" by themselves are not. */
function isDatedMonth(text: string, date: DateMention): boolean {
  return date.composite === true || BEFORE_A_MONTH.test(text.slice(Math.max(0, date.start - 10), date.start));
}
