/**
 * Reading dates: speed beside chrono-node in its strict mode on the same text in the same run, and lines made to be slow. The
 * prose is that of the entries: accounts of treaties, people and events in plain sentences.
 */
import { readFileSync } from 'node:fs';
import * as chrono from 'chrono-node';
import { globSync } from 'tinyglobby';
import { findDates } from '../server/src/core/text/dates/find-dates';
import { readWords } from '../server/src/core/util/words';
import { megabytes } from './corpus';
import { fastest, heading, row } from './measure';

export function proseOfEntries(): string {
  return globSync('data/*/*.md').sort().map((path) => readFileSync(path, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '')).join('\n\n');
}

export function benchDates(): void {
  const prose = proseOfEntries();
  const size = megabytes(prose);
  heading(`Dates in ${size.toFixed(2)} MB of the entries’ prose`);
  const parts = prose.split(/\n{2,}/);
  const theirs = { name: 'chrono-node, strict', milliseconds: fastest(() => parts.map((part) => chrono.strict.parse(part)), 2) };
  row(theirs.name, theirs.milliseconds, theirs, size);
  row('words cut and hashed', fastest(() => readWords(prose)), theirs, size);
  const words = readWords(prose);
  row('dates, of words already cut', fastest(() => findDates(words)), theirs, size);
  row('words and dates', fastest(() => findDates(readWords(prose))), theirs, size);
  benchHostileLines();
}

/** Lines that tempt a reader to go back and forth; each is read at two lengths, and should cost twice as much at twice the length. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['figures', '1'], ['days', '1 '], ['points and figures', '1.2.'], ['days joined by dashes', '1-2-'], ['days in a list', '1, 2, '], ['years joined by dashes', '1939–'], ['years in a list', '1939, '], ['months', 'May '], ['months and "and"', 'May and '],
  ['opening brackets', '(1939 '], ['dates without a year', '3 May '], ['"of the"', 'of the '], ['ordinals', 'first half of '], ['blank lines', '3 May\n\n'], ['dates in two calendars', '25 October (7 November) '], ['slashes', '1/2/1939/'], ['"two days later"', 'two days later '], ['EDTF', '1939-08/..'],
];

const LENGTH = 1_000_000;

function benchHostileLines(): void {
  heading('Hostile lines: half a million characters, and a million');
  for (const [name, unit] of HOSTILE) {
    const line = unit.repeat(Math.ceil(LENGTH / unit.length));
    const half = line.slice(0, line.length / 2);
    const short = { name: 'half as long', milliseconds: fastest(() => findDates(readWords(half)), 3) };
    row(name, fastest(() => findDates(readWords(line)), 3), short, megabytes(line));
  }
}
