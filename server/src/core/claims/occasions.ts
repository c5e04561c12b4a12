/**
 * Days of known events that a sentence tells more freely than a construction allows: "In the same hall the Treaty of Versailles
 * between the Allied Powers and Germany was signed on 28 June 1919", "After the shelling of Mainila on 26 November 1939 …".
 *
 * Such a day is held to a fact only if it *is* the day of that fact but for one slip of the pen, in the day, the month or the
 * year. The likelier it is that another day is meant, the more the words must say: a wrong year beside the right day and month
 * is hardly ever another event, a wrong day in the right month often is.
 */
import type { FactBase } from '../facts/fact-base';
import { admittedInterval } from '../facts/fact-base';
import type { DateFacet } from '../facts/facets';
import type { CompiledDate, CompiledEntry } from '../facts/index-format';
import type { DateMention } from '../text/dates/date-mention';
import type { Mention } from '../text/mentions';
import { dateFromDay, RUSSIAN_CALENDAR_REFORM, rereadAsJulian } from '../time/day';
import { intervalsMeet, isSingleDay } from '../time/interval';
import { foldText } from '../util/fold';
import { findOverlapping, type Span } from '../util/span';
import type { Claim } from './claim';
import type { ClauseShape, SentenceParts } from './clause-shape';
import { classesOfFact, classesOfWord } from './event-classes';
import { findLinks, type LinkedWord } from './occasion-words';
import { isAnotherTime } from './told';
import { namesTakingPart, isToldOfAnother } from './taking-part';
import { slipBetween, type Slip } from './slips';
import { deniesAct } from './suspension';

/** Facets that are told of lives; they have checks of their own. */
const OF_LIVES: ReadonlySet<DateFacet> = new Set<DateFacet>(['born', 'died', 'appointed', 'dismissed', 'resigned']);
/** What happens to one thing once: nobody else need be named. */
const ONCE: ReadonlySet<DateFacet> = new Set<DateFacet>(['founded', 'dissolved', 'renamed', 'proclaimed', 'annexed', 'arrested', 'sentenced', 'signed', 'initialled', 'ratified', 'ratifications-exchanged', 'in-force', 'occurred', 'began', 'ended', 'opened', 'closed', 'extended', 'denounced']);

/** A fact that a date may have been meant to give, and how its words bind it to the date. */
interface Candidate {
  readonly mention: Mention;
  readonly entry: CompiledEntry;
  readonly fact: CompiledDate;
  readonly slip: Slip;
  /** True where the date stands right beside the name. */
  readonly beside: boolean;
}

/** Claims of the dates that no other claim holds. */
export function findOccasions(parts: SentenceParts, shape: ClauseShape, quotations: readonly Span[], facts: FactBase, claimed: ReadonlySet<DateMention>): Claim[] {
  const found: Claim[] = [];
  for (const date of parts.dates) {
    if (!isPlainDay(date) || claimed.has(date)) continue;
    const slips = slipsOf(parts, date, facts);
    if (slips.length === 0 || findOverlapping(quotations, date) !== undefined || isRightOfAnyone(parts.mentions, date)) continue;
    if (isAnotherTime(parts) || looksBack(parts.text, shape) || deniesAct(parts.text, parts.sentence, date)) continue;
    const bound = slips.flatMap((slip) => bind(parts, shape, date, slip, facts) ?? []);
    const best = bound.find(({ beside }) => beside) ?? bound.find(({ entry }) => entry.kind === 'treaty' || entry.kind === 'event') ?? bound[0];
    if (best === undefined || bound.some(({ fact }) => fact.bounds[0] !== best.fact.bounds[0] && !best.beside)) continue;
    const { mention, entry, fact } = best;
    found.push({ mention: { ...mention, entry }, entry, date, construction: 'occasion', beside: [], facets: [fact.facet], meant: fact });
  }
  return found;
}

/** A day written with its year and nothing that makes it vaguer. */
function isPlainDay(date: DateMention): boolean {
  if (date.precision !== 'day' || date.yearFrom !== 'written' || date.value === undefined || !isSingleDay(date.value.bounds)) return false;
  return date.composite !== true && date.parts === undefined && date.relative !== true && date.feast === undefined && date.qualifier === undefined && date.limit === undefined;
}

/** The facts of which the date is a slip, whatever the words say. */
function slipsOf({ mentions, dates }: SentenceParts, date: DateMention, facts: FactBase): Candidate[] {
  const written = date.value!.bounds.earliest;
  const found: Candidate[] = [];
  for (const mention of mentions) {
    for (const entry of bearersOf(facts, mention)) {
      if (entry.kind === 'office' || (entry !== mention.entry && entry.kind !== 'treaty')) continue;
      for (const fact of entry.dates) {
        const [day] = fact.bounds;
        if (day === null || day !== fact.bounds[1] || fact.certainty !== undefined || (entry.kind === 'person' && OF_LIVES.has(fact.facet))) continue;
        const slip = slipBetween(written, day);
        // Where the sentence gives the day itself, the other one is that of something else.
        if (slip !== undefined && !dates.some((other) => other !== date && isDay(other, day))) found.push({ mention, entry, fact, slip, beside: false });
      }
    }
  }
  return found;
}

/** Whether a date, with its year or without, is a day. */
function isDay(date: DateMention, day: number): boolean {
  const known = dateFromDay(day);
  return date.day === known.day && date.month === known.month && (date.year === undefined || date.year === known.year);
}

const treatiesByName = new WeakMap<FactBase, ReadonlyMap<string, readonly CompiledEntry[]>>();

/** Whom a mention may mean, with all treaties of the name: which of them is meant was decided by the date, and that may be wrong. */
function bearersOf(facts: FactBase, { entry, candidates, form }: Mention): readonly CompiledEntry[] {
  const known = entry === undefined ? candidates : [entry];
  if (form.shared === undefined || known[0]?.kind !== 'treaty') return known;
  let byName = treatiesByName.get(facts);
  if (byName === undefined) {
    const found = new Map<string, CompiledEntry[]>();
    for (const one of facts.entries) if (one.kind === 'treaty') for (const { text } of one.names) found.set(text, [...(found.get(text) ?? []), one]);
    treatiesByName.set(facts, (byName = found));
  }
  return [...new Set([...known, ...(byName.get(form.text) ?? [])])];
}

/** Whether the date is that of something that the sentence names, in either calendar. */
function isRightOfAnyone(mentions: readonly Mention[], date: DateMention): boolean {
  const day = date.value!.bounds.earliest;
  const readings = day < RUSSIAN_CALENDAR_REFORM ? [day, rereadAsJulian(day)] : [day];
  return mentions.some(({ candidates }) => candidates.some(({ dates }) => dates.some((fact) => readings.some((one) => {
    const admitted = admittedInterval(fact);
    return admitted.latest - admitted.earliest <= 3 && intervalsMeet(admitted, { earliest: one, latest: one });
  }))));
}

/** The candidate, if the words bind its fact to the date as firmly as its slip demands. */
function bind(parts: SentenceParts, shape: ClauseShape, date: DateMention, candidate: Candidate, facts: FactBase): Candidate | undefined {
  const { mention, entry, fact, slip } = candidate;
  const dateAt = shape.items.findIndex((item) => item.date === date);
  const nameAt = shape.items.findIndex((item) => item.mention === mention);
  if (dateAt < 0 || nameAt < 0) return undefined;
  const details = facts.dateDetails(entry, fact);
  const classes = classesOfFact(fact.facet, details.label);
  const free = (found: Candidate): Candidate | undefined => (isToldOfAnother(facts, found.entry, parts.mentions, date, classes) ? undefined : found);
  if (isBeside(parts.text, shape, nameAt, dateAt, candidate)) return free({ ...candidate, beside: true });
  const link = findLinks(parts.text, shape, dateAt);
  if (link === undefined || !link.classes.some((one) => classes.has(one))) return undefined;
  if (!isFirm(shape, link, nameAt, dateAt, slip) || countsFromAnother(parts.text, shape, Math.min(link.at, nameAt, dateAt), Math.max(link.at, nameAt, dateAt))) return undefined;
  // What people do they do often: who else took part must stand near the word, unless the year alone is wrong.
  const near = entry.kind === 'person' && slip !== 'year' ? shape.items.slice(Math.max(link.from, link.at - 6), Math.min(link.to, link.at + 7)) : undefined;
  const others = parts.mentions.filter((other) => other !== mention && (near === undefined || near.some((item) => item.mention === other)));
  const partners = namesTakingPart(facts, entry, fact, others);
  if ((entry.kind === 'person' || !ONCE.has(fact.facet)) && partners === 0 && !(entry.kind === 'person' && (fact.facet === 'arrested' || fact.facet === 'sentenced'))) return undefined;
  // Another treaty or event in the same part of the sentence may be what is dated.
  const rivals = shape.items.slice(link.from, link.to).filter((item) => item.mention !== undefined && item.mention !== mention && item.mention.entry !== entry && (item.mention.entry ?? item.mention.candidates[0])?.kind === entry.kind);
  if (rivals.length > 0 && (slip !== 'year' || entry.kind === 'treaty' || entry.kind === 'event') && partners < rivals.length) return undefined;
  return free(candidate);
}

/** "On 18 April 1922, two days after the Treaty of Rapallo was signed": the date is counted from the event. */
const COUNTING = /^(?:after|before|later|earlier|since|until|following|previously|nach|nachdem|vor|bevor|ehe|spater|zuvor|danach|seit|bis|после|до|спустя|позже|раньше|через|перед|накануне|назад)$/;

function countsFromAnother(text: string, { items }: ClauseShape, from: number, to: number): boolean {
  return items.slice(from + 1, to).some((item) => item.mention === undefined && item.date === undefined && COUNTING.test(foldText(text.slice(item.start, item.end))));
}

/** Words that look back: on the same day of another year something is remembered. */
const LOOKS_BACK = /^(?:celebrat|commemorat|rememb|recall|remind|mark(?:s|ed)$|birthday|feier|gefeiert|gedachte|gedenk|erinner|geburtstag|отмети|отмеча|празднова|вспомин|вспомн|напомн|памят)/;

const looksBack = (text: string, { items }: ClauseShape): boolean => items.some((item) => item.word !== undefined && LOOKS_BACK.test(foldText(text.slice(item.start, item.end))));

/** What a date right beside the name of a treaty or event gives. */
const PRINCIPAL: ReadonlySet<DateFacet> = new Set<DateFacet>(['signed', 'occurred', 'began']);
/** Nouns that own the date behind the name that follows them: the protocol to the treaty of …, the ratification of …. */
const OWNER = /^(?:proto[ck]ol|supplement|zusatz|annex|anhang|news|nachricht|debat|report|bericht|comment|kommentar|article|artikel|note|letter|brief|speech|rede|talk|conversation|gesprach|memorandum|протокол|статья|статьи|приложени|доклад|речь|нота|письм|бесед|сообщени)/;
const ABOUT = /^(?:to|on|about|for|concerning|regarding|zu|zum|zur|uber|für|fur|к|о|об|по)$/;

function isBeside(text: string, shape: ClauseShape, nameAt: number, dateAt: number, { mention, entry, fact, slip }: Candidate): boolean {
  if (dateAt <= nameAt || (entry.kind !== 'treaty' && entry.kind !== 'event') || !PRINCIPAL.has(fact.facet)) return false;
  if (entry.kind === 'event' && entry.dates.some((other) => other.facet === 'ended')) return false;
  const between = shape.letters.slice(nameAt + 1, dateAt);
  const before = shape.items.slice(Math.max(0, nameAt - 5), nameAt);
  const words = before.map((item) => text.slice(item.start, item.end).toLowerCase());
  if (/^"?(?:[,;-]|-?;)a?$/.test(between)) {
    // An item of a list: "Treaty of Berlin, 22 April 1926: Stresemann and Krestinsky". A bare "Rapallo" may be where a letter was written.
    const behind = shape.letters.slice(dateAt + 1);
    return /^a?$/.test(shape.letters.slice(0, nameAt)) && /^(?:[;,()-]|$)/.test(behind) && (mention.form.form !== 'short' || (slip !== 'day' && /^;./.test(behind)));
  }
  if (!/^"?(?:\(|[,]?f|o)a?$/.test(between)) return false;
  if (slip === 'year') return true;
  const last = words.filter((_, index) => before[index]!.letter !== 'a').at(-1);
  if (words.some((word) => OWNER.test(word) || classesOfWord(word).some(({ id }) => id !== 'signature')) || (last !== undefined && ABOUT.test(last))) return false;
  // "Protested after the shelling on …": the day may be that of the protest.
  return /o/.test(between) ? slip === 'month' && /(?:^|[;,(&-])[iowf]?a?w?$/.test(shape.letters.slice(0, nameAt)) : true;
}

/** Whether the words between name, event and date leave no room for another owner of the date, as far as the slip demands. */
function isFirm(shape: ClauseShape, link: LinkedWord, nameAt: number, dateAt: number, slip: Slip): boolean {
  const toDate = shape.letters.slice(Math.min(link.at, dateAt) + 1, Math.max(link.at, dateAt));
  const toName = shape.letters.slice(Math.min(link.at, nameAt) + 1, Math.max(link.at, nameAt));
  const inDomain = nameAt >= link.from && nameAt < link.to;
  if (toDate.includes('r')) return false;
  // "The League, founded by the treaty, discussed the Ruhr on …": what stands between commas has no share in the date.
  if (shape.letters[link.at - 1] === ',' && toDate.includes(',')) return false;
  if (slip === 'year') return !/[Dd]/.test(toName.replace(/^.*;/, '')) || inDomain;
  if (!inDomain || toName.includes('r')) return false;
  if (slip === 'month') return !/,.*,/.test(toDate);
  if (link.at < dateAt) return /^[^,;()AL]{0,9}$/.test(toDate) && /^[^,;()ADd]{0,9}$/.test(toName);
  return /^,?[^,;()ALb-]{0,9}$/.test(toDate.replace(/^[;-]+/, '').replace(/b/, '')) && /^[^,;()ADd]{0,7}$/.test(toName);
}

