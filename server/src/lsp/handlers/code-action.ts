import { CodeActionKind, CodeActionTriggerKind, type CodeAction, type CodeActionParams, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { spanContains } from '../../core/util/span';
import type { Fix } from '../../core/service';
import { toRange } from '../position-encoding';
import { checkOptions, type Session } from '../session';
import { toDiagnostic } from './diagnostics';

/** The repairs of findings, and what may be done to a date for those who ask for it. */
export function codeAction(session: Session, params: CodeActionParams): CodeAction[] {
  const fixes = quickFixes(session, params);
  return [...fixes, ...dateActions(session, params).filter(({ title }) => !fixes.some((fix) => fix.title === title))];
}

/** The repairs of every finding that the range touches, the likeliest first, then the comment that silences it. */
function quickFixes(session: Session, params: CodeActionParams): CodeAction[] {
  if (params.context.only !== undefined && !params.context.only.some((kind) => CodeActionKind.QuickFix.startsWith(kind))) return [];
  const open = session.documents.checked(params.textDocument.uri, checkOptions(session));
  if (open === undefined) return [];
  const start = session.encoding.toOffset(open.document, params.range.start);
  const end = session.encoding.toOffset(open.document, params.range.end);
  const touched = open.checked.findings.filter((finding) => finding.start <= end && start <= finding.end);
  // Where several stretches are touched, the one that holds the cursor comes first.
  touched.sort((a, b) => Number(spanContains(b, { start, end })) - Number(spanContains(a, { start, end })));
  return touched.flatMap((finding) => {
    const diagnostics = [toDiagnostic(session, open.document, finding)];
    return session.service.fixes(open.note, finding).map((fix, rank): CodeAction => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      edit: toWorkspaceEdit(session, open.document, fix),
      ...(rank === 0 && finding.fixes.length > 0 && { isPreferred: true }),
    }));
  });
}

/**
 * Other ways to write the date at the range. Only for those who ask: the editor also asks by itself wherever the cursor rests,
 * and a lamp beside every date would be in the way.
 */
function dateActions(session: Session, { context, range, textDocument }: CodeActionParams): CodeAction[] {
  const kind = CodeActionKind.RefactorRewrite;
  const wanted = context.only === undefined ? context.triggerKind === CodeActionTriggerKind.Invoked : context.only.some((only) => only === '' || only === kind || kind.startsWith(`${only}.`));
  const open = wanted ? session.documents.note(textDocument.uri) : undefined;
  if (open === undefined) return [];
  const span = { start: session.encoding.toOffset(open.document, range.start), end: session.encoding.toOffset(open.document, range.end) };
  return session.service.dateActions(open.note, span).map((action) => ({ title: action.title, kind, edit: toWorkspaceEdit(session, open.document, action) }));
}

function toWorkspaceEdit(session: Session, document: TextDocument, fix: Pick<Fix, 'edits'>): WorkspaceEdit {
  const edits = fix.edits.map((edit) => ({ range: toRange(document, edit, session.encoding), newText: edit.newText }));
  if (!session.client.versionedEdits) return { changes: { [document.uri]: edits } };
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }] };
}
