import { SymbolKind, type DocumentSymbol, type DocumentSymbolParams, type SymbolInformation } from 'vscode-languageserver';
import type { OutlineItem } from '../../core/service';
import { toRange } from '../position-encoding';
import type { Session } from '../session';

/** The protocol knows the parts of programs only; these have signs that suit. */
export const SYMBOLS: Readonly<Record<OutlineItem['kind'], SymbolKind>> = { heading: SymbolKind.String, person: SymbolKind.Key, date: SymbolKind.Event };

/** The headings with the people and dates in each part: a tree, or a list for a client that shows no trees. */
export function documentSymbol(session: Session, params: DocumentSymbolParams): DocumentSymbol[] | SymbolInformation[] | null {
  const open = session.documents.note(params.textDocument.uri);
  if (open === undefined) return null;
  const { document } = open;
  const nested = (item: OutlineItem): DocumentSymbol => ({
    name: item.title,
    ...(item.detail !== undefined && { detail: item.detail }),
    kind: SYMBOLS[item.kind],
    range: toRange(document, item.span, session.encoding),
    selectionRange: toRange(document, item.words, session.encoding),
    children: item.children.map(nested),
  });
  const flat = (item: OutlineItem, container?: string): SymbolInformation[] => [
    { name: item.title, kind: SYMBOLS[item.kind], location: { uri: document.uri, range: toRange(document, item.span, session.encoding) }, ...(container !== undefined && { containerName: container }) },
    ...item.children.flatMap((child) => flat(child, item.title)),
  ];
  const items = session.service.outline(open.note);
  return session.client.nestedSymbols ? items.map(nested) : items.flatMap((item) => flat(item));
}
