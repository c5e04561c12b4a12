/** Follows what the client tells of the workspace: its folders, and changes on the disk. */
import { DidChangeWatchedFilesNotification, FileChangeType, WatchKind, type InitializeParams } from 'vscode-languageserver';
import { IGNORED_FILE } from '../../core/checks/ignored-statements';
import { PROSE_EXTENSIONS } from '../../core/text/markup';
import type { Session } from '../session';
import { plainUri } from './uris';

/** The folders that a client opens with. */
export function foldersOf(params: InitializeParams): string[] {
  if (Array.isArray(params.workspaceFolders)) return params.workspaceFolders.map((folder) => folder.uri);
  return typeof params.rootUri === 'string' ? [params.rootUri] : [];
}

/**
 * Which changes are worth telling. A folder that is moved or deleted is told by its own name alone, so that appearing and
 * disappearing is followed for everything.
 */
const WATCHED = [
  { globPattern: `**/*.{${PROSE_EXTENSIONS.join(',')}}`, kind: WatchKind.Change },
  { globPattern: '**/.gitignore', kind: WatchKind.Change },
  { globPattern: `**/${IGNORED_FILE}`, kind: WatchKind.Change },
  { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
];

/** Resolves when the client watches the files, or has refused to. */
export async function followWorkspace({ connection, client, workspace, ignored }: Session, changeFolders: (added: readonly string[], removed: readonly string[]) => void): Promise<void> {
  connection.onDidChangeWatchedFiles(({ changes }) => {
    workspace.follow(changes.map(({ uri, type }) => ({ uri, created: type === FileChangeType.Created })));
    // Its folder may be moved or removed as a whole.
    if (changes.some(({ uri }) => ignored.isList(uri) || plainUri(uri).endsWith('/.rapallo'))) ignored.refresh();
  });
  if (client.changesFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => changeFolders(added.map(({ uri }) => uri), removed.map(({ uri }) => uri)));
  }
  if (!client.watchesFiles) return;
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHED });
  workspace.watched();
  ignored.isWatched = true;
}
