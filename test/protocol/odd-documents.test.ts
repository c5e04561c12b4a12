/** Notes as nobody writes them: the server reads them, or says why not, and goes on with the others. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { OpenNote } from '../support/open-note';
import { openNote, sharedServer } from '../support/shared-server';

const SENTENCE = 'The Treaty of Rapallo was signed on 18 April 1922.';

async function underlined(note: OpenNote): Promise<string[]> {
  return (await note.diagnostics()).map(({ range }) => note.textIn(range));
}

describe('odd notes', () => {
  test('an empty note, and one of blank lines, have nothing in them', async () => {
    for (const text of ['', '\n', '\r\n\r\n', ' \t \n', '\uFEFF']) {
      const note = await openNote(text);
      assert.deepEqual(await note.diagnostics(), []);
      assert.equal(await note.hover(0), null);
      assert.equal(await note.definition(0), null);
      assert.deepEqual((await note.completion(0))?.items ?? [], []);
    }
  });

  test('NUL characters are read as characters like others', async () => {
    const note = await openNote(`\0\0 A\0B.\n\n\0${SENTENCE}\0 Rathenau\0 came.\n`);
    assert.deepEqual(await underlined(note), ['18 April 1922']);
    assert.equal((await note.card('Rathenau'))?.words, 'Rathenau');
  });

  test('halves of surrogate pairs do not shift anything', async () => {
    const note = await openNote(`\ud83d A \udc00.\n\n\ud83d${SENTENCE} \udc4d Rathenau\ud83d\n`);
    assert.deepEqual(await underlined(note), ['18 April 1922']);
    assert.equal((await note.card('Rathenau'))?.words, 'Rathenau');
    await note.edit({ start: 0, end: 1, newText: '' });
    assert.deepEqual(await underlined(note), ['18 April 1922']);
  });

  test('a note whose lines end with a carriage return alone is read line by line', async () => {
    const note = await openNote(`# Title\r\r${SENTENCE}\r\r\`\`\`\r${SENTENCE}\r\`\`\`\r\r${SENTENCE}\r`);
    assert.deepEqual((await note.diagnostics()).map(({ range }) => range.start), [{ line: 2, character: 36 }, { line: 8, character: 36 }]);
  });

  test('line ends of all kinds in one note', async () => {
    const note = await openNote(`One.\r\n\r\n${SENTENCE}\r\rTwo.\n\n${SENTENCE}\u2028Three.\n`);
    assert.deepEqual((await note.diagnostics()).map(({ range }) => range.start), [{ line: 2, character: 36 }, { line: 6, character: 36 }]);
  });

  test('a byte order mark at the beginning shifts nothing and hides no front matter', async () => {
    const note = await openNote(`\uFEFF---\ntitle: Rathenau on 31 June 1922\n---\n\n${SENTENCE}\n`);
    assert.deepEqual(await underlined(note), ['18 April 1922']);
    assert.equal(await note.hover('Rathenau'), null);
  });

  test('letters and figures without a space between them hide nothing after them', async () => {
    const note = await openNote(`${'a1'.repeat(60)} Rathenau\n\n${'1b'.repeat(60)}: ${SENTENCE}\n`);
    assert.equal((await note.card('Rathenau'))?.words, 'Rathenau');
    assert.deepEqual(await underlined(note), ['18 April 1922']);
  });
});

describe('long notes', () => {
  test('a line of a million characters is read', async () => {
    const line = `${'Words without end. '.repeat(52_700)}${SENTENCE}`;
    assert.ok(line.length > 1_000_000);
    const note = await openNote(line);
    assert.deepEqual(await underlined(note), ['18 April 1922']);
    assert.deepEqual((await note.diagnostics())[0]!.range.start, { line: 0, character: line.indexOf('18 April') });
  });

  test('what is never closed, repeated many thousand times, costs no more than its length', async () => {
    const texts = [
      'x'.repeat(400_000), '['.repeat(40_000), `x ${'`'.repeat(40_000)}`, 'x ` `` ```'.repeat(4_000), '*_'.repeat(20_000), '1. '.repeat(20), '> '.repeat(2_000), '| '.repeat(40_000), '“„«'.repeat(12_000),
      'x <a '.repeat(10_000), 'x <!-- '.repeat(10_000), '](('.repeat(10_000), '[['.repeat(20_000), '@a'.repeat(20_000), 'a.b@'.repeat(10_000), '1 May '.repeat(10_000), '1.2.'.repeat(10_000), 'Treaty of '.repeat(10_000),
    ];
    for (const text of texts) {
      const started = performance.now();
      const note = await openNote(`${text}\n\n${SENTENCE}\n`);
      assert.deepEqual(await underlined(note), ['18 April 1922'], text.slice(0, 8));
      assert.ok(performance.now() - started < 3000, `${text.slice(0, 8)} took ${Math.round(performance.now() - started)} ms`);
      await note.close();
    }
  });

  test('a paragraph as long as a book, and a sentence as long as a chapter, cost no more than their length', async () => {
    // With work that grows with the square of the length each took more than five seconds.
    const texts: [string, string][] = [['It rained on 16 April 1922 in Rapallo and in Berlin. '.repeat(4000), 'Rapallo'], ['Rapallo '.repeat(2500), 'Rapallo']];
    for (const [text, name] of texts) {
      const note = await openNote(text);
      const started = performance.now();
      await note.diagnostics();
      assert.equal((await note.card(name))?.words, name);
      assert.ok(performance.now() - started < 3000, `${name} took ${Math.round(performance.now() - started)} ms`);
      await note.close();
    }
  });

  test('a note of 25 million characters is left unread with one warning, and the others are answered', async () => {
    const conversation = await sharedServer();
    const long = await openNote(`${SENTENCE}\n`.repeat(490_197));
    assert.ok(long.text.length > 25_000_000);
    const other = await openNote(SENTENCE);
    assert.deepEqual(await underlined(other), ['18 April 1922']);
    assert.deepEqual(await long.ask('diagnostic', {}), { kind: 'full', items: [] });
    assert.equal(await long.ask('hover', { position: { line: 0, character: 5 } }), null);
    assert.deepEqual(conversation.shown, [`Rapallo leaves ${long.uri} unread: it is longer than 20 million characters.`]);
    conversation.shown.length = 0;
  });

  test('a note that has been cut to a readable length is read again', async () => {
    const { connection, shown } = await sharedServer();
    const uri = await (await sharedServer()).open('x'.repeat(20_000_001));
    await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 20_000_001 } }, text: SENTENCE }] });
    const report = await connection.sendRequest<{ items: unknown[] }>('textDocument/diagnostic', { textDocument: { uri } });
    assert.equal(report.items.length, 1);
    assert.equal(shown.length, 1);
    shown.length = 0;
  });
});
