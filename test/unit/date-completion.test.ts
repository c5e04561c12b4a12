/** Dates that are completed while they are typed. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MOST_CANDIDATES } from '../../server/src/core/features/completion/completion';
import { formatDate, plainNotation, type DateNotation } from '../../server/src/core/time/notation';
import { history } from '../support/history';

const at = (text: string): string[] => history().completions(history().read(`${text}\n`, 'markdown'), text.length).filter(({ kind }) => kind === 'date').map((one) => one.text);

/** Notation, the words before it, and how many characters must be typed before it is a date. */
const NOTATIONS: readonly [DateNotation, string, number][] = [
  [plainNotation('en'), 'They met on ', 5], [plainNotation('de'), 'Sie kamen am ', 6], [plainNotation('ru'), 'Договор от ', 5],
  [{ ...plainNotation('en'), order: 'month-day-year', separators: [' ', ', '] }, 'They met on ', 13],
  [{ ...plainNotation('de'), month: 'number', separators: ['.', '.'] }, 'Sie kamen am ', 6],
  [{ ...plainNotation('de'), month: 'number', separators: ['.', '.'], padded: true }, 'Sie kamen am ', 6],
  [{ ...plainNotation('en'), month: 'roman', separators: ['.', '.'] }, 'Berlin, ', 6],
  [{ ...plainNotation('en'), order: 'year-month-day', month: 'number', separators: ['-', '-'], padded: true }, 'Log ', 7],
];

const DAYS = [{ year: 1939, month: 8, day: 23 }, { year: 1922, month: 4, day: 16 }, { year: 1941, month: 6, day: 22 }, { year: 1939, month: 9, day: 1 }, { year: 1926, month: 4, day: 24 }, { year: 1933, month: 1, day: 30 }];

describe('completing dates', () => {
  test('a day that is known is offered at every letter of it, in every notation', () => {
    for (const [notation, before, least] of NOTATIONS) {
      for (const day of DAYS) {
        const whole = formatDate(day, notation);
        for (let length = least; length < whole.length - notation.ending.length; length++) {
          const typed = whole.slice(0, length);
          if (/[\s,]$/.test(typed) && /\d[\s,]*$/.test(typed) && notation.order === 'month-day-year') continue;
          const found = at(before + typed);
          assert.ok(found.length <= MOST_CANDIDATES);
          assert.ok(found.includes(whole), `“${before}${typed}” does not bring “${whole}” but ${found.slice(0, 3).join(', ')}`);
        }
      }
    }
  });

  test('a date that is whole is not offered again', () => {
    for (const [notation, before] of NOTATIONS) for (const day of DAYS) assert.ok(!at(before + formatDate(day, notation)).includes(formatDate(day, notation)));
  });

  test('numbers, articles, pages and quantities are no dates', () => {
    for (const text of ['It cost 23.8', 'pp. 1939-4', 'Art. 16', 'No. 23', 'f. 5, op. 1, d. 19', 'S. 23', '23 Pfund', 'page 23', 'version 1.8', '100,000', '§ 23', 'с. 16', 'ст. 23']) {
      assert.deepEqual(at(text), [], text);
    }
  });

  test('accounts that differ on a day do not make it one to offer', () => {
    for (const { text } of history().completions(history().read('on 16 Apr\n', 'markdown'), 9)) assert.match(text, /^16 April \d{4}$/);
  });
});
