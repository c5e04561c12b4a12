/** What the platform under the server can do. The browser has neither files nor folders, and does without. */

import type { NoteRecord } from '../core/workspace/mention-index';

export interface Platform {
  readonly pages?: PageFiles;
  readonly notes?: NoteFiles;
  /** The pages of the checks in Markdown, by id. */
  readonly checkPages?: () => Readonly<Record<string, string>>;
}

/** Pages of entries as files, for clients that cannot show documents of the server. */
export interface PageFiles {
  /** Writes a page where an editor can open it, and returns its `file:` URI; `undefined` if that fails. */
  write(pageId: string, markdown: string): string | undefined;
  /** The page that a URI is the file of. */
  pageIdOf(uri: string): string | undefined;
}

/** Patterns of paths that are left out, as the setting `files.exclude` has them: pattern → whether, or beside which file. */
export type Exclusions = Readonly<Record<string, unknown>>;

/** A note on the disk. Its path is that from its folder on, parted by slashes. */
export interface FoundNote {
  readonly path: string;
  readonly size: number;
  /** Time of the last change in milliseconds. */
  readonly modified: number;
}

/** The notes of workspace folders. Folders are `file:` URIs; what cannot be read is not there. */
export interface NoteFiles {
  /**
   * The notes in a folder, or `under` a path in it, without those that are excluded or ignored. They come in small
   * lots, so that others can have their turn in between.
   */
  walk(folder: string, excluded: Exclusions, under?: string): Iterable<readonly FoundNote[]>;
  /** What stands at a path now: a note, or a folder that may hold some; `undefined` for all else and what is left out. */
  look(folder: string, path: string, excluded: Exclusions): FoundNote | 'folder' | undefined;
  /** The text of a note; `undefined` if it is none. */
  read(folder: string, path: string): string | undefined;
  /** Names the program and the facts that come with it. A saved index of other ones is of no use. */
  program(): string;
  /** The saved index of a folder. */
  load(storage: string, folder: string): Uint8Array | undefined;
  /** Saves the index of a folder. This is all that is ever written, and `storage` all that it is written to. */
  save(storage: string, folder: string, bytes: Uint8Array): boolean;
  /** Lets waiting requests have their turn. */
  rest(): Promise<void>;
  /** Sets up readers beside the server, on a platform that has such. */
  readers?(): NoteReaders;
}

/** What became of a note that was to be read: what is kept of it, nothing if it is none, or the words of a failure. */
export type ReadNote = NoteRecord | { readonly failure: string } | undefined;

/** Reads many notes while the server goes on answering. */
export interface NoteReaders {
  /** How many lots may be asked for at a time. */
  readonly lots: number;
  /** Reads some notes of a folder, for an index of the same facts. Rejects if the readers have come to an end. */
  read(folder: string, notes: readonly FoundNote[]): Promise<readonly ReadNote[]>;
  end(): void;
}
