/**
 * Lines of chronologies, tables and fact sheets: no sentences, but a date and what happened, in nouns or in the present tense.
 * "24 January 1924: death of Lenin", "22. Juni 1941 – Beginn des Unternehmens Barbarossa", "Treaty of Rapallo: signed on 16
 * April 1922; in force 31 January 1923". Nothing else may stand in the line than who took part, and where.
 */
import type { DateFacet } from '../facts/facets';
import type { EntryKind } from '../facts/index-format';
import { foldText } from '../util/fold';
import type { ClauseShape, ShapeItem } from './clause-shape';
import { construction, pattern, type Construction } from './constructions';
import type { CompiledLink } from './linking-expressions';

/** Who took part and where: "in Moscow", "between Germany and Soviet Russia", "by Rathenau and Chicherin". */
const PHRASES = String.raw`(?:[oiyf]a?W?[OP](?:[,&-]{1,2}a?[OP]){0,3}){0,3}`;
/** At least two who took part, in brackets or behind a sign: "(Rathenau, Chicherin)", ": Germany and Soviet Russia". */
const PARTICIPANTS = String.raw`(?:[;,-]?\(?a?[OP](?:[,&-]{1,2}a?[OP])+\)?)?`;
const END = String.raw`${PHRASES}${PARTICIPANTS}[;,]?$`;
/** "Signed on 16 April 1922 in Rapallo". */
const STAGE = String.raw`L${PHRASES}[;,]?[of]?a?[Dd]${PHRASES}`;

export const LINE_CONSTRUCTIONS: readonly Construction[] = [
  construction('chronology-name', '1922-04-18 Treaty of Rapallo (Rathenau, Chicherin)', pattern(`^{date}[;,-]{0,2}a?{event}"?(?=${END})`)),
  construction('dated-line', 'Treaty of Rapallo, 18 April 1922: Rathenau and Chicherin', pattern(`^a?{event}"?(?:[yi]a?O(?:&a?O)?)?[;,-]{1,2}{date}(?=${END})`)),
  construction('line-verb', '24 June 1941: Operation Barbarossa begins', pattern(`^{date}[;,-]{0,2}a?{entity}"?b?${PHRASES}{link}(?=${END})`)),
  construction('line-verb-first', '17 апреля 1922 г. – подписан Рапалльский договор', pattern(`^{date}[;,-]{0,2}b?{link}[fa]{0,2}W?{entity}"?(?=${END})`)),
  construction('line-active', '18 April 1922: Rathenau and Chicherin sign the Treaty of Rapallo', pattern(`^{date}[;,-]{0,2}[aOP&,]{1,8}{link}a?{entity}"?(?=${END})`)),
  construction('line-noun', 'Death of Lenin: 24 January 1924', pattern(`^a?{link}[fa]{0,2}W?{entity}"?${PHRASES}[;,-]{1,2}{date}(?=${END})`)),
  construction('line-of-stages', 'Treaty of Rapallo: signed 18 April 1922; in force 31 January 1923', pattern(String.raw`^a?{entity}"?[;,-]{1,2}(?:${STAGE}[;,&-]{1,2}){0,5}{link}${PHRASES}[;,]?[of]?a?{date}(?=${PHRASES}(?:[;,&-]|$))`)),
  construction('line-of-a-life', 'Wilhelm Graf Mirbach: beglaubigt am 26. April 1918, ermordet am 4. Juli 1918', pattern(String.raw`^a?(?<entity>P)"?[;,-]{1,2}[^;()PTVer]{1,16}[,;&]{1,2}{link}${PHRASES},?[of]?a?{date}`)),
];

/** Words that say in lines what in sentences a past tense says. */
const WORDS: readonly (readonly [Partial<Record<EntryKind, readonly DateFacet[]>>, string])[] = [
  [{ treaty: ['signed'] }, 'sign|signs|sealed|unterzeichnen|unterschreiben|schließen|schliessen|подписывают|подписывает|подписывается|заключают'],
  [{ treaty: ['in-force'] }, 'enters into force|comes into force|takes effect|in force|tritt in kraft|in kraft|вступает в силу|в силе'],
  [{ treaty: ['ratified', 'ratifications-exchanged'] }, 'ratify|ratifies|ratifizieren|ратифицируют|ратифицирует'],
  [{ event: ['began', 'opened', 'occurred'] }, 'begins|starts|opens|beginning|begin|start|outbreak|beginnt|beginn|ausbruch|начинается|начало'],
  [{ event: ['ended', 'closed'] }, 'ends|end|ending|closes|endet|ende|заканчивается|завершается|конец|окончание'],
  [{ person: ['died'] }, 'dies|death|murder|assassination|execution|stirbt|tod|ermordung|hinrichtung|умирает|смерть|кончина|убийство|расстрел|казнь'],
  [{ person: ['born'] }, 'birth|geburt|рождение'],
  [{ organisation: ['founded', 'proclaimed'], state: ['founded', 'proclaimed'] }, 'founding|foundation|formation|creation|gründung|образование|основание|создание|proclaimed|proclamation|образован|провозглашен'],
  [{ organisation: ['dissolved'], state: ['dissolved'] }, 'dissolution|auflösung|роспуск|распад'],
  [{ person: ['dismissed'] }, 'dismissal|entlassung|отставка|смещение'],
];

interface LineWords {
  readonly words: readonly string[];
  readonly link: CompiledLink;
}

const BY_FIRST = new Map<string, LineWords[]>();
for (const [facets, phrases] of WORDS) {
  for (const phrase of phrases.split('|')) {
    const words = foldText(phrase).split(' ');
    const known = BY_FIRST.get(words[0]!) ?? [];
    BY_FIRST.set(words[0]!, [...known, { words, link: { phrase, facets, hashes: [] } }].sort((a, b) => b.words.length - a.words.length));
  }
}

/** The shape of a sentence that may be a line, with the words of lines for linking expressions; `undefined` for another. */
export function lineShape(text: string, { items, letters }: ClauseShape): ClauseShape | undefined {
  if (!/^a?[DTVPOLwN]/.test(letters) || !MAY_BE_LINE.test(letters)) return undefined;
  const found: ShapeItem[] = [];
  const hour = items[0]?.date === undefined ? 0 : (HOUR.exec(text.slice(items[0].end, items[0].end + LONGEST_HOUR))?.[0].length ?? 0);
  const afterHour = items[0]!.end + hour;
  for (let index = 0; index < items.length; index++) {
    const item = items[index]!;
    if (index > 0 && item.start < afterHour) continue;
    const phrase = item.word === undefined && item.letter !== 'o' ? undefined : BY_FIRST.get(foldText(text.slice(item.start, item.end)))?.find(({ words }) => words.every((word, offset) => items[index + offset] !== undefined && foldText(text.slice(items[index + offset]!.start, items[index + offset]!.end)) === word));
    if (phrase === undefined) {
      found.push(item);
      continue;
    }
    const last = items[index + phrase.words.length - 1]!;
    found.push({ start: item.start, end: last.end, letter: 'L', link: phrase.link });
    index += phrase.words.length - 1;
  }
  return { items: found, letters: found.map((item) => item.letter).join('') };
}

/** The time of day behind a date: ", 2 a.m.", ", 2 Uhr nachts", ", в 2 часа ночи". */
const HOUR = /^,?\s(?:at |um |gegen |в |около )?\d{1,2}(?:[.:]\d{2})?\s?(?:[ap]\.?\s?m\.?|Uhr|h|час\p{L}*)(?:\s(?:morgens|nachts|abends|nachmittags|ночи|утра|дня|вечера))?(?!\p{L})/u;
const LONGEST_HOUR = 40;

/** It begins with a date, or has one behind a sign near its beginning. */
const MAY_BE_LINE = /^D|^.{1,12}[;,-].{0,8}D/;
