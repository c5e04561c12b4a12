/** How a conversation begins and ends. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { ClientCapabilities } from 'vscode-languageserver-protocol';
import { converse, exitOf, UTF8_CLIENT } from '../support/language-client';
import { OpenNote } from '../support/open-note';
import { sharedServer } from '../support/shared-server';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

describe('introducing themselves', () => {
  test('the server gives its name and version and says what it can do', async () => {
    const { initialized } = await sharedServer();
    assert.deepEqual(initialized.serverInfo, { name: 'Rapallo', version });
    assert.deepEqual(initialized.capabilities, {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2 },
      hoverProvider: true,
      completionProvider: { resolveProvider: true },
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      documentSymbolProvider: true,
      workspaceSymbolProvider: true,
      codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite'] },
      documentLinkProvider: { resolveProvider: true },
      inlayHintProvider: true,
      renameProvider: true,
      semanticTokensProvider: { legend: { tokenTypes: ['person', 'treaty', 'event', 'organisation', 'place', 'state', 'office', 'concept', 'date'], tokenModifiers: [] }, full: { delta: true }, range: true },
      diagnosticProvider: { identifier: 'rapallo', interFileDependencies: false, workspaceDiagnostics: false },
      workspace: { textDocumentContent: { schemes: ['rapallo'] }, workspaceFolders: { supported: true, changeNotifications: true } },
    });
  });

  test('the first encoding of positions that both know is taken, and UTF-16 if none is named', async () => {
    const offers: [ClientCapabilities, string][] = [[{ general: { positionEncodings: ['utf-32', 'utf-8', 'utf-16'] } }, 'utf-8'], [{}, 'utf-16']];
    await Promise.all(
      offers.map(async ([capabilities, expected]) => {
        const conversation = await converse({ capabilities });
        assert.equal(conversation.initialized.capabilities.positionEncoding, expected);
        assert.equal(conversation.initialized.capabilities.diagnosticProvider, undefined, 'a client that cannot ask for findings is not told to');
        assert.equal(await conversation.end(), 0);
      }),
    );
  });

  test('over the channel between two Node processes the same answers come as over standard streams', async () => {
    const conversation = await converse({ transport: 'node-ipc', capabilities: UTF8_CLIENT });
    const note = await OpenNote.open(conversation, 'Встреча: Chicherin met Rathenau 🙂; the Treaty of Rapallo was signed on 18 April 1922.\n');
    assert.equal((await note.card('Rathenau'))?.words, 'Rathenau');
    assert.deepEqual((await note.diagnostics()).map(({ range }) => note.textIn(range)), ['18 April 1922']);
    assert.equal(await conversation.end(), 0);
  });
});

describe('parting', () => {
  test('a client that says goodbye without having asked for it gets exit code 1', async () => {
    const { connection, process: server } = await converse();
    const exited = exitOf(server);
    await connection.sendNotification('exit');
    assert.equal(await exited, 1);
    connection.dispose();
  });

  test('after it has been asked to shut down, the server refuses further requests, and ends with exit code 0', async () => {
    const { connection, process: server } = await converse();
    await connection.sendRequest('shutdown');
    const refusal = await connection.sendRequest('textDocument/hover', { textDocument: { uri: 'file:///n.md' }, position: { line: 0, character: 0 } }).then(
      () => undefined,
      (error: { code: number }) => error.code,
    );
    const exited = exitOf(server);
    await connection.sendNotification('exit');
    assert.equal(await exited, 0);
    connection.dispose();
    assert.equal(refusal, -32600);
  });

  test('a client that goes away without a word takes the server with it', async () => {
    const { connection, process: server } = await converse();
    const exited = exitOf(server);
    connection.end();
    server.stdin!.destroy();
    assert.equal(await exited, 1);
    connection.dispose();
  });
});

describe('started by hand', () => {
  test('without a way to talk, the program says how it is used and what to use instead', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/server.js'], { encoding: 'utf8' });
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^usage: rapallo-language-server --stdio\n/);
    assert.match(stderr, /rapallo check PATH/);
  });

  test('it prints its version', () => {
    const { status, stdout } = spawnSync(process.execPath, ['dist/server.js', '--version'], { encoding: 'utf8' });
    assert.deepEqual({ status, stdout }, { status: 0, stdout: `${version}\n` });
  });

  test('a request that comes before the introduction is refused, and the introduction still works', async () => {
    const server = spawn(process.execPath, ['dist/server.js', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const said: string[] = [];
    server.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()));
    const send = (message: object): void => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    send({ id: 1, method: 'textDocument/hover', params: { textDocument: { uri: 'file:///n.md' }, position: { line: 0, character: 0 } } });
    send({ id: 2, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    send({ id: 3, method: 'shutdown' });
    send({ method: 'exit' });
    assert.equal(await exitOf(server), 0);
    assert.match(said.join(''), /"id":1,"(?:result":null|error":\{"code":-32002)/);
    assert.match(said.join(''), /"id":2,"result":\{"serverInfo"/);
  });
});
