/** The shipped fact base, opened once for all core tests. */
import { existsSync, readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { createHistoryService, type HistoryService } from '../../server/src/core/service';
import type { FactDetails, FactIndex } from '../../server/src/core/facts/index-format';
import { CHECKS } from '../../server/src/core/checks';
import type { CheckOptions } from '../../server/src/core/checks/run';

let service: HistoryService | undefined;

export function history(): HistoryService {
  if (service !== undefined) return service;
  if (!existsSync('dist/facts.json')) throw new Error('The facts are not compiled yet: run "npm run build" first.');
  service = createHistoryService(JSON.parse(readFileSync('dist/facts.json', 'utf8')) as FactIndex, () => JSON.parse(brotliDecompressSync(readFileSync('dist/details.json.br')).toString('utf8')) as FactDetails);
  return service;
}

/** In tests a check that throws fails the test. */
export const STRICT: CheckOptions = {
  settings: {},
  onFailure: (check, error) => {
    throw new Error(`the check ${check} failed`, { cause: error });
  },
};

/** As {@link STRICT}, with the checks that are off by default as well. */
export const EVERY_CHECK: CheckOptions = { ...STRICT, settings: Object.fromEntries(CHECKS.filter((check) => check.offByDefault).map(({ id }) => [id, 'default'])) };
