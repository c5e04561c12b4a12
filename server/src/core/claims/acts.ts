/**
 * What a sentence says somebody did at a date, whatever it was: "Chicherin met Dirksen in March 1929". That is enough to
 * know that both were alive, and which office they held.
 *
 * An act needs a subject right before its verb and a date in the same part of the sentence, with no second date, comma or
 * bracket in between that might part them.
 */
import type { DateMention } from '../text/dates/date-mention';
import type { Mention } from '../text/mentions';
import { findOverlapping, type Span } from '../util/span';
import { hashWord } from '../util/words';
import { isMeetingVerb } from './acting-verbs';
import { FURTHER_ACTING_VERBS } from './further-acting-verbs';
import type { ClauseShape, SentenceParts, ShapeItem } from './clause-shape';
import { findActsInClauses, isPossessive } from './acts-in-clauses';
import type { ClausePart } from './clauses';
import { isSubject } from './subjects';
import { deniesAct } from './suspension';

export interface Act {
  readonly mention: Mention;
  readonly date: DateMention;
  /** Whether the person is the one to whom it was done: who is met is alive as well. */
  readonly asObject?: true;
  /** From the subject to the end of the act. */
  readonly span: Span;
}

/** Who acts: one name, or several joined by "and" and commas. */
const SUBJECTS = '(?<subject>[PO](?:(?:,a?[PO]){0,3},?&a?[PO])?)';
/** An apposition, "then foreign minister", and what may stand between subject and verb. */
const BEFORE_VERB = String.raw`(?:,[wNaOfoi]{1,8},)?(?:b(?=w?A))?w?`;
/** What may stand between the verb and its date. */
const BEHIND_VERB = String.raw`(?:[wNafyiob&L"]|\([NO]\)|[PTVOe](?![wALb])){0,14}?(?<!fa?)`;
/** The words before a subject at the beginning of a sentence: an article and a title, "People's Commissar for Foreign Affairs". */
const TITLE = '(?:a?[wNOe]{0,5}(?:i[NO]{1,2})?)';

const PATTERNS: readonly RegExp[] = [
  // Chicherin received Dirksen in Moscow in March 1929
  new RegExp(String.raw`(?<=(?:^|[;&,(-])${TITLE})${SUBJECTS}${BEFORE_VERB}(?<verb>[AL])(?<object>[PO])?${BEHIND_VERB}o?a?(?<date>D)`, 'dg'),
  // On 1 September 1918 Wilhelm von Mirbach sent his last dispatch
  new RegExp(String.raw`^&?o?a?(?<date>D),?${TITLE}${SUBJECTS}${BEFORE_VERB}(?<verb>[AL])(?<object>[PO])?`, 'dg'),
  // Im Oktober 1925 reiste Rathenau nach Locarno
  new RegExp(String.raw`^&?o?a?(?<date>D)(?<verb>[AL])${TITLE}${SUBJECTS}`, 'dg'),
  // Нарком Литвинов в 1933 году принял Дирксена
  new RegExp(String.raw`(?<=(?:^|[;&,(-])${TITLE})${SUBJECTS},?o?a?(?<date>D),?[wi]{0,3}(?<verb>[AL])(?<object>[PO])?`, 'dg'),
];

/** Auxiliaries that make a passive: what was done to somebody may be done to the dead. */
const PASSIVE = new Set(['is', 'was', 'were', 'be', 'been', 'wurde', 'wurden', 'war', 'waren', 'worden', 'ist', 'был', 'была', 'было', 'были'].map(hashWord));

/** The acts of a sentence. The caller has seen that nothing suspends judgement on the sentence as a whole. */
export function findActs(parts: SentenceParts, shape: ClauseShape, clauses: readonly ClausePart[], quotations: readonly Span[]): Act[] {
  // No act without a date and somebody who acts or is met.
  if (!shape.letters.includes('D') || (clauses.length === 0 && !/[PO]/.test(shape.letters))) return [];
  const found: Act[] = [];
  const letters = lettersWithFurtherVerbs(shape);
  for (const pattern of PATTERNS) {
    for (const match of letters.matchAll(pattern)) {
      const groups = match.indices!.groups!;
      const itemsOf = (group: string): readonly ShapeItem[] => (groups[group] === undefined ? [] : shape.items.slice(groups[group][0], groups[group][1]));
      const date = itemsOf('date')[0]?.date;
      const verb = itemsOf('verb')[0];
      if (date === undefined || verb === undefined || !isAct(verb) || isObject(parts.text, verb, groups['verb']![1], groups['date']![0], date) || isPassive(parts.text, shape, groups['verb']![0])) continue;
      const first = shape.items[match.index]!;
      const last = shape.items[match.index + match[0].length - 1]!;
      const span = { start: first.start, end: last.end };
      if (findOverlapping(quotations, span) !== undefined || deniesAct(parts.text, parts.sentence, span)) continue;
      const add = (item: ShapeItem, asObject: boolean): void => {
        const { mention } = item;
        if (mention?.entry === undefined || mention.described === true || isPossessive(parts.text, mention) || found.some((other) => other.mention === mention)) return;
        found.push({ mention, date, span, ...(asObject && { asObject: true as const }) });
      };
      if (!isSubject(parts.text, shape.items, groups['subject']![0])) continue;
      for (const item of itemsOf('subject')) if (item.mention !== undefined) add(item, false);
      if (isMeetingVerb(hashWord(parts.text.slice(verb.start, verb.end)))) for (const item of itemsOf('object')) add(item, true);
    }
  }
  for (const match of shape.letters.matchAll(MADE_TO)) {
    const [dateItem, verb, whom] = ['date', 'verb', 'whom'].map((group) => shape.items[match.indices!.groups![group]![0]]!) as [ShapeItem, ShapeItem, ShapeItem];
    const { date } = dateItem;
    const { mention } = whom;
    if (date === undefined || mention?.entry === undefined || mention.described === true || verb.word === undefined || !OFFERED.has(hashWord(verb.word)) || isPossessive(parts.text, mention) || found.some((other) => other.mention === mention)) continue;
    const span = { start: dateItem.start, end: whom.end };
    if (findOverlapping(quotations, span) === undefined && !deniesAct(parts.text, parts.sentence, span)) found.push({ mention, date, span, asObject: true });
  }
  for (const act of findActsInClauses(parts, clauses, quotations)) if (!found.some(({ mention }) => mention === act.mention)) found.push(act);
  return found;
}

/** "Kopp's overture of 4 December 1924, made to Brockdorff-Rantzau": what is made to somebody finds them alive. */
const MADE_TO = /f(?<date>D),?b?(?<verb>w)ia?(?<whom>P)(?!q)/dg;
const OFFERED = new Set(['made', 'handed', 'presented', 'submitted', 'put', 'telephoned'].map(hashWord));

/** Of the linking expressions those that say what is done to a treaty are acts; to die or to begin is none. */
const isAct = ({ letter, link, hash }: ShapeItem): boolean => letter === 'A' || link?.facets.treaty !== undefined || (letter === 'w' && hash !== undefined && FURTHER_ACTING_VERBS.has(hash));

/** The letters of a shape with `A` for every verb of an act. */
function lettersWithFurtherVerbs({ letters, items }: ClauseShape): string {
  const isVerb = items.map(({ letter, hash }) => letter === 'w' && hash !== undefined && FURTHER_ACTING_VERBS.has(hash));
  return isVerb.includes(true) ? items.map(({ letter }, index) => (isVerb[index] === true ? 'A' : letter)).join('') : letters;
}

/** "The historians discussed 1918": an English year without a preposition is what was discussed, not when. */
function isObject(text: string, verb: ShapeItem, afterVerb: number, dateIndex: number, date: DateMention): boolean {
  return afterVerb === dateIndex && date.precision === 'year' && /^[a-z]+ed$/.test(text.slice(verb.start, verb.end));
}

function isPassive(text: string, shape: ClauseShape, verbIndex: number): boolean {
  for (let index = verbIndex - 1; index >= Math.max(0, verbIndex - 2); index--) {
    const item = shape.items[index]!;
    if (item.letter === 'b' && PASSIVE.has(hashWord(text.slice(item.start, item.end)))) return true;
  }
  return false;
}
