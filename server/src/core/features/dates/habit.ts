/** How the writer of a note writes dates: what a date that is offered should look like. */
import type { Note, SegmentReading } from '../../text/note';
import type { DateNotation } from '../../time/notation';
import { firstEndingAfter } from '../../util/span';

interface Counted {
  readonly notation: DateNotation;
  count: number;
}

/** Counted once for each segment, so that an edit costs what it has changed. */
const bySegment = new WeakMap<SegmentReading, ReadonlyMap<string, Counted>>();

function notationsOf(reading: SegmentReading): ReadonlyMap<string, Counted> {
  let counts = bySegment.get(reading);
  if (counts === undefined) {
    const fresh = new Map<string, Counted>();
    for (const block of reading.blocks) {
      if (block.quoted) continue;
      for (const { notation, year, composite, firstDay } of block.dates) {
        if (notation.precision !== 'day' || notation.year === 'none' || year === undefined || (composite === true && firstDay === undefined)) continue;
        const plain = { ...notation, ordinal: false, separators: [tidy(notation.separators[0], notation), tidy(notation.separators[1], notation)] as const };
        const key = keyOf(plain);
        const known = fresh.get(key);
        if (known === undefined) fresh.set(key, { notation: plain, count: 1 });
        else known.count++;
      }
    }
    bySegment.set(reading, (counts = fresh));
  }
  return counts;
}

/** Emphasis and line breaks between the parts of a date are no habit, nor is the "of" of an ordinal. */
function tidy(separator: string, { ordinal }: DateNotation): string {
  const plain = separator.replace(/[*_>]/g, '').replace(/\s+/g, ' ');
  return ordinal && plain === ' of ' ? ' ' : plain;
}

function keyOf({ language, order, month, padded, separators, year, ending }: DateNotation): string {
  const words = month === 'full' || month === 'short';
  return `${words ? language : ''} ${order} ${month} ${padded} ${separators.join('|')} ${year} ${ending}`;
}

/** How many segments before and after a place are looked at: enough for a habit, and little in a book. */
const REACH = 300;

/** The notations in which a note writes days around an offset, the usual one first. */
export function habitsAround(note: Note, offset: number): DateNotation[] {
  const here = firstEndingAfter(note.segments, offset);
  const counts = new Map<string, Counted>();
  for (let index = Math.max(0, here - REACH); index < Math.min(note.segments.length, here + REACH); index++) {
    for (const [key, { notation, count }] of notationsOf(note.segments[index]!.reading)) {
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { notation, count });
      else known.count += count;
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ notation }) => notation);
}
