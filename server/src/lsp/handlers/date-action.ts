import { CodeActionKind, CodeActionTriggerKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import { ENTRY_SCHEME } from '../entry-locations';
import { toRange } from '../position-encoding';
import type { Session } from '../session';

/**
 * Other ways to write the date at the cursor, for a writer who asks. `fixes` are offered already: what was probably meant by an
 * impossible date is among them.
 */
export function dateActions(session: Session, params: CodeActionParams, fixes: readonly CodeAction[]): CodeAction[] {
  const { only, triggerKind } = params.context;
  if (!session.settings.dateActions || params.textDocument.uri.startsWith(`${ENTRY_SCHEME}:`)) return [];
  if (only === undefined ? triggerKind === CodeActionTriggerKind.Automatic : !only.some(isAskedFor)) return [];
  const open = session.documents.note(params.textDocument.uri);
  if (open === undefined) return [];
  const { document, note } = open;
  const wanted = { start: session.encoding.toOffset(document, params.range.start), end: session.encoding.toOffset(document, params.range.end) };
  const others = session.service.datesLikeThis(note, wanted);
  return [...session.service.dateActions(note, wanted), ...(others === undefined ? [] : [others])].flatMap(({ title, edits }) => {
    if (fixes.some((fix) => fix.title === title)) return [];
    const changes = edits.map((edit) => ({ range: toRange(document, edit, session.encoding), newText: edit.newText }));
    const edit = session.client.versionedEdits ? { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: changes }] } : { changes: { [document.uri]: changes } };
    return [{ title, kind: CodeActionKind.RefactorRewrite, edit }];
  });
}

/** A client that asks for a kind gets the kinds below it: "refactor" means "refactor.rewrite" too. */
const isAskedFor = (kind: string): boolean => kind === '' || CodeActionKind.RefactorRewrite === kind || CodeActionKind.RefactorRewrite.startsWith(`${kind}.`);
