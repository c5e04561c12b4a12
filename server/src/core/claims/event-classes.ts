/**
 * The kinds of events that sentences and the labels of facts tell of, with the words that tell them. A word speaks of a kind if
 * it begins as listed; words are compared without case and diacritics. To add one, add it to its row and an example.
 */
import type { DateFacet } from '../facts/facets';
import { foldText } from '../util/fold';

export interface EventClass {
  readonly id: string;
  /** Facets of facts that are of this kind by themselves; others are by the words of their labels. */
  readonly facets: readonly DateFacet[];
  /** Beginnings of words in English, German and Russian; a whole word ends in "$". */
  readonly words: string;
  /** One sentence a language, in which the table must find the kind. */
  readonly examples: readonly string[];
}

export const EVENT_CLASSES: readonly EventClass[] = [
  { id: 'signature', facets: ['signed'], words: 'dated$ gezeichnet sign signed$ signator conclud unterzeichn unterschr schloss$ schlossen$ geschlossen abgeschlossen abschluss подпис заключ datiert$ датирован', examples: ['They signed it', 'Sie unterzeichneten ihn', 'Они подписали его'] },
  { id: 'initials', facets: ['initialled'], words: 'initial paraph парафир', examples: ['They initialled it', 'Er wurde paraphiert', 'Он был парафирован'] },
  { id: 'ratification', facets: ['ratified', 'ratifications-exchanged'], words: 'ratif approv billig exchang austausch ausgetauscht одобр ратиф обмен', examples: ['It was ratified', 'Er wurde ratifiziert', 'Он был ратифицирован'] },
  { id: 'force', facets: ['in-force'], words: 'trat$ traten$ tritt$ force$ effect$ kraft$ inkraft силу$', examples: ['It came into force', 'Er trat in Kraft', 'Он вступил в силу'] },
  { id: 'prolongation', facets: ['extended', 'renewed'], words: 'prolong extend extension renew verlanger продл', examples: ['It was renewed', 'Er wurde verlängert', 'Он был продлён'] },
  { id: 'breach', facets: ['denounced', 'broken', 'annulled', 'terminated'], words: 'denounc renounc annul broke$ broken break breach violat void$ repudiat gekundigt kundig gebrochen brach$ bricht bruch$ annull денонс расторг наруш разорв аннулир', examples: ['He denounced it', 'Er kündigte ihn', 'Он денонсировал его'] },
  { id: 'publication', facets: ['published', 'announced'], words: 'publi print announc veroffentlich druckt abgedruckt bekanntg опублик напечат объяв', examples: ['It was published', 'Sie veröffentlichte ihn', 'Она опубликовала его'] },
  { id: 'foundation', facets: ['founded'], words: 'replac merg unit united absor reorgani gave$ ersetz ersetzt abgelost vereinig zusammengeschlossen umgewandelt замен слит объедин преобраз found establish creat set$ formed$ form$ formation constitut grund gegrund errichte gebildet gebildet entstand entstanden konstituiert основ создан созда учрежд образ', examples: ['It was founded', 'Sie wurde gegründet', 'Она была основана'] },
  { id: 'dissolution', facets: ['dissolved'], words: 'replac merg unit united absor reorgani gave$ ersetz ersetzt abgelost vereinig zusammengeschlossen umgewandelt замен слит объедин преобраз dissol abol disband wound$ aufgelos auflos abgeschafft распу упраздн ликвидир', examples: ['It was dissolved', 'Sie wurde aufgelöst', 'Она была распущена'] },
  { id: 'renaming', facets: ['renamed'], words: 'replac merg unit united absor reorgani gave$ ersetz ersetzt abgelost vereinig zusammengeschlossen umgewandelt замен слит объедин преобраз renam became$ become$ name$ named$ turned umbenannt umbenenn heisst$ hiess$ namen$ стал$ стала$ стало$ переимен назван название имя$', examples: ['It was renamed', 'Sie wurde umbenannt', 'Он был переименован'] },
  { id: 'proclamation', facets: ['proclaimed'], words: 'declar announce kriegserklarung verkund заявл объяви proclaim proclam declar independen ausgerufen ausrief rief$ erklart$ erklarte erklarung unabhangig proklam провозгл объяв независим', examples: ['It declared its independence', 'Es erklärte sich für unabhängig', 'Она провозгласила независимость'] },
  { id: 'recognition', facets: ['recognised'], words: 'recogni anerk anerkannt erkannte$ призна', examples: ['It recognised the state', 'Es erkannte den Staat an, er wurde anerkannt', 'Она признала его'] },
  { id: 'entry', facets: [], words: 'wartime$ entered$ entrance betrat aufnahm принял trat$ traten$ tritt$ nahm$ admit admission join joined entered$ entry accession acced aufgenommen aufnahme beitritt beigetreten eintritt вступи вступл прием приня присоедин', examples: ['It joined the League', 'Der Beitritt folgte', 'Оно вступило в Лигу'] },
  { id: 'withdrawal', facets: [], words: 'thrown$ throw ousted ostrac rausgeworfen hinausgeworfen verstoss verstossen изгнан trat$ traten$ withdr left$ leave quit expel expuls austritt ausgetreten verliess ausgeschlossen ausschluss вышл выш выход исключ', examples: ['It left the League', 'Es verließ den Bund', 'Она вышла из Лиги'] },
  { id: 'annexation', facets: ['annexed'], words: 'приня aufgenommen annex incorporat admitted$ annekt eingeglied einverleib angeschlossen anschluss аннекс присоедин включ', examples: ['It was annexed', 'Es wurde annektiert', 'Её аннексировали'] },
  { id: 'occupation', facets: ['occupied'], words: 'struck$ strike rolled$ moved$ troops$ truppen$ einruck ruckten ruckte войск вошёл вошли захват griff$ fiel$ occup march entered$ entry cross invad invasion reached$ took$ taken$ captur conquer besetz einmarsch marschier uberschritt ruckte einnahm eroberte заня вступ вошл оккуп вторг взят', examples: ['They occupied it', 'Sie besetzten es', 'Они оккупировали её'] },
  { id: 'beginning', facets: ['began', 'opened'], words: 'struck$ strike opened$ rising$ uprising revolt putsch erhebung aufstand восстани мятеж losgeschlagen griff$ fiel$ began$ begin begun$ start open broke$ outbreak launch attack invad invasion crossed$ landed$ begann$ beginn eroffn ausbruch brach$ ausgebrochen uberfiel uberfall angriff нача откры вспых напа вторг', examples: ['The war began', 'Der Krieg begann', 'Началась война'] },
  { id: 'end', facets: ['ended', 'closed'], words: 'end$ ended$ ends$ ending clos ceas capitul surrender endet endete$ beend ende$ schloss$ kapitul закон заверш оконч закры капитул прекра конец$ конца$', examples: ['The war ended', 'Der Krieg endete', 'Война закончилась'] },
  { id: 'happening', facets: ['occurred'], words: 'place$ occurred$ happened$ burn fell$ fand$ stattfand statt$ brannte ereignete состоя произош', examples: ['It took place', 'Sie fand statt', 'Она состоялась'] },
  { id: 'speech', facets: ['spoke'], words: 'broadcast microphone ansprache erklarte verlas tribun радио трибун обратил spoke$ speak speech address report told$ sprach$ rede$ hielt$ radio rundfunk речь$ речи$ выступ доклад говор', examples: ['He spoke', 'Er hielt eine Rede', 'Он выступил с речью'] },
  { id: 'meeting', facets: ['met'], words: 'call$ called$ dine dined dinner guest audience saw$ sat$ host tisch$ gast$ gaste empfang audienz aufwart speiste essen$ begegn vorsprach sprach$ аудиенц обед гость$ гостя$ гостях$ ужин сидел посети conferen konferenz конферен met$ meet talk convers receiv traf$ trafen$ empfing empfang gesprach встреч встрет бесед приня', examples: ['They met', 'Sie trafen sich', 'Они встретились'] },
  { id: 'visit', facets: ['visited'], words: 'landed$ reached$ stepped$ landete reise traf$ eintreffen ankommt приземл поездк прилет visit arriv came$ travel flew$ landed$ besuch ankunft eintraf eingetroffen flog$ reiste ankam прибы прибыт приех визит прилет', examples: ['He arrived', 'Sein Besuch begann', 'Он прибыл'] },
  { id: 'arrest', facets: ['arrested'], words: 'arrest verhaft арест', examples: ['He was arrested', 'Er wurde verhaftet', 'Он был арестован'] },
  { id: 'killing', facets: [], words: 'fiel$ bullet slain slew fallen$ kugeln$ opfer$ erlag$ toteten totete ums$ gunman пуль пули$ пулей$ погиб жертв застрел shot$ shoot murder kill assassin erschoss ermord mord$ mordes$ attentat расстр убит уби застрел', examples: ['He was shot', 'Er wurde ermordet', 'Он был убит'] },
  { id: 'sentence', facets: ['sentenced'], words: 'sentenc condemn convict verurteil приговор осужд', examples: ['He was sentenced', 'Er wurde verurteilt', 'Он был осуждён'] },
  { id: 'letter', facets: ['wrote'], words: 'cable memorandum note$ notes$ denkschrift telegraph depesche note$ schreiben$ меморандум нота$ ноту$ ноты$ нотой$ написа сообщ wrote$ writ letter telegra answer reply schrieb brief telegramm antwort писа письм телегра ответ', examples: ['He wrote', 'Er schrieb', 'Он писал'] },
  { id: 'ultimatum', facets: ['proposed'], words: 'note$ memorandum demands$ suggest approach request ubergab ubergeb ubergibt uberbracht zustell zugestellt заявил передал предостав ultimat demand propos offer present$ presented$ handed$ deliver vorschlag schlug$ forder uberreich ультимат предлож предлаг вруч потреб предъяв', examples: ['They presented an ultimatum', 'Sie überreichten ein Ultimatum', 'Они предъявили ультиматум'] },
  { id: 'election', facets: [], words: 'elect vote voted$ plebiscit referend wahl gewahlt wahlte stimmt abstimm volksabstimm избр выбор голосов плебисцит', examples: ['He was elected', 'Er wurde gewählt', 'Он был избран'] },
  { id: 'decree', facets: [], words: 'constitution enact promulg verfassung ermachtigung конституц order decree directive law$ statute resol adopt pass befehl befahl erlass gesetz weisung verordn beschloss beschluss verabschied приказ указ$ указом$ декрет директив закон$ законом$ постановл', examples: ['It was ordered by decree', 'Ein Gesetz ordnete es an', 'Закон был принят'] },
  { id: 'cession', facets: [], words: 'gave$ returned$ assigned$ received$ zuruckgegeben вернул возвра отдал ceded$ cession transfer handed$ handover abgetret abtret abtrat ubergab ubergeb ubergeben перед уступ', examples: ['It was ceded', 'Es wurde abgetreten', 'Город был передан'] },
  { id: 'relations', facets: [], words: 'ambassadors$ embass botschaft посольств установ brach$ nahm$ brachen$ nahmen$ relations$ diplomatic$ beziehungen$ отношени', examples: ['They took up relations', 'Sie nahmen Beziehungen auf', 'Они установили отношения'] },
  { id: 'departure', facets: [], words: 'fled$ flight flew$ took$ departure sailed$ reiste abflog flog$ flucht fuhr$ fahren$ бежал вылет улет уезж поехал left$ depart abreis abgereist уех покин отбы выех', examples: ['He left', 'Seine Abreise', 'Он покинул город'] },
  { id: 'credentials', facets: ['accredited'], words: 'credential accredit beglaubig грамот', examples: ['He presented his credentials', 'Er überreichte sein Beglaubigungsschreiben', 'Он вручил верительные грамоты'] },
  { id: 'fire', facets: [], words: 'fire$ burn brannte$ brand$ brandes$ brennt$ горел пожар сгорел', examples: ['The building burned', 'Das Haus brannte', 'Здание горело'] },
  { id: 'shelling', facets: [], words: 'shell shots$ beschoss$ beschuss schusse обстрел выстрел', examples: ['The village was shelled', 'Das Dorf wurde beschossen, der Beschuss dauerte an', 'Начался обстрел'] },
  { id: 'abdication', facets: [], words: 'abdicat abdank abgedankt thronverzicht отрек отреч', examples: ['He abdicated', 'Er hatte abgedankt', 'Он отрёкся'] },
  { id: 'oath', facets: [], words: 'oath$ sworn$ swore$ vereidig eid$ присяг', examples: ['He took the oath', 'Er wurde vereidigt', 'Он принёс присягу'] },
  { id: 'appointment', facets: ['appointed'], words: 'appoint named$ became$ become$ succeed succe replac followed$ took$ takes$ put$ ernannt ernenn ernannte folgte$ nachfolg abgelost abloste loste$ ablos ubernahm ubernimmt berufen назнач смен стал$ стала$ занял возглав вступил', examples: ['He was appointed, he became chancellor', 'Er wurde ernannt, er folgte ihm', 'Он был назначен'] },
  { id: 'dismissal', facets: ['dismissed', 'resigned'], words: 'dismiss remov resign resigned stepped$ relieved$ fell$ fall$ ceased$ sacked replac left$ gave$ laid$ entbunden entlass abberuf abgelost abloste ablos gesturzt sturzte sturz$ rucktritt zuruck zurucktrat уволен смещ смест отстав снят снял освобожд ушел$ ушёл$ сменил', examples: ['He was dismissed, he resigned', 'Er wurde entlassen, sein Rücktritt', 'Он был снят и ушёл в отставку'] },
  { id: 'trial', facets: [], words: 'trial tried$ court prozess gericht angeklagt процесс суд$ суда$ суде$ судил', examples: ['The trial opened', 'Der Prozess begann', 'Процесс начался'] },
  { id: 'launch', facets: [], words: 'launch stapellauf спущен', examples: ['It was launched', 'Der Stapellauf', 'Он был спущен на воду'] },
  { id: 'parade', facets: [], words: 'parade парад', examples: ['A parade was held', 'Die Parade', 'Парад состоялся'] },
  { id: 'bombing', facets: [], words: 'bomb raid$ raids$ luftangriff бомб', examples: ['The city was bombed', 'Die Bomben fielen', 'Город бомбили'] },
  { id: 'crash', facets: [], words: 'crash shot$ abgesturzt absturz ungluck verunglu flugzeugungluck abgeschossen катастроф сбит', examples: ['His aeroplane crashed', 'Er verunglückte', 'Самолёт потерпел катастрофу'] },
  { id: 'coup', facets: [], words: 'coup$ putsch staatsstreich путч переворот', examples: ['A coup failed', 'Der Putsch scheiterte', 'Путч провалился'] },
];

/** What is done so seldom to one thing, or by one man, that nobody else need be named for it to be known which time is meant. */
const SELDOM: ReadonlySet<string> = new Set(['fire', 'shelling', 'abdication', 'oath', 'coup', 'election']);

export const isSeldom = ({ id }: EventClass): boolean => SELDOM.has(id);

/** A beginning of a word, or a whole word, with the kind that it tells. */
interface Beginning {
  readonly text: string;
  readonly isWhole: boolean;
  readonly of: EventClass;
}

/** The table by the first two letters, because every word near a date is looked up in it. */
let table: ReadonlyMap<string, readonly Beginning[]> | undefined;
const known = new Map<string, readonly EventClass[]>();

function beginnings(): ReadonlyMap<string, readonly Beginning[]> {
  const found = new Map<string, Beginning[]>();
  for (const of of EVENT_CLASSES) {
    for (const word of of.words.split(' ')) {
      const text = foldText(word.replace('$', ''));
      const key = text.slice(0, 2);
      const one = { text, isWhole: word.endsWith('$'), of };
      const there = found.get(key);
      if (there === undefined) found.set(key, [one]);
      else there.push(one);
    }
  }
  return found;
}

/** The kinds of events that a word may tell of; none for most. */
export function classesOfWord(word: string): readonly EventClass[] {
  const folded = foldText(word);
  let found = known.get(folded);
  if (found === undefined) {
    const near = (table ??= beginnings()).get(folded.slice(0, 2)) ?? [];
    found = [...new Set(near.filter(({ text, isWhole }) => (isWhole ? folded === text : folded.startsWith(text))).map(({ of }) => of))];
    // Words of drafts are endless; those that are asked for beside a date are few.
    if (known.size > 5000) known.clear();
    known.set(folded, found);
  }
  return found;
}

/** The kinds of events that a fact tells of, by its facet and by the words of its label. */
export function classesOfFact(facet: DateFacet, label: string | undefined): ReadonlySet<EventClass> {
  const found = new Set(EVENT_CLASSES.filter(({ facets }) => facets.includes(facet)));
  for (const word of wordsOfLabel(label?.replace(BESIDES, ''))) for (const one of classesOfWord(word)) found.add(one);
  return found;
}

/** The words of a label without the targets of its links. */
export const wordsOfLabel = (label: string | undefined): readonly string[] => label?.replace(/\]\([^)]*\)/g, ']').match(/\p{L}+/gu) ?? [];

/** What stands beside what happened: what came before it, and why. */
const BESIDES = /(?:,| )(?:after|before|following|because|as|which|who|that|while|when|from which) .*$/;
