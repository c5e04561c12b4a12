/** Who and what takes part in a dated fact, as its label, its place and the details of its entry tell. */
import type { FactBase } from '../facts/fact-base';
import type { CompiledDate, CompiledEntry } from '../facts/index-format';
import type { DateMention } from '../text/dates/date-mention';
import type { Mention } from '../text/mentions';
import { foldText } from '../util/fold';
import { classesOfFact, wordsOfLabel, type EventClass } from './event-classes';

/** How many of the mentions take part in the fact of the entry. */
export function namesTakingPart(facts: FactBase, entry: CompiledEntry, fact: CompiledDate, mentions: readonly Pick<Mention, 'entry'>[]): number {
  const { label, by, place } = facts.dateDetails(entry, fact);
  const details = facts.details(entry.partOf ?? entry.id);
  const ids = new Set([by, place, details.place, ...linksIn(label, entry), ...(details.parties ?? []), ...(details.participants ?? []), ...(details.signatories ?? []).map(({ person }) => person)]);
  const words = new Set(wordsOfLabel(label).map(foldText));
  const named = new Set(mentions.flatMap(({ entry: other }) => (other === undefined || other === entry ? [] : [other])));
  return [...named].filter((other) => ids.has(other.id) || isIn(words, other)).length;
}

const PLAIN_WORDS = new Set('that this these those with from into onto were was been have which when where after before between their there under over against about because until while other others first last made took gave came went held'.split(' '));

/** Whether words of a text, beside the one that tells what happened, are words of the label of a fact; names do not count. */
export function sharesWords(facts: FactBase, entry: CompiledEntry, fact: CompiledDate, text: string, telling: string): boolean {
  const ofLabel = new Set(wordsOfLabel(facts.dateDetails(entry, fact).label).filter((word) => word.length > 3 && /^\p{Ll}/u.test(word) && !PLAIN_WORDS.has(word)).map(foldText));
  return ofLabel.size > 0 && (text.match(/\p{L}+/gu) ?? []).some((word) => word !== telling && ofLabel.has(foldText(word)));
}

/** Whether the label has the last word of a name of the entry, by which it is called for short. */
const isIn = (words: ReadonlySet<string>, { names }: CompiledEntry): boolean =>
  names.some(({ text }) => {
    const last = foldText(text).split(/[^\p{L}]+/u).filter(Boolean).at(-1) ?? '';
    return last.length > 3 && words.has(last);
  });

/** Ids of the entries to which a label is linked. */
export function linksIn(label: string | undefined, { id }: CompiledEntry): string[] {
  const folder = id.slice(0, id.indexOf('/') + 1);
  return [...(label ?? '').matchAll(/\((\.\.\/)?((?:[a-z]+\/)?[a-z0-9-]+)\.md(?:#[^)]*)?\)/g)].map((match) => (match[1] === undefined ? folder : '') + match[2]!);
}

/**
 * Whether something of the same kind is known to have happened on the written day to somebody whom the sentence names, or to
 * something that is related to the entry.
 */
export function isToldOfAnother(facts: FactBase, entry: CompiledEntry, mentions: readonly Mention[], date: DateMention, classes: ReadonlySet<EventClass>): boolean {
  const related = new Set((facts.details(entry.partOf ?? entry.id).relations ?? []).map(({ to }) => to));
  return facts.onDay(date.value!.bounds.earliest).some(({ entry: other, fact }) => {
    if (other === entry || !(related.has(other.id) || namesTakingPart(facts, other, fact, mentions) > 0)) return false;
    return [...classesOfFact(fact.facet, facts.dateDetails(other, fact).label)].some((one) => classes.has(one));
  });
}
