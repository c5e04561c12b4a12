/** The markups that Rapallo reads, by the editor's language ids. */
import type { MarkupReader } from './block';
import { markdownReader } from './markdown';
import { PLAIN_MARKUPS, plainReader } from './plain';

const READERS: ReadonlyMap<string, MarkupReader> = new Map(Object.entries({
  markdown: markdownReader,
  quarto: markdownReader,
  rmd: markdownReader,
  mdx: { ...markdownReader, commentsJoin: true, comment: (text) => `{/* ${text.replace(/\*\//g, '*')} */}` },
  plaintext: plainReader(PLAIN_MARKUPS.plaintext),
  latex: plainReader(PLAIN_MARKUPS.latex),
  tex: plainReader(PLAIN_MARKUPS.latex),
  asciidoc: plainReader(PLAIN_MARKUPS.asciidoc),
  restructuredtext: plainReader(PLAIN_MARKUPS.restructuredtext),
  typst: plainReader(PLAIN_MARKUPS.typst),
  org: plainReader(PLAIN_MARKUPS.org),
}));

/** The editor's ids of the languages that are prose. */
export const PROSE_LANGUAGE_IDS: readonly string[] = [...READERS.keys()];

const LANGUAGE_BY_EXTENSION: ReadonlyMap<string, string> = new Map(Object.entries({
  md: 'markdown', markdown: 'markdown', mdx: 'mdx', qmd: 'quarto', rmd: 'rmd', txt: 'plaintext', text: 'plaintext', tex: 'latex', latex: 'latex',
  adoc: 'asciidoc', asciidoc: 'asciidoc', rst: 'restructuredtext', typ: 'typst', org: 'org',
}));

/** The language id of a file by its name, `undefined` for a file that is no prose. */
export function proseLanguageOf(fileName: string): string | undefined {
  const extension = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase();
  return extension === undefined ? undefined : LANGUAGE_BY_EXTENSION.get(extension);
}

export const PROSE_EXTENSIONS: readonly string[] = [...LANGUAGE_BY_EXTENSION.keys()];

/** The reader of a language id; unknown languages are read as plain text. */
export function markupReader(languageId: string): MarkupReader {
  return READERS.get(languageId) ?? READERS.get('plaintext')!;
}

export type { Block, MarkupReader, SegmentShape } from './block';
