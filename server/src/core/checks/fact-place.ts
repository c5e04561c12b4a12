/** Where the facts of a finding stand: the page of an entry and the anchor of the line on it. Shared by the checks. */
import type { CompiledDate, CompiledEntry, CompiledName, CompiledTenure } from '../facts/index-format';

/** A line on the page of an entry; the anchors are those of `EntryPage.lines`. */
export interface FactPlace {
  /** Id of the entry whose page it is: for a part of a treaty, that of the treaty. */
  readonly entryId: string;
  readonly anchor: string;
}

/** The line of a dated fact. */
export function placeOfDate(entry: CompiledEntry, fact: CompiledDate): FactPlace {
  const anchor = `date:${entry.dates.indexOf(fact)}`;
  return entry.partOf === undefined ? { entryId: entry.id, anchor } : { entryId: entry.partOf, anchor: `${entry.id}:${anchor}` };
}

/** The line of a term of an office among the holders of the office. */
export function placeOfTenure(office: CompiledEntry, tenure: CompiledTenure): FactPlace {
  return { entryId: office.id, anchor: `holder:${(office.holders ?? []).indexOf(tenure)}` };
}

/** The line of an office among those that a person held. */
export function placeOfOffice(person: CompiledEntry, office: CompiledEntry): FactPlace {
  return { entryId: person.id, anchor: `office:${office.id}` };
}

/** The line of the names in the language of one of them, with the periods in which they were borne. */
export function placeOfName(entry: CompiledEntry, name: CompiledName): FactPlace {
  return { entryId: entry.id, anchor: `names:${name.lang.split('-')[0]!}` };
}

/** The beginning of an entry, where a finding rests on the entry as a whole. */
export function placeOfEntry(entry: CompiledEntry): FactPlace {
  return entry.partOf === undefined ? { entryId: entry.id, anchor: 'title' } : { entryId: entry.partOf, anchor: `part:${entry.id}` };
}
