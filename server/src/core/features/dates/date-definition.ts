/** Where the fact base tells of a date: the line of an entry, or the chronology where several entries do. */
import { factsWithin } from '../../facts/dated-facts';
import type { DatedFact, FactBase } from '../../facts/fact-base';
import type { DateMention } from '../../text/dates/date-mention';
import type { Note } from '../../text/note';
import { dateFromDay } from '../../time/day';
import { edtfOfDay } from '../../time/edtf';
import { shiftSpan, type Span } from '../../util/span';
import { dateAt } from '../at-offset';
import type { EntryTarget } from '../definition';
import { readingsOf } from './calendars';

/** The date at an offset and where its events are told; `undefined` where nothing is known of that time. */
export function definitionOfDate(note: Note, offset: number): { span: Span; targets: readonly EntryTarget[] } | undefined {
  const dated = dateAt(note, offset);
  if (dated === undefined) return undefined;
  const targets = targetsOf(note.facts, dated.date);
  return targets.length === 0 ? undefined : { span: shiftSpan(dated.date, dated.segment.start), targets };
}

function targetsOf(facts: FactBase, date: DateMention): EntryTarget[] {
  if (date.value === undefined) return [];
  const days = readingsOf(date);
  if (days.length > 0) return days.flatMap((day) => targetOfDay(facts.onDay(day), day));
  const [first] = factsWithin(facts, date.value.bounds);
  return first === undefined ? [] : [chronologyAt(first.fact.bounds[0]!)];
}

/** The one entry that tells of a day, at the line of the fact, or the day in the chronology. */
function targetOfDay(found: readonly DatedFact[], day: number): EntryTarget[] {
  const [first] = found;
  if (first === undefined) return [];
  const { entry, fact } = first;
  if (found.some((other) => other.entry !== entry)) return [chronologyAt(day)];
  const anchor = `date:${entry.dates.indexOf(fact)}`;
  return [entry.partOf === undefined ? { entryId: entry.id, anchor } : { entryId: entry.partOf, anchor: `${entry.id}:${anchor}` }];
}

function chronologyAt(day: number): EntryTarget {
  return { entryId: `chronology/${dateFromDay(day).year}`, anchor: `day:${edtfOfDay(dateFromDay(day))}` };
}
