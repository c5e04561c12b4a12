/** Weekdays of which a sentence says that a date was one: "16 April 1922 was a Sunday", "on a Sunday (16 April 1922)". */
import type { DateMention, WrittenWeekday } from '../text/dates/date-mention';
import { calendarWords } from '../time/calendar-words';
import { foldText } from '../util/fold';
import type { Span } from '../util/span';
import { suspendsSentence } from './suspension';

/** What stands between a date and the weekday behind it. */
const BEHIND = /^(?:\s*\(\s*(?:an?|ein|einem)|,?\s+(?:(?:that|which|der|das|dieser|это)\s+)?(?:was|is|had been|fell on|happened to be|war|ist|fiel auf|был|была|было|пришл[оа]сь на|приш[её]лся на|приходил[оа]?сь на|выпал[оа]? на)(?:\s+(?:an?|the|ein|einen|der|den|это))?)\s+$/iu;
/** In Russian the copula may be a dash: «16 апреля 1922 года – воскресенье». */
const RUSSIAN_DASH = /^\s+[–—]\s+(?:это\s+)?$/u;
/** What stands between a weekday and the date behind it. */
const BEFORE = /^(?:\s*[(:]\s*(?:on\s+|am\s+)?|\s+[–—]\s+|,\s+(?:jene[rmn]?|diese[rmn]?|that|this)\s+(?:the\s+)?|,\s+(?:the|and that was|und das war der|а именно)\s+)$/iu;
/** The weekday is one among others, and not the next or the last one to something else. */
const ONE_OF_MANY = /(?<![\p{L}])(?:an?|ein|einem|einen|в|во)\s+$/iu;
/** The words between that are no copula are few. */
const WORD = /\p{L}+/gu;
/** A cell that holds nothing but the weekday, which may be abbreviated there. */
const CELL_BEFORE = /\|\s*(\p{L}{2,12})\.?\s*\|\s*$/u;
const LAST_WORD = /\p{L}+$/u;
const FARTHEST = 40;

/** The weekday that a sentence tells of a date besides the one that stands with it; `undefined` if there is none. In offsets of `text`. */
export function toldWeekday(text: string, sentence: Span, date: DateMention): WrittenWeekday | undefined {
  if (date.limit !== undefined || date.qualifier !== undefined) return undefined;
  const found = weekdayBehind(text, sentence, date) ?? weekdayBefore(text, sentence, date);
  if (found === undefined) return undefined;
  const whole = text.slice(sentence.start, sentence.end);
  return whole.trimEnd().endsWith('?') || suspendsSentence(whole) ? undefined : found;
}

function weekdayBehind(text: string, sentence: Span, { end }: DateMention): WrittenWeekday | undefined {
  const rest = text.slice(end, Math.min(sentence.end, end + FARTHEST));
  for (const match of rest.matchAll(WORD)) {
    const weekday = weekdayOfWord(match[0]);
    if (weekday === undefined) continue;
    const between = rest.slice(0, match.index);
    if (!BEHIND.test(between) && !(RUSSIAN_DASH.test(between) && /\p{Script=Cyrillic}/u.test(match[0]))) return undefined;
    return { start: end + match.index, end: end + match.index + match[0].length, weekday };
  }
  return undefined;
}

function weekdayBefore(text: string, sentence: Span, { start }: DateMention): WrittenWeekday | undefined {
  const from = Math.max(sentence.start, start - FARTHEST);
  const before = text.slice(from, start);
  const cell = CELL_BEFORE.exec(before);
  if (cell !== null) {
    const weekday = calendarWords(foldText(cell[1]!))?.find(({ kind }) => kind === 'weekday')?.number;
    const at = from + cell.index + cell[0].indexOf(cell[1]!);
    return weekday === undefined ? undefined : { start: at, end: at + cell[1]!.length, weekday };
  }
  const between = /[^\p{L}]+(?:(?:jene|diese)[rmn]?\s+|that\s+|this\s+|the\s+|on\s+|am\s+)*(?:the\s+)?$/iu.exec(before);
  if (between === null || !BEFORE.test(before.slice(between.index))) return undefined;
  const word = LAST_WORD.exec(before.slice(0, between.index));
  const weekday = word === null ? undefined : weekdayOfWord(word[0]);
  if (weekday === undefined || !ONE_OF_MANY.test(before.slice(0, word!.index))) return undefined;
  return { start: from + word!.index, end: from + between.index, weekday };
}

/** The number of a weekday that is written out, Monday being 1. */
const weekdayOfWord = (word: string): number | undefined => calendarWords(foldText(word))?.find(({ kind, abbreviated }) => kind === 'weekday' && !abbreviated)?.number;
