/**
 * What stands between two words, as a set of bits: the readers of dates ask for a kind of gap and not for characters, and
 * no expression runs over the text. Emphasis marks, and the marks of a quotation that goes on in the next line, count for
 * nothing; thin and unbreakable spaces, and those of LaTeX, count as blanks.
 */
import type { Words } from '../../util/words';

export const Gap = { Blank: 1, Comma: 2, Point: 4, Dash: 8, Slash: 16, Apostrophe: 32, Open: 64, Close: 128, Other: 256, Far: 512 } as const;

/** Longer gaps hold something that is not for us. */
const LONGEST_GAP = 10;
/** Blanks between words of one line. */
const MOST_BLANKS = 3;

/** The bits of the gap between a word and the next; `Far` after the last, and across a blank line. */
export function gapAfter(words: Words, row: number): number {
  if (row < 0 || row + 1 >= words.count) return Gap.Far;
  return gapIn(words.text, words.ends[row]!, words.starts[row + 1]!);
}

/** The bits of a stretch of text. */
export function gapIn(text: string, start: number, end: number): number {
  if (end - start > LONGEST_GAP) return Gap.Far;
  let bits = 0;
  let lines = 0;
  let blanks = 0;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x20) {
      bits |= Gap.Blank;
      // Columns of figures are set apart by more; a new line may be indented.
      if (lines === 0 && ++blanks > MOST_BLANKS) return Gap.Far;
    } else if (code === 0x0a) {
      bits |= Gap.Blank;
      if (++lines > 1) return Gap.Far;
    } else bits |= bitOf(code, text, index, end, lines);
  }
  return bits;
}

function bitOf(code: number, text: string, index: number, end: number, lines: number): number {
  switch (code) {
    case 0x2c: return Gap.Comma;
    case 0x2e: return Gap.Point;
    case 0x2d: case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2212: return Gap.Dash;
    case 0x2f: return Gap.Slash;
    case 0x27: case 0x2019: case 0x02bc: return Gap.Apostrophe;
    case 0x28: case 0x5b: return Gap.Open;
    case 0x29: case 0x5d: return Gap.Close;
    case 0x2a: case 0x5f: return 0;
    case 0x3e: return lines > 0 ? 0 : Gap.Other;
    case 0x09: case 0x0d: case 0xa0: case 0x202f: case 0x7e: return Gap.Blank;
    // "\," and "\ " of LaTeX.
    case 0x5c: return index + 1 < end && (text[index + 1] === ',' || text[index + 1] === ' ') ? Gap.Blank : Gap.Other;
    default: return code >= 0x2000 && code <= 0x200a ? Gap.Blank : Gap.Other;
  }
}

export const isNone = (gap: number): boolean => gap === 0;
export const isBlank = (gap: number): boolean => gap === Gap.Blank;
export const isBlankOrComma = (gap: number): boolean => gap === Gap.Blank || gap === (Gap.Blank | Gap.Comma);
/** Between a day and its month: "16 April", "16. April", "16.April". */
export const isDayGap = (gap: number): boolean => gap === Gap.Blank || gap === Gap.Point || gap === (Gap.Point | Gap.Blank);
/** The same with the dash of "23-August" and "mid-June". */
export const isBlankOrDash = (gap: number): boolean => gap === Gap.Blank || gap === Gap.Dash;
/** After a month that may be abbreviated: "Aug. 1939", "Aug., 1939", "April, 1939", "April 1939". */
export const isMonthGap = (gap: number): boolean => (gap & Gap.Blank) !== 0 && (gap & ~(Gap.Blank | Gap.Point | Gap.Comma)) === 0;
/** A dash between the ends of a range, the first of which may end in a point: "1.9. – 3.9.", "Aug.–Sept.". */
export const isDash = (gap: number): boolean => (gap & Gap.Dash) !== 0 && (gap & ~(Gap.Dash | Gap.Blank | Gap.Point)) === 0;
export const isSlash = (gap: number): boolean => (gap & Gap.Slash) !== 0 && (gap & ~(Gap.Slash | Gap.Blank | Gap.Point)) === 0;
