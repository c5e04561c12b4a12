/**
 * Ways to disagree with a finding that need more than the note: to let the statement stand in the whole workspace, to report
 * the check differently, and to look at what the fact base says.
 */
import { CodeActionKind, type CodeAction, type Diagnostic, type TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { entryToAppend } from '../../core/checks/ignored-statements';
import { SETTINGS_ID } from '../../core/checks/document-settings';
import { statementAt } from '../../core/checks/statement-key';
import type { Finding, Note } from '../../core/service';
import type { Session } from '../session';
import { placesOf } from './finding-places';
import { SHOW_FACT_COMMAND } from './show-fact';

/** What can be offered for a finding besides its fixes and the comments that silence it. */
export function waysToDisagree(session: Session, uri: string, note: Note, finding: Finding, diagnostics: Diagnostic[]): CodeAction[] {
  if (finding.check === SETTINGS_ID) return [];
  const actions: CodeAction[] = [];
  const edit = listEdit(session, uri, note, finding);
  if (edit !== undefined) actions.push({ title: `Ignore ${finding.check} for this statement in the workspace`, kind: CodeActionKind.QuickFix, diagnostics, edit });
  const { setSeverityCommand } = session.client;
  if (setSeverityCommand !== undefined) {
    const title = `Change how ${finding.check} is reported …`;
    actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics, command: { title, command: setSeverityCommand, arguments: [finding.check, uri] } });
  }
  const [place] = placesOf(session, finding);
  if (place !== undefined && session.client.showsDocuments) {
    const title = `What does the fact base say? (${place.name})`;
    actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics, command: { title, command: SHOW_FACT_COMMAND, arguments: [place.target] } });
  }
  return actions;
}

/** Adds the statement to the list of the folder that holds the note; the list is made if there is none. */
function listEdit(session: Session, uri: string, note: Note, finding: Finding): WorkspaceEdit | undefined {
  const list = session.ignored.listFor(uri);
  const folder = session.ignored.folderOf(uri);
  if (list === undefined || folder === undefined || (!list.exists && !session.client.createsFiles)) return undefined;
  const text = list.document.getText();
  const at = session.encoding.toPosition(list.document, text.length);
  const newText = entryToAppend(text, { check: finding.check, ...statementAt(note, finding), note: folder.path, date: today() });
  const edits = [{ range: { start: at, end: at }, newText }];
  if (!session.client.versionedEdits) return { changes: { [list.uri]: edits } };
  const change: TextDocumentEdit = { textDocument: { uri: list.uri, version: list.version }, edits };
  return { documentChanges: list.exists ? [change] : [{ kind: 'create', uri: list.uri, options: { ignoreIfExists: true } }, change] };
}

/** The day by the writer's own clock. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
