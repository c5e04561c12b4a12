/** How a page of an entry is put together: its lines, the anchors in them, and the numbers of the sources that they cite. */
import type { FactBase } from '../facts/fact-base';
import type { CompiledCitation } from '../facts/index-format';
import { workInMarkdown } from './bibliography-page';
import { escapeMarkdown } from './escape';

/** A page and where in it things stand. */
export interface EntryPage {
  readonly markdown: string;
  /** Anchor → line, from 0: `title`, `date:N` for the N-th dated fact, `figure:N`, `correction:N`, `holder:N`, `office:ID` for an office held, `names:en` for the names in a language, `part:ID`, `day:1922-04-16` for a day of a chronology. */
  readonly lines: ReadonlyMap<string, number>;
}

/** Collects lines and the numbers of the sources that they cite. */
export class PageWriter {
  readonly #lines: string[] = [];
  readonly #anchors = new Map<string, number>();
  readonly #sources: string[] = [];

  constructor(
    readonly facts: FactBase,
    readonly folder: string,
  ) {}

  add(line: string, anchor?: string): void {
    if (anchor !== undefined && !this.#anchors.has(anchor)) this.#anchors.set(anchor, this.#lines.length);
    this.#lines.push(...line.split('\n'));
  }

  heading(text: string): void {
    this.add('');
    this.add(`## ${text}`);
    this.add('');
  }

  link(id: string): string {
    const entry = this.facts.entry(id);
    return entry === undefined ? escapeMarkdown(id) : `[${escapeMarkdown(entry.name)}](${pageLink(this.folder, id)})`;
  }

  /** The marks of sources: " [3, Article 6; 5]". */
  cite(citations: readonly CompiledCitation[]): string {
    const marks = citations.map((citation) => {
      let number = this.#sources.indexOf(citation.id) + 1;
      if (number === 0) number = this.#sources.push(citation.id);
      return citation.locator === undefined ? String(number) : `${number}, ${escapeMarkdown(citation.locator)}`;
    });
    return marks.length === 0 ? '' : ` [${marks.join('; ')}]`;
  }

  finish(): EntryPage {
    if (this.#sources.length > 0) {
      this.heading('Sources');
      this.#sources.forEach((id, index) => {
        const item = this.facts.source(id);
        this.add(`${index + 1}. ${item === undefined ? escapeMarkdown(id) : workInMarkdown(item)}`);
      });
    }
    return { markdown: `${this.#lines.join('\n')}\n`, lines: this.#anchors };
  }
}

/** Relative link from a page in `folder` to the page of an entry; a part lies on the page of its treaty. */
export function pageLink(folder: string, id: string): string {
  const [page = '', part] = id.split('#');
  const [targetFolder, name] = page.split('/');
  const path = targetFolder === folder ? `${name}.md` : `../${page}.md`;
  return part === undefined ? path : `${path}#${part}`;
}
