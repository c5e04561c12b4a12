/**
 * What a sentence says happened to somebody on a day: born, died, arrested, dismissed, took office. The parts of the sentence
 * and their subjects come from {@link ./clauses}, the words from {@link ./life-expressions}; the constructions are patterns over
 * the letters of a part. Each has an example that a test reads.
 *
 * Prose is freer than any pattern. What is found here is therefore held to the facts with more reserve than a claim
 * ({@link ../checks/known-turns}).
 */
import type { DateMention } from '../text/dates/date-mention';
import type { Mention } from '../text/mentions';
import { findOverlapping, type Span } from '../util/span';
import type { SentenceParts } from './clause-shape';
import type { ClauseItem, ClausePart } from './clauses';
import { CLAUSE_WORDS, type LifeExpression, type Turn } from './life-expressions';
import { isNominative } from './subjects';
import { deniesAct, suspendsWords } from './suspension';

export interface LifeEvent {
  readonly mention: Mention;
  readonly turn: Turn;
  readonly date: DateMention;
  /** The words that tell it; not set for a term told by from and until. */
  readonly expression?: LifeExpression;
  /** Set where the date may also be that of what follows: "nach Brünings Entlassung am 1. Juni". */
  readonly loose?: true;
}

/** The beginning of a part: a conjunction, adverbs. */
const HEAD = '&?[rmU]{0,3}(?:[oi]a?[ON]m?)?';
/** An article and titles before a name. */
const TITLED = 'a?[tm]{0,6}';
const SUBJECT = `${TITLED}(?<person>P)"?`;
/** What may stand between a verb and its date: no other verb, date, pronoun or clause, and no other person but the one by whom. */
const FILL = '(?:[wNOtaiofhymp&"]|F(?=a?t*[PNO])|(?<=[yivfF]a?t{0,4})P){0,14}?';
/** The date, with or without its preposition; not one that belongs to a noun ("of", "vom"). */
const ON = '(?:(?<![faFUh])oa?|(?<![faoFUyi]))(?<date>D)';
const FIRST_DATE = '(?:oa?)?(?<date>D)';

export type LifePattern = {
  readonly example: string;
  readonly pattern: RegExp;
  /** Whose turn the verb tells of the person found: of the subject or of the object. */
  readonly role: 'subject' | 'object' | 'attribute' | 'agent';
  /** True where the subject stands before the part. */
  readonly inherits?: true;
  /** True where "him" is the person of whom the sentence before speaks. */
  readonly isPronoun?: true;
};

const compile = (example: string, role: LifePattern['role'], source: string, inherits?: true, isPronoun?: true): LifePattern => ({ example, role, pattern: new RegExp(source, 'd'), ...(inherits === true && { inherits }), ...(isPronoun === true && { isPronoun }) });

export const LIFE_PATTERNS: readonly LifePattern[] = [
  compile('Ernst Thälmann was arrested in Berlin on 4 March 1933', 'subject', `^${HEAD}${SUBJECT}(?<between>[bm]*)(?<verb>v)${FILL}${ON}`),
  compile('On 24 June 1923 Foreign Minister Rathenau was shot', 'subject', `^${HEAD}${FIRST_DATE}${SUBJECT}(?<between>[bm]*)(?<verb>v)(?![^]*D)`),
  compile('On 25 April 1918 Mirbach presented his credentials', 'subject', `^${HEAD}${FIRST_DATE}${SUBJECT}(?<between>[bm]*[xwz])${FILL}(?<verb>v)(?![^]*D)`),
  compile('Mirbach presented his credentials in Moscow on 25 April 1918', 'subject', `^${HEAD}${SUBJECT}(?<between>[bm]*[xwz])[waihoON]{0,5}(?<verb>v)${FILL}${ON}`),
  compile('Am 4. Oktober 1929 starb Außenminister Stresemann', 'subject', `^${HEAD}${FIRST_DATE}(?<verb>v)${SUBJECT}(?![^]*[DPv])`),
  compile('Am 25. Juni 1922 wurde Außenminister Rathenau ermordet', 'subject', `^${HEAD}${FIRST_DATE}(?<between>[bxwm]{1,2})${SUBJECT}${FILL}(?<verb>v)(?![^]*D)`),
  compile('Krassin war am 25. November 1926 in London gestorben', 'subject', `^${HEAD}${SUBJECT}(?<between>[bxwm]{0,3})${FILL}${ON}${FILL}(?<verb>v)`),
  compile('Krestinsky, arrested in May, was shot on 16 March 1938', 'subject', `^(?:${HEAD}|[^PvxbzqD]{1,14}(?=q))q?(?<between>[bm]*)(?<verb>v)${FILL}${ON}`, true),
  compile('Am 25. Juni 1922 wurde er ermordet', 'subject', `^${HEAD}${FIRST_DATE}(?<between>[bxwm]{0,2}q|q[bm]*)${FILL}(?<verb>v)(?![^]*D)`, true),
  compile('Barthou, der am 10. Oktober 1934 in Marseille ermordet wurde', 'subject', `^${HEAD}(?:a(?=o))?q?(?<between>[bwm]{0,2})${FIRST_DATE}${FILL}(?<verb>v)(?!m?a?t*[eN])`, true),
  compile('Barthou, der in Marseille am 10. Oktober 1934 ermordet wurde', 'subject', `^(?:r|a(?=[o]))m?(?:[iof]a?[NOw])${FILL}${ON}${FILL}(?<verb>v)`, true),
  compile('Умер Красин 25 ноября 1926 года', 'attribute', `^${HEAD}(?<verb>v)${SUBJECT}${FILL}${ON}`),
  compile('Der am 25. Juni 1922 ermordete Rathenau war Jude', 'attribute', `^${HEAD}a?oa?(?<date>D)${FILL}(?<verb>v)${SUBJECT}`),
  compile('Убитый 25 июня 1922 года Ратенау был министром', 'attribute', `^${HEAD}(?<verb>v)(?<date>D)${SUBJECT}`),
  compile('4 февраля 1936 года Фрича сменил Браухич', 'subject', `^${HEAD}${FIRST_DATE}(?:${TITLED}P|h)(?<verb>v)${SUBJECT}(?![^]*D)`),
  compile('Stalin dismissed Litvinov on 4 June 1939', 'object', `(?<verb>v)${SUBJECT}${FILL}${ON}`),
  compile('Am 30. Januar 1932 ernannte Reichspräsident Hindenburg Adolf Hitler zum Reichskanzler', 'object', `^${HEAD}${FIRST_DATE}(?<verb>v)${TITLED}P${SUBJECT}(?![^]*D)`),
  compile('Am 4. März 1933 nahm die Polizei Thälmann fest', 'object', `^${HEAD}${FIRST_DATE}(?<verb>v)a[wNOt]{1,4}${SUBJECT}(?![^]*D)`),
  compile('Molotow, der Rykow am 20. Dezember 1930 abgelöst hatte', 'subject', `^a${TITLED}P${FILL}${ON}${FILL}(?<verb>v)b$`, true),
  compile('Stalin, der Litwinow am 4. Mai 1939 entlassen hatte', 'object', `^a${SUBJECT}${FILL}${ON}${FILL}(?<verb>v)b$`),
  compile('Stalin hatte Litwinow am 4. Mai 1939 entlassen', 'object', `^${HEAD}${TITLED}Pb${SUBJECT}${FILL}${ON}${FILL}(?<verb>v)$`),
  compile('30 января 1932 года Гинденбург назначил Гитлера рейхсканцлером', 'object', `^${HEAD}${FIRST_DATE}[^DvP]*P?[^DvP]*(?<verb>v)${SUBJECT}(?!a?t*P|[^]*D)`),
  compile('Карахана расстреляли 21 сентября 1937 года', 'object', `^${HEAD}${SUBJECT}(?<verb>v)${FILL}${ON}`),
  compile('The government formed by Ryti on 2 December 1939', 'agent', `(?<verb>v)[yf]${SUBJECT}${FILL}${ON}`),
  compile('Hitler was an agitator. On 30 January 1932 Hindenburg made him Chancellor', 'object', `^${HEAD}${FIRST_DATE}${TITLED}P"?m*(?<verb>v)p(?![^]*D)`, undefined, true),
  compile('Hitler was an agitator. Hindenburg appointed him on 30 January 1932', 'object', `^${HEAD}${TITLED}P"?m*(?<verb>v)p${FILL}${ON}`, undefined, true),
  compile('Вечером 13 мая 1939 года Литвинова сняли', 'object', `^${HEAD}${FIRST_DATE}${SUBJECT}(?<verb>v)(?![^]*D)`),
];

/** A turn told by a noun: "until his death on", "the dismissal of Litvinov on", "Stresemanns Tod am". */
export const NOUN_PATTERNS: readonly LifePattern[] = [
  compile('Stresemann held the post until his death on 4 October 1929', 'subject', `(?:h[tm]?|U[hwmai]{0,2})(?<verb>n)${FILL}${ON}`, true),
  compile('The arrest of Thälmann on 3 March 1934', 'subject', `(?<verb>n)f${SUBJECT}${FILL}${ON}`),
  compile("Thälmann's arrest on 3 March 1934", 'subject', `(?<person>P)[wt]?(?<verb>n)${FILL}${ON}`),
  compile('После ареста Тельмана 3 марта 1934 года', 'subject', `(?<verb>n)${SUBJECT}${ON}`),
];

/** Terms told without a verb of their own: "from 21 July 1930 Maxim Litvinov", "Litvinov until 3 May 1939". */
export const TERM_PATTERNS: readonly { readonly example: string; readonly turn: 'began' | 'ended'; readonly pattern: RegExp }[] = [
  { example: 'Litvinov, a Bolshevik since 1898, was commissar from 21 July 1931', turn: 'began', pattern: new RegExp(`^q?[bx][^DvPqxz]{0,10}?Fa?(?<date>D)`, 'd') },
  { example: 'Litvinov, a Bolshevik since 1898, was commissar until 3 May 1938', turn: 'ended', pattern: new RegExp(`^q?[bx][^DvPqxz]{0,10}?(?:Fa?D)?U[iaw]?a?(?<date>D)`, 'd') },
  { example: 'Litwinow, der zweite: bis zum 3. Mai 1938', turn: 'ended', pattern: new RegExp(`^(?:Fa?D)?U[iaw]?a?(?<date>D)$`, 'd') },
  { example: 'From 21 July 1931 Maxim Litvinov', turn: 'began', pattern: new RegExp(`^${HEAD}Fa?(?<date>D)b?${TITLED}(?<person>P)(?!w?n)`, 'd') },
  { example: 'Litvinov was commissar from 21 July 1931', turn: 'began', pattern: new RegExp(`^${HEAD}${SUBJECT}[^DvP]{0,12}?Fa?(?<date>D)`, 'd') },
  { example: 'Chicherin, commissar until 21 July 1931', turn: 'ended', pattern: new RegExp(`^a?[tfO]{1,6}U[iaw]?a?(?<date>D)$`, 'd') },
  { example: 'Litvinov, commissar from 21 July 1931 on', turn: 'began', pattern: new RegExp(`^a?[tfO]{1,6}Fa?(?<date>D)[wo]?$`, 'd') },
  { example: 'Litwinow amtierte bis zum 13. Mai 1939', turn: 'ended', pattern: new RegExp(`^${HEAD}${SUBJECT}[^vPD]{0,12}?(?:Fa?D)?U[iaw]?a?(?<date>D)`, 'd') },
];

/** What happened to whom, by the words of a sentence. The caller has seen that nothing suspends judgement on it as a whole. */
export function findLifeEvents(parts: SentenceParts, all: readonly ClausePart[], quotations: readonly Span[]): LifeEvent[] {
  const found: LifeEvent[] = [];
  const taken = new Set<DateMention>();
  const add = (event: LifeEvent): void => {
    if (event.mention.entry?.kind !== 'person' || event.date.value === undefined || taken.has(event.date) || findOverlapping(quotations, event.date) !== undefined) return;
    taken.add(event.date);
    found.push(event);
  };
  let open: Waiting | undefined;
  let fronted: DateMention | undefined;
  let cleft: DateMention | undefined;
  for (const part of all) {
    if (cleft !== undefined) {
      const told = datelessEvent(parts, part, true);
      if (told !== undefined) add({ ...told, date: cleft });
      cleft = undefined;
      continue;
    }
    const events = eventsOf(parts, part);
    if (events.length > 0) {
      for (const event of events) add(event);
      open = { ...events.at(-1)!, answered: true };
      fronted = undefined;
      continue;
    }
    // "It was on 3 May 1939 that Litvinov was dismissed"
    if (/^[wq]b(?:oa?)?D$/.test(part.letters)) {
      cleft = part.items.at(-1)!.date;
      continue;
    }
    const alone = /^o?a?D$/.test(part.letters) ? part.items.at(-1)!.date : undefined;
    if (alone !== undefined) {
      // "Krasin died in London, on 24 November": the date of the verb before; else that of the verb behind.
      if (open?.answered === false && (part.letters.startsWith('o') || part.opener === '(')) add({ mention: open.mention, turn: open.turn, date: alone, ...(open.expression !== undefined && { expression: open.expression }) });
      else if (open === undefined && (part.opener === '' || part.opener === '&' || part.opener === ';')) fronted = alone;
      continue;
    }
    const gapped = /^a?t*Po?a?D$/.test(part.letters) && open?.answered === true ? part.items.find(({ letter }) => letter === 'P')!.mention : undefined;
    if (gapped !== undefined) {
      add({ mention: gapped, turn: open!.turn, date: part.items.at(-1)!.date! });
      continue;
    }
    const dateless = datelessEvent(parts, part);
    if (dateless !== undefined && fronted !== undefined) add({ ...dateless, date: fronted });
    if (open?.answered === true && open.turn === 'began' && part.opener === '&' && /^[^PvxbzqrD]*t[^PvxbzqrD]*oa?D$/.test(part.letters)) {
      add({ mention: open.mention, turn: 'began', date: part.items.at(-1)!.date! });
      continue;
    }
    const isInsertion = fronted !== undefined && dateless === undefined && !part.letters.includes('P');
    // A part without a verb leaves the verb before it waiting for its date.
    if (dateless !== undefined) open = { ...dateless, answered: fronted !== undefined };
    else if (/[vxbzqrP]/.test(part.letters)) open = undefined;
    if (!isInsertion) fronted = undefined;
  }
  return found;
}

interface Waiting extends Omit<LifeEvent, 'date'> {
  /** Whether the verb has its date. */
  readonly answered: boolean;
}

/** What somebody says, denies or believes is not said by the writer: "it is not true that", "hieß es, dass". */
const REPORTED = /^(?:that|dass|daß|что|будто)(?!\p{L})/iu;

function eventsOf(parts: SentenceParts, part: ClausePart): LifeEvent[] {
  if (!part.letters.includes('D') || REPORTED.test(parts.text.slice(part.items[0]!.start, part.items[0]!.end))) return [];
  const found: LifeEvent[] = [];
  for (const { pattern, role, inherits, isPronoun } of LIFE_PATTERNS) {
    const match = pattern.exec(part.letters);
    if (match === null) continue;
    const item = (group: string): ClauseItem | undefined => (match.indices!.groups![group] === undefined ? undefined : part.items[match.indices!.groups![group]![0]]);
    const { expression } = item('verb')!;
    const mention = isPronoun === true ? part.before : inherits === true ? inheritedBy(part, expression!, match.groups!['between'] ?? '') : item('person')!.mention;
    const turn = turnFor(expression!, role, match.groups!['between'] ?? '', part, match.indices!.groups!['verb']![0], inherits === true);
    if (mention === undefined || turn === undefined || (isPronoun !== true && !isFreeToBe(parts.text, mention, role, inherits === true, match))) continue;
    const first = part.items.find(({ letter }) => !/[rmU]/.test(letter))!;
    const stretch = { start: first.start, end: part.items.at(-1)!.end };
    if (suspendsWords(parts.text.slice(stretch.start, stretch.end)) || deniesAct(parts.text, parts.sentence, stretch)) continue;
    found.push({ mention, turn, date: item('date')!.date!, expression: expression! });
    break;
  }
  if (found.length === 0) found.push(...termsOf(parts, part));
  if (found.length === 0 || part.letters.includes('n')) found.push(...nounsOf(parts, part));
  return found;
}

/** A participle or relative clause belongs to the person right before it, a predicate to the subject of those before. */
function inheritedBy(part: ClausePart, expression: LifeExpression, between: string): Mention | undefined {
  const isParticiple = between === '' && (expression.voice === 'passive' || expression.voice === 'either');
  return isParticiple ? (part.behind ?? part.subject) : part.subject;
}

/** What the verb says of the person in a role; `undefined` if it says it of somebody else. */
function turnFor(expression: LifeExpression, role: LifePattern['role'], between: string, part: ClausePart, verbAt: number, inherits: boolean): Turn | undefined {
  const { voice, turn, whenActive, needsTitle, ofObject, alsoActive } = expression;
  const behind = part.letters.slice(verbAt);
  if (needsTitle === true && !namesOffice(part.items.slice(verbAt + (role === 'object' ? /^v(?:a?[tm]*P)?/.exec(behind)![0].length : 1)))) return undefined;
  if (role === 'agent' || voice === 'agent') return role === 'agent' && voice === 'agent' ? turn : undefined;
  const isCyrillic = /\p{Script=Cyrillic}/u.test(expression.phrase);
  const isAuxiliary = ({ letter, hash }: ClauseItem): boolean => letter === 'b' && !CLAUSE_WORDS.had.has(hash ?? 0);
  const hasAuxiliary = part.items.some(isAuxiliary);
  // "Der Rykow abgelöst hatte", "had dismissed": the participle is active.
  const isPerfect = !hasAuxiliary && /b/.test(part.letters);
  const object = /^v(?:a?t*P|p)/.test(behind);
  // "Der ermordete Rathenau": the participle has an ending.
  if (role === 'attribute' && isCyrillic && /^vm?a?t*P/.test(behind)) return voice === 'passive' || voice === 'subject' ? turn : undefined;
  if (role === 'attribute') return voice === 'passive' && /(?:te|ne|ный|тый|шийся|ший)$/u.test(expression.phrase) ? turn : undefined;
  if (role === 'object') {
    // "Der verhaftete Thälmann" is an attribute.
    if (voice === 'active' || (alsoActive === true && part.letters[verbAt - 1] !== 'a')) return turn;
    if ((voice === 'either' && !hasAuxiliary) || (voice === 'passive' && isPerfect)) return turn;
    return ofObject;
  }
  // Beside another verb only a thing can be handed over; "trat … zurück" is a verb of two words.
  if (voice === 'thing') return turn;
  if (/[xz]/.test(between)) return undefined;
  if (voice === 'subject') return turn;
  // Without a form of to be: "Тельман арестован", "Mirbach: beglaubigt am …", "Thälmann, arrested on …"; an English past tense has an object.
  if (voice === 'passive' && isPerfect) return whenActive;
  if (voice === 'passive') return hasAuxiliary || inherits || isCyrillic ? turn : undefined;
  if (voice === 'either') {
    if (hasAuxiliary) return object ? undefined : turn;
    if (whenActive !== undefined && (object || isPerfect)) return whenActive;
    if (isPerfect) return undefined;
    // "Was arrested in May and shot on": one form of to be serves both; "Schulenburg hanged" needs none.
    if (object) return undefined;
    return (inherits && part.opener !== '&') || /^v(?:[oiyDFU]|$)/.test(behind) ? turn : undefined;
  }
  return undefined;
}

/** Whether words name an office, or the ministry that goes with one. */
const namesOffice = (items: readonly ClauseItem[]): boolean => items.some(({ letter, mention }) => letter === 't' || (letter === 'O' && mention?.candidates.every(({ kind }) => kind === 'office' || kind === 'organisation') === true));

/** Whether the case and the neighbours of a name let it be what the pattern takes it for. */
function isFreeToBe(text: string, mention: Mention, role: LifePattern['role'], inherits: boolean, match: RegExpExecArray): boolean {
  if (/^['’ʼ]/.test(text.slice(mention.end, mention.end + 1))) return false;
  if (inherits) return true;
  // "Molotow, der Litwinow abgelöst hatte": what looks like an article is a pronoun.
  if (role === 'subject' && /^a[tm]*P.*vb$/.test(match.input)) return false;
  if (role === 'object') {
    // The object stands behind its verb; before it, or in Russian anywhere, only its case tells it from the subject.
    const isCyrillic = /\p{Script=Cyrillic}/u.test(text.slice(mention.start, mention.end));
    const groups = match.indices!.groups!;
    return isCyrillic ? !isNominative(text, mention) : groups['verb']![0] < groups['person']![0] || PERFECT.test(match[0]);
  }
  return isNominative(text, mention);
}

/** "Der Litwinow am 3. Mai 1939 entlassen hatte", "hatte Litwinow … entlassen": the object before its participle. */
const PERFECT = /^a.*vb$|Pba?t*P.*v$/;

function nounsOf(parts: SentenceParts, part: ClausePart): LifeEvent[] {
  for (const { pattern, inherits } of NOUN_PATTERNS) {
    const match = pattern.exec(part.letters);
    if (match === null) continue;
    const item = (group: string): ClauseItem => part.items[match.indices!.groups![group]![0]]!;
    const own = /^[^P]*P[^P]*$/.test(part.letters.slice(0, match.index + 1)) ? subjectOf(parts.text, part) : undefined;
    const mention = inherits === true ? (own ?? (part.letters.slice(0, match.index).includes('P') ? undefined : part.subject)) : item('person').mention;
    const { expression } = item('verb');
    if (mention === undefined || expression === undefined || OF_ANOTHER.test(parts.text.slice(part.items[0]!.start, item('verb').start))) continue;
    if (deniesAct(parts.text, parts.sentence, { start: part.items[0]!.start, end: item('date').end })) continue;
    return [{ mention, turn: expression.turn, expression, date: item('date').date!, ...(inherits !== true && isLoose(parts.text, part, match) && { loose: true as const }) }];
  }
  return [];
}

/** "Nach Brünings Entlassung am 1. Juni bildete Papen": behind a preposition of time the date may be that of what follows. */
function isLoose(text: string, { letters, items }: ClausePart, match: RegExpExecArray): boolean {
  const groups = match.indices!.groups!;
  const first = Math.min(...['verb', 'person'].map((group) => groups[group]![0]));
  const isDirect = groups['date']![0] - Math.max(groups['verb']![0], groups['person']?.[0] ?? 0) <= 2;
  // In English a comma or the end of the sentence tells that it belongs to the noun.
  const ends = groups['date']![1] === letters.length;
  const before = letters.slice(0, first).replace(/[at]*$/, '');
  const leads = text.slice(items[0]!.start, items[first]!.start);
  return !isDirect || !(ends || (before === '' && !FOLLOWING.test(leads))) || (FOLLOWING.test(leads) && !/^[A-Za-z]/.test(leads.trim().slice(0, 1)));
}

/** Words that place something else before or after what a noun tells. */
const FOLLOWING = /(?<!\p{L})(?:after|before|since|until|till|following|upon|with|nach|vor|seit|bis|mit|bei|после|до|перед|накануне|с|со|в связи)(?!\p{L})/iu;

/** The first person of a part, if before it no verb stands and it is not "Himmler's protégé" who is spoken of. */
function subjectOf(text: string, { letters, items }: ClausePart): Mention | undefined {
  const at = letters.indexOf('P');
  const mention = items[at]?.mention;
  return mention === undefined || /[vxbz]/.test(letters.slice(0, at)) || /^['’ʼ]/.test(text.slice(mention.end, mention.end + 1)) || !isNominative(text, mention) ? undefined : mention;
}

/** Before a noun they make the date that of something else: "the news of Lenin's death on 22 January". */
const OF_ANOTHER = /(?<!\p{L})(?:news|word|report\p{L}*|announc\p{L}*|anniversar\p{L}*|commemor\p{L}*|mourn\p{L}*|funeral|trial|plan\p{L}*|attempt\p{L}*|Nachricht|Meldung|Jahrestag\p{L}*|Gedenk\p{L}*|Trauer\p{L}*|Prozess\p{L}*|извести\p{L}*|сообщени\p{L}*|годовщин\p{L}*|весть|вести|слух\p{L}*)(?!\p{L})/iu;

function termsOf(parts: SentenceParts, part: ClausePart): LifeEvent[] {
  const found: LifeEvent[] = [];
  for (const { pattern, turn } of TERM_PATTERNS) {
    const match = pattern.exec(part.letters);
    if (match === null) continue;
    const item = (group: string): ClauseItem => part.items[match.indices!.groups![group]![0]]!;
    const mention = match.groups!['person'] === undefined ? (/^[qbx]/.test(match[0]) ? part.subject : (part.behind ?? part.subject)) : item('person').mention;
    if (mention === undefined || !isNominative(parts.text, mention) || deniesAct(parts.text, parts.sentence, { start: mention.start, end: mention.end })) continue;
    const date = item('date').date!;
    const [first, last] = date.parts ?? [];
    if (date.precision !== 'interval') found.push({ mention, turn, date });
    else if (first !== undefined && last !== undefined && turn === 'began') found.push({ mention, turn: 'began', date: first }, { mention, turn: 'ended', date: last });
  }
  return found;
}

/** A verb with its subject that has no date in its part. */
function datelessEvent(parts: SentenceParts, part: ClausePart, isCleft = false): Omit<LifeEvent, 'date'> | undefined {
  if (/[Dd]/.test(part.letters) || (!isCleft && REPORTED.test(parts.text.slice(part.items[0]!.start, part.items[0]!.end)))) return undefined;
  const own =
    /^[rm]{0,3}a?[tm]{0,6}(?<person>P)"?(?<between>[bm]*)(?<verb>v)[^vxzrP]*$/d.exec(part.letters) ??
    /^(?<verb>v)a?[tm]{0,6}(?<person>P)[^vxzrP]*$/d.exec(part.letters) ??
    /^(?<between>[bxw])a?[tm]{0,6}(?<person>P)[^vxzrPD]*(?<verb>v)$/d.exec(part.letters) ??
    /^[rm]{0,3}(?<between>[bm]*)(?<verb>v)[^vxzrP]*$/d.exec(part.letters);
  const object = /^[rm]{0,3}(?:(?:a?t{0,6}P|q)(?<verb>v)a?[tm]{0,6}(?<person>P)|(?<first>v)a?t{0,6}Pa?[tm]{0,6}(?<second>P))[^vxzrPD]*$/d.exec(part.letters);
  if (object !== null) {
    const groups = object.indices!.groups!;
    const { expression } = part.items[(groups['verb'] ?? groups['first'])![0]]!;
    const turn = turnFor(expression!, 'object', '', part, (groups['verb'] ?? groups['first'])![0], false);
    if (turn !== undefined) return { mention: part.items[(groups['person'] ?? groups['second'])![0]]!.mention!, turn, expression: expression! };
  }
  const noun = /^a?(?<verb>n)f?a?t{0,6}(?<person>P)[^vxzrPD]*$/d.exec(part.letters);
  if (noun !== null) {
    const { expression } = part.items[noun.indices!.groups!['verb']![0]]!;
    return { mention: part.items[noun.indices!.groups!['person']![0]]!.mention!, turn: expression!.turn, expression: expression!, loose: true };
  }
  if (own === null) return undefined;
  const at = own.indices!.groups!;
  const { expression } = part.items[at['verb']![0]]!;
  const inherits = at['person'] === undefined;
  const mention = inherits ? inheritedBy(part, expression!, own.groups!['between'] ?? '') : part.items[at['person']![0]]!.mention;
  const turn = turnFor(expression!, 'subject', own.groups!['between'] ?? '', part, at['verb']![0], inherits);
  if (mention === undefined || turn === undefined || (!inherits && !isNominative(parts.text, mention))) return undefined;
  const span = { start: part.items[0]!.start, end: part.items.at(-1)!.end };
  return deniesAct(parts.text, parts.sentence, span) ? undefined : { mention, turn, expression: expression! };
}
