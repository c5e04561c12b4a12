/**
 * Acts as {@link ./clauses the parts of a sentence} tell them: who does something at a date, whom it is done to, with whom, and
 * whose letter, speech or visit is of that date.
 */
import type { DateMention } from '../text/dates/date-mention';
import type { Mention } from '../text/mentions';
import { findOverlapping, type Span } from '../util/span';
import { hashWord } from '../util/words';
import type { Act } from './acts';
import type { SentenceParts } from './clause-shape';
import type { ClauseItem, ClausePart } from './clauses';
import { DEEDS } from './living-acts';
import { isNominative } from './subjects';
import { deniesAct } from './suspension';

const PEOPLE = 'a?[tm]{0,6}(?:(?<=t)[io]a?O)?(?:q&)?a?[tm]{0,6}(?<people>[PN](?:&a?[tmN]{0,6}[PN])?)';
/** What may stand between the verb and its date: things and other people, but no other verb. */
const TO_DATE = '(?:[wNOPtaiofhymp&"]){0,12}?';
const ON_DATE = '(?:(?<![faFUh])oa?|(?<![faoFUyiw]))(?<date>D)';

interface ActPattern {
  readonly example: string;
  readonly pattern: RegExp;
}

const compile = (example: string, source: string): ActPattern => ({ example, pattern: new RegExp(source, 'd') });

/** Who acts; each group of people are subjects, or stand behind "by". */
export const SUBJECT_PATTERNS: readonly ActPattern[] = [
  compile('The treaty which Stresemann and Krestinsky signed in Berlin on 24 April 1926 was long', `^[rmU]{0,3}${PEOPLE}[bm]*(?<verb>x|v(?=a?t*P))${TO_DATE}${ON_DATE}`),
  compile('On 12 October 1925 Brockdorff-Rantzau and Litvinov signed', `^[rm]{0,3}(?:(?:oa?)?(?<date>D))?${PEOPLE}[bm]*(?<verb>x|v(?=a?t*P))(?![^]*D)`),
  compile('Чичерин в 1926 году с тревогой наблюдал за Женевой', `^[rm]{0,3}${PEOPLE}m?o?a?(?<date>D)[wNOtmaioy]{0,4}(?<verb>x)(?![^]*D)`),
  compile('The pact was signed in Rome on 2 September 1933 by Mussolini and the ambassador Potemkin', `b[bm]*(?<verb>x)${TO_DATE}${ON_DATE},?y${PEOPLE}`),
  compile('The pact was signed by Mussolini and Potemkin in Rome on 2 September 1933', `b[bm]*(?<verb>x)[wNOtaioh]{0,6}?y${PEOPLE}${TO_DATE}${ON_DATE}`),
  compile('Am 12. Oktober 1925 unterzeichneten Brockdorff-Rantzau und Litwinow', `^m{0,3}(?:(?:oa?)?(?<date>D))?(?<verb>x|v(?=a?t*Pa?t*P))${PEOPLE}(?![^]*D)`),
];

/** Of these "he" is the subject, or the one who is the subject of the verb before; a subject that is named stands elsewhere. */
export const PRONOUN_PATTERNS: readonly ActPattern[] = [
  compile('Brockdorff-Rantzau left Moscow. He dictated his memoirs in Berlin in 1927', `^[rm]{0,3}q[bm]*(?<verb>x)${TO_DATE}${ON_DATE}`),
  compile('Brockdorff-Rantzau left Moscow. In 1927 he dictated his memoirs', `^[rm]{0,3}(?:oa?)?(?<date>D)q[bm]*(?<verb>x)(?![^]*[DP])`),
  compile('Brockdorff-Rantzau verließ Moskau. 1927 diktierte er seine Erinnerungen', `^m{0,3}(?:oa?)?(?<date>D)(?<verb>x)q(?![^]*[DP])`),
  compile('Stresemann went to Geneva and spoke with Briand on 5 May 1927', `^m{0,3}(?<verb>x)(?!a?[tm]*P)${TO_DATE}${ON_DATE}`),
];

/** Whom it is done to, with whom, to whom; `preposition` stands before the person. */
export const OBJECT_PATTERNS: readonly ActPattern[] = [
  compile('On 2 August 1939 Ribbentrop received Astakhov', `(?<verb>x)(?<between>[m]?)a?[tmN]{0,4}(?<people>P)`),
  compile('Am 28. April 1941 empfing Hitler Botschafter Schulenburg', `D(?<verb>x)(?<between>)a?t{0,4}Pa?[tm]{0,4}(?<people>P)`),
  compile('Molotov signed the pact with Ribbentrop on 23 August 1939', `(?<verb>x)(?<between>[wNOTtaiofhmP]{0,8}?)(?<preposition>[yiwa])a?[tmN]{0,4}(?<people>P)`),
];

/** Whose deed it is that a noun names. */
export const DEED_PATTERNS: readonly ActPattern[] = [
  compile("Scheidemann's speech of 16 December 1926 made it public", `(?<people>P)[wt]?[wzt]?(?<noun>[wNzt])(?:[foF]a?)(?<date>D)`),
  compile('The speech of Scheidemann on 16 December 1926 made it public', `(?<noun>[wNzt])[fy]a?t{0,4}(?<people>P)(?:[foF]a?)(?<date>D)`),
  compile('Речь Шейдемана 16 декабря 1926 года вызвала шум', `(?<noun>[wNzt])t{0,4}(?<people>P)(?:[fFo])?(?<date>D)`),
];

const asHashes = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(hashWord));
const WITH = asHashes('with mit с со');
const TO = asHashes('to an');
const HAD = asHashes('had has have hatte hatten hat');
/** Of these the dead may be the subject in the passive: their papers are sent, their body is brought. */
const RECEIVED = asHashes('received empfangen');

export function findActsInClauses(parts: SentenceParts, clauses: readonly ClausePart[], quotations: readonly Span[]): Act[] {
  const found: Act[] = [];
  let fronted: DateMention | undefined;
  let greeting: { readonly date: DateMention; readonly span: Span } | undefined;
  for (const [index, part] of clauses.entries()) {
    if (/^o?a?D$/.test(part.letters) && (part.opener === '' || part.opener === '&' || part.opener === ';')) {
      fronted = part.items.at(-1)!.date;
      continue;
    }
    const span = { start: part.items[0]!.start, end: part.items.at(-1)!.end };
    // What a bracket or a relative clause tells has a time of its own.
    const carried = part.opener === '(' || RELATIVE.test(part.letters) ? undefined : fronted;
    const isTold = !SAID_BY_OTHERS.test(parts.text.slice(span.start, part.items[0]!.end)) && findOverlapping(quotations, span) === undefined && !deniesAct(parts.text, parts.sentence, span);
    // "Received the Soviet chargé, Georgy Astakhov, in Berlin": the apposition names whom.
    const named = /^a?t*P$/.test(part.letters) ? part.items.at(-1)!.mention! : undefined;
    if (named !== undefined && greeting !== undefined && isNominative(parts.text, named)) found.push({ mention: named, date: greeting.date, span: greeting.span, asObject: true });
    greeting = undefined;
    if (isTold) {
      found.push(...subjectsOf(parts, part, carried, span), ...pronounOf(parts, part, isBehindApposition(clauses, index), span), ...objectsOf(part, carried, span), ...doersOf(parts, part, span));
      const date = dateOf(part, carried);
      if (date !== undefined && /x[^PvxzD]*t$/.test(part.letters) && part.items[part.letters.lastIndexOf('x')]!.act?.meets === true) greeting = { date, span };
    }
    if (part.letters.includes('P') || part.letters.includes('x')) fronted = undefined;
  }
  return found;
}

/** The one date of a part that is written with its year, or that with which the sentence begins. */
function dateOf({ letters, items }: ClausePart, carried: DateMention | undefined): DateMention | undefined {
  const count = letters.split(/[Dd]/).length - 1;
  if (count > 1) return undefined;
  const at = letters.indexOf('D');
  // "The note of 3 May", "until 3 May": the date belongs to something else.
  const date = count === 0 ? carried : at < 0 || /[fFUhi]a?$/.test(letters.slice(0, at)) ? undefined : items[at]!.date;
  return isUsable(date) ? date : undefined;
}

const isUsable = (date: DateMention | undefined): date is DateMention => date?.value !== undefined && date.yearFrom === 'written';

function subjectsOf({ text }: SentenceParts, part: ClausePart, carried: DateMention | undefined, span: Span): Act[] {
  for (const { pattern } of SUBJECT_PATTERNS) {
    const match = pattern.exec(part.letters);
    if (match === null) continue;
    const groups = match.indices!.groups!;
    const date = groups['date'] === undefined ? carried : part.items[groups['date'][0]]!.date;
    const verb = part.items[groups['verb']![0]]!;
    if (!isUsable(date) || !isActingItem(verb) || isPassive(part, groups['people']![1], groups['verb']![0])) continue;
    return part.items.slice(groups['people']![0], groups['people']![1]).flatMap(({ letter, mention }) => (letter === 'P' && mention!.entry !== undefined && isNominative(text, mention!) && !isPossessive(text, mention!) ? [{ mention: mention!, date, span }] : []));
  }
  return [];
}

/** "Molotov, the head of the government, welcomed": what stands between the commas only says more of the subject. */
const isBehindApposition = (clauses: readonly ClausePart[], index: number): boolean => clauses[index]!.opener === ',' && /^[at][^vxzbDdPq]*$/.test(clauses[index - 1]?.letters ?? '') && /^[rm]*a?t*P$/.test(clauses[index - 2]?.letters ?? '');

function pronounOf(parts: SentenceParts, part: ClausePart, isCarried: boolean, span: Span): Act[] {
  const mention = part.subject;
  // A subject from the sentence before is sure only if nobody else was spoken of.
  if (mention?.entry?.kind !== 'person' || (mention === part.before && new Set((parts.antecedents ?? []).flatMap(({ candidates }) => candidates).filter(({ kind }) => kind === 'person')).size > 1)) return [];
  for (const { pattern } of PRONOUN_PATTERNS) {
    const match = pattern.exec(part.letters);
    if (match === null) continue;
    const groups = match.indices!.groups!;
    const { date } = part.items[groups['date']![0]]!;
    const verb = part.items[groups['verb']![0]]!;
    // A participle after a comma is somebody's else: "the pact, signed by others on".
    if (!isUsable(date) || verb.act === undefined || isPassive(part, 0, groups['verb']![0]) || (!match[0].includes('q') && part.opener !== '&' && !isCarried)) continue;
    return [{ mention, date, span }];
  }
  return [];
}

/** "Rathenau was visited": what is done to somebody may be done to the dead, but nobody tells them anything. */
function isPassive({ items }: ClausePart, from: number, verbAt: number): boolean {
  const { act, hash } = items[verbAt]!;
  const auxiliaries = items.slice(from, verbAt).filter(({ letter }) => letter === 'b');
  return act !== undefined && auxiliaries.some((item) => !HAD.has(item.hash ?? 0)) && (act.meets !== true || (act.ofPerson === true && !RECEIVED.has(hash ?? 0)));
}

function objectsOf(part: ClausePart, carried: DateMention | undefined, span: Span): Act[] {
  const date = dateOf(part, carried);
  if (date === undefined) return [];
  const found: Act[] = [];
  for (const { pattern } of OBJECT_PATTERNS) {
    const match = pattern.exec(part.letters);
    if (match === null) continue;
    const groups = match.indices!.groups!;
    const { act } = part.items[groups['verb']![0]]!;
    const preposition = groups['preposition'] === undefined ? undefined : (part.items[groups['preposition'][0]]!.hash ?? 0);
    if (act === undefined || !(preposition === undefined ? act.meets === true : (act.with === true && WITH.has(preposition)) || (act.to === true && TO.has(preposition)))) continue;
    const { mention } = part.items[groups['people']![0]]!;
    if (mention?.entry === undefined || isFollowedByOwned(part, groups['people']![1])) continue;
    found.push({ mention, date, span, asObject: true });
  }
  return found;
}

/** "Met Rathenau's mother": a noun behind the genitive. */
const isFollowedByOwned = ({ items }: ClausePart, next: number): boolean => items[next]?.word === 's' || /^(?:s|widow|mother|son|daughter|brother|circle|witwe|mutter)$/i.test(items[next]?.word ?? '');

function doersOf({ text }: SentenceParts, part: ClausePart, span: Span): Act[] {
  for (const { pattern } of DEED_PATTERNS) {
    const match = pattern.exec(part.letters);
    if (match === null) continue;
    const groups = match.indices!.groups!;
    const [noun, person, dated] = [part.items[groups['noun']![0]]!, part.items[groups['people']![0]]!, part.items[groups['date']![0]]!.date];
    if (!isUsable(dated) || dated.precision !== 'day' || !DEEDS.has(noun.hash ?? 0) || person.mention?.entry === undefined) continue;
    // "Rathenau speech of 1926": in English the name has its genitive.
    if (groups['people']![0] < groups['noun']![0] && !isGenitive(text, person.mention)) continue;
    return [{ mention: person.mention, date: dated, span }];
  }
  return [];
}

/** "Scheidemann's", "Scheidemanns": with a sign of the genitive, or an s that the name has not. */
const isGenitive = (text: string, mention: Mention): boolean => /^['’ʼ]/.test(text.slice(mention.end, mention.end + 1)) || !isNominative(text, mention);

const RELATIVE = /^[^P]{0,8}r/;

/** What somebody says or believes is not said by the writer. */
const SAID_BY_OTHERS = /^(?:that|dass|daß|что|будто)(?!\p{L})/iu;

/** A verb of an act: of those of lives one that somebody does to another, of the others one that is said of the living or of a treaty. */
const isActingItem = ({ link, expression, act }: ClauseItem): boolean => act !== undefined || (expression === undefined ? link === undefined || link.facets.treaty !== undefined : expression.voice === 'active' || (expression.voice === 'either' && expression.whenActive === undefined));

/** "Seeckt's papers": not Seeckt acts but what is his. */
export function isPossessive(text: string, mention: Span): boolean {
  return /^['’ʼ]s?\b/.test(text.slice(mention.end, mention.end + 3));
}
