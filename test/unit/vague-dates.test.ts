import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edtfOf } from '../../server/src/core/text/dates/date-mention';
import { findDates } from '../../server/src/core/text/dates/find-dates';
import { readWords } from '../../server/src/core/util/words';

/** A text with what is read in it: the stretch and its EDTF. */
const CASES: readonly (readonly [string, ...(readonly [string, string])[]])[] = [
  // decades, centuries, seasons, quarters
  ['In the 1920s and late 1930s', ['1920s', '192X'], ['late 1930s', '193X']],
  ['Ende der 1920er Jahre', ['Ende der 1920er Jahre', '192X']],
  ['В 1920-х годах', ['1920-х годах', '192X']],
  ['in the 19th century and the late nineteenth century', ['19th century', '18XX'], ['late nineteenth century', '18XX']],
  ['im 19. Jahrhundert', ['19. Jahrhundert', '18XX']],
  ['с конца XIX века', ['XIX века', '18XX']],
  ['in the spring of 1922 and summer 1928', ['spring of 1922', '1922-21'], ['summer 1928', '1928-22']],
  ['im Winter 1941/42', ['Winter 1941/42', '1941-24']],
  ['Летом 1928 года', ['Летом 1928 года', '1928-22']],
  ['the third quarter of 1940, the first half of 1933', ['third quarter of 1940', '1940-35'], ['first half of 1933', '1933-40']],
  // parts
  ['By mid-June 1940, early 1941, the end of August 1939', ['mid-June 1940', '1940-06'], ['early 1941', '1941'], ['end of August 1939', '1939-08']],
  ['Anfang 1941, Mitte Juni 1940', ['Anfang 1941', '1941'], ['Mitte Juni 1940', '1940-06']],
  ['в начале 1941 года', ['начале 1941 года', '1941']],
  // approximate, uncertain, open
  ['circa 1920, c. 1922, um 1920, около 1920 г.', ['circa 1920', '1920~'], ['c. 1922', '1922~'], ['um 1920', '1920~'], ['около 1920 г.', '1920~']],
  ['Written 1920? (no date)', ['1920?', '1920?']],
  ['After June 1941', ['After June 1941', '1941-06']],
  // ranges
  ['1930–1932, 1930-32, 1938/39, 1941—1945 годов', ['1930–1932', '1930/1932'], ['1930-32', '1930/1932'], ['1938/39', '1938/1939'], ['1941—1945 годов', '1941/1945']],
  ['from 1932 to 1938, von 1930 bis 1932', ['1932 to 1938', '1932/1938'], ['1930 bis 1932', '1930/1932']],
  ['between 1918 and 1939', ['between 1918 and 1939', '1918/1939']],
  ['5–16 October 1925, 5 to 16 October 1925', ['5–16 October 1925', '1925-10-05/1925-10-16'], ['5 to 16 October 1925', '1925-10-05/1925-10-16']],
  ['vom 23. auf den 24. August 1939', ['23. auf den 24. August 1939', '1939-08-23/1939-08-24']],
  ['с 23 на 24 августа 1939 года', ['23 на 24 августа 1939 года', '1939-08-23/1939-08-24']],
  ['August–September 1933, May 11 – September 16, 1939', ['August–September 1933', '1933-08/1933-09'], ['May 11 – September 16, 1939', '1939-05-11/1939-09-16']],
  ['(31 October 1885 – 19 May 1939)', ['31 October 1885 – 19 May 1939', '1885-10-31/1939-05-19']],
  // two calendars
  ['25 October (7 November) 1917', ['25 October (7 November) 1917', '1917-11-07']],
  ['7 November [O.S. 25 October] 1917', ['7 November [O.S. 25 October] 1917', '1917-11-07']],
  ['25 октября (7 ноября) 1917 г.', ['25 октября (7 ноября) 1917 г.', '1917-11-07']],
  ['born 10 October 1883 (O.S.)', ['10 October 1883 (O.S.)', '1883-10-22']],
  // before Christ
  ['404 BC, 490 v. Chr., 490 год до н. э.', ['404 BC', '-0403'], ['490 v. Chr.', '-0489'], ['490 год до н. э.', '-0489']],
  // years from context
  ['Signed on 23 August 1939. On September 3 Britain declared war; in October it ended.', ['23 August 1939', '1939-08-23'], ['September 3', '1939-09-03'], ['October', '1939-10']],
  ['He left on 30 December 1939 and came back on 3 January.', ['30 December 1939', '1939-12-30'], ['3 January', '1940-01-03']],
  ['As Carr (1951) says, on 3 September war came.', ['1951', '1951'], ['3 September', 'XXXX-09-03']],
  // no dates
  ['May I ask? They march on Paris. Now the fall of Paris looked sure. The second half of the second protocol.'],
  ['Order No. 1922/38, U-1939, Psalm 19:39–41, the ratio 3/9, ISBN 978-0-19-822926-1, 2000 copies, Chapter 12, § 1918'],
  ['August von Mackensen, Марта, Май Ивановна, the Winter War, 44 (1), 57–78'],
];

for (const [text, ...expected] of CASES) {
  test(`in “${text}” ${expected.length === 0 ? 'nothing is a date' : 'every date is read'}`, () => {
    assert.deepEqual(findDates(readWords(text)).map((date) => [text.slice(date.start, date.end), edtfOf(date)]), expected);
  });
}

test('a vague date admits every day that it may mean', () => {
  const [season, decade, winter] = findDates(readWords('spring of 1922, 1920s, winter of 1941')).map((date) => date.value!.bounds);
  assert.ok(season!.latest - season!.earliest === 91);
  assert.ok(decade!.latest - decade!.earliest >= 3651);
  assert.ok(winter!.latest - winter!.earliest > 365, 'a winter of one year is the one at its beginning or at its end');
});
