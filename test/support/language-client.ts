/** A conversation with the real server process over standard input and output, for tests. */
import { spawn, type ChildProcess } from 'node:child_process';
import {
  createProtocolConnection, StreamMessageReader, StreamMessageWriter, type ClientCapabilities, type InitializeResult, type ProtocolConnection, type PublishDiagnosticsParams,
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

export interface Conversation {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly process: ChildProcess;
  /** Diagnostics that the server has pushed, by document. */
  readonly pushed: Map<string, PublishDiagnosticsParams>;
  /** What the server has shown to the user. */
  readonly shown: string[];
  open(text: string, uri?: string, languageId?: string): Promise<string>;
  /** Shuts the server down and returns its exit code. */
  end(): Promise<number | null>;
}

export interface ConversationOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly configuration?: () => unknown;
}

export async function converse(options: ConversationOptions = {}): Promise<Conversation> {
  const server = spawn(process.execPath, ['dist/server.js', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  const pushed = new Map<string, PublishDiagnosticsParams>();
  const shown: string[] = [];
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => void pushed.set(params.uri, params));
  connection.onNotification('window/showMessage', (params: { message: string }) => void shown.push(params.message));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.onRequest('workspace/configuration', (params: { items: unknown[] }) => params.items.map(() => options.configuration?.() ?? null));
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: options.capabilities ?? FULL_CLIENT,
    ...(options.initializationOptions !== undefined && { initializationOptions: options.initializationOptions }),
  });
  await connection.sendNotification('initialized', {});
  let count = 0;
  return {
    connection, initialized, process: server, pushed, shown,
    async open(text, uri = `file:///notes/note-${++count}.md`, languageId = 'markdown') {
      await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
      return uri;
    },
    async end() {
      const exited = new Promise<number | null>((resolve) => server.once('exit', (code) => resolve(code)));
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const code = await exited;
      connection.dispose();
      return code;
    },
  };
}
