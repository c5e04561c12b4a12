/**
 * Words before a date that make it vaguer or bound it: "mid-", "end of", "in der ersten Hälfte der", "около", "before". Those that
 * say which part or how nearly belong to the stretch; prepositions do not, "before" and "after" with a month or year excepted.
 *
 * The EDTF keeps the whole unit, the bounds its part, so that nothing is held against a loose word.
 */
import type { DayInterval } from '../../time/interval';
import type { Words } from '../../util/words';
import type { DateLimit, DatePart } from './date-mention';
import type { Draft } from './draft';
import { Gap, gapAfter, gapIn, isBlank } from './gaps';
import { COUNTS } from './relative-words';
import { isIn, wordSet, wordTable } from './word-sets';

/** Parts that stand directly before the date. */
const PARTS = wordTable<DatePart>([
  ['early', 'early Anfang frühe frühen früher Beginn начале начало начала началу'],
  ['middle', 'mid Mitte середине середину середины'],
  ['late', 'late Ende späte späten später Ausgang конце конец концу'],
]);
/** Parts that need "of": "the end of 1941", "the close of the year". */
const PARTS_OF = wordTable<DatePart>([['early', 'beginning start opening outset'], ['middle', 'middle'], ['late', 'end close']]);
const GENITIVE_PARTS = wordTable<DatePart>([['late', 'конца'], ['early', 'начала'], ['middle', 'середины']]);
const HALVES = wordSet('half hälfte половине половину половины половина');
const FIRST = wordSet('first erste ersten первой первую первая первые первых');
const SECOND = wordSet('second zweite zweiten второй вторую вторая');
const LAST = wordSet('last final closing letzten letzte последние последних последней');
const OPENING = wordSet('opening early');
const SMALL_UNITS = wordSet('days weeks months tagen tage wochen monaten monate дни дней днях недели неделях месяцы месяцах');
const LINKS = wordSet('of the der des den dem jahres jahr year month monats in years im года месяца decade');
const OF = wordSet('of');
const APPROXIMATE = wordSet('c ca circa about around approximately roughly um etwa gegen ungefähr zirka около примерно приблизительно ок');
/** With a part these say no more than "in": "gegen Ende 1932". */
const TOWARDS = wordSet('gegen um');
const LIMITS = wordTable<DateLimit>([
  ['by', 'by к ко'], ['before', 'before prior vor перед'], ['after', 'after nach после'], ['since', 'since seit ab с со'], ['until', 'until till bis до'],
]);
const IN_STRETCH: ReadonlySet<DateLimit> = new Set<DateLimit>(['before', 'after']);
const RUSSIAN_UNTIL = wordSet('до');
const ARTICLES = wordSet('the der den dem');
const TURN = wordSet('turn Jahreswende рубеже');

/** Takes in the words before a date, no farther than `free`, and the mark of uncertainty after it. */
export function takeModifiers(words: Words, draft: Draft, free: number): void {
  let row = draft.firstRow - 1;
  if (words.text[draft.start - 1] === '~' && draft.value !== undefined) approximate(words, draft, draft.firstRow, draft.start - 1);
  if (row >= 0 && words.starts[row]! >= free && mayStandBefore(words, row)) {
    if (draft.day === undefined && draft.precision !== 'day') row = takePart(words, draft, row, free);
    row = takeApproximation(words, draft, row, free);
    takeLimit(words, draft, row, free);
  }
  takeNight(words, draft, free);
  takeUncertainty(words, draft);
}

function mayStandBefore(words: Words, row: number): boolean {
  const gap = gapAfter(words, row);
  return gap === Gap.Blank || gap === Gap.Dash || gap === Gap.Point || gap === (Gap.Point | Gap.Blank) || gap === (Gap.Blank | Gap.Apostrophe);
}

/** The row before the part that was taken, or the row given. */
function takePart(words: Words, draft: Draft, row: number, free: number): number {
  let at = row;
  let links = 0;
  while (links < 4 && isIn(words, at, LINKS) && isBlank(gapAfter(words, at)) && at > 0 && words.starts[at - 1]! >= free) {
    at--;
    links++;
  }
  if (words.numbers[at] === 1 || words.starts[at]! < free || !mayStandBefore(words, at)) return row;
  const hash = words.hashes[at]!;
  const ofPart = links > 0 && (isIn(words, at + 1, OF)) ? PARTS_OF.get(hash) : undefined;
  let part = ofPart ?? (links === 0 || !isIn(words, at + 1, OF) ? PARTS.get(hash) : undefined);
  if (part === undefined && draft.precision !== 'century') part = GENITIVE_PARTS.get(hash);
  if (draft.precision === 'century' && GENITIVE_PARTS.has(hash)) part = undefined;
  if (part !== undefined) {
    if (words.hashes[at] === MAY_OF_LATE && links > 0) return row;
    restrict(words, draft, at, part);
    return at - 1;
  }
  const previous = at - 1;
  if (previous < 0 || words.starts[previous]! < free || !isBlank(gapAfter(words, previous))) return row;
  if (isIn(words, at, HALVES) && (isIn(words, previous, FIRST) || isIn(words, previous, SECOND))) {
    restrict(words, draft, previous, isIn(words, previous, FIRST) ? 'first-half' : 'second-half');
    return previous - 1;
  }
  if (isIn(words, at, SMALL_UNITS)) {
    const counted = COUNTS.has(words.hashes[previous]!) && isBlank(gapAfter(words, previous - 1)) ? previous - 1 : previous;
    const small: DatePart | undefined = isIn(words, counted, FIRST) || isIn(words, counted, OPENING) ? 'early' : isIn(words, counted, LAST) ? 'late' : undefined;
    if (small !== undefined && words.starts[counted]! >= free) {
      restrict(words, draft, counted, small);
      return counted - 1;
    }
  }
  if (draft.precision === 'interval' && links >= 0 && isIn(words, at, TURN)) {
    stretchTo(words, draft, at);
    const { bounds } = draft.value!;
    const middle = Math.floor((bounds.earliest + bounds.latest) / 2);
    draft.value = { ...draft.value!, bounds: { earliest: middle - 31, latest: middle + 31 } };
    return at - 1;
  }
  return row;
}

/** "late" followed by an article ("of late the …") picks out nothing. */
const MAY_OF_LATE = [...wordSet('late')][0]!;

function stretchTo(words: Words, draft: Draft, row: number, start = words.starts[row]!): void {
  draft.firstRow = row;
  draft.start = start;
  draft.core = { start, end: draft.core.end };
  draft.composite = true;
}

function restrict(words: Words, draft: Draft, row: number, part: DatePart): void {
  stretchTo(words, draft, row);
  draft.part = part;
  if (draft.value !== undefined) draft.value = { ...draft.value, bounds: partOf(draft.value.bounds, part) };
  delete draft.bareMonth;
}

/** The part of an interval that a loose word may mean: rather too much than too little. */
export function partOf({ earliest, latest }: DayInterval, part: DatePart): DayInterval {
  if (!Number.isFinite(earliest) || !Number.isFinite(latest)) return { earliest, latest };
  const length = latest - earliest + 1;
  const third = Math.ceil(length / 3) + Math.ceil(length / 10);
  const half = Math.ceil(length / 2);
  switch (part) {
    case 'early': return { earliest, latest: earliest + third };
    case 'late': return { earliest: latest - third, latest };
    case 'middle': return { earliest: earliest + Math.floor(length / 5), latest: latest - Math.floor(length / 5) };
    case 'first-half': return { earliest, latest: earliest + half };
    case 'second-half': return { earliest: latest - half, latest };
  }
}

function takeApproximation(words: Words, draft: Draft, row: number, free: number): number {
  let at = row;
  if (isIn(words, at, ARTICLES) && at > 0) at--;
  if (draft.part !== undefined && isIn(words, at, TOWARDS)) return row;
  if (at < 0 || words.starts[at]! < free || !isIn(words, at, APPROXIMATE) || !mayStandBefore(words, at)) return row;
  approximate(words, draft, at, words.starts[at]!);
  return at - 1;
}

function approximate(words: Words, draft: Draft, row: number, start: number): void {
  stretchTo(words, draft, row, start);
  delete draft.bareMonth;
  draft.qualifier = 'approximate';
  qualify(draft, '~', draft.precision === 'day' ? 5 : draft.precision === 'month' ? 45 : 730);
}

function qualify(draft: Draft, mark: '~' | '?', widenBy: number): void {
  if (draft.value === undefined) return;
  const { edtf, bounds } = draft.value;
  draft.value = { ...draft.value, edtf: edtf.split('/').map((end) => (end === '..' || /[~?%]$/.test(end) ? end : `${end}${mark}`)).join('/'), bounds: { earliest: bounds.earliest - widenBy, latest: bounds.latest + widenBy } };
}

/** "before May 1939", "until 22 June 1941": the date is one end of a time. Only "before" and "after" move the bounds. */
function takeLimit(words: Words, draft: Draft, row: number, free: number): void {
  let at = row;
  while (at > row - 2 && isIn(words, at, LINKS) && at > 0 && isBlank(gapAfter(words, at))) at--;
  if (at < 0 || words.starts[at]! < free || words.numbers[at] === 1 || !isBlank(gapAfter(words, at))) return;
  const limit = LIMITS.get(words.hashes[at]!);
  if (limit === undefined) return;
  draft.limit = limit;
  if (draft.value === undefined || draft.precision === 'day' || draft.precision === 'interval' || !IN_STRETCH.has(limit) || draft.part !== undefined || isIn(words, at, RUSSIAN_UNTIL)) return;
  stretchTo(words, draft, at);
  const { bounds } = draft.value;
  draft.value = { ...draft.value, bounds: limit === 'after' ? { earliest: bounds.earliest, latest: Infinity } : { earliest: -Infinity, latest: bounds.latest } };
}

const NIGHT = wordSet('nacht');
const FROM = wordSet('vom zum auf von');

/** German says "Nacht vom 23. auf den 24. August" for one thing, and the night belongs to it. */
function takeNight(words: Words, draft: Draft, free: number): void {
  const row = draft.firstRow - 1;
  if (draft.firstDay === undefined || row < 1 || !isIn(words, row, FROM) || !isIn(words, row - 1, NIGHT) || words.starts[row - 1]! < free) return;
  if (isBlank(gapAfter(words, row)) && isBlank(gapAfter(words, row - 1))) {
    draft.firstRow = row - 1;
    draft.start = words.starts[row - 1]!;
  }
}

/** "1920?" and "[1922]": the writer was not sure, or has supplied the date. */
function takeUncertainty(words: Words, draft: Draft): void {
  const { text } = words;
  if (draft.value === undefined) return;
  if (text[draft.end] === '?') {
    const next = text.charAt(draft.end + 1);
    const sure = next === '' || next === '\n' || (next === ' ' && !/[\p{Ll}(–—]/u.test(text.charAt(draft.end + 2)));
    if (sure || !(/[\s(,;)\]–-]/.test(next))) return;
    draft.end += 1;
    draft.composite = true;
    draft.qualifier = 'uncertain';
    qualify(draft, '?', draft.precision === 'day' ? 31 : 730);
  } else if (text[draft.start - 1] === '[' && text[draft.end] === ']' && gapIn(text, draft.end, draft.end + 2) !== Gap.Far && text[draft.end + 1] !== '(') {
    draft.composite = true;
    draft.qualifier = 'uncertain';
    qualify(draft, '?', draft.precision === 'day' ? 31 : 730);
  }
}
