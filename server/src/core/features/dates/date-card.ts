/**
 * The card of a date: which day it is, in which calendar, where its year comes from, what happened then and near it, and what
 * the people of the sentence were at the time.
 */
import { byImportance, byRelations, factsWithin, importanceOf, mostImportant } from '../../facts/dated-facts';
import type { DatedFact, FactBase } from '../../facts/fact-base';
import { edtfInWords } from '../../facts/fact-words';
import type { EntryKind } from '../../facts/index-format';
import type { DateMention } from '../../text/dates/date-mention';
import { probablyMeant } from '../../text/dates/probably-meant';
import { whyImpossible } from '../../text/dates/why-impossible';
import { dateFromDay, dayFromDate } from '../../time/day';
import { isSingleDay, type DayInterval } from '../../time/interval';
import { dayInWords, formatDate, plainNotation, weekdayName } from '../../time/notation';
import type { DateCard, DateCardEvent } from '../card';
import { whatHappened } from '../describe';
import { calendarNotes, readingsOf } from './calendars';
import { isNarrowed, periodInWords, plainInWords } from './period-in-words';
import { yearNote } from './year-note';

/** How many days before and after a day count as near it. */
const NEAR = 3;
const MOST_EVENTS = 5;
const MOST_OF_A_PERIOD = 4;
const MOST_NEAR = 3;
/** Of longer times nothing is told: too much happened in them. */
const LONGEST_PERIOD = 366 * 12;

/** The card of a date; `undefined` if nothing is known of it. `people` are asked for at the days that the date may mean. */
export function dateCard(facts: FactBase, date: DateMention, people: (at: DayInterval) => DateCard['people']): DateCard | undefined {
  if (date.value === undefined) return date.impossible && date.month !== undefined ? impossibleCard(date) : undefined;
  const { bounds, edtf } = date.value;
  const unsure = date.yearSource?.certainty === 'guess';
  // What lies before or after a date has no value of its own, nor has one that may be either of two days, or less than its value.
  const days = readingsOf(date);
  const isValue = date.limit !== 'before' && date.limit !== 'after' && days.length < 2 && !isNarrowed(date.value);
  const common = { ...(isValue && { edtf }), people: unsure ? [] : people(days.length < 2 ? bounds : { earliest: Math.min(...days), latest: Math.max(...days) }) };
  const note = yearNote(date);
  const inferred = note === undefined ? [] : [note];
  if (days.length === 0) return { ...common, title: periodInWords(date), notes: inferred, ...eventsOfPeriod(facts, bounds), near: [] };
  const [first] = days;
  const events = days.flatMap((day) => eventsOfDay(facts, day));
  const near = events.length >= MOST_NEAR ? [] : days.flatMap((day) => nearDay(facts, day));
  return { ...common, title: titleOf(days, date), notes: [...calendarNotes(date), ...inferred], events: events.slice(0, MOST_EVENTS), near: near.slice(0, MOST_NEAR), ...chronologyOf(facts, first!) };
}

/** With one reading the weekday is certain; before the Gregorian calendar it is not reckoned. */
function titleOf(days: readonly number[], date: DateMention): string {
  if (date.otherReading !== undefined && days.length > 1) return days.map((day) => dayInWords(day)).join(' or ');
  if (days.length > 1) return formatDate(dateFromDay(days[0]!), plainNotation('en'));
  const feast = date.feast === undefined ? '' : ` (${date.feast})`;
  const [day] = days as [number];
  const { year } = dateFromDay(day);
  return year < 1583 ? `${plainInWords(date.value!.edtf)}${feast}` : `${weekdayName(day)}, ${dayInWords(day)}${feast}`;
}

function impossibleCard(date: DateMention): DateCard {
  const notation = { ...plainNotation('en'), year: date.year === undefined ? ('none' as const) : ('full' as const) };
  const meant = probablyMeant(date).map((day) => formatDate(day, notation));
  return { title: 'No such date', notes: [whyImpossible(date), ...(meant.length === 0 ? [] : [`Probably meant: ${meant.join(' or ')}.`])], people: [], events: [], near: [] };
}

function eventOf(facts: FactBase, { entry, fact }: DatedFact, when?: string): DateCardEvent {
  return { entryId: entry.partOf ?? entry.id, title: entry.name, what: whatHappened(facts, entry, fact), ...(when !== undefined && { when }) };
}

/** What happened on a day, in one line for each entry. */
function eventsOfDay(facts: FactBase, day: number): DateCardEvent[] {
  const lines = new Map<string, DateCardEvent>();
  for (const one of byImportance(facts.onDay(day), byRelations(facts))) {
    const event = eventOf(facts, one);
    const known = lines.get(one.entry.id);
    lines.set(one.entry.id, known === undefined ? event : { ...known, what: `${known.what}; ${event.what}` });
  }
  return [...lines.values()];
}

const TOLD_NEAR: ReadonlySet<EntryKind> = new Set<EntryKind>(['treaty', 'event', 'state', 'organisation', 'place']);

function nearDay(facts: FactBase, day: number): DateCardEvent[] {
  const near: { one: DatedFact; distance: number }[] = [];
  const prominence = byRelations(facts);
  for (let distance = 1; distance <= NEAR; distance++) {
    for (const sign of [-1, 1]) for (const one of mostImportant(facts.onDay(day + sign * distance).filter(({ entry }) => TOLD_NEAR.has(entry.kind)), prominence)) near.push({ one, distance: sign * distance });
  }
  near.sort((a, b) => importanceOf(b.one, prominence) - importanceOf(a.one, prominence));
  return near.slice(0, MOST_NEAR).sort((a, b) => a.distance - b.distance).map(({ one, distance }) => eventOf(facts, one, daysOff(distance)));
}

function daysOff(distance: number): string {
  const count = Math.abs(distance);
  return `${count === 1 ? 'the day' : `${count} days`} ${distance < 0 ? 'before' : 'after'}`;
}

/** A few of the facts within a time, in order of time, and where the others stand. */
function eventsOfPeriod(facts: FactBase, bounds: DayInterval): Pick<DateCard, 'events' | 'chronology'> {
  if (!Number.isFinite(bounds.earliest) || !Number.isFinite(bounds.latest) || bounds.latest - bounds.earliest > LONGEST_PERIOD) return { events: [] };
  const within = mostImportant(factsWithin(facts, bounds).filter(({ fact }) => !isWhole(fact.bounds, bounds) || isSingleDay(bounds)), byRelations(facts));
  const chosen = within.slice(0, MOST_OF_A_PERIOD).sort((a, b) => a.fact.bounds[0]! - b.fact.bounds[0]!);
  const events = chosen.map((one) => eventOf(facts, one, shortWhen(one, bounds)));
  return { events, ...(within.length > 0 && chronologyOf(facts, within[0]!.fact.bounds[0]!)) };
}

/** A fact that is as vague as the time asked for is told too, but a life's span within decades is not. */
const isWhole = ([from, to]: readonly [number | null, number | null], bounds: DayInterval): boolean => from === bounds.earliest && to === bounds.latest && bounds.latest - bounds.earliest > 366;

/** The day of a fact, without the year where the time lies within one. */
function shortWhen({ fact }: DatedFact, bounds: DayInterval): string {
  const sameYear = dateFromDay(bounds.earliest).year === dateFromDay(bounds.latest).year;
  const words = edtfInWords(fact.edtf);
  return sameYear ? words.replace(/ \d{4}(?= \(|$)/, '') : words;
}

function chronologyOf(facts: FactBase, day: number): Pick<DateCard, 'chronology'> {
  const { year } = dateFromDay(day);
  const within = factsWithin(facts, { earliest: dayFromDate({ year, month: 1, day: 1 }), latest: dayFromDate({ year, month: 12, day: 31 }) });
  return within.length === 0 ? {} : { chronology: { pageId: `chronology/${year}`, title: String(year) } };
}

