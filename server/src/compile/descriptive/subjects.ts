/** What treaties are about, as their descriptive names say it. */

export interface Subject {
  /** How it shows in the listed names of a treaty that is about it; a name that joins it to another subject is a different one. */
  readonly shows: RegExp;
  readonly en: { readonly before: readonly string[]; readonly of: readonly string[] };
  /** The first part of the German compound: "Nichtangriffs" of "Nichtangriffspakt". */
  readonly de: string;
  /** What stands behind the Russian noun, or, in `before`, the stem of an adjective before it. */
  readonly ru: { readonly behind?: readonly string[]; readonly before?: string };
  readonly nouns: readonly Noun[];
  /** Whether third states are not known to have had such a treaty with one of the parties: "the neutrality pact with Japan". */
  readonly ofOnePower?: true;
}

/** Words for the paper; in German and Russian with the ending of an adjective before it. */
export interface Noun {
  readonly en: string;
  readonly de: readonly [noun: string, ending: string];
  readonly ru: readonly [noun: string, ending: string];
}

const PACT: Noun = { en: 'pact', de: ['pakt', 'er'], ru: ['пакт', 'ий'] };
const TREATY: Noun = { en: 'treaty', de: ['vertrag', 'er'], ru: ['договор', 'ий'] };
const AGREEMENT: Noun = { en: 'agreement', de: ['abkommen', 'es'], ru: ['соглашение', 'ое'] };

/** Two states had one treaty at most on each of these, as far as the years between the wars go. */
export const SUBJECTS: readonly Subject[] = [
  {
    shows: /(?<!and )non-?aggression (?:pact|treaty)|(?:pact|treaty) of non-?aggression|Nichtangriffs(?:pakt|vertrag)|(?:пакт|договор) о ненападении(?! и нейтр)/u,
    en: { before: ['non-aggression', 'nonaggression'], of: ['non-aggression'] },
    de: 'Nichtangriffs',
    ru: { behind: ['о ненападении'] },
    nouns: [PACT, TREATY, AGREEMENT],
    ofOnePower: true,
  },
  {
    shows: /mutual assistance|Beistands|о (?:взаимопомощи|взаимной помощи)/u,
    en: { before: ['mutual assistance', 'mutual-assistance'], of: ['mutual assistance'] },
    de: 'Beistands',
    ru: { behind: ['о взаимопомощи', 'о взаимной помощи'] },
    nouns: [PACT, TREATY, AGREEMENT],
  },
  {
    shows: /neutrality (?:pact|treaty)|Neutralitäts(?:pakt|vertrag)|о нейтралитете/u,
    en: { before: ['neutrality'], of: ['neutrality'] },
    de: 'Neutralitäts',
    ru: { behind: ['о нейтралитете'] },
    nouns: [PACT, TREATY],
    ofOnePower: true,
  },
  {
    shows: /peace treaty|Friedensvertrag|мирный договор/iu,
    en: { before: ['peace'], of: ['peace'] },
    de: 'Friedens',
    ru: { before: 'мирн' },
    nouns: [TREATY],
  },
];
