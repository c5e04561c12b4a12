/**
 * Feasts that have one date in a given year. Easter is reckoned by the tables of either church: the Gregorian method as
 * J. M. Oudin gave it, the Julian one by Meeus; the test compares both with published dates.
 */
import { dayFromDate, RUSSIAN_CALENDAR_REFORM, type Calendar } from './day';

/** The day of Easter Sunday of a year, by the Western or the Orthodox reckoning. */
export function easterSunday(year: number, reckoning: 'western' | 'orthodox' = 'western'): number {
  return reckoning === 'western' ? westernEaster(year) : orthodoxEaster(year);
}

function westernEaster(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const moon = (century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 19 * golden + 15) % 30;
  const full = moon - Math.floor(moon / 28) * (1 - Math.floor(moon / 28) * Math.floor(29 / (moon + 1)) * Math.floor((21 - golden) / 11));
  const weekday = (year + Math.floor(year / 4) + full + 2 - century + Math.floor(century / 4)) % 7;
  const distance = full - weekday;
  const month = 3 + Math.floor((distance + 40) / 44);
  return dayFromDate({ year, month, day: distance + 28 - 31 * Math.floor(month / 4) });
}

function orthodoxEaster(year: number): number {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const month = Math.floor((d + e + 114) / 31);
  return dayFromDate({ year, month, day: ((d + e + 114) % 31) + 1 }, 'julian');
}

export interface Feast {
  /** What it is called in messages. */
  readonly name: string;
  /** Days from Easter Sunday, or a fixed date. */
  readonly fromEaster?: number;
  readonly fixed?: readonly [month: number, day: number];
  /** How it is written, as read: folded words with single blanks, in any language. */
  readonly forms: readonly string[];
  /** Forms of the Russian church, reckoned by its calendar. */
  readonly orthodoxForms?: readonly string[];
}

export const FEASTS: readonly Feast[] = [
  { name: 'Ash Wednesday', fromEaster: -46, forms: ['Ash Wednesday', 'Aschermittwoch'] },
  { name: 'Palm Sunday', fromEaster: -7, forms: ['Palm Sunday', 'Palmsonntag'], orthodoxForms: ['Вербное воскресенье'] },
  { name: 'Maundy Thursday', fromEaster: -3, forms: ['Maundy Thursday', 'Holy Thursday', 'Gründonnerstag'], orthodoxForms: ['Великий четверг'] },
  { name: 'Good Friday', fromEaster: -2, forms: ['Good Friday', 'Karfreitag'], orthodoxForms: ['Страстная пятница', 'Страстную пятницу', 'Великая пятница'] },
  { name: 'Holy Saturday', fromEaster: -1, forms: ['Holy Saturday', 'Easter Saturday', 'Karsamstag', 'Ostersamstag'], orthodoxForms: ['Великая суббота', 'Страстная суббота'] },
  { name: 'Easter Sunday', fromEaster: 0, forms: ['Easter Sunday', 'Easter Day', 'Ostersonntag', 'Easter', 'Ostern'], orthodoxForms: ['Пасха', 'Пасхи', 'Пасху', 'Пасхой', 'Пасхе', 'пасхальное воскресенье', 'Светлое воскресенье', 'Orthodox Easter', 'Russian Easter', 'orthodoxe Ostern', 'orthodoxen Ostern', 'russische Ostern', 'orthodoxe Osterfest', 'православная Пасха', 'православной Пасхи', 'православную Пасху'] },
  { name: 'Easter Monday', fromEaster: 1, forms: ['Easter Monday', 'Ostermontag'] },
  { name: 'Ascension Day', fromEaster: 39, forms: ['Ascension Day', 'Christi Himmelfahrt', 'Himmelfahrtstag'], orthodoxForms: ['Вознесение', 'Вознесения'] },
  { name: 'Whit Sunday', fromEaster: 49, forms: ['Whit Sunday', 'Whitsunday', 'Whitsun', 'Pentecost', 'Pfingstsonntag', 'Pfingsten'], orthodoxForms: ['Троица', 'Троицу', 'Троицын день', 'Пятидесятница'] },
  { name: 'Whit Monday', fromEaster: 50, forms: ['Whit Monday', 'Pfingstmontag'], orthodoxForms: ['Духов день'] },
  { name: 'Corpus Christi', fromEaster: 60, forms: ['Corpus Christi', 'Fronleichnam'] },
  { name: 'New Year’s Day', fixed: [1, 1], forms: ["New Year's Day", 'New Years Day', 'Neujahr', 'Neujahrstag'] },
  { name: 'Epiphany', fixed: [1, 6], forms: ['Epiphany', 'Dreikönigstag', 'Heilige Drei Könige'] },
  { name: 'May Day', fixed: [5, 1], forms: ['May Day', 'Maifeiertag'] },
  { name: 'All Saints’ Day', fixed: [11, 1], forms: ["All Saints' Day", 'Allerheiligen'] },
  { name: 'Christmas Eve', fixed: [12, 24], forms: ['Christmas Eve', 'Heiligabend', 'Heiliger Abend', 'Heiligen Abend'], orthodoxForms: ['Рождественский сочельник', 'Сочельник'] },
  { name: 'Christmas Day', fixed: [12, 25], forms: ['Christmas Day', 'Christmas', 'Weihnachten', 'Weihnachtstag'], orthodoxForms: ['Рождество', 'Рождества', 'Рождеству', 'Рождеством', 'Orthodox Christmas', 'Russian Christmas'] },
  { name: 'Boxing Day', fixed: [12, 26], forms: ['Boxing Day'] },
  { name: 'New Year’s Eve', fixed: [12, 31], forms: ["New Year's Eve", 'New Years Eve', 'Silvester', 'Silvesterabend', 'Silvesternacht'] },
];

/**
 * The day of a feast in a year. The Russian church has kept the Julian calendar: its Christmas of 1917 fell into that year
 * in Russia though by our calendar it was 7 January 1918; from 1919 on writers mean 7 January of the year.
 */
export function feastDay(feast: Feast, year: number, reckoning: 'western' | 'orthodox'): number {
  if (feast.fromEaster !== undefined) return easterSunday(year, reckoning) + feast.fromEaster;
  const [month, day] = feast.fixed!;
  const calendar: Calendar = reckoning === 'orthodox' ? 'julian' : 'gregorian';
  const own = dayFromDate({ year, month, day }, calendar);
  return calendar === 'julian' && month === 12 && own > RUSSIAN_CALENDAR_REFORM ? dayFromDate({ year: year - 1, month, day }, calendar) : own;
}
