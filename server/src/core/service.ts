/**
 * Everything that Rapallo can do with a note, in one object of functions. Shells (language server, command line, tests)
 * talk to this and to nothing behind it. It keeps no notes: callers hold the {@link Note} and hand it back.
 */
import type { Card } from './features/card';
import { completionsAt, type CompletionCandidate } from './features/completion/completion';
import { mentionAt } from './features/at-offset';
import { definitionAt, type EntryTarget } from './features/definition';
import { datesLikeThis } from './features/dates/all-dates';
import { dateActionsAt, type DateAction } from './features/dates/date-actions';
import { describe, type AtDate } from './features/describe';
import { hoverAt } from './features/hover';
import { outlineOf, type OutlineItem } from './features/outline';
import { searchEntries, type FoundEntry } from './features/search-entries';
import { lifeHints, type LifeHint } from './features/life-hints';
import { linkedEntries, type LinkedEntry } from './features/linked-entries';
import { nameActions, type NameAction, type NameActionOptions } from './features/name-actions';
import { isKnownName, refusalOf, renameEdits, renameTargetAt, tidyName, type Refusal, type RenameEdit, type RenameTarget } from './features/rename';
import { tokenStretches, type TokenStretch } from './features/token-stretches';
import { SETTINGS_ID } from './checks/document-settings';
import { ignoreFixes } from './checks/ignore-fixes';
import { checkNote, type CheckedNote, type CheckOptions } from './checks/run';
import type { Finding, Fix } from './checks';
import type { FactBase } from './facts/fact-base';
import { openFactBase } from './facts/fact-base';
import type { CompiledEntry, CslItem, FactDetails, FactIndex } from './facts/index-format';
import { bibliographyPage, findWorks } from './render/bibliography-page';
import { chronologyPage } from './render/chronology-page';
import { entryPage } from './render/entry-page';
import { indexPage } from './render/index-page';
import type { EntryPage } from './render/page-writer';
import type { DateMention } from './text/dates/date-mention';
import { datesInContext } from './text/dates-in-context';
import { foldText } from './util/fold';
import { mentionsOf, type Mention } from './text/mentions';
import { evidenceInWords } from './text/names/evidence';
import { readNote, type Note } from './text/note';
import { readNames } from './text/read-names';
import type { Span } from './util/span';
import { MentionIndex } from './workspace/mention-index';
import { contentOf, type NoteContent } from './workspace/note-content';

export interface HistoryService {
  readonly facts: FactBase;
  /** Reads a note; an earlier reading of the same note makes that cost what has changed. */
  read(text: string, languageId: string, previous?: Note): Note;
  check(note: Note, options: CheckOptions, previous?: CheckedNote): CheckedNote;
  /** The fixes of a finding: its own repairs, then the comments that silence it, the narrowest first. */
  fixes(note: Note, finding: Finding): readonly Fix[];
  hover(note: Note, offset: number): { span: Span; card: Card } | undefined;
  /** `triggers`: characters by which the writer asks for names, and which the name replaces. */
  completions(note: Note, offset: number, triggers?: string): readonly CompletionCandidate[];
  definition(note: Note, offset: number): { span: Span; targets: readonly EntryTarget[] } | undefined;
  /** What may be done on request to the date that a stretch touches: other notations, both calendars, EDTF, TEI. */
  dateActions(note: Note, span: Span): readonly DateAction[];
  /** Writes the other dates of the note in the notation of the one that a stretch touches. */
  datesLikeThis(note: Note, span: Span): DateAction | undefined;
  mentions(note: Note): readonly Mention[];
  /** The name at an offset. */
  mentionAt(note: Note, offset: number): Mention | undefined;
  /** What an index of many notes keeps of one. */
  content(note: Note): NoteContent;
  /** The same of a note that is read for that alone, which costs a fraction of reading all of it. */
  contentOfText(text: string, languageId: string): NoteContent;
  /** An empty index of many notes. All that are made over the same facts number the entries alike. */
  newIndex(): MentionIndex;
  /** The headings as a tree, with the people and dates in each part. */
  outline(note: Note): readonly OutlineItem[];
  /** Why a name was taken to mean what it means, in words. */
  why(note: Note, mention: Mention): readonly string[];
  /** Wikilinks that name an entry. */
  links(note: Note): readonly LinkedEntry[];
  /** Names and dates by their kind. */
  tokens(note: Note, within?: Span): Iterable<TokenStretch>;
  /** Life dates at the first mentions of people. */
  lifeHints(note: Note, within: Span): readonly LifeHint[];
  /** What can be done, on request, with the name that holds a stretch. */
  nameActions(note: Note, wanted: Span, options: NameActionOptions): readonly NameAction[];
  /** The name at an offset as it can be respelt everywhere, or why it can't. */
  renameTarget(note: Note, offset: number): RenameTarget | Refusal | undefined;
  /** What a typed name comes to: the name tidied, and whether Rapallo will know it again; or why it will not do. */
  newName(note: Note, target: RenameTarget, typed: string): { name: string; isKnown: boolean } | Refusal;
  /** The edits of one note that put another name for a target, which may be from another note. */
  renameEdits(note: Note, target: RenameTarget, name: string): readonly RenameEdit[];
  dates(note: Note): readonly DateMention[];
  /** The entries that bear a name, in any of its forms; where none does, those to which an index would send its reader. */
  lookUp(name: string): readonly CompiledEntry[];
  /** Entries one of whose names begins with the words, or has a word that does; the likeliest first. */
  search(words: string, most: number): readonly FoundEntry[];
  /** The works that a short reference such as “Haslam 1997” means. */
  lookUpWorks(reference: string): readonly CslItem[];
  card(entry: CompiledEntry, at?: AtDate): Card;
  /**
   * The page of an entry (`people/georgy-chicherin`), an index (`people/index`), a year (`chronology/1922`) or the bibliography
   * (`bibliography/index`); `undefined` if there is none.
   */
  page(pageId: string): EntryPage | undefined;
}

/** Opens the service over a compiled index. `details` is called when the first card, message or page needs them. */
export function createHistoryService(index: FactIndex, details: () => FactDetails): HistoryService {
  const facts = openFactBase(index, details);
  return Object.freeze<HistoryService>({
    facts,
    read: (text, languageId, previous) => readNote(text, languageId, facts, previous),
    check: checkNote,
    fixes: (note, finding) => [...finding.fixes, ...(finding.check === SETTINGS_ID ? [] : ignoreFixes(note, finding.start, finding.check))],
    hover: hoverAt,
    completions: completionsAt,
    definition: definitionAt,
    dateActions: dateActionsAt,
    datesLikeThis,
    mentions: mentionsOf,
    mentionAt,
    content: contentOf,
    contentOfText: (text, languageId) => contentOf(readNames(text, languageId, facts)),
    newIndex: () => new MentionIndex(facts.entries.map(({ id }) => id)),
    outline: outlineOf,
    why: (note, mention) => evidenceInWords(note.text.slice(mention.start, mention.end), mention.form, mention.evidence),
    links: linkedEntries,
    tokens: tokenStretches,
    lifeHints,
    nameActions,
    renameTarget: renameTargetAt,
    newName(note, target, typed) {
      const name = tidyName(typed);
      const refusal = refusalOf(note, target, name);
      return refusal === undefined ? { name, isKnown: isKnownName(note, target, name) } : { refusal };
    },
    renameEdits,
    dates: datesInContext,
    lookUp: (name) => lookUp(facts, name),
    search: (words, most) => searchEntries(facts, words, most),
    lookUpWorks: (reference) => findWorks(facts, reference),
    card: (entry, at) => ({ kind: 'entry', card: describe(facts, entry, at) }),
    page: (pageId) => page(facts, pageId),
  });
}

function lookUp(facts: FactBase, name: string): CompiledEntry[] {
  const wanted = foldText(name).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  if (wanted === '') return [];
  const key = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const bearers = facts.entries.filter((entry) => entry.id === name || entry.names.some((form) => key(form.text) === wanted));
  return bearers.length > 0 ? bearers : facts.entries.filter((entry) => facts.details(entry.id).indexTerms?.some((term) => key(term) === wanted));
}

function page(facts: FactBase, pageId: string): EntryPage | undefined {
  const [folder = '', name = ''] = pageId.split('/');
  if (pageId === 'bibliography/index') return bibliographyPage(facts);
  if (folder === 'chronology') return chronologyPage(facts, name);
  if (name === 'index') {
    const markdown = indexPage(facts, folder);
    return markdown === undefined ? undefined : { markdown, lines: new Map([['title', 0]]) };
  }
  const entry = facts.entry(pageId);
  return entry === undefined || entry.partOf !== undefined ? undefined : entryPage(facts, entry);
}

export type { Card, CheckedNote, CheckOptions, CompletionCandidate, EntryTarget, Finding, Fix, FoundEntry, Mention, Note, NoteContent, OutlineItem };
