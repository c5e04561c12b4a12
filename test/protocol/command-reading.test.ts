/** How the command line reads notes, and what it says of files that it cannot read. */
import assert from 'node:assert/strict';
import { chmodSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { folderWith, program, rapallo, rapalloJson } from '../support/command-line';

const WRONG = 'Рапалло 🙂. The Treaty of Rapallo was signed on 18 April 1922.\n';

interface Checked {
  files: { path: string; findings: { start: number; end: number }[] }[];
}

/** What the finding of the wrong sentence underlines, by its offsets in the text. */
function underlined(argv: readonly string[], stdin?: string): string[] {
  return rapalloJson<Checked>(['check', ...argv], stdin).json.files.flatMap(({ findings }) => findings.map(({ start, end }) => WRONG.slice(start, end)));
}

describe('reading notes', () => {
  test('UTF-8, UTF-8 with a byte order mark, and UTF-16 with one have the same offsets', () => {
    const folder = folderWith({ 'a.md': WRONG, 'b.md': `\uFEFF${WRONG}`, 'c.md': Buffer.from(`\uFEFF${WRONG}`, 'utf16le') });
    assert.deepEqual(underlined([join(folder, 'a.md'), join(folder, 'b.md'), join(folder, 'c.md')]), ['18 April 1922', '18 April 1922', '18 April 1922']);
  });

  test('UTF-16 with the other order of bytes is read too, or left out with a reason', () => {
    const folder = folderWith({ 'a.md': Buffer.from(`\uFEFF${WRONG}`, 'utf16le').swap16() });
    const { code, err } = rapallo(['check', folder]);
    assert.ok(code === 1 || (code === 2 && /a\.md is left out: /.test(err)), `${code}: ${err}`);
  });

  test('bytes that are no UTF-8 do not stop the reading', () => {
    const folder = folderWith({ 'latin.md': Buffer.from('M\u00fcnchen.\n\nThe Treaty of Rapallo was signed on 18 April 1922.\n', 'latin1') });
    assert.equal(rapallo(['check', folder]).code, 1);
  });

  test('a file that is no text is left out with a reason, and the others are read', () => {
    const folder = folderWith({ 'picture.md': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'note.md': WRONG });
    const { code, out, err } = rapallo(['check', folder]);
    assert.equal(code, 1);
    assert.match(out, /1 finding in 1 file\n$/);
    assert.equal(err, `rapallo: ${join(folder, 'picture.md')} is left out: it is no text file\n`);
  });

  test('if nothing at all could be read, that is a failure', () => {
    const folder = folderWith({ 'picture.md': Buffer.alloc(100) });
    for (const command of ['check', 'scan']) {
      const { code, err } = rapallo([command, folder]);
      assert.equal(code, 2);
      assert.match(err, /picture\.md is left out: it is no text file/);
    }
  });

  test('a file of fifty megabytes is left out with a reason, without being read', () => {
    const folder = folderWith({ 'long.md': '', 'note.md': WRONG });
    truncateSync(join(folder, 'long.md'), 50_000_000);
    const { code, err } = rapallo(['check', folder]);
    assert.equal(code, 1);
    assert.equal(err, `rapallo: ${join(folder, 'long.md')} is left out: it has 50 MB, more than the 40 MB that are read\n`);
  });

  test('a path that does not exist is named, and nothing is printed for programs to read', () => {
    for (const command of ['check', 'scan']) {
      const path = join(folderWith({}), 'nowhere.md');
      assert.deepEqual(rapallo([command, path, '--format', 'json']), { code: 2, out: '', err: `rapallo: ${path}: there is no such file or folder\n` });
    }
  });

  test('files and folders that may not be read are named', { skip: process.getuid?.() === 0 && 'the administrator may read everything' }, () => {
    const folder = folderWith({ 'secret.md': WRONG, 'locked/a.md': WRONG, 'note.md': WRONG });
    chmodSync(join(folder, 'secret.md'), 0);
    chmodSync(join(folder, 'locked'), 0);
    const { code, err } = rapallo(['check', folder]);
    chmodSync(join(folder, 'locked'), 0o700);
    assert.equal(code, 1);
    assert.match(err, /secret\.md is left out: it may not be read/);
  });

  test('a link that leads nowhere, or back to its own folder, does no harm, and each note is read once', () => {
    const folder = folderWith({ 'notes/a.md': WRONG });
    symlinkSync('..', join(folder, 'notes/back'));
    symlinkSync('nowhere.md', join(folder, 'notes/broken.md'));
    const { code, out } = rapallo(['check', join(folder, 'notes')]);
    assert.equal(code, 1);
    assert.match(out, /1 finding in 1 file\n$/);
    assert.ok(out.startsWith(`${join(folder, 'notes/a.md')}:1:`), out);
  });

  test('a dash means standard input, read as Markdown', () => {
    assert.deepEqual(underlined(['-'], WRONG), ['18 April 1922']);
    assert.deepEqual(rapalloJson<Checked>(['check', '-'], '```\nThe Treaty of Rapallo was signed on 18 April 1922.\n```\n').json, { files: [{ path: '-', findings: [] }] });
  });

  test('the program itself reads standard input, also with a byte order mark and when it is empty', () => {
    const wrong = program(['check', '-', '--format', 'json'], { input: `\uFEFF${WRONG}` });
    assert.equal(wrong.code, 1);
    const [finding] = (JSON.parse(wrong.out) as Checked).files[0]!.findings;
    assert.equal(WRONG.slice(finding!.start, finding!.end), '18 April 1922');
    assert.deepEqual(program(['check', '-'], { input: '' }), { code: 0, out: '0 findings in 1 file\n', err: '' });
  });
});
