/**
 * Who is meant. A name that several entries bear was weighed by its sentence when it was read ({@link ./names/weigh}); here
 * the rest of the note has its say. If that does not decide it, the mention keeps all its candidates, the card lists them,
 * and nothing is judged on it.
 */
import type { FactBase } from '../facts/fact-base';
import type { CompiledEntry, CompiledName } from '../facts/index-format';
import { shiftSpan, type Span } from '../util/span';
import { EVIDENCE, type Evidence } from './names/evidence';
import type { NameBearer, NameOccurrence } from './names/find-names';
import { describedIn } from './names/resolve-descriptions';
import { WEIGHT } from './names/weigh';
import type { BlockReading, Note, Segment, SegmentNames } from './note';

/** A name in the text and whom it means. */
export interface Mention extends Span {
  /** The entry meant; `undefined` where that is open. */
  readonly entry?: CompiledEntry;
  /** Everyone who may be meant; the likeliest by all but the dates in the sentence first. */
  readonly candidates: readonly CompiledEntry[];
  /** The listed form that was recognised; for a description the scholarly form of what it stands for. */
  readonly form: CompiledName;
  /** Why this entry; {@link evidenceInWords} tells it to a reader. */
  readonly evidence: readonly Evidence[];
  /** Set where no name is written: "the Pact". */
  readonly described?: true;
  /** Of a description: whether the section has named nothing else of its kind so far. */
  readonly sole?: boolean;
}

/** Whether two lists of mentions say the same, for the same reasons. */
export function sameMentions(a: readonly Mention[], b: readonly Mention[]): boolean {
  const isSame = (one: Mention, other: Mention): boolean =>
    one.start === other.start && one.end === other.end && one.entry === other.entry && one.form === other.form && one.described === other.described && one.sole === other.sole && sameItems(one.candidates, other.candidates) && sameEvidence(one.evidence, other.evidence);
  return a.length === b.length && a.every((mention, index) => isSame(mention, b[index]!));
}

const sameItems = <T>(a: readonly T[], b: readonly T[]): boolean => a === b || (a.length === b.length && a.every((item, index) => item === b[index]));

const sameEvidence = (a: readonly Evidence[], b: readonly Evidence[]): boolean => a === b || (a.length === b.length && a.every((one, index) => one.reason === b[index]!.reason));

/** Entries that segments name beyond doubt, for the names that are in doubt. */
export function introducedEntries(segments: readonly { readonly reading: SegmentNames }[]): ReadonlySet<CompiledEntry> {
  const introduced = new Set<CompiledEntry>();
  for (const segment of segments) for (const entry of segment.reading.introduces) introduced.add(entry);
  return introduced;
}

/** Every mention of a note, in order, in offsets of the note. */
export function mentionsOf(note: Note): Mention[] {
  return note.segments.flatMap((segment) => segment.mentions.map((mention) => ({ ...mention, ...shiftSpan(mention, segment.start) })));
}

/** The mentions of a segment that lie in one of its blocks, in offsets of the segment. */
export function mentionsOfBlock(segment: Segment, block: BlockReading): readonly Mention[] {
  if (segment.reading.blocks.length === 1) return segment.mentions;
  return segment.mentions.filter((mention) => mention.start >= block.start && mention.end <= block.end);
}

/** What a name is decided by, beyond its sentence. */
export interface Company {
  readonly facts: FactBase;
  /** Entries that the note names beyond doubt. */
  readonly introduced: ReadonlySet<CompiledEntry>;
  /** Entries that the section has named before the segment, for descriptions that stand for one of them. */
  readonly section: ReadonlySet<CompiledEntry>;
}

/** The mentions of a segment, in order and in its offsets. */
export function decideMentions(reading: SegmentNames, company: Company): Mention[] {
  let beside: ReadonlySet<CompiledEntry> | undefined;
  const named = reading.describes ? new Set(company.section) : undefined;
  const found: Mention[] = [];
  for (const block of reading.blocks) {
    const here = new Set<CompiledEntry>();
    const described = named === undefined || block.descriptions.length === 0 ? undefined : describedIn(block.descriptions, company.facts, named, here);
    for (const occurrence of block.names) {
      for (const mention of described?.(occurrence.start) ?? []) found.push(mention);
      const mention = occurrence.weighed === undefined ? certain(occurrence) : decide(occurrence, company.introduced, (beside ??= namedBeyondDoubt(reading)));
      found.push(mention);
      if (mention.entry === undefined || named === undefined) continue;
      named.add(mention.entry);
      here.add(mention.entry);
    }
    for (const mention of described?.(Infinity) ?? []) found.push(mention);
  }
  return found;
}

function certain({ start, end, bearers, linked, named }: NameOccurrence): Mention {
  const { entry, name } = bearers[0]!;
  return { start, end, entry, candidates: [entry], form: name, evidence: linked === true ? EVIDENCE.linked : named === true && name.shared !== undefined ? EVIDENCE.named : EVIDENCE.alone };
}

interface WeighedBearer {
  readonly bearer: NameBearer;
  readonly weight: number;
  readonly byDates: number;
  readonly evidence: readonly Evidence[];
}

function decide({ start, end, bearers, weighed }: NameOccurrence, introduced: ReadonlySet<CompiledEntry>, beside: ReadonlySet<CompiledEntry>): Mention {
  const all = bearers.map((bearer, index) => withCompany(bearer, weighed![index]!, introduced, beside));
  for (const [index, one] of all.entries()) all[index] = amidOthers(one, all.length, beside, introduced);
  const [best, second] = [...all].sort((a, b) => b.weight - a.weight);
  // Whether a date fits is what will be judged, so it must not decide alone who is likeliest.
  const candidates = all.sort((a, b) => b.weight - b.byDates - (a.weight - a.byDates)).map(({ bearer }) => bearer.entry);
  // Where the date is that of a namesake none of them is meant, the least unlikely neither.
  // Nor is the one whose time is merely less far off than that of the others.
  if (best !== undefined && best.weight > (second?.weight ?? 0) && best.weight > WEIGHT.date - WEIGHT.anotherTime && (best.weight >= 0 || best.evidence.length > 0)) return { start, end, entry: best.bearer.entry, candidates, form: best.bearer.name, evidence: best.evidence };
  return { start, end, candidates, form: bearers[0]!.name, evidence: EVIDENCE.undecided };
}

function withCompany(bearer: NameBearer, { weight, byDates, evidence }: { weight: number; byDates: number; evidence: readonly Evidence[] }, introduced: ReadonlySet<CompiledEntry>, beside: ReadonlySet<CompiledEntry>): WeighedBearer {
  const isIntroduced = introduced.has(bearer.entry);
  const related = relatedTo(bearer.entry, beside);
  if (!isIntroduced && related === undefined) return { bearer, weight, byDates, evidence };
  const added: Evidence[] = [...evidence];
  if (isIntroduced) added.push({ reason: 'introduced' });
  if (related !== undefined) added.push({ reason: 'related', entry: related });
  return { bearer, weight: weight + (isIntroduced ? WEIGHT.introduced : 0) + (related === undefined ? 0 : WEIGHT.related), byDates, evidence: added };
}

/** How many people or treaties in a paragraph make a text one of the subject; of a note there must be more. */
const OTHERS_NEEDED = 2;

/**
 * Among names of the subject two kinds of names gain: in a paragraph a surname that others bore, too, but nobody else of the
 * subject; in a note a bare name for which the fact base says who is meant in such a note.
 */
function amidOthers(weighed: WeighedBearer, bearers: number, beside: ReadonlySet<CompiledEntry>, introduced: ReadonlySet<CompiledEntry>): WeighedBearer {
  const { bearer, weight, evidence } = weighed;
  const isBare = bearer.name.shared?.amid === true;
  if (!isBare && (bearers > 1 || weight !== 0 || bearer.entry.kind !== 'person')) return weighed;
  const near = namesOfSubject(beside);
  const gains = near >= OTHERS_NEEDED || ((isBare || near > 0) && namesOfSubject(introduced) > OTHERS_NEEDED);
  return gains ? { ...weighed, weight: weight + WEIGHT.amid, evidence: [...evidence, { reason: 'amid' }] } : weighed;
}

function namesOfSubject(entries: ReadonlySet<CompiledEntry>): number {
  let count = 0;
  for (const { kind } of entries) if (kind === 'person' || kind === 'treaty') count++;
  return count;
}

/** In a paragraph that names more than this, being named together means nothing. */
const MOST_NAMED_BESIDE = 40;

function namedBeyondDoubt(reading: SegmentNames): ReadonlySet<CompiledEntry> {
  const beside = new Set<CompiledEntry>();
  for (const block of reading.blocks) for (const { bearers, weighed } of block.names) if (weighed === undefined) beside.add(bearers[0]!.entry);
  return beside.size > MOST_NAMED_BESIDE ? new Set() : beside;
}

/** An entry named beside that the entry is often named together with. */
function relatedTo(entry: CompiledEntry, beside: ReadonlySet<CompiledEntry>): CompiledEntry | undefined {
  if (entry.company === undefined) return undefined;
  for (const other of beside) if (entry.company.includes(other.id)) return other;
  return undefined;
}
