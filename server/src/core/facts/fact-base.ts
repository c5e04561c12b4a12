/** The fact base in memory: the compiled index with the look-ups that reading and judging need. */
import type { DayInterval } from '../time/interval';
import type { CompiledDate, CompiledEntry, CompiledInterval, CompiledTenure, CslItem, DateDetails, EntryDetails, FactDetails, FactIndex, TenureDetails, ToldAs } from './index-format';
import { INDEX_VERSION } from './index-format';
import type { NameTable } from './name-table';
import { buildNameTable } from './name-table';

/** An office held by a person: the tenure seen from the person's side. */
export interface HeldOffice {
  readonly office: CompiledEntry;
  readonly tenure: CompiledTenure;
}

/** An event that is told of somebody by a verb. */
export interface ToldBy {
  readonly entry: CompiledEntry;
  readonly told: ToldAs;
}

export interface FactBase {
  readonly entries: readonly CompiledEntry[];
  readonly names: NameTable;
  /** The entry of an id, parts of treaties included. */
  entry(id: string): CompiledEntry | undefined;
  source(id: string): CslItem | undefined;
  /** Every work of the bibliography. */
  sources(): readonly CslItem[];
  /** What an entry says beyond what it is recognised and judged by. */
  details(id: string): EntryDetails;
  /** What is shown of a dated fact of an entry: its label, its sources. */
  dateDetails(entry: CompiledEntry, fact: CompiledDate): DateDetails;
  /** What is shown of a term of an office: its title, its sources. */
  tenureDetails(office: CompiledEntry, tenure: CompiledTenure): TenureDetails;
  /** Offices that a person held, in order of time. */
  officesOf(personId: string): readonly HeldOffice[];
  /** Events that sentences tell with this entry as the one who acts. */
  toldBy(id: string): readonly ToldBy[];
  /** Facts dated to exactly this day, in the order of the entries. */
  onDay(day: number): readonly DatedFact[];
}

export interface DatedFact {
  readonly entry: CompiledEntry;
  readonly fact: CompiledDate;
}

const NO_DETAILS: EntryDetails = { prose: '', dates: [] };
const NO_SOURCES = { sources: [] } as const;

/**
 * Opens a compiled index; `readDetails` is called once, when details are first asked for. Throws if another version of the
 * compiler made either: all are always shipped together.
 */
export function openFactBase(index: FactIndex, readDetails: () => FactDetails): FactBase {
  assertVersion(index.version);
  let details: FactDetails | undefined;
  let sources: Map<string, CslItem> | undefined;
  const detailsOnce = (): FactDetails => {
    if (details === undefined) assertVersion((details = readDetails()).version);
    return details;
  };
  const detailsOf = (id: string): EntryDetails => detailsOnce().entries[id] ?? NO_DETAILS;
  const byId = new Map(index.entries.map((entry) => [entry.id, entry]));
  const offices = new Map<string, HeldOffice[]>();
  for (const office of index.entries) {
    for (const tenure of office.holders ?? []) {
      if (tenure.person === undefined) continue;
      const held = offices.get(tenure.person);
      if (held === undefined) offices.set(tenure.person, [{ office, tenure }]);
      else held.push({ office, tenure });
    }
  }
  for (const held of offices.values()) {
    held.sort((a, b) => toInterval(a.tenure.bounds).earliest - toInterval(b.tenure.bounds).earliest);
  }
  const tellings = new Map<string, ToldBy[]>();
  for (const entry of index.entries) for (const told of entry.told ?? []) for (const id of told.who) tellings.set(id, [...(tellings.get(id) ?? []), { entry, told }]);
  let days: ReadonlyMap<number, DatedFact[]> | undefined;
  return {
    entries: index.entries,
    names: buildNameTable(index),
    entry: (id) => byId.get(id),
    source: (id) => (sources ??= new Map(detailsOnce().sources.map((source) => [source.id, source]))).get(id),
    sources: () => detailsOnce().sources,
    details: detailsOf,
    dateDetails: (entry, fact) => detailsOf(entry.id).dates[entry.dates.indexOf(fact)] ?? NO_SOURCES,
    tenureDetails: (office, tenure) => detailsOf(office.id).holders?.[(office.holders ?? []).indexOf(tenure)] ?? NO_SOURCES,
    officesOf: (personId) => offices.get(personId) ?? [],
    toldBy: (id) => tellings.get(id) ?? [],
    onDay: (day) => (days ??= factsByDay(index.entries)).get(day) ?? [],
  };
}

function factsByDay(entries: readonly CompiledEntry[]): Map<number, DatedFact[]> {
  const days = new Map<number, DatedFact[]>();
  for (const entry of entries) {
    for (const fact of entry.dates) {
      const [day] = fact.bounds;
      if (day === null || day !== fact.bounds[1]) continue;
      const known = days.get(day);
      if (known === undefined) days.set(day, [{ entry, fact }]);
      else known.push({ entry, fact });
    }
  }
  return days;
}

function assertVersion(version: number): void {
  if (version !== INDEX_VERSION) throw new Error(`The fact index has version ${version}, this build reads version ${INDEX_VERSION}: build the facts again.`);
}

export function toInterval(compiled: CompiledInterval): DayInterval {
  return { earliest: compiled[0] ?? -Infinity, latest: compiled[1] ?? Infinity };
}

/** Every day that honest accounts of a dated fact give. */
export function admittedInterval(fact: { bounds: CompiledInterval; admits?: CompiledInterval }): DayInterval {
  const bounds = toInterval(fact.bounds);
  if (fact.admits === undefined) return bounds;
  const admits = toInterval(fact.admits);
  return { earliest: Math.min(bounds.earliest, admits.earliest), latest: Math.max(bounds.latest, admits.latest) };
}
