/** What a command may do with the world. Tests hand in their own. */
export interface CommandIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** All of standard input. */
  readonly readStdin: () => string;
}

/** Exit codes, the same for every command. */
export const EXIT = { clean: 0, findings: 1, failure: 2 } as const;

/** A failure that the user can mend; its message is printed as it is. */
export class CommandError extends Error {}

/** What every command can print. */
export type Format = 'text' | 'json';
