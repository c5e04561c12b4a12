/**
 * What only the living do, in words that a single verb does not tell: "gave a dinner", "took part", "called on". A verb here says
 * nothing of books, ideas or a memory; verbs that the dead may be the subject of ("inspired", "returned", "won") are left out.
 *
 * To add one, add it to its row; words are compared without case and diacritics, the longest that fits wins.
 */
import { hashWord, readWords } from '../util/words';

export interface LivingAct {
  /** Set where the words tell it only if they have a person or a title behind them: "received the ambassador". */
  readonly ofPerson?: true;
  /** Set where those whom it is done to are alive as well: "met". */
  readonly meets?: true;
  /** Set where those with whom it is done are alive. */
  readonly with?: true;
  /** Set where those to whom it goes are alive. */
  readonly to?: true;
}

interface Row extends LivingAct {
  readonly phrases: string;
  readonly example: string;
}

export const LIVING_ACTS: readonly Row[] = [
  { meets: true, with: true, phrases: 'met|meets|had met', example: 'Chicherin met Stresemann on 5 May 1926.' },
  { meets: true, phrases: 'visited|visits|invited|invites|summoned|summons|greeted|greets|welcomed|welcomes|told|tells|informed|informs|asked|asks|called on|called upon|calls on|telephoned|interviewed|questioned|consulted|instructed|instructs|ordered|urged|warned|reassured|persuaded|congratulated', example: 'Chicherin called on Stresemann on 5 May 1926.' },
  { meets: true, ofPerson: true, phrases: 'received|receives|saw|sees|accompanied|accompanies|entertained|introduced|joined|appointed|dismissed|led|took|brought|sent|drove', example: 'Chicherin received the ambassador on 5 May 1926.' },
  {
    with: true, example: 'Chicherin held talks with Stresemann on 5 May 1926.',
    phrases: 'spoke|speaks|talked|talks|conferred|confers|dined|dines|lunched|lunches|breakfasted|toasted|negotiated|negotiates|discussed|discusses|signed|signs|initialled|exchanged|exchanges|travelled|traveled|travels|toured|held talks|holds talks|had talks|held a conversation|had a conversation|had a talk|had an interview|held discussions',
  },
  {
    to: true, example: 'Chicherin handed the note to Stresemann on 5 May 1926.',
    phrases: 'handed|hands|handed over|delivered|delivers|telegraphed|telegraphs|cabled|cables|wired|wrote|writes|read|reported|reports|replied|replies|answered|answers|dispatched|despatched|sent',
  },
  {
    example: 'Chicherin gave a dinner in Moscow on 5 May 1926.',
    phrases: 'proposed|proposes|landed|lands|took part|takes part|attended|attends|flew|flies|arrived|arrives|departed|departs|left for|leaves for|left moscow|left berlin|went to|goes to|set out|set off|hurried|raised|protested|protests|demanded|demands|promised|promises|threatened|threatens|suggested|suggests|requested|requests|assured|assures|declared|declares|announced|announces|refused|refuses|agreed to|agrees to|offered|offers|accepted|accepts|rejected|rejects|objected|objects|insisted|insists|voted|presided|presides|chaired|chairs|opened the|addressed|addresses|testified|testifies|argued that|replied that|gave a speech|gave a dinner|gave a reception|gave an interview|gave orders|gave instructions|gave his consent|made a speech|made a statement|made an offer|made a proposal|held a speech|held a press conference|drafted|drafts|dictated|approved|authorised|authorized|ratified|countersigned|put his name|took notes|stayed|noted|notes in his diary|watched|observed|remarked|commented|complained|complains|condoled|sent his condolences|sent a telegram|sent a note|sent a letter|sent instructions|sent word|hesitated|worried|wondered|laughed|smiled|wept|nodded|shook hands|broke off the|interrupted|withdrew|retired to|recovered|fell ill|walked|drove to|rode|moved to|hoped|feared|pleaded|begged|swore|vowed|admitted|denied|confessed|concluded a|concluded the|concluded an|negotiated|lectured|taught|worked|studied|bought|sold|hired|rented|married|celebrated his|dealt with the|agreed with|resisted|opposed the|supported the|backed the|defended the|criticised the|criticized the|praised the|attacked the|denounced the|signed|served as|led the delegation|headed the delegation|took the chair|took the floor|took the train|caught the train|embarked|boarded|read out',
  },
  { meets: true, phrases: 'traf|trifft|trafen|besuchte|besucht|besuchten|begrüßte|begrüßten|empfing|empfängt|empfingen|informierte|bat|beauftragte|verabschiedete|lud|unterrichtete|befragte|warnte|beruhigte|ernannte|entließ', example: 'Am 5. Mai 1926 empfing Tschitscherin Stresemann.' },
  { with: true, phrases: 'sprach|spricht|sprachen|verhandelte|verhandelt|verhandelten|speiste|speisten|frühstückte|unterzeichnete|unterzeichneten|unterschrieb|konferierte|beriet|berieten|besprach|führte gespräche|führte verhandlungen|vereinbarte|traf sich|schloss|schloß', example: 'Tschitscherin sprach mit Stresemann am 5. Mai 1926.' },
  { to: true, phrases: 'überreichte|überreicht|übergab|übergibt|schrieb|schreibt|telegrafierte|telegraphierte|berichtete|berichtet|meldete|teilte|antwortete|antwortet|las|verlas|sandte|schickte|kabelte', example: 'Tschitscherin überreichte die Note am 5. Mai 1926.' },
  {
    example: 'Am 5. Mai 1926 reiste Tschitscherin nach Berlin.',
    phrases: 'reiste|reist|reisten|flog|fliegt|flogen|fuhr|fährt|fuhren|traf … ein|trifft … ein|landete|landet|nahm … teil|nimmt … teil|brach … auf|schlug … vor|schlägt … vor|stimmte … zu|lehnte … ab|lehnt … ab|hielt eine rede|hielt … eine rede|gab … ein essen|gab … einen empfang|erklärte|erklärt|versicherte|versprach|drohte|forderte|fordert|verlangte|verlangt|protestierte|protestiert|weigerte sich|kündigte … an|bot … an|bestand darauf|reichte … ein|ordnete … an|befahl|entwarf|diktierte|eröffnete die|leitete die|brachte … vor|regte … an|notierte|notiert|vermerkte|kondolierte|gratulierte|beobachtete|bemerkte|beklagte|klagte|zögerte|äußerte|fragte|sagte|sagt|nannte|meinte|glaubte|hoffte|fürchtete|lachte|lächelte|nickte|weinte|diktierte|arbeitete|studierte|lehrte|heiratete|kaufte|verkaufte|mietete|wohnte|leitete|sandte|ging nach|zog nach|kam nach|kam in|begab sich|machte sich|blieb in|hielt sich|traf sich|schüttelte|unterbrach|verließ den|verließ die|verließ berlin|verließ moskau|bezeichnete|lobte|kritisierte|verteidigte|verurteilte den|gestand|leugnete|wandte sich|setzte sich|entschied|beschloss|beschloß|genehmigte|billigte|erteilte|ließ … mitteilen|teilte … mit|sagte … zu|nahm … an|setzte … auf|schlug … aus|zeichnete … ab|setzte seinen namen|setzte … seinen namen|vollzog',
  },
  { meets: true, phrases: 'встретил|встретила|встретили|встречает|встретился|встретились|посетил|посетила|посещает|приветствовал|пригласил|пригласила|приглашает|проинформировал|информировал|вызвал|вызывает|назначил|спросил|попросил|просит|поздравил|предупредил|уведомил|навестил', example: '5 мая 1926 года Чичерин посетил Штреземана.' },
  { meets: true, ofPerson: true, phrases: 'принял|приняла|приняли|принимает|видел|сопровождал|проводил|отправил', example: '5 мая 1926 года Чичерин принял посла.' },
  { with: true, phrases: 'говорил|беседовал|беседует|вел переговоры|ведет переговоры|провел переговоры|провел беседу|переговорил|подписал|подписали|подписывает|подписывают|заключил|обедал|завтракал|обсудил|обсуждает|обменялся|согласовал', example: 'Чичерин беседовал со Штреземаном 5 мая 1926 года.' },
  { to: true, phrases: 'вручил|вручила|вручает|передал|передала|передает|сообщил|сообщает|телеграфировал|написал|пишет|писал|доложил|докладывает|ответил|отвечает|прочел|зачитал|огласил|заявил|заявляет|направил', example: 'Чичерин вручил ноту 5 мая 1926 года.' },
  {
    example: '5 мая 1926 года Чичерин прибыл в Берлин.',
    phrases: 'прибыл|прибыла|прибывает|приехал|приезжает|вылетел|прилетел|выехал|отбыл|поехал|ездил|отправился|отправляется|высадился|участвовал|принял участие|принимает участие|присутствовал|выступил|выступила|выступает|предложил|предложила|предлагает|потребовал|требует|протестовал|возразил|отказался|отказывается|согласился|соглашается|обещал|пообещал|пригрозил|настаивал|председательствовал|приказал|распорядился|объявил|провозгласил|утвердил|одобрил|отклонил|парафировал|ратифицировал|дал обед|дал прием|дал согласие|дал интервью|произнес речь|провел совещание|составил|продиктовал|диктовал|подал|записал|отметил в дневнике|наблюдал|наблюдала|предупреждал|предупредил|уверял|заверял|заверил|возражал|жаловался|пожаловался|требовал|предлагал|просил|сообщал|докладывал|телеграфировал|вручал|принимал участие|участвовала|выступал|присутствовала|встречался|вел|руководил делегацией|возглавлял делегацию|соболезновал|выразил соболезнование|выразил протест|выразил согласие|выразил надежду|колебался|боялся|опасался|надеялся|смеялся|улыбнулся|пошутил|работал|учился|преподавал|женился|купил|продал|снял квартиру|поселился|жил в|переехал|лечился|отдыхал|прощался|простился|пожал руку|признался|признал в|отрицал|осудил политику|критиковал|хвалил|защищал|поддержал|решил|постановил|одобрил|назвал|называл|назначил|ушел из|вернулся из|вернулся в',
  },
];

interface Compiled {
  readonly act: LivingAct;
  readonly hashes: readonly number[];
  readonly apart?: readonly number[];
}

const hashesOf = (phrase: string): number[] => {
  const words = readWords(phrase);
  return Array.from({ length: words.count }, (_, row) => words.hashes[row]!);
};

let compiled: Map<number, Compiled[]> | undefined;

function compile(): Map<number, Compiled[]> {
  const byFirst = new Map<number, Compiled[]>();
  for (const act of LIVING_ACTS) {
    for (const phrase of act.phrases.split('|')) {
      const [first = '', second] = phrase.split(' … ');
      const one = { act, hashes: hashesOf(first), ...(second !== undefined && { apart: hashesOf(second) }) };
      byFirst.set(one.hashes[0]!, [...(byFirst.get(one.hashes[0]!) ?? []), one]);
    }
  }
  const length = ({ hashes, apart }: Compiled): number => hashes.length + (apart?.length ?? 0);
  for (const all of byFirst.values()) all.sort((a, b) => length(b) - length(a));
  return byFirst;
}

const FARTHEST_APART = 25;

/** The act that words tell, by their hashes, and how many they are; `endsClause` tells whether a clause ends before a word. */
export function livingActAt(hashes: readonly number[], from: number, endsClause: (row: number) => boolean = () => false): { readonly act: LivingAct; readonly words: number } | undefined {
  compiled ??= compile();
  const startsAt = (row: number, expected: readonly number[]): boolean => expected.every((hash, offset) => hashes[row + offset] === hash);
  for (const { act, hashes: expected, apart } of compiled.get(hashes[from]!) ?? []) {
    if (!startsAt(from, expected)) continue;
    if (apart === undefined) return { act, words: expected.length };
    for (let row = from + expected.length; row < Math.min(hashes.length, from + FARTHEST_APART); row++) if (startsAt(row, apart) && endsClause(row + apart.length)) return { act, words: expected.length };
  }
  return undefined;
}

/** Papers and meetings of somebody that are of a day of their life: "Rathenau's speech of", "die Rede Rathenaus vom". */
export const DEEDS: ReadonlySet<number> = new Set(
  ('speech address telegram cable letter note visit proposal offer protest report dispatch despatch memorandum talk talks conversation meeting interview audience journey trip arrival departure broadcast directive declaration reply answer ' +
    'rede telegramm brief schreiben note besuch vorschlag angebot protest bericht denkschrift gespräch gespräche unterredung begegnung treffen audienz reise ankunft abreise rundfunkrede rundfunkansprache befehl weisung erklärung antwort aufzeichnung ' +
    'речь речи телеграмма телеграммы письмо письма нота ноты визит визита предложение предложения протест доклад донесение беседа беседы встреча встречи аудиенция поездка прибытие приезд отъезд выступление приказ директива заявление ответ')
    .split(' ')
    .map(hashWord),
);
