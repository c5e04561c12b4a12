/**
 * A number that differs from what the base holds for exactly that quantity. Numbers are quoted for many things that are nearly
 * the same, so this is off by default; whoever asks for it gets it only where the sentence names the entry, has one quantity
 * alone, and speaks of all that one figure of the entry counts and of no other.
 */
import { reportsError } from '../claims/reported-error';
import { findQuantities, topicsOf, unitOf, type WrittenQuantity } from '../claims/quantities';
import { suspendsSentence } from '../claims/suspension';
import { sourceSentence } from '../facts/citations';
import type { CompiledEntry, CompiledFigure } from '../facts/index-format';
import { amountInWords } from '../facts/number-words';
import type { FactBase } from '../facts/fact-base';
import { mentionsOfBlock } from '../text/mentions';
import type { Note, Segment } from '../text/note';
import { findOverlapping, spansWithin, type Span } from '../util/span';
import { inNote, type Check, type Finding } from './check';

export const figure: Check = {
  id: 'figure',
  title: 'Figures',
  explanation: 'A number differs from what the fact base holds for that quantity.',
  offByDefault: true,
  *runOnNote(note, recall) {
    yield* inNote(note, recall((segment) => (segment.mentions.length === 0 ? [] : [...findingsIn(note, segment)])));
  },
};

function* findingsIn(note: Note, segment: Segment): Generator<Finding> {
  const text = note.text.slice(segment.start, segment.end);
  for (const block of segment.reading.blocks) {
    if (block.quoted) continue;
    const mentions = mentionsOfBlock(segment, block).filter(({ described }) => described === undefined);
    for (const sentence of block.sentences) {
      const quantities = findQuantities(text, sentence).filter((one) => findOverlapping(block.dates, one.number) === undefined);
      const [quantity] = quantities;
      if (quantity === undefined || quantities.length > 1 || findOverlapping(block.unread, quantity) !== undefined || findOverlapping(block.quotations, quantity) !== undefined) continue;
      const entries = spansWithin(mentions, sentence).flatMap(({ entry }) => (entry === undefined ? [] : [entry]));
      const finding = judge(note.facts, text, sentence, quantity, entries);
      if (finding !== undefined) yield finding;
    }
  }
}

interface Held {
  readonly entry: CompiledEntry;
  readonly figure: CompiledFigure;
  readonly topics: ReadonlySet<number>;
}

/** What is asked for or offered is another number than what was agreed on. */
const WISHED_FOR = /(?<!\p{L})(?:ask(?:ed|s|ing)?|demand\p{L}*|want(?:ed|s)?|wish\p{L}*|offer\p{L}*|request\p{L}*|estimat\p{L}*|forder\p{L}*|verlang\p{L}*|wünsch\p{L}*|angebot\p{L}*|schätz\p{L}*|прос\p{L}*|требова\p{L}*|предл\p{L}*|оцен\p{L}*)(?!\p{L})/iu;

function judge(facts: FactBase, text: string, sentence: Span, quantity: WrittenQuantity, entries: readonly CompiledEntry[]): Finding | undefined {
  const words = text.slice(sentence.start, sentence.end);
  const held: Held[] = [...new Set(entries)].flatMap((entry) =>
    (facts.details(entry.id).figures ?? []).filter(({ unit }) => (unitOf(unit) ?? unit) === quantity.unit).map((one) => ({ entry, figure: one, topics: topicsOf(one.counts) })),
  );
  // A number that the base gives for anything of the kind is right of that.
  if (held.length === 0 || held.some((one) => fits(quantity, one.figure)) || WISHED_FOR.test(words) || suspendsSentence(words) || reportsError(words)) return undefined;
  const spoken = topicsOf(words);
  const years = new Set(words.match(/\b1[89]\d\d\b/g) ?? []);
  const meant = held.filter((one) => one.topics.size > 0 && [...one.topics].every((topic) => spoken.has(topic)) && (one.figure.counts.match(/\b1[89]\d\d\b/g) ?? []).every((year) => years.has(year)));
  const most = Math.max(0, ...meant.map(({ topics }) => topics.size));
  const [best, ...others] = meant.filter(({ topics }) => topics.size === most);
  if (best === undefined || others.length > 0 || best.figure.value === undefined || best.figure.certainty === 'disputed') return undefined;
  const { value } = best.figure;
  // Ten times as much or as little is another quantity.
  if (quantity.value > value * 10 || quantity.value < value / 10) return undefined;
  return {
    check: figure.id,
    severity: 'information',
    start: quantity.number.start,
    end: quantity.number.end,
    message: `${best.entry.name}: ${amountInWords(best.figure)} (${best.figure.counts}).${sourceSentence(facts, best.figure.sources)}`,
    fixes: [],
    entries: [best.entry.id],
    facts: [{ entryId: best.entry.id, anchor: `figure:${(facts.details(best.entry.id).figures ?? []).indexOf(best.figure)}` }],
  };
}

/** Whether a number may stand for a figure, rounded as prose rounds. */
function fits({ value, rounding, nearness }: WrittenQuantity, { value: held, admits, approximate }: CompiledFigure): boolean {
  const low = Math.min(held ?? Infinity, admits?.[0] ?? Infinity);
  const high = Math.max(held ?? -Infinity, admits?.[1] ?? -Infinity);
  const share = nearness === 'about' || approximate === true ? 0.1 : 0.03;
  const slack = Math.max(rounding, high * share);
  if (nearness === 'more') return value <= high && value >= low * 0.75;
  if (nearness === 'less') return value >= low && value <= high * 1.25;
  return value >= low - slack && value <= high + slack;
}
