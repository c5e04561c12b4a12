import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver';
import type { Mention } from '../../core/service';
import { entriesOf } from '../../core/features/at-offset';
import { rangesIn } from '../position-encoding';
import type { Session } from '../session';

/**
 * Every mention of what is named at the cursor, over all notes; on the page of an entry, of that entry where no other is
 * named. Where it is open who is meant, the mentions of all who may be.
 */
export async function references(session: Session, params: ReferenceParams, token: CancellationToken): Promise<Location[] | null> {
  const asked = entriesAsked(session, params);
  if (asked === undefined) return null;
  await session.workspace.ready(token);
  const found: Location[] = [];
  for (const { uri, places, text } of session.workspace.find(asked.entryIds, asked.isOpen)) {
    for (const range of rangesIn(places, text, session.encoding)) found.push({ uri, range });
  }
  if (params.context?.includeDeclaration !== true) return found;
  return [...found, ...asked.entryIds.map((id) => session.entries.pageOf(id)).filter((location) => location !== undefined)];
}

function entriesAsked(session: Session, params: ReferenceParams): { entryIds: string[]; isOpen: boolean } | undefined {
  const mention = mentionAsked(session, params);
  const pageId = session.entries.pageIdOf(params.textDocument.uri);
  const page = pageId === undefined ? undefined : session.service.facts.entry(pageId);
  // On a page of its own an entry is meant by every name that it bears.
  if (page !== undefined && (mention === undefined || mention.candidates.includes(page))) return { entryIds: [page.id], isOpen: false };
  return mention === undefined ? undefined : { entryIds: entriesOf(mention).map((entry) => entry.id), isOpen: mention.entry === undefined };
}

function mentionAsked(session: Session, params: ReferenceParams): Mention | undefined {
  const open = session.documents.note(params.textDocument.uri);
  return open === undefined ? undefined : session.service.mentionAt(open.note, session.encoding.toOffset(open.document, params.position));
}
