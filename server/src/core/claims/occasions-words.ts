/** Which word of a sentence tells what happened on a date: the nearest one that tells of an event, in the part that is the date's. */
import type { ClauseShape } from './clause-shape';
import { classesOfWord, type EventClass } from './event-classes';

export interface LinkedWord {
  /** The item of the shape. */
  readonly at: number;
  readonly classes: readonly EventClass[];
  /** The part of the sentence in which the date stands, from the first item to behind the last. */
  readonly from: number;
  readonly to: number;
}

/** Words before a date that make of it a bound of a time. */
const BOUND = /^(?:from|since|until|till|to|by|before|after|between|and|ab|seit|bis|vor|nach|zum|zwischen|с|со|до|после|к|перед|около|между|по)$/i;

/** One more name with its date, without a word of its own. */
const LIKE_THE_LAST = /^[,&]{0,2}a?[OTVP]-?o?D[,;]?$/;

const PURPOSE = /^(?:to|zu)$/i;
const INFINITIVE = /(?:ть|ться|ти|zu\p{L}+en)$/u;

/** The word that tells what happened on the date of an item; `undefined` if there is none or the date is a bound of a time. */
export function findLinkedWord(text: string, shape: ClauseShape, dateAt: number): LinkedWord | undefined {
  const { items, letters } = shape;
  const wordAt = (index: number): string => text.slice(items[index]!.start, items[index]!.end);
  let before = dateAt - 1;
  while (before >= 0 && letters[before] === 'a') before--;
  if (before >= 0 && BOUND.test(wordAt(before)) && !(letters[before] === '&' && /[LwN]/.test(letters[dateAt + 1] ?? ''))) return undefined;
  const { from, to } = partOf(text, shape, dateAt);
  // "The constitution of 11 August 1919": the noun owns the date.
  const owner = letters[before] === 'f' ? before - 1 : undefined;
  let best: { at: number; classes: readonly EventClass[] } | undefined;
  const tellsAt = (at: number): readonly EventClass[] => ('wNLAi'.includes(letters[at]!) ? wordAt(at).split(/[^\p{L}]+/u).flatMap((word) => classesOfWord(word)) : []);
  for (let at = from; at < to; at++) {
    // "Thrown out in December 1939 because of its attack": what was told before has the date.
    if (at > dateAt && letters[at] === 'r' && best !== undefined) break;
    const classes = owner !== undefined && at !== owner ? [] : tellsAt(at);
    // Of two at the same distance the one before the date is its own.
    if (classes.length > 0 && (best === undefined || Math.abs(at - dateAt) < Math.abs(best.at - dateAt))) best = { at, classes };
  }
  // "Latvia on 5 August and Estonia on 6 August": the word is that of the dates before.
  for (let at = from - 1; best === undefined && LIKE_THE_LAST.test(letters.slice(from, to)) && at >= 0 && letters[at] !== ';'; at--) {
    const classes = tellsAt(at);
    if (classes.length > 0) best = { at, classes };
  }
  // "Came on 24 September 1939 to sign": whether it was done is open.
  if (best === undefined || (best.at > 0 && PURPOSE.test(wordAt(best.at - 1))) || INFINITIVE.test(wordAt(best.at))) return undefined;
  return { ...best, from, to };
}

/** The part of a sentence in which a date is the only one. */
export function partOf(text: string, { items, letters }: ClauseShape, dateAt: number): { from: number; to: number } {
  const isBoundary = (at: number, backwards: boolean): boolean => {
    const letter = letters[at]!;
    if (letter !== ';') return false;
    const sign = text[items[at]!.start]!;
    return sign === ';' || sign === '|' || (sign === ':' && (backwards || dateAt > 4));
  };
  let from = dateAt;
  let separator: number | undefined;
  while (from > 0 && !isBoundary(from - 1, true)) {
    const letter = letters[from - 1]!;
    if (letter === 'D' || letter === 'd') break;
    if (separator === undefined && (letter === '&' || letter === ',')) separator = from - 1;
    from--;
  }
  if (from > 0 && separator !== undefined && 'Dd'.includes(letters[from - 1]!)) from = separator;
  let to = dateAt + 1;
  let last: number | undefined;
  while (to < items.length && !isBoundary(to, false)) {
    const letter = letters[to]!;
    if (letter === 'D' || letter === 'd') break;
    if (letter === '&' || letter === ',') last = to;
    to++;
  }
  if (to < items.length && 'Dd'.includes(letters[to]!)) to = last ?? dateAt + 1;
  return { from, to };
}
