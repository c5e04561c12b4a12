/**
 * Threads that read notes for the index of a workspace while the server answers. Each has opened the facts by itself, reads
 * the files that it is told to, and sends back what the index keeps of them, in one buffer that changes hands uncopied.
 */
import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { HistoryService } from '../core/service';
import { proseLanguageOf } from '../core/text/markup';
import type { NoteRecord } from '../core/workspace/mention-index';
import type { FoundNote, NoteFiles, NoteReaders, ReadNote } from '../lsp/platform';

/** More of them would wait for the disk and for each other, and each holds the facts in memory. */
const MOST_READERS = 4;
/** So that a reader that has done one lot finds the next one waiting. */
const LOTS_A_READER = 2;
/** How this program is told that it runs as a reader. */
const AS_READER = 'rapallo: read notes';
/** Megabytes of memory for what lives shortly. The default grows to several times as much, and gains little by it. */
const YOUNG_MEMORY = 4;

interface Task {
  readonly number: number;
  readonly folder: string;
  readonly notes: readonly FoundNote[];
}

interface Answer {
  readonly number: number;
  readonly read: readonly ReadNote[];
}

/** Whether this thread was made to read notes. */
export const isReader = (): boolean => workerData === AS_READER;

/** Reads notes as it is told, until the thread is ended. */
export function readAsTold(service: HistoryService, files: NoteFiles): void {
  const index = service.newIndex();
  const readNote = (folder: string, note: FoundNote): ReadNote => {
    try {
      const text = files.read(folder, note.path);
      return text === undefined ? undefined : index.pack(note, service.contentOfText(text, proseLanguageOf(note.path) ?? 'plaintext'));
    } catch (error) {
      return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  };
  parentPort!.on('message', ({ number, folder, notes }: Task) => {
    const { read, buffer } = inOneBuffer(notes.map((note) => readNote(folder, note)));
    parentPort!.postMessage({ number, read } satisfies Answer, [buffer]);
  });
}

/** The same records with all their columns in one buffer, which is sent without copying and takes less room than many. */
function inOneBuffer(read: readonly ReadNote[]): { read: ReadNote[]; buffer: ArrayBuffer } {
  const records = read.filter((one): one is NoteRecord => one !== undefined && !('failure' in one));
  const numbers = records.reduce((sum, { rows, headings }) => sum + rows.length + headings.length, 0);
  const buffer = new ArrayBuffer(numbers * 4 + records.reduce((sum, { titles }) => sum + titles.length, 0) * 2);
  let number = 0;
  let unit = numbers * 2;
  const moveNumbers = (column: Uint32Array): Uint32Array => {
    const moved = new Uint32Array(buffer, number * 4, column.length);
    moved.set(column);
    number += column.length;
    return moved;
  };
  const moveUnits = (column: Uint16Array): Uint16Array => {
    const moved = new Uint16Array(buffer, unit * 2, column.length);
    moved.set(column);
    unit += column.length;
    return moved;
  };
  const move = (one: ReadNote): ReadNote => (one === undefined || 'failure' in one ? one : { ...one, rows: moveNumbers(one.rows), headings: moveNumbers(one.headings), titles: moveUnits(one.titles) });
  return { read: read.map(move), buffer };
}

/** Readers, as many as there are processors to run them. `program` is the file of this program. */
export class ThreadReaders implements NoteReaders {
  readonly lots: number;
  readonly #threads: readonly Thread[];

  constructor(program: string) {
    const count = Math.max(1, Math.min(MOST_READERS, availableParallelism()));
    this.lots = count * LOTS_A_READER;
    this.#threads = Array.from({ length: count }, () => new Thread(program));
  }

  read(folder: string, notes: readonly FoundNote[]): Promise<readonly ReadNote[]> {
    return this.#threads.reduce((least, thread) => (thread.busy < least.busy ? thread : least)).read(folder, notes);
  }

  end(): void {
    for (const thread of this.#threads) thread.end();
  }
}

interface Waiting {
  readonly resolve: (read: readonly ReadNote[]) => void;
  readonly reject: (error: Error) => void;
}

class Thread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #tasks = 0;
  #ended: Error | undefined;

  constructor(program: string) {
    // What a reader writes must not get between the messages of the server.
    this.#worker = new Worker(program, { workerData: AS_READER, stdout: true, stderr: true, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEMORY } });
    this.#worker.on('message', ({ number, read }: Answer) => {
      this.#waiting.get(number)?.resolve(read);
      this.#waiting.delete(number);
    });
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('the reader has ended')));
  }

  /** How many lots it has yet to read. One that has ended gets none while others go on. */
  get busy(): number {
    return this.#ended === undefined ? this.#waiting.size : Infinity;
  }

  async read(folder: string, notes: readonly FoundNote[]): Promise<readonly ReadNote[]> {
    if (this.#ended !== undefined) throw this.#ended;
    const number = this.#tasks++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      this.#worker.postMessage({ number, folder, notes } satisfies Task);
    });
  }

  end(): void {
    void this.#worker.terminate();
  }

  #fail(error: Error): void {
    this.#ended ??= error;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
