/** A client that counts bytes: every place the server names is right in bytes, and every place the client names is understood. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { TextDocumentEdit } from 'vscode-languageserver-protocol';
import { converse, UTF8_CLIENT, type Conversation } from '../support/language-client';
import { OpenNote } from '../support/open-note';
import { openNote } from '../support/shared-server';

const TEXT = [
  '# Рапалло 🙂 и Cafe\u0301',
  '',
  'Встреча 👩‍👩‍👧: Чичерин и Ратенау; the Treaty of Rapallo 🙂 was signed on 18 April 1922 — «так» — by Rathenau.',
  '',
  '- zu spa\u0308t: Der Berliner Vertrag wurde am 24. Mai 1926 unterzeichnet 🙂',
  '- Рапалльский договор был подписан 18 апреля 1922 г. 🙂; это было в понедельник, 18 мая 1922 г.',
  '',
].join('\r\n');

describe('places in bytes', () => {
  let conversation: Conversation;
  before(async () => void (conversation = await converse({ capabilities: UTF8_CLIENT })));
  after(async () => assert.equal(await conversation.end(), 0));

  test('the same findings are underlined as for a client that counts UTF-16 units', async () => {
    const inBytes = await OpenNote.open(conversation, TEXT);
    const inUnits = await openNote(TEXT);
    const underlined = async (note: OpenNote): Promise<string[]> => (await note.diagnostics()).map(({ range }) => note.textIn(range));
    assert.deepEqual(await underlined(inBytes), await underlined(inUnits));
    assert.ok((await underlined(inBytes)).includes('18 April 1922'));
    assert.ok((await underlined(inBytes)).includes('24. Mai 1926'));
  });

  test('a finding after Cyrillic and emoji begins at the byte at which its date begins', async () => {
    const note = await OpenNote.open(conversation, TEXT);
    const [first] = await note.diagnostics();
    const line = TEXT.split('\r\n')[2]!;
    const start = Buffer.byteLength(line.slice(0, line.indexOf('18 April')));
    assert.deepEqual(first!.range, { start: { line: 2, character: start }, end: { line: 2, character: start + '18 April 1922'.length } });
  });

  test('a card is asked for and given in bytes', async () => {
    const note = await OpenNote.open(conversation, TEXT);
    for (const name of ['Чичерин', 'Ратенау', 'Rathenau', 'Treaty of Rapallo', '18 апреля 1922 г.', 'Berliner Vertrag']) {
      assert.equal((await note.card(`‸${name}`))?.words, name, `at the beginning of ${name}`);
      assert.equal((await note.card(`${name}‸`))?.words, name, `at the end of ${name}`);
    }
    assert.equal(await note.hover('Вст‸реча'), null);
  });

  test('a place inside the bytes of a character means that character', async () => {
    const note = await OpenNote.open(conversation, '🙂🙂Чичерин\n');
    for (let character = 8; character <= 22; character++) assert.notEqual(await note.ask('hover', { position: { line: 0, character } }), null, `byte ${character}`);
    assert.equal(await note.ask('hover', { position: { line: 0, character: 3 } }), null);
  });

  test('a fix changes the bytes of the date and no others', async () => {
    const note = await OpenNote.open(conversation, TEXT);
    for (const [words, replacement] of [['18 April 1922', '16 April 1922'], ['24. Mai 1926', '24. April 1926']] as const) {
      const [action] = await note.codeActions(words);
      const [change] = action!.edit!.documentChanges as TextDocumentEdit[];
      const [edit] = change!.edits as { range: { start: { line: number; character: number }; end: { character: number } }; newText: string }[];
      const lines = TEXT.split('\r\n').map((line) => Buffer.from(line));
      const { start, end } = edit!.range;
      lines[start.line] = Buffer.concat([lines[start.line]!.subarray(0, start.character), Buffer.from(edit!.newText), lines[start.line]!.subarray(end.character)]);
      assert.equal(lines.map(String).join('\r\n'), TEXT.replace(words, replacement));
      assert.equal(note.afterDoing(action!), TEXT.replace(words, replacement));
    }
  });

  test('a suggestion replaces what has been typed, also after characters of several bytes', async () => {
    const note = await OpenNote.open(conversation, 'Ночь 🙂 чичер 🙂 и Cafe\u0301 Tschitsch 👩‍👩‍👧\n');
    const taking = async (place: string, label: string): Promise<string> => note.afterTaking((await note.completion(place))!.items.find((item) => item.label === label)!);
    assert.equal(await taking('чичер‸', 'Чичерин'), 'Ночь 🙂 Чичерин 🙂 и Cafe\u0301 Tschitsch 👩‍👩‍👧\n');
    assert.equal(await taking('Tschitsch‸', 'Tschitscherin'), 'Ночь 🙂 чичер 🙂 и Cafe\u0301 Tschitscherin 👩‍👩‍👧\n');
  });

  test('changes come in bytes', async () => {
    const note = await OpenNote.open(conversation, TEXT);
    await note.write('18 April 1922', '16 April 1922');
    await note.write('🙂 was signed', '👍👍 was signed');
    await note.write('24. Mai', '24. April');
    await note.write('Ратенау', 'Молотов 🙂');
    const findings = (await note.diagnostics()).map(({ range }) => note.textIn(range));
    assert.ok(!findings.includes('16 April 1922') && !findings.includes('24. April 1926'), findings.join(', '));
    assert.equal((await note.card('Молотов'))?.words, 'Молотов');
    assert.equal((await note.card('Rathenau'))?.words, 'Rathenau');
  });

  test('in a long line nothing is slow', async () => {
    const note = await OpenNote.open(conversation, `${'Слова без конца. '.repeat(10_000)}The Treaty of Rapallo was signed on 18 April 1922. Ратенау пришёл.`);
    assert.deepEqual((await note.diagnostics()).map(({ range }) => note.textIn(range)), ['18 April 1922']);
    assert.equal((await note.card('Ратенау'))?.words, 'Ратенау');
  });

  test('the origin of a definition is given in bytes', async () => {
    const note = await OpenNote.open(conversation, TEXT);
    const [link] = (await note.definition('Ратенау'))!;
    assert.equal(note.textIn(link!.originSelectionRange!), 'Ратенау');
  });
});
