/** The lists of statements that are let stand, as the command line finds them: the nearest above each note. */
import { dirname, join, relative, resolve, sep } from 'node:path';
import { IGNORED_FILE, readIgnored, type IgnoredStatements } from '../core/checks/ignored-statements';
import { lineAt, lineStarts } from '../core/text/lines';
import { readNoteText } from '../node/note-text';
import type { CommandIo } from './io';

export class IgnoredFiles {
  readonly #byFolder = new Map<string, IgnoredStatements | undefined>();
  readonly #io: CommandIo;

  constructor(io: CommandIo) {
    this.#io = io;
  }

  /** The list for a note: that of its own folder, or of the nearest folder above which has one. For `-` that of the working directory. */
  for(path: string): IgnoredStatements | undefined {
    return this.#in(path === '-' ? process.cwd() : dirname(resolve(path)));
  }

  #in(folder: string): IgnoredStatements | undefined {
    if (this.#byFolder.has(folder)) return this.#byFolder.get(folder);
    const above = dirname(folder);
    const found = this.#read(join(folder, ...IGNORED_FILE.split('/'))) ?? (above === folder ? undefined : this.#in(above));
    this.#byFolder.set(folder, found);
    return found;
  }

  #read(file: string): IgnoredStatements | undefined {
    const text = textOf(file);
    if (text === undefined) return undefined;
    const { statements, problems } = readIgnored(text);
    const starts = lineStarts(text);
    for (const { start, message } of problems) {
      const line = lineAt(starts, start);
      this.#io.err(`rapallo: ${shown(file)}:${line + 1}:${start - starts[line]! + 1}: ${message}\n`);
    }
    return statements;
  }
}

function textOf(file: string): string | undefined {
  try {
    return readNoteText(file);
  } catch {
    return undefined;
  }
}

/** A path as its reader knows it: from the working directory on, if it lies in it. */
function shown(file: string): string {
  const path = relative(process.cwd(), file);
  return path.startsWith(`..${sep}`) ? file : path;
}
