/** Fixes that a client offers beside a finding. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { converse } from '../support/language-client';
import { OpenNote } from '../support/open-note';
import { withEdits } from '../support/positions';
import { openNote, sharedServer } from '../support/shared-server';

const WRONG = 'The Treaty of Rapallo was signed on 18 April 1922.\n';

const titles = (actions: readonly CodeAction[]): string[] => actions.map((action) => action.title);

const ignoring = (check: string): string[] => ['here', 'in this paragraph', 'in this document'].map((where) => `Ignore ${check} ${where}`);

async function findingsOf(text: string): Promise<number> {
  return (await (await openNote(text)).diagnostics()).length;
}

/** The checks that still find something after the wrong treaty date has been silenced, in a note with another mistake. */
async function findingsAfterSilencing(text: string): Promise<unknown[]> {
  const note = await openNote(`${text}\nThe last date is 31 November 1926.\n`);
  const silenced = note.afterDoing((await note.codeActions('18 April 1922')).find(({ title }) => title === 'Ignore event-date here')!);
  assert.match(silenced, /<!-- rapallo-ignore event-date: ?-->/);
  return (await (await openNote(silenced)).diagnostics()).map(({ code }) => code);
}

describe('fixing', () => {
  test('a wrong date brings the right one and, after it, the comments that silence the check', async () => {
    const note = await openNote(WRONG);
    const actions = await note.codeActions('18 April 1922');
    assert.deepEqual(titles(actions), ['Change to “16 April 1922”', 'Ignore event-date here', 'Ignore event-date in this paragraph', 'Ignore event-date in this document']);
    assert.deepEqual(actions.map((action) => action.isPreferred), [true, undefined, undefined, undefined]);
    for (const action of actions) {
      assert.equal(action.kind, 'quickfix');
      assert.deepEqual(action.diagnostics, await note.diagnostics());
    }
  });

  test('the first fix removes the finding, in any notation, and leaves everything else as it was', async () => {
    const sentences: [string, string, string][] = [
      ['The Treaty of Rapallo was signed on 18 April 1922, they say.', '18 April 1922', 'The Treaty of Rapallo was signed on 16 April 1922, they say.'],
      ['The Treaty of Rapallo was signed on April 18th, 1922.', 'April 18th, 1922', 'The Treaty of Rapallo was signed on April 16th, 1922.'],
      ['Der Vertrag von Rapallo wurde am 18. April 1922 unterzeichnet.', '18. April 1922', 'Der Vertrag von Rapallo wurde am 16. April 1922 unterzeichnet.'],
      ['The Treaty of Rapallo was signed on 1922-04-18.', '1922-04-18', 'The Treaty of Rapallo was signed on 1922-04-16.'],
      ['> > no\n\n- The Treaty of Rapallo was signed on Tuesday,\r\n  18 April 1922.', '18 April 1922', '> > no\n\n- The Treaty of Rapallo was signed on Sunday,\r\n  16 April 1922.'],
      ['They met on Monday, 23 August 1939.', 'Monday', 'They met on Wednesday, 23 August 1939.'],
      ['It is dated 31 November 1926.', '31 November 1926', 'It is dated 30 November 1926.'],
    ];
    for (const [before, words, expected] of sentences) {
      const note = await openNote(before);
      const [first] = await note.codeActions(words);
      const fixed = note.afterDoing(first!);
      assert.equal(fixed, expected);
      assert.equal(await findingsOf(fixed), 0, fixed);
    }
  });

  test('every fix that is offered removes the finding', async () => {
    const text = 'On Tuesday, 16 April 1922 it rained. Signed on 29 February 1923. The Treaty of Berlin was signed on April 24, 1925.\n';
    const note = await openNote(text);
    const all = await findingsOf(text);
    assert.equal(all, 3);
    for (const words of ['Tuesday', '29 February 1923', 'April 24, 1925']) {
      const actions = await note.codeActions(words);
      assert.ok(actions.length >= 2);
      for (const action of actions.filter(({ title }) => title.startsWith('Change'))) assert.equal(await findingsOf(note.afterDoing(action)), all - 1, action.title);
    }
  });

  test('the silencing comment silences its finding and no other, wherever the finding stands', async () => {
    const frames = [
      WRONG, `Some words.\n\n${WRONG}`, `Some words.\n${WRONG}`, `- ${WRONG}`, `- One.\n- ${WRONG}`, `- One.\n\n  ${WRONG}`, `1. One\n2. Two.\n   ${WRONG}`, `# Heading\n${WRONG}`,
      WRONG.replace('\n', '\r\n'), `Some words.\r\n\r\n${WRONG}`, `Some words.\r\n${WRONG}`, `Some words.  \n${WRONG}`, `    code\n${WRONG}`,
    ];
    for (const text of frames) assert.deepEqual(await findingsAfterSilencing(text), ['impossible-date'], JSON.stringify(text));
  });

  test('the silencing comment does not spoil the fence, the heading or the front matter on the line before', async () => {
    for (const line of ['```\ncode\n```', 'Title\n=====', '---\ntitle: Notes\n---', '***', '<div>\n</div>']) {
      const text = `${line}\n${line === '<div>\n</div>' ? '\n' : ''}${WRONG}`;
      const note = await openNote(text);
      const silenced = note.afterDoing((await note.codeActions('18 April 1922')).find(({ title }) => title === 'Ignore event-date here')!);
      assert.ok(silenced.startsWith(`${line}\n`), JSON.stringify(silenced));
      assert.deepEqual(await findingsAfterSilencing(text), ['impossible-date'], JSON.stringify(text));
    }
  });

  test('in every kind of Markdown the comment leaves the paragraph in one piece', async () => {
    for (const languageId of ['markdown', 'quarto', 'rmd']) {
      const note = await openNote(`Some words.\n${WRONG}`, languageId);
      assert.equal(note.afterDoing((await note.codeActions('18 April 1922')).find(({ title }) => title === 'Ignore event-date here')!), `Some words. <!-- rapallo-ignore event-date: -->\n${WRONG}`, languageId);
    }
  });

  test('in other markups the comment is one of that markup', async () => {
    const comments: [string, RegExp][] = [['latex', /^% rapallo-ignore event-date:/m], ['asciidoc', /^\/\/ rapallo-ignore event-date:/m], ['org', /^# rapallo-ignore event-date:/m], ['typst', /^\/\/ rapallo-ignore/m], ['plaintext', /^<!-- rapallo-ignore event-date: -->$/m]];
    for (const [languageId, comment] of comments) {
      const note = await openNote(`Some words.\n\n${WRONG}`, languageId);
      const silenced = note.afterDoing((await note.codeActions('18 April 1922')).find(({ title }) => title === 'Ignore event-date here')!);
      assert.match(silenced, comment);
      assert.deepEqual(await (await openNote(silenced, languageId)).diagnostics(), [], languageId);
    }
  });

  test('in a table the silencing comment leaves the table a table', async () => {
    const rows = ['| first | 1 May 1926 |', '| last | 31 November 1926 |'];
    for (const body of [rows, [...rows].reverse()]) {
      const note = await openNote(`| what | when |\n| --- | --- |\n${body.join('\n')}\n`);
      const silenced = note.afterDoing((await note.codeActions('31 November 1926')).find(({ title }) => title === 'Ignore impossible-date here')!);
      assert.match(silenced, /^\| what \| when \|\n\| --- \| --- \|\n\|/, JSON.stringify(silenced));
      assert.equal(await findingsOf(silenced), 0);
    }
  });

  test('actions are offered for a cursor anywhere in or beside the finding, and nowhere else', async () => {
    const note = await openNote(WRONG);
    const at = async (character: number): Promise<number> => {
      const position = { line: 0, character };
      return (await note.ask<CodeAction[]>('codeAction', { range: { start: position, end: position }, context: { diagnostics: [], triggerKind: 2 } })).length;
    };
    assert.deepEqual(await Promise.all([35, 36, 40, 49, 50].map(at)), [0, 4, 4, 4, 0]);
  });

  test('a selection over several findings brings the fixes of all', async () => {
    const text = 'It rained on 31 November 1926. The Treaty of Berlin was signed on April 24, 1925.';
    const note = await openNote(text);
    assert.deepEqual(titles(await note.codeActions(text)), [
      'Change to “30 November 1926”', 'Change to “1 December 1926”', ...ignoring('impossible-date'), 'Change to “April 24, 1926”', ...ignoring('event-date'),
    ]);
  });

  test('a client that asks for other kinds of actions gets none', async () => {
    const note = await openNote(WRONG);
    for (const only of [['refactor.extract'], ['source.fixAll'], ['source'], ['quickfix.other'], []]) assert.deepEqual(await note.codeActions('18 April 1922', only), [], JSON.stringify(only));
    for (const only of [['quickfix'], ['refactor', 'quickfix'], ['']]) {
      const fixes = (await note.codeActions('18 April 1922', only)).filter(({ kind }) => kind === 'quickfix');
      assert.equal(fixes.length, 4, JSON.stringify(only));
    }
  });

  test('the edits are meant for the version of the text that the server knows', async () => {
    const note = await openNote(WRONG);
    await note.edit({ start: 0, end: 0, newText: 'First.\n\n' }, { start: 0, end: 0, newText: '# Title\n\n' });
    await note.edit({ start: 0, end: 0, newText: '\n' });
    assert.equal(note.version, 3);
    const [first] = await note.codeActions('18 April 1922');
    assert.equal(note.afterDoing(first!), '\n# Title\n\nFirst.\n\nThe Treaty of Rapallo was signed on 16 April 1922.\n');
  });

  test('a client without versioned edits gets plain changes to the same effect', async () => {
    const conversation = await converse({ capabilities: {} });
    const note = await OpenNote.open(conversation, WRONG);
    const [first] = await note.codeActions('18 April 1922');
    const { changes, documentChanges } = first!.edit as WorkspaceEdit;
    assert.equal(documentChanges, undefined);
    assert.deepEqual(Object.keys(changes!), [note.uri]);
    assert.equal(withEdits(WRONG, changes![note.uri]!), 'The Treaty of Rapallo was signed on 16 April 1922.\n');
    await conversation.end();
  });

  test('a note that is not open has no actions', async () => {
    const { connection } = await sharedServer();
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } };
    assert.deepEqual(await connection.sendRequest('textDocument/codeAction', { textDocument: { uri: 'file:///closed.md' }, range, context: { diagnostics: [] } }), []);
  });
});
