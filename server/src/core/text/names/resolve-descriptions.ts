/**
 * What a description stands for: "the Pact" is the pact that the same section has named before, if there is exactly one, or
 * exactly one in the same paragraph.
 */
import type { FactBase } from '../../facts/fact-base';
import type { CompiledEntry, CompiledName } from '../../facts/index-format';
import { foldText } from '../../util/fold';
import type { Span } from '../../util/span';
import type { DescribedAs, Description } from './descriptions';
import type { Evidence } from './evidence';

export interface DescribedMention extends Span {
  readonly entry: CompiledEntry;
  readonly candidates: readonly CompiledEntry[];
  readonly form: CompiledName;
  readonly evidence: readonly Evidence[];
  readonly described: true;
  /** Whether the section has named nothing else of its kind so far. */
  readonly sole: boolean;
}

/**
 * Hands out the descriptions of a block that stand before an offset, each with what it stands for among `named`, what the
 * section has named, and `here`, what the block has; both may grow in between. Those that fit nothing, or more than one thing,
 * are left out.
 */
export function describedIn(descriptions: readonly Description[], facts: FactBase, named: ReadonlySet<CompiledEntry>, here: ReadonlySet<CompiledEntry>): (start: number) => DescribedMention[] {
  let next = 0;
  return (start) => {
    const found: DescribedMention[] = [];
    for (; next < descriptions.length && descriptions[next]!.start < start; next++) {
      const description = descriptions[next]!;
      const all = [...named].filter((entry) => fits(entry, description.as, facts));
      // A protocol named beside its treaty bears the treaty's name, too: "the pact" is the whole.
      const wholes = all.filter((entry) => !all.some((other) => other.id === entry.partOf));
      const fitting = wholes.length > 1 ? wholes.filter((entry) => here.has(entry)) : wholes;
      const [entry] = fitting;
      if (entry === undefined || fitting.length > 1) continue;
      const sole = ![...named].some((other) => other !== entry && other.kind === entry.kind && other.partOf !== entry.id);
      found.push({ start: description.start, end: description.end, entry, candidates: [entry], form: entry.names[0]!, evidence: [{ reason: 'described', entry }], described: true, sole });
    }
    return found;
  };
}

const described = new WeakMap<DescribedAs, WeakMap<CompiledEntry, boolean>>();

/** Whether the noun could describe the entry: it is in one of its names, or in an office of the person. */
function fits(entry: CompiledEntry, as: DescribedAs, facts: FactBase): boolean {
  if (entry.kind !== as.kind) return false;
  let known = described.get(as);
  if (known === undefined) described.set(as, (known = new WeakMap()));
  let isFitting = known.get(entry);
  if (isFitting === undefined) {
    isFitting = wordsOfTitles(entry, facts).some((word) => as.roots.some((root) => word.startsWith(root) || word.endsWith(root)));
    known.set(entry, isFitting);
  }
  return isFitting;
}

/** The words of an entry's names, or of the offices of a person, folded. */
function wordsOfTitles(entry: CompiledEntry, facts: FactBase): string[] {
  const titles = entry.kind === 'person' ? facts.officesOf(entry.id).map(({ office }) => office.name) : entry.names.map((name) => name.text);
  return titles.flatMap((title) => foldText(title).split(/[^\p{L}]+/u));
}
