/** Plain text as each markup writes it, so that nothing in it is read as markup. */

type Escape = (text: string) => string;

const table = (pattern: RegExp, replace: (character: string) => string): Escape => (text) => text.replace(/\s+/g, ' ').replace(pattern, replace);
const backslashed = (pattern: RegExp): Escape => table(pattern, (character) => `\\${character}`);

const LATEX: Readonly<Record<string, string>> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };
const XML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

const ESCAPES = {
  markdown: backslashed(/[\\`*_[\]<>{}|~$#&]/g),
  latex: table(/[\\{}#$%&_~^]/g, (character) => LATEX[character] ?? `\\${character}`),
  // AsciiDoc has no general escape; character references are read everywhere.
  asciidoc: table(/[\\`*_[\]<>{}|~#^+&]/g, (character) => `&#${character.charCodeAt(0)};`),
  rst: backslashed(/[\\*`|_]/g),
  typst: backslashed(/[\\`*_[\]<>#$@~=]/g),
  // Org has none either, and a bracket would end the footnote.
  org: table(/[[\]]/g, (character) => (character === '[' ? '(' : ')')),
  xml: table(/[&<>"']/g, (character) => XML[character]!),
} as const satisfies Record<string, Escape>;

export type EscapedMarkup = keyof typeof ESCAPES;

const BY_LANGUAGE: Readonly<Record<string, EscapedMarkup>> = {
  markdown: 'markdown', quarto: 'markdown', rmd: 'markdown', mdx: 'markdown', latex: 'latex', tex: 'latex', asciidoc: 'asciidoc', restructuredtext: 'rst', typst: 'typst', org: 'org',
};

/** The markup of a language id, as far as text is escaped for it; `undefined` for plain text. */
export function escapedMarkup(languageId: string): EscapedMarkup | undefined {
  return Object.hasOwn(BY_LANGUAGE, languageId) ? BY_LANGUAGE[languageId] : undefined;
}

/** Writes a text in one line so that the markup shows it as it is. */
export function escapeFor(markup: EscapedMarkup, text: string): string {
  return ESCAPES[markup](text);
}
