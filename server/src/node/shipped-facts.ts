/** The fact base that lies beside the bundle. */
import { readFileSync } from 'node:fs';
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
