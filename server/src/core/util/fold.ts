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
  let result = '';
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (classOf(code) === CharacterClass.Mark) continue;
    const letter = foldCode(code);
    result += letter === 0xdf ? 'ss' : letter === 0xe6 ? 'ae' : letter === 0x153 ? 'oe' : String.fromCharCode(letter);
  }
  return result;
}

/** Whether the character is a capital letter. */
export function isCapital(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  const character = String.fromCharCode(code);
  return character.toLowerCase() !== character;
}
