/**
 * The forms in which the words of names are met beyond those that the entries list: case forms in Russian and German,
 * plurals, spellings without umlauts, and Russian names in every way in which they have been written in Latin letters.
 *
 * A form belongs to a word, not to a name, so "Г. В. Чичерин" is found as "G. W. Tschitscherin" and as "Георгия Чичерина"
 * without either being listed. Forms that are names of others are left out.
 */
import { allNames, type CompiledEntry, type CompiledName } from '../../core/facts/index-format';
import { foldText } from '../../core/util/fold';
import { addPlural } from './english';
import { addGenitive, addPhraseForms, addUmlautSpelling } from './german';
import { add, addNounForms, addPersonalForms, genderOf, isCyrillic, type Forms } from './russian';
import { transliterations } from './transliteration';

/** Shorter words have too many homonyms to be generated. */
const SHORTEST_GENERATED = 3;
/** Shorter transliterations are too often words of other languages. */
const SHORTEST_TRANSLITERATION = 4;

/** One line a word: the word as listed and its further forms, parted by blanks. In alphabetical order. */
export function wordForms(entries: readonly CompiledEntry[]): string {
  const byWord = new Map<string, Map<string, string>>();
  const listed = listedWords(entries);
  for (const entry of entries) {
    const forms: Forms = new Map();
    addFormsOfEntry(entry, forms);
    for (const [word, others] of forms) {
      let kept = byWord.get(word);
      if (kept === undefined) byWord.set(word, (kept = new Map()));
      const own = foldText(word);
      for (const form of others) {
        const folded = foldText(form);
        if (folded !== own && isUsable(form, listed.get(folded), entry)) kept.set(folded, form);
      }
    }
  }
  return [...byWord].filter(([, kept]) => kept.size > 0).map(([word, kept]) => [word, ...kept.values()].join(' ')).sort().join('\n');
}

function addFormsOfEntry(entry: CompiledEntry, forms: Forms): void {
  const gender = genderOfEntry(entry);
  for (const name of allNames(entry)) {
    if (name.form === 'abbreviation') continue;
    if (isCyrillic(name.text)) addRussian(entry, name, gender, forms);
    else addLatin(entry, name, forms);
  }
}

function addRussian(entry: CompiledEntry, name: CompiledName, gender: 'male' | 'female', forms: Forms): void {
  if (entry.kind !== 'person') {
    addNounForms(name.text, forms);
    return;
  }
  addPersonalForms(name.text, forms, gender);
  if (entry.language !== 'ru') return;
  for (const word of name.text.split(/[\s.-]+/)) {
    if (!/^[А-ЯЁ]/.test(word)) continue;
    for (const spelling of transliterations(word)) {
      if (word.length === 1) add(forms, word, spelling.slice(0, 1).toUpperCase());
      else if (spelling.length >= SHORTEST_TRANSLITERATION) addSpelling(forms, word, spelling[0]!.toUpperCase() + spelling.slice(1));
    }
  }
}

/** A spelling in Latin letters, and its German genitive: "Čičerins". */
function addSpelling(forms: Forms, word: string, spelling: string): void {
  add(forms, word, spelling);
  if (!/[sxz]$/.test(spelling)) add(forms, word, `${spelling}s`);
}

function addLatin(entry: CompiledEntry, name: CompiledName, forms: Forms): void {
  for (const word of name.text.split(/[^\p{L}]+/u)) addUmlautSpelling(word, forms);
  const isPhrase = /\s/.test(name.text);
  if (entry.kind === 'person') addGenitive(lastWord(name.text), forms);
  else if (name.lang === 'de' && isPhrase) addPhraseForms(name.text, forms);
  else if (!isPhrase && (entry.kind === 'place' || entry.kind === 'state' || entry.kind === 'treaty' || entry.kind === 'organisation')) addGenitive(lastWord(name.text), forms);
  if (name.lang === 'en' && (entry.kind === 'concept' || entry.kind === 'office')) addPlural(name.text, forms);
}

const lastWord = (text: string): string => /\p{L}+$/u.exec(text)?.[0] ?? '';

/** The gender that the person's fullest Russian name tells. */
function genderOfEntry(entry: CompiledEntry): 'male' | 'female' {
  const russian = entry.names.filter((name) => isCyrillic(name.text)).map((name) => name.text);
  const fullest = russian.sort((a, b) => b.length - a.length)[0];
  return entry.kind === 'person' && fullest !== undefined ? genderOf(fullest) : 'male';
}

/** The words that are names by themselves, folded, with those who bear them. */
function listedWords(entries: readonly CompiledEntry[]): Map<string, Set<CompiledEntry>> {
  const listed = new Map<string, Set<CompiledEntry>>();
  for (const entry of entries) {
    for (const name of entry.names) {
      if (!/^\p{L}+$/u.test(name.text)) continue;
      const folded = foldText(name.text);
      const bearers = listed.get(folded);
      if (bearers === undefined) listed.set(folded, new Set([entry]));
      else bearers.add(entry);
    }
  }
  return listed;
}

/** A form that is the name of somebody else belongs to them. */
function isUsable(form: string, bearers: ReadonlySet<CompiledEntry> | undefined, entry: CompiledEntry): boolean {
  if (form.length === 1) return true;
  return form.length >= SHORTEST_GENERATED && (bearers === undefined || bearers.has(entry));
}
