/**
 * Sends diagnostics to clients that do not ask for them. A change waits a moment for the next keystroke, unless it
 * touches a finding that has been sent.
 */
import type { Diagnostic, DidChangeTextDocumentParams, Position, PublishDiagnosticsParams } from 'vscode-languageserver';
import { diagnosticsOf } from './handlers/diagnostics';
import type { Session } from './session';
import { PAUSE_AFTER_WORD } from './typing';

const PAUSE_IN_TYPING = 150;

export class DiagnosticsPusher {
  readonly #session: Session;
  readonly #waiting = new Map<string, NodeJS.Timeout>();
  /** What the client has been sent, by document. */
  readonly #sent = new Map<string, readonly Diagnostic[]>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** After a change. A finding whose words have been changed is stale, and goes at once. */
  changed({ textDocument: { uri }, contentChanges }: DidChangeTextDocumentParams): void {
    const isStale = this.#sent.get(uri)?.some(({ range }) => contentChanges.some((change) => !('range' in change) || (isAtOrBefore(change.range.start, range.end) && isAtOrBefore(range.start, change.range.end))));
    this.schedule(uri, isStale === true ? 0 : PAUSE_IN_TYPING);
  }

  schedule(uri: string, pause = PAUSE_IN_TYPING): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.set(uri, setTimeout(() => this.#send(uri), pause));
  }

  #send(uri: string): void {
    this.#waiting.delete(uri);
    const open = this.#session.documents.get(uri);
    if (open === undefined) return;
    const diagnostics = diagnosticsOf(this.#session, uri, () => this.schedule(uri, PAUSE_AFTER_WORD));
    this.#sent.set(uri, diagnostics);
    this.#publish({ uri, version: open.document.version, diagnostics });
  }

  /** A closed document has no diagnostics. */
  clear(uri: string): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.delete(uri);
    this.#sent.delete(uri);
    this.#publish({ uri, diagnostics: [] });
  }

  /** A client that has gone away no longer wants diagnostics. */
  #publish(params: PublishDiagnosticsParams): void {
    this.#session.connection.sendDiagnostics(params).catch(() => this.stop());
  }

  stop(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
  }
}

const isAtOrBefore = (a: Position, b: Position): boolean => a.line < b.line || (a.line === b.line && a.character <= b.character);
