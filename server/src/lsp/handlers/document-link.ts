import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { plainName } from '../known-notes';
import { rangesInOrder } from '../ranges-in-order';
import type { Session } from '../session';

/**
 * Wikilinks that name an entry lead to its page. Where there is a note of that name, the link is the writer's own, and the
 * editor's to follow. The page is looked for when a link is followed.
 */
export function documentLinks(session: Session, params: DocumentLinkParams): DocumentLink[] | null {
  if (!session.settings.names.documentLinks) return null;
  const open = session.documents.note(params.textDocument.uri);
  if (open === undefined) return null;
  const found = session.service.links(open.note);
  if (found.length === 0) return [];
  const notes = session.notes.names();
  const links = found.filter(({ target }) => !notes.has(plainName(target.slice(target.lastIndexOf('/') + 1))));
  const ranges = rangesInOrder(open.document, links, session.encoding);
  return links.map(({ entry }, index) => ({
    range: ranges[index]!,
    ...(session.client.linkTooltips && { tooltip: `Open the entry “${entry.name}”` }),
    data: { entryId: entry.partOf ?? entry.id },
  }));
}

export function documentLinkResolve(session: Session, link: DocumentLink): DocumentLink {
  const entryId = (link.data as { entryId?: unknown } | undefined)?.entryId;
  const place = typeof entryId === 'string' ? session.entries.locate({ entryId, anchor: 'title' }) : undefined;
  return place === undefined ? link : { ...link, target: place.uri };
}
