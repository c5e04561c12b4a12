/** The lines of `test/dates`: every class of dates in three languages, each with lines that hold none. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDates } from '../../server/src/core/text/dates/find-dates';
import { readWords } from '../../server/src/core/util/words';
import { markedLines, spelt, LANGUAGES } from '../support/marked-dates';

for (const language of LANGUAGES) {
  for (const { name, lines } of markedLines(language)) {
    test(`${language}: ${name}`, () => {
      for (const { text, expected } of lines) assert.deepEqual(spelt(text, findDates(readWords(text))), expected.map(({ words, edtf }) => `${words} = ${edtf}`), text);
    });
  }
}

test('every language has lines of each class and lines without a date', () => {
  for (const language of LANGUAGES) {
    const classes = markedLines(language);
    const lines = classes.flatMap((one) => one.lines);
    assert.ok(lines.length >= 150, `${language}: ${lines.length} lines`);
    assert.ok(lines.filter(({ expected }) => expected.length === 0).length >= 20, language);
  }
});
