/**
 * What a sentence says of taking or holding an office: "In 1933 Hitler became Chancellor", "1928 wurde Dirksen Botschafter in
 * Moskau", "Litvinov succeeded Chicherin as Commissar for Foreign Affairs", "Neurath was foreign minister from 1932 to 1938".
 */
import type { DateMention } from '../text/dates/date-mention';
import type { Mention } from '../text/mentions';
import { findOverlapping, spanContains, type Span } from '../util/span';
import type { SentenceParts } from './clause-shape';
import { deniesAct } from './suspension';
import { titleAtStart, type TitleKind } from './titles';

export interface Appointment {
  readonly mention: Mention;
  readonly kind: TitleKind;
  readonly date: DateMention;
  /** Whether the office begins at the date, or is held throughout it. */
  readonly says: 'began' | 'held';
}

/** Verbs between the person and the title: of taking an office. */
const BECAME = /^\s+(?:became|was (?:appointed|named|made)|had become|is appointed|wurde|ward|стал|стала|становится|(?:был|была) назначена?)\s+(?:zum\s+|the\s+)?/u;
/** The title behind who was succeeded. */
const SUCCEEDED = /^\s+(?:succeeded|replaced|followed|folgte|сменил)\s+[\p{Lu}][^,;.()]{2,50}?\s+(?:as|als|на посту)\s+(?:the\s+)?/u;
const HELD = /^\s+(?:was|had been|served as|war|был)\s+(?:the\s+)?/u;
/** German puts the verb before the person: "1928 wurde Dirksen Botschafter". */
const VERB_BEFORE = /(?:^|\s)(?:wurde|ward|стал)\s+$/u;

const LONGEST = 120;

/** What follows a title and says of what: "Chancellor of Austria", "ambassador in London". */
const OF_WHAT = /^\s*(?:of|to|in|at|for|von|des|der|в|при)\s+(?:the\s+)?/u;

/** The appointments of a sentence that has one written date; with more it is open which is meant. */
export function findAppointments(parts: SentenceParts, quotations: readonly Span[]): Appointment[] {
  const { text, sentence, mentions } = parts;
  const [date] = parts.dates;
  if (date?.value === undefined || date.yearFrom !== 'written' || parts.dates.length !== 1) return [];
  const found: Appointment[] = [];
  for (const mention of mentions) {
    if (mention.entry?.kind !== 'person' || mention.described === true) continue;
    const behind = text.slice(mention.end, Math.min(sentence.end, mention.end + LONGEST));
    const before = text.slice(Math.max(sentence.start, mention.start - 12), mention.start);
    const became = BECAME.exec(behind) ?? SUCCEEDED.exec(behind) ?? (VERB_BEFORE.test(before) ? /^\s+/.exec(behind) : null);
    const held = became === null && date.precision === 'interval' ? HELD.exec(behind) : null;
    const matched = became ?? held;
    if (matched === null) continue;
    const title = titleAtStart(behind.slice(matched[0].length));
    if (title === undefined || !isOfKnownState(parts, mention.end + matched[0].length, title.kind)) continue;
    const span = { start: Math.min(mention.start, date.start), end: Math.max(mention.end, date.end) };
    if (findOverlapping(quotations, span) !== undefined || deniesAct(text, sentence, span)) continue;
    found.push({ mention, kind: title.kind, date, says: became === null ? 'held' : 'began' });
  }
  return found;
}

/** Places and states of which the offices are those of the base. */
const OF: Readonly<Record<TitleKind['id'], RegExp>> = {
  'foreign-minister': /^states\/(?:german-reich|soviet-union|rsfsr)$/,
  'head-of-government': /^states\/german-reich$/,
  'head-of-state': /^states\/german-reich$/,
  'ambassador-to-moscow': /^(?:places\/moscow|states\/soviet-union)$/,
  'ambassador-to-berlin': /^(?:places\/berlin|states\/german-reich)$/,
  ambassador: /^(?:places\/(?:moscow|berlin)|states\/(?:german-reich|soviet-union))$/,
};

/** "Chancellor of Austria" is another's office, and an ambassador must be told where. */
function isOfKnownState({ text, mentions, sentence }: SentenceParts, from: number, kind: TitleKind): boolean {
  const rest = text.slice(from, Math.min(sentence.end, from + LONGEST));
  const near = mentions.find((other) => spanContains({ start: from, end: from + LONGEST }, other) && OF_WHAT.test(lastWords(text.slice(from, other.start))));
  if (near !== undefined) return near.entry !== undefined && (near.entry.kind === 'office' || near.entry.kind === 'person' || OF[kind.id].test(near.entry.id));
  // A capital behind "of" that is no name known here is some other state.
  const unknown = /\s(?:of|to|in|von)\s+(?:the\s+)?\p{Lu}/u.test(rest.split(/[,;.]/)[0]!) && !/Foreign Affairs|Auswärtige|the Reich|Germany/u.test(rest);
  return kind.courtesy !== true && !unknown;
}

/** The preposition at the end of a stretch, with what stands before it cut off. */
const lastWords = (text: string): string => /\s(?:of|to|in|at|for|von|des|der|в|при)\s+(?:the\s+)?$/u.exec(text)?.[0] ?? '';
