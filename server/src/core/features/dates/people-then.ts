/** What the people whom a sentence names were at its date. */
import { toInterval } from '../../facts/fact-base';
import type { CompiledEntry } from '../../facts/index-format';
import { mentionsOfBlock } from '../../text/mentions';
import type { BlockReading, Note, Segment } from '../../text/note';
import { intervalsMeet, type DayInterval } from '../../time/interval';
import { spanContains, spansWithin, type Span } from '../../util/span';
import type { DateCard } from '../card';
import { describe } from '../describe';

const MOST_PEOPLE = 2;
/** In longer times people come and go. */
const LONGEST = 400;

/** The people named in the sentence around a stretch of a segment, and the offices that they held then, or that they did not. */
export function peopleThen(note: Note, segment: Segment, block: BlockReading, span: Span, at: DayInterval): DateCard['people'] {
  if (!(at.latest - at.earliest <= LONGEST)) return [];
  const sentence = block.sentences.find((candidate) => spanContains(candidate, span));
  if (sentence === undefined) return [];
  const people = new Set<CompiledEntry>();
  for (const { entry } of spansWithin(mentionsOfBlock(segment, block), sentence)) if (entry?.kind === 'person') people.add(entry);
  const told: { entryId: string; title: string; state: string }[] = [];
  for (const person of people) {
    const lines = describe(note.facts, person, { bounds: at, words: '' }).then?.lines.filter((line) => !line.startsWith('aged ')) ?? [];
    const offices = note.facts.officesOf(person.id).filter(({ tenure }) => intervalsMeet(toInterval(tenure.bounds), at)).length;
    if (lines.length > 0) told.push({ entryId: person.id, title: person.name, state: lines.slice(0, offices > 1 ? 2 : 1).join('; ') });
  }
  return told.slice(0, MOST_PEOPLE);
}
