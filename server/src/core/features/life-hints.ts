/**
 * Life dates at the first mention of a person in a note, for writers who like to see them: "Chicherin (1872–1936)". Silent in
 * headings and in the words of others, and for people whose dates the writer has given.
 */
import { lifeDates } from '../facts/life-dates';
import type { CompiledEntry } from '../facts/index-format';
import type { Note } from '../text/note';
import type { Span } from '../util/span';
import { behindName, isPartOfWord, isQuotedMention, placedMentions, type PlacedMention } from './placed-mentions';

export interface LifeHint {
  /** Where the dates would stand, in offsets of the note. */
  readonly offset: number;
  /** "(1872–1936)". */
  readonly text: string;
  readonly entryId: string;
}

/** The hints within a stretch of a note. What lies behind it is not looked at. */
export function lifeHints(note: Note, within: Span): LifeHint[] {
  const seen = new Set<CompiledEntry>();
  const found: LifeHint[] = [];
  for (const placed of placedMentions(note, { start: 0, end: within.end })) {
    const { entry } = placed.mention;
    if (entry?.kind !== 'person' || seen.has(entry) || !isOwnNaming(note, placed)) continue;
    seen.add(entry);
    const offset = behindName(note, placed);
    if (offset < within.start || offset > within.end) continue;
    const text = datesToInsert(note, placed);
    if (text !== undefined) found.push({ offset, text, entryId: entry.id });
  }
  return found;
}

/** Whether the writer names somebody here in running text: dates may stand behind the name. */
function isOwnNaming(note: Note, placed: PlacedMention): boolean {
  return placed.block.kind !== 'heading' && placed.mention.described === undefined && !isQuotedMention(placed) && !isPartOfWord(note, placed);
}

/** The dates in brackets that may be put behind the name; `undefined` if there are none, or if they stand there. */
export function datesToInsert(note: Note, placed: PlacedMention): string | undefined {
  const { entry, form } = placed.mention;
  const life = entry === undefined ? undefined : lifeDates(entry, form.lang);
  if (life === undefined) return undefined;
  const behind = note.text.slice(behindName(note, placed), behindName(note, placed) + FARTHEST);
  const aside = /^[\s*_]{0,3}(?:\(([^()]*)|[,;–—] ?([^.;]{0,30}))/.exec(behind);
  const years = [life.born, life.died].flatMap((year) => year?.match(/\d{4}/g) ?? []);
  const isGiven = aside !== null && (years.some((year) => aside[0].includes(year)) || (aside[1] !== undefined && LIFE_SIGN.test(aside[1])));
  return isGiven ? undefined : `(${life.years})`;
}

/** How far behind a name its dates are looked for. */
const FARTHEST = 80;

const LIFE_SIGN = /[*†✝]\s?\d|\b(?:born|died|b\.|d\.|geb\.|geboren|gest\.|gestorben)\s|(?:^|\s)(?:род\.|родился|ум\.|умер)\s/;
