/**
 * Which dates tell what time a text speaks of. Those in brackets, in citations and imprints, and years that are part of a name
 * ("the 1932 pact") belong to something else; those at the head of a sentence carry the story on.
 */
import type { DateMention } from './date-mention';

/** `fronted`: at the head of a sentence or block. `aside`: tells nothing. `weak`: background, as in "since 1926". */
export type Role = 'fronted' | 'plain' | 'weak' | 'aside';

/** How many characters before and after a date are looked at. */
const REACH_BACK = 120;
const REACH_FORWARD = 60;

const YEAR_CUE = /(?:^|[\s(])(?:in|by|during|throughout|through|im Jahre?|im Laufe des Jahres|Jahres?|anno|в|к|на|за|весь|весь год)\s+(?:the year\s+)?$/iu;
const WEAK_CUE = /(?:^|[\s(])(?:since|until|till|before|after|from|to|seit|ab|bis|vor|nach|von|с|со|до|после|от|раньше|позднее)\s+(?:the |den |dem |der )?$/iu;
const FRONT_WORDS = /(?:^|[.!?…:;]["'”’»)\]]*\s+|\n\s*\n\s*|^[#>*\-\d.)\s]*)(?:["“„«(]?\s*)(?:(?:then|thus|finally|already|but|and|yet|later|also|only|early|late|zunächst|dann|schon|bereits|erst|und|doch|aber|затем|уже|только|а|и|но)[,]?\s+)?(?:(?:on|in|by|during|at|from|since|until|around|about|as of|throughout|after|am|im|vom|seit|bis|ab|um|zu|zum|den|gegen|nach|vor|der|an|в|во|с|к|на|до|от|после|около)\s+)?(?:(?:the|the night of|the morning of|the evening of|der Nacht vom|der Nacht zum|den Abend des|ночь на|ночь с|den|dem|der)\s+)?$/iu;

/** The role of a date in its block. `blockStart` is where the block begins; quotations of the whole block are told apart elsewhere. */
export function roleOf(text: string, date: DateMention, blockStart: number): Role {
  const from = Math.max(blockStart, date.start - REACH_BACK);
  const before = text.slice(from, date.start);
  const after = text.slice(date.end, date.end + REACH_FORWARD);
  if (isBracketed(before, after)) return 'aside';
  const yearOnly = date.month === undefined && (date.precision === 'year' || date.precision === 'interval');
  if (yearOnly && isImprint(before, after)) return 'aside';
  const fronted = isFronted(before, from > blockStart);
  if (yearOnly && date.part === undefined && date.qualifier === undefined) {
    if (WEAK_CUE.test(before)) return fronted ? 'plain' : 'weak';
    const cued = YEAR_CUE.test(before) || /\s(?:г\.|год)/u.test(text.slice(date.core.start, date.end));
    if (!cued) return fronted && isHeadingLike(after) ? 'fronted' : 'aside';
  }
  if (fronted) return 'fronted';
  return WEAK_CUE.test(before) && date.day === undefined ? 'weak' : 'plain';
}

/** A year that begins a line and is followed by a stop or nothing: "1939: …", "# 1939". */
const isHeadingLike = (after: string): boolean => /^\s*(?:[:.,–—-]|\n|$)/.test(after);

function isFronted(before: string, cut: boolean): boolean {
  const tail = before.slice(-48);
  return FRONT_WORDS.test(cut && tail.length === before.length ? `x${tail}` : before.length > tail.length ? `x${tail}` : tail);
}

/** Whether an opening bracket before has no closing one before the date, and one after. */
function isBracketed(before: string, after: string): boolean {
  let depth = 0;
  for (let index = before.length - 1; index >= 0; index--) {
    const character = before[index];
    if (character === ')' || character === ']') depth++;
    else if (character === '(' || character === '[') {
      if (depth === 0) return true;
      depth--;
    }
  }
  // A closing bracket without an opening one: the opening one lies beyond the reach.
  const close = after.search(/[)\]]/);
  const open = after.search(/[([]/);
  return close >= 0 && close < 40 && (open < 0 || close < open) && !/[.!?]\s/.test(after.slice(0, close));
}

const PUBLISHING = /(?:Press|Publishers?|Publishing|Verlag|Verl\.|University|Univ\.|Books|UP|Co\.|Inc\.|Ltd\.?|Sons|Издательство|изд-во|Наука|Мысль|Политиздат|М\.|Л\.|СПб\.|Пг\.)["”»]?,?\s*$/u;
const PAGES = /^,?\s*(?:pp?\.|page|S\.|Sp\.|vol\.|Bd\.|no\.|Nr\.|т\.|с\.|С\.|№|ff?\.)\s?\d/u;

/** "Praeger, 1999", "Berlin 1931, S. 12", "(London, 1951)", "М.: Наука, 1991". */
function isImprint(before: string, after: string): boolean {
  return PUBLISHING.test(before.slice(-40)) || PAGES.test(after) || /:\s\p{Lu}[\p{L}\s.&-]{1,30},\s$/u.test(before.slice(-44));
}
