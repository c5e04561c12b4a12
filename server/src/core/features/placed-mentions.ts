/**
 * The mentions of a note with what they stand in: the block of prose, quotations, links. What is offered for a name depends on
 * it, for a link's target, a title and the words of somebody else are not the writer's to change.
 */
import type { Mention } from '../text/mentions';
import { findWikilinks, type Wikilink } from '../text/names/wikilinks';
import { markupReader } from '../text/markup';
import type { BlockReading, Note, Segment } from '../text/note';
import { findOverlapping, spanContains, type Span } from '../util/span';

/** A mention in its place. All offsets are those of the segment. */
export interface PlacedMention {
  readonly mention: Mention;
  readonly block: BlockReading;
  readonly segment: Segment;
}

/** The mentions of the segments that touch a stretch of the note, in order. Costs nothing for the segments before it but a look. */
export function* placedMentions(note: Note, within: Span = { start: 0, end: note.text.length }): Generator<PlacedMention> {
  for (const segment of note.segments) {
    if (segment.end < within.start) continue;
    if (segment.start > within.end) return;
    yield* mentionsOfSegment(segment);
  }
}

function* mentionsOfSegment(segment: Segment): Generator<PlacedMention> {
  let next = 0;
  for (const block of segment.reading.blocks) {
    for (; next < segment.mentions.length && segment.mentions[next]!.start < block.end; next++) {
      const mention = segment.mentions[next]!;
      if (spanContains(block, mention)) yield { mention, block, segment };
    }
  }
}

/** The mention at an offset of the note, its end included; the one that begins there before the one that ends there. */
export function placedMentionAt(note: Note, offset: number): PlacedMention | undefined {
  let ending: PlacedMention | undefined;
  for (const placed of placedMentions(note, { start: offset, end: offset })) {
    const start = placed.segment.start + placed.mention.start;
    const end = placed.segment.start + placed.mention.end;
    if (start <= offset && offset < end) return placed;
    if (end === offset) ending = placed;
  }
  return ending;
}

/** Whether somebody else is speaking: in a block quotation or in quotation marks. */
export function isQuotedMention({ mention, block }: PlacedMention): boolean {
  return block.quoted || findOverlapping(block.quotations, mention) !== undefined;
}

export function textOfSegment(note: Note, segment: Segment): string {
  return note.text.slice(segment.start, segment.end);
}

/** The wikilinks in a block outside code and comments, in offsets of the segment. `text` is the text of the segment. */
export function wikilinksOf(note: Note, text: string, block: BlockReading, within: Span = block): Wikilink[] {
  if (!markupReader(note.languageId).wikilinks) return [];
  return findWikilinks(text, within, block.unread);
}

/** The wikilink that a mention stands in. */
export function wikilinkAround(note: Note, text: string, { mention, block }: PlacedMention): Wikilink | undefined {
  const nearby = { start: Math.max(block.start, mention.start - LONGEST_WORDS), end: Math.min(block.end, mention.end + LONGEST_WORDS) };
  return wikilinksOf(note, text, block, nearby).find((link) => spanContains(link, mention));
}

/**
 * The Markdown link in whose words a mention stands, brackets and target included: `[words](target)`, `[words][label]`, and
 * `[label]` by itself where it encloses nothing but the mention.
 */
export function linkAround(text: string, { mention, block }: PlacedMention): Span | undefined {
  const before = text.slice(Math.max(block.start, mention.start - LONGEST_WORDS), mention.start);
  const open = before.lastIndexOf('[');
  if (open < 0 || before.lastIndexOf(']') > open) return undefined;
  const behind = text.slice(mention.end, Math.min(block.end, mention.end + LONGEST_WORDS));
  const close = behind.indexOf(']');
  const another = behind.indexOf('[');
  if (close < 0 || (another >= 0 && another < close)) return undefined;
  const start = mention.start - before.length + open;
  const end = mention.end + close + 1;
  const target = findOverlapping(block.unread, { start: end, end: end + 1 });
  if (target?.start === end) return { start, end: target.end };
  return start + 1 === mention.start && close === 0 ? { start, end } : undefined;
}

const LONGEST_WORDS = 300;

/** Where something that belongs to a name is put: behind its possessive, the marks of emphasis around it, and the link that it is. */
export function behindName(note: Note, placed: PlacedMention): number {
  const text = textOfSegment(note, placed.segment);
  const { mention } = placed;
  const link = wikilinkAround(note, text, placed) ?? linkAround(text, placed);
  // Only where the name ends the words of the link does what is put behind the link belong to it.
  const endsLink = link !== undefined && /^[*_]{0,3}\]/.test(text.slice(mention.end, mention.end + 4));
  let end = endsLink ? link.end : mention.end;
  let start = endsLink ? link.start : mention.start;
  for (let mark = text[end]; (mark === '*' || mark === '_') && text[start - 1] === mark; mark = text[end]) {
    end++;
    start--;
  }
  const possessive = /^['’]s(?!\p{L})/u.exec(text.slice(end, end + 4));
  return placed.segment.start + end + (possessive?.[0].length ?? 0);
}

/** Whether a name is but the first part of a word: "Stalin-Note", "Molotov–Ribbentrop". */
export function isPartOfWord(note: Note, { mention, segment }: PlacedMention): boolean {
  const end = segment.start + mention.end;
  const start = segment.start + mention.start;
  return /^[-‐‑–]\p{L}/u.test(note.text.slice(end, end + 3)) || /\p{L}[-‐‑–]$/u.test(note.text.slice(Math.max(0, start - 3), start));
}
