/**
 * Finds the dates of a text in three passes: plain dates and vague ones where they stand; then what stands around them
 * (modifiers, ranges, two calendars); then the years that prose leaves out.
 *
 * The first pass reads every word once; the others look only at what it found and at a few characters around.
 */
import type { Words } from '../../util/words';
import { composeDates } from './compose';
import type { DateMention } from './date-mention';
import { findPlainDates } from './plain-dates';
import { resolveYears } from './year-from-context';

/** Every date in the words of a text, in order. Stretches never overlap. */
export function findDates(words: Words): DateMention[] {
  const plain = findPlainDates(words);
  return plain.length === 0 ? plain : resolveYears(words.text, composeDates(words.text, plain));
}
