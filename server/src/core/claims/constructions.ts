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
}

/** A phrase of place or agent: "at Rapallo", "by Rathenau and Chicherin", "between Germany and Soviet Russia". */
const PHRASES = String.raw`(?:[iyof]a?W?[OPeN](?:,?&?a?W?[OPeN]){0,3}){0,3}`;
/** What may stand between a name and the verb that belongs to it. */
const AUXILIARIES = '(?:[bw][bwN]{0,2})?';
/** Who acts: "Germany and Soviet Russia", "Rathenau and Chicherin", "the two ministers"; two articles behind a comma begin a clause, "das Protokoll, das den Vertrag". */
const ACTORS = '(?:[aOPeN&]|,(?!aa)|w(?=[OPeN&L])){0,8}';
const ON = '[of]?a?';
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
  { id: 'parenthesis', example: 'The Rapallo Treaty (18 April 1922)', pattern: pattern(String.raw`(?<!fa?){event}"?\({date}\)`) },
  { id: 'predicate', example: 'The Treaty of Rapallo was signed at Rapallo on 18 April 1922', pattern: pattern(`${SUBJECT}{entity}"?,?${AUXILIARIES}{link}${PHRASES},?${ON}{date}`) },
  { id: 'verb-last', example: 'Der Vertrag von Rapallo wurde am 18. April 1922 unterzeichnet', pattern: pattern(`${SUBJECT}{entity}"?bW?o?{date},?${PHRASES}W?{link}`) },
  {
    id: 'second-predicate',
    example: 'The Treaty of Rapallo was signed on 16 April 1922 and ratified on 31 January 1924',
    pattern: pattern(`${SUBJECT}{entity}"?,?${AUXILIARIES}L${PHRASES},?${ON}D,?&${AUXILIARIES}{link}${PHRASES},?${ON}{date}`),
  },
  {
    id: 'second-verb-last',
    example: 'Der Vertrag von Rapallo wurde am 16. April 1922 unterzeichnet und am 18. April 1923 ratifiziert',
    pattern: pattern(`${SUBJECT}{entity}"?bW?o?D,?${PHRASES}W?L&o?{date},?${PHRASES}W?{link}`),
  },
  { id: 'active', example: 'Rathenau and Chicherin signed the Treaty of Rapallo on 18 April 1922', pattern: pattern(`{link}a?W?{entity}"?${PHRASES},?o{date}`) },
  { id: 'noun', example: 'The signature of the Treaty of Rapallo on 18 April 1922', pattern: pattern(`{link}fa?W?{entity}"?${PHRASES},?(?:o|\\(){date}`) },
  { id: 'date-first-active', example: 'On 18 April 1922 Germany and Soviet Russia signed the Treaty of Rapallo', pattern: pattern(`^&?o?a?{date},?${ACTORS}b?{link}aW?{entity}`) },
  { id: 'date-first-verb-second', example: 'Am 18. April 1922 unterzeichneten Rathenau und Tschitscherin den Vertrag von Rapallo', pattern: pattern(`^&?o?{date}{link}${ACTORS}aW?{entity}`) },
  { id: 'noun-passive', example: 'Ratifications of the Treaty of Rapallo were exchanged in Berlin on 18 April 1922', pattern: pattern(`{link}fa?W?{entity}"?b[wL]{0,2}${PHRASES},?o{date}`) },
  { id: 'date-first-passive', example: 'On 18 April 1922 the Treaty of Rapallo was signed', pattern: pattern(`^&?o?a?{date},?a?W?{entity}"?b${AUXILIARIES}{link}`) },
  { id: 'date-first-titled', example: 'On 22 June 1922 German foreign minister Walther Rathenau was murdered', pattern: pattern(String.raw`^&?o?a?{date},?a?[wNOei]{1,6}(?<entity>P)"?b${AUXILIARIES}{link}`) },
  { id: 'date-first-verb-last', example: 'Am 18. April 1922 wurde der Vertrag von Rapallo unterzeichnet', pattern: pattern(`^&?o{date}ba?W?{entity}"?${PHRASES}W?{link}`) },
  { id: 'cleft', example: 'It was on 18 April 1922 that Rathenau and Chicherin signed the Treaty of Rapallo', pattern: pattern(`^wbo{date}a${ACTORS}b?{link}aW?{entity}`) },
  { id: 'participle-first', example: 'Signed by Rathenau and Chicherin on 18 April 1922, the Treaty of Rapallo ended the isolation', pattern: pattern(`^{link}${PHRASES},?${ON}{date},a?W?{entity}`) },
  { id: 'dated-noun', example: 'The Treaty of Rapallo of 18 April 1922', pattern: pattern(`${FREE}{event}"?f{date}`) },
  // lines of a chronology and items of a list, which have no verb of their own
  { id: 'chronology', example: '1922-04-18: Treaty of Rapallo signed', pattern: pattern(`^{date}[;,-]{0,2}a?W?{entity}{link}(?=[;,(-]|[iy]a?[NOP]|$)`) },
  { id: 'chronology-nominal', example: '18 April 1922: signature of the Treaty of Rapallo', pattern: pattern(`^{date}[;,-]{0,2}{link}[fa]{0,2}W?{entity}(?=[;,(-]|[iy]a?[NOP]|$)`) },
  { id: 'chronology-name', example: '18 April 1922: Treaty of Rapallo', pattern: pattern(`^{date}[;,-]{1,2}a?{event}(?=;?$)`) },
  { id: 'dated-line', example: 'Treaty of Rapallo: 18 April 1922', pattern: pattern(`^a?{event}[;,-]{1,2}{date}(?=;?$)`) },
  { id: 'dated-nominal-line', example: 'Signature of the Treaty of Rapallo: 18 April 1922', pattern: pattern(`^a?{link}[fa]{0,2}W?{entity}${PHRASES}[;,-]{1,2}{date}(?=;?$)`) },
  { id: 'event-on', example: 'The Molotov visit to Berlin on 11 November 1939 was short', pattern: pattern(String.raw`${SUBJECT}(?<entity>V)"?,?o{date}`) },
  { id: 'date-as-attribute', example: 'The 18 April 1922 Treaty of Rapallo', pattern: pattern(`a{date}{event}`) },
];
