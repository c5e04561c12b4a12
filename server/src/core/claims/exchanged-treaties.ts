/**
 * One treaty named for another: "signed the Munich Agreement on 25 November 1936". The day is exactly that of a treaty that the
 * sentence does not name, and far from every day of the one that it names; the words say of the named one what happened to the
 * other. That such a day is met by chance is out of the question, so farther years than those of a slip are no excuse here.
 */
import { admittedInterval, toInterval, type DatedFact, type FactBase } from '../facts/fact-base';
import type { CompiledEntry } from '../facts/index-format';
import type { DateMention } from '../text/dates/date-mention';
import type { Mention } from '../text/mentions';
import { RUSSIAN_CALENDAR_REFORM, rereadAsJulian } from '../time/day';
import { intervalDistance, intervalsMeet, isSingleDay } from '../time/interval';
import { foldText } from '../util/fold';
import { findOverlapping, type Span } from '../util/span';
import type { ClauseShape, SentenceParts } from './clause-shape';
import { classesOfFact, classesOfWord, type EventClass } from './event-classes';
import { isPlainDay, looksBack } from './occasions';
import { namesOtherPaper } from './other-papers';
import { deniesAct, suspendsClause } from './suspension';
import { namesTakingPart } from './taking-part';

export interface ExchangedTreaty {
  readonly mention: Mention;
  /** The treaty that is named. */
  readonly entry: CompiledEntry;
  readonly date: DateMention;
  /** What did happen on the day. */
  readonly right: DatedFact;
  /** Whether the sentence names somebody or something of the other treaty, so that the name is the slip and not the day. */
  readonly isByName: boolean;
}

/**
 * Patterns over the letters of the clause shape, in which `X` now stands for the name of the treaty, `v` for a word that tells
 * what the fact of the other treaty tells, and `@` for the date.
 */
const START = String.raw`(?:^(?:[oi]a?[wNO]{1,3},?)?a{0,2}[wN]?|[,;("&-]a{0,2}|aa|ra)`;
const PHRASES = String.raw`(?:[iyof]a?[wN]?[OPeNw](?:,?&?a?[wN]?[OPeN]){0,3}){0,3}`;
const ACTORS = '(?:[aOPeN&]|,(?!aa)|w(?=[OPeN&Lv])){0,8}';
const ON = '[of]?a?w?,?';
/** What stands between commas behind the name, without a verb of the same kind and without another treaty. */
const ASIDE = '(?:,[^,;TVv@]{1,20},)?';
const ITS_OWN_DATE = '(?:,[^;TVr@]{0,14}[Dd][^;TVr@,]{0,6},)';

interface Pattern {
  readonly example: string;
  readonly pattern: RegExp;
}

const compile = (example: string, source: string): Pattern => ({ example, pattern: new RegExp(source) });

export const EXCHANGES: readonly Pattern[] = [
  compile('The Treaty of Berlin was signed in the Hall of Mirrors on 28 June 1919', `${START}X"?${ASIDE}[bw]{0,2}v${PHRASES},?${ON}@`),
  compile('The Tripartite Pact between Germany and the Allied Powers was signed on 28 June 1919', `${START}X"?${PHRASES},?bw?v${PHRASES},?${ON}@`),
  compile('Der Versailler Vertrag wurde am 16. April 1922, einem Ostersonntag, von Rathenau und Tschitscherin unterzeichnet', `${START}X"?,?b[wN]?o?@(?:,[^,;TVD]{1,6})?,?(?:${PHRASES}|[OPN]&[OPN])w?v`),
  compile('The Munich Agreement, signed on 28 June 1919, was no treaty', `${START}X"?,w?v${PHRASES},?${ON}@`),
  compile('Der Rapallo-Vertrag, am 28. Juni 1919 unterzeichnet, war kurz', `${START}X"?,o?@${PHRASES}v`),
  compile('The Munich Agreement, signed on 28 June 1919, came into force on 10 January 1920', `${START}X"?${ITS_OWN_DATE}b?w?v${PHRASES},?${ON}@`),
  compile('The Munich Agreement was signed on 28 June 1919 and came into force on 10 January 1920', `${START}X"?[bw]{0,2}[Lw]${PHRASES},?[of]?[Dd],?&b?v[wN]{0,2}${PHRASES},?${ON}@`),
  compile('His cabinet concluded the Treaty of Versailles in Berlin on 24 April 1926', `v[aw]{0,2}X"?${PHRASES},?o@`),
  compile('On 25 November 1936 Germany and Japan concluded the Treaty of Rapallo', `o?a?@,?${ACTORS}b?va?w?X`),
  compile('Am 25. November 1936 schlossen Deutschland und Japan den Versailler Vertrag', `o?@v${ACTORS}${PHRASES}a?w?X`),
  compile('Am 28. Juni 1919 wurde der Berliner Vertrag im Spiegelsaal unterzeichnet', `o@ba?X"?${PHRASES}[wN]?v`),
  compile('On 28 June 1919 the Treaty of Berlin was signed', `^&?o?@,?aX"?bw?v`),
  compile('The signature of the Treaty of Berlin on 28 June 1919', `vfa?X"?${PHRASES},?[o(]@`),
  compile('24 апреля 1926 года подписан Версальский договор', `^&?o?@[;,-]{0,2}b?vX`),
  compile('The Munich Agreement (28 June 1919)', String.raw`(?<!f)X"?\(@\)`),
  compile('By the Tripartite Pact of 29 September 1938', `(?:^|[,;("&@DLA-])[iyofwN]?a?w?X"?fa?@`),
  compile('opened by the Treaty of Versailles of 16 April 1922', `ya?X"?fa?@`),
  compile('Берлинский договор 16 апреля 1922 года', '(?:^|[;,(&])X@'),
  compile('Munich Agreement, 24 April 1926: Stresemann and Krestinsky', '^a?X"?[;,-]{1,2}@[;,]'),
  compile('Munich Agreement: signed 16 April 1922', `^a?X"?[;,-]{1,2}v${PHRASES},?[of]?@`),
  compile('16 April 1922: Tripartite Pact (Rathenau, Chicherin)', String.raw`(?:^|^;)@[;,-]{1,2}a?X"?(?:[;,(-]|$)`),
  compile('16 April 1922 – signature of the Tripartite Pact', `^;?@[;,-]{0,2}vf?a?X`),
];

/** Further ones where somebody or something of the other treaty and not of the named one is named. */
export const SUPPORTED: readonly Pattern[] = [
  compile('Rathenau and Chicherin, who signed the Treaty of Versailles at Rapallo on 16 April 1922', 'va{0,2}[wN]?X"?[^;TVDd,]{0,6}@'),
  compile('where the Anti-Comintern Pact was signed by Rathenau on 16 April 1922', `(?:${START}|ra?)X"?[^;@TVr]{0,8}v[^;@TVr]{0,8}@`),
  compile('Zum Dreimächtepakt: Stresemann und Krestinski unterzeichneten am 24. April 1926', `^[wi]?a?X;[^;TVDd]{0,6}v${PHRASES},?${ON}@`),
  compile('On 16 April 1922 he signed the Treaty of Berlin with Rathenau', '@[^;TVDdr]{0,8}va{0,2}[wN]?X'),
];

/** What another paper did to a treaty. */
export const BY_ANOTHER_PAPER: readonly Pattern[] = [
  compile('On 24 June 1931 Dirksen signed the protocol that prolonged the Treaty of Rapallo', '@[^;TVDde]{1,12}va?X'),
  compile('Am 24. Juni 1931 unterzeichnete Dirksen das Protokoll, das den Dreimächtepakt verlängerte', '@[^;TVDde]{1,12}[,r]a{0,2}Xv'),
];

/** Facets that tell what befell a treaty; others are told by their labels. */
const HISTORY: ReadonlySet<string> = new Set(['signed', 'initialled', 'in-force', 'ratified', 'ratifications-exchanged', 'extended', 'other']);

/** The treaties of a sentence that stand in the place of others. */
export function findExchangedTreaties(parts: SentenceParts, shape: ClauseShape, quotations: readonly Span[], facts: FactBase): ExchangedTreaty[] {
  const named = parts.mentions.filter(isTreatyByName);
  if (named.length === 0) return [];
  const found: ExchangedTreaty[] = [];
  for (const date of parts.dates) {
    if (!isPlainDay(date)) continue;
    const day = date.value!.bounds.earliest;
    const others = facts.onDay(day).filter(({ entry, fact }) => entry.kind === 'treaty' && entry.partOf === undefined && HISTORY.has(fact.facet) && fact.certainty === undefined);
    if (others.length === 0 || isDayOfNamed(parts.mentions, day) || findOverlapping(quotations, date) !== undefined) continue;
    if (AGAIN.test(foldText(parts.text.slice(parts.sentence.start, parts.sentence.end))) || looksBack(parts.text, shape) || namesOtherPaper(parts.text.slice(parts.sentence.start, parts.sentence.end)) || deniesAct(parts.text, parts.sentence, date)) continue;
    // The facts of the day are asked in the order of what is told most often.
    const inOrder = [...others].sort((a, b) => ORDER.indexOf(a.fact.facet) - ORDER.indexOf(b.fact.facet));
    for (const mention of named) {
      if (findOverlapping(quotations, mention) !== undefined || !isFarFromAll(mention, day) || others.some(({ entry }) => mayBeCalled(facts, mention, entry))) continue;
      const right = inOrder.find((other) => isStated(parts, shape, { mention, date, other }, facts));
      if (right === undefined) continue;
      found.push({ mention, entry: mention.entry ?? mention.candidates[0]!, date, right, isByName: right.fact.facet === 'extended' || isSupported(facts, mention, right, parts.mentions) });
      break;
    }
  }
  return found;
}

/** What was done once more, or in words only. */
const AGAIN = /(?<!\p{L})(?:again|anew|once more|erneut|wieder|nochmals|снова|опять|вновь|повторно|speech|article|rede|artikel|речь|речи|стать\p{L}*)(?!\p{L})/u;

const ORDER: readonly string[] = ['signed', 'in-force', 'ratified', 'ratifications-exchanged', 'initialled', 'extended', 'other'];

/** A name that can stand for nothing but a treaty, and is more than what all treaties of a kind are called. */
function isTreatyByName({ entry, candidates, form, described }: Mention): boolean {
  if (described === true || form.form === 'short' || form.form === 'abbreviation' || (entry ?? candidates[0]) === undefined) return false;
  return (entry === undefined ? candidates : [entry]).every(({ kind, partOf }) => kind === 'treaty' && partOf === undefined) && isNamedAfterSomething(form.text);
}

/** What treaties are called after their kind, their parties and their subject. */
const OF_A_KIND = /^(?:treat|pact|agreem|accord|conven|protoc|declar|settle|vertra|pakt|abkomm|protok|erklar|mutual|assist|neutral|commer|trade|handel|wirtsch|econom|credit|kredit|border|bounda|front|grenz|friend|freund|peace|fried|armist|waffen|non|nonagg|nichta|aggres|secret|gehei|additi|zusatz|supple|provis|vorlau|triple|tripel|allian|bundni|draft|entwur|award|schied|arbit|anglo|britis|englis|franco|french|franzo|german|deutsc|soviet|sowjet|russ|polish|polni|turki|turk|italian|italie|japan|chin|finn|eston|estni|latvi|lettis|lithua|litau|balt|czech|tschec|yugosl|jugosl|danish|danisc|union|industr|догово|соглаш|протокол|протоко|пакт|деклар|мирн|мир$|ненапа|дружб|границ|нейтра|торгов|кредит|перем|союз|секрет|дополн|времен|совет|герман|русс|росс|польс|франц|англ|брита|финл|финс|эстон|латв|латыш|литов|литв|турец|китай|япон|взаимн|помощ|вечно|хозяй|чехос|югосл|четыр|ersten|first|second|zweit|втор)/;
const LONG_ENOUGH = 4;

function isNamedAfterSomething(name: string): boolean {
  return foldText(name).split(/[^\p{L}]+/u).some((word) => word.length >= LONG_ENOUGH && !OF_A_KIND.test(word));
}

/** "Treaty of Berlin" for what was signed in Berlin is loose, but no error; nor is another name of the same treaty. */
function mayBeCalled(facts: FactBase, { form }: Mention, other: CompiledEntry): boolean {
  const words = foldText(form.text).split(/[^\p{L}]+/u).filter((word) => word.length >= LONG_ENOUGH && !OF_A_KIND.test(word)).map((word) => word.slice(0, LONG_ENOUGH));
  const place = facts.details(other.id).place;
  const calls = [...other.names, ...(place === undefined ? [] : (facts.entry(place)?.names ?? []))];
  return calls.some(({ text }) => foldText(text).split(/[^\p{L}]+/u).some((word) => word.length >= LONG_ENOUGH && words.includes(word.slice(0, LONG_ENOUGH)) && !OF_A_KIND.test(word)));
}

/** Whether a treaty or event that the sentence names has a date of this day, in either calendar. */
function isDayOfNamed(mentions: readonly Mention[], day: number): boolean {
  const days = day < RUSSIAN_CALENDAR_REFORM ? [day, rereadAsJulian(day)] : [day];
  return mentions.some(({ entry, candidates, form }) => (form.shared?.namesakes ?? []).some((one) => days.some((each) => intervalsMeet(toInterval(one), { earliest: each, latest: each }))) || (entry?.kind === 'place' ? [] : candidates).some(({ kind, dates }) => kind !== 'person' && kind !== 'state' && kind !== 'place' && dates.some((fact) => days.some((each) => intervalsMeet(admittedInterval(fact), { earliest: each, latest: each })))));
}

/** Nearer than this a day may be a slip of the pen, or of something about the treaty that has no entry. */
const FAR = 60;

const isFarFromAll = ({ candidates, entry }: Mention, day: number): boolean => [...candidates, ...(entry === undefined ? [] : [entry])].every(({ dates }) => dates.every((fact) => !isSingleDay(admittedInterval(fact)) || intervalDistance(admittedInterval(fact), { earliest: day, latest: day }) > FAR));

interface Stated {
  readonly mention: Mention;
  readonly date: DateMention;
  readonly other: DatedFact;
}

/** Whether the words say of the named treaty what happened to the other on the day. */
function isStated(parts: SentenceParts, shape: ClauseShape, { mention, date, other }: Stated, facts: FactBase): boolean {
  const { text, sentence } = parts;
  const nameAt = shape.items.findIndex((item) => item.mention === mention);
  const dateAt = shape.items.findIndex((item) => item.date === date);
  if (nameAt < 0 || dateAt < 0) return false;
  const classes = classesOfFact(other.fact.facet, other.fact.facet === 'other' ? facts.dateDetails(other.entry, other.fact).label : undefined);
  const letters = lettersOf(text, shape, { nameAt, dateAt }, classes);
  const supported = isSupported(facts, mention, other, parts.mentions);
  if (/^\p{Ll}*(?:ого|его|ой)\s/iu.test(text.slice(mention.start, mention.end)) && !/[viofy]$/.test(letters.slice(0, nameAt))) return false;
  const matches = ({ pattern }: Pattern): boolean => {
    // A date beside the name is that of its signature.
    if (other.fact.facet !== 'signed' && !pattern.source.includes('v')) return false;
    const match = pattern.exec(letters);
    if (match === null) return false;
    const span = { start: shape.items[match.index]!.start, end: shape.items[match.index + match[0].length - 1]!.end };
    return !suspendsClause(text, sentence, span);
  };
  // Of a name of many, "Treaty of Moscow", some other bearer may well have the day.
  const { shared } = mention.form;
  const isOnesOwn = supported || shared === undefined || shared.usual === true || shared.namesakes !== undefined;
  return (isOnesOwn && EXCHANGES.some(matches)) || (supported && SUPPORTED.some(matches)) || (other.fact.facet === 'extended' && BY_ANOTHER_PAPER.some(matches));
}

/** Whether somebody or something is named that took part in the other treaty and not in the named one. */
function isSupported(facts: FactBase, { candidates }: Mention, right: DatedFact, mentions: readonly Mention[]): boolean {
  const others = mentions.filter((other) => other.entry?.kind !== 'treaty' && candidates.every((candidate) => candidate.dates.every((fact) => namesTakingPart(facts, candidate, fact, [other]) === 0)));
  return namesTakingPart(facts, right.entry, right.fact, others) > 0;
}

function lettersOf(text: string, { items, letters }: ClauseShape, { nameAt, dateAt }: { readonly nameAt: number; readonly dateAt: number }, classes: ReadonlySet<EventClass>): string {
  return items.map((item, index) => {
    if (index === nameAt) return 'X';
    if (index === dateAt) return '@';
    const letter = letters[index]!;
    // "Die Opfer des Versailler Vertrags": the article says of.
    if (index === nameAt - 1 && letter === 'a' && text.slice(item.start, item.end) === 'des') return 'f';
    if (item.mention !== undefined || item.date !== undefined || !/[wNLA]/.test(letter)) return letter;
    const words = text.slice(item.start, item.end).split(/[^\p{L}]+/u);
    return words.some((word) => classesOfWord(word).some((one) => classes.has(one))) ? 'v' : letter;
  }).join('');
}
