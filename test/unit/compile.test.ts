/** The compiler over small folders in memory; the messages that a writer of facts meets are tested with the command line. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileFacts } from '../../server/src/compile/compile';
import { completeLedger, LEDGER_HEADER } from '../../server/src/compile/ledger';
import { edtfBounds } from '../../server/src/compile/edtf-bounds';
import { createHistoryService, type HistoryService } from '../../server/src/core/service';
import { dayFromDate } from '../../server/src/core/time/day';

const BIBLIOGRAPHY = { path: 'sources.json', text: JSON.stringify([{ id: 'haslam-1997', type: 'article-journal', title: 'The Jury Is Still Out', author: [{ family: 'Haslam', given: 'Jonathan' }], issued: { 'date-parts': [[1997]] } }, { id: 'other', type: 'book', title: 'Other' }]) };

const entry = (path: string, frontMatter: string): { path: string; text: string } => ({ path, text: `---\n${frontMatter.trim()}\n---\nAn account.\n` });

const PERSON = entry('people/anna-beispiel.md', `
rapallo: person
name: Anna Beispiel
summary: A person made up for a test
names: []
dates:
  - { facet: born, edtf: 1880-01-02, sources: [haslam-1997, other] }
  - { facet: died, edtf: 1930-03-04, sources: [other] }
`);
const OFFICE = entry('offices/keeper.md', `
rapallo: office
name: Keeper of the Test
summary: An office made up for a test
names: []
holders:
  - { person: people/anna-beispiel, from: 1920-05-01, to: 1922-05-01, sources: [other] }
  - { name: Nobody Known, from: 1922-05-01, to: 1925, sources: [other] }
`);
const TREATY = entry('treaties/test-treaty.md', `
rapallo: treaty
name: Treaty of Nowhere
summary: A treaty made up for a test
names: []
parties: []
`.replace('parties: []', 'parties: [states/nowhere]'));

const messages = (files: { path: string; text: string }[], ledger?: string): string[] => compileFacts(files, BIBLIOGRAPHY, ledger === undefined ? undefined : { path: 'ledger.tsv', text: ledger }).problems.map((problem) => problem.message);

function serviceOver(files: { path: string; text: string }[]): HistoryService {
  const { index, details } = compileFacts(files, BIBLIOGRAPHY);
  return createHistoryService(index, () => details);
}

test('a sound folder has no problems', () => assert.deepEqual(messages([PERSON, OFFICE]), []));

test('a term, an act or a signature outside of a life is found', () => {
  const late = { ...OFFICE, text: OFFICE.text.replace('from: 1920-05-01, to: 1922-05-01', 'from: 1931-05-01, to: 1932-05-01') };
  assert.ok(messages([PERSON, late]).some((message) => message.includes('outside the life of Anna Beispiel')));
  const act = { ...PERSON, text: PERSON.text.replace('  - { facet: died', '  - { facet: visited, edtf: 1940, sources: [other] }\n  - { facet: died') };
  assert.ok(messages([act]).some((message) => message.includes('visited 1940')));
});

test('a vacancy needs a reason', () => {
  const vacant = { ...OFFICE, text: OFFICE.text.replace('from: 1922-05-01, to: 1925', 'from: 1923-05-01, to: 1925') };
  assert.ok(messages([PERSON, vacant]).some((message) => message.includes('nobody holds the office')));
  const explained = { ...vacant, text: vacant.text.replace('holders:', 'gaps:\n  - { period: 1922-05-02/1923-04-30, note: The office was vacant. }\nholders:') };
  assert.deepEqual(messages([PERSON, explained]), []);
});

test('the ledger has a row for every fact that names a day, and none that is stale', () => {
  const { index, details } = compileFacts([PERSON, OFFICE], BIBLIOGRAPHY);
  const complete = completeLedger(`${LEDGER_HEADER}\n`, index.entries, details.entries);
  assert.equal(complete.split('\n').length, 6);
  assert.match(complete, /people\/anna-beispiel\tborn\t1880-01-02\thaslam-1997,other\tagree\t/);
  assert.match(complete, /people\/anna-beispiel\tdied\t1930-03-04\tother\tone source\t/);
  assert.deepEqual(messages([PERSON, OFFICE], complete), []);
  assert.ok(messages([PERSON, OFFICE], complete.replace(/^.*died.*\n/m, '')).some((message) => message.includes('no row for “died 1930-03-04”')));
  assert.ok(messages([PERSON, OFFICE], `${complete}people/nobody\tborn\t1900-01-01\tother\tagree\t\n`).some((message) => message.includes('there is no fact “born 1900-01-01”')));
  assert.ok(messages([PERSON, OFFICE], complete.replace('\tagree\t', '\tperhaps\t')).some((message) => message.includes('“perhaps” is not one of')));
  assert.equal(completeLedger(complete.replace('\tone source\t', '\tdiffer\tA remark'), index.entries, details.entries).includes('\tdiffer\tA remark'), true);
});

test('a reference to an entry that is not there is found with its line', () => {
  const { problems } = compileFacts([TREATY], BIBLIOGRAPHY);
  assert.ok(problems.some((problem) => problem.message.includes('states/nowhere') && problem.line === 6));
});

test('seasons are those of the northern hemisphere, open sides are open', () => {
  const day = (year: number, month: number, date: number): number => dayFromDate({ year, month, day: date });
  assert.deepEqual(edtfBounds('1922-21'), [day(1922, 3, 1), day(1922, 5, 31)]);
  assert.deepEqual(edtfBounds('1922-24'), [day(1922, 12, 1), day(1923, 2, 28)]);
  assert.deepEqual(edtfBounds('../1922-04'), [null, day(1922, 4, 30)]);
  assert.deepEqual(edtfBounds('1939-08-23/..'), [day(1939, 8, 23), null]);
  assert.equal(edtfBounds('1922-02-30'), undefined);
});

test('the chronology tells what happened in a year, appointments included', () => {
  const service = serviceOver([PERSON, OFFICE]);
  assert.match(service.page('chronology/1920')!.markdown, /1 May 1920\*\*: \[Anna Beispiel\]\(\.\.\/people\/anna-beispiel\.md\) becomes \[Keeper of the Test\]/);
  assert.match(service.page('chronology/index')!.markdown, /\[1880\]\(1880\.md\) \(1\)/);
  assert.equal(service.page('chronology/1900'), undefined);
});

test('works are found by author and year, and all stand in the bibliography', () => {
  const service = serviceOver([PERSON]);
  assert.deepEqual(service.lookUpWorks('Haslam 1997').map((work) => work.id), ['haslam-1997']);
  assert.deepEqual(service.lookUpWorks('Haslam 1998'), []);
  assert.match(service.page('bibliography/index')!.markdown, /Jonathan Haslam, The Jury Is Still Out, 1997/);
});
