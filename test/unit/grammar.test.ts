import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

interface Grammar {
  readonly scopeName: string;
  readonly repository: { readonly ignore: { readonly match: string; readonly captures: Record<string, { readonly name: string }> } };
}

const grammar = JSON.parse(readFileSync('syntaxes/rapallo-comments.markdown.tmLanguage.json', 'utf8')) as Grammar;
const { match, captures } = grammar.repository.ignore;

test('the grammar of comments is the one that the manifest names', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { contributes: { grammars: { path: string; scopeName: string; injectTo: string[] }[] } };
  assert.deepEqual(manifest.contributes.grammars, [{ path: './syntaxes/rapallo-comments.markdown.tmLanguage.json', scopeName: grammar.scopeName, injectTo: ['text.html.markdown'] }]);
});

test('the parts of an ignore comment are told apart', () => {
  const parts = (comment: string): (string | undefined)[] | undefined => new RegExp(match).exec(comment)?.slice(1).map((part) => part?.trim());
  assert.deepEqual(parts('<!-- rapallo-ignore event-date, weekday: as the source has it -->'), ['<!--', 'rapallo-ignore', 'event-date, weekday', ':', 'as the source has it', '-->']);
  assert.deepEqual(parts('<!-- rapallo-ignore -->'), ['<!--', 'rapallo-ignore', undefined, undefined, undefined, '-->']);
  assert.deepEqual(parts('<!-- rapallo-ignore-block event-date: -->'), ['<!--', 'rapallo-ignore-block', 'event-date', ':', '', '-->']);
  assert.deepEqual(parts('<!-- rapallo-ignore-document sequence: by theme -->'), ['<!--', 'rapallo-ignore-document', 'sequence', ':', 'by theme', '-->']);
  assert.equal(parts('<!-- rapallo-ignored event-date -->'), undefined);
  assert.equal(parts('<!-- an ordinary comment -->'), undefined);
  assert.equal(Object.keys(captures).length, 6);
});
