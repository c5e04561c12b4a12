/** Where the entry of a name stands, at the line that the sentence is about; for a date, what happened then. */
import type { CompiledEntry } from '../facts/index-format';
import { toInterval } from '../facts/fact-base';
import { intervalsMeet } from '../time/interval';
import type { Note } from '../text/note';
import type { Span } from '../util/span';
import { dateSpokenOf, entriesOf, mentionAt } from './at-offset';
import { definitionOfDate } from './dates/date-definition';

/** A place in an entry page: see `EntryPage.lines` for the anchors. */
export interface EntryTarget {
  readonly entryId: string;
  readonly anchor: string;
}

/** The name at an offset and the entries that it may mean, several when that is open; or the date and its events. */
export function definitionAt(note: Note, offset: number): { span: Span; targets: readonly EntryTarget[] } | undefined {
  const mention = mentionAt(note, offset);
  if (mention === undefined) return definitionOfDate(note, offset);
  const at = dateSpokenOf(note, mention);
  const targets = entriesOf(mention).map((entry) => ({ entryId: entry.partOf ?? entry.id, anchor: anchorFor(entry, at) }));
  return { span: mention, targets };

  function anchorFor(entry: CompiledEntry, date: typeof at): string {
    if (entry.partOf !== undefined) return `part:${entry.id}`;
    if (date === undefined) return 'title';
    const held = note.facts.officesOf(entry.id).find(({ tenure }) => intervalsMeet(toInterval(tenure.bounds), date.bounds));
    if (held !== undefined) return `office:${held.office.id}`;
    const holder = entry.holders?.findIndex((tenure) => intervalsMeet(toInterval(tenure.bounds), date.bounds)) ?? -1;
    return holder < 0 ? 'title' : `holder:${holder}`;
  }
}
