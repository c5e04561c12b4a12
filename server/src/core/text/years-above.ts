/**
 * The year that stands above a piece of a note and holds for all of it: that of the heading over it, or of a line such as
 * "1939:" or "**1939**" before a list or table. A heading without a year stands under that of the chapter; one with two years,
 * or with a span of them, sets none.
 */
import type { DateMention } from './dates/date-mention';
import type { YearInReach } from './dates/years-in-reach';
import { headingLevel } from './headings';
import type { BlockReading, Segment, SegmentReading } from './note';

/** What a segment sets for those below it: nothing in particular (`open`) where no one year can be taken from it. */
interface Head {
  readonly level: number;
  readonly year: YearInReach | 'open' | undefined;
}

const heads = new WeakMap<SegmentReading, Head | 'none'>();

/** The year above each segment, in their order; for a heading itself that of the heading over it. */
export function yearsAbove(text: string, segments: readonly Segment[]): readonly (YearInReach | undefined)[] {
  const open: Head[] = [];
  let current: YearInReach | undefined;
  return segments.map((segment) => {
    const head = headOf(text, segment);
    if (head === 'none') return current;
    while (open.length > 0 && open.at(-1)!.level >= head.level) open.pop();
    const above = yearOf(open);
    open.push(head);
    current = yearOf(open);
    return above;
  });
}

function yearOf(open: readonly Head[]): YearInReach | undefined {
  for (let index = open.length - 1; index >= 0; index--) {
    const { year } = open[index]!;
    if (year !== undefined) return year === 'open' ? undefined : year;
  }
  return undefined;
}

function headOf(text: string, { start, reading }: Segment): Head | 'none' {
  const [block, second] = reading.blocks;
  if (block === undefined || second !== undefined || block.quoted || (block.kind === 'paragraph' && (block.dates.length === 0 || block.end - block.start > LONGEST_LINE))) return 'none';
  let head = heads.get(reading);
  if (head === undefined) heads.set(reading, (head = readHead(text.slice(start + block.start, start + block.end), block)));
  return head;
}

/** A longer paragraph is no line above a list. */
const LONGEST_LINE = 90;
/** Below every heading. */
const LEVEL_OF_A_LINE = 100;
/** Nothing but marks and small words beside the date, or a colon at the end. */
const LINE_ABOVE = /^[\s*_.:–—-]*(?:(?:the|year|of|das|jahr|im|jahre|events|ereignisse|chronik|chronology|timeline|год|в|году|события|хроника)[\s*_.:–—-]*)*$/iu;

function readHead(text: string, block: BlockReading): Head | 'none' {
  const year = onlyYear(text, block.start, block.dates);
  if (block.kind === 'heading') {
    const lines = text.split(/\r\n?|\n/);
    return { level: headingLevel(lines[0]!, lines.at(-1)!), year: year ?? bareYear(lines[0]!) };
  }
  if (block.kind !== 'paragraph' || year === undefined || year === 'open') return 'none';
  const [date] = block.dates;
  const rest = text.slice(0, date!.start - block.start) + text.slice(date!.end - block.start);
  return /:[\s*_]*$/.test(text) || LINE_ABOVE.test(rest) ? { level: LEVEL_OF_A_LINE, year } : 'none';
}

/** "# 1922" is a heading here, though elsewhere it may be the number of something. */
function bareYear(heading: string): YearInReach | undefined {
  const words = /^\W*(1[5-9]\d\d|20\d\d)\W*$/.exec(heading)?.[1];
  return words === undefined ? undefined : { year: Number(words), source: { from: 'heading', certainty: 'sure', words } };
}

/** The one year of the dates of a line that begins at an offset; `open` if there are several, or a span of them. */
function onlyYear(line: string, offset: number, dates: readonly DateMention[]): YearInReach | 'open' | undefined {
  let found: YearInReach | undefined;
  for (const date of dates) {
    if (date.yearFrom === 'missing') continue;
    if (date.year === undefined || date.precision === 'interval' || date.precision === 'decade' || date.precision === 'century' || (found !== undefined && found.year !== date.year)) return 'open';
    found ??= { year: date.year, source: { from: 'heading', certainty: 'sure', words: line.slice(date.core.start - offset, date.core.end - offset) } };
  }
  return found;
}
