/** `rapallo facts export`: the fact base for other programs. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { folderWith, rapallo, rapalloJson } from '../support/command-line';
import { FACT_FILES, withFault } from '../support/fact-files';

interface Exported {
  entities: {
    id: string;
    kind: string;
    name: string;
    names: { text: string; lang: string }[];
    indexTerms: string[];
    dates: { facet: string; edtf: string }[];
    offices: { title: string; from: string | null; to: string | null }[];
    figures: { counts: string; value: number | null; admits: [number, number] | null; unit: string; asOf: string | null; by: string | null; certainty: string }[];
    corrections: { says: string; edtf: string | null; because: string }[];
    sources: string[];
  }[];
  sources: { id: string; type: string; title: string }[];
}

describe('rapallo facts export', () => {
  test('an entity has exactly the keys that are documented', () => {
    const { code, json } = rapalloJson<Exported>(['facts', 'export', folderWith(FACT_FILES)]);
    assert.equal(code, 0);
    assert.deepEqual(Object.keys(json), ['entities', 'sources']);
    assert.deepEqual(json.entities.find(({ id }) => id === 'people/georgy-chicherin'), {
      id: 'people/georgy-chicherin',
      kind: 'person',
      name: 'Georgy Chicherin',
      names: [{ text: 'Georgy Chicherin', lang: 'en' }, { text: 'Chicherin', lang: 'en' }, { text: 'Георгий Чичерин', lang: 'ru' }],
      indexTerms: [],
      dates: [{ facet: 'born', edtf: '1872-11-24' }, { facet: 'died', edtf: '1936-07-07' }],
      offices: [{ title: "People's Commissar for Foreign Affairs", from: '1918-05-30', to: '1930-07-21' }],
      figures: [],
      corrections: [],
      sources: ['general-work'],
    });
  });

  test('the sources are the items of the bibliography that are cited', () => {
    const bibliography = JSON.parse(FACT_FILES['sources.json']!) as object[];
    const folder = folderWith({ ...FACT_FILES, 'sources.json': JSON.stringify([...bibliography, { id: 'not-cited', type: 'book', title: 'Not cited' }]) });
    const { json } = rapalloJson<Exported>(['facts', 'export', folder]);
    assert.deepEqual([...json.sources].sort((a, b) => (a.id < b.id ? -1 : 1)), bibliography);
  });

  test('a term that is open on one side has null there', () => {
    const folder = folderWith(withFault('offices/soviet-commissar-for-foreign-affairs.md', '    to: 1939-05-03\n', ''));
    const { json } = rapalloJson<Exported>(['facts', 'export', folder]);
    assert.deepEqual(json.entities.find(({ id }) => id === 'people/maxim-litvinov')!.offices, [{ title: "People's Commissar for Foreign Affairs", from: '1930-07-21', to: null }]);
  });

  test('without a folder the shipped fact base is printed, and everything in it hangs together', () => {
    const { code, json } = rapalloJson<Exported>(['facts', 'export']);
    assert.equal(code, 0);
    assert.ok(json.entities.length > 100);
    const sources = new Set(json.sources.map(({ id }) => id));
    assert.equal(sources.size, json.sources.length, 'no source stands twice');
    assert.equal(new Set(json.entities.map(({ id }) => id)).size, json.entities.length, 'no entity stands twice');
    for (const entity of json.entities) {
      assert.deepEqual(Object.keys(entity), ['id', 'kind', 'name', 'names', 'indexTerms', 'dates', 'offices', 'figures', 'corrections', 'sources'], entity.id);
      assert.match(entity.id, /^[a-z]+\/[a-z0-9-]+(?:#[a-z0-9-]+)?$/);
      assert.match(entity.kind, /^(?:person|treaty|event|organisation|place|state|office|concept)$/);
      assert.equal(entity.names[0]?.text, entity.name, entity.id);
      for (const source of entity.sources) assert.ok(sources.has(source), `${entity.id} cites ${source}`);
      for (const { edtf } of entity.dates) assert.match(edtf, /^[\dX~?%./-]+$/, entity.id);
    }
  });

  test('as text every entity is a line of id, name and dates', () => {
    const { code, out } = rapallo(['facts', 'export', folderWith(FACT_FILES)]);
    assert.equal(code, 0);
    assert.match(out, /^treaties\/treaty-of-rapallo-1922\tTreaty of Rapallo \(1922\)\tsigned 1922-04-16$/m);
    assert.equal(out.split('\n').length, 7);
  });

  test('a folder that cannot be read is a failure', () => {
    assert.equal(rapallo(['facts', 'export', folderWith({})]).code, 2);
    assert.equal(rapallo(['facts', 'export', '/nowhere/at/all']).code, 2);
  });

  test('of a folder with faults, what is exported is said to be incomplete', () => {
    const folder = folderWith(withFault('people/maxim-litvinov.md', 'names: []', 'names: Litvinov'));
    const { out, err } = rapallo(['facts', 'export', folder, '--format', 'json']);
    assert.equal((JSON.parse(out) as Exported).entities.length, 5);
    assert.match(err, /maxim-litvinov\.md/);
  });
});
