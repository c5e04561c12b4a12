/** The card of a date as Markdown for an editor: as much as is read at a glance. */
import type { DateCard, DateCardEvent } from '../features/card';
import type { EntryLink } from './card-markdown';
import { escapeMarkdown, shorten } from './escape';

/** Characters that are seen, about; what does not fit is left to the chronology. */
const GLANCE = 500;
const WHAT_LIMIT = 80;
const STATE_LIMIT = 110;

export function dateToMarkdown(card: DateCard, link: EntryLink): string {
  const head = card.edtf === undefined ? `**${escapeMarkdown(card.title)}**` : `**${escapeMarkdown(card.title)}** · \`${card.edtf.replaceAll('`', '')}\``;
  const people = card.people.map(({ entryId, title, state }) => ({ seen: `${title}: ${shorten(state, STATE_LIMIT)}`, text: `${linked(title, entryId, link)}: ${escapeMarkdown(shorten(state, STATE_LIMIT))}` }));
  const parts = [head, ...card.notes.map(escapeMarkdown)];
  let room = GLANCE - card.title.length - (card.edtf?.length ?? 0) - card.notes.join('').length - people.map(({ seen }) => seen).join('').length;
  const take = (events: readonly DateCardEvent[], least: number): string[] => {
    const lines: string[] = [];
    for (const event of events) {
      const line = lineOf(event, link);
      room -= line.seen;
      if (room < 0 && lines.length >= least) break;
      lines.push(line.text);
    }
    return lines;
  };
  const events = take(card.events, 2);
  if (events.length > 0) parts.push(events.join('\n'));
  if (people.length > 0) parts.push(`*Then:* ${people.map(({ text }) => text).join('; ')}`);
  const near = room > 0 ? take(card.near, 0) : [];
  if (near.length > 0) parts.push(`*Near it:*\n\n${near.join('\n')}`);
  const chronology = card.chronology === undefined ? undefined : link(card.chronology.pageId);
  if (card.chronology !== undefined && chronology !== undefined) parts.push(`[Chronology of ${escapeMarkdown(card.chronology.title)}](${chronology})`);
  return parts.join('\n\n');
}

function lineOf({ entryId, title, what, when }: DateCardEvent, link: EntryLink): { text: string; seen: number } {
  const short = shorten(what, WHAT_LIMIT);
  const begin = when === undefined ? '' : `${when}: `;
  return { text: `- ${escapeMarkdown(begin)}${linked(title, entryId, link)}: ${escapeMarkdown(short)}`, seen: begin.length + title.length + short.length + 2 };
}

function linked(title: string, entryId: string, link: EntryLink): string {
  const target = link(entryId);
  return target === undefined ? escapeMarkdown(title) : `[${escapeMarkdown(title)}](${target})`;
}
