/** The words of expressions that count from another date: units, numbers, and what says in which direction. */
import { wordSet, wordTable } from './word-sets';

/** `day-of-month` is no unit but a day of the month spoken of: "on the 24th". */
export type RelativeUnit = 'day' | 'week' | 'month' | 'year' | 'day-of-month';

export const RELATIVE_UNITS = wordTable<RelativeUnit>([
  ['day', 'day days Tag Tage Tagen Tages tags день дня дней днём'],
  ['week', 'week weeks Woche Wochen неделю недели недель неделе неделей'],
  ['month', 'month months Monat Monate Monaten Monats месяц месяца месяцев месяце месяцем'],
  ['year', 'year years Jahr Jahre Jahren Jahres год года году лет годом Folgejahr Vorjahr'],
]);
/** A fortnight is two weeks. */
export const FORTNIGHT = wordSet('fortnight');
export const NEXT_YEAR = wordSet('Folgejahr');
export const YEAR_BEFORE = wordSet('Vorjahr');

/** "the following years" are no year. */
export const PLURALS = wordSet('days weeks months years Tage Tagen Wochen Monate Monaten Jahre Jahren дни дней недели недель месяцы месяцев годы лет');

/** Where the scan stops for a relative expression. */
export const RELATIVE_ANCHORS: ReadonlySet<number> = new Set([...RELATIVE_UNITS.keys(), ...FORTNIGHT]);

export const SAME = wordSet('same that selben gleichen demselben desselben derselben jenem jenes');
/** Russian "тот же" comes in two words. */
export const RUSSIAN_SAME = wordSet('тот том той того ту');
export const ZHE = wordSet('же');
export const NEXT = wordSet('following next nächsten folgenden darauffolgenden darauf folgendes следующий следующем следующего следующую следующей');
export const PREVIOUS = wordSet('previous preceding vorigen vorherigen vorangegangenen vorhergehenden предыдущий предыдущем предыдущего предыдущей');
export const LATER = wordSet('later afterwards afterward später darauf danach спустя позже позднее');
export const EARLIER = wordSet('earlier before previously zuvor davor vorher früher ранее раньше');
export const AFTER = wordSet('after nach после');
export const BEFORE = wordSet('before vor до');
export const THROUGH = wordSet('через спустя');
export const AT_BEFORE = wordSet('за');

export const COUNTS = wordTable<number>([
  [1, 'a an one ein eine einen einem один одну одного'], [2, 'two zwei два две двух'], [3, 'three drei три трёх'], [4, 'four vier четыре четырёх'], [5, 'five fünf пять'], [6, 'six sechs шесть'], [7, 'seven sieben семь'],
  [8, 'eight acht восемь'], [9, 'nine neun девять'], [10, 'ten zehn десять'], [11, 'eleven elf'], [12, 'twelve zwölf двенадцать'], [14, 'fourteen vierzehn'], [15, 'fifteen пятнадцать'], [20, 'twenty zwanzig двадцать'],
]);

/** "that August", "the following May", "im darauffolgenden Mai". */
export const THAT = wordSet('that same selben gleichen jenem');
