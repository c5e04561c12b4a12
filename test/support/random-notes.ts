/**
 * Notes and edits by chance, but the same for the same seed: rich in names, dates, claims and the constructs of Markdown,
 * so that edits open and close fences, join and part paragraphs, and turn one name into another.
 */

/** A stream of numbers from 0 to below 1 (mulberry32). */
export type Chance = () => number;

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const below = (chance: Chance, limit: number): number => Math.floor(chance() * limit);
export const oneOf = <T>(chance: Chance, choices: readonly T[]): T => choices[below(chance, choices.length)]!;

const NAMES = [
  'Ribbentrop', 'Joachim von Ribbentrop', 'Molotov', 'В. М. Молотов', 'Молотова', 'Chicherin', 'Georgy Chicherin', 'Tschitscherin', 'Чичерин', 'Rathenau', 'Emil Rathenau',
  'Stresemann', 'Krestinsky', 'Brockdorff-Rantzau', 'Сталин', 'Stalin', 'Seeckt', 'Schulenburg', 'Trotsky', 'Rapallo', 'Berlin', 'Brest-Litovsk', 'Locarno', 'Munich', 'Kama', 'Lipetsk',
];
const TREATIES = [
  'Treaty of Rapallo', 'Treaty of Rapallo (1920)', 'Treaty of Berlin', 'Molotov–Ribbentrop Pact', 'Treaty of Brest-Litovsk', 'Treaty of\nVersailles', 'Munich Agreement', 'Winter War', 'Genoa Conference',
  'Anti-Comintern Pact', '**Treaty of Rapallo**', 'pact', 'German–Soviet Boundary and Friendship Treaty', 'Vertrag von Rapallo', 'Рапалльский договор',
];
const DATES = [
  '16 April 1922', '18 April 1922', 'April 16, 1922', '24 April 1926', '24 April\n1925', '23 August 1939', '24 August 1938', '31 June 1922', '29 February 1923', '16. April 1922', '1922-04-16', '16.4.1922', '16.IV.1922',
  '16 апреля 1922 г.', '31 апреля 1922 года', 'Monday, 16 April 1922', 'am Dienstag, dem 30. Januar 1933', '3 March 1918', '30 November 1939', 'April 1922', '1922', '22 June 1941', '10 April 1922', 'in the spring of 1922',
];
const VERBS = ['was signed on', 'was ratified on', 'was concluded on', 'began on', 'opened on', 'wurde am', 'entered into force on', 'был подписан', 'was not signed on', 'is dated'];

const name = (chance: Chance): string => oneOf(chance, NAMES);
const treaty = (chance: Chance): string => oneOf(chance, TREATIES);
const date = (chance: Chance): string => oneOf(chance, DATES);

function sentence(chance: Chance): string {
  return oneOf(chance, [
    () => `The ${treaty(chance)} ${oneOf(chance, VERBS)} ${date(chance)}.`,
    () => `The ${treaty(chance)} (${date(chance)}) was the work of ${name(chance)} and ${name(chance)}.`,
    () => `On ${date(chance)} ${name(chance)} met ${name(chance)} in ${name(chance)}.`,
    () => `${name(chance)} called it “the ${treaty(chance)}, signed on ${date(chance)}” 🙂.`,
    () => `Der ${treaty(chance)} wurde am ${date(chance)} unterzeichnet; ${name(chance)} schwieg.`,
    () => `${treaty(chance)} ${oneOf(chance, VERBS)} ${date(chance)}, \`${name(chance)} ${date(chance)}\` [${name(chance)}](${name(chance).replace(/\s/g, '-')}.md) @key1922.`,
    () => `Cafe\u0301 👩‍👩‍👧 ${name(chance)}, signed on ${date(chance)}<!-- ${name(chance)} -->, zu spa\u0308t.`,
  ])();
}

function paragraph(chance: Chance): string {
  return Array.from({ length: 1 + below(chance, 3) }, () => sentence(chance)).join(oneOf(chance, [' ', '\n']));
}

/** One piece of Markdown at the top level, without the blank line after it. */
export function piece(chance: Chance): string {
  return oneOf(chance, [
    () => paragraph(chance),
    () => paragraph(chance),
    () => `${'#'.repeat(1 + below(chance, 4))} ${treaty(chance).replace(/\n/g, ' ')}, ${date(chance).replace(/\n/g, ' ')}`,
    () => `${sentence(chance)}\n${oneOf(chance, ['---', '==='])}`,
    () => Array.from({ length: 2 + below(chance, 3) }, (_, index) => `${oneOf(chance, ['- ', `${index + 1}. `, '  - '])}${sentence(chance).replace(/\n/g, '\n  ')}`).join('\n'),
    () => paragraph(chance).replace(/^/gm, oneOf(chance, ['> ', '>', '> > '])),
    () => `${oneOf(chance, ['```', '~~~', '````'])}\n${sentence(chance)}\n${oneOf(chance, ['```', '~~~', '', '````'])}`,
    () => `| ${name(chance)} | ${date(chance).replace(/\n/g, ' ')} |\n| --- | --- |\n| ${treaty(chance).replace(/\n/g, ' ')} | ${date(chance).replace(/\n/g, ' ')} |`,
    () => `<!-- rapallo-ignore ${oneOf(chance, ['event-date', 'weekday', 'impossible-date', ''])} -->\n${sentence(chance)}`,
    () => `<div>\n${sentence(chance)}\n\n${sentence(chance)}\n</div>`,
    () => `    ${sentence(chance).replace(/\n/g, ' ')}`,
    () => `[^1]: ${sentence(chance)}\n\n[rapallo]: https://example.org/${name(chance).replace(/\s/g, '-')}`,
  ])();
}

export function randomNote(chance: Chance, pieces: number, lineEnd = '\n'): string {
  const head = chance() < 0.5 ? `---\ntitle: ${name(chance)}\ndate: ${date(chance).replace(/\n/g, ' ')}\n---\n\n` : '';
  const body = Array.from({ length: pieces }, () => piece(chance)).join('\n\n');
  return `${head}${body}\n`.replace(/\n/g, lineEnd);
}

/** A replacement of the text from `start` to `end`; each edit of a burst is meant for the text after the one before. */
export interface RandomEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

const SNIPPETS = [
  '```', '```\n', '~~~\n', '\n', '\n\n', '\n', '> ', '- ', '  ', '    ', '1. ', '# ', '---', '---\n', '\n---\n', '|', '<!-- ', ' -->', '<div>\n', '</div>\n', '`', '“', '”', '„', '"', '(', ')', '[', ']', '*', '.', ', ',
  ' ', 'é', '🙂', '\u0301', 'Ж', '1', '19', 'not ', 'a', '\r', '\r\n', '\t', '$', '\\', '<!-- rapallo-ignore -->\n', '[^2]: ', '@',
];

/** One edit, at a place that a client can name: not inside a character of two units, nor inside a line end of two. */
export function randomEdit(chance: Chance, text: string): RandomEdit {
  const place = (): number => {
    const anywhere = below(chance, text.length + 1);
    const offset = chance() < 0.4 ? text.lastIndexOf('\n', anywhere) + 1 : anywhere;
    return toWholeCharacter(text, offset);
  };
  const start = place();
  const choice = chance();
  if (choice < 0.35) return { start, end: start, newText: oneOf(chance, SNIPPETS) };
  if (choice < 0.5) return { start, end: start, newText: `${oneOf(chance, [name, date, treaty, sentence])(chance)}${oneOf(chance, ['', ' ', '\n', '\n\n'])}` };
  if (choice < 0.55) return { start, end: start, newText: `\n\n${piece(chance)}\n\n` };
  const length = oneOf(chance, [1, 1, 2, 5, 20, 80, 200]);
  const end = chance() < 0.3 ? Math.max(start, text.indexOf('\n', start) + 1) : toWholeCharacter(text, Math.min(text.length, start + length));
  if (choice < 0.85) return { start, end, newText: '' };
  return { start, end, newText: oneOf(chance, [name, date, sentence, piece, () => oneOf(chance, SNIPPETS)])(chance) };
}

function toWholeCharacter(text: string, offset: number): number {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  const splits = (before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000) || (before === 0x0d && after === 0x0a);
  return splits ? offset - 1 : offset;
}

export function applied(text: string, edit: RandomEdit): string {
  return text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
}
