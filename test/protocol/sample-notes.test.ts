/** The sample notes hold a known number of deliberate mistakes, and no others are found. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { rapalloJson } from '../support/command-line';

const FOLDER = join('examples', 'notes');

/** What is wrong, where it stands, and what it is to become. */
const MISTAKES: readonly { file: string; line: number; check: string; words: string; fix: string }[] = [
  // The pact of 1939 is given the year 1938, and the day on which it was in truth signed in the small hours.
  { file: 'moscow-1939.md', line: 12, check: 'event-date', words: '24 August 1938', fix: '23 August 1939' },
  // 23 August 1939 was a Wednesday.
  { file: 'moscow-1939.md', line: 18, check: 'weekday', words: 'Monday', fix: 'Wednesday' },
  { file: 'rapallo-and-berlin.md', line: 5, check: 'event-date', words: '18 April 1922', fix: '16 April 1922' },
  // The year is wrong, and the date is written the American way.
  { file: 'rapallo-and-berlin.md', line: 15, check: 'event-date', words: 'April 24, 1925', fix: 'April 24, 1926' },
  { file: 'rapallo-and-berlin.md', line: 22, check: 'impossible-date', words: '31 November 1926', fix: '30 November 1926' },
  // The month is wrong, in a German list.
  { file: 'reichswehr-und-rote-armee.md', line: 6, check: 'event-date', words: '24. Mai 1926', fix: '24. April 1926' },
  // 30 January 1933 was a Monday.
  { file: 'reichswehr-und-rote-armee.md', line: 9, check: 'weekday', words: 'Dienstag', fix: 'Montag' },
];

/** Sentences that look like mistakes and are none: quotations, a silenced line, a day in the small hours, a span of life. */
const LEFT_ALONE: readonly [string, string][] = [
  ['moscow-1939.md', '> The treaty of non-aggression was signed on 25 August 1939'],
  ['moscow-1939.md', 'It was signed in the small hours of the next day.'],
  ['rapallo-and-berlin.md', 'In the draft of the memoirs the Treaty of Berlin was signed on 26 April 1926.'],
  ['rapallo-and-berlin.md', 'Stresemann (1878–1929)'],
  ['chronology.md', 'The Munich Agreement was dated 29 September 1938, although the signing dragged on into the next morning.'],
];

interface Checked {
  files: { path: string; findings: { check: string; start: number; end: number; line: number; fixes: { title: string; edits: { start: number; end: number; newText: string }[] }[] }[] }[];
}

const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

describe('the sample notes', () => {
  test('every deliberate mistake is found, and nothing else', () => {
    const { code, json } = rapalloJson<Checked>(['check', FOLDER]);
    assert.equal(code, 1);
    const found = json.files.flatMap(({ path, findings }) => {
      const file = path.slice(FOLDER.length + 1);
      return findings.map(({ check, line, start, end, fixes }) => ({ file, line, check, words: read(file).slice(start, end), fix: fixes[0]!.edits[0]!.newText }));
    });
    assert.deepEqual(found, MISTAKES);
  });

  test('a reader finds each mistake where the table says that it stands', () => {
    for (const { file, line, words } of MISTAKES) assert.ok(read(file).split('\n')[line - 1]?.includes(words), `${words} in line ${line} of ${file}`);
    for (const [file, words] of LEFT_ALONE) assert.ok(read(file).includes(words), words);
  });

  test('after the first fix of every finding nothing is found any more', () => {
    const { json } = rapalloJson<Checked>(['check', FOLDER]);
    for (const { path, findings } of json.files) {
      let text = readFileSync(path, 'utf8');
      const edits = findings.flatMap(({ fixes }) => fixes[0]!.edits).sort((a, b) => b.start - a.start);
      for (const { start, end, newText } of edits) text = text.slice(0, start) + newText + text.slice(end);
      assert.deepEqual(rapalloJson<Checked>(['check', '-'], text).json.files[0]!.findings, [], path);
    }
  });
});
