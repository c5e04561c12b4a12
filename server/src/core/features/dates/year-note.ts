/** Where a year that is not written was taken from, in a sentence. */
import type { DateMention } from '../../text/dates/date-mention';
import type { YearSource } from '../../text/dates/year-source';

const PLACES: Readonly<Record<YearSource['from'], string>> = {
  list: 'the end of the list', sentence: 'the same sentence', paragraph: 'the same paragraph', heading: 'the heading', earlier: 'an earlier paragraph', event: '',
};

const CERTAINTY: Readonly<Record<YearSource['certainty'], string>> = {
  sure: '', likely: ' That is likely, not certain.', guess: ' That is a guess.',
};

/** `undefined` for a date whose year is written or not known. */
export function yearNote({ yearFrom, yearSource, relative, year }: DateMention): string | undefined {
  if (yearFrom !== 'context') return undefined;
  if (yearSource === undefined) return 'The year is not written; it is taken from the dates before.';
  const { from, certainty, words } = yearSource;
  const named = words === undefined ? '' : `“${words.replace(/\s+/g, ' ')}”`;
  const source = from === 'event' ? (named === '' ? 'an event that is named' : named) : named === '' ? PLACES[from] : `${named} in ${PLACES[from]}`;
  if (relative === true) return `Counted from ${source}.${CERTAINTY[certainty]}`;
  return `The year ${year === undefined ? '' : `${year} `}is not written; it is taken from ${source}.${CERTAINTY[certainty]}`;
}
