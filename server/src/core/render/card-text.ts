/** Cards as plain text for a terminal. */
import type { EntryCard } from '../features/card';

export function entryCardToText(card: EntryCard): string {
  const names = card.otherNames.length === 0 ? '' : ` · ${card.otherNames.join(' · ')}`;
  const lines = [`${card.title}${card.span === undefined ? '' : ` (${card.span})`}${names}`, card.summary];
  if (card.parties !== undefined) lines.push(`Parties: ${card.parties.join(', ')}`);
  if (card.then !== undefined) lines.push(`${card.then.when}: ${card.then.lines.join('; ')}`);
  for (const { when, what } of card.keyDates) lines.push(`  ${when}: ${what}`);
  for (const source of card.sources) lines.push(`Source: ${source}`);
  return lines.join('\n');
}
