/**
 * Names in a claim that are not those of what they look like: a part of another name, a title, a neighbour in a list. "Philips
 * Germany was founded in 1926" says nothing of Germany, and "relations between Qatar and Romania were established" nothing of
 * Romania.
 */
import type { CompiledEntry } from '../facts/index-format';
import type { DateFacet } from '../facts/facets';
import type { DateMention } from '../text/dates/date-mention';
import type { Mention } from '../text/mentions';
import type { ClauseShape } from './clause-shape';

/** What a construction has found. */
export interface Found {
  readonly shape: ClauseShape;
  /** Where in the shape the name stands. */
  readonly at: number;
  readonly mention: Mention;
  readonly entry: CompiledEntry;
  readonly date: DateMention;
  readonly facets: readonly DateFacet[] | undefined;
  readonly construction: string;
  /** Whether the construction says who did it. */
  readonly isActive: boolean;
}

/** Whether the name or its date is most likely that of something else. */
export function isOtherThing(text: string, found: Found): boolean {
  const { entry, date, construction, facets, isActive } = found;
  // Nobody dates a signature or a war by a century.
  if (date.precision === 'century') return true;
  if (isActive && isAttribute(found)) return true;
  if (entry.kind === 'organisation' || entry.kind === 'state' || entry.kind === 'place') return !beginsClause(found) || isCompound(found);
  // A peace treaty "ended the war" years after the fighting.
  if (isActive && entry.kind === 'event' && facets?.includes('ended') === true) return true;
  if (construction === 'date-as-attribute') return isCompound(found);
  return construction === 'parenthesis' && isTitle(text, found);
}

/** "In the newly established Weimar Republic in September 1919": a participle behind an article says what the thing is. */
const isAttribute = ({ shape, at }: Found): boolean => /a[wN]?L$/.test(shape.letters.slice(0, at));

/** Nothing but an article, or a date, stands between the beginning of the clause and the name. */
function beginsClause({ shape, at, isActive, construction }: Found): boolean {
  // What somebody founds is no subject.
  if (isActive || construction === 'noun' || construction.startsWith('chronology') || construction.startsWith('dated')) return true;
  return /(?:^|[;-])(?:[&w]?o?a?D,?)?b?a?$/.test(shape.letters.slice(0, at));
}

/** A noun behind the name makes another thing of it: "the first SS business venture", "World War II film". */
function isCompound({ shape, at }: Found): boolean {
  const behind = shape.letters[at + 1];
  return behind === 'N' || (behind === 'w' && !/^\p{L}+ly$/u.test(shape.items[at + 1]!.word ?? ''));
}

/** A name in quotation marks or italics with the years of its publication: “The Second World War” (1948–1953). */
function isTitle(text: string, { mention, date }: Found): boolean {
  const isByYears = date.precision === 'year' || (date.precision === 'interval' && !/\p{L}/u.test(text.slice(date.core.start, date.core.end)));
  return isByYears && (/["”“»’]/.test(text[mention.end] ?? '') || /(?<![*_])[*_](?![*_])$/.test(text.slice(mention.end - 1, mention.end + 1)) || /^[*_](?![*_])/.test(text.slice(mention.end, mention.end + 2)));
}
