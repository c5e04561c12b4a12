/**
 * Linking expressions in two pieces, between which the date may stand: "trat am 10. Januar 1920 in Kraft", "fand am 5. Juni 1920
 * statt", "вступил 31 января 1923 года в силу".
 */
import type { DateFacet } from '../facts/facets';
import type { EntryKind } from '../facts/index-format';
import { hashWord, readWords, type Words } from '../util/words';
import type { CompiledLink } from './linking-expressions';

type Facets = Readonly<Partial<Record<EntryKind, readonly DateFacet[]>>>;

const IN_FORCE: Facets = { treaty: ['in-force'] };
const EXPIRED: Facets = { treaty: ['expired', 'terminated', 'denounced'] };
const BEGAN: Facets = { event: ['began', 'opened', 'occurred'] };
const HAPPENED: Facets = { event: ['occurred', 'began', 'ended'] };
const ENDED: Facets = { event: ['ended', 'closed'] };
const DISSOLVED: Facets = { organisation: ['dissolved'], state: ['dissolved', 'ended'] };
const INDEPENDENT: Facets = { state: ['proclaimed', 'founded'] };

/** The first piece and the second; both of one or more words. */
const TABLE: readonly (readonly [Facets, string])[] = [
  [IN_FORCE, 'came … into force|entered … into force|trat … in kraft|traten … in kraft|tritt … in kraft|вступил … в силу|вступила … в силу|вступило … в силу|вступили … в силу|вступает … в силу|вошел … в силу'],
  [EXPIRED, 'lief … aus|lief … ab|trat … außer kraft|traten … außer kraft'],
  [BEGAN, 'brach … aus|brachen … aus|fing … an|nahm … ihren anfang|nahm … seinen anfang'],
  [HAPPENED, 'took … place|fand … statt|fanden … statt|findet … statt'],
  [ENDED, 'came … to an end|ging … zu ende|gingen … zu ende|kam … zum abschluss|fand … ihr ende|fand … sein ende'],
  [DISSOLVED, 'hörte … auf zu bestehen|прекратил … существование|прекратила … существование|прекратило … существование'],
  [INDEPENDENT, 'erklärte … seine unabhängigkeit|erklärte … die unabhängigkeit|erklärte … für unabhängig|erklärten … ihre unabhängigkeit|proklamierte … seine unabhängigkeit|proklamierte … die unabhängigkeit|rief … seine unabhängigkeit aus|rief … die unabhängigkeit aus|провозгласила … независимость|провозгласила … свою независимость|объявила … независимость|объявила … свою независимость|объявила … о независимости|объявила … о своей независимости|declared … its independence|proclaimed … its independence'],
];

interface SeparableLink {
  readonly link: CompiledLink;
  readonly second: readonly number[];
}

const hashesOf = (phrase: string): number[] => {
  const words = readWords(phrase);
  return Array.from({ length: words.count }, (_, row) => words.hashes[row]!);
};

const BY_FIRST = new Map<number, SeparableLink[]>();
for (const [facets, phrases] of TABLE) {
  for (const phrase of phrases.split('|')) {
    const [first, second] = phrase.split(' … ').map(hashesOf);
    const links = BY_FIRST.get(first![0]!) ?? [];
    BY_FIRST.set(first![0]!, [...links, { link: { phrase, facets, hashes: first! }, second: second! }].sort((a, b) => b.second.length - a.second.length));
  }
}

/** The words with which expressions in two pieces begin. */
export const firstWordsOfSeparableLinks = (): Iterable<number> => BY_FIRST.keys();

/** Farther than this from the first piece the second is that of another verb. */
const MOST_WORDS_BETWEEN = 14;

/** Short words that are parts of verbs only at the end of a clause. */
const PARTICLES: ReadonlySet<number> = new Set(['aus', 'ab', 'an', 'statt', 'sich'].map(hashWord));
const ANDS: ReadonlySet<number> = new Set(['und', 'and', 'и'].map(hashWord));

/** The expression whose first piece stands at a row and whose second follows in the same part of the sentence. */
export function separableLinkAt(text: string, { hashes, starts, ends, count }: Pick<Words, 'hashes' | 'starts' | 'ends' | 'count'>, row: number): CompiledLink | undefined {
  const links = BY_FIRST.get(hashes[row]!);
  if (links === undefined) return undefined;
  for (let next = row + 1; next < Math.min(count, row + MOST_WORDS_BETWEEN); next++) {
    if (/[,;:()]/.test(text.slice(ends[next - 1], starts[next]))) return undefined;
    const found = links.find(({ second }) => second.every((hash, offset) => next + offset < count && hashes[next + offset] === hash) && (!PARTICLES.has(second[0]!) || next + 1 === count || /[,;.:!)]/.test(text.slice(ends[next], starts[next + 1])) || ANDS.has(hashes[next + 1]!)));
    if (found !== undefined) return found.link;
  }
  return undefined;
}
