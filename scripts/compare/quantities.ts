/** Whether the fact base answers a quantity: with a figure, or by naming the number in an account. */
import { edtfBounds } from '../../server/src/compile/edtf-bounds';
import { toInterval } from '../../server/src/core/facts/fact-base';
import type { CompiledFigure } from '../../server/src/core/facts/index-format';
import { intervalsMeet } from '../../server/src/core/time/interval';
import { numbersIn } from './numbers';
import type { Base, Known, Quantity } from './inventory';

/** False for "several" and "the largest": there is no number that could be found. */
export function hasNumber(quantity: Quantity): boolean {
  return quantity.missing === true || numbersOf(quantity).length > 0;
}

/** `entries` are those of the quantity's entities. */
export function isQuantityAnswered(quantity: Quantity, entries: readonly Known[], base: Base): boolean {
  const related = base.withRelated(entries);
  const figures = related.flatMap(({ details }) => details.figures ?? []);
  if (quantity.missing === true) return figures.some((figure) => isSumOfThatTime(figure, quantity));
  const written = new Set(related.flatMap((known) => numbersIn(textOf(known))));
  return numbersOf(quantity).every((number) => written.has(number) || figures.some((figure) => admits(figure, number)));
}

/** The numbers of a quantity: its value, or both ends of a range. */
function numbersOf({ value, textual }: Quantity): number[] {
  return typeof value === 'number' ? [value] : value === null ? [] : numbersIn(textual);
}

function admits({ value, admits: range }: CompiledFigure, number: number): boolean {
  return value === number || (range !== undefined && range[0] <= number && number <= range[1]);
}

const MONEY = /mark|dollar|rouble|pound/i;

/** A sum that the text has lost is answered by any sum of money of the same time. */
function isSumOfThatTime(figure: CompiledFigure, quantity: Quantity): boolean {
  if (!MONEY.test(figure.unit)) return false;
  const wanted = quantity.asOf === null ? undefined : edtfBounds(quantity.asOf);
  const given = figure.asOf === undefined ? undefined : edtfBounds(figure.asOf);
  return wanted === undefined || given === undefined || intervalsMeet(toInterval(wanted), toInterval(given));
}

/** Everything that an entry says in words. */
function textOf({ entry, details }: Known): string {
  const { prose, duration, dates, articles = [], figures = [], corrections = [], disputes = [], relations = [] } = details;
  return [
    entry.summary, prose, duration,
    ...dates.flatMap(({ label, note }) => [label, note]),
    ...articles.map(({ summary }) => summary),
    ...figures.flatMap(({ counts, note }) => [counts, note]),
    ...corrections.flatMap(({ says, because }) => [says, because]),
    ...disputes.flatMap(({ about, positions }) => [about, ...positions.map(({ holds }) => holds)]),
    ...relations.map(({ note }) => note),
  ].filter((text) => text !== undefined).join('\n');
}
