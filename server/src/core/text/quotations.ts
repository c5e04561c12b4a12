/**
 * The stretches of a block that stand in quotation marks. What a source says may be wrong and must be left as it is, so
 * nothing inside is judged. A mark that is never closed quotes the rest of its block.
 */
import type { Span } from '../util/span';

/** Opening mark → the marks that close it. German „…“, English “…”, Russian and French «…», and their inversions. */
const CLOSERS: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '»': '«', '‹': '›', '"': '"', '‘': '’', '‚': '‘’' };

const LETTER = /[\p{L}\p{N}]/u;

export function findQuotations(text: string, block: Span): Span[] {
  const found: Span[] = [];
  let index = block.start;
  while (index < block.end) {
    // Nearly every character is a plain letter or space: only the straight quotation mark lies among them.
    const code = text.charCodeAt(index);
    if (code < 0xab && code !== 0x22) {
      index++;
      continue;
    }
    const closers = CLOSERS[text[index]!];
    if (closers === undefined || !opens(text, index)) {
      index++;
      continue;
    }
    const end = closing(text, index, closers, block.end);
    found.push({ start: index, end });
    index = end;
  }
  return found;
}

/** A mark opens if no letter stands before it; that also keeps apostrophes and »…« apart from it. */
function opens(text: string, index: number): boolean {
  return index === 0 || !LETTER.test(text[index - 1]!);
}

function closing(text: string, open: number, closers: string, blockEnd: number): number {
  const single = closers.includes('’');
  for (let index = open + 1; index < blockEnd; index++) {
    if (!closers.includes(text[index]!)) continue;
    // An apostrophe inside a word closes nothing.
    if (single && LETTER.test(text[index + 1] ?? ' ')) continue;
    return index + 1;
  }
  // An unclosed single mark is an apostrophe ("’twas", "the ’20s"); an unclosed double mark quotes to the end.
  return single ? open + 1 : blockEnd;
}
