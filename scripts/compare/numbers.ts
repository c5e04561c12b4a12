/** The numbers that an English text names, in figures or in words. */

const SMALL: Readonly<Record<string, number>> = {
  half: 0.5, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16,
  seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
  twofold: 2, threefold: 3, fourfold: 4,
};
const LARGE: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 };

/** Days beside their month, and years: they count nothing. */
const DATES = /\b\d{1,2}(?:[–-]\d{1,2})? (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)|\b1[5-9]\d\d\b(?!,\d)/g;

/** "900,000", "1.2 million", "half a million", "nine hundred thousand", "two and a half", "ten-year". */
export function numbersIn(text: string): number[] {
  const words = text.replace(DATES, ' ').toLowerCase().replace(/(\d),(?=\d{3}(?!\d))/g, '$1').match(/\d+(?:\.\d+)?|[a-z]+/g) ?? [];
  const numbers: number[] = [];
  let number: number | undefined;
  const end = (): void => {
    if (number !== undefined) numbers.push(number);
    number = undefined;
  };
  words.forEach((word, index) => {
    const small = /^\d/.test(word) ? Number(word) : SMALL[word];
    const large = LARGE[word];
    if (large !== undefined) number = (number ?? 1) * large;
    else if (small === 0.5 && number !== undefined) number += 0.5;
    else if (small !== undefined && number !== undefined && number >= 20 && number % 10 === 0 && number < 100 && small < 10) number += small;
    else if (small !== undefined) {
      end();
      number = small;
    } else if (!(number !== undefined && ((word === 'and' && words[index + 1] === 'a' && words[index + 2] === 'half') || word === 'a'))) end();
  });
  end();
  return numbers;
}
