import { ShowDocumentRequest, type ExecuteCommandParams } from 'vscode-languageserver';
import type { Session } from '../session';

/** Shows the line of an entry on which a finding rests. Its argument is an `EntryTarget`. */
export const SHOW_FACT_COMMAND = 'rapallo.showFact';

export async function showFact(session: Session, params: ExecuteCommandParams): Promise<null> {
  const [target] = (params.arguments ?? []) as unknown[];
  const { entryId, anchor } = (typeof target === 'object' && target !== null ? target : {}) as { entryId?: unknown; anchor?: unknown };
  if (params.command !== SHOW_FACT_COMMAND || typeof entryId !== 'string' || typeof anchor !== 'string') return null;
  const line = session.entries.lineOf({ entryId, anchor });
  if (line !== undefined) await session.connection.sendRequest(ShowDocumentRequest.type, { uri: line.location.uri, takeFocus: true, selection: line.location.range });
  return null;
}
