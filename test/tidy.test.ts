/** The repository's own rules, read off its files. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { test } from 'node:test';
import { globSync } from 'tinyglobby';
import { generatedFiles } from '../scripts/generate';
import { CHECKS } from '../server/src/core/checks';

const read = (path: string): string => readFileSync(path, 'utf8');
const sources = globSync('server/src/**/*.ts', { ignore: ['**/*.d.ts'] }).sort();

/** The relative imports of a file as paths from the root, and the packages that it imports. */
function importsOf(path: string): string[] {
  const specifiers = [...read(path).matchAll(/^(?:import|export)\s[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'/gms)].map((match) => match[1] ?? match[2]!);
  return specifiers.map((specifier) => (specifier.startsWith('.') ? relative('.', resolve(dirname(path), specifier)).replace(/\\/g, '/') : specifier));
}

/**
 * Folder → what its files may import: folders of the server, and packages. A folder may always import itself. A new arrow
 * here is a change of the architecture and needs a line in docs/architecture.md.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'core/util': [],
  'core/time': ['core/util'],
  'core/facts': ['core/util', 'core/time'],
  'core/text': ['core/util', 'core/time', 'core/facts', 'markdown-it'],
  'core/claims': ['core/util', 'core/time', 'core/facts', 'core/text'],
  'core/checks': ['core/util', 'core/time', 'core/facts', 'core/text', 'core/claims', 'yaml'],
  'core/features': ['core/util', 'core/time', 'core/facts', 'core/text', 'core/claims'],
  'core/workspace': ['core/util', 'core/text'],
  'core/render': ['core/util', 'core/facts', 'core/time', 'core/features/card'],
  'core/service': ['core/util', 'core/facts', 'core/text', 'core/checks', 'core/features', 'core/render', 'core/workspace'],
  compile: ['core/facts', 'core/time', 'core/util', 'yaml', 'typebox', 'typebox/value', 'typebox/compile', 'edtf', 'lvovich', 'russian-nouns-js'],
  lsp: ['core', 'vscode-languageserver', 'vscode-languageserver-textdocument'],
  node: ['core', 'lsp', 'vscode-languageserver/node', 'node:'],
  cli: ['core', 'compile', 'node', 'commander', 'tinyglobby', 'node:'],
};

function folderOf(path: string): string {
  const inside = path.replace('server/src/', '').replace(/\.ts$/, '');
  return Object.keys(ALLOWED).find((folder) => inside === folder || inside.startsWith(`${folder}/`)) ?? '(none)';
}

test('dependencies point inward only', () => {
  const wrong: string[] = [];
  for (const path of sources) {
    const folder = folderOf(path);
    assert.ok(folder in ALLOWED, `${path} lies in no folder of the architecture`);
    for (const imported of importsOf(path)) {
      const target = imported.replace('server/src/', '');
      const allowed = [folder, ...ALLOWED[folder]!].some((other) => target === other || target.startsWith(`${other}/`) || (other.endsWith(':') && target.startsWith(other)));
      if (!allowed) wrong.push(`${path} imports ${imported}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('checks do not import each other', () => {
  for (const { id } of CHECKS) {
    const others = CHECKS.filter((other) => other.id !== id).map((other) => `server/src/core/checks/${other.id}`);
    assert.deepEqual(importsOf(`server/src/core/checks/${id}.ts`).filter((imported) => others.includes(imported)), []);
  }
});

test('the core touches neither platform, clock nor chance', () => {
  for (const path of sources.filter((file) => file.includes('/core/') || file.includes('/compile/'))) {
    assert.doesNotMatch(read(path), /\b(?:Date\.now|new Date|Math\.random|process\.|console\.|globalThis|setTimeout|require\()/, path);
  }
});

test('the client imports nothing of the server', () => {
  for (const path of globSync('client/src/**/*.ts')) assert.deepEqual(importsOf(path).filter((imported) => imported.includes('server/')), [], path);
});

test('every check has its file, its page, its setting, and fixtures where it speaks and where it is silent', () => {
  const manifest = read('package.json');
  for (const { id } of CHECKS) {
    assert.ok(existsSync(`server/src/core/checks/${id}.ts`), id);
    assert.ok(existsSync(`docs/checks/${id}.md`), `docs/checks/${id}.md is missing`);
    assert.ok(manifest.includes(`"rapallo.checks.${id}"`), `the setting of ${id} is missing: run "npm run generate"`);
    const fixtures = globSync(`test/fixtures/${id}/*.md`).map(read);
    assert.ok(fixtures.some((fixture) => fixture.includes(` ${id}`)), `no fixture shows ${id} speaking`);
    assert.ok(fixtures.some((fixture) => !/^\s*\^/m.test(fixture)), `no fixture shows ${id} silent`);
  }
});

test('generated files are up to date', () => {
  for (const [path, text] of generatedFiles()) assert.equal(existsSync(path) ? read(path) : '(missing)', text, `${path}: run "npm run generate"`);
});

/** Files that may be longer than the rest, each with the reason. */
const LONG_FILES: readonly string[] = [];

test('no file of code is longer than 400 lines', () => {
  const files = globSync(['server/**/*.ts', 'client/**/*.ts', 'scripts/**/*.{ts,mjs}', 'test/**/*.{ts,mjs}', 'bench/**/*.ts'], { ignore: ['**/node_modules/**'] });
  const long = files.filter((path) => read(path).split('\n').length > 400 && !LONG_FILES.includes(path));
  assert.deepEqual(long, []);
});

test('links between the documents lead somewhere', () => {
  const documents = globSync(['*.md', 'docs/**/*.md', 'data/README.md', 'examples/**/*.md']);
  const broken: string[] = [];
  for (const path of documents) {
    const prose = read(path).replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');
    for (const [, target = ''] of prose.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)) {
      if (!/^[a-z]+:/.test(target) && !existsSync(join(dirname(path), target))) broken.push(`${path}: ${target}`);
    }
  }
  assert.deepEqual(broken, []);
});

test('the changelog knows the version of the manifest', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  assert.ok(read('CHANGELOG.md').includes(`[${version}]`), `CHANGELOG.md has no entry for ${version}`);
});
