/** A dated fact as messages tell it. Shared by the checks that hold dates to facts. */
import { admittedInterval, toInterval } from '../facts/fact-base';
import { daysInWords } from '../facts/fact-words';
import type { CompiledDate } from '../facts/index-format';
import { RUSSIAN_CALENDAR_REFORM, rereadAsJulian } from '../time/day';
import { intervalsMeet, isSingleDay, type DayInterval } from '../time/interval';
import { dayInWords, formatDay, plainNotation, weekdayName } from '../time/notation';

/** "on 16 April 1922 (Sunday)", "in April 1922", "on 23 August 1939 (Wednesday; accounts give 23–24 August 1939)". */
export function whenOfFact(fact: CompiledDate): string {
  const bounds = toInterval(fact.bounds);
  const admitted = admittedInterval(fact);
  if (isSingleDay(bounds)) {
    const accounts = isSingleDay(admitted) ? '' : `; accounts give ${daysInWords(admitted)}`;
    return `on ${dayInWords(bounds.earliest)} (${weekdayName(bounds.earliest)}${accounts})`;
  }
  return `in ${formatDay(bounds.earliest, { ...plainNotation('en'), precision: fact.edtf.length <= 5 ? 'year' : 'month' })}`;
}

/** Whether some day of `written` is a day of `fact`, in either calendar while Russia kept the Julian one. */
export function mayMean(written: DayInterval, fact: DayInterval): boolean {
  if (intervalsMeet(written, fact)) return true;
  if (!(written.earliest < RUSSIAN_CALENDAR_REFORM) || !Number.isFinite(written.earliest) || !Number.isFinite(written.latest)) return false;
  return intervalsMeet({ earliest: rereadAsJulian(written.earliest), latest: rereadAsJulian(written.latest) }, fact);
}
