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

/** What a date card tells of one fact. */
export interface DateCardEvent {
  readonly entryId: string;
  readonly title: string;
  readonly what: string;
  /** The day in words, or how far off it is: "23 August", "2 days later"; left out where it is the day of the card. */
  readonly when?: string;
}

export interface DateCard {
  /** The date in words, with its weekday if it is a day. */
  readonly title: string;
  /** The date in EDTF; left out where there is no such date. */
  readonly edtf?: string;
  /** Notes on calendar, year and validity. */
  readonly notes: readonly string[];
  /** People whom the sentence names, and what they were then. */
  readonly people: readonly { readonly entryId: string; readonly title: string; readonly state: string }[];
  /** What happened on the day, or the most important of what happened in the time, with the entry it is told in. */
  readonly events: readonly DateCardEvent[];
  /** What happened within a few days of a day. */
  readonly near: readonly DateCardEvent[];
  /** The page of the chronology that tells the rest. */
  readonly chronology?: { readonly pageId: string; readonly title: string };
}

export type Card =
  | { readonly kind: 'entry'; readonly card: EntryCard }
  | { readonly kind: 'candidates'; readonly card: CandidatesCard }
  | { readonly kind: 'date'; readonly card: DateCard };
