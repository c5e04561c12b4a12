/** The fact base that lies beside the bundle. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FactIndex, ProseIndex } from '../core/facts/index-format';
import { createHistoryService, type HistoryService } from '../core/service';

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(__dirname, name), 'utf8'));
}

/** Opens the service over the shipped facts; their prose is read when the first entry page is opened. */
export function readShippedFacts(): HistoryService {
  let prose: ProseIndex | undefined;
  return createHistoryService(readJson('facts.json') as FactIndex, () => (prose ??= readJson('prose.json') as ProseIndex));
}

/** Set by the build. */
declare const RAPALLO_VERSION: string;

export function packageVersion(): string {
  return RAPALLO_VERSION;
}
