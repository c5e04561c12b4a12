/** Where a date that does not write its year has it from. */

export interface YearSource {
  /**
   * `list`: the year stands later in the same list ("on 28 September and 5 October 1939"). `sentence`, `paragraph`, `heading`, `earlier`:
   * the last time spoken of there. `event`: a named event has a date of this month and day, or the words count from it.
   */
  readonly from: 'list' | 'sentence' | 'paragraph' | 'heading' | 'earlier' | 'event';
  /** `sure`: the words leave no other reading. `likely`: the plain reading. `guess`: good enough for a card at best. */
  readonly certainty: 'sure' | 'likely' | 'guess';
  /** What it was taken from, in words: "1 September 1939", "Treaty of Rapallo". */
  readonly words?: string;
}
