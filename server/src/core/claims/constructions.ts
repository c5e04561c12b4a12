/**
 * The constructions in which a sentence dates something, as patterns over {@link ./clause-shape clause shapes}. Each has
 * an example that a test reads. A construction leaves no room for a second owner of the date: between name, linking
 * expression and date stand only articles, auxiliaries, one adverb, and phrases of place and agent.
 *
 * In a pattern, the group `entity` is the name, `link` the linking expression (absent where the date merely stands beside
 * the name), and `date` the date.
 */

export interface Construction {
  readonly id: string;
  readonly example: string;
  readonly pattern: RegExp;
  /** Sets of letters ({@link lettersIn}), of each of which the shape must have one: the quick question before the pattern is tried. */
  readonly needs: readonly number[];
}

/** Which capital letters a shape has, one bit for each. */
export function lettersIn(letters: string): number {
  let found = 0;
  for (let index = 0; index < letters.length; index++) {
    const code = letters.charCodeAt(index);
    if (code >= 0x41 && code <= 0x5a) found |= 1 << (code - 0x41);
  }
  return found;
}

/** A construction with what it needs: a date, a name of a kind that its group takes, and a linking expression if it has one. */
export function construction(id: string, example: string, pattern: RegExp): Construction {
  const groups = ['entity', 'link', 'date'].flatMap((group) => new RegExp(String.raw`\(\?<${group}>\[?([A-Z]+)`).exec(pattern.source)?.[1] ?? []);
  return { id, example, pattern, needs: groups.map(lettersIn) };
}

/** A phrase of place or agent: "at Rapallo", "by Rathenau and Chicherin", "between Germany and Soviet Russia". */
const PHRASES = String.raw`(?:[iyof]a?W?[OPeN](?:,?&?a?W?[OPeN]){0,3}){0,3}`;
/** What may stand between a name and the verb that belongs to it. */
const AUXILIARIES = '(?:[bw][bwN]{0,2})?';
/** Who acts: "Germany and Soviet Russia", "Rathenau and Chicherin", "the two ministers"; two articles behind a comma begin a clause, "das Protokoll, das den Vertrag". */
const ACTORS = '(?:[aOPeN&]|,(?!aa)|w(?=[OPeN&L])){0,8}';
/** Who signs in a clause of its own: people and states, with their titles. */
const SIGNERS = '(?:[aNw]{0,3}[OPe](?:,?&?[aNw]{0,3}[OPe]){0,3})';
const ON = '[of]?a?';
/** Before what is signed stands an article; Russian has none, "заключили Рапалльский договор". */
const OBJECT = '(?:aW?|(?=T))';
/** The name is the subject: before it stands the beginning of a clause, not a noun or participle that governs it. */
const SUBJECT = String.raw`(?<=(?:^W?|[,;("&-]|[DOP])(?:a{1,2}W?)?)`;
/** The name does not depend on another noun, to which the date might belong: "the protocol to the Treaty of Berlin of …". */
const FREE = '(?<![iyfo]a?)';

/** Writes the groups out: `{entity}` is any name that can be judged, `{event}` one of a treaty or event; `W` is any word. */
export const pattern = (source: string): RegExp =>
  new RegExp(
    source.replace(/W/g, '[wN]').replace('{entity}', '(?<entity>[TVPO])').replace('{event}', '(?<entity>[TV])').replace('{link}', '(?<link>L)').replace('{date}', '(?<date>D)'),
    'dg',
  );

export const CONSTRUCTIONS: readonly Construction[] = [
  construction('parenthesis', 'The Rapallo Treaty (18 April 1922)', pattern(String.raw`(?<!fa?){event}"?\({date}\)`)),
  construction('predicate', 'The Treaty of Rapallo was signed at Rapallo on 18 April 1922', pattern(`${SUBJECT}{entity}"?,?${AUXILIARIES}{link}${PHRASES},?${ON}{date}`)),
  construction('verb-last', 'Der Vertrag von Rapallo wurde am 18. April 1922 unterzeichnet', pattern(`${SUBJECT}{entity}"?bW?o?{date},?${PHRASES}W?{link}`)),
  construction(
    'second-predicate',
    'The Treaty of Rapallo was signed on 16 April 1922 and ratified on 31 January 1924',
    pattern(`${SUBJECT}{entity}"?,?${AUXILIARIES}L${PHRASES},?${ON}D,?&${AUXILIARIES}{link}${PHRASES},?${ON}{date}`),
  ),
  construction(
    'second-verb-last',
    'Der Vertrag von Rapallo wurde am 16. April 1922 unterzeichnet und am 18. April 1923 ratifiziert',
    pattern(`${SUBJECT}{entity}"?bW?o?D,?${PHRASES}W?L&o?{date},?${PHRASES}W?{link}`),
  ),
  construction(
    'second-clause',
    'Mirbach presented his credentials on 26 April 1918 and was murdered on 4 July 1918',
    pattern(String.raw`${SUBJECT}{entity}"?[^;()PTVer]{1,16},?&b{link}${PHRASES},?${ON}{date}`),
  ),
  construction(
    'second-clause-intransitive',
    'Rathenau became minister in February 1922 and died on 22 June 1922',
    pattern(String.raw`${SUBJECT}(?<entity>P)"?[^;()PTVer]{1,16},?&{link}${PHRASES},?o{date}`),
  ),
  construction('dated-aside', 'The Munich Agreement, dated 24 September 1938, was signed at night', pattern(`${FREE}{event}"?,f{date}(?=,)`)),
  construction('after-dated-aside', 'The Munich Agreement, dated 29 September 1938, was signed on 25 September 1938', pattern(`${SUBJECT}{entity}"?,fa?[Dd],${AUXILIARIES}{link}${PHRASES},?${ON}{date}`)),
  construction('active', 'Rathenau and Chicherin signed the Treaty of Rapallo on 18 April 1922', pattern(`{link}a?W?{entity}"?${PHRASES},?o{date}`)),
  construction('noun', 'The signature of the Treaty of Rapallo on 18 April 1922', pattern(`{link}fa?W?{entity}"?${PHRASES},?(?:o|\\(){date}`)),
  construction('date-first-active', 'On 18 April 1922 Germany and Soviet Russia signed the Treaty of Rapallo', pattern(`^&?o?a?{date},?${ACTORS}b?{link}${OBJECT}{entity}`)),
  construction('date-first-verb-second', 'Am 18. April 1922 unterzeichneten Rathenau und Tschitscherin den Vertrag von Rapallo', pattern(`^&?o?{date}{link}${ACTORS}${OBJECT}{entity}`)),
  construction('noun-passive', 'Ratifications of the Treaty of Rapallo were exchanged in Berlin on 18 April 1922', pattern(`{link}fa?W?{entity}"?b[wL]{0,2}${PHRASES},?o{date}`)),
  construction('date-first-passive', 'On 18 April 1922 the Treaty of Rapallo was signed', pattern(`^&?o?a?{date},?a?W?{entity}"?b${AUXILIARIES}{link}`)),
  construction('date-first-titled', 'On 22 June 1922 German foreign minister Walther Rathenau was murdered', pattern(String.raw`^&?o?a?{date},?a?[wNOei]{1,6}(?<entity>P)"?b${AUXILIARIES}{link}`)),
  construction('date-first-verb-last', 'Am 18. April 1922 wurde der Vertrag von Rapallo unterzeichnet', pattern(`^&?o{date}ba?W?{entity}"?${PHRASES}W?{link}`)),
  construction('cleft', 'It was on 18 April 1922 that Rathenau and Chicherin signed the Treaty of Rapallo', pattern(`^wbo{date}a${ACTORS}b?{link}aW?{entity}`)),
  construction('participle-first', 'Signed by Rathenau and Chicherin on 18 April 1922, the Treaty of Rapallo ended the isolation', pattern(`^{link}${PHRASES},?${ON}{date},a?W?{entity}`)),
  construction('dated-noun', 'The Treaty of Rapallo of 18 April 1922', pattern(`${FREE}{event}"?f{date}`)),
  // lines of a chronology and items of a list, which have no verb of their own
  construction('chronology', '1922-04-18: Treaty of Rapallo signed', pattern(`^{date}[;,-]{0,2}a?W?{entity}{link}(?=[;,(-]|[iy]a?[NOP]|$)`)),
  construction('chronology-nominal', '18 April 1922: signature of the Treaty of Rapallo', pattern(`^{date}[;,-]{0,2}{link}[fa]{0,2}W?{entity}(?=[;,(-]|[iy]a?[NOP]|$)`)),
  construction('chronology-name', '18 April 1922: Treaty of Rapallo', pattern(`^{date}[;,-]{1,2}a?{event}(?=;?$)`)),
  construction('dated-line', 'Treaty of Rapallo: 18 April 1922', pattern(`^a?{event}[;,-]{1,2}{date}(?=;?$)`)),
  construction('dated-nominal-line', 'Signature of the Treaty of Rapallo: 18 April 1922', pattern(`^a?{link}[fa]{0,2}W?{entity}${PHRASES}[;,-]{1,2}{date}(?=;?$)`)),
  construction('event-on', 'The Molotov visit to Berlin on 11 November 1939 was short', pattern(String.raw`${SUBJECT}(?<entity>V)"?,?o{date}`)),
  construction('relative-active', 'The Treaty of Rapallo, which Rathenau and Chicherin signed on 18 April 1922, was short', pattern(`{event}"?,[ra]{1,2}${SIGNERS}b?{link}${PHRASES},?${ON}{date}(?=[,;()&]|$)`)),
  construction('relative-verb-last', 'Der Vertrag von Rapallo, den Rathenau und Tschitscherin am 18. April 1922 unterzeichneten, war kurz', pattern(`{event}"?,[ra]${SIGNERS}${ON}{date}${PHRASES}{link}b?(?=[,;()&]|$)`)),
  construction('relative-verb-first', 'Рапалльский договор, который подписали Ратенау и Чичерин 18 апреля 1922 года, был краток', pattern(`{event}"?,r{link}${SIGNERS}${PHRASES},?${ON}{date}(?=[,;()&]|$)`)),
  construction('dated-noun-genitive', 'Рапалльский договор 18 апреля 1922 года', pattern(`${FREE}{event}"?{date}`)),
  construction('date-as-attribute', 'The 18 April 1922 Treaty of Rapallo', pattern(`a{date}{event}`)),
];
