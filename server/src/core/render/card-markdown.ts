/** Cards as Markdown for an editor. */
import type { Card, CandidatesCard, DateCard, EntryCard } from '../features/card';
import { escapeMarkdown, shorten } from './escape';

/** Turns the id of an entry into the target of a link, or `undefined` where links cannot be followed. */
export type EntryLink = (entryId: string) => string | undefined;

export interface CardOptions {
  /** Target of the link that looks for all mentions of the entry; left out where the editor has no way to do so. */
  readonly mentionsLink?: string;
  /** Whether a card says why this entry was recognised. */
  readonly explain?: boolean;
}

/** About as much as is read at a glance, in characters that are seen. What does not fit is in the entry. */
const GLANCE = 500;
const SUMMARY_LIMIT = 160;
const THEN_LIMIT = 220;
const NAMES_LIMIT = 80;
const PARTIES_LIMIT = 90;
const WHAT_LIMIT = 110;
const TIGHT_WHAT_LIMIT = 60;
const SOURCE_LIMIT = 90;
const REASON_LIMIT = 110;
const TELLS_LIMIT = 90;
const MOST_CANDIDATES = 6;
const MOST_EVENTS = 5;

export function cardToMarkdown(card: Card, link: EntryLink, options: CardOptions = {}): string {
  switch (card.kind) {
    case 'entry':
      return entryToMarkdown(card.card, link, options);
    case 'candidates':
      return candidatesToMarkdown(card.card, link);
    case 'date':
      return dateToMarkdown(card.card, link);
  }
}

function linked(title: string, entryId: string, link: EntryLink): string {
  const target = link(entryId);
  return target === undefined ? escapeMarkdown(title) : `[${escapeMarkdown(title)}](${target})`;
}

function entryToMarkdown(card: EntryCard, link: EntryLink, { mentionsLink, explain = true }: CardOptions): string {
  const otherNames = shorten(card.otherNames.join(' · '), NAMES_LIMIT);
  const names = otherNames === '' ? '' : ` · ${otherNames}`;
  const span = card.span === undefined ? '' : ` (${card.span})`;
  const summary = shorten(card.summary, SUMMARY_LIMIT);
  const parties = card.parties === undefined ? '' : shorten(card.parties.join(', '), PARTIES_LIMIT);
  const then = card.then === undefined ? '' : shorten(card.then.lines.join('; '), THEN_LIMIT);
  const because = explain && card.because !== undefined ? shorten(card.because, REASON_LIMIT) : '';
  const source = card.sources.map((text) => shorten(text, SOURCE_LIMIT)).join('; ');
  const seen = [card.title, span, names, summary, parties, then, card.then?.when ?? '', because, source].reduce((sum, text) => sum + text.length, 0);

  const parts = [`**${escapeMarkdown(card.title)}**${span}${escapeMarkdown(names)}`, escapeMarkdown(summary)];
  if (parties !== '') parts.push(`*Parties:* ${escapeMarkdown(parties)}`);
  if (card.then !== undefined) parts.push(`*${escapeMarkdown(card.then.when)}:* ${escapeMarkdown(then)}`);
  const dates = datesWithin(card, GLANCE - seen);
  if (dates.length > 0) parts.push(dates.map(({ when, what }) => `- ${escapeMarkdown(when)}: ${escapeMarkdown(what)}`).join('\n'));
  if (because !== '') parts.push(`*Recognised:* ${escapeMarkdown(because)}`);
  const target = link(card.entryId);
  const foot = [
    source === '' ? '' : `*Source:* ${escapeMarkdown(source)}`,
    mentionsLink === undefined ? '' : `[Find mentions](${mentionsLink})`,
    target === undefined ? '' : `[Open the entry](${target})`,
  ].filter((text) => text !== '');
  if (foot.length > 0) parts.push(foot.join(' · '));
  return parts.join('\n\n');
}

/** As many of the key dates as there is room for, but two at least: the first and the last of them frame the rest. */
function datesWithin(card: EntryCard, room: number): EntryCard['keyDates'] {
  const within = (dates: EntryCard['keyDates'], limit: number): EntryCard['keyDates'] => dates.map(({ when, what }) => ({ when, what: shorten(what, limit) }));
  const isTooLong = (dates: EntryCard['keyDates']): boolean => dates.reduce((sum, { when, what }) => sum + when.length + what.length + 2, 0) > room;
  const all = within(card.keyDates, WHAT_LIMIT);
  if (!isTooLong(all)) return all;
  const frame = all.length > 2 ? [all[0]!, all.at(-1)!] : all;
  return isTooLong(frame) ? within(frame, TIGHT_WHAT_LIMIT) : frame;
}

function candidatesToMarkdown(card: CandidatesCard, link: EntryLink): string {
  const lines = card.candidates.slice(0, MOST_CANDIDATES).map(({ title, entryId, summary, tells }) => `- **${linked(title, entryId, link)}**: ${escapeMarkdown(shorten(summary, SUMMARY_LIMIT))}${tells === undefined ? '' : ` *(${escapeMarkdown(shorten(tells, TELLS_LIMIT))})*`}`);
  const rest = card.candidates.length - MOST_CANDIDATES;
  if (rest > 0) lines.push(`- and ${rest} more`);
  return `“${escapeMarkdown(card.written)}” may mean:\n\n${lines.join('\n')}`;
}

function dateToMarkdown(card: DateCard, link: EntryLink): string {
  const parts = [`**${escapeMarkdown(card.title)}**`, ...card.notes.map(escapeMarkdown)];
  const told = card.events.slice(0, MOST_EVENTS);
  if (told.length > 0) parts.push(told.map((event) => `- ${linked(event.title, event.entryId, link)}: ${escapeMarkdown(shorten(event.what, WHAT_LIMIT))}`).join('\n'));
  const near = card.near?.slice(0, Math.max(0, MOST_EVENTS - told.length)) ?? [];
  if (near.length > 0) parts.push(`*In those days:*`, near.map((event) => `- ${escapeMarkdown(event.when)}: ${linked(event.title, event.entryId, link)}: ${escapeMarkdown(shorten(event.what, WHAT_LIMIT))}`).join('\n'));
  return parts.join('\n\n');
}
