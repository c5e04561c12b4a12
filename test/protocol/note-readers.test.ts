/** Threads that read notes beside the server keep of them what the server itself would keep, and one that fails loses nothing. */
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Connection } from 'vscode-languageserver';
import { proseLanguageOf } from '../../server/src/core/text/markup';
import type { MentionIndex } from '../../server/src/core/workspace/mention-index';
import { FolderIndex } from '../../server/src/lsp/workspace/folder-index';
import { Work } from '../../server/src/lsp/workspace/work';
import type { NoteReaders } from '../../server/src/lsp/platform';
import { DiskNoteFiles } from '../../server/src/node/note-files';
import { ThreadReaders } from '../../server/src/node/note-readers';
import { folderWith } from '../support/command-line';
import { history } from '../support/history';
import { entryTexts, libraryTexts } from '../support/library';
import { below, chanceOf, randomNote } from '../support/random-notes';

const PROGRAM = resolve('dist/server.js');

/** Notes of the library, accounts of the fact base and notes made by chance, by path. */
function notes(): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [number, { text }] of [...libraryTexts(), ...entryTexts().slice(0, 100)].entries()) found[`box-${number % 7}/${number}.md`] = text;
  for (let seed = 1; seed <= 120; seed++) {
    const chance = chanceOf(seed);
    found[`chance/${seed}.${['md', 'org', 'tex', 'txt'][seed % 4]!}`] = randomNote(chance, 1 + below(chance, 25), seed % 3 === 0 ? '\r\n' : '\n');
  }
  return found;
}

/** What an index holds, path by path. */
const held = (index: MentionIndex): unknown => [...index.records()].map(([path, { rows, headings, titles }]) => [path, [...rows], [...headings], [...titles]] as const).sort(([a], [b]) => (a < b ? -1 : 1));

const NO_CLIENT = { window: { createWorkDoneProgress: () => Promise.reject(new Error('none is shown')) } } as unknown as Connection;

async function indexed(folder: string, readers: (() => NoteReaders) | undefined): Promise<{ index: MentionIndex; failures: string[] }> {
  const files = new DiskNoteFiles(() => 'test', readers);
  const failures: string[] = [];
  const index = new FolderIndex(pathToFileURL(folder).href, history(), files, undefined, (path) => failures.push(path));
  await index.update({}, new Work(NO_CLIENT, () => files.rest()));
  return { index: index.index, failures };
}

test('an index made by threads is the one made by the server itself', async () => {
  const texts = notes();
  const folder = folderWith({ ...texts, 'none.md': Buffer.from([0, 1, 2]) });
  const { index, failures } = await indexed(folder, () => new ThreadReaders(PROGRAM));
  const alone = history().newIndex();
  for (const [path, text] of Object.entries(texts)) {
    const { size, mtimeMs } = statSync(join(folder, path));
    alone.put(path, { size, modified: mtimeMs }, history().contentOfText(text, proseLanguageOf(path)!));
  }
  assert.deepEqual(failures, []);
  assert.deepEqual(held(index), held(alone));
});

test('where readers fail, be it at once or later, the server reads the notes itself', async () => {
  const texts = notes();
  const folder = folderWith(texts);
  const expected = held((await indexed(folder, undefined)).index);
  const noProgram = await indexed(folder, () => new ThreadReaders(resolve('dist/no-such-program.js')));
  assert.deepEqual(held(noProgram.index), expected);
  const endsEarly = await indexed(folder, () => {
    const readers = new ThreadReaders(PROGRAM);
    let lots = 0;
    return {
      lots: 2,
      read: (where, lot) => {
        if (++lots === 3) readers.end();
        return readers.read(where, lot);
      },
      end: () => readers.end(),
    };
  });
  assert.deepEqual(held(endsEarly.index), expected);
  assert.deepEqual([...noProgram.failures, ...endsEarly.failures], []);
});

test('a note over which a reader stumbles is reported, and what was known of it stays', async () => {
  const folder = folderWith(Object.fromEntries(Array.from({ length: 120 }, (_, number) => [`${number}.md`, 'Chicherin came.\n'])));
  const stumbling: NoteReaders = { lots: 1, read: (_, lot) => Promise.resolve(lot.map(({ path }) => (path === '7.md' ? { failure: 'stumbled' } : undefined))), end: () => undefined };
  const { index, failures } = await indexed(folder, () => stumbling);
  assert.deepEqual(failures, ['7.md']);
  assert.equal(index.size, 0);
});
