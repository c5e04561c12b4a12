/** Runs the checks over a note. */
import { findStatements, isFromContext, NOTHING } from '../claims/claim';
import { isSurnameOfAnother } from '../claims/other-bearers';
import { plainDescriptions } from '../claims/plain-descriptions';
import { findRowClaims } from '../claims/rows';
import type { DateMention } from '../text/dates/date-mention';
import { hasOpenYears, withYearsInReach, yearSetBy, type YearInReach } from '../text/dates/years-in-reach';
import { statementSpans } from '../text/lines-of-blocks';
import { mentionsOfBlock, type Mention } from '../text/mentions';
import type { BlockReading, Note, Segment } from '../text/note';
import { yearsAbove } from '../text/years-above';
import { foldText } from '../util/fold';
import { findOverlapping, shiftSpan, spanContains, spansOverlap, spansWithin, type Span } from '../util/span';
import type { Check, Finding, Severity, Statement } from './check';
import { settingsOfNote } from './document-settings';
import { sectionsOfErrors } from './errata';
import { isSilent, silencesOf } from './ignore-comments';
import type { IgnoredStatements } from './ignored-statements';
import { statementAt } from './statement-key';
import { CHECKS } from './index';

/** What a writer has set for a check: a severity of their own, or off. Checks that are not named keep their own. */
export type CheckSettings = Readonly<Record<string, Severity | 'off' | 'default'>>;

export interface CheckOptions {
  readonly settings: CheckSettings;
  /** Statements that the workspace lets stand. */
  readonly ignored?: IgnoredStatements;
  /** Told when a check throws; the others go on. */
  readonly onFailure: (check: string, error: unknown) => void;
}

/** The findings of a note, with what the next run over the same note can take over. */
export interface CheckedNote {
  readonly findings: readonly Finding[];
  /** What is known of each segment; a segment that is read or decided anew has other mentions. */
  readonly bySegment: ReadonlyMap<Segment['mentions'], CheckedSegment>;
}

interface CheckedSegment {
  /** In offsets of the segment, before comments and settings are applied. */
  readonly findings: readonly Finding[];
  /** The year above the segment, under which its dates were judged. */
  readonly year: YearInReach | undefined;
  /** By the place of a check in {@link CHECKS}: what it has found out about the segment, if it looks at the whole note. */
  readonly recalled: unknown[];
}

/** Checks a note. Segments in which the same words mean the same as in `previous`, under the same year, are not judged again. */
export function checkNote(note: Note, options: CheckOptions, previous?: CheckedNote): CheckedNote {
  const above = yearsAbove(note.text, note.segments);
  const checked = note.segments.map((segment, index): CheckedSegment => {
    const known = previous?.bySegment.get(segment.mentions);
    const year = above[index];
    return known !== undefined && (isSameYear(known.year, year) || !segment.reading.blocks.some(hasOpenYears)) ? known : { findings: checkSegment(note, segment, year, options), year, recalled: known?.recalled ?? [] };
  });
  const findings: Finding[] = [];
  checked.forEach((own, index) => {
    for (const finding of own.findings) findings.push(moveFinding(finding, note.segments[index]!.start));
  });
  // What the note says of itself goes before what is set for its folder.
  const own = settingsOfNote(note);
  const settings = { ...options.settings, ...own.checks };
  CHECKS.forEach((check, place) => {
    if (check.runOnNote === undefined || settingOf(check, settings) === 'off') return;
    const recall = <T>(find: (segment: Segment) => T): readonly T[] => checked.map((segment, index) => (segment.recalled[place] ??= find(note.segments[index]!)) as T);
    attempt(check, () => check.runOnNote!(note, recall), options, findings);
  });
  const bySegment = new Map(note.segments.map((segment, index) => [segment.mentions, checked[index]!]));
  const errata = sectionsOfErrors(note);
  const judged = errata.length === 0 ? findings : findings.filter((finding) => findOverlapping(errata, finding) === undefined);
  const kept = applySettings(note, dropLessSpecific(judged), settings, options.ignored);
  return { findings: [...kept, ...own.problems].sort((a, b) => a.start - b.start || a.end - b.end), bySegment };
}

const isSameYear = (a: YearInReach | undefined, b: YearInReach | undefined): boolean => a === b || (a?.year === b?.year && a?.source.words === b?.source.words);

function settingOf(check: Check, settings: CheckSettings): Severity | 'off' | 'default' {
  return settings[check.id] ?? (check.offByDefault === true ? 'off' : 'default');
}

function checkSegment(note: Note, segment: Segment, above: YearInReach | undefined, options: CheckOptions): readonly Finding[] {
  const found: Finding[] = [];
  const { blocks } = segment.reading;
  const text = note.text.slice(segment.start, segment.end);
  let year = above;
  for (const block of blocks) {
    if (block.quoted || block.dates.length === 0) continue;
    const own = blocks.length === 1 ? undefined : yearSetBy(text, block, block === blocks[0] && block.kind === 'table-row');
    const inContext = hasOpenYears(block) ? withYearsInReach(text, block, year) : block.dates;
    for (const statement of statementsOf(note, text, segment, block, inContext)) {
      for (const check of CHECKS) if (check.run !== undefined && check.concerns?.(statement) !== false) attempt(check, () => check.run!(statement), options, found);
    }
    year = own ?? year;
  }
  return dropLessSpecific(found.length < 2 ? found : withoutRepetition(found));
}

/** A row of a table is read as a sentence, and by the heads of its columns. */
function withoutRepetition(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ check, start, end }) => {
    const key = `${check} ${start} ${end}`;
    return seen.size < seen.add(key).size;
  });
}

/** Adds what a check finds to what others have found; nothing of it if it throws. */
function attempt(check: Check, run: () => Iterable<Finding>, options: CheckOptions, found: Finding[]): void {
  const before = found.length;
  try {
    for (const finding of run()) found.push(finding);
  } catch (error) {
    found.length = before;
    options.onFailure(check.id, error);
  }
}

function statementsOf(note: Note, text: string, segment: Segment, block: BlockReading, inContext: readonly DateMention[]): Statement[] {
  const found: Statement[] = [];
  const all = mentionsOfBlock(segment, block);
  const mentions = all.filter((mention) => mention.described === undefined);
  const descriptions = mentions.length === all.length ? [] : plainDescriptions(text, block, all);
  const sentences = statementSpans(text, block);
  const subjects = subjectsBySentence(text, sentences, mentions, block.dates);
  for (const [index, sentence] of sentences.entries()) {
    const dates = spansWithin(block.dates, sentence);
    if (dates.length === 0) continue;
    const antecedents = subjects(index - 1);
    const described = descriptions.length === 0 ? [] : spansWithin(descriptions, sentence);
    const parts = { text, sentence, mentions: namedIn(text, sentence, mentions, dates), dates, unread: block.unread, antecedents, ...(described.length > 0 && { described }) };
    const relative = block.relative.length === 0 ? block.relative : block.relative.filter((expression) => spanContains(sentence, expression));
    const stated = findStatements(parts, block.quotations, note.facts, inContext === block.dates ? dates : spansWithin(inContext, sentence));
    // Field by field: an engine copies two objects into one by looking up every name.
    const { claims, claimsInContext, acts, settings, appointments, lifeEvents, treatyStates, exchangedTreaties } = stated;
    found.push({ text, sentence, mentions: parts.mentions, antecedents, dates, relative, quotations: block.quotations, claims, claimsInContext, acts, settings, appointments, lifeEvents, treatyStates, exchangedTreaties, facts: note.facts });
  }
  const header = block.kind === 'table-row' ? headerOf(segment, block) : undefined;
  if (header === undefined) return found;
  const parts = { text, sentence: block, mentions, dates: inContext, unread: block.unread };
  const claims = findRowClaims({ parts, header, headed: mentionsOfBlock(segment, header).filter((mention) => mention.described === undefined), quotations: block.quotations, facts: note.facts });
  if (claims.length === 0) return found;
  const [claimsInContext, own] = [claims.filter(({ date }) => isFromContext(date)), claims.filter(({ date }) => !isFromContext(date))];
  found.push({ ...NOTHING, text, sentence: block, mentions: [], dates: [], relative: [], quotations: block.quotations, claims: own, claimsInContext, facts: note.facts });
  return found;
}

/** The first row of the table that a row belongs to; `undefined` for that row itself. */
function headerOf({ reading: { blocks } }: Segment, row: BlockReading): BlockReading | undefined {
  // Nearly every table is a segment of its own.
  if (blocks[0]!.kind === 'table-row') return row === blocks[0] ? undefined : blocks[0];
  let first = blocks.indexOf(row);
  while (first > 0 && blocks[first - 1]!.kind === 'table-row') first--;
  return blocks[first] === row ? undefined : blocks[first];
}

/** Documents and things that the next sentence may speak of as well: "It had a supplement. It was signed …". */
const ANOTHER_DOCUMENT = /protocol|supplement|agreement|convention|notes|letter|annex|text|draft|article|clause|declaration|communique|protokoll|zusatz|abkommen|notenwechsel|anhang|brief|entwurf|vertragstext|протокол|соглашени|приложени|нот[аыуе]|письм|текст|деклараци/;
const SOMETHING_NEW = /(?<!\p{L})(?:an?|another|eine?[nmrs]?|its|his|her|their|sein\p{L}*|ihr\p{L}*|его|ее|их)\s/u;
/** "It was a surprise" brings in nothing new. */
const PREDICATE = /(?<!\p{L})(?:was|is|remained|became|came as|war|ist|wurde|blieb)\s+(?:an?|eine?)\s/gu;

const ANY_PRONOUN = /^(?:He|She|They|It|We|Er|Sie|Es|Он|Она|Они)\s/u;
const PERSONAL = /^(?:He|Er|Он)\s/u;

/** The names of a sentence, without surnames that are somebody else's there. */
function namedIn(text: string, sentence: Span, mentions: readonly Mention[], dates: readonly DateMention[]): readonly Mention[] {
  const all = spansWithin(mentions, sentence);
  return all.length === 0 ? all : all.filter((mention) => !isSurnameOfAnother(text, sentence, mention, all, dates));
}

/**
 * The names that the sentence after each may speak of with a pronoun. They are looked for when a sentence with a date asks,
 * because most sentences are followed by one without.
 */
function subjectsBySentence(text: string, sentences: readonly Span[], mentions: readonly Mention[], dates: readonly DateMention[]): (index: number) => readonly Mention[] {
  const known: (readonly Mention[])[] = [];
  const of = (index: number): readonly Mention[] => known[index] ?? [];
  return (index) => {
    // Only of a sentence that begins with a pronoun does it matter what stood before it.
    let first = index;
    while (first > 0 && known[first] === undefined && PERSONAL.test(text.slice(sentences[first]!.start, sentences[first]!.start + 4))) first--;
    for (let next = first; next <= index; next++) {
      const sentence = sentences[next];
      if (sentence !== undefined) known[next] ??= subjectsOf(text, sentence, namedIn(text, sentence, mentions, spansWithin(dates, sentence)), of(next - 1));
    }
    return of(index);
  };
}

/** The names of a sentence if one of them is its subject: it begins the sentence, after at most an article and one word. */
function subjectsOf(text: string, sentence: Span, mentions: readonly Mention[], before: readonly Mention[]): readonly Mention[] {
  const first = mentions[0];
  // "He … He …": somebody spoken of is spoken of on.
  if (before[0]?.entry?.kind === 'person' && PERSONAL.test(text.slice(sentence.start, sentence.start + 4))) return [before[0], ...mentions];
  // "He named Tukhachevsky": the one who is spoken of is not known here.
  if (first === undefined || ANY_PRONOUN.test(text.slice(sentence.start, sentence.start + 6)) || !/^(?:\S+\s+){0,2}$/.test(text.slice(sentence.start, first.start))) return [];
  // People are spoken of on, whatever else comes up.
  if (first.entry?.kind === 'person') return mentions;
  const rest = foldText(text.slice(first.end, sentence.end));
  return ANOTHER_DOCUMENT.test(rest) || SOMETHING_NEW.test(rest.replace(PREDICATE, ' ')) ? [] : mentions;
}

/** One mistake gives one finding: an impossible date is not also a wrong one, a wrong date not also a wrong weekday. */
const SPECIFICITY = ['impossible-date', 'calendar', 'range-order', 'life-dates', 'facet-swapped', 'event-date', 'treaty-state', 'outside-lifetime', 'office-term', 'interval', 'weekday', 'sequence', 'figure'];

function dropLessSpecific(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  const rank = (finding: Finding): number => (SPECIFICITY.includes(finding.check) ? SPECIFICITY.indexOf(finding.check) : SPECIFICITY.length);
  const ordered = [...findings].sort((a, b) => a.start - b.start || rank(a) - rank(b));
  const dropped = new Set<Finding>();
  ordered.forEach((finding, index) => {
    for (let next = index + 1; next < ordered.length && ordered[next]!.start < finding.end; next++) {
      const other = ordered[next]!;
      if (spansOverlap(finding, other) && rank(finding) !== rank(other)) dropped.add(rank(finding) < rank(other) ? other : finding);
    }
  });
  return findings.filter((finding) => !dropped.has(finding));
}

function moveFinding(finding: Finding, by: number): Finding {
  return {
    ...finding,
    ...shiftSpan(finding, by),
    fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, ...shiftSpan(edit, by) })) })),
  };
}

const OFF_BY_DEFAULT: ReadonlySet<string> = new Set(CHECKS.filter((check) => check.offByDefault === true).map(({ id }) => id));

function applySettings(note: Note, findings: readonly Finding[], settings: CheckSettings, ignored: IgnoredStatements | undefined): Finding[] {
  if (findings.length === 0) return [];
  const silences = silencesOf(note);
  const kept: Finding[] = [];
  for (const finding of findings) {
    const setting = settings[finding.check] ?? (OFF_BY_DEFAULT.has(finding.check) ? 'off' : 'default');
    if (setting === 'off' || isSilent(silences, finding.start, finding.check)) continue;
    if (ignored !== undefined && ignored.size > 0 && ignored.has(finding.check, statementAt(note, finding))) continue;
    kept.push(setting === 'default' ? finding : { ...finding, severity: setting });
  }
  return kept;
}
