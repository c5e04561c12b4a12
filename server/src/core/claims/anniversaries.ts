/** Where a text says which anniversary of a treaty or event a date is: "on 16 April 1932, the tenth anniversary of Rapallo". */
import type { CompiledEntry } from '../facts/index-format';
import type { DateMention } from '../text/dates/date-mention';
import type { Mention } from '../text/mentions';
import { foldText } from '../util/fold';
import type { Span } from '../util/span';
import { datedCandidates } from './intervals';

export interface WrittenAnniversary {
  readonly years: number;
  /** The number as written. */
  readonly number: Span;
  readonly entries: readonly CompiledEntry[];
  readonly date: DateMention;
}

export interface AnniversaryContext {
  readonly text: string;
  readonly sentence: Span;
  readonly mentions: readonly Mention[];
  readonly dates: readonly DateMention[];
}

/** Ordinal numbers of anniversaries, folded; German and Russian ones without their endings. */
const ORDINALS: readonly (readonly [number, string])[] = [
  [1, 'first erst перв'], [2, 'second zweit втор'], [3, 'third dritt трет'], [4, 'fourth viert четверт'], [5, 'fifth funft пят'], [6, 'sixth sechst шест'], [7, 'seventh siebt седьм'], [8, 'eighth acht восьм'], [9, 'ninth neunt девят'], [10, 'tenth zehnt десят'],
  [15, 'fifteenth funfzehnt пятнадцат'], [20, 'twentieth zwanzigst двадцат'], [25, 'twenty-fifth funfundzwanzigst'], [30, 'thirtieth dreissigst тридцат'], [40, 'fortieth vierzigst сороков'], [50, 'fiftieth funfzigst пятидесят'],
  [60, 'sixtieth sechzigst шестидесят'], [70, 'seventieth siebzigst семидесят'], [75, 'seventy-fifth funfundsiebzigst'], [80, 'eightieth achtzigst восьмидесят'], [90, 'ninetieth neunzigst девяност'], [100, 'hundredth hundertst сот'],
];
const YEARS_OF = new Map(ORDINALS.flatMap(([years, words]) => words.split(' ').map((word) => [word, years] as const)));

function ordinalOf(word: string): number | undefined {
  const digits = /^(\d{1,3})(?:st|nd|rd|th|\.|-\p{L}{1,3})$/u.exec(word);
  if (digits !== null) return Number(digits[1]);
  const folded = foldText(word);
  return YEARS_OF.get(folded) ?? YEARS_OF.get(folded.replace(/(?:en|er|e|em|es)$|(?:ую|ой|ая|ей|ью|ья|ь)$/u, ''));
}

const ANNIVERSARY = /([\p{L}\d-]+\.?)\s(?:anniversary of|Jahrestag(?:e|es)?|годовщин(?:[уаые]|ой))(?=\s)/gdu;
/** Between the word and what is kept: "the signing of the", "der Unterzeichnung des". */
const TO_EVENT = /^\s(?:(?:the|der|des|von|vom)\s)?(?:(?:\p{L}+\s(?:of|des|der|von)\s(?:(?:the|der)\s)?)|(?:подписания|заключения|начала)\s)?$/iu;
const BEFORE = /^,?\s?[,(–—:]?\s?(?:war |was |der |dem |den |the |и |в |на |am |on |zum |the very |also )*$/u;
const BEHIND = /^["'”’»]?,?\s?[,(–—]?\s?(?:on|in|am|im|в)?\s?(?:the\s)?$/u;

const SPEAKS_OF_ANNIVERSARY = /anniversary|Jahrestag|годовщин/;

/** Anniversaries whose date stands right before or behind them. */
export function findAnniversaries({ text, sentence, mentions, dates }: AnniversaryContext): WrittenAnniversary[] {
  const found: WrittenAnniversary[] = [];
  const words = text.slice(sentence.start, sentence.end);
  if (!SPEAKS_OF_ANNIVERSARY.test(words)) return found;
  for (const match of words.matchAll(ANNIVERSARY)) {
    const years = ordinalOf(match[1]!);
    const end = sentence.start + match.index + match[0].length;
    const event = mentions.find(({ start }) => start >= end);
    if (years === undefined || event === undefined || !TO_EVENT.test(text.slice(end, event.start))) continue;
    const entries = datedCandidates(event);
    const start = sentence.start + match.index;
    const date = dates.find((one) => one.start >= event.end && BEHIND.test(text.slice(event.end, one.start))) ?? dates.find((one) => one.end <= start && BEFORE.test(text.slice(one.end, start)));
    if (entries === undefined || date === undefined) continue;
    const [from, to] = match.indices![1]!;
    found.push({ years, number: { start: sentence.start + from, end: sentence.start + to }, entries, date });
  }
  return found;
}
