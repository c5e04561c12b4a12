/**
 * Short descriptions that stand for a name: "the Pact", "der Vertrag", "this commissar", «этот договор». Which one is meant
 * is told by what the section has named before (see {@link ./resolve-descriptions}).
 */
import type { EntryKind } from '../../facts/index-format';
import { findOverlapping, type Span } from '../../util/span';
import { HashFilter } from '../../util/hash-filter';
import { hashWord, type Words } from '../../util/words';

/** A kind of thing that is described: the noun, and how it shows in the names of what may be meant. */
export interface DescribedAs {
  readonly kind: EntryKind;
  /** Folded beginnings of words, one of which is in a name (or, for people, an office) of whatever the noun fits. */
  readonly roots: readonly string[];
}

export interface Description extends Span {
  readonly as: DescribedAs;
}

const TABLE: readonly { readonly nouns: string; readonly as: DescribedAs }[] = [
  { nouns: 'pact Pakt Pakts Paktes Pakte пакт пакта пакту пактом пакте', as: { kind: 'treaty', roots: ['pact', 'pakt', 'пакт'] } },
  { nouns: 'treaty Vertrag Vertrags Vertrages Vertrage договор договора договору договором договоре', as: { kind: 'treaty', roots: ['treaty', 'vertrag', 'договор'] } },
  { nouns: 'agreement accord Abkommen Abkommens соглашение соглашения соглашению соглашением соглашении', as: { kind: 'treaty', roots: ['agreement', 'abkommen', 'соглашен'] } },
  { nouns: 'protocol Protokoll Protokolls Zusatzprotokoll Zusatzprotokolls протокол протокола протоколу протоколом протоколе', as: { kind: 'treaty', roots: ['protocol', 'protokoll', 'zusatzprotokoll', 'протокол'] } },
  { nouns: 'armistice truce Waffenstillstand Waffenstillstands перемирие перемирия перемирию перемирием', as: { kind: 'treaty', roots: ['armistice', 'waffenstillstand', 'перемири'] } },
  { nouns: 'conference Konferenz конференция конференции конференцию конференцией', as: { kind: 'event', roots: ['conference', 'konferenz', 'конференц'] } },
  { nouns: 'commissar Volkskommissar Volkskommissars нарком наркома наркому наркомом наркоме', as: { kind: 'person', roots: ['commissar'] } },
  { nouns: 'ambassador Botschafter Botschafters посол посла послу послом после', as: { kind: 'person', roots: ['ambassador'] } },
  { nouns: 'chancellor Reichskanzler Reichskanzlers Kanzler Kanzlers рейхсканцлер рейхсканцлера рейхсканцлеру рейхсканцлером', as: { kind: 'person', roots: ['chancellor'] } },
];

const NOUNS = new Map(TABLE.flatMap(({ nouns, as }) => nouns.split(' ').map((noun) => [hashWord(noun), as] as const)));

/** Most words are none of the nouns. */
const NOUN_FILTER = new HashFilter(NOUNS.size);
for (const hash of NOUNS.keys()) NOUN_FILTER.add(hash);

const hashes = (list: string): ReadonlySet<number> => new Set(list.split(' ').map(hashWord));

/** Words that make the noun a known one. */
const DEFINITE = hashes('the this that der die das des dem den dieser diese dieses diesem diesen jener jenes jenem jenen этот этого этому этим этом данный данного данному данным тот того тому тем');
/** Words behind the noun that say themselves which one is meant. */
const SPECIFYING = hashes('of with between for at which that who whose von zwischen mit über zur zum vom des der bei о об между с со и and und');

/** The descriptions in the words of a text, outside the `unread` stretches and the names. */
export function findDescriptions(words: Words, unread: readonly Span[], names: readonly Span[]): Description[] {
  const found: Description[] = [];
  for (let row = 1; row < words.count; row++) {
    const as = NOUN_FILTER.mayHold(words.hashes[row]!) ? NOUNS.get(words.hashes[row]!) : undefined;
    if (as === undefined || !DEFINITE.has(words.hashes[row - 1]!) || !isBlank(words, row)) continue;
    if (row + 1 < words.count && SPECIFYING.has(words.hashes[row + 1]!) && isBlank(words, row + 1)) continue;
    const span = { start: words.starts[row]!, end: words.ends[row]! };
    // "the treaty-making power", "the Pact's": a hyphen makes another word of it, an apostrophe does not.
    if (words.text[span.end] === '-' || findOverlapping(unread, span) !== undefined || findOverlapping(names, span) !== undefined) continue;
    found.push({ ...span, as });
  }
  return found;
}

function isBlank(words: Words, row: number): boolean {
  return /^[\s*_>]{1,6}$/.test(words.text.slice(words.ends[row - 1], words.starts[row]));
}
