/** Citations in words: short for a message, long for an entry page. */
import type { CompiledCitation, CslItem } from './index-format';
import type { FactBase } from './fact-base';

function surnames(item: CslItem): string | undefined {
  const people = item.author ?? item.editor;
  if (people === undefined || people.length === 0) return undefined;
  const names = people.map((person) => person.family ?? person.literal ?? '').filter((name) => name !== '');
  return names.length > 2 ? `${names[0]} et al.` : names.join(' and ');
}

function yearOf(item: CslItem): string | undefined {
  const year = item.issued?.['date-parts']?.[0]?.[0];
  return year === undefined ? undefined : String(year);
}

/** "Haslam 1997, 112", "Treaty of Rapallo, Avalon Project", "Wikipedia, “Joachim von Ribbentrop”". */
export function shortCitation(facts: FactBase, citation: CompiledCitation): string {
  const item = facts.source(citation.id);
  if (item === undefined) return citation.id;
  const names = surnames(item);
  const year = yearOf(item);
  const container = item['container-title'] ?? item.publisher;
  const head =
    names !== undefined && year !== undefined ? `${names} ${year}` : names !== undefined ? `${names}, ${item.title ?? item.id}` : container === undefined ? (item.title ?? item.id) : `${item.title ?? item.id} (${container})`;
  return citation.locator === undefined ? head : `${head}, ${citation.locator}`;
}

/** The whole reference as a bibliography prints it, without the final point. */
export function longCitation(item: CslItem): string {
  const people = (item.author ?? item.editor ?? []).map((person) => [person.given, person.family].filter(Boolean).join(' ') || (person.literal ?? ''));
  const parts: string[] = [];
  if (people.length > 0) parts.push(people.join(', ') + (item.author === undefined ? ' (ed.)' : ''));
  if (item.title !== undefined) parts.push(item.title);
  if (item['container-title'] !== undefined) parts.push(`in: ${item['container-title']}${item.volume === undefined ? '' : ` ${item.volume}`}${item.issue === undefined ? '' : ` (${item.issue})`}`);
  const place = [item['publisher-place'], item.publisher].filter(Boolean).join(': ');
  if (place !== '') parts.push(place);
  const year = yearOf(item);
  if (year !== undefined) parts.push(year);
  if (item.page !== undefined) parts.push(item.page);
  return parts.join(', ');
}

/** The citation to print beside a fact where there is room for one: scholarship before encyclopaedias, a locator before none. */
export function bestCitation(facts: FactBase, citations: readonly CompiledCitation[]): CompiledCitation | undefined {
  const rank = (citation: CompiledCitation): number => {
    const item = facts.source(citation.id);
    const general = item === undefined || item.id === 'general-reference' || /wikipedia/i.test(`${item.id} ${item['container-title'] ?? ''}`);
    return (general ? 4 : item.type === 'webpage' ? 2 : 0) + (citation.locator === undefined ? 1 : 0);
  };
  return [...citations].sort((a, b) => rank(a) - rank(b))[0];
}

/** " Source: Haslam 1997, 112." for the end of a message; nothing if there is no source. */
export function sourceSentence(facts: FactBase, citations: readonly CompiledCitation[]): string {
  const source = bestCitation(facts, citations);
  return source === undefined ? '' : ` Source: ${shortCitation(facts, source)}.`;
}
