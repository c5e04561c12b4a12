import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { certainlyBefore, hullOf, intervalContains, intervalDistance, intervalsMeet, isAfter, isBefore, isEqual, isWithin, monthInterval, monthsInterval, yearInterval, type Certainty, type DayInterval } from '../../server/src/core/time/interval';
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

/** What holds of every pair of days, of some, or of none. */
function byTrial(a: DayInterval, b: DayInterval, question: (x: number, y: number) => boolean): Certainty {
  let some = false;
  let all = true;
  for (let x = a.earliest; x <= a.latest; x++) {
    for (let y = b.earliest; y <= b.latest; y++) {
      if (question(x, y)) some = true;
      else all = false;
    }
  }
  return all ? 'certainly' : some ? 'possibly' : 'impossible';
}

test('before, after and equal are certain, possible or impossible as the pairs of days say', () => {
  fc.assert(
    fc.property(interval, interval, (a, b) => {
      assert.equal(isBefore(a, b), byTrial(a, b, (x, y) => x < y));
      assert.equal(isAfter(a, b), byTrial(a, b, (x, y) => x > y));
      assert.equal(isEqual(a, b), byTrial(a, b, (x, y) => x === y));
    }),
  );
});

test('within is certain if every day lies inside, and impossible if none does', () => {
  fc.assert(
    fc.property(interval, interval, (a, b) => {
      assert.equal(isWithin(a, b) === 'certainly', intervalContains(b, a));
      assert.equal(isWithin(a, b) === 'impossible', !intervalsMeet(a, b));
    }),
  );
});

test('what is certainly before is not after, and before passes on', () => {
  fc.assert(
    fc.property(interval, interval, interval, (a, b, c) => {
      if (isBefore(a, b) === 'certainly') assert.equal(isAfter(a, b), 'impossible');
      if (isBefore(a, b) === 'certainly' && isBefore(b, c) === 'certainly') assert.equal(isBefore(a, c), 'certainly');
      assert.equal(isBefore(a, b), isAfter(b, a));
    }),
  );
});

test('the hull holds both, and nothing smaller does', () => {
  fc.assert(
    fc.property(interval, interval, (a, b) => {
      const hull = hullOf(a, b);
      assert.ok(intervalContains(hull, a) && intervalContains(hull, b));
      assert.ok(!intervalContains({ ...hull, earliest: hull.earliest + 1 }, a) || !intervalContains({ ...hull, earliest: hull.earliest + 1 }, b));
    }),
  );
});

test('quarters, halves and seasons are made of whole months', () => {
  fc.assert(
    fc.property(fc.integer({ min: -500, max: 2500 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (year, first, count) => {
      const last = first + count - 1;
      assert.equal(monthsInterval(year, first, count).earliest, monthInterval(year, first).earliest);
      assert.equal(monthsInterval(year, first, count).latest, monthInterval(year + Math.floor((last - 1) / 12), ((last - 1) % 12) + 1).latest);
    }),
  );
});
