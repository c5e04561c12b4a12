/**
 * The turns of a life as the base knows them: from the dates of a person, by their facets and, where a facet says nothing, by
 * their labels ("became German Emperor"), and from the terms of the offices that they held.
 */
import type { Turn } from '../claims/life-expressions';
import { admittedInterval, toInterval, type FactBase } from '../facts/fact-base';
import { FACET_WORDS, type DateFacet } from '../facts/facets';
import type { CompiledCitation, CompiledDate, CompiledEntry, CompiledInterval } from '../facts/index-format';
import { dayFromDate } from '../time/day';
import type { DayInterval } from '../time/interval';
import { placeOfDate, placeOfOffice, placeOfTenure, type FactPlace } from './fact-place';

/** A turn as the base knows it. */
export interface KnownTurn {
  readonly bounds: DayInterval;
  readonly admitted: DayInterval;
  /** "was arrested", "became German foreign minister". */
  readonly words: () => string;
  readonly sources: () => readonly CompiledCitation[];
  readonly certain: boolean;
  readonly places: readonly FactPlace[];
  /** True for the end of a term: appointment, oath and the first day at the desk may lie some days apart. */
  readonly isTerm?: true;
  /** Whether the words of a fact that has no facet of its own tell of the turn; asked last, because it reads the label. */
  readonly isOfTurn?: () => boolean;
}

export const FACETS_OF_TURN: Readonly<Record<Turn, readonly DateFacet[]>> = {
  born: ['born'],
  died: ['died'],
  arrested: ['arrested'],
  sentenced: ['sentenced'],
  acquitted: [],
  released: [],
  exiled: ['exiled', 'emigrated'],
  accredited: ['accredited'],
  began: ['appointed', 'accredited'],
  ended: ['dismissed', 'resigned'],
};

/** Labels of facts without a facet that tell of a turn. */
const LABELS: Readonly<Partial<Record<Turn, RegExp>>> = {
  acquitted: /^acquitted/,
  released: /^released/,
  exiled: /^(?:expelled|deported|fled|escaped)/,
  began: /^(?:became|elected|took over|took sole power|took charge|took up|put at the head|made himself|returned to power)/,
  ended: /^(?:lost his|gave up|left the|resigned|recalled|abdicated|exchanged|handed his office)/,
};

/** A turn known less exactly than to the month contradicts nothing. */
const DAYS_OF_A_MONTH = 31;
/** Labels that begin with a participle: "acquitted by the tribunal". */
const PARTICIPLE = /^(?:acquitted|released|expelled|deported|elected|put|recalled)/;

/** The known turns of a kind in the life of a person. */
export function knownTurns(facts: FactBase, person: CompiledEntry, turn: Turn): KnownTurn[] {
  const own = person.dates.flatMap((fact) => knownByFact(facts, person, fact, turn) ?? []);
  if (turn !== 'began' && turn !== 'ended') return own;
  const terms = facts.officesOf(person.id).flatMap(({ office, tenure }): KnownTurn[] => {
    if (tenure.capacity === 'designate') return [];
    const [bounds, admitted] = turn === 'began' ? startOf(tenure) : endOf(tenure);
    return Number.isFinite(bounds.earliest) && Number.isFinite(bounds.latest) ? [{ bounds, admitted, words: () => `${turn === 'began' ? 'became' : 'ceased to be'} ${office.name}`, sources: () => facts.tenureDetails(office, tenure).sources, certain: true, isTerm: true, places: [placeOfOffice(person, office), placeOfTenure(office, tenure)] }] : [];
  });
  return [...own, ...terms];
}

function knownByFact(facts: FactBase, person: CompiledEntry, fact: CompiledDate, turn: Turn): KnownTurn | undefined {
  if (fact.certainty === 'disputed' && fact.admits === undefined) return undefined;
  const bounds = toInterval(fact.bounds);
  const known = { bounds, admitted: admittedInterval(fact), sources: () => facts.dateDetails(person, fact).sources, certain: fact.certainty === undefined && !/[~?%]/.test(fact.edtf), places: [placeOfDate(person, fact)] };
  if (FACETS_OF_TURN[turn].includes(fact.facet)) return { ...known, words: () => FACET_WORDS[fact.facet] };
  const ofTurn = LABELS[turn];
  if (ofTurn === undefined || (fact.facet !== 'other' && fact.facet !== 'emigrated') || bounds.latest - bounds.earliest > DAYS_OF_A_MONTH) return undefined;
  const label = (): string => (facts.dateDetails(person, fact).label ?? '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
  return { ...known, words: () => (PARTICIPLE.test(label()) ? `was ${label()},` : `${label()},`), isOfTurn: () => ofTurn.test(label()) };
}

interface Term {
  readonly from?: string;
  readonly to?: string;
  readonly bounds: CompiledInterval;
  readonly core?: CompiledInterval;
}

/** The first day of a term, as it stands in the base and as accounts give it. */
export function startOf({ from, bounds, core }: Term): [DayInterval, DayInterval] {
  const earliest = bounds[0] ?? -Infinity;
  return [dayOf(from, earliest), { earliest, latest: Math.max(earliest, core?.[0] ?? earliest) }];
}

export function endOf({ to, bounds, core }: Term): [DayInterval, DayInterval] {
  const latest = bounds[1] ?? Infinity;
  return [dayOf(to, latest), { earliest: Math.min(latest, core?.[1] ?? latest), latest }];
}

/** A day written in EDTF; terms known less exactly count from the day at their edge, and never as exact. */
function dayOf(edtf: string | undefined, edge: number): DayInterval {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(edtf ?? '');
  if (match === null) return { earliest: -Infinity, latest: edge };
  const day = dayFromDate({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
  return { earliest: day, latest: day };
}
