import { InlayHintKind, type InlayHint, type InlayHintParams } from 'vscode-languageserver';
import { PositionWalk } from '../ranges-in-order';
import type { Session } from '../session';

/** Life dates at the first mention of a person. Taking a hint over writes it into the note. */
export function inlayHints(session: Session, params: InlayHintParams): InlayHint[] | null {
  if (!session.settings.names.inlayHints) return null;
  const open = session.documents.note(params.textDocument.uri);
  if (open === undefined) return null;
  const within = { start: session.encoding.toOffset(open.document, params.range.start), end: session.encoding.toOffset(open.document, params.range.end) };
  const walk = new PositionWalk(open.document, session.encoding);
  return session.service.lifeHints(open.note, within).map(({ offset, text }) => {
    const position = walk.at(offset);
    return { position, label: text, kind: InlayHintKind.Type, paddingLeft: true, textEdits: [{ range: { start: position, end: position }, newText: ` ${text}` }] };
  });
}
