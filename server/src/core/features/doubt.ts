/**
 * What a card says where it was in doubt who is meant: why somebody was chosen, or what would tell the candidates apart.
 */
import { toInterval } from '../facts/fact-base';
import type { CompiledEntry, CompiledName } from '../facts/index-format';
import type { Mention } from '../text/mentions';
import { evidenceInWords } from '../text/names/evidence';
import type { Note } from '../text/note';
import { dateFromDay } from '../time/day';
import { foldText } from '../util/fold';
import type { CandidateLine, CandidatesCard } from './card';

/** Reasons beyond these would not be read. */
const MOST_REASONS = 2;

/** Why this entry, in a short line; `undefined` where the name leaves no doubt. */
export function reasonOf(note: Note, mention: Mention): string | undefined {
  const written = note.text.slice(mention.start, mention.end).replace(/[*_>\s]+/g, ' ').trim();
  if (mention.described === true) return `“${written}” stands for the only one that this section has named before`;
  const linked = mention.evidence.some(({ reason }) => reason === 'linked');
  if (!linked && mention.candidates.length < 2 && mention.form.shared === undefined) return undefined;
  const reasons = evidenceInWords(written, mention.form, mention.evidence).filter((words) => !words.includes(' is a form of '));
  return reasons.length === 0 ? undefined : reasons.slice(0, MOST_REASONS).join('; ');
}

export function candidatesCard(note: Note, mention: Mention): CandidatesCard {
  const candidates = mention.candidates.map((entry): CandidateLine => {
    const tells = tellsOf(entry, mention.form);
    return { entryId: entry.id, title: entry.name, summary: entry.summary, ...(tells !== undefined && { tells }) };
  });
  return { written: note.text.slice(mention.start, mention.end), candidates };
}

const MOST_CLUES = 3;

/** What would decide for this bearer of the form: a preposition for a place, else the years and clue words of the form. */
function tellsOf(entry: CompiledEntry, form: CompiledName): string | undefined {
  if (entry.kind === 'place') return `after “in” or “near”`;
  const folded = foldText(form.text);
  const { shared } = entry.names.find((name) => name.shared !== undefined && foldText(name.text) === folded) ?? {};
  const parts = [yearsInWords(shared?.years), shared?.clues === undefined ? undefined : `beside ${shared.clues.slice(0, MOST_CLUES).map((clue) => `“${clue}”`).join(', ')}`].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(', or ');
}

function yearsInWords(years: NonNullable<CompiledName['shared']>['years']): string | undefined {
  if (years === undefined) return undefined;
  const { earliest, latest } = toInterval(years);
  const year = (day: number): string => (Number.isFinite(day) ? String(dateFromDay(day).year) : '');
  const [from, to] = [year(earliest), year(latest)];
  return from === to ? `with a date of ${from}` : `with a date of ${from}–${to}`;
}
