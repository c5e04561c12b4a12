/**
 * Finds the dates of a text: single dates where they stand; then what belongs together (modifiers, two calendars, ranges,
 * lists); then, on request, the years that prose leaves out.
 *
 * The first pass reads every word once; the others look only at what it found and at a few characters around.
 */
import type { Words } from '../../util/words';
import type { NamedTime, TimeSpokenOf } from './context';
import { datesWithContext } from './context-of-text';
import type { DateMention } from './date-mention';
import { isDatedMonth } from './bare-months';
import { finished, type Draft } from './draft';
import { findUnits } from './find-units';
import { takeModifiers } from './modifiers';
import { joinRange, shareYearsInLists } from './ranges';
import { orderOfSlashes, settleOrder } from './slash-order';
import { readRelative, type RelativeExpression } from './relative';
import { joinTwoCalendars, mergeSlashedDays, takeCalendarMark } from './two-calendars';

/** What a stretch of text holds of dates, before years are taken from the context. */
export interface DatesRead {
  /** In order, without overlaps. Those that leave out their year have none yet. */
  readonly dates: readonly DateMention[];
  /** Expressions that count from another date; they may overlap the dates. */
  readonly relative: readonly RelativeExpression[];
}

/** The dates in the words of a text as they are written. */
export function readDates(words: Words): DatesRead {
  const { drafts, relativeRows } = findUnits(words);
  const dates = drafts.length === 0 ? [] : compose(words, drafts).map(finished);
  const relative = relativeRows.length === 0 ? [] : relativeRows.map((row) => readRelative(words, row)).filter((found) => found !== undefined);
  return { dates, relative };
}

/** The same dates without the relative expressions, for whoever looks at where they stand and what they mean, and lets go of them. */
export function datesAsWritten(words: Words): readonly DateMention[] {
  const { drafts } = findUnits(words);
  return drafts.length === 0 ? drafts : compose(words, drafts);
}

function compose(words: Words, drafts: readonly Draft[]): Draft[] {
  const { text } = words;
  if (drafts.some((draft) => draft.otherReading !== undefined)) {
    const order = orderOfSlashes(drafts);
    if (order !== undefined) drafts.forEach((draft) => settleOrder(draft, order));
  }
  let free = 0;
  drafts.forEach((draft, index) => {
    mergeSlashedDays(words, draft);
    takeCalendarMark(text, draft, drafts[index + 1]?.start ?? text.length);
    takeModifiers(words, draft, free);
    free = draft.end;
  });
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const last = joined.at(-1);
    // A date in two calendars has taken the year that follows it.
    if (last !== undefined && draft.start < last.end) continue;
    if (last !== undefined && (joinTwoCalendars(words, last, draft) || joinRange(words, last, draft))) {
      const before = joined.at(-2);
      if (last.precision === 'day' && before !== undefined && joinRange(words, before, last)) joined.pop();
      continue;
    }
    joined.push(draft);
  }
  shareYearsInLists(words, joined);
  return joined.filter((draft) => draft.bareMonth !== true || isDatedMonth(words, draft));
}

/** Every date in the words of a text, with years from its context. */
export function findDates(words: Words, events: readonly NamedTime[] = [], time?: TimeSpokenOf): DateMention[] {
  const read = readDates(words);
  return needsContext(read) ? datesWithContext(words.text, read, events, time) : [...read.dates];
}

/** Whether anything in a reading leans on other dates. */
export function needsContext(read: DatesRead): boolean {
  return read.relative.length > 0 || read.dates.some((date) => date.yearFrom === 'missing');
}
