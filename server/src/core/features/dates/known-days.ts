/** Completion of dates: the days of known events that fit what is being typed, in its notation. */
import { byImportance, importanceOf } from '../../facts/dated-facts';
import type { DatedFact, FactBase } from '../../facts/fact-base';
import type { CompiledEntry } from '../../facts/index-format';
import { mentionsOfBlock } from '../../text/mentions';
import type { BlockReading, Note, Segment } from '../../text/note';
import { dateFromDay, type CalendarDate } from '../../time/day';
import { formatDate } from '../../time/notation';
import { foldText } from '../../util/fold';
import { firstEndingAfter, type Span } from '../../util/span';
import { blockAt } from '../at-offset';
import { whatHappened } from '../describe';
import { habitsAround } from './habit';
import { LONGEST_TYPED, typedDate } from './typed-date';

/** A day offered for completion; the kind and the rest are those of every candidate. */
export interface KnownDayCandidate {
  readonly kind: 'date';
  readonly text: string;
  readonly replace: Span;
  readonly typed: string;
  readonly detail: string;
  readonly entryId: string;
}

interface KnownDay {
  readonly day: number;
  readonly date: CalendarDate;
  /** What happened, the most important first. */
  readonly facts: readonly DatedFact[];
}

const knownDays = new WeakMap<FactBase, readonly KnownDay[]>();

/** Every day on which accounts agree that something happened; gathered once. */
function daysOf(facts: FactBase): readonly KnownDay[] {
  let days = knownDays.get(facts);
  if (days === undefined) {
    const byDay = new Map<number, DatedFact[]>();
    for (const entry of facts.entries) {
      for (const fact of entry.dates) {
        const [day, last] = fact.bounds;
        if (day === null || day !== last || fact.certainty === 'disputed') continue;
        const known = byDay.get(day);
        if (known === undefined) byDay.set(day, [{ entry, fact }]);
        else known.push({ entry, fact });
      }
    }
    knownDays.set(facts, (days = [...byDay].map(([day, found]) => ({ day, date: dateFromDay(day), facts: byImportance(found) }))));
  }
  return days;
}

/** Days that fit the beginning of a date at the cursor, those of what the note speaks of first. */
export function knownDaysAt(note: Note, offset: number, most: number): KnownDayCandidate[] {
  const at = blockAt(note, offset);
  if (at === undefined || /^[\p{L}\p{N}]/u.test(note.text.slice(offset, offset + 1))) return [];
  const before = note.text.slice(Math.max(at.segment.start + at.block.start, offset - LONGEST_TYPED), offset);
  if (!/\d/.test(before)) return [];
  const found = typedDate(before, habitsAround(note, offset));
  if (found === undefined) return [];
  const { typed, notations, fits } = found;
  const fitting = daysOf(note.facts).filter(({ date }) => fits(date.month, date.day));
  if (fitting.length === 0) return [];
  const beginning = keyOf(typed);
  const candidates: KnownDayCandidate[] = [];
  for (const { known, chief } of ranked(note, at, offset, fitting)) {
    for (const notation of notations) {
      const text = formatDate(known.date, notation);
      const key = keyOf(text);
      if (!key.startsWith(beginning) || key === beginning) continue;
      candidates.push({ kind: 'date', text, replace: { start: offset - typed.length, end: offset }, typed, detail: detailOf(note.facts, known, chief), entryId: chief.entry.id });
    }
    if (candidates.length >= most) break;
  }
  return candidates.slice(0, most);
}

const keyOf = (text: string): string => foldText(text).replace(/\s+/g, ' ');

function detailOf(facts: FactBase, { facts: all }: KnownDay, chief: DatedFact): string {
  const others = new Set(all.map(({ entry }) => entry)).size - 1;
  return `${chief.entry.name}: ${whatHappened(facts, chief.entry, chief.fact)}${others === 0 ? '' : ` (and ${others} more)`}`;
}

/** What a note speaks of weighs more than the years, and these more than the importance of an event. */
const WEIGHT = { inSentence: 200, inBlock: 140, inNote: 60, perYear: 8, mostYears: 12 } as const;

function ranked(note: Note, { segment, block }: { segment: Segment; block: BlockReading }, offset: number, fitting: readonly KnownDay[]): { known: KnownDay; chief: DatedFact }[] {
  const local = offset - segment.start;
  const sentence = block.sentences.find((span) => span.start <= local && local <= span.end);
  const inBlock = new Set<CompiledEntry>();
  const inSentence = new Set<CompiledEntry>();
  for (const { entry, start } of mentionsOfBlock(segment, block)) {
    if (entry === undefined) continue;
    inBlock.add(entry);
    if (sentence !== undefined && sentence.start <= start && start < sentence.end) inSentence.add(entry);
  }
  const year = yearBefore(note, segment, local);
  const nearness = (entry: CompiledEntry): number => (inSentence.has(entry) ? WEIGHT.inSentence : inBlock.has(entry) ? WEIGHT.inBlock : note.introduced.has(entry) ? WEIGHT.inNote : 0);
  const weighed = fitting.map((known) => {
    let best = { weight: -Infinity, chief: known.facts[0]! };
    for (const one of known.facts) {
      const weight = nearness(one.entry) + importanceOf(one);
      if (weight > best.weight) best = { weight, chief: one };
    }
    const away = year === undefined ? 0 : Math.min(Math.abs(known.date.year - year), WEIGHT.mostYears) * WEIGHT.perYear;
    return { known, chief: best.chief, weight: best.weight - away };
  });
  return weighed.sort((a, b) => b.weight - a.weight || a.known.day - b.known.day);
}

/** How many segments back a year is looked for. */
const SEGMENTS_BACK = 12;

/** The year last written before a place of a segment. */
function yearBefore(note: Note, segment: Segment, local: number): number | undefined {
  const index = firstEndingAfter(note.segments, segment.start);
  for (let step = 0; step <= SEGMENTS_BACK && index - step >= 0; step++) {
    const { blocks } = note.segments[index - step]!.reading;
    const dates = blocks.flatMap((block) => block.dates).filter(({ year, end }) => year !== undefined && (step > 0 || end < local));
    const last = dates.at(-1);
    if (last !== undefined) return last.year;
  }
  return undefined;
}
