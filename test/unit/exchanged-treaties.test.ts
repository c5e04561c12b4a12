/** Each pattern that tells of a treaty named for another, by its example. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EXCHANGES, BY_ANOTHER_PAPER, SUPPORTED } from '../../server/src/core/claims/exchanged-treaties';
import { history, STRICT } from '../support/history';

for (const { example } of [...EXCHANGES, ...SUPPORTED, ...BY_ANOTHER_PAPER]) {
  test(`a treaty named for another: ${example}`, () => {
    const { findings } = history().check(history().read(example, 'markdown'), STRICT);
    assert.ok(findings.some(({ check, entries, fixes }) => check === 'event-date' && entries.length > 1 && fixes.length > 0), JSON.stringify(findings.map(({ message }) => message)));
  });
}
