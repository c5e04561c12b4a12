/** Gives every relation its other side: what a treaty extends is shown as extended by it. */
import type { CompiledRelation, EntryDetails } from '../core/facts/index-format';
import type { CompiledWithDetails } from './compile-entry';

/** The details by id of the entry, their relations completed. */
export function invertRelations(entries: readonly CompiledWithDetails[]): Record<string, EntryDetails> {
  const inverse = new Map<string, CompiledRelation[]>();
  const add = (to: string, relation: CompiledRelation): void => {
    const known = inverse.get(to);
    if (known === undefined) inverse.set(to, [relation]);
    else known.push(relation);
  };
  for (const { entry, details } of entries) {
    for (const relation of details.relations ?? []) add(relation.to, { ...relation, to: entry.id, inverse: true });
    if (entry.partOf !== undefined) add(entry.partOf, { type: 'part-of', to: entry.id, inverse: true });
  }
  return Object.fromEntries(
    entries.map(({ entry, details }) => {
      const own = details.relations ?? [];
      const added = (inverse.get(entry.id) ?? []).filter((relation) => !own.some((other) => other.to === relation.to && other.type === relation.type));
      return [entry.id, own.length + added.length === 0 ? details : { ...details, relations: [...own, ...added] }];
    }),
  );
}
