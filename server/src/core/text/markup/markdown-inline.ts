/**
 * The stretches of Markdown prose whose characters are not prose: code, link targets, addresses, comments, tags, citation
 * keys, the target half of a wikilink. One pass; each construct is either closed within the block or taken as text.
 */
import type { Span } from '../../util/span';
import type { Words } from '../../util/words';

const ADDRESS = /(?:https?:\/\/|ftp:\/\/|www\.|mailto:)[^\s<>"'`]*/y;
const CITATION_KEY = /@[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*/uy;
const EMAIL_REST = /[\p{L}\p{N}_.+-]{0,64}@[\p{L}\p{N}_-]{1,64}(?:\.[\p{L}\p{N}_-]{1,64})+/uy;
const TAG = /<\/?[A-Za-z][^<>]*>/y;
const FOOTNOTE_MARK = /\[\^[^\]\s]{1,64}\]:?/y;

/** Ends after the construct that `pattern` finds exactly at `index`, or `undefined`. */
function matchAt(pattern: RegExp, text: string, index: number, end: number): number | undefined {
  pattern.lastIndex = index;
  const match = pattern.exec(text);
  return match === null || match.index + match[0].length > end ? undefined : match.index + match[0].length;
}

/** Finds `needle` in the block after `from`; -1 if it is not there. */
function indexWithin(text: string, needle: string, from: number, end: number): number {
  const index = text.slice(from, end).indexOf(needle);
  return index < 0 ? -1 : from + index;
}

/** 1 for the marks at which a construct begins, or by which an address is known, so that the many others pass quickly. */
const TELLS = new Uint8Array(128);
for (const character of '\\`<[]{@:.') TELLS[character.charCodeAt(0)] = 1;

/** What an address begins with, by the mark that ends it. */
const BEGINNINGS_OF_ADDRESSES: Readonly<Record<':' | '.', readonly string[]>> = { ':': ['https', 'http', 'ftp', 'mailto'], '.': ['www'] };

export function unreadInMarkdown({ text, marks, markCount }: Words, block: Span): Span[] {
  const found: Span[] = [];
  const { start, end } = block;
  /** Runs of backticks that have been looked for in vain, by length, so that unclosed ones cost one search each. */
  const unclosed = new Set<string>();
  let index = start;
  const take = (from: number, to: number): void => {
    found.push({ start: from, end: to });
    index = to;
  };
  for (let mark = 0; mark < markCount; mark++) {
    const at = marks[mark]!;
    const code = text.charCodeAt(at);
    // What lies before `index` belongs to a construct that has been taken.
    if (code >= TELLS.length || TELLS[code] === 0 || at < index) continue;
    const character = text[at]!;
    switch (character) {
      case '\\':
        index = at + 2;
        continue;
      case '`': {
        const to = codeSpanEnd(text, at, end, unclosed);
        if (to.closed) take(at, to.end);
        else index = to.end;
        continue;
      }
      case '<': {
        if (text.startsWith('<!--', at) && !unclosed.has('<!--')) {
          const close = indexWithin(text, '-->', at + 4, end);
          if (close >= 0) {
            take(at, close + 3);
            continue;
          }
          unclosed.add('<!--');
        }
        const to = matchAt(TAG, text, at, end) ?? (/^<[A-Za-z][A-Za-z0-9+.-]{1,31}:/.test(text.slice(at, at + 34)) ? closeOf(text, '>', at, end) : undefined);
        if (to !== undefined) take(at, to);
        continue;
      }
      case '{': {
        // MDX has comments of its own.
        const to = text.startsWith('{/*', at) ? closeOf(text, '*/}', at + 3, end) : undefined;
        if (to !== undefined) take(at, to);
        continue;
      }
      case '[': {
        const footnote = matchAt(FOOTNOTE_MARK, text, at, end);
        if (footnote !== undefined) {
          take(at, footnote);
          continue;
        }
        if (text.startsWith('[[', at)) {
          const close = indexWithin(text, ']]', at + 2, Math.min(end, at + 400));
          const bar = close < 0 ? -1 : indexWithin(text, '|', at + 2, close);
          if (bar >= 0) take(at, bar + 1);
        }
        continue;
      }
      case ']': {
        const next = text[at + 1];
        const to = next === '(' ? targetEnd(text, at + 1, end) : next === '[' ? closeOf(text, ']', at + 2, end) : undefined;
        if (to !== undefined) take(at + 1, to);
        continue;
      }
      case '@': {
        const to = matchAt(CITATION_KEY, text, at, end);
        if (to !== undefined) take(emailStart(text, at, start), to);
        continue;
      }
      case ':':
      case '.':
        for (const beginning of BEGINNINGS_OF_ADDRESSES[character]) {
          const from = at - beginning.length;
          if (from < index || !text.startsWith(beginning, from) || /[\p{L}\p{N}]/u.test(text[from - 1] ?? ' ')) continue;
          const to = matchAt(ADDRESS, text, from, end);
          if (to !== undefined) take(from, to);
          break;
        }
    }
  }
  return found;
}

function codeSpanEnd(text: string, index: number, end: number, unclosed: Set<string>): { end: number; closed: boolean } {
  let length = 1;
  while (index + length < end && text[index + length] === '`') length++;
  const fence = '`'.repeat(length);
  if (unclosed.has(fence)) return { end: index + length, closed: false };
  let from = index + length;
  for (;;) {
    const close = indexWithin(text, fence, from, end);
    if (close < 0) {
      unclosed.add(fence);
      return { end: index + length, closed: false };
    }
    let run = length;
    while (close + run < end && text[close + run] === '`') run++;
    if (run === length) return { end: close + length, closed: true };
    from = close + run;
  }
}

function closeOf(text: string, close: string, from: number, end: number): number | undefined {
  const index = indexWithin(text, close, from, Math.min(end, from + 2000));
  return index < 0 ? undefined : index + close.length;
}

/** The end of "(target "title")", with balanced parentheses inside; `undefined` if it is not closed. */
function targetEnd(text: string, open: number, end: number): number | undefined {
  let depth = 0;
  const limit = Math.min(end, open + 2000);
  for (let index = open; index < limit; index++) {
    const character = text[index];
    if (character === '\\') index++;
    else if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return index + 1;
  }
  return undefined;
}

/** An address of electronic mail begins before its @. */
function emailStart(text: string, at: number, start: number): number {
  let index = at;
  while (index > start && at - index < 64 && /[\p{L}\p{N}_.+-]/u.test(text[index - 1]!)) index--;
  if (index === at) return at;
  return matchAt(EMAIL_REST, text, index, text.length) === undefined ? at : index;
}
