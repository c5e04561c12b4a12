import { CodeActionKind, type CodeAction, type CodeActionParams, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { spanContains } from '../../core/util/span';
import type { Fix } from '../../core/service';
import { toRange } from '../position-encoding';
import { checkOptions, type Session } from '../session';
import { toDiagnostic } from './diagnostics';

/** The repairs of every finding that the range touches, the likeliest first, then the comment that silences it. */
export function codeAction(session: Session, params: CodeActionParams): CodeAction[] {
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

function toWorkspaceEdit(session: Session, document: TextDocument, fix: Fix): WorkspaceEdit {
  const edits = fix.edits.map((edit) => ({ range: toRange(document, edit, session.encoding), newText: edit.newText }));
  if (!session.client.versionedEdits) return { changes: { [document.uri]: edits } };
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }] };
}
