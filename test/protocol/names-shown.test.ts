/** What a client is shown at the names of a note, when it asks: links, colours, life dates. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { DocumentLink, InlayHint, SemanticTokens, SemanticTokensDelta, SemanticTokensRegistrationOptions } from 'vscode-languageserver-protocol';
import { atTheEnd, converse, FULL_CLIENT, PLAIN_CLIENT, UTF8_CLIENT, type Conversation, type ConversationOptions } from '../support/language-client';
import { OpenNote } from '../support/open-note';
import { sharedServer } from '../support/shared-server';
import { withEdits } from '../support/positions';

const ON = { initializationOptions: { settings: { semanticHighlighting: { enabled: true }, inlayHints: { enabled: true } } } };

async function begin(options: ConversationOptions): Promise<Conversation> {
  const conversation = await converse(options);
  atTheEnd(async () => assert.equal(await conversation.end(), 0));
  return conversation;
}

const TEXT = '# Чичерин 🙂\r\n\r\nВстреча 🙂: Чичерин и [[Rathenau]] — the Treaty of Rapallo, 16 April 1922 — Brockdorff-\r\nRantzau; [[Georgy Chicherin|the commissar]].\r\n';

/** The tokens as words with their kind. */
function told(note: OpenNote, conversation: Conversation, data: readonly number[]): string[] {
  const { legend } = conversation.initialized.capabilities.semanticTokensProvider as SemanticTokensRegistrationOptions;
  const found: string[] = [];
  let line = 0;
  let character = 0;
  for (let index = 0; index < data.length; index += 5) {
    const [lines, characters, length, type] = data.slice(index, index + 4) as [number, number, number, number];
    character = lines === 0 ? character + characters : characters;
    line += lines;
    found.push(`${note.textIn({ start: { line, character }, end: { line, character: character + length } })}: ${legend.tokenTypes[type]}`);
  }
  return found;
}

const whole = (note: OpenNote) => ({ start: { line: 0, character: 0 }, end: { line: note.text.split('\n').length, character: 0 } });
const TOKENS = ['Чичерин: person', 'Чичерин: person', 'Rathenau: person', 'Treaty of Rapallo: treaty', '16 April 1922: date', 'Brockdorff-: person', 'Rantzau: person', 'the commissar: person'];

for (const [units, capabilities] of [['UTF-16 units', FULL_CLIENT], ['bytes of UTF-8', UTF8_CLIENT]] as const) {
  describe(`for a client that counts ${units}`, () => {
    let conversation: Conversation;
    before(async () => void (conversation = await begin({ ...ON, capabilities })));

    test('wikilinks lead to entries, whose address comes when a link is followed', async () => {
      const note = await OpenNote.open(conversation, TEXT);
      const links = await note.ask<DocumentLink[]>('documentLink', {});
      assert.deepEqual(links.map(({ range }) => note.textIn(range)), ['Rathenau', 'Georgy Chicherin|the commissar']);
      const [, second] = await Promise.all(links.map((link) => conversation.connection.sendRequest<DocumentLink>('documentLink/resolve', link)));
      assert.equal(second!.target, 'rapallo:/people/georgy-chicherin.md');
    });

    test('names and dates have their kind, line by line', async () => {
      const note = await OpenNote.open(conversation, TEXT);
      assert.deepEqual(told(note, conversation, (await note.ask<SemanticTokens>('semanticTokens/full', {})).data), TOKENS);
      assert.deepEqual(told(note, conversation, (await note.ask<SemanticTokens>('semanticTokens/range', { range: whole(note) })).data), TOKENS);
      const firstLine = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
      assert.deepEqual(told(note, conversation, (await note.ask<SemanticTokens>('semanticTokens/range', { range: firstLine })).data), TOKENS.slice(0, 1));
    });

    test('life dates stand behind the first mention in the text, and taking one over writes it', async () => {
      const note = await OpenNote.open(conversation, TEXT);
      const hints = await note.ask<InlayHint[]>('inlayHint', { range: whole(note) });
      assert.deepEqual(hints.map(({ label }) => label), ['(1872–1936)', '(1867–1922)', '(1869–1928)']);
      const written = withEdits(TEXT, hints.flatMap(({ textEdits }) => textEdits!), units === 'UTF-16 units' ? 'utf-16' : 'utf-8');
      assert.equal(written, TEXT.replace('Чичерин и [[Rathenau]]', 'Чичерин (1872–1936) и [[Rathenau]] (1867–1922)').replace('Rantzau;', 'Rantzau (1869–1928);'));
    });
  });
}

describe('links', () => {
  test('are the writer’s own where a note has the name', async () => {
    const conversation = await begin({});
    const note = await OpenNote.open(conversation, '[[Chicherin]] [[people/Rathenau]] [[Stresemann#Life|him]]');
    const linked = async (): Promise<string[]> => (await note.ask<DocumentLink[]>('documentLink', {})).map(({ range }) => note.textIn(range));
    assert.deepEqual(await linked(), ['Chicherin', 'people/Rathenau', 'Stresemann#Life|him']);
    const own = await OpenNote.open(conversation, 'My note.', 'markdown', 'file:///notes/people/rathenau.md');
    await OpenNote.open(conversation, 'My note.', 'markdown', 'file:///notes/Stresemann.txt');
    await OpenNote.open(conversation, 'A page.', 'markdown', 'rapallo:/people/Chicherin.md');
    await OpenNote.open(conversation, 'Bad escapes.', 'markdown', 'file:///notes/%E0%A4%A.md');
    assert.deepEqual(await linked(), ['Chicherin']);
    await own.close();
    assert.deepEqual(await linked(), ['Chicherin', 'people/Rathenau']);
  });

  test('for a client without documents of the server lead to files, which are written when a link is followed', async () => {
    const conversation = await begin({ capabilities: PLAIN_CLIENT });
    const note = await OpenNote.open(conversation, 'Das [[Auswärtige Amt]].');
    const [link] = await note.ask<DocumentLink[]>('documentLink', {});
    assert.deepEqual([link!.target, link!.tooltip], [undefined, undefined]);
    assert.match((await conversation.connection.sendRequest<DocumentLink>('documentLink/resolve', link)).target!, /^file:\/\/.*\/organisations\/auswaertiges-amt\.md$/);
  });

  test('a link that leads nowhere stays as it is', async () => {
    const { connection } = await sharedServer();
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    for (const data of [undefined, null, {}, { entryId: 7 }, { entryId: 'people/nobody' }, { entryId: '../../etc/passwd' }]) {
      const resolved = await connection.sendRequest<DocumentLink>('documentLink/resolve', { range, ...(data !== undefined && { data }) });
      assert.equal(resolved.target, undefined, JSON.stringify(data));
    }
  });
});

describe('colours that follow the text', () => {
  test('only what has changed is sent, if the client knows what was sent last', async () => {
    const conversation = await begin(ON);
    const note = await OpenNote.open(conversation, `${'Chicherin met Rathenau.\n\n'.repeat(50)}Stresemann.\n`);
    const first = await note.ask<SemanticTokens>('semanticTokens/full', {});
    await note.edit({ start: 0, end: 0, newText: 'Seeckt and ' });
    const delta = await note.ask<SemanticTokensDelta>('semanticTokens/full/delta', { previousResultId: first.resultId });
    assert.ok(delta.edits.reduce((sum, edit) => sum + (edit.data?.length ?? 0), 0) <= 10, JSON.stringify(delta.edits));
    const data = [...first.data];
    for (const edit of [...delta.edits].sort((a, b) => b.start - a.start)) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
    assert.deepEqual(data, (await note.ask<SemanticTokens>('semanticTokens/full', {})).data);
    assert.deepEqual(told(note, conversation, data).slice(0, 2), ['Seeckt: person', 'Chicherin: person']);
  });

  test('a client that names something else gets all', async () => {
    const conversation = await begin(ON);
    const note = await OpenNote.open(conversation, 'Chicherin');
    for (const previousResultId of ['', 'nonsense']) assert.equal((await note.ask<SemanticTokens>('semanticTokens/full/delta', { previousResultId })).data.length, 5);
  });
});

describe('what is not asked for', () => {
  test('colours and life dates are off at first; links can be switched off', async () => {
    const conversation = await begin({});
    const note = await OpenNote.open(conversation, '[[Chicherin]]');
    assert.equal(await note.ask('semanticTokens/full', {}), null);
    assert.equal(await note.ask('semanticTokens/full/delta', { previousResultId: '1' }), null);
    assert.equal(await note.ask('semanticTokens/range', { range: whole(note) }), null);
    assert.equal(await note.ask('inlayHint', { range: whole(note) }), null);
    assert.equal((await note.ask<DocumentLink[]>('documentLink', {})).length, 1);
    await conversation.connection.sendNotification('workspace/didChangeConfiguration', { settings: { rapallo: { documentLinks: { enabled: false }, inlayHints: { enabled: true } } } });
    assert.equal(await note.ask('documentLink', {}), null);
    assert.equal((await note.ask<InlayHint[]>('inlayHint', { range: whole(note) })).length, 1);
  });

  test('when a switch is turned, clients that can are told to ask again, and only then', async () => {
    const conversation = await begin({ capabilities: { ...FULL_CLIENT, workspace: { ...FULL_CLIENT.workspace, semanticTokens: { refreshSupport: true }, inlayHint: { refreshSupport: true } } } });
    const asked: string[] = [];
    for (const method of ['workspace/semanticTokens/refresh', 'workspace/inlayHint/refresh']) {
      conversation.connection.onRequest(method, () => {
        asked.push(method);
        return null;
      });
    }
    const set = async (rapallo: unknown): Promise<string[]> => {
      await conversation.connection.sendNotification('workspace/didChangeConfiguration', { settings: { rapallo } });
      await conversation.settled();
      return asked.splice(0);
    };
    assert.deepEqual(await set({ checks: { weekday: 'off' } }), []);
    assert.deepEqual(await set({ inlayHints: { enabled: true } }), ['workspace/inlayHint/refresh']);
    assert.deepEqual(await set({ inlayHints: { enabled: true }, semanticHighlighting: { enabled: true } }), ['workspace/semanticTokens/refresh']);
    assert.deepEqual(await set({}), ['workspace/semanticTokens/refresh', 'workspace/inlayHint/refresh']);
  });

  test('a note that is not open has nothing', async () => {
    const conversation = await begin(ON);
    const textDocument = { uri: 'file:///closed.md' };
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    for (const request of ['documentLink', 'semanticTokens/full', 'inlayHint']) assert.equal(await conversation.connection.sendRequest(`textDocument/${request}`, { textDocument, range }), null, request);
  });
});

describe('a note of one long line', () => {
  test('is answered for in seconds, in bytes too', async () => {
    const conversation = await begin({ ...ON, capabilities: UTF8_CLIENT });
    const note = await OpenNote.open(conversation, 'Чичерин и [[Rathenau]] 🙂 16 April 1922; '.repeat(20_000));
    const began = Date.now();
    const { data } = await note.ask<SemanticTokens>('semanticTokens/full', {});
    assert.equal(data.length, 20_000 * 3 * 5);
    assert.equal((await note.ask<DocumentLink[]>('documentLink', {})).length, 20_000);
    assert.equal((await note.ask<InlayHint[]>('inlayHint', { range: whole(note) })).length, 2);
    assert.ok(Date.now() - began < 60_000, `${Date.now() - began} ms`);
  });
});
