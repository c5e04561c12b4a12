/** Writes the right date the way the wrong one was written. Shared by the checks that put dates right. */
import { WEEKDAYS, type DateLanguage } from '../time/calendar-words';
import { dateFromDay, weekdayOf } from '../time/day';
import { intervalDistance, monthInterval, yearInterval, type DayInterval } from '../time/interval';
import { formatDate } from '../time/notation';
import type { DateMention } from '../text/dates/date-mention';
import { partOf } from '../text/dates/modifiers';
import type { Fix, TextEdit } from './check';

/**
 * A fix that replaces a date by a day, in the notation of the date and no more precise than it; a weekday that stands
 * with the date is put right too.
 */
export function fixWithDay(text: string, date: DateMention, day: number, why?: string): Fix {
  // Beside "O.S." the date is written by the Julian calendar.
  const replacement = formatDate(dateFromDay(day, date.value?.calendar ?? 'gregorian'), date.notation);
  const edits: TextEdit[] = [{ start: date.core.start, end: date.core.end, newText: replacement }];
  if (date.weekday !== undefined && weekdayOf(day) !== date.weekday.weekday) edits.push(weekdayEdit(text, date, weekdayOf(day)));
  return { title: `Change to “${replacement}”${why === undefined ? '' : ` (${why})`}`, edits };
}

/**
 * A fix for a season or a part of a month or year, "spring of 1921", "Anfang Februar 1921": the month or the year is put right and
 * the rest is left. `undefined` if the fact would not lie there either.
 */
export function fixOfPart(text: string, date: DateMention, fact: DayInterval): Fix | undefined {
  const { year, month } = date;
  if (year === undefined || !Number.isFinite(fact.earliest) || !Number.isFinite(fact.latest)) return undefined;
  const right = dateFromDay(fact.earliest);
  const core = text.slice(date.core.start, date.core.end);
  const isMonth = date.precision === 'month' && month !== undefined;
  const unit = isMonth ? monthInterval(right.year, right.month) : yearInterval(right.year);
  if (date.precision === 'season' ? intervalDistance(inAnotherYear(date.value!.bounds, year, right.year), fact) > 0 : date.part !== undefined && intervalDistance(partOf(unit, date.part), fact) > 0) return undefined;
  const written = isMonth ? formatDate({ year, month, day: 1 }, date.notation) : String(year);
  const at = core.lastIndexOf(written);
  if (at < 0) return undefined;
  const replacement = isMonth ? formatDate(right, date.notation) : String(right.year);
  const edit = { start: date.core.start + at, end: date.core.start + at + written.length, newText: replacement };
  return { title: `Change to “${core.slice(0, at)}${replacement}${core.slice(at + written.length)}”`, edits: [edit] };
}

function inAnotherYear({ earliest, latest }: DayInterval, from: number, to: number): DayInterval {
  const by = yearInterval(to).earliest - yearInterval(from).earliest;
  return { earliest: earliest + by, latest: latest + by };
}

/** Replaces the written weekday by another, in its language, abbreviated as it was and in the same case of the noun. */
export function weekdayEdit(text: string, date: DateMention, weekday: number): TextEdit {
  const written = date.weekday!;
  const word = text.slice(written.start, written.end);
  return { start: written.start, end: written.end, newText: weekdayLike(word, written.weekday, weekday, RUSSIAN_AT.test(text.slice(Math.max(0, written.start - 4), written.start))) };
}

/** "В среду": only behind this preposition a weekday stands in the accusative. */
const RUSSIAN_AT = /(?:^|[^\p{L}])во?\s+$/iu;

/** Russian weekdays in the accusative, as they stand after "в". */
const RUSSIAN_ACCUSATIVE = ['понедельник', 'вторник', 'среду', 'четверг', 'пятницу', 'субботу', 'воскресенье'] as const;

/** "Mo" is German, "Mon" English. */
const SHORTEST_ABBREVIATION = { en: 3, de: 2 } as const;

export function weekdayLike(word: string, written: number, wanted: number, isAccusative = true): string {
  const russian = isAccusative ? RUSSIAN_ACCUSATIVE : WEEKDAYS.ru;
  for (const language of ['en', 'de', 'ru'] as const) {
    const names = WEEKDAYS[language];
    const full = names[written - 1]!;
    if (word.toLowerCase() === full.toLowerCase()) return sameCase(word, language === 'ru' ? russian[wanted - 1]! : names[wanted - 1]!);
    if (language !== 'ru' && full.startsWith(word) && word.length >= SHORTEST_ABBREVIATION[language]) return abbreviate(language, names[wanted - 1]!, word.length);
  }
  if (/^\p{Script=Cyrillic}/u.test(word)) return sameCase(word, russian[wanted - 1]!);
  return sameCase(word, WEEKDAYS[word === 'Sonnabend' ? 'de' : 'en'][wanted - 1]!);
}

function abbreviate(language: DateLanguage, name: string, length: number): string {
  return name.slice(0, language === 'de' ? 2 : Math.min(length, 3));
}

function sameCase(model: string, word: string): string {
  return model[0] === model[0]!.toLowerCase() ? word.toLowerCase() : `${word[0]!.toUpperCase()}${word.slice(1)}`;
}
