/** Figures, corrections and index terms: how they are compiled, checked, shown and found. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numbersIn } from '../../scripts/compare/numbers';
import { compileFacts } from '../../server/src/compile/compile';
import { numberInWords } from '../../server/src/core/facts/number-words';
import { createHistoryService } from '../../server/src/core/service';

const BIBLIOGRAPHY = { path: 'sources.json', text: JSON.stringify([{ id: 'one', type: 'book', title: 'One' }, { id: 'other', type: 'book', title: 'Other' }]) };

const event = (name: string, more: string): { path: string; text: string } => ({
  path: `events/${name}.md`,
  text: `---\nrapallo: event\nname: Event of ${name}\nsummary: An event made up for a test\nnames: []\n${more.trim()}\nsources: [one]\n---\nAn account.\n`,
});

const FIGURE = `
figures:
  - counts: petroleum products *delivered*
    value: 900000
    admits: [650000, 1200000]
    unit: tonnes
    asOf: 1940-02/1941-02
    approximate: true
    by: the Foreign Office / the embassy
    certainty: disputed
    note: See <the> note.
    sources: [one, { id: other, locator: p. 3 }]
`;
const CORRECTION = `
corrections:
  - says: The parade is put on another day [sic].
    edtf: 1939-09-17
    where: [{ id: one, locator: p. 7 }]
    because: It took place five days later.
    sources: [other]
`;

const problems = (...files: { path: string; text: string }[]): { message: string; line: number; severity: string }[] => [...compileFacts(files, BIBLIOGRAPHY).problems];
const messages = (...files: { path: string; text: string }[]): string[] => problems(...files).map(({ message }) => message);

test('figures and corrections are sound as documented', () => assert.deepEqual(messages(event('alpha', FIGURE + CORRECTION)), []));

test('a figure needs a number, and numbers that agree', () => {
  assert.deepEqual(messages(event('alpha', FIGURE.replace(/ {4}value.*\n {4}admits.*\n/, ''))), ['a figure needs a “value”, an “admits”, or both']);
  assert.deepEqual(messages(event('alpha', FIGURE.replace('[650000, 1200000]', '[1200000, 650000]'))), ['“admits” gives the smaller number first']);
  assert.deepEqual(messages(event('alpha', FIGURE.replace('900000', '600000'))), ['the “value” lies outside what the figure “admits”']);
  assert.match(messages(event('alpha', FIGURE.replace('900000', 'many'))).join(), /“figures\.0\.value”: must be/);
  assert.match(messages(event('alpha', FIGURE.replace('1940-02/1941-02', 'February 1940'))).join(), /“February 1940” is not a date in EDTF/);
});

test('the sources of figures and corrections, and the places of corrections, are in the bibliography', () => {
  assert.deepEqual(problems(event('alpha', FIGURE.replace('[one,', '[unknown,'))).map(({ message, line }) => [message, line]), [['there is no source “unknown” in sources.json', 16]]);
  assert.deepEqual(messages(event('alpha', CORRECTION.replace('id: one', 'id: unknown'))), ['there is no source “unknown” in sources.json']);
  assert.deepEqual(messages(event('alpha', CORRECTION.replace('[other]', '[unknown]'))), ['there is no source “unknown” in sources.json']);
});

test('several entries may share an index term; one that is left over is said', () => {
  const alpha = event('alpha', 'indexTerms: [howitzers, parades]');
  assert.deepEqual(messages(alpha, event('beta', 'indexTerms: [Howitzers]')), []);
  assert.deepEqual(messages(event('alpha', 'indexTerms: [event of alpha]')), ['the index term “event of alpha” is a name of this entry already; take it out']);
  assert.deepEqual(messages(event('alpha', 'indexTerms: [parades, Parades]')), ['the index term “Parades” stands here twice']);
});

test('an entry page shows figures and corrections, with anchors, and nothing in them is markup', () => {
  const { index, details } = compileFacts([event('alpha', `indexTerms: [howitzers]\n${FIGURE}${CORRECTION}`)], BIBLIOGRAPHY);
  const service = createHistoryService(index, () => details);
  const page = service.page('events/alpha')!;
  const lines = page.markdown.split('\n');
  assert.equal(
    lines[page.lines.get('figure:0')!],
    String.raw`- **petroleum products \*delivered\*** (February 1940 – February 1941), disputed: about 900,000 tonnes by the count of the Foreign Office / the embassy; accounts give 650,000 to 1.2 million. See &lt;the&gt; note. [1; 2, p. 3]`,
  );
  const at = page.lines.get('correction:0')!;
  assert.deepEqual(lines.slice(at, at + 2), [String.raw`- **The parade is put on another day \[sic\].** (17 September 1939) [1, p. 7]`, '  - It took place five days later. [2]']);
  assert.match(service.page('events/index')!.markdown, /^- \[Event of alpha\]\(alpha\.md\): .*\n- howitzers: see \[Event of alpha\]\(alpha\.md\)$/m);
});

test('an entry is found by an index term where no name fits', () => {
  const { index, details } = compileFacts([event('alpha', 'indexTerms: [howitzers]'), event('beta', '')], BIBLIOGRAPHY);
  const service = createHistoryService(index, () => details);
  assert.deepEqual(service.lookUp('Howitzers').map(({ id }) => id), ['events/alpha']);
  assert.deepEqual(service.lookUp('Event of beta').map(({ id }) => id), ['events/beta']);
  assert.deepEqual(service.mentions(service.read('The howitzers came.', 'markdown')), [], 'prose that uses a term does not speak of the entry');
});

test('numbers are written as English prose writes them, and read from it', () => {
  assert.deepEqual([7, 5461, 900_000, 1_000_000, 1_200_000, 13_299_000, 437_100_000, 1_500_000_000, 2.5, 1234.5].map(numberInWords), ['7', '5,461', '900,000', '1 million', '1.2 million', '13,299,000', '437.1 million', '1.5 billion', '2.5', '1,234.5']);
  assert.deepEqual(numbersIn('On 16 April 1922, 900,000 tons, 1.2 million men, half a million, nine hundred thousand, two and a half months, twenty-five per cent'), [900_000, 1_200_000, 500_000, 900_000, 2.5, 25]);
});
