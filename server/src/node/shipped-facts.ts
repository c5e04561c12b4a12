/** The fact base that lies beside the bundle. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { FactDetails, FactIndex } from '../core/facts/index-format';
import { createHistoryService, type HistoryService } from '../core/service';

function readShipped(name: string): Buffer {
  return readFileSync(join(__dirname, name));
}

/** Opens the service over the shipped facts; their details are read when the first card or page is asked for. */
export function readShippedFacts(): HistoryService {
  return createHistoryService(JSON.parse(readShipped('facts.json').toString('utf8')) as FactIndex, () => JSON.parse(brotliDecompressSync(readShipped('details.json.br')).toString('utf8')) as FactDetails);
}

/** Set by the build. */
declare const RAPALLO_VERSION: string;

export function packageVersion(): string {
  return RAPALLO_VERSION;
}

/** Another for every build and every fact base: what one of them has made, another may make differently. */
export function programFingerprint(): string {
  const facts = createHash('sha256').update(readShipped('facts.json')).digest('hex').slice(0, 16);
  const { size, mtimeMs } = statSync(__filename);
  return `${packageVersion()} ${size} ${mtimeMs} ${facts}`;
}
