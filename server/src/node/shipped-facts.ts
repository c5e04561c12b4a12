/** The fact base that lies beside the bundle. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FactDetails, FactIndex } from '../core/facts/index-format';
import { createHistoryService, type HistoryService } from '../core/service';

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(__dirname, name), 'utf8'));
}

/** Opens the service over the shipped facts; their details are read when the first card or page is asked for. */
export function readShippedFacts(): HistoryService {
  return createHistoryService(readJson('facts.json') as FactIndex, () => readJson('details.json') as FactDetails);
}

/** Set by the build. */
declare const RAPALLO_VERSION: string;

export function packageVersion(): string {
  return RAPALLO_VERSION;
}

/** Another for every build and every fact base: what one of them has made, another may make differently. */
export function programFingerprint(): string {
  const facts = createHash('sha256').update(readFileSync(join(__dirname, 'facts.json'))).digest('hex').slice(0, 16);
  const { size, mtimeMs } = statSync(__filename);
  return `${packageVersion()} ${size} ${mtimeMs} ${facts}`;
}
