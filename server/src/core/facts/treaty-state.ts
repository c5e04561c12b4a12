/** How far a treaty had come at a date: signed, ratified, in force, ended. What a card says of it, and what statements are held to. */
import { certainlyBefore, type DayInterval } from '../time/interval';
import { admittedInterval } from './fact-base';
import type { DateFacet } from './facets';
import type { CompiledDate, CompiledEntry } from './index-format';

/** What is certain of a treaty at a date, with the fact that decides it: for what has not come yet, the first that was to come. */
export interface TreatyState {
  readonly state: 'not-signed' | 'not-ratified' | 'not-in-force' | 'in-force' | 'ended';
  readonly fact: CompiledDate;
}

/** Facets that end a treaty. A denunciation is none: it takes effect later, or is not accepted. */
export const ENDING_FACETS: readonly DateFacet[] = ['terminated', 'expired', 'annulled', 'broken', 'ended'];

/** Facets whose first fact makes a treaty ratified. */
export const RATIFYING_FACETS: readonly DateFacet[] = ['ratified', 'ratifications-exchanged'];

/** The facts of a treaty that are of one of the facets, in the order of the entry. */
export function factsOf(treaty: CompiledEntry, facets: readonly DateFacet[]): readonly CompiledDate[] {
  return treaty.dates.filter(({ facet }) => facets.includes(facet));
}

/**
 * The state of a treaty at a date. `undefined` where the facts do not tell: no day of an entry into force is known, or the date
 * is too vague, or a fact that decides is itself disputed in its day. Papers that were never signed have no state.
 */
export function treatyStateAt(treaty: CompiledEntry, at: DayInterval): TreatyState | undefined {
  const [signed] = factsOf(treaty, ['signed']);
  const [ratified] = factsOf(treaty, RATIFYING_FACETS);
  const [inForce] = factsOf(treaty, ['in-force']);
  const [ended] = signed === undefined ? [] : factsOf(treaty, ENDING_FACETS);
  if (liesAfter(signed, at)) return { state: 'not-signed', fact: signed };
  if (liesBefore(ended, at)) return { state: 'ended', fact: ended };
  if (liesBefore(inForce, at)) return ended === undefined || liesAfter(ended, at) ? { state: 'in-force', fact: inForce } : undefined;
  if (liesAfter(ratified, at)) return { state: 'not-ratified', fact: ratified };
  if (liesAfter(inForce, at)) return { state: 'not-in-force', fact: inForce };
  return undefined;
}

/** Whether a fact, on every day that some account gives for it, lies before a time. */
export function liesBefore(fact: CompiledDate | undefined, at: DayInterval): fact is CompiledDate {
  return fact !== undefined && certainlyBefore(admittedInterval(fact), at);
}

/** Whether a fact, on every day that some account gives for it, lies after a time. */
export function liesAfter(fact: CompiledDate | undefined, at: DayInterval): fact is CompiledDate {
  return fact !== undefined && certainlyBefore(at, admittedInterval(fact));
}
