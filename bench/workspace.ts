/**
 * The index of a workspace of ten thousand notes: how long the server takes to make it and to find it again, what it costs
 * in memory, and how the server answers meanwhile. The floor reads, decodes and word-hashes the same files, and no more.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type InitializeParams, type Location, type ProtocolConnection } from 'vscode-languageserver-protocol/node';
import { readWords } from '../server/src/core/util/words';
import { generatedNote } from './corpus';
import { heading, percentile, row } from './measure';

const NOTES = 10_000;
const MEGABYTES = 50;
const NOTES_IN_A_FOLDER = 200;

/** Writes the notes and returns their paths. Every note has a heading and paragraphs of its own. */
function writeNotes(folder: string): string[] {
  const paragraphs = generatedNote(4_000_000).split('\n\n');
  const size = (MEGABYTES * 1e6) / NOTES;
  const paths: string[] = [];
  let next = 0;
  for (let number = 0; number < NOTES; number++) {
    let text = `# Note ${number}\n\n`;
    for (let bytes = 0; bytes < size - 200; next++) {
      const paragraph = paragraphs[next % paragraphs.length]!;
      text += `${paragraph}\n\n`;
      bytes += Buffer.byteLength(paragraph) + 2;
    }
    const path = join(folder, `box-${Math.floor(number / NOTES_IN_A_FOLDER)}`, `note-${number}.md`);
    if (number % NOTES_IN_A_FOLDER === 0) mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
    paths.push(path);
  }
  return paths;
}

interface Session {
  readonly server: ChildProcess;
  readonly connection: ProtocolConnection;
  /** Milliseconds from the start of the process to the first references over all notes. */
  readonly ready: number;
  /** Milliseconds from the start of the process to the first hover. */
  readonly awake: number;
  readonly hovers: number[];
}

const NOTE = { uri: 'file:///open/note.md', languageId: 'markdown', version: 1, text: 'On 23 August 1939 Ribbentrop flew to Moscow.\n' };

async function openWorkspace(folder: string, storage: string): Promise<Session> {
  const started = performance.now();
  const server = spawn(process.execPath, ['dist/server.js', '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const params: InitializeParams = {
    processId: process.pid, rootUri: null, workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'notes' }],
    capabilities: { workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true }, textDocumentContent: {} } },
    initializationOptions: { storageFolder: pathToFileURL(storage).href },
  };
  await connection.sendRequest('initialize', params);
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', { textDocument: NOTE });
  let isReady = false;
  const first = references(connection, 'people/walther-rathenau').then(() => (isReady = true));
  const hovers: number[] = [];
  let awake = 0;
  while (!isReady) {
    const asked = performance.now();
    await connection.sendRequest('textDocument/hover', { textDocument: { uri: NOTE.uri }, position: { line: 0, character: 20 } });
    awake ||= performance.now() - started;
    hovers.push(performance.now() - asked);
    await new Promise((resolve) => setTimeout(resolve, 7));
  }
  await first;
  return { server, connection, ready: performance.now() - started, awake, hovers };
}

function references(connection: ProtocolConnection, page: string): Promise<Location[]> {
  return connection.sendRequest('textDocument/references', { textDocument: { uri: `rapallo:/${page}.md` }, position: { line: 0, character: 0 }, context: { includeDeclaration: true } });
}

async function close({ server, connection }: Session): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await ended;
  connection.dispose();
}

/** Memory of a process in MB, now and at its highest; `undefined` where the system does not tell. */
function memoryOf(server: ChildProcess): { now: number; highest: number } | undefined {
  try {
    const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
    const read = (key: string): number => Number(new RegExp(`${key}:\\s+(\\d+) kB`).exec(status)?.[1] ?? NaN) / 1000;
    return { now: read('VmRSS'), highest: read('VmHWM') };
  } catch {
    return undefined;
  }
}

/** Processor time of a process in milliseconds, which tells more than the clock on a busy machine. */
function processorTimeOf(server: ChildProcess): number | undefined {
  try {
    const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return undefined;
  }
}

function sayProcessorTime(server: ChildProcess, floor: { name: string; milliseconds: number }): void {
  const milliseconds = processorTimeOf(server);
  if (milliseconds !== undefined) row('processor time of the server until then', milliseconds, floor);
}

function sayMemory(name: string, server: ChildProcess): void {
  const memory = memoryOf(server);
  if (memory !== undefined) process.stdout.write(`  ${name.padEnd(44)} ${memory.now.toFixed(0).padStart(9)} MB, ${memory.highest.toFixed(0)} MB at the highest\n`);
}

export async function benchWorkspace(): Promise<void> {
  heading(`A workspace of ${NOTES} notes, ${MEGABYTES} MB`);
  const scratch = mkdtempSync(join(tmpdir(), 'rapallo-bench-'));
  try {
    const [folder, storage] = [join(scratch, 'notes'), join(scratch, 'storage')];
    const paths = writeNotes(folder);
    let words = 0;
    const started = performance.now();
    const before = process.cpuUsage();
    for (const path of paths) words += readWords(readFileSync(path).toString('utf8')).count;
    const floor = { name: `reading, decoding, ${(words / 1e6).toFixed(1)} million words hashed`, milliseconds: performance.now() - started };
    const used = process.cpuUsage(before);
    const floorOnProcessor = { name: 'processor time of the floor', milliseconds: (used.user + used.system) / 1000 };
    row('the floor', floor.milliseconds, floor, MEGABYTES);

    const cold = await openWorkspace(folder, storage);
    row('index made: start to first references', cold.ready, floor, MEGABYTES);
    sayProcessorTime(cold.server, floorOnProcessor);
    sayMemory('memory of the server', cold.server);
    for (const share of [0.5, 0.95, 0.99]) row(`hover meanwhile, ${share * 100} of 100 (${cold.hovers.length})`, percentile(cold.hovers, share), floor);
    const pages = entryPages();
    const samples: { milliseconds: number; count: number }[] = [];
    for (let round = 0; round < 2; round++) {
      for (const page of pages) {
        const asked = performance.now();
        const { length } = await references(cold.connection, page);
        if (round > 0) samples.push({ milliseconds: performance.now() - asked, count: length });
      }
    }
    const most = Math.max(...samples.map(({ count }) => count));
    const times = samples.map(({ milliseconds }) => milliseconds);
    for (const share of [0.5, 0.95, 0.99]) row(`references of ${pages.length} entries, ${share * 100} of 100`, percentile(times, share), floor);
    row(`the entry with most mentions (${most})`, samples.find(({ count }) => count === most)!.milliseconds, floor);
    sayMemory('memory of the server after them', cold.server);
    await close(cold);

    const warm = await openWorkspace(folder, storage);
    row('start to first hover, without a wait', warm.awake, floor);
    row('index found again: start to first references', warm.ready, floor);
    sayProcessorTime(warm.server, floorOnProcessor);
    sayMemory('memory of the server', warm.server);
    await close(warm);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Pages of all entries of the shipped facts. */
function entryPages(): string[] {
  const { entries } = JSON.parse(readFileSync('dist/facts.json', 'utf8')) as { entries: { id: string; partOf?: string }[] };
  return entries.filter(({ partOf }) => partOf === undefined).map(({ id }) => id);
}
