/** A workspace on the disk, opened in a client of its own: files are written and removed as other programs would. */
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ClientCapabilities, Location, SymbolInformation } from 'vscode-languageserver-protocol';
import { folderWith, writeInto } from './command-line';
import { converse, FULL_CLIENT, type Conversation, type ConversationOptions } from './language-client';

/** A client that can do what VS Code can do for a workspace. */
export const WORKSPACE_CLIENT: ClientCapabilities = {
  ...FULL_CLIENT,
  textDocument: { ...FULL_CLIENT.textDocument, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
  window: { workDoneProgress: true },
  workspace: { ...FULL_CLIENT.workspace, configuration: true, workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } },
};

type Files = Readonly<Record<string, string | Buffer>>;

export class Workspace {
  readonly folder: string;
  readonly storage: string;

  constructor(files: Files) {
    this.folder = folderWith(files);
    this.storage = folderWith({});
  }

  uri(path = ''): string {
    return pathToFileURL(join(this.folder, path)).href;
  }

  /** Opens the workspace in a new client; the storage is the same every time. */
  begin(options: ConversationOptions = {}): Promise<Conversation> {
    return converse({ capabilities: WORKSPACE_CLIENT, folders: [this.uri()], initializationOptions: { storageFolder: pathToFileURL(this.storage).href }, ...options });
  }

  /** The files in the storage. */
  saved(): string[] {
    return readdirSync(this.storage).map((name) => join(this.storage, name));
  }

  write(path: string, content: string | Buffer): void {
    writeInto(this.folder, path, content);
  }

  remove(path: string): void {
    rmSync(join(this.folder, path), { recursive: true });
  }

  rename(from: string, to: string): void {
    mkdirSync(join(this.folder, to, '..'), { recursive: true });
    renameSync(join(this.folder, from), join(this.folder, to));
  }

  /** Tells a server of changes: paths with `+` before them were created, with `-` deleted, the others changed. */
  async tell(conversation: Conversation, ...paths: readonly string[]): Promise<void> {
    const changes = paths.map((path) => ({ uri: this.uri(path.replace(/^[+-]/, '')), type: path.startsWith('+') ? 1 : path.startsWith('-') ? 3 : 2 }));
    await conversation.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  /** Where the workspace speaks of an entry: `path:line:column`, or the URI of what lies outside. */
  async references(conversation: Conversation, page: string, includeDeclaration = false): Promise<string[]> {
    return this.told(await referencesOfPage(conversation, page, includeDeclaration));
  }

  told(locations: readonly Location[] | null): string[] {
    const root = `${this.uri()}/`;
    return (locations ?? []).map(({ uri, range }) => `${uri.startsWith(root) ? decodeURIComponent(uri.slice(root.length)) : uri}:${range.start.line}:${range.start.character}`);
  }

  async symbols(conversation: Conversation, query: string): Promise<SymbolInformation[]> {
    return (await conversation.connection.sendRequest<SymbolInformation[] | null>('workspace/symbol', { query })) ?? [];
  }
}

/** The references of an entry, asked for on its page, such as `people/georgy-chicherin`. */
export async function referencesOfPage(conversation: Conversation, page: string, includeDeclaration = false): Promise<Location[] | null> {
  return conversation.connection.sendRequest<Location[] | null>('textDocument/references', {
    textDocument: { uri: `rapallo:/${page}.md` }, position: { line: 0, character: 0 }, context: { includeDeclaration },
  });
}
