/** Plain Markdown is read without the parser, and comes to the same. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { globSync } from 'tinyglobby';
import { frontMatterEnd } from '../../server/src/core/text/markup/front-matter';
import { markdownReader, parseSegments } from '../../server/src/core/text/markup/markdown';
import { entryTexts, libraryTexts } from '../support/library';
import { below, chanceOf, randomNote } from '../support/random-notes';

function compare(text: string, where: string): void {
  const start = frontMatterEnd(text);
  const parsed = parseSegments(text, start, text.length, start === 0 ? [] : [{ start: 0, end: start, blocks: [], comments: [] }]);
  assert.deepEqual(markdownReader.segments(text, true), parsed, `${where}: ${JSON.stringify(text.slice(0, 400))}`);
}

test('in the library, the accounts of the fact base and the fixtures', () => {
  for (const { path, text } of [...libraryTexts(), ...entryTexts()]) compare(text, path);
  for (const path of globSync('test/fixtures/**/*.md')) compare(readFileSync(path, 'utf8'), path);
});

test('in notes made by chance', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const chance = chanceOf(seed);
    compare(randomNote(chance, 1 + below(chance, 25), seed % 5 === 0 ? '\r\n' : '\n'), `seed ${seed}`);
  }
});

/** Lines that mean something else by what stands around them. */
const LINES = [
  'Rathenau came.', 'and went', '', '', ' ', '\t', '# Talks', '#', '#talks', '####### seven', '## Talks ##', 'Title', '===', '---', '-', '- - -', '***', '* * *', '__', '___', '_a_', '*a*', '**a** b', '* item', '*', '+ item', '+', '- item', '-item',
  '1. item', '1.', '12) item', '1922 was', '1922. He', '1234567890. x', '  indented', '    code', '\tcode', '> quoted', '>', '> - item', '```', '```js', '``a``', '~~~', '~a~', '<div>', '</div>', '<!-- a', '-->', '<!-- a -->', '<b>x</b> y', '<pre>', '</pre>', '<?php',
  '| a | b |', '|---|---|', 'a | b', '--- | ---', ':--|--:', ': x', ':', '|', '[a]: b', '[a]:', '[a](b)', '[[a|b]] c', '[a', 'b]: c', '[a\\]b]: c', '[^1]: note', '"title"', '=', '= x', '\u00a0', '\u2028x', '\\# x', '&nbsp;', '(1) a', '“Quoted” b', 'Ф', '  - nested', '   # h', '   ---',
];

test('in lines of all kinds put together by chance', () => {
  for (let seed = 1; seed <= 30_000; seed++) {
    const chance = chanceOf(seed);
    const text = Array.from({ length: 1 + below(chance, 9) }, () => LINES[below(chance, LINES.length)]!).join('\n');
    compare(below(chance, 2) === 0 ? `${text}\n` : text, `seed ${seed}`);
  }
});
