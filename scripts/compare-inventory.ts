/**
 * Compares the fact base with an inventory of what a text names, dates and counts: `npm run compare -- FOLDER`.
 *
 * The folder holds `entities.json` (`[{ name, kind, tier, surfaceForms, foreignForms }]`), `claims.json`
 * (`[{ id, entities, predicate, edtf, gloss }]`) and, if there is one, `quantities.json` (`[{ id, textual, value, unit,
 * refersTo, entities, asOf, missing }]`). Prints the entities without an entry, the dated claims and the quantities that
 * no entry answers, and exits with 1 if there are any.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFolder } from '../server/src/cli/facts';
import { edtfBounds } from '../server/src/compile/edtf-bounds';
import type { CslItem } from '../server/src/core/facts/index-format';
import { isClaimAnswered } from './compare/claims';
import { Base, key, type Claim, type Entity, type Known, type Quantity } from './compare/inventory';
import { hasNumber, isQuantityAnswered } from './compare/quantities';

function main(folder: string): number {
  const read = <T>(name: string): T[] => (existsSync(join(folder, name)) ? (JSON.parse(readFileSync(join(folder, name), 'utf8')) as T[]) : []);
  const entities = read<Entity>('entities.json');
  const { index, details } = compileFolder('data');
  const base = new Base(index, details);
  const byEntity = new Map(entities.map((entity) => [entity.name, base.entriesOf(entity)]));
  const entriesOf = (names: readonly string[]): Known[] => [...new Set(names.flatMap((name) => byEntity.get(name) ?? []))];

  const first = entities.filter((entity) => entity.tier === 1);
  const missing = first.filter((entity) => byEntity.get(entity.name)!.length === 0 && !isCited(entity, details.sources));
  print('Entities of the first tier without an entry', first.length, missing.map((entity) => `${entity.kind}: ${entity.name}`));

  const dated = read<Claim>('claims.json').filter((claim) => claim.edtf !== null && edtfBounds(claim.edtf) !== undefined);
  const isDatedInBibliography = (claim: Claim): boolean => entities.some((entity) => claim.entities.includes(entity.name) && isDatedWork(entity, claim.edtf!, details.sources));
  const unanswered = dated.filter((claim) => !isClaimAnswered(claim, entriesOf(claim.entities), base) && !isDatedInBibliography(claim));
  print('Dated claims without an answer', dated.length, unanswered.map((claim) => `${claim.id} ${claim.edtf} ${claim.entities.join(', ')}: ${claim.gloss}`));

  const counted = read<Quantity>('quantities.json').filter(hasNumber);
  const unknown = counted.filter((quantity) => !isQuantityAnswered(quantity, entriesOf(quantity.entities), base));
  print('Quantities without an answer', counted.length, unknown.map((quantity) => `${quantity.id} ${quantity.missing === true ? 'lost' : String(quantity.value)} ${quantity.entities.join(', ')}: ${quantity.refersTo} (${quantity.unit})`));
  return missing.length + unanswered.length + unknown.length === 0 ? 0 : 1;
}

function print(title: string, all: number, misses: readonly string[]): void {
  process.stdout.write(`${title}: ${misses.length} of ${all}\n${misses.map((line) => `  ${line}\n`).join('')}`);
}

/** Whether the bibliography has a work of this author, or of this title, be it that of a journal or named in a note. */
const isCited = (entity: Entity, sources: readonly CslItem[]): boolean => sources.some((source) => isWorkOf(entity, source));

function isWorkOf(entity: Entity, source: CslItem): boolean {
  if (entity.kind === 'scholar') {
    const surname = key(entity.name).split(' ').at(-1)!;
    return [...(source.author ?? []), ...(source.editor ?? [])].some((person) => key(person.family ?? person.literal ?? '').split(' ').includes(surname));
  }
  const title = key(entity.name.replace(/\(.*\)/, '')).slice(0, 40);
  return [source.title, source['container-title'], source.publisher, source.note].some((text) => text !== undefined && (key(text).startsWith(title) || (title.length > 12 && key(text).includes(title))));
}

/** Whether a work of this title is dated so in the bibliography: by its imprint, or by what its note says of it. */
function isDatedWork(entity: Entity, edtf: string, sources: readonly CslItem[]): boolean {
  return entity.kind === 'work' && sources.some((source) => isWorkOf(entity, source) && `${source.issued?.['date-parts']?.[0]?.map((part) => String(part).padStart(2, '0')).join('-') ?? ''} ${source.note ?? ''}`.includes(edtf));
}

const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write('usage: npm run compare -- FOLDER   (a folder with entities.json, claims.json and quantities.json)\n');
  process.exitCode = 2;
} else {
  process.exitCode = main(folder);
}
