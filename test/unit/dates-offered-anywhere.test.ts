/** Whatever stands in a note, asking about its dates answers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MOST_CANDIDATES } from '../../server/src/core/features/completion/completion';
import { cardToMarkdown } from '../../server/src/core/render/card-markdown';
import { markedLines, LANGUAGES } from '../support/marked-dates';
import { below, chanceOf, randomNote } from '../support/random-notes';
import { history } from '../support/history';

function askEverywhere(text: string, offsets: Iterable<number>): void {
  const service = history();
  const note = service.read(text, 'markdown');
  for (const offset of offsets) {
    const hover = service.hover(note, offset);
    if (hover?.card.kind === 'date') {
      const markdown = cardToMarkdown(hover.card, () => undefined);
      assert.doesNotMatch(markdown, /undefined|NaN|Infinity|\[object/, text.slice(hover.span.start, hover.span.end));
    }
    service.definition(note, offset);
    assert.ok(service.completions(note, offset).length <= MOST_CANDIDATES);
    for (const { title, edits } of service.dateActions(note, { start: offset, end: Math.min(text.length, offset + 3) })) {
      assert.doesNotMatch(title, /undefined|NaN|Infinity/);
      for (const { start, end } of edits) assert.ok(0 <= start && start <= end && end <= text.length);
    }
  }
}

test('in every line of every class of dates, in three languages', () => {
  for (const language of LANGUAGES) {
    for (const { lines } of markedLines(language)) {
      for (const { text, expected } of lines) askEverywhere(text, expected.map(({ start, end }) => (start + end) >> 1));
    }
  }
});

test('in notes made of anything', () => {
  const chance = chanceOf(1926);
  for (let round = 0; round < 25; round++) {
    const text = randomNote(chance, 30);
    askEverywhere(text, Array.from({ length: 40 }, () => below(chance, text.length + 1)));
  }
});
