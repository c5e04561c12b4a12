/** The headings of a note as a tree, with the people and dates that each part speaks of. */
import type { CompiledEntry } from '../facts/index-format';
import { edtfOf, type DateMention } from '../text/dates/date-mention';
import { headingsOf } from '../text/headings';
import { mentionsOf } from '../text/mentions';
import type { Note } from '../text/note';
import { shiftSpan, type Span } from '../util/span';

export interface OutlineItem {
  readonly kind: 'heading' | 'person' | 'date';
  readonly title: string;
  /** What the title leaves open: how a person is written here, and how often. */
  readonly detail?: string;
  /** The whole part that belongs to it. */
  readonly span: Span;
  /** The words to go to. */
  readonly words: Span;
  readonly children: readonly OutlineItem[];
}

interface OpenItem extends OutlineItem {
  span: { start: number; end: number };
  readonly children: OutlineItem[];
  readonly level: number;
}

export function outlineOf(note: Note): OutlineItem[] {
  const top: OutlineItem[] = [];
  const path: OpenItem[] = [];
  const people = peopleOf(note);
  const dates = datesOf(note);
  const fill = (into: OutlineItem[], part: Span): void => {
    into.push(...[...peopleItems(note, within(people, part)), ...dateItems(note, within(dates, part))].sort((a, b) => a.words.start - b.words.start));
  };
  const headings = headingsOf(note);
  fill(top, { start: 0, end: headings[0]?.span.start ?? note.text.length });
  headings.forEach((heading, index) => {
    while (path.length > 0 && path.at(-1)!.level >= heading.level) path.pop()!.span.end = heading.span.start;
    const item: OpenItem = { kind: 'heading', title: heading.title, span: { start: heading.span.start, end: note.text.length }, words: heading.span, children: [], level: heading.level };
    (path.at(-1)?.children ?? top).push(item);
    path.push(item);
    fill(item.children, { start: heading.span.start, end: headings[index + 1]?.span.start ?? note.text.length });
  });
  return top;
}

interface Named extends Span {
  readonly entry: CompiledEntry;
}

function peopleOf(note: Note): Named[] {
  return mentionsOf(note).flatMap(({ start, end, entry }) => (entry?.kind === 'person' ? [{ start, end, entry }] : []));
}

function datesOf(note: Note): (Span & { readonly date: DateMention })[] {
  return note.segments.flatMap((segment) => segment.reading.blocks.flatMap((block) => block.dates.filter((date) => !date.impossible).map((date) => ({ ...shiftSpan(date, segment.start), date }))));
}

function within<S extends Span>(spans: readonly S[], part: Span): S[] {
  return spans.filter((span) => part.start <= span.start && span.end <= part.end);
}

/** Everybody once, where they are first named. */
function peopleItems(note: Note, people: readonly Named[]): OutlineItem[] {
  const byEntry = new Map<CompiledEntry, Named[]>();
  for (const named of people) byEntry.set(named.entry, [...(byEntry.get(named.entry) ?? []), named]);
  return [...byEntry].map(([entry, [first, ...others]]) => {
    const written = writtenAt(note, first!);
    const detail = [...(written === entry.name ? [] : [written]), ...(others.length === 0 ? [] : [`${others.length + 1} times`])].join(', ');
    return { kind: 'person', title: entry.name, ...(detail !== '' && { detail }), span: spanOf(first!), words: spanOf(first!), children: [] };
  });
}

/** Every date once, as it is first written. */
function dateItems(note: Note, dates: readonly (Span & { readonly date: DateMention })[]): OutlineItem[] {
  const seen = new Set<string>();
  const items: OutlineItem[] = [];
  for (const dated of dates) {
    const edtf = edtfOf(dated.date);
    if (seen.has(edtf)) continue;
    seen.add(edtf);
    items.push({ kind: 'date', title: writtenAt(note, dated), ...(dated.date.yearFrom === 'context' && { detail: edtf.slice(0, 4) }), span: spanOf(dated), words: spanOf(dated), children: [] });
  }
  return items;
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** The words at a place as one line, without the marks of markup among them. */
function writtenAt(note: Note, span: Span): string {
  return note.text.slice(span.start, span.end).replace(/[\s*_>]+/g, ' ').trim();
}
