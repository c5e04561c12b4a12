/** What a conversation with one client rests on, once it has said what it can do. */
import { MessageType, ShowMessageNotification, type Connection, type InitializeParams } from 'vscode-languageserver';
import type { CheckOptions, HistoryService } from '../core/service';
import { ENTRY_SCHEME, EntryLocations } from './entry-locations';
import { KnownNotes } from './known-notes';
import { LONGEST_NOTE, OpenDocuments } from './open-documents';
import type { Exclusions, Platform } from './platform';
import { negotiateEncoding, type PositionEncoding } from './position-encoding';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import { notesBeyond } from './workspace/notes-beyond';
import { WorkspaceIndex } from './workspace/workspace-index';

export interface Session {
  readonly connection: Connection;
  readonly service: HistoryService;
  readonly documents: OpenDocuments;
  readonly encoding: PositionEncoding;
  readonly entries: EntryLocations;
  readonly client: ClientAbilities;
  readonly workspace: WorkspaceIndex;
  readonly notes: KnownNotes;
  settings: Settings;
}

/** What the client can do, as far as answers depend on it. */
export interface ClientAbilities {
  readonly markdown: boolean;
  readonly locationLinks: boolean;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly asksForConfiguration: boolean;
  readonly watchesConfiguration: boolean;
  readonly versionedEdits: boolean;
  readonly watchesFiles: boolean;
  readonly changesFolders: boolean;
  readonly nestedSymbols: boolean;
  readonly preparesRename: boolean;
  /** Edits may say what they are, and wait until the writer has looked at them. */
  readonly annotatesRename: boolean;
  readonly linkTooltips: boolean;
  readonly refreshesTokens: boolean;
  readonly refreshesHints: boolean;
  /** The client's command that opens an entry, to which cards may link. Only Rapallo's own client names one. */
  readonly openEntryCommand?: string;
  /** The client's command that looks for all mentions of what stands at a position. */
  readonly findMentionsCommand?: string;
}

export function createSession(connection: Connection, service: HistoryService, platform: Platform, params: InitializeParams): Session {
  const { capabilities } = params;
  const options = (params.initializationOptions ?? {}) as { openEntryCommand?: unknown; findMentionsCommand?: unknown; storageFolder?: unknown };
  const { openEntryCommand, findMentionsCommand } = options;
  const encoding = negotiateEncoding(capabilities.general?.positionEncodings);
  const documents = new OpenDocuments(service, (uri) => showWarning(connection, `Rapallo leaves ${uri} unread: it is longer than ${LONGEST_NOTE / 1_000_000} million characters.`));
  const entries = new EntryLocations(service, platform.pages, encoding, capabilities.workspace?.textDocumentContent !== undefined);
  const asksForConfiguration = capabilities.workspace?.configuration ?? false;
  const workspace = new WorkspaceIndex({
    connection,
    service,
    documents,
    ...(platform.notes !== undefined && { files: platform.notes }),
    ...(typeof options.storageFolder === 'string' && { storage: options.storageFolder }),
    isPage: (uri) => entries.pageIdOf(uri) !== undefined,
    excluded: async (folder) => (asksForConfiguration ? exclusionsOf(connection, folder) : {}),
  });
  const notes = new KnownNotes(documents, (uri) => uri.startsWith(`${ENTRY_SCHEME}:`) || entries.pageIdOf(uri) !== undefined);
  notes.beyond = notesBeyond(workspace);
  return {
    connection,
    service,
    documents,
    notes,
    encoding,
    entries,
    workspace,
    client: {
      markdown: capabilities.textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
      locationLinks: capabilities.textDocument?.definition?.linkSupport ?? false,
      pullsDiagnostics: capabilities.textDocument?.diagnostic !== undefined,
      refreshesDiagnostics: capabilities.workspace?.diagnostics?.refreshSupport ?? false,
      relatedInformation: capabilities.textDocument?.publishDiagnostics?.relatedInformation ?? capabilities.textDocument?.diagnostic?.relatedInformation ?? false,
      asksForConfiguration,
      watchesConfiguration: capabilities.workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
      versionedEdits: capabilities.workspace?.workspaceEdit?.documentChanges ?? false,
      watchesFiles: capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
      changesFolders: capabilities.workspace?.workspaceFolders ?? false,
      nestedSymbols: capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
      preparesRename: capabilities.textDocument?.rename?.prepareSupport ?? false,
      annotatesRename: capabilities.workspace?.workspaceEdit?.documentChanges === true && capabilities.workspace.workspaceEdit.changeAnnotationSupport !== undefined && capabilities.textDocument?.rename?.honorsChangeAnnotations === true,
      linkTooltips: capabilities.textDocument?.documentLink?.tooltipSupport ?? false,
      refreshesTokens: capabilities.workspace?.semanticTokens?.refreshSupport ?? false,
      refreshesHints: capabilities.workspace?.inlayHint?.refreshSupport ?? false,
      ...(isOwnCommand(openEntryCommand) && { openEntryCommand }),
      ...(isOwnCommand(findMentionsCommand) && { findMentionsCommand }),
    },
    settings: DEFAULT_SETTINGS,
  };
}

/** What the editor itself hides in a folder. A client that does not know the setting hides nothing. */
async function exclusionsOf(connection: Connection, folder: string): Promise<Exclusions> {
  try {
    const value: unknown = await connection.workspace.getConfiguration({ scopeUri: folder, section: 'files.exclude' });
    return typeof value === 'object' && value !== null ? (value as Exclusions) : {};
  } catch {
    return {};
  }
}

/** Whether a client named a command that a card may link to: one of Rapallo's own. */
function isOwnCommand(command: unknown): command is string {
  return typeof command === 'string' && /^rapallo\.[A-Za-z]+$/.test(command);
}

/** Shows a warning to the user: a notification, not a request with buttons, for a client may refuse requests. */
export function showWarning(connection: Connection, message: string): void {
  connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message }).catch(() => undefined);
}

export function checkOptions(session: Session): CheckOptions {
  return {
    settings: session.settings.checks,
    onFailure: (check, error) => session.connection.console.error(`The check ${check} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  };
}
