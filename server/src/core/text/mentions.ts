/**
 * Decides who is meant. A name that several entries bear is weighed by what stands around it; if that does not decide it,
 * the mention keeps all its candidates, the card lists them, and nothing is judged on it.
 */
import { toInterval } from '../facts/fact-base';
import type { CompiledEntry, CompiledName } from '../facts/index-format';
import { intervalContains, type DayInterval } from '../time/interval';
import { findOverlapping, firstEndingAfter, spanContains, type Span } from '../util/span';
import { foldText } from '../util/fold';
import { isGivenName } from './given-names';
import type { NameOccurrence } from './names';
import type { BlockReading, Note, Segment } from './note';
import { hashWord, readWords, wordText } from '../util/words';

/** A name in the text and whom it means. Offsets are those of the whole note. */
export interface Mention extends Span {
  /** The entry meant; `undefined` where that is open. */
  readonly entry?: CompiledEntry;
  /** Everyone who may be meant; the likeliest by all but the dates in the sentence first. */
  readonly candidates: readonly CompiledEntry[];
  /** The listed form that was recognised. */
  readonly form: CompiledName;
  /** Why this entry, in words for the reader. */
  readonly evidence: readonly string[];
}

/** Entries that a note names beyond doubt, for the names that are in doubt. */
export function introducedEntries(note: Note): ReadonlySet<CompiledEntry> {
  const introduced = new Set<CompiledEntry>();
  for (const segment of note.segments) for (const entry of segment.reading.introduces) introduced.add(entry);
  return introduced;
}

/** The mentions of one block, in order. */
export function mentionsOfBlock(note: Note, segment: Segment, block: BlockReading, introduced: ReadonlySet<CompiledEntry>): Mention[] {
  const found: Mention[] = [];
  for (const occurrence of block.names) {
    const mention = decide(note, segment, block, occurrence, introduced);
    if (mention !== undefined) found.push(mention);
  }
  return found;
}

/** Every mention of a note, in order. */
export function mentionsOf(note: Note): Mention[] {
  const introduced = introducedEntries(note);
  return note.segments.flatMap((segment) => segment.reading.blocks.flatMap((block) => mentionsOfBlock(note, segment, block, introduced)));
}

type Bearer = NameOccurrence['bearers'][number];

/** Decides one name; `undefined` if it is somebody else's. Offsets of the occurrence are those of its segment. */
export function decide(note: Note, segment: Segment, block: BlockReading, occurrence: NameOccurrence, introduced: ReadonlySet<CompiledEntry>): Mention | undefined {
  const span = { start: segment.start + occurrence.start, end: segment.start + occurrence.end };
  const bearers = occurrence.bearers.filter((bearer) => !isSomebodyElse(note.text, segment.start + block.start, span, bearer));
  const [first] = bearers;
  if (first === undefined) return undefined;
  if (bearers.length === 1 && first.name.shared === undefined) {
    return { ...span, entry: first.entry, candidates: [first.entry], form: first.name, evidence: [`“${first.name.text}” is borne by this entry alone`] };
  }
  const sentence = findOverlapping(block.sentences, occurrence) ?? block;
  let folded: string | undefined;
  const surroundings = (): string => (folded ??= foldedAround(note, segment, sentence, occurrence));
  const weighed = bearers.map((bearer) => ({ bearer, ...weigh(note, segment, block, occurrence, sentence, bearer, introduced, surroundings) }));
  // Whether a date fits is what will be judged, so it must not decide alone who is likeliest.
  const candidates = [...weighed].sort((a, b) => b.weight - b.byDates - (a.weight - a.byDates)).map(({ bearer }) => bearer.entry);
  const [best, second] = weighed.sort((a, b) => b.weight - a.weight);
  if (best !== undefined && best.weight > (second?.weight ?? 0)) return { ...span, entry: best.bearer.entry, candidates, form: best.bearer.name, evidence: best.evidence };
  return { ...span, candidates, form: first.name, evidence: ['nothing nearby tells the bearers of this name apart'] };
}

/** More than all else together: what was signed "at Rapallo" was signed in the town. */
const WEIGHT_OF_A_PLACE_PREPOSITION = 8;
const PLACE_PREPOSITIONS = new Set(['in', 'at', 'near', 'from', 'to', 'bei', 'nach', 'aus', 'в', 'из', 'под']);

function weigh(
  note: Note, segment: Segment, block: BlockReading, occurrence: NameOccurrence, sentence: Span, bearer: Bearer, introduced: ReadonlySet<CompiledEntry>, surroundings: () => string,
): { weight: number; byDates: number; evidence: string[] } {
  const evidence: string[] = [];
  let weight = 0;
  let byDates = 0;
  const speak = (by: number, reason: string): void => {
    weight += by;
    evidence.push(reason);
  };
  const { shared } = bearer.name;
  if (shared?.usual === true) speak(1, 'usually meant by this name');
  if (introduced.has(bearer.entry)) speak(2, 'named in full elsewhere in the note');
  if (shared?.years !== undefined) {
    const years = toInterval(shared.years);
    const nearest = nearestDate(block, sentence, occurrence);
    if (nearest !== undefined && intervalContains(years, nearest)) speak((byDates = 2), 'fits the date in the sentence');
    else if (nearest !== undefined && bearer.entry.kind !== 'place') weight += byDates = -2;
  }
  if (shared?.clues !== undefined) {
    const folded = surroundings();
    const own = foldText(bearer.name.text);
    const clues = shared.clues.filter((clue) => folded.includes(` ${foldText(clue)} `) && foldText(clue) !== own);
    if (clues.length > 0) speak(Math.min(clues.length, 2), `beside ${clues.slice(0, 2).map((clue) => `“${clue}”`).join(' and ')}`);
  }
  const before = wordBefore(note.text, segment.start + block.start, segment.start + occurrence.start);
  if (before !== undefined && PLACE_PREPOSITIONS.has(before.toLowerCase()) && bearer.entry.kind === 'place') speak(WEIGHT_OF_A_PLACE_PREPOSITION, `after “${before}”`);
  return { weight, byDates, evidence };
}

/** How many characters from a name a clue may stand, within its sentence. */
const REACH_OF_A_CLUE = 300;
/** The words around a name as they are compared with clues: folded, parted by single blanks. */
function foldedAround(note: Note, segment: Segment, sentence: Span, occurrence: Span): string {
  const from = Math.max(sentence.start, occurrence.start - REACH_OF_A_CLUE);
  const to = Math.min(sentence.end, occurrence.end + REACH_OF_A_CLUE);
  return ` ${foldText(note.text.slice(segment.start + from, segment.start + to)).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
}

/** How many dates on either side of a name are looked at. */
const REACH_OF_DATES = 4;

/** The date of the sentence that stands nearest to a name. */
function nearestDate(block: BlockReading, sentence: Span, occurrence: Span): DayInterval | undefined {
  let nearest: { bounds: DayInterval; distance: number } | undefined;
  const next = firstEndingAfter(block.dates, occurrence.start);
  for (const date of block.dates.slice(Math.max(0, next - REACH_OF_DATES), next + REACH_OF_DATES)) {
    if (date.value === undefined || date.yearFrom !== 'written' || !spanContains(sentence, date)) continue;
    const distance = date.start >= occurrence.end ? date.start - occurrence.end : occurrence.start - date.end;
    if (nearest === undefined || distance <= nearest.distance) nearest = { bounds: date.value.bounds, distance };
  }
  return nearest?.bounds;
}

function wordBefore(text: string, from: number, offset: number): string | undefined {
  const words = readWords(text, { start: Math.max(from, offset - 40), end: offset });
  if (words.count === 0) return undefined;
  const last = words.count - 1;
  return /^\s*[*_]{0,3}$/.test(text.slice(words.ends[last], offset)) ? wordText(words, last) : undefined;
}

const NOBLE_PARTICLES = new Set(['von', 'van', 'zu', 'de', 'der', 'фон'].map(hashWord));

/** A surname after a given name that is not the person's own belongs to another: Emil Rathenau, Boris Chicherin. */
function isSomebodyElse(text: string, from: number, span: Span, bearer: Bearer): boolean {
  if (bearer.entry.kind !== 'person' || bearer.name.form !== 'short' || !/\p{L}[\s*_]+$/u.test(text.slice(Math.max(from, span.start - 4), span.start))) return false;
  const words = readWords(text, { start: Math.max(from, span.start - 40), end: span.start });
  let row = words.count - 1;
  if (row >= 0 && NOBLE_PARTICLES.has(words.hashes[row]!)) row--;
  if (row < 0 || !isGivenName(words.hashes[row]!)) return false;
  const gapEnd = row + 1 < words.count ? words.starts[row + 1]! : span.start;
  if (!/^\s+$/.test(text.slice(words.ends[row], gapEnd))) return false;
  const given = foldText(wordText(words, row));
  return !bearer.entry.names.some((name) => foldText(name.text).split(/[^\p{L}]+/u).includes(given));
}
