import type { Span } from './span';

/** A stretch of a text and what is to stand in its place. */
export interface Replacement extends Span {
  readonly newText: string;
}
