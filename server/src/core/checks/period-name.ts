/**
 * A city, state or body under a name that it did not bear yet, or a body that did not exist: Leningrad in 1921, the Soviet
 * Union of 1918, the Wehrmacht of 1926. What is said of a later time, or names both names, is left alone; so are names that
 * went on being used when they were out of date.
 */
import { findNamesInTime, SINCE_A_DATE } from '../claims/names-in-time';
import { sourceSentence } from '../facts/citations';
import { admittedInterval, toInterval, type FactBase } from '../facts/fact-base';
import { edtfInWords, periodInWords } from '../facts/fact-words';
import type { CompiledCitation, CompiledDate, CompiledEntry, CompiledName } from '../facts/index-format';
import { dayFromDate } from '../time/day';
import { certainlyBefore, intervalContains, intervalsMeet, type DayInterval } from '../time/interval';
import type { Mention } from '../text/mentions';
import type { DateMention } from '../text/dates/date-mention';
import { foldWords } from '../util/fold';
import { isQuoted, type Check, type Finding, type Fix, type Statement } from './check';
import { subjectName } from './fact-in-message';
import { placeOfDate, placeOfName } from './fact-place';

export const periodName: Check = {
  id: 'period-name',
  title: 'Names out of their time',
  explanation: 'A city, state, army or ministry is called by a name that it did not bear then, or did not yet exist.',
  concerns: ({ acts, settings, mentions }) => acts.length > 0 || settings.length > 0 || mentions.some(({ entry }) => entry !== undefined && NAMED_KINDS.has(entry.kind)),
  *run(statement) {
    const judged = new Set<Mention>();
    for (const act of statement.acts) {
      if (act.mention.entry === undefined || !ACTORS.has(act.mention.entry.kind)) continue;
      judged.add(act.mention);
      yield* judge(statement, act.mention, act.date);
    }
    for (const { mention, date } of statement.settings) {
      judged.add(mention);
      yield* judge(statement, mention, date);
    }
    const { text, sentence, dates, facts } = statement;
    const tooEarly = statement.mentions.filter((mention) => !judged.has(mention) && isLaterThanAll(facts, mention, dates) && !(mention.entry?.kind === 'state' && isPlaceBefore(text, mention)));
    for (const { mention, date } of findNamesInTime(text, sentence, tooEarly, dates)) {
      // Beside the name of its time the later one is meant as it stands; where the base knows none, it may have been in use.
      const instead = namesThen(statement, mention, date.value!.bounds);
      if (instead.length > 0 && !statement.mentions.some((other) => other !== mention && instead.some(({ bearer }) => bearer === other.entry))) yield* judge(statement, mention, date);
    }
  },
};

const ACTORS: ReadonlySet<string> = new Set(['state', 'organisation']);

const NAMED_KINDS: ReadonlySet<string> = new Set(['place', 'state', 'organisation']);
/** Earlier than this a town is called by the name that readers know. */
const OLDEST_TIME = dayFromDate({ year: 1900, month: 1, day: 1 });

/** Whether every date of a sentence lies before the name could be borne. */
function isLaterThanAll(facts: FactBase, { entry, form, described }: Mention, dates: readonly DateMention[]): boolean {
  if (entry === undefined || described !== undefined || !NAMED_KINDS.has(entry.kind)) return false;
  const began = beginning(facts, entry, form);
  const known = dates.filter(({ value, yearFrom }) => value !== undefined || yearFrom !== 'missing');
  return began !== undefined && known.length > 0 && known.every(({ value }) => value !== undefined && value.bounds.earliest >= OLDEST_TIME && certainlyBefore(value.bounds, began.interval));
}

/** Where somebody went or was, Soviet Russia is called the Soviet Union by many who know better. */
const IN_OR_TO = /(?:^|[\s(])(?:in|into|to|through|inside|via|nach|durch|в|во)\s+(?:the\s+|die\s+|der\s+)?\[?$/iu;
const isPlaceBefore = (text: string, { start }: Mention): boolean => IN_OR_TO.test(text.slice(Math.max(0, start - 16), start)) && !ENVOY.test(text.slice(Math.max(0, start - 40), start));
/** To a state, and not to a country, an ambassador is accredited. */
const ENVOY = /(?:ambassador|envoy|minister|representative|Botschafter|Gesandte[rn]?|Vertreter|посол|посла|послу|посланник\p{L}*|представител\p{L}+)\s+(?:to|in|в)\s+(?:the\s+|der\s+)?\[?$/u;

/** Words that say that the name is of another time than the rest. */
const OTHER_TIME = /(?:^| )(?:now|today|later|future|present day|renamed|formerly|former|once|then called|became|since|nachmals|heute|heutige|heutigen|spater|spatere|spateren|umbenannt|ehemals|damals|будущ\S*|ныне|сегодня|позже|впоследствии|переименован\S*|бывш\S*|тогда|history|geschichte|истори\S*)(?: |$)/;

function* judge(statement: Statement, mention: Mention, date: DateMention): Iterable<Finding> {
  const entry = mention.entry!;
  const written = date.value!.bounds;
  if (isElsewhere(statement.text, mention) || isTitle(statement.text, mention) || isOfAKind(statement.text, mention) || isQuoted(statement, mention) || isQuoted(statement, date) || namesOthersToo(statement, mention)) return;
  const told = statement.text.slice(statement.sentence.start, statement.sentence.end);
  const sentence = foldWords(entry.kind === 'organisation' ? told.replace(SINCE_A_DATE, '') : told);
  if (OTHER_TIME.test(sentence)) return;
  const { form } = mention;
  // A party or body is commonly called by its last name throughout.
  if (entry.kind === 'organisation' && form.period !== undefined && !isLater(entry, written)) return;
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

/** A name in italics by itself is a title: his book *Stalingrad*. */
const isTitle = (text: string, { start, end }: Mention): boolean => /(?<![*_])[*_]$/.test(text.slice(Math.max(0, start - 2), start)) && /^[.,]?[*_](?![*_])/.test(text.slice(end, end + 3));

/** "A strong Wehrmacht": armed forces of whatever name. */
const isOfAKind = (text: string, { entry, start }: Mention): boolean => entry?.kind === 'organisation' && /(?<!\p{L})(?:an?|any|no|eine[rnms]?|keine[rnm]?|jede[rnm]?)\s+(?:\p{Ll}+\s+)?\[?$/iu.test(text.slice(Math.max(0, start - 40), start));

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

/** The republics had commissariats for internal affairs of that name from 1917 to 1930. */
const BORNE_BY_OTHERS_BEFORE: ReadonlySet<string> = new Set(['organisations/nkvd']);

/** From when the form could be used: the day on which the name was given, or the body founded. */
function beginning(facts: FactBase, entry: CompiledEntry, form: CompiledName): Beginning | undefined {
  const founding = entry.dates.find((fact) => (fact.facet === 'founded' || fact.facet === 'proclaimed') && fact.certainty === undefined);
  const sources = founding === undefined ? [] : facts.dateDetails(entry, founding).sources;
  if (form.period !== undefined) {
    const { earliest } = toInterval(form.period);
    return Number.isFinite(earliest) ? { interval: { earliest, latest: earliest }, words: periodInWords([form.period[0], form.period[0]]), sources } : undefined;
  }
  // A country is spoken of before its state was founded; an army or a ministry is not.
  if (founding === undefined || BORNE_BY_OTHERS_BEFORE.has(entry.id) || (entry.kind !== 'organisation' && entry.id !== 'states/soviet-union')) return undefined;
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

/** The names borne then: of the same entry, or of what it succeeded; the likeliest first. */
function namesThen({ facts }: Statement, { entry, form }: Mention, written: DayInterval): { readonly bearer: CompiledEntry; readonly name: CompiledName }[] {
  const predecessors = (facts.details(entry!.id).relations ?? [])
    .filter(({ type, inverse }) => type === 'succeeds' && inverse !== true)
    .flatMap(({ to }) => facts.entry(to) ?? [])
    .filter((predecessor) => !isLater(predecessor, written));
  return [entry!, ...predecessors].flatMap((bearer) => {
    const names = bearer.names.filter((name) => name.lang === form.lang && name.form !== 'variant' && name !== form && !/[(,]/.test(name.text));
    const fitting = bearer === entry ? names.filter((name) => name.period !== undefined && intervalContains(toInterval(name.period), written)) : names.filter((name) => name.period === undefined || intervalsMeet(toInterval(name.period), written));
    // Of several the one that is as short as the name written, an abbreviation for an abbreviation; beside it the one in common use.
    const [best, ...others] = fitting.sort((a, b) => Number(b.form === form.form) - Number(a.form === form.form) || a.text.length - b.text.length);
    const usual = others.find((name) => name.form === 'short' && name.period !== undefined);
    const offered = best === undefined ? [] : usual === undefined ? [best] : form.form === 'abbreviation' ? [best, usual] : [usual, best];
    return offered.map((name) => ({ bearer, name }));
  });
}

const fixes = (statement: Statement, mention: Mention, written: DayInterval): Fix[] => namesThen(statement, mention, written).slice(0, 2).map(({ name }) => replacement(statement, mention, name));

/** Names that stand without the article that the name written has. */
const BARE = /^(?:Soviet Russia|Bolshevik Russia|Sowjetrussland)$/;
const ARTICLE = /(?:(\.\s+|^)(?:The|Die)|(?<=[\s[])(?:the|die|der))\s+$/;

/** Writes a name in the place of another, with the case ending that the other has and without an article that it does not bear. */
function replacement({ text, sentence }: Statement, mention: Mention, name: CompiledName): Fix {
  const { start, end } = mention;
  const written = text.slice(start, end);
  const ending = written.startsWith(mention.form.text) ? written.slice(mention.form.text.length) : '';
  const isAlike = /^(?:ом|е|а|у|s|es)$/.test(ending) && /[бвгджзклмнпрстфхцчшщbcdfghjklmnpqrtvwxz]$/.test(name.text) && name.form !== 'abbreviation';
  const newText = `${name.text}${isAlike ? ending : ''}`;
  const article = BARE.test(name.text) ? ARTICLE.exec(text.slice(sentence.start, start))?.[0].trimStart().replace(/^\.\s+/, '') : undefined;
  return { title: `Change to “${newText}”`, edits: [{ start: start - (article?.length ?? 0), end, newText }] };
}
