/** The beginning of a date before the cursor, as somebody types it: "23 Aug", "August 2", "am 23.", "23.8.", "1939-08". */
import { MONTHS, type DateLanguage } from '../../time/calendar-words';
import { plainNotation, romanMonth, type DateNotation } from '../../time/notation';
import { foldText } from '../../util/fold';

export interface TypedDate {
  /** What has been typed of the date, up to the cursor. */
  readonly typed: string;
  /** Notations that the date may go on in, the likeliest first. */
  readonly notations: readonly DateNotation[];
  /** Whether a date may have this month and day, by the figures and letters typed. */
  fits(month: number, day: number): boolean;
}

/** As far back as a date may have begun. */
export const LONGEST_TYPED = 36;

const CUES = String.raw`(?:on|by|until|till|from|since|of|the|am|vom|zum|den|dem|bis|seit|ab|с|со|на|от|до|к|ко|по)`;
/** After these a number by itself is a day. */
const DAY_CUES = String.raw`(?:on|am|vom|zum|den|dem|от)`;
const START = String.raw`(?<![\p{L}\p{N}][.,:/–—-]?)`;

/** Patterns at the end of the text before the cursor. Each is tried on a few dozen characters. */
const DAY_AND_MONTH = new RegExp(String.raw`${START}(?<day>\d{1,2})(?<ending>\.|st|nd|rd|th)?(?<gap>\s(?:of\s)?)(?<month>\p{L}+)(?<point>\.?)(?<rest>\s\d{0,4})?$`, 'u');
const MONTH_AND_DAY = new RegExp(String.raw`${START}(?<month>\p{Lu}\p{L}{2,})(?<point>\.?)\s(?<day>\d{1,2})(?<rest>,\s?\d{0,4})?$`, 'u');
const FIGURES = new RegExp(String.raw`${START}(?<day>\d{1,2})\.(?<gap>\s?)(?<month>\d{1,2})(?<rest>\.\s?\d{0,4})?$`, 'u');
const NUMERAL = new RegExp(String.raw`${START}(?<day>\d{1,2})(?<gap>\.\s?|/|\s)(?<month>[IVX]{1,4})(?<rest>(?:\.\s?|/|\s)\d{0,4})?$`, 'u');
const YEAR_FIRST = new RegExp(String.raw`${START}(?<year>\d{4})-(?<month>\d{1,2})(?<rest>-\d{0,2})?$`, 'u');
const DAY_ALONE = new RegExp(String.raw`(?:^|[^\p{L}])${DAY_CUES}\s(?<typed>(?<day>\d{1,2})(?<ending>\.?)\s?)$`, 'iu');
const CUED = new RegExp(String.raw`(?:^|[^\p{L}])${CUES}\s$`, 'iu');

/** The date that is being typed at the end of a text; `undefined` if what stands there is none. `habits`: how the note writes days. */
export function typedDate(before: string, habits: readonly DateNotation[]): TypedDate | undefined {
  return dayAndMonth(before, habits) ?? monthAndDay(before, habits) ?? yearFirst(before) ?? numeral(before) ?? figures(before) ?? dayAlone(before, habits);
}

const isCued = (before: string, match: RegExpExecArray): boolean => CUED.test(before.slice(0, match.index));

/** "2" may become 2 or 20 to 29; "2." and "02" are whole. */
function dayFits(typed: string, whole: boolean): (day: number) => boolean {
  const number = Number(typed);
  return whole || typed.startsWith('0') ? (day) => day === number : (day) => day === number || (typed.length === 1 && Math.floor(day / 10) === number);
}

/** The notation of a habit that fits, else the plain one. */
function byHabit(habits: readonly DateNotation[], fits: (habit: DateNotation) => boolean, plain: DateNotation): DateNotation {
  return habits.find(fits) ?? plain;
}

function dayAndMonth(before: string, habits: readonly DateNotation[]): TypedDate | undefined {
  const match = DAY_AND_MONTH.exec(before);
  if (match === null) return undefined;
  const { day = '', ending = '', gap = ' ', month = '', point = '' } = match.groups ?? {};
  // A letter or two after a number are hardly a month, unless the words ask for a date or the letter is a capital.
  if (month.length < (isCued(before, match) ? 1 : isCapital(month) ? 2 : 3)) return undefined;
  const language: DateLanguage = /^\p{Script=Cyrillic}/u.test(month) ? 'ru' : ending === '.' ? 'de' : 'en';
  const months = monthsBeginning(language, month, point !== '');
  if (months.length === 0) return undefined;
  const plain = plainNotation(language);
  const habit = byHabit(habits, (one) => one.language === language && one.order === 'day-month-year' && one.month === 'full', plain);
  const ordinal = /[a-z]/.test(ending);
  if (!ordinal && gap.trim() !== '') return undefined;
  const dayGap = language === 'de' ? `.${gap}` : gap;
  const notation: DateNotation = {
    ...plain, padded: day.startsWith('0'), ordinal, ending: language === 'ru' ? habit.ending : '',
    ...(point === '' ? { separators: [dayGap, ' '] } : { month: 'short', separators: [dayGap, '. '] }),
  };
  const fitting = dayFits(day, true);
  return { typed: match[0], notations: [notation], fits: (one, other) => months.includes(one) && fitting(other) };
}

function monthAndDay(before: string, habits: readonly DateNotation[]): TypedDate | undefined {
  const match = MONTH_AND_DAY.exec(before);
  if (match === null) return undefined;
  const { month = '', point = '', day = '', rest } = match.groups ?? {};
  const months = monthsBeginning('en', month, point !== '', true);
  if (months.length === 0) return undefined;
  const short = point !== '' || month.length === 3;
  const comma = habits.some((one) => one.order === 'month-day-year' && one.separators[1] === ' ') ? ' ' : ', ';
  const separators = [`${point} `, rest?.startsWith(', ') === false && rest !== ',' ? ',' : comma] as const;
  const fitting = dayFits(day, rest !== undefined);
  return { typed: match[0], notations: [{ ...plainNotation('en'), order: 'month-day-year', month: short && month !== 'May' ? 'short' : 'full', separators }], fits: (one, other) => months.includes(one) && fitting(other) };
}

function yearFirst(before: string): TypedDate | undefined {
  const match = YEAR_FIRST.exec(before);
  if (match === null) return undefined;
  const { month = '', rest } = match.groups ?? {};
  if (rest !== undefined && month.length === 1) return undefined;
  // "1939-4" is rather a range of years.
  if (month.length === 1 && Number(month) > 1) return undefined;
  return { typed: match[0], notations: [{ ...plainNotation('en'), order: 'year-month-day', month: 'number', separators: ['-', '-'], padded: true }], fits: (one) => (month.length === 2 ? one === Number(month) : Math.floor(one / 10) === Number(month)) };
}

function figures(before: string): TypedDate | undefined {
  const match = FIGURES.exec(before);
  if (match === null) return undefined;
  const { day = '', gap = '', month = '', rest } = match.groups ?? {};
  // "23.8" may be a quantity.
  if (rest === undefined && !isCued(before, match)) return undefined;
  const number = Number(month);
  const padded = day.startsWith('0') || month.startsWith('0');
  const second = /^\.\s/.test(rest ?? '') || (gap !== '' && !/^\.\d/.test(rest ?? '')) ? '. ' : '.';
  const fitting = dayFits(day, true);
  const open = rest === undefined && month === '1';
  return { typed: match[0], notations: [{ ...plainNotation('de'), month: 'number', separators: [`.${gap}`, second], padded }], fits: (one, other) => (one === number || (open && one > 9)) && fitting(other) };
}

function numeral(before: string): TypedDate | undefined {
  const match = NUMERAL.exec(before);
  if (match === null) return undefined;
  const { day = '', gap = '', month = '', rest } = match.groups ?? {};
  if (gap === ' ' && !isCued(before, match)) return undefined;
  const second = /^(?:\.\s?|\/|\s)/.exec(rest ?? '')?.[0] ?? gap;
  const fitting = dayFits(day, true);
  const notation: DateNotation = { ...plainNotation('en'), month: 'roman', separators: [gap, second], padded: day.startsWith('0') };
  const months = rest === undefined ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].filter((one) => ROMAN[one - 1]!.startsWith(month)) : [romanMonth(month)];
  return { typed: match[0], notations: [notation], fits: (one, other) => months.includes(one) && fitting(other) };
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;

/** "am 23." is German, and goes on as the note writes its German dates; "on 23" as it writes its English ones. */
function dayAlone(before: string, habits: readonly DateNotation[]): TypedDate | undefined {
  const match = DAY_ALONE.exec(before);
  if (match === null) return undefined;
  const { typed = '', day = '', ending } = match.groups ?? {};
  const cyrillic = /\p{Script=Cyrillic}/u.test(match[0]);
  const language: DateLanguage = cyrillic ? 'ru' : ending === '.' || /^\P{L}?(?:am|vom|zum|den|dem)\s/iu.test(match[0]) ? 'de' : 'en';
  const plain = plainNotation(language);
  const inFigures = (one: DateNotation): boolean => one.month === 'number' && one.order === 'day-month-year' && one.separators[0].startsWith('.');
  const notation = byHabit(habits, (one) => one.order === 'day-month-year' && one.year === 'full' && ((one.language === language && one.month === 'full') || (ending === '.' && inFigures(one))), plain);
  const fitting = dayFits(day, ending === '.' || /\s$/.test(typed));
  return { typed, notations: [notation, ...(notation === plain || notation.month !== 'number' ? [] : [plain])], fits: (_month, other) => fitting(other) };
}

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);

/** Months of a language whose name, or abbreviation if that is asked for, begins with some letters. */
function monthsBeginning(language: DateLanguage, letters: string, abbreviated: boolean, whole = false): number[] {
  const { full, short } = MONTHS[language];
  const wanted = foldText(letters);
  const found: number[] = [];
  for (let index = 0; index < 12; index++) {
    const names = abbreviated ? [short[index]!] : whole ? [full[index]!, short[index]!] : [full[index]!];
    if (names.some((name) => (whole || abbreviated ? foldText(name) === wanted : foldText(name).startsWith(wanted)))) found.push(index + 1);
  }
  return found;
}
