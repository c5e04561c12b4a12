/**
 * Days that a sentence means though it gives another: "Early on 22 June 1944 Ribbentrop handed him the German declaration of
 * war". No word need stand in the tables of {@link ./occasions}; whom, what and where the sentence names beside the date, and
 * what it says happened, are held against what is known of every day of which the written one may be a slip.
 *
 * How much must agree depends on what is wrong. That two things befell the same people on the same day of two years is rare;
 * on neighbouring days it is the rule.
 */
import { admittedInterval, type FactBase } from '../facts/fact-base';
import type { DateFacet } from '../facts/facets';
import type { DateMention } from '../text/dates/date-mention';
import { dateFromDay, dayFromDate, daysInMonth } from '../time/day';
import { intervalsMeet } from '../time/interval';
import { foldText } from '../util/fold';
import { findOverlapping, type Span } from '../util/span';
import type { Claim } from './claim';
import type { ClauseShape, SentenceParts } from './clause-shape';
import { evidenceFor, isLong, toldWithDate, type Evidence, type ToldWithDate } from './day-evidence';
import { classesOfNoun } from './dated-nouns';
import { dayProfiles, type DayProfiles, type FactProfile } from './day-profiles';
import { isRightOfAnyone } from './occasions-candidates';
import { namesOtherPaper } from './other-papers';
import { slipBetween, type Slip } from './slips';
import { deniesAct } from './suspension';

/** Years farther apart are those of something else that fell on the same day. */
const MOST_YEARS = 3;

interface SlippedDay {
  readonly slip: Slip;
  readonly facts: readonly FactProfile[];
}

/** What is known of the days of which a written day may be a slip, or of the months of which a month may be. */
function* daysNear(date: DateMention, profiles: DayProfiles): Generator<SlippedDay> {
  const written = dateFromDay(date.value!.bounds.earliest);
  const { year, month, day } = written;
  const at = (y: number, m: number, d: number): readonly FactProfile[] => (date.precision !== 'day' ? profiles.inMonth(y, m) : d <= daysInMonth(y, m) ? profiles.on(dayFromDate({ year: y, month: m, day: d })) : []);
  for (let by = -MOST_YEARS; by <= MOST_YEARS; by++) if (by !== 0 && date.yearFrom === 'written') yield { slip: 'year', facts: at(year + by, month, day) };
  for (let other = 1; other <= 12; other++) if (other !== month) yield { slip: 'month', facts: at(year, other, day) };
  if (date.precision !== 'day') return;
  for (let other = 1; other <= daysInMonth(year, month); other++) if (slipBetween(dayFromDate(written), dayFromDate({ year, month, day: other })) === 'day') yield { slip: 'day', facts: at(year, month, other) };
}

interface Meant extends Evidence {
  readonly slip: Slip;
  /** Whether the sentence names the very thing of which the fact is. */
  readonly isSubject: boolean;
  readonly rank: number;
}

/** Claims of the dates that no other claim holds. */
export function findDaysMeant(parts: SentenceParts, shape: ClauseShape, quotations: readonly Span[], facts: FactBase, claimed: ReadonlySet<DateMention>): Claim[] {
  const found: Claim[] = [];
  for (const date of parts.dates) {
    if (claimed.has(date) || !isExact(date)) continue;
    const dateAt = shape.items.findIndex((item) => item.date === date);
    if (dateAt < 0) found.push(...claimOfLink(parts, date, quotations));
    if (dateAt < 0 || findOverlapping(quotations, date) !== undefined || isRightOfAnyone(parts.mentions, date) || deniesAct(parts.text, parts.sentence, date)) continue;
    const meant = dayMeant(parts, shape, date, dateAt, facts);
    const claim = meant === undefined ? undefined : toClaim(parts, date, meant);
    if (claim !== undefined) found.push(claim);
  }
  return found;
}

/** "[[Treaty of Rapallo (1922)|treaty of 16 April 1922]]": a date in the words of a link is that of what the link names. */
function claimOfLink({ text, mentions }: SentenceParts, date: DateMention, quotations: readonly Span[]): Claim[] {
  const mention = mentions.find((one) => one.start <= date.start && one.end >= date.end && one.evidence.some(({ reason }) => reason === 'linked'));
  const entry = mention?.entry;
  if (mention === undefined || (entry?.kind !== 'treaty' && entry?.kind !== 'event') || isLong(entry) || findOverlapping(quotations, date) !== undefined) return [];
  // "[[…|ratified on 31 January 1923]]" says what happened on the day; of a noun it is the day of signature.
  const [noun] = /(\p{L}+)[^\p{L}]*(?:(?:of|vom|от)[^\p{L}]*)?$/u.exec(text.slice(mention.start, date.start))?.slice(1) ?? [];
  if (noun !== undefined && classesOfNoun(noun).length === 0) return [];
  return [{ mention, entry, date, construction: 'linked-date', beside: [] }];
}

/** The fact that is meant, if the evidence is enough and none other's is nearly as much. */
function dayMeant(parts: SentenceParts, shape: ClauseShape, date: DateMention, dateAt: number, facts: FactBase): Meant | undefined {
  const profiles = dayProfiles(facts);
  let told: ToldWithDate | undefined;
  let best: Meant | undefined;
  for (const { slip, facts: there } of daysNear(date, profiles)) {
    for (const profile of there) {
      if (isOfALife(profile) || (profile.entry.kind === 'event' && there.some(isOfALife)) || isGiven(parts.dates, date, profile) || isOfLongEvent(profile) || intervalsMeet(date.value!.bounds, admittedInterval(profile.fact))) continue;
      told ??= toldWithDate(parts, shape, dateAt, facts);
      if (told.classes.length > 0 && told.classes.every(({ id }) => id === 'appointment' || id === 'dismissal')) return undefined;
      const evidence = evidenceFor(told, profile, there, profiles);
      const isSubject = isNamed(told, profile) || isNamedByParties(told, profile, evidence);
      // Of the facts of one day that is meant which the sentence is about, and that tells the same.
      const rank = evidence.weight + (isSubject ? 0.2 : 0) + (evidence.told > 0 ? 0.1 : 0) + (profile.entry.kind === 'treaty' || profile.entry.kind === 'event' ? 0.3 : 0);
      if (best === undefined || rank > best.rank) best = { ...evidence, slip, isSubject, rank };
    }
  }
  if (told === undefined || best === undefined || !isEnough(best, told, date.precision === 'day')) return undefined;
  if (isMeanwhile(best, date, facts) || (told.classes.some(({ id }) => id === 'signature') && namesOtherPaper(parts.text.slice(parts.sentence.start, parts.sentence.end)))) return undefined;
  if (looksElsewhere(parts.text, parts.sentence, shape, told, best, date)) return undefined;
  const { year, month } = dateFromDay(date.value!.bounds.earliest);
  const ofWritten = date.precision === 'day' ? profiles.on(date.value!.bounds.earliest) : profiles.inMonth(year, month);
  const told1 = told;
  return ofWritten.some((profile) => evidenceFor(told1, profile, ofWritten, profiles).weight > best.weight / 2) ? undefined : best;
}

/** How much must agree, by what is wrong with the date. */
function isEnough(meant: Meant, told: ToldWithDate, isDay: boolean): boolean {
  const telling = [...meant.shared, ...meant.nearby].filter((id) => TELLING_KIND.test(id)).length;
  if (!isDay) return isEnoughOfMonth(meant, told, telling);
  const { slip, weight, shared, nearby, words, rivals, isSubject } = meant;
  const named = shared.length + nearby.length;
  const isTold = meant.told > 0;
  // Where a word tells something else, something else is told of the same people.
  const isOpen = told.classes.length === 0 && !told.isAside && meant.isHinted;
  const isSilent = (told.classes.length === 0 && !told.isAside) || isTold;
  if (shared.length === 0) return slip === 'year' && isSubject && words >= 8 && weight >= 6;
  if (slip === 'year') {
    if ((isTold || isOpen) && (isSubject || telling >= 2 || (told.isOwned && named >= 2)) && weight >= 4.5) return true;
    return isSilent && ((telling >= 1 && named >= 2 && weight >= 6) || (shared.includes(meant.profile.entry.id) && words >= 3 && weight >= 6));
  }
  if (slip === 'month') {
    // To states, places and bodies too much happens.
    const isOneOf = OF_ITS_OWN.has(meant.profile.entry.kind) || telling >= 2 || told.isOwned;
    if (isTold && (isSubject || (told.isOwned && named >= 2)) && weight >= (isOneOf ? 5.5 : 8)) return true;
    return isSilent && telling >= 2 && weight >= 8 && rivals === 0 && (named >= 3 || isSubject);
  }
  return rivals === 0 && isTold && (told.isOwned ? weight >= 7 && named >= 2 : isSubject && telling >= 2 && weight >= 10);
}

/** Of a month more is known than of a day: what has no day of its own is told of many. */
function isEnoughOfMonth({ slip, weight, told, shared, words, rivals, isSubject, profile: { entry, fact } }: Meant, { isOwned }: ToldWithDate, telling: number): boolean {
  if (slip === 'year' && rivals === 0 && shared.length > 0 && ((isSubject && words >= 10) || words >= 16) && weight >= 7) return true;
  if (told === 0 || rivals > 0 || shared.length === 0 || !OF_ITS_OWN.has(entry.kind)) return false;
  const isHere = isSubject && (shared.includes(entry.id) || entry.kind === 'treaty');
  if (slip === 'year') return (isHere && weight >= 7 && (entry.kind === 'person' ? telling >= 2 : fact.facet !== 'other')) || (telling >= 2 && weight >= 9) || (isOwned && weight >= 8);
  return entry.kind === 'treaty' && fact.facet === 'signed' && isSubject && weight >= 8;
}

/** What has a story of its own; of places and states too much is told. */
const OF_ITS_OWN: ReadonlySet<string> = new Set(['person', 'treaty', 'event']);

/** Whom or what few days have: not states and places, which have too many. */
const TELLING_KIND = /^(?:people|treaties|events|organisations|concepts)\//;

const isNamed = ({ here, around, before }: ToldWithDate, { entry }: FactProfile): boolean => [here, around, before].some((ids) => ids.has(entry.id) || (entry.partOf !== undefined && ids.has(entry.partOf)));

/** What is told of lives has checks of its own. */
const OF_LIVES: ReadonlySet<DateFacet> = new Set<DateFacet>(['born', 'died', 'appointed', 'dismissed', 'resigned']);
const isOfALife = ({ entry, fact }: FactProfile): boolean => entry.kind === 'person' && OF_LIVES.has(fact.facet);

/** "The Soviet–Finnish peace": those who signed it, and a word that tells it from their other treaties. */
const isNamedByParties = ({ here }: ToldWithDate, { parties }: FactProfile, { words }: Evidence): boolean => parties.length > 1 && words > 3 && parties.every((id) => here.has(id));

/** What befell in a war, as part of it, is told of the war only by the way. */
const isOfLongEvent = ({ entry, fact }: FactProfile): boolean => isLong(entry) && fact.facet !== 'began' && fact.facet !== 'ended';

/** Whether another date of the sentence gives the day of a fact; then this one is that of something else. */
function isGiven(dates: readonly DateMention[], date: DateMention, { fact }: FactProfile): boolean {
  const known = dateFromDay(fact.bounds[0]!);
  return dates.some((other) => other !== date && other.month === known.month && (other.day === undefined || other.day === known.day) && (other.year === undefined || other.year === known.year));
}

/** Whether the written date lies within the time of an event to which the fact belongs: a conference that met on other days as well. */
function isMeanwhile({ profile: { ids } }: Meant, date: DateMention, facts: FactBase): boolean {
  return [...ids].some((id) => {
    const entry = facts.entry(id);
    if (entry?.kind !== 'event') return false;
    const days = entry.dates.flatMap(({ bounds }) => bounds.filter((day) => day !== null));
    return Math.min(...days) < date.value!.bounds.earliest && date.value!.bounds.latest < Math.max(...days) && Math.max(...days) - Math.min(...days) <= LONGEST_CONFERENCE;
  });
}

/** Days that an event may last and still be one thing. */
const LONGEST_CONFERENCE = 200;

/** Words that count from a day, and words that look back to it or say that it was another time. */
const COUNTED = /^(?:after|before|later|earlier|following|since|until|nach|nachdem|vor|bevor|ehe|spater|zuvor|danach|seit|bis|после|до|спустя|позже|через|перед|накануне)$/;
const ANOTHER = /^(?:again|anew|celebrat\p{L}*|commemorat\p{L}*|rememb\p{L}*|recall\p{L}*|remind\p{L}*|prais\p{L}*|honou?r\p{L}*|birthday|erneut|nochmals|feier\p{L}*|gefeiert|gedachte\p{L}*|erinner\p{L}*|lobte\p{L}*|geehrt|geburtstag|снова|опять|вновь|отмети\p{L}*|отмеча\p{L}*|празднова\p{L}*|вспомин\p{L}*|вспомн\p{L}*|напомн\p{L}*|хвали\p{L}*)$/u;
/** What had been done was done on an earlier day. */
const PLUPERFECT = /^(?:had|hatten?)$/;
/** "A year after the signature", "two years to the day", «через год после подписания». */
const YEARS_APART = /(?<!\p{L})(?:(?:years?|jahre?n?|лет|года?)[ ,]+(?:to the day |auf den tag )?(?:after|later|before|earlier|since|nach|spater|zuvor|vorher|danach|после|спустя|позже|до|назад)|(?:nach|vor|через|спустя) (?:\p{L}+ )?(?:jahr\p{L}*|лет|года?)|auf den tag|день в день)(?!\p{L})/u;

function looksElsewhere(text: string, sentence: Span, { items }: ClauseShape, { from, to }: ToldWithDate, { slip, profile }: Meant, date: DateMention): boolean {
  const isLater = date.value!.bounds.earliest > profile.fact.bounds[0]!;
  if (slip === 'year' && YEARS_APART.test(foldText(text.slice(sentence.start, sentence.end)))) return true;
  return items.slice(from, to).some((item) => {
    if (item.mention !== undefined || item.date !== undefined) return false;
    const word = foldText(text.slice(item.start, item.end));
    return ANOTHER.test(word) || ((slip !== 'year' || date.precision === 'month') && COUNTED.test(word)) || (isLater && item.start > date.start && PLUPERFECT.test(word));
  });
}

/** A day or a month with its year, written or surely in reach, and nothing that makes it vaguer. */
function isExact(date: DateMention): boolean {
  if ((date.precision !== 'day' && date.precision !== 'month') || date.value === undefined || (date.yearFrom !== 'written' && (date.precision === 'month' || date.yearSource?.certainty !== 'sure'))) return false;
  return date.firstDay === undefined && date.composite !== true && date.parts === undefined && date.relative !== true && date.feast === undefined && date.part === undefined && date.qualifier === undefined && date.limit === undefined && date.otherReading === undefined;
}

/** What people do again and again, so that a second time is only unlikely. */
const AGAIN: ReadonlySet<DateFacet> = new Set<DateFacet>(['met', 'visited', 'spoke', 'wrote', 'proposed', 'negotiated']);

function toClaim({ mentions, antecedents = [] }: SentenceParts, date: DateMention, { profile: { entry, fact, ids }, slip }: Meant): Claim | undefined {
  const mention = mentions.find((one) => one.entry === entry) ?? mentions.find((one) => one.entry !== undefined && ids.has(one.entry.id)) ?? mentions[0] ?? antecedents[0];
  if (mention === undefined || fact.facet === 'born') return undefined;
  const isRepeatable = slip !== 'year' && (AGAIN.has(fact.facet) || (entry.kind === 'person' && fact.facet === 'other'));
  return { mention: { ...mention, entry, candidates: [entry], form: entry.names[0]! }, entry, date, construction: 'day-meant', beside: [], facets: [fact.facet], meant: fact, ...(isRepeatable && { repeatable: true as const }) };
}
