/** `rapallo check`: findings in notes, for readers and for programs. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { folderWith, rapallo, rapalloJson } from '../support/command-line';

const WRONG = 'The Treaty of Rapallo was signed on 18 April 1922.\n';
const RIGHT = 'The Treaty of Rapallo was signed on 16 April 1922.\n';

interface Checked {
  files: {
    path: string;
    findings: { check: string; severity: string; start: number; end: number; line: number; column: number; message: string; fixes: { title: string; edits: { start: number; end: number; newText: string }[] }[] }[];
  }[];
}

describe('rapallo check', () => {
  test('the exit code tells whether there are findings', () => {
    const folder = folderWith({ 'right.md': RIGHT, 'wrong.md': WRONG });
    assert.equal(rapallo(['check', join(folder, 'right.md')]).code, 0);
    assert.equal(rapallo(['check', join(folder, 'wrong.md')]).code, 1);
    assert.equal(rapallo(['check', folder]).code, 1);
    assert.equal(rapallo(['check', join(folder, 'nowhere.md')]).code, 2);
  });

  test('as JSON a finding has exactly the keys that are documented', () => {
    const text = `# Рапалло 🙂\n\n${WRONG}`;
    const folder = folderWith({ 'note.md': text, 'right.md': RIGHT });
    const { code, json } = rapalloJson<Checked>(['check', folder]);
    assert.equal(code, 1);
    const start = text.indexOf('18 April');
    const [{ message, ...finding }] = json.files[0]!.findings as [Checked['files'][0]['findings'][0]];
    assert.match(message, /^The Treaty of Rapallo \(1922\) was signed on 16 April 1922 \(Sunday\), not on 18 April 1922\. Source: /);
    assert.deepEqual(finding, {
      check: 'event-date', severity: 'warning', start, end: start + 13, line: 3, column: 37,
      fixes: [{ title: 'Change to “16 April 1922”', edits: [{ start, end: start + 13, newText: '16 April 1922' }] }],
    });
    assert.deepEqual(json, { files: [{ path: join(folder, 'note.md'), findings: [{ ...finding, message }] }, { path: join(folder, 'right.md'), findings: [] }] });
  });

  test('the edits of a fix, made in the text, remove its finding', () => {
    const text = 'It rained on Tuesday, 16 April 1922. It is dated 31 November 1926.\r\nThe Treaty of Berlin was signed on April 24, 1925.\r\n';
    const { json } = rapalloJson<Checked>(['check', '-'], text);
    assert.equal(json.files[0]!.findings.length, 3);
    for (const { fixes } of json.files[0]!.findings) {
      for (const { edits, title } of fixes) {
        let fixed = text;
        for (const { start, end, newText } of [...edits].sort((a, b) => b.start - a.start)) fixed = fixed.slice(0, start) + newText + fixed.slice(end);
        assert.equal(rapalloJson<Checked>(['check', '-'], fixed).json.files[0]!.findings.length, 2, title);
      }
    }
  });

  test('as text a finding is file, line, column, message and check, the line with carets, and the fixes', () => {
    const folder = folderWith({ 'note.md': `First.\n\n${WRONG}` });
    const path = join(folder, 'note.md');
    const lines = rapallo(['check', path]).out.split('\n');
    assert.match(lines[0]!, /^.+note\.md:3:37: warning: The Treaty of Rapallo \(1922\) was signed on .* \[event-date\]$/);
    assert.ok(lines[0]!.startsWith(`${path}:3:37: `));
    assert.deepEqual(lines.slice(1), [
      '    The Treaty of Rapallo was signed on 18 April 1922.',
      '                                        ^^^^^^^^^^^^^',
      '    fix: Change to “16 April 1922”',
      '',
      '1 finding in 1 file',
      '',
    ]);
  });

  test('findings stand by file, and are counted by severity, file and check', () => {
    const folder = folderWith({ 'a.md': `${WRONG}\nOn Monday, 23 August 1939 they met.\n`, 'b.md': WRONG, 'c.md': RIGHT });
    const { out } = rapallo(['check', folder]);
    const [first, second, summary, ...others] = out.split('\n\n') as [string, string, string];
    assert.deepEqual(others, []);
    assert.deepEqual([first, second].map((group) => group.match(/^\S+\.md:\d+:\d+: \w+(?=: )/gm)), [
      [`${join(folder, 'a.md')}:1:37: warning`, `${join(folder, 'a.md')}:3:4: warning`], [`${join(folder, 'b.md')}:1:37: warning`],
    ]);
    assert.equal(summary, `  2  ${join(folder, 'a.md')}\n  1  ${join(folder, 'b.md')}\n  2  event-date\n  1  weekday\n  3  warning\n3 findings in 3 files\n`);
  });

  test('in a long line only the surroundings of a finding are shown', () => {
    const { out } = rapallo(['check', '-'], `${'Words without end. '.repeat(500)}${WRONG}`);
    const [, excerpt, carets] = out.split('\n') as [string, string, string];
    assert.ok(excerpt.length <= 110 && excerpt.includes('18 April 1922'), excerpt);
    assert.equal(excerpt.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1), '18 April 1922');
  });

  test('a note without findings says so', () => {
    assert.deepEqual(rapallo(['check', '-'], RIGHT), { code: 0, out: '0 findings in 1 file\n', err: '' });
  });

  test('the comments in a note count', () => {
    assert.equal(rapallo(['check', '-'], `<!-- rapallo-ignore event-date -->\n${WRONG}`).code, 0);
    assert.equal(rapallo(['check', '-'], `<!-- rapallo-ignore weekday -->\n${WRONG}`).code, 1);
  });

  test('a folder is searched for notes of all markups, but not where nobody keeps notes', () => {
    const kept = ['a.md', 'b/c.txt', 'b/d/e.tex', 'b/f.rst', 'g.ORG', 'h.typ', 'i.adoc', 'j.qmd', 'k.Rmd', 'l.mdx', 'with [brackets] (and) {braces}/m.md', 'наверху/н.md'];
    const left = ['node_modules/x/y.md', 'b/.git/z.md', '.hidden.md', '.folder/q.md', 'picture.png', 'table.csv'];
    const folder = folderWith(Object.fromEntries([...kept, ...left].map((path) => [path, WRONG])));
    const { json } = rapalloJson<Checked>(['check', folder]);
    assert.deepEqual(json.files.map(({ path }) => path).sort(), kept.map((path) => join(folder, path)).sort());
    for (const { path, findings } of json.files) assert.equal(findings.length, 1, path);
  });

  test('a folder whose own name has brackets is searched like others', () => {
    const folder = folderWith({ 'notes [1922] (draft) {x} !*/a.md': WRONG });
    assert.equal(rapalloJson<Checked>(['check', join(folder, 'notes [1922] (draft) {x} !*')]).json.files.length, 1);
  });

  test('a file is read in the markup of its ending, and any other that is named as plain text', () => {
    const folder = folderWith({ 'a.tex': `% ${WRONG}`, 'b.unknown': WRONG, constructor: WRONG, 'c.constructor': WRONG, 'd.md': `\`\`\`\n${WRONG}\`\`\`\n` });
    const { json } = rapalloJson<Checked>(['check', ...['a.tex', 'b.unknown', 'constructor', 'c.constructor', 'd.md'].map((name) => join(folder, name))]);
    assert.deepEqual(json.files.map(({ findings }) => findings.length), [0, 1, 1, 1, 0]);
  });

  test('an empty folder has no files and no findings', () => {
    assert.deepEqual(rapalloJson<Checked>(['check', folderWith({})]), { code: 0, json: { files: [] } });
  });
});
