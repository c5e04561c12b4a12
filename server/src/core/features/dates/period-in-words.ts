/** A vague date in words, as the title of its card. */
import { daysInWords, edtfInWords } from '../../facts/fact-words';
import type { DateLimit, DateMention, DatePart, DateValue } from '../../text/dates/date-mention';
import { yearInterval } from '../../time/interval';

const PARTS: Readonly<Record<DatePart, string>> = { early: 'early ', middle: 'the middle of ', late: 'late ', 'first-half': 'the first half of ', 'second-half': 'the second half of ' };
const LIMITS: Readonly<Record<DateLimit, string>> = { before: 'before ', after: 'after ', by: 'by ', since: 'since ', until: 'until ' };
const QUARTERS = ['first', 'second', 'third', 'fourth'] as const;

/** "early August 1939 (1–16 August 1939)": the words, and the days where they do not follow from them. */
export function periodInWords({ value, part, limit, firstDay }: DateMention): string {
  const { edtf, bounds } = value!;
  const isRange = edtf.includes('/');
  if (isNarrowed(value!)) return daysInWords(bounds);
  const words = `${limit === undefined || isRange ? '' : LIMITS[limit]}${withPart(part, plainInWords(edtf))}`;
  const unclear = part !== undefined || /-(?:2[1-4]|3[3-6]|4[01])$/.test(edtf);
  const bounded = Number.isFinite(bounds.earliest) && Number.isFinite(bounds.latest);
  return unclear && bounded && firstDay === undefined ? `${words} (${daysInWords(bounds)})` : words;
}

/** Whether a range of years stands for less than the whole of them, as "the turn of the year 1939/40" does. */
export function isNarrowed({ edtf, bounds }: DateValue): boolean {
  const [, first, last] = /^(\d{4})\/(\d{4})$/.exec(edtf) ?? [];
  if (first === undefined) return false;
  const whole = yearInterval(Number(first), Number(last));
  return bounds.earliest > whole.earliest || bounds.latest < whole.latest;
}

/** "early August 1939", but "the late 1920s". */
function withPart(part: DatePart | undefined, words: string): string {
  if (part === undefined) return words;
  return (part === 'early' || part === 'late') && words.startsWith('the ') ? `the ${PARTS[part]}${words.slice(4)}` : PARTS[part] + words;
}

/** A value of EDTF in words, before Christ too. */
export function plainInWords(edtf: string): string {
  const [first, second] = edtf.split('/');
  if (second !== undefined && (first!.endsWith('XX') || second.endsWith('XX') || first!.startsWith('-'))) return `${plainInWords(first!)} – ${plainInWords(second)}`;
  const [, year, unit] = /^(-?\d{4})-(3[3-6]|4[01])$/.exec(edtf) ?? [];
  if (year !== undefined) return unit!.startsWith('3') ? `the ${QUARTERS[Number(unit) - 33]!} quarter of ${Number(year)}` : `the ${QUARTERS[Number(unit) - 40]!} half of ${Number(year)}`;
  const century = /^(\d\d)XX$/.exec(edtf)?.[1];
  if (century !== undefined) return `the ${ordinal(Number(century) + 1)} century`;
  const [, before, rest = ''] = /^(-\d{4}|0000)(-\d\d(?:-\d\d)?)?$/.exec(edtf) ?? [];
  return before === undefined ? edtfInWords(edtf) : `${edtfInWords(`${String(1 - Number(before)).padStart(4, '0')}${rest}`)} BC`;
}

function ordinal(number: number): string {
  const ending = number % 100 >= 11 && number % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}
