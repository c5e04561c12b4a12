import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dateFromDay, dayFromDate, weekdayOf } from '../../server/src/core/time/day';
import { edtfOfDay } from '../../server/src/core/time/edtf';
import { easterSunday, FEASTS, feastDay } from '../../server/src/core/time/feasts';

const year = fc.integer({ min: 1583, max: 4099 });

test('Easter is a Sunday from 22 March to 25 April', () => {
  fc.assert(
    fc.property(year, (one) => {
      const day = easterSunday(one);
      assert.equal(weekdayOf(day), 7);
      assert.ok(day >= dayFromDate({ year: one, month: 3, day: 22 }) && day <= dayFromDate({ year: one, month: 4, day: 25 }));
      const orthodox = easterSunday(one, 'orthodox');
      assert.equal(weekdayOf(orthodox), 7);
      assert.ok(orthodox >= dayFromDate({ year: one, month: 3, day: 22 }, 'julian') && orthodox <= dayFromDate({ year: one, month: 4, day: 25 }, 'julian'));
    }),
  );
});

test('Easter agrees with published dates of both churches', () => {
  const western: readonly string[] = ['1818-03-22', '1886-04-25', '1914-04-12', '1916-04-23', '1918-03-31', '1922-04-16', '1924-04-20', '1926-04-04', '1933-04-16', '1939-04-09', '1940-03-24', '1941-04-13', '1943-04-25', '1954-04-18', '1981-04-19', '2000-04-23', '2008-03-23', '2024-03-31', '2025-04-20'];
  for (const date of western) assert.equal(edtfOfDay(dateFromDay(easterSunday(Number(date.slice(0, 4))))), date);
  const orthodox: readonly string[] = ['1917-04-15', '1918-05-05', '1922-04-16', '1939-04-09', '1941-04-20', '2000-04-30', '2008-04-27', '2016-05-01', '2021-05-02', '2024-05-05', '2025-04-20'];
  for (const date of orthodox) assert.equal(edtfOfDay(dateFromDay(easterSunday(Number(date.slice(0, 4)), 'orthodox'))), date);
});

test('the movable feasts fall on their weekdays', () => {
  const weekdays: Readonly<Record<string, number>> = { 'Ash Wednesday': 3, 'Maundy Thursday': 4, 'Good Friday': 5, 'Holy Saturday': 6, 'Easter Monday': 1, 'Ascension Day': 4, 'Whit Sunday': 7, 'Whit Monday': 1, 'Corpus Christi': 4 };
  for (const feast of FEASTS) {
    const weekday = weekdays[feast.name];
    if (weekday !== undefined) fc.assert(fc.property(year, (one) => assert.equal(weekdayOf(feastDay(feast, one, 'western')), weekday, feast.name)), { numRuns: 50 });
  }
});

test('the Russian Christmas of the tsars keeps its own calendar', () => {
  const christmas = FEASTS.find(({ name }) => name === 'Christmas Day')!;
  assert.equal(edtfOfDay(dateFromDay(feastDay(christmas, 1914, 'orthodox'))), '1915-01-07');
  assert.equal(edtfOfDay(dateFromDay(feastDay(christmas, 1925, 'orthodox'))), '1925-01-07');
});
