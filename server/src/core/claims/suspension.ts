/**
 * What suspends judgement: a sentence that asks, plans, supposes, reports an error or keeps an anniversary, and a part of
 * one that denies or speaks of before and after. Words are looked for wherever they stand in it, because missing an error
 * costs less than a false alarm.
 */
import { foldText, foldWords } from '../util/fold';
import { HashFilter } from '../util/hash-filter';
import type { Span } from '../util/span';
import { hashWord, WordBuffer } from '../util/words';

/** Phrases that suspend the whole sentence: what it says is not the writer's own statement of fact. */
const OF_THE_SENTENCE: readonly string[] = [
  // reported error
  'wrong', 'wrongly', 'mistakenly', 'erroneously', 'incorrectly', 'falsely', 'misdated', 'misdates', 'misprint', 'misdating', 'sic',
  'falschlich', 'irrtumlich', 'falsch', 'ошибочно', 'неверно',
  // plans, drafts, expectations
  'to be signed', 'to be concluded', 'to be ratified', 'planned', 'scheduled', 'intended', 'proposed', 'draft', 'expected', 'hoped', 'postponed', 'due to', 'about to', 'ready to', 'as good as',
  'sollte', 'sollten', 'geplant', 'vorgesehen', 'entwurf', 'должен', 'должна', 'планировал', 'планировалось', 'проект', 'намечен',
  // suppositions
  'if', 'would', 'could have', 'might have', 'may have', 'should have', 'supposedly', 'allegedly', 'perhaps', 'possibly', 'whether', 'unless', 'had it', 'wenn', 'falls', 'ob', 'ware', 'hatte er', 'angeblich',
  'vielleicht', 'если', 'бы', 'якобы', 'возможно',
  // what others say
  'according to', 'claims that', 'claimed that', 'claims to', 'asserts', 'gives the date', 'dates it', 'reportedly', 'laut', 'behauptet', 'zufolge', 'по словам', 'утверждает',
  // dates dealt out in turn
  'respectively', 'beziehungsweise', 'bzw', 'jeweils', 'соответственно',
  // commemoration and later life
  'anniversary', 'commemorated', 'commemorating', 'years after', 'years later', 'jahrestag', 'jahrte', 'годовщина', 'годовщину',
];

/** Phrases that deny. */
const DENIAL: readonly string[] = ['not', 'never', 'instead of', 'rather than', 'nicht', 'kein', 'keine', 'nie', 'не', 'никогда', 'no longer', 'nicht mehr', 'almost', 'nearly', 'beinahe', 'fast'];

/** Phrases that suspend the part of the sentence in which they stand: denial, and what came before or after. */
const OF_THE_CLAUSE: readonly string[] = [
  ...DENIAL,
  'failed', 'attempted', 'attempt', 'unsuccessful', 'during the end', 'near the end', 'gescheitert', 'gescheiterten', 'versuchte', 'versuchten', 'неудачное', 'неудачного', 'покушение', 'покушения', 'once',
  'negotiations', 'negotiated', 'talks', 'before', 'after', 'until', 'since', 'prior to', 'following', 'vor', 'nach', 'seit', 'bis', 'до', 'после', 'с тех пор', 'накануне',
];

const asPattern = (phrases: readonly string[]): RegExp => new RegExp(` (?:${phrases.map(foldText).join('|')}) `);
const SENTENCE_PATTERN = asPattern(OF_THE_SENTENCE);
const CLAUSE_PATTERN = asPattern(OF_THE_CLAUSE);
const DENIAL_PATTERN = asPattern(DENIAL);

/** The longest word of each phrase that suspends a sentence. Most sentences have none of them, and no phrase need be looked for. */
const TELLING_WORDS = new HashFilter(2048);
for (const phrase of OF_THE_SENTENCE) TELLING_WORDS.add(hashWord(phrase.split(' ').reduce((longest, word) => (word.length > longest.length ? word : longest))));

const buffer = new WordBuffer();

function hasTellingWord(sentence: string): boolean {
  const { count, hashes } = buffer.read(sentence, { start: 0, end: sentence.length });
  for (let row = 0; row < count; row++) if (TELLING_WORDS.mayHold(hashes[row]!)) return true;
  return false;
}

/** Whether anything in a sentence forbids holding any of it to the facts. `sentence` is its text. */
export function suspendsSentence(sentence: string): boolean {
  return sentence.includes('?') || sentence.includes('¿') || (sentence.includes('[') && /\[sic\b/i.test(sentence)) || (hasTellingWord(sentence) && SENTENCE_PATTERN.test(foldWords(sentence)));
}

/** Farther than any part of a sentence goes, so that text without a comma costs no more than its length. */
const LONGEST_PART = 1000;

const PARTING = /[,;:()–—]/;

/**
 * Whether anything in the part of a sentence around a claim forbids holding that claim to the facts. The part reaches to
 * the next comma, colon, bracket or dash on either side.
 */
export function suspendsClause(text: string, sentence: Span, claim: Span): boolean {
  return CLAUSE_PATTERN.test(partAround(text, sentence, claim));
}

/** As {@link suspendsClause}, for a stretch that has been cut out already. */
export function suspendsWords(words: string): boolean {
  return CLAUSE_PATTERN.test(foldWords(words));
}

/** Whether the part of a sentence around an act denies it. That something came before or after it takes nothing away. */
export function deniesAct(text: string, sentence: Span, act: Span): boolean {
  return DENIAL_PATTERN.test(partAround(text, sentence, act));
}

function partAround(text: string, sentence: Span, { start, end }: Span): string {
  const from = Math.max(sentence.start, start - LONGEST_PART);
  const to = Math.min(sentence.end, end + LONGEST_PART);
  while (start > from && !PARTING.test(text[start - 1]!)) start--;
  while (end < to && !PARTING.test(text[end]!)) end++;
  return foldWords(text.slice(start, end));
}
