/**
 * Numbers of four figures that are no years: pages, documents, directives, quantities, types of aircraft and tanks,
 * telephone and archive numbers. When in doubt the number is left unread.
 */
import { classOf, CharacterClass, isCapital } from '../../util/fold';
import type { Words } from '../../util/words';
import { Gap, gapAfter, isBlank } from './gaps';
import { digitsAt, isNumber, touchesNumber } from './neighbours';
import { isIn, wordSet } from './word-sets';

/** Words before a number that make it the number of something. */
const NUMBERED = wordSet(
  'p pp f op l no nos nr num number numbers art arts article articles vol vols doc docs document page pages chapter chap ch order directive room rm box file folder reel roll frame frames line lines section sec para paragraph item entry plate fig figure table decree tel telephone phone fax isbn issn hill height point flight convoy bus train track route highway psalm verse versuch'
  + ' seite seiten s dok dokument bd band akte bl blatt rolle mappe weisung befehl nummer artikel abs zif höhe postfach zimmer telefon aktenzeichen erlass ziffer az sp spalte anm hs'
  + ' с стр ф оп л т док документ приказ директива статья ст номер том лист дело фонд опись тел телефон комната пункт высота изд п кв',
);
const D = wordSet('d д');
const B = wordSet('b born');

/** Words before a number that make it a quantity, where no preposition of time stands between. */
const QUANTIFIERS = wordSet('some nearly almost over than approximately only exactly fully additional another further total numbering fewer least most weighing costing worth rund knapp über fast mindestens höchstens weitere insgesamt свыше более менее почти лишь ещё всего');
/** Words after a number that make it a quantity. */
const QUANTITIES = wordSet(
  'men man tons tonnes tanks aircraft planes marks reichsmarks rm dollars roubles rubles pounds francs million billion thousand soldiers officers prisoners casualties workers km kilometres kilometers miles metres meters m kg g mm cm ha hectares troops guns vehicles people persons inhabitants copies times divisions trucks locomotives machines hours hrs pages percent degrees volts hp horses rifles households families villages delegates members refugees victims deaths barrels litres words lines feet yards ft lb acres votes deportees jews poles germans'
  + ' tonnen mann panzer flugzeuge mark reichsmark soldaten gefangene arbeiter kilometer meilen meter hektar uhr geschütze menschen personen einwohner mitglieder stück seiten exemplare rubel dollar prozent grad ps tote verwundete lastwagen stimmen delegierte familien'
  + ' тонн тонны человек танков самолетов рублей марок руб солдат офицеров орудий км м кг экз экземпляров страниц членов заключенных пленных рабочих человека штук единиц долларов га часов',
);
/** Words after which a number is a year unless what follows speaks against it. */
const TIME_WORDS = wordSet(
  'in by since until till during from before after circa c ca around about of throughout to year years early late mid spring summer autumn winter and or through between the'
  + ' im jahr jahre jahres seit bis ab nach vor um von zwischen und jahren anfang mitte ende frühjahr sommer herbst gegen'
  + ' в с к до после от по около году года год на и между весной летом осенью зимой начале конце середине',
);

/** Whether a number of four figures at a row is to be left alone. */
export function isNoYear(words: Words, row: number): boolean {
  if (touchesNumber(words, row, -1) || touchesNumber(words, row, 1)) return true;
  return isNumbered(words, row) || isQuantity(words, row) || isInALongNumber(words, row) || isOrdinal(words, row);
}

/** Whether a sign makes a number of what follows it: "§ 1", "№ 1922", "$1939". */
export function hasNumberSign({ text, starts }: Words, row: number): boolean {
  const start = starts[row]!;
  const before = text.charCodeAt(start - 1);
  if (before === 0x24 || before === 0xa3 || before === 0x20ac || before === 0x40 || before === 0x26 || before === 0x3d || before === 0x2f || before === 0x5c || before === 0x23 || before === 0xa7 || before === 0x2116 || before === 0x2b || before === 0x3a) return true;
  if (before === 0x20 || before === 0xa0 || before === 0x202f) {
    const sign = text.charCodeAt(start - 2);
    if (sign === 0xa7 || sign === 0x23 || sign === 0x2116 || sign === 0x24 || sign === 0xa3 || sign === 0x20ac) return true;
  }
  return false;
}

/** "p. 1922", "No. 1922", "§ 1922", "U-1939", "f. 5, op. 1, d. 1918". */
export function isNumbered(words: Words, row: number): boolean {
  const { text } = words;
  const start = words.starts[row]!;
  const before = text.charCodeAt(start - 1);
  if (hasNumberSign(words, row)) return true;
  if (row === 0) return false;
  const previousEnd = words.ends[row - 1]!;
  // A capital letter or type joined by a dash: "U-1939", "T-1940"; but "mid-1939".
  if (before === 0x2d && previousEnd === start - 1 && words.numbers[row - 1] === 0 && isCapital(text.charCodeAt(previousEnd - 1))) return true;
  if (previousEnd === start && words.numbers[row - 1] === 0) return true;
  if (start - previousEnd > 2 || words.numbers[row - 1] === 1 || before === 0x28 || before === 0x5b) return false;
  if (D.has(words.hashes[row - 1]!)) return !isLifeDate(words, row);
  // "с. 23" is a page, "с 23" a time.
  if (words.text.charCodeAt(previousEnd - 1) >= 0x400 && digitsAt(words, row - 1) === 1 && words.text[previousEnd] !== '.') return false;
  return NUMBERED.has(words.hashes[row - 1]!);
}

/** "b. 1885, d. 1939": the year of a death, where "d. 1939" elsewhere is a file. */
function isLifeDate(words: Words, row: number): boolean {
  if (words.text[words.starts[row - 1]! - 1] === '(') return true;
  return row >= 3 && isNumber(words, row - 2) && isIn(words, row - 3, B);
}

/** "1500 men", "some 1200 of them", "2000 copies", "1939%". */
function isQuantity(words: Words, row: number): boolean {
  const { text } = words;
  const end = words.ends[row]!;
  const next = row + 1;
  const mark = text.charCodeAt(end);
  if (mark === 0x25 || mark === 0xb0 || text.startsWith(' %', end)) return true;
  if (next < words.count && words.starts[next] === end) return true;
  const followed = next < words.count && isBlank(gapAfter(words, row)) && words.numbers[next] === 0;
  if (followed && (QUANTITIES.has(words.hashes[next]!) || (mark === 0x2d && words.hashes[next] !== undefined && isIn(words, next, MAN)))) return true;
  if (next < words.count && mark === 0x2d && isIn(words, next, MAN)) return true;
  if (row > 0 && isIn(words, row - 1, QUANTIFIERS) && isBlank(gapAfter(words, row - 1))) return true;
  if (!isUnlikely(text, words.starts[row]!)) return false;
  // A round number, or one far from our times, needs a word of time before it and no noun after it.
  const timed = row > 0 && isIn(words, row - 1, TIME_WORDS) && isBlank(gapAfter(words, row - 1));
  const opened = (row > 0 && (gapAfter(words, row - 1) & (Gap.Open | Gap.Comma)) !== 0);
  const plural = followed && !FOLLOWS_A_YEAR.has(words.hashes[next]!) && (isPlural(words, next) || isCapitalNoun(words, next));
  return plural || (!timed && !opened && !isAtLineStart(words, row));
}

const MAN = wordSet('man strong mann');
const FOLLOWS_A_YEAR = wordSet('was is г год года году гг');

function isUnlikely(text: string, start: number): boolean {
  const century = (text.charCodeAt(start) - 0x30) * 10 + text.charCodeAt(start + 1) - 0x30;
  const round = text.charCodeAt(start + 2) === 0x30 && text.charCodeAt(start + 3) === 0x30;
  return round || century < 14 || century > 20;
}

/** A small word that looks like an English or Russian noun in the plural. */
function isPlural(words: Words, row: number): boolean {
  const last = words.text.charCodeAt(words.ends[row]! - 1);
  const first = words.text.charCodeAt(words.starts[row]!);
  if (classOf(first) !== CharacterClass.Letter || isCapital(first) || digitsAt(words, row) < 4) return false;
  return last === 0x73 || last === 0x445 || last === 0x432 || last === 0x439;
}

/** A German noun after a number: "1500 Verwundete". */
function isCapitalNoun(words: Words, row: number): boolean {
  return isCapital(words.text.charCodeAt(words.starts[row]!)) && /en$|er$|te$/.test(words.text.slice(words.ends[row]! - 2, words.ends[row]!));
}

function isAtLineStart(words: Words, row: number): boolean {
  const start = words.starts[row]!;
  return start === 0 || /[\n#|•*-]\s?$/.test(words.text.slice(Math.max(0, start - 2), start));
}

const GERMAN_ARTICLES = wordSet('die der das dem zur zum');

/** "die 1918. Sitzung": a German ordinal. */
function isOrdinal(words: Words, row: number): boolean {
  return gapAfter(words, row) === (Gap.Point | Gap.Blank) && isIn(words, row - 1, GERMAN_ARTICLES) && isCapital(words.text.charCodeAt(words.starts[row + 1]!));
}

/** "0171 1939", "030 1922 44", "+7 495 1941": figures in groups. */
function isInALongNumber(words: Words, row: number): boolean {
  return row > 0 && words.numbers[row - 1] === 1 && isBlank(gapAfter(words, row - 1));
}
