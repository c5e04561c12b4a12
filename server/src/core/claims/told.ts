/**
 * Events told by a verb and not by a name: "Germany invaded Poland on 1 September 1939", "Latvia was annexed by the Soviet
 * Union on 5 August 1940". Entries list who did what to whom ({@link ToldAs}); here the sentences are found that say so, with
 * the date that belongs to them.
 */
import type { ToldBy } from '../facts/fact-base';
import type { ToldAs } from '../facts/index-format';
import type { DateMention } from '../text/dates/date-mention';
import { foldText, foldWords } from '../util/fold';
import { findOverlapping, type Span } from '../util/span';
import type { Claim } from './claim';
import type { ClauseShape, SentenceParts, ShapeItem } from './clause-shape';
import { inPresentTense } from './historical-present';
import { isNominative } from './subjects';
import { suspendsClause } from './suspension';

/**
 * Patterns over the letters of the clause shape, in which `S` now stands for who did it, `Z` for what it was done to, `v` for
 * the verb, `u` for the part of a verb or noun that stands apart, and `Y` for the word day.
 */
const START = '(?<=(?:^|[,;(&r-])a?[wN]?)';
const WHOM = '(?:i?a?[wN]?Z(?:,?&?a?Z){0,3})';
const WHO = 'a?[wN]?S';
const ON = 'o?a?';
/** A phrase of place or means between what was done and when. */
const PHRASE = '(?:[iyo]a?[wN]?[NOPe](?![wNbL]))?';
/** With a second date beside it, "in 1931 and 1934", each would belong to another. */
const DATE = '(?<date>D)(?!,?&?o?a?[Dd])';

interface Pattern {
  readonly example: string;
  readonly pattern: RegExp;
}

const compile = (example: string, source: string): Pattern => ({ example, pattern: new RegExp(source, 'dg') });

export const TELLINGS: readonly Pattern[] = [
  compile('Germany invaded Poland on 1 September 1939', `${START}S(?:b|w)?v${WHOM}?u?${PHRASE},?${ON}${DATE}`),
  compile('Deutschland überfiel am 22. Juni 1941 die Sowjetunion', `${START}S(?:b|w)?v${ON}${DATE},?${WHOM}u?`),
  compile('On 1 September 1939 Germany invaded Poland', `^&?${ON}${DATE},?${WHO}(?:b|w)?v${WHOM}?u?`),
  compile('Am 22. Juni 1941 überfiel Deutschland die Sowjetunion', `^&?o?${DATE}v${WHO}${WHOM}?u?`),
  compile('Latvia was annexed by the Soviet Union on 5 August 1940', `${START}Z(?:,?&?a?Z){0,3}bw?vy${WHO}${PHRASE},?${ON}${DATE}`),
  compile('Lithuania was annexed in August 1940 by the Soviet Union', `${START}Z(?:,?&?a?Z){0,3}bw?v,?${ON}${DATE},?y${WHO}`),
  compile('Litauen wurde im August 1940 von der Sowjetunion annektiert', `${START}Z(?:,?&?a?Z){0,3}b${ON}${DATE},?[fy]${WHO}v`),
  compile('Litauen wurde von der Sowjetunion im August 1940 annektiert', `${START}Z(?:,?&?a?Z){0,3}b[fy]${WHO}${ON}${DATE},?v`),
  compile('Im August 1940 wurde Litauen von der Sowjetunion annektiert', `^&?o?${DATE}b${WHOM}[fy]${WHO}v`),
  compile('On 22 June 1941, the day Germany invaded the Soviet Union', `${DATE},o?a?Yf?a?(?:Sw?va?[wN]?Z|va?Su?a?Z)`),
  compile('The annexation of Lithuania by the Soviet Union in August 1940', `v${WHOM}y${WHO},?${ON}${DATE}`),
];

/**
 * With a noun a date at the beginning of the sentence may be that of anything: "in June 1939 Germany's attack on Poland was being
 * prepared". The date must stand behind it, and right before it whose deed it is. `q` is the English ending of the genitive.
 */
const NOUN_TELLINGS: readonly Pattern[] = [
  compile("Hitler's attack on the Soviet Union in June 1941", `Sq?v${WHOM}?${PHRASE},?${ON}${DATE}`),
  ...TELLINGS.slice(-2),
];

/** Lines of a chronology: the date at the beginning is that of what is told, and nothing else is told. */
const LINE_END = `${PHRASE};?$`;
const LINES: readonly Pattern[] = [
  compile('1 September 1939: Germany invades Poland', `^${DATE}[;,-]{0,2}${WHO}(?:b|w)?v${WHOM}u?${LINE_END}`),
  compile('24 июня 1941: нападение Германии на СССР', `^${DATE}[;,-]{0,2}a?v[fy]?${WHO}u?${WHOM}${LINE_END}`),
  compile('24 June 1941: German attack on the Soviet Union', `^${DATE}[;,-]{0,2}a?Sq?v${WHOM}${LINE_END}`),
];

/** Nouns among the words of a telling: German ones by their capital, English and Russian ones by their endings. */
const NOUN = /^\p{Lu}|^(?:\p{L}*(?:tion|sion|attack|assault|entry|flight|visit)) (?:on|of|to|into|against)(?: |$)|(?:ени[ея]|ия|визит)(?: |$)/u;

/** Words that say that it was another time than the known one, or done in words only. */
const ANOTHER_TIME = /(?:^| )(?:again|anew|second|once more|also|already|first time|erneut|wieder|nochmals|zweite\S*|schon|bereits|снова|опять|вновь|повторно|уже|speech\S*|address|article|verbally|propaganda|rede|artikel|presse|речь|речи|стать\S*|выступлени\S*)(?: |$)/;

/** Whether a sentence speaks of another time than the known one. */
export const isAnotherTime = ({ text, sentence }: SentenceParts): boolean => ANOTHER_TIME.test(foldWords(text.slice(sentence.start, sentence.end)));

/** Claims that tell an event by a verb. */
export function findTold(parts: SentenceParts, shape: ClauseShape, quotations: readonly Span[], toldBy: (id: string) => readonly ToldBy[]): Claim[] {
  const telling = parts.mentions.flatMap(({ entry }) => (entry === undefined ? [] : toldBy(entry.id)));
  const named = new Set(parts.mentions.map(({ entry }) => entry?.id));
  const both = telling.filter(({ told: { who, whom } }) => who.some((id) => named.has(id)) && (whom === undefined || whom.some((id) => named.has(id))));
  if (both.length === 0) return [];
  if (isAnotherTime(parts)) return [];
  const sentence = inLetters(parts.text.slice(parts.sentence.start, parts.sentence.end));
  const found: Claim[] = [];
  for (const { entry, told } of new Set(both)) {
    for (const verb of told.verbs) {
      const letters = lettersOf(parts, shape, told, verb, sentence) ?? otherwise(parts, shape, told, verb, sentence);
      if (letters === undefined) continue;
      for (const { pattern } of NOUN.test(verb) ? [...NOUN_TELLINGS, ...LINES] : [...TELLINGS, ...LINES]) {
        for (const match of letters.text.matchAll(pattern)) {
          if (told.whom !== undefined && !match[0].includes('Z')) continue;
          const date = shape.items[letters.rows[match.indices!.groups!['date']![0]]!]!.date as DateMention;
          const span = { start: shape.items[letters.rows[match.index]!]!.start, end: shape.items[letters.rows[match.index + match[0].length - 1]!]!.end };
          const subject = shape.items[letters.rows[match.index + match[0].indexOf('S')]!]!.mention!;
          if (suspendsClause(parts.text, parts.sentence, span) || findOverlapping(quotations, span) !== undefined) continue;
          const same = found.findIndex((claim) => claim.date === date);
          // Two visits to one place are told in the same words: either may be meant.
          const candidates = same < 0 ? [entry] : [...new Set([...found[same]!.mention.candidates, entry])];
          const facets = [...new Set([...(found[same]?.facets ?? []), told.facet])];
          const first = candidates[0]!;
          found.splice(same < 0 ? found.length : same, 1, { mention: { ...subject, entry: first, candidates, form: first.names[0]! }, entry: first, date, construction: 'told', beside: [], facets });
        }
      }
    }
  }
  return found;
}

/** "On the day of": the letter `Y`. */
const DAY = /^(?:day|tage?s?|день|дня)$/i;

interface Letters {
  readonly text: string;
  /** The item of the shape at each letter. */
  readonly rows: readonly number[];
}

/** The letters of the sentence as one telling sees it; `undefined` if its verb is not there. */
function lettersOf({ text: whole, sentence: { start } }: SentenceParts, shape: ClauseShape, { who, whom }: ToldAs, verb: string, sentence: string): Letters | undefined {
  const [first = '', second] = inLetters(verb).split(/\s*…\s*/);
  const at = findWords(sentence, first);
  const apart = second === undefined || at === undefined ? undefined : findWords(sentence, second, at.end);
  if (at === undefined || (second !== undefined && apart === undefined)) return undefined;
  const rows: number[] = [];
  let text = '';
  for (const [row, item] of shape.items.entries()) {
    const place = item.start - start;
    if (place > at.start && place < at.end) continue;
    if (apart !== undefined && place > apart.start && place < apart.end) continue;
    const id = item.mention?.entry?.id;
    const letter = place === at.start ? 'v' : place === apart?.start ? 'u' : DAY.test(item.word ?? '') ? 'Y' : item.word === 's' ? 'q' : id === undefined ? item.letter : who.includes(id) ? 'S' : whom?.includes(id) === true && !isPossessive(whole, item, verb) ? 'Z' : item.letter;
    rows.push(row);
    text += letter;
  }
  return { text, rows };
}

/** A verb in the present tense; a noun and its preposition with the name between them: "нападение Германии на СССР". */
function otherwise(parts: SentenceParts, shape: ClauseShape, told: ToldAs, verb: string, sentence: string): Letters | undefined {
  const present = NOUN.test(verb) ? verb.replace(NOUN_WITH_PREPOSITION, '$1 … $2') : inPresentTense(verb);
  return present === undefined || present === verb ? undefined : lettersOf(parts, shape, told, present, sentence);
}

const NOUN_WITH_PREPOSITION = /^(\S+) (на|в|из|auf|in|an|zum|on|into)$/u;

/** "Litvinov's deputy", "Litwinows Stellvertreter": not to them was it done, but to what is theirs. */
function isPossessive(text: string, { end, mention }: ShapeItem, verb: string): boolean {
  return /^['’ʼ]/.test(text.slice(end, end + 1)) || (!NOUN.test(verb) && mention !== undefined && !/\p{Script=Cyrillic}/u.test(verb) && !isNominative(text, mention));
}

/** Folded with as many letters as there were, so that places in it are places in the text. */
const inLetters = (text: string): string => foldText(text.replace(/[ßæœ]/g, 's'));

/** Where a phrase stands in a sentence as whole words. */
function findWords(sentence: string, phrase: string, from = 0): Span | undefined {
  for (let at = sentence.indexOf(phrase, from); at >= 0; at = sentence.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    if (!/[\p{L}\p{N}]/u.test(sentence[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(sentence[end] ?? ' ')) return { start: at, end };
  }
  return undefined;
}
