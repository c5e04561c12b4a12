/** A small folder of fact files without a fault, for tests that put one fault into it. The facts are those of the fact base. */

const SOURCES = [
  { id: 'documents-1922', type: 'document', title: 'Deutsch-russischer Vertrag, Rapallo, 16. April 1922' },
  { id: 'general-work', type: 'book', title: 'German–Soviet relations between the wars', author: [{ family: 'Nobody', given: 'N.' }], issued: { 'date-parts': [[1999]] } },
];

export const SOURCES_JSON = `${JSON.stringify(SOURCES, null, 2)}\n`;

export const FACT_FILES: Readonly<Record<string, string>> = {
  'sources.json': SOURCES_JSON,
  'people/georgy-chicherin.md': `---
rapallo: person
name: Georgy Chicherin
summary: Soviet People's Commissar for Foreign Affairs, 1918–1930
names:
  - { text: Chicherin, lang: en, form: short }
  - { text: Георгий Чичерин, lang: ru }
dates:
  - facet: born
    edtf: 1872-11-24
    sources: [general-work]
  - facet: died
    edtf: 1936-07-07
    sources: [general-work]
---

Chicherin signed the [treaty](../treaties/treaty-of-rapallo-1922.md).
`,
  'people/maxim-litvinov.md': `---
rapallo: person
name: Maxim Litvinov
summary: Soviet People's Commissar for Foreign Affairs, 1930–1939
names: []
sources: [general-work]
---

Litvinov followed Chicherin.
`,
  'places/rapallo.md': `---
rapallo: place
name: Rapallo, Liguria
summary: Seaside town near Genoa where a treaty was signed in 1922
names:
  - { text: Rapallo, lang: en, form: short, shared: { clues: [in] } }
sources: [general-work]
---

A town on the coast.
`,
  'treaties/treaty-of-rapallo-1922.md': `---
rapallo: treaty
name: Treaty of Rapallo (1922)
summary: German–Soviet Russian treaty that restored diplomatic relations
names:
  - { text: Rapallo, lang: en, form: short, shared: { usual: true, years: 1922/1941 } }
parties: [states/german-reich]
place: places/rapallo
signatories:
  - { person: people/georgy-chicherin, title: People's Commissar }
dates:
  - facet: signed
    edtf: 1922-04-16
    sources: [{ id: documents-1922, locator: Art. 1 }]
---

Signed on Easter Sunday.
`,
  'states/german-reich.md': `---
rapallo: state
name: German Reich
summary: The German state between the revolution and the war
names: []
sources: [general-work]
---

A republic until 1933.
`,
  'offices/soviet-commissar-for-foreign-affairs.md': `---
rapallo: office
name: People's Commissar for Foreign Affairs
summary: Head of Soviet diplomacy from 1917 to 1946
names: []
holders:
  - person: people/georgy-chicherin
    from: 1918-05-30
    to: 1930-07-21
    sources: [general-work]
  - person: people/maxim-litvinov
    from: 1930-07-21
    to: 1939-05-03
    sources: [general-work]
---

Two men held it between the wars.
`,
};

/** The good folder with words of one file replaced by others. */
export function withFault(path: string, words: string, others: string): Record<string, string> {
  const text = FACT_FILES[path];
  if (text?.includes(words) !== true) throw new Error(`“${words}” does not stand in ${path}`);
  return { ...FACT_FILES, [path]: text.replace(words, others) };
}
