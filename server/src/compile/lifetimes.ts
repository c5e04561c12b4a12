/** People act within their lives: dated facts, terms of office and signatures lie between birth and death. */
import { toInterval, admittedInterval } from '../core/facts/fact-base';
import type { CompiledEntry } from '../core/facts/index-format';
import { certainlyBefore, type DayInterval } from '../core/time/interval';
import type { CompiledWithDetails } from './compile-entry';

/** One act outside of a life, with the path to it in the front matter of `entry`. */
export interface OutsideLifetime {
  readonly entry: CompiledEntry;
  readonly path: readonly (string | number)[];
  readonly message: string;
}

export function* findOutsideLifetimes(placed: readonly CompiledWithDetails[]): Generator<OutsideLifetime> {
  const lives = new Map(placed.filter(({ entry }) => entry.kind === 'person').map(({ entry }) => [entry.id, { entry, ...lifeOf(entry) }]));
  for (const { entry, details } of placed) {
    const life = lives.get(entry.id);
    if (life !== undefined) {
      for (const [index, date] of entry.dates.entries()) {
        if (date.facet === 'born' || date.facet === 'died') continue;
        // What happens to a memory or a body after death says so in its label.
        const posthumous = /\b(?:posthumous|rehabilitat|reburied|buried|reinterred|declared|published)/i.test(details.dates[index]?.label ?? '');
        if (!posthumous && isOutside(admittedInterval(date), life)) yield { entry, path: ['dates', index], message: `“${date.facet} ${date.edtf}” lies outside the life of ${entry.name}` };
      }
    }
    for (const [index, tenure] of (entry.holders ?? []).entries()) {
      const holder = tenure.person === undefined ? undefined : lives.get(tenure.person);
      if (holder !== undefined && tenure.core !== undefined && isOutside(toInterval(tenure.core), holder)) yield { entry, path: ['holders', index], message: `the term lies outside the life of ${holder.entry.name}` };
    }
    const signed = entry.dates.find((date) => date.facet === 'signed');
    for (const [index, { person }] of (details.signatories ?? []).entries()) {
      const signatory = person === undefined ? undefined : lives.get(person);
      if (signatory !== undefined && signed !== undefined && isOutside(admittedInterval(signed), signatory)) yield { entry, path: ['signatories', index], message: `${signatory.entry.name} did not live when the treaty was signed` };
    }
  }
}

interface Life {
  readonly born: DayInterval | undefined;
  readonly died: DayInterval | undefined;
}

function lifeOf(person: CompiledEntry): Life {
  const bounds = (facet: 'born' | 'died'): DayInterval | undefined => {
    const date = person.dates.find((candidate) => candidate.facet === facet);
    return date === undefined ? undefined : admittedInterval(date);
  };
  const born = bounds('born');
  const died = bounds('died');
  // A death before the birth is a fault of its own, from which no others should follow.
  return born !== undefined && died !== undefined && certainlyBefore(died, born) ? { born: undefined, died: undefined } : { born, died };
}

function isOutside(act: DayInterval, life: Life): boolean {
  return (life.born !== undefined && certainlyBefore(act, life.born)) || (life.died !== undefined && certainlyBefore(life.died, { earliest: act.earliest, latest: act.earliest }));
}
