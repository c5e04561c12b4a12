/**
 * Markdown: block structure by markdown-it, which knows CommonMark's rules for fences, lists, quotations and tables, but
 * for plain paragraphs and headings, which need no parser and are most of all text ({@link ./markdown-plain}); the few
 * inline constructs whose insides are no prose by {@link ./markdown-inline}, because markdown-it does not tell where inline
 * constructs stand in the text.
 */
import MarkdownIt from 'markdown-it';
import type { Span } from '../../util/span';
import { lineStarts } from '../lines';
import type { Block, MarkupReader, SegmentShape } from './block';
import { frontMatterEnd } from './front-matter';
import { endOfConstructs, readPlainSegments } from './markdown-plain';
import { unreadInMarkdown } from './markdown-inline';

const parser = new MarkdownIt({ html: true });

type Token = ReturnType<MarkdownIt['parse']>[number];

function segments(text: string, atStart: boolean): SegmentShape[] {
  const start = atStart ? frontMatterEnd(text) : 0;
  const found: SegmentShape[] = start === 0 ? [] : [{ start: 0, end: start, blocks: [], comments: [] }];
  if (/[\r\0]/.test(text)) return parseSegments(text, start, text.length, found);
  for (let at = readPlainSegments(text, start, found); at < text.length; at = readPlainSegments(text, at, found)) {
    const end = endOfConstructs(text, at);
    parseSegments(text, at, end, found);
    at = end;
  }
  return found;
}

/** Adds the segments between two offsets of a text, where segments begin, as the parser finds them. */
export function parseSegments(text: string, offset: number, end: number, found: SegmentShape[]): SegmentShape[] {
  const body = text.slice(offset, end);
  const starts = lineStarts(body);
  const tokens: Token[] = [];
  // markdown-it counts lines by \n alone and replaces NUL; the numbers of lines stay the same.
  const normalized = /[\r\0]/.test(body) ? body.replace(/\r\n?/g, '\n').replace(/\0/g, '\uFFFD') : body;
  parser.block.parse(normalized, parser, {}, tokens);
  const endOfLine = (line: number): number => starts[line] ?? body.length;
  let quotation = 0;
  let item = 0;
  let open: { end: number; blocks: Block[]; comments: Span[] } = { end: 0, blocks: [], comments: [] };
  for (const token of tokens) {
    if (token.type === 'blockquote_open') quotation++;
    else if (token.type === 'blockquote_close') quotation--;
    else if (token.type === 'list_item_open') item++;
    else if (token.type === 'list_item_close') item--;
    if (token.map === null) continue;
    const span = { start: offset + endOfLine(token.map[0]), end: offset + endOfLine(token.map[1]) };
    if (token.level === 0 && token.nesting >= 0 && token.type !== 'inline') {
      open = { end: span.end, blocks: [], comments: [] };
      found.push({ start: span.start, end: span.end, blocks: open.blocks, comments: open.comments });
    }
    if (token.type === 'html_block') {
      open.comments.push(...commentsIn(text, span));
      continue;
    }
    const kind = blockKind(token, item > 0);
    if (kind !== undefined) open.blocks.push({ kind, quoted: quotation > 0, start: span.start, end: withoutLineEnds(text, span) });
  }
  return found;
}

function blockKind(token: Token, inItem: boolean): Block['kind'] | undefined {
  switch (token.type) {
    case 'paragraph_open':
      return inItem ? 'list-item' : 'paragraph';
    case 'heading_open':
      return 'heading';
    case 'tr_open':
      return 'table-row';
    default:
      return undefined;
  }
}

/** Where a stretch ends without the ends of lines behind it. */
function withoutLineEnds(text: string, { start, end }: Span): number {
  let last = end;
  while (last > start && isLineEnd(text.charCodeAt(last - 1))) last--;
  return last;
}

const isLineEnd = (code: number): boolean => code === 0x0a || code === 0x0d;

const COMMENT_OPEN = '<!--';
const COMMENT_CLOSE = '-->';

function commentsIn(text: string, span: Span): Span[] {
  const found: Span[] = [];
  let from = span.start;
  for (;;) {
    const start = text.indexOf(COMMENT_OPEN, from);
    if (start < 0 || start >= span.end) return found;
    const close = text.indexOf(COMMENT_CLOSE, start + COMMENT_OPEN.length);
    const end = close < 0 || close >= span.end ? span.end : close + COMMENT_CLOSE.length;
    found.push({ start, end });
    from = end;
  }
}

export const markdownReader: MarkupReader = {
  segments,
  unread: unreadInMarkdown,
  bodyStart: frontMatterEnd,
  inlineComments: true,
  wikilinks: true,
  comment: (text) => `<!-- ${text.replace(/--+>?/g, '—')} -->`,
};
