/**
 * Verbs of which only a living person, or a body that exists, can be the subject: to meet, to travel, to sign. Verbs that
 * are also said of the dead and of ideas ("returned", "became a symbol", "entered the canon") are left out.
 */
import { hashWord } from '../util/words';

const ENGLISH = `
met wrote spoke told asked replied answered negotiated travelled traveled visited sent signed initialled refused agreed accepted rejected proposed offered complained protested reported
warned urged ordered instructed informed assured invited welcomed greeted congratulated commanded presided declared announced resigned attended handed demanded insisted lectured flew dined
arrived departed discussed telegraphed cabled persuaded conferred testified voted drafted dictated published recalled concluded denounced requested suggested delivered lunched toasted
appealed advised consulted argued interrupted summoned dispatched despatched repeated reassured complained remarked commented explained objected countersigned toured promised threatened hosted declined landed breakfasted telephoned signs
`;

const GERMAN = `
traf schrieb sprach sagte fragte antwortete erwiderte verhandelte reiste besuchte sandte schickte entsandte unterzeichnete unterschrieb weigerte akzeptierte lehnte schlug bot protestierte berichtete
warnte drängte befahl informierte versicherte lud begrüßte beglückwünschte gratulierte kommandierte erklärte kündigte überreichte forderte verlangte flog kam traf telegrafierte telegraphierte
überzeugte stimmte diktierte veröffentlichte empfing bat beschwerte äußerte beauftragte verabschiedete übergab verlas landete telefonierte frühstückte
trafen schrieben sprachen sagten verhandelten reisten besuchten sandten schickten unterzeichneten unterschrieben weigerten protestierten berichteten warnten erklärten forderten empfingen
`;

/** Russian verbs in the past tense, without the ending of the gender and number. */
const RUSSIAN = `
встретил встретился писал написал сказал говорил спросил ответил вел поехал ездил прибыл выехал приехал посетил направил послал подписал отказался согласился принял отклонил предложил заявил
жаловался протестовал сообщил доложил предупредил приказал поручил информировал заверил пригласил приветствовал поздравил командовал объявил вручил потребовал настаивал вылетел телеграфировал
беседовал убеждал продиктовал опубликовал обсудил обратился выступил передал подтвердил огласил подписывал телефонировал
`;

/** Masculine, feminine and plural of a Russian past tense: -л, -ла, -ли; with -ся and -лся, -лась, -лись. */
function russianForms(verb: string): string[] {
  if (verb.endsWith('лся')) return [verb, `${verb.slice(0, -2)}ась`, `${verb.slice(0, -2)}ись`];
  return [verb, `${verb}а`, `${verb}и`];
}

const wordsOf = (list: string): string[] => list.trim().split(/\s+/);

/** Verbs that say of their subject what only the living do, by their hashes. */
export const ACTING_VERBS: ReadonlySet<number> = new Set([...wordsOf(ENGLISH), ...wordsOf(GERMAN), ...wordsOf(RUSSIAN).flatMap(russianForms)].map(hashWord));

/** Verbs whose object must have lived as well. */
const MEETING = new Set(['met', 'visited', 'received', 'told', 'informed', 'invited', 'greeted', 'summoned', 'traf', 'besuchte', 'empfing', 'begrüßte', 'встретил', 'посетил', 'принял', 'пригласил'].map(hashWord));

export function isMeetingVerb(hash: number): boolean {
  return MEETING.has(hash);
}
