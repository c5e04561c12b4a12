/**
 * The notes of the workspace as far as they are known: those that are open, and those that somebody who has read the workspace
 * knows of. Rename and links ask here, so that neither depends on how a workspace is read.
 */
import type { CancellationToken } from 'vscode-languageserver';
import type { Note } from '../core/service';
import { ENTRY_SCHEME } from './entry-locations';
import type { OpenDocuments } from './open-documents';

/** A note that is not open. */
export interface ClosedNote {
  readonly uri: string;
  readonly languageId: string;
  readonly text: string;
}

/** What is known of notes that are not open. An index of the workspace can be put here. */
export interface NotesBeyond {
  /** Notes that name an entry, open ones included or not; resolves when all are known. */
  naming(entryId: string, token: CancellationToken): Promise<Iterable<ClosedNote>>;
  /** The addresses of all notes. */
  uris(): Iterable<string>;
}

export class KnownNotes {
  readonly #documents: OpenDocuments;
  readonly #isPage: (uri: string) => boolean;
  /** Left out while only open notes are known. */
  beyond?: NotesBeyond;

  /** `isPage` tells the pages of entries, which are nobody's notes. */
  constructor(documents: OpenDocuments, isPage: (uri: string) => boolean = isEntryUri) {
    this.#documents = documents;
    this.#isPage = isPage;
  }

  /** The open notes that can be read. */
  *open(): Generator<{ uri: string; version: number; note: Note }> {
    for (const { document } of [...this.#documents.all()]) {
      if (this.#isPage(document.uri)) continue;
      const read = this.#documents.note(document.uri);
      if (read !== undefined) yield { uri: document.uri, version: document.version, note: read.note };
    }
  }

  /** Notes that are not open and name an entry. */
  async closed(entryId: string, token: CancellationToken): Promise<ClosedNote[]> {
    const found = (await this.beyond?.naming(entryId, token)) ?? [];
    return [...found].filter(({ uri }) => this.#documents.get(uri) === undefined && !this.#isPage(uri));
  }

  /** The names of all notes without folder and ending, in small letters. */
  names(): ReadonlySet<string> {
    const uris = [...[...this.#documents.all()].map(({ document }) => document.uri), ...(this.beyond?.uris() ?? [])];
    return new Set(uris.filter((uri) => !this.#isPage(uri)).map(nameOfNote));
  }
}

const isEntryUri = (uri: string): boolean => uri.startsWith(`${ENTRY_SCHEME}:`);

function nameOfNote(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1).replace(/[?#].*$/, '');
  try {
    return plainName(decodeURIComponent(last).replace(/\.[^.]+$/, ''));
  } catch {
    return plainName(last);
  }
}

/** The name of a note as links and files are compared. */
export const plainName = (name: string): string => name.normalize('NFC').trim().toLowerCase();
