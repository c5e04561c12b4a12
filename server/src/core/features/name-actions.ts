/**
 * What can be done with a name on request: a link, a footnote, an element of TEI, life dates, the scholarly form. Nothing is
 * offered that would change somebody else's words or break what the name stands in.
 */
import { escapedMarkup, escapeFor, type EscapedMarkup } from '../text/markup/escape';
import { lifeDates } from '../facts/life-dates';
import type { CompiledEntry, CompiledName, EntryKind } from '../facts/index-format';
import type { Note } from '../text/note';
import { isCapital } from '../util/fold';
import type { Replacement } from '../util/replacement';
import { shiftSpan, type Span } from '../util/span';
import { describe } from './describe';
import { datesToInsert } from './life-hints';
import { footnoteEdits } from './footnotes';
import { behindName, isPartOfWord, isQuotedMention, linkAround, placedMentionAt, textOfSegment, wikilinkAround, type PlacedMention } from './placed-mentions';
import { findSpelling, isInflected, respelt, sameSpelling, wordsIn } from './spelling';
import { fillTemplate, type Templates, type TemplateValues } from './templates';

export interface NameAction {
  /** What it does, in the words of a menu. */
  readonly title: string;
  readonly edits: readonly Replacement[];
}

export interface NameActionOptions {
  /** An empty template is not offered. */
  readonly templates: Templates;
  /** The address of an entry's page. */
  readonly uriOf: (entryId: string) => string;
}

/** The actions for the name that holds a stretch of the note; none where the stretch is more than a name. */
export function nameActions(note: Note, wanted: Span, options: NameActionOptions): NameAction[] {
  const placed = placedMentionAt(note, wanted.start);
  if (placed === undefined || wanted.end > placed.segment.start + placed.mention.end) return [];
  const { entry } = placed.mention;
  if (entry === undefined) return linkToCandidates(note, placed, options);
  return [...wrappings(note, placed, entry, options), ...datesBehind(note, placed), ...scholarlyForms(note, placed, entry)];
}

/** Elements of TEI by kind of entry, with their type. */
const ELEMENTS: Readonly<Record<EntryKind, readonly [element: string, type?: string]>> = {
  person: ['persName'], place: ['placeName'], state: ['placeName', 'state'], organisation: ['orgName'], office: ['roleName'],
  treaty: ['name', 'treaty'], event: ['name', 'event'], concept: ['term'],
};

/** The link tells who is meant where nothing else did. */
function linkToCandidates(note: Note, placed: PlacedMention, options: NameActionOptions): NameAction[] {
  if (!mayBeWrapped(note, placed)) return [];
  return placed.mention.candidates.flatMap((entry) => wikilink(note, placed, entry, options));
}

function wrappings(note: Note, placed: PlacedMention, entry: CompiledEntry, options: NameActionOptions): NameAction[] {
  const whole = mayBeWrapped(note, placed) ? [...wikilink(note, placed, entry, options), ...link(note, placed, entry, options), ...element(note, placed, entry, options)] : [];
  return [...whole, ...footnote(note, placed, entry, options)];
}

/** Whether brackets may be put around the name: it is in no link yet, and no mark of emphasis begins or ends within it. */
function mayBeWrapped(note: Note, placed: PlacedMention): boolean {
  const text = textOfSegment(note, placed.segment);
  const { start, end } = placed.mention;
  return !/[*_[\]`<\\|{}~]/.test(text.slice(start, end)) && wikilinkAround(note, text, placed) === undefined && linkAround(text, placed) === undefined;
}

function wikilink(note: Note, placed: PlacedMention, entry: CompiledEntry, { templates, uriOf }: NameActionOptions): NameAction[] {
  if (templates.wikilink === '' || escapedMarkup(note.languageId) !== 'markdown') return [];
  const values = valuesOf(note, placed, entry, uriOf, (text) => text.replace(/[[\]|#^]+/g, ' ').trim());
  // "[[Chicherin|Chicherin]]" says no more than "[[Chicherin]]".
  const filled = fillTemplate(templates.wikilink, values).replace(/^\[\[([^[\]|]+)\|\1\]\]$/, '[[$1]]');
  const newText = placed.block.kind === 'table-row' ? filled.replace(/\|/g, '\\|') : filled;
  return [{ title: `Link to a note: ${filled}`, edits: [inPlace(placed, newText)] }];
}

function link(note: Note, placed: PlacedMention, entry: CompiledEntry, { templates, uriOf }: NameActionOptions): NameAction[] {
  const markup = escapedMarkup(note.languageId);
  if (templates.link === '' || markup !== 'markdown') return [];
  const values = valuesOf(note, placed, entry, uriOf, (text) => escapeFor(markup, text));
  return [{ title: `Link to the entry “${entry.name}”`, edits: [inPlace(placed, fillTemplate(templates.link, values))] }];
}

function element(note: Note, placed: PlacedMention, entry: CompiledEntry, { templates, uriOf }: NameActionOptions): NameAction[] {
  if (templates.tei === '') return [];
  const values = valuesOf(note, placed, entry, uriOf, (text) => escapeFor('xml', text), 'xml');
  return [{ title: `Mark up for TEI as <${values.endElement}>`, edits: [inPlace(placed, fillTemplate(templates.tei, values))] }];
}

function footnote(note: Note, placed: PlacedMention, entry: CompiledEntry, { templates, uriOf }: NameActionOptions): NameAction[] {
  const markup = escapedMarkup(note.languageId);
  if (templates.footnote === '' || markup === undefined || isPartOfWord(note, placed)) return [];
  const values = valuesOf(note, placed, entry, uriOf, (text) => escapeFor(markup, text));
  const edits = footnoteEdits(note, markup as Exclude<EscapedMarkup, 'xml'>, behindName(note, placed), { key: values.key, text: fillTemplate(templates.footnote, values).replace(/\.\.$/, '.') });
  return [{ title: 'Add a footnote with dates and source', edits }];
}

const inPlace = ({ mention, segment }: PlacedMention, newText: string): Replacement => ({ ...shiftSpan({ start: mention.start, end: mention.end }, segment.start), newText });

/**
 * The values of placeholders as the target writes them. What the note says is in the note's markup already, and is escaped
 * only for XML.
 */
function valuesOf(note: Note, { mention, segment }: PlacedMention, entry: CompiledEntry, uriOf: (entryId: string) => string, escape: (text: string) => string, target?: 'xml'): TemplateValues {
  const written = note.text.slice(segment.start + mention.start, segment.start + mention.end).replace(/\s*[\r\n][\s>]*/g, ' ');
  const card = describe(note.facts, entry);
  const life = lifeDates(entry, 'en');
  const [name, type] = ELEMENTS[entry.kind];
  const fromFacts = {
    name: entry.name,
    native: card.otherNames[0] ?? entry.name,
    kind: entry.kind,
    born: life?.born ?? '',
    died: life?.died ?? '',
    dates: life === undefined ? '' : ` (${life.years})`,
    summary: entry.summary,
    source: card.sources[0] ?? '',
  };
  const escaped = Object.fromEntries(Object.entries(fromFacts).map(([key, value]) => [key, value.startsWith(' ') ? ` ${escape(value.slice(1))}` : escape(value)])) as typeof fromFacts;
  return {
    ...escaped,
    text: target === 'xml' ? escape(written) : written,
    id: entry.id,
    key: entry.id.replace(/^.*\//, '').replace('#', '-'),
    uri: uriOf(entry.partOf ?? entry.id),
    element: type === undefined ? name : `${name} type="${type}"`,
    endElement: name,
  };
}

function datesBehind(note: Note, placed: PlacedMention): NameAction[] {
  if (isQuotedMention(placed) || isPartOfWord(note, placed) || placed.mention.described !== undefined) return [];
  const dates = datesToInsert(note, placed);
  if (dates === undefined) return [];
  const at = behindName(note, placed);
  const markup = escapedMarkup(note.languageId);
  return [{ title: `Insert life dates: ${dates}`, edits: [{ start: at, end: at, newText: ` ${markup === 'latex' ? dates.replace('–', '--') : dates}` }] }];
}

/** Names of these kinds have one form that scholarship prefers; what a town was called depends on the time. */
const WITH_SCHOLARLY_FORM: ReadonlySet<EntryKind> = new Set<EntryKind>(['person', 'treaty', 'event', 'organisation']);

/** The form that scholarship prefers in the language of the name, and in English: the surname for a surname, the full name for a full name. */
function scholarlyForms(note: Note, placed: PlacedMention, entry: CompiledEntry): NameAction[] {
  const { mention, segment } = placed;
  if (isQuotedMention(placed) || mention.described !== undefined || !WITH_SCHOLARLY_FORM.has(entry.kind)) return [];
  const text = textOfSegment(note, segment);
  if (wikilinkAround(note, text, placed) !== undefined) return [];
  const forms = note.facts.names.wordForms;
  const bases = wordsIn(mention.form.text).map((word) => word.text);
  const words = findSpelling(wordsIn(text, mention), bases, (written, base) => sameSpelling(written, base) || forms.isForm(written, base));
  if (words === undefined) return [];
  // A spelling from another alphabet has no endings to keep.
  const spelling = bases.map((base, index) => (sameSpelling(words[index]!.text, base) || isInflected(words[index]!.text, base, forms) ? base : words[index]!.text));
  const wanted = [...new Set([preferredForm(entry, mention.form, mention.form.lang), preferredForm(entry, mention.form, 'en')].filter((form) => form !== undefined))];
  return wanted.flatMap((listed): NameAction[] => {
    const form = entry.kind !== 'person' && isCapital(text.charCodeAt(words[0]!.start)) ? listed[0]!.toUpperCase() + listed.slice(1) : listed;
    const changed = respelt(text, { words, spelling }, form, forms);
    if (changed === undefined || changed.edits.length === 0) return [];
    const result = changed.edits.length === 1 ? changed.edits[0]!.newText : form;
    return [{ title: `Write “${result}”, the scholarly form`, edits: changed.edits.map((edit) => ({ ...edit, ...shiftSpan(edit, segment.start) })) }];
  });
}

function preferredForm(entry: CompiledEntry, form: CompiledName, language: string): string | undefined {
  const isShort = (name: CompiledName): boolean => !/\s/.test(name.text);
  // A form that others bear too must not take the place of one that tells who is meant: "Treaty of Rapallo (1920)".
  const usable = entry.names.filter((name) => name.lang === language && name.period === undefined && !/[(,]/.test(name.text) && (name.shared === undefined || form.shared !== undefined));
  if (entry.kind === 'person' && isShort(form)) return usable.find((name) => name.form === 'short' && isShort(name))?.text;
  // Grammar stands around names of other kinds in other languages: "des Rapallo-Vertrags".
  if (entry.kind !== 'person' && (form.lang !== 'en' || language !== 'en')) return undefined;
  return form.form === 'abbreviation' ? undefined : usable.find((name) => name.form === undefined && (entry.kind !== 'person' || initialsAlike(name.text, form.text)))?.text;
}

/** A name with initials stays one with initials: "G. W. Tschitscherin". */
const initialsAlike = (a: string, b: string): boolean => /\p{Lu}\./u.test(a) === /\p{Lu}\./u.test(b);
