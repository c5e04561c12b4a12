/** `npm run bench`: prints how long things take, each beside a floor measured in the same run. Asserts nothing. */
import { benchFacts } from './facts';
import { benchEdits, benchReading } from './reading';
import { benchServer } from './server';
import { benchWorkspace } from './workspace';

const PARTS: Readonly<Record<string, () => void | Promise<void>>> = { reading: benchReading, edits: benchEdits, facts: benchFacts, server: benchServer, workspace: benchWorkspace };

/** All parts, or those that are named: `npm run bench -- workspace`. */
async function main(): Promise<void> {
  const named = process.argv.slice(2);
  const unknown = named.find((name) => PARTS[name] === undefined);
  if (unknown !== undefined) throw new Error(`There is no part “${unknown}”; the parts are ${Object.keys(PARTS).join(', ')}.`);
  for (const name of named.length > 0 ? named : Object.keys(PARTS)) await PARTS[name]!();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
