/** The index of one workspace folder: what is on its disk, whatever is open. */
import type { HistoryService } from '../../core/service';
import { proseLanguageOf } from '../../core/text/markup';
import { indexFromBytes, indexToBytes } from '../../core/workspace/index-bytes';
import type { MentionIndex } from '../../core/workspace/mention-index';
import type { Exclusions, FoundNote, NoteFiles, NoteReaders, ReadNote } from '../platform';
import { plainUri } from './uris';
import type { Work } from './work';

/** With more changes at once than these, as after changing a branch, the whole folder is looked through. */
const MANY_CHANGES = 300;
/** So many notes to read are worth the tenth of a second that readers of their own take to be ready. */
const WORTH_READERS = 100;
/** How many notes a reader is given at a time. */
const LOT = 32;

export interface PathChange {
  readonly path: string;
  readonly created: boolean;
}

export class FolderIndex {
  readonly uri: string;
  readonly plainUri: string;
  readonly #service: HistoryService;
  readonly #files: NoteFiles;
  readonly #storage: string | undefined;
  readonly #onFailure: (path: string, error: unknown) => void;
  #index: MentionIndex;
  #isSaved = true;

  constructor(uri: string, service: HistoryService, files: NoteFiles, storage: string | undefined, onFailure: (path: string, error: unknown) => void) {
    this.uri = uri;
    this.plainUri = plainUri(uri);
    this.#service = service;
    this.#files = files;
    this.#storage = storage;
    this.#onFailure = onFailure;
    this.#index = service.newIndex();
  }

  get index(): MentionIndex {
    return this.#index;
  }

  /** Takes over what a session before has saved, if it is whole and of the same program. */
  load(): void {
    const bytes = this.#storage === undefined ? undefined : this.#files.load(this.#storage, this.uri);
    const saved = bytes === undefined ? undefined : indexFromBytes(bytes, this.#files.program());
    if (saved !== undefined) this.#index = saved;
  }

  /** Saves what is known, unless it is saved already. */
  save(): void {
    if (this.#isSaved || this.#storage === undefined) return;
    this.#isSaved = this.#files.save(this.#storage, this.uri, indexToBytes(this.#index, this.#files.program()));
  }

  /** Looks through the folder, or a part of it, and reads what is new or has changed. */
  async update(excluded: Exclusions, work: Work, under = ''): Promise<void> {
    const seen = new Set<string>();
    const changed: FoundNote[] = [];
    let readers: NoteReaders | undefined;
    try {
      for (const lot of this.#files.walk(this.uri, excluded, under)) {
        for (const note of lot) {
          seen.add(note.path);
          if (!this.#isKnown(note)) changed.push(note);
        }
        // They get ready while the rest of the folder is walked through.
        if (changed.length >= WORTH_READERS) readers ??= this.#files.readers?.();
        await work.turn();
        if (work.cancelled) return;
      }
      for (const path of [...this.#index.paths()]) if ((under === '' || path.startsWith(`${under}/`)) && !seen.has(path)) this.#remove(path);
      work.expect(changed.length);
      await (readers === undefined ? this.#readHere(changed, work) : this.#readBeside(changed, readers, work));
    } finally {
      readers?.end();
    }
  }

  /** Follows changes on the disk. What a change says matters less than what stands there now. */
  async follow(changes: readonly PathChange[], excluded: Exclusions, work: Work): Promise<void> {
    if (changes.length > MANY_CHANGES) return this.update(excluded, work);
    const gone = new Set<string>();
    for (const { path, created } of changes) {
      const rules = /^(?:(.*)\/)?\.gitignore$/.exec(path);
      if (rules !== null) {
        await this.update(excluded, work, rules[1] ?? '');
        continue;
      }
      const now = this.#files.look(this.uri, path, excluded);
      if (now === 'folder') {
        if (created) await this.update(excluded, work, path);
      } else if (now === undefined) gone.add(path);
      else if (!this.#isKnown(now)) this.#read(now);
      await work.turn();
    }
    if (gone.size > 0) for (const path of [...this.#index.paths()]) if (isAtOrUnder(path, gone)) this.#remove(path);
  }

  /** The text of a note as it is on the disk now. */
  text(path: string): string | undefined {
    return this.#files.read(this.uri, path);
  }

  #isKnown(note: FoundNote): boolean {
    const known = this.#index.stampOf(note.path);
    return known?.size === note.size && known.modified === note.modified;
  }

  /** Reads notes one after the other. */
  async #readHere(notes: readonly FoundNote[], work: Work): Promise<void> {
    for (const note of notes) {
      this.#read(note);
      work.did();
      await work.turn();
      if (work.cancelled) return;
    }
  }

  /** Has notes read lot by lot. If the readers fail, the notes are read here. */
  async #readBeside(notes: readonly FoundNote[], readers: NoteReaders, work: Work): Promise<void> {
    let next = 0;
    const readLots = async (): Promise<void> => {
      while (next < notes.length && !work.cancelled) {
        const lot = notes.slice(next, (next += LOT));
        const read = await Promise.race([readers.read(this.uri, lot).catch(() => undefined), work.cancellation]);
        if (work.cancelled) return;
        if (read === undefined) await this.#readHere(lot, work);
        else for (const [number, note] of lot.entries()) this.#take(note, read[number], work);
      }
    };
    await Promise.all(Array.from({ length: readers.lots }, readLots));
  }

  #take(note: FoundNote, read: ReadNote, work: Work): void {
    if (read === undefined) this.#remove(note.path);
    else if ('failure' in read) this.#onFailure(note.path, read.failure);
    else {
      this.#index.putRecord(note.path, read);
      this.#isSaved = false;
    }
    work.did();
  }

  #read(note: FoundNote): void {
    const text = this.#files.read(this.uri, note.path);
    if (text === undefined) {
      this.#remove(note.path);
      return;
    }
    try {
      this.#index.put(note.path, note, this.#service.contentOfText(text, proseLanguageOf(note.path) ?? 'plaintext'));
      this.#isSaved = false;
    } catch (error) {
      this.#onFailure(note.path, error);
    }
  }

  #remove(path: string): void {
    if (this.#index.remove(path)) this.#isSaved = false;
  }
}

function isAtOrUnder(path: string, gone: ReadonlySet<string>): boolean {
  if (gone.has(path)) return true;
  for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) if (gone.has(path.slice(0, slash))) return true;
  return false;
}
