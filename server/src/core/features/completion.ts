/** What may be written at the cursor: the names of entries, and the dates of what has just been named. */
import { findLinkedPrefix } from '../claims/linked-prefix';
import { toInterval } from '../facts/fact-base';
import { FACET_WORDS } from '../facts/facets';
import type { CompiledDate, CompiledEntry, CompiledName } from '../facts/index-format';
import { isSingleDay } from '../time/interval';
import { formatDay, plainNotation, type DateNotation } from '../time/notation';
import { foldText } from '../util/fold';
import { mentionsOf } from '../text/mentions';
import type { Note } from '../text/note';
import { spanTouches, shiftSpan, type Span } from '../util/span';
import { blockAt } from './at-offset';

export interface CompletionCandidate {
  readonly kind: 'name' | 'date';
  /** What the list shows and the note gets. */
  readonly text: string;
  /** What is replaced: the whole of the name or date typed so far. */
  readonly replace: Span;
  /** What has been typed of it; the list keeps a candidate while this is what stands there. */
  readonly typed: string;
  readonly detail: string;
  readonly entryId: string;
}

export const MOST_CANDIDATES = 50;

/** Candidates at an offset, the likeliest first; at most {@link MOST_CANDIDATES}. None in code, links or quotations. */
export function completionsAt(note: Note, offset: number): CompletionCandidate[] {
  if (!isOwnProse(note, offset)) return [];
  const dates = dateCandidates(note, offset);
  return (dates.length > 0 ? dates : nameCandidates(note, offset)).slice(0, MOST_CANDIDATES);
}

/** Whether the cursor stands where the writer writes in their own voice. Empty lines count, for blocks begin there. */
function isOwnProse(note: Note, offset: number): boolean {
  const at = blockAt(note, offset);
  if (at === undefined) {
    const segment = note.segments.find((candidate) => candidate.start <= offset && offset < candidate.end);
    return segment === undefined || segment.reading.blocks.length > 0;
  }
  const inside = (span: Span): boolean => {
    const absolute = shiftSpan(span, at.segment.start);
    return absolute.start < offset && offset < absolute.end;
  };
  const openQuotation = at.block.quotations.some((span) => shiftSpan(span, at.segment.start).start < offset && span.end === at.block.end && spanTouches(shiftSpan(span, at.segment.start), offset));
  return !at.block.quoted && !at.block.unread.some(inside) && !at.block.quotations.some(inside) && !openQuotation;
}

/** "Treaty of Rapallo, signed on |": the dates of the facets that the words ask for. */
function dateCandidates(note: Note, offset: number): CompletionCandidate[] {
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

const MOST_WORDS_OF_A_NAME = 6;

/** Entries one of whose forms begins with what has been typed, from as far back as still fits. */
function nameCandidates(note: Note, offset: number): CompletionCandidate[] {
  const line = note.text.slice(Math.max(0, offset - 120), offset);
  const words = [...line.matchAll(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.'’-]*/gu)].filter((match) => !line.slice(match.index).includes('\n'));
  const here = mentionsOf(note);
  const mentioned = new Set(here.flatMap((mention) => (mention.entry === undefined ? [] : [mention.entry])));
  for (const match of words.slice(-MOST_WORDS_OF_A_NAME)) {
    const start = offset - line.length + match.index;
    const typed = note.text.slice(start, offset);
    const found = withPrefix(note, typed, mentioned);
    if (found.length > 0) return found.map((one) => ({ ...one, replace: { start, end: offset }, typed }));
  }
  if (/[\p{L}\p{N}]$/u.test(line)) return [];
  const introduced = [...new Set([...mentioned, ...note.introduced])];
  return introduced.map((entry) => candidate(entry, proseForm(entry), { start: offset, end: offset }, ''));
}

function withPrefix(note: Note, typed: string, mentioned: ReadonlySet<CompiledEntry>): CompletionCandidate[] {
  const wanted = searchKey(typed);
  if (wanted.length < 2) return [];
  const ranked: { found: CompletionCandidate; rank: number }[] = [];
  for (const entry of note.facts.entries) {
    const matching = entry.names.filter((name) => keyOf(name).startsWith(wanted));
    const scholarly = proseForm(entry);
    const best = matching.find((name) => name === scholarly) ?? matching.find((name) => name.form === undefined && isProse(name)) ?? matching[0];
    if (best === undefined) continue;
    const usual = best.shared === undefined || best.shared.usual === true ? 0 : 1;
    const rank = (mentioned.has(entry) ? 0 : 8) + (best === scholarly || best.form === 'short' ? 0 : best.form === undefined ? 2 : 4) + usual;
    ranked.push({ found: candidate(entry, best, { start: 0, end: 0 }, typed), rank });
    // A surname typed may also stand for the beginning of a first mention, which gives the name in full.
    if (best !== scholarly) ranked.push({ found: candidate(entry, scholarly, { start: 0, end: 0 }, typed), rank: rank + 1 });
  }
  // A surname before the titles that begin with it.
  const words = (text: string): number => text.split(/[\s–-]+/).length;
  return ranked.sort((a, b) => a.rank - b.rank || words(a.found.text) - words(b.found.text) || (a.found.text < b.found.text ? -1 : 1)).map(({ found }) => found);
}

/** A title that tells namesakes apart, such as "Treaty of Rapallo (1922)" or "Munich, Bavaria", is not written in prose. */
function isProse(name: CompiledName): boolean {
  return !/[(,]/.test(name.text);
}

/** The scholarly form as prose writes it. */
function proseForm(entry: CompiledEntry): CompiledName {
  return entry.names.find((name) => isProse(name) && name.lang === 'en') ?? entry.names[0]!;
}

/** A capital that has been typed stays: "Treaty of Rap" goes on as "Treaty of Rapallo", listed as "treaty of Rapallo". */
function withCapitalsOf(typed: string, name: string): string {
  return /^\p{Lu}/u.test(typed) ? name[0]!.toUpperCase() + name.slice(1) : name;
}

function candidate(entry: CompiledEntry, name: CompiledName, replace: Span, typed: string): CompletionCandidate {
  const text = withCapitalsOf(typed, name.text);
  return { kind: 'name', text, replace, typed, detail: name.text === entry.name ? entry.summary : `${entry.name}: ${entry.summary}`, entryId: entry.id };
}

/** The keys of listed forms, worked out when they are first looked through. */
const keys = new WeakMap<CompiledName, string>();

/** What a listed form is searched by. */
export function keyOf(name: CompiledName): string {
  let key = keys.get(name);
  if (key === undefined) keys.set(name, (key = searchKey(name.text)));
  return key;
}

/** Letters and digits alone, folded, so that hyphens, points and double spaces do not matter. */
export function searchKey(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trimStart();
}
