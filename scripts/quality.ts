/**
 * `npm run quality`: measures how well Rapallo reads and judges, and writes the figures into docs/quality.md. Each section is
 * measured by a file in scripts/quality and stands between two comments in the page; what stands outside them is written by hand.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { qualityOfDates } from './quality/dates';

const PAGE = 'docs/quality.md';

/** The name of each section, and what measures it. */
const SECTIONS: Readonly<Record<string, () => string>> = { dates: qualityOfDates };

/** The page with its figures made anew. */
export function qualityPage(): string {
  let page = readFileSync(PAGE, 'utf8');
  for (const [name, measure] of Object.entries(SECTIONS)) {
    const [begin, end] = [`<!-- begin ${name} -->`, `<!-- end ${name} -->`];
    const from = page.indexOf(begin);
    const to = page.indexOf(end);
    if (from < 0 || to < from) throw new Error(`${PAGE} has no place for “${name}”: write ${begin} and ${end} where its figures belong.`);
    page = `${page.slice(0, from + begin.length)}\n\n${measure()}\n\n${page.slice(to)}`;
  }
  return page;
}

if (require.main === module) writeFileSync(PAGE, qualityPage());
