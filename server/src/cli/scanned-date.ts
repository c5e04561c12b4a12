/** What `rapallo scan` tells of a date beside its words. */
import { edtfOf, type DateMention } from '../core/text/dates/date-mention';
import { dateFromDay } from '../core/time/day';
import { edtfOfDay } from '../core/time/edtf';

export interface ScannedDate {
  /** `null` for a date that the calendar does not have. */
  readonly edtf: string | null;
  /** First and last day that the words may mean, Gregorian; `null` where there is none, or where it is not known. */
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly precision: string;
  /** The calendar that the words name, otherwise `gregorian`. */
  readonly calendar: 'gregorian' | 'julian';
  readonly qualifier: 'approximate' | 'uncertain' | null;
  /** `early`, `late` …, and `before`, `since` …, where the words say so. */
  readonly part: string | null;
  readonly limit: string | null;
  /** `written`, `missing`, or where the year was taken from. */
  readonly yearFrom: string;
  /** How sure a year is that is not written. */
  readonly yearCertainty: 'sure' | 'likely' | 'guess' | null;
  readonly problems: readonly string[];
}

/** The columns of {@link ScannedDate} in CSV, in order. */
export const DATE_COLUMNS = ['edtf', 'earliest', 'latest', 'precision', 'calendar', 'qualifier', 'part', 'limit', 'yearFrom', 'yearCertainty', 'problems'] as const;

export function scannedDate(date: DateMention): ScannedDate {
  const { value, yearFrom, yearSource } = date;
  return {
    edtf: date.impossible ? null : edtfOf(date),
    earliest: dayOrNull(value?.bounds.earliest),
    latest: dayOrNull(value?.bounds.latest),
    precision: date.precision,
    calendar: value?.calendar ?? 'gregorian',
    qualifier: date.qualifier ?? null,
    part: date.part ?? null,
    limit: date.limit ?? null,
    yearFrom: yearFrom === 'context' ? (yearSource?.from ?? 'context') : yearFrom,
    yearCertainty: yearSource?.certainty ?? null,
    problems: date.problems ?? [],
  };
}

function dayOrNull(day: number | undefined): string | null {
  return day === undefined || !Number.isFinite(day) ? null : edtfOfDay(dateFromDay(day));
}
