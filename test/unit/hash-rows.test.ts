/** The tables of hashes hold what was filed, and turn away nothing of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { HashFilter } from '../../server/src/core/util/hash-filter';
import { HashRows } from '../../server/src/core/util/hash-rows';

/** Few enough, and with equal low bits, so that they meet. */
const hash = fc.oneof(fc.integer(), fc.nat(40), fc.nat(40).map((number) => number << 20));

test('every row is found again by its hash, in order, and no other', () => {
  fc.assert(fc.property(fc.array(hash, { maxLength: 60 }), hash, (hashes, other) => {
    const rows = new HashRows(hashes.length);
    hashes.forEach((one, row) => rows.add(one, row));
    for (const wanted of [...hashes, other]) assert.deepEqual(rows.rowsOf(wanted), hashes.flatMap((one, row) => (one === wanted ? [row] : [])));
  }));
});

test('the filter lets all pass that it holds, and turns most others away', () => {
  const filter = new HashFilter(2000);
  const held = Array.from({ length: 2000 }, (_, number) => Math.imul(number + 1, 0x9e3779b1));
  for (const one of held) filter.add(one);
  assert.ok(held.every((one) => filter.mayHold(one)));
  const passed = Array.from({ length: 10_000 }, (_, number) => Math.imul(number + 5001, 0x85ebca6b) | 0).filter((one) => filter.mayHold(one));
  assert.ok(passed.length < 1000, `${passed.length} of 10,000 pass`);
});
