/**
 * Entry pages: an entry as a Markdown document that reads well both as text and in a preview. Links between pages are
 * relative, so they work under `rapallo:` and from files alike.
 */
import type { FactBase } from '../facts/fact-base';
import { periodInWords, yearsInWords } from '../facts/fact-words';
import type { CompiledEntry, EntryDetails } from '../facts/index-format';
import { addCorrections, addDisputes, addFigures } from './entry-statements';
import { addChronology, addHolders, addOffices } from './entry-times';
import { escapeMarkdown } from './escape';
import { PageWriter, type EntryPage } from './page-writer';

/** The page of an entry. Its life or account is Markdown written by the makers of the fact base. */
export function entryPage(facts: FactBase, entry: CompiledEntry): EntryPage {
  const writer = new PageWriter(facts, entry.id.split('/')[0]!);
  const born = entry.dates.find((date) => date.facet === 'born');
  const died = entry.dates.find((date) => date.facet === 'died');
  const span = entry.kind === 'person' ? yearsInWords(born?.bounds, died?.bounds) : undefined;
  writer.add(`# ${escapeMarkdown(entry.name)}`, 'title');
  writer.add('');
  writer.add(`*${escapeMarkdown(entry.summary)}*${span === undefined ? '' : ` (${span})`}`);
  writer.add('');
  const details = facts.details(entry.id);
  writer.add(details.prose);
  addParticulars(writer, entry, details);
  addOffices(writer, entry);
  addHolders(writer, entry);
  addChronology(writer, entry);
  addArticles(writer, details);
  addParts(writer, entry);
  addFigures(writer, details);
  addDisputes(writer, details);
  addCorrections(writer, details);
  addRelations(writer, details);
  addNames(writer, entry);
  if (details.sources !== undefined) {
    writer.heading('Further reading');
    for (const citation of details.sources) writer.add(`- ${escapeMarkdown(facts.source(citation.id)?.title ?? citation.id)}${writer.cite([citation])}`);
  }
  return writer.finish();
}

/** What the front matter says in a word or two: parties, place, seat, capitals. */
function addParticulars(writer: PageWriter, entry: CompiledEntry, details: EntryDetails): void {
  const rows: string[] = [];
  if (details.of !== undefined) rows.push(`- **${entry.kind === 'place' ? 'State' : 'Of'}:** ${writer.link(details.of)}`);
  if (details.participants !== undefined) rows.push(`- **Took part:** ${details.participants.map((id) => writer.link(id)).join(', ')}`);
  if (details.capitals !== undefined) {
    const capitals = details.capitals.map(({ place, period }) => writer.link(place) + (period === undefined ? '' : ` (${periodInWords(period)})`));
    rows.push(`- **Capital:** ${capitals.join(', ')}`);
  }
  if (details.parties !== undefined) rows.push(`- **Parties:** ${details.parties.map((id) => writer.link(id)).join(', ')}`);
  if (details.signatories !== undefined) {
    const signed = details.signatories.map(({ person, name, title }) => `${person === undefined ? escapeMarkdown(name ?? '') : writer.link(person)}${title === undefined ? '' : ` (${escapeMarkdown(title)})`}`);
    rows.push(`- **Signed by:** ${signed.join(', ')}`);
  }
  if (details.place !== undefined) rows.push(`- **${entry.kind === 'organisation' ? 'Seat' : 'Place'}:** ${writer.link(details.place)}`);
  if (details.duration !== undefined) rows.push(`- **Duration:** ${escapeMarkdown(details.duration)}`);
  if (rows.length === 0) return;
  writer.add('');
  for (const row of rows) writer.add(row);
}

function addArticles(writer: PageWriter, { articles }: EntryDetails): void {
  if (articles === undefined) return;
  writer.heading('Articles');
  for (const article of articles) writer.add(`- **${escapeMarkdown(article.number)}**: ${escapeMarkdown(article.summary)}`);
}

function addParts(writer: PageWriter, entry: CompiledEntry): void {
  for (const part of writer.facts.entries.filter((other) => other.partOf === entry.id)) {
    writer.add('');
    writer.add(`## ${escapeMarkdown(part.name)}`, `part:${part.id}`);
    writer.add('');
    const { articles, secret, sources } = writer.facts.details(part.id);
    writer.add(`*${escapeMarkdown(part.summary)}*${secret === true ? ' (secret)' : ''}`);
    writer.add('');
    addChronology(writer, part);
    for (const article of articles ?? []) writer.add(`- **${escapeMarkdown(article.number)}**: ${escapeMarkdown(article.summary)}`);
    if (sources !== undefined) writer.add(`\nFrom${writer.cite(sources)}`);
  }
}

/** How a relation reads from its own side, and from the other. */
const RELATION_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  succeeds: ['Succeeds', 'Succeeded by'], supplements: ['Supplements', 'Supplemented by'], extends: ['Extends', 'Extended by'], annuls: ['Annuls', 'Annulled by'],
  implements: ['Implements', 'Implemented by'], 'part-of': ['Part of', 'Has the part'], 'led-to': ['Led to', 'Followed from'], 'member-of': ['Member of', 'Has the member'],
  'located-in': ['Located in', 'Holds'], 'subsidiary-of': ['Belongs to', 'Has the branch'], related: ['See also', 'See also'],
};

function addRelations(writer: PageWriter, { relations }: EntryDetails): void {
  if (relations === undefined) return;
  writer.heading('Related entries');
  for (const relation of relations) {
    const words = RELATION_WORDS[relation.type]?.[relation.inverse === true ? 1 : 0] ?? relation.type;
    writer.add(`- ${words}: ${writer.link(relation.to)}${relation.note === undefined ? '' : `. ${escapeMarkdown(relation.note)}`}`);
  }
}

const LANGUAGE_NAMES: Readonly<Record<string, string>> = { en: 'English', de: 'German', ru: 'Russian', fr: 'French', pl: 'Polish', it: 'Italian', la: 'Latin' };

function addNames(writer: PageWriter, entry: CompiledEntry): void {
  writer.heading('Names');
  const byLanguage = new Map<string, { code: string; names: string[] }>();
  for (const name of entry.names) {
    const code = name.lang.split('-')[0]!;
    const language = LANGUAGE_NAMES[code] ?? name.lang;
    const written = escapeMarkdown(name.text) + (name.period === undefined ? '' : ` (${periodInWords(name.period)})`);
    const known = byLanguage.get(language);
    if (known === undefined) byLanguage.set(language, { code, names: [written] });
    else known.names.push(written);
  }
  for (const [language, { code, names }] of byLanguage) writer.add(`- ${language}: ${names.join('; ')}`, `names:${code}`);
}
