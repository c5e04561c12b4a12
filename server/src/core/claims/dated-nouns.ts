/**
 * Nouns that own the date behind them: "the convention of Peking of 20 January 1925", "der Beistandspakt vom 28. September
 * 1939", «договор 28 сентября 1939 года». Of all that a sentence states such a date is the surest.
 */
import { foldText } from '../util/fold';
import type { ClauseShape } from './clause-shape';
import { classesOfWord, EVENT_CLASSES, type EventClass } from './event-classes';

/** Whatever is signed, in English, German – alone or at the end of a compound – and Russian, folded. */
const SIGNED = /^(?:(?:treat(?:y|ies)|pacts?|agreements?|conventions?|accords?|peace|protocols?|armistices?|truce|awards?|contracts?|concessions?)$|\p{L}*(?:vertrage?s?|pakte?s?|abkommens?|konventionen?|protokolle?s?|frieden|friedens|waffenstillstande?s?|schiedsspruche?s?)$|(?:договор|пакт|соглашени|конвенци|протокол|перемири|арбитраж|контракт)\p{L}{0,3}$|(?:мир|мира|миром|мире|миру)$)/u;

const SIGNATURE = EVENT_CLASSES.find(({ id }) => id === 'signature')!;

/** Between the noun and its date may stand of whom or of where it is: "the treaty with Russia of", "the convention of Peking of". */
const PHRASES = '(?:[iyf]a?[wN]?[OPNeT](?:[,&-]{1,2}a?[wN]?[OPNe])*){0,2}';
const OWNER = new RegExp(`([wNTV])(${PHRASES})"?,?fa?$`);
/** In Russian the date may stand in the genitive, without a preposition. */
const OWNER_IN_RUSSIAN = new RegExp(`([wNTV])(${PHRASES})"?$`);

export interface DatedNoun {
  /** The item of the shape. */
  readonly at: number;
  readonly classes: readonly EventClass[];
}

/** The noun that owns the date of an item, if it tells what happened on the day. */
export function findDatedNoun(text: string, { letters, items }: ClauseShape, dateAt: number): DatedNoun | undefined {
  const before = letters.slice(Math.max(0, dateAt - 12), dateAt);
  const match = OWNER.exec(before) ?? (dateAt > 0 && /\p{Script=Cyrillic}$/u.test(text.slice(items[dateAt - 1]!.start, items[dateAt - 1]!.end)) ? OWNER_IN_RUSSIAN.exec(before) : null);
  if (match === null) return undefined;
  const at = dateAt - before.length + match.index;
  const words = text.slice(items[at]!.start, items[at]!.end).split(/[^\p{L}]+/u).filter(Boolean);
  const classes = words.flatMap((word) => classesOfNoun(word));
  return classes.length === 0 ? undefined : { at, classes };
}

/** What a noun tells that owns a date. */
export const classesOfNoun = (word: string): readonly EventClass[] => (SIGNED.test(foldText(word)) ? [SIGNATURE] : classesOfWord(word));
