/** EDTF as it stands in a text: "193X", "1928-22", "1939-08", "1941-06-22/..", "1922~". */
import { dayInterval, hullOf, monthInterval, monthsInterval, yearInterval, type DayInterval } from '../../time/interval';
import { dateExists } from '../../time/day';
import type { Words } from '../../util/words';
import type { DatePrecision } from './date-mention';
import { periodDraft, type Draft } from './draft';
import { digitsAt } from './neighbours';

/** Never more than this many characters are looked at. */
const LONGEST_LITERAL = 24;
const LITERAL = /^(?:(\d{4}(?:-\d\d(?:-\d\d)?)?|\d{3}X|\d\dXX)([~?%]?))(?:\/(?:(\d{4}(?:-\d\d(?:-\d\d)?)?|\d{3}X|\d\dXX)([~?%]?)|(\.\.)))?(?![\p{L}\d]|[-/]\d)/u;

/** A literal at a number that no other notation reads; plain years and days are left to their readers. */
export function readEdtfLiteral(words: Words, row: number): Draft | undefined {
  const start = words.starts[row]!;
  const sign = words.text.charCodeAt(words.ends[row]!);
  if (sign !== 0x2d && sign !== 0x58 && sign !== 0x2f && sign !== 0x7e && sign !== 0x25 && sign !== 0x2e) return undefined;
  const digits = digitsAt(words, row);
  if (digits < 2 || digits > 4) return undefined;
  const before = words.text.slice(Math.max(0, start - 3), start);
  const openStart = before === '../';
  if (!openStart && /[\p{L}\d./-]$/u.test(before)) return undefined;
  const match = LITERAL.exec(words.text.slice(start, start + LONGEST_LITERAL));
  if (match === null) return undefined;
  const [whole, first, firstMark, second, secondMark, openEnd] = match;
  const lower = literalBounds(first!);
  const upper = second === undefined ? lower : literalBounds(second);
  if (lower === undefined || upper === undefined) return undefined;
  const interval = second !== undefined || openEnd !== undefined || openStart;
  if (!interval && firstMark === '' && (/^\d{4}$/.test(first!) || /^\d{4}-\d\d-\d\d$/.test(first!))) return undefined;
  // "1939/1940" and "1922?" are read with the years.
  if (interval && openEnd === undefined && !openStart && /^\d{4}$/.test(first!) && /^\d{4}$/.test(second!)) return undefined;
  if (!interval && firstMark === '?' ) return undefined;
  if (!interval && isYearRange(first!)) return undefined;
  let lastRow = row;
  const end = start + whole.length;
  while (lastRow + 1 < words.count && words.starts[lastRow + 1]! < end) lastRow++;
  const bounds: DayInterval = openStart ? { earliest: -Infinity, latest: lower.latest } : openEnd !== undefined ? { earliest: lower.earliest, latest: Infinity } : hullOf(lower, upper);
  const precision: DatePrecision = interval ? 'interval' : precisionOf(first!);
  const draft = periodDraft(words, row, lastRow, end, precision, `${openStart ? '../' : ''}${whole}`, bounds);
  if (openStart) draft.core = { start: (draft.start = start - 3), end };
  const mark = firstMark || secondMark;
  if (mark === '~' || mark === '%') draft.qualifier = 'approximate';
  else if (mark === '?') draft.qualifier = 'uncertain';
  return draft;
}

function precisionOf(literal: string): DatePrecision {
  if (literal.endsWith('XX')) return 'century';
  if (literal.endsWith('X')) return 'decade';
  if (literal.length === 10) return 'day';
  if (literal.length === 4) return 'year';
  const part = Number(literal.slice(5));
  return part <= 12 ? 'month' : part < 33 ? 'season' : part < 37 ? 'quarter' : 'half';
}

/** "1909-11" and "1938-41" are years joined by a dash rather than a month or season of one. */
function isYearRange(literal: string): boolean {
  return /^\d{4}-\d\d$/.test(literal) && Number(literal.slice(5)) > Number(literal.slice(2, 4));
}

function literalBounds(literal: string): DayInterval | undefined {
  if (literal.endsWith('XX')) return yearInterval(Number(literal.slice(0, 2)) * 100, Number(literal.slice(0, 2)) * 100 + 99);
  if (literal.endsWith('X')) return yearInterval(Number(literal.slice(0, 3)) * 10, Number(literal.slice(0, 3)) * 10 + 9);
  const [year = 0, part, day] = literal.split('-').map(Number);
  if (part === undefined) return year >= 1000 ? yearInterval(year) : undefined;
  if (day !== undefined) return dateExists({ year, month: part, day }) ? dayInterval(year, part, day) : undefined;
  if (part >= 1 && part <= 12) return monthInterval(year, part);
  if (part >= 21 && part <= 24) return monthsInterval(year, (part - 20) * 3, 3);
  if (part >= 33 && part <= 36) return monthsInterval(year, (part - 33) * 3 + 1, 3);
  return part === 40 || part === 41 ? monthsInterval(year, (part - 40) * 6 + 1, 6) : undefined;
}
