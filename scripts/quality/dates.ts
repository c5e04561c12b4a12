/** How many of the marked dates in test/dates are found, and read as what they are; beside chrono-node on the same lines. */
import * as chrono from 'chrono-node';
import { edtfOf } from '../../server/src/core/text/dates/date-mention';
import { findDates } from '../../server/src/core/text/dates/find-dates';
import { readWords } from '../../server/src/core/util/words';
import { LANGUAGES, markedLines, type MarkedLine, type TextLanguage } from '../../test/support/marked-dates';

interface ReadDate {
  readonly start: number;
  readonly end: number;
  readonly edtf: string;
}

type Reader = (text: string, language: TextLanguage) => ReadDate[];

const rapallo: Reader = (text) => findDates(readWords(text)).map((date) => ({ start: date.start, end: date.end, edtf: date.impossible ? 'impossible' : edtfOf(date) }));

/** Dates without a year are read from here, so that the figures do not change with the day on which they are made. */
const REFERENCE = new Date(Date.UTC(1939, 8, 1, 12));

const strictChrono: Reader = (text, language) => {
  const parsers = { english: chrono.strict, german: chrono.de.strict, russian: chrono.ru.strict };
  return parsers[language].parse(text, REFERENCE).map((result) => {
    const edtf = [result.start, ...(result.end ? [result.end] : [])].map(edtfOfComponents).join('/');
    return { start: result.index, end: result.index + result.text.length, edtf };
  });
};

function edtfOfComponents(components: chrono.ParsedComponents): string {
  const pad = (value: number | null, length: number): string => String(value ?? 0).padStart(length, '0');
  const parts = [pad(components.get('year'), 4)];
  if (components.isCertain('month') || components.isCertain('day')) parts.push(pad(components.get('month'), 2));
  if (components.isCertain('day')) parts.push(pad(components.get('day'), 2));
  return parts.join('-');
}

interface Score {
  lines: number;
  rightLines: number;
  marked: number;
  found: number;
  exact: number;
  right: number;
  false: number;
  words: number;
}

function score(lines: readonly MarkedLine[], language: TextLanguage, read: Reader): Score {
  const sum: Score = { lines: 0, rightLines: 0, marked: 0, found: 0, exact: 0, right: 0, false: 0, words: 0 };
  for (const { text, expected } of lines) {
    const dates = read(text, language);
    const meets = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => a.start < b.end && b.start < a.end;
    let all = true;
    for (const mark of expected) {
      const over = dates.filter((date) => meets(date, mark));
      const exact = over.some(({ start, end }) => start === mark.start && end === mark.end);
      const right = over.some(({ edtf }) => plain(edtf) === plain(mark.edtf));
      sum.marked++;
      if (over.length > 0) sum.found++;
      if (exact) sum.exact++;
      if (right) sum.right++;
      all &&= exact && right;
    }
    const wrong = dates.filter((date) => !expected.some((mark) => meets(date, mark))).length;
    sum.false += wrong;
    sum.lines++;
    if (all && wrong === 0) sum.rightLines++;
    sum.words += text.split(/\s+/).length;
  }
  return sum;
}

/** The qualifiers of EDTF say how sure the writer was, which no other tool tells. */
const plain = (edtf: string): string => edtf.replace(/[~?%]/g, '');

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : (Math.round((1000 * part) / whole) / 10).toFixed(1));

function rowOf(name: string, sum: Score): string {
  return `| ${name} | ${sum.lines} | ${sum.marked} | ${percent(sum.found, sum.marked)} | ${percent(sum.exact, sum.marked)} | ${percent(sum.right, sum.marked)} | ${sum.false} | ${percent(sum.rightLines, sum.lines)} |`;
}

export function qualityOfDates(): string {
  const head = ['| lines | number | dates marked | found, % | stretch exact, % | value right, % | false dates | lines wholly right, % |', '| --- | --: | --: | --: | --: | --: | --: | --: |'];
  const tables = LANGUAGES.flatMap((language) => {
    const classes = markedLines(language);
    const all = classes.flatMap(({ lines }) => lines);
    return [
      `#### ${language[0]!.toUpperCase()}${language.slice(1)}`, '', ...head, rowOf('**all, Rapallo**', score(all, language, rapallo)), rowOf('all, chrono-node in strict mode', score(all, language, strictChrono)), ...classes.map(({ name, lines }) => rowOf(name, score(lines, language, rapallo))), '',
    ];
  });
  return tables.join('\n').trimEnd();
}
