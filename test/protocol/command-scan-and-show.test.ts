/** `rapallo scan` and `rapallo show`: what stands in notes, and what the fact base knows. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { folderWith, rapallo, rapalloJson } from '../support/command-line';

interface Scanned {
  files: {
    path: string;
    mentions: { start: number; end: number; text: string; id: string; name: string; kind: string }[];
    undecided: { start: number; end: number; text: string; candidates: { id: string; name: string; kind: string }[] }[];
    dates: { start: number; end: number; text: string; edtf: string | null; calendar: string }[];
  }[];
}

const CHICHERIN = ['Georgy Vasilyevich Chicherin', 'G. V. Chicherin', 'Chicherin', 'Georgi Wassiljewitsch Tschitscherin', 'Georgi Tschitscherin', 'G. W. Tschitscherin', 'Tschitscherin', 'Георгий Васильевич Чичерин', 'Георгий Чичерин', 'Г. В. Чичерин', 'Чичерин'];
const RATHENAU = ['Rathenau', 'W. Rathenau', 'Dr. Rathenau', 'Вальтер Ратенау', 'В. Ратенау', 'Ратенау'];

describe('rapallo scan', () => {
  test('as JSON, names and dates have exactly the keys that are documented', () => {
    const folder = folderWith({ 'note.md': '🙂 Чичерин met Rathenau on 16 April 1922.\n' });
    const { code, json } = rapalloJson<Scanned>(['scan', folder]);
    assert.equal(code, 0);
    assert.deepEqual(json, {
      files: [
        {
          path: join(folder, 'note.md'),
          mentions: [
            { start: 3, end: 10, text: 'Чичерин', id: 'people/georgy-chicherin', name: 'Georgy Chicherin', names: CHICHERIN, kind: 'person' },
            { start: 15, end: 23, text: 'Rathenau', id: 'people/walther-rathenau', name: 'Walther Rathenau', names: RATHENAU, kind: 'person' },
          ],
          undecided: [],
          dates: [
            {
              start: 27, end: 40, text: '16 April 1922', line: 1, column: 28, edtf: '1922-04-16', earliest: '1922-04-16', latest: '1922-04-16', precision: 'day', calendar: 'gregorian', qualifier: null,
              part: null, limit: null, yearFrom: 'written', yearCertainty: null, problems: [],
            },
          ],
        },
      ],
    });
  });

  test('every stretch is the text that stands there', () => {
    const text = '> Joachim\r\n> von Ribbentrop came on 4 Feb.\r\n\r\nRapallo is a name; in April 1922 🙂 it was 31 June 1922 or 1922.\r\n';
    const { json } = rapalloJson<Scanned>(['scan', '-'], text);
    const [file] = json.files as [Scanned['files'][0]];
    for (const one of [...file.mentions, ...file.undecided, ...file.dates]) assert.equal(text.slice(one.start, one.end), one.text);
    assert.equal(file.mentions[0]!.id, 'people/joachim-von-ribbentrop');
    assert.deepEqual(file.dates.map(({ edtf }) => edtf), ['XXXX-02-04', '1922-04', null, '1922']);
  });

  test('a name that several entries bear is listed with all of them', () => {
    const { json } = rapalloJson<Scanned>(['scan', '-'], 'Rapallo is a name.\n');
    const [file] = json.files as [Scanned['files'][0]];
    assert.deepEqual(file.mentions, []);
    assert.deepEqual(file.undecided.map(({ start, end, text }) => ({ start, end, text })), [{ start: 0, end: 7, text: 'Rapallo' }]);
    assert.deepEqual(file.undecided[0]!.candidates.map(({ id }) => id).sort(), ['places/rapallo', 'treaties/treaty-of-rapallo-1920', 'treaties/treaty-of-rapallo-1922']);
    for (const candidate of file.undecided[0]!.candidates) assert.deepEqual(Object.keys(candidate), ['id', 'name', 'names', 'kind']);
  });

  test('code and comments are no prose; quotations are', () => {
    const { json } = rapalloJson<Scanned>(['scan', '-'], '`Molotov` <!-- Stalin --> and “Rathenau”.\n\n> Chicherin\n\n```\nLenin\n```\n');
    assert.deepEqual(json.files[0]!.mentions.map(({ text }) => text), ['Rathenau', 'Chicherin']);
  });

  test('as text there is a line for every name and date', () => {
    const { code, out } = rapallo(['scan', '-'], 'Rathenau on 16 April 1922 or 31 June 1922. Rapallo is a name.\n');
    assert.equal(code, 0);
    assert.match(out, /^-\n {2}0-8\tRathenau\tpeople\/walther-rathenau\n/);
    assert.match(out, /\n {2}12-25\t16 April 1922\t1922-04-16\n/);
    assert.match(out, /\n {2}29-41\t31 June 1922\timpossible\n/);
    assert.match(out, /\tRapallo\t\S+ or \S+ or \S+\n/);
  });

  test('asked to explain, it says why each name was recognised', () => {
    const text = 'Georgy Chicherin. Чичерина. Rathenau signed Rapallo in 1922. They kept the Treaty. Rapallo 🙂.\n';
    const { out } = rapallo(['scan', '-', '--explain'], text);
    assert.match(out, /\tЧичерина\tpeople\/georgy-chicherin\n {6}“Чичерина” is a form of “Чичерин”\n {6}“Чичерин” is borne by this entry alone\n/);
    const { json } = rapalloJson<{ files: { mentions: { text: string; why: string[] }[]; undecided: { why: string[] }[]; dates: object[] }[] }>(['scan', '-', '--explain'], text);
    for (const mention of [...json.files[0]!.mentions, ...json.files[0]!.undecided]) assert.ok(mention.why.length > 0 && mention.why.every((reason) => typeof reason === 'string' && reason !== ''));
    assert.ok(json.files[0]!.mentions.find((mention) => mention.text === 'Rapallo')!.why.includes('after “signed”'));
    assert.equal(rapallo(['scan', '-'], text).out.includes('is borne by'), false);
  });
});

describe('rapallo scan: dates', () => {
  interface Row {
    text: string; edtf: string | null; earliest: string | null; latest: string | null; precision: string; calendar: string; qualifier: string | null;
    part: string | null; limit: string | null; yearFrom: string; yearCertainty: string | null; problems: string[];
  }
  const datesOf = (text: string): Row[] => rapalloJson<{ files: { dates: Row[] }[] }>(['scan', '-'], text).json.files[0]!.dates;

  test('vague dates have bounds, in three languages', () => {
    for (const text of ['It was c. 1922.', 'Es war um 1922.', 'Это было около 1922 года.']) {
      const [date] = datesOf(text);
      assert.deepEqual([date!.edtf, date!.precision, date!.qualifier], ['1922~', 'year', 'approximate'], text);
      assert.ok(date!.earliest! < '1922-01-01' && date!.latest! > '1922-12-31', text);
    }
    for (const text of ['early August 1939', 'Anfang August 1939', 'в начале августа 1939 года']) {
      const [date] = datesOf(text);
      assert.deepEqual([date!.edtf, date!.part, date!.earliest], ['1939-08', 'early', '1939-08-01'], text);
      assert.ok(date!.latest! < '1939-08-20', text);
    }
    const [before] = datesOf('It was before May 1939.');
    assert.deepEqual([before!.limit, before!.earliest], ['before', null]);
  });

  test('it is said where a year comes from, and how sure that is', () => {
    const [written, inferred] = datesOf('On 1 September 1939 war began. On 3 September Britain joined.');
    assert.deepEqual([written!.yearFrom, written!.yearCertainty], ['written', null]);
    assert.deepEqual([inferred!.edtf, inferred!.yearFrom, inferred!.yearCertainty], ['1939-09-03', 'paragraph', 'likely']);
    const [missing] = datesOf('On 3 September Britain joined.');
    assert.deepEqual([missing!.edtf, missing!.earliest, missing!.yearFrom], ['XXXX-09-03', null, 'missing']);
  });

  test('calendars and problems are told', () => {
    const [old] = datesOf('25. Oktober 1917 a. St.');
    assert.deepEqual([old!.edtf, old!.calendar], ['1917-11-07', 'julian']);
    assert.deepEqual(datesOf('31 июня 1941 года')[0]!.problems, ['no-such-date']);
    assert.deepEqual(datesOf('It was on 3/9/1939.')[0]!.problems, ['ambiguous-order']);
  });

  test('what is no date is not listed', () => {
    assert.deepEqual(datesOf('A 100,000-man army may march; see Art. 231, f. 5, op. 1, d. 1918, and the 18th Congress. Er kam am zweiten. Он был второй.'), []);
  });
});

describe('rapallo scan as CSV', () => {
  /** Reads CSV as RFC 4180 defines it; anything else is an error. */
  function readCsv(text: string): string[][] {
    const rows: string[][] = [];
    const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
    let row: string[] = [];
    while (field.lastIndex < text.length) {
      const at = field.lastIndex;
      const match = field.exec(text);
      assert.ok(match !== null, `no CSV at ${JSON.stringify(text.slice(at, at + 40))}`);
      row.push(match[1]?.replace(/""/g, '"') ?? match[2]!);
      if (match[3] === ',') continue;
      rows.push(row);
      row = [];
    }
    return rows;
  }

  const COLUMNS = ['path', 'start', 'end', 'line', 'column', 'type', 'text', 'id', 'name', 'kind', 'candidates', 'edtf', 'earliest', 'latest', 'precision', 'calendar', 'qualifier', 'part', 'limit', 'yearFrom', 'yearCertainty', 'problems'];

  test('there is one row a name or date, in the order of the text, and columns have names', () => {
    const folder = folderWith({ 'a "b", c.md': '🙂 Rathenau,\n“Georgy\nChicherin” on 31 June 1922.\n\nRapallo is a name.\n' });
    const { code, out } = rapallo(['scan', folder, '--format', 'csv']);
    assert.equal(code, 0);
    const [head, ...rows] = readCsv(out);
    assert.deepEqual(head, COLUMNS);
    const path = join(folder, 'a "b", c.md');
    assert.deepEqual(rows.map((row) => row.slice(0, 10)), [
      [path, '3', '11', '1', '4', 'name', 'Rathenau', 'people/walther-rathenau', 'Walther Rathenau', 'person'],
      [path, '14', '30', '2', '2', 'name', 'Georgy\nChicherin', 'people/georgy-chicherin', 'Georgy Chicherin', 'person'],
      [path, '35', '47', '3', '15', 'date', '31 June 1922', '', '', ''],
      [path, '50', '57', '5', '1', 'undecided', 'Rapallo', '', '', ''],
    ]);
    assert.deepEqual(rows[3]![10]!.split(' ').sort(), ['places/rapallo', 'treaties/treaty-of-rapallo-1920', 'treaties/treaty-of-rapallo-1922']);
    assert.deepEqual(rows[2]!.slice(11), ['', '', '', 'day', 'gregorian', '', '', '', 'written', '', 'no-such-date']);
  });

  test('asked to explain, it has a column more; without names it is the heading alone', () => {
    assert.deepEqual(readCsv(rapallo(['scan', '-', '--format', 'csv', '--explain'], 'Chicherin').out), [[...COLUMNS, 'why'], ['-', '0', '9', '1', '1', 'name', 'Chicherin', 'people/georgy-chicherin', 'Georgy Chicherin', 'person', ...Array<string>(12).fill(''), '“Chicherin” is borne by this entry alone']]);
    assert.deepEqual(readCsv(rapallo(['scan', '-', '--format', 'csv'], '').out), [COLUMNS]);
  });

  test('other commands have no CSV', () => {
    assert.equal(rapallo(['check', '-', '--format', 'csv'], '').code, 2);
  });
});

describe('rapallo show', () => {
  test('as text, a person has a name with years, a summary, key dates and a source', () => {
    const { code, out, err } = rapallo(['show', 'Ribbentrop']);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^Joachim von Ribbentrop \(1893–1946\)\nGerman Foreign Minister, 1938–1945, .+\n(?: {2}\d.*: .+\n)+Source: .+\n$/);
    assert.doesNotMatch(out, /\n(?:aged|4 February 1938: aged)/);
  });

  test('with a date it says what was the case then', () => {
    for (const date of ['1938-02-04', '4 February 1938', 'February 4, 1938', '4. Februar 1938', '4 февраля 1938 г.']) {
      const { code, out } = rapallo(['show', 'Ribbentrop', '--on', date]);
      assert.equal(code, 0);
      assert.match(out, /: aged 44; Foreign Minister of the German Reich since 4 February 1938\n/, date);
    }
    assert.match(rapallo(['show', 'Ribbentrop', '--on', '1937']).out, /\n1937: aged 43 or 44; .*not yet Foreign Minister/);
    assert.match(rapallo(['show', 'Rathenau', '--on', '1939']).out, /\n1939: dead since 24 June 1922\n/);
  });

  test('as JSON it has the keys that are documented', () => {
    const { code, json } = rapalloJson<Record<string, unknown>>(['show', 'Ribbentrop', '--on', '1938-02-04']);
    assert.equal(code, 0);
    assert.deepEqual(Object.keys(json), ['entryId', 'title', 'otherNames', 'span', 'summary', 'then', 'keyDates', 'sources']);
    assert.deepEqual([json['entryId'], json['title'], json['span']], ['people/joachim-von-ribbentrop', 'Joachim von Ribbentrop', '1893–1946']);
    assert.deepEqual(Object.keys(json['then'] as object), ['when', 'lines']);
    for (const date of json['keyDates'] as object[]) assert.deepEqual(Object.keys(date), ['when', 'what']);
    const withoutDate = rapalloJson<Record<string, unknown>>(['show', 'treaties/treaty-of-berlin-1926']).json;
    assert.deepEqual(Object.keys(withoutDate), ['entryId', 'title', 'otherNames', 'summary', 'parties', 'keyDates', 'sources']);
  });

  test('a name is found in any of its forms, by small letters and without accents, and by the id', () => {
    for (const name of ['Georgy Chicherin', 'georgy chicherin', 'ЧИЧЕРИН', 'Tschitscherin', 'G. V. Chicherin', 'people/georgy-chicherin']) assert.match(rapallo(['show', name]).out, /^Georgy Chicherin \(/, name);
    assert.match(rapallo(['show', 'auswartiges amt']).out, /^Auswärtiges Amt/);
    assert.match(rapallo(['show', 'treaties/molotov-ribbentrop-pact#secret-protocol']).out, /^Secret Additional Protocol/);
  });

  test('a name that several entries bear lists them and says how to ask on', () => {
    const { code, out } = rapallo(['show', 'Rapallo']);
    assert.equal(code, 0);
    assert.match(out, /^“Rapallo” may mean:\n(?: {2}.+: .+ \([a-z]+\/[a-z0-9-]+\)\n){3}Ask again with the id, such as: rapallo show [a-z]+\/\S+\n$/);
    const { json } = rapalloJson<{ candidates: object[] }>(['show', 'Rapallo']);
    assert.deepEqual(Object.keys(json), ['candidates']);
    assert.equal(json.candidates.length, 3);
    for (const candidate of json.candidates) assert.deepEqual(Object.keys(candidate).sort(), ['id', 'kind', 'name', 'summary']);
  });

  test('an unknown name, and a date that is none, are failures that say so', () => {
    for (const name of ['Metternich', '', ' ', '__proto__', 'people/nobody']) {
      assert.deepEqual(rapallo(['show', name, '--format', 'json']), { code: 2, out: '', err: `rapallo: The fact base has nobody and nothing called “${name}”.\n` });
    }
    assert.match(rapallo(['show', 'Ribbentrop', '--on', 'yesterday']).err, /^rapallo: “yesterday” is not read as a date with a year; write 1938-02-04, /);
    assert.match(rapallo(['show', 'Ribbentrop', '--on', '31 June 1938']).err, /^rapallo: “31 June 1938” is no date of the calendar/);
    assert.equal(rapallo(['show', 'Ribbentrop', '--on', '4 February']).code, 2);
  });
});
