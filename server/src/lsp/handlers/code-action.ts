import { CodeActionKind, type CodeAction, type CodeActionParams, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { spanContains } from '../../core/util/span';
import type { Finding, Fix } from '../../core/service';
import { toRange } from '../position-encoding';
import { checkOptions, type Session } from '../session';
import { toDiagnostic } from './diagnostics';
import { waysToDisagree } from './disagree';

/** The repairs of every finding that the range touches, the likeliest first, then the ways to disagree with it. */
export function codeAction(session: Session, params: CodeActionParams): CodeAction[] {
  if (params.context.only !== undefined && !params.context.only.some((kind) => CodeActionKind.QuickFix.startsWith(kind))) return [];
  const open = session.documents.checked(params.textDocument.uri, checkOptions(session, params.textDocument.uri));
  if (open === undefined) return [];
  const start = session.encoding.toOffset(open.document, params.range.start);
  const end = session.encoding.toOffset(open.document, params.range.end);
  const touched = open.checked.findings.filter((finding) => finding.start <= end && start <= finding.end);
  // Where several stretches are touched, the one that holds the cursor comes first.
  touched.sort((a, b) => Number(spanContains(b, { start, end })) - Number(spanContains(a, { start, end })));
  return touched.flatMap((finding) => {
    const diagnostics = [toDiagnostic(session, open.document, finding)];
    const toAction = (fix: Fix, isPreferred = false): CodeAction => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      edit: toWorkspaceEdit(session, open.document, fix),
      ...(isPreferred && { isPreferred: true }),
    });
    const fixes = session.service.fixes(open.note, finding).map((fix, rank) => toAction(fix, rank === 0 && finding.fixes.length > 0));
    const everywhere = fixOfAll(finding, open.checked.findings);
    if (everywhere !== undefined) fixes.splice(finding.fixes.length, 0, toAction(everywhere));
    return [...fixes, ...waysToDisagree(session, params.textDocument.uri, open.note, finding, diagnostics)];
  });
}

/** One fix for all findings of a kind, where the fixes change only how something is written; never where they change what is said. */
function fixOfAll({ check, fixes, entries }: Finding, findings: readonly Finding[]): Fix | undefined {
  if (fixes[0]?.notation !== true) return undefined;
  const alike = findings.filter((other) => other.check === check && other.fixes[0]?.notation === true && other.entries.join() === entries.join());
  return alike.length < 2 ? undefined : { title: `Fix all ${alike.length} of this kind in the document`, edits: alike.flatMap((other) => other.fixes[0]!.edits) };
}

function toWorkspaceEdit(session: Session, document: TextDocument, fix: Fix): WorkspaceEdit {
  const edits = fix.edits.map((edit) => ({ range: toRange(document, edit, session.encoding), newText: edit.newText }));
  if (!session.client.versionedEdits) return { changes: { [document.uri]: edits } };
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }] };
}
