/**
 * Letters compared without case and diacritics, so that "Königsberg", "KÖNIGSBERG" and "Konigsberg" are one word.
 *
 * Tables cover the scripts below U+0530 (Latin, Greek, Cyrillic); other letters stand for themselves. The Cyrillic й
 * keeps its breve, which makes it another letter; ё is folded to е, as printing does.
 */

const TABLE_SIZE = 0x0530;

/** What part a character plays in a word: `Other` ends it, a `Mark` (combining, soft hyphen) is in it but no letter of it. */
export const CharacterClass = { Other: 0, Letter: 1, Digit: 2, Mark: 3 } as const;
export type CharacterClass = (typeof CharacterClass)[keyof typeof CharacterClass];

const SOFT_HYPHEN = 0x00ad;

/** Letters that no decomposition turns into a base letter. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ħ: 'h', ı: 'i', ŀ: 'l', ё: 'е' };

const classes = new Uint8Array(TABLE_SIZE);
const folded = new Uint16Array(TABLE_SIZE);

for (let code = 0; code < TABLE_SIZE; code++) {
  const character = String.fromCharCode(code);
  if (code === SOFT_HYPHEN || /\p{M}/u.test(character)) classes[code] = CharacterClass.Mark;
  else if (/\p{L}/u.test(character)) classes[code] = CharacterClass.Letter;
  else if (code >= 0x30 && code <= 0x39) classes[code] = CharacterClass.Digit;
  const lower = character.toLowerCase();
  const base = PLAIN_LETTERS[lower] ?? (lower === 'й' ? lower : lower.normalize('NFD')[0]!);
  folded[code] = base.charCodeAt(0);
}

export function classOf(code: number): CharacterClass {
  if (code < TABLE_SIZE) return classes[code] as CharacterClass;
  if (code >= 0x2000 && code < 0x2e80) return CharacterClass.Other;
  return /[\p{L}]/u.test(String.fromCharCode(code)) ? CharacterClass.Letter : CharacterClass.Other;
}

/** The code of the letter without case and diacritics. `ß`, `æ` and `œ` are one code here; {@link foldText} spells them out. */
export function foldCode(code: number): number {
  return code < TABLE_SIZE ? folded[code]! : code;
}

/** The text as it is compared: small letters, no diacritics, no soft hyphens, ß as ss. For search, not for offsets. */
export function foldText(text: string): string {
  if (text.length < SHORT) return fold(text);
  if (text !== lastFolded.of) lastFolded = { of: text, is: fold(text) };
  return lastFolded.is;
}

/** Texts of this length are sentences, of which one question after the other is asked: the last one is remembered. */
const SHORT = 40;
let lastFolded = { of: '', is: '' };

/** Letters on their way to a text; what is longer is put together from several fillings. */
const letters = new Uint16Array(2048);

const textOf = (count: number): string => String.fromCharCode.apply(null, letters.subarray(0, count) as unknown as number[]);

function fold(text: string): string {
  let before = '';
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (classOf(code) === CharacterClass.Mark) continue;
    if (count + 2 > letters.length) {
      before += textOf(count);
      count = 0;
    }
    count = addFolded(code, count);
  }
  return before + textOf(count);
}

/** Writes a letter as it is compared; returns the place behind it. */
function addFolded(code: number, at: number): number {
  const letter = foldCode(code);
  if (letter !== 0xdf && letter !== 0xe6 && letter !== 0x153) {
    letters[at] = letter;
    return at + 1;
  }
  letters[at] = letter === 0xdf ? 0x73 : letter === 0xe6 ? 0x61 : 0x6f;
  letters[at + 1] = letter === 0xdf ? 0x73 : 0x65;
  return at + 2;
}

/** The folded words of a text, parted by single blanks, and one before and behind them all: phrases can be looked for in it. */
export function foldWords(text: string): string {
  if (text !== lastWords.of) lastWords = { of: text, is: wordsOf(text) };
  return lastWords.is;
}

let lastWords = { of: '', is: '  ' };

const NO_WORD = /[^\p{L}\p{N}]+/gu;
const inWords = Uint8Array.from(folded, (code) => (/[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? 1 : 0));

function wordsOf(text: string): string {
  if (text.length * 2 + 2 > letters.length) return ` ${fold(text).replace(NO_WORD, ' ')} `;
  let count = 0;
  let isBlank = false;
  letters[count++] = BLANK;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // Dashes, quotation marks and ellipses; what other scripts have is left to the expression.
    if (code >= TABLE_SIZE && (code < 0x2010 || code > 0x2060)) return ` ${fold(text).replace(NO_WORD, ' ')} `;
    if (code < TABLE_SIZE && classes[code] === CharacterClass.Mark) continue;
    if (code < TABLE_SIZE && inWords[code] === 1) {
      count = addFolded(code, count);
      isBlank = false;
    } else if (!isBlank) {
      letters[count++] = BLANK;
      isBlank = true;
    }
  }
  letters[count++] = BLANK;
  return textOf(count);
}

const BLANK = 0x20;

/** Whether the character is a capital letter. */
export function isCapital(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  const character = String.fromCharCode(code);
  return character.toLowerCase() !== character;
}
