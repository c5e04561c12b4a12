/**
 * The words that link a name to a date, and which facet of which kind of entry they speak of. "Concluded" says of a treaty
 * that it was signed and of a war that it ended; a word that says nothing of a kind is left out for it.
 *
 * To add an expression, add a row; the longest that fits wins. Words are compared without case and diacritics.
 */
import type { DateFacet } from '../facts/facets';
import type { EntryKind } from '../facts/index-format';
import { hashWord, readWords } from '../util/words';

export interface LinkingExpression {
  readonly phrase: string;
  /** Facets that the expression may speak of, by kind of entry. A date that fits one of them is right. */
  readonly facets: Readonly<Partial<Record<EntryKind, readonly DateFacet[]>>>;
}

type Facets = LinkingExpression['facets'];

const SIGNED: Facets = { treaty: ['signed'] };
const SIGNED_OR_ENDED: Facets = { treaty: ['signed'], event: ['ended', 'closed'] };
const RATIFIED: Facets = { treaty: ['ratified', 'ratifications-exchanged'] };
const EXCHANGED: Facets = { treaty: ['ratifications-exchanged', 'ratified'] };
const IN_FORCE: Facets = { treaty: ['in-force'] };
const INITIALLED: Facets = { treaty: ['initialled'] };
const PUBLISHED: Facets = { treaty: ['published', 'announced'] };
const EXTENDED: Facets = { treaty: ['extended', 'renewed'] };
const DENOUNCED: Facets = { treaty: ['denounced', 'terminated', 'annulled'] };
const EXPIRED: Facets = { treaty: ['expired', 'terminated'] };
const BEGAN: Facets = { event: ['began', 'opened', 'occurred'] };
const OPENED: Facets = { event: ['opened', 'began'], organisation: ['opened', 'founded'], place: ['opened', 'founded'] };
const HAPPENED: Facets = { event: ['occurred', 'began', 'ended'] };
const ENDED: Facets = { event: ['ended', 'closed'] };
const CLOSED: Facets = { event: ['closed', 'ended'], organisation: ['closed', 'dissolved'], place: ['closed'] };
const BORN: Facets = { person: ['born'] };
const DIED: Facets = { person: ['died'] };
const FOUNDED: Facets = { organisation: ['founded', 'proclaimed'], state: ['founded', 'proclaimed'] };
const DISSOLVED: Facets = { organisation: ['dissolved'], state: ['dissolved'] };
const DISMISSED: Facets = { person: ['dismissed'] };

const LONG_ENDINGS = ['ый', 'ая', 'ое', 'ые', 'ого', 'ой', 'ому', 'ым', 'ом', 'ую', 'ых', 'ыми'];
const REFLEXIVE_ENDINGS = ['ий', 'ая', 'ее', 'ие', 'его', 'ей', 'ему', 'им', 'ем', 'ую', 'их', 'ими'];

const PROCLAIMED: Facets = { organisation: ['proclaimed', 'founded'], state: ['proclaimed', 'founded'] };
const INDEPENDENT: Facets = { state: ['proclaimed', 'founded'] };

const TABLE: readonly (readonly [Facets, string])[] = [
  [SIGNED, 'signed|signature|signing|unterzeichnet|unterzeichnete|unterzeichneten|unterschrieb|unterschrieben|unterzeichnung|подписали|подписание|подписания'],
  [SIGNED_OR_ENDED, 'concluded'],
  [SIGNED, 'geschlossen|abgeschlossen|schloss|schloß|schlossen|abschluss|заключили|заключение'],
  [SIGNED, participles('подписан', 'заключен')],
  [RATIFIED, 'ratified|ratification|ratifizierte|ratifizierten|ratifiziert|ratifizierung|ратифицировали|ратификация'],
  [RATIFIED, participles('ратифицирован')],
  [EXCHANGED, 'ratifications|instruments of ratification|ratifikationsurkunden|ратификационными грамотами'],
  [IN_FORCE, 'entered into force|came into force|went into force|took effect|went into effect|came into effect|became effective|entry into force|trat in kraft|traten in kraft|in kraft getreten|in kraft trat|in kraft traten|in kraft gesetzt|inkrafttreten|вступление в силу|вступления в силу'],
  [IN_FORCE, 'вступил в силу|вступила в силу|вступило в силу|вступили в силу|вошел в силу|вошла в силу|вошло в силу|вошли в силу|вступивший в силу|вступившая в силу|вступившее в силу|вступившие в силу|введен в действие|введена в действие|введено в действие'],
  [INITIALLED, 'initialled|initialed|paraphiert|paraphierte|paraphierten|paraphierung|парафирование'],
  [INITIALLED, participles('парафирован')],
  [PUBLISHED, 'published|announced|made public|veröffentlicht|bekanntgegeben|bekannt gegeben|publiziert'],
  [PUBLISHED, participles('опубликован', 'обнародован')],
  [EXTENDED, 'extended|prolonged|renewed|verlängert|erneuert'],
  [EXTENDED, participles('продлен')],
  [DENOUNCED, 'denounced|annulled|terminated|declared void|gekündigt|aufgekündigt|annulliert|расторгнут|расторгнута|расторгнуто|расторгнуты'],
  [DENOUNCED, participles('денонсирован', 'аннулирован')],
  [EXPIRED, 'expired|lapsed|ran out|lief aus|erlosch|истек|истекла|истекло'],
  [BEGAN, 'began|begun|started|commenced|broke out|erupted|launched|begann|begannen|begonnen|brach aus|ausbrach|ausgebrochen|entfesselt|nahm ihren anfang|nahm seinen anfang|началась|началось|начался|начались|вспыхнул|вспыхнула|вспыхнуло|вспыхнули|разразилась|разразился'],
  [BEGAN, reflexiveParticiples('начавш')],
  [OPENED, 'opened|convened|eröffnet|открылась|открылся|открылось|открылись|открыта|открыт|открыто|открыты'],
  [OPENED, reflexiveParticiples('открывш')],
  [HAPPENED, 'took place|occurred|happened|fand statt|fanden statt|stattfand|stattfanden|stattgefunden|ereignete sich|abgehalten|состоялась|состоялся|состоялось|состоялись|произошел|произошла|произошло|произошли'],
  [HAPPENED, reflexiveParticiples('состоявш')],
  [ENDED, 'ended|came to an end|drew to a close|ceased|endete|endeten|beendet|zu ende ging|zu ende gegangen|ging zu ende|закончилась|закончился|закончилось|закончились|завершилась|завершился|завершилось|завершились|окончилась|окончился|окончилось|окончились|завершена|завершен|завершено'],
  [ENDED, reflexiveParticiples('закончивш', 'завершивш', 'окончивш')],
  [CLOSED, 'closed|geschlossen|закрыта|закрыт|закрылась|закрылся'],
  [BORN, 'born|geboren|родился|родилась'],
  [DIED, 'died|murdered|assassinated|fell victim to assassins|fell victim to an assassin|fell victim to an assassination|fiel einem attentat|fiel einem anschlag|killed|shot dead|executed|starb|gestorben|ermordet|erschossen|hingerichtet|умер|скончался|убит|расстрелян'],
  [FOUNDED, 'founded|established|set up|gegründet|ins leben gerufen'],
  [FOUNDED, participles('основан', 'создан', 'образован', 'учрежден')],
  [PROCLAIMED, 'proclaimed|ausgerufen|proklamiert'],
  [PROCLAIMED, participles('провозглашен')],
  [INDEPENDENT, 'declared its independence|declared independence|declared itself independent|declared independent|proclaimed its independence|proclaimed independence|proclaimed itself independent|proclaimed independent'],
  [INDEPENDENT, 'erklärte sich für unabhängig|erklärte seine unabhängigkeit|erklärte die unabhängigkeit|für unabhängig erklärt|rief die unabhängigkeit aus'],
  [INDEPENDENT, 'провозгласила независимость|провозгласила свою независимость|провозгласила себя независимой|объявила о независимости|объявила независимость|объявила о своей независимости|объявила свою независимость|объявила себя независимой|провозглашена независимой'],
  [DISSOLVED, 'dissolved|abolished|disbanded|wound up|aufgelöst|abgeschafft|распущена|распущено|распущены|упразднена|упразднено|упразднены|упразднен|распущен'],
  [DISMISSED, 'dismissed|entlassen|снят'],
];

/** The short and the long forms of Russian passive participles: "подписан", "подписана", "подписанный", "подписанного". */
function participles(...stems: string[]): string {
  return stems.flatMap((stem) => [...['', 'а', 'о', 'ы'].map((ending) => stem + ending), ...LONG_ENDINGS.map((ending) => `${stem}н${ending}`)]).join('|');
}

/** The forms of Russian participles in -ся: "начавшийся", "начавшаяся", "начавшегося". */
function reflexiveParticiples(...stems: string[]): string {
  return stems.flatMap((stem) => REFLEXIVE_ENDINGS.map((ending) => `${stem}${ending}ся`)).join('|');
}

/** A linking expression ready for matching: the hashes of its words. */
export interface CompiledLink extends LinkingExpression {
  readonly hashes: readonly number[];
}

function compile(): Map<number, CompiledLink[]> {
  const byFirst = new Map<number, CompiledLink[]>();
  const byPhrase = new Map<string, CompiledLink>();
  for (const [facets, phrases] of TABLE) {
    for (const phrase of phrases.split('|')) {
      // "Geschlossen" speaks of treaties and of schools: rows for one phrase add up, kind by kind.
      const merged = { ...byPhrase.get(phrase)?.facets, ...facets };
      const words = readWords(phrase);
      byPhrase.set(phrase, { phrase, facets: merged, hashes: Array.from({ length: words.count }, (_, row) => words.hashes[row]!) });
    }
  }
  for (const link of byPhrase.values()) {
    const beside = byFirst.get(link.hashes[0]!);
    if (beside === undefined) byFirst.set(link.hashes[0]!, [link]);
    else beside.push(link);
  }
  for (const links of byFirst.values()) links.sort((a, b) => b.hashes.length - a.hashes.length);
  return byFirst;
}

const LINKS = compile();

/** Words before a date that say when on that day: together they are a preposition of time. */
const BEFORE_A_DAY = [
  'in the early hours of', 'in the early morning of', 'early in the morning of', 'early on', 'late on', 'at dawn on', 'on the morning of', 'in the morning of', 'on the afternoon of', 'on the evening of', 'late in the evening of', 'in the evening of', 'in the afternoon of', 'in the late evening of', 'in the late afternoon of', 'in the night of', 'on the night of', 'on the early morning of', 'late on the evening of', 'at noon on', 'at daybreak on',
  'am morgen des', 'am fruhen morgen des', 'in den fruhen morgenstunden des', 'am nachmittag des', 'am abend des', 'am spaten abend des', 'am vormittag des', 'am mittag des', 'am spaten nachmittag des', 'am frühen nachmittag des', 'am frühen abend des', 'am spätabend des', 'im morgengrauen des', 'in der frühe des', 'gegen abend des', 'gegen mittag des', 'утром', 'рано утром', 'на рассвете', 'днем', 'вечером', 'поздно вечером', 'рано вечером', 'в полдень', 'ранним утром', 'во второй половине дня', 'после полудня', 'к вечеру',
].map((phrase) => {
  const words = readWords(phrase);
  return Array.from({ length: words.count }, (_, row) => words.hashes[row]!);
});

/** How many words at a row say when on the day that follows; 0 if none do. */
export function wordsBeforeDay(hashes: Int32Array, row: number, count: number): number {
  let longest = 0;
  for (const phrase of BEFORE_A_DAY) {
    if (phrase.length > longest && row + phrase.length <= count && phrase.every((hash, offset) => hashes[row + offset] === hash)) longest = phrase.length;
  }
  return longest;
}

/** Words of which {@link wordsBeforeDay} need be asked. */
export const FIRST_WORDS_BEFORE_DAY: ReadonlySet<number> = new Set(BEFORE_A_DAY.map(([first]) => first!));

/** The linking expressions that begin with a word of this hash, the longest first. */
export function linksBeginning(hash: number): readonly CompiledLink[] | undefined {
  return LINKS.get(hash);
}

/** The words with which linking expressions begin. */
export const firstWordsOfLinks = (): Iterable<number> => LINKS.keys();

/** Every linking expression, for tests and documents. */
export function allLinks(): LinkingExpression[] {
  return [...LINKS.values()].flat();
}

const asHashes = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(hashWord));

/** The small words of a clause, by the part they play in it. */
export const FUNCTION_WORDS = {
  /** Prepositions before a date. */
  onDate: asHashes('on in am im в'),
  /** Words that join a date to a noun: "the treaty of 16 April", "dated", "vom". */
  ofDate: asHashes('of dated from vom von от'),
  /** Forms of to be and to have. */
  auxiliary: asHashes('is was were be been had has have wurde wurden war worden ist hatte hatten был была было были'),
  by: asHashes('by between with durch zwischen mit между'),
  preposition: asHashes('at near under for into after to through across via over bei unter für auf zu nach durch über с на у под при через к о'),
  article: asHashes('a an the this that der die das den dem des ein eine einem einen their ihr ihre ihren ihrem ihrer свой свое эту этот это'),
  subordinating: asHashes('who whom whose which what how why where when while because although though as weil dass daß obwohl während als wo wobei welcher welche welches который которая которое которые которого которой которых которым котором что когда где хотя чтобы как почему'),
  /** Pronouns that may stand for a treaty. */
  pronoun: asHashes('it er es он она оно'),
  /** Words that make of a name that of something else: "its own Treaty of Brest-Litovsk", "another Rapallo". */
  another: asHashes('own another other second separate similar new so-called second third eigene eigenen eigener anderen andere anderer zweite zweiten neue neuen neuer собственный собственного свой другой новый второй отдельный'),
  and: asHashes('and und sowie и'),
} as const;
