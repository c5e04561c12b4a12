import { ErrorCodes, ResponseError, type TextDocumentContentParams, type TextDocumentContentResult } from 'vscode-languageserver';
import { pageIdOf } from '../entry-locations';
import type { Session } from '../session';

/** The text of the page of an entry or a check for a client that shows the server's documents. */
export function entryDocument(session: Session, params: TextDocumentContentParams): TextDocumentContentResult | ResponseError<void> {
  const pageId = pageIdOf(params.uri);
  const text = pageId === undefined ? undefined : session.entries.pageText(pageId);
  return text === undefined ? new ResponseError(ErrorCodes.InvalidParams, `Rapallo has no entry at ${params.uri}.`) : { text };
}
