/** How many sentences end between two places, as far as the context of a date asks: none, one, or more. */

/** Farther apart than this, two places are in different sentences for our purposes. */
const LONGEST_SENTENCE = 1500;

/** 0, 1, or 2 for more; a point after one letter ends none. */
export function sentencesBetween(text: string, from: number, to: number): number {
  if (to - from > LONGEST_SENTENCE) return 2;
  let ends = 0;
  for (let index = from; index < to - 1 && ends < 2; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x0a) {
      if (text.charCodeAt(index + 1) === 0x0a) ends++;
      continue;
    }
    if (code !== 0x2e && code !== 0x3f && code !== 0x21) continue;
    if (ENDS_SENTENCE.test(text.slice(index + 1, index + 6)) && !ONE_LETTER.test(text.slice(Math.max(0, index - 2), index))) ends++;
  }
  return ends;
}

const ENDS_SENTENCE = /^["'”’»)\]]?\s+["“„«(]?\p{Lu}/u;
const ONE_LETTER = /(?:^|[^\p{L}])\p{L}$/u;
