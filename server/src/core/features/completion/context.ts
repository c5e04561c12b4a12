/**
 * What a note tells about the name that is being typed: the language, who has been named already and in which form, the
 * date that is spoken of, and the kind of thing that the words before ask for.
 */
import { toInterval } from '../../facts/fact-base';
import type { CompiledEntry, CompiledName, EntryKind } from '../../facts/index-format';
import { isCyrillic, languageOf, type ProseLanguage } from '../../text/language';
import type { Note } from '../../text/note';
import { intervalDistance, type DayInterval } from '../../time/interval';
import type { Span } from '../../util/span';
import { foldText } from '../../util/fold';
import { segmentIndexAt } from '../at-offset';

/** How the note has written an entry's name. */
export interface Use {
  readonly form: CompiledName;
  /** The spelling of the note where it is not that of the form: "Litvinoff", which is known as a spelling of «Литвинов». */
  readonly spelling?: string;
  /** The paragraph in which it stands. */
  readonly segment: Span;
}

/** The key of uses in Latin letters that no language claims. */
const TRANSLITERATED = 'transliterated';

export interface NameContext {
  readonly language: ProseLanguage | undefined;
  /** The nearest use before the cursor, or else behind it, by the language of the form. */
  readonly uses: ReadonlyMap<CompiledEntry, ReadonlyMap<string, Use>>;
  /** How the note names an entry in its prose of a language, whatever language the spelling is of. */
  readonly useIn: (entry: CompiledEntry, language: string) => Use | undefined;
  /** How well an entry fits what stands before the cursor; more is better, 0 is neutral. */
  readonly fit: (entry: CompiledEntry) => number;
}

/** The context of a name that begins at `start`, as far as it concerns those whom `isWanted` lets pass. */
export function contextAt(note: Note, start: number, isWanted: (entry: CompiledEntry) => boolean): NameContext {
  const near = segmentIndexAt(note, start);
  const before = note.text.slice(Math.max(0, start - 60), start);
  const asked = kindAskedFor(before);
  const office = OFFICES.find(({ title }) => title.test(before));
  const when = dateNear(note, near, start);
  const uses = usesIn(note, start, isWanted);
  return {
    language: languageNear(note, near, start),
    uses,
    useIn(entry, language) {
      const ofEntry = uses.get(entry);
      const isLatin = language !== 'ru';
      return ofEntry?.get(language) ?? [...(ofEntry ?? [])].find(([key, use]) => (key !== 'ru') === isLatin && languageOf(note.text, use.segment) === language)?.[1];
    },
    fit: (entry) => (asked === entry.kind ? FIT.kind : 0) + (office !== undefined && holds(note, entry, office.roots) ? FIT.office : 0) + fitsDate(entry, when),
  };
}

const FIT = { kind: 6, office: 8, date: 2, otherTime: -3 } as const;

/** How many segments on either side are looked at for a language or a date. */
const REACH = 12;

function languageNear(note: Note, near: number, start: number): ProseLanguage | undefined {
  const own = note.segments[near];
  if (own !== undefined) {
    const here = languageOf(note.text, { start: own.start, end: Math.max(own.start, start) }) ?? languageOf(note.text, own);
    if (here !== undefined) return here;
  }
  for (let away = 1; away <= REACH; away++) {
    for (const segment of [note.segments[near - away], note.segments[near + away]]) {
      const language = segment === undefined ? undefined : languageOf(note.text, segment);
      if (language !== undefined) return language;
    }
  }
  return undefined;
}

/** One walk over the mentions, without copying them: a long note has many, and this is asked at every keystroke. */
function usesIn(note: Note, start: number, isWanted: (entry: CompiledEntry) => boolean): Map<CompiledEntry, Map<string, Use>> {
  const uses = new Map<CompiledEntry, Map<string, Use>>();
  for (const segment of note.segments) {
    for (const { entry, described, form, start: from, end } of segment.mentions) {
      if (entry === undefined || described !== undefined || !isWanted(entry)) continue;
      let ofEntry = uses.get(entry);
      if (ofEntry === undefined) uses.set(entry, (ofEntry = new Map()));
      let use: Use = { form, segment };
      let key = form.lang;
      if (key === 'ru' && !isCyrillic(note.text.charAt(segment.start + end - 1))) {
        use = { form, segment, spelling: note.text.slice(segment.start + from, segment.start + end) };
        key = TRANSLITERATED;
      }
      const known = ofEntry.get(key);
      // A short form is what later mentions have; a use behind the cursor counts if there is none before it.
      if (known === undefined || (segment.start <= start && (form.form !== undefined || known.form.form === undefined))) ofEntry.set(key, use);
    }
  }
  return uses;
}

/** Words before a name that only one kind of thing follows. */
const ASKING: readonly (readonly [RegExp, EntryKind])[] = [
  [/(?:^|[^\p{L}])(?:sign(?:ed|ing|s)?|ratif(?:y|ied|ies|ying)|conclud(?:e|ed|ing)|denounc(?:e|ed|ing)|initial(?:l?ed|l?ing)|unterzeichne\p{L}*|ratifizier\p{L}*|schloss(?:en)?|подпис\p{L}+|ратифицир\p{L}+|заключ\p{L}+)\s+(?:(?:the|a|den|das|die|einen|ein)\s+)?$/iu, 'treaty'],
  [/(?:^|[^\p{L}])(?:in|at|near|bei|nach|aus|в|во|из|под)\s+$/iu, 'place'],
  [/(?:^|[^\p{L}])(?:Herr|Frau|Mr|Count|Graf|Baron|Freiherr|von|Comrade|Genosse|General|Colonel|Oberst|тов|граф|генерал|господин|met|told|wrote to|traf|встретил(?:ся с)?)\.?\s+$/iu, 'person'],
];

function kindAskedFor(before: string): EntryKind | undefined {
  return ASKING.find(([pattern]) => pattern.test(before))?.[1];
}

/** Titles before a name, with the roots of the words by which the offices of the base are called. */
const OFFICES: readonly { readonly title: RegExp; readonly roots: readonly string[] }[] = [
  { title: /(?:ambassador|envoy|Botschafters?|Gesandten?r?|посо?л\p{L}{0,2}|полпред\p{L}{0,2})\s+$/iu, roots: ['ambassador', 'envoy', 'plenipotentiary'] },
  { title: /(?:commissar|Volkskommissars?|нарком\p{L}{0,2})\s+$/iu, roots: ['commissar'] },
  { title: /(?:chancellor|Reichskanzlers?|Kanzlers?|рейхсканцлер\p{L}{0,2}|канцлер\p{L}{0,2})\s+$/iu, roots: ['chancellor'] },
  { title: /(?:minister|Außenministers?|Aussenministers?|Reichsministers?|министр\p{L}{0,2})\s+$/iu, roots: ['minister', 'commissar for foreign'] },
  { title: /(?:State Secretary|Staatssekretärs?|статс-секретар\p{L}{0,2})\s+$/iu, roots: ['state secretary'] },
  { title: /(?:president|Reichspräsident(?:en)?|президент\p{L}{0,2})\s+$/iu, roots: ['president'] },
];

function holds(note: Note, entry: CompiledEntry, roots: readonly string[]): boolean {
  if (entry.kind !== 'person') return false;
  return note.facts.officesOf(entry.id).some(({ office, tenure }) => {
    const title = foldText(`${office.name} ${note.facts.tenureDetails(office, tenure).title ?? ''}`);
    return roots.some((root) => title.includes(root));
  });
}

/** The last date before an offset, in its segment or one of those before. */
function dateNear(note: Note, near: number, start: number): DayInterval | undefined {
  for (let index = near; index >= 0 && index > near - REACH; index--) {
    const segment = note.segments[index];
    for (const block of segment?.reading.blocks.toReversed() ?? []) {
      const date = block.dates.findLast((candidate) => candidate.value !== undefined && segment!.start + candidate.end <= start);
      if (date !== undefined) return date.value!.bounds;
    }
  }
  return undefined;
}

const YEAR = 366;
const GROWN_UP = 18 * YEAR;

const periods = new WeakMap<CompiledEntry, DayInterval>();

/** The time in which an entry is likely to be spoken of. */
function periodOf(entry: CompiledEntry): DayInterval {
  let period = periods.get(entry);
  if (period === undefined) {
    let earliest = Infinity;
    let latest = -Infinity;
    for (const { facet, bounds } of entry.dates) {
      const { earliest: from, latest: to } = toInterval(bounds);
      earliest = Math.min(earliest, facet === 'born' ? from + GROWN_UP : from);
      latest = Math.max(latest, to);
    }
    periods.set(entry, (period = { earliest, latest }));
  }
  return period;
}

function fitsDate(entry: CompiledEntry, when: DayInterval | undefined): number {
  if (when === undefined || (entry.kind !== 'person' && entry.kind !== 'treaty' && entry.kind !== 'event')) return 0;
  const period = periodOf(entry);
  if (period.earliest > period.latest) return 0;
  const distance = intervalDistance(period, when);
  return distance <= YEAR ? FIT.date : distance > 5 * YEAR ? FIT.otherTime : 0;
}
