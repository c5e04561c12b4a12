/** Dates in the markup of the Text Encoding Initiative: `<date when="1939-08-23">23 August 1939</date>`. */
import type { DateMention } from '../../text/dates/date-mention';
import { dateFromDay } from '../../time/day';
import { edtfOfDay } from '../../time/edtf';

/**
 * The element around the words of a date; `undefined` for a date without a value. `when` is Gregorian, as TEI wants it; the
 * calendar of the words is named where they name it. `between`: the words say that something lies between two days.
 */
export function dateAsTei(words: string, date: DateMention, between = false): string | undefined {
  const attributes = attributesOf(words, date, between);
  if (attributes === undefined) return undefined;
  const calendar = calendarOf(date);
  const all = [...attributes, ...(calendar === undefined ? [] : [['calendar', calendar] as const]), ...certaintyOf(date)];
  return `<date ${all.map(([name, value]) => `${name}="${value}"`).join(' ')}>${words.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</date>`;
}

type Attribute = readonly [name: string, value: string];

function attributesOf(words: string, date: DateMention, between: boolean): Attribute[] | undefined {
  const { value, part, otherReading } = date;
  // Years before Christ are counted in two ways by those who read TEI.
  if (value === undefined || /^(?:-|0000)/.test(value.edtf) || otherReading !== undefined || date.problems?.includes('calendars-disagree') === true) return undefined;
  const edtf = value.edtf.replace(/[~?%]/g, '');
  const { earliest, latest } = value.bounds;
  const first = Number.isFinite(earliest) ? isoOf(earliest) : undefined;
  const last = Number.isFinite(latest) ? isoOf(latest) : undefined;
  const given = (name: string, day: string | undefined): Attribute[] => (day === undefined ? [] : [[name, day]]);
  const ends = /^([\d-]+)\/([\d-]+)$/.exec(edtf);
  const isPlain = PLAIN.test(edtf);
  // "в ночь с 23 на 24 августа": before a range, such words belong to the range.
  const limit = ends === null ? date.limit : undefined;
  if (limit === 'before' || limit === 'by') return given('notAfter', last);
  if (limit === 'after') return given('notBefore', first);
  if (limit === 'since') return isPlain ? [['from', edtf]] : given('from', first);
  if (limit === 'until') return isPlain ? [['to', edtf]] : given('to', last);
  if (part !== undefined || (!isPlain && ends === null)) return first === undefined || last === undefined ? undefined : [...given('notBefore', first), ...given('notAfter', last)];
  if (ends === null) return [['when', edtf]];
  // "the night of 23/24 August" and "between 1 and 3 May" name the days within which something happened once.
  return between || words.includes('/') || !PLAIN.test(ends[1]!) || !PLAIN.test(ends[2]!) ? [...given('notBefore', first), ...given('notAfter', last)] : [['from', ends[1]!], ['to', ends[2]!]];
}

/** A year, month or day as W3C dates have them; seasons and quarters are none. */
const PLAIN = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/;

const isoOf = (day: number): string => edtfOfDay(dateFromDay(day));

function calendarOf({ value }: DateMention): string | undefined {
  return value?.calendar === undefined ? undefined : `#${value.calendar}`;
}

/** TEI keeps apart how exact the attributes are, and how sure somebody is of them. */
function certaintyOf({ value, qualifier, yearSource }: DateMention): Attribute[] {
  const approximate = qualifier === 'approximate' || /[~%]/.test(value!.edtf);
  const uncertain = qualifier === 'uncertain' || /[?%]/.test(value!.edtf);
  const supplied = yearSource !== undefined && yearSource.certainty !== 'sure';
  return [...(approximate ? [['precision', 'low'] as const] : []), ...(uncertain ? [['cert', 'low'] as const] : supplied ? [['cert', 'medium'] as const] : [])];
}
