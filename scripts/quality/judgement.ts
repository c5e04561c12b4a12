/** Judgement: errors planted by rule in true sentences, which must be found, and sound prose, on which nothing may be said. */
import type { Finding, TextEdit } from '../../server/src/core/checks';
import type { Note } from '../../server/src/core/text/note';
import { spansOverlap, type Span } from '../../server/src/core/util/span';
import { history, STRICT } from '../../test/support/history';
import { entryTexts, LIBRARY_LANGUAGES, libraryTexts, wordsIn, type LibraryText } from '../../test/support/library';
import type { Measurement } from './measurement';
import { mutationsOf, type Mutation } from './mutations';
import { sample } from './seeded';
import { sentencesOf } from './statements';
import { share, table } from './tables';

/** Of every kind and language so many errors are tried. */
const MOST = 250;

export function measureJudgement(): Measurement {
  const library = libraryTexts();
  const entries = entryTexts();
  const misses: string[] = [];
  const planted = plant([...library, ...entries]);
  const section = [
    '### Planted errors', '',
    'Each cell says how many errors were planted, how many were found, and, where only one repair gives back what was true, how often the first correction does.', '',
    tableOfKinds(planted, misses), '',
    '### Sound prose', '',
    table(['prose', 'words', 'certain findings', 'likely findings', 'certain per 1,000 words', 'likely per 1,000 words'], [rowOfSound('library', library, misses), rowOfSound('entries of the fact base', entries, misses)]),
  ].join('\n');
  return { section, misses };
}

function plant(texts: readonly LibraryText[]): Map<string, Mutation[]> {
  const byCell = new Map<string, Mutation[]>();
  for (const mutation of texts.flatMap(sentencesOf).flatMap(mutationsOf)) {
    const cell = `${mutation.kind}/${mutation.sentence.source.language}`;
    const known = byCell.get(cell);
    if (known === undefined) byCell.set(cell, [mutation]);
    else known.push(mutation);
  }
  return new Map([...byCell].map(([cell, mutations]) => [cell, sample(mutations, MOST, cell)]));
}

/** The kinds in the order of the table; others follow. */
const ORDER: readonly string[] = ['said', 'in passing', 'year elsewhere'].flatMap((told) => ['day', 'month', 'year'].map((part) => `${part}, ${told}`));

interface Score {
  planted: number;
  found: number;
  restorable: number;
  restored: number;
}

const none = (): Score => ({ planted: 0, found: 0, restorable: 0, restored: 0 });

function tableOfKinds(planted: ReadonlyMap<string, readonly Mutation[]>, misses: string[]): string {
  const found = new Set([...planted.keys()].map((cell) => cell.slice(0, cell.indexOf('/'))));
  const kinds = [...ORDER.filter((kind) => found.has(kind)), ...[...found].filter((kind) => !ORDER.includes(kind))];
  const total = none();
  const totals = new Map(LIBRARY_LANGUAGES.map((language) => [language, none()]));
  const rows = kinds.map((kind) => {
    const ofKind = none();
    const cells = LIBRARY_LANGUAGES.map((language) => {
      const score = scoreOf(planted.get(`${kind}/${language}`) ?? [], misses);
      for (const sum of [ofKind, totals.get(language)!, total]) add(sum, score);
      return inWords(score);
    });
    return [kind, ...cells, inWords(ofKind)];
  });
  rows.push(['all', ...LIBRARY_LANGUAGES.map((language) => inWords(totals.get(language)!)), inWords(total)]);
  return table(['kind', 'English', 'German', 'Russian', 'all'], rows);
}

function add(sum: Score, score: Score): void {
  for (const key of Object.keys(sum) as (keyof Score)[]) sum[key] += score[key];
}

function inWords({ planted, found, restorable, restored }: Score): string {
  if (planted === 0) return '–';
  return `${planted}: ${share(found, planted)}${restorable === 0 ? '' : `, first fix ${share(restored, restorable)}`}`;
}

function scoreOf(mutations: readonly Mutation[], misses: string[]): Score {
  const score = none();
  for (const mutation of mutations) {
    const outcome = tryOut(mutation);
    score.planted++;
    if (outcome !== 'missed') score.found++;
    if (mutation.restores && outcome !== 'missed') score.restorable++;
    if (mutation.restores && outcome === 'restored') score.restored++;
    if (outcome === 'missed' || (mutation.restores && outcome === 'found')) misses.push(describe(mutation, outcome));
  }
  return score;
}

const checkedNotes = new WeakMap<Note, ReturnType<ReturnType<typeof history>['check']>>();

function tryOut({ sentence: { source, note }, edits, about }: Mutation): 'missed' | 'found' | 'restored' {
  const wrong = apply(source.text, edits);
  let checked = checkedNotes.get(note);
  if (checked === undefined) checkedNotes.set(note, (checked = history().check(note, STRICT)));
  const { findings } = history().check(history().read(wrong, source.languageId, note), STRICT, checked);
  const there = about.map((span) => moved(span, edits));
  const found = findings.filter((finding) => there.some((span) => spansOverlap(span, finding)));
  if (found.length === 0) return 'missed';
  return found.some((finding) => firstFixRestores(finding, wrong, source.text)) ? 'restored' : 'found';
}

function firstFixRestores({ fixes }: Finding, wrong: string, right: string): boolean {
  return fixes[0] !== undefined && apply(wrong, fixes[0].edits) === right;
}

function apply(text: string, edits: readonly TextEdit[]): string {
  let result = text;
  for (const { start, end, newText } of [...edits].sort((a, b) => b.start - a.start)) result = result.slice(0, start) + newText + result.slice(end);
  return result;
}

/** Where a stretch of the true text lies in the false one. */
function moved({ start, end }: Span, edits: Mutation['edits']): Span {
  const by = (offset: number): number => edits.filter((edit) => edit.end <= offset).reduce((sum, edit) => sum + edit.newText.length - (edit.end - edit.start), 0);
  return { start: start + by(start), end: Math.max(end + by(end), start + by(start) + 1) };
}

function describe({ kind, sentence: { source, start, end }, edits }: Mutation, outcome: string): string {
  let marked = source.text.slice(start, end);
  for (const edit of [...edits].sort((a, b) => b.start - a.start)) {
    marked = `${marked.slice(0, edit.start - start)}[${source.text.slice(edit.start, edit.end)} → ${edit.newText}]${marked.slice(edit.end - start)}`;
  }
  return `${outcome === 'missed' ? 'missed' : 'other fix'}\t${kind}\t${source.path}\t${marked.replace(/\s+/g, ' ')}`;
}

function rowOfSound(name: string, texts: readonly LibraryText[], misses: string[]): string[] {
  let [words, certain, likely] = [0, 0, 0];
  for (const { path, text, languageId } of texts) {
    const note = history().read(text, languageId);
    for (const { start, reading } of note.segments) for (const block of reading.blocks) words += wordsIn(text.slice(start + block.start, start + block.end));
    for (const { start, end, severity, message } of history().check(note, STRICT).findings) {
      if (severity === 'error' || severity === 'warning') certain++;
      else likely++;
      misses.push(`false alarm\t${path}\t“${text.slice(start, end)}”: ${message}`);
    }
  }
  return [name, String(words), String(certain), String(likely), perThousand(certain, words), perThousand(likely, words)];
}

const perThousand = (count: number, words: number): string => (words === 0 ? '–' : ((1000 * count) / words).toFixed(3));
