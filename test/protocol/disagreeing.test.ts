/** Ways to disagree with a finding, beyond the note: for the workspace, for a folder, and by asking the fact base. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ClientCapabilities, CodeAction, CreateFile, PublishDiagnosticsParams, TextDocumentEdit } from 'vscode-languageserver-protocol';
import { converse, FULL_CLIENT, type Conversation } from '../support/language-client';
import { OpenNote } from '../support/open-note';
import { withEdits } from '../support/positions';
import { Workspace, WORKSPACE_CLIENT } from '../support/workspace';

const WRONG = 'The Treaty of Rapallo was signed on 18 April 1922.\n';
const LIST = '.rapallo/ignored.yaml';
const WORKSPACE_TITLE = 'Ignore event-date for this statement in the workspace';

const CLIENT: ClientCapabilities = {
  ...WORKSPACE_CLIENT,
  workspace: { ...WORKSPACE_CLIENT.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create'] }, diagnostics: { refreshSupport: true } },
  window: { showDocument: { support: true } },
};

async function codes(note: OpenNote): Promise<unknown[]> {
  return (await note.diagnostics()).map(({ code }) => code);
}

async function action(note: OpenNote, title: string | RegExp, words = '18 April 1922'): Promise<CodeAction | undefined> {
  return (await note.codeActions(words)).find((one) => (typeof title === 'string' ? one.title === title : title.test(one.title)));
}

async function eventually(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 3000; Date.now() < deadline; await new Promise((resolve) => setTimeout(resolve, 10))) if (await condition()) return;
  assert.fail('it did not come about');
}

describe('a statement that is let stand in the workspace', () => {
  test('the list is made, and its entry says what, where and when, with room for a reason', async () => {
    const workspace = new Workspace({ 'deep/note.md': `Words. ${WRONG}` });
    const conversation = await workspace.begin({ capabilities: CLIENT });
    await conversation.settled();
    const note = await OpenNote.open(conversation, `Words. ${WRONG}`, 'markdown', workspace.uri('deep/note.md'));
    const [create, change, ...others] = (await action(note, WORKSPACE_TITLE))!.edit!.documentChanges as [CreateFile, TextDocumentEdit];
    assert.deepEqual(others, []);
    assert.deepEqual(create, { kind: 'create', uri: workspace.uri(LIST), options: { ignoreIfExists: true } });
    assert.deepEqual(change.textDocument, { uri: workspace.uri(LIST), version: null });
    const list = change.edits.map((edit) => ('newText' in edit ? edit.newText : '')).join('');
    const now = new Date();
    const date = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
    assert.match(list, /^# Statements .*\n# .*\n/);
    assert.equal(list.replace(/^#.*\n/gm, ''), `- check: event-date\n  statement: "The Treaty of Rapallo was signed on 18 April 1922."\n  words: "18 April 1922"\n  note: "deep/note.md"\n  date: ${date}\n  reason:\n`);

    // Unsaved, it counts as it stands in the editor; the findings are asked for anew.
    const open = await OpenNote.open(conversation, list, 'yaml', workspace.uri(LIST));
    assert.deepEqual(await codes(note), []);
    await open.write('reason:', 'reason: the memoirs have it so');
    assert.deepEqual(await codes(note), []);
    await note.edit({ start: 0, end: 7, newText: 'Other words, and more. ' });
    await note.edit({ start: 0, end: 0, newText: '# A heading\n\n' });
    assert.deepEqual(await codes(note), []);
    await note.write('18 April', '19 April');
    assert.deepEqual(await codes(note), ['event-date']);
    await note.write('19 April', '18 April');
    await open.close();
    assert.deepEqual(await codes(note), ['event-date'], 'what was not saved is gone');

    // Saved, it counts as it is on the disk.
    workspace.write(LIST, list);
    await workspace.tell(conversation, `+${LIST}`);
    assert.deepEqual(await codes(note), []);
    workspace.remove('.rapallo');
    await workspace.tell(conversation, '-.rapallo');
    assert.deepEqual(await codes(note), ['event-date']);
    assert.equal(await conversation.end(), 0);
    assert.deepEqual(conversation.logged, []);
  });

  test('an entry is added at the end of a list and changes nothing in it, whatever state it is in', async () => {
    for (const before of ['- check: weekday\n  statement: x\n', '# only words', '- check: "not closed\n', '- check: weekday\r\n  statement: x\r\n', '']) {
      const workspace = new Workspace({ 'note.md': WRONG, [LIST]: before });
      const conversation = await workspace.begin({ capabilities: CLIENT });
      await conversation.settled();
      const note = await OpenNote.open(conversation, WRONG, 'markdown', workspace.uri('note.md'));
      const [change, ...others] = (await action(note, WORKSPACE_TITLE))!.edit!.documentChanges as TextDocumentEdit[];
      assert.deepEqual(others, []);
      const after = withEdits(before, change!.edits as never, 'utf-16');
      assert.ok(after.startsWith(before), JSON.stringify(after));
      if (before.includes('\r\n')) assert.doesNotMatch(after, /[^\r]\n/);
      workspace.write(LIST, after);
      await workspace.tell(conversation, LIST);
      assert.deepEqual(await codes(note), [], JSON.stringify(after));
      await conversation.end();
    }
  });

  test('what is wrong in a list is shown at its line, open or not, and goes when it is mended', async () => {
    const workspace = new Workspace({ 'note.md': WRONG, [LIST]: '# A list\n- check: evnt-date\n  statement: x\n- check: weekday\n  statement: "open\n' });
    const conversation = await workspace.begin({ capabilities: CLIENT });
    const shown = (): PublishDiagnosticsParams['diagnostics'] => [...conversation.pushed.values()].find(({ uri }) => uri.endsWith(LIST))?.diagnostics ?? [];
    await eventually(() => shown().length === 2);
    assert.deepEqual(shown().map(({ range, source }) => [range.start.line, source]), [[1, 'Rapallo'], [4, 'Rapallo']]);
    assert.match(shown()[0]!.message as string, /^There is no check “evnt-date” \(is “event-date” meant\?\); the entry does not hold\.$/);
    const open = await OpenNote.open(conversation, '- check: weekdy\n  statement: x\n', 'yaml', workspace.uri(LIST));
    await eventually(() => shown().length === 1 && shown()[0]!.range.start.line === 0);
    assert.deepEqual(await open.diagnostics(), [], 'what is sent is not also handed out');
    await open.write('weekdy', 'weekday');
    await eventually(() => shown().length === 0);
    assert.equal(await open.hover('weekday'), null);
    await conversation.end();
  });

  test('it is not offered where there is no workspace, or where no list can be made', async () => {
    const alone = await converse({ capabilities: CLIENT });
    assert.equal(await action(await OpenNote.open(alone, WRONG), WORKSPACE_TITLE), undefined);
    await alone.end();
    const workspace = new Workspace({ 'note.md': WRONG });
    const conversation = await workspace.begin();
    await conversation.settled();
    assert.equal(await action(await OpenNote.open(conversation, WRONG, 'markdown', workspace.uri('note.md')), WORKSPACE_TITLE), undefined);
    await conversation.end();
  });
});

describe('settings by folder', () => {
  test('a note has the settings of its folder, the innermost of several', async () => {
    const workspace = new Workspace({ 'a/note.md': WRONG, 'b/note.md': WRONG, 'b/inner/note.md': WRONG });
    const folders = ['a', 'b', 'b/inner'].map((path) => workspace.uri(path));
    const conversation = await converse({ capabilities: CLIENT, folders });
    const severities: Readonly<Record<string, string>> = { [folders[0]!]: 'off', [folders[1]!]: 'hint', [folders[2]!]: 'error' };
    conversation.connection.onRequest('workspace/configuration', ({ items }: { items: { section: string; scopeUri?: string }[] }) =>
      items.map(({ section, scopeUri = '' }) => (section === 'rapallo' ? { checks: { 'event-date': severities[scopeUri] ?? 'information' } } : null)),
    );
    await conversation.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await conversation.settled();
    const severity = async (path: string): Promise<unknown> => {
      const note = await OpenNote.open(conversation, WRONG, 'markdown', path.startsWith('file:') ? path : workspace.uri(path));
      return (await note.diagnostics()).map((finding) => finding.severity);
    };
    assert.deepEqual(await Promise.all(['a/note.md', 'b/note.md', 'b/inner/note.md', 'file:///elsewhere/note.md'].map(severity)), [[], [4], [1], [3]]);
    await conversation.end();
  });
});

describe('asking and setting', () => {
  test('the fact base is asked at the line of the fact, which names its sources', async () => {
    const conversation = await converse({ capabilities: CLIENT });
    const note = await OpenNote.open(conversation, WRONG);
    const { command } = (await action(note, /^What does the fact base say\?/))!;
    const asked: { uri: string; selection: { start: { line: number } } }[] = [];
    conversation.connection.onRequest('window/showDocument', (params: (typeof asked)[0]) => {
      asked.push(params);
      return { success: true };
    });
    await conversation.connection.sendRequest('workspace/executeCommand', { command: command!.command, arguments: command!.arguments });
    assert.equal(asked.length, 1);
    const { text } = await conversation.connection.sendRequest<{ text: string }>('workspace/textDocumentContent', { uri: asked[0]!.uri });
    assert.match(text.split('\n')[asked[0]!.selection.start.line]!, /^- \*\*16 April 1922\*\*: signed.* \[\d.*\]$/);
    for (const nonsense of [[], [null], [{ entryId: 1 }], [{ entryId: '../../x', anchor: 'title' }]]) assert.equal(await conversation.connection.sendRequest('workspace/executeCommand', { command: command!.command, arguments: nonsense }), null);
    assert.equal(asked.length, 1);
    await conversation.end();
  });

  test('the severity is changed by the command that the client has named, and by no other', async () => {
    const conversation = await converse({ capabilities: FULL_CLIENT, initializationOptions: { setSeverityCommand: 'rapallo.setSeverity' } });
    const note = await OpenNote.open(conversation, WRONG);
    assert.deepEqual((await action(note, /^Change how/))!.command, { title: 'Change how event-date is reported …', command: 'rapallo.setSeverity', arguments: ['event-date', note.uri] });
    await conversation.end();
    const other = await converse({ capabilities: FULL_CLIENT, initializationOptions: { setSeverityCommand: 'workbench.action.quit' } });
    assert.equal(await action(await OpenNote.open(other, WRONG), /^Change how/), undefined);
    await other.end();
  });

  test('a finding links to the page of its check, which can be read', async () => {
    const described = { ...CLIENT, textDocument: { ...CLIENT.textDocument, publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true } } };
    const conversation = await converse({ capabilities: described });
    const note = await OpenNote.open(conversation, WRONG);
    const [finding] = await note.diagnostics();
    assert.deepEqual(finding!.codeDescription, { href: 'rapallo:/checks/event-date.md' });
    const { text } = await conversation.connection.sendRequest<{ text: string }>('workspace/textDocumentContent', { uri: finding!.codeDescription!.href });
    assert.match(text, /^# event-date: /);
    await conversation.end();
  });
});

describe('fixing all of a kind', () => {
  const MARKS = 'The revolution came on 7 November (25 October N.S.) 1917. The peace decree is of 8 November (26 October N.S.) 1917.\n';

  test('it is offered where only the notation is wrong, and puts all of them right', async () => {
    const conversation = await converse({ capabilities: CLIENT });
    const note = await OpenNote.open(conversation, MARKS);
    assert.deepEqual(await codes(note), ['calendar', 'calendar']);
    const all = (await action(note, /^Fix all/, 'N.S.'))!;
    assert.equal(all.title, 'Fix all 2 of this kind in the document');
    assert.equal(note.afterDoing(all), MARKS.replaceAll('N.S.', 'O.S.'));
    await conversation.end();
  });

  test('it is never offered for facts', async () => {
    const conversation = await converse({ capabilities: CLIENT });
    const note = await OpenNote.open(conversation, `${WRONG}\n${WRONG}\nOn Monday, 23 August 1939 they met, and on Monday, 24 August 1939 they left.\n`);
    for (const words of ['18 April 1922', 'Monday']) assert.equal(await action(note, /\ball\b/i, words), undefined);
    await conversation.end();
  });
});

describe('findings keep away from the cursor', () => {
  async function typed(note: OpenNote, words: string): Promise<void> {
    for (const letter of words) await note.edit({ start: note.text.length, end: note.text.length, newText: letter });
  }
  let refreshed = 0;
  const begin = async (capabilities: ClientCapabilities): Promise<Conversation> => {
    const conversation = await converse({ capabilities });
    conversation.connection.onRequest('workspace/diagnostic/refresh', () => {
      refreshed++;
      return null;
    });
    // The settings, when they come, have the client ask too.
    await conversation.settled();
    refreshed = 0;
    return conversation;
  };

  test('the word being typed has none; the client is told to ask again after a pause', async () => {
    const conversation = await begin(CLIENT);
    const note = await OpenNote.open(conversation, 'On Monday, 23 August 1939 they met. The Treaty of Rapallo was signed on ');
    await typed(note, '18 April 1922');
    assert.deepEqual(await codes(note), ['weekday'], 'the finding elsewhere stays');
    await eventually(() => refreshed > 0);
    assert.deepEqual(await codes(note), ['weekday', 'event-date']);
    await conversation.end();
  });

  test('writing on brings the finding at once, and a keystroke in it takes it away at once', async () => {
    const conversation = await begin(CLIENT);
    const note = await OpenNote.open(conversation, 'The Treaty of Rapallo was signed on ');
    await typed(note, '18 April 1922');
    assert.deepEqual(await codes(note), []);
    await typed(note, '. ');
    assert.deepEqual(await codes(note), ['event-date']);
    const inside = note.offsetOf('‸8 April');
    await note.edit({ start: inside, end: inside + 1, newText: '' });
    assert.deepEqual(await codes(note), []);
    await note.edit({ start: inside, end: inside, newText: '7' });
    assert.deepEqual(await codes(note), []);
    await note.edit({ start: 0, end: 0, newText: 'N' });
    assert.deepEqual(await codes(note), ['event-date'], 'the writer has gone elsewhere');
    await conversation.end();
  });

  test('a correction or a paste is no typing, and shows what it is at once', async () => {
    const conversation = await begin(CLIENT);
    const note = await OpenNote.open(conversation, 'The Treaty of Rapallo was signed on 16 April 1922.\n');
    await note.write('16 April 1922', '17 April 1922');
    assert.deepEqual(await codes(note), ['event-date']);
    await conversation.end();
  });

  test('a client that findings are sent to gets none on the word being typed, loses a stale one at once, and gets the new one soon', async () => {
    const conversation = await begin({});
    const note = await OpenNote.open(conversation, WRONG);
    const other = await OpenNote.open(conversation, 'Nothing.\n');
    const sent: [string, number | undefined, number][] = [];
    await eventually(() => conversation.pushed.size === 2);
    conversation.connection.onNotification('textDocument/publishDiagnostics', ({ uri, version, diagnostics }: PublishDiagnosticsParams) => void sent.push([uri === note.uri ? 'note' : 'other', version, diagnostics.length]));
    const inside = note.offsetOf('‸8 April');
    // The other note has no finding that could be stale, so that its pause in typing is waited for.
    await other.edit({ start: 0, end: 1, newText: '' });
    await note.edit({ start: inside, end: inside + 1, newText: '' });
    await eventually(() => sent.length === 2);
    await note.edit({ start: inside, end: inside, newText: '9' });
    await eventually(() => sent.length === 4);
    assert.deepEqual(sent, [['note', 2, 0], ['other', 2, 0], ['note', 3, 0], ['note', 3, 1]]);
    await conversation.end();
  });
});
