/** What a card says, before it is put into Markdown or plain text. Strings are plain text unless they say otherwise. */

export interface CardLine {
  /** The date in words, such as "16 April 1922". */
  readonly when: string;
  readonly what: string;
}

export interface EntryCard {
  readonly entryId: string;
  readonly title: string;
  /** The name in its own language or in the other languages of the subject. */
  readonly otherNames: readonly string[];
  /** "1872–1936" for a person. */
  readonly span?: string;
  readonly summary: string;
  /** The parties of a treaty. */
  readonly parties?: readonly string[];
  /** Why the words were taken to mean this entry, where there was a doubt. */
  readonly because?: string;
  /** What was the case at the date that the sentence speaks of, headed by that date. */
  readonly then?: { readonly when: string; readonly lines: readonly string[] };
  readonly keyDates: readonly CardLine[];
  /** Short citations. */
  readonly sources: readonly string[];
}

export interface CandidateLine {
  readonly entryId: string;
  readonly title: string;
  readonly summary: string;
  /** What in the sentence would tell that this one is meant: "with a date of 1922–1933, or beside “Rathenau”". */
  readonly tells?: string;
}

/** The card of a name that several entries bear and nothing tells apart. */
export interface CandidatesCard {
  readonly written: string;
  readonly candidates: readonly CandidateLine[];
}

export interface EventLine {
  readonly entryId: string;
  readonly title: string;
  readonly what: string;
}

export interface DateCard {
  /** The date in words with its weekday. */
  readonly title: string;
  /** Notes on calendar and validity. */
  readonly notes: readonly string[];
  /** What happened on the day, with the entry it is told in. */
  readonly events: readonly EventLine[];
  /** What happened on the days around it, the nearest first. */
  readonly near?: readonly (EventLine & { readonly when: string })[];
}

export type Card =
  | { readonly kind: 'entry'; readonly card: EntryCard }
  | { readonly kind: 'candidates'; readonly card: CandidatesCard }
  | { readonly kind: 'date'; readonly card: DateCard };
