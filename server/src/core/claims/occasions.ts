/**
 * Days of known events that a sentence tells more freely than a construction allows: "In the same hall the Treaty of Versailles
 * between the Allied Powers and Germany was signed on 28 June 1919", "After the shelling of Mainila on 26 November 1939 …".
 *
 * Such a day is held to a fact only if it *is* the day of that fact but for one slip of the pen, in the day, the month or the
 * year. The likelier it is that another day is meant, the more the words must say: a wrong year beside the right day and month
 * is hardly ever another event, a wrong day in the right month often is.
 */
import type { FactBase } from '../facts/fact-base';
import type { DateFacet } from '../facts/facets';
import type { DateMention } from '../text/dates/date-mention';
import { isSingleDay } from '../time/interval';
import { foldText } from '../util/fold';
import { findOverlapping, type Span } from '../util/span';
import type { Claim } from './claim';
import type { ClauseShape, SentenceParts } from './clause-shape';
import { isCoarse } from './coarse-slips';
import { isBound } from './occasions-binding';
import { saysWhen } from './occasions-coarse';
import { candidatesOf, isRightOfAnyone, type Candidate } from './occasions-candidates';
import { isAnotherTime } from './told';
import { deniesAct } from './suspension';

/** Claims of the dates that no other claim holds. */
export function findOccasions(parts: SentenceParts, shape: ClauseShape, quotations: readonly Span[], facts: FactBase, claimed: ReadonlySet<DateMention>): Claim[] {
  const found: Claim[] = [];
  for (const date of parts.dates) {
    if (claimed.has(date) || !(isPlainDay(date) || (isCoarse(date) && saysWhen(parts.text, shape, date)))) continue;
    const candidates = candidatesOf(parts, date, facts);
    if (candidates.length === 0 || findOverlapping(quotations, date) !== undefined || (date.precision === 'day' && isRightOfAnyone(parts.mentions, date))) continue;
    if (isAnotherTime(parts) || looksBack(parts.text, shape) || deniesAct(parts.text, parts.sentence, date)) continue;
    const best = bestOf(candidates.flatMap((candidate) => isBound(parts, shape, date, candidate, facts) ?? []));
    if (best === undefined) continue;
    const { mention, entry, fact, signatories } = best;
    found.push({ mention: { ...mention, entry, ...(signatories !== undefined && { candidates: [entry] }) }, entry, date, construction: 'occasion', beside: [], facets: [fact.facet], meant: fact, ...(isRepeatable(best) && { repeatable: true as const }) });
  }
  return found;
}

/** What people do again and again, so that a second time is only unlikely. */
const AGAIN: ReadonlySet<DateFacet> = new Set<DateFacet>(['met', 'visited', 'spoke', 'wrote', 'proposed', 'negotiated']);

const isRepeatable = ({ entry, fact, signatories }: Candidate): boolean => AGAIN.has(fact.facet) || (entry.kind === 'person' && fact.facet === 'other') || (entry.kind === 'event' && signatories !== undefined);

/** The likeliest of those that the words allow; `undefined` if they are of different days. */
function bestOf(all: readonly Candidate[]): Candidate | undefined {
  // A weekday that fits one fact decides between them.
  const byWeekday = all.filter(({ byWeekday: fits }) => fits === true);
  const bound = byWeekday.length > 0 ? byWeekday : all;
  const best = bound.find(({ beside }) => beside === true) ?? bound.find(({ entry }) => entry.kind === 'treaty' || entry.kind === 'event') ?? bound[0];
  return best === undefined || best.beside === true || bound.every(({ fact }) => fact.bounds[0] === best.fact.bounds[0]) ? best : undefined;
}

/** A day with its year, written or surely in reach, and nothing that makes it vaguer. */
export function isPlainDay(date: DateMention): boolean {
  if (date.precision !== 'day' || (date.yearFrom !== 'written' && date.yearSource?.certainty !== 'sure') || date.value === undefined || !isSingleDay(date.value.bounds)) return false;
  return date.composite !== true && date.parts === undefined && date.relative !== true && date.feast === undefined && date.qualifier === undefined && date.limit === undefined;
}

/** Words that look back: on the same day of another year something is remembered. */
const LOOKS_BACK = /^(?:celebrat|commemorat|rememb|recall|remind|mark(?:s|ed)$|birthday|feier|gefeiert|gedachte|gedenk|erinner|geburtstag|отмети|отмеча|празднова|вспомин|вспомн|напомн|памят)/;

/** Whether a sentence has such a word. */
export const looksBack = (text: string, { items }: ClauseShape): boolean => items.some((item) => item.word !== undefined && LOOKS_BACK.test(foldText(text.slice(item.start, item.end))));
