/** The case forms of German names, and the spellings of names that have an umlaut. */
import { add, type Forms } from './russian';

const ARTICLES_AND_PREPOSITIONS = new Set(['der', 'die', 'das', 'des', 'dem', 'den', 'von', 'zu', 'zum', 'zur', 'am', 'im', 'in', 'an', 'auf', 'für', 'mit', 'und', 'über', 'zwischen', 'gegen', 'vor', 'nach', 'bei']);
const ADJECTIVE_ENDING = /(?:er|es|en|em|e)$/;
const ADJECTIVE_ENDINGS = ['e', 'er', 'es', 'en', 'em'];

/** Adds the forms of a name of several words: adjectives at its beginning and the first noun, "des Deutschen Reiches". */
export function addPhraseForms(text: string, forms: Forms): void {
  const words = text.split(/\s+/);
  for (const [index, word] of words.entries()) {
    const part = lastPart(word);
    if (!/^\p{L}{3,}$/u.test(part) || ARTICLES_AND_PREPOSITIONS.has(word)) return;
    const isBeforeNoun = /^\p{Lu}/u.test(words[index + 1] ?? '');
    const ending = isBeforeNoun ? ADJECTIVE_ENDING.exec(part)?.[0] : undefined;
    if (ending === undefined) {
      for (const form of nounForms(part)) add(forms, part, form);
      return;
    }
    for (const other of ADJECTIVE_ENDINGS) add(forms, part, part.slice(0, -ending.length) + other);
  }
}

/** Genitive, dative and plural endings; that a noun does not have all of them does no harm. */
function nounForms(noun: string): string[] {
  if (/(?:ung|heit|keit|schaft|ion|tät|ei|ie|e)$/.test(noun)) return noun.endsWith('e') ? [`${noun}n`] : [`${noun}en`];
  if (/[sßxz]$/.test(noun)) return [`${noun}es`, `${noun}e`];
  return [`${noun}s`, `${noun}es`, `${noun}e`, `${noun}en`];
}

/** Adds the genitive of a proper name: "Ribbentrops", "Moskaus". It serves the English plural as well. */
export function addGenitive(word: string, forms: Forms): void {
  if (/^\p{Lu}\p{Ll}{2,}$/u.test(word) && !/[sxzß]$/.test(word)) add(forms, word, `${word}s`);
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', å: 'aa', ø: 'oe' };

/** Adds the spelling without the umlaut: "Koestring". That without dots, "Kostring", needs no form of its own. */
export function addUmlautSpelling(word: string, forms: Forms): void {
  if (/[äöüÄÖÜåø]/.test(word)) add(forms, word, word.replace(/[äöüÄÖÜåø]/g, (letter) => UMLAUTS[letter]!));
}

const lastPart = (word: string): string => word.slice(word.lastIndexOf('-') + 1);
