/**
 * How firmly a sentence must bind a fact to a date that says no day. Beside a day it is enough that name, word and date stand
 * together, for little else happens on one day; in a month or a year much does, so the name must stand where the one stands to
 * whom it happened.
 */
import { foldText } from '../util/fold';
import type { ClauseShape } from './clause-shape';
import type { LinkedWord } from './occasions-words';

export interface CoarsePlaces {
  readonly nameAt: number;
  readonly dateAt: number;
  /** How many others are named that took part, and how many of them in the part of the date. */
  readonly partners: number;
  readonly partnersInPart: number;
}

/** Somebody or something else that is the subject: "their courtship began", "he was arrested". */
const SUBJECT_WITHOUT_NAME = /^(?:he|she|it|they|we|his|her|its|their|er|sie|wir|sein|seine|seiner|ihr|ihre|ihrer|он|она|оно|они|мы|его|ее|их)$/;
/** What undoes the word beside it: "lost its force", "außer Kraft". */
const UNDOES = /^(?:lost|lose|loses|losing|out|ausser|verlor|verloren|утратил|утратила|утратило|утратили|потерял|потеряла|потеряло|потеряли)$/;

/** Whether the name stands as the subject or object of the word, or depends on it, and nobody else does. */
export function isTight(text: string, { items, letters }: ClauseShape, link: LinkedWord, { nameAt, dateAt, partners, partnersInPart }: CoarsePlaces): boolean {
  const wordAt = (index: number): string => foldText(text.slice(items[index]!.start, items[index]!.end));
  for (let at = link.from; at < link.to; at++) if ('wabr'.includes(letters[at]!) && SUBJECT_WITHOUT_NAME.test(wordAt(at))) return false;
  for (let at = Math.max(link.from, link.at - 2); at < link.at; at++) if (UNDOES.test(wordAt(at))) return false;
  const isPerson = letters[nameAt] === 'P';
  const before = letters.slice(link.from, nameAt);
  // "Founded in the Reichswehr Ministry", "at the Genoa Conference": that is where it was, unless who took part is named.
  if (/[io]a?[wN]?$/.test(before) && (partners === 0 || isPerson)) return false;
  if (isPerson && /[fy]a?[wN]{0,2}$/.test(before) && nameAt < link.at) return false;
  const [first, last] = nameAt < link.at ? [nameAt, link.at] : [link.at, nameAt];
  const between = letters.slice(first + 1, last);
  // "The rearmament of Germany began": what began is not Germany; "tried with Bukharin": somebody else was.
  if (nameAt < link.at && /[wN]fa?[wN]?$/.test(before) && partners === 0) return false;
  if (isPerson) return nameAt < link.at ? /^(?:,[^,;]{1,25},)?[bwN]{0,2}(?:oD)?$/.test(between) : /^[ab]?$/.test(between);
  if (items[dateAt]!.date!.precision !== 'year') return true;
  // In a year much happens to states and bodies: somebody else must have taken part, and they must be what the sentence is about.
  if (!'TV'.includes(letters[nameAt]!) && partnersInPart === 0) return false;
  return nameAt < link.at ? /^[&ro]?D?,?b?a?[wN]?$/.test(before) && /^"?(?:,[^,;]{1,25},)?[bwN]{0,2}(?:oD)?$/.test(between) : /^[fab]{0,2}[wN]?$/.test(between);
}
