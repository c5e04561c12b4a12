/**
 * Stages of one thing told one after another, each with its date: "The Locarno Treaties were initialled on 16 October 1925,
 * signed on 1 December 1925 and came into force on 14 September 1926", "Der Versailler Vertrag, am 28. Juni 1919 unterzeichnet,
 * trat am 10. Januar 1920 in Kraft", "Operation Barbarossa, which began on 22 June 1941".
 *
 * Behind the name the sentence is read part by part, between commas and conjunctions. A part tells a stage if it has one linking
 * expression and one date, and nothing else than who took part and where; a new subject, or a word that is not known here, ends
 * the reading.
 */
import type { DateFacet } from '../facts/facets';
import type { CompiledEntry } from '../facts/index-format';
import type { DateMention } from '../text/dates/date-mention';
import type { Mention } from '../text/mentions';
import type { Span } from '../util/span';
import { foldText } from '../util/fold';
import { hashWord } from '../util/words';
import type { ClauseShape, ShapeItem } from './clause-shape';

/** A stage with its date. */
export interface Stage {
  readonly mention: Mention;
  readonly entry: CompiledEntry;
  readonly facets: readonly DateFacet[];
  readonly date: DateMention;
  /** Where the part stands that tells it. */
  readonly span: Span;
  readonly beside: readonly Mention[];
  /** Whether the part says where or of whom it tells. */
  readonly isLocal: boolean;
  /** Whether the expression stands right behind the name, as what this does may. */
  readonly isNext: boolean;
  /** How surely the words tell it of the named thing: of the subject, of another name, or of one that depends on a noun before it, "a protocol to the treaty, signed on". */
  readonly owner: 'subject' | 'name' | 'dependent' | 'unsure';
}

/** Words that a stage may have beside its expression, its date, and who took part and where. */
const ADVERBS: ReadonlySet<number> = new Set(
  (
    'finally also then later soon formally officially there duly eventually it they himself solemnly first in fact itself ' +
    'dann schließlich schliesslich endlich später auch dort feierlich endgültig offiziell formell es sie er daraufhin ' +
    'затем потом также наконец позже официально там он она оно они торжественно позднее окончательно'
  ).split(' ').map(hashWord),
);

const PHRASE = '(?:[iyof]{1,2}a?[mwN]?[OPeN](?:,?&?a?[OPeN]){0,3})';
const WHEN = '[of]?a?[Dd]';
/** One part: auxiliaries and adverbs (`m`), the expression and the date in either order, phrases. */
const PART = new RegExp(`^r?a?[mb]{0,3}(?:L[mb]{0,2}${PHRASE}{0,3}m?${WHEN}|${PHRASE}?m?${WHEN}[mb]{0,2}${PHRASE}{0,2}m?L)[mb]?(?:w{1,2}$)?${PHRASE}{0,3}(?:f?[oN]N)?w?$`);
/** A part without a date and an expression of its own: a place, a description, who took part. */
const ASIDE = new RegExp(`^(?:${PHRASE}{1,3}|[mb]{1,2})$`);
/** What describes the name, right behind it: ", until 1917 a grand duchy under the emperor,". */
const DESCRIPTION = /^[aow][awmNOiofye]{0,12}D?[awmNOiofye]{0,9}$/;
/** An expression that waits for its date behind a comma: "signed at Rapallo, on 16 April 1922". */
const WITHOUT_DATE = new RegExp(`^r?a?[mb]{0,3}L[mb]{0,2}${PHRASE}{0,3}$`);
const DATE_ALONE = new RegExp(`^${WHEN}${PHRASE}{0,2}$`);

/** Before a name that begins its clause. */
const BEGINS = /(?:^[&m]?|[;-][&m]?)a?[wN]?$/;
/** A name that depends on a noun before it. */
const DEPENDS = /[iyfo]a?[wN]?$|[wN]a$/;

/** Behind an aside only participles carry it on, a finite verb is that of the sentence: "…, signed in 1931, was ratified". */
const CARRIED_ON = /^(?:L|[of]?a?[Dd])/;

interface Part {
  readonly from: number;
  readonly to: number;
  readonly letters: string;
}

/** The stages that a sentence or line tells. */
export function findStages(shape: ClauseShape): Stage[] {
  if (!/[TVO]/.test(shape.letters) || !shape.letters.includes('L') || !shape.letters.includes('D')) return [];
  const letters = shape.items.map((item) => (item.word !== undefined && item.letter === 'w' && item.hash !== undefined && ADVERBS.has(item.hash) ? 'm' : item.letter)).join('');
  const found: Stage[] = [];
  for (let row = 0; row < letters.length; row++) {
    if ('TVO'.includes(letters[row]!) && shape.items[row]!.mention?.entry !== undefined) found.push(...stagesOf(shape, letters, row));
  }
  return found;
}

function stagesOf({ items }: ClauseShape, letters: string, row: number): Stage[] {
  const mention = items[row]!.mention!;
  const entry = mention.entry!;
  const before = letters.slice(0, row);
  const isSubject = BEGINS.test(before);
  if (entry.kind !== 'treaty' && entry.kind !== 'event' && !isSubject) return [];
  const closed = letters[row + 1] === '"' ? row + 2 : row + 1;
  // A verb right behind the name may be what it does to something else.
  if (entry.kind !== 'treaty' && entry.kind !== 'event' && !/^[,(bm;-]/.test(letters.slice(closed)) && !isOfItself(items[closed])) return [];
  const parts = partsFrom(letters, closed);
  const found: Stage[] = [];
  let waiting: ShapeItem | undefined;
  let asides = 0;
  for (const [index, part] of parts.entries()) {
    if (index > 1 && !isSubject && !CARRIED_ON.test(part.letters)) break;
    if (!isSubject && index === 0 && part.letters !== '') break;
    if (part.letters === '') continue;
    const isDescription = index === 1 && parts[0]!.letters === '' && DESCRIPTION.test(part.letters) && letters[part.to] === ',';
    // "The treaty, an additional protocol, signed on D": two things in a row.
    if (isDescription && !/^[mb]*b/.test(parts[2]?.letters ?? '') && entry.kind !== 'event' && !isOfItself(items[part.to + 1])) break;
    if ((ASIDE.test(part.letters) || isDescription) && asides < 2) {
      asides++;
      continue;
    }
    const own = items.slice(part.from, part.to);
    if (DATE_ALONE.test(part.letters)) {
      if (waiting === undefined) {
        // "Signed on D by Germany and on D by Russia": each date is that of one.
        found.pop();
        break;
      }
    } else if (WITHOUT_DATE.test(part.letters)) {
      waiting = own.find(({ letter }) => letter === 'L');
      continue;
    } else if (!PART.test(part.letters)) break;
    const link = (own.find(({ letter }) => letter === 'L') ?? waiting)?.link;
    waiting = undefined;
    const date = own.find(({ letter }) => letter === 'D')?.date;
    const facets = link?.facets[entry.kind];
    if (facets === undefined) break;
    if (date === undefined) continue;
    const last = items[part.to - 1]!;
    found.push({ mention, entry, facets, date, span: { start: items[part.from]!.start, end: last.end }, beside: own.flatMap((item) => item.mention ?? []), isLocal: /[iyof]a?[mwN]?[OPeN]/.test(part.letters), isNext: part.from === row + 1, owner: isSubject ? 'subject' : ownerOf(items, before) });
  }
  return found;
}

/** Prepositions of time, behind which a name depends on no noun: "before the Winter War, which began on". */
const OF_TIME: ReadonlySet<number> = new Set('in during before after since until im während vor nach seit bis во в до после перед'.split(' ').map(hashWord));
/** Nouns of papers, which neither begin nor end: "the directive for Operation Barbarossa, which began on". */
const PAPERS = /^(?:directive|order|plan|preparation|weisung|befehl|vorbereitung|директив|приказ|план)/;

function ownerOf(items: readonly ShapeItem[], before: string): Stage['owner'] {
  if (!DEPENDS.test(before)) return 'name';
  const at = before.search(/[iyfo]?a?[wN]?$/);
  const hash = items[at]?.hash;
  if (hash !== undefined && OF_TIME.has(hash)) return 'name';
  const noun = items.slice(Math.max(0, at - 1), at + 2).find(({ word }) => word !== undefined && PAPERS.test(foldText(word)));
  return noun === undefined ? 'unsure' : 'dependent';
}

/** Whether an expression tells of its subject and of nothing that this does. */
const isOfItself = (item: ShapeItem | undefined): boolean => item?.link !== undefined && item.link.hashes.length > 1;

/** The letters behind the name, cut at commas, semicolons, dashes, brackets and conjunctions between parts with a date. */
function partsFrom(letters: string, start: number): Part[] {
  const found: Part[] = [];
  let from = start;
  for (let row = start; row <= letters.length; row++) {
    const letter = letters[row];
    if (letter !== undefined && !',;()-&'.includes(letter)) continue;
    // "By Rathenau and Chicherin".
    if (letter === '&' && !/[DL]/.test(letters.slice(from, row))) continue;
    if (letter === '&' && /^&a?[OPeN](?![^,;]*L)/.test(letters.slice(row)) && /[OPeN]$/.test(letters.slice(from, row))) continue;
    found.push({ from, to: row, letters: letters.slice(from, row) });
    from = row + 1;
  }
  return found;
}
