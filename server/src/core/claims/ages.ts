/** Where a text gives somebody's age at a date: "died on 3 October 1929, aged 51", "der 43-jährige Stresemann", "в возрасте 43 лет". */
import type { CompiledEntry } from '../facts/index-format';
import type { DateMention } from '../text/dates/date-mention';
import type { Mention } from '../text/mentions';
import { spansWithin, type Span } from '../util/span';

export interface WrittenAge {
  readonly person: CompiledEntry;
  /** Completed years. */
  readonly years: number;
  /** The number as written. */
  readonly number: Span;
  /** What is to be taken from the number for completed years: 1 for "in his 44th year". */
  readonly less: 0 | 1;
  readonly date: DateMention;
}

export interface AgeContext {
  readonly text: string;
  readonly sentence: Span;
  readonly mentions: readonly Mention[];
  readonly dates: readonly DateMention[];
}

interface AgePattern {
  readonly words: RegExp;
  readonly less: 0 | 1;
  /** How it stands with the person: free in the sentence, or right before the name. */
  readonly stands: 'free' | 'before-name';
  /** Whether a comma may part it from the date: "aged 51, he …". */
  readonly loose?: true;
}

const AGES: readonly AgePattern[] = [
  { words: /(?<!\p{L})[Aa]ged\s(?:only\s|just\s|barely\s)?(\d{1,2})(?![\d–-])/gdu, less: 0, stands: 'free', loose: true },
  { words: /(?<!\p{L})[Aa]t (?:the )?age (?:of )?(?:only\s|just\s)?(\d{1,2})(?![\d–-])/gdu, less: 0, stands: 'free' },
  { words: /(?<!\p{L})[Ii]n (?:his|her) (\d{1,2})(?:st|nd|rd|th) year(?!s)/gdu, less: 1, stands: 'free' },
  { words: /(?<![\d–-])(\d{1,2})-year-old\s/gdu, less: 0, stands: 'before-name' },
  { words: /(?<!\p{L})[Ii]m Alter von (?:nur |erst |gerade |kaum )?(\d{1,2})(?: Jahren)?(?![\d–-])/gdu, less: 0, stands: 'free' },
  { words: /(?<!\p{L})[Mm]it (?:nur |erst |gerade )?(\d{1,2}) Jahren(?!\p{L})/gdu, less: 0, stands: 'free' },
  { words: /(?<!\p{L})[Ii]m (\d{1,2})\. Lebensjahr/gdu, less: 1, stands: 'free' },
  { words: /(?<![\d–-])(\d{1,2})-?jährigen?r?\s/gdu, less: 0, stands: 'before-name' },
  { words: /(?<!\p{L})[Вв] возрасте (\d{1,2})(?:-\p{L}+)?\s(?:лет|года)/gdu, less: 0, stands: 'free' },
  { words: /(?<!\p{L})[Нн]а (\d{1,2})-м году жизни/gdu, less: 1, stands: 'free' },
  { words: /(?<![\d–-])(\d{1,2})-летн(?:ий|его|ему|им|яя|ей|юю)\s/gdu, less: 0, stands: 'before-name' },
];

/** People beside the one named, whose age it may be. */
const OTHERS =
  /(?<!\p{L})(?:wife|widow|son|sons|daughter|brother|sister|mother|father|uncle|aunt|nephew|niece|cousin|child|children|aide|adjutant|driver|assassins?|murderers?|student|pupil|successor|predecessor|colleague|Frau|Witwe|Sohn\p{L}*|Tochter|Bruder\p{L}*|Schwester|Mutter|Vater\p{L}*|Onkel|Neffe\p{L}*|Kind\p{L}*|Mörder\p{L}*|Attentäter\p{L}*|Nachfolger\p{L}*|Vorgänger\p{L}*|жен[аыуе]|вдов[аыуе]|сын\p{L}*|доч\p{L}*|брат\p{L}*|сестр\p{L}*|мат[ьие]\p{L}*|от[еац]ц?\p{L}*|дяд\p{L}*|племянни\p{L}*|убийц\p{L}*|преемни\p{L}*)(?!\p{L})/u;

/** An English age at the end of a sentence: its point ends the sentence, though one after a small number mostly does not. */
const END_AFTER_AGE = /(?<!\p{L})(?:aged|age of|at age) \d{1,2}\.(?=\s+\p{Lu})/gdu;

/** A quick look, because most sentences give no age. */
const SPEAKS_OF_AGE = /[Aa]ge|year|Alter|[Mm]it \d|ährig|Lebens|возраст|жизни|летн/;

/** The ages of the sentences that name one person and one date. */
export function findAges(context: AgeContext): WrittenAge[] {
  const { text, sentence, mentions, dates } = context;
  if (dates.length === 0 || mentions.length === 0 || !SPEAKS_OF_AGE.test(text.slice(sentence.start, sentence.end))) return [];
  const ends = [...text.slice(sentence.start, sentence.end).matchAll(END_AFTER_AGE)].map((match) => sentence.start + match.index + match[0].length);
  if (ends.length === 0) return agesOf(context);
  return [...ends, sentence.end].flatMap((end, index) => {
    const part = { start: index === 0 ? sentence.start : ends[index - 1]!, end };
    return agesOf({ text, sentence: part, mentions: spansWithin(mentions, part), dates: spansWithin(dates, part) });
  });
}

function agesOf({ text, sentence, mentions, dates }: AgeContext): WrittenAge[] {
  const people = mentions.filter(({ candidates }) => candidates.some(({ kind }) => kind === 'person'));
  const person = people[0]?.entry;
  const [date] = dates;
  if (person?.kind !== 'person' || date?.value === undefined || date.yearFrom !== 'written' || dates.length > 1 || people.some(({ entry }) => entry !== person)) return [];
  const words = text.slice(sentence.start, sentence.end);
  if (OTHERS.test(words) || people.some(({ end }) => /^['’]s?\s/.test(text.slice(end, end + 3)))) return [];
  const found: WrittenAge[] = [];
  for (const pattern of AGES) {
    for (const match of words.matchAll(pattern.words)) {
      const stretch = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
      const [from, to] = match.indices![1]!;
      const belongs = pattern.stands === 'before-name' ? people.some(({ start }) => start === stretch.end) : standsWith(text, stretch, date, people, pattern.loose === true) && people.some((one) => isBearer(text, stretch, one));
      if (belongs) found.push({ person, years: Number(match[1]) - pattern.less, number: { start: sentence.start + from, end: sentence.start + to }, less: pattern.less, date });
    }
  }
  return found.length === 1 ? found : [];
}

/** Somebody else, of whom the age may be told. */
const ANOTHER_SUBJECT = /(?<!\p{L})(?:she|her|wife|mother|sister|daughter|sie|ihre?|Frau|Mutter|Tochter|она|её|ее|жена|мать|дочь)(?!\p{L})/u;

/** "At the age of 43, Foreign Minister Stresemann": behind an age its bearer follows at once. */
const AT_ONCE = /^,?\s(?:\p{L}+\s){0,4}$/u;

/** Behind a preposition a name is no subject: "after the death of Franco she was elected at the age of 81". */
const GOVERNED = /(?<!\p{L})(?:of|with|to|by|from|under|against|von|mit|bei|unter|gegen|у|от|под|с|против)\s(?:(?:the|dem|der)\s)?$/u;

function isBearer(text: string, age: Span, person: Mention): boolean {
  if (GOVERNED.test(text.slice(Math.max(0, person.start - 40), person.start))) return false;
  if (person.end <= age.start) return !ANOTHER_SUBJECT.test(text.slice(person.end, age.start));
  return AT_ONCE.test(text.slice(age.end, person.start));
}

/** Whether an age stands in the same part of a sentence as its date, and not behind somebody else's name. */
function standsWith(text: string, age: Span, date: DateMention, people: readonly Mention[], loose: boolean): boolean {
  const between = age.end <= date.start ? text.slice(age.end, date.start) : text.slice(date.end, age.start);
  if (/[;:.()?!]|(?<!\p{L})(?:and|und|и|but|aber|но|when|als|когда|after|nach|после|since|seit)(?!\p{L})/u.test(between)) return false;
  const commas = between.match(/,/g)?.length ?? 0;
  // "On 3 October 1929, at the age of 51": nothing but the comma between.
  if (commas > 0 && !/^,?\s*$/.test(between) && (!loose || commas > 1)) return false;
  const before = /(\p{Lu}[\p{L}’'-]*),?\s$/u.exec(text.slice(Math.max(0, age.start - 40), age.start));
  if (before === null) return true;
  const word = age.start - before[0].length;
  return people.some(({ start, end }) => start <= word && word < end) || (date.start <= word && word < date.end) || /(?:in|at|near|zu|bei|nach|в|под)\s$/u.test(text.slice(0, word));
}
