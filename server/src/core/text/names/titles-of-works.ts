/**
 * Titles of books and articles, by their look: a name in one belongs to the title. "*The Road to Rapallo*", “Stalin and the
 * Turn to Isolationism”, «Пакт Молотова — Риббентропа и его последствия (М., 2009)».
 */
import { isCapital } from '../../util/fold';
import { spansOverlap, type Span } from '../../util/span';
import { readWords, type Words } from '../../util/words';

/** Fewer words than this are a name by themselves, or emphasis. */
const FEWEST_WORDS = 3;
const LONGEST_TITLE = 300;

/** Words that stay small in an English title. */
const SMALL_WORDS = new Set(['a', 'an', 'the', 'and', 'but', 'or', 'nor', 'of', 'in', 'on', 'at', 'to', 'for', 'from', 'by', 'with', 'as', 'into', 'over', 'under', 'between', 'against', 'after', 'before', 'through', 'during', 'towards', 'toward', 'about', 'its', 'his', 'their']);

/** What follows a title in a reference: an imprint or a year in brackets, a publisher's place, "in:", a page. */
const REFERENCE_BEHIND = /^[*_”"»“’]{0,3}\.?,?\s{0,2}(?:\((?:[^()\n]{0,60}[ ,:])?(?:1[89]|20)\d\d[a-z]?\)|(?:\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+)?: )?\p{Lu}[\p{L} &]{2,40},? (?:1[89]|20)\d\d\b|(?:М|Л|СПб|Пг)\.[,:;]|\([*_]\p{Lu}|(?:in|In|\/\/):? |(?:pp?|S|С)\. ?\d)/u;

/** An article's title has its comma inside, and the journal in italics behind: “Litvinov and the League,” *Slavic Review*. */
const JOURNAL_BEHIND = /^[”"] [*_]\p{Lu}/u;

/** An imprint with a place or a publisher: behind it even two words are a title, «Рапалльская политика» (М., 1974). */
const IMPRINT_BEHIND = /^[*_”"»“’]{0,3}\.?,?\s{0,2}\((?:[^()\n]{0,40}: ?[^()\n]{1,40}|(?:М|Л|СПб|Пг)\.[^()\n]{0,40}|\p{Lu}[\p{L} ]{2,24}), (?:1[89]|20)\d\d[a-z]?\)/u;

/** An author before a title: "Tucker, *Stalin in Power*", "Krivitsky's *In Stalin's Secret Service*". */
const AUTHOR_BEFORE = /(?:\p{Lu}[\p{L}-]+,|\p{Lu}[\p{L}-]+['’]s?|\p{Lu}[\p{L}-]+s|(?:author|his|her|memoirs|Memoiren|Erinnerungen|Buch|book)[,:]?|\p{Lu}[\p{L}-]+:)\s$/u;
const REACH_OF_AUTHOR = 32;

const PAIRS: Readonly<Record<string, string>> = { '*': '*', _: '_', '“': '”', '„': '“', '«': '»', '"': '"' };

const OPENERS = new Uint8Array(128);
for (const character of Object.keys(PAIRS)) if (character.charCodeAt(0) < 128) OPENERS[character.charCodeAt(0)] = 1;

/** Whether a character may open a title: nearly all may not, so this is asked first. */
const mayOpen = (code: number): boolean => (code < 128 ? OPENERS[code] === 1 : code === 0xab || code === 0x201c || code === 0x201e);

/** Stretches of a block that are titles of works, in order. `words` are those of the block, where it has been cut into them. */
export function findTitlesOfWorks(text: string, block: Span, words: Words = readWords(text, block)): Span[] {
  const { marks, markCount } = words;
  const found: Span[] = [];
  let index = block.start;
  for (let mark = 0; mark < markCount; mark++) {
    if (marks[mark]! < index) continue;
    index = marks[mark]!;
    const code = text.charCodeAt(index);
    if (!mayOpen(code)) continue;
    const character = text[index]!;
    const closer = PAIRS[character];
    if (closer === undefined || (index > block.start && /[\p{L}\p{N}]/u.test(text[index - 1]!))) continue;
    // Strong emphasis is no title.
    if ((character === '*' || character === '_') && text[index + 1] === character) {
      index += 2;
      continue;
    }
    const close = text.slice(index + 1, Math.min(block.end, index + LONGEST_TITLE)).indexOf(closer);
    if (close < 0) continue;
    const end = index + 1 + close;
    const inner = text.slice(index + 1, end);
    if (isTitle(inner, text.slice(end, end + 90)) || ((character === '*' || character === '_') && isByAuthor(inner, text.slice(Math.max(block.start, index - REACH_OF_AUTHOR), index)))) {
      found.push({ start: index, end: end + 1 });
      index = end + 1;
    }
  }
  return mayHoldImprint(words) && IMPRINT.test(text.slice(block.start, block.end)) ? withPlainTitles(text, block, found) : found;
}

/** A cheap look for a figure before a closing bracket. */
function mayHoldImprint({ text, marks, markCount }: Words): boolean {
  for (let mark = 0; mark < markCount; mark++) {
    const at = marks[mark]!;
    if (text.charCodeAt(at) !== CLOSING_BRACKET) continue;
    const before = text.charCodeAt(at - 1);
    if (before >= 0x30 && before <= 0x39) return true;
  }
  return false;
}

const CLOSING_BRACKET = 0x29;

const IMPRINT = /\p{L}, (?:1[89]|20)\d\d\)/u;
/** A title without marks, told by its author, its colon and its imprint: "S. Kotkin, Stalin: Paradoxes of Power (New York, 2014)". */
const PLAIN_TITLE = /(?<=\p{Lu}\. ?\p{Lu}[\p{L}-]{2,24}, )\p{Lu}[^(),;:*_«»“”\n]{2,60}: [^();\n]{3,100} \(\p{Lu}[\p{L} .-]{1,30}(?:: [^()\n]{1,40})?, (?:1[89]|20)\d\d\)/gu;

function withPlainTitles(text: string, block: Span, found: readonly Span[]): Span[] {
  const plain = [...text.slice(block.start, block.end).matchAll(PLAIN_TITLE)].map(({ index, 0: title }) => ({ start: block.start + index, end: block.start + index + title.lastIndexOf('(') }));
  const all = [...found, ...plain.filter((title) => !found.some((other) => spansOverlap(other, title)))];
  return all.sort((a, b) => a.start - b.start);
}

const wordsOf = (inner: string): readonly string[] => inner.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];

/** In italics behind an author's name, words that begin with a capital and end without a point are a title. */
function isByAuthor(inner: string, before: string): boolean {
  return AUTHOR_BEFORE.test(before) && isCapital(inner.charCodeAt(0)) && !/[.!?…,;]\s*$/.test(inner) && wordsOf(inner).length >= FEWEST_WORDS;
}

function isTitle(inner: string, behind: string): boolean {
  const words = wordsOf(inner);
  if (words.length === 2 && isCapital(inner.charCodeAt(0)) && IMPRINT_BEHIND.test(behind)) return true;
  if (words.length < FEWEST_WORDS || /[.!?…]\s*$/.test(inner) || !isCapital(inner.trimStart().charCodeAt(0))) return false;
  if (REFERENCE_BEHIND.test(behind) || (inner.endsWith(',') && JOURNAL_BEHIND.test(behind))) return true;
  // Title case shows in English only: every longer word has a capital, and there are enough of them to tell.
  const telling = words.filter((word) => /^[a-z]/i.test(word) && !SMALL_WORDS.has(word.toLowerCase()));
  return words.length > FEWEST_WORDS + 1 && words.some((word) => SMALL_WORDS.has(word)) && telling.every((word) => isCapital(word.charCodeAt(0))) && /(?:^| )(?:the|and|in|to|for|of|on|from) /i.test(inner) && telling.length >= FEWEST_WORDS;
}
