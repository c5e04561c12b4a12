/** Index pages: all entries of a kind in alphabetical order, with the further terms that lead to them, and all kinds. */
import type { FactBase } from '../facts/fact-base';
import { foldText } from '../util/fold';
import { escapeMarkdown } from './escape';
import { pageLink } from './page-writer';

export const FOLDER_TITLES: ReadonlyMap<string, string> = new Map(Object.entries({
  people: 'People', treaties: 'Treaties', events: 'Events', organisations: 'Organisations', places: 'Places', states: 'States', offices: 'Offices', concepts: 'Concepts',
}));

/** The index of a folder such as `people`; `undefined` if there is no such folder. */
export function indexPage(facts: FactBase, folder: string): string | undefined {
  const title = FOLDER_TITLES.get(folder);
  if (title === undefined) return undefined;
  const entries = facts.entries.filter((entry) => entry.id.startsWith(`${folder}/`) && entry.partOf === undefined);
  const lines = entries.flatMap((entry) => {
    const link = `[${escapeMarkdown(entry.name)}](${pageLink(folder, entry.id)})`;
    const terms = facts.details(entry.id).indexTerms ?? [];
    return [{ key: sortKey(entry.name), text: `- ${link}: ${escapeMarkdown(entry.summary)}` }, ...terms.map((term) => ({ key: foldText(term), text: `- ${escapeMarkdown(term)}: see ${link}` }))];
  });
  lines.sort((a, b) => (a.key < b.key ? -1 : 1));
  const others = [...FOLDER_TITLES].filter(([other]) => other !== folder).map(([other, text]) => `[${text}](../${other}/index.md)`);
  others.push('[Chronology](../chronology/index.md)', '[Bibliography](../bibliography/index.md)');
  return `# ${title}\n\n${lines.map(({ text }) => text).join('\n')}\n\nOther indexes: ${others.join(', ')}\n`;
}

/** People are listed by surname. */
function sortKey(name: string): string {
  const words = name.replace(/\(.*\)/, '').trim().split(' ');
  return foldText(`${words.at(-1)} ${name}`);
}
