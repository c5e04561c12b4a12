/** Numbers as historians write them in English: "5,461", "900,000", "1.2 million". */
import type { CompiledFigure } from './index-format';

const LARGE: readonly (readonly [number, string])[] = [[1e9, 'billion'], [1e6, 'million']];

/** A number with commas between its thousands; in millions where that takes at most two places after the point. */
export function numberInWords(value: number): string {
  for (const [size, word] of LARGE) {
    const hundredths = (value / size) * 100;
    if (Math.abs(value) >= size && Math.abs(hundredths - Math.round(hundredths)) < 1e-6) return `${Math.round(hundredths) / 100} ${word}`;
  }
  const [whole = '', places] = String(value).split('.');
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + (places === undefined ? '' : `.${places}`);
}

/** "about 900,000 tonnes"; "132 to 600 persons" where only a range is known. */
export function amountInWords({ value, admits, unit, approximate }: CompiledFigure): string {
  if (value === undefined) return `${rangeInWords(admits)} ${unit}`;
  return `${approximate === true ? 'about ' : ''}${numberInWords(value)} ${unit}`;
}

/** "300,000 to 1.2 million". */
export function rangeInWords(range: CompiledFigure['admits']): string {
  return (range ?? []).map(numberInWords).join(' to ');
}
