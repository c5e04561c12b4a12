/** Dated facts in words. */
import { isSingleDay, type DayInterval } from '../time/interval';
import { dateFromDay, dayFromDate } from '../time/day';
import { dayInWords, formatDay, plainNotation } from '../time/notation';
import { toInterval } from './fact-base';
import { FACET_WORDS } from './facets';
import type { CompiledDate, CompiledInterval, DateDetails } from './index-format';

/** An EDTF date in words, as precise as it is: "16 April 1922", "April 1922", "about 1922", "11–12 August 1939". */
export function edtfInWords(edtf: string): string {
  const approximate = /[~%]/.test(edtf);
  const uncertain = /[?%]/.test(edtf);
  const plain = edtf.replace(/[~?%]/g, '');
  const words = plain.includes('/') ? rangeInWords(plain) : singleInWords(plain);
  return `${approximate ? 'about ' : ''}${words}${uncertain ? ' (uncertain)' : ''}`;
}

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

function singleInWords(edtf: string): string {
  const [, year, month, day] = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(edtf) ?? [];
  if (year === undefined) return /^\d{3}X$/.test(edtf) ? `the ${edtf.slice(0, 3)}0s` : edtf;
  if (month === undefined) return String(Number(year));
  if (Number(month) > 20) return `${SEASONS[Number(month) - 21] ?? ''} ${Number(year)}`.trim();
  const date = { year: Number(year), month: Number(month), day: Number(day ?? 1) };
  return formatDay(dayFromDate(date), { ...plainNotation('en'), precision: day === undefined ? 'month' : 'day' });
}

/** The first day that a date names, `undefined` if it names no year; "1922-04" begins on 1 April. */
export function firstDayOf(edtf: string): number | undefined {
  const [, year, month = '1', day = '1'] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(edtf) ?? [];
  return year === undefined || Number(month) > 12 ? undefined : dayFromDate({ year: Number(year), month: Number(month), day: Number(day) });
}

function rangeInWords(edtf: string): string {
  const [from = '', to = ''] = edtf.split('/');
  if (from === '..' || from === '') return `until ${singleInWords(to)}`;
  if (to === '..' || to === '') return `from ${singleInWords(from)}`;
  const first = singleInWords(from);
  const last = singleInWords(to);
  const shared = / [A-Z][a-z]+ \d{4}$/.exec(last)?.[0];
  if (shared !== undefined && first.endsWith(shared)) return `${first.slice(0, -shared.length)}–${last}`;
  return first.includes(' ') || last.includes(' ') ? `${first} – ${last}` : `${first}–${last}`;
}

/** What a chronology says of a dated fact: its label, which may hold Markdown links, or the words for its facet. */
export function factLabel(fact: CompiledDate, { label }: DateDetails): string {
  return label ?? FACET_WORDS[fact.facet].replace(/^(?:was|had its) /, '');
}

/** Markdown text without its links: "[Rathenau](../people/…)" becomes "Rathenau". */
export function withoutLinks(markdown: string): string {
  return markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}

/** The first and last year of a life, such as "1872–1936", from its bounds. */
export function yearsInWords(from: CompiledInterval | undefined, to: CompiledInterval | undefined): string | undefined {
  if (from === undefined && to === undefined) return undefined;
  const year = (interval: CompiledInterval | undefined): string => {
    if (interval === undefined || interval[0] === null) return '';
    return String(dateFromDay(interval[0]).year);
  };
  return `${year(from)}–${year(to)}`;
}

/** A term in words: "4 February 1938 – 30 April 1945". */
export function termInWords(from: string | undefined, to: string | undefined): string {
  if (from === undefined && to === undefined) return 'dates unknown';
  if (from === undefined) return `until ${edtfInWords(to!)}`;
  return to === undefined ? `from ${edtfInWords(from)}` : `${edtfInWords(from)} – ${edtfInWords(to)}`;
}

/** A few days in words, sharing month and year where they can: "23–24 August 1939". */
export function daysInWords({ earliest, latest }: DayInterval): string {
  const iso = (day: number): string => formatDay(day, { ...plainNotation('en'), order: 'year-month-day', month: 'number', separators: ['-', '-'], padded: true });
  return edtfInWords(earliest === latest ? iso(earliest) : `${iso(earliest)}/${iso(latest)}`);
}

/** A period in words from days: "1 September 1914 – 26 January 1924". */
export function periodInWords(period: CompiledInterval): string {
  const { earliest, latest } = toInterval(period);
  if (isSingleDay({ earliest, latest })) return dayInWords(earliest);
  if (!Number.isFinite(earliest)) return `until ${dayInWords(latest)}`;
  return Number.isFinite(latest) ? `${dayInWords(earliest)} – ${dayInWords(latest)}` : `from ${dayInWords(earliest)}`;
}
