/** The beginning of a claim before the cursor: a name and a linking expression that wait for their date. */
import { FACET_WORDS, type DateFacet } from '../facts/facets';
import type { CompiledEntry } from '../facts/index-format';
import { mentionsOfBlock } from '../text/mentions';
import type { BlockReading, Note, Segment } from '../text/note';
import { shiftSpan, type Span } from '../util/span';
import { clauseShape } from './clause-shape';

export interface LinkedPrefix {
  readonly entry: CompiledEntry;
  /** The facets asked for, the likeliest first. */
  readonly facets: readonly DateFacet[];
  /** Where the date begins that is being typed; the offset itself if nothing of it is there yet. */
  readonly typedFrom: number;
}

const PHRASES = String.raw`(?:[iyf]a?[wN]?[OPeN](?:,?&?a?[wN]?[OPeN]){0,3}){0,3}`;

/** What may stand before a date that is still to be written, at the end of the text before the cursor. */
const PREFIXES: readonly RegExp[] = [
  new RegExp(String.raw`(?<entity>[TVPO])"?,?[bwN]{0,3}(?<link>L)${PHRASES},?[of]?(?<typed>[wNa]{0,2})$`, 'd'),
  new RegExp(String.raw`(?<link>L)a[wN]?(?<entity>[TVO])"?${PHRASES},?o(?<typed>[wNa]{0,2})$`, 'd'),
  new RegExp(String.raw`(?<link>L)fa?[wN]?(?<entity>[TVO])"?${PHRASES},?o(?<typed>[wNa]{0,2})$`, 'd'),
  new RegExp(String.raw`(?<entity>[TVP])"?bo(?<typed>[wNa]{0,2})$`, 'd'),
  new RegExp(String.raw`(?<entity>[TV])"?\((?<typed>[wNa]{0,2})$`, 'd'),
  new RegExp(String.raw`(?<entity>[TV])"?f(?<typed>[wNa]{0,2})$`, 'd'),
];

/** A typed beginning of a date: a day, a month's first letters, or both. */
const BEGINNING_OF_DATE = /^(?:(?:the|den|dem)\s+)?(?:\d{1,2}\.?(?:\s+\p{L}*)?|\p{Lu}\p{L}*(?:\s+\d{0,2})?|)$/u;

const ALL_FACETS = Object.keys(FACET_WORDS) as DateFacet[];

/** Reads the block up to the cursor; `undefined` if no date is asked for there. */
export function findLinkedPrefix(note: Note, segment: Segment, block: BlockReading, offset: number): LinkedPrefix | undefined {
  const before: Span = { start: segment.start + block.start, end: offset };
  const upToHere = <S extends Span>(spans: readonly S[]): S[] => spans.filter((span) => span.end <= offset);
  const absolute = (span: Span): Span => shiftSpan(span, segment.start);
  const shape = clauseShape({
    text: note.text,
    sentence: { start: Math.max(before.start, offset - 400), end: offset },
    mentions: upToHere(mentionsOfBlock(segment, block).map((mention) => ({ ...mention, ...absolute(mention) }))),
    dates: [],
    unread: upToHere(block.unread.map(absolute)),
  });
  for (const pattern of PREFIXES) {
    const match = pattern.exec(shape.letters);
    const groups = match?.indices?.groups;
    const entityAt = groups?.['entity'];
    const typedAt = groups?.['typed'];
    if (entityAt === undefined || typedAt === undefined) continue;
    const entry = shape.items[entityAt[0]]!.mention?.entry;
    const link = groups?.['link'] === undefined ? undefined : shape.items[groups['link'][0]]!.link;
    const typedFrom = shape.items[typedAt[0]]?.start ?? offset;
    if (entry === undefined || !BEGINNING_OF_DATE.test(note.text.slice(typedFrom, offset))) continue;
    const facets = link === undefined ? ALL_FACETS.filter((facet) => entry.dates.some((date) => date.facet === facet)) : link.facets[entry.kind];
    // With nothing typed the cursor must stand off the last word, or the word itself is still being written.
    if (facets !== undefined && (typedFrom < offset || /[\s(]$/.test(note.text.slice(0, offset)))) return { entry, facets, typedFrom };
  }
  return undefined;
}
