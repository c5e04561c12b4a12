/** The index of mentions by itself: it forgets nothing and remembers nothing, whatever the order of events. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { indexFromBytes, indexToBytes } from '../../server/src/core/workspace/index-bytes';
import { MentionIndex } from '../../server/src/core/workspace/mention-index';
import type { NoteContent } from '../../server/src/core/workspace/note-content';
import { history } from '../support/history';

const PATHS = ['a.md', 'b ä.md', 'in/c.txt', 'in/deep/d.md', '🙂.md'];
const ENTRIES = ['people/a', 'people/b', 'treaties/c', 'treaties/c#protocol'];

const mention = fc.record({ line: fc.nat(5), start: fc.nat(9), entryId: fc.constantFrom(...ENTRIES), open: fc.boolean() });
const heading = fc.record({ line: fc.nat(9), start: fc.nat(3), end: fc.nat(9), title: fc.constantFrom('Genoa', 'Чичерин', 'Königsberg und Memel', '🙂', 'a') });
/** No place is both open and settled, or twice the same, and the places are in order, as in a note. */
const content = fc.tuple(fc.uniqueArray(mention, { selector: ({ line, start }) => `${line}:${start}`, maxLength: 12 }), fc.array(heading, { maxLength: 4 })).map(
  ([mentions, headings]): NoteContent => ({
    mentions: mentions.sort((a, b) => a.line - b.line || a.start - b.start).map((one) => ({ ...one, endLine: one.line + (one.start % 2), end: one.start + 3 })),
    headings,
  }),
);
const step = fc.oneof({ weight: 3, arbitrary: fc.tuple(fc.constantFrom(...PATHS), content) }, { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...PATHS), fc.constant(undefined)) });

/** Everything that an index can be asked, in an order of its own. */
function answers(index: MentionIndex): unknown {
  const byPath = <T extends { path: string }>(found: Iterable<T>): T[] => [...found].sort((a, b) => (a.path < b.path ? -1 : 1));
  const asked = [...ENTRIES.map((id) => [id]), ENTRIES.slice(0, 2), ENTRIES, ['people/nobody'], []];
  return {
    paths: [...index.paths()].sort().map((path) => [path, index.stampOf(path)?.size, index.stampOf(path)?.modified]),
    places: asked.flatMap((ids) => [true, false].map((withOpen) => byPath(index.places(ids, withOpen)))),
    headings: ['genoa', 'чичерин', 'konigsberg', 'UND', '🙂', ''].map((words) => byPath(index.headingsWith(words)).length),
  };
}

function afresh(contents: ReadonlyMap<string, NoteContent>): MentionIndex {
  const index = new MentionIndex();
  for (const [path, one] of contents) index.put(path, { size: one.mentions.length, modified: 1.5 }, one);
  return index;
}

const steps = fc.array(step, { maxLength: 25 });

function after(sequence: readonly [string, NoteContent | undefined][]): { index: MentionIndex; contents: Map<string, NoteContent> } {
  const index = new MentionIndex();
  const contents = new Map<string, NoteContent>();
  for (const [path, one] of sequence) {
    if (one === undefined) {
      assert.equal(index.remove(path), contents.delete(path));
    } else {
      contents.set(path, one);
      index.put(path, { size: one.mentions.length, modified: 1.5 }, one);
    }
  }
  return { index, contents };
}

test('after any notes added, replaced and removed, the index is the one made afresh of what is there', () => {
  fc.assert(fc.property(steps, (sequence) => {
    const { index, contents } = after(sequence);
    assert.deepEqual(answers(index), answers(afresh(contents)));
  }));
});

test('an entry is found where it is named, in the order of the text, and where that is open only if asked', () => {
  fc.assert(fc.property(content, fc.subarray(ENTRIES), fc.boolean(), (one, ids, withOpen) => {
    const index = new MentionIndex();
    index.put('a.md', { size: 1, modified: 1 }, one);
    const expected = one.mentions.filter(({ entryId, open }) => ids.includes(entryId) && (withOpen || !open)).map(({ line, start, endLine, end }) => ({ line, start, endLine, end }));
    assert.deepEqual(index.placesIn('a.md', ids, withOpen), expected);
  }));
});

test('a mention of which several may be meant is found once, whoever of them is asked for', () => {
  const index = new MentionIndex();
  const place = { line: 3, start: 4, endLine: 3, end: 9 };
  index.put('a.md', { size: 1, modified: 1 }, { mentions: ENTRIES.map((entryId) => ({ ...place, entryId, open: true })), headings: [] });
  assert.deepEqual(index.placesIn('a.md', ENTRIES, true), [place]);
  assert.deepEqual(index.placesIn('a.md', [ENTRIES[1]!], true), [place]);
  assert.deepEqual(index.placesIn('a.md', ENTRIES, false), []);
});

test('an index that was written down and read again gives the same answers, and takes changes as before', () => {
  fc.assert(fc.property(steps, content, (sequence, added) => {
    const { index, contents } = after(sequence);
    const read = indexFromBytes(indexToBytes(index, 'program 1'), 'program 1')!;
    assert.deepEqual(answers(read), answers(index));
    read.put('new.md', { size: added.mentions.length, modified: 1.5 }, added);
    assert.deepEqual(answers(read), answers(afresh(contents.set('new.md', added))));
  }));
});

test('bytes that lie in a larger buffer are read too', () => {
  const { index } = after([['a.md', { mentions: [{ line: 1, start: 2, endLine: 1, end: 5, entryId: 'people/a', open: false }], headings: [] }]]);
  const bytes = indexToBytes(index, 'p');
  const larger = new Uint8Array(bytes.length + 3);
  larger.set(bytes, 3);
  assert.deepEqual(answers(indexFromBytes(larger.subarray(3), 'p')!), answers(index));
});

test('damaged, shortened and lengthened bytes and those of another program are refused', () => {
  fc.assert(fc.property(steps, fc.nat(), fc.integer({ min: 1, max: 255 }), (sequence, at, flip) => {
    const bytes = indexToBytes(after(sequence).index, 'program 1');
    const damaged = Uint8Array.from(bytes);
    damaged[at % bytes.length]! ^= flip;
    assert.equal(indexFromBytes(damaged, 'program 1'), undefined);
    assert.equal(indexFromBytes(bytes.slice(0, at % bytes.length), 'program 1'), undefined);
    assert.equal(indexFromBytes(Uint8Array.from([...bytes, 0, 0, 0, 0]), 'program 1'), undefined);
    assert.equal(indexFromBytes(bytes, 'program 2'), undefined);
    assert.notEqual(indexFromBytes(bytes, 'program 1'), undefined);
  }));
  for (const nonsense of [[], [1, 2, 3], Array.from({ length: 400 }, (_, index) => index % 251)]) assert.equal(indexFromBytes(Uint8Array.from(nonsense), ''), undefined);
});

test('what is kept of a note are its mentions with their lines, and its headings', () => {
  const { read, content: contentOf } = history();
  const note = read('# *Genoa*\r\n\r\nIn Genoa Georgy\r\nChicherin spoke.\r\n\r\nRapallo is a name.\r\n', 'markdown');
  const { mentions, headings } = contentOf(note);
  assert.deepEqual(headings, [{ line: 0, start: 0, end: 9, title: 'Genoa' }]);
  assert.deepEqual(mentions.filter(({ entryId }) => entryId === 'people/georgy-chicherin'), [{ line: 2, start: 9, endLine: 3, end: 9, entryId: 'people/georgy-chicherin', open: false }]);
  const open = mentions.filter((one) => one.open);
  assert.ok(open.length >= 2 && open.every(({ line, start, end }) => line === 5 && start === 0 && end === 7));
});

test('the name of an event leads to those who are named in it', () => {
  const { read, content: contentOf } = history();
  const named = (text: string): (string | undefined)[] => contentOf(read(text, 'markdown')).mentions.map(({ entryId, start, end }) => `${text.slice(start, end)} → ${entryId}`);
  assert.deepEqual(named('Nach der Entlassung Litwinows.'), ['Entlassung Litwinows → events/dismissal-of-litvinov', 'Litwinows → people/maxim-litvinov']);
  assert.deepEqual(named("After Litvinov's dismissal."), ["Litvinov's dismissal → events/dismissal-of-litvinov", 'Litvinov → people/maxim-litvinov']);
  assert.deepEqual(named('Была отставка Литвинова.'), ['отставка Литвинова → events/dismissal-of-litvinov', 'Литвинова → people/maxim-litvinov']);
  assert.deepEqual(named('The Hitler-Stalin pact.'), ['Hitler-Stalin pact → treaties/molotov-ribbentrop-pact']);
});
