/**
 * The case forms of Russian names. Names of people are declined by `lvovich`, nouns by `russian-nouns-js`; adjectives by a
 * table, and which word of a name is declined at all is told by its shape: adjectives at the beginning and the first noun.
 */
import { getGender, inclineFirstname, inclineLastname, inclineMiddlename } from 'lvovich';
import RussianNouns from 'russian-nouns-js';

const PERSONAL_CASES = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const;

/** Word of a name → its other forms. */
export type Forms = Map<string, Set<string>>;

export const isCyrillic = (text: string): boolean => /[\u0400-\u04ff]/.test(text);

/** Adds the case forms of a person's name; `text` is "Георгий Васильевич Чичерин", "Г. В. Чичерин" or "Чичерин". */
export function addPersonalForms(text: string, forms: Forms, gender: 'male' | 'female'): void {
  const words = text.split(/\s+/).filter((word) => /^[\u0400-\u04ff-]{2,}$/.test(word) && /^[\u0410-\u042fЁ]/.test(word));
  words.forEach((word, index) => {
    const isLast = index === words.length - 1;
    const isMiddle = !isLast && index > 0 && /(?:вич|вна|ьич|ична)$/.test(word);
    for (const grammaticalCase of PERSONAL_CASES) {
      const form = isMiddle ? inclineMiddlename(word, grammaticalCase, gender) : isLast ? inclineLastname(word, grammaticalCase, gender) : inclineFirstname(word, grammaticalCase, gender);
      addParts(forms, word, form ?? word);
    }
    // Foreign names on -ов and -ин are declined as nouns by some: Бюловом beside Бюловым.
    if (isLast && gender === 'male' && /(?:[оеё]в|[иы]н)$/.test(word)) add(forms, word, `${word}ом`);
  });
}

/** Parts of a double name are words of their own: "Ллойда-Джорджа". */
function addParts(forms: Forms, word: string, form: string): void {
  const parts = word.split('-');
  const formParts = form.split('-');
  if (parts.length === formParts.length) parts.forEach((part, index) => add(forms, part, formParts[index]!));
}

/** The gender of a person, by the given name and patronymic. */
export function genderOf(fullName: string): 'male' | 'female' {
  const words = fullName.split(/\s+/);
  const middle = words.find((word) => /(?:вич|вна|ьич|ична)$/.test(word));
  const gender = getGender({ first: words[0] ?? null, middle: middle ?? null, last: null });
  return gender === 'female' ? 'female' : 'male';
}

const ADJECTIVE_ENDINGS: readonly { readonly ends: RegExp; readonly forms: readonly string[] }[] = [
  { ends: /[кгх](ий)$/, forms: ['ого', 'ому', 'им', 'ом'] },
  { ends: /[жчшщ](ий)$/, forms: ['его', 'ему', 'им', 'ем'] },
  { ends: /н(ий)$/, forms: ['его', 'ему', 'им', 'ем'] },
  { ends: /(ый|ой)$/, forms: ['ого', 'ому', 'ым', 'ом'] },
  { ends: /[жчшщ](ая)$/, forms: ['ей', 'ую'] },
  { ends: /(ая)$/, forms: ['ой', 'ою', 'ую'] },
  { ends: /(яя)$/, forms: ['ей', 'юю'] },
  { ends: /[кгх](ое)$/, forms: ['ого', 'ому', 'им', 'ом'] },
  { ends: /(ое)$/, forms: ['ого', 'ому', 'ым', 'ом'] },
  { ends: /(ее)$/, forms: ['его', 'ему', 'им', 'ем'] },
  { ends: /(ие)$/, forms: ['их', 'им', 'ими'] },
  { ends: /(ые)$/, forms: ['ых', 'ым', 'ыми'] },
];

function adjectiveForms(word: string): string[] | undefined {
  for (const { ends, forms } of ADJECTIVE_ENDINGS) {
    const ending = ends.exec(word)?.[1];
    if (ending !== undefined) return forms.map((form) => word.slice(0, -ending.length) + form);
  }
  return undefined;
}

const nouns = new RussianNouns.Engine();
const { Gender } = RussianNouns;

/** Nouns on a soft sign that are masculine, by their end. */
const MASCULINE_SOFT = /(?:тель|арь|емль|емель|ссель|ень|оль|аль|ель)$/i;

/** Plurals that look like singular nouns. */
const PLURALS: ReadonlySet<string> = new Set(['Известия']);

function nounForms(word: string): string[] {
  const last = word.slice(-1).toLowerCase();
  const capitalised = /^[А-ЯЁ]/.test(word);
  if ('уэю'.includes(last)) return [];
  // Foreign places on a vowel stay as they are; Russian ones on -ово, -ево, -ино may be declined.
  if ('оеи'.includes(last) && capitalised && !/(?:ово|ево|ино|ие|ье)$/.test(word)) return [];
  const lemma =
    last === 'ы' || last === 'и' || PLURALS.has(word)
      ? RussianNouns.createLemma({ text: word, gender: Gender.MASCULINE, pluraleTantum: true })
      : RussianNouns.createLemma({ text: word, gender: 'ая'.includes(last) && !word.endsWith('мя') ? Gender.FEMININE : 'оеё'.includes(last) || word.endsWith('мя') ? Gender.NEUTER : last === 'ь' && !MASCULINE_SOFT.test(word) ? Gender.FEMININE : Gender.MASCULINE });
  return RussianNouns.CASES.flatMap((grammaticalCase) => nouns.decline(lemma, grammaticalCase));
}

/** Words that stand before the noun and are not declined with it. */
const UNDECLINED_BEFORE_NOUN = /^(?:[\dIVXLC]+(?:-[йяе])?|«.*|".*)$/;

/** Adds the case forms of any other name: "Рапалльский договор", "договор о ненападении", "Брест-Литовск". */
export function addNounForms(text: string, forms: Forms): void {
  const words = text.split(/\s+/);
  for (const [index, word] of words.entries()) {
    if (UNDECLINED_BEFORE_NOUN.test(word)) continue;
    if (!/^[\u0400-\u04ff-]+$/.test(word) || /^[А-ЯЁ]{2,}$/.test(word)) return;
    const adjective = index < words.length - 1 ? adjectiveForms(lastPart(word)) : undefined;
    for (const form of adjective ?? nounForms(lastPart(word))) add(forms, lastPart(word), form);
    if (adjective === undefined) return;
  }
}

/** Of words joined by a hyphen the last is declined: "советско-германского", "Брест-Литовска". */
const lastPart = (word: string): string => word.slice(word.lastIndexOf('-') + 1);

export function add(forms: Forms, word: string, form: string): void {
  if (form === word || form === '') return;
  const known = forms.get(word);
  if (known === undefined) forms.set(word, new Set([form]));
  else known.add(form);
}
