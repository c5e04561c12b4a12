/**
 * Names in a sentence that tells what happened at a time: "on 16 April 1917 he reached Leningrad", "11 August 1920: peace between
 * Latvia and the Soviet Union". All dates of the sentence must be written out and told as times, not as what something is of or
 * from; what looks back, defines, or speaks of the present is left out.
 */
import type { DateMention } from '../text/dates/date-mention';
import type { Mention } from '../text/mentions';
import { findTitlesOfWorks } from '../text/names/titles-of-works';
import { foldText } from '../util/fold';
import { findOverlapping, type Span } from '../util/span';
import { OF_WORKS } from './settings-of-acts';
import { suspendsSentence } from './suspension';

/** Words of looking back and ahead, of naming, founding and denying, and verbs of the present. */
const TELLS_OTHERWISE = new RegExp(
  `(?<![\\p{L}])(?:${[
    // looking back and ahead
    'founder', 'architect', 'origin', 'root', 'forerunner', 'predecessor', 'successor', 'precursor', 'birth', 'born', 'heir', 'legacy', 'inherit', 'tradition', 'lesson', 'experience', 'trac(?:ed|ing)', 'dates?(?: back| from)', 'dating from', 'recall', 'remember', 'looked back',
    'histor', 'anniversar', 'would', 'before', 'prior', 'until', 'since', 'after', 'beginnings?', 'decades?', 'years later', 'still called', 'eventual', 'becom', 'became', 'to be', 'owed', 'wurde zu', 'werden sollte', 'wird', 'стал', 'станет', 'станут', 'subsequent', 'emerg', 'veteran', 'myth', 'propaganda', 'scholar', 'so called', 'proto', 'retrospect',
    'vorlaufer', 'vorganger', 'nachfolge', 'ursprung', 'wurzel', 'erbe', 'tradition', 'erfahrung', 'lehren', 'geboren', 'grunder', 'anfange', 'entstand', 'entstehung', 'geschicht', 'vor', 'nach', 'bis', 'seit', 'rucklick', 'ruckblick', 'begrunder',
    'основател', 'предшествен', 'преемник', 'наследник', 'исток', 'корни', 'опыт', 'традиц', 'урок', 'родил', 'истори', 'до', 'после', 'с тех пор', 'ветеран', 'впоследствии', 'позднее',
    // naming, founding
    'found(?:ed|ing)', 'create', 'establish', 'formed', 'formation', 'named?', 'naming', 'called', 'known as', 'predat', 'exist', 'reorgani', 'turned into', 'merge', 'replace', 'succeed', 'gegrundet', 'grundung', 'geschaffen', 'gebildet', 'name', 'namen', 'hies', 'hiess', 'genannt', 'existier', 'abgelost', 'ersetz', 'umgewandelt',
    'основан', 'создан', 'образован', 'назван', 'называ', 'имя', 'имени', 'существова', 'преобразован', 'заменен', 'сменил',
    // denying
    'no', 'not', 'never', 'nicht', 'kein\\p{L}*', 'nie', 'не', 'нет', 'никогда',
    // the present
    'is', 'are', 'has', 'have', 'lies', 'lie', 'stands', 'shows?', 'holds', 'keeps', 'ist', 'sind', 'hat', 'haben', 'liegt', 'liegen', 'zeigt', 'steht', 'hangt', 'является', 'находится', 'хранится', 'хранятся', 'висит',
  ].map((word) => (/^(?:no|not|is|are|has|have|lies|lie|vor|nach|bis|seit|nie|ist|sind|hat|haben|не|нет|до|после|named?|name|namen|since|after|before|until|root|birth|born|erbe|prior|exist|create|proto)$/.test(word) ? `${word}(?![\\p{L}])` : word)).join('|')})`,
  'u',
);

/** Things that bear the name that they have now: archives, schools, trials. */
const HEAD_OF_NOW = /^[\s-]+(?:archiv|museum|universit|edition|histor|institut|librar|publish|press|school|academ|symphon|siege|blockad|affair|trial|case|scholar|prozess|verlag|period|era|state|zeit)/iu;
/** "The leaders of the Soviet Union": what is of something may be called so in retrospect; officers and troops are so by what they then belong to. */
const OF_IT = /(?<!officers |soldiers |troops |units |offiziere |truppen |einheiten |soldaten )(?<![^\s([])(?:of|from|von|vom|des|aus|из|от)\s+(?:the\s+|der\s+|dem\s+)?\[?$|['’]s?\s+$/iu;
/** "Die Generale der Wehrmacht": a noun and the article of a genitive. */
const GERMAN_GENITIVE = /(?<!Offiziere|Soldaten|Truppen|Einheiten)(?<=\p{Lu}\p{L}+)\s+(?:der|des)\s+\[?$/u;
/** What may stand before a Russian name that no noun governs. */
const FREE_IN_RUSSIAN = /(?:(?:^|[\s(])(?:в|во|на|под|с|со|к|для|у|за|о|между|и|а|но|при|через|над|года?|году|г\.)|\d|[,;:–—-]|^)\s*\[?$/iu;

function isOfIt(text: string, sentence: Span, mention: Mention): boolean {
  const before = text.slice(Math.max(sentence.start, mention.start - 40), mention.start);
  if (/^['’ʼ]/.test(text.slice(mention.end, mention.end + 1))) return true;
  if (/\p{Script=Cyrillic}/u.test(text[mention.start]!)) return !FREE_IN_RUSSIAN.test(before);
  return OF_IT.test(before) || GERMAN_GENITIVE.test(before);
}

/** A date that is told as a time: behind a preposition of time, or first in its line. */
const AS_A_TIME = /(?:^|[\s([])(?:on|in|am|im|early in|late in|during|by|в|um|anfang|ende|mitte)\s+(?:the\s+|den\s+|dem\s+)?(?:(?:spring|summer|autumn|winter|night|morning|evening|jahre?|frühjahr|sommer|herbst)\s+(?:of\s+|des\s+)?)?(?:the\s+)?$/iu;
const LINE_OPENS = /^[\s\d.)*\-–—#>|[\]]*$/;

/** Names with the date of the sentence, to be asked whether they were borne then. The caller knows which names are of a time. */
export function findNamesInTime(text: string, sentence: Span, names: readonly Mention[], dates: readonly DateMention[]): { readonly mention: Mention; readonly date: DateMention }[] {
  if (names.length === 0 || dates.length === 0 || !dates.every(({ value, yearFrom }) => value !== undefined && yearFrom === 'written')) return [];
  const words = text.slice(sentence.start, sentence.end);
  const folded = foldText(words);
  if (suspendsSentence(words) || TELLS_OTHERWISE.test(folded) || OF_WORKS.test(folded)) return [];
  const titles = findTitlesOfWorks(text, sentence);
  const found: { mention: Mention; date: DateMention }[] = [];
  for (const mention of names) {
    if (findOverlapping(titles, mention) !== undefined || HEAD_OF_NOW.test(text.slice(mention.end, mention.end + 24)) || isOfIt(text, sentence, mention)) continue;
    const date = dates.find((candidate) => isTimeOf(text, sentence, mention, candidate));
    if (date !== undefined) found.push({ mention, date });
  }
  return found;
}

/** Links and emphasis, which are not punctuation of the sentence. */
const MARKUP = /\]\([^)]*\)|[[\]*_`]/g;

/** A clause of its own between name and date, in which the date may tell of another time. */
const SUBORDINATE = /(?<!\p{L})(?:that|which|who|whom|whose|when|where|while|and|but|und|aber|и|а|что|где)(?!\p{L})/iu;

function isTimeOf(text: string, sentence: Span, mention: Mention, date: DateMention): boolean {
  const before = text.slice(sentence.start, date.start);
  const opens = LINE_OPENS.test(before);
  if (!opens && !AS_A_TIME.test(before)) return false;
  const between = text.slice(Math.min(mention.end, date.end), Math.max(mention.start, date.start)).replace(MARKUP, '');
  // A line of a chronology: what stands behind the sign is what happened then.
  if (opens && /^\s*[:–—|-]/.test(between)) return !/[;,(]/.test(between);
  if (mention.start < date.start) return !/[,;:()–—]/.test(between) && !SUBORDINATE.test(between);
  // "On 1 May 1920, X did", ", and X did": a comma that does not open an apposition with the name in it.
  return !/[;:()–—]/.test(between) && !/,/.test(between.replace(/^\s*,/, '').replace(/,\s+(?:and|but|und|aber|и|а)\s+(?:the\s+|die\s+|der\s+|das\s+)?$/u, ''));
}
