/**
 * Which dates tell what time a text speaks of. Those in brackets, in citations and imprints, and years that are part of a name
 * ("the 1932 pact") belong to something else; those at the head of a sentence carry the story on.
 */
import { CharacterClass, classOf } from '../../util/fold';
import type { DateMention } from './date-mention';

/** `fronted`: at the head of a sentence or block. `aside`: tells nothing. `weak`: background, as in "since 1926". */
export type Role = 'fronted' | 'plain' | 'weak' | 'aside';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that may stand between the head of a sentence and its date. */
const FRONT_WORDS = words(
  'then thus finally already but and yet later also only early late on in by during at from since until around about as of throughout after'
  + ' zunächst dann schon bereits erst und doch aber am im vom seit bis ab um zu zum den gegen nach vor der dem jahre jahr an'
  + ' затем уже только а и но в во с к на до от после около the night morning evening nacht abend morgen ночь вечером утром',
);
const ARTICLES = words('the a an der die das den dem des ein eine einen');
/** After these a year by itself is the time of what is told. */
const YEAR_CUES = words('in by during throughout through jahr jahre jahres anno в к на за весь year im');
/** After these a date is background. */
const WEAK_CUES = words('since until till before after from to seit ab bis vor nach von с со до после от раньше позднее');

const MOST_WORDS_IN_FRONT = 4;

/** The role of a date in its block, which begins at `blockStart`. */
export function roleOf(text: string, date: DateMention, blockStart: number): Role {
  if (isBracketed(text, date, blockStart)) return 'aside';
  const yearOnly = date.month === undefined && (date.precision === 'year' || date.precision === 'interval');
  if (yearOnly && isImprint(text, date, blockStart)) return 'aside';
  const cue = wordBefore(text, date.start, blockStart);
  if (!yearOnly || date.part !== undefined || date.qualifier !== undefined) {
    if (isFronted(text, date.start, blockStart)) return 'fronted';
    return date.day === undefined && WEAK_CUES.has(cue) ? 'weak' : 'plain';
  }
  if (WEAK_CUES.has(cue) || date.limit === 'before' || date.limit === 'after') return isFronted(text, date.start, blockStart) ? 'plain' : 'weak';
  const cued = YEAR_CUES.has(cue) || date.notation.ending !== '' || date.precision === 'interval';
  if (cued) return isFronted(text, date.start, blockStart) ? 'fronted' : 'plain';
  return !ARTICLES.has(cue) && isFronted(text, date.start, blockStart) && beginsClause(text, date.end) ? 'fronted' : 'aside';
}

/** The word that ends before an offset with nothing but blanks between, in small letters; empty if there is none. */
function wordBefore(text: string, offset: number, limit: number): string {
  const end = skipBlanksBack(text, offset, limit);
  if (end === offset) return '';
  const start = wordStart(text, end, limit);
  return text.slice(start, end).toLowerCase();
}

function skipBlanksBack(text: string, offset: number, limit: number): number {
  let index = offset;
  while (index > limit && isBlank(text.charCodeAt(index - 1))) index--;
  return index;
}

function wordStart(text: string, end: number, limit: number): number {
  let index = end;
  while (index > limit && end - index < 16 && classOf(text.charCodeAt(index - 1)) !== CharacterClass.Other) index--;
  return index;
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0xa0 || code === 0x202f;

/** Whether only small words stand between the head of a sentence and an offset. */
function isFronted(text: string, offset: number, limit: number): boolean {
  let position = offset;
  for (let step = 0; step <= MOST_WORDS_IN_FRONT; step++) {
    const end = skipBlanksBack(text, position, limit);
    if (end === limit) return true;
    const blanks = text.slice(end, position);
    if (blanks.includes('\n\n')) return true;
    const code = text.charCodeAt(end - 1);
    // . ! ? … : ; end a sentence; quotation marks, brackets, emphasis and list marks may stand between.
    if (code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026 || code === 0x3a || code === 0x3b) return end < position && !isAbbreviation(text, end - 1, limit);
    if (code === 0x22 || code === 0x201c || code === 0x201d || code === 0x201e || code === 0xab || code === 0xbb || code === 0x2a || code === 0x5f || code === 0x23 || code === 0x3e || (code === 0x2d && text.charCodeAt(end) === 0x20) || (code === 0x2c && step > 0)) {
      position = end - 1;
      continue;
    }
    const start = wordStart(text, end, limit);
    if (start === end || !FRONT_WORDS.has(text.slice(start, end).toLowerCase())) return false;
    position = start;
  }
  return false;
}

/** "c. 1922", "J. Smith": a point after a letter ends no sentence. */
function isAbbreviation(text: string, point: number, limit: number): boolean {
  return text.charCodeAt(point) === 0x2e && point - wordStart(text, point, limit) === 1 && classOf(text.charCodeAt(point - 1)) === CharacterClass.Letter;
}

/** A year that is followed by a stop, a verb or nothing: "1939: …", "# 1939", "1939 endete …". */
const beginsClause = (text: string, end: number): boolean => /^\s*(?:[:.,–—-]|\n|$)|^\s\p{Ll}/u.test(text.slice(end, end + 4));

/** How many characters before and after a date are searched for brackets. */
const REACH_BACK = 160;
const REACH_FORWARD = 60;

/** Whether an opening bracket before has no closing one before the date. */
function isBracketed(text: string, { start, end }: DateMention, limit: number): boolean {
  let depth = 0;
  for (let index = start - 1; index >= limit && index > start - REACH_BACK; index--) {
    const code = text.charCodeAt(index);
    if (code === 0x29 || code === 0x5d) depth++;
    else if (code === 0x28 || code === 0x5b) {
      if (depth === 0) return true;
      depth--;
    } else if (code === 0x0a && text.charCodeAt(index - 1) === 0x0a) return false;
  }
  // A closing bracket without an opening one: the opening one lies beyond the reach.
  for (let index = end; index < end + REACH_FORWARD; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x28 || code === 0x5b || Number.isNaN(code) || code === 0x0a) return false;
    if (code === 0x29 || code === 0x5d) return start - limit > REACH_BACK;
  }
  return false;
}

const PUBLISHING = words('press publisher publishers publishing verlag verl university univ books up co inc ltd sons издательство наука мысль политиздат м л спб пг');
const PAGES = /^,?\s*(?:pp?\.|page|S\.|Sp\.|vol\.|Bd\.|no\.|Nr\.|т\.|с\.|С\.|№|ff?\.)\s?\d/u;
/** , . " ” » */
const IMPRINT_MARKS: ReadonlySet<number> = new Set([0x2c, 0x2e, 0x22, 0x201d, 0xbb]);
const AFTER_A_COLON = /:\s\p{Lu}[\p{L}\s.&-]{1,30},\s$/u;

/** "Praeger, 1999", "Berlin 1931, S. 12", "London: Methuen, 1951", "М.: Наука, 1991". */
function isImprint(text: string, { start, end }: DateMention, limit: number): boolean {
  const mark = text.charCodeAt(end);
  if ((mark === 0x2c || mark === 0x20) && PAGES.test(text.slice(end, end + 10))) return true;
  let position = skipBlanksBack(text, start, limit);
  const comma = text.charCodeAt(position - 1) === 0x2c;
  while (position > limit && IMPRINT_MARKS.has(text.charCodeAt(position - 1))) position--;
  if (PUBLISHING.has(text.slice(wordStart(text, position, limit), position).toLowerCase())) return true;
  if (!comma) return false;
  const before = text.slice(Math.max(limit, start - 44), start);
  return before.includes(': ') && AFTER_A_COLON.test(before);
}
