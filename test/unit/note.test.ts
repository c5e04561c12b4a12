/** Reading a note again after edits must give what reading it afresh gives. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Note } from '../../server/src/core/text/note';
import { EVERY_CHECK, history, STRICT } from '../support/history';

const PIECES = [
  'The Treaty of Rapallo was signed on 18 April 1922.', 'Ribbentrop', 'Brockdorff-\nRantzau', '16. April 1922', '\n', '\n\n', '\r\n', '\n\n\n', '- ', '1. ', '> ', '```\n', '~~~\n', '    code', '# ', '---\n',
  '<!-- ', ' -->', '<div>\n', '</div>\n', '`', '“', '”', '[[', ']]', '](', ')', '| a | b |\n| --- | --- |\n| Rapallo | 16 April 1922 |\n', ' ', '*', '\\', 'é', '🙂', 'Чичерин', 'Tchitcherin', 'The Chicherin of the note was at the table.', 'Joachim von Ribbentropp', 'Ribbentropp.', '# Sources\n', '\t', '[x]: y\n', '===\n',
];
const piece = fc.constantFrom(...PIECES);
const edit = fc.record({ at: fc.nat(2000), remove: fc.nat(40), insert: fc.array(piece, { maxLength: 3 }).map((parts) => parts.join('')) });

const shape = (note: Note): unknown => note.segments.map(({ start, end, reading }) => ({ start, end, blocks: reading.blocks.map(({ names, ...block }) => ({ ...block, names: names.map(({ start: from, end: to, bearers }) => [from, to, bearers.length]) })), instructions: reading.instructions }));

for (const languageId of ['markdown', 'latex', 'asciidoc', 'restructuredtext', 'org', 'typst', 'plaintext']) {
  test(`after any edits a ${languageId} note reads as if it were read afresh, and is judged the same`, () => {
    const { read, check } = history();
    fc.assert(
      fc.property(fc.array(piece, { minLength: 20, maxLength: 80 }), fc.array(edit, { minLength: 1, maxLength: 8 }), (parts, edits) => {
        let text = parts.join('');
        let note = read(text, languageId);
        let checked = check(note, EVERY_CHECK);
        for (const { at, remove, insert } of edits) {
          const start = at % (text.length + 1);
          text = text.slice(0, start) + insert + text.slice(start + remove);
          note = read(text, languageId, note);
          checked = check(note, EVERY_CHECK, checked);
        }
        const fresh = read(text, languageId);
        assert.deepEqual(shape(note), shape(fresh));
        assert.deepEqual(checked.findings, check(fresh, EVERY_CHECK).findings);
      }),
      { numRuns: languageId === 'markdown' ? 120 : 30 },
    );
  });
}

test('an edit takes over the readings that it does not touch', () => {
  const paragraphs = Array.from({ length: 40 }, (_, index) => `Paragraph ${index}: Rathenau died on 24 June 1922.`);
  const before = history().read(paragraphs.join('\n\n'), 'markdown');
  paragraphs[20] += ' And more.';
  const after = history().read(paragraphs.join('\n\n'), 'markdown', before);
  const kept = after.segments.filter((segment, index) => segment.reading === before.segments[index]!.reading).length;
  assert.ok(kept >= 34, `${kept} of 40 readings were taken over`);
});

test('names and dates never overlap, lie on whole characters, and are not found in what is masked', () => {
  const { read, mentions, dates } = history();
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      const note = read(text, 'markdown');
      for (const spans of [mentions(note), dates(note)]) {
        let end = 0;
        for (const span of spans) {
          assert.ok(span.start >= end && span.end > span.start);
          assert.doesNotMatch(text[span.start]!, /[\udc00-\udfff]/);
          end = span.end;
        }
      }
      assert.deepEqual(mentions(read(text.replace(/\p{L}/gu, 'x'), 'markdown')), []);
    }),
    { numRuns: 60 },
  );
});

for (const [what, text] of [
  ['one line of a million letters', 'a'.repeat(1_000_000)], ['a million digits', '1'.repeat(1_000_000)], ['half a million names', 'Rapallo '.repeat(125_000)], ['a hundred thousand dates', '16 April 1922 '.repeat(70_000)],
  ['unclosed brackets', '[['.repeat(250_000)], ['unclosed code', '` '.repeat(250_000)], ['unclosed quotations', '“'.repeat(300_000)], ['nested quotation', `${'> '.repeat(300)}Rapallo`], ['opening tags', '<a '.repeat(200_000)],
  ['at signs', 'a@'.repeat(200_000)], ['points', 'a. '.repeat(200_000)], ['commas between numbers', '1,2.3.'.repeat(150_000)], ['unclosed comments', '<!-- '.repeat(150_000)],
] as const) {
  test(`${what} can be read`, { timeout: 20_000 }, () => {
    const note = history().read(text, 'markdown');
    history().check(note, STRICT);
  });
}
