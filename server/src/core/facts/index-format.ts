/**
 * The compiled fact base, as the compiler writes it and the core reads it: plain JSON, no references to resolve but
 * ids. Days are counted as in {@link ../time/day}; `null` stands for an open side of an interval.
 *
 * What only cards, messages and entry pages show lies in a file of its own ({@link FactDetails}): recognising and judging
 * do without it, and it is read when the first of them is asked for.
 */
import type { DateFacet } from './facets';

export const INDEX_VERSION = 4;

export const ENTRY_KINDS = ['person', 'treaty', 'event', 'organisation', 'place', 'state', 'office', 'concept'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export interface CompiledCitation {
  readonly id: string;
  readonly locator?: string;
  readonly note?: string;
}

/** First and last day, `null` where the interval is open. */
export type CompiledInterval = readonly [earliest: number | null, latest: number | null];

export type NameForm = 'full' | 'short' | 'variant' | 'nickname' | 'abbreviation';
export type CaseRule = 'proper' | 'exact' | 'any';

export interface CompiledName {
  readonly text: string;
  readonly lang: string;
  /** Left out for a full form. */
  readonly form?: Exclude<NameForm, 'full'>;
  /** Left out for a proper name. */
  readonly case?: Exclude<CaseRule, 'proper'>;
  readonly period?: CompiledInterval;
  readonly shared?: { readonly usual?: true; readonly amid?: true; readonly years?: CompiledInterval; readonly namesakes?: readonly CompiledInterval[]; readonly clues?: readonly string[] };
}

export interface CompiledDate {
  readonly facet: DateFacet;
  readonly edtf: string;
  readonly bounds: CompiledInterval;
  /** Every day that an honest account may give, where that is more than {@link bounds}. */
  readonly admits?: CompiledInterval;
  readonly certainty?: 'probable' | 'disputed';
}

/** What is shown of a dated fact beyond its date. */
export interface DateDetails {
  readonly asWritten?: { readonly text: string; readonly calendar: 'julian' | 'gregorian' };
  readonly label?: string;
  readonly by?: string;
  readonly place?: string;
  readonly note?: string;
  readonly sources: readonly CompiledCitation[];
}

export interface CompiledRelation {
  readonly type: string;
  /** True where this entry is the object of the relation: it *is succeeded by* the other. */
  readonly inverse?: true;
  readonly to: string;
  readonly note?: string;
}

export interface CompiledParty {
  readonly person?: string;
  readonly name?: string;
  readonly for?: string;
  readonly title?: string;
}

export interface CompiledTenure {
  readonly person?: string;
  readonly name?: string;
  readonly from?: string;
  readonly to?: string;
  /** From the first to the last day that may belong to the term. */
  readonly bounds: CompiledInterval;
  /** From the first to the last day that certainly belong to the term, `undefined` if no day does. */
  readonly core?: CompiledInterval;
  readonly capacity?: 'acting' | 'designate' | 'joint';
}

/** What is shown of a term of office beyond its holder and its days. */
export interface TenureDetails {
  /** The title, where it differed from that of the office. */
  readonly title?: string;
  readonly note?: string;
  readonly sources: readonly CompiledCitation[];
}

/** How sentences tell an event that they do not name: who did what to whom. */
export interface ToldAs {
  readonly who: readonly string[];
  /** Verbs and nouns as they stand in a sentence; "…" parts a verb of two words. */
  readonly verbs: readonly string[];
  /** Left out where the words of the verb name what it was done to. */
  readonly whom?: readonly string[];
  /** What the verb says happened. */
  readonly facet: DateFacet;
}

export interface CompiledEntry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly name: string;
  readonly summary: string;
  /** Language of its own name, where that is not plain from the scholarly form. */
  readonly language?: string;
  /** Every form, the scholarly one first. */
  readonly names: readonly CompiledName[];
  /** Of a treaty: further names that follow from its parties and its subject. They are recognised, and neither shown nor offered. */
  readonly descriptiveNames?: readonly CompiledName[];
  readonly dates: readonly CompiledDate[];
  /** Entry that this one is a part of, for the parts of a treaty. */
  readonly partOf?: string;
  /** Entries that are often named together with this one, where others bear a name of it too. */
  readonly company?: readonly string[];
  /** The terms of an office. */
  readonly holders?: readonly CompiledTenure[];
  /** How sentences tell an event that they do not name. */
  readonly told?: readonly ToldAs[];
}

/** A work of the bibliography in CSL-JSON, as far as Rapallo prints it. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  readonly author?: readonly { readonly family?: string; readonly given?: string; readonly literal?: string }[];
  readonly editor?: readonly { readonly family?: string; readonly given?: string; readonly literal?: string }[];
  readonly issued?: { readonly 'date-parts'?: readonly (readonly number[])[] };
  readonly volume?: string | number;
  readonly issue?: string | number;
  readonly page?: string;
  readonly URL?: string;
  readonly DOI?: string;
  readonly note?: string;
  readonly language?: string;
}

/** A statement on which accounts differ. */
export interface CompiledDispute {
  readonly about: string;
  readonly positions: readonly { readonly holds: string; readonly who: string; readonly edtf?: string; readonly sources: readonly CompiledCitation[] }[];
}

/** A number that drafts quote. */
export interface CompiledFigure {
  /** What exactly is counted. */
  readonly counts: string;
  /** Left out where only a range is known. */
  readonly value?: number;
  /** Smallest and largest number that honest accounts give for exactly this quantity. */
  readonly admits?: readonly [smallest: number, largest: number];
  readonly unit: string;
  readonly asOf?: string;
  readonly approximate?: true;
  /** Who counted, where counts differ. */
  readonly by?: string;
  readonly certainty?: 'probable' | 'disputed';
  readonly note?: string;
  readonly sources: readonly CompiledCitation[];
}

/** A statement met in print that the base does not follow. */
export interface CompiledCorrection {
  readonly says: string;
  readonly edtf?: string;
  readonly where: readonly CompiledCitation[];
  readonly because: string;
  readonly sources: readonly CompiledCitation[];
}

/** What an entry says beyond what it is recognised and judged by. */
export interface EntryDetails {
  /** The life or account, Markdown. Empty for a part of a treaty. */
  readonly prose: string;
  /** One for each of {@link CompiledEntry.dates}, in the same order. */
  readonly dates: readonly DateDetails[];
  /** One for each of {@link CompiledEntry.holders}, in the same order. */
  readonly holders?: readonly TenureDetails[];
  readonly relations?: readonly CompiledRelation[];
  readonly secret?: true;
  readonly parties?: readonly string[];
  readonly signatories?: readonly CompiledParty[];
  readonly place?: string;
  readonly participants?: readonly string[];
  readonly capitals?: readonly { readonly place: string; readonly period?: CompiledInterval }[];
  /** The state or body that an office belongs to, or the state that a place lay in. */
  readonly of?: string;
  readonly duration?: string;
  readonly articles?: readonly { readonly number: string; readonly summary: string }[];
  readonly disputes?: readonly CompiledDispute[];
  /** Terms under which an index sends its reader here. */
  readonly indexTerms?: readonly string[];
  readonly figures?: readonly CompiledFigure[];
  readonly corrections?: readonly CompiledCorrection[];
  /** What the account as a whole rests on, and further reading. */
  readonly sources?: readonly CompiledCitation[];
  /** Times of an office without a holder, and why. */
  readonly gaps?: readonly { readonly period: CompiledInterval; readonly note: string }[];
}

export interface FactIndex {
  readonly version: number;
  readonly entries: readonly CompiledEntry[];
  /**
   * The hash of the first word of every name, in the order of the entries and of their names; `null` for a name without a
   * word. Worked out by the compiler, because a program that has just started is slow at it.
   */
  readonly firstWords: readonly (number | null)[];
  /** Further forms of the words of names: one line a word, the word as listed first, parted by blanks. One text, because it is read fastest. */
  readonly wordForms: string;
  /** The hashes of all words in {@link wordForms} (see {@link ./word-forms}), for the same reason as those of first words. */
  readonly wordFormHashes: readonly number[];
}

export interface FactDetails {
  readonly version: number;
  /** By id of the entry. */
  readonly entries: Readonly<Record<string, EntryDetails>>;
  readonly sources: readonly CslItem[];
}

/** Every form by which an entry is recognised, in the order of {@link FactIndex.firstWords}. */
export function allNames({ names, descriptiveNames }: CompiledEntry): readonly CompiledName[] {
  return descriptiveNames === undefined ? names : [...names, ...descriptiveNames];
}
