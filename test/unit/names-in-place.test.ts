/** What is shown at the names of a note: links, colours, life dates. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lifeDates } from '../../server/src/core/facts/life-dates';
import { history } from '../support/history';

const { facts, read, links, mentions, tokens, lifeHints } = history();

describe('wikilinks that name an entry', () => {
  const linked = (text: string, languageId = 'markdown'): string[] => links(read(text, languageId)).map(({ start, end, entry }) => `${text.slice(start, end)} → ${entry.id}`);

  test('by a name in any form, with words of their own, with a folder and with an anchor', () => {
    assert.deepEqual(linked('[[Chicherin]] [[Georgy Chicherin|the commissar]] [[people/Чичерин]] [[ Chicherin #Life|life]]'), [
      'Chicherin → people/georgy-chicherin', 'Georgy Chicherin|the commissar → people/georgy-chicherin', 'people/Чичерин → people/georgy-chicherin', ' Chicherin #Life|life → people/georgy-chicherin',
    ]);
  });

  test('in quotations, lists, headings and tables too', () => {
    assert.equal(linked('# [[Chicherin]]\n\n> “[[Chicherin]]”\n\n- [[Chicherin]]\n\n| a |\n| - |\n| [[Chicherin\\|him]] |\n').length, 4);
  });

  test('a name of several is a link where the note says who is meant', () => {
    assert.deepEqual(linked('Rathenau signed [[Rapallo]] in 1922.'), ['Rapallo → treaties/treaty-of-rapallo-1922']);
    assert.deepEqual(linked('[[Rapallo]] is a name.'), []);
  });

  test('not for other names, parts of names, images, code, comments, and other markups', () => {
    assert.deepEqual(linked('[[Nobody]] [[Chicherin and Rathenau]] [[Emil Rathenau]] `[[Chicherin]]` <!-- [[Chicherin]] --> [[]] [[|Chicherin]] [[Chicherin\n\n```\n[[Chicherin]]\n```\n'), []);
    assert.deepEqual(linked('[[Chicherin]]', 'latex'), []);
    assert.deepEqual(mentions(read('`[[Georgy Chicherin|the commissar]]` <!-- [[Georgy Chicherin|the commissar]] -->', 'markdown')), []);
  });

  test('a list without links is read in linear time', () => {
    const time = (items: number): number => {
      const text = '- Chicherin came.\n'.repeat(items);
      const began = performance.now();
      read(text, 'markdown');
      return performance.now() - began;
    };
    time(2000);
    assert.ok(time(32_000) < 60 * time(2000) + 500);
  });
});

describe('names and dates by their kind', () => {
  const coloured = (text: string): string[] => [...tokens(read(text, 'markdown'))].map(({ start, end, kind }) => `${text.slice(start, end)}: ${kind}`);

  test('each has the kind of its entry, in the order of the text', () => {
    assert.deepEqual(coloured('On 16 April 1922 Chicherin signed the Treaty of Rapallo in Rapallo.'), ['16 April 1922: date', 'Chicherin: person', 'Treaty of Rapallo: treaty', 'Rapallo: place']);
  });

  test('a name that may be a treaty or a town has none', () => {
    assert.deepEqual(coloured('Rapallo is a name.'), []);
  });

  test('stretches never overlap', () => {
    const text = 'The German–Soviet Frontier Treaty of 28 September 1939, the 1922 Treaty of Rapallo (16 April 1922), 22 June 1941. '.repeat(3);
    const found = [...tokens(read(text, 'markdown'))];
    found.slice(1).forEach((stretch, index) => assert.ok(found[index]!.end <= stretch.start));
  });
});

describe('life dates', () => {
  /** The text with the hints written where they are shown. */
  const hinted = (text: string, languageId = 'markdown'): string => {
    const hints = lifeHints(read(text, languageId), { start: 0, end: text.length });
    return [...hints].reverse().reduce((result, hint) => `${result.slice(0, hint.offset)} ${hint.text}${result.slice(hint.offset)}`, text);
  };

  test('stand at the first mention of a person, whatever the form', () => {
    assert.equal(hinted('Chicherin and Rathenau. Чичерин. Tschitscherin.\n\nChicherin.'), 'Chicherin (1872–1936) and Rathenau (1867–1922). Чичерин. Tschitscherin.\n\nChicherin.');
  });

  test('stand behind what belongs to the name', () => {
    assert.equal(hinted('Rathenau’s and **Krestinsky**, [[Chicherin]], [Seeckt](s.md), [[Stresemann|Stresemann]].'), 'Rathenau’s (1867–1922) and **Krestinsky** (1883–1938), [[Chicherin]] (1872–1936), [Seeckt](s.md) (1866–1936), [[Stresemann|Stresemann]] (1878–1929).');
  });

  test('not in headings, quotations and compounds; then the next mention has them', () => {
    assert.equal(hinted('# Chicherin\n\n> Chicherin\n\n“Chicherin”, Chicherin-Note, Chicherin.'), '# Chicherin\n\n> Chicherin\n\n“Chicherin”, Chicherin-Note, Chicherin (1872–1936).');
  });

  test('not where the writer gives them', () => {
    for (const text of ['Chicherin (1872–1936) and Чичерин', 'Chicherin (24 November 1872 – 7 July 1936)', 'Chicherin, 1872–1936,', 'Chicherin (born in Karaul)', '**Chicherin** (1872–1936)', '[[Chicherin]] (* 1872)', 'Tschitscherin (geb. 1872)', "Chicherin's (d. 1936)"]) {
      assert.equal(hinted(text), text);
    }
    assert.equal(hinted('Chicherin (the commissar)'), 'Chicherin (1872–1936) (the commissar)');
  });

  test('not for what is no person, and not for a person who is not certain', () => {
    assert.equal(hinted('The Treaty of Rapallo. Rapallo. Berlin. The NKVD.'), 'The Treaty of Rapallo. Rapallo. Berlin. The NKVD.');
  });

  test('only within the stretch that is asked for', () => {
    const text = 'Chicherin.\n\nRathenau.\n\nSeeckt, Chicherin.';
    const asked = (start: number, end: number): string[] => lifeHints(read(text, 'markdown'), { start, end }).map(({ text: dates }) => dates);
    assert.deepEqual(asked(12, 19), []);
    assert.deepEqual(asked(12, 22), ['(1867–1922)']);
    assert.deepEqual(asked(22, text.length), ['(1866–1936)']);
  });

  test('no entry has dates that its facts do not bear out', () => {
    for (const entry of facts.entries) {
      const life = lifeDates(entry);
      if (life === undefined) continue;
      assert.equal(entry.kind, 'person');
      for (const [facet, year] of [['born', life.born], ['died', life.died]] as const) {
        const given = entry.dates.filter((date) => date.facet === facet);
        assert.equal(given.length > 0, year !== undefined, entry.id);
        if (year !== undefined) assert.ok(given.some((date) => date.edtf.includes(/\d{4}/.exec(year)![0])), `${entry.id}: ${year}`);
      }
    }
  });
});
