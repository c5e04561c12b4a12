/**
 * A title borne outside its term: "Foreign Minister Ribbentrop" of something done in 1936. The person must have held an office
 * of that kind at another time, and the date must lie within the years for which the base lists every holder, so that a
 * second term it does not know cannot make the sentence true.
 */
import type { Act } from '../claims/acts';
import { titleBefore, titleBehind, isOfKind, type TitleKind } from '../claims/titles';
import { sourceSentence } from '../facts/citations';
import { toInterval, type FactBase, type HeldOffice } from '../facts/fact-base';
import { termInWords } from '../facts/fact-words';
import type { CompiledEntry } from '../facts/index-format';
import { certainlyBefore, intervalsMeet, type DayInterval } from '../time/interval';
import type { Check, Finding, Statement } from './check';

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
  },
};

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

/** Whether a time lies before everything that is known of the person as an envoy. */
function isFirstPost(facts: FactBase, person: CompiledEntry, terms: readonly HeldOffice[], written: DayInterval): boolean {
  if (!terms.every(({ tenure }) => certainlyBefore(written, toInterval(tenure.bounds)))) return false;
  if ((person.summary.match(/ambassador|envoy/gi) ?? []).length > 1) return false;
  return !person.dates.some((fact) => certainlyBefore(toInterval(fact.bounds), toInterval(terms[0]!.tenure.bounds)) && /ambassador|envoy|minister in|legation|embassy/i.test(facts.dateDetails(person, fact).label ?? ''));
}

function nearestTerm(terms: readonly HeldOffice[], written: DayInterval): HeldOffice {
  const distance = ({ tenure }: HeldOffice): number => {
    const bounds = toInterval(tenure.bounds);
    return Math.min(Math.abs(bounds.earliest - written.latest), Math.abs(written.earliest - bounds.latest));
  };
  return [...terms].sort((a, b) => distance(a) - distance(b))[0]!;
}
