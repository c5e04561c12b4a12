/** A vague date in words, as the title of its card. */
import { daysInWords, edtfInWords } from '../../facts/fact-words';
import type { DateLimit, DateMention, DatePart } from '../../text/dates/date-mention';

const PARTS: Readonly<Record<DatePart, string>> = { early: 'early ', middle: 'the middle of ', late: 'late ', 'first-half': 'the first half of ', 'second-half': 'the second half of ' };
const LIMITS: Readonly<Record<DateLimit, string>> = { before: 'before ', after: 'after ', by: 'by ', since: 'since ', until: 'until ' };
const QUARTERS = ['first', 'second', 'third', 'fourth'] as const;

/** "early August 1939 (1–15 August 1939)": the words, and the days where they do not follow from them. */
export function periodInWords({ value, part, limit, firstDay }: DateMention): string {
  const { edtf, bounds } = value!;
  const words = `${limit === undefined ? '' : LIMITS[limit]}${part === undefined ? '' : PARTS[part]}${plainInWords(edtf)}`;
  const unclear = part !== undefined || /-(?:2[1-4]|3[3-6]|4[01])$/.test(edtf);
  const bounded = Number.isFinite(bounds.earliest) && Number.isFinite(bounds.latest);
  return unclear && bounded && firstDay === undefined ? `${words} (${daysInWords(bounds)})` : words;
}

function plainInWords(edtf: string): string {
  const [, year, unit] = /^(-?\d{4})-(3[3-6]|4[01])$/.exec(edtf) ?? [];
  if (year !== undefined) return unit!.startsWith('3') ? `the ${QUARTERS[Number(unit) - 33]!} quarter of ${Number(year)}` : `the ${QUARTERS[Number(unit) - 40]!} half of ${Number(year)}`;
  const century = /^(\d\d)XX$/.exec(edtf)?.[1];
  if (century !== undefined) return `the ${Number(century) + 1}th century`;
  const beforeChrist = /^(?:-(\d{4})|0000)$/.exec(edtf);
  if (beforeChrist !== null) return `${Number(beforeChrist[1] ?? 0) + 1} BC`;
  return edtfInWords(edtf);
}
