/** The part of the manifest that tells what is offered for a name: settings, and what the kinds of names look like. */
import { DEFAULT_TEMPLATES, PLACEHOLDERS, TEMPLATE_NAMES, type TemplateName } from '../server/src/core/features/templates';
import { TOKEN_KINDS, type TokenKind } from '../server/src/core/features/token-stretches';
import { DEFAULT_NAME_SETTINGS } from '../server/src/lsp/name-settings';

const SWITCHES = {
  documentLinks: 'Let wikilinks that name an entry, such as [[Chicherin]], lead to it, unless a note has that name.',
  rename: 'Offer to spell a name differently everywhere (F2): in open notes and, where the workspace is read, in all. Quotations and the targets of links stay as they are.',
  nameActions: 'Offer, when you ask (Ctrl+.), to turn the name at the cursor into a link, a footnote or an element of TEI, to add life dates, or to use the scholarly form.',
  inlayHints: 'Show the life dates of a person behind the first mention in a note. They are shown and not written.',
  semanticHighlighting: 'Give the names of people, treaties, events, organisations, places, states and offices, and dates, a colour by their kind.',
} as const;

const TEMPLATES: Readonly<Record<TemplateName, string>> = {
  wikilink: 'What a name becomes as a wikilink.',
  link: 'What a name becomes as a Markdown link to its entry.',
  footnote: 'The words of a footnote on a name.',
  tei: 'What a name becomes as an element of TEI.',
};

const placeholders = Object.entries(PLACEHOLDERS).map(([name, meaning]) => `- \`{${name}}\`: ${meaning}`).join('\n');

export const NAME_SETTINGS = {
  ...Object.fromEntries(Object.entries(SWITCHES).map(([name, description]) => [`rapallo.${name}.enabled`, { type: 'boolean', default: DEFAULT_NAME_SETTINGS[name as keyof typeof SWITCHES], scope: 'window', description }])),
  ...Object.fromEntries(
    TEMPLATE_NAMES.map((name) => [`rapallo.templates.${name}`, { type: 'string', default: DEFAULT_TEMPLATES[name], scope: 'window', markdownDescription: `${TEMPLATES[name]} If it is empty, it is not offered. Placeholders:\n\n${placeholders}` }]),
  ),
};

/** What each kind falls back to in themes that do not know it; "event" is one of the editor's own. */
const SUPER_TYPES: Readonly<Record<Exclude<TokenKind, 'event'>, readonly [superType: string, description: string]>> = {
  person: ['class', 'The name of a person'],
  treaty: ['interface', 'The name of a treaty or another paper'],
  organisation: ['namespace', 'The name of an organisation'],
  place: ['enum', 'The name of a place'],
  state: ['enum', 'The name of a state'],
  office: ['type', 'An office'],
  concept: ['type', 'A concept'],
  date: ['number', 'A date'],
};

export const NAME_TOKENS = TOKEN_KINDS.filter((kind) => kind !== 'event').map((kind) => ({ id: kind, superType: SUPER_TYPES[kind][0], description: `${SUPER_TYPES[kind][1]} (Rapallo)` }));
