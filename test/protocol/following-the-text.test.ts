/** The server follows what is typed: every change of an open note, in whatever portions the client sends it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { OpenNote } from '../support/open-note';
import { openNote, sharedServer } from '../support/shared-server';

/** The words that the findings of a note underline. */
async function underlined(note: OpenNote): Promise<string[]> {
  return (await note.diagnostics()).map(({ range }) => note.textIn(range));
}

describe('following the text', () => {
  test('a date that is put right is no longer underlined, and one that is made wrong is', async () => {
    const note = await openNote('The Treaty of Rapallo was signed on 16 April 1922.\n');
    assert.deepEqual(await underlined(note), []);
    await note.write('16 April', '18 April');
    assert.deepEqual(await underlined(note), ['18 April 1922']);
    await note.write('18 April', '16 April');
    assert.deepEqual(await underlined(note), []);
  });

  test('several changes in one notification hold for the text after the one before', async () => {
    const note = await openNote('The Treaty of Rapallo was signed on 16 April 1922.\n');
    await note.edit(
      { start: 0, end: 0, newText: 'First line.\n\n' },
      { start: 13, end: 16, newText: 'THE' },
      { start: 49, end: 51, newText: '18' },
      { start: 0, end: 13, newText: '' },
      { start: 0, end: 3, newText: 'The' },
    );
    assert.equal(note.text, 'The Treaty of Rapallo was signed on 18 April 1922.\n');
    assert.deepEqual(await underlined(note), ['18 April 1922']);
  });

  test('typing a sentence letter by letter comes to the same as opening it', async () => {
    const sentence = 'The Treaty of Berlin was signed on 24 April 1925 by Stresemann 🙂.\r\nNext.\r\n';
    const note = await openNote('');
    for (const letter of sentence) await note.edit({ start: note.text.length, end: note.text.length, newText: letter });
    assert.deepEqual(await underlined(note), ['24 April 1925']);
    assert.equal((await note.card('Stresemann'))?.words, 'Stresemann');
  });

  test('taking a sentence back letter by letter leaves nothing behind', async () => {
    const note = await openNote('A.\n\nThe Treaty of Berlin was signed on 24 April 1925.\n');
    while (note.text.length > 0) await note.edit({ start: note.text.length - 1, end: note.text.length, newText: '' });
    assert.deepEqual(await underlined(note), []);
    assert.equal(await note.hover(0), null);
  });

  test('a change without a range replaces the whole text', async () => {
    const { connection } = await sharedServer();
    const note = await openNote('The Treaty of Rapallo was signed on 16 April 1922.\n');
    const text = 'Changed.\n\nThe Treaty of Berlin was signed on 24 April 1925.\n';
    await connection.sendNotification('textDocument/didChange', { textDocument: { uri: note.uri, version: 2 }, contentChanges: [{ text }] });
    const [finding] = await note.diagnostics();
    assert.deepEqual(finding?.range, { start: { line: 2, character: 35 }, end: { line: 2, character: 48 } });
  });

  test('a whole text followed by a small change in one notification holds in that order', async () => {
    const { connection } = await sharedServer();
    const note = await openNote('Nothing yet.\n');
    const contentChanges = [
      { text: 'The Treaty of Berlin was signed on 24 April 1926.\n' },
      { range: { start: { line: 0, character: 44 }, end: { line: 0, character: 48 } }, text: '1925' },
    ];
    await connection.sendNotification('textDocument/didChange', { textDocument: { uri: note.uri, version: 2 }, contentChanges });
    const [finding] = await note.diagnostics();
    assert.deepEqual(finding?.range, { start: { line: 0, character: 35 }, end: { line: 0, character: 48 } });
  });

  test('a note that is closed and opened again is read as it now is', async () => {
    const note = await openNote('The Treaty of Rapallo was signed on 18 April 1922.\n');
    assert.equal((await note.diagnostics()).length, 1);
    await note.close();
    assert.deepEqual(await note.diagnostics(), []);
    await (await sharedServer()).open('The Treaty of Rapallo was signed on 16 April 1922.\n', note.uri);
    assert.deepEqual(await note.diagnostics(), []);
    assert.notEqual(await note.hover('Treaty of Rapallo'), null);
  });

  test('each note is read in its own language of markup', async () => {
    const text = '% Treaty of Rapallo, signed on 18 April 1922\nThe Treaty of Rapallo was signed on 18 April 1922.\n';
    const latex = await openNote(text, 'latex');
    assert.deepEqual((await latex.diagnostics()).map(({ range }) => range.start.line), [1]);
    const unknown = await openNote('The Treaty of Rapallo was signed on 18 April 1922.\n', 'some-language-of-tomorrow');
    assert.deepEqual(await underlined(unknown), ['18 April 1922']);
  });

  test('a fence that is opened above takes the names and findings below out of the prose, and gives them back', async () => {
    const note = await openNote('Intro.\n\nThe Treaty of Rapallo was signed on 18 April 1922.\n\nStresemann died.\n');
    await note.edit({ start: 8, end: 8, newText: '```\n' });
    assert.deepEqual(await underlined(note), []);
    assert.equal(await note.hover('Stresemann'), null);
    await note.edit({ start: 8, end: 12, newText: '' });
    assert.deepEqual(await underlined(note), ['18 April 1922']);
    assert.equal((await note.card('Stresemann'))?.words, 'Stresemann');
  });

  test('a line of three hyphens that closes front matter far below is noticed', async () => {
    const paragraphs = Array.from({ length: 12 }, (_, index) => `Paragraph ${index}: the Treaty of Rapallo was signed on 18 April 1922.\n\n`).join('');
    const note = await openNote(`---\n${paragraphs}The end.\n`);
    assert.equal((await note.diagnostics()).length, 12);
    const place = note.offsetOf('‸Paragraph 7');
    await note.edit({ start: place, end: place, newText: '---\n\n' });
    assert.deepEqual((await note.diagnostics()).map(({ range }) => range.start.line), [17, 19, 21, 23, 25]);
    await note.edit({ start: place, end: place + 5, newText: '' });
    assert.equal((await note.diagnostics()).length, 12);
  });
});
