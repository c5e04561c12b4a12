/** The bibliography as a page, and the look-up of works as notes cite them: "Haslam 1997". */
import { longCitation } from '../facts/citations';
import type { FactBase } from '../facts/fact-base';
import type { CslItem } from '../facts/index-format';
import { foldText } from '../util/fold';
import { escapeMarkdown } from './escape';

/** Every work, by author and title; a line each, so that a work can be pointed to. */
export function bibliographyPage(facts: FactBase): { markdown: string; lines: Map<string, number> } {
  const works = [...facts.sources()].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  const head = ['# Bibliography', '', `${works.length} works, documents and pages that the entries cite.`, ''];
  const lines = new Map<string, number>([['title', 0]]);
  const body = works.map((work, index) => {
    lines.set(`work:${work.id}`, head.length + index);
    return `- ${workInMarkdown(work)}`;
  });
  return { markdown: `${[...head, ...body].join('\n')}\n`, lines };
}

/** A work as a line of Markdown, with its address. */
export function workInMarkdown(work: CslItem): string {
  const address = work.URL === undefined || !/^https?:\/\/[^\s<>]+$/.test(work.URL) ? '' : `. <${work.URL}>`;
  const note = work.note === undefined ? '' : ` (${escapeMarkdown(work.note)})`;
  return escapeMarkdown(longCitation(work)) + address + note;
}

function sortKey(work: CslItem): string {
  const person = (work.author ?? work.editor)?.[0];
  return foldText(`${person?.family ?? person?.literal ?? ''} ${work.title ?? work.id}`);
}

/** The works that a short reference means: an id, or the surname of an author or editor with the year. */
export function findWorks(facts: FactBase, reference: string): CslItem[] {
  const wanted = foldText(reference).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const [, surname, year] = /^(.+?) (\d{4})$/.exec(wanted) ?? [];
  return facts.sources().filter((work) => {
    if (work.id === reference) return true;
    const issued = String(work.issued?.['date-parts']?.[0]?.[0] ?? '');
    const people = [...(work.author ?? []), ...(work.editor ?? [])].map((person) => foldText(person.family ?? person.literal ?? ''));
    return surname !== undefined && issued === year && people.includes(surname);
  });
}
