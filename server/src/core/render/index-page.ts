/** Index pages: all entries of a kind in alphabetical order, and all kinds. */
import type { FactBase } from '../facts/fact-base';
import { escapeMarkdown } from './escape';
import { pageLink } from './entry-page';

export const FOLDER_TITLES: ReadonlyMap<string, string> = new Map(Object.entries({
  people: 'People', treaties: 'Treaties', events: 'Events', organisations: 'Organisations', places: 'Places', states: 'States', offices: 'Offices', concepts: 'Concepts',
}));

/** The index of a folder such as `people`; `undefined` if there is no such folder. */
export function indexPage(facts: FactBase, folder: string): string | undefined {
  const title = FOLDER_TITLES.get(folder);
  if (title === undefined) return undefined;
  const entries = facts.entries.filter((entry) => entry.id.startsWith(`${folder}/`) && entry.partOf === undefined).sort((a, b) => (sortKey(a.name) < sortKey(b.name) ? -1 : 1));
  const lines = entries.map((entry) => `- [${escapeMarkdown(entry.name)}](${pageLink(folder, entry.id)}): ${escapeMarkdown(entry.summary)}`);
  const others = [...FOLDER_TITLES].filter(([other]) => other !== folder).map(([other, text]) => `[${text}](../${other}/index.md)`);
  others.push('[Chronology](../chronology/index.md)', '[Bibliography](../bibliography/index.md)');
  return `# ${title}\n\n${lines.join('\n')}\n\nOther indexes: ${others.join(', ')}\n`;
}

/** People are listed by surname. */
function sortKey(name: string): string {
  const words = name.replace(/\(.*\)/, '').trim().split(' ');
  return `${words.at(-1)} ${name}`.toLowerCase();
}
