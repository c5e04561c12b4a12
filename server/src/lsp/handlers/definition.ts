import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import { toRange } from '../position-encoding';
import type { Session } from '../session';

export function definition(session: Session, params: DefinitionParams): LocationLink[] | Location[] | null {
  const open = session.documents.note(params.textDocument.uri);
  if (open === undefined) return null;
  const found = session.service.definition(open.note, session.encoding.toOffset(open.document, params.position));
  if (found === undefined) return null;
  if (!session.client.locationLinks) return found.targets.map((target) => session.entries.location(target)).filter((location) => location !== undefined);
  const origin = toRange(open.document, found.span, session.encoding);
  return found.targets.map((target) => session.entries.link(target, origin)).filter((link) => link !== undefined);
}
