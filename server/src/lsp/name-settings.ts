/** The settings for what is offered for a name, beside cards and suggestions. */
import { DEFAULT_TEMPLATES, PLACEHOLDERS, TEMPLATE_NAMES, unknownPlaceholders, type Templates } from '../core/features/templates';

export interface NameSettings {
  readonly semanticHighlighting: boolean;
  readonly inlayHints: boolean;
  readonly documentLinks: boolean;
  readonly rename: boolean;
  readonly nameActions: boolean;
  readonly templates: Templates;
}

export const DEFAULT_NAME_SETTINGS: NameSettings = { semanticHighlighting: false, inlayHints: false, documentLinks: true, rename: true, nameActions: true, templates: DEFAULT_TEMPLATES };

/** Longest template, in UTF-16 units. */
const LONGEST_TEMPLATE = 2000;

/** Reads the settings out of the section `rapallo`; `readSwitch` reads one that is on or off. */
export function readNameSettings(record: Record<string, unknown>, readSwitch: (name: string, otherwise: boolean) => boolean, complain: (message: string) => void): NameSettings {
  const asked = (name: Exclude<keyof NameSettings, 'templates'>): boolean => readSwitch(name, DEFAULT_NAME_SETTINGS[name]);
  return {
    semanticHighlighting: asked('semanticHighlighting'),
    inlayHints: asked('inlayHints'),
    documentLinks: asked('documentLinks'),
    rename: asked('rename'),
    nameActions: asked('nameActions'),
    templates: readTemplates(record['templates'], complain),
  };
}

function readTemplates(value: unknown, complain: (message: string) => void): Templates {
  if (value === undefined || value === null) return DEFAULT_TEMPLATES;
  if (typeof value !== 'object' || Array.isArray(value)) {
    complain(`The setting “rapallo.templates” must be a group of templates, not ${JSON.stringify(value)}; the defaults are used.`);
    return DEFAULT_TEMPLATES;
  }
  const templates: Record<keyof Templates, string> = { ...DEFAULT_TEMPLATES };
  for (const name of TEMPLATE_NAMES) {
    const template = (value as Record<string, unknown>)[name];
    if (template === undefined || template === null) continue;
    const wrong = whatIsWrong(template);
    if (wrong === undefined) templates[name] = template as string;
    else complain(`The setting “rapallo.templates.${name}” ${wrong}; the default is used.`);
  }
  return templates;
}

function whatIsWrong(template: unknown): string | undefined {
  if (typeof template !== 'string') return `must be a text, not ${JSON.stringify(template)}`;
  if (template.length > LONGEST_TEMPLATE) return `is longer than ${LONGEST_TEMPLATE} characters`;
  if (/[\r\n]/.test(template)) return 'must be one line';
  const [unknown] = unknownPlaceholders(template);
  return unknown === undefined ? undefined : `has the placeholder {${unknown}}, which does not exist; there are ${Object.keys(PLACEHOLDERS).map((name) => `{${name}}`).join(', ')}`;
}
