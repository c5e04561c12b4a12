import { CodeActionKind, CodeActionTriggerKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import { ENTRY_SCHEME, entryUri } from '../entry-locations';
import { toRange } from '../position-encoding';
import type { Session } from '../session';

/**
 * What can be done with the name at the cursor. Only for a writer who asks: an editor that looks for corrections by itself gets
 * none of these, so that no sign appears at every name.
 */
export function nameActions(session: Session, params: CodeActionParams): CodeAction[] {
  const { only, triggerKind } = params.context;
  // The pages of entries are not the writer's to change.
  if (!session.settings.names.nameActions || params.textDocument.uri.startsWith(`${ENTRY_SCHEME}:`)) return [];
  if (only === undefined ? triggerKind === CodeActionTriggerKind.Automatic : !only.some(isAskedFor)) return [];
  const open = session.documents.note(params.textDocument.uri);
  if (open === undefined) return [];
  const wanted = { start: session.encoding.toOffset(open.document, params.range.start), end: session.encoding.toOffset(open.document, params.range.end) };
  const { document } = open;
  return session.service.nameActions(open.note, wanted, { templates: session.settings.names.templates, uriOf: entryUri }).map(({ title, edits }) => {
    const changes = edits.map((edit) => ({ range: toRange(document, edit, session.encoding), newText: edit.newText }));
    const edit = session.client.versionedEdits ? { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: changes }] } : { changes: { [document.uri]: changes } };
    return { title, kind: CodeActionKind.RefactorRewrite, edit };
  });
}

/** A client that asks for a kind gets the kinds below it: "refactor" means "refactor.rewrite" too. */
const isAskedFor = (kind: string): boolean => kind === '' || CodeActionKind.RefactorRewrite === kind || CodeActionKind.RefactorRewrite.startsWith(`${kind}.`);
