/**
 * Sends diagnostics to clients that do not ask for them. A change waits a moment for the next keystroke; the finding on
 * the stretch being typed goes at once, for the client drops diagnostics whose text has changed.
 */
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { diagnosticsOf } from './handlers/diagnostics';
import type { Session } from './session';

const PAUSE_IN_TYPING = 150;

export class DiagnosticsPusher {
  readonly #session: Session;
  readonly #waiting = new Map<string, NodeJS.Timeout>();

  constructor(session: Session) {
    this.#session = session;
  }

  schedule(uri: string, pause = PAUSE_IN_TYPING): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.set(uri, setTimeout(() => this.#send(uri), pause));
  }

  #send(uri: string): void {
    this.#waiting.delete(uri);
    const open = this.#session.documents.get(uri);
    if (open === undefined) return;
    this.#publish({ uri, version: open.document.version, diagnostics: diagnosticsOf(this.#session, uri) });
  }

  /** A closed document has no diagnostics. */
  clear(uri: string): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.delete(uri);
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
