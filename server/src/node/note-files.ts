/** The notes of workspace folders on the disk, and the saved indexes of them. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, type Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { proseLanguageOf } from '../core/text/markup';
import type { Exclusions, FoundNote, NoteFiles, NoteReaders } from '../lsp/platform';
import { LeftOut } from './left-out';
import { readNoteText } from './note-text';

/** Longer files, in bytes, are not indexed: reading one would keep the writer waiting. */
const LONGEST_FILE = 5_000_000;
/** How many files are looked at before others have their turn. */
const LOT = 64;

/** A request is read, queued, handled and answered in turns of their own; all of them are to come in one rest. */
const STEPS_OF_A_REQUEST = 6;

export class DiskNoteFiles implements NoteFiles {
  readonly #program: () => string;
  readonly readers?: () => NoteReaders;

  /** `readers` sets up readers beside the server; without them all notes are read here. */
  constructor(program: () => string, readers?: () => NoteReaders) {
    this.#program = program;
    if (readers !== undefined) this.readers = readers;
  }

  *walk(folder: string, excluded: Exclusions, under = ''): Generator<readonly FoundNote[]> {
    const root = pathOf(folder);
    if (root === undefined) return;
    const start = rulesIn(root, under, excluded);
    const waiting = start === undefined ? [] : [{ path: join(root, under), rules: start, isLinked: false }];
    const linked = new Set<string>();
    let lot: FoundNote[] = [];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { path, rules, isLinked } = next;
      for (const item of contentsOf(path)) {
        const isLink = item.isSymbolicLink();
        // From a linked folder no further link is followed: it could lead through the whole disk.
        const isFolder = isLink ? !isLinked && leadsToFolder(root, join(path, item.name), linked) : item.isDirectory();
        if (isFolder) {
          if (!rules.has(item.name, true)) waiting.push({ path: join(path, item.name), rules: rules.in(item.name), isLinked: isLinked || isLink });
        } else if (proseLanguageOf(item.name) !== undefined && !rules.has(item.name, false)) {
          const note = noteAt(join(path, item.name), rules.pathOf(item.name));
          if (note !== undefined) lot.push(note);
        }
        if (lot.length < LOT) continue;
        yield lot;
        lot = [];
      }
      yield lot;
      lot = [];
    }
  }

  look(folder: string, path: string, excluded: Exclusions): FoundNote | 'folder' | undefined {
    const root = pathOf(folder);
    const names = path.split('/');
    const name = names.pop()!;
    if (root === undefined) return undefined;
    const isFolder = isFolderAt(join(root, path));
    // Most of what appears and disappears beside notes is neither, and costs no more than this.
    if (!isFolder && proseLanguageOf(name) === undefined) return undefined;
    const rules = rulesIn(root, names.join('/'), excluded);
    if (rules === undefined || rules.has(name, isFolder)) return undefined;
    return isFolder ? 'folder' : noteAt(join(root, path), path);
  }

  read(folder: string, path: string): string | undefined {
    const root = pathOf(folder);
    try {
      return root === undefined ? undefined : readNoteText(join(root, path));
    } catch {
      return undefined;
    }
  }

  program(): string {
    return this.#program();
  }

  load(storage: string, folder: string): Uint8Array | undefined {
    const file = savedIndex(storage, folder);
    try {
      return file === undefined ? undefined : readFileSync(file);
    } catch {
      return undefined;
    }
  }

  /** A file is written beside and then put in place, so that nobody ever reads half of it. */
  save(storage: string, folder: string, bytes: Uint8Array): boolean {
    const file = savedIndex(storage, folder);
    if (file === undefined) return false;
    const beside = `${file}.${process.pid}`;
    try {
      mkdirSync(pathOf(storage)!, { recursive: true });
      writeFileSync(beside, bytes, { mode: 0o600 });
      renameSync(beside, file);
      return true;
    } catch {
      removeIfThere(beside);
      return false;
    }
  }

  async rest(): Promise<void> {
    for (let step = 0; step < STEPS_OF_A_REQUEST; step++) await new Promise((resolve) => setImmediate(resolve));
  }
}

function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

function savedIndex(storage: string, folder: string): string | undefined {
  const path = pathOf(storage);
  return path === undefined ? undefined : join(path, `mentions-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}.bin`);
}

/** The rules that hold at a path below the root; `undefined` if a folder on the way is left out. */
function rulesIn(root: string, path: string, excluded: Exclusions): LeftOut | undefined {
  let rules = LeftOut.at(root, excluded);
  for (const name of path === '' ? [] : path.split('/')) {
    if (rules.has(name, true)) return undefined;
    rules = rules.in(name);
  }
  return rules;
}

function contentsOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It was not there, nor the folder that it should have been in.
  }
}

function isFolderAt(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
}

function noteAt(file: string, path: string): FoundNote | undefined {
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    return stats?.isFile() === true && stats.size <= LONGEST_FILE ? { path, size: stats.size, modified: stats.mtimeMs } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a link leads to a folder that is not walked anyway: one outside of the root, and for the first time. */
function leadsToFolder(root: string, link: string, linked: Set<string>): boolean {
  try {
    if (!isFolderAt(link)) return false;
    const target = realpathSync(link);
    const top = realpathSync(root);
    if (linked.has(target) || `${top}${sep}`.startsWith(`${target}${sep}`) || target.startsWith(`${top}${sep}`)) return false;
    linked.add(target);
    return true;
  } catch {
    return false;
  }
}
