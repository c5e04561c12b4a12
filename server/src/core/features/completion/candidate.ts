/** What completion offers. */
import type { Span } from '../../util/span';

export interface CompletionCandidate {
  readonly kind: 'name' | 'date';
  /** What the list shows and the note gets. */
  readonly text: string;
  /** What is replaced: the whole of the name or date typed so far. */
  readonly replace: Span;
  /** What has been typed of it; the list keeps a candidate while this is what stands there. */
  readonly typed: string;
  readonly detail: string;
  readonly entryId: string;
}
