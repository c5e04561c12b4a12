import { DiagnosticSeverity, DocumentDiagnosticReportKind, type Diagnostic, type DocumentDiagnosticParams, type DocumentDiagnosticReport } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Severity } from '../../core/checks';
import type { Finding } from '../../core/service';
import { ENTRY_SCHEME } from '../entry-locations';
import { toRange } from '../position-encoding';
import { checkOptions, type Session } from '../session';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, information: DiagnosticSeverity.Information, hint: DiagnosticSeverity.Hint,
};

export function toDiagnostic(session: Session, document: TextDocument, finding: Finding): Diagnostic {
  const related = session.client.relatedInformation
    ? finding.entries.flatMap((entryId) => {
        const location = session.entries.location({ entryId: entryId.split('#')[0]!, anchor: 'title' });
        const entry = session.service.facts.entry(entryId);
        return location === undefined || entry === undefined ? [] : [{ location, message: `The entry “${entry.name}”` }];
      })
    : [];
  return {
    range: toRange(document, finding, session.encoding),
    severity: SEVERITIES[finding.severity],
    code: finding.check,
    source: 'Rapallo',
    message: finding.message,
    ...(related.length > 0 && { relatedInformation: related }),
  };
}

/** The diagnostics of an open document; none for the pages of entries, which are not the writer's. */
export function diagnosticsOf(session: Session, uri: string): Diagnostic[] {
  if (uri.startsWith(`${ENTRY_SCHEME}:`)) return [];
  const checked = session.documents.checked(uri, checkOptions(session));
  return checked === undefined ? [] : checked.checked.findings.map((finding) => toDiagnostic(session, checked.document, finding));
}

export function pulledDiagnostics(session: Session, params: DocumentDiagnosticParams): DocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, items: diagnosticsOf(session, params.textDocument.uri) };
}
