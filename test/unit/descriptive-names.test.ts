/** Names that the compiler makes for treaties out of their parties and their subject. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withDescriptiveNames } from '../../server/src/compile/descriptive/descriptive-names';
import type { CompiledEntry, EntryDetails } from '../../server/src/core/facts/index-format';

const treaty = (id: string, name: string, day: number): CompiledEntry => ({ id, kind: 'treaty', name, summary: '', names: [{ text: name, lang: 'en' }], dates: [{ facet: 'signed', edtf: '', bounds: [day, day] }] });
const between = (...parties: string[]): EntryDetails => ({ prose: '', dates: [], parties });

const ESTONIAN = treaty('treaties/a', 'Soviet–Estonian non-aggression pact', 1000);
const GERMAN = treaty('treaties/b', 'German–Estonian non-aggression pact', 4000);
const [soviet, german] = withDescriptiveNames([ESTONIAN, GERMAN], { 'treaties/a': between('states/soviet-union', 'states/estonia'), 'treaties/b': between('states/german-reich', 'states/estonia') });
const found = (entry: CompiledEntry | undefined, text: string) => entry?.descriptiveNames?.find((name) => name.text === text);

test('a treaty is called by its parties in either order and by its subject, in three languages', () => {
  for (const text of ['Estonian–Soviet treaty of non-aggression', 'non-aggression pact between the USSR and Estonia', 'estnisch-sowjetischer Nichtangriffsvertrag', 'sowjetisch-estnisches Nichtangriffsabkommen', 'договор между СССР и Эстонией о ненападении', 'эстонско-советский пакт о ненападении']) {
    assert.notEqual(found(soviet, text), undefined, text);
    assert.equal(found(german, text), undefined, text);
    assert.equal(found(soviet, text)!.shared, undefined, text);
  }
});

test('a form that fits several treaties is kept for all of them, with the time in which it speaks for each', () => {
  assert.deepEqual(found(soviet, 'Nichtangriffspakt mit Estland')!.shared, { years: [634, 1366] });
  assert.deepEqual(found(german, 'Nichtangriffspakt mit Estland')!.shared, { years: [3634, 4366] });
});

test('what an entry lists is not made again, nor for another that does not share it', () => {
  assert.equal(found(soviet, 'Soviet–Estonian non-aggression pact'), undefined);
  const other = treaty('treaties/c', 'Estonian–Soviet non-aggression pact', 1500);
  const [kept] = withDescriptiveNames([ESTONIAN, other], { 'treaties/a': between('states/soviet-union', 'states/estonia') });
  assert.equal(found(kept, 'Estonian–Soviet non-aggression pact'), undefined);
});

test('a treaty that was not signed, or that has more than two parties, has no such names', () => {
  const draft: CompiledEntry = { ...ESTONIAN, dates: [{ facet: 'proposed', edtf: '', bounds: [1, 1] }] };
  assert.equal(withDescriptiveNames([draft], { 'treaties/a': between('states/soviet-union', 'states/estonia') })[0]!.descriptiveNames, undefined);
  assert.equal(withDescriptiveNames([ESTONIAN], { 'treaties/a': between('states/soviet-union', 'states/estonia', 'states/latvia') })[0]!.descriptiveNames, undefined);
});
