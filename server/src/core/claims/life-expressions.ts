/**
 * The words that tell the turns of a life: what happened to somebody, in three languages, and who of those in the clause it
 * happened to. The longest expression that fits wins; words are compared without case and diacritics.
 */
import { hashWord, readWords } from '../util/words';

/** What may happen to somebody on a day. An office begins and ends in many words that say the same. */
export type Turn = 'born' | 'died' | 'arrested' | 'sentenced' | 'exiled' | 'acquitted' | 'released' | 'accredited' | 'began' | 'ended';

/**
 * Whom a verb speaks of: `subject` the one who does it ("resigned"), `passive` the one to whom it is done and who is the subject
 * beside a form of to be, or stands right before a participle ("ermordet"), `active` the object ("entließ"), `either` one of the
 * last two, as the English past tense and participle do ("dismissed"). A `noun` names the turn itself ("death"); a `thing` is what
 * the subject hands over, whatever the verb ("Beglaubigungsschreiben"); of an `agent` it is told by whom it was done
 * ("the government formed by Ryti").
 */
export type Voice = 'subject' | 'passive' | 'active' | 'either' | 'noun' | 'thing' | 'agent';

/** How a row reads its words, beside their voice. */
interface Reading {
  readonly turn: Turn;
  readonly voice: Voice;
  /** Set where the words say nothing of an office unless its title follows: "became", "стал". */
  readonly needsTitle?: true;
  /** Set where the one who loses the office is the subject of the passive, and the one who gets it that of the active: "replaced". */
  readonly whenActive?: Turn;
  /** What the words tell of the object of a verb that is told of its subject: "Molotow löste Litwinow ab". */
  readonly ofObject?: Turn;
  /** Set where the participle with its ending is the past tense as well: "verhaftete". */
  readonly alsoActive?: true;
}

export interface LifeExpression extends Reading {
  readonly phrase: string;
}

interface Row extends Reading {
  /** Phrases, parted by "|"; other words may stand at "…", and a German word alone behind it ends its clause. */
  readonly phrases: string;
  /** A sentence with one of the expressions; a test reads it. */
  readonly example: string;
}

/** The short and the long forms of Russian participles: "убит", "убита", "убитый", "убитого" … */
const participles = (words: string): string => words.split(' ').flatMap((word) => [word, `${word}а`, `${word}ы`, ...['ый', 'ого', 'ому', 'ым', 'ом', 'ая', 'ой', 'ую', 'ые', 'ых'].map((ending) => `${word.endsWith('н') ? `${word}н` : word}${ending}`)]).join('|');
/** Russian past tenses of several who do it, of one, and of a court: "арестовали", "арестовал", "арестовала", "арестовало". */
const pasts = (words: string): string => words.split('|').flatMap((phrase) => { const [verb, ...rest] = phrase.split(' '); return ['', 'а', 'и', 'о'].map((ending) => [`${verb}${ending}`, ...rest].join(' ')); }).join('|');

export const LIFE_EXPRESSIONS: readonly Row[] = [
  { turn: 'born', voice: 'passive', phrases: 'born', example: 'Hitler was born on 21 April 1889.' },
  { turn: 'born', voice: 'subject', phrases: 'came into the world|saw the light of day', example: 'Hitler came into the world on 21 April 1889.' },
  { turn: 'born', voice: 'passive', phrases: 'geboren|geborene', example: 'Hitler wurde am 21. April 1889 geboren.' },
  { turn: 'born', voice: 'subject', phrases: 'kam … zur welt|zur welt gekommen|erblickte … das licht der welt', example: 'Hitler kam am 21. April 1889 in Braunau zur Welt.' },
  { turn: 'born', voice: 'subject', phrases: 'родился|родилась|появился на свет|появилась на свет', example: 'Гитлер родился 21 апреля 1889 года.' },
  { turn: 'born', voice: 'passive', phrases: 'родившийся|родившегося|родившемуся|родившимся|родившаяся', example: 'Родившийся 21 апреля 1889 года Гитлер был художником.' },

  { turn: 'died', voice: 'subject', phrases: 'died|dies|passed away|committed suicide|commits suicide|took his own life|took her own life|shot himself|killed himself|hanged himself|poisoned himself|lost his life|lost her life|fell victim|met his death|met his end|perished|drowned|succumbed|found his death', example: 'Stresemann died in Berlin on 4 October 1929.' },
  { turn: 'died', voice: 'either', phrases: 'murdered|assassinated|killed|shot|shot dead|shot and killed|executed|hanged|beheaded|guillotined|poisoned|strangled|gunned down|put to death', example: 'Rathenau, murdered on 25 June 1922, had signed it.' },
  { turn: 'died', voice: 'passive', phrases: 'found dead|found murdered|found shot', example: 'Krivitsky was found dead on 11 February 1941.' },
  { turn: 'died', voice: 'noun', phrases: 'death|murder|assassination|execution|suicide', example: 'Stresemann held the post until his death on 4 October 1929.' },
  {
    turn: 'died', voice: 'subject', example: 'Am 4. Oktober 1929 starb Außenminister Stresemann.',
    phrases: 'starb|stirbt|verstarb|verstirbt|verschied|entschlief|gestorben|verstorben|beging … selbstmord|beging selbstmord|selbstmord begangen|nahm sich … das leben|nahm sich das leben|das leben genommen|kam … ums leben|kommt … ums leben|ums leben|verlor … das leben|verlor … sein leben|fiel einem attentat|fiel einem anschlag|fiel … einem attentat|fiel … einem anschlag|fiel … zum opfer|fiel zum opfer|zum opfer gefallen|tot aufgefunden|erschoss sich|erhängte sich|vergiftete sich|erlag|verunglückte|ertrank',
  },
  { turn: 'died', voice: 'passive', alsoActive: true, phrases: 'ermordete|ermordeten|tötete|töteten|erhängte|vergiftete|hingerichtete', example: 'Der am 25. Juni 1922 ermordete Rathenau war Jude.' },
  { turn: 'died', voice: 'passive', phrases: 'ermordet|erschossen|erschossene|hingerichtet|gehängt|gehenkt|erhängt|getötet|umgebracht|vergiftet|enthauptet|geköpft|exekutiert|liquidiert', example: 'Krestinski wurde am 16. März 1938 erschossen.' },
  { turn: 'died', voice: 'active', phrases: 'erschoss|erschoß|richtete … hin|brachte … um|brachten … um', example: 'Blumkin erschoss Mirbach am 7. Juli 1918.' },
  { turn: 'died', voice: 'noun', phrases: 'tod|tode|todes|ermordung|hinrichtung|erschießung|selbstmord|ableben', example: 'Stresemann blieb Außenminister bis zu seinem Tod am 4. Oktober 1929.' },
  { turn: 'died', voice: 'subject', phrases: 'умер|умерла|умирает|скончался|скончалась|погиб|погибла|погибает|разбился|застрелился|застрелилась|повесился|отравился|утонул|покончил с собой|покончила с собой|покончил жизнь самоубийством|ушел из жизни|ушла из жизни|пал жертвой', example: 'Красин умер в Лондоне 25 ноября 1926 года.' },
  {
    turn: 'died', voice: 'passive', example: 'Молотов пережил Риббентропа, казнённого 17 октября 1946 года, на сорок лет.',
    phrases: `${participles('убит расстрелян казнен застрелен отравлен обезглавлен повешен')}|умерший|умершего|умершему|умершим|скончавшийся|скончавшегося|погибший|погибшего`,
  },
  { turn: 'died', voice: 'active', phrases: pasts('расстрелял|убил|казнил|повесил|застрелил|отравил'), example: 'Карахана расстреляли 21 сентября 1937 года.' },
  { turn: 'died', voice: 'noun', phrases: 'смерть|смерти|смертью|убийство|убийства|казнь|казни|кончина|кончины|гибель|гибели|расстрел|расстрела|самоубийство|самоубийства', example: 'Штреземан оставался министром до своей смерти 4 октября 1929 года.' },

  { turn: 'arrested', voice: 'either', phrases: 'arrested|imprisoned|detained|interned|jailed|taken into custody|took into custody', example: 'Thälmann was arrested on 4 March 1933.' },
  { turn: 'arrested', voice: 'noun', phrases: 'arrest|detention', example: 'Thälmann led the party until his arrest on 4 March 1933.' },
  { turn: 'arrested', voice: 'passive', alsoActive: true, phrases: 'verhaftete|verhafteten|inhaftierte|inhaftierten', example: 'Der am 4. März 1933 verhaftete Thälmann war Abgeordneter.' },
  { turn: 'arrested', voice: 'passive', phrases: 'verhaftet|festgenommen|festgenommene|inhaftiert|interniert|in haft genommen|in schutzhaft genommen', example: 'Thälmann wurde am 4. März 1933 verhaftet.' },
  { turn: 'arrested', voice: 'active', phrases: 'nahm … fest|nahmen … fest', example: 'Am 4. März 1933 nahm die Polizei Thälmann fest.' },
  { turn: 'arrested', voice: 'noun', phrases: 'verhaftung|festnahme', example: 'Thälmann führte die Partei bis zu seiner Verhaftung am 4. März 1933.' },
  { turn: 'arrested', voice: 'passive', phrases: `${participles('арестован задержан интернирован')}|взят под стражу|заключен под стражу`, example: 'Тельман арестован 4 марта 1933 года.' },
  { turn: 'arrested', voice: 'active', phrases: pasts('арестовал|задержал|взял под стражу'), example: 'Тельмана арестовали 4 марта 1933 года.' },
  { turn: 'arrested', voice: 'noun', phrases: 'арест|ареста', example: 'Тельман возглавлял партию до своего ареста 4 марта 1933 года.' },

  { turn: 'sentenced', voice: 'either', phrases: 'sentenced|sentenced to death|condemned to death|convicted|found guilty', example: 'Ribbentrop was sentenced to death on 2 October 1946.' },
  { turn: 'sentenced', voice: 'passive', phrases: 'condemned', example: 'Uborevich was condemned in the trial on 12 June 1937.' },
  { turn: 'sentenced', voice: 'passive', alsoActive: true, phrases: 'verurteilte|verurteilten', example: 'Das Gericht verurteilte Ribbentrop am 2. Oktober 1946 zum Tode.' },
  { turn: 'sentenced', voice: 'passive', phrases: 'verurteilt|zum tode verurteilt|zum tod verurteilt|schuldig gesprochen', example: 'Ribbentrop wurde am 2. Oktober 1946 zum Tode verurteilt.' },
  { turn: 'sentenced', voice: 'passive', phrases: `приговорен к смерти|приговорен к смертной казни|приговорен к расстрелу|${participles('приговорен осужден')}`, example: 'Риббентроп был приговорён к смерти 2 октября 1946 года.' },
  { turn: 'sentenced', voice: 'active', phrases: pasts('приговорил|приговорил к смерти|приговорил к смертной казни|осудил'), example: 'Риббентропа приговорили к смерти 2 октября 1946 года.' },
  { turn: 'acquitted', voice: 'either', phrases: 'acquitted|exonerated', example: 'The tribunal at Nuremberg acquitted Schacht on 2 October 1946.' },
  { turn: 'acquitted', voice: 'noun', phrases: 'acquittal', example: 'Schacht waited for his acquittal on 2 October 1946.' },
  { turn: 'acquitted', voice: 'passive', phrases: 'freigesprochen|freigesprochene', example: 'Schacht wurde am 2. Oktober 1946 freigesprochen.' },
  { turn: 'acquitted', voice: 'active', phrases: 'sprach … frei|sprachen … frei', example: 'Am 2. Oktober 1946 sprach das Gericht Schacht frei.' },
  { turn: 'acquitted', voice: 'noun', phrases: 'freispruch', example: 'Schacht wartete auf seinen Freispruch am 2. Oktober 1946.' },
  { turn: 'acquitted', voice: 'passive', phrases: participles('оправдан'), example: 'Шахт был оправдан 2 октября 1946 года.' },
  { turn: 'acquitted', voice: 'active', phrases: pasts('оправдал'), example: 'Трибунал оправдал Шахта 2 октября 1946 года.' },
  { turn: 'released', voice: 'either', phrases: 'released|freed|set free|amnestied|pardoned', example: 'Buber-Neumann was released on 22 April 1945.' },
  { turn: 'released', voice: 'noun', phrases: 'release', example: 'Buber-Neumann was a prisoner until her release on 22 April 1945.' },
  { turn: 'released', voice: 'passive', phrases: 'freigelassen|freigekommen|begnadigt|aus der haft entlassen|aus dem gefängnis entlassen|aus dem lager entlassen', example: 'Buber-Neumann wurde am 22. April 1945 freigelassen.' },
  { turn: 'released', voice: 'active', phrases: 'ließ … frei|ließen … frei', example: 'Am 22. April 1945 ließ die SS Buber-Neumann frei.' },
  { turn: 'released', voice: 'noun', phrases: 'freilassung|haftentlassung', example: 'Buber-Neumann blieb im Lager bis zu ihrer Freilassung am 22. April 1945.' },
  { turn: 'released', voice: 'passive', phrases: `освобожден из тюрьмы|освобождена из тюрьмы|освобожден из заключения|освобождена из лагеря|освобожден из-под стражи|${participles('выпущен отпущен помилован')}`, example: 'Чичерин был выпущен 4 января 1918 года.' },

  { turn: 'exiled', voice: 'either', phrases: 'exiled|banished|deported|expelled', example: 'Trotsky was exiled in 1925.' },
  { turn: 'exiled', voice: 'subject', phrases: 'went into exile|emigrated|emigrates|fled', example: 'Brüning fled in May 1933.' },
  { turn: 'exiled', voice: 'passive', phrases: 'ausgewiesen|verbannt|abgeschoben|deportiert', example: 'Trotzki wurde 1925 verbannt.' },
  { turn: 'exiled', voice: 'subject', phrases: 'emigrierte|emigriert|floh|flüchtete|geflohen|ging ins exil|ging … ins exil|wanderte … aus', example: 'Brüning floh im Mai 1933.' },
  { turn: 'exiled', voice: 'passive', phrases: participles('выслан сослан депортирован изгнан выдворен'), example: 'Троцкий был выслан в 1925 году.' },
  { turn: 'exiled', voice: 'active', phrases: pasts('выслал|сослал|депортировал|выдворил'), example: 'Троцкого выслали 13 февраля 1929 года.' },
  { turn: 'exiled', voice: 'subject', phrases: 'эмигрировал|эмигрировала|бежал|бежала', example: 'Брюнинг эмигрировал в мае 1933 года.' },

  { turn: 'accredited', voice: 'thing', example: 'On 26 May 1918 Mirbach presented his credentials in Moscow.', phrases: 'credentials|letters of credence|letter of credence' },
  { turn: 'accredited', voice: 'thing', phrases: 'beglaubigungsschreiben', example: 'Am 26. Mai 1918 überreichte Botschafter Mirbach in Moskau sein Beglaubigungsschreiben.' },
  { turn: 'accredited', voice: 'passive', phrases: 'accredited|beglaubigt|akkreditiert|аккредитован', example: 'Wilhelm Graf Mirbach: beglaubigt am 26. Mai 1918.' },
  { turn: 'accredited', voice: 'thing', phrases: 'верительные грамоты|верительную грамоту|грамоты', example: '26 мая 1918 года посол Мирбах вручил в Москве верительные грамоты.' },

  {
    turn: 'began', voice: 'subject', example: 'Walther von Brauchitsch followed on 4 February 1936.',
    phrases: 'took office|takes office|takes over|took over|took up office|took up his post|took up the post|took up his duties|assumed office|assumed power|entered office|came to power|came to office|seized power|took power|followed|follows|took his place|takes his place|took the oath|assumed command|assumed the command|took command|took charge|acceded|ascended the throne|came to the throne|returned to power|came back to power|returned to office|formed a government|formed a new government|formed his government|formed a cabinet|formed his cabinet|formed a new cabinet',
  },
  { turn: 'began', voice: 'subject', ofObject: 'ended', phrases: 'succeeded|succeeds|supplanted', example: 'Timoshenko succeeded Voroshilov on 8 May 1940.' },
  { turn: 'began', voice: 'agent', phrases: 'government formed|cabinet formed|ministry formed', example: 'In the government formed by Ryti on 2 December 1939 the socialists had a share.' },
  { turn: 'began', voice: 'subject', needsTitle: true, phrases: 'became|becomes|become|assumed|took up|entered|received|obtained|got|accepted', example: 'On 30 January 1932 Hitler became Chancellor.' },
  { turn: 'began', voice: 'either', phrases: 'appointed|named|elected|installed|sworn in|promoted|inaugurated|crowned', example: 'Hindenburg, sworn in on 12 May 1926, died in office.' },
  { turn: 'began', voice: 'either', needsTitle: true, phrases: 'made|chosen|appoints', example: 'Hindenburg made Hitler Chancellor on 30 January 1932.' },
  { turn: 'ended', voice: 'either', whenActive: 'began', phrases: 'replaced|replaces', example: 'Litvinov was replaced by Molotov on 13 May 1939.' },
  { turn: 'ended', voice: 'passive', phrases: 'succeeded by|followed by|relieved by', example: 'Brüning was succeeded by Papen on 30 May 1931.' },
  { turn: 'began', voice: 'noun', phrases: 'appointment|election|accession|inauguration', example: 'Brauchitsch was a general until his appointment on 4 February 1936.' },
  {
    turn: 'began', voice: 'subject', example: 'Walther von Brauchitsch folgte am 4. Februar 1936.',
    phrases: 'übernahm|übernimmt|folgte|folgt|nachfolgte|trat sein amt|trat das amt|trat seinen posten|trat … die nachfolge|übernahm … die nachfolge|kam … an die macht|kam an die macht|an die macht gekommen|an die macht kam|zur macht gekommen|gelangte an die macht|ergriff die macht|bestieg den thron|bestieg … den thron|rückte … nach|bildete … eine regierung|bildete … ein kabinett|bildete … sein kabinett|kehrte an die macht|kehrte … an die macht|an die macht zurückgekehrt',
  },
  { turn: 'began', voice: 'subject', needsTitle: true, phrases: 'trat … an|tritt … an|antrat|rückte … auf', example: 'Brauchitsch trat sein Amt am 4. Februar 1936 an.' },
  { turn: 'began', voice: 'subject', ofObject: 'ended', phrases: 'löste … ab|löst … ab|ablöste|ersetzte|beerbte', example: 'Molotow löste Litwinow am 13. Mai 1939 ab.' },
  { turn: 'began', voice: 'passive', phrases: 'ernannt|gewählt|vereidigt|eingesetzt|berufen|bestellt|bestallt|befördert|gekrönt|aufgerückt', example: 'Hitler wurde am 30. Januar 1932 zum Reichskanzler ernannt.' },
  { turn: 'began', voice: 'active', phrases: 'ernannte|ernannten|ernennt|berief|beriefen|wählte|wählten|vereidigte|setzte … ein|bestellte', example: 'Am 30. Januar 1932 ernannte Hindenburg Hitler zum Reichskanzler.' },
  { turn: 'began', voice: 'noun', phrases: 'ernennung|amtsantritt|vereidigung|einsetzung|amtsübernahme|machtantritt|machtübernahme|thronbesteigung', example: 'Brauchitsch war General bis zu seiner Ernennung am 4. Februar 1936.' },
  {
    turn: 'began', voice: 'subject', example: 'Браухич возглавил армию 4 февраля 1936 года.',
    phrases: 'возглавил|возглавила|вступил в должность|вступил … в должность|вступил на пост|заступил на пост|занял пост|занял … пост|занял должность|занял место|занял его место|принял пост|принял должность|принял командование|получил пост|пришел к власти|пришел … к власти|вернулся к власти|вернулся … к власти|пришел на смену|пришел на его место|захватил власть|вступил на престол|взошел на престол|принес присягу|сформировал правительство|сформировал … правительство|сформировал кабинет',
  },
  { turn: 'began', voice: 'subject', ofObject: 'ended', phrases: 'сменил|сменила|сменяет|заменил|заменила', example: 'Браухич сменил Фрича 4 февраля 1936 года.' },
  { turn: 'began', voice: 'subject', needsTitle: true, phrases: 'стал|стала|становится|сделался', example: 'Риббентроп стал министром 4 февраля 1936 года.' },
  { turn: 'began', voice: 'passive', phrases: `${participles('назначен избран утвержден коронован')}|приведен к присяге|поставлен во главе`, example: 'Риббентроп был назначен министром 4 февраля 1936 года.' },
  { turn: 'began', voice: 'active', phrases: pasts('назначил|избрал|утвердил|поставил во главе'), example: '30 января 1932 года Гинденбург назначил Гитлера рейхсканцлером.' },
  { turn: 'began', voice: 'noun', phrases: 'назначение|назначения|избрание|избрания|вступление в должность|вступления в должность|приход к власти|прихода к власти', example: 'Браухич был генералом до своего назначения 4 февраля 1936 года.' },

  {
    turn: 'ended', voice: 'subject', example: 'On 30 May 1931 Chancellor Brüning resigned.',
    phrases: 'resigned|resigns|steps down|stepped down|stood down|left office|leaves office|fell|falls|fell from power|lost office|lost his post|lost power|laid down his office|gave up office|gave up his post|gave up the post|handed in his resignation|submitted his resignation|tendered his resignation|abdicated|abdicates|made way for|gave way to|vacated the post|left the post|left his post',
  },
  { turn: 'ended', voice: 'subject', needsTitle: true, phrases: 'gave up|laid down|lost|left|relinquished|vacated|surrendered|ceased to be', example: 'Litvinov ceased to be commissar on 13 May 1939.' },
  { turn: 'ended', voice: 'either', phrases: 'dismissed|removed|relieved|deposed|sacked|ousted|discharged|recalled|overthrown|toppled|forced out|unseated', example: 'Litvinov was dismissed on 13 May 1939.' },
  { turn: 'ended', voice: 'noun', phrases: 'resignation|dismissal|removal|fall|recall|abdication|ouster|overthrow', example: 'Litvinov was commissar until his dismissal on 13 May 1939.' },
  {
    turn: 'ended', voice: 'subject', example: 'Am 30. Mai 1931 trat Reichskanzler Brüning zurück.',
    phrases: 'trat … zurück|tritt … zurück|zurückgetreten|zurücktrat|zurück|demissionierte|demissioniert|trat … ab|abgetreten|abtrat|dankte … ab|abgedankt|abdankte|schied aus|schied … aus|ausgeschieden|verlor sein amt|legte sein amt|legte das amt|verlor seinen posten|reichte … seinen rücktritt|reichte … den rücktritt|nahm … seinen abschied|nahm seinen abschied|räumte … seinen posten|räumte … den posten',
  },
  { turn: 'ended', voice: 'subject', needsTitle: true, phrases: 'legte … nieder|gab … auf|gab … ab|verlor|räumte|niedergelegt|niederlegte|aufgab', example: 'Litwinow gab den Posten am 13. Mai 1939 auf.' },
  { turn: 'ended', voice: 'passive', whenActive: 'began', phrases: 'abgelöst|ersetzt', example: 'Litwinow wurde am 13. Mai 1939 abgelöst.' },
  { turn: 'ended', voice: 'passive', phrases: 'entlassen|abgesetzt|abberufen|gestürzt|enthoben|entbunden|entmachtet|zurückberufen|zurückgerufen', example: 'Litwinow wurde am 13. Mai 1939 entlassen.' },
  { turn: 'ended', voice: 'active', phrases: 'entließ|entließen|entlässt|stürzte|setzte … ab|setzten … ab|berief … ab|enthob|enthoben', example: 'Stalin entließ Litwinow am 13. Mai 1939.' },
  { turn: 'ended', voice: 'noun', phrases: 'rücktritt|entlassung|absetzung|sturz|abberufung|abdankung|ablösung|demission|amtsenthebung|ausscheiden', example: 'Litwinow war Volkskommissar bis zu seiner Entlassung am 13. Mai 1939.' },
  {
    turn: 'ended', voice: 'subject', example: '30 мая 1931 года рейхсканцлер Брюнинг ушёл в отставку.',
    phrases: 'ушел в отставку|ушел … в отставку|уходит в отставку|ушла в отставку|подал в отставку|подал … в отставку|вышел в отставку|вышел … в отставку|покинул пост|покинул свой пост|покинул … пост|оставил пост|оставил свой пост|оставил … пост|оставил должность|сложил полномочия|сложил с себя полномочия|сложил … полномочия|отрекся|лишился поста|потерял пост|уступил пост|уступил место',
  },
  { turn: 'ended', voice: 'passive', phrases: `отправлен в отставку|${participles('снят смещен уволен отозван освобожден отстранен свергнут низложен сменен заменен')}`, example: '13 мая 1939 года нарком Литвинов был смещён.' },
  { turn: 'ended', voice: 'active', phrases: pasts('снял|сместил|уволил|отозвал|освободил|отстранил|отправил в отставку|сверг'), example: 'Вечером 13 мая 1939 года Литвинова сняли.' },
  { turn: 'ended', voice: 'noun', phrases: 'отставка|отставки|смещение|смещения|отзыв|отзыва|снятие|снятия|увольнение|увольнения|отречение|отречения|свержение|свержения', example: 'Литвинов был наркомом до своей отставки 13 мая 1939 года.' },
];

interface CompiledExpression extends LifeExpression {
  readonly hashes: readonly number[];
  /** The words behind "…". */
  readonly apart?: readonly number[];
}

const hashesOf = (phrase: string): number[] => {
  const words = readWords(phrase);
  return Array.from({ length: words.count }, (_, row) => words.hashes[row]!);
};

function compile(): Map<number, CompiledExpression[]> {
  const byFirst = new Map<number, CompiledExpression[]>();
  for (const reading of LIFE_EXPRESSIONS) {
    for (const phrase of reading.phrases.split('|')) {
      const [first = '', second] = phrase.split(' … ');
      const compiled = { ...reading, phrase, hashes: hashesOf(first), ...(second !== undefined && { apart: hashesOf(second) }) };
      const beside = byFirst.get(compiled.hashes[0]!);
      if (beside === undefined) byFirst.set(compiled.hashes[0]!, [compiled]);
      else beside.push(compiled);
    }
  }
  const length = ({ hashes, apart }: CompiledExpression): number => hashes.length + (apart?.length ?? 0);
  for (const expressions of byFirst.values()) expressions.sort((a, b) => length(b) - length(a));
  return byFirst;
}

/** "Reichskanzler wurde", "als er Botschafter geworden war": the verb behind its title, at the end of a clause. */
export const BECAME_BEHIND_TITLE: LifeExpression = { turn: 'began', voice: 'subject', phrase: 'wurde' };

/** "Neurath wurde am 2. Juni 1932 Außenminister": the verb before its title. */
export const BECAME_BEFORE_TITLE: LifeExpression = { turn: 'began', voice: 'subject', needsTitle: true, phrase: 'wurde' };

let compiled: Map<number, CompiledExpression[]> | undefined;

/** An expression among words, with how many they are, and where the words stand that it has apart from the first. */
export interface FoundExpression {
  readonly expression: LifeExpression;
  readonly words: number;
  readonly apart?: { readonly from: number; readonly words: number };
}

/** Farther from their verb than this the words are those of another. */
const FARTHEST_APART = 25;

/**
 * The longest expression that begins with one of some words, by their hashes. `endsClause` tells whether a clause ends before a
 * word; German puts what belongs to a verb there.
 */
export function lifeExpressionAt(hashes: readonly number[], from: number, endsClause: (row: number) => boolean = () => false): FoundExpression | undefined {
  compiled ??= compile();
  for (const expression of compiled.get(hashes[from]!) ?? []) {
    const words = expression.hashes.length;
    if (!startsAt(hashes, from, expression.hashes)) continue;
    if (expression.apart === undefined) return { expression, words };
    const isParticle = /[a-z]/.test(expression.phrase) && expression.apart.length === 1;
    for (let row = from + words; row < Math.min(hashes.length, from + FARTHEST_APART); row++) {
      if (startsAt(hashes, row, expression.apart) && (!isParticle || endsClause(row + expression.apart.length))) return { expression, words, apart: { from: row, words: expression.apart.length } };
    }
  }
  return undefined;
}

const startsAt = (hashes: readonly number[], from: number, expected: readonly number[]): boolean => expected.every((hash, offset) => hashes[from + offset] === hash);

const asHashes = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(hashWord));

/** Words that matter to who did what when, beside those of the clause shape. */
export const CLAUSE_WORDS = {
  from: asHashes('from von vom ab seit since с со'),
  until: asHashes('until till bis до по'),
  pronoun: asHashes('he she er он она'),
  /** Conjunctions of time that are prepositions as well. */
  conjunction: asHashes('after before until till since nachdem bevor ehe seit bis'),
  became: asHashes('wurde geworden ward'),
  /** German "became" before its title, which is a sign of the passive elsewhere. */
  becomes: asHashes('wurde ward wird'),
  /** Auxiliaries that make no passive. */
  had: asHashes('had has have having hatte hatten hat haben habe'),
  today: asHashes('now today then heute jetzt damals'),
  /** Whom a verb is done to. */
  object: asHashes('him ihn ihm'),
  /** Words for an office, whichever it is. */
  office: asHashes('office post posts position premiership chancellorship presidency throne ministry commissariat portfolio amt amtes posten postens amts kanzlerschaft thron ministerium ministeriums kommissariat ressort пост поста посту постом должность должности должностью кресло престол министерство комиссариат наркомат портфель'),
  possessive: asHashes('his her sein seine seinem seinen seiner seines ihr ihre ihrem ihrer его ее ею своей своего своему своим своих'),
  /** Adverbs and particles that stand between a subject and its verb and change nothing. */
  adverb: asHashes(
    'then also already only thus himself herself finally soon later now however even duly formally officially suddenly again already eventually there here meanwhile auch dann schon bereits erst nun selbst endlich bald später schließlich dort hier damals plötzlich offiziell förmlich тогда затем уже лишь только наконец сам сама там здесь потом также вскоре внезапно официально позднее позже',
  ),
} as const;
