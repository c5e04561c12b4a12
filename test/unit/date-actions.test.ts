/** Other ways to write a date: whatever is offered means what the date means. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DateAction } from '../../server/src/core/features/dates/date-actions';
import { edtfOf } from '../../server/src/core/text/dates/date-mention';
import { findDates } from '../../server/src/core/text/dates/find-dates';
import { dateFromDay } from '../../server/src/core/time/day';
import { formatDate, plainNotation, type DateNotation } from '../../server/src/core/time/notation';
import { readWords } from '../../server/src/core/util/words';
import { chanceOf, below } from '../support/random-notes';
import { history } from '../support/history';

const offered = (text: string, words: string): readonly DateAction[] => {
  const start = text.indexOf(words) + 1;
  return history().dateActions(history().read(text, 'markdown'), { start, end: start });
};

function done(text: string, { edits }: DateAction): string {
  let result = text;
  for (const edit of [...edits].sort((a, b) => b.start - a.start)) result = result.slice(0, edit.start) + edit.newText + result.slice(edit.end);
  return result;
}

const valuesIn = (text: string): string[] => findDates(readWords(text)).map(edtfOf);

const NOTATIONS: readonly DateNotation[] = [
  plainNotation('en'), plainNotation('de'), plainNotation('ru'),
  { ...plainNotation('en'), order: 'month-day-year', separators: [' ', ', '] },
  { ...plainNotation('en'), ordinal: true, separators: [' of ', ' '] },
  { ...plainNotation('en'), month: 'number', separators: ['.', '.'] },
  { ...plainNotation('en'), month: 'number', separators: ['.', '.'], padded: true },
  { ...plainNotation('en'), month: 'roman', separators: ['.', '.'] },
  { ...plainNotation('en'), month: 'number', order: 'year-month-day', separators: ['-', '-'], padded: true },
  { ...plainNotation('ru'), ending: ' г.' },
];

describe('rewriting a date', () => {
  test('keeps its meaning, from every notation into every other, in three languages', () => {
    const chance = chanceOf(1939);
    for (let round = 0; round < 60; round++) {
      const date = dateFromDay(-30000 + below(chance, 30000));
      for (const notation of NOTATIONS) {
        const words = formatDate(date, notation);
        const text = `X ${words} y.`;
        const [value] = valuesIn(text);
        const actions = offered(text, words);
        assert.ok(actions.length > 3, text);
        for (const action of actions.filter(({ title }) => title.startsWith('Write as') && !title.includes('if it is') && !title.includes('.S.]') && !/\((?:a\.|ст\.)/.test(title))) {
          assert.deepEqual(valuesIn(done(text, action)), [value], `${text}: ${action.title}`);
        }
      }
    }
  });

  test('by either calendar, the day is the one that the title names', () => {
    const cases: [string, string, string][] = [
      ['25 October 1917', 'Old Style', '1917-11-07'], ['25 October 1917', 'New Style', '1917-10-25'], ['22 октября 1883 года', 'New Style', '1883-10-22'], ['1. März 1881', 'Old Style', '1881-03-13'],
      ['25 December 1917', 'Old Style', '1918-01-07'],
    ];
    for (const [words, style, value] of cases) {
      const found = offered(words, words).filter(({ title }) => title.endsWith(`, if it is ${style}`));
      for (const action of found) assert.deepEqual(valuesIn(done(words, action)), [value], `${words}: ${action.title}`);
      const [marked] = offered(words, words).filter(({ title }) => title.startsWith(`Mark up for TEI, if it is ${style}`));
      assert.match(marked!.title, new RegExp(`when="${value}" calendar="#${style === 'Old Style' ? 'julian' : 'gregorian'}"`), words);
    }
  });

  test('a day that only the Julian calendar has is one of it', () => {
    const titles = offered('29 февраля 1900 года', '29 февраля').map(({ title }) => title);
    assert.ok(titles.includes('Write as “29 февраля (13 марта) 1900 года”'), titles.join('\n'));
    assert.ok(titles.includes('Mark up for TEI: <date when="1900-03-13" calendar="#julian">29 февраля 1900 года</date>'));
  });

  test('after the reform there is one calendar', () => {
    for (const words of ['14 February 1918', '16. April 1922', '23 августа 1939 года']) assert.ok(!offered(words, words).some(({ title }) => /Style|calendar|\.S\.|St\./.test(title)), words);
  });

  test('nothing is done to days that no calendar has but to put in what was meant', () => {
    for (const words of ['31 June 1941', '30. Februar 1923', '31 июня 1941 года']) {
      for (const { title } of offered(words, words)) assert.match(title, /^Change to “/);
    }
  });
});

describe('TEI', () => {
  const tei = (text: string, words = text): string | undefined => offered(text, words).find(({ title }) => title.startsWith('Mark up'))?.edits[0]?.newText;

  test('has attributes for days, months, years, ranges and bounds', () => {
    const cases: [string, string][] = [
      ['23 August 1939', 'when="1939-08-23"'], ['August 1939', 'when="1939-08"'], ['im Jahr 1939', 'when="1939"'], ['c. 1922', 'when="1922" precision="low"'], ['1930–32', 'from="1930" to="1932"'],
      ['23–24 August 1939', 'from="1939-08-23" to="1939-08-24"'], ['seit 1926', 'from="1926"'], ['until 22 June 1941', 'to="1941-06-22"'], ['весной 1939 года', 'notBefore="1939-03-01" notAfter="1939-05-31"'],
      ['25 октября 1917 г. ст. ст.', 'when="1917-11-07" calendar="#julian"'], ['7 November 1917 N.S.', 'when="1917-11-07" calendar="#gregorian"'], ['25 October (7 November) 1917', 'when="1917-11-07"'],
    ];
    for (const [text, attributes] of cases) {
      const found = tei(`x ${text}`, /\d/.exec(text)!.input.slice(text.search(/\d/))) ?? tei(`x ${text}`, text);
      assert.ok(found?.includes(`<date ${attributes}>`), `${text}: ${found}`);
    }
  });

  test('keeps the words, with what XML needs escaped', () => {
    assert.equal(tei('X 23\u00a0August 1939 y', '23'), '<date when="1939-08-23">23\u00a0August 1939</date>');
  });

  test('is not put around what is marked up, nor around a guess', () => {
    assert.equal(tei('<date when="1939-08-23">23 August 1939</date>', '23 August 1939'), undefined);
    assert.equal(tei('On 23 August 1939 it began.\n\nWeeks passed.\n\nOn 28 September it ended.', '28 September'), undefined);
  });
});
