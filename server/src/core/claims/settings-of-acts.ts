/**
 * Where something is said to have been the case at a date: "Trade through Leningrad resumed in 1922", "1919 herrschte in
 * Leningrad Hunger". The place stands behind a preposition, and name and date in the same part of the sentence.
 */
import type { DateMention } from '../text/dates/date-mention';
import type { Mention } from '../text/mentions';
import { foldText } from '../util/fold';
import { findOverlapping, type Span } from '../util/span';
import type { ClauseShape, SentenceParts, ShapeItem } from './clause-shape';
import { deniesAct } from './suspension';

export interface Setting {
  readonly mention: Mention;
  readonly date: DateMention;
}

const ANYTHING = String.raw`[wNPTVOALeafyiob&"]{0,16}?`;
/** A preposition of time before the date, or none, as in German; "the events of 1917" are no time of what is said. */
const AT = '(?<![fi]a?)o?a?';

const PATTERNS: readonly RegExp[] = [
  new RegExp(String.raw`[oif]a?(?<place>O)${ANYTHING}${AT}(?<date>D)`, 'dg'),
  new RegExp(String.raw`^&?o?a?(?<date>D),?${ANYTHING}[oif]a?(?<place>O)`, 'dg'),
];

/** Words of writing and remembering: with them the date may be that of what is written about. */
export const OF_WORKS = new RegExp(`(?<![\\p{L}])(?:${['book', 'museum', 'archiv', 'film', 'novel', 'memoir', 'exhibit', 'monument', 'memorial', 'edition', 'publi', 'letter', 'document', 'essay', 'stud', 'wrote', 'writ', 'remember', 'recall', 'collection', 'lectur', 'debate', 'buch', 'bucher', 'roman', 'erinner', 'ausstell', 'denkmal', 'ausgabe', 'veroffentlicht', 'brief', 'dokument', 'schrieb', 'schreib', 'vortr', 'книг', 'музе', 'архив', 'фильм', 'роман', 'вспом', 'воспомин', 'выстав', 'памятник', 'издан', 'издал', 'письм', 'писал', 'документ', 'статья', 'лекци', 'рассказ'].join('|')})`, 'u');

/** The settings of a sentence that has one date only: with two it is not plain which of them is meant. */
export function findSettings(parts: SentenceParts, shape: ClauseShape, quotations: readonly Span[]): Setting[] {
  if (parts.dates.filter(({ yearFrom }) => yearFrom !== 'missing').length !== 1 || !shape.letters.includes('O') || !shape.letters.includes('D') || !parts.mentions.some(({ entry }) => entry?.kind === 'place')) return [];
  const found: Setting[] = [];
  for (const pattern of PATTERNS) {
    for (const match of shape.letters.matchAll(pattern)) {
      const groups = match.indices!.groups!;
      const itemOf = (group: string): ShapeItem => shape.items[groups[group]![0]]!;
      const { mention } = itemOf('place');
      const { date } = itemOf('date');
      if (mention?.entry?.kind !== 'place' || date === undefined || found.some((other) => other.mention === mention)) continue;
      if (isObject(parts.text, date)) continue;
      const span = { start: Math.min(mention.start, date.start), end: Math.max(mention.end, date.end) };
      if (findOverlapping(quotations, span) === undefined && !deniesAct(parts.text, parts.sentence, span)) found.push({ mention, date });
    }
  }
  return found.length > 0 && OF_WORKS.test(foldText(parts.text.slice(parts.sentence.start, parts.sentence.end))) ? [] : found;
}

/** "A street in Leningrad commemorates 1905": an English year right behind a verb or noun is no time. */
function isObject(text: string, { start, precision }: DateMention): boolean {
  return precision === 'year' && /(?<!\p{L})[a-z]{4,}(?:s|ed)\s$/u.test(text.slice(Math.max(0, start - 24), start));
}
