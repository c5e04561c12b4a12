/**
 * Descriptions on which a statement can be judged: "The Treaty of Rapallo surprised London. The treaty was signed on …".
 *
 * A card may say what "the treaty" most likely stands for; a finding needs more. Nothing else of the kind may have been named
 * or spoken of since, and the date must be that of the known fact but for one slip of the pen.
 */
import { admittedInterval } from '../facts/fact-base';
import type { DateFacet } from '../facts/facets';
import type { CompiledEntry } from '../facts/index-format';
import type { DateMention } from '../text/dates/date-mention';
import type { Mention } from '../text/mentions';
import { dateFromDay } from '../time/day';
import { foldText } from '../util/fold';
import type { Span } from '../util/span';
import { slipBetween } from './slips';

/** Nouns that bring in another thing of the kind, whether it has a name or not: "a trade treaty", "talks on an armistice". */
const OTHERS_OF_KIND: Readonly<Record<'treaty' | 'event', RegExp>> = {
  treaty: /treat(?:y|ies)|pact|agreement|accord|convention|protocol|declaration|armistice|truce|concordat|vertr[aä]g|pakt|abkommen|protokoll|konvention|erkl[aä]rung|waffenstillstand|konkordat|договор|пакт|соглашени|протокол|конвенци|деклараци|перемири|конкордат/u,
  event: /conferenc|congress|summit|talks|meeting|negotiat|konferen|kongress|tagung|treffen|verhandlung|gipfel|конференц|конгресс|съезд|встреч|переговор|совещани/u,
};

/** The descriptions of a block by which a statement may be judged; `all` are its mentions in order, in the offsets of `text`. */
export function plainDescriptions(text: string, block: Span, all: readonly Mention[]): Mention[] {
  const found: Mention[] = [];
  for (const [index, mention] of all.entries()) {
    const kind = mention.entry?.kind;
    if (mention.described !== true || (kind !== 'treaty' && kind !== 'event')) continue;
    const before = all.slice(0, index).findLast(({ entry, candidates }) => (entry === undefined ? candidates.some((candidate) => candidate.kind === kind) : entry.kind === kind));
    if (before === undefined ? mention.sole !== true : before.entry !== mention.entry) continue;
    // A description that is open leaves open what comes after it.
    if (before?.described === true && !found.includes(before)) continue;
    if (OTHERS_OF_KIND[kind].test(foldText(text.slice(before?.end ?? block.start, mention.start)))) continue;
    found.push(mention);
  }
  return found;
}

/** Whether a date is that of a fact told by words, but for one slip; or that fact itself. */
export function isSlipOfDescribed(entry: CompiledEntry, facets: readonly DateFacet[] | undefined, date: DateMention): boolean {
  if (facets === undefined || date.value === undefined) return false;
  const { earliest } = date.value.bounds;
  return entry.dates.some((fact) => {
    const known = admittedInterval(fact);
    if (!facets.includes(fact.facet) || !Number.isFinite(known.earliest) || !Number.isFinite(known.latest)) return false;
    if (date.precision !== 'day' || known.latest - known.earliest > LONGEST_DISPUTE) return Math.abs(dateFromDay(earliest).year - dateFromDay(known.earliest).year) <= 1;
    return [known.earliest, known.latest].some((day) => earliest === day || slipBetween(earliest, day) !== undefined);
  });
}

/** Accounts that differ by so many days tell of one event still. */
const LONGEST_DISPUTE = 3;
