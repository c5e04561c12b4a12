/** Cards as Markdown for an editor. */
import type { Card, CandidatesCard, EntryCard } from '../features/card';
import { dateToMarkdown } from './date-card-markdown';
import { escapeMarkdown, shorten } from './escape';

/** Turns the id of an entry into the target of a link, or `undefined` where links cannot be followed. */
export type EntryLink = (entryId: string) => string | undefined;

const SOURCE_LIMIT = 90;

export function cardToMarkdown(card: Card, link: EntryLink): string {
  switch (card.kind) {
    case 'entry':
      return entryToMarkdown(card.card, link);
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

function entryToMarkdown(card: EntryCard, link: EntryLink): string {
  const names = card.otherNames.length === 0 ? '' : ` · ${escapeMarkdown(card.otherNames.join(' · '))}`;
  const span = card.span === undefined ? '' : ` (${card.span})`;
  const parts = [`**${escapeMarkdown(card.title)}**${span}${names}`, escapeMarkdown(card.summary)];
  if (card.then !== undefined) parts.push(`*${escapeMarkdown(card.then.when)}:* ${escapeMarkdown(card.then.lines.join('; '))}`);
  if (card.keyDates.length > 0) parts.push(card.keyDates.map((line) => `- ${escapeMarkdown(line.when)}: ${escapeMarkdown(line.what)}`).join('\n'));
  const target = link(card.entryId);
  const source = card.sources.map((text) => escapeMarkdown(shorten(text, SOURCE_LIMIT))).join('; ');
  const foot = [source === '' ? '' : `*Source:* ${source}`, target === undefined ? '' : `[Open the entry](${target})`].filter((text) => text !== '');
  if (foot.length > 0) parts.push(foot.join(' · '));
  return parts.join('\n\n');
}

function candidatesToMarkdown(card: CandidatesCard, link: EntryLink): string {
  const lines = card.candidates.map((candidate) => `- **${linked(candidate.title, candidate.entryId, link)}**: ${escapeMarkdown(candidate.summary)}`);
  return `“${escapeMarkdown(card.written)}” may mean:\n\n${lines.join('\n')}`;
}
