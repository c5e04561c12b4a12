/** The language server on Node: over standard input and output (`--stdio`) or the channel of a parent process. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server';
import { readCheckPages } from './check-pages';
import { DiskNoteFiles } from './note-files';
import { isReader, readAsTold, ThreadReaders } from './note-readers';
import { TemporaryPageFiles } from './page-files';
import { packageVersion, programFingerprint, readShippedFacts } from './shipped-facts';

const TRANSPORTS = ['--stdio', '--node-ipc', '--socket', '--pipe'];

if (isReader()) {
  readAsTold(readShippedFacts(), new DiskNoteFiles(programFingerprint));
} else if (process.argv.includes('--version')) {
  process.stdout.write(`${packageVersion()}\n`);
} else if (!process.argv.some((argument) => TRANSPORTS.some((transport) => argument.startsWith(transport)))) {
  process.stderr.write('usage: rapallo-language-server --stdio\n\nA language server for editors. To check notes in a terminal, use: rapallo check PATH\n');
  process.exitCode = 2;
} else {
  const platform = { pages: new TemporaryPageFiles(packageVersion()), notes: new DiskNoteFiles(programFingerprint, () => new ThreadReaders(__filename)), checkPages: readCheckPages };
  startServer(createConnection(ProposedFeatures.all), readShippedFacts, platform, packageVersion());
}
