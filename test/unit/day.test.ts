import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dateFromDay, dayFromDate, dateExists, rereadAsJulian, weekdayOf, type Calendar } from '../../server/src/core/time/day';

const FOUR_THOUSAND_YEARS = { min: -1_000_000, max: 500_000 };
const calendars: Calendar[] = ['gregorian', 'julian'];

for (const calendar of calendars) {
  test(`a day becomes a ${calendar} date and the same day again`, () => {
    fc.assert(
      fc.property(fc.integer(FOUR_THOUSAND_YEARS), (day) => {
        const date = dateFromDay(day, calendar);
        assert.ok(dateExists(date, calendar));
        assert.equal(dayFromDate(date, calendar), day);
      }),
    );
  });

  test(`the day after is the next ${calendar} date`, () => {
    fc.assert(
      fc.property(fc.integer(FOUR_THOUSAND_YEARS), (day) => {
        const today = dateFromDay(day, calendar);
        const tomorrow = dateFromDay(day + 1, calendar);
        const inMonth = tomorrow.month === today.month && tomorrow.year === today.year && tomorrow.day === today.day + 1;
        const newMonth = tomorrow.day === 1 && !dateExists({ ...today, day: today.day + 1 }, calendar);
        assert.ok(inMonth || newMonth);
      }),
    );
  });
}

test('dates of both calendars agree with the published tables', () => {
  const pairs: [string, string][] = [
    ['1582-10-05', '1582-10-15'], ['1700-02-18', '1700-02-28'], ['1700-02-29', '1700-03-11'], ['1825-12-14', '1825-12-26'], ['1900-02-16', '1900-02-28'],
    ['1900-02-29', '1900-03-13'], ['1905-01-09', '1905-01-22'], ['1917-02-23', '1917-03-08'], ['1917-10-25', '1917-11-07'], ['1918-01-31', '1918-02-13'],
  ];
  for (const [julian, gregorian] of pairs) {
    assert.equal(dayFromDate(parse(julian), 'julian'), dayFromDate(parse(gregorian)), julian);
    assert.equal(julian === '1582-10-05' || !dateExists(parse(julian)) ? '' : iso(rereadAsJulian(dayFromDate(parse(julian)))), julian === '1582-10-05' || !dateExists(parse(julian)) ? '' : gregorian);
  }
});

test('over four thousand years a day bears one date in each calendar, and the two drift apart as the tables say', () => {
  fc.assert(
    fc.property(fc.integer({ min: dayFromDate({ year: -2000, month: 1, day: 1 }), max: dayFromDate({ year: 2999, month: 12, day: 31 }) }), (day) => {
      const gregorian = dateFromDay(day);
      const julian = dateFromDay(day, 'julian');
      assert.equal(dayFromDate(julian, 'julian'), day);
      assert.equal(dayFromDate(gregorian), day);
      // The difference of the calendars grows by a day in each century that the Gregorian one leaves without a leap day.
      const ofMarch = gregorian.month <= 2 ? gregorian.year - 1 : gregorian.year;
      const difference = Math.floor(ofMarch / 100) - Math.floor(ofMarch / 400) - 2;
      const shift = day - dayFromDate({ ...julian }, 'gregorian');
      if (dateExists(julian)) assert.ok(Math.abs(shift - difference) <= 1);
    }),
  );
});

/** Differences of the calendars from 1 March (Julian) of the first year to 29 February of the last, as almanacs print them. */
const DIFFERENCES: readonly (readonly [from: number, to: number, days: number])[] = [[200, 300, 0], [300, 500, 1], [500, 600, 2], [600, 700, 3], [700, 900, 4], [900, 1000, 5], [1000, 1100, 6], [1100, 1300, 7], [1300, 1400, 8], [1400, 1500, 9], [1500, 1700, 10], [1700, 1800, 11], [1800, 1900, 12], [1900, 2100, 13]];

test('the calendars differ by as many days as the almanacs print', () => {
  for (const [from, to, days] of DIFFERENCES) {
    for (let year = from; year < to; year += 7) {
      const day = { year, month: 6, day: 15 };
      assert.equal(dayFromDate(day, 'julian') - dayFromDate(day), days, String(year));
    }
  }
});

test('weekdays agree with known days', () => {
  const known: [string, number][] = [['1918-03-03', 7], ['1922-04-16', 7], ['1926-04-24', 6], ['1938-02-04', 5], ['1939-08-23', 3], ['1941-06-22', 7], ['1917-11-07', 3], ['2000-01-01', 6]];
  for (const [date, weekday] of known) assert.equal(weekdayOf(dayFromDate(parse(date))), weekday, date);
});

test('weekdays follow one another from Monday to Sunday', () => {
  fc.assert(fc.property(fc.integer(FOUR_THOUSAND_YEARS), (day) => assert.equal(weekdayOf(day + 1), (weekdayOf(day) % 7) + 1)));
});

function parse(text: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return { year, month, day };
}

function iso(day: number): string {
  const date = dateFromDay(day);
  return `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}
