/** The pages of the checks, which lie beside the bundle: what each check sees, what it cannot see, how to silence it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Id of the check → its page in Markdown. */
export type CheckPages = Readonly<Record<string, string>>;

/** Reads the shipped pages; none if they cannot be read, for nothing else depends on them. */
export function readCheckPages(): CheckPages {
  try {
    return JSON.parse(readFileSync(join(__dirname, 'checks.json'), 'utf8')) as CheckPages;
  } catch {
    return {};
  }
}
