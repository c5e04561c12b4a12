/** Footnotes as each markup writes them: with their words at the place, or with a mark there and the words at the end of the note. */
import type { EscapedMarkup } from '../text/markup/escape';
import type { Note } from '../text/note';
import type { Replacement } from '../util/replacement';

interface Footnote {
  readonly key: string;
  /** In the markup of the note. */
  readonly text: string;
}

interface FootnoteWriter {
  readonly mark: (note: Footnote) => string;
  /** Left out where the words stand at the mark. */
  readonly definition?: { readonly opening: (key: string) => string };
}

const WRITERS: Readonly<Record<Exclude<EscapedMarkup, 'xml'>, FootnoteWriter>> = {
  markdown: { mark: ({ key }) => `[^${key}]`, definition: { opening: (key) => `[^${key}]:` } },
  rst: { mark: ({ key }) => ` [#${key}]_`, definition: { opening: (key) => `.. [#${key}]` } },
  latex: { mark: ({ text }) => `\\footnote{${text}}` },
  asciidoc: { mark: ({ text }) => `footnote:[${text}]` },
  typst: { mark: ({ text }) => `#footnote[${text}]` },
  org: { mark: ({ text }) => `[fn:: ${text}]` },
};

/** The edits that put a footnote at an offset. One that the note has already gets another mark. */
export function footnoteEdits(note: Note, markup: Exclude<EscapedMarkup, 'xml'>, at: number, footnote: Footnote): Replacement[] {
  const { mark, definition } = WRITERS[markup];
  const marked = { start: at, end: at, newText: mark(footnote) };
  if (definition === undefined) return [marked];
  const opening = definition.opening(footnote.key);
  const { text } = note;
  const lineEnd = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  if (`\n${text}`.replace(/\r\n?/g, '\n').includes(`\n${opening}`)) return [marked];
  const before = /[\r\n]$/.test(text) ? lineEnd : lineEnd + lineEnd;
  const words = `${before}${opening} ${footnote.text}${lineEnd}`;
  // At the very end mark and words are one insertion, whose order no client can mistake.
  if (at === text.length) return [{ ...marked, newText: marked.newText + words }];
  return [marked, { start: text.length, end: text.length, newText: words }];
}
