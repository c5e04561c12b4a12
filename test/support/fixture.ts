/**
 * Fixtures: a text with what is expected of it drawn under its lines. docs/testing.md is the manual.
 *
 *     A wrong day of a known treaty is found.
 *
 *     -- note.md --
 *     The Treaty of Rapallo was signed on 18 April 1922.
 *                                         ^^^^^^^^^^^^^ event-date (fix): The Treaty of Rapallo (1922) was signed on 16 April
 *
 *     -- fixed --
 *     The Treaty of Rapallo was signed on 16 April 1922.
 */

export interface ExpectedFinding {
  readonly start: number;
  readonly end: number;
  readonly check: string;
  /** The beginning of the message. */
  readonly message: string;
  /** Whether a fix is demanded. */
  readonly fix: boolean;
}

export interface Fixture {
  /** The first paragraph: what the fixture shows. */
  readonly purpose: string;
  readonly fileName: string;
  readonly text: string;
  /** Offset of `$0`, if the text has one. */
  readonly cursor?: number;
  readonly expected: readonly ExpectedFinding[];
  /** The other sections, by name: `fixed`, `hover`, `completion`, `definition`, `mentions`, `actions`. */
  readonly golden: ReadonlyMap<string, string>;
}

const SECTION = /^-- (\S+) --$/;
const NOTE = /^note\.[a-z]+$/;
const GOLDEN = new Set(['fixed', 'hover', 'completion', 'definition', 'mentions', 'actions']);
const CARETS = /^\s*(\^+) ([a-z-]+)( \(fix\))?: (.*)$/;

export function parseFixture(source: string): Fixture {
  const sections = new Map<string, string[]>();
  const purpose: string[] = [];
  let current = purpose;
  for (const line of source.split('\n')) {
    const name = SECTION.exec(line)?.[1];
    if (name === undefined) {
      current.push(line);
      continue;
    }
    if (!NOTE.test(name) && !GOLDEN.has(name)) throw new Error(`unknown section "${name}"`);
    if (sections.has(name)) throw new Error(`the section "${name}" stands twice`);
    current = [];
    sections.set(name, current);
  }
  const fileName = [...sections.keys()].find((name) => NOTE.test(name));
  if (fileName === undefined) throw new Error('there is no section "-- note.md --"');
  const golden = new Map([...sections].filter(([name]) => name !== fileName).map(([name, lines]) => [name, lines.join('\n').trim()]));
  const note = parseNote(sections.get(fileName)!);
  return { purpose: purpose.join('\n').trim().split(/\n\s*\n/)[0] ?? '', fileName, golden, ...note };
}

function parseNote(lines: readonly string[]): Pick<Fixture, 'text' | 'cursor' | 'expected'> {
  const kept: string[] = [];
  const expected: ExpectedFinding[] = [];
  let cursor: number | undefined;
  let lineStart = 0;
  let offset = 0;
  for (const line of trimBlankEnds(lines)) {
    if (/^\s*\^/.test(line)) {
      const match = CARETS.exec(line);
      if (match === null) throw new Error(`cannot read the carets of "${line}"`);
      const column = line.indexOf('^');
      expected.push({ start: lineStart + column, end: lineStart + column + match[1]!.length, check: match[2]!, fix: match[3] !== undefined, message: match[4]! });
      continue;
    }
    const at = line.indexOf('$0');
    const text = at < 0 ? line : line.slice(0, at) + line.slice(at + 2);
    lineStart = offset;
    if (at >= 0) {
      if (cursor !== undefined) throw new Error('$0 stands twice');
      cursor = lineStart + at;
    }
    kept.push(text);
    offset += text.length + 1;
  }
  return { text: `${kept.join('\n')}\n`, expected, ...(cursor !== undefined && { cursor }) };
}

function trimBlankEnds(lines: readonly string[]): readonly string[] {
  let start = 0;
  let end = lines.length;
  while (start < end && lines[start]!.trim() === '') start++;
  while (end > start && lines[end - 1]!.trim() === '') end--;
  return lines.slice(start, end);
}

/** The source of a fixture with its golden sections replaced; everything else stays as written. */
export function withGolden(source: string, golden: ReadonlyMap<string, string>): string {
  const head = source.split(/^-- (?:fixed|hover|completion|definition|mentions|actions) --$/m)[0]!.trimEnd();
  return `${[head, ...[...golden].map(([name, text]) => `-- ${name} --\n${text}`)].join('\n\n')}\n`;
}
