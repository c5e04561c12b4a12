/** `rapallo facts check`: what it says to somebody who writes fact files. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { folderWith, rapallo, rapalloJson } from '../support/command-line';
import { FACT_FILES, withFault } from '../support/fact-files';

interface Report {
  entries: number;
  problems: { file: string; line: number; severity: string; message: string }[];
}

function problemsOf(files: Readonly<Record<string, string>>): string[] {
  const { code, json } = rapalloJson<Report>(['facts', 'check', folderWith(files)]);
  assert.equal(code, json.problems.length === 0 ? 0 : 1);
  return json.problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
}

const CHICHERIN = 'people/georgy-chicherin.md';
const LITVINOV = 'people/maxim-litvinov.md';
const TREATY = 'treaties/treaty-of-rapallo-1922.md';
const TOWN = 'places/rapallo.md';
const OFFICE = 'offices/soviet-commissar-for-foreign-affairs.md';

/** A fault, put into a file by replacing words, and the one message that it must bring. */
const FAULTS: readonly { fault: string; file: string; words: string; others: string; message: RegExp }[] = [
  { fault: 'an unknown key', file: CHICHERIN, words: 'summary: Sov', others: 'nickname: Tchitch\nsummary: Sov', message: /^people\/georgy-chicherin\.md:4: unknown key “nickname”; see docs\/adding-a-fact\.md/ },
  { fault: 'an unknown key of a date', file: CHICHERIN, words: '    edtf: 1872-11-24\n', others: '    edtf: 1872-11-24\n    day: Sunday\n', message: /:11: “dates\.0”: unknown key “day”/ },
  { fault: 'a missing key', file: LITVINOV, words: "summary: Soviet People's Commissar for Foreign Affairs, 1930–1939\n", others: '', message: /^people\/maxim-litvinov\.md:\d+: the key “summary” is missing/ },
  { fault: 'a date that is not EDTF', file: CHICHERIN, words: '1872-11-24', others: '24 November 1872', message: /:10: “24 November 1872” is not a date in EDTF; write 1922-04-16, 1922-04, 1922 or 1939-08-23\/1939-08-24/ },
  { fault: 'a day that the calendar does not have', file: CHICHERIN, words: '1872-11-24', others: '1872-11-31', message: /:10: “1872-11-31” is not a date in EDTF/ },
  { fault: 'an interval that ends before it begins', file: CHICHERIN, words: '1872-11-24', others: '1872-11-24/1872-11-20', message: /:10: “1872-11-24\/1872-11-20” ends before it begins/ },
  { fault: 'an unknown facet', file: CHICHERIN, words: 'facet: born', others: 'facet: birth', message: /:9: “dates\.0\.facet”: “birth” is not one of born, died, / },
  { fault: 'a death before the birth', file: CHICHERIN, words: '1936-07-07', others: '1836-07-07', message: /:12: Georgy Chicherin: “died” \(1836-07-07\) lies before “born” \(1872-11-24\)/ },
  { fault: 'a date without a source', file: CHICHERIN, words: '    sources: [general-work]\n  - facet: died', others: '  - facet: died', message: /:9: “dates\.0”: the key “sources” is missing/ },
  { fault: 'an entry without any source', file: LITVINOV, words: 'sources: [general-work]\n', others: '', message: /maxim-litvinov\.md:3: nothing in this entry has a source: add “sources”/ },
  { fault: 'a source that the bibliography does not have', file: LITVINOV, words: '[general-work]', others: '[general-work, memoirs]', message: /maxim-litvinov\.md:6: there is no source “memoirs” in sources\.json/ },
  { fault: 'a reference to an entry that does not exist', file: TREATY, words: 'place: places/rapallo', others: 'place: places/genoa', message: /treaty-of-rapallo-1922\.md:8: there is no entry “places\/genoa”/ },
  { fault: 'a party that does not exist', file: TREATY, words: 'states/german-reich', others: 'states/prussia', message: /:7: there is no entry “states\/prussia”/ },
  { fault: 'a link in the prose that leads nowhere', file: CHICHERIN, words: 'treaty-of-rapallo-1922.md', others: 'treaty-of-genoa.md', message: /:17: the link to “treaties\/treaty-of-genoa” in the prose leads nowhere/ },
  { fault: 'an office held by two at once', file: OFFICE, words: 'from: 1930-07-21', others: 'from: 1930-01-01', message: /:11: .*chicherin and .*litvinov both hold the office from 1 January 1930 to 21 July 1930; say why in a “note”/ },
  { fault: 'a term that ends before it begins', file: OFFICE, words: 'to: 1939-05-03', others: 'to: 1929-05-03', message: /:11: the term from 1930-07-21 to 1929-05-03 ends before it begins/ },
  { fault: 'a vacancy that nobody explains', file: OFFICE, words: 'from: 1930-07-21', others: 'from: 1931-07-21', message: /:11: .*(?:22 July 1930|1930-07-22|vacan|gap)/ },
  { fault: 'a holder that is neither an entry nor a name', file: OFFICE, words: '  - person: people/georgy-chicherin\n    from', others: '  - from', message: /:7: a holder needs either “person” or “name”/ },
  { fault: 'a name that two entries bear without a distinction', file: LITVINOV, words: 'names: []', others: 'names:\n  - { text: Chicherin, lang: en }', message: /“Chicherin” is also a name of .*; say with “shared” what tells them apart/ },
  { fault: 'a name that is marked as usual for two', file: TOWN, words: 'shared: { clues: [in] }', others: 'shared: { usual: true }', message: /“Rapallo” is marked as usual for this entry and for / },
  { fault: 'front matter that is not closed', file: LITVINOV, words: 'sources: [general-work]\n---', others: 'sources: [general-work]', message: /maxim-litvinov\.md:1: the front matter is not closed: a line "---" must stand between it and the prose/ },
  { fault: 'no front matter', file: LITVINOV, words: '---\nrapallo', others: 'rapallo', message: /maxim-litvinov\.md:1: a fact file begins with a line "---"/ },
  { fault: 'YAML that cannot be read', file: LITVINOV, words: 'names: []', others: 'names: [', message: /maxim-litvinov\.md:\d+: the front matter is not valid YAML: / },
  { fault: 'a key that stands twice', file: LITVINOV, words: 'names: []', others: 'names: []\nnames: []', message: /maxim-litvinov\.md:6: the front matter is not valid YAML: .*unique/ },
  { fault: 'an asterisk that YAML takes for its own', file: LITVINOV, words: "summary: Soviet People's Commissar for Foreign Affairs, 1930–1939", others: 'summary: *Pravda*', message: /maxim-litvinov\.md:\d+: the front matter is not valid YAML: .*Pravda/ },
  { fault: 'a key without a value', file: LITVINOV, words: 'names: []', others: 'names:', message: /maxim-litvinov\.md:5: “names”: must be a list, not (?!a group of keys)/ },
  { fault: 'empty front matter', file: LITVINOV, words: FACT_FILES[LITVINOV]!, others: '---\n---\n\nLitvinov followed Chicherin.\n', message: /maxim-litvinov\.md:1: must be a group of keys, not (?!a group of keys)/ },
  { fault: 'a kind that does not belong into the folder', file: TOWN, words: 'rapallo: place', others: 'rapallo: person', message: /rapallo\.md:2: “rapallo”: must be “place” in this folder, not “person”/ },
  { fault: 'a text where a list should stand', file: LITVINOV, words: 'names: []', others: 'names: Litvinov', message: /maxim-litvinov\.md:5: “names”: must be a list, not “Litvinov”/ },
  { fault: 'no prose', file: LITVINOV, words: 'Litvinov followed Chicherin.\n', others: '', message: /maxim-litvinov\.md:\d+: there is no prose after the front matter/ },
];

describe('rapallo facts check', () => {
  test('a folder without a fault is said to have none', () => {
    const folder = folderWith(FACT_FILES);
    assert.deepEqual(rapallo(['facts', 'check', folder]), { code: 0, out: '6 entries, 5 dated facts, 2 sources: no problems\n', err: '' });
    assert.deepEqual(rapalloJson<Report>(['facts', 'check', folder]), { code: 0, json: { entries: 6, problems: [] } });
  });

  for (const { fault, file, words, others, message } of FAULTS) {
    test(`${fault} is said with file and line`, () => {
      const problems = problemsOf(withFault(file, words, others));
      assert.ok(problems.some((problem) => message.test(problem)), `expected ${String(message)}, but got:\n${problems.join('\n')}`);
    });
  }

  test('one fault brings one message, unless others follow from it', () => {
    for (const { fault, file, words, others, message } of FAULTS) {
      const problems = problemsOf(withFault(file, words, others)).filter((problem) => !message.test(problem));
      // An entry that cannot be read is missed by the entries that refer to it.
      assert.deepEqual(problems.filter((problem) => !/there is no entry “(?:people|places)\/|the link to “/.test(problem)), [], fault);
    }
  });

  test('line ends of Windows and a byte order mark change neither messages nor lines', () => {
    const { file, words, others } = FAULTS.find(({ fault }) => fault === 'an unknown facet')!;
    const files = withFault(file, words, others);
    const expected = problemsOf(files);
    assert.deepEqual(problemsOf(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, path.endsWith('.md') ? `\uFEFF${text.replace(/\n/g, '\r\n')}` : text]))), expected);
  });

  test('the name of a file that cannot be an id is said', () => {
    for (const path of ['people/Maxim Litvinov.md', 'people/литвинов.md', 'people/old/litvinov.md', 'people/maxim_litvinov.md']) {
      const [problem, ...rest] = problemsOf({ ...FACT_FILES, [path]: FACT_FILES[LITVINOV]! });
      assert.ok(problem?.startsWith(`${path}:1: the file name becomes the id of the entry: `), problem);
      assert.deepEqual(rest, []);
    }
  });

  test('a bibliography that cannot be read, or has faults, is said with its line', () => {
    const bibliographies: [string, RegExp][] = [
      ['[{', /^sources\.json:1: not valid JSON: /],
      ['{}', /^sources\.json:1: the bibliography is a list of CSL-JSON items$/],
      ['[\n  { "id": "general-work", "title": "x" }\n]', /^sources\.json:2: item 1 has no “id” or no “type”/],
      ['[\n  { "id": "general-work", "type": "book" }\n]', /^sources\.json:2: “general-work” has no “title”/],
      ['[\n  { "id": "a", "type": "book", "title": "A" },\n  { "id": "a", "type": "book", "title": "B" }\n]', /^sources\.json:\d: “a” stands twice in the bibliography/],
      ['[null, 7, "x", []]', /^sources\.json:1: item 1 has no “id” or no “type”/],
    ];
    for (const [text, message] of bibliographies) {
      const problems = problemsOf({ ...FACT_FILES, 'sources.json': text }).filter((problem) => problem.startsWith('sources.json'));
      assert.ok(problems.some((problem) => message.test(problem)), `${text}: ${problems.join('\n')}`);
    }
  });

  test('as text every problem is path, line and severity, ready to be clicked on', () => {
    const folder = folderWith(withFault(LITVINOV, 'names: []', 'names: Litvinov'));
    const { code, out } = rapallo(['facts', 'check', folder]);
    assert.equal(code, 1);
    assert.ok(out.includes(`${join(folder, LITVINOV)}:5: error: “names”: must be a list, not “Litvinov”\n`), out);
    assert.match(out, /\n5 entries, 3 dated facts|\n5 entries, 5 dated facts/);
  });

  test('a folder that does not exist, is none, or holds no facts is a failure that says so', () => {
    const folder = folderWith({ 'note.md': 'x' });
    assert.deepEqual(rapallo(['facts', 'check', join(folder, 'nowhere')]), { code: 2, out: '', err: `rapallo: ${join(folder, 'nowhere')}: there is no such file or folder\n` });
    assert.deepEqual(rapallo(['facts', 'check', join(folder, 'note.md')]), { code: 2, out: '', err: `rapallo: ${join(folder, 'note.md')}: it is no folder\n` });
    assert.match(rapallo(['facts', 'check', folder]).err, /there are no fact files in it; they lie in folders such as people\/ and treaties\//);
  });
});
