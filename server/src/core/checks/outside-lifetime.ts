/**
 * Somebody acts before they were born, as a small child, or after their death. Only acts are judged that the living alone
 * can do ({@link ../claims/acting-verbs}); that papers were opened or a name was honoured says nothing of a life.
 */
import type { Act } from '../claims/acts';
import type { Turn } from '../claims/life-expressions';
import { sourceSentence } from '../facts/citations';
import { admittedInterval } from '../facts/fact-base';
import { edtfInWords } from '../facts/fact-words';
import type { CompiledDate, CompiledEntry } from '../facts/index-format';
import { RUSSIAN_CALENDAR_REFORM, rereadAsJulian } from '../time/day';
import { certainlyBefore, type DayInterval } from '../time/interval';
import type { Check, Finding, Statement } from './check';
import { isWrongForTurn } from './known-turns';
import { placeOfDate } from './fact-place';

export const outsideLifetime: Check = {
  id: 'outside-lifetime',
  title: 'Acts outside a lifetime',
  explanation: 'Somebody is said to act before birth, as a small child, or after death.',
  concerns: ({ acts, lifeEvents }) => acts.length > 0 || lifeEvents.length > 0,
  *run(statement) {
    for (const act of statement.acts) {
      const finding = act.titled !== true && act.mention.entry?.kind === 'person' && !isWrongForTurn(statement, act.date) ? judge(statement, act, act.mention.entry) : undefined;
      if (finding !== undefined) yield finding;
    }
    for (const { mention, turn, date, expression } of statement.lifeEvents) {
      if (!OF_THE_LIVING.has(turn) || mention.entry?.kind !== 'person' || expression === undefined || BY_ANOTHER.test(expression.phrase) || statement.acts.some((act) => act.mention === mention)) continue;
      const finding = judge(statement, { mention, date, span: { start: mention.start, end: mention.end } }, mention.entry);
      if (finding !== undefined) yield finding;
    }
  },
};

/** Turns of which only the living are capable. */
const OF_THE_LIVING: ReadonlySet<Turn> = new Set<Turn>(['arrested', 'sentenced', 'accredited', 'began', 'ended']);
/** The dead are replaced and followed as well, and may be sentenced, named and removed. */
const BY_ANOTHER = /^(?:replaced|succeeded by|followed by|followed|named|elected|removed|relieved|recalled|abgelöst|folgte|снят|снял|сняли|избран|sentenced|convicted|verurteilt|осужден|осудили|fell|fall|sturz)/u;

const DAYS_OF_A_YEAR = 365.2425;
/** Nobody signs, travels on business or speaks in public below this age. */
const YOUNGEST_TO_ACT = 10 * DAYS_OF_A_YEAR;
/** A surname alone, long before the birth, is that of a father or uncle. */
const A_GENERATION = 15 * DAYS_OF_A_YEAR;

function judge(statement: Statement, act: Act, person: CompiledEntry): Finding | undefined {
  const written = act.date.value!.bounds;
  const born = person.dates.find((fact) => fact.facet === 'born' && fact.certainty !== 'disputed');
  const died = person.dates.find((fact) => fact.facet === 'died' && (fact.certainty !== 'disputed' || fact.admits !== undefined));
  if (died !== undefined && certainlyBefore(admittedInterval(died), inEitherCalendar(written))) return isOfLaterNamesake(act, admittedInterval(died), written) ? undefined : finding(statement, act, died, `${person.name} died ${inWords(died)}`);
  if (born === undefined) return undefined;
  const birth = admittedInterval(born);
  const childhood = { earliest: birth.earliest, latest: birth.earliest + YOUNGEST_TO_ACT };
  if (written.latest >= childhood.latest) return undefined;
  if (act.mention.form.form !== undefined && birth.earliest - written.latest > A_GENERATION) return undefined;
  return finding(statement, act, born, `${person.name} was born ${inWords(born)}`);
}

/** A surname alone, a generation after the death, is that of somebody else: Marshal Shaposhnikov in 1992. */
const isOfLaterNamesake = ({ mention }: Act, died: DayInterval, written: DayInterval): boolean => mention.form.form !== undefined && written.earliest - died.latest > 2 * A_GENERATION;

function finding(statement: Statement, act: Act, fact: CompiledDate, says: string): Finding {
  const entry = act.mention.entry!;
  const text = statement.text.slice(act.date.core.start, act.date.core.end).replace(/\s+/g, ' ');
  return {
    check: outsideLifetime.id,
    severity: fact.certainty === undefined ? 'warning' : 'information',
    start: act.date.start,
    end: act.date.end,
    message: `${says}; the text has ${act.asObject === true ? 'a meeting' : 'an act'} dated ${text}.${sourceSentence(statement.facts, statement.facts.dateDetails(entry, fact).sources)}`,
    fixes: [],
    entries: [entry.id],
    facts: [placeOfDate(entry, fact)],
  };
}

const inWords = (fact: CompiledDate): string => `${/^\d{4}-\d\d-\d\d$/.test(fact.edtf) ? 'on' : 'in'} ${edtfInWords(fact.edtf)}`;

/** A date before the reform may be Julian, and then lies later. */
function inEitherCalendar(written: DayInterval): DayInterval {
  return written.earliest >= RUSSIAN_CALENDAR_REFORM ? written : { earliest: written.earliest, latest: rereadAsJulian(written.latest) };
}
