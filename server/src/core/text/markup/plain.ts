/**
 * Prose in other markups, by one table: paragraphs end at blank lines, and each markup says what its comments, verbatim
 * parts and commands look like. That is coarser than a parser, and errs on the side of leaving text unread.
 */
import type { Span } from '../../util/span';
import type { Block, MarkupReader, SegmentShape } from './block';
import { certainFrontMatterEnd } from './front-matter';

interface PlainMarkup {
  /** A line that is a comment as a whole. */
  readonly commentLine?: RegExp;
  readonly heading?: RegExp;
  /** First and last line of a part that is no prose. The end is matched from the line after the beginning on. */
  readonly verbatim?: readonly { readonly begins: RegExp; readonly ends: RegExp }[];
  /** Constructs inside a line that are no prose. Each is tried wherever its first character may stand; no nesting. */
  readonly inline?: RegExp;
  readonly comment: (text: string) => string;
  /** Set if a comment is a paragraph of its own. */
  readonly commentsApart?: true;
}

const ADDRESS = String.raw`https?:\/\/[^\s<>"'{}\[\]]*`;

export const PLAIN_MARKUPS = {
  plaintext: { inline: new RegExp(`${ADDRESS}|<!--[^>]*-->`, 'g'), commentLine: /^\s*<!--.*-->\s*$/, comment: (text) => `<!-- ${text} -->` },
  latex: {
    commentLine: /^\s*%/,
    heading: /^\s*\\(?:part|chapter|(?:sub)*section|paragraph)\b/,
    verbatim: [
      { begins: /^\s*\\begin\{(?:verbatim|lstlisting|equation|align|tikzpicture|thebibliography)\*?\}/, ends: /^\s*\\end\{(?:verbatim|lstlisting|equation|align|tikzpicture|thebibliography)\*?\}/ },
    ],
    inline: new RegExp(
      String.raw`\\(?:[a-zA-Z]*cite[a-zA-Z]*|ref|label|url|input|include|includegraphics|bibliography|href|usepackage|documentclass|begin|end)\*?(?:\[[^\[\]]*\]){0,2}\{[^{}]*\}|\\[a-zA-Z]+\*?|\$[^$\n]*\$|(?:^|[^\\])%[^\n]*|${ADDRESS}`,
      'g',
    ),
    comment: (text) => `% ${text}`,
  },
  asciidoc: {
    commentLine: /^\/\/(?!\/)/,
    heading: /^={1,6} /,
    verbatim: [
      { begins: /^-{4,}\s*$/, ends: /^-{4,}\s*$/ },
      { begins: /^\.{4,}\s*$/, ends: /^\.{4,}\s*$/ },
      { begins: /^\/{4,}\s*$/, ends: /^\/{4,}\s*$/ },
    ],
    inline: new RegExp(String.raw`\`[^\`\n]*\`|<<[^>\n]*>>|\{[a-z][\w-]*\}|(?:link|image|xref|include)::?[^\s\[]*|${ADDRESS}`, 'g'),
    comment: (text) => `// ${text}`,
  },
  restructuredtext: {
    commentLine: /^\.\. (?!\[|_|\w+::)/,
    verbatim: [{ begins: /^\.\. (?:code|code-block|math|raw|image|figure)::/, ends: /^(?=\S)/ }],
    inline: new RegExp(String.raw`\`\`[^\`\n]*\`\`|:[a-z]+:\`[^\`\n]*\`|<[^<>\s]+>\`_{1,2}|${ADDRESS}`, 'g'),
    comment: (text) => `.. ${text}`,
    commentsApart: true,
  },
  typst: {
    commentLine: /^\s*\/\//,
    heading: /^=+ /,
    verbatim: [{ begins: /^\s*```/, ends: /^\s*```/ }],
    inline: new RegExp(String.raw`\`[^\`\n]*\`|#(?:cite|link|label|ref)\([^()\n]*\)|#[a-z][\w.-]*|@[\w:.-]+|<[\w:.-]+>|\$[^$\n]*\$|${ADDRESS}`, 'g'),
    comment: (text) => `// ${text}`,
  },
  org: {
    commentLine: /^\s*#(?: |$|\+)/,
    heading: /^\*+ /,
    verbatim: [{ begins: /^\s*#\+begin_(?:src|example|export)/i, ends: /^\s*#\+end_(?:src|example|export)/i }],
    inline: new RegExp(String.raw`[~=][^\s~=][^~=\n]*[~=]|\[\[[^\[\]\n]*\](?=\[)|\[cite[^\]\n]*\]|${ADDRESS}`, 'g'),
    comment: (text) => `# ${text}`,
  },
} as const satisfies Record<string, PlainMarkup>;

export function plainReader(markup: PlainMarkup): MarkupReader {
  return {
    segments(text, atStart) {
      const offset = atStart ? certainFrontMatterEnd(text) : 0;
      const frontMatter: SegmentShape[] = offset === 0 ? [] : [{ start: 0, end: offset, blocks: [], comments: [] }];
      return [...frontMatter, ...readSegments(text, offset, markup)];
    },
    unread: ({ text }, block) => unreadByPattern(text, block, markup.inline),
    bodyStart: certainFrontMatterEnd,
    inlineComments: false,
    commentsApart: markup.commentsApart === true,
    wikilinks: false,
    comment: (text) => markup.comment(text.replace(/[\r\n]+/g, ' ')),
  };
}

function readSegments(text: string, from: number, markup: PlainMarkup): SegmentShape[] {
  const found: SegmentShape[] = [];
  let paragraph: { start: number; end: number; comments: Span[]; parts: Span[] } | undefined;
  let verbatimEnd: RegExp | undefined;
  const close = (): void => {
    if (paragraph === undefined) return;
    const kind = (part: Span): Block['kind'] => (markup.heading?.test(text.slice(part.start, part.end)) === true ? 'heading' : 'paragraph');
    const blocks = paragraph.parts.map((part): Block => ({ ...part, kind: kind(part), quoted: false }));
    found.push({ start: paragraph.start, end: paragraph.end, blocks, comments: paragraph.comments });
    paragraph = undefined;
  };
  for (const line of linesOf(text, from)) {
    const content = text.slice(line.start, line.contentEnd);
    if (verbatimEnd !== undefined) {
      // A verbatim part and what follows it belong to one segment, so that no segment begins inside of it.
      if (paragraph !== undefined) paragraph.end = line.end;
      if (verbatimEnd.test(content)) verbatimEnd = undefined;
      continue;
    }
    const begins = markup.verbatim?.find((verbatim) => verbatim.begins.test(content));
    if (content.trim() === '' && begins === undefined) {
      close();
      continue;
    }
    paragraph ??= { start: line.start, end: line.end, comments: [], parts: [] };
    paragraph.end = line.end;
    if (begins !== undefined) {
      verbatimEnd = begins.ends;
      continue;
    }
    if (markup.commentLine?.test(content) === true) {
      paragraph.comments.push({ start: line.start, end: line.contentEnd });
      continue;
    }
    const last = paragraph.parts.at(-1);
    const lineKindChanges = markup.heading?.test(content) === true || (last !== undefined && markup.heading?.test(text.slice(last.start, last.end)) === true);
    if (last !== undefined && last.end >= line.start - 2 && !lineKindChanges) paragraph.parts[paragraph.parts.length - 1] = { start: last.start, end: line.contentEnd };
    else paragraph.parts.push({ start: line.start, end: line.contentEnd });
  }
  close();
  return found;
}

function* linesOf(text: string, from: number): Generator<{ start: number; contentEnd: number; end: number }> {
  const ending = /\r\n?|\n/g;
  ending.lastIndex = from;
  let start = from;
  for (let match = ending.exec(text); match !== null; match = ending.exec(text)) {
    yield { start, contentEnd: match.index, end: match.index + match[0].length };
    start = match.index + match[0].length;
  }
  if (start < text.length) yield { start, contentEnd: text.length, end: text.length };
}

function unreadByPattern(text: string, block: Span, pattern: RegExp | undefined): Span[] {
  if (pattern === undefined) return [];
  const found: Span[] = [];
  for (const match of text.slice(block.start, block.end).matchAll(pattern)) {
    const start = block.start + match.index;
    if (match[0] !== '') found.push({ start, end: start + match[0].length });
  }
  return found;
}
