import { ErrorCodes, ResponseError, type TextDocumentContentParams, type TextDocumentContentResult } from 'vscode-languageserver';
import { pageIdOf } from '../entry-locations';
import type { Session } from '../session';

/** The text of an entry's page for a client that shows the server's documents. */
export function entryDocument(session: Session, params: TextDocumentContentParams): TextDocumentContentResult | ResponseError<void> {
  const pageId = pageIdOf(params.uri);
  const page = pageId === undefined ? undefined : session.service.page(pageId);
  return page === undefined ? new ResponseError(ErrorCodes.InvalidParams, `Rapallo has no entry at ${params.uri}.`) : { text: page.markdown };
}
