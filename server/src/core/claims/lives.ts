/**
 * Where a text gives the dates of a life: "Stresemann (1878–1929)", "(* 10. Mai 1878; † 3. Oktober 1929)", "b. 24 Nov. 1872,
 * d. 7 July 1936", "was born in 1877". What is marked as birth or death is said to be it; two dates behind a name without a mark
 * may as well be a term of office, and whether they are a life is for the facts to tell.
 */
import type { DateMention } from '../text/dates/date-mention';
import type { Mention } from '../text/mentions';
import { yearInterval } from '../time/interval';
import { spansWithin, type Span } from '../util/span';
import type { Claim } from './claim';

/** A date of a life, or two. */
export interface WrittenLife {
  readonly mention: Mention;
  readonly born?: DateMention;
  readonly died?: DateMention;
  /** How the dates stand with the name: marked as birth and death, or merely two in brackets or behind a comma. */
  readonly by: 'mark' | 'brackets' | 'comma';
}

export interface LifeContext {
  readonly text: string;
  readonly sentence: Span;
  readonly mentions: readonly Mention[];
  readonly dates: readonly DateMention[];
  readonly claims: readonly Claim[];
}

/** Every life that a sentence gives dates of. */
export function findLives(context: LifeContext): WrittenLife[] {
  const found: WrittenLife[] = [];
  const taken = new Set<DateMention>();
  for (const mention of context.mentions) {
    if (!mention.candidates.some((entry) => entry.kind === 'person') || isInLongerTitle(context.text, mention)) continue;
    const life = lifeBehind(context, mention) ?? namedByNoun(context, mention);
    if (life === undefined) continue;
    found.push(life.written);
    for (const date of life.dates) taken.add(date);
  }
  for (const { mention, entry, facets, date } of context.claims) {
    if (entry.kind !== 'person' || taken.has(date) || facets?.length !== 1) continue;
    if (facets[0] === 'born') found.push({ mention, born: date, by: 'mark' });
    else if (facets[0] === 'died') found.push({ mention, died: date, by: 'mark' });
  }
  return found;
}

/** "*Hitler (1889–1936)*": emphasis that opens before the name and closes farther on sets a title. */
function isInLongerTitle(text: string, { start, end }: Span): boolean {
  return /[*_]/.test(text[start - 1] ?? '') && !/[*_]/.test(text[end] ?? '');
}

const LONGEST_BRACKET = 180;
const OPENING = /^["'”’*_]*(?:\[\^[^\]\n]{1,20}\])?\s?[([]/;
const COMMA = /^["'”’*_]*\s?(?:,|:|–|—)\s/;
const CELL = /^["'”’*_]*\s*\|\s*/;

interface FoundLife {
  readonly written: WrittenLife;
  readonly dates: readonly DateMention[];
}

function lifeBehind({ text, sentence, dates }: LifeContext, mention: Mention): FoundLife | undefined {
  const tail = text.slice(mention.end, Math.min(sentence.end, mention.end + LONGEST_BRACKET));
  const bracket = OPENING.exec(tail);
  if (bracket !== null) {
    const inside = { start: mention.end + bracket[0].length, end: closingBracket(text, mention.end + bracket[0].length, sentence.end) };
    const own = spansWithin(dates, inside);
    const found = marked(text, mention, inside.start, own) ?? unmarked(text, mention, inside, own, 'brackets');
    return found !== undefined && isOfSomebodyElse(text, sentence, mention, found.written) ? undefined : found;
  }
  const comma = COMMA.exec(tail);
  const cell = comma === null ? CELL.exec(tail) : null;
  const lead = comma ?? cell;
  if (lead === null) return undefined;
  const inside = { start: mention.end + lead[0].length, end: mention.end + tail.length };
  const own = spansWithin(dates, inside);
  const first = own[0];
  if (first === undefined) return undefined;
  return marked(text, mention, inside.start, own) ?? unmarked(text, mention, { start: inside.start, end: first.end }, [first], cell === null ? 'comma' : 'brackets');
}

/** Who is told by whom they belong to: "Klara Hitler, mother of Adolf Hitler (d. 1907)". */
const RELATION = /(?<!\p{L})(?:wife|husband|widow|sister|brother|mother|father|son|daughter|nephew|niece|cousin|uncle|aunt|secretary|assassin|biographer|friend|student|pupil|Frau|Gattin|Witwe|Schwester|Bruder|Mutter|Vater|Sohn|Tochter|Neffe|Nichte|Sekretär\p{L}*|Attentäter|Mörder|жена|муж|вдова|сестра|брат|мать|отец|сын|дочь|племянни\p{L}*|секретарь|убийца)(?!\p{L})[^,;()]{0,40}$/u;
/** A name before a comma, to which a date behind the next name may belong: "Nadezhda Alliluyeva, second wife of …". */
const HEAD = /\p{Lu}\p{L}+,\s[^;()]{0,100}$/u;
const GOVERNED = /(?<!\p{L})(?:of|von|des|der|with|by|to|for)\s(?:(?:the|Sir|Lord|Count|Graf)\s)?$/u;

/** A date of birth or death alone behind a name that depends on another is that of the other. */
function isOfSomebodyElse(text: string, sentence: Span, mention: Mention, { born, died }: WrittenLife): boolean {
  const before = text.slice(Math.max(sentence.start, mention.start - 120), mention.start);
  if (RELATION.test(before)) return true;
  return (born === undefined) !== (died === undefined) && (GOVERNED.test(before) || HEAD.test(before));
}

const CAPITAL = String.raw`\p{Lu}[\p{L}.’'-]*`;
const DEATH_NOUN = String.raw`(?:death|assassination|murder|execution|Tod(?:es)?|Ermordung|Hinrichtung)`;
const IN_A_PLACE = String.raw`(?:\s(?:in|at|near|bei)\s${CAPITAL})?`;
/** "Stresemann’s death on", "Rathenaus Ermordung am"; what stands between the name and the date. */
const DEATH_BEHIND = new RegExp(String.raw`^(?:['’]s?)?\s${DEATH_NOUN}${IN_A_PLACE}\s(?:on|in|am|im)\s(?:the\s)?$`, 'u');
/** "the death of Stresemann on", "die Ermordung Rathenaus am", "смерть Штреземана": what stands before the name, and behind it. */
const DEATH_BEFORE = new RegExp(String.raw`(?:${DEATH_NOUN}\s(?:(?:of|von|des)\s)?|(?:смерт[ьи]|убийств[оа]|кончин[аы])\s)$`, 'u');
const TO_DATE = new RegExp(String.raw`^${IN_A_PLACE}\s(?:(?:on|in|am|im|в)\s)?(?:the\s)?$`, 'u');
const BORN_BEFORE = /^\sgeborenen?r?\s$/u;
/** Of these the date may be, and not of the death: "the news of Lenin’s death on 22 January". */
const ANOTHER_OCCASION = /(?<!\p{L})(?:failed|attempted|unsuccessful|near|versuchte\p{L}*|gescheitert\p{L}*|неудачн\p{L}*|news|word|report\p{L}*|announc\p{L}*|anniversary|commemor\p{L}*|mourn\p{L}*|funeral|celebrat\p{L}*|speech|obituar\p{L}*|trial|after|since|until|before|following|Nachricht|Meldung|Jahrestag\p{L}*|Todestag\p{L}*|Gedenk\p{L}*|Trauer\p{L}*|Rede|Prozess\p{L}*|nach|seit|vor|bis|извести\p{L}*|сообщени\p{L}*|годовщин\p{L}*|после|до|накануне)(?!\p{L})/iu;

/** A death as a noun, or a birth as a participle, with the date right beside it. */
function namedByNoun({ text, sentence, dates }: LifeContext, mention: Mention): FoundLife | undefined {
  const before = text.slice(Math.max(sentence.start, mention.start - 24), mention.start);
  const native = dates.find((date) => date.end <= mention.start && BORN_BEFORE.test(text.slice(date.end, mention.start)));
  if (native !== undefined) return { written: { mention, born: native, by: 'mark' }, dates: [native] };
  const date = dates.find(({ start }) => start >= mention.end);
  if (date === undefined || date.start - mention.end > LONGEST_BRACKET / 2) return undefined;
  const between = text.slice(mention.end, date.start);
  if (!DEATH_BEHIND.test(between) && !(DEATH_BEFORE.test(before) && TO_DATE.test(between))) return undefined;
  if (ANOTHER_OCCASION.test(text.slice(sentence.start, mention.start))) return undefined;
  return { written: { mention, died: date, by: 'mark' }, dates: [date] };
}

/** The closing bracket that belongs to one opened just before `from`, or the end of the sentence. */
function closingBracket(text: string, from: number, end: number): number {
  let depth = 0;
  for (let index = from; index < Math.min(end, from + LONGEST_BRACKET); index++) {
    if (/[([]/.test(text[index]!)) depth++;
    else if (/[)\]]/.test(text[index]!) && depth-- === 0) return index;
  }
  return Math.min(end, from + LONGEST_BRACKET);
}

const SMALL = String.raw`(?:in|at|near|on|the|of|village|year|der|dem|den|des|zu|bei|am|im|um|Jahre?|Nähe|в|во|под|с|г|году|деревне|селе|имении)\.?`;
const WHERE = String.raw`(?:[\s,]*(?:${SMALL}|${CAPITAL})(?!\p{L})){0,8}[\s,]*`;
/** After a word a name may follow that somebody was born with; what comes after its comma is another story. */
const NAMED = String.raw`(?:\s+${SMALL}(?!\p{L})${WHERE}|(?:\s+${CAPITAL}){0,3}(?:\s+${SMALL}){0,3}\s*)`;
/** What may stand between a date of birth and the mark of a death: "in Berlin;". */
const BETWEEN = String.raw`(?:\s*(?:in|at|near|zu|bei|в)\s(?:${CAPITAL}[\s,]*){1,3}|\s*ebenda)?[\s,;)\]–—-]*(?:and |und |и )?`;

/** A mark and then at most a place: "born in Berlin on", "* Berlin,", "род. в Карауле". */
const mark = (signs: string, words: string, before: string): RegExp => new RegExp(String.raw`^${before}(?:(?:${signs})${WHERE}|(?:${words})(?!\p{L})${NAMED})$`, 'u');
const SEPARATED = String.raw`[\s,;)\]–—-]*`;
const BIRTH = mark(String.raw`\*|b\.|geb\.|род\.|р\.`, 'born|[Gg]eboren|родился|родилась', SEPARATED);
const DEATH_MARKS = [String.raw`†|✝|d\.(?!\s?h\.)|gest\.|ум\.|сконч\.`, 'died|gestorben|умер|умерла|скончался|скончалась'] as const;
const DEATH = mark(...DEATH_MARKS, SEPARATED);
const DEATH_AFTER_BIRTH = mark(...DEATH_MARKS, BETWEEN);

/** Dates each of which is marked, up to the first that is not. */
function marked(text: string, mention: Mention, from: number, dates: readonly DateMention[]): FoundLife | undefined {
  let position = from;
  let born: DateMention | undefined;
  let died: DateMention | undefined;
  const used: DateMention[] = [];
  for (const date of dates) {
    const before = text.slice(position, date.start);
    if (born === undefined && died === undefined && BIRTH.test(before)) born = date;
    else if (died === undefined && (born === undefined ? DEATH : DEATH_AFTER_BIRTH).test(before)) died = date;
    // The other calendar's date in brackets: "b. 24 Nov. 1872 (12 November O.S.), d. …".
    else if (used.length === 0 || !/^\s?[([]\s?(?:O\.\s?S\.\s?)?$/.test(before)) break;
    used.push(date);
    position = date.end;
  }
  if (born === undefined && died === undefined) return undefined;
  return { written: { mention, by: 'mark', ...(born !== undefined && { born }), ...(died !== undefined && { died }) }, dates: used };
}

/** A place before a date: "Berlin", "St Petersburg,". */
const PLACE = /^\s*(?:in |zu |в )?(?:\p{Lu}[\p{L}.’'-]*[\s,]*){0,3}$/u;

/** Two dates joined by a dash, nothing else before them: "(1878–1929)", "(Berlin 1867 – Berlin 1922)". */
function unmarked(text: string, mention: Mention, inside: Span, dates: readonly DateMention[], by: 'brackets' | 'comma'): FoundLife | undefined {
  const [first, second] = dates;
  if (first === undefined) return undefined;
  const leads = text.slice(inside.start, first.start);
  const ends = endsOf(text, first);
  if (ends !== undefined && leads.trim() === '' && /^\s*(?:[)\],;.|]|$)/.test(text.slice(first.end, first.end + 3))) return { written: { mention, born: ends[0], died: ends[1], by }, dates: [first] };
  if (second === undefined || dates.length !== 2 || ends !== undefined || !PLACE.test(leads) || first.precision === 'interval' || second.precision === 'interval') return undefined;
  const between = text.slice(first.end, second.start);
  const dash = /^\s?[–—-]\s?/.exec(between)?.[0];
  if (dash === undefined || !PLACE.test(between.slice(dash.length)) || text.slice(second.end, inside.end).trim() !== '') return undefined;
  return { written: { mention, born: first, died: second, by }, dates };
}

/** The two ends of a range of dates; those of "1878–1929" are cut out of it. */
function endsOf(text: string, date: DateMention): readonly [DateMention, DateMention] | undefined {
  if (date.precision !== 'interval' || date.limit !== undefined) return undefined;
  if (date.parts !== undefined) return date.parts.length === 2 ? (date.parts as unknown as readonly [DateMention, DateMention]) : undefined;
  const { start, end } = date.core;
  const match = /^(\d{4})\s?[–—-]\s?(\d{4})/.exec(text.slice(start, end));
  if (match === null) return undefined;
  const last = start + match[0].length - 4;
  return [yearAt(date, match[1]!, start), yearAt(date, match[2]!, last)];
}

function yearAt(range: DateMention, digits: string, start: number): DateMention {
  const span = { start, end: start + digits.length };
  const year = Number(digits);
  return { ...span, core: span, precision: 'year', year, notation: { ...range.notation, precision: 'year', ending: '' }, value: { edtf: digits, bounds: yearInterval(year) }, impossible: false, yearFrom: 'written' };
}
