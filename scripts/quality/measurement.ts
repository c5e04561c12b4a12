/** What a measurement finds. */
export interface Measurement {
  /** The body of the section in docs/quality.md. */
  readonly section: string;
  /** Every case that went wrong, one a line. */
  readonly misses: readonly string[];
}
