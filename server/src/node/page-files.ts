/** Pages of entries as files, for editors that cannot show documents of the server. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Platform } from '../lsp/entry-locations';

/** Writes into a folder of the user's own under the system's folder for temporary files; a page is written once. */
export class PageFiles implements Platform {
  readonly #folder: string;

  constructor(version: string) {
    this.#folder = join(tmpdir(), `rapallo-${version}-${userName()}`);
  }

  writePage(pageId: string, markdown: string): string | undefined {
    const path = join(this.#folder, `${pageId}.md`);
    try {
      if (readIfThere(path) !== markdown) {
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
        writeFileSync(path, markdown, { mode: 0o600 });
      }
    } catch {
      return undefined;
    }
    return pathToFileURL(path).href;
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function userName(): string {
  try {
    return userInfo().username.replace(/[^\w-]/g, '_');
  } catch {
    return 'user';
  }
}
