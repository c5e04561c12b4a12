/**
 * Writes the files that follow from the code: the schemas of fact files, the list of checks, and the settings of the
 * checks in the manifest. A test makes them again and fails if one of them is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { ENTRY_SCHEMAS } from '../server/src/compile/schema/kinds';
import { CHECKS } from '../server/src/core/checks';
import { NAME_SETTINGS, NAME_TOKENS } from './name-settings';

const GENERATED = 'This file is made by "npm run generate" from the code.';

/** Path → text of every generated file. */
export function generatedFiles(): Map<string, string> {
  const files = new Map<string, string>();
  for (const [folder, schema] of Object.entries(ENTRY_SCHEMAS)) {
    const document = { $schema: 'https://json-schema.org/draft/2020-12/schema', $comment: GENERATED, title: `Front matter of data/${folder}/*.md`, ...schema };
    files.set(`data/schema/${folder}.json`, `${JSON.stringify(document, null, 2)}\n`);
  }
  files.set('docs/checks.md', listOfChecks());
  files.set('package.json', manifest());
  return files;
}

function listOfChecks(): string {
  const rows = CHECKS.map((check) => `| [\`${check.id}\`](checks/${check.id}.md) | ${check.title} | ${check.explanation}${check.offByDefault ? ' Off by default.' : ''} |`);
  return `<!-- ${GENERATED} -->\n\n# The checks\n\nEach can be switched off, or given another severity, by the setting \`rapallo.checks.ID\`, for a folder or in the front matter of a note; [ways to disagree](disagreeing.md) tells how, and how to silence one at a place.\n\n| id | what it reads | what it reports |\n| --- | --- | --- |\n${rows.join('\n')}\n\nMistakes in such settings and comments are reported as [\`settings\`](checks/settings.md).\n`;
}

function manifest(): string {
  const current = JSON.parse(readFileSync('package.json', 'utf8')) as { contributes: Record<string, unknown> };
  const checks = Object.fromEntries(
    CHECKS.map((check) => [
      `rapallo.checks.${check.id}`,
      {
        type: 'string',
        enum: ['default', 'off', 'error', 'warning', 'information', 'hint'],
        enumDescriptions: ['As serious as the check finds it: a warning if it is certain, information if it is likely.', 'Never reported.', 'Reported as an error.', 'Reported as a warning.', 'Reported as information.', 'Reported as a hint, which editors show faintly.'],
        default: check.offByDefault ? 'off' : 'default',
        scope: 'resource',
        markdownDescription: `${check.title}. ${check.explanation}`,
      },
    ]),
  );
  current.contributes['configuration'] = [
    {
      title: 'Reading along',
      properties: {
        'rapallo.hover.enabled': { type: 'boolean', default: true, scope: 'resource', description: 'Show a card when the mouse rests on a name or a date.' },
        'rapallo.hover.explain': { type: 'boolean', default: true, scope: 'resource', description: 'Say on a card why an entry was recognised, where several bear the name or a description stands for it.' },
        'rapallo.completion.enabled': { type: 'boolean', default: true, scope: 'resource', description: 'Offer names and dates when you ask for suggestions (Ctrl+Space). Nothing pops up by itself.' },
        'rapallo.workspaceIndex.enabled': { type: 'boolean', default: true, scope: 'window', description: 'Read the notes of the workspace in the background, so that references and symbols are found in notes that are not open too.' },
        'rapallo.completion.triggerCharacters': { type: 'string', default: '', maxLength: 8, scope: 'window', description: 'Signs after which names are offered by themselves, written one after the other, such as "@". The name that you choose replaces the sign. Empty: nothing pops up by itself. Reload the window after a change.' },
        'rapallo.dateActions.enabled': { type: 'boolean', default: true, scope: 'window', description: 'Offer, when you ask (Ctrl+.), to write the date at the cursor in another notation, with its year, in both calendars, as EDTF or as an element of TEI.' },
        'rapallo.trace.server': { type: 'string', enum: ['off', 'messages', 'verbose'], default: 'off', scope: 'window', description: 'Write what the editor and the language server say to each other into the output “Rapallo”. Only needed to report a fault.' },
      },
    },
    { title: 'Names', properties: NAME_SETTINGS },
    { title: 'Checks', properties: checks },
  ];
  current.contributes['semanticTokenTypes'] = NAME_TOKENS;
  return `${JSON.stringify(current, null, 2)}\n`;
}

if (require.main === module) {
  for (const [path, text] of generatedFiles()) writeFileSync(path, text);
}
