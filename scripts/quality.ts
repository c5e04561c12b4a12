/**
 * Measures how well Rapallo reads and judges, and writes the figures into docs/quality.md.
 *
 *     npm run quality -- [dates] [names] [judgement] [--misses]
 *
 * Each section is measured by a file in scripts/quality and stands between two comments in the page; what stands outside them is
 * written by hand. Without a name all are measured; `--misses` lists every case that went wrong.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { qualityOfDates } from './quality/dates';
import { measureJudgement } from './quality/judgement';
import type { Measurement } from './quality/measurement';
import { measureNames } from './quality/names';

const PAGE = 'docs/quality.md';

/** The name of each section, and what measures it. */
const SECTIONS: Readonly<Record<string, () => Measurement>> = {
  dates: () => ({ section: qualityOfDates(), misses: [] }),
  names: measureNames,
  judgement: measureJudgement,
};

/** The page with the figures of a section put between its comments. */
function withSection(page: string, name: string, body: string): string {
  const [begin, end] = [`<!-- begin ${name} -->`, `<!-- end ${name} -->`];
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${PAGE} has no place for “${name}”: write ${begin} and ${end} where its figures belong.`);
  return `${page.slice(0, from + begin.length)}\n\n${body.trim()}\n\n${page.slice(to)}`;
}

function main(args: readonly string[]): void {
  const chosen = args.filter((arg) => !arg.startsWith('--'));
  let page = readFileSync(PAGE, 'utf8');
  for (const name of chosen.length > 0 ? chosen : Object.keys(SECTIONS)) {
    const measure = SECTIONS[name];
    if (measure === undefined) throw new Error(`There is no section “${name}”; there are ${Object.keys(SECTIONS).join(', ')}.`);
    const { section, misses } = measure();
    if (args.includes('--misses')) for (const miss of misses) process.stdout.write(`${miss}\n`);
    process.stdout.write(`\n${section.trim()}\n`);
    page = withSection(page, name, section);
  }
  writeFileSync(PAGE, page);
}

main(process.argv.slice(2));
