/** The fact base: how long it takes to load, and how a base a hundred times larger compiles, loads and answers. */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { compileFacts } from '../server/src/compile/compile';
import { openFactBase } from '../server/src/core/facts/fact-base';
import { buildNameTable } from '../server/src/core/facts/name-table';
import type { FactDetails, FactIndex } from '../server/src/core/facts/index-format';
import { createHistoryService } from '../server/src/core/service';
import { generatedNote, megabytes } from './corpus';
import { fastest, heading, row } from './measure';

const SYLLABLES = ['ka', 'ro', 'mi', 'sen', 'tov', 'lin', 'berg', 'ska', 'dor', 'fel', 'gru', 'wal', 'nik', 'zer', 'tal', 'hof'];

/** A name that no other number has. */
function generatedName(number: number): string {
  let name = '';
  for (let rest = number + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) name += SYLLABLES[rest % SYLLABLES.length];
  return name[0]!.toUpperCase() + name.slice(1);
}

function generatedEntry(number: number): { path: string; text: string } {
  const surname = `${generatedName(number)}ow`;
  const year = 1850 + (number % 60);
  const text = `---
rapallo: person
name: Test ${surname}
summary: A person made up for a measurement
names:
  - { text: ${surname}, lang: en, form: short }
  - { text: T. ${surname}, lang: en }
dates:
  - { facet: born, edtf: ${year}-03-04, sources: [made-up] }
  - { facet: died, edtf: ${year + 60}-05-06, sources: [made-up] }
---
${surname} lived for a measurement.
`;
  return { path: `people/test-${number}.md`, text };
}

const BIBLIOGRAPHY = { path: 'sources.json', text: '[{ "id": "made-up", "type": "document", "title": "Made up" }]' };

export function benchLoading(): void {
  heading('Loading the shipped fact base');
  const text = readFileSync('dist/facts.json', 'utf8');
  const parse = { name: 'JSON.parse alone', milliseconds: fastest(() => JSON.parse(text)) };
  row(parse.name, parse.milliseconds, parse);
  row('parse and open', fastest(() => openFactBase(JSON.parse(text) as FactIndex, () => ({}) as FactDetails)), parse);
  const index = JSON.parse(text) as FactIndex;
  row('the name table alone', fastest(() => buildNameTable(index)), parse);
  const details = brotliDecompressSync(readFileSync('dist/details.json.br')).toString('utf8');
  row('details, when first needed', fastest(() => JSON.parse(details)), parse);
}

export function benchGeneratedBase(): void {
  heading('A generated base: compile, load, and scan 1 MB of notes');
  const note = generatedNote(1_000_000);
  let floor: { name: string; milliseconds: number } | undefined;
  for (const count of [500, 5_000, 50_000]) {
    const files = Array.from({ length: count }, (_, index) => generatedEntry(index));
    const started = performance.now();
    const { index, details } = compileFacts(files, BIBLIOGRAPHY);
    const compiled = performance.now() - started;
    floor ??= { name: 'the smallest, an entry for an entry', milliseconds: compiled / count };
    const per = { name: floor.name, milliseconds: floor.milliseconds * count };
    row(`compile ${count} entries`, compiled, per);
    const before = process.memoryUsage().heapUsed;
    const opened = performance.now();
    const service = createHistoryService(JSON.parse(JSON.stringify(index)) as FactIndex, () => details);
    const elapsed = performance.now() - opened;
    const memory = (process.memoryUsage().heapUsed - before) / 1e6;
    row(`load ${count} entries (${memory.toFixed(0)} MB)`, elapsed, per);
    row(`scan ${megabytes(note).toFixed(1)} MB of notes with ${count * 3} forms`, fastest(() => service.read(note, 'markdown'), 3), per, megabytes(note));
  }
}
