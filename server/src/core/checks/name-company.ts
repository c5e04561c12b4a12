/** What stands right before and behind a word that may be a name: its bearer's given names and titles, or somebody else's. */
import type { CompiledEntry } from '../facts/index-format';
import { isGivenName } from '../text/names/given-names';
import { foldText, isCapital } from '../util/fold';
import type { Span } from '../util/span';
import { hashWord } from '../util/words';

export interface Company {
  readonly kind: 'own' | 'none' | 'somebody-else';
  /** The words before that belong to the name. */
  readonly words: readonly string[];
}

const PARTICLES = /^(?:von|van|zu|zum|de|der|dem|v|фон)$/i;
/** Behind one of these stands a noun, and hardly ever a surname. */
const DETERMINERS = /^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|no|every|each|der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|kein\p{L}{0,2}|dies\p{L}{0,2}|jen\p{L}{1,2}|jed\p{L}{1,2}|sein\p{L}{0,2}|ihr\p{L}{0,2}|unser\p{L}{0,2}|zum|zur|am|im|beim|vom|ins|ans|эт\p{L}{1,3}|наш\p{L}{0,2})$/iu;
/** Titles that say nothing of who is meant, but that a person is. */
const COURTESIES = /^(?:Herr|Herrn|Frau|Mr|Dr|Prof|Count|Graf|Baron|Freiherr|Comrade|Genosse|General|Marshal|Marschall|Colonel|Oberst|Major|граф\p{L}?|господин\p{L}?|товарищ\p{L}?|генерал\p{L}?)$/iu;

/** Looks at the words around `span`; `ownWords` gives the folded words that stand before the names of entries. */
export function companyOf(text: string, block: Span, span: Span, ownWords: (entries: readonly CompiledEntry[]) => readonly string[], bearers: readonly CompiledEntry[]): Company {
  const own = ownWords(bearers);
  const words: string[] = [];
  let at = span.start;
  for (let seen = 0; seen < 5; seen++) {
    const before = /([\p{L}\p{M}’']+)(\.?)[\s*_]{1,3}$/u.exec(text.slice(Math.max(block.start, at - 40), at));
    if (before === null) break;
    const [whole, word = '', point = ''] = before;
    at -= whole.length;
    if (PARTICLES.test(word) && point === '' && !(seen === 0 && /^(?:der|dem|zum|de)$/i.test(word))) continue;
    if (own.includes(foldText(word))) {
      words.push(word);
      continue;
    }
    if (COURTESIES.test(word)) continue;
    if (point !== '' && word.length <= 2 && isCapital(word.charCodeAt(0))) {
      // An initial that fits says little, one that does not, much.
      if (own.some((name) => name.startsWith(foldText(word)))) continue;
      return { kind: 'somebody-else', words: [] };
    }
    if (words.length > 0 || point !== '') break;
    if (isGivenName(hashWord(word)) || DETERMINERS.test(word)) return { kind: 'somebody-else', words: [] };
    break;
  }
  // In front of a surname of somebody else the word is a given name: "Martin Smith", "Schubert-Meyer".
  const behind = /^[ \u00a0](\p{Lu}[\p{L}\p{M}]+)/u.exec(text.slice(span.end, span.end + 40))?.[1];
  if (words.length === 0 && behind !== undefined && isGivenName(hashWord(behind))) return { kind: 'somebody-else', words: [] };
  return { kind: words.length > 0 ? 'own' : 'none', words };
}
