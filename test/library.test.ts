/**
 * The false-alarm diary: sound prose on which nothing should be said. It is the project's own library, the accounts of the
 * fact base (which holds the base to itself: a date in them that contradicts any entry is found here), and the documents.
 * What is said all the same stands in test/library/report.txt, so that each false alarm is a line in a difference.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { globSync } from 'tinyglobby';
import { proseLanguageOf } from '../server/src/core/text/markup';
import { lineAt, lineStarts } from '../server/src/core/text/lines';
import { history, STRICT } from './support/history';
import { annotatedNotes, entryTexts, LIBRARY_LANGUAGES, libraryTexts, wordsIn } from './support/library';

const REPORT = 'test/library/report.txt';
const HEAD = '# What "rapallo check" says of sound prose: each line below is a false alarm. "UPDATE=1 npm run test:core" writes this file.\n';

function documents(): { path: string; languageId: string; text: string }[] {
  const paths = globSync(['docs/**/*.md', 'test/library/README.md', 'examples/notes/chronology.md'], { ignore: ['docs/testing.md', 'docs/checks/*.md', 'docs/checks.md', 'docs/adding-*.md'] }).sort();
  return paths.map((path) => ({ path, languageId: proseLanguageOf(path) ?? 'markdown', text: readFileSync(path, 'utf8') }));
}

test('the report over sound prose is as it was', () => {
  let report = HEAD;
  for (const { path, languageId, text } of [...libraryTexts(), ...entryTexts(), ...documents()]) {
    const starts = lineStarts(text);
    const { findings } = history().check(history().read(text, languageId), STRICT);
    for (const { start, end, check, severity, message } of findings) report += `${path}:${lineAt(starts, start) + 1}: ${severity} ${check}: “${text.slice(start, end).replace(/\s+/g, ' ')}”: ${message}\n`;
  }
  if (process.env.UPDATE === '1') writeFileSync(REPORT, report);
  assert.equal(report, existsSync(REPORT) ? readFileSync(REPORT, 'utf8') : '(missing)', `${REPORT} is out of date`);
});

test('the library is as large and as mixed as docs/testing.md says', () => {
  const notes = annotatedNotes();
  for (const language of LIBRARY_LANGUAGES) {
    assert.ok(notes.filter((note) => note.language === language).length >= 20, `fewer than 20 annotated notes in ${language}`);
    const words = libraryTexts().filter((text) => text.language === language).reduce((sum, { text }) => sum + wordsIn(text), 0);
    assert.ok(words >= { en: 5000, de: 4000, ru: 4000 }[language], `only ${words} words in ${language}`);
  }
});

test('annotations mark what they should: whole words, without overlaps', () => {
  for (const { path, text, annotations } of annotatedNotes()) {
    for (const [index, { start, end }] of annotations.entries()) {
      assert.ok(start >= (annotations[index - 1]?.end ?? 0), `${path}: marks overlap at ${start}`);
      assert.doesNotMatch(text.slice(start, end), /^\s|\s$/, `${path}: a mark begins or ends with a blank`);
    }
  }
});
