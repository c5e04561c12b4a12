/** Names of months and weekdays in the languages that Rapallo reads, and their look-up by folded word. */
import { foldText } from '../util/fold';

export type DateLanguage = 'en' | 'de' | 'ru';

/** How a month is written out in running text; Russian dates take the genitive ("16 апреля"), months alone the nominative. */
export interface MonthWords {
  readonly full: readonly string[];
  readonly short: readonly string[];
  /** Further forms that are read but never written. */
  readonly read: readonly (readonly string[])[];
}

export const MONTHS: Readonly<Record<DateLanguage, MonthWords>> = {
  en: {
    full: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
    short: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    read: [[], [], [], [], [], [], [], [], ['Sept'], [], [], []],
  },
  de: {
    full: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
    short: ['Jan', 'Feb', 'Mär', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'],
    read: [['Jänner'], ['Feber'], ['Maerz'], ['Aprils'], [], ['Juno'], ['Julei'], [], ['Sept'], [], [], []],
  },
  ru: {
    full: ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
    short: ['янв', 'февр', 'мар', 'апр', 'мая', 'июн', 'июл', 'авг', 'сент', 'окт', 'нояб', 'дек'],
    read: [
      ['январь', 'январе', 'январю', 'январем'], ['февраль', 'феврале', 'февралю', 'февралем', 'фев'],
      ['март', 'марте', 'марту', 'мартом'], ['апрель', 'апреле', 'апрелю', 'апрелем'], ['май', 'мае', 'маю', 'маем'],
      ['июнь', 'июне', 'июню', 'июнем'], ['июль', 'июле', 'июлю', 'июлем'], ['август', 'августе', 'августу', 'августом'],
      ['сентябрь', 'сентябре', 'сентябрю', 'сентябрем', 'сен'], ['октябрь', 'октябре', 'октябрю', 'октябрем'],
      ['ноябрь', 'ноябре', 'ноябрю', 'ноябрем', 'ноя'], ['декабрь', 'декабре', 'декабрю', 'декабрем'],
    ],
  },
};

/** Weekdays from Monday on. */
export const WEEKDAYS: Readonly<Record<DateLanguage, readonly string[]>> = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  de: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
  ru: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
};

const FURTHER_WEEKDAYS: Readonly<Record<DateLanguage, readonly (readonly string[])[]>> = {
  en: [['Mon'], ['Tue', 'Tues'], ['Wed'], ['Thu', 'Thur', 'Thurs'], ['Fri'], ['Sat'], ['Sun']],
  de: [['Mo', 'montags'], ['Di'], ['Mi'], ['Do'], ['Fr'], ['Sa', 'Sonnabend'], ['So']],
  ru: [['понедельника'], ['вторника'], ['среду', 'среды'], ['четверга'], ['пятницу', 'пятницы'], ['субботу', 'субботы'], ['воскресенья']],
};

/** A word of the calendar: a month or weekday, in a language, written out or abbreviated. */
export interface CalendarWord {
  readonly kind: 'month' | 'weekday';
  readonly language: DateLanguage;
  /** Month 1–12, or weekday 1 Monday … 7 Sunday. */
  readonly number: number;
  readonly abbreviated: boolean;
  /** Whether the written form needs a capital: "may" and "march" are verbs, "sun" shines. */
  readonly needsCapital: boolean;
  /** False for the Russian nominative and the like, which do not follow a day. */
  readonly followsDay: boolean;
}

function collect(): Map<string, CalendarWord[]> {
  const table = new Map<string, CalendarWord[]>();
  const add = (word: string, entry: CalendarWord): void => {
    const key = foldText(word);
    const known = table.get(key);
    if (known === undefined) table.set(key, [entry]);
    else if (!known.some((other) => other.language === entry.language && other.kind === entry.kind && other.number === entry.number)) known.push(entry);
  };
  for (const language of ['en', 'de', 'ru'] as const) {
    const needsCapital = language !== 'ru';
    const { full, short, read } = MONTHS[language];
    for (let month = 0; month < 12; month++) {
      const entry = { kind: 'month', language, number: month + 1, needsCapital } as const;
      add(full[month]!, { ...entry, abbreviated: false, followsDay: true });
      add(short[month]!, { ...entry, abbreviated: true, followsDay: true });
      for (const word of read[month]!) add(word, { ...entry, abbreviated: word.length <= 4 && language !== 'ru', followsDay: language !== 'ru' || word.length <= 3 });
    }
    for (let weekday = 0; weekday < 7; weekday++) {
      const entry = { kind: 'weekday', language, number: weekday + 1, needsCapital, followsDay: false } as const;
      add(WEEKDAYS[language][weekday]!, { ...entry, abbreviated: false });
      for (const word of FURTHER_WEEKDAYS[language][weekday]!) add(word, { ...entry, abbreviated: word.length <= 5 && language !== 'ru' });
    }
  }
  return table;
}

const CALENDAR_WORDS = collect();

/** What a folded word means in the calendar; several languages may share it ("April", "August"). */
export function calendarWords(foldedWord: string): readonly CalendarWord[] | undefined {
  return CALENDAR_WORDS.get(foldedWord);
}

/** Every folded word of the calendar, for tables that are looked up by hash. */
export function allCalendarWords(): Iterable<[string, readonly CalendarWord[]]> {
  return CALENDAR_WORDS.entries();
}
