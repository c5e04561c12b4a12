/**
 * More verbs of which only the living, and bodies that exist, can be the subject. They mark an act ({@link ./acts}), but not
 * the end of a clause: constructions that tell of something else may run over them, as they do not run over the verbs of
 * {@link ./acting-verbs}.
 *
 * What is also said of the dead, of books and of ideas is left out: "returned", "inspired", "stood for", "appeared", "taught".
 */
import { hashWord } from '../util/words';

const ENGLISH = `
noted jotted observed watched listened tried attempted sought strove approached phoned rang signalled signaled hinted intimated confided confessed admitted conceded denied confirmed assented approved
endorsed vetoed opposed resisted criticised criticized condemned praised thanked apologised apologized excused blamed accused reproached rebuked scolded mocked joked laughed smiled wept shouted
whispered recited edited translated compiled penned typed revised corrected redrafted scribbled sketched planned plotted conspired schemed intrigued bargained haggled mediated brokered capitulated
surrendered fled escaped emigrated stayed lodged ate drank slept strolled walked hurried rushed hastened journeyed accompanied escorted chaired
inaugurated unveiled participated quit fired hired recruited employed drilled inspected examined interrogated questioned campaigned
canvassed bought sold paid borrowed financed funded invested donated entertained feted submitted tabled forwarded transmitted relayed conveyed circulated mailed posted wired authorised authorized
sanctioned permitted allowed forbade banned prohibited cancelled canceled postponed delayed suspended resumed launched initiated condoled bowed saluted embraced kissed intervened interceded preached
swore vowed pledged guaranteed hesitated wavered decided opted preferred ventured dared stressed emphasised emphasized underlined recounted reminisced hoped feared wished wanted considered debated
disputed quarrelled quarreled clashed wrangled pleaded begged implored pressed pressured lobbied coaxed reasoned mused pondered reflected speculated wondered learned learnt heard overheard
eavesdropped spied sounded probed countered retorted parried evaded dodged ignored neglected overruled overrode outlined presented proffered tendered transferred delegated deputised deputized swapped
exchanged arranged organised organized convened convoked prorogued adjourned sat dined supped smoked hunted fished skied swam convalesced holidayed vacationed commuted flew motored trudged 
        
`;

/** In the singular; the plural is made from it. */
const GERMAN = `
akzeptierte appellierte argumentierte beantragte beantwortete bedankte bedauerte beeilte befragte befürwortete begleitete begutachtete beharrte beklagte bekräftigte belehrte bemerkte bemühte
beobachtete beruhigte beschimpfte beschuldigte beschwichtigte besichtigte bestätigte betonte bevollmächtigte billigte debattierte dementierte demissionierte diskutierte drohte eilte emigrierte
entgegnete enthüllte entschuldigte erkundigte erläuterte ermächtigte ermahnte ermutigte ersuchte erteilte erzählte flehte flüchtete formulierte garantierte hoffte inspizierte instruierte intervenierte
jubelte kabelte kandidierte klagte kommentierte kondolierte konferierte konsultierte korrespondierte kritisierte lachte lächelte lobte meldete musterte mahnte missbilligte monierte notierte opponierte
paraphierte parafierte plädierte plante polemisierte präsentierte prüfte quittierte redete rügte schilderte schimpfte sondierte speiste spottete tadelte tafelte tanzte toastete tröstete überredete
übersandte übersetzte übermittelte umarmte unterbreitete unterrichtete untersagte urteilte verabredete verbürgte verdächtigte vereinbarte verhörte verkündete vermerkte vermittelte verneinte
versammelte verständigte verteidigte versuchte verteilte verwahrte verweigerte verzichtete wagte weilte weinte wetterte wiederholte willigte wünschte zahlte zauderte zensierte zögerte zürnte kaufte
verkaufte bezahlte finanzierte wanderte segelte spazierte ordnete genehmigte verfasste bearbeitete redigierte tippte unterstützte nannte brachte überbrachte erließ beschloss
entschloss entschied entwarf erwog floh fuhr gestand las lief riet rief ritt saß schwieg schwor sprang stieg stritt trank unterbrach unternahm verbot verließ verriet versprach vernahm warb widerrief
widersprach bestritt besprach betrat beriet empfahl schlief aß pries begab befand verbat
`;

/** In the masculine; the other forms are made from it. */
const RUSSIAN = `
добивался просил попросил требовал торопил угрожал пригрозил грозил отправился отправил отправлял уехал улетел прилетел летал съездил бежал эмигрировал гостил обедал ужинал завтракал разговаривал
переговорил совещался консультировался советовался советовал посоветовал рекомендовал настоял уговаривал уговорил убедил обещал пообещал поклялся ручался гарантировал заверял уверял утверждал отрицал
опроверг признался намекнул намекал заметил отметил подчеркнул возразил возражал пожаловался критиковал осудил одобрил выступал докладывал рапортовал позвонил звонил записал записывал диктовал
составил редактировал перевел прочитал зачитал парафировал вручал передавал отослал разослал допросил допрашивал принимал наблюдал осматривал осмотрел
инспектировал участвовал присутствовал председательствовал возглавлял руководил распорядился велел запретил разрешил позволил отменил отложил прервал возобновил пытался попытался старался надеялся
опасался боялся колебался медлил спешил торопился решил решился соглашался отказал отказывался уклонился торговался договорился договаривался сговорился обменялся поблагодарил благодарил извинился
простился попрощался обнял поцеловал улыбался смеялся плакал кричал молчал спорил ссорился поссорился защищал голосовал проголосовал баллотировался ходатайствовал хлопотал посредничал заплатил купил
продал финансировал заказал узнал услышал слушал расспрашивал спрашивал отвечал объяснил объяснял разъяснил рассказал рассказывал сообщал извещал известил уведомил проинформировал предостерег
предостерегал предупреждал прощупывал зондировал проводил организовал созвал
`;

const wordsOf = (list: string): string[] => list.trim().split(/\s+/);

/** "Drohte", "drohten"; "riet", "rieten". */
const germanForms = (verb: string): string[] => [verb, verb.endsWith('te') ? `${verb}n` : `${verb}en`];

/** «Просил», «просила», «просили»; «отправился», «отправилась», «отправились»; «опроверг», «опровергла». */
function russianForms(verb: string): string[] {
 if (verb.endsWith('лся')) return [verb, `${verb.slice(0, -2)}ась`, `${verb.slice(0, -2)}ись`];
 return verb.endsWith('л') ? [verb, `${verb}а`, `${verb}и`] : [verb, `${verb}ла`, `${verb}ли`];
}

/** The hashes of all their forms. */
export const FURTHER_ACTING_VERBS: ReadonlySet<number> = new Set([...wordsOf(ENGLISH), ...wordsOf(GERMAN).flatMap(germanForms), ...wordsOf(RUSSIAN).flatMap(russianForms)].map(hashWord));
