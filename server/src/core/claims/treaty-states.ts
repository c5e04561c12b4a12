/**
 * What a sentence says a treaty was at a date: in force, expired, prolonged, not yet ratified. "In 1930 the Treaty of Berlin was
 * still in force", "1938 waren die Verträge von Locarno bereits erloschen", "пакт утратил силу в июне 1941 года".
 *
 * The words are found by a table; name, words and date must then stand together in one of a few orders, with no second
 * treaty or date between them.
 */
import type { DateMention } from '../text/dates/date-mention';
import type { Mention } from '../text/mentions';
import { foldText } from '../util/fold';
import { findOverlapping, type Span } from '../util/span';
import type { ClauseShape, SentenceParts } from './clause-shape';
import { isNominative } from './subjects';

/** What the words say: a state that lasts, or, with `ends`, the end itself. */
export type StatedState = 'in-force' | 'ended' | 'ends' | 'prolonged' | 'not-ratified' | 'not-signed' | 'not-in-force';

export interface TreatyStateClaim extends Span {
  readonly mention: Mention;
  readonly date: DateMention;
  readonly says: StatedState;
  /** The words themselves. */
  readonly words: Span;
  /** What would say the opposite in their place, where that fits the sentence. */
  readonly opposite?: string;
}

interface Row {
  readonly says: StatedState;
  readonly example: string;
  /** Over the folded sentence. */
  readonly source: string;
  readonly opposite?: string;
}

/** The first row that fits at a place counts, so what is denied or is not yet the case stands before what is. */
export const STATED_STATES: readonly Row[] = [
  // English
  { says: 'not-ratified', example: 'was not yet ratified', source: '(?:still|as yet) unratified|not yet (?:been )?ratified|still not (?:been )?ratified', opposite: 'already ratified' },
  { says: 'not-signed', example: 'had not yet been signed', source: '(?:still|as yet) unsigned|not yet (?:been )?signed|still not (?:been )?signed' },
  { says: 'not-in-force', example: 'was not yet in force', source: 'not yet (?:in force|in effect|valid|binding)|still not in force', opposite: 'already in force' },
  { says: 'ended', example: 'was no longer in force', source: 'no longer (?:in force|in effect|valid|binding|in operation)', opposite: 'still in force' },
  { says: 'ended', example: 'had already expired', source: '(?:had|was|were) (?:(?:already|long|long since|long ago) )?(?:expired|lapsed|run out|void|null and void|defunct|extinct|been terminated|been annulled)', opposite: 'was still in force' },
  { says: 'ends', example: 'ceased to be in force', source: '(?<!(?:had|long|already) )(?:ceased to be (?:in force|valid|binding)|ceased to apply|lost (?:its|their) (?:force|validity)|became void|ran out|went out of force)' },
  { says: 'prolonged', example: 'had already been renewed', source: '(?:had|was|were) (?:already )?been (?:renewed|prolonged|extended)|already (?:renewed|prolonged|extended)' },
  { says: 'in-force', example: 'was still in force', source: '(?:still|already) (?:in force|in effect|valid|binding|in operation)', opposite: 'no longer in force' },
  { says: 'in-force', example: 'remained valid', source: '(?<=(?:was|were|been|remained|stayed|fully|legally) )(?:in force|in effect|binding|valid)(?! (?:for|only|if|on condition))' },
  { says: 'in-force', example: 'in force since May 1922', source: '(?<=, )in force(?= since)' },
  // German
  { says: 'not-ratified', example: 'noch nicht ratifiziert', source: 'noch (?:immer )?nicht ratifiziert', opposite: 'bereits ratifiziert' },
  { says: 'not-signed', example: 'noch nicht unterzeichnet', source: 'noch (?:immer )?nicht unterzeichnet' },
  { says: 'not-in-force', example: 'noch nicht in Kraft', source: 'noch (?:immer )?nicht (?:in kraft|gultig|bindend)(?! (?:getreten|gesetzt))', opposite: 'bereits in Kraft' },
  { says: 'ended', example: 'nicht mehr in Kraft', source: 'nicht mehr (?:in kraft|gultig|bindend|in geltung)', opposite: 'noch in Kraft' },
  { says: 'ended', example: 'bereits abgelaufen', source: '(?:bereits|schon|langst) (?:abgelaufen|erloschen|auser kraft|ungultig)', opposite: 'noch in Kraft' },
  { says: 'ended', example: 'war abgelaufen', source: '(?:abgelaufen|erloschen|auser kraft)(?! (?:gesetzt|getreten|setz|tret))' },
  { says: 'ends', example: 'trat außer Kraft', source: 'verlor(?:en)? (?:seine|ihre) (?:gultigkeit|geltung|kraft)|trat(?:en)? auser kraft' },
  { says: 'prolonged', example: 'bereits verlängert', source: '(?:bereits|schon|langst) (?:verlangert|erneuert)' },
  { says: 'in-force', example: 'noch in Kraft', source: '(?:noch|bereits|schon|weiterhin|immer noch) (?:in kraft|gultig|bindend|in geltung)(?! (?:getreten|gesetzt|trat|setz))', opposite: 'nicht mehr in Kraft' },
  { says: 'in-force', example: 'war in Kraft', source: '(?<!(?:trat|traten|tritt|treten|setzte|setzten|gesetzt) )(?<!(?:trat|traten|tritt) .{0,40})(?:in kraft|in geltung|rechtsgultig)(?! (?:getreten|gesetzt|trat|traten|setz|tret|trit))' },
  // Russian
  { says: 'not-ratified', example: 'ещё не был ратифицирован', source: 'еще не (?:был[аои]? )?ратифицирован(?![аоы])', opposite: 'уже был ратифицирован' },
  { says: 'not-signed', example: 'ещё не был подписан', source: 'еще не (?:был[аои]? )?подписан[аоы]?' },
  { says: 'not-in-force', example: 'ещё не вступил в силу', source: 'еще не (?:вступил[аои]? в силу|действовал[аои]?)', opposite: 'уже действовал' },
  { says: 'ended', example: 'уже не действовал', source: '(?:уже|больше|более) не (?:действовал[аои]?|имел[аои]? силы)', opposite: 'ещё действовал' },
  { says: 'ended', example: 'уже утратил силу', source: '(?:уже|давно|уже давно) (?:утратил[аои]?|потерял[аои]?) силу|(?:уже|давно|уже давно) истек(?:ла|ло|ли)?' },
  { says: 'ends', example: 'утратил силу', source: '(?:утратил[аои]?|потерял[аои]?) силу|прекратил[аои]? (?:свое )?действие|перестал[аои]? действовать' },
  { says: 'prolonged', example: 'уже был продлён', source: 'уже (?:был[аои]? )?продлен[аоы]?' },
  { says: 'in-force', example: 'всё ещё действовал', source: '(?:(?:все )?еще|уже|по прежнему) действовал[аои]?|(?:был|оставал|сохранял)[а-я]{0,4} в силе|сохранял[аои]? силу', opposite: 'уже не действовал' },
  { says: 'in-force', example: 'действовал с мая 1922 года', source: '(?<!не )действовал[аои]?' },
];

const ANY_STATE = new RegExp(`(?<![\\p{L}])(?:${STATED_STATES.map(({ source }, row) => `(?<s${row}>${source})`).join('|')})(?![\\p{L}])`, 'gu');
/** The quick question: a stem that every row has. */
const HINT = /force|valid|effect|bind|operation|ratifi|signed|expired|lapsed|void|ran out|run out|defunct|extinct|terminated|annulled|renewed|prolonged|extended|apply|kraft|gultig|geltung|abgelaufen|erloschen|verlangert|erneuert|unterzeichnet|сил[уы]|силе|действ|ратифиц|подписан|продлен|истек/;

/** Not what was the case, but what somebody held to be, or what it came to. */
const AS_SEEN_BY = /(?<!\p{L})(?:consider|regard|treat(?:ed|ing) |believ|thought|think|held|maintain|declare[ds]|insist|argu|view|claim|assert|assum|suppos|in practice|de facto|practical|virtual|effectively|politically|morally|in spirit|in all but name|dead letter|on paper|in part|partly|formally|betracht|ansah|angesehen|hielt|halten|meint|erklart|behaupt|so gut wie|praktisch|faktisch|politisch|teilweise|auf dem papier|formal|формальн|считал|считая|полага|заяв|признав|утвержда|фактическ|практическ|по существу|отчасти|на бумаге|mindestens|at least|wenigstens|по меньшей мере|как минимум|article|clause|provision|artikel|bestimmung|klausel|статья|статьи|положени|wenn|falls)/u;

/** Nothing but small words between the name, the words and the date. */
const FILL = '[wNabofyiO&Pe"]{0,7}?';
/** The name begins its clause: no noun before it of which the state is said. */
const SUBJECT = '(?<=(?:^[wN]{0,2}|[,;(&"-][wNr&]{0,2}|[Dd],?b?|v)(?:a{1,2}[wN]?)?)';
export const STATE_PATTERNS: readonly { readonly example: string; readonly pattern: RegExp }[] = [
  { example: 'The Treaty of Rapallo was still in force in 1930', pattern: new RegExp(`${SUBJECT}(?<treaty>T)"?${FILL}v${FILL}(?<date>D)`, 'dg') },
  { example: 'Der Vertrag von Rapallo war 1930 noch in Kraft', pattern: new RegExp(`${SUBJECT}(?<treaty>T)"?b?w?[obfa]{0,2}(?<date>D)${FILL}v`, 'dg') },
  { example: 'In 1930 the Treaty of Rapallo was still in force', pattern: new RegExp(`^[&wN]{0,2}[oyfi]{0,2}a?(?<date>D),?[wab]{0,3}?(?<treaty>T)"?${FILL}v`, 'dg') },
  { example: 'Am 1. Mai 1940 war noch der Vertrag von Rapallo in Kraft', pattern: new RegExp('^[&wN]{0,2}[oyfi]{0,2}a?(?<date>D)b?w?va?w?(?<treaty>T)', 'dg') },
  { example: 'under the Rapallo treaty, which was in force since May 1923', pattern: new RegExp(`(?<treaty>T)"?,(?:r|w)?[wb]{0,3}v${FILL}(?<date>D)`, 'dg') },
];

/** Folded with as many letters as there were, so that places in it are places in the text. */
const inLetters = (text: string): string => foldText(text.replace(/[ßæœ]/g, 's').replace(/[-‑]/g, ' ')).replace(/\u00a0/g, ' ');

/** The states of treaties that a sentence claims. The caller has seen that nothing suspends judgement on it as a whole. */
export function findTreatyStates(parts: SentenceParts, shape: ClauseShape, quotations: readonly Span[]): TreatyStateClaim[] {
  if (!shape.letters.includes('T') || !shape.letters.includes('D')) return [];
  const { start } = parts.sentence;
  const sentence = inLetters(parts.text.slice(start, parts.sentence.end));
  // With an accent written apart the places would no longer be those of the text.
  if (sentence.length !== parts.sentence.end - start || !HINT.test(sentence) || AS_SEEN_BY.test(sentence)) return [];
  const found: TreatyStateClaim[] = [];
  for (const match of sentence.matchAll(ANY_STATE)) {
    const row = STATED_STATES[Number(Object.entries(match.groups!).find(([, text]) => text !== undefined)![0].slice(1))]!;
    const words: Span = { start: start + match.index, end: start + match.index + match[0].length };
    const claim = claimOf(parts, shape, row, words);
    if (claim === undefined || found.some(({ date }) => date === claim.date)) continue;
    const between = sentence.slice(claim.start - start, words.start - start) + sentence.slice(words.end - start, Math.max(words.end, claim.end) - start);
    if (DENIED.test(between) || findOverlapping(quotations, claim) !== undefined) continue;
    found.push(claim);
  }
  return found;
}

const DENIED = /(?<!\p{L})(?:not|never|neither|nor|nicht|nie|niemals|kein\p{L}*|mitnichten|weder|by no means|far from|не|никогда|отнюдь|almost|nearly|fast|beinahe|почти)(?!\p{L})/u;

function claimOf(parts: SentenceParts, shape: ClauseShape, { says, opposite }: Row, words: Span): TreatyStateClaim | undefined {
  const rows: number[] = [];
  let letters = '';
  let isPlaced = false;
  for (const [row, item] of shape.items.entries()) {
    const isWord = item.start < words.end && words.start < item.end;
    if (isWord && isPlaced) continue;
    isPlaced ||= isWord;
    rows.push(row);
    letters += isWord ? 'v' : item.letter;
  }
  for (const { pattern } of STATE_PATTERNS) {
    for (const match of letters.matchAll(pattern)) {
      const itemOf = (group: string): ClauseShape['items'][number] => shape.items[rows[match.indices!.groups![group]![0]]!]!;
      const { mention } = itemOf('treaty');
      const { date } = itemOf('date');
      if (mention === undefined || date === undefined || !isNominative(parts.text, mention)) continue;
      const last = shape.items[rows[match.index + match[0].length - 1]!]!;
      return { mention, date, says, words, start: shape.items[rows[match.index]!]!.start, end: Math.max(last.end, words.end), ...(opposite !== undefined && { opposite }) };
    }
  }
  return undefined;
}
