/**
 * Where the notes of the workspace name an entry, whether they are open or not.
 *
 * Folders are read in the background, one piece of work after the other. Open documents are read when somebody asks, and
 * count in place of the files that they are. Questions wait until the work is done, so that no answer is a part of one.
 */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { HistoryService } from '../../core/service';
import type { FoundHeading, MentionIndex } from '../../core/workspace/mention-index';
import type { Place } from '../../core/workspace/note-content';
import type { OpenDocuments } from '../open-documents';
import type { Exclusions, NoteFiles } from '../platform';
import { FolderIndex, type PathChange } from './folder-index';
import { OpenNotes } from './open-notes';
import { pathIn, plainUri, uriIn } from './uris';
import { Work } from './work';

export interface WorkspaceIndexOptions {
  readonly connection: Connection;
  readonly service: HistoryService;
  readonly documents: OpenDocuments;
  /** Left out on a platform without files; then only open documents are known. */
  readonly files?: NoteFiles;
  /** The folder for saved indexes; without one none are saved. */
  readonly storage?: string;
  readonly isPage: (uri: string) => boolean;
  /** What the writer's settings leave out of a folder. */
  readonly excluded: (folder: string) => Promise<Exclusions>;
}

export interface FoundPlaces {
  readonly uri: string;
  readonly places: readonly Place[];
  /** The text of the note, read from the disk if it is not open. */
  readonly text: () => string | undefined;
}

/** Milliseconds from the last change until what is known is saved; the end of the session saves it anyway. */
const UNTIL_SAVED = 20_000;
/** Without a client that watches the files, they are looked through before an answer, though not more often than this. */
const BETWEEN_LOOKS = 2_000;

export class WorkspaceIndex {
  readonly #options: WorkspaceIndexOptions;
  readonly #open: OpenNotes;
  readonly #folders = new Map<string, FolderIndex>();
  /** Resolves when the folders are known, and whether they are wanted. */
  readonly #begun: Promise<void>;
  #begin: () => void = () => undefined;
  #wanted: readonly string[] = [];
  #enabled = false;
  #isWatched = false;
  #isStopped = false;
  /** The writer has cancelled the work; the next question takes it up again. */
  #isPutOff = false;
  #queue: Promise<void> = Promise.resolve();
  #waiting = 0;
  #work: Work | undefined;
  #looked = -Infinity;
  #saving: NodeJS.Timeout | undefined;

  constructor(options: WorkspaceIndexOptions) {
    this.#options = options;
    this.#begun = new Promise((resolve) => (this.#begin = resolve));
    this.#open = new OpenNotes(options.documents, options.service, options.isPage);
  }

  /** Sets the folders of the workspace, and whether notes that are not open count. Folders that stay keep their index. */
  configure(folders: readonly string[], enabled: boolean): void {
    this.#wanted = folders;
    this.#enabled = enabled && this.#options.files !== undefined;
    const wanted = new Set(this.#enabled ? folders.filter((folder) => folder.startsWith('file:')) : []);
    const dropped = [...this.#folders.keys()].filter((uri) => !wanted.has(uri));
    for (const uri of dropped) {
      this.#folders.get(uri)!.save();
      this.#folders.delete(uri);
    }
    if (dropped.length > 0 && this.#work !== undefined) {
      // What is under way may be reading a folder that is gone; the others begin where they were.
      this.#work.cancel();
      this.#work = undefined;
      this.lookThrough();
    }
    for (const uri of wanted) if (!this.#folders.has(uri)) this.#add(uri);
    this.#begin();
  }

  addAndRemove(added: readonly string[], removed: readonly string[]): void {
    this.configure([...this.#wanted.filter((folder) => !removed.includes(folder)), ...added], this.#enabled);
  }

  enable(enabled: boolean): void {
    if (this.#wanted.length > 0) this.configure(this.#wanted, enabled);
  }

  /** From now on the client tells what changes on the disk. */
  watched(): void {
    this.#isWatched = true;
  }

  /** Looks through all folders, as after a change of what is left out. */
  lookThrough(): void {
    this.#looked = performance.now();
    this.#isPutOff = false;
    for (const folder of this.#folders.values()) this.#enqueue(async (work) => folder.update(await this.#options.excluded(folder.uri), work));
  }

  /** Follows changes of files and folders that the client has told. */
  follow(changes: readonly { readonly uri: string; readonly created: boolean }[]): void {
    for (const folder of this.#folders.values()) {
      const inside = changes.flatMap(({ uri, created }): PathChange[] => {
        const path = pathIn(folder.plainUri, plainUri(uri));
        return path === undefined || isHidden(path) ? [] : [{ path, created }];
      });
      if (inside.length > 0) this.#enqueue(async (work) => folder.follow(inside, await this.#options.excluded(folder.uri), work));
    }
  }

  /** Resolves when all that is known to have changed has been read, or when the question is taken back. */
  async ready(token: CancellationToken): Promise<void> {
    const takenBack = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
    await Promise.race([this.#begun, takenBack]);
    const isOutOfSight = !this.#isWatched && performance.now() > this.#looked + BETWEEN_LOOKS;
    if (this.#isPutOff || isOutOfSight) this.lookThrough();
    while (this.#waiting > 0 && !token.isCancellationRequested && !this.#isStopped) await Promise.race([this.#queue, takenBack]);
  }

  /** Every note that names any of the entries, ordered by URI. See {@link MentionIndex.places}. */
  find(entryIds: readonly string[], withOpen: boolean): FoundPlaces[] {
    const found: FoundPlaces[] = [];
    this.#each(
      (index) => index.places(entryIds, withOpen),
      ({ places }, uri, text) => found.push({ uri, places, text }),
    );
    return found.sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0));
  }

  /** Headings that hold the words, ordered by URI and line. */
  headings(words: string): { uri: string; heading: FoundHeading; text: () => string | undefined }[] {
    const found: { uri: string; heading: FoundHeading; text: () => string | undefined }[] = [];
    this.#each(
      (index) => index.headingsWith(words),
      (heading, uri, text) => found.push({ uri, heading, text }),
    );
    return found.sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.heading.line - b.heading.line));
  }

  /** The addresses of the notes that have been read from the disk. */
  *uris(): Generator<string> {
    for (const folder of this.#folders.values()) for (const path of folder.index.paths()) yield uriIn(folder.uri, path);
  }

  /** The path of a note as its reader knows it: from the folder of the workspace on. */
  shownPath(uri: string): string {
    const plain = plainUri(uri);
    for (const folder of this.#folders.values()) {
      const path = pathIn(folder.plainUri, plain);
      if (path !== undefined) return path;
    }
    return plain.slice(plain.lastIndexOf('/') + 1);
  }

  /** Ends the work and saves what is known. */
  stop(): void {
    this.#isStopped = true;
    this.#work?.cancel();
    clearTimeout(this.#saving);
    this.#save();
  }

  /** Goes through open documents first, then through files that are not open; no file of two folders comes twice. */
  #each<F extends { readonly path: string }>(search: (index: MentionIndex) => Iterable<F>, take: (found: F, uri: string, text: () => string | undefined) => void): void {
    const open = this.#open.index();
    for (const found of search(open)) take(found, found.path, () => this.#options.documents.get(found.path)?.document.getText());
    const openUris = [...open.paths()].map(plainUri);
    const before: FolderIndex[] = [];
    for (const folder of this.#folders.values()) {
      const isOpen = new Set(openUris.map((uri) => pathIn(folder.plainUri, uri)));
      const isElsewhere = (path: string): boolean => before.some((other) => {
        const there = pathIn(other.plainUri, `${folder.plainUri}/${path}`);
        return there !== undefined && other.index.stampOf(there) !== undefined;
      });
      for (const found of search(folder.index)) {
        if (!isOpen.has(found.path) && !isElsewhere(found.path)) take(found, uriIn(folder.uri, found.path), () => folder.text(found.path));
      }
      before.push(folder);
    }
  }

  #add(uri: string): void {
    const { service, files, storage, connection } = this.#options;
    const log = (path: string, error: unknown): void => connection.console.error(`${path} could not be indexed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    const folder = new FolderIndex(uri, service, files!, storage, log);
    this.#folders.set(uri, folder);
    this.#looked = performance.now();
    this.#enqueue(async (work) => {
      folder.load();
      await folder.update(await this.#options.excluded(uri), work);
    });
  }

  #enqueue(task: (work: Work) => Promise<void>): void {
    if (this.#isStopped) return;
    this.#waiting++;
    const work = (this.#work ??= new Work(this.#options.connection, () => this.#options.files!.rest()));
    this.#queue = this.#queue
      .then(() => (this.#isStopped ? undefined : task(work)))
      .catch((error: unknown) => this.#options.connection.console.error(`Indexing failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`))
      .finally(() => {
        this.#waiting--;
        if (work !== this.#work) work.end();
        else if (this.#waiting === 0) this.#endWork(work);
      });
  }

  /** All is read, or put off. The first time it is saved at once, later when there has been a pause. */
  #endWork(work: Work): void {
    work.end();
    this.#isPutOff = work.cancelled;
    this.#work = undefined;
    if (this.#isStopped) return;
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => this.#save(), this.#saving === undefined ? 0 : UNTIL_SAVED);
  }

  #save(): void {
    for (const folder of this.#folders.values()) folder.save();
  }
}

/** Git and editors make and remove hidden files all the time; none of them is a note. */
function isHidden(path: string): boolean {
  return /(?:^|\/)(?:\.(?!gitignore$)|node_modules(?:\/|$))/.test(path);
}
