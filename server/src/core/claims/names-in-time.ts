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
import { AS_A_TIME, isDoneThen, isOfItsTime, MARKUP } from './names-in-time-ties';
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

const LINE_OPENS = /^[\s\d.)*\-–—#>|[\]]*$/;

/** Names with the date of the sentence, to be asked whether they were borne then. The caller knows which names are of a time. */
export function findNamesInTime(text: string, sentence: Span, names: readonly Mention[], dates: readonly DateMention[]): { readonly mention: Mention; readonly date: DateMention }[] {
  if (names.length === 0) return [];
  const written = dates.filter(({ value, yearFrom }) => value !== undefined && yearFrom === 'written');
  // A day without its year takes that of the sentence; any other date may be of another time.
  if (written.length === 0 || dates.some(({ value, yearFrom }) => (value === undefined) !== (yearFrom === 'missing'))) return [];
  const words = text.slice(sentence.start, sentence.end);
  if (suspendsSentence(words) || OF_WORKS.test(foldText(words))) return [];
  const titles = findTitlesOfWorks(text, sentence);
  const found: { mention: Mention; date: DateMention }[] = [];
  for (const mention of names) {
    if (findOverlapping(titles, mention) !== undefined || HEAD_OF_NOW.test(text.slice(mention.end, mention.end + 24))) continue;
    if (TELLS_OTHERWISE.test(foldText(withoutPlaceAndCalendar(text, sentence, mention))) || (isOfIt(text, sentence, mention) && !isOfItsTime(text, sentence, mention))) continue;
    const date = written.find((candidate) => isTimeOf(text, sentence, mention, candidate) || isDoneThen(text, sentence, mention, candidate));
    if (date !== undefined) found.push({ mention, date });
  }
  return found;
}

/** "Nach dem alten Kalender", "before Stalingrad", "nach Leningrad": words that elsewhere speak of before and after. */
const CALENDAR = /(?<!\p{L})nach (?:dem )?(?:alte[mnr]|neue[mnr]|julianische[mnr]|gregorianische[mnr]) (?:Kalender|Stil|Zeitrechnung)|по (?:старому|новому) стилю/giu;
/** From a day on a body acts that must be there on it; a city may get its name while something lasts. */
export const SINCE_A_DATE = /(?<!\p{L})(?:since|seit)\s(?=(?:\p{L}+\s){0,3}\d)/giu;
/** "They took power in … and formed a government": what is founded is something else. */
const FOUNDS_ANOTHER = /\s(?:and|und|и)\s(?:formed|founded|created|established|gründete|bildete|образовали|основали|создали)(?!\p{L}).*$/su;
const BEFORE_A_PLACE = /(?<!\p{L})(?:before|vor|nach|до)\s+\[?$/iu;

function withoutPlaceAndCalendar(text: string, sentence: Span, mention: Mention): string {
  const before = text.slice(sentence.start, mention.start);
  const whole = `${mention.entry?.kind === 'place' ? before.replace(BEFORE_A_PLACE, ' ') : before}${text.slice(mention.start, sentence.end).replace(FOUNDS_ANOTHER, '')}`.replace(CALENDAR, ' ');
  return mention.entry?.kind === 'organisation' ? whole.replace(SINCE_A_DATE, ' ') : whole;
}


/** A clause of its own between name and date, in which the date may tell of another time. */
const SUBORDINATE = /(?<!\p{L})(?:that|which|who|whom|whose|what|how|because|than|when|where|while|and|but|und|aber|wie|weil|dass|и|а|что|где|как)(?!\p{L})/iu;

/** "(Dorpat)". */
const NAME_IN_BRACKETS = /\s*\(\p{Lu}[^()\d]{1,30}\)/gu;
/** "Начались 16 апреля": behind a verb of the past a day needs no preposition. */
const BEHIND_A_RUSSIAN_VERB = /[а-яё]{2,}(?:л[аои]?|л[аои]?с[ья]|(?:[ае]н|[ыя]т)[аоы]?)\s+$/iu;

function isTimeOf(text: string, sentence: Span, mention: Mention, date: DateMention): boolean {
  const before = text.slice(sentence.start, date.start);
  const opens = LINE_OPENS.test(before);
  if (!opens && !AS_A_TIME.test(before) && !(date.precision === 'day' && BEHIND_A_RUSSIAN_VERB.test(before))) return false;
  const between = text.slice(Math.min(mention.end, date.end), Math.max(mention.start, date.start)).replace(MARKUP, '').replace(NAME_IN_BRACKETS, '');
  // A line of a chronology: what stands behind the sign is what happened then.
  if (opens && /^\s*[:–—|-]/.test(between)) return !/[;,(]/.test(between);
  if (mention.start < date.start) return !/[,;:()–—]/.test(between) && !SUBORDINATE.test(between);
  // "On 1 May 1920, X did", ", and X did": a comma that does not open an apposition with the name in it.
  return !/[;:()–—]/.test(between) && !/,/.test(between.replace(/^\s*,/, '').replace(/,\s+(?:and|but|und|aber|и|а)\s+(?:the\s+|die\s+|der\s+|das\s+)?$/u, ''));
}
