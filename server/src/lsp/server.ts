/**
 * Joins a connection to the history service. Everything here is wiring: which request goes to which handler, and what
 * happens when documents, settings or the client come and go.
 */
import {
  CodeActionKind, DidChangeConfigurationNotification, ErrorCodes, LSPErrorCodes, ResponseError, TextDocumentSyncKind,
  type CancellationToken, type CodeAction, type CodeActionParams, type Connection, type InitializeParams, type InitializeResult,
} from 'vscode-languageserver';
import type { HistoryService } from '../core/service';
import { ENTRY_SCHEME } from './entry-locations';
import { codeAction } from './handlers/code-action';
import { completion, completionResolve } from './handlers/completion';
import { definition } from './handlers/definition';
import { documentLinkResolve, documentLinks } from './handlers/document-link';
import { pulledDiagnostics } from './handlers/diagnostics';
import { documentHighlight } from './handlers/document-highlight';
import { documentSymbol } from './handlers/document-symbol';
import { entryDocument } from './handlers/entry-document';
import { hover } from './handlers/hover';
import { references } from './handlers/references';
import { workspaceSymbol } from './handlers/workspace-symbol';
import type { Platform } from './platform';
import { inlayHints } from './handlers/inlay-hint';
import { dateActions } from './handlers/date-action';
import { nameActions } from './handlers/name-action';
import { prepareRename, rename } from './handlers/rename';
import { semanticTokens, semanticTokensDelta, semanticTokensRange, TOKENS_LEGEND } from './handlers/semantic-tokens';
import { SHOW_FACT_COMMAND, showFact } from './handlers/show-fact';
import type { OpenDocuments } from './open-documents';
import { DiagnosticsPusher } from './push-diagnostics';
import { createSession, showWarning, type Session } from './session';
import { readSettings } from './settings';
import { followWorkspace, foldersOf } from './workspace/follow';

/** Repairs first, then what can be done with the name or the date at the cursor. */
function codeActions(session: Session, params: CodeActionParams): CodeAction[] {
  const fixes = codeAction(session, params);
  return [...fixes, ...nameActions(session, params), ...dateActions(session, params, fixes)];
}

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

  let folders: readonly string[] = [];

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    folders = foldersOf(params);
    session = createSession(connection, createService(), platform, params, refreshFindings);
    if (!session.client.pullsDiagnostics) pusher = new DiagnosticsPusher(session);
    session.settings = readSettings((params.initializationOptions as { settings?: unknown } | undefined)?.settings, complain);
    return {
      serverInfo: { name: 'Rapallo', version },
      capabilities: {
        positionEncoding: session.encoding.kind,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        completionProvider: { resolveProvider: true, ...(session.settings.completionTriggers !== '' && { triggerCharacters: [...session.settings.completionTriggers] }) },
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        documentSymbolProvider: true,
        workspaceSymbolProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite] },
        ...(session.client.showsDocuments && { executeCommandProvider: { commands: [SHOW_FACT_COMMAND] } }),
        documentLinkProvider: { resolveProvider: true },
        inlayHintProvider: true,
        renameProvider: session.client.preparesRename ? { prepareProvider: true } : true,
        semanticTokensProvider: { legend: TOKENS_LEGEND, full: { delta: true }, range: true },
        ...(session.client.pullsDiagnostics && { diagnosticProvider: { identifier: 'rapallo', interFileDependencies: false, workspaceDiagnostics: false } }),
        workspace: { textDocumentContent: { schemes: [ENTRY_SCHEME] }, workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(() => {
    if (session?.client.watchesConfiguration === true) inBackground(connection.client.register(DidChangeConfigurationNotification.type, { section: ['rapallo', 'files.exclude'] }));
    session?.ignored.setFolders(folders);
    if (session !== undefined) inBackground(followWorkspace(session, changeFolders));
    // The settings say whether the workspace is indexed at all.
    inBackground(fetchSettings().finally(() => session?.workspace.configure(folders, session.settings.workspaceIndex)));
  });

  connection.onDidChangeConfiguration((params) => {
    if (session?.client.asksForConfiguration === true) {
      inBackground(fetchSettings());
      session.workspace.lookThrough();
    } else applySettings((params.settings as { rapallo?: unknown } | undefined)?.rapallo);
  });

  function changeFolders(added: readonly string[], removed: readonly string[]): void {
    folders = [...folders.filter((folder) => !removed.includes(folder)), ...added];
    session?.ignored.setFolders(folders);
    session?.workspace.addAndRemove(added, removed);
    inBackground(fetchSettings());
  }

  /** Asks for the settings of every folder, for in a workspace of several each may have its own. */
  async function fetchSettings(): Promise<void> {
    if (session?.client.asksForConfiguration !== true) return;
    const asked = folders;
    const [general, ...own] = (await connection.workspace.getConfiguration([{ section: 'rapallo' }, ...asked.map((scopeUri) => ({ scopeUri, section: 'rapallo' }))])) as unknown[];
    session.folderSettings = new Map(asked.map((folder, index) => [folder, readSettings(own[index], complain)]));
    applySettings(general);
  }

  /** A request of ours that a client refuses is written to the log; it must not end the server. */
  function inBackground(work: Promise<unknown>): void {
    work.catch((error: unknown) => connection.console.warn(`The client refused a request: ${error instanceof Error ? error.message : String(error)}`));
  }

  /** All findings may be others than before. */
  function refreshFindings(): void {
    if (session === undefined) return;
    if (pusher !== undefined) for (const open of session.documents.all()) pusher.schedule(open.document.uri, 0);
    else if (session.client.refreshesDiagnostics) inBackground(Promise.resolve(connection.languages.diagnostics.refresh()));
  }

  function applySettings(section: unknown): void {
    if (session === undefined) return;
    const before = session.settings.names;
    session.settings = readSettings(section, complain);
    session.workspace.enable(session.settings.workspaceIndex);
    refreshFindings();
    if (session.client.refreshesTokens && before.semanticHighlighting !== session.settings.names.semanticHighlighting) inBackground(connection.languages.semanticTokens.refresh());
    if (session.client.refreshesHints && before.inlayHints !== session.settings.names.inlayHints) inBackground(connection.languages.inlayHint.refresh());
  }

  /** A list of statements is no note, and is kept apart from them. Returns whether a document is one. */
  function followList(uri: string, follow: (lists: OpenDocuments) => void): boolean {
    if (session?.ignored.isList(uri) !== true) return false;
    follow(session.ignored.open);
    session.ignored.edited();
    return true;
  }

  connection.onDidOpenTextDocument(({ textDocument }) => {
    if (followList(textDocument.uri, (lists) => lists.open(textDocument))) return;
    session?.documents.open(textDocument);
    pusher?.schedule(textDocument.uri, 0);
  });
  connection.onDidChangeTextDocument((params) => {
    if (followList(params.textDocument.uri, (lists) => lists.change(params, session!.encoding))) return;
    session?.documents.change(params, session.encoding);
    pusher?.changed(params);
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    if (followList(textDocument.uri, (lists) => lists.close(textDocument.uri))) return session?.ignored.refresh();
    session?.documents.close(textDocument.uri);
    pusher?.clear(textDocument.uri);
  });

  /** A handler that answers `otherwise` when it fails, and nothing when the client has lost interest. */
  function answer<P, R>(name: string, handler: (session: Session, params: P, token: CancellationToken) => R | Promise<R>, otherwise: R): (params: P, token: CancellationToken) => R | ResponseError<never> | Promise<R | ResponseError<never>> {
    const failed = (error: unknown): R => {
      connection.console.error(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return otherwise;
    };
    const cancelled = (): ResponseError<never> => new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'Cancelled.');
    return (params, token) => {
      if (token.isCancellationRequested) return cancelled();
      if (ended) return new ResponseError<never>(ErrorCodes.InvalidRequest, 'The server has been shut down.');
      if (session === undefined) return otherwise;
      try {
        const answered = handler(session, params, token);
        return answered instanceof Promise ? answered.then((result) => (token.isCancellationRequested ? cancelled() : result), failed) : answered;
      } catch (error) {
        return failed(error);
      }
    };
  }

  connection.onHover(answer('hover', hover, null));
  connection.onCompletion(answer('completion', completion, null));
  connection.onCompletionResolve((item, token) => answer('completionResolve', completionResolve, item)(item, token));
  connection.onDefinition(answer('definition', definition, null));
  connection.onReferences(answer('references', references, null));
  connection.onDocumentHighlight(answer('documentHighlight', documentHighlight, null));
  connection.onDocumentSymbol(answer('documentSymbol', documentSymbol, null));
  connection.onWorkspaceSymbol(answer('workspaceSymbol', workspaceSymbol, null));
  connection.onCodeAction(answer('codeAction', codeActions, []));
  connection.onExecuteCommand(answer('executeCommand', showFact, null));
  connection.onDocumentLinks(answer('documentLink', documentLinks, null));
  connection.onDocumentLinkResolve((link, token) => answer('documentLinkResolve', documentLinkResolve, link)(link, token));
  connection.languages.inlayHint.on(answer('inlayHint', inlayHints, null));
  connection.onPrepareRename(answer('prepareRename', prepareRename, null));
  connection.onRenameRequest(answer('rename', rename, null));
  connection.languages.semanticTokens.on(answer('semanticTokens', semanticTokens, null));
  connection.languages.semanticTokens.onDelta(answer('semanticTokensDelta', semanticTokensDelta, null));
  connection.languages.semanticTokens.onRange(answer('semanticTokensRange', semanticTokensRange, null));
  connection.languages.diagnostics.on(answer('diagnostic', pulledDiagnostics, { kind: 'full', items: [] }));
  connection.workspace.textDocumentContent.on(answer('textDocumentContent', entryDocument, { text: '' }));
  connection.onShutdown(() => {
    ended = true;
    pusher?.stop();
    session?.askAgain.stop();
    session?.workspace.stop();
  });
  connection.listen();
}
