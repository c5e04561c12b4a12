/**
 * Names for what has been typed. Whatever the spelling that was typed, what is inserted is the form that the note uses, in
 * its language; the form that was typed is offered too.
 */
import type { CompiledEntry, CompiledName } from '../../facts/index-format';
import { isCyrillic } from '../../text/language';
import type { Note } from '../../text/note';
import type { Span } from '../../util/span';
import type { CompletionCandidate } from './candidate';
import { contextAt, type NameContext, type Use } from './context';
import { formsBeginning, searchKey, type Match } from './name-index';

const MOST_WORDS_OF_A_NAME = 6;
/** How far before the cursor a name may begin. */
const REACH = 120;

/** Entries one of whose forms begins with what has been typed, from as far back on the line as still fits. */
export function nameCandidates(note: Note, offset: number, triggers: string): CompletionCandidate[] {
  const from = Math.max(0, offset - REACH, note.text.lastIndexOf('\n', offset - 1) + 1);
  const line = note.text.slice(from, offset);
  const words = [...line.matchAll(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.'’-]*/gu)];
  for (const match of words.slice(-MOST_WORDS_OF_A_NAME)) {
    const start = from + match.index;
    const typed = line.slice(match.index);
    const found = formsBeginning(note.facts, typed);
    if (found.size === 0) continue;
    return rank(found, typed, contextAt(note, start, (entry) => found.has(entry))).map((one) => ({ ...one, replace: { start: afterTrigger(note, start, triggers), end: offset }, typed: note.text.slice(afterTrigger(note, start, triggers), offset) }));
  }
  if (/[\p{L}\p{N}]$/u.test(line)) return [];
  return alreadyNamed(note, contextAt(note, offset, () => true), { start: afterTrigger(note, offset, triggers), end: offset });
}

/** Where the stretch begins that is replaced: with the sign before the name, if it is one that asks for names. */
function afterTrigger(note: Note, start: number, triggers: string): number {
  return start > 0 && triggers !== '' && triggers.includes(note.text[start - 1]!) ? start - 1 : start;
}

/** With nothing typed: who and what the note has named, those that fit best first. */
function alreadyNamed(note: Note, context: NameContext, replace: Span): CompletionCandidate[] {
  const typed = note.text.slice(replace.start, replace.end);
  return [...context.uses.keys()]
    .map((entry, order) => ({ entry, order, fit: context.fit(entry) }))
    .sort((a, b) => b.fit - a.fit || a.order - b.order)
    .map(({ entry }) => candidate(entry, fullForm(entry, context.language ?? 'en') ?? entry.names[0]!, undefined, typed, replace));
}

/** Something to offer: a listed form, with the spelling of the note where that is another. */
interface Offer {
  readonly name: CompiledName;
  readonly text?: string;
  /** Set where something else was typed than what this begins with. */
  readonly instead?: 'language' | 'name';
  /** Set for the form that the note has. */
  readonly own?: true;
}

const RANK = { mentioned: 8, usual: 1, full: -2, variant: -4, further: -1, instead: { language: -2, name: -3 } } as const;

function rank(found: ReadonlyMap<CompiledEntry, readonly Match[]>, typed: string, context: NameContext): CompletionCandidate[] {
  const ranked: { readonly found: CompletionCandidate; readonly score: number; readonly words: number }[] = [];
  for (const [entry, matches] of found) {
    const offers = offersFor(entry, matches, typed, context);
    const base = (context.uses.has(entry) ? RANK.mentioned : 0) + context.fit(entry);
    offers.forEach((offer, index) => {
      const score = base + quality(entry, offer) + index * RANK.further;
      ranked.push({ found: candidate(entry, offer.name, offer.text, typed, { start: 0, end: 0 }), score, words: offer.name.text.split(/[\s–-]+/).length });
    });
  }
  // A surname before the titles that begin with it.
  return ranked.sort((a, b) => b.score - a.score || a.words - b.words || (a.found.text < b.found.text ? -1 : 1)).map((one) => one.found);
}

function quality(entry: CompiledEntry, { name, instead, own }: Offer): number {
  const usual = (name.shared === undefined || name.shared.usual === true ? RANK.usual : 0) + (instead === undefined || entry.kind === 'person' ? 0 : RANK.instead[instead]);
  if (own === true || name.form === 'short' || name === fullForm(entry, name.lang)) return usual;
  return usual + (name.form === undefined ? RANK.full : RANK.variant);
}

/** The forms to offer for an entry, the fittest first. */
function offersFor(entry: CompiledEntry, matches: readonly Match[], typed: string, { language, useIn }: NameContext): Offer[] {
  const listed = matches.filter(({ generated }) => !generated).map(({ name }) => name);
  const wanted = language ?? listed.find((name) => name.lang === 'en')?.lang ?? listed[0]?.lang ?? (isCyrillic(typed) ? 'ru' : 'en');
  const own = ownForm(entry, useIn(entry, wanted));
  const short = own ?? shortForm(entry, wanted);
  const full = fullForm(entry, wanted);
  const literal = bestOf(entry, listed, wanted);
  // A surname stands for the surname, a name in full for the name in full.
  const isSurname = matches.some(({ name }) => !/\s/.test(name.text));
  const inOrder = isSurname ? [short, full && { name: full }] : [full && { name: full }, short];
  const key = searchKey(typed);
  const begins = (offer: Offer): boolean => searchKey(offer.text ?? offer.name.text).startsWith(key);
  const ownWay = inOrder.filter((offer) => offer !== undefined);
  const otherLanguage = !listed.some((name) => name.lang === wanted);
  const offers: Offer[] = [
    ...(own !== undefined && entry.kind === 'person' && isSurname ? [own] : []),
    ...ownWay.filter(begins),
    ...(otherLanguage ? ownWay.map((offer): Offer => ({ ...offer, instead: 'language' })) : []),
    ...(literal === undefined ? [] : [{ name: literal }]),
    ...(full === undefined ? [] : [{ name: full, instead: 'name' } as const]),
  ];
  const texts = new Set<string>();
  return offers.filter((offer) => {
    const text = withCapitalsOf(typed, offer.text ?? offer.name.text);
    return !texts.has(text) && texts.add(text) !== undefined;
  });
}

/** Of the forms that were typed the most proper one, those of the wanted language first. */
function bestOf(entry: CompiledEntry, listed: readonly CompiledName[], language: string): CompiledName | undefined {
  const order = (name: CompiledName): number => (name.lang === language ? 0 : 8) + (isProse(name) ? 0 : 4) + (name === fullForm(entry, name.lang) ? 0 : name.form === 'short' ? 1 : name.form === undefined ? 2 : 3);
  return listed.toSorted((a, b) => order(a) - order(b))[0];
}

/** A title that tells namesakes apart, such as "Treaty of Rapallo (1922)" or "Munich, Bavaria", is not written in prose. */
function isProse(name: CompiledName): boolean {
  return !/[(,]/.test(name.text);
}

/** The form of a first mention in a language: the scholarly one in English, elsewhere the shortest that has a given name. */
function fullForm(entry: CompiledEntry, language: string): CompiledName | undefined {
  const forms = entry.names.filter((name) => name.lang === language && name.form === undefined && isProse(name));
  if (entry.kind !== 'person' || language === 'en') return forms[0];
  const words = (name: CompiledName): number => (name.text.includes('.') ? 9 : name.text.split(/\s+/).length);
  return forms.toSorted((a, b) => words(a) - words(b))[0];
}

/** The form that the note has for later mentions; `undefined` if it has none of its own. */
function ownForm(entry: CompiledEntry, use: Use | undefined): Offer | undefined {
  if (use === undefined) return undefined;
  const isShort = (text: string): boolean => entry.kind !== 'person' || !/\s/.test(text);
  if (use.spelling !== undefined) return isShort(use.spelling) ? { name: use.form, text: use.spelling, own: true } : undefined;
  return use.form.form !== undefined && use.form.form !== 'abbreviation' && isShort(use.form.text) ? { name: use.form, own: true } : undefined;
}

/** The surname or short title that is listed. */
function shortForm(entry: CompiledEntry, language: string): Offer | undefined {
  const name = entry.names.find((form) => form.lang === language && form.form === 'short');
  return name === undefined ? undefined : { name };
}

/** A capital that has been typed stays: "Treaty of Rap" goes on as "Treaty of Rapallo", listed as "treaty of Rapallo". */
function withCapitalsOf(typed: string, name: string): string {
  return /^\p{Lu}/u.test(typed) ? name[0]!.toUpperCase() + name.slice(1) : name;
}

function candidate(entry: CompiledEntry, name: CompiledName, written: string | undefined, typed: string, replace: Span): CompletionCandidate {
  const text = withCapitalsOf(typed, written ?? name.text);
  return { kind: 'name', text, replace, typed, detail: text === entry.name ? entry.summary : `${entry.name}: ${entry.summary}`, entryId: entry.id };
}
