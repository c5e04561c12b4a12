/**
 * A title borne outside its term: "Foreign Minister Ribbentrop" of something done in 1936. The person must have held an office
 * of that kind at another time, and the date must lie within the years for which the base lists every holder, so that a
 * second term it does not know cannot make the sentence true.
 */
import type { Act } from '../claims/acts';
import type { Appointment } from '../claims/appointments';
import { tellsOfCareer } from '../claims/titled-acts';
import { isOfKind, spanOfTitle, titleBefore, titleBehind, titleOfOffice, type TitleKind } from '../claims/titles';
import { sourceSentence } from '../facts/citations';
import { admittedInterval, toInterval, type FactBase, type HeldOffice } from '../facts/fact-base';
import { termInWords } from '../facts/fact-words';
import type { CompiledEntry } from '../facts/index-format';
import { dateFromDay } from '../time/day';
import type { DateMention } from '../text/dates/date-mention';
import type { Mention } from '../text/mentions';
import { certainlyBefore, intervalContains, intervalsMeet, type DayInterval } from '../time/interval';
import type { Span } from '../util/span';
import type { Check, Finding, Fix, Statement } from './check';
import { fixWithDay } from './corrected-date';
import { placeOfOffice, placeOfTenure } from './fact-place';
import { contradictedTurn, isWrongForTurn } from './known-turns';

export const officeTerm: Check = {
  id: 'office-term',
  title: 'Titles and terms of office',
  explanation: 'A title is borne at a time when the person did not hold the office.',
  concerns: ({ acts, lifeEvents, appointments }) => acts.length > 0 || lifeEvents.length > 0 || appointments.length > 0,
  *run(statement) {
    for (const act of statement.acts) {
      const person = act.mention.entry;
      if (person?.kind !== 'person' || isWrongForTurn(statement, act.date) || tellsOfCareer(statement.text.slice(act.span.start, act.span.end))) continue;
      const kind = titleBefore(statement.text, statement.sentence, act.mention) ?? titleBehind(statement.text, statement.sentence, act.mention);
      const finding = kind === undefined ? undefined : judge(statement, act, person, kind);
      if (finding !== undefined) yield finding;
    }
    for (const { mention, turn, date } of statement.lifeEvents) {
      // Of a birth any later title may be told.
      const kind = turn === 'born' || mention.entry?.kind !== 'person' || statement.acts.some((act) => act.mention === mention) ? undefined : titleBefore(statement.text, statement.sentence, mention);
      const finding = kind === undefined || heldThen(statement.facts, mention.entry!, date) === undefined ? undefined : judge(statement, { mention, date, span: mention }, mention.entry!, kind);
      if (finding !== undefined) yield finding;
    }
    for (const appointment of statement.appointments) {
      const finding = judgeAppointment(statement, appointment);
      if (finding !== undefined) yield finding;
    }
    for (const event of statement.lifeEvents) {
      if (event.turn !== 'began' && event.turn !== 'ended') continue;
      if (!statement.appointments.some(({ date }) => date === event.date)) yield* contradictedTurn(statement, event, officeTerm.id);
    }
  },
};

/** Years that an account may be off by when it tells a whole term in years. */
const LOOSE_YEARS = 1;

/** "In 1932 Hitler became Chancellor", "Dirksen was ambassador in Moscow from 1930 to 1933". */
function judgeAppointment(statement: Statement, { mention, kind, date, says }: Appointment): Finding | undefined {
  const { facts } = statement;
  const person = mention.entry!;
  const written = date.value!.bounds;
  const terms = facts.officesOf(person.id).filter(({ office, tenure }) => isOfKind(office, kind) && tenure.capacity !== 'designate');
  if (terms.length === 0 || !terms.every(({ office }) => isCovered(office, written))) return undefined;
  const fits = says === 'began' ? terms.some((held) => intervalsMeet(startOf(held), written)) : isTermOf(terms, written);
  if (fits || person.dates.some((fact) => (fact.facet === 'appointed' || fact.facet === 'accredited') && intervalsMeet(admittedInterval(fact), written))) return undefined;
  const nearest = nearestTerm(terms, written);
  const text = statement.text.slice(date.core.start, date.core.end).replace(/\s+/g, ' ');
  return {
    check: officeTerm.id,
    severity: 'warning',
    start: date.start,
    end: date.end,
    message: `${person.name} was ${kind.words} ${periodWords(nearest)}; the text has ${text}.${sourceSentence(facts, facts.tenureDetails(nearest.office, nearest.tenure).sources)}`,
    fixes: says === 'began' && date.composite === undefined && Number.isFinite(startOf(nearest).earliest) ? [fixWithDay(statement.text, date, startOf(nearest).latest)] : [],
    entries: [person.id, nearest.office.id],
    facts: [placeOfOffice(person, nearest.office), placeOfTenure(nearest.office, nearest.tenure)],
  };
}

/** The days on which a term may have begun. */
function startOf({ tenure }: HeldOffice): DayInterval {
  const { earliest } = toInterval(tenure.bounds);
  return { earliest, latest: tenure.core === undefined ? earliest : Math.max(earliest, toInterval(tenure.core).earliest) };
}

/** Whether a span of years is that of a term, or of several told as one, as loosely as prose counts years. */
function isTermOf(terms: readonly HeldOffice[], written: DayInterval): boolean {
  const bounds = terms.map(({ tenure }) => toInterval(tenure.bounds));
  const years = (a: number, b: number): number => (Number.isFinite(a) && Number.isFinite(b) ? Math.abs(dateFromDay(a).year - dateFromDay(b).year) : 0);
  return bounds.some(({ earliest }) => years(earliest, written.earliest) <= LOOSE_YEARS) && bounds.some(({ latest }) => years(latest, written.latest) <= LOOSE_YEARS);
}

function judge(statement: Statement, act: Act, person: CompiledEntry, kind: TitleKind): Finding | undefined {
  const { facts } = statement;
  const written = act.date.value!.bounds;
  const terms = facts.officesOf(person.id).filter(({ office }) => isOfKind(office, kind));
  if (terms.length === 0) return judgeNeverBorne(statement, act.mention, act.date, kind);
  if (terms.some(({ tenure }) => intervalsMeet(toInterval(tenure.bounds), written))) return undefined;
  if (!terms.every(({ office }) => isCovered(office, written))) return undefined;
  // An ambassador keeps the title, and may have borne it elsewhere before; one who was none yet did not.
  if (kind.courtesy === true && !isFirstPost(facts, person, terms, written)) return undefined;
  const nearest = nearestTerm(terms, written);
  const text = statement.text.slice(act.date.core.start, act.date.core.end).replace(/\s+/g, ' ');
  return {
    check: officeTerm.id,
    severity: 'warning',
    start: act.mention.start,
    end: act.mention.end,
    message: `${person.name} was ${kind.words} ${periodWords(nearest)}, not at the time named (${text}).${sourceSentence(facts, facts.tenureDetails(nearest.office, nearest.tenure).sources)}`,
    fixes: titleFixes(statement.text, statement.sentence, act.mention, heldThen(facts, person, act.date)),
    entries: [person.id, nearest.office.id],
    facts: [placeOfOffice(person, nearest.office), placeOfTenure(nearest.office, nearest.tenure)],
  };
}

/**
 * "Chancellor Rathenau": a title that its bearer never held, at a time for which the base knows both who held it and what the
 * bearer was instead.
 */
function judgeNeverBorne(statement: Statement, mention: Mention, date: DateMention, kind: TitleKind): Finding | undefined {
  const { facts, text, sentence } = statement;
  if (kind.courtesy === true || date.value === undefined || date.yearFrom !== 'written' || mention.candidates.length > 1) return undefined;
  const written = date.value.bounds;
  const person = mention.entry!;
  const held = facts.officesOf(person.id);
  const now = heldThen(facts, person, date);
  if (now === undefined || held.some(({ office }) => isOfKind(office, kind))) return undefined;
  const offices = facts.entries.filter((entry) => entry.kind === 'office' && isOfKind(entry, kind));
  if (offices.length === 0 || !offices.every((office) => isCovered(office, written))) return undefined;
  return {
    check: officeTerm.id,
    severity: 'warning',
    start: mention.start,
    end: mention.end,
    message: `${person.name} was ${now.office.name} ${periodWords(now)}, and is not known to have been ${kind.words}.${sourceSentence(facts, facts.tenureDetails(now.office, now.tenure).sources)}`,
    fixes: titleFixes(text, sentence, mention, now),
    entries: [person.id, now.office.id],
    facts: [placeOfOffice(person, now.office), placeOfTenure(now.office, now.tenure)],
  };
}

/** The office of the Reich that somebody held throughout a time. */
function heldThen(facts: FactBase, person: CompiledEntry, { value }: DateMention): HeldOffice | undefined {
  if (value === undefined) return undefined;
  return facts.officesOf(person.id).find(({ office, tenure }) => HOLDS_ONE_OFFICE.test(office.id) && intervalContains(toInterval(tenure.bounds), value.bounds));
}

/** The title that was borne then, in place of the one that is written before the name. */
function titleFixes(text: string, sentence: Span, mention: Mention, now: HeldOffice | undefined): Fix[] {
  const title = spanOfTitle(text, sentence, mention);
  const own = now === undefined ? undefined : titleOfOffice(now.office);
  return title === undefined || own === undefined ? [] : [fixWithTitle(text, title, own)];
}

/** Offices of the Reich, the holders of which hold no other title of those that are judged. */
const HOLDS_ONE_OFFICE = /german-foreign-minister|german-chancellor|president-of-the-german-reich|german-ambassador/;

function fixWithTitle(text: string, { start, end }: Span, kind: TitleKind): Fix {
  const written = text.slice(start, end);
  const language = /\p{Script=Cyrillic}/u.test(written) ? 'ru' : /(?:kanzler|minister|pr[äa]sident|botschafter)$/u.test(written) && !/\s|^\p{Ll}/u.test(written) && !/^(?:Chancellor|President)$/.test(written) ? 'de' : 'en';
  const newText = language === 'en' && /^\p{Ll}/u.test(written) ? kind.before.en.toLowerCase() : kind.before[language];
  return { title: `Change to “${newText}”`, edits: [{ start, end, newText }] };
}

function periodWords({ tenure }: HeldOffice): string {
  const words = termInWords(tenure.from, tenure.to);
  return words.startsWith('from') || words.startsWith('until') ? words : `(${words})`;
}

/** Whether the base lists the holders of an office for the whole of a time. */
function isCovered(office: CompiledEntry, written: DayInterval): boolean {
  const bounds = (office.holders ?? []).map(({ bounds: held }) => toInterval(held));
  return Math.min(...bounds.map(({ earliest }) => earliest)) <= written.earliest && written.latest <= Math.max(...bounds.map(({ latest }) => latest));
}

const OF_A_POST = /ambassador|envoy|minister in|legation|embassy/i;

/** Whether a time lies before everything that is known of the person as an envoy. */
function isFirstPost(facts: FactBase, person: CompiledEntry, terms: readonly HeldOffice[], written: DayInterval): boolean {
  if (!terms.every(({ tenure }) => certainlyBefore(written, toInterval(tenure.bounds)))) return false;
  // Posts of which the summary tells must be known to be later.
  const later = person.dates.filter((fact) => certainlyBefore(written, toInterval(fact.bounds)) && OF_A_POST.test(facts.dateDetails(person, fact).label ?? '')).length;
  if ((person.summary.match(/ambassador|envoy/gi) ?? []).length > Math.max(1, later)) return false;
  return !person.dates.some((fact) => !certainlyBefore(written, toInterval(fact.bounds)) && OF_A_POST.test(facts.dateDetails(person, fact).label ?? ''));
}

function nearestTerm(terms: readonly HeldOffice[], written: DayInterval): HeldOffice {
  const distance = ({ tenure }: HeldOffice): number => {
    const bounds = toInterval(tenure.bounds);
    return Math.min(Math.abs(bounds.earliest - written.latest), Math.abs(written.earliest - bounds.latest));
  };
  return [...terms].sort((a, b) => distance(a) - distance(b))[0]!;
}
