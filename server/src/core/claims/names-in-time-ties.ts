/**
 * How a name and a date of one sentence may belong together where something stands between them: the date is that of a treaty or
 * event by which it was done, the state signs or negotiates, the day is said to be the same, what is done is done from then on.
 */
import type { DateMention } from '../text/dates/date-mention';
import type { Mention } from '../text/mentions';
import type { Span } from '../util/span';

/** What is of a body or city at the time, unlike its generals and founders, who may be called by what they became. */
const OF_ITS_TIME = /(?<!(?:for|towards?|für|zur|для|к)\s(?:(?:the|die|der|den)\s)?(?:\p{L}+\s)?)(?<!\p{L})(?:cooperation|collaboration|dealings|contacts?|agreements?|preparations|activit(?:y|ies)|manoeuvres|exercises|ministry|staff|presidium|budget|as (?:the )?(?:commander|chief|head|minister)|streets|garrison|workers|soviet|zusammenarbeit|geschäfte|kontakte|abkommen|beziehungen|tätigkeit|ministerium|stab|straßen|garnison|arbeiter|сотрудничеств\p{L}*|связ\p{L}+|контакт\p{L}*|дел\p{L}*|учени\p{L}+|министерств\p{L}+|штаб\p{L}*|улиц\p{L}*|гарнизон\p{L}*|рабочи\p{L}+)\s+(?:of\s+(?:the\s+)?|der\s+|des\s+|von\s+)?\[?$/iu;
/** "The Wehrmacht Ministry", "the Leningrad garrison". */
const HEAD_OF_ITS_TIME = /^\]?(?:\([^)]*\))?[\s-]+(?:ministry|garrison|soviet|workers|ministerium|garnison)(?!\p{L})/iu;

/** Whether a name stands behind "of", but what is of it belongs to the time of which is told. */
export function isOfItsTime(text: string, sentence: Span, mention: Mention): boolean {
  return OF_ITS_TIME.test(text.slice(Math.max(sentence.start, mention.start - 60), mention.start).replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')) || HEAD_OF_ITS_TIME.test(text.slice(mention.end, mention.end + 60));
}

/** Links and emphasis, which are not punctuation of the sentence. */
export const MARKUP = /\]\([^)]*\)|[[\]*_`]/g;
/** Another name of a place, the other calendar's day. */
const IN_BRACKETS = /\s*\([^()]{1,40}\)/g;
const unmarked = (text: string): string => text.replace(MARKUP, '').replace(IN_BRACKETS, '');

/** A date that is told as a time: behind a preposition of time, or first in its line. */
export const AS_A_TIME = /(?:^|[\s([])(?:on|in|am|im|early in|late in|during|by|в|um|anfang|ende|mitte)\s+(?:the\s+|den\s+|dem\s+)?(?:(?:spring|summer|autumn|winter|night|morning|evening|jahre?|frühjahr|sommer|herbst)\s+(?:of\s+|des\s+)?)?(?:the\s+)?$/iu;
/** A treaty or event with its date tells when what is done by it was done. */
const BY_ITS_EVENT = /(?:^|\s)(?:in|at|by|during|through|im|am|auf|bei|durch|mit|während|в|на|по|во время)\s+(?:the\s+|der\s+|dem\s+|den\s+)?(?:\p{L}[\p{L}–’'-]*\s+){0,4}?(?:\p{L}*(?:treaty|peace|pact|agreement|protocol|armistice|conference|congress|meeting|session|talks|revolution|rising|coup|vertrag|frieden|abkommen|protokoll|konferenz|kongress|treffen|sitzung|revolution|aufstand|putsch|договор|мирн|мир|соглашени|протокол|перемири|конференци|съезд|заседани|революци|восстани)\p{L}*)(?:\s+(?:of|at|von|zu|в)\s+\p{Lu}[\p{L}–-]*)?\s+(?:of|on|vom|от)?\s*(?:the\s+)?$/iu;
/** An agreement on which a body acts. */
const ON_AN_AGREEMENT = /(?:under|by|through|nach|gemäß|durch|по)\s+(?:an?|the|eine[mnr]?|der|dem)?\s*\p{L}*(?:agreement|treaty|protocol|contract|abkommen|vertrag|protokoll|соглашени\p{L}+|договор\p{L}*)\s+(?:of|vom|von|от)?\s*$/iu;
/** What a state does in a treaty at the time, as against what it owes by it later. */
const DONE_BY_TREATY = /(?<!\p{L})(?:recogni[sz]ed|renounced|ceded|gave up|accepted|undertook|promised|pledged|bound|made peace|signed|concluded|invited?|agreed|took power|seized|erkannte|verzichtete|verpflichtete|trat|schloss(?:en)?|ergriffen|признал\p{L}*|отказал\p{L}*|уступил\p{L}*|обязал\p{L}*|заключил\p{L}*|подписал\p{L}*|взял\p{L}*|захватил\p{L}*)(?!\p{L})/iu;

/** "Accepted the frontier drawn in the Treaty of …": what was drawn then may be accepted later. */
const OF_WHAT_WAS_DONE = /(?<!\p{L})(?:\p{L}+ed|drawn|fixed|laid down|set|made|given|taken|\p{L}+(?:gezogenen?|gelegten?|barten?)|\p{L}+(?:нн|т)(?:ый|ую|ой|ая|ые|ых))\s+(?:in|at|by|under|through|im|am|auf|nach|durch|в|на|по)\s/iu;
/** "The contacts of the 1920s between …". */
const RELATIONS_OF = /(?:contacts|cooperation|collaboration|dealings|kontakte\p{L}*|zusammenarbeit|контакт\p{L}*|сотрудничеств\p{L}*)\s+(?:of|in|der|в)?\s*(?:the\s+)?$/iu;

/** "Signed for the Soviet Union", "talks with the Soviet Union", "ambassador to the Soviet Union": the state acts or is dealt with. */
const SIGNS_FOR = /(?<!\p{L})(?:signed|sign|unterzeichne(?:te|ten|t)|unterschrieb(?:en)?|подписал\p{L}*)\s+(?:for|on behalf of|für|im namen|от имени|за|со стороны)\s+(?:the\s+|die\s+|der\s+)?\[?$/iu;
const WHILE = /^\W*(?:while|während|пока|когда)\s/iu;
const DEALT_WITH = /(?:talks|negotiations|verhandlungen|gespräche|переговор\p{L}*)\s+(?:with|mit|с)\s+(?:the\s+|der\s+)?\[?$/iu;
const ENVOY_TO = /(?:appointed|named|sent|went|came|as|ernannt|ging|kam|als|назначен|послан|отправился|прибыл)\s+(?:the\s+|first\s+|zum\s+|als\s+|\p{Lu}\p{L}+\s+){0,3}(?:ambassador|envoy|representative|Botschafter|Gesandter|Vertreter|послом|посланником|представителем)\s+(?:to|in|bei der|в)\s+(?:the\s+|der\s+)?\[?$/u;
/** The same day, told again. */
const SAME_DAY = /(?<!\p{L})(?:(?:on )?the same day|am (?:gleichen|selben) tage?|в тот же день|тогда же)(?!\p{L})/iu;

const LOWER_BOUND = /(?:^|\s)(?:from|since|ab|seit|с|со)\s+(?:(?:the|dem|der|den)\s+)?(?:(?:early|late|middle|beginning|end|anfang|mitte|ende|начала|середины|конца)\s+)?(?:of\s+|der\s+|des\s+)?(?:the\s+)?$/iu;

/** Whether what the sentence says of the name was done at the date, though more than a preposition stands between. */
export function isDoneThen(text: string, sentence: Span, mention: Mention, date: DateMention): boolean {
  const kind = mention.entry?.kind;
  const before = text.slice(sentence.start, date.start).replace(/\]\([^)]*\)|[[\]*_`]/g, '');
  const beforeName = text.slice(Math.max(sentence.start, mention.start - 80), mention.start);
  const between = unmarked(text.slice(Math.min(mention.end, date.end), Math.max(mention.start, date.start)));
  const isOneClause = !/[,;:()–—]/.test(between);
  // Signing for a state, and its envoys, are of the day on which they sign or die.
  if (kind === 'state' && SIGNS_FOR.test(beforeName)) return true;
  if (kind === 'state' && ENVOY_TO.test(beforeName)) return isNear(between) && AS_A_TIME.test(before);
  if (kind === 'state' && DEALT_WITH.test(beforeName) && WHILE.test(text.slice(sentence.start, sentence.start + 16))) return mention.start < date.start && (between.match(/,/g) ?? []).length === 1 && AS_A_TIME.test(before);
  const told = text.slice(sentence.start, sentence.end);
  if (BY_ITS_EVENT.test(before.replace(IN_BRACKETS, ''))) return isNear(between) && (kind === 'place' || (DONE_BY_TREATY.test(told) && (date.start < mention.start || !OF_WHAT_WAS_DONE.test(between))));
  if (kind === 'organisation' && isOneClause && (LOWER_BOUND.test(before) || (ON_AN_AGREEMENT.test(before) && !OF_WHAT_WAS_DONE.test(between)))) return true;
  if (kind === 'organisation' && isOneClause && RELATIONS_OF.test(before) && IS_BETWEEN.test(beforeName)) return true;
  return SAME_DAY.test(clauseOf(text, sentence, mention)) && /[;,]/.test(between);
}

/** "Talks between Latvia and the Soviet Union". */
const IS_BETWEEN = /(?:between|zwischen|между)\s+(?:[\p{L}\s\]([-]|\.\.\/|\/|\.md|\)){2,60}\s+(?:and|und|и)\s+(?:the\s+|der\s+)?\[?$/iu;

/** At most one comma, as behind what opens a sentence, and no clause of its own. */
function isNear(between: string): boolean {
  return !/[;:()–—]/.test(between) && (between.match(/,/g) ?? []).length <= 1 && !/,\s(?:die|der|das|den|dem)\s|(?<!\p{L})(?:who|which|whose|when|where|while|but|aber|котор\p{L}+|но)(?!\p{L})/iu.test(between);
}

function clauseOf(text: string, sentence: Span, { start, end }: Span): string {
  let from = start;
  let to = end;
  while (from > sentence.start && text[from - 1] !== ';') from--;
  while (to < sentence.end && text[to] !== ';') to++;
  return text.slice(from, to);
}
