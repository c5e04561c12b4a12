import { SymbolKind, type CancellationToken, type SymbolInformation, type WorkspaceSymbolParams } from 'vscode-languageserver';
import type { FoundEntry } from '../../core/service';
import { rangesIn } from '../position-encoding';
import type { Session } from '../session';
import { SYMBOLS } from './document-symbol';

const MOST_ENTRIES = 20;
const MOST_HEADINGS = 100;
/** Notes that name one of the entries found, each at its first mention. */
const MOST_NOTES = 100;

/** Entries by any form of their names, headings of notes, and the notes that name the likeliest entry. */
export async function workspaceSymbol(session: Session, params: WorkspaceSymbolParams, token: CancellationToken): Promise<SymbolInformation[] | null> {
  const query = params.query.trim();
  if (query === '') return [];
  await session.workspace.ready(token);
  const entries = session.service.search(query, MOST_ENTRIES);
  return [...entries.flatMap((found) => entrySymbol(session, found, query)), ...headingSymbols(session, query), ...entries.slice(0, 1).flatMap((found) => noteSymbols(session, found, query))];
}

/**
 * The form that was found with the name of the entry. Editors drop what does not hold the letters typed, so these stand
 * beside a form that is written otherwise.
 */
function titleOf({ entry, form }: FoundEntry, query: string): string {
  const title = form.text === entry.name ? entry.name : `${form.text} (${entry.name})`;
  return title.toLowerCase().includes(query.toLowerCase()) ? title : `${title} · ${query}`;
}

function entrySymbol(session: Session, found: FoundEntry, query: string): SymbolInformation[] {
  const location = session.entries.pageOf(found.entry.id);
  return location === undefined ? [] : [{ name: titleOf(found, query), kind: SymbolKind.Key, location, containerName: found.entry.summary }];
}

function headingSymbols(session: Session, query: string): SymbolInformation[] {
  return session.workspace.headings(query).slice(0, MOST_HEADINGS).flatMap(({ uri, heading, text }) => {
    const place = { line: heading.line, start: heading.start, endLine: heading.line, end: heading.end };
    return rangesIn([place], text, session.encoding).map((range) => ({ name: heading.title, kind: SYMBOLS.heading, location: { uri, range }, containerName: session.workspace.shownPath(uri) }));
  });
}

function noteSymbols(session: Session, found: FoundEntry, query: string): SymbolInformation[] {
  return session.workspace.find([found.entry.id], false).slice(0, MOST_NOTES).flatMap(({ uri, places, text }) =>
    rangesIn(places.slice(0, 1), text, session.encoding).map((range) => ({
      name: titleOf(found, query),
      kind: SYMBOLS.person,
      location: { uri, range },
      containerName: `${session.workspace.shownPath(uri)}, ${places.length === 1 ? '1 mention' : `${places.length} mentions`}`,
    })),
  );
}
