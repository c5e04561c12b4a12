/** What a sentence states of an entity: that a facet of it has a date. */
import { admittedInterval, type FactBase } from '../facts/fact-base';
import type { DateFacet } from '../facts/facets';
import type { CompiledDate, CompiledEntry } from '../facts/index-format';
import type { DateMention } from '../text/dates/date-mention';
import { isCyrillic } from '../text/language';
import type { Mention } from '../text/mentions';
import { findOverlapping, type Span } from '../util/span';
import { hashWord } from '../util/words';
import { findActs, type Act } from './acts';
import { findAppointments, type Appointment } from './appointments';
import { clauseShape, type ClauseShape, type SentenceParts, type ShapeItem } from './clause-shape';
import { clauseParts } from './clauses';
import { CONSTRUCTIONS, lettersIn, type Construction } from './constructions';
import { findEllipses } from './ellipses';
import { findExchangedTreaties, type ExchangedTreaty } from './exchanged-treaties';
import { findDaysMeant } from './days-meant';
import { findLifeEvents, type LifeEvent } from './life-events';
import { LINE_CONSTRUCTIONS, lineShape } from './lines';
import { FUNCTION_WORDS } from './linking-expressions';
import { findOccasions } from './occasions';
import { findBySignatories } from './signatories';
import { findSeries } from './series';
import { findSettings, type Setting } from './settings-of-acts';
import { isOtherThing } from './other-things';
import { isSlipOfDescribed } from './plain-descriptions';
import { findStages } from './stages';
import { isNominative, isSubject } from './subjects';
import { suspendsClause, suspendsSentence } from './suspension';
import { findTold } from './told';
import { findTreatyStates, type TreatyStateClaim } from './treaty-states';

export interface Claim {
  readonly mention: Mention;
  readonly entry: CompiledEntry;
  /** The facets that the words may mean; `undefined` where the date merely stands beside the name, and any will do. */
  readonly facets?: readonly DateFacet[];
  readonly date: DateMention;
  /** Id of the construction that links them. */
  readonly construction: string;
  /** Names that stand with it in the construction: who signed, where. */
  readonly beside: readonly Mention[];
  /** The one fact of the entry that the words speak of, where they are held to no other. */
  readonly meant?: CompiledDate;
  /** Set where the same may well have happened on another day too: people meet and speak again. */
  readonly repeatable?: true;
}

/** What a sentence states. */
export interface Statements {
  readonly claims: readonly Claim[];
  /** Claims whose dates have their year from context ({@link ../text/dates/years-in-reach}): for checks that can do without it. */
  readonly claimsInContext: readonly Claim[];
  readonly acts: readonly Act[];
  readonly settings: readonly Setting[];
  readonly appointments: readonly Appointment[];
  readonly lifeEvents: readonly LifeEvent[];
  readonly treatyStates: readonly TreatyStateClaim[];
  readonly exchangedTreaties: readonly ExchangedTreaty[];
}

/** Of a sentence that says nothing that could be judged. */
export const NOTHING: Statements = { claims: [], claimsInContext: [], acts: [], settings: [], appointments: [], lifeEvents: [], treatyStates: [], exchangedTreaties: [] };

/**
 * What a sentence states. Nothing, if it suspends judgement, or has no date or no name that could be judged. `inContext`: its
 * dates with the years that they leave out.
 */
export function findStatements(parts: SentenceParts, quotations: readonly Span[], facts: FactBase, inContext: readonly DateMention[] = parts.dates): Statements {
  const hasValue = (date: DateMention): boolean => date.value !== undefined;
  if (!inContext.some(hasValue) || !(parts.mentions.some(isDated) || parts.antecedents?.some(isDated) === true || parts.described?.some(isDated) === true)) return NOTHING;
  if (suspendsSentence(parts.text.slice(parts.sentence.start, parts.sentence.end))) return NOTHING;
  const whole = inContext.some(isFromContext) ? { ...parts, dates: inContext } : undefined;
  const wholeShape = whole && clauseShape(whole, true);
  // A series is one whether its dates write their year or not.
  const series = findSeries(whole ?? parts, wholeShape, quotations, facts);
  const claimsInContext = whole === undefined ? [] : [...withOccasions(whole, quotations, facts, wholeShape!), ...series].filter(({ date }) => isFromContext(date));
  if (!parts.dates.some(hasValue)) return { ...NOTHING, claimsInContext, exchangedTreaties: findExchangedTreaties(whole!, wholeShape!, quotations, facts) };
  const shape = clauseShape(parts);
  const clauses = clauseParts(parts, shape);
  return { claims: [...withOccasions(parts, quotations, facts, shape), ...series.filter(({ date }) => !isFromContext(date))], claimsInContext, acts: findActs(parts, shape, clauses, quotations), settings: findSettings(parts, shape, quotations), appointments: findAppointments(parts, quotations), lifeEvents: findLifeEvents(parts, clauses, quotations), treatyStates: findTreatyStates(parts, shape, quotations), exchangedTreaties: findExchangedTreaties(whole ?? parts, wholeShape ?? shape, quotations, facts) };
}

/** The claims that constructions make, and for the dates that make none what is told freely. */
function withOccasions(parts: SentenceParts, quotations: readonly Span[], facts: FactBase, shape: ClauseShape): Claim[] {
  const firm = claimsOf(parts, quotations, facts, shape);
  const signed = findBySignatories(parts, shape, quotations, facts, new Set(firm.map(({ date }) => date)));
  // What is told freely is held to a fact that it misses by one slip only: there a description is as good as a name.
  const named = parts.described === undefined ? parts : { ...parts, mentions: [...parts.mentions, ...parts.described].sort((a, b) => a.start - b.start) };
  const told = [...firm, ...signed, ...findOccasions(named, shape, quotations, facts, new Set([...firm, ...signed].map(({ date }) => date)))];
  const sure = told.filter(({ repeatable }) => repeatable !== true);
  const meant = findDaysMeant(named, shape, quotations, facts, new Set(sure.map(({ date }) => date)));
  // What may have happened twice by one word is sure if all else that is named means the same day.
  const unsure = told.flatMap(({ repeatable, ...claim }) => (repeatable !== true ? [] : meant.some((other) => other.date === claim.date && other.meant?.bounds[0] === claim.meant?.bounds[0] && other.repeatable !== true) ? [claim] : [{ ...claim, repeatable }]));
  const all = [...sure, ...unsure, ...meant.filter(({ date }) => !unsure.some((claim) => claim.date === date))];
  return [...all, ...findEllipses(parts, shape, quotations, all)];
}

/** The claims of a sentence or line; a date with its year from context makes one like any other. */
export const claimsOf = (parts: SentenceParts, quotations: readonly Span[], facts: FactBase, shape = clauseShape(parts, true)): Claim[] => [...findClaims(parts, shape, quotations), ...findTold(parts, shape, quotations, (id) => facts.toldBy(id))];

/** Whether the year of a date was taken from what stands around it. */
export const isFromContext = (date: DateMention): boolean => date.yearFrom === 'context' && date.value !== undefined;

/**
 * The claims that a sentence makes. A date makes at most one claim: the first
 * construction in the order of the registry that holds it.
 */
function findClaims(parts: SentenceParts, shape: ClauseShape, quotations: readonly Span[]): Claim[] {
  const found = claimsBy(CONSTRUCTIONS, parts, shape, quotations);
  const line = lineShape(parts.text, shape);
  const all = line === undefined ? found : claimsBy(LINE_CONSTRUCTIONS, parts, line, quotations, found);
  const claimed = new Set(all.map(({ date }) => date));
  return [...all, ...stageClaims(parts, shape, quotations, claimed), ...(line === undefined ? [] : stageClaims(parts, line, quotations, claimed))];
}

function claimsBy(constructions: readonly Construction[], parts: SentenceParts, shape: ClauseShape, quotations: readonly Span[], before: readonly Claim[] = []): Claim[] {
  const claimed = new Set<DateMention>(before.map(({ date }) => date));
  const found = [...before];
  const present = lettersIn(shape.letters);
  for (const { id, pattern, needs } of constructions) {
    if (!needs.every((letters) => (letters & present) !== 0)) continue;
    // Run by hand, because `matchAll` copies the expression for every sentence.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(shape.letters); match !== null; match = pattern.exec(shape.letters)) {
      const claim = toClaim(parts.text, shape, match, id);
      if (claim === undefined || claimed.has(claim.date) || suspendsClause(parts.text, parts.sentence, spanOf(shape, match))) continue;
      if (findOverlapping(quotations, claim.date) !== undefined) continue;
      claimed.add(claim.date);
      found.push(claim);
    }
  }
  return found;
}

/** The claims of the stages of a thing, of dates that are in none yet. */
function stageClaims(parts: SentenceParts, shape: ClauseShape, quotations: readonly Span[], claimed: Set<DateMention>): Claim[] {
  const found: Claim[] = [];
  for (const { mention, entry, facets, date, span, beside, owner, isLocal, isNext } of findStages(shape)) {
    if (claimed.has(date) || date.precision === 'century' || suspendsClause(parts.text, parts.sentence, span) || findOverlapping(quotations, span) !== undefined) continue;
    if ((mention.described === true || owner !== 'subject') && !isSlipOfDescribed(entry, facets, date) && (owner !== 'name' || !isDayOfAnotherStage(entry, date))) continue;
    if (entry.kind === 'event' && facets[0] !== 'occurred' && isLocal && lastsLong(entry)) continue;
    if (owner === 'unsure') continue;
    if (isNext && isDoneByPronoun(parts.text, mention, facets)) continue;
    if (facets.includes('proclaimed') && !isSlipOfDescribed(entry, facets, date)) continue;
    claimed.add(date);
    found.push({ mention, entry, date, construction: 'stages', beside, facets });
  }
  return found;
}

/** "Rathenau defended the Treaty of Versailles, signed on 10 January 1920": the day is known, of another stage. */
const isDayOfAnotherStage = (entry: CompiledEntry, date: DateMention): boolean => date.precision === 'day' && entry.dates.some(({ bounds }) => bounds[0] === date.value!.bounds.earliest && bounds[1] === date.value!.bounds.latest);

/** Kinds of entries that have dates of their own; offices have holders, and states are mostly bystanders. */
const DATED_KINDS: ReadonlySet<string> = new Set(['person', 'treaty', 'event', 'organisation', 'place', 'state']);

/** Whether a mention can have a date; a pronoun may stand for one of which it is open which treaty is meant. */
const isDated = ({ entry, candidates }: Mention): boolean => DATED_KINDS.has((entry ?? candidates[0])?.kind ?? '');

function spanOf(shape: ClauseShape, match: RegExpMatchArray): Span {
  const first = shape.items[match.index!]!;
  const last = shape.items[match.index! + match[0].length - 1] ?? first;
  return { start: first.start, end: last.end };
}

function toClaim(text: string, shape: ClauseShape, match: RegExpMatchArray, construction: string): Claim | undefined {
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
  if (facets !== undefined && ((!TWO_CLAUSES.has(construction) && isPartOfLongerName(shape, match)) || isLocalStage(shape, match, mention.entry, facets))) return undefined;
  if (mention.entry.kind !== 'person' && link !== undefined && wasDoneAlready(shape, match)) return undefined;
  if (NAME_ALONE.has(construction) && mention.form.form === 'short') return undefined;
  // What has been proclaimed once is proclaimed again, and a part of it as well.
  if ((mention.described === true || facets?.includes('proclaimed') === true) && !isSlipOfDescribed(mention.entry, facets, date)) return undefined;
  if (NAME_ALONE.has(construction) && isElsewhere(shape, match, mention.entry)) return undefined;
  if (construction === 'attribute-in-russian' && !LONG_PARTICIPLE.test(link!.phrase)) return undefined;
  if (construction === 'dated-line' && shape.items.slice(match.indices!.groups!['entity']![1], match.indices!.groups!['date']![0]).some((item) => item.letter === 'O' && item.mention?.entry?.kind !== 'state')) return undefined;
  if (TWO_CLAUSES.has(construction) && KINSHIP.test(text.slice(mention.end, date.start))) return undefined;
  if (construction === 'dated-noun-genitive' && !isInGenitive(text, mention, date)) return undefined;
  if (construction === 'event-on' && date.precision !== 'day') return undefined;
  const onset = construction === 'chronology-name' && mention.entry.kind === 'event' && ONSET.test(text.slice(mention.start, mention.end)) ? ONSET_FACETS : undefined;
  if (onset === undefined && OF_THE_WHOLE.has(construction) && mention.entry.kind === 'event' && isMeanwhile(mention.entry, date)) return undefined;
  if (construction === 'date-first-titled' && !isSubject(text, shape.items, match.indices!.groups!['entity']![0])) return undefined;
  if (SUBJECT_FIRST.has(construction) && !isNominative(text, mention)) return undefined;
  if (facets !== undefined && (isActive(shape, match, mention.entry) || isSigningPronoun(text, match, mention, facets))) return undefined;
  const from = ACTIVE.has(construction) ? clauseStart(shape, match.index!) : match.index!;
  const beside = shape.items.slice(from, match.index! + match[0].length).flatMap((item) => (item.mention === undefined || item.mention === mention ? [] : [item.mention]));
  const spokenOf = facets ?? onset;
  if (isOtherThing(text, { shape, at: match.indices!.groups!['entity']![0], mention, entry: mention.entry, date, facets, construction, isActive: ACTIVE.has(construction) })) return undefined;
  return { mention, entry: mention.entry, date, construction, beside, ...(spokenOf !== undefined && { facets: spokenOf }) };
}

/**
 * "Рапалльский договор 1922 года": only in Russian, and only where the year has its word, the date depends on the name by its
 * case. A day has the same case where it tells when something was done: «рейхстаг одобрил договор 10 июня 1926 года».
 */
const isInGenitive = (text: string, mention: Mention, date: DateMention): boolean => date.precision !== 'day' && isCyrillic(text.slice(mention.start, mention.end)) && /(?:года|г\.?)$/u.test(text.slice(date.core.start, date.core.end));

const ALREADY: ReadonlySet<number> = new Set(['already', 'bereits', 'schon', 'längst', 'уже'].map(hashWord));

/** "Was already ratified in 1927": the date is when that was so, and not when it was done. */
function wasDoneAlready(shape: ClauseShape, match: RegExpMatchArray): boolean {
  const linkAt = match.indices!.groups!['link']![0];
  return shape.items.slice(Math.max(0, linkAt - 2), linkAt).some(({ word }) => word !== undefined && ALREADY.has(hashWord(word)));
}

/** Constructions in which nothing but a name stands with the date: a bare "Rapallo" may be where a letter was written. */
const NAME_ALONE: ReadonlySet<string> = new Set(['chronology-name', 'dated-line']);

/** A participle that stands before its noun: "подписанный", "начавшаяся". */
const LONG_PARTICIPLE = /(?:[ыи]й|[ая]я|[ое]е|[ыи]е|[ое]го|[ое]й|[ое]му|[ыи]м|[ое]м|ую|[ыи]х|[ыи]ми)(?:ся)?$/;

/** Of these the second clause may tell: "Stresemann: wife Käte, died on …". */
const KINSHIP = /(?<!\p{L})(?:wife|husband|son|daughter|brother|sister|father|mother|nephew|niece|cousin|friend|frau|mann|sohn|tochter|bruder|schwester|vater|mutter|neffe|nichte|vetter|freund|жена|муж|сын|дочь|брат|сестра|отец|мать|племянник|друг)(?!\p{L})/iu;

/** "The Treaty of Rapallo in the Reichstag", "in London": not the treaty is of that day, but what was said of it. */
function isElsewhere(shape: ClauseShape, match: RegExpMatchArray, entry: CompiledEntry): boolean {
  const rest = shape.items.slice(match.index! + match[0].length);
  const phrases = rest.filter((item, index) => item.letter === 'O' && /[oi]a?$/.test(rest.slice(0, index).map(({ letter }) => letter).join('')));
  return phrases.some(({ mention }) => entry.kind === 'treaty' || mention?.entry?.kind !== 'place');
}

/** Constructions in which an event that lasts may well have a date of its middle. */
const OF_THE_WHOLE: ReadonlySet<string> = new Set(['chronology-name', 'dated-line', 'event-on', 'parenthesis']);

/** Names of a war or campaign by its first day: "German attack on the Soviet Union". */
const ONSET = /attack|assault|invasion|outbreak|[uü]berfall|angriff|einmarsch|ausbruch|нападени|вторжени/iu;
const ONSET_FACETS: readonly DateFacet[] = ['began', 'opened', 'occurred'];

/** Constructions of which the name is the subject: in another case it depends on a word before it, "отец Ленина умер". */
const SUBJECT_FIRST: ReadonlySet<string> = new Set(['predicate', 'verb-last', 'second-predicate', 'second-verb-last', 'second-clause', 'second-clause-intransitive', 'after-dated-aside', 'date-first-passive', 'date-first-verb-last', 'participle-first', 'chronology']);

/** Constructions in which the name is the subject of a first clause with a verb of its own. */
const TWO_CLAUSES: ReadonlySet<string> = new Set(['second-clause', 'second-clause-intransitive', 'line-of-a-life']);

/** Constructions that say who did it. */
export const ACTIVE: ReadonlySet<string> = new Set(['relative-active', 'relative-verb-last', 'relative-verb-first', 'active', 'date-first-active', 'date-first-verb-second', 'cleft']);

/** Where the clause of an item begins. */
function clauseStart(shape: ClauseShape, index: number): number {
  let start = index;
  while (start > 0 && !';('.includes(shape.letters[start - 1]!)) start--;
  return start;
}

/** What tells how long an event lasted; a funeral is no part of a murder. */
const OF_ITS_TIME: ReadonlySet<DateFacet> = new Set<DateFacet>(['occurred', 'began', 'opened', 'ended', 'closed']);

/** Whether a date lies in the time that an event lasted. */
function isMeanwhile(entry: CompiledEntry, date: DateMention): boolean {
  const bounds = entry.dates.filter(({ facet }) => OF_ITS_TIME.has(facet)).map((fact) => admittedInterval(fact));
  return Math.min(...bounds.map(({ earliest }) => earliest)) <= date.value!.bounds.latest && date.value!.bounds.earliest <= Math.max(...bounds.map(({ latest }) => latest));
}

/**
 * A state or body that "established in 1925" something is not established itself. Without a form of to be, a comma or a
 * bracket before the verb it cannot be told.
 */
function isActive(shape: ClauseShape, match: RegExpMatchArray, entry: CompiledEntry): boolean {
  const groups = match.indices!.groups!;
  if (entry.kind !== 'organisation' && entry.kind !== 'state' && entry.kind !== 'place') return false;
  return groups['link'] !== undefined && groups['link'][0] === groups['entity']![0] + 1 && !endsLine(shape, match);
}

/** "30 December 1922: USSR founded": what it might have founded would follow. */
const endsLine = (shape: ClauseShape, match: RegExpMatchArray): boolean => /^;?$/.test(shape.letters.slice(match.indices!.groups!['link']![1]));

/** What is done to a treaty and not by it: "it signed on 20 May" speaks of a state, "er unterschrieb" of a minister. */
const DONE_TO_TREATIES: ReadonlySet<DateFacet> = new Set<DateFacet>(['signed', 'ratified', 'ratifications-exchanged', 'published', 'initialled', 'denounced']);

function isSigningPronoun(text: string, match: RegExpMatchArray, mention: Mention, facets: readonly DateFacet[]): boolean {
  const groups = match.indices!.groups!;
  const isNext = groups['link'] !== undefined && groups['link'][0] === groups['entity']![0] + 1;
  return isNext && isDoneByPronoun(text, mention, facets);
}

const isDoneByPronoun = (text: string, mention: Mention, facets: readonly DateFacet[]): boolean => facets.some((facet) => DONE_TO_TREATIES.has(facet)) && FUNCTION_WORDS.pronoun.has(hashWord(text.slice(mention.start, mention.end)));

/** Adverbs between a name and its verb, beside those in -ly. */
const ADVERB = /^(?:\p{L}+ly|also|then|already|only|thus|itself|soon|now|however|auch|dann|schon|bereits|erst|nun|также|тогда|уже|лишь|только|наконец)$/iu;

/** A noun behind a name makes another thing of it: "the Winter War Museum opened", "the Rapallo conference ended". */
function isPartOfLongerName(shape: ClauseShape, match: RegExpMatchArray): boolean {
  const groups = match.indices!.groups!;
  const entityAt = groups['entity']![0];
  const linkAt = groups['link']?.[0] ?? 0;
  const next = shape.items[entityAt + 1];
  return next !== undefined && linkAt > entityAt + 1 && (next.letter === 'w' || next.letter === 'N') && !ADVERB.test(next.word ?? '');
}

/** Longer than this an event is not at one place: a war begins and ends at different times for each who wages it. */
const DAYS_AT_ONE_PLACE = 60;

/** "The war ended in the Far East in 1922": the end of a part of it. */
function isLocalStage(shape: ClauseShape, match: RegExpMatchArray, entry: CompiledEntry, facets: readonly DateFacet[]): boolean {
  if (entry.kind !== 'event' || facets[0] === 'occurred') return false;
  if (!lastsLong(entry)) return false;
  const [, linkEnd] = match.indices!.groups!['link']!;
  return /^[oi]a?[wN]?[NOP]/.test(shape.letters.slice(linkEnd, match.index! + match[0].length));
}

function lastsLong(entry: CompiledEntry): boolean {
  const days = entry.dates.flatMap(({ bounds: [earliest, latest] }) => [earliest ?? -Infinity, latest ?? Infinity]);
  return Math.max(...days) - Math.min(...days) > DAYS_AT_ONE_PLACE;
}
