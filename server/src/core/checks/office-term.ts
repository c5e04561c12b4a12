/**
 * A title borne outside its term: "Foreign Minister Ribbentrop" of something done in 1936. The person must have held an office
 * of that kind at another time, and the date must lie within the years for which the base lists every holder, so that a
 * second term it does not know cannot make the sentence true.
 */
import type { Act } from '../claims/acts';
import type { Appointment } from '../claims/appointments';
import { titleBefore, titleBehind, isOfKind, type TitleKind } from '../claims/titles';
import { sourceSentence } from '../facts/citations';
import { admittedInterval, toInterval, type FactBase, type HeldOffice } from '../facts/fact-base';
import { termInWords } from '../facts/fact-words';
import type { CompiledEntry } from '../facts/index-format';
import { dateFromDay } from '../time/day';
import { certainlyBefore, intervalsMeet, type DayInterval } from '../time/interval';
import type { Check, Finding, Statement } from './check';
import { fixWithDay } from './corrected-date';
import { placeOfOffice, placeOfTenure } from './fact-place';

export const officeTerm: Check = {
  id: 'office-term',
  title: 'Titles and terms of office',
  explanation: 'A title is borne at a time when the person did not hold the office.',
  *run(statement) {
    for (const act of statement.acts) {
      const person = act.mention.entry;
      if (person?.kind !== 'person') continue;
      const kind = titleBefore(statement.text, statement.sentence, act.mention) ?? titleBehind(statement.text, statement.sentence, act.mention);
      const finding = kind === undefined ? undefined : judge(statement, act, person, kind);
      if (finding !== undefined) yield finding;
    }
    for (const appointment of statement.appointments) {
      const finding = judgeAppointment(statement, appointment);
      if (finding !== undefined) yield finding;
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
  if (terms.length === 0 || terms.some(({ tenure }) => intervalsMeet(toInterval(tenure.bounds), written))) return undefined;
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
    fixes: [],
    entries: [person.id, nearest.office.id],
    facts: [placeOfOffice(person, nearest.office), placeOfTenure(nearest.office, nearest.tenure)],
  };
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
