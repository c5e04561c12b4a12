/**
 * Templates by which a name is turned into a link, a footnote or an element: text with placeholders such as `{name}`. Braces
 * that hold anything but a word stand for themselves, so templates may be LaTeX.
 */

/** What a placeholder stands for, in the order in which messages and documents list them. */
export const PLACEHOLDERS = {
  text: 'the name as it stands in the note',
  name: 'the scholarly form of the name',
  native: 'the name in its own language',
  id: 'the id of the entry, such as people/georgy-chicherin',
  key: 'the last part of the id, such as georgy-chicherin',
  kind: 'person, treaty, event …',
  born: 'the year of birth',
  died: 'the year of death',
  dates: 'a blank and the years of a life in brackets, or nothing',
  summary: 'who or what it is, in one line',
  source: 'a short citation',
  uri: 'the address of the entry in the editor',
  element: 'the element of TEI with its type, such as persName',
  endElement: 'the element of TEI without its type',
} as const;

export type Placeholder = keyof typeof PLACEHOLDERS;
export type TemplateName = 'wikilink' | 'link' | 'footnote' | 'tei';
export type Templates = Readonly<Record<TemplateName, string>>;

export const DEFAULT_TEMPLATES: Templates = {
  wikilink: '[[{name}|{text}]]',
  link: '[{text}]({uri})',
  footnote: '{name}{dates}: {summary}. Source: {source}.',
  tei: '<{element} ref="#{key}">{text}</{endElement}>',
};

export const TEMPLATE_NAMES = Object.keys(DEFAULT_TEMPLATES) as readonly TemplateName[];

const PLACEHOLDER = /\{([A-Za-z]+)\}/g;

/** The placeholders of a template that do not exist, each once. */
export function unknownPlaceholders(template: string): string[] {
  return [...new Set([...template.matchAll(PLACEHOLDER)].map((match) => match[1]!).filter((name) => !Object.hasOwn(PLACEHOLDERS, name)))];
}

export type TemplateValues = Readonly<Record<Placeholder, string>>;

/** Fills a template; what is put in is not read for placeholders again. */
export function fillTemplate(template: string, values: TemplateValues): string {
  return template.replace(PLACEHOLDER, (all, name: string) => (Object.hasOwn(values, name) ? values[name as Placeholder] : all));
}
