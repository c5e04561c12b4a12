/** What stands right before and behind a word that may be a name: its bearer's given names and titles, or somebody else's. */
import { isGivenName } from '../text/names/given-names';
import { foldText, isCapital } from '../util/fold';
import type { Span } from '../util/span';
import { hashWord } from '../util/words';

/** How many words before are looked at. */
const FARTHEST = 5;
const PARTICLES = /^(?:von|van|zu|de|der|v|фон)$/i;
/** Behind one of these stands a noun, and hardly ever a surname. */
const DETERMINERS = /^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|no|every|each|der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|kein\p{L}{0,2}|dies\p{L}{0,2}|jen\p{L}{1,2}|jed\p{L}{1,2}|sein\p{L}{0,2}|ihr\p{L}{0,2}|unser\p{L}{0,2}|zum|zur|am|im|beim|vom|ins|ans|эт\p{L}{1,3}|наш\p{L}{0,2})$/iu;
/** Titles that say nothing of who is meant, but that a person is. */
const COURTESIES = /^(?:Herr|Herrn|Frau|Mr|Dr|Prof|Count|Graf|Baron|Freiherr|Comrade|Genosse|General|Marshal|Marschall|Colonel|Oberst|Major|граф\p{L}?|господин\p{L}?|товарищ\p{L}?|генерал\p{L}?)$/iu;

/**
 * The words before `span`, folded, that belong to the name; `isOwn` tells whether one does. `undefined` if they, or what
 * stands behind, show that somebody or something else is meant.
 */
export function companyOf(text: string, block: Span, span: Span, isOwn: (folded: string) => boolean): string[] | undefined {
  const words: string[] = [];
  let at = span.start;
  for (let seen = 0; seen < FARTHEST; seen++) {
    const before = /([\p{L}\p{M}’']+)(\.?)[\s*_]{1,3}$/u.exec(text.slice(Math.max(block.start, at - 40), at));
    if (before === null) break;
    const [whole, word = '', point = ''] = before;
    at -= whole.length;
    const folded = foldText(word);
    if (isOwn(folded)) words.push(folded);
    else if (point !== '' && word.length <= 2 && isCapital(word.charCodeAt(0))) return words.length > 0 ? words : undefined;
    else if (words.length === 0 && (isGivenName(hashWord(word)) || (seen === 0 && DETERMINERS.test(word)))) return undefined;
    else if (!PARTICLES.test(word) && !COURTESIES.test(word)) break;
  }
  // In front of a surname of somebody else the word is a given name.
  const behind = /^[ \u00a0](\p{Lu}[\p{L}\p{M}]+)/u.exec(text.slice(span.end, span.end + 40))?.[1];
  return words.length === 0 && behind !== undefined && isGivenName(hashWord(behind)) ? undefined : words;
}

/** A capitalised word within the sentence, right before: "Franck Sauzée", "Heinrich Schliemann". */
const CAPITAL_BEFORE = /(?<=[^\s.!?…:]["»”'’)\]*_]{0,3}\s{1,3})(\p{Lu}[\p{L}\p{M}’']+)[ \u00a0]$/u;
/** One right behind: "Münnich Motorsport". */
const CAPITAL_BEHIND = /^[ \u00a0]\p{Lu}[\p{L}\p{M}]/u;
/** One joined by a hyphen: "Сент-Питерсбург", "Brockdorf-Rantzau". */
const JOINED_BEFORE = /([\p{L}\p{M}]+)[-‐‑]$/u;
const JOINED_BEHIND = /^[-‐‑](\p{Lu}[\p{L}\p{M}]+)/u;

/**
 * Whether a word stands by itself among words with small letters. With a capitalised one right before or behind it, or one
 * joined to it that is no name known here, it is most likely a part of some other name.
 */
export function standsAlone(text: string, block: Span, span: Span, isKnown: (word: string) => boolean): boolean {
  const before = text.slice(Math.max(block.start, span.start - 40), span.start);
  const behind = text.slice(span.end, Math.min(block.end, span.end + 40));
  const capital = CAPITAL_BEFORE.exec(before)?.[1];
  if ((capital !== undefined && !COURTESIES.test(capital)) || CAPITAL_BEHIND.test(behind)) return false;
  return [JOINED_BEFORE.exec(before)?.[1], JOINED_BEHIND.exec(behind)?.[1]].every((joined) => joined === undefined || isKnown(joined));
}
