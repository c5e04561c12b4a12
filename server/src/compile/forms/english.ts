/** The plural of English names that are counted: "five-year plans", "people's commissars". */
import { add, type Forms } from './russian';

/** Adds the plural of the last word. The possessive needs no form: its s is a word of its own. */
export function addPlural(text: string, forms: Forms): void {
  const word = /(\p{L}{3,})$/u.exec(text)?.[1];
  if (word === undefined || /(?:s|x|z|sh|ch|sm)$/.test(word)) return;
  add(forms, word, /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`);
}
