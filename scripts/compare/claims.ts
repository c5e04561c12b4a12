/** Whether the fact base answers a dated claim: with a fact of that date, or by saying why it does not follow it. */
import { edtfBounds } from '../../server/src/compile/edtf-bounds';
import { admittedInterval, toInterval } from '../../server/src/core/facts/fact-base';
import { intervalContains, intervalsMeet, type DayInterval } from '../../server/src/core/time/interval';
import { findDates } from '../../server/src/core/text/dates/find-dates';
import { readWords } from '../../server/src/core/util/words';
import type { Base, Claim, Known } from './inventory';

/** `entries` are those of the claim's entities. */
export function isClaimAnswered(claim: Claim, entries: readonly Known[], base: Base): boolean {
  const bounds = roughly(claim.edtf!);
  return base.withRelated(entries).some((known) => hasFactIn(known, bounds, base) || namesDate(known, bounds)) || entries.some((known) => isCorrected(known, bounds));
}

/** Days that a date about which the text is not sure may mean. */
const DAYS_OF_ABOUT = 15;

function roughly(edtf: string): DayInterval {
  const { earliest, latest } = toInterval(edtfBounds(edtf)!);
  const about = edtf.includes('~') ? DAYS_OF_ABOUT : 0;
  return { earliest: earliest - about, latest: latest + about };
}

function hasFactIn({ entry }: Known, bounds: DayInterval, base: Base): boolean {
  if (entry.dates.some((date) => intervalsMeet(admittedInterval(date), bounds))) return true;
  const tenures = [...(entry.holders ?? []), ...base.all.flatMap((office) => (office.entry.holders ?? []).filter((tenure) => tenure.person === entry.id))];
  if (tenures.some((tenure) => intervalsMeet(toInterval(tenure.bounds), bounds))) return true;
  return entry.names.some((name) => name.period !== undefined && intervalsMeet(toInterval(name.period), bounds));
}

/** A label, or the date as a source writes it, that names a date within that of the claim. */
function namesDate({ details }: Known, bounds: DayInterval): boolean {
  return details.dates.some(({ label, asWritten }) =>
    [label, asWritten?.text].some((text) => text !== undefined && findDates(readWords(text)).some((date) => date.value !== undefined && intervalContains(bounds, date.value.bounds))),
  );
}

function isCorrected({ details }: Known, bounds: DayInterval): boolean {
  return (details.corrections ?? []).some(({ edtf }) => {
    const given = edtf === undefined ? undefined : edtfBounds(edtf);
    return given !== undefined && sameDays(toInterval(given), bounds);
  });
}

const sameDays = (a: DayInterval, b: DayInterval): boolean => a.earliest === b.earliest && a.latest === b.latest;
