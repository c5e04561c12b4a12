/**
 * Who is the subject of which verb, and which date belongs to it. A sentence is cut at its commas, dashes, brackets and
 * conjunctions into parts, and a subject is carried from part to part as the grammar carries it: over an apposition, into a
 * relative clause or a participle that follows its noun, along a row of predicates; a new subject ends it.
 *
 * Parts are read with {@link ./clause-shape the letters of the shape} and a few of their own:
 *
 * | letter | stands for |
 * | --- | --- |
 * | `P` | a person who is known beyond doubt |
 * | `v` `n` | a verb or participle, a noun, that tells a turn of a life |
 * | `x` | a verb that tells something else |
 * | `t` | a title or office |
 * | `q` `p` `h` | he; him; his |
 * | `m` | an adverb that changes nothing |
 * | `F` `U` | from, until |
 * | `z` | a word that may be a verb or participle |
 */
import type { Mention } from '../text/mentions';
import { hashWord } from '../util/words';
import type { ClauseShape, SentenceParts, ShapeItem } from './clause-shape';
import { FURTHER_ACTING_VERBS } from './further-acting-verbs';
import { BECAME_BEFORE_TITLE, BECAME_BEHIND_TITLE, CLAUSE_WORDS, lifeExpressionAt, type FoundExpression, type LifeExpression } from './life-expressions';
import { DEEDS, livingActAt, type LivingAct } from './living-acts';
import { isNominative, isTitleWord } from './subjects';

export interface ClauseItem extends ShapeItem {
  readonly expression?: LifeExpression;
  /** What it tells that only the living do. */
  readonly act?: LivingAct;
}

/** A part of a sentence between two marks. */
export interface ClausePart {
  readonly letters: string;
  readonly items: readonly ClauseItem[];
  /** The mark before it, `&`, or `r` where a conjunction begins it without a comma; empty for the first. */
  readonly opener: string;
  /** The subject that it has from before, if its own words name none. */
  readonly subject?: Mention;
  /** The person whom the words right before it name, to whom a participle or relative pronoun refers. */
  readonly behind?: Mention;
  /** The person of whom the sentence before speaks, whom "him" may mean. */
  readonly before?: Mention;
}

const letterOf = (item: ShapeItem, text: string, hash: number): string => {
  const { letter, mention } = item;
  if (letter === 'D') return item.date!.qualifier !== undefined || item.date!.limit === 'before' || item.date!.limit === 'after' || item.date!.limit === 'by' ? 'd' : 'D';
  if (mention !== undefined) {
    if (letter === 'P') return mention.described === true ? 'O' : 'P';
    return mention.candidates.every(({ kind }) => kind === 'office') ? 't' : letter === 'T' && item.word === undefined && CLAUSE_WORDS.pronoun.has(hash) ? 'q' : 'O';
  }
  if (item.link !== undefined || letter === 'A') return 'x';
  if (hash === ON) return 'o';
  if (CLAUSE_WORDS.from.has(hash)) return 'F';
  if (CLAUSE_WORDS.until.has(hash)) return 'U';
  if (CLAUSE_WORDS.pronoun.has(hash)) return 'q';
  if (CLAUSE_WORDS.object.has(hash)) return 'p';
  if (CLAUSE_WORDS.office.has(hash)) return 't';
  if (CLAUSE_WORDS.possessive.has(hash)) return 'h';
  if (CLAUSE_WORDS.adverb.has(hash)) return 'm';
  if (THAT.has(hash)) return 'r';
  if (letter === 'w' && FURTHER_ACTING_VERBS.has(hash)) return 'x';
  if (letter === 'w' || letter === 'N') {
    const word = item.word ?? text.slice(item.start, item.end);
    if (isTitleWord(word)) return 't';
    if (letter === 'w' && /^[a-z]+(?:ed|ing)$/.test(word)) return 'z';
  }
  return letter;
};

/** The Russian preposition before two consonants. */
const ON = hashWord('во');
const THAT = new Set(['that', 'than'].map(hashWord));
const WHAT = hashWord('what');
const AS = new Set(['as', 'als'].map(hashWord));

/** The items of a shape with the letters of clauses; `undefined` if no verb is among them that is known here, and no term. */
function clauseItems(text: string, shape: ClauseShape): ClauseItem[] | undefined {
  const hashes = shape.items.map(({ hash }) => hash ?? 0);
  const items: ClauseItem[] = [];
  const endsClause = (row: number): boolean => row >= shape.items.length || /[,;()&b"-]/.test(shape.items[row]!.letter);
  /** Words that belong to a verb before them. */
  const told = new Set<number>();
  let speaks = false;
  for (let row = 0; row < shape.items.length; row++) {
    const item = shape.items[row]!;
    // What the shape has taken together, "shot dead", is one item there.
    const { link } = item;
    const joinedHashes = link === undefined || link.hashes.length === 1 ? undefined : link.hashes;
    const joined = joinedHashes === undefined ? undefined : lifeExpressionAt(joinedHashes, 0);
    const found: FoundExpression | undefined = joined !== undefined && joined.words === joinedHashes!.length ? { ...joined, words: 1 } : hashes[row] === 0 || told.has(row) ? undefined : lifeExpressionAt(hashes, row, endsClause);
    if (found !== undefined) {
      const { expression, words, apart } = found;
      if (apart !== undefined) for (let at = 0; at < apart.words; at++) told.add(apart.from + at);
      items.push({ start: item.start, end: shape.items[row + words - 1]!.end, letter: expression.voice === 'noun' ? 'n' : 'v', expression });
      row += words - 1;
      speaks = true;
      continue;
    }
    if (told.has(row)) {
      items.push({ ...item, letter: 'm' });
      continue;
    }
    const following = shape.items[row + 1];
    if (CLAUSE_WORDS.conjunction.has(hashes[row]!) && isSubjectNext(shape.items, row + 1, hashes)) {
      items.push({ ...item, letter: 'r' });
      continue;
    }
    // "In what is now Belarus": no clause either.
    if (hashes[row] === WHAT && /[oi]/.test(items.at(-1)?.letter ?? '') && following?.letter === 'b') {
      for (const end = CLAUSE_WORDS.today.has(hashes[row + 2] ?? 0) ? row + 2 : row + 1; row <= end; row++) items.push({ ...shape.items[row]!, letter: 'a' });
      row--;
      continue;
    }
    // "As chancellor": a role, and no clause.
    const role = AS.has(hashes[row]!) && following !== undefined && (letterOf(following, text, 0) === 't' || following.letter === 'a');
    if (CLAUSE_WORDS.became.has(hashes[row]!) && items.at(-1)?.letter === 't' && (following === undefined || /[,;)b]/.test(following.letter))) {
      items.push({ ...item, letter: 'v', expression: BECAME_BEHIND_TITLE });
      speaks = true;
      continue;
    }
    const living = item.mention === undefined && item.date === undefined && 'ALwNiz'.includes(item.letter) ? (joinedHashes === undefined ? livingActAt(hashes, row, endsClause) : livingActAt(joinedHashes, 0)) : undefined;
    if (living !== undefined && (living.act.ofPerson !== true || isPersonNext(text, shape.items, row + 1, hashes))) {
      const words = joinedHashes === undefined ? living.words : 1;
      items.push({ ...item, end: shape.items[row + words - 1]!.end, letter: 'x', act: living.act });
      row += words - 1;
      speaks = true;
      continue;
    }
    if (DEEDS.has(hashes[row]!)) speaks = true;
    let letter = role ? 't' : letterOf(item, text, hashes[row]!);
    // "Von Rechtsextremisten": by whom, and not since when.
    if (letter === 'F' && !/^a?[wa]?D/.test(shape.letters.slice(row + 1))) letter = item.letter === 'w' ? 'i' : 'y';
    // "The signing of the treaty": a noun.
    if (letter === 'x' && item.link !== undefined && items.at(-1)?.letter === 'a') letter = 'w';
    if (letter === 'F' || letter === 'U' || letter === 'x') speaks = true;
    items.push({ ...item, letter });
  }
  const last = items.findIndex(({ hash, letter }, row) => letter === 'b' && CLAUSE_WORDS.becomes.has(hash ?? 0) && isBecoming(items, row));
  if (last >= 0) items[last] = { ...items[last]!, letter: 'v', expression: BECAME_BEFORE_TITLE };
  return speaks || last >= 0 ? items : undefined;
}

/** "Neurath wurde am 2. Juni 1932 Außenminister", "1928 wurde Dirksen Botschafter in Moskau": a title, and no participle behind it. */
const BECOMING = /^b(?:a?t*P)?(?:oa?D)?m?(?:a?t*P)?m?t+(?:[fiao]|[ONt])*(?:$|[,;&()-])/;

const isBecoming = (items: readonly ClauseItem[], row: number): boolean => BECOMING.test(items.slice(row).map(({ letter }) => letter).join(''));

/** Whether somebody follows, by name or title: "received the ambassador", "принял Штреземана". */
function isPersonNext(text: string, items: readonly ShapeItem[], from: number, hashes: readonly number[]): boolean {
  for (let row = from; row < Math.min(from + 4, items.length); row++) {
    const item = items[row]!;
    const letter = letterOf(item, text, hashes[row] ?? 0);
    if (letter === 'P' || letter === 't' || letter === 'p') return true;
    if (!/[awm]/.test(letter)) return false;
  }
  return false;
}

/** Whether a person or "he" follows, after at most a title: "until he died", "after President Ebert died". */
function isSubjectNext(items: readonly ShapeItem[], row: number, hashes: readonly number[]): boolean {
  for (let next = row; next < Math.min(row + 4, items.length); next++) {
    const { letter } = items[next]!;
    if (letter === 'P' || CLAUSE_WORDS.pronoun.has(hashes[next]!)) return /[wNbLoDA]/.test(items[next + 1]?.letter ?? '');
    if (!/[awNOe]/.test(letter)) return false;
  }
  return false;
}

/** The parts of a sentence; none if it has no person or no verb that is known here. */
export function clauseParts({ text, antecedents = [] }: SentenceParts, shape: ClauseShape): ClausePart[] {
  const before = personBefore(text, antecedents);
  if (!shape.letters.includes('P') && before === undefined) return [];
  const items = clauseItems(text, shape);
  if (items === undefined) return [];
  const parts: ClausePart[] = [];
  // "He was shot in Berlin": the subject of the sentence before, if this one begins with the pronoun.
  let subject = /^(?:v[^,;P]{1,12},)?[^PvxbzD,;]{0,14}(?:D,?)?[bx]?q/.test(items.map(({ letter }) => letter).join('')) ? before : subjectBehindParticiple(items);
  /** Subjects to come back to when a bracket closes or a relative clause ends. */
  let outer: { readonly subject: Mention | undefined; readonly mark: string } | undefined;
  for (const { from, to, opener } of cut(items, text)) {
    const own = items.slice(from, to);
    const letters = own.map(({ letter }) => letter).join('');
    const last = from >= 2 ? items[from - 1 - (items[from - 2]!.letter === '"' ? 1 : 0) - 1] : undefined;
    const behind = opener !== '' && opener !== '&' && opener !== 'r' && last?.letter === 'P' ? last.mention : undefined;
    if (opener === ';' && text[items[from - 1]!.start] !== ':') {
      subject = undefined;
      outer = undefined;
    }
    if (opener === ')' && outer?.mark === '(') {
      subject = outer.subject;
      outer = undefined;
    } else if (opener === ',' && outer?.mark === ',') {
      subject = outer.subject;
      outer = undefined;
    }
    const relative = RELATIVE.test(letters);
    if (opener === '(' || (opener === ',' && relative)) {
      outer = { subject, mark: opener };
      subject = behind ?? (opener === '(' && letters.length > 0 ? subject : relative && isApposition(parts.at(-1)) ? subject : undefined);
    }
    parts.push({ letters, items: own, opener, ...(subject !== undefined && { subject }), ...(behind !== undefined && { behind }), ...(before !== undefined && { before }) });
    subject = nextSubject(letters, own, subject, text);
  }
  return parts;
}

/** The person with whom the sentence before begins; "Rathenau's murderers" are others. */
const personBefore = (text: string, [first]: readonly Mention[]): Mention | undefined => (first?.entry?.kind === 'person' && isNominative(text, first) && !/^['’ʼ]/.test(text.slice(first.end, first.end + 1)) ? first : undefined);

/** "Sworn in on 12 May 1925, Hindenburg …": the person behind a participle that begins the sentence. */
function subjectBehindParticiple(items: readonly ClauseItem[]): Mention | undefined {
  const match = /^v[^,;P]{1,12},a?t*P/.exec(items.map(({ letter }) => letter).join(''));
  return match === null ? undefined : items[match[0].length - 1]!.mention;
}

/** A relative clause: "who", "который", and German "der" without a noun behind it. */
const RELATIVE = /^(?:r(?!a?t*P)|a(?=[moDbU]|F))/;
/** A part without verb or person, that only says more of the one before it: "the German foreign minister". */
const isApposition = (part: ClausePart | undefined): boolean => part !== undefined && part.opener === ',' && /^(?:a?[wtmfiaN]{1,6}|Pt[wtN]{1,4})$/.test(part.letters);

/** The subject after a part: a new one if it names one, none if what its subject is cannot be told. */
function nextSubject(letters: string, items: readonly ClauseItem[], before: Mention | undefined, text: string): Mention | undefined {
  // "Molotov's deputy" says more of the subject.
  const first = items.find(({ letter }) => letter === 'P');
  if (first !== undefined && /^['’ʼ]/.test(text.slice(first.end, first.end + 1))) return /[vxbz]/.test(letters) ? undefined : before;
  const own = /^[rmU]*(?:oa?)?D?[bxv]?m*a?t*P(?!["]?[&P])/.exec(letters);
  if (own !== null) return items[own[0].length - 1]!.mention;
  if (/[vxbz]/.test(letters)) return /^[rmU]*a?(?:[bvxzmhqnoiDFUfd(]|$)/.test(letters) ? before : undefined;
  // Verbs are not all known: "fought beside Stalin" has no new subject, "his friend Stalin" has.
  return /P/.test(letters) && !/^[oiyfFU]/.test(letters) && !/^[^P]*[oiyfFU]a?[tN]{0,4}P[^P]*$/.test(letters) ? undefined : before;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly opener: string;
}

/** A conjunction joins clauses, and not names, if a verb, a date or a subject with its verb follows. */
/** "Became a secretary in 1935 and head of the commissariat on 26 September 1936": the verb serves twice. */
const SECOND_TITLE = /^&a?[tNOwfi]{1,8}oa?D/;
const NEW_CLAUSE = /^&m*(?:b[bm]*)?(?:(?:oa?)?D|v|x|z|a?t*P[bm]*[vx]|q)/;

function cut(items: readonly ClauseItem[], text: string): Stretch[] {
  const found: Stretch[] = [];
  const letters = items.map(({ letter }) => letter).join('');
  let from = 0;
  let opener = '';
  const close = (at: number, mark: string, next: number): void => {
    if (at > from || found.length > 0) found.push({ from, to: at, opener });
    from = next;
    opener = mark;
  };
  for (let row = 0; row < items.length; row++) {
    const { letter } = items[row]!;
    if (',;()-'.includes(letter)) {
      // A point within the sentence is that of an abbreviation.
      if (text[items[row]!.start] === '.' && row < items.length - 1) continue;
      close(row, letter, row + 1);
    } else if (letter === '&' && row > from && (/^&m*(?:b[bm]*)?v/.test(letters.slice(row)) || (/[vx]/.test(letters.slice(from, row)) && NEW_CLAUSE.test(letters.slice(row))) || (/v.*D/.test(letters.slice(from, row)) && SECOND_TITLE.test(letters.slice(row))))) close(row, '&', row + 1);
    else if ((letter === 'r' || letter === 'U') && row > from && /^[rU]a?[tm]*[qP]"?[^,;()]*[vx]/.test(letters.slice(row))) close(row, 'r', row);
  }
  close(items.length, '', items.length);
  return found.filter(({ from: start, to }) => to > start);
}
