/**
 * People whose names are part of the name of an event: "Entlassung Litwinows" names what happened and speaks of the man, so
 * whoever looks for the places that speak of him finds it.
 */
import type { CompiledEntry } from '../../facts/index-format';
import type { NameTable } from '../../facts/name-table';
import { readWords } from '../../util/words';
import type { Span } from '../../util/span';
import { findNames } from './find-names';

export interface PersonWithin extends Span {
  readonly entry: CompiledEntry;
}

/** The people named within a longer name, in order, with offsets of the text. Those in doubt are left out. */
export function peopleWithin(text: string, name: Span, table: NameTable): PersonWithin[] {
  const whole = readWords(text, name);
  if (whole.count < 2) return [];
  // The longest name at a place wins, so each end is left out once.
  const parts = [{ start: name.start, end: whole.starts[whole.count - 1]! }, { start: whole.starts[1]!, end: name.end }];
  const found = new Map<number, PersonWithin>();
  for (const part of parts) {
    for (const { start, end, bearers } of findNames(readWords(text, part), table, [])) {
      const { entry } = bearers[0]!;
      if (bearers.length === 1 && entry.kind === 'person') found.set(end, { start, end, entry });
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}
