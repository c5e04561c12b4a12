/** Whether the words of a sentence bind a fact to a written date, as firmly as what is wrong with the date demands. */
import type { FactBase } from '../facts/fact-base';
import type { DateFacet } from '../facts/facets';
import type { DateMention } from '../text/dates/date-mention';
import type { Mention } from '../text/mentions';
import { foldText } from '../util/fold';
import type { ClauseShape, SentenceParts, ShapeItem } from './clause-shape';
import { isTight } from './coarse-binding';
import { classesOfFact, isSeldom, type EventClass } from './event-classes';
import { isBesideName } from './occasions-beside';
import type { Candidate } from './occasions-candidates';
import { isOfAnotherThen, isOfSomethingNamed } from './occasions-coarse';
import { findLinkedWord, type LinkedWord } from './occasions-words';
import { isToldOfAnother, namesTakingPart, sharesWords } from './taking-part';
import type { Slip } from './slips';

/** What happens to one thing once: nobody else need be named. */
const ONCE: ReadonlySet<DateFacet> = new Set<DateFacet>(['founded', 'dissolved', 'renamed', 'proclaimed', 'annexed', 'signed', 'initialled', 'ratified', 'ratifications-exchanged', 'in-force', 'occurred', 'began', 'ended', 'opened', 'closed', 'extended', 'denounced']);
const ONCE_IN_A_LIFE: ReadonlySet<DateFacet> = new Set<DateFacet>(['arrested', 'sentenced']);

/** The candidate, if it is bound. */
export function isBound(parts: SentenceParts, shape: ClauseShape, date: DateMention, candidate: Candidate, facts: FactBase): Candidate | undefined {
  const { mention, entry, fact } = candidate;
  const dateAt = shape.items.findIndex((item) => item.date === date);
  const nameAt = shape.items.findIndex((item) => item.mention === mention);
  if (dateAt < 0 || nameAt < 0) return undefined;
  const classes = entry.kind === 'event' && candidate.signatories !== undefined ? classesOfFact('other', entry.name) : classesOfFact(fact.facet, candidate.slip === 'day' && isPlain(fact.facet) ? undefined : facts.dateDetails(entry, fact).label);
  if (isPartOf(parts.text, shape, nameAt, candidate)) return undefined;
  const beside = candidate.signatories === undefined && isBesideName(parts.text, shape, nameAt, dateAt, candidate, facts);
  if (!beside && !isLinked(parts, shape, { dateAt, nameAt }, candidate, classes, facts)) return undefined;
  const isAnothers = date.precision === 'day' ? isToldOfAnother(facts, entry, parts.mentions, date, classes) : isOfSomethingNamed(parts, date, candidate, classes, facts) || isOfAnotherThen(facts, parts, date, candidate, classes);
  return isAnothers ? undefined : { ...candidate, beside };
}

const NEAR = /^(?:near|around|outside|bei|unter|vor|под|около|близ)$/iu;

/** "As a part of Denmark, it was captured on …": what is told is told of the part. */
const isPartOf = (text: string, { letters, items }: ClauseShape, nameAt: number, { entry, slip }: Candidate): boolean => slip !== 'year' && (entry.kind === 'state' || entry.kind === 'place') && (/[wN]fa?$/.test(letters.slice(0, nameAt)) || (nameAt > 0 && NEAR.test(text.slice(items[nameAt - 1]!.start, items[nameAt - 1]!.end))));

/** Whether a facet says by itself what happened; then the other words of the label tell what happened besides. */
const isPlain = (facet: DateFacet): boolean => classesOfFact(facet, undefined).size > 0;

interface Places {
  readonly dateAt: number;
  readonly nameAt: number;
}

/** Whether a word that tells what the fact tells links the name to the date. */
function isLinked(parts: SentenceParts, shape: ClauseShape, places: Places, candidate: Candidate, classes: ReadonlySet<EventClass>, facts: FactBase): boolean {
  const { mention, entry, fact, slip, signatories } = candidate;
  const { dateAt, nameAt } = places;
  const link = findLinkedWord(parts.text, shape, dateAt);
  // Who takes an office or loses it is told by the check on offices.
  if (link === undefined || !link.classes.some((one) => classes.has(one) && one.id !== 'appointment' && one.id !== 'dismissal')) return false;
  if (!isFirm(shape, link, places, slip) || isBackground(parts.text, shape, link, dateAt) || countsFromAnother(parts.text, shape, Math.min(link.at, nameAt, dateAt), Math.max(link.at, nameAt, dateAt))) return false;
  // "In the event that triggered the war, … was shot on …": behind a comma something else may have come up.
  if (entry.kind === 'event' && slip !== 'year' && nameAt < dateAt && withoutAsides(shape.letters.slice(nameAt + 1, dateAt)).includes(',')) return false;
  const inPart = shape.items.slice(link.from, link.to).flatMap((item) => (item.mention === undefined ? [] : [item.mention]));
  if ((slip === 'day' || fact.facet === 'ended') && followsEvent(parts.text, shape, link.at)) return false;
  if (signatories !== undefined) return areAllTogether(inPart, signatories, slip);
  // Who stands before another person is the one who does it: "Hitler wrote on 20 August to Stalin".
  if (entry.kind === 'person' && slip !== 'year' && inPart.find(({ entry: other }) => other?.kind === 'person') !== mention) return false;
  // What people do they do often: who else took part must stand near the word, unless the year alone is wrong.
  const near = entry.kind === 'person' && slip !== 'year' ? shape.items.slice(Math.max(link.from, link.at - 6), Math.min(link.to, link.at + 7)) : undefined;
  const others = parts.mentions.filter((other) => other !== mention && (near === undefined || near.some((item) => item.mention === other)));
  const partners = namesTakingPart(facts, entry, fact, others);
  if (partners === 0 && !link.classes.some((one) => classes.has(one) && isSeldom(one)) && !(entry.kind !== 'person' && slip !== 'day' && sharesPart(parts.text, shape, link, candidate, facts)) && !(entry.kind === 'person' ? ONCE_IN_A_LIFE : ONCE).has(fact.facet)) return false;
  if (shape.items[dateAt]!.date!.precision !== 'day' && !isTight(parts, shape, link, places, candidate, facts)) return false;
  // Another treaty or event in the same part of the sentence may be what is dated.
  const rivals = inPart.filter((other) => other.entry !== entry && (other.entry ?? other.candidates[0])?.kind === entry.kind && !other.candidates.some(({ dates }) => dates.some(({ bounds }) => bounds[0] === fact.bounds[0])));
  return rivals.length === 0 || partners >= rivals.length || (slip === 'year' && entry.kind !== 'treaty' && entry.kind !== 'event');
}

/** Whether those who signed or took part stand in the part of the date, and no others of their kinds. */
function areAllTogether(inPart: readonly Mention[], signatories: readonly Mention[], slip: Slip): boolean {
  const ids = new Set(signatories.map(({ entry }) => entry));
  const here = inPart.filter(({ entry }) => entry !== undefined && ids.has(entry));
  const kinds = new Set(signatories.map(({ entry }) => entry!.kind));
  if (inPart.some(({ entry, candidates }) => (entry === undefined || !ids.has(entry)) && kinds.has((entry ?? candidates[0])!.kind) && (entry ?? candidates[0])!.kind !== 'place')) return false;
  return new Set(here.map(({ entry }) => entry)).size >= (slip === 'day' && kinds.has('place') ? 3 : 2);
}

function sharesPart(text: string, shape: ClauseShape, link: LinkedWord, { entry, fact }: Candidate, facts: FactBase): boolean {
  const item = shape.items[link.at]!;
  const part = text.slice(shape.items[link.from]!.start, shape.items[link.to - 1]!.end);
  return sharesWords(facts, entry, fact, part, text.slice(item.start, item.end));
}

/** "During the end of the war", "towards the outbreak". */
const MEANWHILE = /^(?:during|towards?|near|wahrend|gegen|um|во|накануне)$/;

/** "Protested after the shelling of Mainila on …": the day may be that of the protest. */
function followsEvent(text: string, { items, letters }: ClauseShape, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && letters[before] === 'a') before--;
  const word = before < 0 ? '' : foldText(text.slice(items[before]!.start, items[before]!.end));
  return COUNTING.test(word) || MEANWHILE.test(word);
}

/** Asides between commas take nothing from what they stand in. */
const withoutAsides = (letters: string): string => letters.replace(/,[^,;]{1,25}(?=,)/g, '').replace(/,(?=,)/g, '');

/** A word that begins a clause of its own, or a comma with a pronoun like an article: ", den Molotow unterzeichnet hatte". */
const OPENS_A_CLAUSE = /r|.,[iofy]?a/;

/** "On 23 August 1940 Pravda praised the pact that they had signed": what had been done was done on another day. */
function isBackground(text: string, shape: ClauseShape, link: LinkedWord, dateAt: number): boolean {
  const { items } = shape;
  const wordAt = (index: number): string => (items[index] === undefined ? '' : foldText(text.slice(items[index].start, items[index].end)));
  if (dateAt > link.at) return false;
  for (let at = dateAt + 2; at < link.at; at++) if (/^(?:that|dass)$/.test(wordAt(at))) return true;
  return [link.at - 2, link.at - 1, link.at + 1, link.at + 2].some((at) => at > dateAt && /^(?:had|hatten?)$/.test(wordAt(at)));
}

/** Whether the words between name, event and date leave no room for another owner of the date, as far as the slip demands. */
function isFirm(shape: ClauseShape, link: LinkedWord, { nameAt, dateAt }: Places, slip: Slip): boolean {
  const between = (one: number, other: number): string => withoutAsides(shape.letters.slice(Math.min(one, other) + 1, Math.max(one, other)));
  const toDate = between(link.at, dateAt);
  if (OPENS_A_CLAUSE.test(toDate)) return false;
  // "The League, founded by the treaty, discussed the Ruhr on …": what stands between commas has no share in the date.
  if (shape.letters[link.at - 1] === ',' && toDate.includes(',') && link.from !== link.at - 1) return false;
  const inPart = nameAt >= link.from && nameAt < link.to;
  if (!inPart && !isCarriedOn(shape, link, nameAt)) return false;
  const [first, last] = link.at < dateAt ? [link.at, dateAt] : [dateAt, link.at];
  const toName = !inPart || (nameAt > first && nameAt < last) ? '' : nameAt < first ? between(nameAt, first) : between(last, nameAt);
  if (slip === 'year' && inPart) return !toName.includes(';');
  if (OPENS_A_CLAUSE.test(toName)) return false;
  if (slip !== 'day' && inPart) return !/,.*,/.test(toDate);
  // "On 2 May Berlin surrendered, and within days Germany": behind "and" another clause begins.
  if (slip === 'day' && nameAt > link.at && shape.letters.slice(link.at, nameAt).includes(',&')) return false;
  if (!/^[^,;()ADd]{0,9}$/.test(toName.replace(/^,/, ''))) return false;
  return link.at < dateAt ? /^[^,;()AL]{0,9}$/.test(toDate) : /^,?[^,;()ALb-]{0,12}$/.test(toDate.replace(/^[;-]+/, '').replace(/b/, ''));
}

/**
 * Whether the name is the subject that an earlier part of the sentence has given: "The Treaty of Versailles, signed on 28 June
 * 1919, came into force on …". Nothing of its kind stands between, and no clause of its own is left open.
 */
function isCarriedOn({ items, letters }: ClauseShape, link: LinkedWord, nameAt: number): boolean {
  if (nameAt >= link.from || nameAt > 6) return false;
  // "…; in Kraft traten sie am …": nothing but a pronoun is in the part, and one treaty before it.
  const part = items.slice(link.from, link.to);
  if (letters[nameAt] === 'T' && part.every(({ letter }) => !'TVPOe'.includes(letter)) && part.some((item) => PRONOUN.test(item.word ?? ''))) return letters.slice(0, link.from).lastIndexOf('T') === nameAt;
  const between = letters.slice(nameAt + 1, link.at);
  return !between.includes(';') && !between.includes(letters[nameAt]!) && !/[re][^,]*$/.test(between) && !/[Pp]/.test(between.slice(between.search(/[Dd]/) + 1));
}

const PRONOUN = /^(?:it|they|er|sie|es|он|она|они|оно)$/i;

/** "On 18 April 1922, two days after the Treaty of Rapallo was signed": the date is counted from the event. */
const COUNTING = /^(?:after|before|later|earlier|since|until|following|previously|nach|nachdem|vor|bevor|ehe|spater|zuvor|danach|seit|bis|после|до|спустя|позже|раньше|через|перед|накануне|назад)$/;

function countsFromAnother(text: string, { items }: ClauseShape, from: number, to: number): boolean {
  const isWord = (item: ShapeItem): boolean => item.mention === undefined && item.date === undefined;
  return items.slice(from + 1, to).some((item) => isWord(item) && COUNTING.test(foldText(text.slice(item.start, item.end))));
}
