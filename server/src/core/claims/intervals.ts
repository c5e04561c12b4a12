/**
 * Where a text counts from one date to another and gives both: "five years after Rapallo, in 1927", "on 1 September 1939, a week
 * after the pact", "signed in 1922 and five years later, in 1927, …". From what is counted must stand right behind "after", and
 * the date right beside the expression: prose that is looser than that may count from something else.
 */
import type { CompiledEntry } from '../facts/index-format';
import type { DateMention } from '../text/dates/date-mention';
import type { RelativeExpression } from '../text/dates/relative';
import type { Mention } from '../text/mentions';
import type { Span } from '../util/span';

export interface IntervalContext {
  readonly text: string;
  readonly sentence: Span;
  readonly mentions: readonly Mention[];
  readonly dates: readonly DateMention[];
  readonly relative: readonly RelativeExpression[];
}

/** How nearly the number is meant. */
export type Nearness = 'exact' | 'about' | 'less' | 'more';

/** A relative expression that counts: "on the 24th" names a day and counts nothing. */
export type CountedExpression = RelativeExpression & { readonly unit: Exclude<RelativeExpression['unit'], 'day-of-month'> };

const isCounted = (expression: RelativeExpression): expression is CountedExpression => expression.unit !== 'day-of-month';

export interface CountedInterval {
  readonly expression: CountedExpression;
  /** What is counted from: a treaty or event, whoever may be meant by its name, or a date. */
  readonly from: { readonly entries: readonly CompiledEntry[] } | { readonly date: DateMention };
  /** The date that the text gives for the end of the interval. */
  readonly to: DateMention;
  readonly nearness?: Nearness;
}

export function findIntervals(context: IntervalContext): CountedInterval[] {
  const found: CountedInterval[] = [];
  for (const expression of context.relative) {
    if (expression.count === 0 || !isCounted(expression) || !isNumbered(context.text, expression)) continue;
    const interval = expression.fromEvent === true ? countedFromEvent(context, expression, expression.end) : countedOn(context, expression);
    if (interval !== undefined) found.push({ ...interval, ...nearnessOf(context.text, expression) });
  }
  return found;
}

/** Words that make another number of what follows: "twenty-five years", "two or three years", "half a year", "a few weeks". */
const PART_OF_A_NUMBER = /(?:[-–—.,\d]|(?:^|[^\p{L}])(?:or|to|hundred and|half|few|several|many|some|dozen|every|next|following|oder|bis|halb\p{L}*|anderthalb|einige\p{L}*|mehrere\p{L}*|wenige\p{L}*|paar|viele\p{L}*|пол|полтора|полутора|несколько|или|twenty|thirty|forty|fifty|двадцать|тридцать|сорок|пятьдесят)\s)$/iu;
/** A plural without a number before it. */
const UNNUMBERED = /^(?:Jahren?|Monaten?|Wochen|Tagen?|лет|года|дня|дней|недели|недель|месяца|месяцев)(?!\p{L})/u;
const OTHERS = /^(?:the\s)?(?:same|next|following|previous|preceding|that|nächste|folgend|darauf|vorig|vorher|selben|gleichen|след|пред|т[оу]|Folgejahr|Vorjahr)/iu;

function isNumbered(text: string, { start, end }: Span): boolean {
  const expression = text.slice(start, end);
  return !PART_OF_A_NUMBER.test(text.slice(Math.max(0, start - 14), start)) && !UNNUMBERED.test(expression) && !OTHERS.test(expression);
}

const NEARNESS: readonly (readonly [Nearness, RegExp])[] = [
  ['exact', /(?:exactly|precisely|genau|exakt|auf den Tag genau|auf den Tag|ровно|точно)\s$/iu],
  ['less', /(?:less than|not quite|nearly|almost|just under|under|barely|hardly|scarcely|within|fast|knapp|kaum|weniger als|nicht ganz|beinahe|binnen|innerhalb von|noch keine|почти|менее чем|меньше чем|неполных)\s$/iu],
  ['more', /(?:more than|over|well over|at least|mehr als|über|gut|reichlich|mindestens|более чем|больше чем|свыше)\s$/iu],
  ['about', /(?:about|around|some|roughly|approximately|etwa|ungefähr|rund|circa|ca\.|около|примерно|приблизительно)\s$/iu],
];

function nearnessOf(text: string, { start, end }: Span): { nearness?: Nearness } {
  const before = text.slice(Math.max(0, start - 20), start);
  if (/\bto the day\b/.test(text.slice(start, end + 24))) return { nearness: 'exact' };
  const found = NEARNESS.find(([, words]) => words.test(before));
  return found === undefined ? {} : { nearness: found[0] };
}

/** What may stand between "after" and what is counted from. */
const TO_ANCHOR = /^\s(?:(?:the|der|die|das|dem|den|des)\s)?(?:\p{L}+\s(?:of|des|der|von|vom)\s(?:(?:the|der)\s)?|(?:подписания|заключения|начала)\s)?$/iu;
/** Between what is counted from and the date: ", in", " (on", " – am". */
const TO_DATE = /^["'”’»*_]*\s?(?:[,(–—]\s?)(?:(?:on|in|am|im|в|at|by|namely|nämlich|а именно)\s)?(?:(?:the|dem)\s)?$/u;
/** Between a date and the expression behind it. */
const BEHIND_DATE = /^\s?[,(–—]\s?(?:(?:that is|i\.e\.|also|d\.\s?h\.|то есть|just|only|exactly|precisely|genau|exakt|ровно|less than|more than|nearly|almost|about|barely|knapp|fast|etwa|rund|gut|почти|около)\s)*(?:спустя\s)?$/u;

function countedFromEvent(context: IntervalContext, expression: CountedExpression, anchorFrom: number): CountedInterval | undefined {
  const anchor = anchorBehind(context, anchorFrom);
  if (anchor === undefined) return undefined;
  const { text, dates } = context;
  const to = dates.find((date) => startOf(date) >= anchor.end && TO_DATE.test(text.slice(anchor.end, startOf(date)))) ?? dates.find((date) => date.end <= expression.start && BEHIND_DATE.test(text.slice(date.end, expression.start)));
  return to === undefined ? undefined : { expression, from: anchor.from, to };
}

const startOf = (date: DateMention): number => Math.min(date.start, date.weekday?.start ?? date.start);

function anchorBehind({ text, sentence, mentions, dates }: IntervalContext, from: number): { from: CountedInterval['from']; end: number } | undefined {
  if (from >= sentence.end) return undefined;
  const mention = mentions.find((one) => one.start >= from);
  if (mention !== undefined && TO_ANCHOR.test(text.slice(from, mention.start))) {
    const entries = datedCandidates(mention);
    return entries === undefined ? undefined : { from: { entries }, end: mention.end };
  }
  const date = dates.find((one) => one.start >= from);
  return date !== undefined && /^\s(?:the\s|dem\s|den\s)?$/.test(text.slice(from, date.start)) ? { from: { date }, end: date.end } : undefined;
}

/**
 * The treaties and events that may be meant by a name, the likeliest first; `undefined` if it is likelier something else: a place
 * of the same name has no day.
 */
export function datedCandidates({ entry, candidates }: Mention): CompiledEntry[] | undefined {
  if (entry === undefined || (entry.kind !== 'treaty' && entry.kind !== 'event')) return undefined;
  return [entry, ...candidates.filter((other) => other !== entry && (other.kind === 'treaty' || other.kind === 'event'))];
}

const RUSSIAN_AFTER = /^\s(?:после|со дня|с момента)(?!\p{L})/u;
const AND_THEN = /^,?\s?[,(–—]?\s?(?:(?:on|in|am|im|в)\s)(?:the\s|dem\s)?$/u;

/** "… five years later, in 1927": counted from the only date before it. "Через пять лет после …" counts from an event. */
function countedOn(context: IntervalContext, expression: CountedExpression): CountedInterval | undefined {
  const { text, sentence, mentions, dates } = context;
  const after = RUSSIAN_AFTER.exec(text.slice(expression.end, Math.min(sentence.end, expression.end + 20)));
  if (after !== null) return countedFromEvent(context, expression, expression.end + after[0].length);
  const before = dates.filter((date) => date.end <= expression.start);
  const to = dates.find((date) => startOf(date) >= expression.end);
  const [date] = before;
  if (date === undefined || before.length > 1 || to === undefined || !AND_THEN.test(text.slice(expression.end, startOf(to)))) return undefined;
  // Something with a day of its own that is named in between may be what is counted from.
  const isNamed = mentions.some((mention) => mention.start >= date.end && mention.end <= expression.start && mention.candidates.some(({ kind }) => kind === 'treaty' || kind === 'event'));
  return isNamed ? undefined : { expression, from: { date }, to };
}
