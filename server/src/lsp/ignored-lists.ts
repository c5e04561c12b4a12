/**
 * The lists of statements that the folders of the workspace let stand (`.rapallo/ignored.yaml`): as they stand in the
 * editor, saved or not, else as they are on the disk. What is wrong in a list is shown at its line, also when it is not open.
 */
import { DiagnosticSeverity, type Connection, type Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { IGNORED_FILE, readIgnored, type IgnoredStatements, type ReadIgnored } from '../core/checks/ignored-statements';
import type { HistoryService } from '../core/service';
import { OpenDocuments } from './open-documents';
import type { NoteFiles } from './platform';
import { toRange, type PositionEncoding } from './position-encoding';
import { pathIn, plainUri, uriIn } from './workspace/uris';

export interface IgnoredListsOptions {
  readonly connection: Connection;
  readonly service: HistoryService;
  readonly encoding: PositionEncoding;
  readonly files?: NoteFiles;
  /** Told when statements are let stand, or no longer. */
  readonly onChange: () => void;
}

/** A list as it stands now; without a version it is not open. */
export interface ListText {
  readonly uri: string;
  readonly exists: boolean;
  readonly document: TextDocument;
  readonly version: number | null;
}

interface Folder {
  readonly uri: string;
  readonly plain: string;
  readonly listUri: string;
  /** What is on the disk. */
  saved: string | undefined;
  looked: number;
  text?: string;
  read?: ReadIgnored;
  isComplaining: boolean;
}

/** Without a client that watches the files the disk is looked at before an answer, though not more often than this (in milliseconds). */
const BETWEEN_LOOKS = 2000;

export class IgnoredLists {
  readonly #options: IgnoredListsOptions;
  readonly #open: OpenDocuments;
  #folders: Folder[] = [];
  /** Set when the client tells what changes on the disk. */
  isWatched = false;

  constructor(options: IgnoredListsOptions) {
    this.#options = options;
    this.#open = new OpenDocuments(options.service, () => undefined);
  }

  /** The open lists, for the texts that the client sends. */
  get open(): OpenDocuments {
    return this.#open;
  }

  isList(uri: string): boolean {
    return plainUri(uri).endsWith(`/${IGNORED_FILE}`);
  }

  setFolders(uris: readonly string[]): void {
    for (const folder of this.#folders) if (!uris.includes(folder.uri)) this.#show(folder, []);
    this.#folders = uris.map((uri) => this.#folders.find((folder) => folder.uri === uri) ?? { uri, plain: plainUri(uri), listUri: uriIn(uri, IGNORED_FILE), saved: undefined, looked: -Infinity, isComplaining: false });
    this.refresh();
  }

  /** Takes up what is on the disk now. */
  refresh(): void {
    let hasChanged = false;
    for (const folder of this.#folders) {
      this.#look(folder);
      const before = folder.text ?? '';
      this.#listOf(folder);
      if (folder.text !== before) hasChanged = true;
    }
    if (hasChanged) this.#options.onChange();
  }

  /** Takes up what stands in the editor now. */
  edited(): void {
    for (const folder of this.#folders) this.#listOf(folder);
    this.#options.onChange();
  }

  /** The folder of the workspace that holds a document, the innermost of several, and the path in it. */
  folderOf(uri: string): { readonly uri: string; readonly path: string } | undefined {
    const plain = plainUri(uri);
    const [inner] = this.#folders.filter((folder) => pathIn(folder.plain, plain) !== undefined).sort((a, b) => b.plain.length - a.plain.length);
    return inner === undefined ? undefined : { uri: inner.uri, path: pathIn(inner.plain, plain)! };
  }

  /** What the folder of a note lets stand. */
  statementsFor(uri: string): IgnoredStatements | undefined {
    const folder = this.#folderFor(uri);
    if (folder === undefined) return undefined;
    if (!this.isWatched && performance.now() > folder.looked + BETWEEN_LOOKS) this.#look(folder);
    return this.#listOf(folder).statements;
  }

  /** The list to which an entry for a note can be added. */
  listFor(uri: string): ListText | undefined {
    const folder = this.#folderFor(uri);
    if (folder === undefined) return undefined;
    const open = this.#openDocument(folder);
    const text = folder.saved;
    return { uri: open?.uri ?? folder.listUri, exists: open !== undefined || text !== undefined, document: open ?? TextDocument.create(folder.listUri, 'yaml', 0, text ?? ''), version: open?.version ?? null };
  }

  #folderFor(uri: string): Folder | undefined {
    const inner = this.folderOf(uri);
    return inner === undefined ? undefined : this.#folders.find((folder) => folder.uri === inner.uri);
  }

  #openDocument(folder: Folder): TextDocument | undefined {
    const plain = `${folder.plain}/${IGNORED_FILE}`;
    for (const { document } of this.#open.all()) if (plainUri(document.uri) === plain) return document;
    return undefined;
  }

  #look(folder: Folder): void {
    folder.looked = performance.now();
    folder.saved = this.#options.files?.read(folder.uri, IGNORED_FILE);
  }

  #listOf(folder: Folder): ReadIgnored {
    const open = this.#openDocument(folder);
    const text = open?.getText() ?? folder.saved ?? '';
    if (folder.read !== undefined && folder.text === text) return folder.read;
    folder.text = text;
    folder.read = readIgnored(text);
    const document = open ?? TextDocument.create(folder.listUri, 'yaml', 0, text);
    this.#show(folder, folder.read.problems.map(({ start, end, message }) => ({ range: toRange(document, { start, end }, this.#options.encoding), severity: DiagnosticSeverity.Warning, code: 'settings', source: 'Rapallo', message })));
    return folder.read;
  }

  /** These are sent to every client: one that asks for findings asks only for what is open. */
  #show(folder: Folder, diagnostics: Diagnostic[]): void {
    if (diagnostics.length === 0 && !folder.isComplaining) return;
    folder.isComplaining = diagnostics.length > 0;
    this.#options.connection.sendDiagnostics({ uri: this.#openDocument(folder)?.uri ?? folder.listUri, diagnostics }).catch(() => undefined);
  }
}
