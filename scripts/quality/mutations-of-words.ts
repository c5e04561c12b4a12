/** The rules that change titles, names and life spans and leave the dates as they are. */
import { toInterval } from '../../server/src/core/facts/fact-base';
import type { CompiledEntry } from '../../server/src/core/facts/index-format';
import type { Mention } from '../../server/src/core/text/mentions';
import { dayFromDate } from '../../server/src/core/time/day';
import { intervalContains, intervalDistance, isSingleDay } from '../../server/src/core/time/interval';
import { history } from '../../test/support/history';
import type { LibraryLanguage } from '../../test/support/library';
import type { Mutation } from './mutations';
import { datedFacts, isPlainDay, mightBeRight, type Sentence } from './statements';

export function otherMutations(sentence: Sentence): Mutation[] {
  return [...titles(sentence), ...namesOfTheTime(sentence), ...lifeSpans(sentence), ...treaties(sentence), ...actors(sentence)];
}

/** Title → its office, in the nominative. All of one row are exchanged for each other. */
const TITLES: Readonly<Record<LibraryLanguage, Readonly<Record<string, string>>>> = {
  en: {
    'Foreign Minister': 'offices/german-foreign-minister', Chancellor: 'offices/german-chancellor', President: 'offices/president-of-the-german-reich',
    Commissar: 'offices/soviet-commissar-for-foreign-affairs', Ambassador: 'offices/german-ambassador-to-moscow',
  },
  de: {
    Außenminister: 'offices/german-foreign-minister', Reichskanzler: 'offices/german-chancellor', Reichspräsident: 'offices/president-of-the-german-reich',
    Volkskommissar: 'offices/soviet-commissar-for-foreign-affairs', Botschafter: 'offices/german-ambassador-to-moscow',
  },
  ru: {
    министр: 'offices/german-foreign-minister', рейхсканцлер: 'offices/german-chancellor', рейхспрезидент: 'offices/president-of-the-german-reich',
    нарком: 'offices/soviet-commissar-for-foreign-affairs', посол: 'offices/german-ambassador-to-moscow',
  },
};

/** Titles of the same state, so that the error is one of office and not of country. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  'offices/german-foreign-minister': ['offices/german-chancellor', 'offices/president-of-the-german-reich'],
  'offices/german-chancellor': ['offices/german-foreign-minister', 'offices/president-of-the-german-reich'],
  'offices/president-of-the-german-reich': ['offices/german-chancellor', 'offices/german-foreign-minister'],
  'offices/german-ambassador-to-moscow': ['offices/german-foreign-minister', 'offices/german-chancellor'],
};

/** A year on either side of a term is "the former" or "the future" minister; farther away it is an error. */
const NEAR = 366;

/** Words before a title that take it back. */
const NOT_NOW = '(?:former|later|future|then|deputy|Deputy|vice|ehemalige|spätere|künftige|damalige|frühere|бывший|будущий|тогдашний|заместитель) ';

function* titles(sentence: Sentence): Generator<Mutation> {
  const { source, mentions, dates } = sentence;
  const when = dates.find((date) => date.yearFrom === 'written' && date.value !== undefined && isSingleDay(date.value.bounds))?.value?.bounds;
  if (when === undefined) return;
  const offices = TITLES[source.language];
  for (const person of mentions) {
    if (person.entry?.kind !== 'person') continue;
    // The title is part of the mention, stands right before it, or is a mention of its office.
    const stretch = { start: Math.max(sentence.start, person.start - 24), end: person.end };
    const before = source.text.slice(stretch.start, stretch.end);
    for (const [title, office] of Object.entries(offices)) {
      const match = new RegExp(`(?<!\\p{L})(?<!${NOT_NOW})${title}(?= (?:Graf |Count |graf |граф |von |v\\. )?\\p{Lu})`, 'u').exec(before);
      if (match === null || match.index + title.length + 1 < person.start - stretch.start - 8) continue;
      const held = history().facts.officesOf(person.entry.id);
      if (!held.some(({ office: { id }, tenure }) => id === office && intervalContains(toInterval(tenure.bounds), when))) continue;
      const others = (ALIKE[office] ?? []).filter((other) => held.every(({ office: { id }, tenure }) => id !== other || intervalDistance(toInterval(tenure.bounds), when) > NEAR));
      const newText = Object.entries(offices).find(([, id]) => id === others[0])?.[0];
      if (newText === undefined) continue;
      const start = stretch.start + match.index;
      yield { kind: 'title', sentence, edits: [{ start, end: start + title.length, newText }], about: [{ start, end: person.end }], restores: true };
    }
  }
}

/** A name → the name that came later, and the first day on which it was borne. The stems keep their endings. */
const RENAMED: Readonly<Record<LibraryLanguage, readonly (readonly [then: string, later: string, from: readonly [number, number, number]])[]>> = {
  en: [['Petrograd', 'Leningrad', [1924, 1, 26]], ['Reichswehr', 'Wehrmacht', [1935, 3, 16]], ['Soviet Russia', 'the Soviet Union', [1922, 12, 30]], ['Cheka', 'NKVD', [1934, 7, 10]], ['Tsaritsyn', 'Stalingrad', [1925, 4, 10]]],
  de: [['Petrograd', 'Leningrad', [1924, 1, 26]], ['Reichswehr', 'Wehrmacht', [1935, 3, 16]], ['Zarizyn', 'Stalingrad', [1925, 4, 10]], ['Tscheka', 'NKWD', [1934, 7, 10]]],
  ru: [['Петроград', 'Ленинград', [1924, 1, 26]], ['рейхсвер', 'вермахт', [1935, 3, 16]], ['РСФСР', 'СССР', [1922, 12, 30]], ['ВЧК', 'НКВД', [1934, 7, 10]], ['Царицын', 'Сталинград', [1925, 4, 10]]],
};

const TELLS_OF_NAMES = /later|founded|gegründet|основан|until|now|today|renamed|became|called|später|bis|heute|umbenannt|hieß|heißt|позднее|до |ныне|переименован|стал|назыв/iu;

function* namesOfTheTime(sentence: Sentence): Generator<Mutation> {
  const { source, dates } = sentence;
  const text = source.text.slice(sentence.start, sentence.end);
  const written = dates.filter((date) => date.yearFrom === 'written' && date.value !== undefined);
  if (written.length !== 1 || TELLS_OF_NAMES.test(text)) return;
  for (const [then, later, from] of RENAMED[source.language]) {
    if (written[0]!.value!.bounds.latest >= dayFromDate({ year: from[0], month: from[1], day: from[2] }) - 366) continue;
    const match = new RegExp(`(?<![\\p{L}-])${then}(?!-)`, 'u').exec(text);
    if (match === null) continue;
    const start = sentence.start + match.index;
    yield { kind: 'name of the time', sentence, edits: [{ start, end: start + then.length, newText: later }], about: [{ start, end: start + then.length }, written[0]!], restores: true };
  }
}

function* lifeSpans(sentence: Sentence): Generator<Mutation> {
  const { source, mentions } = sentence;
  for (const person of mentions) {
    if (person.entry?.kind !== 'person') continue;
    const match = /^ \((\d{4})–(\d{4})\)/.exec(source.text.slice(person.end, person.end + 14));
    if (match === null || !hasYear(person.entry, 'born', match[1]!) || !hasYear(person.entry, 'died', match[2]!)) continue;
    const [bornAt, diedAt] = [person.end + 2, person.end + 7];
    const about = [{ start: person.start, end: person.end + match[0].length }];
    yield { kind: 'life span', sentence, edits: [{ start: bornAt, end: bornAt + 4, newText: String(Number(match[1]) - 2) }], about, restores: true };
    yield { kind: 'life span', sentence, edits: [{ start: diedAt, end: diedAt + 4, newText: String(Number(match[2]) + 1) }], about, restores: true };
  }
}

const hasYear = (entry: CompiledEntry, facet: string, year: string): boolean => entry.dates.some((date) => date.facet === facet && date.edtf.startsWith(year) && date.admits === undefined);

/** Names of treaties that may stand for each other: what they are called, and the entry. */
const TREATIES: Readonly<Record<LibraryLanguage, Readonly<Record<string, string>>>> = {
  en: { 'Treaty of Rapallo': 'treaties/treaty-of-rapallo-1922', 'Treaty of Berlin': 'treaties/treaty-of-berlin-1926', 'Treaty of Versailles': 'treaties/treaty-of-versailles', 'Anti-Comintern Pact': 'treaties/anti-comintern-pact', 'Tripartite Pact': 'treaties/tripartite-pact', 'Munich Agreement': 'treaties/munich-agreement' },
  de: { 'Vertrag von Rapallo': 'treaties/treaty-of-rapallo-1922', 'Vertrag von Versailles': 'treaties/treaty-of-versailles', 'Rapallo-Vertrag': 'treaties/treaty-of-rapallo-1922', 'Versailler Vertrag': 'treaties/treaty-of-versailles', 'Berliner Vertrag': 'treaties/treaty-of-berlin-1926', Antikominternpakt: 'treaties/anti-comintern-pact', Dreimächtepakt: 'treaties/tripartite-pact' },
  ru: { 'Рапалльск': 'treaties/treaty-of-rapallo-1922', 'Берлинск': 'treaties/treaty-of-berlin-1926', 'Версальск': 'treaties/treaty-of-versailles' },
};

function* treaties(sentence: Sentence): Generator<Mutation> {
  const names = TREATIES[sentence.source.language];
  for (const { date, mention, entry } of datedFacts(sentence)) {
    if (entry.kind !== 'treaty' || date.year === undefined) continue;
    const text = sentence.source.text.slice(mention.start, mention.end);
    const old = Object.keys(names).find((name) => text.startsWith(name));
    if (old === undefined) continue;
    const others = Object.entries(names).filter(([name, id]) => id !== entry.id && !mightBeRight({ ...sentence, mentions: [{ ...mention, candidates: [history().facts.entry(id)!] }] }, date.value!.bounds.earliest) && name !== old);
    const newText = others[sentence.start % Math.max(1, others.length)]?.[0];
    if (newText === undefined) continue;
    yield { kind: 'treaty', sentence, edits: [{ start: mention.start, end: mention.start + old.length, newText }], about: [mention, date], restores: false };
  }
}

/** Who was dead may not act: Rathenau's name does not change with the case in Russian. */
const DEAD: Readonly<Record<LibraryLanguage, string>> = { en: 'Rathenau', de: 'Rathenau', ru: 'Ратенау' };
const DEAD_SINCE = dayFromDate({ year: 1922, month: 6, day: 24 });
const ACTS: ReadonlySet<string> = new Set(['signed', 'initialled', 'met', 'spoke', 'visited', 'negotiated', 'wrote', 'proposed', 'resigned', 'accredited']);

function* actors(sentence: Sentence): Generator<Mutation> {
  const { source } = sentence;
  if (sentence.mentions.some(({ entry }) => entry?.id === 'people/walther-rathenau')) return;
  for (const { date, mention, entry, fact } of datedFacts(sentence)) {
    if (!isPlainDay(date) || date.value!.bounds.latest < DEAD_SINCE + 500) continue;
    const person = entry.kind === 'person' && ACTS.has(fact.facet) ? mention : signatoryIn(sentence, entry, fact.facet);
    if (person === undefined || /^(?:['’]|-)/.test(source.text.slice(person.end))) continue;
    const text = source.text.slice(person.start, person.end);
    if (!person.entry!.names.some((name) => name.text === text)) continue;
    yield { kind: 'person', sentence, edits: [{ start: person.start, end: person.end, newText: DEAD[source.language] }], about: [person, date], restores: false };
    return;
  }
}

function signatoryIn({ mentions }: Sentence, treaty: CompiledEntry, facet: string): Mention | undefined {
  if (facet !== 'signed') return undefined;
  return mentions.find(({ entry }) => entry !== undefined && history().facts.details(treaty.id).signatories?.some(({ person }) => person === entry.id) === true);
}
