/** The sections of an entry page that go by time: offices held, holders of an office, the chronology. */
import { toInterval, type FactBase } from '../facts/fact-base';
import { daysInWords, edtfInWords, factLabel, periodInWords, termInWords } from '../facts/fact-words';
import type { CompiledEntry, CompiledTenure, TenureDetails } from '../facts/index-format';
import { escapeMarkdown } from './escape';
import type { PageWriter } from './page-writer';

/** The offices that a person held. */
export function addOffices(writer: PageWriter, entry: CompiledEntry): void {
  const offices = writer.facts.officesOf(entry.id);
  if (offices.length === 0) return;
  writer.heading('Offices');
  for (const { office, tenure } of offices) {
    const details = writer.facts.tenureDetails(office, tenure);
    const title = details.title === undefined || details.title === office.name ? '' : `, as ${escapeMarkdown(details.title)}`;
    writer.add(`- ${escapeMarkdown(termInWords(tenure.from, tenure.to))}: ${writer.link(office.id)}${title}${remarks(tenure, details)}${writer.cite(details.sources)}`, `office:${office.id}`);
  }
}

/** The holders of an office, and the times without one. */
export function addHolders(writer: PageWriter, entry: CompiledEntry): void {
  if (entry.holders === undefined) return;
  writer.heading('Holders');
  entry.holders.forEach((tenure, index) => {
    const who = tenure.person === undefined ? escapeMarkdown(tenure.name ?? '') : writer.link(tenure.person);
    const details = writer.facts.tenureDetails(entry, tenure);
    const title = details.title === undefined ? '' : `, ${escapeMarkdown(details.title)}`;
    writer.add(`- ${escapeMarkdown(termInWords(tenure.from, tenure.to))}: ${who}${title}${remarks(tenure, details)}${writer.cite(details.sources)}`, `holder:${index}`);
  });
  for (const gap of writer.facts.details(entry.id).gaps ?? []) writer.add(`- ${escapeMarkdown(periodInWords(gap.period))}: nobody. ${escapeMarkdown(gap.note)}`);
}

function remarks({ capacity }: CompiledTenure, { note }: TenureDetails): string {
  return (capacity === undefined ? '' : ` (${capacity})`) + (note === undefined ? '' : `. ${escapeMarkdown(note)}`);
}

/** The dated facts of an entry, or of a part of one, whose anchors begin with its id. */
export function addChronology(writer: PageWriter, entry: CompiledEntry): void {
  if (entry.dates.length === 0) return;
  if (entry.partOf === undefined) writer.heading('Chronology');
  entry.dates.forEach((fact, index) => {
    const details = writer.facts.dateDetails(entry, fact);
    const { asWritten, note } = details;
    const written = asWritten === undefined ? '' : ` (${escapeMarkdown(asWritten.text)} ${asWritten.calendar === 'julian' ? 'O.S.' : 'N.S.'})`;
    const certainty = fact.certainty === undefined ? '' : `, ${fact.certainty}`;
    const label = factLabel(fact, details);
    const by = details.by === undefined || details.label !== undefined ? '' : ` by ${writer.link(details.by)}`;
    const place = details.place === undefined || label.includes(placeName(writer.facts, details.place)) ? '' : `, ${writer.link(details.place)}`;
    const admits = fact.admits === undefined ? '' : `; accounts give ${daysInWords(toInterval(fact.admits))}`;
    const remark = note === undefined ? '' : `. ${escapeMarkdown(note)}`;
    writer.add(`- **${escapeMarkdown(edtfInWords(fact.edtf))}**${written}${certainty}: ${label}${by}${place}${admits}${remark}${writer.cite(details.sources)}`, `${entry.partOf === undefined ? '' : `${entry.id}:`}date:${index}`);
  });
}

/** The bare name of a place: "Rapallo" of "Rapallo, Liguria". */
function placeName(facts: FactBase, id: string): string {
  return (facts.entry(id)?.name ?? id).replace(/,.*/, '');
}
