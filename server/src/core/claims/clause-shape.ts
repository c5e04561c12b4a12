/**
 * The shape of a sentence: one letter for each thing in it, so that a construction can be written down as a pattern over
 * letters and found however long the names and dates are.
 *
 *     The Treaty of Rapallo, signed by Rathenau and Chicherin on 16 April 1922, …
 *     a   T                , L      y  P        &   P         o  D            , w
 *
 * | letter | stands for |
 * | --- | --- |
 * | `T` `V` `P` `O` | a treaty, an event, a person, any other entry |
 * | `e` | a name whose bearer is open |
 * | `D` `d` | a date that can be judged; one that cannot |
 * | `L` | a linking expression |
 * | `A` | a verb of which only a living person or an existing body can be the subject |
 * | `o` `f` `y` `i` | a preposition before a date; of, dated; by, between; another preposition |
 * | `b` `a` `&` | to be, to have; an article; and |
 * | `N` | another word with a capital within the sentence: most likely a name that has no entry |
 * | `r` | a word that begins a clause of its own (who, which, weil, который) or makes a name another's (own, other, eigenen) |
 * | `w` | any other word or number |
 * | `,` `;` `(` `)` `"` `-` | punctuation; `;` also stands for a colon, `-` for a dash, `"` for any quotation mark |
 */
import type { CompiledEntry } from '../facts/index-format';
import type { DateMention } from '../text/dates/date-mention';
import { isCapital } from '../util/fold';
import type { Mention } from '../text/mentions';
import { HashFilter } from '../util/hash-filter';
import { WordBuffer, type Words } from '../util/words';
import { findOverlapping, firstEndingAfter, type Span } from '../util/span';
import { ACTING_VERBS } from './acting-verbs';
import { firstWordsOfSeparableLinks, separableLinkAt } from './separable-links';
import { FIRST_WORDS_BEFORE_DAY, firstWordsOfLinks, FUNCTION_WORDS, linksBeginning, wordsBeforeDay, type CompiledLink } from './linking-expressions';

export interface ShapeItem extends Span {
  readonly letter: string;
  readonly mention?: Mention | undefined;
  readonly date?: DateMention | undefined;
  readonly link?: CompiledLink | undefined;
  /** The word itself, where it is no name, date or linking expression. */
  readonly word?: string | undefined;
  /** The hash of an item that is a single word. */
  readonly hash?: number | undefined;
}

export interface ClauseShape {
  /** One letter for each item; `letters[n]` belongs to `items[n]`. */
  readonly letters: string;
  readonly items: readonly ShapeItem[];
}

/** What a sentence is made of, in offsets of the text that holds it. Lists are ordered by start. */
export interface SentenceParts {
  readonly text: string;
  readonly sentence: Span;
  readonly mentions: readonly Mention[];
  readonly dates: readonly DateMention[];
  readonly unread: readonly Span[];
  /** The names of the sentence before, for a pronoun that refers to one of them. */
  readonly antecedents?: readonly Mention[];
  /** Descriptions of which it is plain what they stand for: "the treaty". They are no part of `mentions`. */
  readonly described?: readonly Mention[];
}

/** One for all sentences: a shape is done with the words when the next one is made. */
const buffer = new WordBuffer();

/** The shape of a sentence; `inContext` tells that a date with its year from context is taken for one that can be judged. */
export function clauseShape(parts: SentenceParts, inContext = false): ClauseShape {
  const { text, sentence } = parts;
  const words = buffer.read(text, sentence);
  const items: ShapeItem[] = [];
  let letters = '';
  let position = sentence.start;
  let row = 0;
  const places: Places = { date: firstEndingAfter(parts.dates, sentence.start), mention: firstEndingAfter(parts.mentions, sentence.start) };
  while (row < words.count) {
    const start = words.starts[row]!;
    const skipped = parts.unread.length === 0 ? undefined : findOverlapping(parts.unread, { start, end: words.ends[row]! });
    if (skipped !== undefined) {
      position = Math.max(position, skipped.end);
      while (row < words.count && words.starts[row]! < position) row++;
      continue;
    }
    const item = itemAt(parts, words, row, places, inContext);
    letters += addPunctuation(items, text, position, item.start, parts.unread) + item.letter;
    items.push(item);
    position = item.end;
    while (row < words.count && words.starts[row]! < position) row++;
  }
  letters += addPunctuation(items, text, position, sentence.end, parts.unread);
  return { items, letters };
}

/** How far dates and mentions have been passed: words come in order, so none is looked for from the beginning. */
interface Places {
  date: number;
  mention: number;
}

function next(spans: readonly Span[], from: number, start: number): number {
  let index = from;
  while (index < spans.length && spans[index]!.end <= start) index++;
  return index;
}

/** All items have the same fields in the same order: an engine reads them faster than objects of several forms. */
const itemOf = (start: number, end: number, letter: string, mention?: Mention, date?: DateMention, link?: CompiledLink, word?: string, hash?: number): ShapeItem => ({ start, end, letter, mention, date, link, word, hash });

function itemAt(parts: SentenceParts, words: Words, row: number, places: Places, inContext: boolean): ShapeItem {
  const start = words.starts[row]!;
  const end = words.ends[row]!;
  const date = parts.dates[(places.date = next(parts.dates, places.date, start))];
  if (date !== undefined && date.start < end) return itemOf(start, date.end, date.value === undefined || (date.yearFrom !== 'written' && !inContext) ? 'd' : 'D', undefined, date);
  const mention = parts.mentions[(places.mention = next(parts.mentions, places.mention, start))];
  if (mention !== undefined && mention.start < end) return itemOf(start, mention.end, mentionLetter(mention.entry), mention);
  const description = parts.described?.find((one) => one.start < end && start < one.end);
  if (description !== undefined) return itemOf(start, description.end, mentionLetter(description.entry), description);
  const hash = words.hashes[row]!;
  const known = PARTS.mayHold(hash) ? knownWordAt(parts, words, row, hash) : undefined;
  if (known !== undefined) return known;
  const isName = row > 0 && isCapital(parts.text.charCodeAt(start));
  return itemOf(start, end, isName ? 'N' : 'w', undefined, undefined, undefined, parts.text.slice(start, end), hash);
}

/** The item that begins with a word which plays a part in clauses; `undefined` if the word plays none here. */
function knownWordAt(parts: SentenceParts, words: Words, row: number, hash: number): ShapeItem | undefined {
  const start = words.starts[row]!;
  const end = words.ends[row]!;
  const beforeDay = FIRST_WORDS_BEFORE_DAY.has(hash) ? wordsBeforeDay(words.hashes, row, words.count) : 0;
  if (beforeDay > 0) return itemOf(start, words.ends[row + beforeDay - 1]!, 'o');
  const link = linksBeginning(hash)?.find((candidate) => candidate.hashes.every((expected, offset) => words.hashes[row + offset] === expected && row + offset < words.count));
  if (link !== undefined) return itemOf(start, words.ends[row + link.hashes.length - 1]!, 'L', undefined, undefined, link, undefined, link.hashes.length === 1 ? hash : undefined);
  const apart = separableLinkAt(parts.text, words, row);
  if (apart !== undefined) return itemOf(start, words.ends[row + apart.hashes.length - 1]!, 'L', undefined, undefined, apart, undefined, apart.hashes.length === 1 ? hash : undefined);
  if (ACTING_VERBS.has(hash)) return itemOf(start, end, 'A', undefined, undefined, undefined, undefined, hash);
  const antecedent = FUNCTION_WORDS.pronoun.has(hash) ? antecedentOf(parts, { start, end }) : undefined;
  if (antecedent !== undefined) return itemOf(start, end, 'T', antecedent);
  const letter = FUNCTION_LETTERS.get(hash);
  return letter === undefined ? undefined : itemOf(start, end, letter, undefined, undefined, undefined, parts.text.slice(start, end), hash);
}

/**
 * The treaty that a pronoun stands for: the subject of the sentence before. Whatever other treaty that sentence names may be
 * meant as well.
 */
function antecedentOf({ mentions, antecedents = [] }: SentenceParts, pronoun: Span): Mention | undefined {
  // Of which treaty a short name speaks may be open; then the date is held to all that bear it.
  const isTreaty = ({ entry, candidates }: Mention): boolean => (entry === undefined ? candidates.length > 0 && candidates.every(({ kind }) => kind === 'treaty') : entry.kind === 'treaty');
  // Within the sentence it is too open what the pronoun refers to.
  if (mentions.some((mention) => mention.end <= pronoun.start)) return undefined;
  const [first] = antecedents;
  const named = antecedents.filter(isTreaty);
  return first === undefined || !isTreaty(first) ? undefined : { ...first, ...pronoun, entry: first.entry ?? first.candidates[0]!, candidates: [...new Set(named.flatMap((mention) => mention.candidates))] };
}

function mentionLetter(entry: CompiledEntry | undefined): string {
  if (entry === undefined) return 'e';
  return entry.kind === 'treaty' ? 'T' : entry.kind === 'event' ? 'V' : entry.kind === 'person' ? 'P' : 'O';
}

/** Word → letter; of a word that plays several parts the first in this order counts. */
const FUNCTION_LETTERS: ReadonlyMap<number, string> = new Map(
  ([['&', 'and'], ['r', 'another'], ['r', 'subordinating'], ['a', 'article'], ['i', 'preposition'], ['y', 'by'], ['b', 'auxiliary'], ['f', 'ofDate'], ['o', 'onDate']] as const).flatMap(([letter, part]) => [...FUNCTION_WORDS[part]].map((hash) => [hash, letter] as const)),
);

/** Every word that plays a part: of nearly all others one look into a small table tells that they play none. */
const PARTS = new HashFilter(4096);
for (const words of [FIRST_WORDS_BEFORE_DAY, firstWordsOfLinks(), firstWordsOfSeparableLinks(), ACTING_VERBS, FUNCTION_WORDS.pronoun, FUNCTION_LETTERS.keys()]) for (const hash of words) PARTS.add(hash);

const PUNCTUATION: Readonly<Record<string, string>> = {
  ',': ',', ';': ';', ':': ';', '(': '(', ')': ')', '–': '-', '—': '-', '|': ';', '/': '-', '.': ';', '&': '&',
  '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '"': '"', '‹': '"', '›': '"',
};

/** Adds the marks between two words to the items; returns their letters. */
function addPunctuation(items: ShapeItem[], text: string, from: number, to: number, unread: readonly Span[]): string {
  let letters = '';
  for (let index = from; index < to; index++) {
    // Nearly all that stands between words is a blank.
    const letter = text.charCodeAt(index) === 0x20 ? undefined : PUNCTUATION[text[index]!];
    if (letter === undefined || findOverlapping(unread, { start: index, end: index + 1 }) !== undefined) continue;
    items.push(itemOf(index, index + 1, letter));
    letters += letter;
  }
  return letters;
}
