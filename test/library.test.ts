/**
 * The false-alarm diary: sound prose on which nothing may be said. The lives and accounts of the fact base are such prose,
 * and hold the base to itself: a date in them that contradicts any entry is found here.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { globSync } from 'tinyglobby';
import { proseLanguageOf } from '../server/src/core/text/markup';
import { lineAt, lineStarts } from '../server/src/core/text/lines';
import { history, STRICT } from './support/history';

const SOUND = ['data/*/*.md', 'docs/**/*.md', 'test/library/**/*', 'examples/notes/chronology.md'];

test('nothing is said about sound prose', () => {
  const alarms: string[] = [];
  for (const path of globSync(SOUND, { ignore: ['docs/testing.md', 'docs/checks/*.md', 'docs/checks.md', 'docs/adding-*.md'] }).sort()) {
    const text = readFileSync(path, 'utf8');
    const { findings } = history().check(history().read(text, proseLanguageOf(path) ?? 'markdown'), STRICT);
    for (const finding of findings) alarms.push(`${path}:${lineAt(lineStarts(text), finding.start) + 1}: ${finding.message}`);
  }
  assert.deepEqual(alarms, []);
});
