/** What a client offers for the name at the cursor when a writer asks. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { atTheEnd, converse, PLAIN_CLIENT, UTF8_CLIENT, type Conversation, type ConversationOptions } from '../support/language-client';
import { OpenNote } from '../support/open-note';
import { withEdits } from '../support/positions';
import { openNote } from '../support/shared-server';

async function begin(options: ConversationOptions): Promise<Conversation> {
  const conversation = await converse(options);
  atTheEnd(async () => assert.equal(await conversation.end(), 0));
  return conversation;
}

function actions(note: OpenNote, words: string, context: object = {}): Promise<CodeAction[]> {
  return note.ask('codeAction', { range: note.rangeOf(words), context: { diagnostics: [], ...context } });
}

const starting = (all: readonly CodeAction[], beginning: string): CodeAction => all.find(({ title }) => title.startsWith(beginning)) ?? assert.fail(`“${beginning}” is not offered: ${all.map(({ title }) => title).join(', ')}`);

describe('for the name at the cursor', () => {
  test('there are links, an element, a footnote, dates and the scholarly form, and none is a correction', async () => {
    const all = await actions(await openNote('🙂 Tchitcherin came.\n'), 'Tchitcherin');
    assert.deepEqual(all.map(({ title }) => title), [
      'Link to a note: [[Georgy Chicherin|Tchitcherin]]', 'Link to the entry “Georgy Chicherin”', 'Mark up for TEI as <persName>', 'Add a footnote with dates and source', 'Insert life dates: (1872–1936)', 'Write “Chicherin”, the scholarly form',
    ]);
    for (const action of all) assert.deepEqual([action.kind, action.isPreferred, action.diagnostics], ['refactor.rewrite', undefined, undefined]);
  });

  test('each does what it says, for the version that the server knows, in units and in bytes', async () => {
    const inBytes = await begin({ capabilities: UTF8_CLIENT });
    for (const open of [(text: string) => openNote(text), (text: string) => OpenNote.open(inBytes, text)]) {
      const note = await open('Чичерин 🙂 Tchitcherin came.\n');
      await note.edit({ start: 0, end: 0, newText: '🙂 ' });
      const all = await actions(note, 'Tchitcherin');
      assert.equal(note.afterDoing(starting(all, 'Link to a note')), '🙂 Чичерин 🙂 [[Georgy Chicherin|Tchitcherin]] came.\n');
      assert.equal(note.afterDoing(starting(all, 'Insert')), '🙂 Чичерин 🙂 Tchitcherin (1872–1936) came.\n');
      assert.equal(note.afterDoing(starting(all, 'Write')), '🙂 Чичерин 🙂 Chicherin came.\n');
      assert.match(note.afterDoing(starting(all, 'Add a footnote')), /^🙂 Чичерин 🙂 Tchitcherin\[\^georgy-chicherin\] came\.\n\n\[\^georgy-chicherin\]: Georgy Chicherin \(1872–1936\): .*\n$/);
    }
  });

  test('corrections of a finding come first', async () => {
    const all = await actions(await openNote('Tchitcherin (24 November 1873 – 7 July 1936)'), 'Tchitcherin');
    assert.deepEqual(all.map(({ kind }) => kind === 'quickfix'), [...all.map(({ kind }) => kind === 'quickfix')].sort((a, b) => Number(b) - Number(a)));
  });

  test('an editor that looks by itself gets none, so that no sign stands at every name', async () => {
    const note = await openNote('Tchitcherin came.');
    assert.deepEqual(await actions(note, 'Tchitcherin', { triggerKind: 2 }), []);
    assert.equal((await actions(note, 'Tchitcherin', { triggerKind: 1 })).length, 6);
    assert.equal((await actions(note, 'Tchitcherin', { triggerKind: 2, only: ['refactor'] })).length, 6);
  });

  test('a client gets the kinds that it asks for', async () => {
    const note = await openNote('Tchitcherin came.');
    for (const only of [['refactor'], ['refactor.rewrite'], ['quickfix', 'refactor'], ['']]) assert.equal((await actions(note, 'Tchitcherin', { only })).length, 6, JSON.stringify(only));
    for (const only of [['quickfix'], ['source'], ['refactor.extract'], ['refactor.rewrite.other'], ['ref'], []]) assert.deepEqual(await actions(note, 'Tchitcherin', { only }), [], JSON.stringify(only));
  });

  test('a client without versioned edits gets plain changes to the same effect', async () => {
    const note = await OpenNote.open(await begin({ capabilities: PLAIN_CLIENT }), 'Tchitcherin came.');
    const { changes, documentChanges } = starting(await actions(note, 'Tchitcherin'), 'Write').edit!;
    assert.equal(documentChanges, undefined);
    assert.equal(withEdits(note.text, changes![note.uri]!), 'Chicherin came.');
  });

  test('the page of an entry is not the writer’s to change', async () => {
    const conversation = await begin({});
    assert.deepEqual(await actions(await OpenNote.open(conversation, 'Tchitcherin', 'markdown', 'rapallo:/people/georgy-chicherin.md'), 'Tchitcherin'), []);
  });

  test('in a note full of markup, what is put in is markup of its own and nothing of the note becomes any', async () => {
    const text = '<img src=x onerror=alert(1)> ]]> Tchitcherin <b>&amp;</b> [x]: javascript:alert(1) {{text}} ${name} | --> \\end{document} [[a|b]]\n';
    const note = await openNote(text);
    for (const action of await actions(note, 'Tchitcherin')) {
      const changed = note.afterDoing(action);
      const [before, behind] = text.split('Tchitcherin') as [string, string];
      assert.ok(changed.startsWith(before), changed);
      assert.ok(changed.includes(behind.trimEnd()), changed);
    }
  });
});

describe('templates', () => {
  const withTemplates = (templates: unknown): Promise<Conversation> => begin({ initializationOptions: { settings: { templates } } });

  test('are the writer’s own, and an empty one is not offered', async () => {
    const conversation = await withTemplates({ wikilink: '[[{id}|{text}]]', link: '[{text}](entries/{key}.md)', tei: '<rs type="{kind}" key="{id}">{text}</rs>', footnote: '' });
    const note = await OpenNote.open(conversation, 'Tchitcherin came.');
    const all = await actions(note, 'Tchitcherin');
    assert.equal(note.afterDoing(starting(all, 'Link to a note')), '[[people/georgy-chicherin|Tchitcherin]] came.');
    assert.equal(note.afterDoing(starting(all, 'Link to the entry')), '[Tchitcherin](entries/georgy-chicherin.md) came.');
    assert.equal(note.afterDoing(starting(all, 'Mark up')), '<rs type="person" key="people/georgy-chicherin">Tchitcherin</rs> came.');
    assert.ok(all.every(({ title }) => !title.includes('footnote')));
    assert.deepEqual(conversation.shown, []);
  });

  test('that are wrong are said by name, and the defaults hold', async () => {
    const conversation = await withTemplates({ wikilink: '[[{nome}]]', link: 7, footnote: 'a\nb', tei: 'x'.repeat(3000) });
    await conversation.settled();
    assert.deepEqual(conversation.shown.map((message) => message.replace(/; there are .*; the default/, '; the default')), [
      'The setting “rapallo.templates.wikilink” has the placeholder {nome}, which does not exist; the default is used.',
      'The setting “rapallo.templates.link” must be a text, not 7; the default is used.',
      'The setting “rapallo.templates.footnote” must be one line; the default is used.',
      'The setting “rapallo.templates.tei” is longer than 2000 characters; the default is used.',
    ]);
    assert.match(conversation.shown[0]!, /there are \{text\}, \{name\}, .*\{endElement\}/);
    const note = await OpenNote.open(conversation, 'Tchitcherin came.');
    assert.equal((await actions(note, 'Tchitcherin')).length, 6);
  });

  test('that are no group at all are said, and actions can be switched off', async () => {
    const conversation = await withTemplates(['[[{name}]]']);
    await conversation.settled();
    assert.match(conversation.shown.join('\n'), /^The setting “rapallo\.templates” must be a group of templates/);
    await conversation.connection.sendNotification('workspace/didChangeConfiguration', { settings: { rapallo: { nameActions: { enabled: false } } } });
    assert.deepEqual(await actions(await OpenNote.open(conversation, 'Tchitcherin came.'), 'Tchitcherin'), []);
  });
});
