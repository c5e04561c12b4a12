import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldText } from '../../server/src/core/util/fold';
import { findSentences } from '../../server/src/core/text/sentences';
import { findQuotations } from '../../server/src/core/text/quotations';
import { hashWord, readWords, wordRowAt, wordText } from '../../server/src/core/util/words';

const text = fc.string({ unit: fc.oneof(fc.constantFrom(...'Aä ßЁйe\u0301 .,-–\n*“”„"«»1922', '\u00ad', '🙂'), fc.string({ unit: 'binary', maxLength: 1 })), maxLength: 80 });

test('words lie in order within the text, and only spaces and signs lie between them', () => {
  fc.assert(
    fc.property(text, (sample) => {
      const words = readWords(sample);
      let end = 0;
      for (let row = 0; row < words.count; row++) {
        assert.ok(words.starts[row]! >= end && words.ends[row]! > words.starts[row]!);
        assert.doesNotMatch(sample.slice(end, words.starts[row]), /[A-Za-z0-9]/);
        assert.equal(words.hashes[row], hashWord(wordText(words, row)));
        assert.equal(wordRowAt(words, words.starts[row]!), row);
        end = words.ends[row]!;
      }
    }),
  );
});

test('case, diacritics, soft hyphens and ß make no other word', () => {
  for (const [a, b] of [['Königsberg', 'KONIGSBERG'], ['Außen', 'aussen'], ['Ленин', 'ЛЕНИН'], ['Семён', 'Семен'], ['Rib\u00adbentrop', 'Ribbentrop'], ['café', 'cafe\u0301']] as const) {
    assert.equal(foldText(a), foldText(b));
    assert.equal(hashWord(a), hashWord(b));
  }
  assert.notEqual(hashWord('Троцкий'), hashWord('Троцкии'));
});

test('sentences and quotations lie within their block, in order, without overlaps', () => {
  fc.assert(
    fc.property(text, (sample) => {
      for (const spans of [findSentences(readWords(sample), { start: 0, end: sample.length }), findQuotations(readWords(sample), { start: 0, end: sample.length })]) {
        let end = 0;
        for (const span of spans) {
          assert.ok(span.start >= end && span.end > span.start && span.end <= sample.length);
          end = span.end;
        }
      }
    }),
  );
});

test('abbreviations, initials and ordinals end no sentence', () => {
  const sample = 'Dr. v. Dirksen met G. V. Chicherin on 23. August. He left. Am 5. Mai kam er; z.B. am 6. Then it was 1922. The end!';
  const sentences = findSentences(readWords(sample), { start: 0, end: sample.length }).map((span) => sample.slice(span.start, span.end));
  assert.deepEqual(sentences.slice(1, 2), ['He left.']);
  assert.ok(sentences.includes('The end!'));
});

test('quotation marks of three languages are paired', () => {
  const quoted = (sample: string): string[] => findQuotations(readWords(sample), { start: 0, end: sample.length }).map((span) => sample.slice(span.start, span.end));
  assert.deepEqual(quoted('a “b” c „d“ e «f» g "h" i ‘j’ k'), ['“b”', '„d“', '«f»', '"h"', '‘j’']);
  assert.deepEqual(quoted('it’s Seeckt’s, rock ’n’ roll'), []);
  assert.deepEqual(quoted('an “open one goes on'), ['“open one goes on']);
});
