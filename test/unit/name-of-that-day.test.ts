/** Where the slip may be in the name, what did happen on the written day is offered after the right date. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { history, STRICT } from '../support/history';

function fixesOf(text: string): { title: string; fixed: string }[] {
  const [finding] = history().check(history().read(text, 'markdown'), STRICT).findings;
  assert.equal(finding?.check, 'event-date', text);
  return finding.fixes.map(({ title, edits }) => ({ title, fixed: [...edits].sort((a, b) => b.start - a.start).reduce((result, edit) => result.slice(0, edit.start) + edit.newText + result.slice(edit.end), text) }));
}

test('the name of what did happen that day is offered after the date, and leaves nothing to report', () => {
  const cases: [string, RegExp][] = [
    ['The Treaty of Rapallo was signed on 24 April 1926.\n', /^The Treaty of Berlin was signed on 24 April 1926\.$/],
    ['The Treaty of Versailles was signed on 3 March 1918.\n', /^The (?:Treaty|Peace) of Brest-Litovsk was signed on 3 March 1918\.$/],
    ['Der Vertrag von Rapallo wurde am 24. April 1926 unterzeichnet.\n', /^Der (?:Berliner Vertrag|Vertrag von Berlin) wurde am 24\. April 1926 unterzeichnet\.$/],
  ];
  for (const [text, expected] of cases) {
    const [first, second] = fixesOf(text);
    assert.match(first!.title, /^Change to “\d/, text);
    assert.match(second?.fixed.trim() ?? '(none)', expected);
    for (const { fixed } of [first!, second!]) assert.deepEqual(history().check(history().read(fixed, 'markdown'), STRICT).findings, [], fixed);
  }
});

test('no name is offered where it would not fit in, or nothing alike happened that day', () => {
  for (const text of ['The Treaty of Rapallo was signed on 18 April 1922.\n', 'Die Unterzeichnung des Vertrags von Rapallo am 24. April 1926 überraschte.\n', 'Operation Barbarossa began on 1 September 1939.\n']) {
    assert.equal(fixesOf(text).length, 1, text);
  }
});
