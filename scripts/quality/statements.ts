/** Sentences of sound prose with the names and dates in them, as the mutations need them. */
import { admittedInterval, toInterval } from '../../server/src/core/facts/fact-base';
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

export function datedFacts({ mentions, dates }: Sentence): DatedFact[] {
  const found: DatedFact[] = [];
  for (const date of dates.filter(isPlainDay)) {
    const day = date.value!.bounds.earliest;
    for (const mention of mentions) {
      if (mention.entry === undefined || mention.described === true) continue;
      const fact = mention.entry.dates.find(({ bounds, certainty }) => certainty === undefined && bounds[0] === day && bounds[1] === day);
      if (fact === undefined) continue;
      found.push({ date, mention, entry: mention.entry, fact });
      break;
    }
  }
  return found;
}

/** Whether a day might be right of anything that the sentence names, in either calendar. */
export function mightBeRight({ mentions }: Sentence, day: number): boolean {
  const readings: DayInterval[] = [{ earliest: day, latest: day }];
  if (day < RUSSIAN_CALENDAR_REFORM) readings.push({ earliest: rereadAsJulian(day), latest: rereadAsJulian(day) });
  return mentions.some(({ candidates }) =>
    candidates.some((entry) => entry.dates.some((fact) => readings.some((reading) => intervalsMeet(reading, admittedInterval(fact)) || intervalsMeet(reading, toInterval(fact.bounds))))),
  );
}
