/**
 * Joins a connection to the history service. Everything here is wiring: which request goes to which handler, and what
 * happens when documents, settings or the client come and go.
 */
import {
  CodeActionKind, DidChangeConfigurationNotification, ErrorCodes, LSPErrorCodes, ResponseError, TextDocumentSyncKind,
  type CancellationToken, type Connection, type InitializeParams, type InitializeResult,
} from 'vscode-languageserver';
import type { HistoryService } from '../core/service';
import { ENTRY_SCHEME, type Platform } from './entry-locations';
import { codeAction } from './handlers/code-action';
import { completion, completionResolve } from './handlers/completion';
import { definition } from './handlers/definition';
import { pulledDiagnostics } from './handlers/diagnostics';
import { entryDocument } from './handlers/entry-document';
import { hover } from './handlers/hover';
import { DiagnosticsPusher } from './push-diagnostics';
import { createSession, showWarning, type Session } from './session';
import { readSettings } from './settings';

/** Starts answering on a connection. The service is made when the client introduces itself, not before. */
export function startServer(connection: Connection, createService: () => HistoryService, platform: Platform, version: string): void {
  let session: Session | undefined;
  let pusher: DiagnosticsPusher | undefined;
  let ended = false;
  const complained = new Set<string>();

  /** Says what is wrong with a setting, once. */
  function complain(message: string): void {
    if (complained.has(message)) return;
    complained.add(message);
    showWarning(connection, message);
  }

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    session = createSession(connection, createService(), platform, params);
    if (!session.client.pullsDiagnostics) pusher = new DiagnosticsPusher(session);
    session.settings = readSettings((params.initializationOptions as { settings?: unknown } | undefined)?.settings, complain);
    return {
      serverInfo: { name: 'Rapallo', version },
      capabilities: {
        positionEncoding: session.encoding.kind,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        completionProvider: { resolveProvider: true },
        definitionProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite] },
        ...(session.client.pullsDiagnostics && { diagnosticProvider: { identifier: 'rapallo', interFileDependencies: false, workspaceDiagnostics: false } }),
        workspace: { textDocumentContent: { schemes: [ENTRY_SCHEME] } },
      },
    };
  });

  connection.onInitialized(() => {
    if (session?.client.watchesConfiguration === true) inBackground(connection.client.register(DidChangeConfigurationNotification.type, { section: 'rapallo' }));
    inBackground(fetchSettings());
  });

  connection.onDidChangeConfiguration((params) => {
    if (session?.client.asksForConfiguration === true) inBackground(fetchSettings());
    else applySettings((params.settings as { rapallo?: unknown } | undefined)?.rapallo);
  });

  async function fetchSettings(): Promise<void> {
    if (session?.client.asksForConfiguration === true) applySettings(await connection.workspace.getConfiguration('rapallo'));
  }

  /** A request of ours that a client refuses is written to the log; it must not end the server. */
  function inBackground(work: Promise<unknown>): void {
    work.catch((error: unknown) => connection.console.warn(`The client refused a request: ${error instanceof Error ? error.message : String(error)}`));
  }

  function applySettings(section: unknown): void {
    if (session === undefined) return;
    session.settings = readSettings(section, complain);
    if (pusher !== undefined) for (const open of session.documents.all()) pusher.schedule(open.document.uri, 0);
    else if (session.client.refreshesDiagnostics) inBackground(Promise.resolve(connection.languages.diagnostics.refresh()));
  }

  connection.onDidOpenTextDocument(({ textDocument }) => {
    session?.documents.open(textDocument);
    pusher?.schedule(textDocument.uri, 0);
  });
  connection.onDidChangeTextDocument((params) => {
    session?.documents.change(params, session.encoding);
    pusher?.schedule(params.textDocument.uri);
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    session?.documents.close(textDocument.uri);
    pusher?.clear(textDocument.uri);
  });

  /** A handler that answers `otherwise` when it fails, and nothing when the client has lost interest. */
  function answer<P, R>(name: string, handler: (session: Session, params: P) => R, otherwise: R): (params: P, token: CancellationToken) => R | ResponseError<never> {
    return (params, token) => {
      if (token.isCancellationRequested) return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'Cancelled.');
      if (ended) return new ResponseError<never>(ErrorCodes.InvalidRequest, 'The server has been shut down.');
      if (session === undefined) return otherwise;
      try {
        return handler(session, params);
      } catch (error) {
        connection.console.error(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        return otherwise;
      }
    };
  }

  connection.onHover(answer('hover', hover, null));
  connection.onCompletion(answer('completion', completion, null));
  connection.onCompletionResolve((item, token) => answer('completionResolve', completionResolve, item)(item, token));
  connection.onDefinition(answer('definition', definition, null));
  connection.onCodeAction(answer('codeAction', codeAction, []));
  connection.languages.diagnostics.on(answer('diagnostic', pulledDiagnostics, { kind: 'full', items: [] }));
  connection.workspace.textDocumentContent.on(answer('textDocumentContent', entryDocument, { text: '' }));
  connection.onShutdown(() => {
    ended = true;
    pusher?.stop();
  });
  connection.listen();
}
