/** The dates that a sentence asks for: "Treaty of Rapallo, signed on |". */
import { findLinkedPrefix } from '../../claims/linked-prefix';
import { toInterval } from '../../facts/fact-base';
import { FACET_WORDS } from '../../facts/facets';
import type { CompiledDate } from '../../facts/index-format';
import type { Note } from '../../text/note';
import { isSingleDay } from '../../time/interval';
import { formatDay, plainNotation, type DateNotation } from '../../time/notation';
import { foldText } from '../../util/fold';
import { blockAt } from '../at-offset';
import type { CompletionCandidate } from './candidate';

/** "Treaty of Rapallo, signed on |": the dates of the facets that the words ask for. */
export function dateCandidates(note: Note, offset: number): CompletionCandidate[] {
  const at = blockAt(note, offset);
  if (at === undefined) return [];
  const linked = findLinkedPrefix(note, at.segment, at.block, offset);
  if (linked === undefined) return [];
  const { entry, facets } = linked;
  const facts = entry.dates.filter((fact) => facets.includes(fact.facet) && isSingleDay(toInterval(fact.bounds)));
  const typed = note.text.slice(linked.typedFrom, offset);
  const notation = notationOf(note, typed);
  const found: CompletionCandidate[] = [];
  for (const fact of [...facts].sort((a, b) => facets.indexOf(a.facet) - facets.indexOf(b.facet))) {
    const text = formatDay(toInterval(fact.bounds).earliest, notation);
    if (!foldText(text).startsWith(foldText(typed)) || found.some((other) => other.text === text)) continue;
    found.push({ kind: 'date', text, replace: { start: linked.typedFrom, end: offset }, typed, detail: `${entry.name}: ${factWords(fact)}`, entryId: entry.id });
  }
  return found;
}

const factWords = (fact: CompiledDate): string => FACET_WORDS[fact.facet].replace(/^was /, '');

/** The notation that the note uses most for whole dates; a letter typed first asks for the month first. */
function notationOf(note: Note, typed: string): DateNotation {
  const counts = new Map<string, { notation: DateNotation; count: number }>();
  for (const segment of note.segments) {
    for (const block of segment.reading.blocks) {
      for (const { notation } of block.dates) {
        if (notation.precision !== 'day' || notation.year !== 'full') continue;
        const key = `${notation.language} ${notation.order} ${notation.month} ${notation.padded}`;
        const known = counts.get(key);
        if (known === undefined) counts.set(key, { notation: { ...notation, ordinal: false, separators: singleSpaced(notation) }, count: 1 });
        else known.count++;
      }
    }
  }
  const [usual] = [...counts.values()].sort((a, b) => b.count - a.count);
  const notation = usual?.notation ?? plainNotation('en');
  if (/^\p{L}/u.test(typed) && notation.language === 'en' && notation.order === 'day-month-year') {
    return { ...plainNotation('en'), order: 'month-day-year', separators: [' ', ', '] };
  }
  return notation;
}

function singleSpaced(notation: DateNotation): readonly [string, string] {
  const tidy = (separator: string): string => separator.replace(/[*_>]/g, '').replace(/\s+/g, ' ');
  return [tidy(notation.separators[0]), tidy(notation.separators[1])];
}
