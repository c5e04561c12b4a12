/**
 * The words that tell the turns of a life: what happened to somebody, in three languages, and who of those in the clause it
 * happened to. The longest expression that fits wins; words are compared without case and diacritics.
 */
import { hashWord, readWords } from '../util/words';

/** What may happen to somebody on a day. An office begins and ends in many words that say the same. */
export type Turn = 'born' | 'died' | 'arrested' | 'sentenced' | 'exiled' | 'accredited' | 'began' | 'ended';

/**
 * Whom a verb speaks of: `subject` the one who does it ("resigned"), `passive` the one to whom it is done and who is the subject
 * beside a form of to be, or stands right before a participle ("ermordet"), `active` the object ("entließ"), `either` one of the
 * last two, as the English past tense and participle do ("dismissed"). A `noun` names the turn itself ("death"); a `thing` is what
 * the subject hands over, whatever the verb ("Beglaubigungsschreiben").
 */
export type Voice = 'subject' | 'passive' | 'active' | 'either' | 'noun' | 'thing';

export interface LifeExpression {
  readonly turn: Turn;
  readonly voice: Voice;
  /** Set where the words say nothing of an office unless its title follows: "became", "стал". */
  readonly needsTitle?: true;
  /** Set where the one who loses the office is the subject of the passive, and the one who gets it that of the active: "replaced". */
  readonly whenActive?: Turn;
  readonly phrase: string;
}

interface Row {
  readonly turn: Turn;
  readonly voice: Voice;
  readonly needsTitle?: true;
  readonly whenActive?: Turn;
  readonly phrases: string;
  /** A sentence with one of the expressions; a test reads it. */
  readonly example: string;
}

export const LIFE_EXPRESSIONS: readonly Row[] = [
  { turn: 'born', voice: 'passive', phrases: 'born', example: 'Hitler was born on 21 April 1889.' },
  { turn: 'born', voice: 'passive', phrases: 'geboren', example: 'Hitler wurde am 21. April 1889 geboren.' },
  { turn: 'born', voice: 'subject', phrases: 'родился|родилась', example: 'Гитлер родился 21 апреля 1889 года.' },

  { turn: 'died', voice: 'subject', phrases: 'died|dies|passed away|committed suicide|took his own life|shot himself|killed himself|lost his life|fell victim|met his death', example: 'Stresemann died in Berlin on 4 October 1929.' },
  { turn: 'died', voice: 'either', phrases: 'murdered|assassinated|killed|shot|shot dead|executed|hanged|beheaded|gunned down|put to death', example: 'Rathenau, murdered on 25 June 1922, had signed it.' },
  { turn: 'died', voice: 'noun', phrases: 'death|murder|assassination|execution|suicide', example: 'Stresemann held the post until his death on 4 October 1929.' },
  { turn: 'died', voice: 'subject', phrases: 'starb|stirbt|verstarb|verschied|gestorben|verstorben|beging selbstmord|nahm sich das leben|ums leben|fiel einem attentat|fiel einem anschlag', example: 'Am 4. Oktober 1929 starb Außenminister Stresemann.' },
  { turn: 'died', voice: 'passive', phrases: 'ermordet|ermordete|ermordeten|erschossen|erschossene|hingerichtet|hingerichtete|gehängt|gehenkt|getötet|umgebracht', example: 'Krestinski wurde am 16. März 1938 erschossen.' },
  { turn: 'died', voice: 'noun', phrases: 'tod|tode|todes|ermordung|hinrichtung|selbstmord', example: 'Stresemann blieb Außenminister bis zu seinem Tod am 4. Oktober 1929.' },
  { turn: 'died', voice: 'subject', phrases: 'умер|умерла|умирает|скончался|скончалась|погиб|погибла|разбился|застрелился|покончил с собой', example: 'Красин умер в Лондоне 25 ноября 1926 года.' },
  {
    turn: 'died', voice: 'passive', example: 'Молотов пережил Риббентропа, казнённого 17 октября 1946 года, на сорок лет.',
    phrases: 'убит|убита|убитый|убитого|убитому|убитым|расстрелян|расстреляна|расстрелянный|расстрелянного|расстрелянному|расстрелянным|казнен|казнена|казненный|казненного|казненному|казненным|повешен|повешенный|повешенного|застрелен|застреленный|застреленного|умерший|умершего|умершему|умершим|скончавшийся|скончавшегося|погибший|погибшего',
  },
  { turn: 'died', voice: 'active', phrases: 'расстреляли|убили|казнили|повесили|застрелили', example: 'Карахана расстреляли 21 сентября 1937 года.' },
  { turn: 'died', voice: 'noun', phrases: 'смерть|смерти|смертью|убийство|убийства|казнь|казни|кончина|кончины|гибель|гибели', example: 'Штреземан оставался министром до своей смерти 4 октября 1929 года.' },

  { turn: 'arrested', voice: 'either', phrases: 'arrested|imprisoned', example: 'Thälmann was arrested on 4 March 1933.' },
  { turn: 'arrested', voice: 'noun', phrases: 'arrest', example: 'Thälmann led the party until his arrest on 4 March 1933.' },
  { turn: 'arrested', voice: 'passive', phrases: 'verhaftet|verhaftete|verhafteten|festgenommen|festgenommene', example: 'Thälmann wurde am 4. März 1933 verhaftet.' },
  { turn: 'arrested', voice: 'noun', phrases: 'verhaftung|festnahme', example: 'Thälmann führte die Partei bis zu seiner Verhaftung am 4. März 1933.' },
  { turn: 'arrested', voice: 'passive', phrases: 'арестован|арестована|арестованный|арестованного|арестованному|арестованным', example: 'Тельман арестован 4 марта 1933 года.' },
  { turn: 'arrested', voice: 'active', phrases: 'арестовали', example: 'Тельмана арестовали 4 марта 1933 года.' },
  { turn: 'arrested', voice: 'noun', phrases: 'арест|ареста', example: 'Тельман возглавлял партию до своего ареста 4 марта 1933 года.' },

  { turn: 'sentenced', voice: 'either', phrases: 'sentenced|sentenced to death|condemned to death|convicted', example: 'Ribbentrop was sentenced to death on 2 October 1946.' },
  { turn: 'sentenced', voice: 'passive', phrases: 'verurteilt|verurteilte|zum tode verurteilt|zum tod verurteilt', example: 'Ribbentrop wurde am 2. Oktober 1946 zum Tode verurteilt.' },
  { turn: 'sentenced', voice: 'passive', phrases: 'приговорен к смерти|приговорен к смертной казни|приговорен|приговорена|приговоренный|приговоренного|осужден|осужденный|осужденного', example: 'Риббентроп был приговорён к смерти 2 октября 1946 года.' },
  { turn: 'sentenced', voice: 'active', phrases: 'приговорили|приговорили к смерти|приговорили к смертной казни|осудили', example: 'Риббентропа приговорили к смерти 2 октября 1946 года.' },

  { turn: 'exiled', voice: 'either', phrases: 'exiled|banished', example: 'Trotsky was exiled in 1925.' },
  { turn: 'exiled', voice: 'passive', phrases: 'ausgewiesen|verbannt', example: 'Trotzki wurde 1925 verbannt.' },
  { turn: 'exiled', voice: 'passive', phrases: 'выслан|сослан', example: 'Троцкий был выслан в 1925 году.' },

  {
    turn: 'accredited', voice: 'thing', example: 'On 26 May 1918 Mirbach presented his credentials in Moscow.',
    phrases: 'credentials|letters of credence|letter of credence',
  },
  { turn: 'accredited', voice: 'thing', phrases: 'beglaubigungsschreiben', example: 'Am 26. Mai 1918 überreichte Botschafter Mirbach in Moskau sein Beglaubigungsschreiben.' },
  { turn: 'accredited', voice: 'passive', phrases: 'accredited|beglaubigt|akkreditiert|аккредитован', example: 'Wilhelm Graf Mirbach: beglaubigt am 26. Mai 1918.' },
  { turn: 'accredited', voice: 'thing', phrases: 'верительные грамоты|грамоты', example: '26 мая 1918 года посол Мирбах вручил в Москве верительные грамоты.' },

  { turn: 'began', voice: 'subject', phrases: 'took office|takes office|takes over|took over|took up office|took up his post|took up the post|took up his duties|assumed office|entered office|came to power|succeeded|followed|took his place|took the oath|assumed command|assumed the command|took command', example: 'Walther von Brauchitsch followed on 4 February 1936.' },
  { turn: 'began', voice: 'subject', needsTitle: true, phrases: 'became|becomes|assumed', example: 'On 30 January 1932 Hitler became Chancellor.' },
  { turn: 'began', voice: 'either', phrases: 'appointed|named|elected|installed|sworn in|promoted', example: 'Hindenburg, sworn in on 12 May 1926, died in office.' },
  { turn: 'ended', voice: 'either', whenActive: 'began', phrases: 'replaced', example: 'Litvinov was replaced by Molotov on 13 May 1939.' },
  { turn: 'ended', voice: 'passive', phrases: 'succeeded by|followed by', example: 'Brüning was succeeded by Papen on 30 May 1931.' },
  { turn: 'began', voice: 'noun', phrases: 'appointment', example: 'Brauchitsch was a general until his appointment on 4 February 1936.' },
  { turn: 'began', voice: 'subject', phrases: 'übernahm|übernimmt|folgte|folgt|trat sein amt|trat das amt|trat seinen posten|kam an die macht|an die macht gekommen|an die macht kam|zur macht gekommen', example: 'Walther von Brauchitsch folgte am 4. Februar 1936.' },
  { turn: 'began', voice: 'passive', phrases: 'ernannt|gewählt|vereidigt|eingesetzt|berufen', example: 'Hitler wurde am 30. Januar 1932 zum Reichskanzler ernannt.' },
  { turn: 'began', voice: 'active', phrases: 'ernannte|ernannten|berief', example: 'Am 30. Januar 1932 ernannte Hindenburg Hitler zum Reichskanzler.' },
  { turn: 'began', voice: 'noun', phrases: 'ernennung|amtsantritt', example: 'Brauchitsch war General bis zu seiner Ernennung am 4. Februar 1936.' },
  { turn: 'began', voice: 'subject', phrases: 'сменил|возглавил|вступил в должность|занял пост|пришел к власти', example: 'Браухич сменил Фрича 4 февраля 1936 года.' },
  { turn: 'began', voice: 'subject', needsTitle: true, phrases: 'стал|стала', example: 'Риббентроп стал министром 4 февраля 1936 года.' },
  { turn: 'began', voice: 'passive', phrases: 'назначен|назначенный|назначенного|избран|утвержден', example: 'Риббентроп был назначен министром 4 февраля 1936 года.' },
  { turn: 'began', voice: 'active', phrases: 'назначил|назначили|избрали', example: '30 января 1932 года Гинденбург назначил Гитлера рейхсканцлером.' },
  { turn: 'began', voice: 'noun', phrases: 'назначение|назначения', example: 'Браухич был генералом до своего назначения 4 февраля 1936 года.' },

  { turn: 'ended', voice: 'subject', phrases: 'resigned|resigns|steps down|stepped down|left office|fell|fell from power|lost office|lost his post|laid down his office', example: 'On 30 May 1931 Chancellor Brüning resigned.' },
  { turn: 'ended', voice: 'either', phrases: 'dismissed|removed|relieved|deposed|sacked|ousted|discharged|recalled', example: 'Litvinov was dismissed on 13 May 1939.' },
  { turn: 'ended', voice: 'noun', phrases: 'resignation|dismissal|removal|fall', example: 'Litvinov was commissar until his dismissal on 13 May 1939.' },
  { turn: 'ended', voice: 'subject', phrases: 'zurückgetreten|zurück|demissionierte|abgetreten|schied aus|verlor sein amt|legte sein amt|verlor seinen posten', example: 'Am 30. Mai 1931 trat Reichskanzler Brüning zurück.' },
  { turn: 'ended', voice: 'passive', phrases: 'entlassen|abgesetzt|abberufen|gestürzt|abgelöst|ersetzt', example: 'Litwinow wurde am 13. Mai 1939 entlassen.' },
  { turn: 'ended', voice: 'active', phrases: 'entließ|entließen|stürzte', example: 'Stalin entließ Litwinow am 13. Mai 1939.' },
  { turn: 'ended', voice: 'noun', phrases: 'rücktritt|entlassung|absetzung|sturz|abberufung', example: 'Litwinow war Volkskommissar bis zu seiner Entlassung am 13. Mai 1939.' },
  { turn: 'ended', voice: 'subject', phrases: 'ушел в отставку|уходит в отставку|подал в отставку|вышел в отставку|покинул пост|оставил пост', example: '30 мая 1931 года рейхсканцлер Брюнинг ушёл в отставку.' },
  { turn: 'ended', voice: 'passive', phrases: 'снят|смещен|смещенный|смещенного|уволен|отозван|освобожден|отстранен', example: '13 мая 1939 года нарком Литвинов был смещён.' },
  { turn: 'ended', voice: 'active', phrases: 'сняли|снял|сместили|сместил|уволили|уволил|отозвали|освободили', example: 'Вечером 13 мая 1939 года Литвинова сняли.' },
  { turn: 'ended', voice: 'noun', phrases: 'отставка|отставки|смещение|смещения|отзыв|отзыва', example: 'Литвинов был наркомом до своей отставки 13 мая 1939 года.' },
];

interface CompiledExpression extends LifeExpression {
  readonly hashes: readonly number[];
}

function compile(): Map<number, CompiledExpression[]> {
  const byFirst = new Map<number, CompiledExpression[]>();
  for (const { phrases, turn, voice, needsTitle, whenActive } of LIFE_EXPRESSIONS) {
    for (const phrase of phrases.split('|')) {
      const words = readWords(phrase);
      const compiled = { phrase, turn, voice, ...(needsTitle && { needsTitle }), ...(whenActive !== undefined && { whenActive }), hashes: Array.from({ length: words.count }, (_, row) => words.hashes[row]!) };
      const beside = byFirst.get(compiled.hashes[0]!);
      if (beside === undefined) byFirst.set(compiled.hashes[0]!, [compiled]);
      else beside.push(compiled);
    }
  }
  for (const expressions of byFirst.values()) expressions.sort((a, b) => b.hashes.length - a.hashes.length);
  return byFirst;
}

/** "Reichskanzler wurde", "als er Botschafter geworden war": the verb behind its title, at the end of a clause. */
export const BECAME_BEHIND_TITLE: LifeExpression = { turn: 'began', voice: 'subject', phrase: 'wurde' };

let compiled: Map<number, CompiledExpression[]> | undefined;

/** The longest expression that begins with the first of some words, by their hashes. */
export function lifeExpressionAt(hashes: readonly number[], from: number): { readonly expression: LifeExpression; readonly words: number } | undefined {
  compiled ??= compile();
  const expression = compiled.get(hashes[from]!)?.find((candidate) => candidate.hashes.every((hash, offset) => hashes[from + offset] === hash));
  return expression === undefined ? undefined : { expression, words: expression.hashes.length };
}

const asHashes = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(hashWord));

/** Words that matter to who did what when, beside those of the clause shape. */
export const CLAUSE_WORDS = {
  from: asHashes('from von vom ab seit since с со'),
  until: asHashes('until till bis до по'),
  pronoun: asHashes('he she er он она'),
  /** Conjunctions of time that are prepositions as well. */
  conjunction: asHashes('after before until till since nachdem bevor ehe seit bis'),
  became: asHashes('wurde geworden ward'),
  possessive: asHashes('his her sein seine seinem seinen seiner seines ihr ihre ihrem ihrer его ее ею своей своего своему своим своих'),
  /** Adverbs and particles that stand between a subject and its verb and change nothing. */
  adverb: asHashes(
    'then also already only thus himself herself finally soon later now however even duly formally officially suddenly again already eventually there here meanwhile auch dann schon bereits erst nun selbst endlich bald später schließlich dort hier damals plötzlich offiziell förmlich тогда затем уже лишь только наконец сам сама там здесь потом также вскоре внезапно официально позднее позже',
  ),
} as const;
