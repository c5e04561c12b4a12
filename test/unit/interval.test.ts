import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { certainlyBefore, intervalContains, intervalDistance, intervalsMeet, monthInterval, yearInterval, type DayInterval } from '../../server/src/core/time/interval';
import { dayFromDate } from '../../server/src/core/time/day';

const interval = fc.tuple(fc.integer({ min: -400, max: 400 }), fc.nat(60)).map(([earliest, length]): DayInterval => ({ earliest, latest: earliest + length }));

test('of two intervals one lies before the other, or they meet, and never two of these', () => {
  fc.assert(
    fc.property(interval, interval, (a, b) => {
      const answers = [certainlyBefore(a, b), certainlyBefore(b, a), intervalsMeet(a, b)];
      assert.equal(answers.filter(Boolean).length, 1);
    }),
  );
});

test('what holds an interval meets it, and holding passes on', () => {
  fc.assert(
    fc.property(interval, interval, interval, (a, b, c) => {
      if (intervalContains(a, b)) assert.ok(intervalsMeet(a, b));
      if (intervalContains(a, b) && intervalContains(b, c)) assert.ok(intervalContains(a, c));
    }),
  );
});

test('intervals meet exactly when some day lies in both', () => {
  fc.assert(
    fc.property(interval, interval, (a, b) => {
      let shared = false;
      for (let day = a.earliest; day <= a.latest; day++) shared ||= day >= b.earliest && day <= b.latest;
      assert.equal(intervalsMeet(a, b), shared);
      assert.equal(intervalDistance(a, b) === 0, shared);
    }),
  );
});

test('a year is made of its months, a month of its days', () => {
  for (const year of [1900, 1904, 1917, 1922, 2000]) {
    const months = Array.from({ length: 12 }, (_, index) => monthInterval(year, index + 1));
    assert.equal(months[0]!.earliest, yearInterval(year).earliest);
    assert.equal(months[11]!.latest, yearInterval(year).latest);
    months.slice(1).forEach((month, index) => assert.equal(month.earliest, months[index]!.latest + 1));
  }
  assert.equal(monthInterval(1924, 2).latest, dayFromDate({ year: 1924, month: 2, day: 29 }));
});
