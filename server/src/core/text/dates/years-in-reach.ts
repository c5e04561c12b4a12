/**
 * Dates that leave out their year, with a year that stands so near that a statement may be held to the facts by it: in the same
 * sentence, before in the same paragraph, at the head of the list or table, or in the heading above. Unlike the time spoken of
 * ({@link ./context}), which is good for reading, nothing is carried from paragraph to paragraph and no winter turned.
 */
import { spansWithin, type Span } from '../../util/span';
import { roleOf } from './asides';
import type { DateMention } from './date-mention';
import { withYear } from './with-year';
import type { YearSource } from './year-source';

/** A year with where it stands. */
export interface YearInReach {
  readonly year: number;
  readonly source: YearSource;
}

/** What of a block is read here. */
interface DatedBlock extends Span {
  readonly dates: readonly DateMention[];
  readonly sentences: readonly Span[];
}

/** Whether any date of a block leans on a year that stands elsewhere. */
export const hasOpenYears = ({ dates }: DatedBlock): boolean => dates.some(isOpen);

/** A day or month that could be judged if its year were known. */
const isOpen = (date: DateMention): boolean => date.yearFrom === 'missing' && date.month !== undefined && !date.impossible && date.precision !== 'interval';

const hasYear = (date: DateMention): boolean => date.yearFrom === 'written' && date.year !== undefined && date.precision !== 'decade' && date.precision !== 'century';

/** The dates of a block, those without a year with that in reach; `outside` is the year of the list, table or heading that the block stands in. */
export function withYearsInReach(text: string, block: DatedBlock, outside: YearInReach | undefined): readonly DateMention[] {
  const found: DateMention[] = [];
  // Where no other year comes up, in the block or above it, that of an earlier sentence is as sure as one beside the date.
  const years = new Set(block.dates.filter(hasYear).map(({ year }) => year));
  const ofParagraph = years.size === 1 && (outside === undefined || years.has(outside.year)) ? 'sure' : 'likely';
  const head = block.dates[0];
  let before = head !== undefined && hasYear(head) && heads(text, block, head) && /^[\s*_.:]*\n/.test(text.slice(head.end, head.end + 8)) ? yearOf(text, head, 'heading', 'sure') : outside;
  for (const sentence of block.sentences) {
    const dates = spansWithin(block.dates, sentence);
    const told = dates.filter((date) => hasYear(date) && roleOf(text, date, block.start) !== 'aside');
    // A year in brackets behind a name is better than one of another sentence.
    const first = told[0] ?? dates.find(hasYear);
    let last = first;
    let next = 0;
    for (const date of dates) {
      if (date === told[next]) last = told[next++];
      if (!isOpen(date)) {
        found.push(date);
        continue;
      }
      const { year, source } = last === undefined ? (before ?? UNKNOWN) : yearOf(text, last, 'sentence', 'sure');
      found.push((year === undefined ? undefined : withYear(date, year, source)) ?? date);
    }
    if (told.length > 0) before = yearOf(text, told.at(-1)!, 'paragraph', ofParagraph);
  }
  return found;
}

const UNKNOWN = { year: undefined, source: { from: 'earlier', certainty: 'guess' } } as const;

const yearOf = (text: string, date: DateMention, from: YearSource['from'], certainty: YearSource['certainty']): YearInReach => ({ year: date.year!, source: { from, certainty, words: text.slice(date.core.start, date.core.end) } });

/** Nothing before the date but marks of lists, tables and emphasis. */
const NOTHING_BUT_MARKS = /^[\s|*_#>+.)(\d-]*$/;

/** Whether a date is a year at the beginning of its block. */
const heads = (text: string, block: DatedBlock, date: DateMention): boolean => date.precision === 'year' && NOTHING_BUT_MARKS.test(text.slice(block.start, date.start));

/** The year that a block sets for the list or table in which it stands, if it does: one at its beginning, or any of a list. */
export function yearSetBy(text: string, block: DatedBlock, isFirstRow: boolean): YearInReach | undefined {
  const written = block.dates.filter(hasYear);
  const [first] = written;
  if (first === undefined) return undefined;
  if (heads(text, block, first) || (isFirstRow && written.every(({ year }) => year === first.year))) return yearOf(text, first, 'list', 'sure');
  return yearOf(text, written.at(-1)!, 'list', 'likely');
}
