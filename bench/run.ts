/**
 * `npm run bench`: prints how long things take, each beside a floor measured in the same run. Asserts nothing.
 * `npm run bench -- loading` runs one part alone; the parts are those of {@link PARTS}.
 */
import { benchDates } from './dates';
import { benchGeneratedBase, benchLoading } from './facts';
import { benchEdits, benchReading } from './reading';
import { benchServer } from './server';
import { benchWorkspace } from './workspace';

const PARTS: Readonly<Record<string, () => void | Promise<void>>> = {
  reading: benchReading,
  dates: benchDates,
  edits: benchEdits,
  loading: benchLoading,
  generated: benchGeneratedBase,
  server: benchServer,
  workspace: benchWorkspace,
};

async function main(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.find((name) => !Object.hasOwn(PARTS, name));
  if (unknown !== undefined) throw new Error(`there is no part “${unknown}”; the parts are ${Object.keys(PARTS).join(', ')}`);
  for (const [name, run] of Object.entries(PARTS)) if (wanted.length === 0 || wanted.includes(name)) await run();
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
