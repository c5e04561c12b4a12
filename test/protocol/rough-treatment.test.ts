/** What clients should not send, and sometimes do: the server answers as well as it can, and lives. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { describe, test } from 'node:test';
import { CancellationTokenSource, type Hover } from 'vscode-languageserver-protocol';
import { converse, exitOf, FULL_CLIENT } from '../support/language-client';
import { OpenNote } from '../support/open-note';
import { openNote, sharedServer } from '../support/shared-server';

const TEXT = 'Rathenau came.\n\nThe Treaty of Rapallo was signed on 18 April 1922.\n';

/** The answer to a request, or the code of the refusal. */
async function ask(method: string, params?: unknown): Promise<unknown> {
  const { connection } = await sharedServer();
  return connection.sendRequest(method, params as object).then(
    (answer) => answer,
    (error: { code: number }) => error.code,
  );
}

describe('requests for notes and places that do not exist', () => {
  test('for a note that is not open there is nothing', async () => {
    const textDocument = { uri: 'file:///never-opened.md' };
    const position = { line: 0, character: 0 };
    assert.equal(await ask('textDocument/hover', { textDocument, position }), null);
    assert.equal(await ask('textDocument/definition', { textDocument, position }), null);
    assert.equal(await ask('textDocument/completion', { textDocument, position }), null);
    assert.deepEqual(await ask('textDocument/diagnostic', { textDocument }), { kind: 'full', items: [] });
    assert.deepEqual(await ask('textDocument/codeAction', { textDocument, range: { start: position, end: position }, context: { diagnostics: [] } }), []);
  });

  test('places beyond the text, or before it, do no harm', async () => {
    const note = await openNote(TEXT);
    const numbers = [0, 3, 1e9, -1, -1e9, 1.5, Number.MAX_SAFE_INTEGER];
    for (const line of numbers) {
      for (const character of numbers) {
        const position = { line, character };
        for (const request of ['hover', 'definition', 'completion']) assert.notEqual(typeof (await note.ask<unknown>(request, { position })), 'number', `${request} ${JSON.stringify(position)}`);
        assert.ok(Array.isArray(await note.ask('codeAction', { range: { start: { line: 0, character: 0 }, end: position }, context: { diagnostics: [] } })));
      }
    }
  });

  test('a place beyond the end of a line means the end of the line', async () => {
    const note = await openNote('Then came Rathenau\nand left.\n');
    const hover = await note.ask<Hover | null>('hover', { position: { line: 0, character: 1e9 } });
    assert.equal(note.textIn(hover!.range!), 'Rathenau');
  });

  test('requests without their parameters, or with others, are answered or refused', async () => {
    await openNote(TEXT);
    for (const params of [{}, { textDocument: null }, { textDocument: {}, position: 'here' }, { textDocument: { uri: 7 }, position: {} }, [], [1, 2], undefined]) {
      for (const method of ['hover', 'definition', 'completion', 'diagnostic', 'codeAction']) await ask(`textDocument/${method}`, params);
      await ask('completionItem/resolve', params);
      await ask('workspace/textDocumentContent', params);
    }
    const { logged } = await sharedServer();
    assert.ok(logged.length > 0, 'the failures are in the log');
    logged.length = 0;
    assert.equal((await (await openNote(TEXT)).diagnostics()).length, 1);
  });

  test('an unknown method is refused as unknown', async () => {
    assert.equal(await ask('textDocument/foretell', { textDocument: { uri: 'file:///n.md' } }), -32601);
    assert.equal(await ask('textDocument/formatting', { textDocument: { uri: 'file:///n.md' }, options: {} }), -32601);
    assert.equal(await ask('$/something', {}), -32601);
  });
});

describe('changes that do not fit', () => {
  test('changes of a note that was never opened are passed over', async () => {
    const { connection } = await sharedServer();
    const textDocument = { uri: 'file:///never-opened.md', version: 7 };
    await connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ text: TEXT }] });
    await connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ range: { start: { line: 0, character: 0 }, end: { line: 9, character: 9 } }, text: 'x' }] });
    await connection.sendNotification('textDocument/didClose', { textDocument });
    assert.deepEqual(await ask('textDocument/diagnostic', { textDocument }), { kind: 'full', items: [] });
  });

  test('a change beyond the end is made at the end, and a reversed one as if it were not', async () => {
    const { connection } = await sharedServer();
    const note = await openNote('The Treaty of Rapallo was signed on ');
    const change = (start: [number, number], end: [number, number], text: string): Promise<void> =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: note.uri, version: 2 },
        contentChanges: [{ range: { start: { line: start[0], character: start[1] }, end: { line: end[0], character: end[1] } }, text }],
      });
    await change([1e6, 1e6], [1e6, 1e6], '18 April 1923.');
    await change([0, 49], [0, 45], '1922');
    const [finding] = await note.diagnostics();
    assert.deepEqual(finding?.range, { start: { line: 0, character: 36 }, end: { line: 0, character: 49 } });
  });

  test('opening a note twice means the second text', async () => {
    const { connection } = await sharedServer();
    const note = await openNote(TEXT);
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri: note.uri, languageId: 'markdown', version: 1, text: 'Nothing.\n' } });
    assert.deepEqual(await note.diagnostics(), []);
  });

  test('a note in a language whose name is a word of the machine is read as plain text', async () => {
    for (const languageId of ['constructor', '__proto__', 'toString', '']) assert.equal((await (await openNote(TEXT, languageId)).diagnostics()).length, 1, languageId);
  });
});

describe('requests that are taken back', () => {
  test('each of many requests of which most are taken back is answered or refused as taken back', async () => {
    const { connection } = await sharedServer();
    const note = await openNote(TEXT.repeat(500));
    const position = note.positionOf('Rathenau');
    const outcomes = await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const source = new CancellationTokenSource();
        const answer = connection.sendRequest<Hover | null>('textDocument/hover', { textDocument: { uri: note.uri }, position }, source.token);
        if (index % 3 !== 0) source.cancel();
        return answer.then((hover) => (hover === null ? 'nothing' : 'card'), (error: { code: number }) => error.code);
      }),
    );
    outcomes.forEach((outcome, index) => assert.ok(outcome === 'card' || (index % 3 !== 0 && outcome === -32800), `request ${index}: ${outcome}`));
    assert.ok(outcomes.filter((outcome) => outcome === 'card').length >= 20);
    assert.notEqual(await note.hover('Rathenau'), null);
  });

  test('taking back a request that is not there does no harm', async () => {
    const { connection } = await sharedServer();
    for (const id of [987654, 'no such request', null]) await connection.sendNotification('$/cancelRequest', { id } as { id: number });
    assert.notEqual(await (await openNote(TEXT)).hover('Rathenau'), null);
  });
});

describe('a client that talks gibberish', () => {
  test('a client that refuses every request of the server keeps a living server', async () => {
    const abilities = { workspace: { ...FULL_CLIENT.workspace, configuration: true, didChangeConfiguration: { dynamicRegistration: true }, diagnostics: { refreshSupport: true } } };
    const conversation = await converse({ capabilities: { ...FULL_CLIENT, ...abilities }, initializationOptions: { settings: 'wrong' } });
    const refuse = (): never => { throw new Error('refused'); };
    for (const method of ['client/registerCapability', 'workspace/diagnostic/refresh', 'workspace/configuration', 'window/showMessageRequest']) conversation.connection.onRequest(method, refuse);
    await conversation.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await conversation.settled();
    assert.equal((await (await OpenNote.open(conversation, TEXT)).diagnostics()).length, 1);
    assert.equal(await conversation.end(), 0);
  });

  test('a message whose body is no JSON leaves the server alive, or ends it cleanly', async () => {
    const server = spawn(process.execPath, ['dist/server.js', '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let said = '';
    server.stdout.on('data', (chunk: Buffer) => void (said += chunk.toString()));
    server.stdin.on('error', () => undefined);
    const send = (body: string): boolean => server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    send(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } }));
    for (const body of ['{"jsonrpc": "2.0", "method": ', 'null', '[]', '7', '{}', '{"jsonrpc":"2.0","id":5}', '{"jsonrpc":"2.0","id":[],"method":7}']) send(body);
    send(JSON.stringify({ jsonrpc: '2.0', id: 2, method: 'shutdown' }));
    const exited = exitOf(server);
    const answered = new Promise<void>((resolve) => server.stdout.on('data', () => said.includes('"id":2,"result":null') && resolve()));
    await Promise.race([exited, answered]);
    send(JSON.stringify({ jsonrpc: '2.0', method: 'exit' }));
    const code = await exited;
    assert.ok(code === 0 || code === 1, `exit code ${code}`);
    assert.match(said, /"id":1,"result"/);
  });
});
