/** Where the facts of a finding stand, for links to them. */
import type { Location } from 'vscode-languageserver';
import { shorten } from '../../core/render/escape';
import type { EntryTarget, Finding } from '../../core/service';
import type { Session } from '../session';

export interface FindingPlace {
  readonly target: EntryTarget;
  readonly location: Location;
  /** Name of the entry. */
  readonly name: string;
  /** What the line says; left out where it is only the title. */
  readonly words?: string;
}

/** Longest words of a line, in UTF-16 units; the line itself is a click away. */
const MOST_WORDS = 160;

/** The lines of the facts, the one that the message tells first; entries of which no line is known come with their beginning. */
export function placesOf(session: Session, { entries, facts = [] }: Finding): FindingPlace[] {
  const others = entries.filter((id) => !facts.some(({ entryId }) => entryId === id.split('#')[0])).map((id) => ({ entryId: id.split('#')[0]!, anchor: 'title' }));
  return [...facts, ...others].flatMap((target) => {
    const line = session.entries.lineOf(target);
    const entry = session.service.facts.entry(target.entryId);
    if (line === undefined || entry === undefined) return [];
    return [{ target, location: line.location, name: entry.name, ...(target.anchor !== 'title' && { words: shorten(plainLine(line.text), MOST_WORDS) }) }];
  });
}

/** A line of a page without its markup and the numbers of its sources. */
function plainLine(line: string): string {
  return line
    .replace(/^[-#\s]+/, '')
    .replace(/(?<!\\)\[([^\]]*)(?<!\\)\]\([^)]*\)/g, '$1')
    .replace(/\s\[\d[^\]]*\]\s*$/, '')
    .replace(/(?<!\\)[*_]+/g, '')
    .replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')
    .replace(/\\(?=[^\p{L}\p{N}\s])/gu, '');
}
