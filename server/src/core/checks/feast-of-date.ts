/**
 * A feast written with a date that is not its day: "Ostermontag, dem 16. April 1922" was Easter Sunday. Either church's
 * reckoning makes a date right, and names that mean a season as well ("Christmas", "Ostern") are left alone.
 */
import type { DateMention } from '../text/dates/date-mention';
import { rereadAsJulian } from '../time/day';
import { FEASTS, feastDay, type Feast } from '../time/feasts';
import { dayInWords } from '../time/notation';
import { foldText, isCapital } from '../util/fold';
import type { Span } from '../util/span';
import type { Finding } from './check';
import { fixWithDay } from './corrected-date';

/** Names of a time rather than of a day, of two days, or of other things: the Saturday after Easter, a town, an insight. */
const VAGUE = new Set(['Easter Saturday', 'Ostersamstag', 'Corpus Christi', 'Epiphany', 'Easter', 'Ostern', 'Whitsun', 'Pfingsten', 'Pentecost', 'Christmas', 'Weihnachten', 'Silvesternacht', 'orthodoxe Ostern', 'orthodoxen Ostern', 'russische Ostern', 'orthodoxe Osterfest'].map(foldText));

const FEAST_BY_FORM = new Map(FEASTS.flatMap((feast) => [...feast.forms, ...(feast.orthodoxForms ?? [])].map((form) => [foldText(form), feast] as const)).filter(([form]) => !VAGUE.has(form)));
const BEFORE_DATE = new RegExp(String.raw`(?<!\p{L})(${[...FEAST_BY_FORM.keys()].sort((a, b) => b.length - a.length).join('|')})(?:,\s?|\s|,?\s(?:den|dem|the)\s|,?\sthat\sis,?\s|\s\()$`, 'u');
/** Before the name they say that another day is meant. */
const ANOTHER_DAY = /(?<!\p{L})(?:before|after|eve of|vor|nach|seit|since|until|bis|до|после|накануне|перед)\s(?:\p{L}+\s)?$/iu;
const LONGEST_FORM = 48;

/** The finding if a feast stands right before a day with its year and is not on that day. */
export function wrongFeast(text: string, sentence: Span, date: DateMention, day: number, check: string): Finding | undefined {
  const { year } = date;
  const from = Math.max(sentence.start, date.core.start - LONGEST_FORM);
  const before = text.slice(from, date.core.start);
  // Folding must not shift the letters; nearly no date has a feast before it.
  const folded = foldText(before);
  const match = folded.length === before.length ? BEFORE_DATE.exec(folded) : null;
  if (match === null || year === undefined || !isCapital(before.charCodeAt(match.index)) || ANOTHER_DAY.test(text.slice(sentence.start, from + match.index))) return undefined;
  const feast = FEAST_BY_FORM.get(match[1]!)!;
  const days = daysOf(feast, year);
  if (days.some((one) => one === day || one === rereadAsJulian(day))) return undefined;
  const written = { start: from + match.index, end: from + match.index + match[1]!.length };
  const isGerman = feast.forms.slice(firstGerman(feast)).some((form) => foldText(form) === match[1]);
  const other = FEASTS.find((one) => one.fromEaster !== undefined && daysOf(one, year)[0] === day);
  const form = other?.forms[isGerman ? firstGerman(other) : 0];
  const named = other === undefined ? '' : `; ${dayInWords(day)} was ${other.name}`;
  return {
    check,
    severity: 'warning',
    ...written,
    message: `${feast.name} ${year} was on ${dayInWords(days[0]!)}${named}.`,
    fixes: [...(form === undefined ? [] : [{ title: `Change to “${form}”`, edits: [{ ...written, newText: form }] }]), ...(date.composite === true ? [] : [fixWithDay(text, date, days[0]!, feast.name)])],
    entries: [],
  };
}

const daysOf = (feast: Feast, year: number): number[] => [feastDay(feast, year, 'western'), feastDay(feast, year, 'orthodox')];

/** The forms are English first, then German. */
const firstGerman = ({ forms }: Feast): number => Math.max(0, forms.findIndex((form) => !/day|Easter|Whit|Pentecost|Corpus|Epiphany|Christmas|Eve/.test(form)));
