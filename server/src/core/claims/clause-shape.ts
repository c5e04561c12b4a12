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
import { readWords, type Words } from '../util/words';
import { findOverlapping, firstEndingAfter, type Span } from '../util/span';
import { isActingVerb } from './acting-verbs';
import { FUNCTION_WORDS, linksBeginning, mayBeBeforeDay, wordsBeforeDay, type CompiledLink } from './linking-expressions';

export interface ShapeItem extends Span {
  readonly letter: string;
  readonly mention?: Mention;
  readonly date?: DateMention;
  readonly link?: CompiledLink;
  /** The word itself, where it is no name, date or linking expression. */
  readonly word?: string;
  /** The hash of an item that is a single word. */
  readonly hash?: number;
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
}

/** The shape of a sentence; `inContext` tells that a date with its year from context is taken for one that can be judged. */
export function clauseShape(parts: SentenceParts, inContext = false): ClauseShape {
  const { text, sentence } = parts;
  const words = readWords(text, sentence);
  const items: ShapeItem[] = [];
  let position = sentence.start;
  let row = 0;
  const places: Places = { date: firstEndingAfter(parts.dates, sentence.start), mention: firstEndingAfter(parts.mentions, sentence.start) };
  while (row < words.count) {
    const start = words.starts[row]!;
    if (start < position) {
      row++;
      continue;
    }
    const skipped = parts.unread.length === 0 ? undefined : findOverlapping(parts.unread, { start, end: words.ends[row]! });
    if (skipped !== undefined) {
      position = Math.max(position, skipped.end);
      row++;
      continue;
    }
    const item = itemAt(parts, words, row, places, inContext);
    addPunctuation(items, text, position, item.start, parts.unread);
    items.push(item);
    position = item.end;
    while (row < words.count && words.starts[row]! < position) row++;
  }
  addPunctuation(items, text, position, sentence.end, parts.unread);
  return { items, letters: items.map((item) => item.letter).join('') };
}

/** How far dates and mentions have been passed: words come in order, so none is looked for from the beginning. */
interface Places {
  date: number;
  mention: number;
}

function next<S extends Span>(spans: readonly S[], from: number, word: Span): number {
  let index = from;
  while (index < spans.length && spans[index]!.end <= word.start) index++;
  return index;
}

const within = <S extends Span>(span: S | undefined, word: Span): S | undefined => (span !== undefined && span.start < word.end ? span : undefined);

function itemAt(parts: SentenceParts, words: Words, row: number, places: Places, inContext: boolean): ShapeItem {
  const word = { start: words.starts[row]!, end: words.ends[row]! };
  const date = within(parts.dates[(places.date = next(parts.dates, places.date, word))], word);
  if (date !== undefined) return { start: word.start, end: date.end, letter: date.value === undefined || (date.yearFrom !== 'written' && !inContext) ? 'd' : 'D', date };
  const mention = within(parts.mentions[(places.mention = next(parts.mentions, places.mention, word))], word);
  if (mention !== undefined) return { start: word.start, end: mention.end, letter: mentionLetter(mention.entry), mention };
  const hash = words.hashes[row]!;
  const beforeDay = mayBeBeforeDay(hash) ? wordsBeforeDay(words.hashes, row, words.count) : 0;
  if (beforeDay > 0) return { start: word.start, end: words.ends[row + beforeDay - 1]!, letter: 'o' };
  const link = linksBeginning(hash)?.find((candidate) => candidate.hashes.every((expected, offset) => words.hashes[row + offset] === expected && row + offset < words.count));
  if (link !== undefined) return link.hashes.length === 1 ? { ...word, letter: 'L', link, hash } : { start: word.start, end: words.ends[row + link.hashes.length - 1]!, letter: 'L', link };
  if (isActingVerb(hash)) return { ...word, letter: 'A', hash };
  const antecedent = FUNCTION_WORDS.pronoun.has(hash) ? antecedentOf(parts, word) : undefined;
  if (antecedent !== undefined) return { ...word, letter: 'T', mention: antecedent };
  const letter = functionLetter(hash);
  const capital = letter === 'w' && row > 0 && isCapital(parts.text.charCodeAt(word.start));
  return { ...word, letter: capital ? 'N' : letter, word: parts.text.slice(word.start, word.end), hash };
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

const functionLetter = (hash: number): string => FUNCTION_LETTERS.get(hash) ?? 'w';

const PUNCTUATION: Readonly<Record<string, string>> = {
  ',': ',', ';': ';', ':': ';', '(': '(', ')': ')', '–': '-', '—': '-', '|': ';', '/': '-', '.': ';', '&': '&',
  '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '"': '"', '‹': '"', '›': '"',
};

function addPunctuation(items: ShapeItem[], text: string, from: number, to: number, unread: readonly Span[]): void {
  for (let index = from; index < to; index++) {
    // Nearly all that stands between words is a blank.
    const letter = text.charCodeAt(index) === 0x20 ? undefined : PUNCTUATION[text[index]!];
    if (letter === undefined || findOverlapping(unread, { start: index, end: index + 1 }) !== undefined) continue;
    items.push({ start: index, end: index + 1, letter });
  }
}
