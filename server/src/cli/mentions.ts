/** `rapallo mentions`: where notes speak of one entry. */
import type { HistoryService, Mention } from '../core/service';
import { lineAt, lineStarts } from '../core/text/lines';
import { CommandError, EXIT, type CommandIo, type Format } from './io';
import { readNotes } from './read-notes';
import { listCandidates } from './show';

interface PrintedMention {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

export function mentionsCommand(service: HistoryService, name: string, paths: readonly string[], format: Format, io: CommandIo): number {
  const entries = service.lookUp(name);
  const [entry] = entries;
  if (entry === undefined) throw new CommandError(`The fact base has nobody and nothing called “${name}”.`);
  if (entries.length > 1) return listCandidates('mentions', name, entries, format, io);
  const { notes, unread } = readNotes(paths, io);
  const files = notes.flatMap(({ path, languageId, text }) => {
    const found = service.mentions(service.read(text, languageId));
    const mentions = printed(text, found.filter((mention) => mention.entry === entry));
    const undecided = printed(text, found.filter((mention) => mention.entry === undefined && mention.candidates.includes(entry)));
    return mentions.length + undecided.length === 0 ? [] : [{ path, text, mentions, undecided }];
  });
  if (format === 'json') {
    io.out(`${JSON.stringify({ entry: { id: entry.id, name: entry.name, kind: entry.kind }, files: files.map(({ path, mentions, undecided }) => ({ path, mentions, undecided })) })}\n`);
  } else {
    io.out(files.map(asText).join(''));
    const count = files.reduce((sum, file) => sum + file.mentions.length, 0);
    io.out(`${count === 1 ? '1 mention' : `${count} mentions`} of ${entry.name} in ${notes.length === 1 ? '1 note' : `${notes.length} notes`}\n`);
  }
  return unread > 0 && notes.length === 0 ? EXIT.failure : EXIT.clean;
}

function printed(text: string, mentions: readonly Mention[]): PrintedMention[] {
  if (mentions.length === 0) return [];
  const starts = lineStarts(text);
  return mentions.map(({ start, end }) => {
    const line = lineAt(starts, start);
    return { start, end, line: line + 1, column: start - starts[line]! + 1, text: text.slice(start, end) };
  });
}

const AROUND = 50;

/** A line for every mention, with the words around it; one of which it is open who is meant has a question mark. */
function asText({ path, text, mentions, undecided }: { path: string; text: string; mentions: readonly PrintedMention[]; undecided: readonly PrintedMention[] }): string {
  const lines = [...mentions.map((mention) => ({ mention, mark: '' })), ...undecided.map((mention) => ({ mention, mark: '? ' }))].sort((a, b) => a.mention.start - b.mention.start);
  return lines
    .map(({ mention: { start, end, line, column }, mark }) => {
      const lineStart = start - (column - 1);
      const after = /[\r\n]|$/.exec(text.slice(end))!.index;
      const around = text.slice(Math.max(lineStart, start - AROUND), end + Math.min(after, AROUND));
      return `${path}:${line}:${column}: ${mark}${around.replace(/\s+/g, ' ').trim()}\n`;
    })
    .join('');
}
