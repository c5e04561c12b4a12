/** Where notes speak of an entry: over closed and open notes, and what else an editor asks of that. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { DocumentHighlight, DocumentSymbol, Location, SymbolInformation } from 'vscode-languageserver-protocol';
import { converse, PLAIN_CLIENT, type Conversation } from '../support/language-client';
import { OpenNote } from '../support/open-note';
import { positionAt, textIn } from '../support/positions';
import { openNote } from '../support/shared-server';
import { referencesOfPage, Workspace, WORKSPACE_CLIENT } from '../support/workspace';

const CHICHERIN = 'people/georgy-chicherin';
const FILES = {
  'a.md': '# Genoa\n\nChicherin came, and Rathenau.\n\nGeorgy\nChicherin left.\n',
  'letters/b ä.tex': '\\section{Briefe}\nTschitscherin schrieb.\n',
  'letters/ru.txt': '🙂 Встреча: Чичерин и Rathenau.\r\n',
  'nobody.md': 'The weather was fine.\n',
  'picture.png': 'Chicherin',
};

describe('references', () => {
  const workspace = new Workspace(FILES);
  let conversation: Conversation;
  before(async () => void (conversation = await workspace.begin()));
  after(async () => assert.equal(await conversation.end(), 0));

  const ask = (note: OpenNote, place: string, includeDeclaration = false): Promise<Location[] | null> =>
    note.ask('references', { position: note.positionOf(place), context: { includeDeclaration } });

  test('a name leads to every mention of its bearer, in notes that nobody has opened', async () => {
    const note = await OpenNote.open(conversation, 'Georgy Chicherin again.\n', 'markdown', workspace.uri('new.md'));
    assert.deepEqual(workspace.told(await ask(note, 'Chicherin')), ['a.md:2:0', 'a.md:4:0', 'letters/b ä.tex:1:0', 'letters/ru.txt:0:12', 'new.md:0:0']);
    await note.close();
  });

  test('the ranges hold exactly the name, also over the end of a line', async () => {
    const note = await OpenNote.open(conversation, 'Чичерин.\n', 'markdown', workspace.uri('new.md'));
    const written = (await ask(note, 'Чичерин'))!.map(({ uri, range }) => textIn(FILES[decodeURIComponent(uri).slice(workspace.uri().length + 1) as 'a.md'] ?? note.text, range));
    assert.deepEqual(written, ['Chicherin', 'Georgy\nChicherin', 'Tschitscherin', 'Чичерин', 'Чичерин']);
    await note.close();
  });

  test('on the page of an entry they are the mentions of that entry', async () => {
    assert.deepEqual(await workspace.references(conversation, CHICHERIN), ['a.md:2:0', 'a.md:4:0', 'letters/b ä.tex:1:0', 'letters/ru.txt:0:12']);
    assert.equal(await referencesOfPage(conversation, 'people/nobody'), null);
    assert.equal(await referencesOfPage(conversation, 'chronology/1922'), null);
  });

  test('on a page that is open they are those of the name at the cursor, and of the entry by every name that it bears', async () => {
    const page = await OpenNote.open(conversation, 'Rapallo is a name; Chicherin came.\n', 'markdown', 'rapallo:/treaties/treaty-of-rapallo-1922.md');
    const note = await OpenNote.open(conversation, 'The Treaty of Rapallo of 16 April 1922.\n', 'markdown', workspace.uri('new.md'));
    for (const place of ['Rapallo is', 'a name']) assert.deepEqual(workspace.told(await ask(page, place)), ['new.md:0:4'], place);
    assert.equal((await ask(page, 'Chicherin'))!.length, 4);
    await Promise.all([page.close(), note.close()]);
  });

  test('the entry itself comes with them if the client asks for it', async () => {
    assert.deepEqual((await workspace.references(conversation, CHICHERIN, true)).at(-1), `rapallo:/${CHICHERIN}.md:0:0`);
  });

  test('what is open counts as it stands in the editor, and after closing as it stands on the disk', async () => {
    const note = await OpenNote.open(conversation, FILES['a.md'], 'markdown', workspace.uri('a.md'));
    await note.write('Chicherin came, and Rathenau', 'Rathenau came, Chicherin followed');
    assert.deepEqual((await workspace.references(conversation, CHICHERIN)).slice(0, 2), ['a.md:2:15', 'a.md:4:0']);
    await note.close();
    assert.deepEqual((await workspace.references(conversation, CHICHERIN)).slice(0, 2), ['a.md:2:0', 'a.md:4:0']);
  });

  test('a document that the client escapes in another way is not counted twice', async () => {
    const note = await OpenNote.open(conversation, 'Tschitscherin.\n', 'latex', workspace.uri('letters/b ä.tex').replace('b%20', '%62%20'));
    assert.equal((await workspace.references(conversation, CHICHERIN)).length, 4);
    await note.close();
  });

  test('a name of which it is open who is meant leads to the mentions of all who may be; others pass it over', async () => {
    const note = await OpenNote.open(conversation, 'Rapallo is a name.\n\nThe Treaty of Rapallo of 16 April 1922.\n', 'markdown', workspace.uri('new.md'));
    assert.deepEqual(workspace.told(await ask(note, 'Rapallo is')), ['new.md:0:0', 'new.md:2:4']);
    assert.deepEqual(workspace.told(await ask(note, 'Treaty of')), ['new.md:2:4']);
    const highlights = async (place: string): Promise<string[]> =>
      (await note.ask<DocumentHighlight[]>('documentHighlight', { position: note.positionOf(place) })).map(({ range }) => `${range.start.line}:${note.textIn(range)}`);
    assert.deepEqual(await highlights('Rapallo is'), ['0:Rapallo', '2:Treaty of Rapallo']);
    assert.deepEqual(await highlights('Treaty of'), ['2:Treaty of Rapallo']);
    await note.close();
  });

  test('from anything else there are none', async () => {
    const note = await openNote('The weather on 16 April 1922.\n');
    assert.equal(await ask(note, 'weather'), null);
    assert.equal(await note.ask('documentHighlight', { position: note.positionOf('weather') }), null);
  });

  test('symbols are found by any form in any script: the entry, headings, and the notes that name it', async () => {
    for (const query of ['Чич', 'tschitsch', 'chicherin', 'G. V. Chicherin']) {
      const symbols = await workspace.symbols(conversation, query);
      assert.match(symbols[0]!.name, /Georgy Chicherin/, query);
      assert.ok(symbols[0]!.name.toLowerCase().includes(query.toLowerCase()), `an editor would drop ${symbols[0]!.name}`);
      assert.equal(symbols[0]!.location.uri, `rapallo:/${CHICHERIN}.md`);
      const notes = symbols.filter(({ containerName }) => /mention/.test(containerName ?? ''));
      assert.deepEqual(notes.map(({ containerName }) => containerName), ['a.md, 2 mentions', 'letters/b ä.tex, 1 mention', 'letters/ru.txt, 1 mention']);
    }
    const [heading] = (await workspace.symbols(conversation, 'briefe')).filter(({ location }) => location.uri.startsWith('file:'));
    assert.deepEqual([heading?.name, heading?.containerName, heading?.location.range.start.line], ['Briefe', 'letters/b ä.tex', 0]);
    assert.match((await workspace.symbols(conversation, 'Auswartiges'))[0]!.name, /^Auswärtiges Amt/);
    assert.deepEqual(await workspace.symbols(conversation, ' '), []);
  });
});

describe('references for clients of other abilities', () => {
  test('a client that counts bytes gets columns in bytes, of notes that are not open too', async () => {
    const workspace = new Workspace(FILES);
    const conversation = await workspace.begin({ capabilities: { ...WORKSPACE_CLIENT, general: { positionEncodings: ['utf-8'] } } });
    const text = FILES['letters/ru.txt'];
    const found = (await referencesOfPage(conversation, CHICHERIN))!.find(({ uri }) => uri.endsWith('ru.txt'))!;
    assert.deepEqual(found.range, { start: positionAt(text, 12, 'utf-8'), end: positionAt(text, 19, 'utf-8') });
    assert.equal(textIn(text, found.range, 'utf-8'), 'Чичерин');
    assert.equal(await conversation.end(), 0);
  });

  test('a client without folders gets what is open', async () => {
    const conversation = await converse({ capabilities: PLAIN_CLIENT });
    const note = await OpenNote.open(conversation, 'Chicherin. Чичерин.\n');
    assert.equal((await note.ask<Location[]>('references', { position: note.positionOf('Чичерин'), context: { includeDeclaration: false } })).length, 2);
    const flat = await (await OpenNote.open(conversation, '# One\n\nRathenau.\n\n## Two\n')).ask<SymbolInformation[]>('documentSymbol', {});
    assert.deepEqual(flat.map(({ name, containerName }) => [name, containerName]), [['One', undefined], ['Walther Rathenau', 'One'], ['Two', 'One']]);
    assert.equal(await conversation.end(), 0);
  });
});

describe('the outline of a note', () => {
  const workspace = new Workspace({});
  let conversation: Conversation;
  before(async () => void (conversation = await workspace.begin()));
  after(async () => assert.equal(await conversation.end(), 0));

  const outline = async (text: string, languageId: string): Promise<string[]> => {
    const note = await OpenNote.open(conversation, text, languageId);
    const lines: string[] = [];
    const write = (symbol: DocumentSymbol, depth: number): void => {
      lines.push(`${'  '.repeat(depth)}${symbol.name}${symbol.detail === undefined ? '' : ` (${symbol.detail})`} = ${note.textIn(symbol.selectionRange)}`);
      for (const child of symbol.children ?? []) write(child, depth + 1);
    };
    for (const symbol of await note.ask<DocumentSymbol[]>('documentSymbol', {})) write(symbol, 0);
    return lines;
  };

  test('it has the headings as a tree, and everybody and every date once in each part', async () => {
    const text = 'Stresemann.\n\n# *Genoa*, 1922 #\n\nTschitscherin met Rathenau on 16 April 1922. Chicherin left.\n\n### Deep\n\nOn 16 April 1922 and 24 April 1926.\n\nTwo\n---\n\n> # Quoted\n\n# Last\n';
    assert.deepEqual(await outline(text, 'markdown'), [
      'Gustav Stresemann (Stresemann) = Stresemann', 'Genoa, 1922 = # *Genoa*, 1922 #', '  1922 = 1922', '  Georgy Chicherin (Tschitscherin, 2 times) = Tschitscherin', '  Walther Rathenau (Rathenau) = Rathenau',
      '  16 April 1922 = 16 April 1922', '  Deep = ### Deep', '    16 April 1922 = 16 April 1922', '    24 April 1926 = 24 April 1926', '  Two = Two', 'Last = # Last',
    ]);
  });

  test('headings are known in the other formats', async () => {
    assert.deepEqual(await outline('\\chapter{Genoa}\n\nText.\n\n\\section*{Rapallo und \\emph{Berlin}}\n', 'latex'), ['Genoa = \\chapter{Genoa}', '  Rapallo und \\emph{Berlin} = \\section*{Rapallo und \\emph{Berlin}}']);
    assert.deepEqual(await outline('= Title\n\nText.\n\n== Part\n', 'asciidoc'), ['Title = = Title', '  Part = == Part']);
    assert.deepEqual(await outline('* One\n** Two\n', 'org'), ['One = * One', '  Two = ** Two']);
    assert.deepEqual(await outline('= One\n\n== Two\n', 'typst'), ['One = = One', '  Two = == Two']);
  });
});
