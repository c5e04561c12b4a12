import { PAUSE_AFTER_WORD } from './typing';

/** Tells a client that asks for findings to ask again, once the writer has paused. */
export class AskAgain {
  readonly #refresh: () => void;
  #waiting: NodeJS.Timeout | undefined;

  constructor(refresh: () => void) {
    this.#refresh = refresh;
  }

  later(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(this.#refresh, PAUSE_AFTER_WORD);
  }

  stop(): void {
    clearTimeout(this.#waiting);
  }
}
