/** Dates that stand right beside the name of a treaty or event: "by the Treaty of Rapallo of …", "Treaty of Berlin, Moscow, …". */
import type { FactBase } from '../facts/fact-base';
import type { DateFacet } from '../facts/facets';
import { foldText } from '../util/fold';
import type { ClauseShape } from './clause-shape';
import { classesOfWord } from './event-classes';
import type { Candidate } from './occasions-candidates';

/** What a date right beside the name gives. */
const PRINCIPAL: ReadonlySet<DateFacet> = new Set<DateFacet>(['signed', 'occurred', 'began']);

/** Nouns that own the date behind the name that follows them: the protocol to the treaty of …, the report on …. */
const OWNER = /^(?:proto[ck]ol|supplement|zusatz|annex|anhang|news|nachricht|debat|report|bericht|comment|kommentar|article|artikel|notes?$|letter|brief|speech|reden?$|talk|conversation|gesprach|memorandum|протокол|статья|статьи|приложени|доклад|речь|нота|письм|бесед|сообщени)/;

/** Prepositions by which the name depends on a noun before it. */
const ABOUT = /^(?:to|on|about|for|of|concerning|regarding|zu|zum|zur|uber|fur|des|der|von|к|о|об|по)$/;

const PLACE = '(?:[,;-]?[oi]?a?O)?';
const ITEM = new RegExp(`^"?${PLACE}(?:[,;-]|-?;)a?$`);
const ITEM_AFTER_DATE = /^[;,-]{1,2}a?$/;
const ENDS_AN_ITEM = /^(?:[;,()-]|$)/;

/** Whether the date stands beside the name, and no noun before the name may own it. */
export function isBesideName(text: string, shape: ClauseShape, nameAt: number, dateAt: number, { mention, entry, fact, slip }: Candidate, facts: FactBase): boolean {
  if ((entry.kind !== 'treaty' && entry.kind !== 'event') || !PRINCIPAL.has(fact.facet)) return false;
  if (entry.kind === 'event' && entry.dates.some((other) => other.facet === 'ended')) return false;
  const { letters, items } = shape;
  const isBare = mention.form.form === 'short';
  if (dateAt < nameAt) {
    // "14 April 1930: Pyatakov Agreement, so called after …": what else befell the treaty on a day of its year a line may tell as well.
    return slip === 'year' && dateAt === 0 && !isBare && ITEM_AFTER_DATE.test(letters.slice(1, nameAt)) && ENDS_AN_ITEM.test(letters.slice(nameAt + 1));
  }
  const between = letters.slice(nameAt + 1, dateAt);
  const behind = letters.slice(dateAt + 1);
  if (/^a?$/.test(letters.slice(0, nameAt)) && ITEM.test(between) && ENDS_AN_ITEM.test(behind)) {
    // "Treaty of Berlin, 22 April 1926: Stresemann and Krestinsky". A bare "Rapallo" may be where a letter was written.
    const place = items.slice(nameAt + 1, dateAt).find((item) => item.mention !== undefined)?.mention;
    const signedAt = facts.details(entry.id).place ?? facts.dateDetails(entry, fact).place;
    return place === undefined ? !isBare || (slip !== 'day' && /^;./.test(behind)) : place.entry?.id === signedAt;
  }
  const inRussian = between === '' && /^\p{Script=Cyrillic}/u.test(text.slice(mention.start, mention.end));
  if (!inRussian && !/^"?(?:\(|[,]?f|o)a?$/.test(between)) return false;
  // In the same month of another year a treaty may have been spoken of: "they recalled the Genoa Conference in April 1923".
  const isCoarse = items[dateAt]!.date!.precision !== 'day';
  if (slip === 'year' && !(isCoarse && /o/.test(between))) return true;
  if (/o/.test(between) || inRussian) {
    // "Protested after the shelling on …": the day may be that of the protest.
    return inRussian ? /(?:^|;)a?$/.test(letters.slice(0, nameAt)) : slip !== 'day' && /(?:^|[;,(&-])[iowf]?a?w?$/.test(letters.slice(0, nameAt));
  }
  return !isOwned(text, shape, nameAt);
}

/** Whether the name depends on a noun to which the date may belong. */
function isOwned(text: string, { items, letters }: ClauseShape, nameAt: number): boolean {
  const wordAt = (index: number): string => foldText(text.slice(items[index]!.start, items[index]!.end));
  let before = nameAt - 1;
  // A German article in the genitive makes the name depend on the noun before it.
  while (before >= 0 && letters[before] === 'a' && !ABOUT.test(wordAt(before))) before--;
  if (before < 0 || !ABOUT.test(wordAt(before))) return before >= 0 && OWNER.test(wordAt(before));
  for (let at = before - 1; at >= Math.max(0, before - 4) && !',;('.includes(letters[at]!); at--) {
    if (OWNER.test(wordAt(at)) || classesOfWord(wordAt(at)).some(({ id }) => id !== 'signature' && id !== 'entry')) return true;
  }
  return /^(?:on|about|concerning|regarding|uber|о|об)$/.test(wordAt(before));
}
