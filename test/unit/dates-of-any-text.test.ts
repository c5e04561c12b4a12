/** What holds of the dates of any text, however odd. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { edtfBounds } from '../../server/src/compile/edtf-bounds';
import { edtfOf } from '../../server/src/core/text/dates/date-mention';
import { findDates, readDates } from '../../server/src/core/text/dates/find-dates';
import { readWords } from '../../server/src/core/util/words';
import { LANGUAGES, markedLines } from '../support/marked-dates';

const PIECES = (
  '1 3 12 23 24 31 32 44 1039 1917 1918 1922 1939 1940 1941 39 862 188930 16.4.1922 23.8. 8/23/1939 4/5/39 23.VIII.39 23/VIII 1939-08-23 1939-08 193X 19XX 1941-06-22/.. ../1939 May August Aug. Sept. März Mai августа мая в г. года году '
  + 'the of in on by and und и to bis по – — - / , . ; ( ) [ ] ? ~ \' ’ * _ \n \n\n > early mid- end late Anfang Ende начале конце first second half half-year quarter Quartal spring Sommer летом fall winter century Jahrhundert век XX XIX IV s er -х -е годы Jahre '
  + 'BC AD v. Chr. до н. э. O.S. (O.S.) ст. Easter Sunday Monday Sonntag воскресенье Ostern Пасха c. about um около before after since between zwischen between from two days later week same that year Tag darauf через дня 20 30 twenties dreißiger st nd rd th p. No. § f. d. men Mann'
).split(' ');
const soup = fc.array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', ' ', '', '\u00a0', '\n')), { maxLength: 40 }).map((parts) => parts.map(([piece, gap]) => piece + gap).join(''));
const EDTF = /^(?:\.\.\/)?(?:-?(?:\d{4}(?:-\d\d(?:-\d\d)?)?|\d{3}X|\d\dXX|XXXX(?:-\d\d(?:-\d\d)?)?)[~?%]?)(?:\/(?:\.\.|-?(?:\d{4}(?:-\d\d(?:-\d\d)?)?|\d{3}X|\d\dXX|XXXX(?:-\d\d(?:-\d\d)?)?)[~?%]?))?$/;

test('dates are in order, do not overlap, and have EDTF and bounds that are sound', () => {
  fc.assert(
    fc.property(soup, (text) => {
      let end = 0;
      for (const date of findDates(readWords(text))) {
        assert.ok(date.start >= end && date.end > date.start && date.end <= text.length, text);
        assert.ok(date.core.start >= date.start - 1 && date.core.end <= date.end, text);
        end = date.end;
        if (!date.impossible) assert.match(edtfOf(date), EDTF, text);
        if (date.value !== undefined) assert.ok(date.value.bounds.earliest <= date.value.bounds.latest, text);
        if (date.impossible) assert.equal(date.value, undefined, text);
        if (date.yearFrom === 'context') assert.ok(date.yearSource !== undefined, text);
      }
    }),
    { numRuns: 3000 },
  );
});

test('what is written is read alike wherever it stands', () => {
  fc.assert(
    fc.property(soup, fc.constantFrom('x. ', 'Nothing here.\n\n', 'Ja. '), (text, before) => {
      const alone = readDates(readWords(text)).dates.map(({ start, end, value }) => [start, end, value?.edtf]);
      const moved = readDates(readWords(`${before}\n\n${text}`)).dates.map(({ start, end, value }) => [start - before.length - 2, end - before.length - 2, value?.edtf]);
      assert.deepEqual(moved, alone, text);
    }),
    { numRuns: 1500 },
  );
});

test('the values of plain dates have the bounds that the edtf package gives them', () => {
  let compared = 0;
  for (const language of LANGUAGES) {
    for (const { text } of markedLines(language).flatMap(({ lines }) => lines)) {
      for (const date of findDates(readWords(text))) {
        const plain = date.value !== undefined && date.part === undefined && date.qualifier === undefined && date.limit !== 'after' && date.limit !== 'before' && ['day', 'month', 'year', 'decade'].includes(date.precision);
        if (!plain || date.otherReading !== undefined || date.problems !== undefined) continue;
        const bounds = edtfBounds(date.value!.edtf);
        assert.deepEqual(bounds, [date.value!.bounds.earliest, date.value!.bounds.latest], `${text}: ${date.value!.edtf}`);
        compared++;
      }
    }
  }
  assert.ok(compared > 200);
});
