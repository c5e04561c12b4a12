/** Decades and centuries: "1920s", "1920er Jahre", "1930-е годы", "the thirties", "19th century", "XIX–XX вв.". */
import { edtfOfCentury, edtfOfDecade, edtfOfYear } from '../../time/edtf';
import { yearInterval } from '../../time/interval';
import { DECADE_FORMS, ORDINAL_FORMS } from '../../time/period-words';
import { wordText, type Words } from '../../util/words';
import { periodDraft, type Draft } from './draft';
import { Gap, gapAfter, isBlank, isBlankOrDash, isDash, isDayGap } from './gaps';
import { CENTURY_OF_SHORT_YEARS, characterAfter, digitsAt, isNumber, numberAt, touchesNumber } from './neighbours';
import { isIn, wordSet, wordTable } from './word-sets';
import { readEra } from './years';

const DECADE_ENDINGS = wordSet('s er ern е х ые ых м');
const DECADE_WORDS = wordSet('jahre jahren jahrzehnt годы годов годах годам гг');
export const ORDINALS = wordTable(ORDINAL_FORMS);
export const DECADES = wordTable(DECADE_FORMS);
const CENTURIES = wordSet('century centuries jahrhundert jahrhunderts jahrhunderte jahrhunderten век века веке веку веком веков веках столетия столетии столетие в вв');
const ONE_LETTER = wordSet('в вв');
const ORDINAL_ENDINGS = wordSet('st nd rd th й го м ом');
const ROMAN = wordTable<number>(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI', 'XVII', 'XVIII', 'XIX', 'XX', 'XXI'].map((numeral, index) => [index + 1, numeral]));
const THE = wordSet('the');
const HUNDREDS = wordTable<number>([[1800, 'eighteen'], [1900, 'nineteen'], [1700, 'seventeen']]);

/** "1920s", "'20s", "1920er Jahre", "20er Jahre", "1920-х годах", "30-е годы". */
export function readDecade(words: Words, row: number): Draft | undefined {
  const digits = digitsAt(words, row);
  const number = numberAt(words, row);
  if (number !== undefined && number % 10 === 0 && isNumber(words, row + 1)) return readTwoDecades(words, row, digits, number);
  if (number === undefined || number % 10 !== 0 || (digits !== 4 && digits !== 2) || !isIn(words, row + 1, DECADE_ENDINGS)) return undefined;
  const gap = gapAfter(words, row);
  if (gap !== 0 && gap !== Gap.Dash && gap !== Gap.Apostrophe) return undefined;
  const last = isBlankOrDash(gapAfter(words, row + 1)) && isIn(words, row + 2, DECADE_WORDS) ? row + 2 : row + 1;
  if (digits === 2 && !isShortDecade(words, row, last)) return undefined;
  if (touchesNumber(words, row, -1) && !isDash(gapAfter(words, row - 1))) return undefined;
  const first = digits === 2 ? CENTURY_OF_SHORT_YEARS + number : number;
  if (first < 1000 || first > 2190 || (gap === 0 && wordText(words, row + 1) === 'm')) return undefined;
  const point = characterAfter(words, last) === '.' && wordText(words, last) === 'гг' ? 1 : 0;
  const draft = decadeDraft(words, row, last, words.ends[last]! + point, first);
  if (digits === 2 && last === row + 1 && !isDash(gapAfter(words, row - 1))) draft.core = { start: (draft.start -= 1), end: draft.end };
  return draft;
}

/** "в 20–30-е годы", "1920–1930-х гг.": the second decade holds the ending for both. */
function readTwoDecades(words: Words, row: number, digits: number, number: number): Draft | undefined {
  const second = numberAt(words, row + 1)!;
  if ((digits !== 2 && digits !== 4) || second % 10 !== 0 || second === 0 || !isDash(gapAfter(words, row)) || touchesNumber(words, row, -1)) return undefined;
  const last = readDecade(words, row + 1);
  if (last?.year === undefined || last.precision !== 'decade' || !isIn(words, row + 2, DECADE_ENDINGS)) return undefined;
  const first = digits === 2 ? CENTURY_OF_SHORT_YEARS + number : number;
  if (first >= last.year) return undefined;
  return periodDraft(words, row, last.lastRow, last.end, 'interval', `${edtfOfDecade(first)}/${edtfOfDecade(last.year)}`, yearInterval(first, last.year + 9));
}

function decadeDraft(words: Words, row: number, lastRow: number, end: number, first: number): Draft {
  const draft = periodDraft(words, row, lastRow, end, 'decade', edtfOfDecade(first), yearInterval(first, first + 9));
  draft.year = first;
  return draft;
}

/** "'30s", "the 30s", "die 30er Jahre", "30-е годы", but not "30s" nor "30-х". */
function isShortDecade(words: Words, row: number, last: number): boolean {
  if (last === row + 2 || (isDash(gapAfter(words, row - 1)) && isIn(words, row - 1, DECADE_ENDINGS))) return true;
  const before = words.text.charCodeAt(words.starts[row]! - 1);
  return before === 0x27 || before === 0x2019 || before === 0x2018;
}

/** "the thirties", "the nineteen-thirties", "die dreißiger Jahre", "тридцатые годы". */
export function readDecadeInWords(words: Words, row: number): Draft | undefined {
  const tens = DECADES.get(words.hashes[row]!);
  if (tens === undefined) return undefined;
  const hundreds = row > 0 && isBlankOrDash(gapAfter(words, row - 1)) ? HUNDREDS.get(words.hashes[row - 1]!) : undefined;
  if (hundreds !== undefined) return decadeDraft(words, row - 1, row, words.ends[row]!, hundreds + tens);
  if (isIn(words, row + 1, DECADE_WORDS) && isBlank(gapAfter(words, row))) return decadeDraft(words, row, row + 1, words.ends[row + 1]!, CENTURY_OF_SHORT_YEARS + tens);
  // "in his thirties" is an age; "the early thirties" a time.
  const before = isIn(words, row - 1, EARLY_OR_LATE) ? row - 2 : row - 1;
  return words.text.charCodeAt(words.ends[row]! - 1) === 0x73 && isIn(words, before, THE) ? decadeDraft(words, row, row, words.ends[row]!, CENTURY_OF_SHORT_YEARS + tens) : undefined;
}

const EARLY_OR_LATE = wordSet('early late mid roaring');

interface CenturyNumber {
  readonly number: number;
  /** The last row of the numeral. */
  readonly row: number;
}

function centuryNumber(words: Words, row: number): CenturyNumber | undefined {
  if (isNumber(words, row)) {
    const number = numberAt(words, row);
    if (number === undefined || number < 1 || number > 21 || digitsAt(words, row) > 2 || touchesNumber(words, row, -1)) return undefined;
    const gap = gapAfter(words, row);
    return (gap === 0 || gap === Gap.Dash) && isIn(words, row + 1, ORDINAL_ENDINGS) ? { number, row: row + 1 } : { number, row };
  }
  if (row >= words.count) return undefined;
  const hash = words.hashes[row]!;
  const roman = ROMAN.get(hash);
  if (roman !== undefined && words.text.charCodeAt(words.starts[row]!) < 0x5b) return { number: roman, row };
  const ordinal = ORDINALS.get(hash);
  return ordinal === undefined ? undefined : { number: ordinal, row };
}

const BETWEEN_CENTURIES = wordSet('and to und bis и до or');
const MODIFIERS_BETWEEN = wordSet('the early late mid frühen späten');

/** "19th century", "XIX век", "nineteenth century", "5th century BC"; "18th to the early 20th centuries" is read from its first number. */
export function readCentury(words: Words, row: number): Draft | undefined {
  const first = centuryNumber(words, row);
  if (first === undefined) return undefined;
  if (isCenturyWord(words, first.row)) return centuryDraft(words, row, first, first.row + 1);
  // The second numeral holds the word for both.
  const gap = gapAfter(words, first.row);
  let next = first.row + 1;
  const dash = isDash(gap);
  if (!dash) {
    if (!isDayGap(gap) || !isIn(words, next, BETWEEN_CENTURIES)) return undefined;
    next++;
    while (isIn(words, next, MODIFIERS_BETWEEN) && next < first.row + 4) next++;
  }
  const second = centuryNumber(words, next);
  if (second === undefined || second.number <= first.number || !isCenturyWord(words, second.row)) return undefined;
  const end = endOfCentury(words, second.row + 1);
  return periodDraft(words, row, second.row + 1, end, 'interval', `${edtfOfCentury(first.number)}/${edtfOfCentury(second.number)}`, yearInterval((first.number - 1) * 100 + 1, second.number * 100));
}

/** The word for century after a numeral; the Russian abbreviation only after a Roman one. */
function isCenturyWord(words: Words, row: number): boolean {
  const gap = gapAfter(words, row);
  if (!isIn(words, row + 1, CENTURIES) || !(isDayGap(gap) || gap === Gap.Dash)) return false;
  if (!isIn(words, row + 1, ONE_LETTER)) return true;
  return !isNumber(words, row) && characterAfter(words, row + 1) === '.' && ROMAN.has(words.hashes[row]!) && words.text.charCodeAt(words.starts[row + 1]!) > 0x42f;
}

function endOfCentury(words: Words, row: number): number {
  return words.ends[row]! + (isIn(words, row, ONE_LETTER) ? 1 : 0);
}

function centuryDraft(words: Words, row: number, { number }: CenturyNumber, wordRow: number): Draft {
  const era = readEra(words, wordRow, 4);
  if (era?.before === true) {
    const earliest = 1 - number * 100;
    return periodDraft(words, row, era.lastRow, era.end, 'century', `${edtfOfYear(earliest)}/${edtfOfYear(earliest + 99)}`, yearInterval(earliest, earliest + 99));
  }
  return periodDraft(words, row, wordRow, endOfCentury(words, wordRow), 'century', edtfOfCentury(number), yearInterval((number - 1) * 100 + 1, number * 100));
}
