/**
 * A stretch of work in the background: it gives way every few milliseconds, shows its progress if there is much of it,
 * and ends early if the writer cancels it.
 */
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';

/** Milliseconds of work at a time. A request waits for two such times at worst. */
const AT_A_TIME = 4;
/** Fewer notes than these are read without saying so. */
const WORTH_SHOWING = 50;
const BETWEEN_REPORTS = 100;

export class Work {
  readonly #connection: Connection;
  readonly #rest: () => Promise<void>;
  #until = performance.now() + AT_A_TIME;
  #expected = 0;
  #done = 0;
  #reported = 0;
  #progress: Promise<WorkDoneProgressServerReporter | undefined> | undefined;
  #shown: WorkDoneProgressServerReporter | undefined;
  #cancelled = false;
  #cancel: () => void = () => undefined;
  /** Resolves when nobody wants any more of it. */
  readonly cancellation = new Promise<undefined>((resolve) => (this.#cancel = () => resolve(undefined)));

  constructor(connection: Connection, rest: () => Promise<void>) {
    this.#connection = connection;
    this.#rest = rest;
  }

  /** Whether nobody wants any more of it. */
  get cancelled(): boolean {
    return this.#cancelled;
  }

  cancel(): void {
    this.#cancelled = true;
    this.#cancel();
  }

  /** Gives way if it is time. */
  async turn(): Promise<void> {
    if (performance.now() < this.#until) return;
    await this.#rest();
    this.#until = performance.now() + AT_A_TIME;
  }

  /** So many notes are to be read, beside those already expected. */
  expect(notes: number): void {
    this.#expected += notes;
    if (this.#expected >= WORTH_SHOWING) this.#progress ??= this.#begin();
  }

  /** One note has been read. */
  did(): void {
    this.#done++;
    if (this.#shown === undefined || performance.now() < this.#reported + BETWEEN_REPORTS) return;
    this.#reported = performance.now();
    this.#shown.report((100 * this.#done) / this.#expected, `${this.#done} of ${this.#expected} notes`);
  }

  /** How many notes have been read. */
  get done(): number {
    return this.#done;
  }

  end(): void {
    this.#shown = undefined;
    void this.#progress?.then((progress) => progress?.done());
  }

  /** A client that refuses to show progress gets none. */
  async #begin(): Promise<WorkDoneProgressServerReporter | undefined> {
    try {
      const progress = await this.#connection.window.createWorkDoneProgress();
      progress.begin('Rapallo: indexing notes', 0, undefined, true);
      progress.token.onCancellationRequested(() => this.cancel());
      this.#shown = progress;
      return progress;
    } catch {
      return undefined;
    }
  }
}
