/**
 * Where in a block the writer spells a name in their own way. Quotations, titles, references and words that are spoken of
 * as words keep the spelling of their source, so the checks of spellings leave them alone.
 */
import type { BlockReading, Segment, SegmentReading } from '../text/note';
import { findTitlesOfWorks } from '../text/names/titles-of-works';
import { findOverlapping, spanContains, type Span } from '../util/span';

/** What shows a reference: pages, an imprint, an edition, a footnote's "cf.". */
const REFERENCE = /(?:^|[^\p{L}])(?:pp?\.\s?\d|S\.\s?\d|С\.\s?\d|с\.\s?\d|vol\.|Bd\.|Т\.\s?\d|eds?\.|Hrsg\.|Hg\.|hrsg\.|ibid|ebd\.|там же|vgl\.|cf\.|transl?\.|Übers\.|ISBN|doi:|М\.,|Л\.,|\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+)?: \p{Lu}[\p{L} &]{2,40},? (?:1[89]|20)\d\d)|\((?:\p{Lu}[^()\n]{0,60}[ ,:])?(?:19[5-9]|20)\d\d[a-z]?(?:[,:] ?(?:pp?\. )?\d+[^()\n]{0,20})?\)|\(\p{Lu}[\p{L}’'-]+,? (?:1[89]|20)\d\d[a-z]?(?:[,:] ?\d+[^()\n]{0,20})?\)/u;

/** A heading under which works are listed. */
const LIST_OF_WORKS = /(?:^|[^\p{L}])(?:bibliography|works cited|references|further reading|sources|literature|literatur|literaturverzeichnis|quellen|bibliographie|литература|источники|библиография)\s*[:.]?\s*[*_]*\s*$/iu;

/** What has been asked of a heading; it stays the same object as long as nobody edits it. */
const asked = new WeakMap<SegmentReading, boolean>();

export function opensListOfWorks(text: string, { start, end, reading }: Segment): boolean {
  let known = asked.get(reading);
  if (known === undefined) asked.set(reading, (known = LIST_OF_WORKS.test(text.slice(start, end))));
  return known;
}

/** Asks of the stretches of a block whether the writer's own spelling stands there. */
export function ownWordsIn(text: string, block: BlockReading): (span: Span) => boolean {
  if (block.quoted || /^\s*(?:\[\^|@)/.test(text.slice(block.start, block.start + 8))) return () => false;
  let titles: readonly Span[] | undefined;
  return (span) => {
    if (findOverlapping(block.quotations, span) !== undefined || findOverlapping(block.unread, span) !== undefined) return false;
    if (isWordAsWord(text, span)) return false;
    if (findOverlapping((titles ??= findTitlesOfWorks(text, block)), span) !== undefined) return false;
    const sentence = block.sentences.find((candidate) => spanContains(candidate, span)) ?? block;
    return !REFERENCE.test(text.slice(sentence.start, sentence.end));
  };
}

/** "spelt *Tchitcherin*", "[[Tchitcherin]]": a single name in emphasis or as the name of a note. */
function isWordAsWord(text: string, { start, end }: Span): boolean {
  const before = text[start - 1] ?? '';
  return (/[*_]/.test(before) && text[end] === before && text[start - 2] !== before) || (before === '[' && text[start - 2] === '[');
}
