/**
 * Surnames behind a word that makes them somebody else's: "Alice Lee Roosevelt", "Villa Müller". A card may well show who is
 * usually meant; nothing is held against what is said.
 */
import type { DateMention } from '../text/dates/date-mention';
import { isCyrillic, languageOf } from '../text/language';
import type { Mention } from '../text/mentions';
import { findOverlapping, type Span } from '../util/span';
import { isTitleWord } from './subjects';

/** A capitalised word right before, which does not begin the sentence, and the word before that one. */
const CAPITAL_BEFORE = /(?:^|([^\s]*)\s)(\p{Lu}[\p{L}\p{M}’'-]*\p{L})[ \u00a0]$/u;
const PREPOSITION = /^(?:in|at|from|to|near|of|on|by|for|в|во|из|на|под|с|у)$/iu;
const FARTHEST = 60;

/** Whether a surname stands behind a name that is not known to be its bearer's. German writes every noun with a capital, so there it cannot be told. */
export function isSurnameOfAnother(text: string, sentence: Span, mention: Mention, mentions: readonly Mention[], dates: readonly DateMention[]): boolean {
  if (mention.entry?.kind !== 'person' || (mention.form.form !== 'short' && mention.form.form !== 'variant') || /\s/.test(text.slice(mention.start, mention.end))) return false;
  const from = Math.max(sentence.start, mention.start - FARTHEST);
  const match = CAPITAL_BEFORE.exec(text.slice(from, mention.start));
  if (match === null || match[1] === undefined || match[1] === '' || PREPOSITION.test(match[1]) || /[.!?:;,“”"«»()–—-]$/u.test(match[1])) return false;
  const word = { start: mention.start - match[2]!.length - 1, end: mention.start - 1 };
  if (isTitleWord(match[2]!) || findOverlapping(mentions, word) !== undefined || findOverlapping(dates, word) !== undefined) return false;
  return isCyrillic(match[2]!) || languageOf(text, sentence) === 'en';
}
