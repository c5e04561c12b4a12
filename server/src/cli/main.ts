/** The program `rapallo`. */
import { readFileSync, writeSync } from 'node:fs';
import { readCheckPages } from '../node/check-pages';
import { packageVersion, readShippedFacts } from '../node/shipped-facts';
import { EXIT, type CommandIo } from './io';
import { runCli } from './run-cli';

/** Writes all of a text, waiting while a pipe is full. A reader that has gone away ends the program quietly. */
function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') process.exit(EXIT.clean);
      if (code !== 'EAGAIN') throw error;
    }
  }
}

const io: CommandIo = {
  out: (text) => writeAll(1, text),
  err: (text) => writeAll(2, text),
  readStdin: () => new TextDecoder().decode(readFileSync(0)),
};

try {
  process.exitCode = runCli(process.argv.slice(2), io, readShippedFacts, packageVersion(), readCheckPages);
} catch (error) {
  io.err(`rapallo: an error of the program itself: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = EXIT.failure;
}
