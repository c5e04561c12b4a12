/** What the compiler has to say of a fact file: where, and what to do about it. */
export interface Problem {
  /** Path as given to the compiler. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** A file of the fact base. The compiler reads no disk: its callers hand it paths, relative to the folder, and texts. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}: ${problem.severity}: ${problem.message}`;
}
