import { DocumentHighlightKind, type DocumentHighlight, type DocumentHighlightParams } from 'vscode-languageserver';
import { entriesOf } from '../../core/features/at-offset';
import { peopleWithin } from '../../core/text/names/people-within';
import type { Span } from '../../core/util/span';
import { toRange } from '../position-encoding';
import type { Session } from '../session';

/** The other places of the note where the entry at the cursor is named, if only within the name of an event, or may be if that is open. */
export function documentHighlight(session: Session, params: DocumentHighlightParams): DocumentHighlight[] | null {
  const open = session.documents.note(params.textDocument.uri);
  if (open === undefined) return null;
  const mention = session.service.mentionAt(open.note, session.encoding.toOffset(open.document, params.position));
  if (mention === undefined) return null;
  const asked = new Set(entriesOf(mention));
  const mentions = session.service.mentions(open.note);
  const within = mentions.filter((other) => other.entry?.kind === 'event').flatMap((event) => peopleWithin(open.note.text, event, open.note.facts.names));
  return mentions
    .filter((other) => (other.entry !== undefined ? asked.has(other.entry) : mention.entry === undefined && other.candidates.some((entry) => asked.has(entry))))
    .map((other): Span => other)
    .concat(within.filter(({ entry }) => asked.has(entry)))
    .map((other) => ({ range: toRange(open.document, other, session.encoding), kind: DocumentHighlightKind.Text }));
}
