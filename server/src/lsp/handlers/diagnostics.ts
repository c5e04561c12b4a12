import { DiagnosticSeverity, DocumentDiagnosticReportKind, type Diagnostic, type DocumentDiagnosticParams, type DocumentDiagnosticReport } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Severity } from '../../core/checks';
import type { Finding } from '../../core/service';
import { ENTRY_SCHEME } from '../entry-locations';
import { toRange } from '../position-encoding';
import { checkOptions, type Session } from '../session';
import { isBeingTyped } from '../typing';
import { placesOf } from './finding-places';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, information: DiagnosticSeverity.Information, hint: DiagnosticSeverity.Hint,
};

export function toDiagnostic(session: Session, document: TextDocument, finding: Finding): Diagnostic {
  const related = session.client.relatedInformation
    ? placesOf(session, finding).map(({ location, name, words }) => ({ location, message: `The entry “${name}”${words === undefined ? '' : `: ${words}`}` }))
    : [];
  const href = session.client.codeDescription ? session.entries.checkUri(finding.check) : undefined;
  return {
    range: toRange(document, finding, session.encoding),
    severity: SEVERITIES[finding.severity],
    code: finding.check,
    ...(href !== undefined && { codeDescription: { href } }),
    source: 'Rapallo',
    message: finding.message,
    ...(related.length > 0 && { relatedInformation: related }),
  };
}

/**
 * The diagnostics of an open document; none for the pages of entries, which are not the writer's. `held` is told if one waits
 * for the writer to finish a word.
 */
export function diagnosticsOf(session: Session, uri: string, held: () => void): Diagnostic[] {
  if (uri.startsWith(`${ENTRY_SCHEME}:`)) return [];
  const open = session.documents.checked(uri, checkOptions(session, uri));
  if (open === undefined) return [];
  const now = performance.now();
  const shown = open.checked.findings.filter((finding) => !isBeingTyped(finding, open.typing, now));
  if (shown.length < open.checked.findings.length) held();
  return shown.map((finding) => toDiagnostic(session, open.document, finding));
}

/**
 * Answers a client that asks. What is held back comes when the client asks again, for which it is told to; a client that cannot
 * be told gets everything at once.
 */
export function pulledDiagnostics(session: Session, params: DocumentDiagnosticParams): DocumentDiagnosticReport {
  const { uri } = params.textDocument;
  if (!session.client.refreshesDiagnostics) delete session.documents.get(uri)?.typing;
  return { kind: DocumentDiagnosticReportKind.Full, items: diagnosticsOf(session, uri, () => session.askAgain.later()) };
}
