/** Gives every relation its other side: what a treaty extends is shown as extended by it. */
import type { CompiledEntry, CompiledRelation } from '../core/facts/index-format';

export function invertRelations(entries: readonly CompiledEntry[]): CompiledEntry[] {
  const inverse = new Map<string, CompiledRelation[]>();
  const add = (to: string, relation: CompiledRelation): void => {
    const known = inverse.get(to);
    if (known === undefined) inverse.set(to, [relation]);
    else known.push(relation);
  };
  for (const entry of entries) {
    for (const relation of entry.relations ?? []) add(relation.to, { ...relation, to: entry.id, inverse: true });
    if (entry.partOf !== undefined) add(entry.partOf, { type: 'part-of', to: entry.id, inverse: true });
  }
  return entries.map((entry) => {
    const own = entry.relations ?? [];
    const added = (inverse.get(entry.id) ?? []).filter((relation) => !own.some((other) => other.to === relation.to && other.type === relation.type));
    return own.length + added.length === 0 ? entry : { ...entry, relations: [...own, ...added] };
  });
}
