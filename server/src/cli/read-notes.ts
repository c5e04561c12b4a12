/** Finds and reads the notes that a command is given: files, folders, or `-` for standard input. */
import { realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { PROSE_EXTENSIONS, proseLanguageOf } from '../core/text/markup';
import { readNoteText } from '../node/note-text';
import { CommandError, type CommandIo } from './io';

export interface NoteFile {
  readonly path: string;
  readonly languageId: string;
  readonly text: string;
}

/** Longest file that is read, in bytes. */
const LONGEST_FILE = 40_000_000;

/**
 * Reads every note. What cannot be read is said and left out; `unread` counts it. Throws {@link CommandError} if a path
 * does not exist.
 */
export function readNotes(paths: readonly string[], io: CommandIo): { notes: NoteFile[]; unread: number } {
  const notes: NoteFile[] = [];
  let unread = 0;
  for (const path of paths) {
    if (path === '-') {
      notes.push({ path: '-', languageId: 'markdown', text: io.readStdin() });
      continue;
    }
    for (const file of filesAt(path)) {
      const text = readText(file, io);
      if (text === undefined) unread++;
      else notes.push({ path: file, languageId: proseLanguageOf(file) ?? 'plaintext', text });
    }
  }
  return { notes, unread };
}

function filesAt(path: string): string[] {
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch (error) {
    throw new CommandError(`${path}: ${reason(error)}`);
  }
  if (!isFolder) return [path];
  const pattern = `**/*.{${PROSE_EXTENSIONS.join(',')}}`;
  try {
    const found = globSync(pattern, { cwd: path, ignore: ['**/node_modules/**', '**/.git/**'], caseSensitiveMatch: false }).sort().map((file) => join(path, file));
    return withoutRepetitions(found);
  } catch (error) {
    throw new CommandError(`${path}: ${reason(error)}`);
  }
}

/** A link may lead to a note that is read already, or back to its own folder; each note is read once, by its shortest path. */
function withoutRepetitions(files: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...files]
    .sort((a, b) => a.length - b.length)
    .filter((file) => {
      const real = realPath(file);
      const isNew = !seen.has(real);
      seen.add(real);
      return isNew;
    })
    .sort();
}

function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

function readText(file: string, io: CommandIo): string | undefined {
  const leave = (why: string): undefined => {
    io.err(`rapallo: ${file} is left out: ${why}\n`);
    return undefined;
  };
  try {
    const { size } = statSync(file);
    if (size > LONGEST_FILE) return leave(`it has ${Math.round(size / 1_000_000)} MB, more than the ${LONGEST_FILE / 1_000_000} MB that are read`);
    return readNoteText(file) ?? leave('it is no text file');
  } catch (error) {
    return leave(reason(error));
  }
}

export function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'ENOENT') return 'there is no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be read';
  return error instanceof Error ? error.message : String(error);
}
