/** The command line for tests: in the same process, as a program of its own, and folders for it to work on. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { runCli } from '../../server/src/cli/run-cli';
import { history } from './history';

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The pages of the checks as they stand in the documents. */
const checkPages = (): Record<string, string> => Object.fromEntries(readdirSync('docs/checks').map((name) => [name.replace(/\.md$/, ''), readFileSync(join('docs/checks', name), 'utf8')]));

/** Runs a command in this process, which is fast. */
export function rapallo(argv: readonly string[], stdin = ''): Outcome {
  let out = '';
  let err = '';
  const io = { out: (text: string) => void (out += text), err: (text: string) => void (err += text), readStdin: () => stdin };
  // The help of commander looks at the exit code of the process, which is not ours while tests run.
  const { exitCode } = process;
  process.exitCode = undefined;
  try {
    const code = runCli(argv, io, history, '0.0.0-test', checkPages);
    return { code, out, err };
  } finally {
    process.exitCode = exitCode;
  }
}

/** Runs a command for its JSON; its exit code is given back with it. */
export function rapalloJson<T>(argv: readonly string[], stdin?: string): { code: number | null; json: T } {
  const { code, out, err } = rapallo([...argv, '--format', 'json'], stdin);
  if (!/^[^\n]+\n$/.test(out)) throw new Error(`JSON is one line on standard output, but it was ${JSON.stringify(out)}, and on standard error ${JSON.stringify(err)}`);
  return { code, json: JSON.parse(out) as T };
}

/** Runs the program that was built. */
export function program(argv: readonly string[], options: { input?: string | Buffer; cwd?: string } = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(process.cwd(), 'dist/cli.js'), ...argv], { encoding: 'utf8', ...options, maxBuffer: 100_000_000 });
  return { code: status, out: stdout, err: stderr };
}

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new folder with files in it, by their paths. It is removed after all tests. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapallo-test-'));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) writeInto(folder, path, content);
  return folder;
}

export function writeInto(folder: string, path: string, content: string | Buffer): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}
