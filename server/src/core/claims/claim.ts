/** What a sentence states of an entity: that a facet of it has a date. */
import type { DateFacet } from '../facts/facets';
import type { CompiledEntry } from '../facts/index-format';
import type { DateMention } from '../text/dates/date-mention';
import type { Mention } from '../text/mentions';
import { findOverlapping, type Span } from '../util/span';
import { clauseShape, type ClauseShape, type SentenceParts, type ShapeItem } from './clause-shape';
import { CONSTRUCTIONS } from './constructions';
import { suspendsClause, suspendsSentence } from './suspension';

export interface Claim {
  readonly mention: Mention;
  readonly entry: CompiledEntry;
  /** The facets that the words may mean; `undefined` where the date merely stands beside the name, and any will do. */
  readonly facets?: readonly DateFacet[];
  readonly date: DateMention;
  /** Id of the construction that links them. */
  readonly construction: string;
}

/**
 * The claims that a sentence makes. None, if the sentence suspends judgement. A date makes at most one claim: the first
 * construction in the order of the registry that holds it.
 */
export function findClaims(parts: SentenceParts, quotations: readonly Span[]): Claim[] {
  if (!parts.dates.some((date) => date.value !== undefined) || !parts.mentions.some((mention) => mention.entry !== undefined && DATED_KINDS.has(mention.entry.kind))) return [];
  if (suspendsSentence(parts.text.slice(parts.sentence.start, parts.sentence.end))) return [];
  const shape = clauseShape(parts);
  const claimed = new Set<DateMention>();
  const found: Claim[] = [];
  for (const construction of CONSTRUCTIONS) {
    for (const match of shape.letters.matchAll(construction.pattern)) {
      const claim = toClaim(shape, match, construction.id);
      if (claim === undefined || claimed.has(claim.date) || suspendsClause(parts.text, parts.sentence, spanOf(shape, match))) continue;
      if (findOverlapping(quotations, claim.date) !== undefined) continue;
      claimed.add(claim.date);
      found.push(claim);
    }
  }
  return found;
}

/** Kinds of entries that have dates of their own; offices have holders, and states are mostly bystanders. */
const DATED_KINDS: ReadonlySet<string> = new Set(['person', 'treaty', 'event', 'organisation', 'place', 'state']);

function spanOf(shape: ClauseShape, match: RegExpMatchArray): Span {
  const first = shape.items[match.index!]!;
  const last = shape.items[match.index! + match[0].length - 1] ?? first;
  return { start: first.start, end: last.end };
}

function toClaim(shape: ClauseShape, match: RegExpMatchArray, construction: string): Claim | undefined {
  const itemOf = (group: string): ShapeItem | undefined => {
    const at = match.indices?.groups?.[group];
    return at === undefined ? undefined : shape.items[at[0]];
  };
  const mention = itemOf('entity')?.mention;
  const date = itemOf('date')?.date;
  if (mention?.entry === undefined || date === undefined) return undefined;
  const link = itemOf('link')?.link;
  const facets = link?.facets[mention.entry.kind];
  if (link !== undefined && facets === undefined) return undefined;
  return { mention, entry: mention.entry, date, construction, ...(facets !== undefined && { facets }) };
}
