/** Writing the dates of a whole note like one of them. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { history } from '../support/history';

function rewritten(text: string, words: string): { title: string; text: string } | undefined {
  const start = text.indexOf(words);
  assert.ok(start >= 0);
  const action = history().datesLikeThis(history().read(text, 'markdown'), { start: start + 1, end: start + 1 });
  if (action === undefined) return undefined;
  let result = text;
  for (const edit of [...action.edits].sort((a, b) => b.start - a.start)) result = result.slice(0, edit.start) + edit.newText + result.slice(edit.end);
  return { title: action.title, text: result };
}

describe('the dates of a note written like one of them', () => {
  test('other notations of the same language and figures take that of the date at the cursor', () => {
    assert.deepEqual(rewritten('It was on 16 April 1922.\n\nThe pact was signed on August 23, 1939, and the war began on 1.9.1939.\n\n- 2 May 1926 was the day.\n', '16 April'), {
      title: 'Write the 2 other dates in the document like this',
      text: 'It was on 16 April 1922.\n\nThe pact was signed on 23 August 1939, and the war began on 1 September 1939.\n\n- 2 May 1926 was the day.\n',
    });
  });

  test('what a source says, another language, and what is no whole day stay as they are', () => {
    const text = 'It was on 16 April 1922.\n\n> On April 17, 1922 we left.\n\nHe wrote “on April 18, 1922” and, in May 1922, left.\n\nDer Vertrag wurde am 24. April 1926 unterzeichnet und am 29.6.1926 ratifiziert.\n\n`1922-04-16`\n\nOn 22–23 August 1939, on 25 April and about 3.5.1940.\n';
    assert.equal(rewritten(text, '16 April'), undefined);
  });

  test('every notation leads to a note in which all days are written alike and mean what they meant', () => {
    const text = 'On 16 April 1922, on April 17, 1922, on 18.4.1922, on 1922-04-19 and on 20.IV.1922.\n';
    const days = (note: string): (string | undefined)[] => history().dates(history().read(note, 'markdown')).map(({ value }) => value?.edtf);
    for (const words of ['16 April', 'April 17', '18.4', '1922-04-19', '20.IV']) {
      const result = rewritten(text, words)!;
      assert.equal(result.title, 'Write the 4 other dates in the document like this', words);
      assert.deepEqual(days(result.text), days(text), words);
      assert.equal(rewritten(result.text, words), undefined, words);
    }
  });
});
