/** How the parties of a treaty are called in its descriptive names: "Soviet–Finnish", "sowjetisch-finnisch", «советско-финский». */

/** One party in one language. */
export interface People {
  /** Words for the first place of a pair: "Franco", "deutsch", «германо». */
  readonly first: readonly string[];
  /** Words for the last place, in German and Russian without the ending: "French", "deutsch", «германск». */
  readonly last: readonly string[];
  /** The country behind "between" and "with"; in Russian in the instrumental. */
  readonly country: readonly string[];
}

export type PeopleOf = Readonly<Record<'en' | 'de' | 'ru', People>>;

const latin = (first: string, last: string, country: string): People => ({ first: first.split(' '), last: last.split(' '), country: country.split('|') });

const people = (en: readonly [string, string, string], de: readonly [string, string], ru: readonly [string, string, string]): PeopleOf => ({
  en: latin(...en),
  de: latin(de[0], de[0], de[1]),
  ru: latin(...ru),
});

/** The Soviet state; before the Union it is as often called Russian. */
const SOVIET = people(['Soviet', 'Soviet', 'the Soviet Union|the USSR'], ['sowjetisch', 'der Sowjetunion|der UdSSR'], ['советско', 'советск', 'СССР|Советским Союзом']);
const SOVIET_RUSSIAN = people(['Soviet Russo', 'Soviet Russian', 'Soviet Russia|Russia'], ['sowjetisch russisch', 'Sowjetrussland|Russland'], ['советско российско русско', 'советск российск русск', 'РСФСР|Советской Россией']);

/** By the id of the state. A state that is not listed has no descriptive names. */
export const PEOPLES: Readonly<Record<string, PeopleOf>> = {
  'states/soviet-union': SOVIET,
  'states/rsfsr': SOVIET_RUSSIAN,
  'states/german-reich': people(['German', 'German', 'Germany'], ['deutsch', 'Deutschland'], ['германо', 'германск', 'Германией']),
  'states/france': people(['Franco French', 'French', 'France'], ['französisch', 'Frankreich'], ['франко французско', 'французск', 'Францией']),
  'states/poland': people(['Polish', 'Polish', 'Poland'], ['polnisch', 'Polen'], ['польско', 'польск', 'Польшей']),
  'states/finland': people(['Finnish Finno', 'Finnish', 'Finland'], ['finnisch', 'Finnland'], ['финляндско финско', 'финляндск финск', 'Финляндией']),
  'states/estonia': people(['Estonian', 'Estonian', 'Estonia'], ['estnisch', 'Estland'], ['эстонско', 'эстонск', 'Эстонией']),
  'states/latvia': people(['Latvian', 'Latvian', 'Latvia'], ['lettisch', 'Lettland'], ['латвийско', 'латвийск', 'Латвией']),
  'states/lithuania': people(['Lithuanian', 'Lithuanian', 'Lithuania'], ['litauisch', 'Litauen'], ['литовско', 'литовск', 'Литвой']),
  'states/czechoslovakia': people(['Czechoslovak', 'Czechoslovak', 'Czechoslovakia'], ['tschechoslowakisch', 'der Tschechoslowakei'], ['чехословацко', 'чехословацк', 'Чехословакией']),
  'states/turkey': people(['Turkish Turco', 'Turkish', 'Turkey'], ['türkisch', 'der Türkei'], ['турецко', 'турецк', 'Турцией']),
  'states/japan': people(['Japanese', 'Japanese', 'Japan'], ['japanisch', 'Japan'], ['японо', 'японск', 'Японией']),
  'states/china': people(['Sino Chinese', 'Chinese', 'China'], ['chinesisch', 'China'], ['китайско', 'китайск', 'Китаем']),
  'states/italy': people(['Italo Italian', 'Italian', 'Italy'], ['italienisch', 'Italien'], ['итало итальянско', 'итальянск', 'Италией']),
  'states/denmark': people(['Danish', 'Danish', 'Denmark'], ['dänisch', 'Dänemark'], ['датско', 'датск', 'Данией']),
  'states/kingdom-of-serbs-croats-and-slovenes': people(['Yugoslav', 'Yugoslav', 'Yugoslavia'], ['jugoslawisch', 'Jugoslawien'], ['югославско', 'югославск', 'Югославией']),
};
