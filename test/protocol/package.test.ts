/** The packed extension: what is in it, and what is not. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { readZip, type ZipEntry } from '../support/zip';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; version: string; main: string };
const VSIX = `${manifest.name}-${manifest.version}.vsix`;

/** Everything that runs and that a reader needs. Pictures stand in the README and are listed by it. */
const FILES = [
  '[Content_Types].xml', 'extension.vsixmanifest', 'extension/LICENSE.txt', 'extension/changelog.md', 'extension/data/LICENSE', 'extension/dist/checks.json', 'extension/dist/client.js', 'extension/dist/details.json.br',
  'extension/dist/facts.json', 'extension/dist/server.js', 'extension/package.json', 'extension/readme.md', 'extension/syntaxes/rapallo-comments.markdown.tmLanguage.json',
];

describe('the packed extension', () => {
  let entries: ZipEntry[];
  const text = (name: string): string => entries.find((entry) => entry.name === name)!.content().toString('utf8');
  before(() => {
    if (!existsSync(VSIX)) execFileSync(process.execPath, ['scripts/package.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
    entries = readZip(readFileSync(VSIX));
  });

  test('it holds the bundles, the facts, the licences and what a reader needs, and nothing else', () => {
    const pictures = [...readFileSync('README.md', 'utf8').matchAll(/!\[[^\]]*\]\((docs\/images\/[^)\s]+)\)/g)].map((match) => `extension/${match[1]!}`);
    assert.deepEqual(entries.map(({ name }) => name).sort(), [...FILES, ...pictures].sort(), 'if the package is an old one: npm run package');
  });

  // Editors start the server; whoever runs the program of the command line has built it.
  test('it is smaller than a megabyte and a half', () => {
    const size = readFileSync(VSIX).length;
    const largest = [...entries].sort((a, b) => b.size - a.size).slice(0, 6).map((entry) => `${entry.name} ${Math.round(entry.size / 1024)} KB unpacked`);
    assert.ok(size < 1_572_864, `${Math.round(size / 1024)} KB; the largest files are ${largest.join(', ')}`);
  });

  test('it holds no test, no TypeScript, no source map and no path of the machine on which it was built', () => {
    for (const entry of entries) {
      assert.doesNotMatch(entry.name, /\.tsx?$|\.map$|(?:^|\/)(?:test|tests|node_modules|scripts|bench)\//);
      const content = entry.content().toString('latin1');
      assert.notEqual(content, '', entry.name);
      for (const forbidden of ['sourceMappingURL', `${process.cwd()}/`]) assert.ok(!content.includes(forbidden), `${entry.name} holds ${forbidden}`);
      assert.doesNotMatch(content, /file:\/\/\/(?:home|work|root|Users)\//, entry.name);
    }
  });

  test('what the manifest names is there, and the versions agree', () => {
    const packed = JSON.parse(text('extension/package.json')) as typeof manifest;
    assert.equal(packed.version, manifest.version);
    assert.ok(entries.some(({ name }) => name === `extension/${packed.main.replace('./', '')}`), packed.main);
    assert.match(text('extension.vsixmanifest'), new RegExp(`Version="${manifest.version.replaceAll('.', '\\.')}"`));
    assert.ok(text('extension/dist/server.js').includes(`"${manifest.version}"`));
  });

  test('the facts in it can be read, with prose for the entries', () => {
    const facts = JSON.parse(text('extension/dist/facts.json')) as { entries: { id: string; partOf?: string }[] };
    const details = JSON.parse(brotliDecompressSync(entries.find(({ name }) => name === 'extension/dist/details.json.br')!.content()).toString('utf8')) as { entries: Record<string, { prose: string }> };
    assert.ok(facts.entries.length > 100);
    for (const { id, partOf } of facts.entries) if (partOf === undefined) assert.notEqual(details.entries[id]?.prose ?? '', '', id);
  });

  test('the bundles need nothing that is not packed', () => {
    const own = new Set(['vscode']);
    for (const name of ['client', 'server']) {
      const bundle = text(`extension/dist/${name}.js`);
      const required = [...bundle.matchAll(/\brequire\("([^"]+)"\)/g)].map((match) => match[1]!);
      const foreign = required.filter((module) => !own.has(module) && !module.startsWith('node:') && !/^(?:assert|buffer|child_process|crypto|events|fs|fs\/promises|http|https|module|net|os|path|process|readline|stream|string_decoder|tty|url|util|v8|vm|worker_threads|zlib)$/.test(module));
      assert.deepEqual(foreign, [], name);
    }
  });
});
