/** `rapallo scan`: the names and dates of notes, for other tools. */
import type { HistoryService } from '../core/service';
import type { CompiledEntry } from '../core/facts/index-format';
import { lineAt, lineStarts } from '../core/text/lines';
import { csvRow } from './csv';
import { EXIT, type CommandIo, type Format } from './io';
import { readNotes } from './read-notes';
import { DATE_COLUMNS, scannedDate, type ScannedDate } from './scanned-date';

export type ScanFormat = Format | 'csv';

interface Entity {
  readonly id: string;
  readonly name: string;
  /** The other names under which a register of the user's own may list it, in English, German and Russian. */
  readonly names: readonly string[];
  readonly kind: string;
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where it stands, counted from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** Why the name was recognised, if that is asked for. */
interface Explained {
  readonly why?: readonly string[];
}

interface ScannedFile {
  readonly path: string;
  readonly mentions: readonly (Found & Entity & Explained)[];
  readonly undecided: readonly (Found & Explained & { readonly candidates: readonly Entity[] })[];
  readonly dates: readonly (Found & Place & ScannedDate)[];
}

export function scanCommand(service: HistoryService, paths: readonly string[], { format, explain }: { format: ScanFormat; explain: boolean }, io: CommandIo): number {
  const { notes, unread } = readNotes(paths, io);
  if (format === 'csv') io.out(csvRow([...COLUMNS, ...(explain ? ['why'] : [])]));
  const files: ScannedFile[] = [];
  for (const { path, languageId, text } of notes) {
    const file = scanned(service, path, languageId, text, explain);
    if (format === 'csv') io.out(asCsv(file, text, explain));
    else files.push(file);
  }
  if (format === 'json') io.out(`${JSON.stringify({ files })}\n`);
  else if (format === 'text') io.out(files.map(asText).join(''));
  return unread > 0 && notes.length === 0 ? EXIT.failure : EXIT.clean;
}

function scanned(service: HistoryService, path: string, languageId: string, text: string, explain: boolean): ScannedFile {
  const note = service.read(text, languageId);
  const mentions = service.mentions(note);
  const starts = lineStarts(text);
  const found = ({ start, end }: { start: number; end: number }): Found => ({ start, end, text: text.slice(start, end) });
  const why = (mention: (typeof mentions)[number]): Explained => (explain ? { why: service.why(note, mention) } : {});
  return {
    path,
    mentions: mentions.flatMap((mention) => (mention.entry === undefined ? [] : [{ ...found(mention), ...entity(mention.entry), ...why(mention) }])),
    undecided: mentions.flatMap((mention) => (mention.entry !== undefined ? [] : [{ ...found(mention), candidates: mention.candidates.map(entity), ...why(mention) }])),
    // Words such as "two days later" are counted from other dates; here stands what is written.
    dates: service.dates(note).filter(({ relative }) => relative !== true).map((date) => ({ ...found(date), ...placeOf(starts, date.start), ...scannedDate(date) })),
  };
}

function placeOf(starts: readonly number[], offset: number): Place {
  const line = lineAt(starts, offset);
  return { line: line + 1, column: offset - starts[line]! + 1 };
}

const entity = (entry: CompiledEntry): Entity => ({ id: entry.id, name: entry.name, names: otherNames(entry), kind: entry.kind });

const namesOfEntries = new WeakMap<CompiledEntry, readonly string[]>();

/** Variants of spelling are left out: there are many, and none of them is what a register would be ordered by. */
function otherNames(entry: CompiledEntry): readonly string[] {
  let names = namesOfEntries.get(entry);
  if (names === undefined) {
    names = [...new Set(entry.names.filter(({ form, text }) => form !== 'variant' && text !== entry.name).map(({ text }) => text))];
    namesOfEntries.set(entry, names);
  }
  return names;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

function asText(file: ScannedFile): string {
  const line = ({ start, end, text }: Found, what: string, why: readonly string[] = []): string => `  ${start}-${end}\t${oneLine(text)}\t${what}\n${why.map((reason) => `      ${oneLine(reason)}\n`).join('')}`;
  return [
    `${file.path}\n`,
    ...file.mentions.map((mention) => line(mention, mention.id, mention.why)),
    ...file.undecided.map((mention) => line(mention, mention.candidates.map((candidate) => candidate.id).join(' or '), mention.why)),
    ...file.dates.map((date) => line(date, date.edtf ?? 'impossible')),
  ].join('');
}

const COLUMNS = ['path', 'start', 'end', 'line', 'column', 'type', 'text', 'id', 'name', 'kind', 'candidates', ...DATE_COLUMNS] as const;
type Row = Partial<Record<(typeof COLUMNS)[number] | 'why', string | number | null>> & Found;

/** A row for every name and date, in the order of the text. */
function asCsv(file: ScannedFile, text: string, explain: boolean): string {
  const starts = lineStarts(text);
  const rows: Row[] = [
    ...file.mentions.map(({ start, end, text: written, id, name, kind, why }) => ({ start, end, text: written, id, name, kind, type: 'name', ...(why !== undefined && { why: why.join('; ') }) })),
    ...file.undecided.map(({ why, candidates, ...mention }) => ({ ...mention, type: 'undecided', candidates: candidates.map(({ id }) => id).join(' '), ...(why !== undefined && { why: why.join('; ') }) })),
    ...file.dates.map((date) => ({ ...date, type: 'date', problems: date.problems.join(' ') })),
  ];
  return rows
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((row) => {
      const values: Row = { ...row, ...placeOf(starts, row.start), path: file.path };
      return csvRow([...COLUMNS, ...(explain ? (['why'] as const) : [])].map((column) => values[column] ?? ''));
    })
    .join('');
}
