/**
 * Treaties told by those who signed them, without a name: "Schnurre and Babarin signed the credit agreement on 9 August 1939",
 * "Im März 1922 schlossen Rathenau und Tschitscherin ihren Vertrag". Two signatories or more must be named, nothing else may be
 * that could be dated, and the date must be that of their signature but for one slip of the pen.
 */
import type { FactBase } from '../facts/fact-base';
import { toInterval } from '../facts/fact-base';
import type { CompiledDate, CompiledEntry } from '../facts/index-format';
import type { DateMention } from '../text/dates/date-mention';
import type { Mention } from '../text/mentions';
import { dateFromDay } from '../time/day';
import { intervalsMeet, isSingleDay } from '../time/interval';
import { findOverlapping, type Span } from '../util/span';
import { foldText } from '../util/fold';
import type { Claim } from './claim';
import type { ClauseShape, SentenceParts } from './clause-shape';
import { classesOfFact } from './event-classes';
import { findLinkedWord } from './occasions-words';
import { slipBetween } from './slips';
import { suspendsClause } from './suspension';
import { isAnotherTime } from './told';

interface Signed {
  readonly entry: CompiledEntry;
  readonly fact: CompiledDate;
  readonly by: ReadonlySet<string>;
}

const known = new WeakMap<FactBase, ReadonlyMap<string, readonly Signed[]>>();

/** The treaties of each signatory, by the id of the person. */
function signedBy(facts: FactBase): ReadonlyMap<string, readonly Signed[]> {
  let found = known.get(facts);
  if (found === undefined) {
    const byPerson = new Map<string, Signed[]>();
    for (const entry of facts.entries) {
      if (entry.kind !== 'treaty') continue;
      const by = new Set((facts.details(entry.id).signatories ?? []).flatMap(({ person }) => person ?? []));
      const fact = entry.dates.find(({ facet, certainty, bounds }) => facet === 'signed' && certainty === undefined && isSingleDay(toInterval(bounds)));
      if (fact !== undefined) for (const person of by) byPerson.set(person, [...(byPerson.get(person) ?? []), { entry, fact, by }]);
    }
    known.set(facts, (found = byPerson));
  }
  return found;
}

/** Words of other papers that the same people may have signed about the same time, or of none. */
const OTHER_PAPER = /(?<!\p{L})(?:nothing|nichts|ничего|minutes|proto[ck]ol|supplement|zusatz|letter|brief|note|map|karte|communique|kommunique|declaration|erklarung|statement|draft|entwurf|протокол|письм|карт|коммюнике|заявлени|деклараци|проект|приложени)/u;
const TREATY_WORD = /treaty|pact|agreement|convention|peace|vertrag|pakt|abkommen|frieden|договор|пакт|соглашени|мир(?!\p{L})/u;

/** Claims of the dates that no other claim holds. */
export function findBySignatories(parts: SentenceParts, shape: ClauseShape, quotations: readonly Span[], facts: FactBase, claimed: ReadonlySet<DateMention>): Claim[] {
  const { text, mentions, dates, sentence } = parts;
  const people = [...new Set(mentions.flatMap(({ entry }) => (entry?.kind === 'person' ? [entry] : [])))];
  if (people.length < 2 || mentions.some(namesWhatHappened) || isAnotherTime(parts)) return [];
  const found: Claim[] = [];
  for (const date of dates) {
    if (claimed.has(date) || !isExact(date) || findOverlapping(quotations, date) !== undefined) continue;
    const dateAt = shape.items.findIndex((item) => item.date === date);
    const link = dateAt < 0 ? undefined : findLinkedWord(text, shape, dateAt);
    if (link === undefined || !link.classes.some(({ id }) => id === 'signature')) continue;
    if (!isTheirsToDate(lettersWithoutDescriptions(shape), link.at, dateAt)) continue;
    const part = { start: shape.items[link.from]!.start, end: shape.items[link.to - 1]!.end };
    const near = people.filter((person) => mentions.some(({ entry, start }) => entry === person && start >= part.start && start < part.end));
    const words = foldText(text.slice(part.start, part.end));
    if (near.length < 2 || OTHER_PAPER.test(words) || suspendsClause(text, sentence, { start: Math.min(shape.items[link.at]!.start, date.start), end: Math.max(shape.items[link.at]!.end, date.end) })) continue;
    const theirs = (signedBy(facts).get(near[0]!.id) ?? []).filter(({ by }) => near.every(({ id }) => by.has(id)));
    if (theirs.length === 0 || isRight(facts, near, theirs, date)) continue;
    const meant = theirs.filter(({ fact }) => isSlip(date, fact.bounds[0]!, TREATY_WORD.test(words)));
    const [only] = meant;
    // A treaty and its parts were signed on one day.
    if (only === undefined || meant.some(({ fact }) => fact.bounds[0] !== only.fact.bounds[0])) continue;
    const { entry, fact } = meant.find((one) => one.entry.partOf === undefined) ?? only;
    const mention = mentions.find((one) => one.entry === near[0])!;
    found.push({ mention: { ...mention, entry, candidates: [entry], form: entry.names[0]! }, entry, date, construction: 'signatories', beside: [], facets: ['signed'], meant: fact });
  }
  return found;
}

/** "Signed the treaty on": whatever a description may stand for, who signed tells it better. */
function lettersWithoutDescriptions({ letters, items }: ClauseShape): string {
  return items.some(({ mention }) => mention?.described === true) ? items.map(({ letter, mention }) => (mention?.described === true ? 'w' : letter)).join('') : letters;
}

/** Whether nothing between the date and the word for signing could own the date: "on D Pravda praised the pact that they had signed". */
function isTheirsToDate(letters: string, link: number, date: number): boolean {
  if (date < link) return /^[POb&,;-]*$/.test(letters.slice(date + 1, link));
  const between = letters.slice(link + 1, date);
  return /^[POaoiyfwN&,;-]*$/.test(between) && (between.match(/[wN]/g)?.length ?? 0) <= MOST_WORDS;
}

/** "Signed the new credit agreement on". */
const MOST_WORDS = 3;

/** Whether a mention is, or may be, a treaty or an event: then that is dated. */
const namesWhatHappened = ({ entry, candidates }: Mention): boolean => (entry === undefined ? candidates : [entry]).some(({ kind }) => kind === 'treaty' || kind === 'event');

/** A day or month with nothing that makes it vaguer, and its year written or surely in reach. */
function isExact(date: DateMention): boolean {
  if ((date.precision !== 'day' && date.precision !== 'month') || date.value === undefined || (date.yearFrom !== 'written' && date.yearSource?.certainty !== 'sure')) return false;
  return date.composite !== true && date.parts === undefined && date.relative !== true && date.part === undefined && date.qualifier === undefined && date.limit === undefined && date.otherReading === undefined;
}

/** Whether any of those people is known to have signed anything then. */
function isRight(facts: FactBase, people: readonly CompiledEntry[], theirs: readonly Signed[], date: DateMention): boolean {
  const { bounds } = date.value!;
  if (theirs.some(({ entry }) => entry.dates.some((fact) => intervalsMeet(toInterval(fact.admits ?? fact.bounds), bounds)))) return true;
  if (people.some((person) => (signedBy(facts).get(person.id) ?? []).some(({ fact }) => intervalsMeet(toInterval(fact.bounds), bounds)))) return true;
  return isSingleDay(bounds) && facts.onDay(bounds.earliest).some(({ entry, fact }) => people.includes(entry) && [...classesOfFact(fact.facet, facts.dateDetails(entry, fact).label)].some(({ id }) => id === 'signature'));
}

/** Farther than this years of one month are those of two things. */
const MOST_YEARS = 3;

function isSlip(date: DateMention, day: number, namesTreaty: boolean): boolean {
  if (date.precision === 'month') {
    const right = dateFromDay(day);
    const years = Math.abs(date.year! - right.year);
    return years === 0 ? date.month !== right.month && namesTreaty : date.month === right.month && years <= MOST_YEARS && date.yearFrom === 'written';
  }
  const slip = slipBetween(date.value!.bounds.earliest, day);
  return slip === 'year' ? date.yearFrom === 'written' : slip === 'month' || (slip === 'day' && namesTreaty);
}
