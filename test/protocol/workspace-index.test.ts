/** The index of notes that nobody has opened: what is in it, how it follows the disk, and how it is kept between sessions. */
import assert from 'node:assert/strict';
import { readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Hover } from 'vscode-languageserver-protocol';
import { PLAIN_CLIENT, type Conversation } from '../support/language-client';
import { OpenNote } from '../support/open-note';
import { referencesOfPage, Workspace, WORKSPACE_CLIENT } from '../support/workspace';

const CHICHERIN = 'people/georgy-chicherin';
const NOTE = 'Chicherin came.\n';

/** Opens a workspace, does something with it, and parts. */
async function during(workspace: Workspace, work: (conversation: Conversation, references: () => Promise<string[]>) => Promise<void>, options: Parameters<Workspace['begin']>[0] = {}): Promise<void> {
  const conversation = await workspace.begin(options);
  await work(conversation, () => workspace.references(conversation, CHICHERIN));
  assert.equal(await conversation.end(), 0);
  assert.deepEqual(conversation.logged, []);
}

describe('what is indexed', () => {
  test('all endings that the command line reads, in any folder; hidden ones and packages are not', async () => {
    const workspace = new Workspace({ 'a.MD': NOTE, 'b/c/d.org': NOTE, 'e.rst': NOTE, 'f.html': NOTE, '.hidden.md': NOTE, '.git/x.md': NOTE, 'node_modules/x.md': NOTE });
    await during(workspace, async (_, references) => assert.deepEqual(await references(), ['a.MD:0:0', 'b/c/d.org:0:0', 'e.rst:0:0']));
  });

  test('what .gitignore files name is left out, also of folders further down, and what they take back is not', async () => {
    const workspace = new Workspace({
      '.gitignore': '# drafts\n/drafts/\n*.txt\n!keep.txt\n', 'a.md': NOTE, 'a.txt': NOTE, 'keep.txt': NOTE, 'drafts/a.md': NOTE,
      'in/drafts/a.md': NOTE, 'in/.gitignore': 'old-*\n!b.txt\n', 'in/old-a.md': NOTE, 'in/b.txt': NOTE, 'in/deep/old-b.md': NOTE, 'old-c.md': NOTE,
    });
    await during(workspace, async (conversation, references) => {
      assert.deepEqual(await references(), ['a.md:0:0', 'in/b.txt:0:0', 'in/drafts/a.md:0:0', 'keep.txt:0:0', 'old-c.md:0:0']);
      workspace.write('in/.gitignore', 'drafts\n');
      await workspace.tell(conversation, 'in/.gitignore');
      assert.deepEqual(await references(), ['a.md:0:0', 'in/deep/old-b.md:0:0', 'in/old-a.md:0:0', 'keep.txt:0:0', 'old-c.md:0:0']);
    });
  });

  test('what the editor hides by files.exclude is left out, and a change of that setting counts at once', async () => {
    let exclude: unknown = { '**/old': true, '*.txt': true, 'b.md': false, '**/*.tex': { when: '$(basename).md' } };
    const configuration = (section: string): unknown => (section === 'files.exclude' ? exclude : undefined);
    const workspace = new Workspace({ 'a.txt': NOTE, 'in/a.txt': NOTE, 'b.md': NOTE, 'b.tex': NOTE, 'c.tex': NOTE, 'old/a.md': NOTE, 'in/old/a.md': NOTE });
    await during(workspace, async (conversation, references) => {
      assert.deepEqual(await references(), ['b.md:0:0', 'c.tex:0:0', 'in/a.txt:0:0']);
      exclude = { 'in/**': true, '{b,c}.*': true };
      await conversation.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      assert.deepEqual(await references(), ['a.txt:0:0', 'old/a.md:0:0']);
      exclude = 'nonsense';
      await conversation.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      assert.equal((await references()).length, 7);
    }, { configuration });
  });

  test('files that are no text or very long are passed over, and links are followed once', { skip: process.platform === 'win32' && 'links need rights there' }, async () => {
    const elsewhere = new Workspace({ 'linked.md': NOTE, 'deep/x.md': NOTE });
    const workspace = new Workspace({ 'a.md': NOTE, 'zero.md': Buffer.from([0, 1, 2]), 'long.md': NOTE.repeat(400_000), 'utf16.md': Buffer.from(`\uFEFF${NOTE}`, 'utf16le'), 'bom.md': `\uFEFF${NOTE}` });
    symlinkSync(elsewhere.folder, join(workspace.folder, 'other'));
    symlinkSync(workspace.folder, join(elsewhere.folder, 'deep/back'));
    symlinkSync('nowhere.md', join(workspace.folder, 'broken.md'));
    await during(workspace, async (_, references) => assert.deepEqual(await references(), ['a.md:0:0', 'bom.md:0:0', 'other/deep/x.md:0:0', 'other/linked.md:0:0', 'utf16.md:0:0']));
  });

  test('by the setting it can be switched off and on; open notes count all the same', async () => {
    let enabled = false;
    const workspace = new Workspace({ 'a.md': NOTE, 'b.md': NOTE });
    const configuration = (section: string): unknown => (section === 'rapallo' ? { workspaceIndex: { enabled } } : undefined);
    await during(workspace, async (conversation, references) => {
      const note = await OpenNote.open(conversation, NOTE, 'markdown', workspace.uri('b.md'));
      assert.deepEqual(await references(), ['b.md:0:0']);
      enabled = true;
      await conversation.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await conversation.settled();
      assert.deepEqual(await references(), ['a.md:0:0', 'b.md:0:0']);
      enabled = false;
      await conversation.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await conversation.settled();
      assert.deepEqual(await references(), ['b.md:0:0']);
      await note.close();
    }, { configuration });
  });
});

describe('following the disk', () => {
  test('a note that is changed, written or deleted', async () => {
    const workspace = new Workspace({ 'a.md': NOTE, 'b.md': NOTE });
    await during(workspace, async (conversation, references) => {
      assert.equal((await references()).length, 2);
      workspace.write('a.md', `A line.\n\n${NOTE}`);
      workspace.write('in/new.md', NOTE);
      workspace.remove('b.md');
      await workspace.tell(conversation, 'a.md', '+in/new.md', '-b.md', '+nothing.md', '-never.md', '+picture.png');
      assert.deepEqual(await references(), ['a.md:2:0', 'in/new.md:0:0']);
    });
  });

  test('a folder that is renamed or deleted, of which only its own name is told', async () => {
    const workspace = new Workspace({ 'in/a.md': NOTE, 'in/deep/b.md': NOTE, 'into.md': NOTE });
    await during(workspace, async (conversation, references) => {
      assert.equal((await references()).length, 3);
      workspace.rename('in', 'out');
      await workspace.tell(conversation, '-in', '+out');
      assert.deepEqual(await references(), ['into.md:0:0', 'out/a.md:0:0', 'out/deep/b.md:0:0']);
      workspace.remove('out/deep');
      await workspace.tell(conversation, '-out/deep');
      assert.deepEqual(await references(), ['into.md:0:0', 'out/a.md:0:0']);
    });
  });

  test('very many changes at once', async () => {
    const workspace = new Workspace({ 'a.md': NOTE });
    await during(workspace, async (conversation, references) => {
      assert.equal((await references()).length, 1);
      const paths = Array.from({ length: 400 }, (_, index) => `many/${index}.md`);
      for (const path of paths) workspace.write(path, NOTE);
      await workspace.tell(conversation, ...paths.map((path) => `+${path}`));
      assert.equal((await references()).length, 401);
    });
  });

  test('the client is asked to tell of notes, of .gitignore files, of the list of statements that are let stand, and of whatever appears and disappears', async () => {
    const workspace = new Workspace({});
    await during(workspace, async (conversation) => {
      await conversation.settled();
      const asked = conversation.registered.find(({ method }) => method === 'workspace/didChangeWatchedFiles');
      const watchers = (asked?.registerOptions as { watchers: { globPattern: string; kind: number }[] }).watchers;
      assert.deepEqual(watchers.map(({ kind }) => kind), [2, 2, 2, 5]);
      assert.match(watchers[0]!.globPattern, /^\*\*\/\*\.\{md,markdown,.*org\}$/);
    });
  });

  test('with a client that tells nothing, the files are looked at again when somebody asks', async () => {
    const workspace = new Workspace({ 'a.md': NOTE });
    await during(workspace, async (_, references) => {
      assert.equal((await references()).length, 1);
      workspace.write('b.md', NOTE);
      await new Promise((resolve) => setTimeout(resolve, 2100));
      assert.equal((await references()).length, 2);
    }, { capabilities: { ...PLAIN_CLIENT, workspace: { textDocumentContent: {} } } });
  });

  test('folders that are added to the workspace and taken out of it', async () => {
    const [first, second] = [new Workspace({ 'a.md': NOTE }), new Workspace({ 'b.md': NOTE, 'in/c.md': NOTE })];
    await during(first, async (conversation) => {
      const uris = async (): Promise<string[]> => ((await referencesOfPage(conversation, CHICHERIN)) ?? []).map(({ uri }) => uri).sort();
      const change = (added: string[], removed: string[]): Promise<void> =>
        conversation.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: added.map((uri) => ({ uri, name: uri })), removed: removed.map((uri) => ({ uri, name: uri })) } });
      const both = [first.uri('a.md'), second.uri('b.md'), second.uri('in/c.md')].sort();
      assert.deepEqual(await uris(), [first.uri('a.md')]);
      await change([second.uri()], []);
      assert.deepEqual(await uris(), both);
      await change([second.uri('in')], []);
      assert.deepEqual(await uris(), both, 'a folder inside another counts once');
      await change([], [first.uri(), second.uri()]);
      assert.deepEqual(await uris(), [second.uri('in/c.md')]);
    });
  });
});

describe('between sessions', () => {
  test('what is known is saved into the storage, and only there, and used', async () => {
    const workspace = new Workspace({ 'a.md': NOTE, 'b.md': NOTE });
    const time = new Date('2024-03-01T12:00:00Z');
    utimesSync(join(workspace.folder, 'a.md'), time, time);
    await during(workspace, async (_, references) => assert.equal((await references()).length, 2));
    assert.equal(workspace.saved().length, 1);
    writeFileSync(join(workspace.folder, 'a.md'), NOTE.replace('Chicherin', 'Xxxxxxxxx'));
    utimesSync(join(workspace.folder, 'a.md'), time, time);
    workspace.remove('b.md');
    workspace.write('c.md', NOTE);
    await during(workspace, async (_, references) => assert.deepEqual(await references(), ['a.md:0:0', 'c.md:0:0'], 'a file of the same size and time is taken to be the same'));
    utimesSync(join(workspace.folder, 'a.md'), new Date(), new Date());
    await during(workspace, async (_, references) => assert.deepEqual(await references(), ['c.md:0:0']));
  });

  test('a damaged index, one of another program, and an empty one are made again without a word', async () => {
    const workspace = new Workspace({ 'a.md': NOTE });
    await during(workspace, async (_, references) => assert.equal((await references()).length, 1));
    const [file] = workspace.saved() as [string];
    const whole = readFileSync(file);
    const damaged = Buffer.from(whole);
    damaged[whole.length - 3]! ^= 0xff;
    const foreign = Buffer.from(whole);
    foreign[4] = 99;
    for (const bytes of [damaged, foreign, whole.subarray(0, 40), Buffer.alloc(0), Buffer.from('{}')]) {
      writeFileSync(file, bytes);
      await during(workspace, async (conversation, references) => {
        assert.deepEqual(await references(), ['a.md:0:0']);
        assert.deepEqual(conversation.shown, []);
      });
      assert.deepEqual(workspace.saved(), [file]);
      assert.deepEqual(readFileSync(file), whole);
    }
  });

  test('without a folder for it nothing is saved, and one that cannot be written to does no harm', async () => {
    const workspace = new Workspace({ 'a.md': NOTE });
    for (const initializationOptions of [{}, { storageFolder: 7 }, { storageFolder: 'https://example.org/' }, { storageFolder: workspace.uri('a.md') }]) {
      await during(workspace, async (_, references) => assert.equal((await references()).length, 1), { initializationOptions });
    }
    assert.deepEqual(workspace.saved(), []);
    assert.ok(statSync(join(workspace.folder, 'a.md')).isFile());
  });
});

describe('work in the background', () => {
  const many = (count: number): Record<string, string> => Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index % 10}/${index}.md`, `# Note ${index}\n\n${'On 16 April 1922 Chicherin met Rathenau at Rapallo. '.repeat(30)}\n`]));

  test('its progress is shown, and answers to the mouse come in between', async () => {
    const workspace = new Workspace(many(800));
    await during(workspace, async (conversation) => {
      const note = await OpenNote.open(conversation, 'Rathenau came.\n');
      const asked = referencesOfPage(conversation, CHICHERIN);
      let answered = false;
      void asked.then(() => (answered = true));
      let cards = 0;
      while (!answered) {
        assert.notEqual(await note.ask<Hover | null>('hover', { position: note.positionOf('Rathenau') }), null);
        cards++;
      }
      assert.ok(cards > 10, `${cards} cards while the notes were read`);
      assert.equal((await asked)!.length, 800 * 30);
      await conversation.settled();
      const kinds = conversation.progress.map(({ kind }) => kind);
      assert.equal(kinds[0], 'begin');
      assert.equal(kinds.at(-1), 'end');
      assert.match(conversation.progress.find(({ kind }) => kind === 'report')?.message ?? '', /^\d+ of 800 notes$/);
    });
  });

  test('a cancelled index is left as it is, and taken up again when somebody asks', async () => {
    const workspace = new Workspace(many(1200));
    await during(workspace, async (conversation) => {
      while (conversation.progress.length === 0) await conversation.settled();
      await conversation.connection.sendNotification('window/workDoneProgress/cancel', { token: conversation.progress[0]!.token });
      while (conversation.progress.at(-1)!.kind !== 'end') await conversation.settled();
      const before = conversation.progress.length;
      assert.equal((await referencesOfPage(conversation, CHICHERIN))!.length, 1200 * 30);
      await conversation.settled();
      assert.ok(conversation.progress.slice(before).some(({ kind }) => kind === 'begin'), 'there was something left to do');
    });
  });

  test('what was read before the end of a session is not read again in the next', async () => {
    const workspace = new Workspace(many(800));
    await during(workspace, async (conversation) => {
      while (conversation.progress.length < 2) await conversation.settled();
    });
    assert.equal(workspace.saved().length, 1);
    await during(workspace, async (conversation) => {
      assert.equal((await referencesOfPage(conversation, CHICHERIN))!.length, 800 * 30);
      await conversation.settled();
      for (const { message } of conversation.progress) if (message !== undefined) assert.ok(Number(/ of (\d+) /.exec(message)![1]) < 800, message);
    });
  });

  test('a client that refuses to show progress or to watch files is served all the same', async () => {
    const workspace = new Workspace(many(60));
    const conversation = await workspace.begin({ capabilities: WORKSPACE_CLIENT });
    const refuse = (): never => {
      throw new Error('refused');
    };
    for (const method of ['client/registerCapability', 'window/workDoneProgress/create', 'workspace/configuration']) conversation.connection.onRequest(method, refuse);
    assert.equal((await referencesOfPage(conversation, CHICHERIN))!.length, 60 * 30);
    assert.equal(await conversation.end(), 0);
  });

  test('a question that is taken back while the notes are read is answered as taken back', async () => {
    const workspace = new Workspace(many(400));
    await during(workspace, async (conversation) => {
      const { CancellationTokenSource } = await import('vscode-languageserver-protocol');
      const source = new CancellationTokenSource();
      const asked = conversation.connection.sendRequest('textDocument/references', { textDocument: { uri: `rapallo:/${CHICHERIN}.md` }, position: { line: 0, character: 0 }, context: {} }, source.token);
      source.cancel();
      await assert.rejects(asked, { code: -32800 });
    });
  });
});
