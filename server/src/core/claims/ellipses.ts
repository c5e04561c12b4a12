/**
 * Names that share the verb of the one before: "Estonia proclaimed its independence on 24 February 1918, Latvia on 18 November
 * 1918", "Верховный Совет принял Литву 3 августа 1940 года, Латвию – 5 августа". What is told of the first, with a date that is
 * its own or that another claim holds, is told of each that follows with nothing but a date.
 */
import { admittedInterval } from '../facts/fact-base';
import type { DateFacet } from '../facts/facets';
import type { CompiledDate, CompiledEntry } from '../facts/index-format';
import type { DateMention } from '../text/dates/date-mention';
import { intervalsMeet, isSingleDay } from '../time/interval';
import { findOverlapping, type Span } from '../util/span';
import type { Claim } from './claim';
import type { ClauseShape, SentenceParts, ShapeItem } from './clause-shape';
import { classesOfFact } from './event-classes';
import { findLinkedWord } from './occasions-words';
import { slipBetween } from './slips';
import { suspendsClause } from './suspension';

/** The date right behind a name that stands behind a comma, a semicolon or a conjunction. */
const NEXT = /(?<=[DdwNLO)](?:[,;]&?|&)a?)(?<name>[TVO])"?-?o?(?<date>D)(?=[,;&()-]|$|[oi]a?[NO])/dg;
/** The name before the first date of the row, nearest to it. */
const MOST_WORDS_BETWEEN = 8;

/** Claims of the dates that no other claim holds; `claims` are those that are made already. */
export function findEllipses(parts: SentenceParts, shape: ClauseShape, quotations: readonly Span[], claims: readonly Claim[]): Claim[] {
  const { letters, items } = shape;
  const found: Claim[] = [];
  let told: { readonly facets: ReadonlySet<DateFacet>; readonly kind: string } | undefined;
  let after = -1;
  NEXT.lastIndex = 0;
  for (let match = NEXT.exec(letters); match !== null; match = NEXT.exec(letters)) {
    const [nameAt] = match.indices!.groups!['name']!;
    const [dateAt] = match.indices!.groups!['date']!;
    // The next member of the same row carries on what the last one was told.
    if (told === undefined || !/^[,;&()-]{0,3}a?$/.test(letters.slice(after + 1, nameAt))) told = toldBefore(parts, shape, claims, nameAt);
    after = dateAt;
    const entry = items[nameAt]!.mention?.entry;
    if (told === undefined || entry === undefined || entry.kind !== told.kind) continue;
    const claim = claimOf(items[nameAt]!, items[dateAt]!.date!, told.facets);
    if (claim === undefined || claims.some(({ date }) => date === claim.date)) continue;
    const span = { start: items[nameAt]!.start, end: items[dateAt]!.end };
    if (suspendsClause(parts.text, parts.sentence, span) || findOverlapping(quotations, span) !== undefined) continue;
    found.push(claim);
  }
  return found;
}

/** What is told, on the date before a name, of another thing of its kind. */
function toldBefore({ text }: SentenceParts, shape: ClauseShape, claims: readonly Claim[], nameAt: number): { facets: ReadonlySet<DateFacet>; kind: string } | undefined {
  const { letters, items } = shape;
  const dateAt = Math.max(letters.lastIndexOf('D', nameAt), letters.lastIndexOf('d', nameAt));
  const kind = items[nameAt]!.mention?.entry?.kind;
  if (dateAt < 0 || kind === undefined) return undefined;
  const date = items[dateAt]!.date!;
  const claim = claims.find((one) => one.date === date && one.entry.kind === kind);
  if (claim?.facets !== undefined) return { facets: new Set(claim.facets), kind };
  const classes = findLinkedWord(text, shape, dateAt)?.classes;
  if (classes === undefined || date.value === undefined) return undefined;
  const heads = items.slice(Math.max(0, dateAt - MOST_WORDS_BETWEEN), dateAt).flatMap(({ mention }) => (mention?.entry?.kind === kind ? [mention.entry] : []));
  const known = heads.flatMap((head) => head.dates.filter((fact) => intervalsMeet(admittedInterval(fact), date.value!.bounds) && [...classesOfFact(fact.facet, undefined)].some((one) => classes.includes(one))));
  return known.length === 0 ? undefined : { facets: new Set(known.map(({ facet }) => facet)), kind };
}

function claimOf({ mention }: ShapeItem, date: DateMention, facets: ReadonlySet<DateFacet>): Claim | undefined {
  const entry = mention!.entry!;
  if (date.precision !== 'day' || date.value === undefined || !isSingleDay(date.value.bounds)) return undefined;
  const meant = meantBy(entry, date, facets);
  return meant === undefined ? undefined : { mention: mention!, entry, date, construction: 'ellipsis', beside: [], facets: [meant.facet], meant };
}

/** The one fact of those facets of which the date is a slip; none if the date is right of anything that is known of the entry. */
function meantBy(entry: CompiledEntry, date: DateMention, facets: ReadonlySet<DateFacet>): CompiledDate | undefined {
  const { bounds } = date.value!;
  if (entry.dates.some((fact) => intervalsMeet(admittedInterval(fact), bounds))) return undefined;
  const slips = entry.dates.filter((fact) => facets.has(fact.facet) && fact.certainty === undefined && isSingleDay({ earliest: fact.bounds[0] ?? -Infinity, latest: fact.bounds[1] ?? Infinity }) && slipBetween(bounds.earliest, fact.bounds[0]!) !== undefined);
  return slips.length === 1 ? slips[0] : undefined;
}
