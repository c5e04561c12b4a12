/**
 * The stretches of a block that stand in quotation marks. What a source says may be wrong and must be left as it is, so
 * nothing inside is judged. A mark that is never closed quotes the rest of its block.
 */
import type { Span } from '../util/span';
import type { Words } from '../util/words';

/** Opening mark → the marks that close it. German „…“, English “…”, Russian and French «…», and their inversions. */
const CLOSERS: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '»': '«', '‹': '›', '"': '"', '‘': '’', '‚': '‘’' };

const LETTER = /[\p{L}\p{N}]/u;

/** The quotations of a stretch of text, in order. `words` are those of the stretch. */
export function findQuotations(words: Words, block: Span): Span[] {
  const found: Span[] = [];
  const { text, marks, markCount } = words;
  for (let mark = 0; mark < markCount; mark++) {
    const index = marks[mark]!;
    // Most marks are points and commas: only the straight quotation mark lies among them.
    const code = text.charCodeAt(index);
    if (code < 0xab && code !== 0x22) continue;
    const closers = CLOSERS[text[index]!];
    if (closers === undefined || !opens(text, index)) continue;
    const end = closing(words, mark, closers, block.end);
    found.push({ start: index, end });
    while (mark + 1 < markCount && marks[mark + 1]! < end) mark++;
  }
  return found;
}

/** A mark opens if no letter stands before it; that also keeps apostrophes and »…« apart from it. */
function opens(text: string, index: number): boolean {
  return index === 0 || !LETTER.test(text[index - 1]!);
}

/** Where the quotation ends that one of the marks opens. */
function closing({ text, marks, markCount }: Words, open: number, closers: string, blockEnd: number): number {
  const single = closers.includes('’');
  for (let mark = open + 1; mark < markCount; mark++) {
    const index = marks[mark]!;
    if (!closers.includes(text[index]!)) continue;
    // An apostrophe inside a word closes nothing.
    if (single && LETTER.test(text[index + 1] ?? ' ')) continue;
    return index + 1;
  }
  // An unclosed single mark is an apostrophe ("’twas", "the ’20s"); an unclosed double mark quotes to the end.
  return single ? marks[open]! + 1 : blockEnd;
}
