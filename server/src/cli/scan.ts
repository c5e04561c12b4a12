/** `rapallo scan`: the names and dates of notes, for other tools. */
import type { HistoryService } from '../core/service';
import { edtfOf } from '../core/text/dates/date-mention';
import { EXIT, type CommandIo } from './io';
import type { Format } from './check';
import { readNotes } from './read-notes';

export function scanCommand(service: HistoryService, paths: readonly string[], format: Format, io: CommandIo): number {
  const { notes, unread } = readNotes(paths, io);
  const files = notes.map(({ path, languageId, text }) => {
    const note = service.read(text, languageId);
    const mentions = service.mentions(note);
    // Words such as "two days later" are counted from other dates; here stands what is written.
    const dates = service.dates(note).filter((date) => date.relative !== true);
    return {
      path,
      mentions: mentions.flatMap(({ start, end, entry }) => (entry === undefined ? [] : [{ start, end, text: text.slice(start, end), id: entry.id, name: entry.name, kind: entry.kind }])),
      undecided: mentions.flatMap(({ start, end, entry, candidates }) =>
        entry !== undefined ? [] : [{ start, end, text: text.slice(start, end), candidates: candidates.map(({ id, name, kind }) => ({ id, name, kind })) }],
      ),
      dates: dates.map((date) => ({ start: date.start, end: date.end, text: text.slice(date.start, date.end), edtf: date.impossible ? null : edtfOf(date), calendar: date.value?.calendar ?? 'gregorian' })),
    };
  });
  if (format === 'json') {
    io.out(`${JSON.stringify({ files })}\n`);
  } else {
    for (const file of files) {
      io.out(`${file.path}\n`);
      for (const mention of file.mentions) io.out(`  ${mention.start}-${mention.end}\t${mention.text.replace(/\s+/g, ' ')}\t${mention.id}\n`);
      for (const mention of file.undecided) io.out(`  ${mention.start}-${mention.end}\t${mention.text}\t${mention.candidates.map((candidate) => candidate.id).join(' or ')}\n`);
      for (const date of file.dates) io.out(`  ${date.start}-${date.end}\t${date.text.replace(/\s+/g, ' ')}\t${date.edtf ?? 'impossible'}\n`);
    }
  }
  return unread > 0 && notes.length === 0 ? EXIT.failure : EXIT.clean;
}
