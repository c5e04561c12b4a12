/** The card for whatever the mouse rests on: a name, a name with several bearers, or a date. */
import type { FactBase } from '../facts/fact-base';
import type { EntryKind } from '../facts/index-format';
import type { DateMention } from '../text/dates/date-mention';
import type { Note } from '../text/note';
import { dateFromDay, RUSSIAN_CALENDAR_REFORM, rereadAsJulian } from '../time/day';
import { isSingleDay } from '../time/interval';
import { dayInWords, formatDate, plainNotation, weekdayName } from '../time/notation';
import { shiftSpan, type Span } from '../util/span';
import { dateAt, dateSpokenOf, mentionAt } from './at-offset';
import type { Card, DateCard } from './card';
import { describe, whatHappened } from './describe';
import { candidatesCard, reasonOf } from './doubt';

/** The card at an offset with the stretch it is about; `undefined` where there is nothing to say. */
export function hoverAt(note: Note, offset: number): { span: Span; card: Card } | undefined {
  const mention = mentionAt(note, offset);
  if (mention?.entry !== undefined) {
    const because = reasonOf(note, mention);
    const card = { ...describe(note.facts, mention.entry, dateSpokenOf(note, mention)), ...(because !== undefined && { because }) };
    return { span: mention, card: { kind: 'entry', card } };
  }
  if (mention !== undefined) return { span: mention, card: { kind: 'candidates', card: candidatesCard(note, mention) } };
  const dated = dateAt(note, offset);
  if (dated === undefined) return undefined;
  const card = dateCard(note.facts, dated.date);
  return card === undefined ? undefined : { span: shiftSpan(dated.date, dated.segment.start), card: { kind: 'date', card } };
}

/** What happened on a day is told of treaties and events first, then of those who took part. */
const KINDS_OF_EVENTS: readonly EntryKind[] = ['treaty', 'event', 'organisation', 'state', 'place', 'person', 'office', 'concept'];

/** The days around a date that its card tells of when it has room, the nearest first. */
const DAYS_AROUND = [-1, 1, -2, 2, -3, 3];

/** The card of a date to the day; vaguer dates have none. A date from before the reform may be of either calendar. */
function dateCard(facts: FactBase, date: DateMention): DateCard | undefined {
  const bounds = date.value?.bounds;
  if (bounds === undefined || !isSingleDay(bounds)) return undefined;
  const day = bounds.earliest;
  const eventsOf = (other: number): DateCard['events'] =>
    [...facts.onDay(other)].sort((a, b) => Number(a.fact.facet === 'other') - Number(b.fact.facet === 'other') || KINDS_OF_EVENTS.indexOf(a.entry.kind) - KINDS_OF_EVENTS.indexOf(b.entry.kind)).map(({ entry, fact }) => ({ entryId: entry.id, title: entry.name, what: whatHappened(facts, entry, fact) }));
  const near = DAYS_AROUND.flatMap((away) => eventsOf(day + away).map((event) => ({ ...event, when: formatDate(dateFromDay(day + away), plainNotation('en')) })));
  const inferred = date.yearFrom === 'context' ? ['The year is not written; it is taken from the dates before.'] : [];
  if (day >= RUSSIAN_CALENDAR_REFORM || dateFromDay(day).year < 1582) return { title: `${weekdayName(day)}, ${dayInWords(day)}`, notes: inferred, events: eventsOf(day), near };
  const ifJulian = rereadAsJulian(day);
  const julianDate = dateFromDay(day, 'julian');
  const notes = [
    ...inferred,
    `New Style: a ${weekdayName(day)}; ${formatDate(julianDate, plainNotation('en'))} by the Julian calendar.`,
    `Old Style: a ${weekdayName(ifJulian)}; ${dayInWords(ifJulian)} by the Gregorian calendar.`,
  ];
  return { title: dayInWords(day), notes, events: [...eventsOf(day), ...eventsOf(ifJulian)] };
}
