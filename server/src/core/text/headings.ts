/** The headings of a note, with their level and their words. The reader of the markup says which blocks are headings. */
import { shiftSpan, type Span } from '../util/span';
import type { NamedNote } from './read-names';

export interface Heading {
  /** The first line of the heading. */
  readonly span: Span;
  /** From 1; what counts is which is deeper. */
  readonly level: number;
  /** Without the marks of the markup. */
  readonly title: string;
}

/** How a markup writes a heading in one line: the marks tell the level, the rest is the title. */
const MARKS: Readonly<Record<string, RegExp>> = {
  asciidoc: /^(={1,6})[ \t]+(.*)$/,
  typst: /^(=+)[ \t]+(.*)$/,
  org: /^(\*+)[ \t]+(.*)$/,
};
const MARKDOWN = /^(?:[ \t>]|[-+*][ \t])*(#{1,6})(?:[ \t]+(.*))?$/;
const LATEX = /^\s*\\(part|chapter|(?:sub)*section|paragraph)\*?(?:\[[^\]]*\])?\{?(.*?)\}?\s*(?:\\label\{[^}]*\})?\s*$/;
const LATEX_LEVELS = ['part', 'chapter', 'section', 'subsection', 'subsubsection', 'paragraph'];

/** In order; headings inside block quotations are somebody else's and left out. */
export function headingsOf(note: NamedNote): Heading[] {
  const found: Heading[] = [];
  for (const segment of note.segments) {
    for (const block of segment.reading.blocks) {
      if (block.kind !== 'heading' || block.quoted) continue;
      const whole = shiftSpan(block, segment.start);
      const lines = note.text.slice(whole.start, whole.end).split(/\r\n?|\n/);
      const first = lines[0]!;
      const read = readHeading(first, lines.at(-1)!, note.languageId);
      if (read.title !== '') found.push({ span: { start: whole.start, end: whole.start + first.length }, ...read });
    }
  }
  return found;
}

function readHeading(first: string, last: string, languageId: string): { level: number; title: string } {
  if (languageId === 'latex' || languageId === 'tex') {
    const match = LATEX.exec(first);
    return { level: Math.max(0, LATEX_LEVELS.indexOf(match?.[1] ?? '')) + 1, title: plainTitle(match?.[2] ?? first) };
  }
  const marked = (MARKS[languageId] ?? MARKDOWN).exec(first);
  if (marked !== null) return { level: marked[1]!.length, title: plainTitle((marked[2] ?? '').replace(/[ \t]+#+[ \t]*$/, '')) };
  // Underlined headings of Markdown have two levels.
  return { level: levelOfUnderline(last), title: plainTitle(first) };
}

/** The level of a heading in whatever markup, from its first and last lines: as many marks as it begins with, the level of its LaTeX command, or of its underline. */
export function headingLevel(first: string, last: string): number {
  const marks = /^(?:[ \t>]|[-+*][ \t])*(#{1,6}|=+|\*+)(?:[ \t]|$)/.exec(first)?.[1];
  if (marks !== undefined) return marks.length;
  const command = LATEX.exec(first);
  return command === null ? levelOfUnderline(last) : LATEX_LEVELS.indexOf(command[1]!) + 1;
}

const levelOfUnderline = (last: string): number => (/^[ \t>]*-/.test(last) ? 2 : 1);

/** Emphasis and links of the common markups reduced to their words. */
function plainTitle(title: string): string {
  return title
    .replace(/\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]/g, '$1')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '')
    .trim();
}
