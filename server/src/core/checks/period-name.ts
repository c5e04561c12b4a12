/**
 * A city, state or body under a name that it did not bear yet, or a body that did not exist: Leningrad in 1921, the Soviet
 * Union of 1918, the Wehrmacht of 1926. What is said of a later time, or names both names, is left alone; so are names that
 * went on being used when they were out of date.
 */
import { sourceSentence } from '../facts/citations';
import { admittedInterval, toInterval, type FactBase } from '../facts/fact-base';
import { edtfInWords, periodInWords } from '../facts/fact-words';
import type { CompiledCitation, CompiledDate, CompiledEntry, CompiledName } from '../facts/index-format';
import { certainlyBefore, intervalContains, intervalsMeet, type DayInterval } from '../time/interval';
import type { Mention } from '../text/mentions';
import type { DateMention } from '../text/dates/date-mention';
import { foldText } from '../util/fold';
import { isQuoted, type Check, type Finding, type Fix, type Statement } from './check';
import { subjectName } from './fact-in-message';
import { placeOfDate, placeOfName } from './fact-place';

export const periodName: Check = {
  id: 'period-name',
  title: 'Names out of their time',
  explanation: 'A city, state, army or ministry is called by a name that it did not bear then, or did not yet exist.',
  *run(statement) {
    for (const act of statement.acts) if (act.mention.entry !== undefined && ACTORS.has(act.mention.entry.kind)) yield* judge(statement, act.mention, act.date);
    for (const { mention, date } of statement.settings) yield* judge(statement, mention, date);
  },
};

const ACTORS: ReadonlySet<string> = new Set(['state', 'organisation']);

/** Words that say that the name is of another time than the rest. */
const OTHER_TIME = /(?:^| )(?:now|today|later|future|present day|renamed|formerly|former|once|then called|became|since|nachmals|heute|heutige|heutigen|spater|spatere|spateren|umbenannt|ehemals|damals|будущ\S*|ныне|сегодня|позже|впоследствии|переименован\S*|бывш\S*|тогда|history|geschichte|истори\S*)(?: |$)/;

function* judge(statement: Statement, mention: Mention, date: DateMention): Iterable<Finding> {
  const entry = mention.entry!;
  const written = date.value!.bounds;
  if (isElsewhere(statement.text, mention) || isQuoted(statement, mention) || isQuoted(statement, date) || namesOthersToo(statement, mention)) return;
  const sentence = ` ${foldText(statement.text.slice(statement.sentence.start, statement.sentence.end)).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  if (OTHER_TIME.test(sentence)) return;
  const { form } = mention;
  const began = beginning(statement.facts, entry, form);
  const isOver = entry.kind === 'place' && form.period !== undefined && certainlyBefore(toInterval(form.period), written);
  if (!isOver && (began === undefined || !certainlyBefore(written, began.interval))) return;
  const wording = statement.text.slice(mention.start, mention.end).replace(/\s+/g, ' ');
  const when = statement.text.slice(date.core.start, date.core.end).replace(/\s+/g, ' ');
  const says = form.period === undefined ? `${subjectName(entry)} has existed since ${began!.words}` : `The name “${form.text}” was borne ${borne(form)}`;
  yield {
    check: periodName.id,
    severity: 'warning',
    start: mention.start,
    end: mention.end,
    message: `${says}, so “${wording}” is out of its time in ${when}.${sourceSentence(statement.facts, began?.sources ?? [])}`,
    fixes: fixes(statement, mention, written),
    entries: [entry.id],
    facts: [form.period === undefined && began?.fact !== undefined ? placeOfDate(entry, began.fact) : placeOfName(entry, form)],
  };
}

/** "Wilno, in Renfrew County": a place of the name in another country is told by where it lies. */
const WHERE_IT_LIES = /^,\s(?:in\s)?\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?(?:,|\.|\)|\s\p{Ll})/u;

function isElsewhere(text: string, mention: Mention): boolean {
  return mention.entry?.kind === 'place' && WHERE_IT_LIES.test(text.slice(mention.end, mention.end + 60));
}

function borne({ period }: CompiledName): string {
  const words = periodInWords(period!);
  return words.startsWith('from') || words.startsWith('until') ? words : `from ${words.replace(' – ', ' to ')}`;
}

interface Beginning {
  readonly interval: DayInterval;
  readonly words: string;
  readonly sources: readonly CompiledCitation[];
  readonly fact?: CompiledDate;
}

/** From when the form could be used: the day on which the name was given, or the body founded. */
function beginning(facts: FactBase, entry: CompiledEntry, form: CompiledName): Beginning | undefined {
  const founding = entry.dates.find((fact) => (fact.facet === 'founded' || fact.facet === 'proclaimed') && fact.certainty === undefined);
  const sources = founding === undefined ? [] : facts.dateDetails(entry, founding).sources;
  if (form.period !== undefined) {
    const { earliest } = toInterval(form.period);
    return Number.isFinite(earliest) ? { interval: { earliest, latest: earliest }, words: periodInWords([form.period[0], form.period[0]]), sources } : undefined;
  }
  // A country is spoken of before its state was founded; an army or a ministry is not.
  if (founding === undefined || (entry.kind !== 'organisation' && entry.id !== 'states/soviet-union')) return undefined;
  return { interval: admittedInterval(founding), words: edtfInWords(founding.edtf), sources, fact: founding };
}

/** Whether the sentence has another name of the same thing: it speaks of the names themselves, or of both times. */
function namesOthersToo(statement: Statement, mention: Mention): boolean {
  return statement.mentions.some((other) => other.entry === mention.entry && other.form !== mention.form && other.form.period !== undefined);
}

/** Whether an entry was founded after a time: the predecessor of a body may be younger than what is told. */
function isLater(entry: CompiledEntry, written: DayInterval): boolean {
  return entry.dates.some((fact) => (fact.facet === 'founded' || fact.facet === 'proclaimed') && certainlyBefore(written, admittedInterval(fact)));
}

/** The name borne then: of the same entry, or of what it succeeded. */
function fixes(statement: Statement, mention: Mention, written: DayInterval): Fix[] {
  const entry = mention.entry!;
  const { form } = mention;
  const predecessors = (statement.facts.details(entry.id).relations ?? [])
    .filter(({ type, inverse }) => type === 'succeeds' && inverse !== true)
    .flatMap(({ to }) => statement.facts.entry(to) ?? [])
    .filter((predecessor) => !isLater(predecessor, written));
  const found: Fix[] = [];
  for (const candidate of [entry, ...predecessors]) {
    const names = candidate.names.filter((name) => name.lang === form.lang && name.form !== 'variant' && name !== form && !/[(,]/.test(name.text));
    const fitting = candidate === entry ? names.filter((name) => name.period !== undefined && intervalContains(toInterval(name.period), written)) : names.filter((name) => name.period === undefined || intervalsMeet(toInterval(name.period), written));
    // Of several the one that is as short as the name written: an abbreviation for an abbreviation.
    const best = fitting.sort((a, b) => Number(b.form === form.form) - Number(a.form === form.form) || a.text.length - b.text.length)[0];
    if (best !== undefined) found.push({ title: `Change to “${best.text}”`, edits: [{ start: mention.start, end: mention.end, newText: best.text }] });
  }
  return found.slice(0, 2);
}
