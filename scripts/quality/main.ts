/**
 * Measures recognition and judgement on the project's own library, and writes the figures into docs/quality.md.
 *
 *     npm run quality -- names judgement [--misses]
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { measureJudgement } from './judgement';
import { measureNames } from './names';

/** What a measurement finds. */
export interface Measurement {
  /** The body of the section in docs/quality.md. */
  readonly section: string;
  /** Every case that went wrong, one a line. */
  readonly misses: readonly string[];
}

/** The sections of docs/quality.md; each is made by the function beside its name. */
const SECTIONS: Readonly<Record<string, () => Measurement>> = { names: measureNames, judgement: measureJudgement };

const PATH = 'docs/quality.md';

/** The document with the body of a section put between its marks. */
function withSection(document: string, name: string, body: string): string {
  const [begin, end] = [`<!-- ${name}: made by "npm run quality -- ${name}" -->`, `<!-- end of ${name} -->`];
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${PATH} has no marks for the section “${name}”: ${begin} and ${end}`);
  return `${document.slice(0, from + begin.length)}\n\n${body.trim()}\n\n${document.slice(to)}`;
}

function main(args: readonly string[]): void {
  const chosen = args.filter((arg) => !arg.startsWith('--'));
  for (const name of chosen) if (!(name in SECTIONS)) throw new Error(`there is no section “${name}”; there are ${Object.keys(SECTIONS).join(', ')}`);
  if (!existsSync(PATH)) throw new Error(`${PATH} is missing`);
  let document = readFileSync(PATH, 'utf8');
  for (const name of chosen.length > 0 ? chosen : Object.keys(SECTIONS)) {
    const { section, misses } = SECTIONS[name]!();
    if (args.includes('--misses')) for (const miss of misses) process.stdout.write(`${miss}\n`);
    process.stdout.write(`\n${section.trim()}\n`);
    document = withSection(document, name, section);
  }
  writeFileSync(PATH, document);
}

main(process.argv.slice(2));
