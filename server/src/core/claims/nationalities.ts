/** Adjectives and names of nations that stand for a state: "the Soviet–Finnish peace", "der deutsch-polnische Vertrag". */
import { foldText } from '../util/fold';

/** Beginnings of folded words in English, German and Russian, by the id of the state. */
const BEGINNINGS: readonly (readonly [id: string, beginnings: string])[] = [
  ['states/german-reich', 'german deutsch герман немец'],
  ['states/soviet-union', 'soviet sowjet советск russian russisch российск'],
  ['states/finland', 'finnish finnisch финск финлянд'],
  ['states/poland', 'polish polnisch польск'],
  ['states/estonia', 'estonian estnisch эстонск'],
  ['states/latvia', 'latvian lettisch латвийск латышск'],
  ['states/lithuania', 'lithuanian litauisch литовск'],
  ['states/japan', 'japanese japanisch японск'],
  ['states/italy', 'italian italienisch итальянск'],
  ['states/france', 'french franco franzosisch французск франко'],
  ['states/united-kingdom', 'british anglo$ english$ britisch englisch английск британск англо$'],
  ['states/united-states', 'american amerikanisch американск'],
  ['states/turkey', 'turkish turkisch турецк'],
  ['states/romania', 'romanian rumanisch румынск'],
  ['states/hungary', 'hungarian ungarisch венгерск'],
  ['states/bulgaria', 'bulgarian bulgarisch болгарск'],
  ['states/china', 'chinese chinesisch китайск'],
  ['states/czechoslovakia', 'czechoslovak tschechoslowakisch чехословацк'],
  ['states/kingdom-of-serbs-croats-and-slovenes', 'yugoslav jugoslawisch югославск'],
  ['states/norway', 'norwegian norwegisch норвежск'],
  ['states/denmark', 'danish danisch датск'],
  ['states/spain', 'spanish spanisch испанск'],
];

const PATTERNS = BEGINNINGS.map(([id, beginnings]) => [id, new RegExp(`^(?:${beginnings.split(' ').join('|')})`)] as const);

const known = new Map<string, string | undefined>();

/** The state of which a word speaks by its adjective. */
export function stateOfWord(word: string): string | undefined {
  const folded = foldText(word);
  if (!known.has(folded)) {
    // Words of drafts are endless; those that stand near a date are few.
    if (known.size > 5000) known.clear();
    known.set(folded, PATTERNS.find(([, pattern]) => pattern.test(folded))?.[0]);
  }
  return known.get(folded);
}
