/** An inventory of what a text names, dates and counts, and which entries its entities are. */
import type { CompiledEntry, EntryDetails, FactDetails, FactIndex } from '../../server/src/core/facts/index-format';
import { foldText } from '../../server/src/core/util/fold';

export interface Entity {
  readonly name: string;
  readonly kind: string;
  readonly tier: number;
  readonly surfaceForms?: readonly string[];
  readonly foreignForms?: readonly string[];
}

export interface Claim {
  readonly id: string;
  readonly entities: readonly string[];
  readonly predicate: string;
  readonly gloss: string;
  readonly edtf: string | null;
}

export interface Quantity {
  readonly id: string;
  readonly textual: string;
  /** A text for a range or a duration; `null` where the text has no number, or has lost it. */
  readonly value: number | string | null;
  readonly unit: string;
  readonly refersTo: string;
  readonly entities: readonly string[];
  readonly asOf: string | null;
  /** True where the text has lost the number. */
  readonly missing?: boolean;
}

/** An entry with its details. */
export interface Known {
  readonly entry: CompiledEntry;
  readonly details: EntryDetails;
}

/** Text as it is compared: folded, without articles and punctuation. */
export const key = (text: string): string => foldText(text).replace(/\b(?:the|a)\b/g, ' ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** The fact base as an inventory is held against it. */
export class Base {
  readonly all: readonly Known[];
  readonly #byName = new Map<string, Known[]>();
  readonly #byId: ReadonlyMap<string, Known>;

  constructor(index: FactIndex, details: FactDetails) {
    this.all = index.entries.map((entry) => ({ entry, details: details.entries[entry.id]! }));
    this.#byId = new Map(this.all.map((known) => [known.entry.id, known]));
    for (const known of this.all) {
      const { entry } = known;
      for (const form of [entry.name, ...entry.names.map((name) => name.text), entry.id.split('/')[1]!.replaceAll('-', ' '), ...(known.details.indexTerms ?? [])]) {
        const bearers = this.#byName.get(key(form));
        if (bearers === undefined) this.#byName.set(key(form), [known]);
        else if (!bearers.includes(known)) bearers.push(known);
      }
    }
  }

  /** The entries that an entity is, by its names or by the terms under which an index lists them. */
  entriesOf(entity: Entity): Known[] {
    const forms = [entity.name, entity.name.replace(/\(.*\)/, ''), ...(entity.surfaceForms ?? []), ...(entity.foreignForms ?? [])];
    return [...new Set(forms.flatMap((form) => this.#byName.get(key(form)) ?? []))];
  }

  /** The entries themselves, their parts, and those to which they stand in a relation. */
  withRelated(entries: readonly Known[]): Known[] {
    const related = entries.flatMap(({ entry, details }) => [
      ...this.all.filter((other) => other.entry.partOf === entry.id),
      ...(details.relations ?? []).flatMap(({ to }) => this.#byId.get(to) ?? []),
    ]);
    return [...new Set([...entries, ...related])];
  }
}
