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

/** "about 900,000 tonnes", "600 persons; accounts give 300 to 1,000", "130,000 to 350,000 persons". */
export function amountInWords({ value, admits, unit, approximate }: CompiledFigure): string {
  const range = admits === undefined ? '' : `${numberInWords(admits[0])} to ${numberInWords(admits[1])}`;
  if (value === undefined) return `${range} ${unit}`;
  return `${approximate === true ? 'about ' : ''}${numberInWords(value)} ${unit}${range === '' ? '' : `; accounts give ${range}`}`;
}
