/** Adds rows to data/ledger.tsv for facts that have none, and takes out rows of facts that are gone. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { compileFolder } from '../server/src/cli/facts';
import { completeLedger, LEDGER_HEADER } from '../server/src/compile/ledger';

const PATH = 'data/ledger.tsv';
const before = existsSync(PATH) ? readFileSync(PATH, 'utf8') : `${LEDGER_HEADER}\n`;
const { index, details } = compileFolder('data');
const after = completeLedger(before, index.entries, details.entries);
writeFileSync(PATH, after);
process.stdout.write(`${PATH}: ${before.split('\n').length - 2} rows before, ${after.split('\n').length - 2} now\n`);
