/** The language of a stretch of prose, told by its small words. Names and quotations say little about it. */
import type { Span } from '../util/span';
import { hashWord, readWords } from '../util/words';

export type ProseLanguage = 'en' | 'de' | 'ru';

const SMALL_WORDS: Readonly<Record<ProseLanguage, string>> = {
  en: 'the of and to a that was were is are for on by with as at from his her its it he she they had has have not but this which when who would into after before over under signed met between so then',
  de: 'der die das und den dem des ein eine einen einem einer eines nicht mit von zu zum zur auf für im ist war waren wurde wurden hatte hatten sich er sie es als auch nach bei aus dass daß durch über unter seine seiner seinen ihre traf unterzeichnete',
  ru: 'и в во на с со не что он она они был была были его её их из по к от до за для как это этот того при после между о об у же а но',
};

const LANGUAGE_OF_WORD = new Map<number, ProseLanguage>();
for (const language of ['ru', 'de', 'en'] as const) for (const word of SMALL_WORDS[language].split(' ')) LANGUAGE_OF_WORD.set(hashWord(word), language);
// "war", "die", "so", "an": small in two languages, so they tell nothing.
for (const word of ['war', 'die', 'so', 'an', 'was', 'in', 'her', 'also', 'es', 'den']) LANGUAGE_OF_WORD.delete(hashWord(word));

/** Longest stretch that is looked at; what follows says the same. */
const FAR_ENOUGH = 1500;

/** The language of most small words of a stretch; `undefined` if there are none, or as many of two languages. */
export function languageOf(text: string, span: Span): ProseLanguage | undefined {
  const words = readWords(text, { start: Math.max(span.start, span.end - FAR_ENOUGH), end: span.end });
  const counts: Record<ProseLanguage, number> = { en: 0, de: 0, ru: 0 };
  for (let row = 0; row < words.count; row++) {
    const language = LANGUAGE_OF_WORD.get(words.hashes[row]!);
    if (language !== undefined) counts[language]++;
  }
  const [first, second] = (['en', 'de', 'ru'] as const).toSorted((a, b) => counts[b] - counts[a]);
  return counts[first!] > counts[second!] ? first : undefined;
}

export const isCyrillic = (text: string): boolean => /[\u0400-\u04ff]/.test(text);
