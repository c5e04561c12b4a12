import assert from 'node:assert/strict';
import { test } from 'node:test';
import { history } from '../support/history';

const { read, mentions } = history();
const found = (text: string): string[] => mentions(read(text, 'markdown')).map((mention) => `${text.slice(mention.start, mention.end).replace(/\s+/g, ' ')} = ${mention.entry?.id ?? `one of ${mention.candidates.length}`}`);

test('the longest name wins, and a name goes on over a line break, a dash or emphasis', () => {
  assert.deepEqual(found('Molotov–Ribbentrop Pact'), ['Molotov–Ribbentrop Pact = treaties/molotov-ribbentrop-pact']);
  assert.deepEqual(found('Molotov-Ribbentrop\nPact'), ['Molotov-Ribbentrop Pact = treaties/molotov-ribbentrop-pact']);
  assert.deepEqual(found('Brockdorff-\nRantzau'), ['Brockdorff- Rantzau = people/ulrich-von-brockdorff-rantzau']);
  assert.deepEqual(found('**Georgy** Chicherin'), ['Georgy** Chicherin = people/georgy-chicherin']);
});

test('possessives, capitals and missing diacritics do not hide a name', () => {
  assert.deepEqual(found("Ribbentrop's plan, RIBBENTROP, Seeckt’s"), ['Ribbentrop = people/joachim-von-ribbentrop', 'RIBBENTROP = people/joachim-von-ribbentrop', 'Seeckt = people/hans-von-seeckt']);
});

test('whole words only, with the capitals of the form', () => {
  assert.deepEqual(found('Ribbentropic, ribbentrop, Stalingradsk, Rapallos2'), []);
});

test('a given name that is not the person’s own means somebody else', () => {
  assert.deepEqual(found('Emil Rathenau, Boris Chicherin, Rudolf von Ribbentrop'), []);
  assert.deepEqual(found('Walther Rathenau'), ['Walther Rathenau = people/walther-rathenau']);
});

test('what stands around a shared name decides who is meant, or leaves it open', () => {
  assert.deepEqual(found('In Rapallo it rained.'), ['Rapallo = places/rapallo']);
  assert.deepEqual(found('Rathenau signed Rapallo in 1922.').at(-1), 'Rapallo = treaties/treaty-of-rapallo-1922');
  assert.deepEqual(found('Rapallo.'), ['Rapallo = one of 3']);
});

test('every mention says why it was recognised', () => {
  for (const mention of mentions(read('Rathenau signed the Treaty of Rapallo in 1922.', 'markdown'))) assert.ok(mention.evidence.length > 0);
});

test('link targets, citation keys, addresses and front matter hold no names', () => {
  assert.deepEqual(found('---\nname: Ribbentrop\n---\n\n[x](Ribbentrop.md) @Ribbentrop1939 https://example.org/Ribbentrop `Ribbentrop` <!-- Ribbentrop --> a.Ribbentrop@example.org'), []);
});

test('the words of a wikilink are read, its target is not when it has words', () => {
  assert.deepEqual(found('[[Georgy Chicherin|the commissar Litvinov]]'), ['Litvinov = people/maxim-litvinov']);
  assert.deepEqual(found('[[Georgy Chicherin]]'), ['Georgy Chicherin = people/georgy-chicherin']);
});
