/** Sentences of sound prose with the names and dates in them, as the mutations need them. */
import { admittedInterval, toInterval } from '../../server/src/core/facts/fact-base';
import type { DateFacet } from '../../server/src/core/facts/facets';
import type { CompiledDate, CompiledEntry } from '../../server/src/core/facts/index-format';
import type { DateMention } from '../../server/src/core/text/dates/date-mention';
import type { Mention } from '../../server/src/core/text/mentions';
import type { Note } from '../../server/src/core/text/note';
import { RUSSIAN_CALENDAR_REFORM, rereadAsJulian } from '../../server/src/core/time/day';
import { intervalsMeet, isSingleDay, type DayInterval } from '../../server/src/core/time/interval';
import { findOverlapping, shiftSpan, spansWithin, type Span } from '../../server/src/core/util/span';
import { history } from '../../test/support/history';
import type { LibraryText } from '../../test/support/library';

/** A sentence; every offset is one of its note. */
export interface Sentence extends Span {
  readonly source: LibraryText;
  readonly note: Note;
  readonly mentions: readonly Mention[];
  readonly dates: readonly DateMention[];
}

/** A date in a sentence that is exactly a fact of an entry named beside it: altered, it makes the sentence false. */
export interface DatedFact {
  readonly date: DateMention;
  readonly mention: Mention;
  readonly entry: CompiledEntry;
  readonly fact: CompiledDate;
  /** Whether the words say what happened on the day; otherwise the date is told in passing. */
  readonly plain: boolean;
}

/** Words that take back what a sentence says. Sentences with them are left alone: what is false in them may be false on purpose. */
const SUSPENDING =
  /(?<!\p{L})(?:not|never|no|nor|neither|wrongly|instead|would|should|might|could|if|was to|were to|planned|sic|alleged\p{L}*|anniversary|nicht|nie|kein\p{L}*|sollte\p{L}*|hätte\p{L}*|wäre\p{L}*|irrtümlich|fälschlich|falsch\p{L}*|angeblich|Jahrestag\p{L}*|не|ни|бы|если|ошибочно|неверно|будто|надо|годовщин\p{L}*|вместо|так и так)(?!\p{L})|\?/iu;

export function sentencesOf(source: LibraryText): Sentence[] {
  const note = history().read(source.text, source.languageId);
  const [mentions, dates] = [history().mentions(note), history().dates(note)];
  const found: Sentence[] = [];
  for (const { start, reading } of note.segments) {
    for (const block of reading.blocks) {
      if (block.quoted) continue;
      for (const span of block.sentences.map((sentence) => shiftSpan(sentence, start))) {
        if (SUSPENDING.test(source.text.slice(span.start, span.end))) continue;
        const quotations = block.quotations.map((quotation) => shiftSpan(quotation, start));
        const free = <S extends Span>(spans: readonly S[]): S[] => spansWithin(spans, span).filter((inner) => findOverlapping(quotations, inner) === undefined);
        const sentence = { ...span, source, note, mentions: free(mentions), dates: free(dates) };
        if (sentence.dates.length > 0) found.push(sentence);
      }
    }
  }
  return found;
}

/** Whether a date names one day, written with day and month. */
export const isPlainDay = (date: DateMention): boolean =>
  date.precision === 'day' && date.composite !== true && date.parts === undefined && date.relative !== true && date.feast === undefined && date.qualifier === undefined && date.limit === undefined && date.value !== undefined && isSingleDay(date.value.bounds);

/** Words that say of a date what it is, in the three languages. */
const SAID: Readonly<Partial<Record<DateFacet, RegExp>>> = {
  signed: /sign|conclud|unterzeichn|unterschr|schl(?:oss|ossen)|abgeschl|подпис|заключ|datier|dated|датир/iu,
  initialled: /initial|paraph|парафир/iu,
  ratified: /ratif|billig|одобр|ратиф/iu,
  'ratifications-exchanged': /exchange|ausgetauscht|Austausch|обмен/iu,
  'in-force': /force|effect|kraft|силу/iu,
  born: /born|birth|(?<!\p{L})b\.|geboren|Geburt|родил/iu,
  died: /died|death|dead|executed|shot|murder|assassin|hanged|killed|starb|gestorben|Tod|hingericht|ermordet|erschossen|умер|смерт|казн|расстрел|убит/iu,
  appointed: /appoint|became|succeed|took over|followed|ernannt|wurde|folgte|назнач|стал|сменил/iu,
  dismissed: /dismiss|relieved|removed|fell|entlassen|Entlassung|abberufen|смещ|отстав|снят|освобожд/iu,
  resigned: /resign|stepped down|Rücktritt|zurück|отстав|ушёл/iu,
  founded: /found|set up|establish|created|gegründet|entstand|основ|учрежд|создан|образован/iu,
  dissolved: /dissol|abolish|aufgelöst|упразд|распущ/iu,
  occurred: /took place|occurred|happened|was (?:murdered|shot|killed)|fand|statt|состоя|произош/iu,
  began: /beg[aiu]n|start|open|broke out|attack|invad|began|eröffnet|Überfall|überfiel|нача|откры|напа/iu,
  ended: /end|clos|over|endete|beendet|schloss|законч|заверш|оконч/iu,
  opened: /open|beg[aiu]n|eröffnet|begann|откры|нача/iu,
  closed: /clos|end|geschlossen|endete|закры|законч/iu,
  annexed: /annex|incorporat|admitted|joined|aufgenommen|Aufnahme|annektiert|принят|присоедин/iu,
  occupied: /occup|taken|took|entered|marched|besetz|Einmarsch|занят|ввод|оккуп/iu,
  published: /publish|printed|issued|veröffentlicht|erschien|опубликов|издан/iu,
  recognised: /recogni|anerkannt|признал|признан/iu,
  proclaimed: /proclaim|declar|rief|ausgerufen|провозглас/iu,
  renamed: /renam|became|was called|umbenannt|переименов|стал/iu,
  denounced: /denounc|gekündigt|kündigte|денонс/iu,
  extended: /extend|prolong|renew|verlängert|продл/iu,
  spoke: /spoke|speech|address|sprach|Rede|речь|выступ|говор/iu,
  met: /met|talk|convers|receiv|traf|empfing|Gespräch|встреч|принял|бесед/iu,
  visited: /visit|arriv|came|besuch|kam|Ankunft|приех|прибы|визит/iu,
  arrested: /arrest|verhaftet|арест/iu,
  sentenced: /sentenc|verurteilt|приговор/iu,
  accredited: /credential|accredit|beglaubig|Beglaubigung|грамот/iu,
};

/** Between a name and the date beside it: "the pact (23 August 1939)", "der Vertrag vom …". */
const BESIDE = /^[\s,(:|*–—-]*(?:of|vom|am|on|from|dated|от)?\s*(?:the|dem)?[\s,(|–—-]*$/u;

/** How far from a date the word may stand that says what it is. */
const NEAR = 70;

function isPlain(text: string, sentence: Span, mention: Span, date: Span, facet: DateFacet): boolean {
  const between = mention.end <= date.start ? text.slice(mention.end, date.start) : text.slice(date.end, mention.start);
  if (BESIDE.test(between)) return true;
  if (between.includes(';')) return false;
  const before = text.slice(Math.max(sentence.start, date.start - NEAR), date.start);
  const after = text.slice(date.end, Math.min(sentence.end, date.end + NEAR));
  return SAID[facet]?.test(before.slice(before.lastIndexOf(';') + 1) + after.split(';')[0]!) === true;
}

export function datedFacts({ source, start, end, mentions, dates }: Sentence): DatedFact[] {
  const found: DatedFact[] = [];
  for (const date of dates.filter(isPlainDay)) {
    const day = date.value!.bounds.earliest;
    let best: DatedFact | undefined;
    for (const mention of mentions) {
      if (mention.entry === undefined || mention.described === true) continue;
      const fact = mention.entry.dates.find(({ bounds, certainty }) => certainty === undefined && bounds[0] === day && bounds[1] === day);
      if (fact === undefined) continue;
      const plain = isPlain(source.text, { start, end }, mention, date, fact.facet);
      best = best === undefined || (plain && !best.plain) ? { date, mention, entry: mention.entry, fact, plain } : best;
    }
    if (best !== undefined) found.push(best);
  }
  return found;
}

/**
 * Whether a day might be right of anything that the sentence names, in either calendar; `instead` is the true day, whose
 * events may be dated variously.
 */
export function mightBeRight({ mentions }: Pick<Sentence, 'mentions'>, day: number, instead?: number): boolean {
  const readings: DayInterval[] = [{ earliest: day, latest: day }];
  if (day < RUSSIAN_CALENDAR_REFORM) readings.push({ earliest: rereadAsJulian(day), latest: rereadAsJulian(day) });
  const named = mentions.flatMap(({ candidates }) => candidates);
  const onTheDay = instead === undefined ? [] : history().facts.onDay(instead).map(({ entry }) => entry);
  return [...named, ...onTheDay].some((entry) =>
    entry.dates.some((fact) => readings.some((reading) => intervalsMeet(reading, admittedInterval(fact)) || intervalsMeet(reading, toInterval(fact.bounds)))),
  );
}
