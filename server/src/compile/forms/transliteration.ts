/**
 * How Russian names have been written in Latin letters: by scholars, libraries, German dictionaries, and the French and
 * English press of the time. One table a system; where a system allows several spellings, all are given.
 *
 * The systems are those of the Library of Congress (ALA-LC), of BGN/PCGN, scientific transliteration (DIN 1460 without its
 * signs), the German Duden, French usage, and English usage between the wars ("Tchitcherin", "Litvinoff").
 */

type Letters = Readonly<Record<string, readonly string[]>>;

interface System {
  readonly letters: Letters;
  /** Spellings of whole endings, tried before the letters. */
  readonly endings?: Letters;
  /** Of е at the beginning of a word and after a vowel. */
  readonly iotated?: readonly string[];
  /** Of с between two vowels. */
  readonly voicelessBetweenVowels?: readonly string[];
}

const COMMON: Letters = {
  а: ['a'], б: ['b'], в: ['v'], г: ['g'], д: ['d'], е: ['e'], ё: ['e'], ж: ['zh'], з: ['z'], и: ['i'], й: ['i'], к: ['k'], л: ['l'], м: ['m'], н: ['n'], о: ['o'], п: ['p'],
  р: ['r'], с: ['s'], т: ['t'], у: ['u'], ф: ['f'], х: ['kh'], ц: ['ts'], ч: ['ch'], ш: ['sh'], щ: ['shch'], ъ: [''], ы: ['y'], ь: [''], э: ['e'], ю: ['iu'], я: ['ia'],
};

const SYSTEMS: readonly System[] = [
  { letters: COMMON, endings: { ий: ['ii'], ый: ['yi'] } },
  { letters: { ...COMMON, й: ['y'], ё: ['yo'], ю: ['yu'], я: ['ya'] }, endings: { ий: ['iy', 'y'], ый: ['yy', 'y'], ей: ['ei', 'ey'], ай: ['ai', 'ay'] }, iotated: ['ye', 'e'] },
  { letters: { ...COMMON, ж: ['z'], й: ['j'], х: ['ch', 'x', 'h'], ц: ['c'], ч: ['c'], ш: ['s'], щ: ['sc'], ю: ['ju'], я: ['ja'], ё: ['e', 'jo'] } },
  {
    letters: { ...COMMON, в: ['w'], ж: ['sch', 'sh'], з: ['s'], й: ['i', 'j'], х: ['ch'], ц: ['z', 'tz'], ч: ['tsch'], ш: ['sch'], щ: ['schtsch'], ю: ['ju'], я: ['ja'], ё: ['jo'] },
    endings: { ий: ['i', 'ij'], ый: ['y'], ов: ['ow', 'off'], ев: ['ew', 'eff'] },
    iotated: ['je'],
    voicelessBetweenVowels: ['ss', 's'],
  },
  {
    letters: { ...COMMON, ж: ['j'], й: ['i'], у: ['ou'], ц: ['ts'], ч: ['tch'], ш: ['ch'], щ: ['chtch'], ю: ['iou', 'iu'], я: ['ia'] },
    endings: { ин: ['ine'], ий: ['i', 'y'], ый: ['y'] },
    iotated: ['ie', 'e'],
    voicelessBetweenVowels: ['ss', 's'],
  },
  {
    letters: { ...COMMON, ч: ['tch', 'ch'], ю: ['yu', 'iu'], я: ['ya', 'ia'], й: ['i', 'y'] },
    endings: { ов: ['off', 'ov', 'of'], ев: ['eff', 'ev', 'ef'], ёв: ['eff', 'ev', 'ef'], ий: ['y', 'i'], ый: ['y'] },
  },
];

const VOWELS = 'аеёиоуыэюя';
/** So that a long name with many choices does not have thousands of spellings. */
const MOST_SPELLINGS = 24;

/** Every spelling of one Russian word in Latin letters, in small letters and without diacritics. */
export function transliterations(word: string): Set<string> {
  const lower = word.toLowerCase();
  const found = new Set<string>();
  for (const system of SYSTEMS) for (const spelling of spellings(lower, system)) found.add(spelling);
  return found;
}

function spellings(word: string, system: System): string[] {
  let partial = [''];
  let index = 0;
  while (index < word.length) {
    const ending = index > 0 ? system.endings?.[word.slice(index)] : undefined;
    const choices = ending ?? choicesAt(word, index, system);
    partial = partial.flatMap((beginning) => choices.map((choice) => beginning + choice)).slice(0, MOST_SPELLINGS);
    index = ending === undefined ? index + 1 : word.length;
  }
  return partial;
}

function choicesAt(word: string, index: number, system: System): readonly string[] {
  const letter = word[index]!;
  const previous = word[index - 1] ?? '';
  const next = word[index + 1] ?? '';
  const isOpen = index === 0 || VOWELS.includes(previous) || previous === 'ь' || previous === 'ъ';
  if (letter === 'е' && isOpen && system.iotated !== undefined) return system.iotated;
  if (letter === 'с' && system.voicelessBetweenVowels !== undefined && VOWELS.includes(previous) && previous !== '' && VOWELS.includes(next) && next !== '') return system.voicelessBetweenVowels;
  return system.letters[letter] ?? [letter];
}
