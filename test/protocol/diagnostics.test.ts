/** Findings, asked for by a client or sent to it. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { converse, PLAIN_CLIENT, type Conversation } from '../support/language-client';
import { OpenNote } from '../support/open-note';
import { openNote, sharedServer } from '../support/shared-server';

const WRONG = 'The Treaty of Rapallo was signed on 18 April 1922.\n';
const RIGHT = 'The Treaty of Rapallo was signed on 16 April 1922.\n';

describe('findings that a client asks for', () => {
  test('a finding says what is wrong, what is right and who says so, and underlines the date alone', async () => {
    const note = await openNote(`# Note\n\n${WRONG}`);
    const [finding, ...others] = await note.diagnostics();
    assert.deepEqual(others, []);
    assert.equal(note.textIn(finding!.range), '18 April 1922');
    assert.match(finding!.message as string, /^The Treaty of Rapallo \(1922\) was signed on 16 April 1922 \(Sunday\), not on 18 April 1922\. Source: .+\.$/);
    assert.deepEqual([finding!.severity, finding!.code, finding!.source], [2, 'event-date', 'Rapallo']);
  });

  test('it points to the line of the entry that holds the fact', async () => {
    const note = await openNote(WRONG);
    const [finding] = await note.diagnostics();
    const [related, ...others] = finding!.relatedInformation!;
    assert.deepEqual(others, []);
    const { uri, range } = related!.location;
    assert.equal(uri, 'rapallo:/treaties/treaty-of-rapallo-1922.md');
    const { text } = await (await sharedServer()).connection.sendRequest<{ text: string }>('workspace/textDocumentContent', { uri });
    const line = text.split('\n')[range.start.line]!;
    assert.match(line, /^- \*\*16 April 1922\*\*: signed/);
    assert.deepEqual([range.start.character, range.end.line, range.end.character], [0, range.start.line, line.length]);
    assert.match(related!.message, /^The entry “Treaty of Rapallo \(1922\)”: 16 April 1922: signed[^[\]*\\]*$/);
  });

  test('findings come in the order of the text', async () => {
    const note = await openNote('Signed on 31 June 1922. On Monday, 23 August 1939 they met. The Treaty of Berlin was signed on 24 April 1925.\n');
    assert.deepEqual((await note.diagnostics()).map(({ range, code }) => [note.textIn(range), code]), [['31 June 1922', 'impossible-date'], ['Monday', 'weekday'], ['24 April 1925', 'event-date']]);
  });

  test('asking again without a change gives the same again', async () => {
    const note = await openNote(WRONG);
    assert.deepEqual(await note.diagnostics(), await note.diagnostics());
  });
});

describe('findings that are sent to a client that does not ask', () => {
  let conversation: Conversation;
  before(async () => void (conversation = await converse({ capabilities: PLAIN_CLIENT })));
  after(async () => assert.equal(await conversation.end(), 0));

  /** Waits for findings of a note that fulfil a condition; fails after three seconds. */
  async function sent(uri: string, condition: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams> {
    for (const deadline = Date.now() + 3000; Date.now() < deadline; await new Promise((resolve) => setTimeout(resolve, 5))) {
      const params = conversation.pushed.get(uri);
      if (params !== undefined && condition(params)) return params;
    }
    throw new Error(`the findings did not come; the last were ${JSON.stringify(conversation.pushed.get(uri))}`);
  }

  test('they come by themselves when a note is opened, with the version of the text that they are about', async () => {
    const note = await OpenNote.open(conversation, WRONG);
    const { diagnostics, version } = await sent(note.uri, () => true);
    assert.equal(version, 1);
    assert.deepEqual(diagnostics.map(({ range }) => note.textIn(range)), ['18 April 1922']);
  });

  test('a note without findings gets an empty list, so that old ones go', async () => {
    const note = await OpenNote.open(conversation, RIGHT);
    assert.deepEqual((await sent(note.uri, () => true)).diagnostics, []);
  });

  test('after a change they come for the new version, once for a burst of changes', async () => {
    const note = await OpenNote.open(conversation, RIGHT);
    await sent(note.uri, () => true);
    let count = 0;
    const listener = conversation.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      conversation.pushed.set(params.uri, params);
      if (params.uri === note.uri) count++;
    });
    for (const day of ['17', '19', '20', '18']) {
      const start = note.offsetOf('‸ April 1922') - 2;
      await note.edit({ start, end: start + 2, newText: day });
    }
    const { diagnostics } = await sent(note.uri, ({ version }) => version === 5);
    listener.dispose();
    assert.deepEqual(diagnostics.map(({ range }) => note.textIn(range)), ['18 April 1922']);
    assert.equal(count, 1);
  });

  test('they are cleared when the note is closed, even in the middle of typing', async () => {
    conversation.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => void conversation.pushed.set(params.uri, params));
    const note = await OpenNote.open(conversation, WRONG);
    await sent(note.uri, ({ diagnostics }) => diagnostics.length === 1);
    await note.edit({ start: 0, end: 0, newText: 'x' });
    await note.close();
    const cleared = await sent(note.uri, ({ diagnostics }) => diagnostics.length === 0);
    assert.equal(cleared.version, undefined);
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.deepEqual(conversation.pushed.get(note.uri)?.diagnostics, [], 'nothing comes after the note has been closed');
  });

  test('a client that has not said that it can show related places gets none', async () => {
    const note = await OpenNote.open(conversation, WRONG);
    assert.equal((await sent(note.uri, () => true)).diagnostics[0]!.relatedInformation, undefined);
  });
});
