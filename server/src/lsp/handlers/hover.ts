import type { Hover, HoverParams, Position } from 'vscode-languageserver';
import { cardToMarkdown, type EntryLink } from '../../core/render/card-markdown';
import { toRange } from '../position-encoding';
import { settingsFor, type Session } from '../session';

/** Links of cards go through the client's command, because editors do not follow other schemes in a card. */
export function entryLinks(session: Session): EntryLink {
  const command = session.client.openEntryCommand;
  return (entryId) => (command === undefined ? undefined : `command:${command}?${encodeURIComponent(JSON.stringify([entryId]))}`);
}

/** The link by which the client looks for all mentions of the name at a position. */
function mentionsLink(session: Session, uri: string, position: Position): string | undefined {
  const command = session.client.findMentionsCommand;
  return command === undefined ? undefined : `command:${command}?${encodeURIComponent(JSON.stringify([uri, position]))}`;
}

export function hover(session: Session, params: HoverParams): Hover | null {
  const settings = settingsFor(session, params.textDocument.uri);
  if (!settings.hover) return null;
  const open = session.documents.note(params.textDocument.uri);
  if (open === undefined) return null;
  const found = session.service.hover(open.note, session.encoding.toOffset(open.document, params.position));
  if (found === undefined) return null;
  const range = toRange(open.document, found.span, session.encoding);
  const link = mentionsLink(session, params.textDocument.uri, range.start);
  const value = cardToMarkdown(found.card, entryLinks(session), { ...(link !== undefined && { mentionsLink: link }), explain: settings.hoverReasons });
  return { contents: { kind: 'markdown', value }, range };
}
