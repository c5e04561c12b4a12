/** Who and what takes part in a dated fact, as its label, its place and the details of its entry tell. */
import type { FactBase } from '../facts/fact-base';
import type { CompiledDate, CompiledEntry } from '../facts/index-format';
import type { DateMention } from '../text/dates/date-mention';
import type { Mention } from '../text/mentions';
import { foldText } from '../util/fold';
import { classesOfFact, wordsOfLabel, type EventClass } from './event-classes';

/** How many of the mentions take part in the fact of the entry. */
export function namesTakingPart(facts: FactBase, entry: CompiledEntry, fact: CompiledDate, mentions: readonly Mention[]): number {
  const { label, by, place } = facts.dateDetails(entry, fact);
  const details = facts.details(entry.partOf ?? entry.id);
  const ids = new Set([by, place, details.place, ...linksIn(label), ...(details.parties ?? []), ...(details.participants ?? []), ...(details.signatories ?? []).map(({ person }) => person)]);
  const words = new Set(wordsOfLabel(label).map(foldText));
  const named = new Set(mentions.flatMap(({ entry: other }) => (other === undefined || other === entry ? [] : [other])));
  return [...named].filter((other) => ids.has(other.id) || isIn(words, other)).length;
}

/** Whether the label has the last word of a name of the entry, by which it is called for short. */
const isIn = (words: ReadonlySet<string>, { names }: CompiledEntry): boolean =>
  names.some(({ text }) => {
    const last = foldText(text).split(/[^\p{L}]+/u).filter(Boolean).at(-1) ?? '';
    return last.length > 3 && words.has(last);
  });

/** Ids of the entries to which a label is linked. */
function linksIn(label: string | undefined): string[] {
  return [...(label ?? '').matchAll(/\((?:\.\.\/)?((?:[a-z]+\/)?[a-z0-9-]+)\.md\)/g)].map((match) => match[1]!);
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
