/**
 * Compares the fact base with an inventory of what a text names and dates: `npm run compare -- FOLDER`.
 *
 * The folder holds `entities.json` (`[{ name, kind, tier, surfaceForms, foreignForms }]`) and `claims.json`
 * (`[{ id, entities, predicate, edtf, gloss }]`). Prints the entities without an entry and the dated claims that no entry
 * answers, and exits with 1 if there are any.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFolder } from '../server/src/cli/facts';
import { edtfBounds } from '../server/src/compile/edtf-bounds';
import { admittedInterval, toInterval } from '../server/src/core/facts/fact-base';
import type { CompiledEntry, CslItem } from '../server/src/core/facts/index-format';
import { intervalsMeet, type DayInterval } from '../server/src/core/time/interval';
import { foldText } from '../server/src/core/util/fold';

interface Entity {
  readonly name: string;
  readonly kind: string;
  readonly tier: number;
  readonly surfaceForms?: readonly string[];
  readonly foreignForms?: readonly string[];
}

interface Claim {
  readonly id: string;
  readonly entities: readonly string[];
  readonly predicate: string;
  readonly gloss: string;
  readonly edtf: string | null;
}

/** Kinds of the inventory that are works or their authors: they stand in the bibliography. */
const BIBLIOGRAPHICAL = new Set(['work', 'scholar']);

const key = (text: string): string => foldText(text).replace(/\b(?:the|a)\b/g, ' ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

function main(folder: string): number {
  const read = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;
  const entities = read<Entity[]>('entities.json');
  const claims = read<Claim[]>('claims.json');
  const { index, details } = compileFolder('data');
  const byName = new Map<string, CompiledEntry[]>();
  for (const entry of index.entries) {
    for (const form of [entry.name, ...entry.names.map((name) => name.text), entry.id.split('/')[1]!.replaceAll('-', ' ')]) {
      const known = byName.get(key(form));
      if (known === undefined) byName.set(key(form), [entry]);
      else if (!known.includes(entry)) known.push(entry);
    }
  }
  const formsOf = (entity: Entity): string[] => [entity.name, entity.name.replace(/\(.*\)/, ''), ...(entity.surfaceForms ?? []), ...(entity.foreignForms ?? [])];
  const entriesOf = (entity: Entity): CompiledEntry[] => [...new Set(formsOf(entity).flatMap((form) => byName.get(key(form)) ?? []))];
  const byEntity = new Map(entities.map((entity) => [entity.name, entriesOf(entity)]));

  const missing = entities.filter((entity) => entity.tier === 1 && (BIBLIOGRAPHICAL.has(entity.kind) ? !isCited(entity, details.sources) : byEntity.get(entity.name)!.length === 0));
  print(`Entities of the first tier without an entry: ${missing.length} of ${entities.filter((entity) => entity.tier === 1).length}`, missing.map((entity) => `${entity.kind}: ${entity.name}`));

  const dated = claims.filter((claim) => claim.edtf !== null && edtfBounds(claim.edtf) !== undefined);
  const unanswered = dated.filter((claim) => !isAnswered(claim, claim.entities.flatMap((name) => byEntity.get(name) ?? []), index.entries));
  print(`Dated claims without an answer: ${unanswered.length} of ${dated.length}`, unanswered.map((claim) => `${claim.id} ${claim.edtf} ${claim.entities.join(', ')}: ${claim.gloss}`));
  return missing.length + unanswered.length === 0 ? 0 : 1;
}

function print(title: string, lines: readonly string[]): void {
  process.stdout.write(`${title}\n${lines.map((line) => `  ${line}\n`).join('')}`);
}

function isCited(entity: Entity, sources: readonly CslItem[]): boolean {
  const surname = key(entity.name).split(' ').at(-1)!;
  const title = key(entity.name).slice(0, 40);
  return sources.some((source) =>
    entity.kind === 'scholar'
      ? [...(source.author ?? []), ...(source.editor ?? [])].some((person) => key(person.family ?? person.literal ?? '').split(' ').includes(surname))
      : [source.title, source['container-title']].some((text) => text !== undefined && (key(text).startsWith(title) || (title.length > 12 && key(text).includes(title)))),
  );
}

/** Whether an entry of the claim, or one that belongs to the same event, has a fact at that time. */
function isAnswered(claim: Claim, entries: readonly CompiledEntry[], all: readonly CompiledEntry[]): boolean {
  const bounds = toInterval(edtfBounds(claim.edtf!)!);
  const parts = entries.flatMap((entry) => all.filter((other) => other.partOf === entry.id || (other.relations ?? []).some((relation) => relation.to === entry.id)));
  return [...entries, ...parts].some((entry) => hasFactIn(entry, bounds, all));
}

function hasFactIn(entry: CompiledEntry, bounds: DayInterval, all: readonly CompiledEntry[]): boolean {
  if (entry.dates.some((date) => intervalsMeet(admittedInterval(date), bounds))) return true;
  const tenures = [...(entry.holders ?? []), ...all.flatMap((office) => (office.holders ?? []).filter((tenure) => tenure.person === entry.id))];
  if (tenures.some((tenure) => intervalsMeet(toInterval(tenure.bounds), bounds))) return true;
  return entry.names.some((name) => name.period !== undefined && intervalsMeet(toInterval(name.period), bounds));
}

const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write('usage: npm run compare -- FOLDER   (a folder with entities.json and claims.json)\n');
  process.exitCode = 2;
} else {
  process.exitCode = main(folder);
}
