/**
 * Sends diagnostics to clients that do not ask for them. A change waits a moment for the next keystroke; the finding on
 * the stretch being typed goes at once, for the client drops diagnostics whose text has changed.
 */
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
    void this.#session.connection.sendDiagnostics({ uri, version: open.document.version, diagnostics: diagnosticsOf(this.#session, uri) });
  }

  /** A closed document has no diagnostics. */
  clear(uri: string): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.delete(uri);
    void this.#session.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  stop(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
  }
}
