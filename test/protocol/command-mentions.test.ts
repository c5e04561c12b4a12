/** `rapallo mentions`: where notes speak of one entry. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { folderWith, rapallo, rapalloJson } from '../support/command-line';

interface Mentions {
  entry: { id: string; name: string; kind: string };
  files: { path: string; mentions: { start: number; end: number; line: number; column: number; text: string }[]; undecided: { text: string }[] }[];
}

describe('rapallo mentions', () => {
  const folder = folderWith({ 'a.md': '# Genoa\n\n🙂 Tschitscherin and Georgy\nChicherin.\n', 'b.txt': 'Чичерин.\n', 'c.md': 'Nobody.\n', 'd.md': 'Rapallo is a name. The Treaty of Rapallo of 1922.\n' });

  test('as JSON, the notes that name the entry have exactly the keys that are documented', () => {
    const { code, json } = rapalloJson<Mentions>(['mentions', 'Chicherin', folder]);
    assert.equal(code, 0);
    assert.deepEqual(json, {
      entry: { id: 'people/georgy-chicherin', name: 'Georgy Chicherin', kind: 'person' },
      files: [
        {
          path: join(folder, 'a.md'),
          mentions: [{ start: 12, end: 25, line: 3, column: 4, text: 'Tschitscherin' }, { start: 30, end: 46, line: 3, column: 22, text: 'Georgy\nChicherin' }],
          undecided: [],
        },
        { path: join(folder, 'b.txt'), mentions: [{ start: 0, end: 7, line: 1, column: 1, text: 'Чичерин' }], undecided: [] },
      ],
    });
  });

  test('as text, every mention has a line with the words around it, and open ones a question mark', () => {
    const { code, out } = rapallo(['mentions', 'treaties/treaty-of-rapallo-1922', folder]);
    assert.equal(code, 0);
    assert.equal(out, `${join(folder, 'd.md')}:1:1: ? Rapallo is a name. The Treaty of Rapallo of 1922.\n${join(folder, 'd.md')}:1:24: Rapallo is a name. The Treaty of Rapallo of 1922.\n1 mention of Treaty of Rapallo (1922) in 4 notes\n`);
  });

  test('a name that several entries bear lists them and says how to ask on', () => {
    const { code, out } = rapallo(['mentions', 'Rapallo', folder]);
    assert.equal(code, 0);
    assert.match(out, /^“Rapallo” may mean:\n(?: {2}.+\n){3}Ask again with the id, such as: rapallo mentions [a-z]+\/\S+\n$/);
  });

  test('an unknown name and a path that does not exist are failures that say so', () => {
    assert.deepEqual(rapallo(['mentions', 'Metternich', folder]), { code: 2, out: '', err: 'rapallo: The fact base has nobody and nothing called “Metternich”.\n' });
    assert.equal(rapallo(['mentions', 'Chicherin', join(folder, 'nowhere.md')]).code, 2);
  });
});
