/** Feasts with their year: "Easter Sunday 1922", "Pfingsten 1914", "на Пасху 1922 года", "Christmas Eve of 1941". */
import { dateFromDay } from '../../time/day';
import { edtfOfDay } from '../../time/edtf';
import { feastDay, FEASTS, type Feast } from '../../time/feasts';
import { hashWord, readWords, type Words } from '../../util/words';
import { periodDraft, type Draft } from './draft';
import { gapAfter, Gap, isBlank, isBlankOrComma } from './gaps';
import { startsWithCapital, touchesNumber } from './neighbours';
import { isIn, wordSet } from './word-sets';
import { readYear } from './years';

interface FeastForm {
  readonly feast: Feast;
  readonly hashes: readonly number[];
  readonly reckoning: 'western' | 'orthodox';
}

/** The forms of every feast by their first word, the longest first. */
export const FEAST_FORMS: ReadonlyMap<number, readonly FeastForm[]> = collect();

function collect(): Map<number, FeastForm[]> {
  const table = new Map<number, FeastForm[]>();
  for (const feast of FEASTS) {
    for (const reckoning of ['western', 'orthodox'] as const) {
      for (const form of (reckoning === 'western' ? feast.forms : feast.orthodoxForms) ?? []) {
        const words = readWords(form);
        const hashes = Array.from(words.hashes.slice(0, words.count));
        table.set(hashes[0]!, [...(table.get(hashes[0]!) ?? []), { feast, hashes, reckoning }].sort((a, b) => b.hashes.length - a.hashes.length));
      }
    }
  }
  return table;
}

const LINKS = wordSet('of in des im jahres the year');
const S = hashWord('s');

/** A feast whose first word stands at `row`, with the year that must follow it. */
export function readFeast(words: Words, row: number): Draft | undefined {
  const form = FEAST_FORMS.get(words.hashes[row]!)?.find((candidate) => startsWithCapital(words, row) && matches(words, row, candidate));
  if (form === undefined) return undefined;
  let next = row + form.hashes.length;
  const gap = gapAfter(words, next - 1);
  if (!isBlankOrComma(gap)) return undefined;
  while (isIn(words, next, LINKS) && next < row + 6 && isBlank(gapAfter(words, next))) next++;
  const year = readYear(words, next);
  if (year === undefined || year.digits !== 4 || year.era !== undefined || touchesNumber(words, next, 1)) return undefined;
  const date = dateFromDay(feastDay(form.feast, year.year, form.reckoning));
  const bounds = feastDay(form.feast, year.year, form.reckoning);
  const draft = periodDraft(words, row, year.lastRow, year.end, 'day', edtfOfDay(date), { earliest: bounds, latest: bounds });
  draft.feast = form.feast.name;
  draft.year = date.year;
  return draft;
}

function matches(words: Words, row: number, { hashes }: FeastForm): boolean {
  for (let index = 1; index < hashes.length; index++) {
    const gap = gapAfter(words, row + index - 1);
    if (words.hashes[row + index] !== hashes[index] || row + index >= words.count) return false;
    if (!(isBlank(gap) || gap === Gap.Dash || (gap === Gap.Apostrophe && hashes[index] === S) || gap === (Gap.Apostrophe | Gap.Blank))) return false;
  }
  return true;
}
