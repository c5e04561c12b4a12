/** Reading and judging text, beside one pass over its characters. */
import { findDates } from '../server/src/core/text/dates/find-dates';
import { findNames } from '../server/src/core/text/names/find-names';
import { markupReader } from '../server/src/core/text/markup';
import { readWords } from '../server/src/core/util/words';
import { history } from '../test/support/history';
import { generatedNote, megabytes } from './corpus';
import { fastest, heading, percentile, row } from './measure';

/** Every so manieth word of the text is in the table of the bare loop. */
const LOOKED_UP = 60;

export function benchReading(): void {
  const text = generatedNote(2_000_000);
  const size = megabytes(text);
  const service = history();
  heading(`Reading ${size.toFixed(1)} MB of notes`);
  let sum = 0;
  const pass = {
    name: 'one pass over the characters',
    milliseconds: fastest(() => {
      for (let index = 0; index < text.length; index++) sum = (sum + text.charCodeAt(index)) | 0;
      return sum;
    }),
  };
  row(pass.name, pass.milliseconds, pass, size);
  const words = readWords(text);
  row('words cut and hashed', fastest(() => readWords(text)), pass, size);
  row('names, of words already cut', fastest(() => findNames(words, service.facts.names, [])), pass, size);
  const listed = new Set(Array.from(words.hashes.subarray(0, words.count)).filter((_, index) => index % LOOKED_UP === 0));
  const bare = {
    name: 'words cut, each looked up in a hash table',
    milliseconds: fastest(() => {
      const cut = readWords(text);
      let found = 0;
      for (let index = 0; index < cut.count; index++) if (listed.has(cut.hashes[index]!)) found++;
      return found;
    }),
  };
  row(bare.name, bare.milliseconds, pass, size);
  row('words cut, names found', fastest(() => findNames(readWords(text), service.facts.names, [])), bare, size);
  row('dates, of words already cut', fastest(() => findDates(words)), pass, size);
  row('structure of Markdown', fastest(() => markupReader('markdown').segments(text, true)), pass, size);
  row('scan: structure, names, dates, sentences', fastest(() => service.read(text, 'markdown')), pass, size);
  const note = service.read(text, 'markdown');
  const options = { settings: {}, onFailure: () => undefined };
  row('check, of a note already read', fastest(() => service.check(note, options)), pass, size);
  row('scan and check', fastest(() => service.check(service.read(text, 'markdown'), options)), pass, size);
}

/** A keystroke in a note of a million characters: what is read and judged again, beside reading it all. */
export function benchEdits(): void {
  const service = history();
  const options = { settings: {}, onFailure: () => undefined };
  let text = generatedNote(1_000_000);
  heading(`A keystroke in a note of ${megabytes(text).toFixed(1)} MB, over 200 places`);
  const whole = { name: 'reading and judging it all', milliseconds: fastest(() => service.check(service.read(text, 'markdown'), options), 3) };
  row(whole.name, whole.milliseconds, whole);
  let note = service.read(text, 'markdown');
  let checked = service.check(note, options);
  const samples: number[] = [];
  for (let index = 0; index < 220; index++) {
    const at = Math.floor((text.length * ((index * 7919) % 220)) / 220);
    text = `${text.slice(0, at)}x${text.slice(at)}`;
    const started = performance.now();
    note = service.read(text, 'markdown', note);
    checked = service.check(note, options, checked);
    if (index >= 20) samples.push(performance.now() - started);
  }
  for (const share of [0.5, 0.95, 0.99]) row(`a keystroke, ${share * 100} of 100`, percentile(samples, share), whole);
}
