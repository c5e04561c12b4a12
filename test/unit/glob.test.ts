/** Patterns of paths as the editor's settings have them, and the rules of `.gitignore` files. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { globMatcher } from '../../server/src/core/util/glob';
import { readIgnoreRules } from '../../server/src/core/util/ignore-rules';
import { folderWith } from '../support/command-line';

const FITS: readonly [pattern: string, paths: readonly string[], others: readonly string[]][] = [
  ['**/.git', ['.git', 'a/.git', 'a/b/.git'], ['a.git', '.gitignore', '.git/x']],
  ['*.txt', ['a.txt'], ['in/a.txt', 'a.txtx', 'atxt']],
  ['drafts', ['drafts'], ['in/drafts', 'drafts/a.md']],
  ['drafts/', ['drafts'], ['draft']],
  ['drafts/**', ['drafts', 'drafts/a.md', 'drafts/in/a.md'], ['draftsx']],
  ['**/*.{tex,md}', ['a.md', 'in/deep/a.tex'], ['a.txt', 'amd']],
  ['a/**/b.md', ['a/b.md', 'a/x/b.md', 'a/x/y/b.md'], ['a/xb.md', 'b.md']],
  ['note-?.md', ['note-1.md'], ['note-10.md', 'note-/.md']],
  ['note[0-9].md', ['note1.md'], ['notea.md']],
  ['note[!0-9].md', ['notea.md'], ['note1.md']],
  ['{a,b}/{c,d}', ['a/c', 'b/d'], ['a/b', 'a,b/c']],
  ['a+(b).md', ['a+(b).md'], ['ab.md', 'aab.md']],
  ['**', ['a', 'a/b'], []],
  ['[]a]', [']', 'a'], ['b']],
  ['{a,{b,c}d}{1,}', ['a1', 'a', 'bd1', 'cd'], ['d1', 'ad']],
  ['Ч*.md', ['Чичерин.md'], ['чичерин.md']],
];

for (const [pattern, paths, others] of FITS) {
  test(`${pattern} fits ${paths.join(', ')}`, () => {
    const matches = globMatcher(pattern);
    for (const path of paths) assert.ok(matches(path), path);
    for (const path of others) assert.ok(!matches(path), path);
  });
}

test('a pattern that makes no sense fits nothing', () => {
  for (const pattern of ['{a,b', '[z-a]x', '[', '', '{a,b}'.repeat(30)]) assert.equal(globMatcher(pattern)('a'), false, pattern);
});

test('no pattern takes long', { timeout: 5000 }, () => {
  const [letters, folders] = ['a'.repeat(250), 'a/'.repeat(60)];
  for (const pattern of [`${'*a'.repeat(60)}b`, `${'**/a/'.repeat(50)}b`, `${'*?'.repeat(100)}[b]`, '{a,{b,c}}'.repeat(200), '{'.repeat(5000), '['.repeat(5000), `${'{a,b}'.repeat(9)}${'*a'.repeat(9)}b`]) {
    assert.equal(globMatcher(pattern)(`${folders}${letters}`), false);
    assert.notEqual(readIgnoreRules(pattern)(letters, false), true);
  }
});

const GIT = (() => {
  try {
    execFileSync('git', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

test('rules of .gitignore files mean what they mean to Git', { skip: !GIT && 'there is no Git' }, () => {
  const names = ['a', 'b.md', 'ab', 'a b', 'c.txt', '!a', '#a', 'a*'];
  const paths = [...names, ...names.flatMap((name) => [`in/${name}`, `in/a/${name}`, `deep/in/${name}`])];
  const piece = fc.constantFrom('a', 'b', '*', '**', '?', '/', '[ab]', '[!a]', '.md', 'in', '\\!', '\\#', '\\ ', '\\a', ' ', '#', '!', '.txt', 'deep/', '/**', '**/', '\\*');
  // What two asterisks mean beside other letters is not laid down.
  const line = fc.array(piece, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')).filter((pattern) => !/[^/!]\*\*|\*\*[^/]/.test(pattern));
  const folder = folderWith({});
  execFileSync('git', ['init', '-q', folder]);
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (!/(?:^|\/)a$/.test(path)) writeFileSync(join(folder, path), '');
  }
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
      writeFileSync(join(folder, '.gitignore'), `${lines.join('\n')}\n`);
      const listed = execFileSync('git', ['-c', 'core.quotePath=false', 'ls-files', '--others', '--exclude-standard', '-z'], { cwd: folder, encoding: 'utf8' }).split('\0');
      const rules = readIgnoreRules(lines.join('\n'));
      const files = paths.filter((path) => !/(?:^|\/)a$/.test(path));
      const kept = files.filter((path) => {
        const parts = path.split('/');
        return parts.every((_, index) => rules(parts.slice(0, index + 1).join('/'), index + 1 < parts.length) !== true);
      });
      assert.deepEqual(kept.sort(), listed.filter((path) => files.includes(path)).sort());
    }),
    { numRuns: 100 },
  );
});
