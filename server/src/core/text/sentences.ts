/**
 * Cuts running text into sentences. When in doubt it does not cut: a sentence that is too long keeps silent about what it
 * cannot pair, one that is too short pairs what does not belong together.
 */
import { CharacterClass, classOf, isCapital } from '../util/fold';
import type { Span } from '../util/span';
import type { Words } from '../util/words';

/** Words whose point ends no sentence, folded. Single letters and numbers up to 99 never end one. */
const ABBREVIATIONS = new Set([
  'dr', 'prof', 'mr', 'mrs', 'ms', 'st', 'gen', 'col', 'maj', 'capt', 'lt', 'cf', 'vgl', 'bzw', 'ca', 'vol', 'no', 'nos', 'nr', 'bd', 'hrsg', 'hg', 'ed', 'eds', 'pp',
  'jan', 'feb', 'febr', 'mar', 'marz', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'okt', 'nov', 'dec', 'dez', 'etc', 'usw', 'jr', 'sr', 'geb', 'gest', 'art', 'doc', 'dok', 'ff', 'viz', 'gov',
  'гг', 'им', 'ст', 'стр', 'проф', 'ред', 'см', 'янв', 'февр', 'авг', 'сент', 'окт', 'нояб', 'дек', 'тов', 'св', 'род', 'ум', 'сконч',
]);

const LONGEST_ABBREVIATION = Math.max(...[...ABBREVIATIONS].map(({ length }) => length));

/** The sentences of a stretch of text, in order, without the space around them. `words` are those of the stretch. */
export function findSentences({ text, marks, markCount }: Words, block: Span): Span[] {
  const found: Span[] = [];
  let start = block.start;
  for (let mark = 0; mark < markCount; mark++) {
    const index = marks[mark]!;
    if (index < start) continue;
    const code = text.charCodeAt(index);
    if (code !== 0x2e && code !== 0x21 && code !== 0x3f && code !== 0x2026) continue;
    const end = afterClosers(text, index + 1, block.end);
    if (end < block.end && !isSpace(text.charCodeAt(end))) continue;
    if (code === 0x2e && !endsSentence(text, index, end, block)) continue;
    push(found, text, start, end);
    start = end;
  }
  push(found, text, start, block.end);
  return found;
}

function push(found: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (start < end) found.push({ start, end });
}

function afterClosers(text: string, from: number, end: number): number {
  let index = from;
  while (index < end && CLOSERS.has(text.charCodeAt(index))) index++;
  return index;
}

function endsSentence(text: string, point: number, after: number, block: Span): boolean {
  let wordStart = point;
  while (wordStart > block.start && point - wordStart < 24 && isWordCharacter(text.charCodeAt(wordStart - 1))) wordStart--;
  if (isShort(text, wordStart, point) || (point - wordStart <= LONGEST_ABBREVIATION && ABBREVIATIONS.has(text.slice(wordStart, point).toLowerCase()))) return false;
  let next = after;
  while (next < block.end && (isSpace(text.charCodeAt(next)) || OPENERS.has(text.charCodeAt(next)))) next++;
  if (next >= block.end) return true;
  const code = text.charCodeAt(next);
  return isCapital(code) || classOf(code) !== CharacterClass.Letter;
}

/** A single letter, or a number up to 99. */
function isShort(text: string, start: number, end: number): boolean {
  const first = classOf(text.charCodeAt(start));
  if (end - start === 1) return first !== CharacterClass.Other;
  return end - start === 2 && first === CharacterClass.Digit && classOf(text.charCodeAt(start + 1)) === CharacterClass.Digit;
}

const codesOf = (characters: string): ReadonlySet<number> => new Set(Array.from(characters, (character) => character.charCodeAt(0)));

const CLOSERS = codesOf(')]"\'”’“»*_!?.');
const OPENERS = codesOf('"\'“„«([*_>');

const isSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d) || (code >= 0xa0 && /\s/.test(String.fromCharCode(code)));

function isWordCharacter(code: number): boolean {
  const kind = classOf(code);
  return kind === CharacterClass.Letter || kind === CharacterClass.Digit;
}
