/**
 * Short descriptions that stand for a name: "the Pact", "der Vertrag", "this commissar", «этот договор». Which one is meant
 * is told by what the section has named before (see {@link ./resolve-descriptions}).
 */
import type { EntryKind } from '../../facts/index-format';
import { foldText } from '../../util/fold';
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
  for (let row = 0; row < words.count; row++) {
    const as = NOUN_FILTER.mayHold(words.hashes[row]!) ? NOUNS.get(words.hashes[row]!) : undefined;
    if (as === undefined || !(row > 0 && DEFINITE.has(words.hashes[row - 1]!) && isBlank(words, row)) && !(as.kind !== 'person' && isKnownInRussian(words, row))) continue;
    if (row + 1 < words.count && SPECIFYING.has(words.hashes[row + 1]!) && isBlank(words, row + 1)) continue;
    const span = { start: words.starts[row]!, end: words.ends[row]! };
    // "the treaty-making power", "the Pact's": a hyphen makes another word of it, an apostrophe does not.
    if (words.text[span.end] === '-' || findOverlapping(unread, span) !== undefined || findOverlapping(names, span) !== undefined) continue;
    found.push({ ...span, as });
  }
  return found;
}

/** After these a Russian noun without an adjective is a known one as well: «в договоре говорилось». */
const BEFORE_RUSSIAN = hashes('в во по о об к ко из от до после с со под на за и а но что однако затем тогда вечером утром поэтому хотя так как когда');
/** A verb in the past tense or a short participle, and what may stand between it and its subject. */
const RUSSIAN_PREDICATE = /^(?:(?:не|уже|еще|тоже|также|так|и|вновь|тем|был[аои]?|будет|остается|остался)$|\p{L}+(?:л|ла|ло|ли|лся|лась|лось|лись|ан|ян|ен|ано|ено|ана|ена|аны|ены|ят|ята|яты)$)/u;

/** Russian has no article: «Договор был подписан». Of people a bare title tells what they became: «наркомом стал …». Neither an adjective nor a complement may say which one. */
function isKnownInRussian(words: Words, row: number): boolean {
  const { text, starts, ends } = words;
  if (!/[\u0400-\u04ff]/.test(text[starts[row]!]!)) return false;
  const isFirst = row === 0 || /[.!?:;,–—(]\s*$|\n\s*\n\s*$/.test(text.slice(ends[row - 1]!, starts[row]!));
  if (!isFirst && !(BEFORE_RUSSIAN.has(words.hashes[row - 1]!) && isBlank(words, row))) return false;
  if (row + 1 >= words.count || !isBlank(words, row + 1)) return !/^[-\d]/.test(text.slice(ends[row]!).trimStart());
  return RUSSIAN_PREDICATE.test(foldText(text.slice(starts[row + 1]!, ends[row + 1]!)));
}

function isBlank(words: Words, row: number): boolean {
  return /^[\s*_>]{1,6}$/.test(words.text.slice(words.ends[row - 1], words.starts[row]));
}
