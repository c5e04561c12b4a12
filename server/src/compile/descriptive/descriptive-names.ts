/**
 * Names that describe a treaty by its parties and its subject: "Estonian–Soviet pact of non-aggression",
 * "Nichtangriffsvertrag mit Estland", «договор о ненападении между СССР и Эстонией». They follow from what the entry says,
 * so they are made here and not listed.
 */
import type { CompiledEntry, CompiledInterval, CompiledName, EntryDetails } from '../../core/facts/index-format';
import { foldText } from '../../core/util/fold';
import { SUBJECTS, type Noun, type Subject } from './subjects';
import { PEOPLES, type PeopleOf } from './peoples';

interface Form {
  readonly text: string;
  readonly lang: 'en' | 'de' | 'ru';
}

const keyOf = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/**
 * Adds the descriptive names to the treaties. A form that an entry lists is its alone unless it is listed as shared; one
 * that fits several treaties is kept for all of them, and the date beside it tells which is meant.
 */
export function withDescriptiveNames(entries: readonly CompiledEntry[], details: Readonly<Record<string, EntryDetails>>): CompiledEntry[] {
  const listed = new Map<string, boolean>();
  for (const { names } of entries) for (const { text, shared } of names) listed.set(keyOf(text), (listed.get(keyOf(text)) ?? true) && shared !== undefined);
  const formsOf = new Map<CompiledEntry, Map<string, Form>>();
  const bearers = new Map<string, number>();
  for (const entry of entries) {
    const own = new Set(entry.names.map(({ text }) => keyOf(text)));
    const forms = new Map<string, Form>();
    for (const form of descriptiveForms(entry, details[entry.id])) {
      const key = keyOf(form.text);
      if (!own.has(key) && !forms.has(key) && listed.get(key) !== false) forms.set(key, form);
    }
    for (const key of forms.keys()) bearers.set(key, (bearers.get(key) ?? 0) + 1);
    formsOf.set(entry, forms);
  }
  return entries.map((entry) => {
    const forms = formsOf.get(entry)!;
    if (forms.size === 0) return entry;
    const descriptiveNames = [...forms].map(([key, { text, lang }]): CompiledName => {
      const isShared = bearers.get(key)! > 1 || listed.has(key);
      return { text, lang, form: 'variant', ...(isShared && { shared: { years: signedWithin(entry) } }) };
    });
    return { ...entry, descriptiveNames };
  });
}

/** Within so many days of the signature a date speaks for the treaty, also if it is wrong by a slip of a month. */
const DAYS_AROUND = 366;

function signedWithin({ dates }: CompiledEntry): CompiledInterval {
  const signed = dates.find(({ facet }) => facet === 'signed')!;
  const [earliest, latest] = signed.admits ?? signed.bounds;
  return [earliest === null ? null : earliest - DAYS_AROUND, latest === null ? null : latest + DAYS_AROUND];
}

function descriptiveForms(entry: CompiledEntry, details: EntryDetails | undefined): Form[] {
  const parties = details?.parties ?? [];
  const [one, other] = parties.map((id) => PEOPLES[id]);
  if (entry.kind !== 'treaty' || entry.partOf !== undefined || parties.length !== 2 || one === undefined || other === undefined || !entry.dates.some(({ facet }) => facet === 'signed')) return [];
  const subjects = SUBJECTS.filter(({ shows }) => entry.names.some(({ text }) => shows.test(text)));
  // Papers without a word on their subject are too many to tell them apart, and of a peace "with Finland" there were several.
  const further = parties.filter((id) => !CENTRAL.has(id)).map((id) => PEOPLES[id]!);
  return subjects.flatMap((subject) => [...pairs(one, other), ...pairs(other, one)].flatMap((pair) => formsOn(subject, pair)).concat(further.length === 1 && subject.ofOnePower === true ? formsWith(subject, further[0]!) : []));
}

/** The states that the notes are about: of "the pact with Latvia" one of them is the other party. */
const CENTRAL: ReadonlySet<string> = new Set(['states/german-reich', 'states/soviet-union', 'states/rsfsr']);

/** Two parties in one order, in one language. */
interface Pair {
  readonly lang: 'en' | 'de' | 'ru';
  /** "Soviet–Finnish", "sowjetisch-finnisch", «советско-финск». */
  readonly adjectives: readonly string[];
  /** "between the Soviet Union and Finland". */
  readonly between: readonly string[];
}

const LANGUAGES = ['en', 'de', 'ru'] as const;
const BETWEEN = { en: ['between', 'and'], de: ['zwischen', 'und'], ru: ['между', 'и'] } as const;
const WITH = { en: 'with', de: 'mit', ru: 'с' } as const;

function pairs(one: PeopleOf, other: PeopleOf): Pair[] {
  return LANGUAGES.map((lang): Pair => {
    const [between, and] = BETWEEN[lang];
    return {
      lang,
      adjectives: one[lang].first.flatMap((first) => other[lang].last.map((last) => `${first}${lang === 'en' ? '–' : '-'}${last}`)),
      between: one[lang].country.flatMap((first) => other[lang].country.map((last) => `${between} ${first} ${and} ${last}`)),
    };
  });
}

function formsOn(subject: Subject, pair: Pair): Form[] {
  return subject.nouns.flatMap((noun) => [
    ...pair.adjectives.flatMap((adjective) => withAdjective(subject, noun, pair.lang, adjective)),
    ...pair.between.flatMap((between) => withoutAdjective(subject, noun, pair.lang).map((text) => `${text} ${between}`)),
    // «Договор между СССР и Эстонией о ненападении».
    ...(pair.lang === 'ru' ? pair.between.flatMap((between) => (subject.ru.behind ?? []).map((behind) => `${noun.ru[0]} ${between} ${behind}`)) : []),
  ]).map((text) => ({ text, lang: pair.lang }));
}

function formsWith(subject: Subject, people: PeopleOf): Form[] {
  return LANGUAGES.flatMap((lang) => subject.nouns.flatMap((noun) => withoutAdjective(subject, noun, lang).flatMap((text) => people[lang].country.map((country) => ({ text: `${text} ${WITH[lang]} ${country}`, lang })))));
}

function withAdjective(subject: Subject, noun: Noun, lang: Pair['lang'], adjective: string): string[] {
  if (lang === 'en') return [...subject.en.before.map((before) => `${adjective} ${before} ${noun.en}`), ...subject.en.of.map((of) => `${adjective} ${noun.en} of ${of}`)];
  if (lang === 'de') return [`${adjective}${noun.de[1]} ${subject.de}${noun.de[0]}`];
  const [word, ending] = noun.ru;
  return subject.ru.before === undefined ? (subject.ru.behind ?? []).map((behind) => `${adjective}${ending} ${word} ${behind}`) : [`${adjective}${ending} ${subject.ru.before}${hard(ending)} ${word}`];
}

function withoutAdjective(subject: Subject, noun: Noun, lang: Pair['lang']): string[] {
  if (lang === 'en') return [...subject.en.before.map((before) => `${before} ${noun.en}`), ...subject.en.of.map((of) => `${noun.en} of ${of}`)];
  if (lang === 'de') return [`${subject.de}${noun.de[0]}`];
  const [word, ending] = noun.ru;
  return subject.ru.before === undefined ? (subject.ru.behind ?? []).map((behind) => `${word} ${behind}`) : [`${subject.ru.before}${hard(ending)} ${word}`];
}

/** The ending of an adjective whose stem does not end in a velar: «мирный» beside «советский». */
const hard = (ending: string): string => (ending === 'ий' ? 'ый' : ending);
