/** The ids of the checks, and which one a misspelt id may mean. */
import { slips } from '../facts/near-names';
import { CHECKS } from './index';

export const CHECK_IDS: readonly string[] = CHECKS.map(({ id }) => id);

/** The severities that a writer may set; `default` is the check's own. */
export const SETTABLE = ['default', 'off', 'error', 'warning', 'information', 'hint'] as const;

const MOST_SLIPS = 3;

/** Ids that are nearly the word, or share a part with it, the nearest first. */
export function nearChecks(word: string): readonly string[] {
  const wanted = word.toLowerCase().replace(/[\s_]+/g, '-');
  const parts = (id: string): string[] => id.split('-').flatMap((part) => [part, part.replace(/s$/, '')]);
  const distance = (id: string): number => {
    if (slips(wanted, id, MOST_SLIPS) <= Math.min(MOST_SLIPS, Math.floor(id.length / 3))) return slips(wanted, id, MOST_SLIPS);
    return parts(wanted).some((part) => part.length > 2 && parts(id).includes(part)) ? MOST_SLIPS + 1 : Infinity;
  };
  return CHECK_IDS.filter((id) => distance(id) < Infinity).sort((a, b) => distance(a) - distance(b));
}

/** " (is “weekday” meant?)" for a message on an id that does not exist; empty if none is near. */
export function meantCheck(word: string): string {
  const [near] = nearChecks(word);
  return near === undefined ? '' : ` (is “${near}” meant?)`;
}
