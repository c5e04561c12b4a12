/**
 * Entry pages: an entry as a Markdown document that reads well both as text and in a preview. Links between pages are
 * relative, so they work under `rapallo:` and from files alike.
 */
import { toInterval, type FactBase } from '../facts/fact-base';
import { daysInWords, edtfInWords, factLabel, periodInWords, termInWords, yearsInWords } from '../facts/fact-words';
import { FACET_WORDS } from '../facts/facets';
import type { CompiledCitation, CompiledDate, CompiledEntry, CompiledTenure, EntryDetails } from '../facts/index-format';
import { workInMarkdown } from './bibliography-page';
import { escapeMarkdown } from './escape';

/** A page and where in it things stand. */
export interface EntryPage {
  readonly markdown: string;
  /** Anchor → line, from 0: `title`, `date:N` for the N-th dated fact, `holder:N`, `office:ID` for an office held, `part:ID`. */
  readonly lines: ReadonlyMap<string, number>;
}

/** Collects lines and the numbers of the sources that they cite. */
class PageWriter {
  readonly #lines: string[] = [];
  readonly #anchors = new Map<string, number>();
  readonly #sources: string[] = [];

  constructor(
    readonly facts: FactBase,
    readonly folder: string,
  ) {}

  add(line: string, anchor?: string): void {
    if (anchor !== undefined && !this.#anchors.has(anchor)) this.#anchors.set(anchor, this.#lines.length);
    this.#lines.push(...line.split('\n'));
  }

  heading(text: string): void {
    this.add('');
    this.add(`## ${text}`);
    this.add('');
  }

  link(id: string): string {
    const entry = this.facts.entry(id);
    return entry === undefined ? escapeMarkdown(id) : `[${escapeMarkdown(entry.name)}](${pageLink(this.folder, id)})`;
  }

  /** The marks of sources: " [3, Article 6; 5]". */
  cite(citations: readonly CompiledCitation[]): string {
    const marks = citations.map((citation) => {
      let number = this.#sources.indexOf(citation.id) + 1;
      if (number === 0) number = this.#sources.push(citation.id);
      return citation.locator === undefined ? String(number) : `${number}, ${escapeMarkdown(citation.locator)}`;
    });
    return marks.length === 0 ? '' : ` [${marks.join('; ')}]`;
  }

  finish(): EntryPage {
    if (this.#sources.length > 0) {
      this.heading('Sources');
      this.#sources.forEach((id, index) => {
        const item = this.facts.source(id);
        this.add(`${index + 1}. ${item === undefined ? escapeMarkdown(id) : workInMarkdown(item)}`);
      });
    }
    return { markdown: `${this.#lines.join('\n')}\n`, lines: this.#anchors };
  }
}

/** Relative link from a page in `folder` to the page of an entry; a part lies on the page of its treaty. */
export function pageLink(folder: string, id: string): string {
  const [page = '', part] = id.split('#');
  const [targetFolder, name] = page.split('/');
  const path = targetFolder === folder ? `${name}.md` : `../${page}.md`;
  return part === undefined ? path : `${path}#${part}`;
}

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
  addHolders(writer, entry, details);
  addChronology(writer, entry.dates, '');
  addArticles(writer, details);
  addParts(writer, entry);
  addDisputes(writer, details);
  addRelations(writer, entry);
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
  if (entry.of !== undefined) rows.push(`- **${entry.kind === 'place' ? 'State' : 'Of'}:** ${writer.link(entry.of)}`);
  if (entry.participants !== undefined) rows.push(`- **Took part:** ${entry.participants.map((id) => writer.link(id)).join(', ')}`);
  if (entry.capitals !== undefined) {
    const capitals = entry.capitals.map(({ place, period }) => writer.link(place) + (period === undefined ? '' : ` (${periodInWords(period)})`));
    rows.push(`- **Capital:** ${capitals.join(', ')}`);
  }
  if (entry.parties !== undefined) rows.push(`- **Parties:** ${entry.parties.map((id) => writer.link(id)).join(', ')}`);
  if (entry.signatories !== undefined) {
    const signed = entry.signatories.map(({ person, name, title }) => `${person === undefined ? escapeMarkdown(name ?? '') : writer.link(person)}${title === undefined ? '' : ` (${escapeMarkdown(title)})`}`);
    rows.push(`- **Signed by:** ${signed.join(', ')}`);
  }
  if (entry.place !== undefined) rows.push(`- **${entry.kind === 'organisation' ? 'Seat' : 'Place'}:** ${writer.link(entry.place)}`);
  if (details.duration !== undefined) rows.push(`- **Duration:** ${escapeMarkdown(details.duration)}`);
  if (rows.length === 0) return;
  writer.add('');
  for (const row of rows) writer.add(row);
}

function addOffices(writer: PageWriter, entry: CompiledEntry): void {
  const offices = writer.facts.officesOf(entry.id);
  if (offices.length === 0) return;
  writer.heading('Offices');
  for (const { office, tenure } of offices) {
    const title = tenure.title === undefined || tenure.title === office.name ? '' : `, as ${escapeMarkdown(tenure.title)}`;
    writer.add(`- ${escapeMarkdown(termInWords(tenure.from, tenure.to))}: ${writer.link(office.id)}${title}${remarks(tenure)}${writer.cite(tenure.sources)}`, `office:${office.id}`);
  }
}

function addHolders(writer: PageWriter, entry: CompiledEntry, details: EntryDetails): void {
  if (entry.holders === undefined) return;
  writer.heading('Holders');
  entry.holders.forEach((tenure, index) => {
    const who = tenure.person === undefined ? escapeMarkdown(tenure.name ?? '') : writer.link(tenure.person);
    const title = tenure.title === undefined ? '' : `, ${escapeMarkdown(tenure.title)}`;
    writer.add(`- ${escapeMarkdown(termInWords(tenure.from, tenure.to))}: ${who}${title}${remarks(tenure)}${writer.cite(tenure.sources)}`, `holder:${index}`);
  });
  for (const gap of details.gaps ?? []) writer.add(`- ${escapeMarkdown(periodInWords(gap.period))}: nobody. ${escapeMarkdown(gap.note)}`);
}

function remarks(tenure: CompiledTenure): string {
  const capacity = tenure.capacity === undefined ? '' : ` (${tenure.capacity})`;
  return capacity + (tenure.note === undefined ? '' : `. ${escapeMarkdown(tenure.note)}`);
}

function addChronology(writer: PageWriter, dates: readonly CompiledDate[], prefix: string): void {
  if (dates.length === 0) return;
  if (prefix === '') writer.heading('Chronology');
  dates.forEach((date, index) => {
    const asWritten = date.asWritten === undefined ? '' : ` (${escapeMarkdown(date.asWritten.text)} ${date.asWritten.calendar === 'julian' ? 'O.S.' : 'N.S.'})`;
    const certainty = date.certainty === undefined ? '' : `, ${date.certainty}`;
    const label = date.label ?? factLabel(date, FACET_WORDS[date.facet].replace(/^was /, ''));
    const by = date.by === undefined || date.label !== undefined ? '' : ` by ${writer.link(date.by)}`;
    const place = date.place === undefined || label.includes(placeName(writer.facts, date.place)) ? '' : `, ${writer.link(date.place)}`;
    const admits = date.admits === undefined ? '' : `; accounts give ${daysInWords(toInterval(date.admits))}`;
    const note = date.note === undefined ? '' : `. ${escapeMarkdown(date.note)}`;
    writer.add(`- **${escapeMarkdown(edtfInWords(date.edtf))}**${asWritten}${certainty}: ${label}${by}${place}${admits}${note}${writer.cite(date.sources)}`, `${prefix}date:${index}`);
  });
}

/** The bare name of a place: "Rapallo" of "Rapallo, Liguria". */
function placeName(facts: FactBase, id: string): string {
  return (facts.entry(id)?.name ?? id).replace(/,.*/, '');
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
    writer.add(`*${escapeMarkdown(part.summary)}*${part.secret === true ? ' (secret)' : ''}`);
    writer.add('');
    addChronology(writer, part.dates, `${part.id}:`);
    const { articles, sources } = writer.facts.details(part.id);
    for (const article of articles ?? []) writer.add(`- **${escapeMarkdown(article.number)}**: ${escapeMarkdown(article.summary)}`);
    if (sources !== undefined) writer.add(`\nFrom${writer.cite(sources)}`);
  }
}

function addDisputes(writer: PageWriter, { disputes }: EntryDetails): void {
  if (disputes === undefined) return;
  writer.heading('Where accounts differ');
  for (const dispute of disputes) {
    writer.add(`- **${escapeMarkdown(dispute.about)}**`);
    for (const position of dispute.positions) {
      const date = position.edtf === undefined ? '' : ` (${escapeMarkdown(edtfInWords(position.edtf))})`;
      writer.add(`  - ${escapeMarkdown(position.who)}: ${escapeMarkdown(position.holds)}${date}${writer.cite(position.sources)}`);
    }
  }
}

/** How a relation reads from its own side, and from the other. */
const RELATION_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  succeeds: ['Succeeds', 'Succeeded by'], supplements: ['Supplements', 'Supplemented by'], extends: ['Extends', 'Extended by'], annuls: ['Annuls', 'Annulled by'],
  implements: ['Implements', 'Implemented by'], 'part-of': ['Part of', 'Has the part'], 'led-to': ['Led to', 'Followed from'], 'member-of': ['Member of', 'Has the member'],
  'located-in': ['Located in', 'Holds'], 'subsidiary-of': ['Belongs to', 'Has the branch'], related: ['See also', 'See also'],
};

function addRelations(writer: PageWriter, entry: CompiledEntry): void {
  if (entry.relations === undefined) return;
  writer.heading('Related entries');
  for (const relation of entry.relations) {
    const words = RELATION_WORDS[relation.type]?.[relation.inverse === true ? 1 : 0] ?? relation.type;
    writer.add(`- ${words}: ${writer.link(relation.to)}${relation.note === undefined ? '' : `. ${escapeMarkdown(relation.note)}`}`);
  }
}

const LANGUAGE_NAMES: Readonly<Record<string, string>> = { en: 'English', de: 'German', ru: 'Russian', fr: 'French', pl: 'Polish', it: 'Italian', la: 'Latin' };

function addNames(writer: PageWriter, entry: CompiledEntry): void {
  writer.heading('Names');
  const byLanguage = new Map<string, string[]>();
  for (const name of entry.names) {
    const language = LANGUAGE_NAMES[name.lang.split('-')[0]!] ?? name.lang;
    const written = escapeMarkdown(name.text) + (name.period === undefined ? '' : ` (${periodInWords(name.period)})`);
    const known = byLanguage.get(language);
    if (known === undefined) byLanguage.set(language, [written]);
    else known.push(written);
  }
  for (const [language, names] of byLanguage) writer.add(`- ${language}: ${names.join('; ')}`);
}
