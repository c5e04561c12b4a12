/** Words for periods in the three languages: what the readers of dates know and the writer of dates writes. */
import type { DateLanguage } from './calendar-words';

/** Spring, summer, autumn, winter as they are written; Russian in the case that means "in spring". */
export const SEASON_NAMES: Readonly<Record<DateLanguage, readonly [string, string, string, string]>> = {
  en: ['spring', 'summer', 'autumn', 'winter'],
  de: ['Frühjahr', 'Sommer', 'Herbst', 'Winter'],
  ru: ['весной', 'летом', 'осенью', 'зимой'],
};

/** Every form that is read, by the EDTF number of the season. */
export const SEASON_FORMS: readonly (readonly [number, string])[] = [
  [21, 'spring springtime Frühjahr Frühjahrs Frühling Frühlings весна весной весны весну весне'],
  [22, 'summer summertime Sommer Sommers лето летом лета лету лете'],
  [23, 'autumn Herbst Herbstes Herbsts осень осенью осени'],
  [24, 'winter wintertime Winter Winters зима зимой зимы зиму зиме'],
];

/** Ordinal words by their number, up to the centuries of our era; only the first four count quarters. */
export const ORDINAL_FORMS: readonly (readonly [number, string])[] = [
  [1, 'first первое erstes erste ersten erster первый первом первого первая первой первую первые'],
  [2, 'second второе zweites zweite zweiten zweiter второй втором второго вторая вторую'],
  [3, 'third drittes dritte dritten drittes третий третьем третьего третья третьей третью'],
  [4, 'fourth viertes vierte vierten четвертый четвертом четвертого'],
  [5, 'fifth fünfte fünften пятый пятом пятого'], [6, 'sixth sechste sechsten шестого шестом'], [7, 'seventh siebte siebten седьмого'], [8, 'eighth achte achten восьмого'], [9, 'ninth neunte neunten девятого'],
  [10, 'tenth zehnte zehnten десятого десятом'], [11, 'eleventh elfte elften одиннадцатого'], [12, 'twelfth zwölfte zwölften двенадцатого'], [13, 'thirteenth dreizehnten'], [14, 'fourteenth vierzehnten'],
  [15, 'fifteenth fünfzehnten'], [16, 'sixteenth sechzehnten'], [17, 'seventeenth siebzehnten'], [18, 'eighteenth achtzehnten восемнадцатого восемнадцатом'], [19, 'nineteenth neunzehnten девятнадцатого девятнадцатом'],
  [20, 'twentieth zwanzigsten двадцатого двадцатом'], [21, 'twenty-first einundzwanzigsten'],
];

/** Decades by words: "the thirties", "die dreißiger Jahre", "тридцатые годы". */
export const DECADE_FORMS: readonly (readonly [number, string])[] = [
  [20, 'twenties zwanziger двадцатые двадцатых'], [30, 'thirties dreißiger тридцатые тридцатых'], [40, 'forties vierziger сороковые сороковых'], [50, 'fifties fünfziger пятидесятые пятидесятых'],
  [60, 'sixties sechziger шестидесятые шестидесятых'], [70, 'seventies siebziger семидесятые семидесятых'], [80, 'eighties achtziger восьмидесятые восьмидесятых'], [90, 'nineties neunziger девяностые девяностых'],
];
