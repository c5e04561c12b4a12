/**
 * What somebody with a title before the name is said to have done at a date, whatever the verb: "Foreign Minister Curtius took
 * the chair at the talks of August 1924". It does not tell that a life went on, as the verbs of {@link ./acts} do; it tells
 * that the title is borne at the date.
 *
 * Prose gives people their best known title when it looks back on what they had been: "Chancellor Brüning had fought at the
 * front in 1918". Verbs and adverbs of looking back and of what leads up to an office are therefore left out.
 */
import { foldText } from '../util/fold';
import { findOverlapping, type Span } from '../util/span';
import type { Act } from './acts';
import type { ClauseShape, SentenceParts } from './clause-shape';
import { isSubject } from './subjects';
import { deniesAct } from './suspension';
import { titleBefore } from './titles';

/** The subject, a verb of its own behind it, and the date in the same part of the sentence; or the date first. */
const PATTERNS: readonly RegExp[] = [
  /(?<subject>P)(?<told>(?:w|[ALb])[wNafyiob&L"ATVOe]{0,14}?)(?<![&f][oi]?a?)(?<date>D)/dg,
  /^&?o?a?(?<date>D),?(?:a?[wNOe]{0,5}(?:i[NO]{1,2})?)(?<subject>P)(?<told>[wALb][wNa]?)/dg,
  /^&?o?a?(?<date>D)(?<told>[wALb])(?:a?[wNOe]{0,5}(?:i[NO]{1,2})?)(?<subject>P)/dg,
  /(?<subject>P),?(?:w{0,2})o?a?(?<date>D),?(?<told>[wi]{0,2}[wAL])/dg,
];

/** A verb in the past tense by its form; many other words have it too, but not right behind a subject. */
const VERB = /^(?:\p{L}+(?:ed|te|ten)|took|made|gave|held|kept|called|came|went|left|found|put|set|sat|stood|spoke|wrote|told|met|saw|said|drew|struck|broke|brought|bought|sold|sent|spent|fled|flew|drove|rode|read|cut|let|paid|was|still|nahm|gab|hielt|kam|ging|sah|stand|lag|sprach|schrieb|traf|bot|bat|rief|riet|trug|zog|fand|lie(?:ss|ß)|blieb|schlug|brach|fuhr|flog|schloss|hatte|\p{Script=Cyrillic}+(?:л|ла|лся|лась))$/u;

/** What leads up to an office or looks back from it, in folded words. */
const LOOKS_BACK =
  /(?:^| )(?:had|born|became|become|named|appointed|elected|chosen|joined|served|fought|studied|married|grew|rose|began|started|graduated|later|once|earlier|formerly|previously|since|succeeded|followed|entered|lived|moved|worked|came to power|took office|took over|assumed|turned|remembered|recalled|recollected|mentioned|described|died|killed|shot|murdered|resigned|fell|geboren|wurde|geworden|ernannt|gewahlt|berufen|trat|diente|kampfte|studierte|heiratete|wuchs|stieg|begann|spater|einst|fruher|zuvor|damals noch|lebte|zog|ubernahm|folgte|erinnerte|erwahnte|beschrieb|starb|ermordet|erschossen|родился|стал|был|назначен|избран|вступил|служил|воевал|учился|окончил|женился|начал|позже|некогда|ранее|раньше|жил|переехал|работал|возглавил|сменил|вспоминал|вспомнил|описал|умер|убит|погиб|родившийся|ставший)(?: |$)/u;
/** "Was still", "hatte noch": what lasts is no looking back. */
const STILL = /(?:^| )(?:was|is) still(?: |$)|(?:^| )hatte (?:noch|schon|bereits)(?: |$)/u;
const BARE_BE = /(?:^| )(?:was|were|war|waren|ist)(?: |$)/u;

/** The acts of people with a title before the name, besides those that are `known`. */
export function findTitledActs(parts: SentenceParts, { letters, items }: ClauseShape, quotations: readonly Span[], known: readonly Act[]): Act[] {
  if (!letters.includes('D') || !letters.includes('P')) return [];
  const found: Act[] = [];
  for (const pattern of PATTERNS) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(letters); match !== null; match = pattern.exec(letters)) {
      const groups = match.indices!.groups!;
      const { mention } = items[groups['subject']![0]]!;
      const { date } = items[groups['date']![0]]!;
      if (mention?.entry === undefined || date === undefined || [...known, ...found].some((act) => act.mention === mention)) continue;
      if (titleBefore(parts.text, parts.sentence, mention) === undefined || !isSubject(parts.text, items, groups['subject']![0])) continue;
      const told = items.slice(...groups['told']!).map(({ start, end }) => foldText(parts.text.slice(start, end)));
      const verb = told.find((word) => VERB.test(word));
      if (verb === undefined || told.indexOf(verb) > 2 || looksBack(parts, items, groups['subject']![0])) continue;
      const span = { start: items[match.index]!.start, end: items[match.index + match[0].length - 1]!.end };
      if (/^['’ʼ]/.test(parts.text.slice(mention.end, mention.end + 1)) || findOverlapping(quotations, span) !== undefined || deniesAct(parts.text, parts.sentence, span)) continue;
      found.push({ mention, date, span, titled: true });
    }
  }
  return found;
}

/** What leads up to an office, whoever tells it: then the title is only the one by which somebody is known best. */
const OF_A_CAREER = /(?:^| )(?:joined|served|fought|studied|married|entered the (?:party|army|foreign service)|diente|kampfte|studierte|heiratete|вступил\p{L}*|служил|воевал|учился|женился)(?: |$)/u;

/** Whether words tell of what came before an office, so that the title before the name is none of their time. */
export const tellsOfCareer = (text: string): boolean => OF_A_CAREER.test(foldText(text).replace(/[^\p{L}]+/gu, ' '));

/** Whether the part of the sentence with the subject tells of what came before the office. */
function looksBack({ text, sentence }: SentenceParts, items: ClauseShape['items'], subject: number): boolean {
  let [from, to] = [subject, subject];
  while (from > 0 && !';,('.includes(items[from - 1]!.letter)) from--;
  while (to < items.length - 1 && !';,)'.includes(items[to + 1]!.letter)) to++;
  const clause = foldText(text.slice(Math.max(sentence.start, items[from]!.start), items[to]!.end)).replace(/[^\p{L}\p{N}]+/gu, ' ');
  const rest = clause.replace(STILL, ' ');
  return LOOKS_BACK.test(rest) || BARE_BE.test(rest) || / hatten? /.test(` ${rest} `);
}
