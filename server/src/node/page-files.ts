/** Pages of entries as files, for editors that cannot show documents of the server. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { PageFiles } from '../lsp/platform';

/** Writes into a folder of the user's own under the system's folder for temporary files; a page is written once. */
export class TemporaryPageFiles implements PageFiles {
  readonly #folder: string;

  constructor(version: string) {
    this.#folder = join(tmpdir(), `rapallo-${version}-${userName()}`);
  }

  write(pageId: string, markdown: string): string | undefined {
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

  pageIdOf(uri: string): string | undefined {
    if (!uri.startsWith('file:')) return undefined;
    try {
      const path = relative(this.#folder, fileURLToPath(uri)).split(sep).join('/');
      return /^([a-z]+\/[a-z0-9-]+)\.md$/.exec(path)?.[1];
    } catch {
      return undefined;
    }
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
