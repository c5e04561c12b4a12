/**
 * A birth, a death or the span of a life that differs from the facts. What the words call birth or death is held to the fact;
 * two dates in brackets are taken for a life only if one of them is that of the birth or the death and the other cannot be that
 * of an office, or if both are near.
 */
import { findLives, type WrittenLife } from '../claims/lives';
import { reportsError } from '../claims/reported-error';
import { sourceSentence } from '../facts/citations';
import { admittedInterval, toInterval } from '../facts/fact-base';
import { FACET_WORDS } from '../facts/facets';
import type { CompiledDate, CompiledEntry } from '../facts/index-format';
import type { DateMention } from '../text/dates/date-mention';
import { dateFromDay } from '../time/day';
import { dayInterval, intervalDistance, isSingleDay, type DayInterval } from '../time/interval';
import { isQuoted, type Check, type Finding, type Fix, type Severity, type Statement, type TextEdit } from './check';
import { fixWithDay } from './corrected-date';
import { contradictedTurn, exchangedTurn } from './known-turns';
import { mayMean, whenOfFact } from './fact-in-words';
import { placeOfDate } from './fact-place';

export const lifeDates: Check = {
  id: 'life-dates',
  title: 'Dates of lives',
  explanation: 'A birth, a death or the span of a life differs from the facts.',
  concerns: ({ mentions, claims, lifeEvents }) => mentions.length > 0 || claims.length > 0 || lifeEvents.length > 0,
  *run(statement) {
    const lives = findLives(statement);
    const ofLives = statement.lifeEvents.filter(({ turn }) => turn === 'born' || turn === 'died');
    const exchanged = ofLives.filter((event) => exchangedTurn(statement, event) !== undefined);
    const events = ofLives.filter((event) => exchanged.includes(event) || !lives.some(({ born, died }) => born === event.date || died === event.date));
    if ((lives.length === 0 && events.length === 0) || reportsError(statement.text.slice(statement.sentence.start, statement.sentence.end))) return;
    for (const life of lives) {
      if (isQuoted(statement, life.born ?? life.died!) || exchanged.some(({ date }) => date === life.born || date === life.died)) continue;
      const finding = judge(statement, life);
      if (finding !== undefined) yield finding;
    }
    for (const event of events) yield* contradictedTurn(statement, event, lifeDates.id);
  },
};

const DAYS_OF_A_YEAR = 365.25;
/** Farther from the fact than this, a date with a surname alone is that of somebody else of the name. */
const YEARS_OF_A_NAMESAKE = 15;
/** Nobody holds an office, and no account of what somebody did begins, before this age. */
const YEARS_OF_A_CHILD = 17;
/** A span that begins with the birth and ends this long before the death may be that of a youth, or of a first volume. */
const YEARS_OF_A_SLIP = 12;
/** Two wrong ends are those of a life if both are this near. */
const YEARS_NEAR = 6;
const YEARS_OF_A_LIFE = 25;

/** A date of a life as written, and the fact that it is held to. */
interface End {
  readonly written: DateMention;
  readonly fact: CompiledDate;
  readonly agrees: boolean;
  /** Years between what is written and the fact, signed: positive if it is written too late. */
  readonly off: number;
}

function judge(statement: Statement, life: WrittenLife): Finding | undefined {
  const people = life.mention.candidates.filter((entry) => entry.kind === 'person');
  const readings = people.map((person) => ({ person, wrong: wrongEnds(life, person) }));
  // Whoever may be meant: if the dates are right of one of them, or cannot be judged, they are let stand.
  if (readings.length === 0 || readings.some(({ wrong }) => wrong === undefined)) return undefined;
  const { person, wrong } = readings[0] as { person: CompiledEntry; wrong: Wrong };
  return report(statement, person, wrong);
}

interface Wrong {
  readonly ends: readonly [End, ...End[]];
  readonly severity: Severity;
}

/** The ends that are wrong if this person is meant; `undefined` if none is, or if the dates may be others than those of the life. */
function wrongEnds(life: WrittenLife, person: CompiledEntry): Wrong | undefined {
  const born = endOf(life.born, factOf(person, 'born'));
  const died = endOf(life.died, factOf(person, 'died'));
  const ends = [born, died].filter((end) => end !== undefined);
  const [first, ...others] = ends.filter((end) => !end.agrees);
  if (first === undefined) return undefined;
  const certain: Severity = ends.some(({ fact }) => fact.certainty !== undefined || /[~?%]/.test(fact.edtf)) ? 'information' : 'warning';
  const wrong = { ends: [first, ...others] as const, severity: certain };
  const isSurname = life.mention.form.form === 'short';
  if (life.by === 'mark') return isSurname && ends.every(({ off }) => Math.abs(off) > YEARS_OF_A_NAMESAKE) ? undefined : wrong;
  if (born === undefined || died === undefined) return undefined;
  const length = yearsBetween(born.written, died.written);
  if (length <= 0) return undefined;
  if (born.agrees) {
    if (died.off > 0) return died.off > 60 ? undefined : wrong;
    if (life.by === 'comma') return undefined;
    return died.off > -YEARS_OF_A_SLIP ? wrong : { ...wrong, severity: 'information' };
  }
  if (died.agrees) return born.off < YEARS_OF_A_CHILD && born.off > -60 && !(isSurname && Math.abs(born.off) > YEARS_OF_A_NAMESAKE) ? wrong : undefined;
  const isNear = Math.abs(born.off) <= YEARS_NEAR && Math.abs(died.off) <= YEARS_NEAR;
  return isNear && length >= YEARS_OF_A_LIFE && !isSurname ? { ...wrong, severity: 'information' } : undefined;
}

function factOf(person: CompiledEntry, facet: 'born' | 'died'): CompiledDate | undefined {
  return person.dates.find((date) => date.facet === facet && (date.certainty !== 'disputed' || date.admits !== undefined));
}

function endOf(written: DateMention | undefined, fact: CompiledDate | undefined): End | undefined {
  if (written?.value === undefined || written.yearFrom !== 'written' || fact === undefined) return undefined;
  const admitted = admittedInterval(fact);
  const { bounds } = written.value;
  // A right day under the mark of the wrong calendar is for the check of calendars.
  const agrees = mayMean(bounds, admitted) || mayMean(asPrinted(written) ?? bounds, admitted);
  const distance = intervalDistance(bounds, admitted) / DAYS_OF_A_YEAR;
  return { written, fact, agrees, off: bounds.earliest > admitted.latest ? distance : -distance };
}

/** The day that the figures name if the mark of the calendar is left aside. */
function asPrinted({ value, year, month, day, composite }: DateMention): DayInterval | undefined {
  return value?.calendar === undefined || composite === true || year === undefined || month === undefined || day === undefined ? undefined : dayInterval(year, month, day);
}

function yearsBetween(from: DateMention, to: DateMention): number {
  return (to.value!.bounds.latest - from.value!.bounds.earliest) / DAYS_OF_A_YEAR;
}

function report(statement: Statement, person: CompiledEntry, { ends, severity }: Wrong): Finding {
  const { text, facts } = statement;
  const last = ends.at(-1)!;
  const said = ends.map(({ written }) => `${written.precision === 'day' ? 'on' : 'in'} ${text.slice(written.core.start, written.core.end).replace(/\s+/g, ' ').replace(/\.$/, '')}`);
  const are = ends.map(({ fact }) => `${FACET_WORDS[fact.facet]} ${whenOfFact(fact)}`);
  const message = `${person.name} ${are.join(' and ')}, not ${said.join(' and ')}.${sourceSentence(facts, facts.dateDetails(person, ends[0].fact).sources)}`;
  return { check: lifeDates.id, severity, start: ends[0].written.core.start, end: last.written.core.end, message, fixes: fixes(text, ends), entries: [person.id], facts: ends.map(({ fact }) => placeOfDate(person, fact)) };
}

function fixes(text: string, ends: readonly End[]): Fix[] {
  const each = ends.map((end) => fixOf(text, end));
  if (each.some((fix) => fix === undefined)) return [];
  const [first, second] = each as Fix[];
  if (second === undefined) return [first!];
  return [{ title: `${first!.title} and “${second.edits[0]!.newText}”`, edits: [...first!.edits, ...second.edits] }];
}

function fixOf(text: string, { written, fact }: End): Fix | undefined {
  const bounds = toInterval(fact.bounds);
  if (!Number.isFinite(bounds.earliest)) return undefined;
  if (written.composite === undefined) return written.notation.precision === 'day' && !isSingleDay(bounds) ? undefined : fixWithDay(text, written, bounds.earliest);
  return yearFix(text, written, bounds.earliest);
}

/** In a date of two calendars, if nothing but its only year is wrong, the year can be put right. */
function yearFix(text: string, written: DateMention, day: number): Fix | undefined {
  const right = dateFromDay(day);
  const years = [...text.slice(written.core.start, written.core.end).matchAll(/\d{4}/g)];
  if (written.month !== right.month || written.day !== right.day || years.length !== 1) return undefined;
  const start = written.core.start + years[0]!.index;
  const edit: TextEdit = { start, end: start + 4, newText: String(right.year) };
  return { title: `Change to “${edit.newText}”`, edits: [edit] };
}
