/** A conversation with the real server process, over standard input and output or over the channel of Node, for tests. */
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { after } from 'node:test';
import {
  createProtocolConnection, IPCMessageReader, IPCMessageWriter, StreamMessageReader, StreamMessageWriter, WorkDoneProgress, type ClientCapabilities, type InitializeResult, type ProtocolConnection,
  type PublishDiagnosticsParams, type Registration,
} from 'vscode-languageserver-protocol/node';

/** A client that can do what VS Code can, as far as answers depend on it. */
export const FULL_CLIENT: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  textDocument: {
    hover: { contentFormat: ['markdown'] },
    definition: { linkSupport: true },
    diagnostic: { relatedDocumentSupport: false },
    publishDiagnostics: { relatedInformation: true },
  },
  workspace: { textDocumentContent: {}, workspaceEdit: { documentChanges: true } },
};

/** The same client, counting bytes of UTF-8. */
export const UTF8_CLIENT: ClientCapabilities = { ...FULL_CLIENT, general: { positionEncodings: ['utf-8', 'utf-16'] } };

/** A client that can do nothing but what the protocol has had from the beginning. */
export const PLAIN_CLIENT: ClientCapabilities = {};

export interface Conversation {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly process: ChildProcess;
  /** Diagnostics that the server has pushed, by document. */
  readonly pushed: Map<string, PublishDiagnosticsParams>;
  /** What the server has shown to the user. */
  readonly shown: string[];
  /** What the server has written to its log. */
  readonly logged: string[];
  /** What the server has asked to be told. */
  readonly registered: Registration[];
  /** The progress that the server has shown, with its token. */
  readonly progress: { readonly token: string | number; readonly kind: string; readonly message?: string }[];
  open(text: string, uri?: string, languageId?: string): Promise<string>;
  /** Waits until the server has read everything sent so far, has asked for what it needs, and has read the answers. */
  settled(): Promise<void>;
  /** Shuts the server down and returns its exit code. */
  end(): Promise<number | null>;
}

export interface ConversationOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly configuration?: (section: string) => unknown;
  /** URIs of the folders of the workspace. */
  readonly folders?: readonly string[];
  readonly transport?: 'stdio' | 'node-ipc';
}

/** Servers that have not ended; a test that fails leaves its own behind, and that would keep the tests from ending. */
const running = new Set<ChildProcess>();
const lastWorks: (() => Promise<void>)[] = [];

/** Leaves work for the end of all tests, before servers that are still running are stopped. */
export function atTheEnd(work: () => Promise<void>): void {
  lastWorks.push(work);
}

after(async () => {
  try {
    for (const work of lastWorks) await work();
  } finally {
    for (const server of running) server.kill();
  }
});

interface Line {
  readonly server: ChildProcess;
  readonly connection: ProtocolConnection;
}

function overStandardStreams(): Line {
  const server = spawn(process.execPath, ['dist/server.js', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  return { server, connection: createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin)) };
}

function overNodeChannel(): Line {
  const server = fork('dist/server.js', ['--node-ipc'], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return { server, connection: createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server)) };
}

export async function converse(options: ConversationOptions = {}): Promise<Conversation> {
  const { server, connection } = options.transport === 'node-ipc' ? overNodeChannel() : overStandardStreams();
  running.add(server);
  server.once('exit', () => running.delete(server));
  const pushed = new Map<string, PublishDiagnosticsParams>();
  const shown: string[] = [];
  const logged: string[] = [];
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => void pushed.set(params.uri, params));
  connection.onNotification('window/showMessage', (params: { message: string }) => void shown.push(params.message));
  connection.onNotification('window/logMessage', (params: { message: string }) => void logged.push(params.message));
  const registered: Registration[] = [];
  const progress: { token: string | number; kind: string }[] = [];
  connection.onRequest('client/registerCapability', (params: { registrations: Registration[] }) => {
    registered.push(...params.registrations);
    return null;
  });
  connection.onRequest('window/workDoneProgress/create', ({ token }: { token: string }) => {
    connection.onProgress(WorkDoneProgress.type, token, (value) => void progress.push({ token, ...value }));
    return null;
  });
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.onRequest('workspace/configuration', (params: { items: { section: string }[] }) => params.items.map(({ section }) => options.configuration?.(section) ?? null));
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    ...(options.folders !== undefined && { workspaceFolders: options.folders.map((uri) => ({ uri, name: uri })) }),
    capabilities: options.capabilities ?? FULL_CLIENT,
    ...(options.initializationOptions !== undefined && { initializationOptions: options.initializationOptions }),
  });
  await connection.sendNotification('initialized', {});
  let count = 0;
  return {
    connection, initialized, process: server, pushed, shown, logged, registered, progress,
    async open(text, uri = `file:///notes/note-${++count}.md`, languageId = 'markdown') {
      await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
      return uri;
    },
    async settled() {
      const nothing = { textDocument: { uri: 'file:///not-open.md' }, position: { line: 0, character: 0 } };
      for (let round = 0; round < 3; round++) await connection.sendRequest('textDocument/hover', nothing);
    },
    async end() {
      const exited = exitOf(server);
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const code = await exited;
      connection.dispose();
      return code;
    },
  };
}

/** The exit code of a process; `null` if a signal ended it. */
export function exitOf(server: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) resolve(server.exitCode);
    else server.once('exit', (code) => resolve(code));
  });
}
