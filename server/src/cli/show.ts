/** `rapallo show`: the card of an entry. */
import { longCitation } from '../core/facts/citations';
import { entryCardToText } from '../core/render/card-text';
import type { CompiledEntry } from '../core/facts/index-format';
import type { HistoryService } from '../core/service';
import { findDates } from '../core/text/dates/find-dates';
import { readWords } from '../core/util/words';
import { CommandError, EXIT, type CommandIo, type Format } from './io';

export function showCommand(service: HistoryService, name: string, on: string | undefined, format: Format, io: CommandIo): number {
  const entries = service.lookUp(name);
  const works = entries.length === 0 ? service.lookUpWorks(name) : [];
  if (works.length > 0) {
    io.out(format === 'json' ? `${JSON.stringify({ works })}\n` : works.map((work) => `${longCitation(work)}\n`).join(''));
    return EXIT.clean;
  }
  if (entries.length === 0) throw new CommandError(`The fact base has nobody and nothing called “${name}”.`);
  const at = on === undefined ? undefined : readDate(on);
  const [only] = entries;
  if (entries.length > 1 || only === undefined) return listCandidates('show', name, entries, format, io);
  const card = service.card(only, at);
  if (card.kind === 'entry') io.out(format === 'json' ? `${JSON.stringify(card.card)}\n` : `${entryCardToText(card.card)}\n`);
  return EXIT.clean;
}

/** A name that several entries bear is no answer; it lists them, and says how to ask on. */
export function listCandidates(verb: string, name: string, entries: readonly CompiledEntry[], format: Format, io: CommandIo): number {
  const candidates = entries.map(({ id, name: title, kind, summary }) => ({ id, name: title, kind, summary }));
  io.out(format === 'json' ? `${JSON.stringify({ candidates })}\n` : `“${name}” may mean:\n${candidates.map((one) => `  ${one.name}: ${one.summary} (${one.id})`).join('\n')}\nAsk again with the id, such as: rapallo ${verb} ${candidates[0]!.id}\n`);
  return EXIT.clean;
}

function readDate(text: string): { bounds: { earliest: number; latest: number }; words: string } {
  const [date] = findDates(readWords(text));
  if (date?.impossible === true) throw new CommandError(`“${text}” is no date of the calendar.`);
  if (date?.value === undefined) throw new CommandError(`“${text}” is not read as a date with a year; write 1938-02-04, “4 February 1938” or 1938.`);
  return { bounds: date.value.bounds, words: text.slice(date.core.start, date.core.end) };
}
