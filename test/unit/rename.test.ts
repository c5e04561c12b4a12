import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RenameTarget } from '../../server/src/core/features/rename';
import type { Replacement } from '../../server/src/core/util/replacement';
import { history } from '../support/history';
import { chanceOf, piece } from '../support/random-notes';

const { read, renameTarget, newName, renameEdits } = history();

function withEdits(text: string, edits: readonly Replacement[]): string {
  let result = text;
  for (const { start, end, newText } of [...edits].sort((a, b) => b.start - a.start)) result = result.slice(0, start) + newText + result.slice(end);
  return result;
}

/** The name at the first place where `words` stand; the sign ‸ among them is the cursor. */
function targetAt(text: string, words: string, languageId = 'markdown'): RenameTarget {
  const plain = words.replace('‸', '');
  const found = renameTarget(read(text, languageId), text.indexOf(plain) + (words.includes('‸') ? words.indexOf('‸') : 1));
  assert.ok(found !== undefined && !('refusal' in found), JSON.stringify(found));
  return found;
}

/** The text after the name at `words` has been given another spelling. */
function renamed(text: string, words: string, wanted: string, languageId?: string): string {
  const note = read(text, languageId ?? 'markdown');
  const target = targetAt(text, words, languageId);
  const named = newName(note, target, wanted);
  assert.ok(!('refusal' in named), JSON.stringify(named));
  return withEdits(text, renameEdits(note, target, named.name));
}

function refusal(text: string, words: string, wanted?: string): string {
  const note = read(text, 'markdown');
  const target = renameTarget(note, text.indexOf(words) + 1);
  assert.ok(target !== undefined);
  if ('refusal' in target) return target.refusal;
  const named = newName(note, target, wanted ?? '');
  assert.ok('refusal' in named, JSON.stringify(named));
  return named.refusal;
}

describe('another spelling for a name', () => {
  test('every mention that is spelt so gets it, alone or in a fuller name', () => {
    assert.equal(renamed('Tchitcherin came. Georgy Tchitcherin’s note; G. V. Tchitcherin, TCHITCHERIN.', 'Tchitcherin', 'Chicherin'), 'Chicherin came. Georgy Chicherin’s note; G. V. Chicherin, CHICHERIN.');
  });

  test('other spellings of the name stay', () => {
    assert.equal(renamed('Tchitcherin, Tschitscherin, Чичерин, Chicherin', 'Tchitcherin', 'Chicherin'), 'Chicherin, Tschitscherin, Чичерин, Chicherin');
    assert.equal(renamed('Köstring, Koestring, Kostring', 'Koestring', 'Köstring'), 'Köstring, Köstring, Kostring');
  });

  test('other people stay', () => {
    assert.equal(renamed('Rathenau and Emil Rathenau, Rathenaustraße', 'Rathenau', 'Rathenow'), 'Rathenow and Emil Rathenau, Rathenaustraße');
  });

  test('a name that is written in full is renamed in full, and only where it is', () => {
    assert.equal(renamed('Georgy Tchitcherin and Tchitcherin', 'Geo‸rgy Tchitcherin', 'Georgy Chicherin'), 'Georgy Chicherin and Tchitcherin');
    assert.equal(renamed('Georgy\nTchitcherin; **Georgy** Tchitcherin', 'Georgy', 'George Chicherin'), 'George\nChicherin; **George** Chicherin');
  });

  test('the cursor on the surname behind other names renames the surname', () => {
    assert.equal(renamed('Georgy Tchitcherin and Tchitcherin', 'Georgy Tchit‸cherin', 'Chicherin'), 'Georgy Chicherin and Chicherin');
    assert.equal(targetAt('G. V. Tchitcherin', 'Tchit‸cherin').name, 'Tchitcherin');
  });

  test('quotations, block quotations, titles, code and the targets of links stay as they are', () => {
    const text = 'Tchitcherin: “Tchitcherin”, «Tchitcherin», `Tchitcherin`, https://x.org/Tchitcherin, [words](Tchitcherin.md), *The Life and Times of Tchitcherin* (1930).\n\n> Tchitcherin\n\n```\nTchitcherin\n```\n';
    assert.equal(renamed(text, 'Tchitcherin', 'Chicherin'), `Chicherin${text.slice('Tchitcherin'.length)}`);
  });

  test('a wikilink keeps its target and gets the new words', () => {
    assert.equal(renamed('Tchitcherin, [[Tchitcherin]], [[Tchitcherin|Tchitcherin]], [[Tchitcherin#Life]]', 'Tchitcherin', 'Chicherin'), 'Chicherin, [[Tchitcherin|Chicherin]], [[Tchitcherin|Chicherin]], [[Tchitcherin#Life]]');
    assert.equal(renamed('Tchitcherin\n\n| a |\n| - |\n| [[Tchitcherin]] |\n', 'Tchitcherin', 'Chicherin'), 'Chicherin\n\n| a |\n| - |\n| [[Tchitcherin]] |\n');
  });

  test('words that are the label of a link stay, the words of a link do not', () => {
    assert.equal(renamed('Tchitcherin [Tchitcherin] [Tchitcherin][] [Tchitcherin](a.md) [Tchitcherin][a]\n\n[tchitcherin]: b.md\n[a]: c.md\n', 'Tchitcherin', 'Chicherin'), 'Chicherin [Tchitcherin] [Tchitcherin][] [Chicherin](a.md) [Chicherin][a]\n\n[tchitcherin]: b.md\n[a]: c.md\n');
    assert.equal(renamed('Tchitcherin [Tchitcherin] came', 'Tchitcherin', 'Chicherin'), 'Chicherin [Chicherin] came');
  });

  test('an ending is kept where the fact base knows the new name with it', () => {
    assert.equal(renamed('Вейцзекер, Вейцзекера, Вейцзекеру, Вейцзекером, о Вейцзекере', 'Вейцзекер', 'Вайцзеккер'), 'Вайцзеккер, Вайцзеккера, Вайцзеккеру, Вайцзеккером, о Вайцзеккере');
    assert.equal(renamed('Krestinskijs Bericht; Krestinskij', 'Krestinskij', 'Krestinski'), 'Krestinskis Bericht; Krestinski');
    assert.equal(renamed('Krestinskijs Bericht; Krestinskij', 'Krestinskij', 'Krestynski'), 'Krestinskijs Bericht; Krestynski');
  });

  test('asked for at an inflected name, the name is offered without its ending', () => {
    assert.equal(targetAt('Встреча с Чичериным.', 'Чичериным').name, 'Чичерин');
    assert.equal(targetAt('Ribbentrops Reise', 'Ribbentrops').name, 'Ribbentrop');
    assert.equal(targetAt('Die Note von Čičerin', 'Čičerin').name, 'Čičerin');
  });

  test('a name with another number of words takes the place of the whole', () => {
    assert.equal(renamed('Brockdorff-Rantzau, Brockdorff-\nRantzau, **Brockdorff**-Rantzau', 'Brockdorff', 'Brockdorff Rantzau'), 'Brockdorff Rantzau, Brockdorff Rantzau, **Brockdorff**-Rantzau');
    assert.equal(renamed('The Rapallo Treaty was signed.', 'Rapallo Treaty', 'Treaty of Rapallo'), 'The Treaty of Rapallo was signed.');
  });

  test('words that stand before the name already are not brought again', () => {
    assert.equal(renamed('Ribbentrop, Joachim von Ribbentrop, v. Ribbentrop', 'Ribbentrop', 'von Ribbentrop'), 'von Ribbentrop, Joachim von Ribbentrop, v. Ribbentrop');
  });

  test('headings and endings are marked for a second look', () => {
    const text = '# Krestinskij\n\nKrestinskij, Krestinskijs';
    assert.deepEqual(renameEdits(read(text, 'markdown'), targetAt(text, 'Krestinskij'), 'Krestinski').map(({ look }) => look), ['heading', undefined, 'inflected']);
  });

  test('renaming there and back leaves a note as it was', () => {
    const chance = chanceOf(1922);
    for (let round = 0; round < 40; round++) {
      const text = `Chicherin\n\n${Array.from({ length: 6 }, () => piece(chance)).join('\n\n')}`;
      const there = renamed(text, 'Chicherin', 'Tchitcherin');
      assert.ok(there.startsWith('Tchitcherin'));
      assert.equal(renamed(there, 'Tchitcherin', 'Chicherin'), text);
    }
  });
});

describe('names that are not renamed', () => {
  test('dates, open names, descriptions, quotations and words of links say why', () => {
    assert.match(refusal('Signed on 16 April 1922.', '16 April'), /^A date has no other spelling/);
    assert.match(refusal('Rapallo is a name.', 'Rapallo'), /^It is open whom or what “Rapallo” means: “.*” or “.*”/);
    assert.match(refusal('The Treaty of Rapallo. They broke the Treaty.', 'Treaty.'), /stands here for Treaty of Rapallo \(1922\) without naming it/);
    assert.match(refusal('“Chicherin”', 'Chicherin'), /^In a quotation/);
    assert.match(refusal('> Chicherin', 'Chicherin'), /^In a quotation/);
    assert.match(refusal('[[Georgy Chicherin|the commissar]]', 'the commissar'), /is a link to Georgy Chicherin, and none of its names/);
    assert.equal(renameTarget(read('Nobody here.', 'markdown'), 3), undefined);
  });

  test('new names that are none say why', () => {
    const wrong: [string, RegExp][] = [
      ['', /empty/], [' \t\n ', /empty/], ['x'.repeat(121), /longer than 120/], ['?', /letters, figures/], ['[[Chicherin]]', /letters, figures/], ['<b>Chicherin</b>', /letters, figures/], ['a|b', /letters, figures/],
      ['C', /is no name/], ['1922', /is no name/], ['-Chicherin', /is no name/], ['Molotov', /“Molotov” is a name of Vyacheslav Molotov; “Chicherin” means Georgy Chicherin/], ['молотов', /is a name of/], ['Chi\u0000cherin', /letters, figures/], ['Chi\u202echerin', /letters, figures/],
    ];
    for (const [wanted, expected] of wrong) assert.match(refusal('Chicherin', 'Chicherin', wanted), expected, JSON.stringify(wanted));
  });

  test('what is typed is tidied', () => {
    const note = read('Chicherin', 'markdown');
    assert.deepEqual(newName(note, targetAt('Chicherin', 'Chicherin'), ' Georgy \n  Chicherin '), { name: 'Georgy Chicherin', isKnown: true });
    assert.deepEqual(newName(note, targetAt('Chicherin', 'Chicherin'), 'Chichérine'), { name: 'Chichérine', isKnown: false });
  });
});
