/** From starting the server to its first hover, beside a server of the same library that knows nothing. */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import * as esbuild from 'esbuild';
import { heading, percentile, row } from './measure';

const EMPTY_SERVER = `
const { createConnection, ProposedFeatures } = require('vscode-languageserver/node');
const connection = createConnection(ProposedFeatures.all);
connection.onInitialize(() => ({ capabilities: { hoverProvider: true, textDocumentSync: 2 } }));
connection.onHover(() => null);
connection.listen();
`;

async function timeToFirstHover(program: string): Promise<number> {
  const started = performance.now();
  const server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  connection.listen();
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
  const uri = 'file:///note.md';
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: 'In 1939 Ribbentrop flew to Moscow.' } });
  await connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 10 } });
  const elapsed = performance.now() - started;
  connection.dispose();
  server.kill();
  return elapsed;
}

export async function benchServer(): Promise<void> {
  heading('From starting the server to its first hover (median of 9)');
  writeFileSync('.cache/empty-server.js', EMPTY_SERVER);
  await esbuild.build({ entryPoints: ['.cache/empty-server.js'], bundle: true, platform: 'node', minify: true, outfile: '.cache/empty-server.bundle.cjs', logLevel: 'error' });
  const median = async (program: string): Promise<number> => {
    const samples: number[] = [];
    for (let index = 0; index < 10; index++) samples.push(await timeToFirstHover(program));
    return percentile(samples.slice(1), 0.5);
  };
  const empty = { name: 'an empty server', milliseconds: await median('.cache/empty-server.bundle.cjs') };
  row(empty.name, empty.milliseconds, empty);
  row('Rapallo', await median('dist/server.js'), empty);
}
