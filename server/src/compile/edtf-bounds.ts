/** The days that an EDTF string may mean, by the `edtf` package. */
import edtf from 'edtf';
import { dayFromDate } from '../core/time/day';
import type { CompiledInterval } from '../core/facts/index-format';

const MILLISECONDS_OF_A_DAY = 86_400_000;

const SEASON = /^(-?\d{4})-2([1-4])$/;

/**
 * First and last day of an EDTF string, `null` for an open side; `undefined` if it is no EDTF.
 *
 * Seasons are those of the northern hemisphere (spring 1 March – 31 May, winter 1 December – end of February), where the
 * package counts quarters.
 */
export function edtfBounds(text: string): CompiledInterval | undefined {
  if (!known.has(text)) known.set(text, readBounds(text));
  return known.get(text);
}

/** The same few thousand dates come again and again, and the package's parser is slow. */
const known = new Map<string, CompiledInterval | undefined>();

function readBounds(text: string): CompiledInterval | undefined {
  const season = SEASON.exec(text);
  if (season !== null) {
    const year = Number(season[1]);
    const firstMonth = Number(season[2]) * 3;
    return [dayFromDate({ year, month: firstMonth, day: 1 }), dayFromDate({ year: firstMonth + 3 > 12 ? year + 1 : year, month: ((firstMonth + 2) % 12) + 1, day: 1 }) - 1];
  }
  const interval = /^(.*)\/(.*)$/.exec(text);
  if (interval !== null) {
    const lower = bound(interval[1]!);
    const upper = bound(interval[2]!);
    return lower === undefined || upper === undefined ? undefined : [lower[0], upper[1]];
  }
  return bound(text);
}

function bound(text: string): CompiledInterval | undefined {
  if (text === '..' || text === '') return [null, null];
  if (SEASON.test(text)) return edtfBounds(text);
  try {
    const value = edtf(text);
    return [toDay(value.min), toDay(value.max)];
  } catch {
    return undefined;
  }
}

function toDay(milliseconds: number): number | null {
  return Number.isFinite(milliseconds) ? Math.floor(milliseconds / MILLISECONDS_OF_A_DAY) : null;
}
