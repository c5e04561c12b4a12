/**
 * Plain Markdown, which is most of all notes: paragraphs that begin at the margin with nothing that could be a construct,
 * and headings with marks before them. They need no parser; all else is left to it ({@link ./markdown}). A text is read so
 * only if it has neither carriage returns nor NUL.
 */
import type { SegmentShape } from './block';

const NEWLINE = 0x0a;
const HASH = 0x23;

/** Characters that open no construct at the margin, whatever follows. */
const OPENS_NOTHING = new Uint8Array(128).fill(1);
for (const character of '\n \t`~>*-_+0123456789[<#|:=') OPENS_NOTHING[character.charCodeAt(0)] = 0;

const HEADING = /#{1,6}(?:[ \t]|$)/my;
/** A rule, or the mark of a list; "*Vorwärts* wrote" begins a paragraph. */
const RULE_OR_MARK = /(?:[*_][ \t]*)+$|\*[ \t]/my;
const FENCE = /```|~~~/y;
const NUMBER_OF_ITEM = /\d{1,9}[.)]/y;
/** What a link leads to may be told by a paragraph of its own; its label may go over several lines. */
const DEFINITION = /\[(?:[^\n]|\n(?![ \t]*(?:\n|$)))*?\]:/y;

const matchesAt = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

/** Whether the line that begins at an offset can begin no construct but a paragraph, nor end one or change it. `opens`: no paragraph stands before it. */
function isPlain(text: string, at: number, opens: boolean): boolean {
  const code = text.charCodeAt(at);
  if (code >= 128 || OPENS_NOTHING[code] === 1) return true;
  switch (text[at]) {
    case '*':
    case '_':
      return !matchesAt(RULE_OR_MARK, text, at);
    case '`':
    case '~':
      return !matchesAt(FENCE, text, at);
    case '#':
      return !matchesAt(HEADING, text, at);
    case '[':
      return !opens || !matchesAt(DEFINITION, text, at);
    default:
      return code >= 0x30 && code <= 0x39 && !matchesAt(NUMBER_OF_ITEM, text, at);
  }
}

/** Where the line ends that begins at an offset; a line feed at its end is not in it. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function isBlank(text: string, at: number, end: number): boolean {
  for (let index = at; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code !== 0x20 && code !== 0x09) return false;
  }
  return true;
}

/**
 * Adds the plain segments of a text from an offset on, where a segment may begin, and returns where the first construct
 * begins that is left to the parser: the length of the text if there is none.
 */
export function readPlainSegments(text: string, from: number, found: SegmentShape[]): number {
  /** Where the paragraph begins that has not ended yet. */
  let paragraph = -1;
  const close = (end: number): void => {
    if (paragraph >= 0) found.push(segmentOf(text, 'paragraph', paragraph, end));
    paragraph = -1;
  };
  for (let at = from; at < text.length; ) {
    const end = lineEnd(text, at);
    const next = Math.min(end + 1, text.length);
    if (isPlain(text, at, paragraph < 0)) {
      if (paragraph < 0) paragraph = at;
    } else if (isBlank(text, at, end)) {
      close(at);
    } else if (paragraph < 0 && text.charCodeAt(at) === HASH) {
      found.push(segmentOf(text, 'heading', at, next));
    } else {
      // What looks like the line of a paragraph may be the head of a table, or a heading that is underlined.
      return paragraph < 0 ? at : paragraph;
    }
    at = next;
  }
  close(text.length);
  return text.length;
}

function segmentOf(text: string, kind: 'paragraph' | 'heading', start: number, end: number): SegmentShape {
  const blockEnd = text.charCodeAt(end - 1) === NEWLINE ? end - 1 : end;
  return { start, end, blocks: [{ kind, quoted: false, start, end: blockEnd }], comments: [] };
}

/** What may go on behind a blank line: code between fences, and some kinds of HTML. */
const GOES_ON = /```|~~~|</;

/**
 * Where the constructs end that begin at an offset: before the next plain line behind a blank one. Behind a construct that
 * may hold blank lines all is left to the parser.
 */
export function endOfConstructs(text: string, from: number): number {
  let afterBlank = false;
  for (let at = from; at < text.length; ) {
    const end = lineEnd(text, at);
    if (isBlank(text, at, end)) afterBlank = true;
    else if (afterBlank && (isPlain(text, at, true) || text.charCodeAt(at) === HASH)) return GOES_ON.test(text.slice(from, at)) ? text.length : at;
    else afterBlank = false;
    at = end + 1;
  }
  return text.length;
}
