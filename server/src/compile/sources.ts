/** Reads the bibliography: CSL-JSON, as Zotero and Pandoc write it. */
import type { CslItem } from '../core/facts/index-format';
import type { Problem, SourceFile } from './problem';

export function readSources(bibliography: SourceFile, problems: Problem[]): CslItem[] {
  const report = (line: number, message: string): void => {
    problems.push({ file: bibliography.path, line, severity: 'error', message });
  };
  let data: unknown;
  try {
    data = JSON.parse(bibliography.text);
  } catch (error) {
    report(1, `not valid JSON: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
  if (!Array.isArray(data)) {
    report(1, 'the bibliography is a list of CSL-JSON items');
    return [];
  }
  const known = new Set<string>();
  const items: CslItem[] = [];
  for (const [index, item] of (data as Partial<CslItem>[]).entries()) {
    const line = item?.id === undefined ? 1 : lineOfId(bibliography.text, item.id);
    if (typeof item?.id !== 'string' || typeof item.type !== 'string') report(line, `item ${index + 1} has no “id” or no “type”`);
    else if (item.title === undefined) report(line, `“${item.id}” has no “title”`);
    else if (known.has(item.id)) report(line, `“${item.id}” stands twice in the bibliography`);
    else items.push(item as CslItem);
    if (typeof item?.id === 'string') known.add(item.id);
  }
  return items;
}

function lineOfId(text: string, id: string): number {
  const index = text.indexOf(`"id": ${JSON.stringify(id)}`);
  return index < 0 ? 1 : text.slice(0, index).split('\n').length;
}
