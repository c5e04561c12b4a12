/**
 * The sentences of a block as the checks read them. Lists, tables and chronologies are cut by lines and not by stops: the mark
 * of a list belongs to no sentence, a date that stands for itself in front ("**16 April 1922.** Treaty of Rapallo") belongs to
 * what follows, and where every line of a paragraph begins with a date, each is a sentence of its own.
 */
import type { Span } from '../util/span';
import type { DateMention } from './dates/date-mention';

interface Lines extends Span {
  readonly kind: string;
  readonly sentences: readonly Span[];
  readonly dates: readonly DateMention[];
}

/** The stretches of a block that make statements, in order. */
export function statementSpans(text: string, block: Lines): readonly Span[] {
  const head = block.kind === 'paragraph' ? (YEAR_ABOVE.exec(text.slice(block.start, block.start + 24))?.[0].length ?? 0) : 0;
  if (head > 0) {
    const start = block.start + head;
    const dates = block.dates.filter((date) => date.start >= start);
    return statementSpans(text, { kind: block.kind, start, end: block.end, dates, sentences: block.sentences.flatMap((one) => (one.end <= start ? [] : [{ start: Math.max(start, one.start), end: one.end }])) });
  }
  const sentences = linesWithDates(text, block) ?? block.sentences;
  const [first, second, ...others] = sentences;
  if (first === undefined) return sentences;
  const start = first.start === block.start || block.kind === 'list-item' ? afterMark(text, first, block.dates) : first.start;
  if (second !== undefined && isDateAlone(text, { start, end: first.end }, block.dates)) return [{ start, end: second.end }, ...others];
  return start === first.start ? sentences : [{ start, end: first.end }, ...sentences.slice(1)];
}

/** A year in a line of its own, which the lines below it stand under. */
const YEAR_ABOVE = /^[*_]*(?:1[5-9]|20)\d\d[*_.:]*[ \t]*\r?\n/;

/** A bullet, a dash, a number or letter with its point or bracket, the box of a task. */
const MARK = /^\s*(?:(?:[-–—*•+]|\d{1,3}[.)]|\p{L}\))\s+)?(?:\[[ xX]\]\s+)?/u;

function afterMark(text: string, { start, end }: Span, dates: readonly DateMention[]): number {
  const length = MARK.exec(text.slice(start, Math.min(end, start + 12)))?.[0].length ?? 0;
  const after = start + length;
  // "16. April" begins with no number of an item.
  return length === 0 || after >= end || dates.some((date) => date.start < after && date.end > start) ? start : after;
}

function isDateAlone(text: string, span: Span, dates: readonly DateMention[]): boolean {
  const date = dates.find((one) => one.start >= span.start && one.end <= span.end);
  return date !== undefined && /^[\s*_]*$/.test(text.slice(span.start, date.start)) && /^[\s*_.:]*$/.test(text.slice(date.end, span.end));
}

/** Shorter blocks are no chronology, and in longer ones a wrapped line may begin with a date by chance. */
const FEWEST_LINES = 2;

/** The lines of a block each of which begins with a date, after at most a mark; `undefined` for another block. */
function linesWithDates(text: string, block: Lines): readonly Span[] | undefined {
  if (block.kind !== 'paragraph' || block.dates.length < FEWEST_LINES || !BEGINS_WITH_FIGURE.test(text.slice(block.start, block.start + 8))) return undefined;
  const found: Span[] = [];
  let next = 0;
  for (let start = block.start; start < block.end; ) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 || stop > block.end ? block.end : stop;
    const from = start + /^[\s–—•*_-]*/.exec(text.slice(start, end))![0].length;
    while (next < block.dates.length && block.dates[next]!.start < from) next++;
    if (block.dates[next]?.start !== from) return undefined;
    found.push({ start: from, end: end - /[\s\\]*$/.exec(text.slice(from, end))![0].length });
    start = end + 1;
  }
  return found.length < FEWEST_LINES ? undefined : found;
}

const BEGINS_WITH_FIGURE = /^[\s–—•*_-]*\d/;
