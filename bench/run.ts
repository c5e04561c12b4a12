/** `npm run bench`: prints how long things take, each beside a floor measured in the same run. Asserts nothing. */
import { benchDates } from './dates';
import { benchFacts } from './facts';
import { benchEdits, benchReading } from './reading';
import { benchServer } from './server';

async function main(): Promise<void> {
  benchReading();
  benchDates();
  benchEdits();
  benchFacts();
  await benchServer();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
