/**
 * Rows of a table: the heads of its columns say what a date is of. "| Treaty of Rapallo | 16 April 1922 | 31 January 1923 |"
 * under "| Treaty | Signed | In force |" makes two claims; "| 16 April 1922 | Treaty of Rapallo | Genoa |" under "| Date | Event |
 * Place |" reads like a line of a chronology. Where a head could mean anything else, as that of a table of letters or lectures,
 * the row says nothing.
 */
import type { FactBase } from '../facts/fact-base';
import type { DateFacet } from '../facts/facets';
import type { EntryKind } from '../facts/index-format';
import type { DateMention } from '../text/dates/date-mention';
import type { Mention } from '../text/mentions';
import { foldText } from '../util/fold';
import { findOverlapping, spansWithin, type Span } from '../util/span';
import { claimsOf, type Claim } from './claim';
import type { SentenceParts } from './clause-shape';
import type { LifeEvent } from './life-events';
import { suspendsSentence } from './suspension';

/** A row with the heads of its columns; `parts.sentence` is the whole row. */
export interface Row {
  readonly parts: SentenceParts;
  readonly header: Span;
  /** The names in the heads. */
  readonly headed: readonly Mention[];
  readonly quotations: readonly Span[];
  readonly facts: FactBase;
}

/** Heads of the columns of a table of terms. */
const FROM = /^(?:from|since|began|begin|beginning|start|took office|appointed|von|seit|ab|beginn|anfang|amtsantritt|с|начало|назначен|вступление в должность)$/u;
const TO = /^(?:to|till|until|end|ended|left office|bis|ende|amtsende|по|до|конец|окончание|освобожден)$/u;

/** Rows of a table of terms: a name, and under from and to the days on which somebody took and left an office. */
export function findRowTerms({ parts, header, quotations }: Row): LifeEvent[] {
  const { text, sentence, mentions, dates } = parts;
  const heads = cellsOf(text, header).map((cell) => inWords(text, cell));
  if (!heads.some((head) => FROM.test(head)) || !heads.some((head) => TO.test(head)) || suspendsSentence(text.slice(sentence.start, sentence.end))) return [];
  const cells = cellsOf(text, sentence);
  return cells.flatMap((cell, column): LifeEvent[] => {
    const turn = FROM.test(heads[column] ?? '') ? 'began' : TO.test(heads[column] ?? '') ? 'ended' : undefined;
    const date = turn === undefined ? undefined : dateAlone(text, cell, dates);
    const mention = subjectOf(text, cells, column, mentions);
    if (turn === undefined || date?.value === undefined || mention?.entry?.kind !== 'person' || findOverlapping(quotations, date) !== undefined) return [];
    return [{ mention, turn, date }];
  });
}

/** What the rows of a table state by the heads of its columns. */
export function findRowClaims({ parts, header, headed, quotations, facts }: Row): Claim[] {
  const { text, sentence, mentions, dates } = parts;
  if (dates.length === 0 || mentions.length + headed.length === 0 || suspendsSentence(text.slice(header.start, header.end)) || suspendsSentence(text.slice(sentence.start, sentence.end))) return [];
  const heading = cellsOf(text, header);
  const heads = heading.map((cell) => inWords(text, cell));
  const cells = cellsOf(text, sentence);
  const stageOfRow = headed.length === 0 || cells[0] === undefined ? undefined : stageNamed(inWords(text, cells[0]));
  const found: Claim[] = [];
  for (const [column, cell] of cells.entries()) {
    const date = dateAlone(text, cell, dates);
    const head = heads[column];
    if (date?.value === undefined || head === undefined || findOverlapping(quotations, date) !== undefined) continue;
    const stage = stageNamed(head);
    if (stage !== undefined) {
      found.push(...claimOf(subjectOf(text, cells, column, mentions), date, stage));
    } else if (stageOfRow !== undefined && column > 0) {
      // "| | Treaty of Rapallo | Treaty of Berlin |" over "| signed | 16 April 1922 | 24 April 1926 |".
      found.push(...claimOf(subjectOf(text, [heading[column]!], -1, headed), date, stageOfRow));
    } else if (DATE_HEAD.test(head)) {
      const event = cells.findIndex((other, index) => index !== column && EVENT_HEAD.test(heads[index] ?? '-') && spansWithin(mentions, other).length > 0);
      if (event >= 0) found.push(...inOneLine(parts, cells, column, event, quotations, facts).filter((claim) => claim.date === date));
    }
  }
  return found;
}

const stageNamed = (head: string): Stage | undefined => STAGES.find((stage) => stage.head.test(head));

function claimOf(mention: Mention | undefined, date: DateMention, stage: Stage): Claim[] {
  const facets = mention?.entry === undefined ? undefined : stage.facets[mention.entry.kind];
  return mention?.entry === undefined || facets === undefined ? [] : [{ mention, entry: mention.entry, date, facets, construction: 'row', beside: [] }];
}

/** The cells of a row, without the bars and the blanks at their edges. */
function cellsOf(text: string, row: Span): Span[] {
  const found: Span[] = [];
  let start = row.start;
  for (let index = row.start; index <= row.end; index++) {
    const isBar = text[index] === '|' && text[index - 1] !== '\\';
    if (index < row.end && !isBar) continue;
    found.push(trimmed(text, start, index));
    start = index + 1;
  }
  // Bars at the ends of the row part nothing.
  if (/^\s*\|/.test(text.slice(row.start, row.end))) found.shift();
  if (found.length > 1 && /\|\s*$/.test(text.slice(row.start, row.end))) found.pop();
  return found;
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /[\s*_]/.test(text[start]!)) start++;
  while (end > start && /[\s*_]/.test(text[end - 1]!)) end--;
  return { start, end };
}

const inWords = (text: string, { start, end }: Span): string => foldText(text.slice(start, end)).replace(/[^\p{L}\p{N}*†]+/gu, ' ').trim();

/** The date that fills a cell, apart from a note and the other calendar's date in brackets. */
function dateAlone(text: string, cell: Span, dates: readonly DateMention[]): DateMention | undefined {
  const [date] = spansWithin(dates, cell);
  if (date === undefined || date.start !== cell.start) return undefined;
  return /^[\s*_]*(?:\[\^[^\]]*\]|\([^()]{0,30}\))?[\s*_.]*$/.test(text.slice(date.end, cell.end)) ? date : undefined;
}

/** The one name that fills the first cell with a name beside that of the date. */
function subjectOf(text: string, cells: readonly Span[], column: number, mentions: readonly Mention[]): Mention | undefined {
  for (const [index, cell] of cells.entries()) {
    const own = index === column ? [] : spansWithin(mentions, cell);
    const [first] = own;
    if (first === undefined) continue;
    const rest = text.slice(cell.start, first.start) + text.slice(first.end, cell.end);
    return own.length === 1 && /^(?:\s|[*_"“”„«»[\]().]|\([^()]{0,40}\)|\b(?:the|der|die|das)\b|[a-z-]*\/[\w./-]+)*$/iu.test(rest) ? first : undefined;
  }
  return undefined;
}

/** What the cells of the date and of the event say if they stood in one line. */
function inOneLine(parts: SentenceParts, cells: readonly Span[], date: number, event: number, quotations: readonly Span[], facts: FactBase): Claim[] {
  const [first, second] = date < event ? [cells[date]!, cells[event]!] : [cells[event]!, cells[date]!];
  const sentence = { start: first.start, end: second.end };
  const between = cells.slice(Math.min(date, event) + 1, Math.max(date, event)).map(({ start, end }) => ({ start: start - 1, end: end + 1 }));
  const unread = [...parts.unread, ...between].sort((a, b) => a.start - b.start);
  const inside = (span: Span): boolean => span.start >= sentence.start && span.end <= sentence.end && findOverlapping(between, span) === undefined;
  return claimsOf({ ...parts, sentence, unread, mentions: parts.mentions.filter(inside), dates: parts.dates.filter(inside) }, quotations, facts);
}

/** Heads of columns that hold the dates of what happened. */
const DATE_HEAD = /^(?:|date|dates|day|days|when|year|years|date of event|datum|tag|wann|jahr|zeit|zeitpunkt|дата|даты|день|год|годы|число|когда|(?:1[5-9]|20)\d\d)$/u;
/** Heads of columns that hold what happened. */
const EVENT_HEAD = /^(?:|event|events|what|what happened|treaty|treaties|agreement|act|instrument|stage|step|ereignis|ereignisse|was|was geschah|vertrag|vertrage|abkommen|vorgang|schritt|событие|события|что|что произошло|договор|договоры|соглашение|пакт|акт)$/u;

interface Stage {
  readonly head: RegExp;
  readonly facets: Partial<Record<EntryKind, readonly DateFacet[]>>;
}

/** Heads of columns that name what happened on the day. */
const STAGES: readonly Stage[] = [
  { head: /^(?:date of )?(?:signed|signature|signing|concluded|unterzeichnet|unterzeichnung|unterschrieben|abgeschlossen|geschlossen|подписан|подписано|подписание|дата подписания|заключен|заключение)$/u, facets: { treaty: ['signed'] } },
  { head: /^(?:initialled|initialed|paraphiert|paraphierung|парафирован|парафирование)$/u, facets: { treaty: ['initialled'] } },
  { head: /^(?:ratified|ratification|ratifications|ratifiziert|ratifikation|ratifizierung|ратифицирован|ратификация)$/u, facets: { treaty: ['ratified', 'ratifications-exchanged'] } },
  { head: /^(?:ratifications exchanged|exchange of ratifications|exchanged|austausch|austausch der ratifikationsurkunden|обмен|обмен ратификационными грамотами)$/u, facets: { treaty: ['ratifications-exchanged', 'ratified'] } },
  { head: /^(?:in force|in force from|entry into force|entered into force|in kraft|in kraft seit|inkrafttreten|в силе|вступил в силу|вступление в силу)$/u, facets: { treaty: ['in-force'] } },
  { head: /^(?:expired|denounced|terminated|gekundigt|abgelaufen|erloschen|истек|денонсирован)$/u, facets: { treaty: ['expired', 'terminated', 'denounced', 'annulled'] } },
  { head: /^(?:born|birth|date of birth|b|geboren|geb|geburt|geburtsdatum|родился|рождение|дата рождения|род|\*)$/u, facets: { person: ['born'] } },
  { head: /^(?:died|death|date of death|d|gestorben|gest|tod|todesdatum|умер|смерть|кончина|дата смерти|ум|†)$/u, facets: { person: ['died'] } },
  { head: /^(?:began|begin|beginning|start|started|opened|beginn|begonnen|anfang|eroffnet|начало|открытие)$/u, facets: { event: ['began', 'opened', 'occurred'] } },
  { head: /^(?:ended|end|closed|ende|beendet|schluss|конец|окончание|закрытие)$/u, facets: { event: ['ended', 'closed'] } },
  { head: /^(?:founded|foundation|established|gegrundet|grundung|основан|основание|образован|образование)$/u, facets: { organisation: ['founded', 'proclaimed'], state: ['founded', 'proclaimed'] } },
  { head: /^(?:dissolved|dissolution|aufgelost|auflosung|распущен|роспуск)$/u, facets: { organisation: ['dissolved'], state: ['dissolved'] } },
];
