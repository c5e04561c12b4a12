/** What a conversation with one client rests on, once it has said what it can do. */
import { MessageType, ShowMessageNotification, type Connection, type InitializeParams } from 'vscode-languageserver';
import type { CheckOptions, HistoryService } from '../core/service';
import { AskAgain } from './ask-again';
import { ENTRY_SCHEME, EntryLocations } from './entry-locations';
import { IgnoredLists } from './ignored-lists';
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
  /** The lists of statements that folders let stand. */
  readonly ignored: IgnoredLists;
  readonly askAgain: AskAgain;
  /** The settings for no folder in particular. */
  settings: Settings;
  /** What is set for the folders of the workspace, by URI. */
  folderSettings: ReadonlyMap<string, Settings>;
}

/** What the client can do, as far as answers depend on it. */
export interface ClientAbilities {
  readonly markdown: boolean;
  readonly locationLinks: boolean;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  /** A finding may link to the page of its check. */
  readonly codeDescription: boolean;
  /** The server may have the client show a document. */
  readonly showsDocuments: boolean;
  /** Edits may make files. */
  readonly createsFiles: boolean;
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
  /** The client's command that lets the writer choose how a check is reported. */
  readonly setSeverityCommand?: string;
}

/** `refreshFindings` is called when all findings have to be shown anew. */
export function createSession(connection: Connection, service: HistoryService, platform: Platform, params: InitializeParams, refreshFindings: () => void): Session {
  const { capabilities } = params;
  const options = (params.initializationOptions ?? {}) as { openEntryCommand?: unknown; findMentionsCommand?: unknown; setSeverityCommand?: unknown; storageFolder?: unknown };
  const { openEntryCommand, findMentionsCommand, setSeverityCommand } = options;
  const encoding = negotiateEncoding(capabilities.general?.positionEncodings);
  const documents = new OpenDocuments(service, (uri) => showWarning(connection, `Rapallo leaves ${uri} unread: it is longer than ${LONGEST_NOTE / 1_000_000} million characters.`));
  const entries = new EntryLocations(service, platform, encoding, capabilities.workspace?.textDocumentContent !== undefined);
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
  const ignored = new IgnoredLists({ connection, service, encoding, ...(platform.notes !== undefined && { files: platform.notes }), onChange: refreshFindings });
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
      codeDescription: (capabilities.textDocument?.publishDiagnostics?.codeDescriptionSupport ?? capabilities.textDocument?.diagnostic?.codeDescriptionSupport) === true,
      showsDocuments: capabilities.window?.showDocument?.support === true,
      createsFiles: capabilities.workspace?.workspaceEdit?.documentChanges === true && capabilities.workspace.workspaceEdit.resourceOperations?.includes('create') === true,
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
      ...(isOwnCommand(setSeverityCommand) && { setSeverityCommand }),
    },
    ignored,
    askAgain: new AskAgain(refreshFindings),
    settings: DEFAULT_SETTINGS,
    folderSettings: new Map(),
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

/** The settings for a document: those of the folder of the workspace that holds it. */
export function settingsFor(session: Session, uri: string): Settings {
  const folder = session.folderSettings.size === 0 ? undefined : session.ignored.folderOf(uri);
  return (folder === undefined ? undefined : session.folderSettings.get(folder.uri)) ?? session.settings;
}

export function checkOptions(session: Session, uri: string): CheckOptions {
  const ignored = session.ignored.statementsFor(uri);
  return {
    settings: settingsFor(session, uri).checks,
    ...(ignored !== undefined && { ignored }),
    onFailure: (check, error) => session.connection.console.error(`The check ${check} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  };
}
