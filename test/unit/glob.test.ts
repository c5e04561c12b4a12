/** Patterns of paths as the editor's settings have them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { globMatcher } from '../../server/src/core/util/glob';

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
  for (const pattern of ['{a,b', '[z-a]x', '[', '']) assert.equal(globMatcher(pattern)('a'), false, pattern);
});
