/**
 * Comments by which a writer keeps a check quiet: `<!-- rapallo-ignore event-date: dated by the sources -->` on the line
 * before, `rapallo-ignore-block` before a paragraph, list or table, `rapallo-ignore-document` anywhere. Several checks are
 * parted by commas; without a name every check is meant.
 */
import type { Note, Segment } from '../text/note';
import { spanContains, type Span } from '../util/span';

const INSTRUCTION = /\brapallo-ignore(-block|-document)?(?![-\w])[ \t]*([a-z]+(?:-[a-z]+)*(?:[ \t]*,[ \t]*[a-z]+(?:-[a-z]+)*)*)?/;

/** A stretch in which checks are silent, in offsets of the note. */
export interface Silence extends Span {
  /** Ids of the checks, or `'all'`. */
  readonly checks: ReadonlySet<string> | 'all';
}

/** A check that a comment names, where it stands in the note. */
export interface NamedCheck extends Span {
  readonly id: string;
}

const speaking = new WeakMap<Note, readonly number[]>();

/** The segments, by their number, with comments that speak to Rapallo. A long note is gone through for them once. */
export function segmentsWithInstructions(note: Note): readonly number[] {
  let found = speaking.get(note);
  if (found === undefined) {
    const numbers: number[] = [];
    const { segments } = note;
    for (let index = 0; index < segments.length; index++) if (segments[index]!.reading.instructions.length > 0) numbers.push(index);
    speaking.set(note, (found = numbers));
  }
  return found;
}

/** The stretches that the instructions of a note keep silent. */
export function silencesOf(note: Note): Silence[] {
  const silences: Silence[] = [];
  for (const index of segmentsWithInstructions(note)) {
    const segment = note.segments[index]!;
    for (const instruction of segment.reading.instructions) {
      const match = INSTRUCTION.exec(note.text.slice(segment.start + instruction.start, segment.start + instruction.end));
      if (match === null) continue;
      const checks = match[2] === undefined ? 'all' : new Set(match[2].split(',').map((id) => id.trim()));
      const stretch = match[1] === '-document' ? WHOLE : match[1] === '-block' ? blockOf(note, index) : lineOf(note, segment, instruction);
      if (stretch !== undefined) silences.push({ ...stretch, checks });
    }
  }
  return silences;
}

const WHOLE: Span = { start: 0, end: Infinity };

/** The paragraph, list or table of a comment: the one in which it stands, or else the next. */
function blockOf(note: Note, index: number): Span | undefined {
  return note.segments.slice(index).find((segment) => hasProse(note, segment));
}

/** Whether a segment has more than comments; in MDX a comment by itself looks like a paragraph. */
function hasProse(note: Note, { start, reading }: Segment): boolean {
  return reading.blocks.some((block) => {
    let end = block.start;
    const between = block.unread.filter((span) => reading.instructions.includes(span)).map((span) => {
      const words = note.text.slice(start + end, start + span.start);
      end = span.end;
      return words;
    });
    return [...between, note.text.slice(start + end, start + block.end)].some((words) => words.trim() !== '');
  });
}

/**
 * The line after a comment; if the comment stands by itself, blank lines between do not count. A comment in a row of a
 * table, where no line may stand between the rows, keeps its own row silent.
 */
function lineOf(note: Note, segment: Segment, instruction: Span): Span {
  const row = segment.reading.blocks.find((block) => block.kind === 'table-row' && spanContains(block, instruction));
  let start = row === undefined ? nextLine(note.text, segment.start + instruction.end - 1) : segment.start + row.start;
  if (!hasProse(note, segment)) while (start < note.text.length && /^[ \t]*$/.test(lineAt(note.text, start))) start = nextLine(note.text, start);
  return { start, end: nextLine(note.text, start) };
}

/** The line that begins at an offset, without its end. */
function lineAt(text: string, start: number): string {
  LINE_END.lastIndex = start;
  return text.slice(start, LINE_END.exec(text)?.index ?? text.length);
}

/** Offset of the line after the one that holds `offset`; past the text after the last. */
function nextLine(text: string, offset: number): number {
  LINE_END.lastIndex = offset;
  const match = LINE_END.exec(text);
  return match === null ? text.length + 1 : match.index + match[0].length;
}

const LINE_END = /\r\n?|\n/g;

export function isSilent(silences: readonly Silence[], offset: number, check: string): boolean {
  return silences.some((stretch) => stretch.start <= offset && offset < stretch.end && (stretch.checks === 'all' || stretch.checks.has(check)));
}

/** The checks that the comments of a segment name, in offsets of the segment, whether there are such checks or not. */
export function checksNamedIn(text: string, segment: Segment): NamedCheck[] {
  return segment.reading.instructions.flatMap((instruction) => {
    const match = INSTRUCTION.exec(text.slice(instruction.start, instruction.end));
    if (match?.[2] === undefined) return [];
    const from = instruction.start + match.index + match[0].length - match[2].length;
    return [...match[2].matchAll(/[a-z-]+/g)].map((word) => ({ id: word[0], start: from + word.index, end: from + word.index + word[0].length }));
  });
}
