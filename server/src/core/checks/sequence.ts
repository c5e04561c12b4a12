/**
 * An item of a chronology that stands in the wrong place: nearly all items of a list begin with dates in order, and one or two
 * do not. Either the item or its date has slipped. Lists that go back, that are grouped, or that begin again are in an order of
 * their own.
 */
import type { DateMention } from '../text/dates/date-mention';
import type { BlockReading, Note, Segment } from '../text/note';
import { RUSSIAN_CALENDAR_REFORM } from '../time/day';
import type { DayInterval } from '../time/interval';
import type { Span } from '../util/span';
import { inNote, type Check, type Finding } from './check';

export const sequence: Check = {
  id: 'sequence',
  title: 'Order of chronologies',
  explanation: 'An item of a chronology stands out of order.',
  *runOnNote(note, recall) {
    yield* inNote(note, recall((segment) => (hasDatesOfChronology(segment) ? findingsIn(note, segment) : [])));
  },
};

const FEWEST_ITEMS = 5;
/** Each item is compared with those before it: a list that is longer than any chronology is left unread. */
const MOST_DATES = 600;
/** One item in so many may be out of order; with more the list has an order of its own. */
const ITEMS_FOR_AN_ODD_ONE = 5;
const MOST_ODD_ONES = 2;

/** An item of a list, a row of a table, or a line of a paragraph that begins with a date. */
interface Item extends Span {
  readonly words: string;
  readonly days: DayInterval;
  /** False for a date that is vague, a range or doubtful, which is not said to be out of order. */
  readonly isPlain: boolean;
}

const hasDatesOfChronology = ({ reading: { dateCount } }: Segment): boolean => dateCount >= FEWEST_ITEMS && dateCount <= MOST_DATES;

function findingsIn(note: Note, segment: Segment): Finding[] {
  const text = note.text.slice(segment.start, segment.end);
  return chronologies(text, segment.reading.blocks).flatMap((items) => oddOnes(items).map((odd) => finding(odd)));
}

/** The lists of a segment whose items begin with dates; items of one depth belong together. */
function chronologies(text: string, blocks: readonly BlockReading[]): Item[][] {
  const byDepth = new Map<string, { items: Item[]; lines: number }>();
  for (const block of blocks) {
    if (block.quoted || block.kind === 'heading') continue;
    const isItem = block.kind !== 'paragraph';
    for (const line of isItem ? [{ start: block.start, end: block.end }] : linesOf(text, block)) {
      const depth = `${block.kind} ${isItem ? indentation(text, line.start) : ''}`;
      const list = byDepth.get(depth) ?? { items: [], lines: 0 };
      list.lines++;
      const item = itemAt(text, block, line);
      if (item !== undefined) list.items.push(item);
      byDepth.set(depth, list);
    }
  }
  // In a chronology hardly an item begins with anything else; a table has its head.
  return [...byDepth.values()].filter(({ items, lines }) => items.length >= FEWEST_ITEMS && items.length >= (lines - 1) * 0.8).map(({ items }) => items);
}

function* linesOf(text: string, block: Span): Generator<Span> {
  let start = block.start;
  while (start < block.end) {
    const next = text.indexOf('\n', start);
    const end = next < 0 || next > block.end ? block.end : next;
    yield { start, end };
    start = end + 1;
  }
}

/** The blanks before the mark of an item, which tell how deep it stands. */
const indentation = (text: string, offset: number): string => /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset + 40))![0];

/** What may stand before the date of an item: list marks, emphasis, a cell's edge. */
const BEFORE_DATE = /^[\s*_`|[(•–—-]*(?:\d{1,3}[.)]\s+)?[*_[(]*(?:(?:On|Am|Im|In|On the|В|Во)\s)?$/u;

function itemAt(text: string, block: BlockReading, line: Span): Item | undefined {
  const date = block.dates.find(({ start }) => start >= line.start);
  if (date === undefined || date.start >= line.end || date.value === undefined || date.yearFrom !== 'written' || !Number.isFinite(date.value.bounds.earliest) || !Number.isFinite(date.value.bounds.latest)) return undefined;
  const start = Math.min(date.start, date.weekday?.start ?? date.start);
  if (!BEFORE_DATE.test(text.slice(line.start, start))) return undefined;
  const rest = text.slice(date.end, line.end);
  return { start: date.core.start, end: date.core.end, words: text.slice(date.core.start, date.core.end).replace(/\s+/g, ' '), days: bothCalendars(date.value.bounds), isPlain: isPlain(date) && !LOOKS_BACK.test(rest) };
}

const DAYS_BETWEEN_CALENDARS = 13;

function bothCalendars(days: DayInterval): DayInterval {
  return days.earliest < RUSSIAN_CALENDAR_REFORM ? { earliest: days.earliest, latest: days.latest + DAYS_BETWEEN_CALENDARS } : days;
}

const isPlain = (date: DateMention): boolean => date.composite === undefined && date.problems === undefined && date.precision !== 'interval';

/** Words of an item that goes back, or that is told out of turn. */
const LOOKS_BACK = /(?<!\p{L})(?:earlier|previously|before this|background|see also|see above|cf\.|flashback|already|compare|recte|früher|zuvor|schon|bereits|vgl\.|siehe|Vorgeschichte|Rückblick|ранее|раньше|уже|см\.|ср\.)(?!\p{L})/iu;

/** The items that stand in the way of order, if they are so few that the others are in order on purpose. */
function oddOnes(items: readonly Item[]): { item: Item; previous?: Item; next?: Item }[] {
  const kept = longestInOrder(items);
  const odd = items.filter((item) => !kept.has(item));
  if (odd.length === 0 || odd.length > MOST_ODD_ONES || odd.length * ITEMS_FOR_AN_ODD_ONE > items.length || odd.some((item) => !item.isPlain)) return [];
  // With an item that begins anew at the end, or one in front, the list is told in two parts.
  if (!isRising(items.filter((item) => kept.has(item)))) return [];
  return odd.map((item) => {
    const at = items.indexOf(item);
    const previous = items.slice(0, at).reverse().find((other) => kept.has(other));
    const next = items.slice(at + 1).find((other) => kept.has(other));
    return { item, ...(previous !== undefined && { previous }), ...(next !== undefined && { next }) };
  });
}

const isAfter = (a: Item, b: Item): boolean => a.days.earliest > b.days.latest;

/** Items that all bear one date, or hardly differ, are no chronology. */
function isRising(items: readonly Item[]): boolean {
  let steps = 0;
  for (let index = 1; index < items.length; index++) if (isAfter(items[index]!, items[index - 1]!)) steps++;
  return steps >= FEWEST_ITEMS - 2;
}

/** The longest run of items none of which lies certainly before one that stands above it; of two, the one above stays. */
function longestInOrder(items: readonly Item[]): ReadonlySet<Item> {
  const best: { length: number; previous: number; highest: number }[] = [];
  let last = -1;
  items.forEach((item, index) => {
    let own = { length: 1, previous: -1, highest: item.days.earliest };
    for (let before = 0; before < index; before++) {
      const run = best[before]!;
      if (run.highest <= item.days.latest && run.length + 1 > own.length) own = { length: run.length + 1, previous: before, highest: Math.max(run.highest, item.days.earliest) };
    }
    best.push(own);
    if (last < 0 || own.length > best[last]!.length) last = index;
  });
  const kept = new Set<Item>();
  for (let index = last; index >= 0; index = best[index]!.previous) kept.add(items[index]!);
  return kept;
}

function finding({ item, previous, next }: { item: Item; previous?: Item; next?: Item }): Finding {
  const where = previous !== undefined && isAfter(previous, item) ? `it stands after ${previous.words}` : next !== undefined ? `it stands before ${next.words}` : 'it stands elsewhere';
  return {
    check: sequence.id,
    severity: 'information',
    start: item.start,
    end: item.end,
    message: `The list is in the order of time but for ${item.words}: ${where}.`,
    fixes: [],
    entries: [],
  };
}
