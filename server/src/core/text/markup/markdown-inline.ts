/**
 * The stretches of Markdown prose whose characters are not prose: code, link targets, addresses, comments, tags, citation
 * keys, the target half of a wikilink. One pass; each construct is either closed within the block or taken as text.
 */
import type { Span } from '../../util/span';

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

/** 1 for the characters at which no construct begins, so that the many pass quickly. */
const OPENS_NOTHING = new Uint8Array(0x10000).fill(1);
for (const character of '\\`<[]{@') OPENS_NOTHING[character.charCodeAt(0)] = 0;
/** The same where addresses stand, which begin with a letter. */
const OPENS_NO_ADDRESS = OPENS_NOTHING.slice();
for (const letter of 'hfwm') OPENS_NO_ADDRESS[letter.charCodeAt(0)] = 0;

/** Whether anything in a stretch may be an address. */
function mayHoldAddress(text: string, { start, end }: Span): boolean {
  const part = text.slice(start, end);
  return part.includes('://') || part.includes('www.') || part.includes('mailto:');
}

export function unreadInMarkdown(text: string, block: Span): Span[] {
  const found: Span[] = [];
  const { start, end } = block;
  /** Runs of backticks that have been looked for in vain, by length, so that unclosed ones cost one search each. */
  const unclosed = new Set<string>();
  const opensNothing = mayHoldAddress(text, block) ? OPENS_NO_ADDRESS : OPENS_NOTHING;
  let index = start;
  const take = (from: number, to: number): void => {
    found.push({ start: from, end: to });
    index = to;
  };
  while (index < end) {
    if (opensNothing[text.charCodeAt(index)] === 1) {
      index++;
      continue;
    }
    const character = text[index]!;
    switch (character) {
      case '\\':
        index += 2;
        continue;
      case '`': {
        const to = codeSpanEnd(text, index, end, unclosed);
        if (to.closed) take(index, to.end);
        else index = to.end;
        continue;
      }
      case '<': {
        if (text.startsWith('<!--', index) && !unclosed.has('<!--')) {
          const close = indexWithin(text, '-->', index + 4, end);
          if (close >= 0) {
            take(index, close + 3);
            continue;
          }
          unclosed.add('<!--');
        }
        const to = matchAt(TAG, text, index, end) ?? (/^<[A-Za-z][A-Za-z0-9+.-]{1,31}:/.test(text.slice(index, index + 34)) ? closeOf(text, '>', index, end) : undefined);
        if (to !== undefined) take(index, to);
        else index++;
        continue;
      }
      case '{': {
        // MDX has comments of its own.
        const to = text.startsWith('{/*', index) ? closeOf(text, '*/}', index + 3, end) : undefined;
        if (to !== undefined) take(index, to);
        else index++;
        continue;
      }
      case '[': {
        const footnote = matchAt(FOOTNOTE_MARK, text, index, end);
        if (footnote !== undefined) {
          take(index, footnote);
          continue;
        }
        if (text.startsWith('[[', index)) {
          const close = indexWithin(text, ']]', index + 2, Math.min(end, index + 400));
          const bar = close < 0 ? -1 : indexWithin(text, '|', index + 2, close);
          if (bar >= 0) {
            take(index, bar + 1);
            continue;
          }
        }
        index++;
        continue;
      }
      case ']': {
        const next = text[index + 1];
        const to = next === '(' ? targetEnd(text, index + 1, end) : next === '[' ? closeOf(text, ']', index + 2, end) : undefined;
        if (to !== undefined) take(index + 1, to);
        else index++;
        continue;
      }
      case '@': {
        const to = matchAt(CITATION_KEY, text, index, end);
        if (to !== undefined) take(emailStart(text, index, start), to);
        else index++;
        continue;
      }
      case 'h':
      case 'f':
      case 'w':
      case 'm': {
        const to = /[\p{L}\p{N}]/u.test(text[index - 1] ?? ' ') ? undefined : matchAt(ADDRESS, text, index, end);
        if (to !== undefined) take(index, to);
        else index++;
        continue;
      }
      default:
        index++;
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
