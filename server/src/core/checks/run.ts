/** Runs the checks over a note. */
import { findStatements } from '../claims/claim';
import { mentionsOfBlock, type Mention } from '../text/mentions';
import type { BlockReading, Note, Segment } from '../text/note';
import { foldText } from '../util/fold';
import { shiftSpan, spanContains, spansOverlap, spansWithin, type Span } from '../util/span';
import type { Check, Finding, Recall, Severity, Statement } from './check';
import { isSilent, silentLines } from './ignore-comments';
import { CHECKS } from './index';

/** What a writer has set for a check: a severity of their own, or off. Checks that are not named keep their own. */
export type CheckSettings = Readonly<Record<string, Severity | 'off' | 'default'>>;

export interface CheckOptions {
  readonly settings: CheckSettings;
  /** Told when a check throws; the others go on. */
  readonly onFailure: (check: string, error: unknown) => void;
}

/** The findings of a note, with what the next run over the same note can take over. */
export interface CheckedNote {
  readonly findings: readonly Finding[];
  /** Findings of each segment in offsets of its own, before comments and settings are applied. */
  readonly bySegment: ReadonlyMap<Segment['mentions'], readonly Finding[]>;
  /** By id of the check: what checks of the whole note have found out about each segment. */
  readonly recalled: ReadonlyMap<string, ReadonlyMap<Segment['mentions'], unknown>>;
}

/** Checks a note. Segments in which the same words mean the same as in `previous` are not judged again. */
export function checkNote(note: Note, options: CheckOptions, previous?: CheckedNote): CheckedNote {
  const bySegment = new Map<Segment['mentions'], readonly Finding[]>();
  const findings: Finding[] = [];
  for (const segment of note.segments) {
    const own = previous?.bySegment.get(segment.mentions) ?? checkSegment(note, segment, options);
    bySegment.set(segment.mentions, own);
    for (const finding of own) findings.push(moveFinding(finding, segment.start));
  }
  const recalled = new Map<string, ReadonlyMap<Segment['mentions'], unknown>>();
  for (const check of CHECKS) {
    if (check.runOnNote === undefined || settingOf(check, options.settings) === 'off') continue;
    const kept = new Map<Segment['mentions'], unknown>();
    findings.push(...attempt(check, () => check.runOnNote!(note, recallFrom(previous?.recalled.get(check.id), kept)), options));
    recalled.set(check.id, kept);
  }
  return { findings: applySettings(note, dropLessSpecific(findings), options.settings), bySegment, recalled };
}

function recallFrom(earlier: ReadonlyMap<Segment['mentions'], unknown> | undefined, kept: Map<Segment['mentions'], unknown>): Recall {
  return <T>(segment: Segment, find: () => T): T => {
    const found = earlier?.has(segment.mentions) === true ? (earlier.get(segment.mentions) as T) : find();
    kept.set(segment.mentions, found);
    return found;
  };
}

function settingOf(check: Check, settings: CheckSettings): Severity | 'off' | 'default' {
  return settings[check.id] ?? (check.offByDefault === true ? 'off' : 'default');
}

function checkSegment(note: Note, segment: Segment, options: CheckOptions): readonly Finding[] {
  const found: Finding[] = [];
  for (const block of segment.reading.blocks) {
    if (block.quoted || block.dates.length === 0) continue;
    for (const statement of statementsOf(note, segment, block)) {
      for (const check of CHECKS) if (check.run !== undefined) found.push(...attempt(check, () => check.run!(statement), options));
    }
  }
  return dropLessSpecific(found);
}

function attempt(check: Check, run: () => Iterable<Finding>, options: CheckOptions): Finding[] {
  try {
    return [...run()];
  } catch (error) {
    options.onFailure(check.id, error);
    return [];
  }
}

function* statementsOf(note: Note, segment: Segment, block: BlockReading): Generator<Statement> {
  const text = note.text.slice(segment.start, segment.end);
  // What a description stands for is sure enough for a card, but not for a finding.
  const mentions = mentionsOfBlock(segment, block).filter((mention) => mention.described === undefined);
  let before: readonly Mention[] = [];
  for (const sentence of block.sentences) {
    const dates = spansWithin(block.dates, sentence);
    const named = spansWithin(mentions, sentence);
    const antecedents = before;
    before = subjectsOf(text, sentence, named, antecedents);
    if (dates.length === 0) continue;
    const parts = { text, sentence, mentions: named, dates, unread: block.unread, antecedents };
    const relative = block.relative.filter((expression) => spanContains(sentence, expression));
    yield { ...parts, relative, quotations: block.quotations, ...findStatements(parts, block.quotations, note.facts), facts: note.facts };
  }
}

/** Documents and things that the next sentence may speak of as well: "It had a supplement. It was signed …". */
const ANOTHER_DOCUMENT = /protocol|supplement|agreement|convention|notes|letter|annex|text|draft|article|clause|declaration|communique|protokoll|zusatz|abkommen|notenwechsel|anhang|brief|entwurf|vertragstext|протокол|соглашени|приложени|нот[аыуе]|письм|текст|деклараци/;
const SOMETHING_NEW = /(?<!\p{L})(?:an?|another|eine?[nmrs]?|its|his|her|their|sein\p{L}*|ihr\p{L}*|его|ее|их)\s/u;
/** "It was a surprise" brings in nothing new. */
const PREDICATE = /(?<!\p{L})(?:was|is|remained|became|came as|war|ist|wurde|blieb)\s+(?:an?|eine?)\s/gu;

const PERSONAL = /^(?:He|Er|Он)\s/u;

/** The names of a sentence if one of them is its subject: it begins the sentence, after at most an article and one word. */
function subjectsOf(text: string, sentence: Span, mentions: readonly Mention[], before: readonly Mention[]): readonly Mention[] {
  const first = mentions[0];
  // "He … He …": somebody spoken of is spoken of on.
  if (before[0]?.entry?.kind === 'person' && PERSONAL.test(text.slice(sentence.start, sentence.start + 4)) && !mentions.some(({ candidates }) => candidates.some(({ kind }) => kind === 'person'))) return [before[0]];
  if (first === undefined || !/^(?:\S+\s+){0,2}$/.test(text.slice(sentence.start, first.start))) return [];
  const rest = foldText(text.slice(first.end, sentence.end));
  return ANOTHER_DOCUMENT.test(rest) || SOMETHING_NEW.test(rest.replace(PREDICATE, ' ')) ? [] : mentions;
}

/** One mistake gives one finding: an impossible date is not also a wrong one, a wrong date not also a wrong weekday. */
const SPECIFICITY = ['impossible-date', 'calendar', 'range-order', 'life-dates', 'facet-swapped', 'event-date', 'outside-lifetime', 'office-term', 'interval', 'weekday', 'sequence', 'figure'];

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

function applySettings(note: Note, findings: readonly Finding[], settings: CheckSettings): Finding[] {
  if (findings.length === 0) return [];
  const silent = silentLines(note);
  const kept: Finding[] = [];
  for (const finding of findings) {
    const setting = settings[finding.check] ?? (OFF_BY_DEFAULT.has(finding.check) ? 'off' : 'default');
    if (setting === 'off' || isSilent(silent, finding.start, finding.check)) continue;
    kept.push(setting === 'default' ? finding : { ...finding, severity: setting });
  }
  return kept.sort((a, b) => a.start - b.start || a.end - b.end);
}
