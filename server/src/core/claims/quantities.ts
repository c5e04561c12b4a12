/** Numbers with a unit, and what the words around them say is counted, in the three languages. */
import type { Span } from '../util/span';

export interface WrittenQuantity extends Span {
  readonly value: number;
  /** Empty if it is not known. */
  readonly unit: string;
  /** The number without its unit. */
  readonly number: Span;
  /** How far the writer rounds: half of the last figure that is not nought. */
  readonly rounding: number;
  readonly nearness?: 'about' | 'less' | 'more';
}

/** Units under the name that stands for all their forms. */
const UNITS: readonly (readonly [unit: string, forms: RegExp])[] = [
  ['marks', /^(?:(?:gold )?reichsmarks?|marks|Reichsmark|Mark|RM|рейхсмарок|рейхсмарки|марок)(?!\p{L})/iu],
  ['roubles', /^(?:gold )?(?:roubles|rubles|Rubel|Goldrubel|рублей)(?!\p{L})/iu],
  ['tonnes', /^(?:tonnes|tons|Tonnen|тонн)(?!\p{L})/iu],
  ['persons', /^(?:persons|people|men|soldiers|officers|farmers|prisoners|Personen|Menschen|Mann|Soldaten|Gefangene|человек|солдат)(?!\p{L})/iu],
  ['square kilometres', /^(?:square kilomet(?:re|er)s|km²|Quadratkilometer|qkm|квадратных километров|кв\. км)/iu],
  ['aircraft', /^(?:aircraft|aeroplanes|planes|Flugzeuge|самолетов|самолётов)(?!\p{L})/iu],
  ['tanks', /^(?:tanks|Panzer|танков)(?!\p{L})/iu],
];

/** The unit that a form stands for. */
export function unitOf(words: string): string | undefined {
  return UNITS.find(([, forms]) => forms.test(words))?.[0];
}

const SCALES: readonly (readonly [number, RegExp])[] = [
  [1e9, /^\s?(?:billion|Milliarden|Mrd\.?|млрд\.?|миллиард\p{L}*)(?!\p{L})/u], [1e6, /^\s?(?:million|Millionen|Mio\.?|Mill\.|млн\.?|миллион\p{L}*)(?!\p{L})/u], [1e3, /^\s?(?:thousand|Tausend|тыс\.?|тысяч\p{L}*)(?!\p{L})/u],
];
const NUMBER = /(?<![\p{L}\d.,–-])(\d{1,3}(?:[.,\u00a0 ]\d{3})+(?!\d)|\d+(?:[.,]\d{1,2})?)(?![\d])/gu;
const ABOUT = /(?:about|around|some|roughly|approximately|nearly|almost|etwa|rund|ungefähr|circa|ca\.|fast|knapp|gut|около|примерно|почти|up to|bis zu|до)\s$/iu;
const MORE = /(?:over|more than|at least|above|über|mehr als|mindestens|свыше|более)\s$/iu;
const LESS = /(?:under|less than|below|unter|weniger als|менее)\s$/iu;

/** A smaller number without a known unit counts pages, articles or days. */
const LEAST = 100;

/** The quantities of a sentence; years are among those without a unit. */
export function findQuantities(text: string, sentence: Span): WrittenQuantity[] {
  const found: WrittenQuantity[] = [];
  for (const match of text.slice(sentence.start, sentence.end).matchAll(NUMBER)) {
    const start = sentence.start + match.index;
    let end = start + match[0].length;
    const scale = SCALES.find(([, words]) => words.test(text.slice(end, end + 14)));
    const grouped = /^\d{1,3}(?:[.,\u00a0 ]\d{3})+$/.test(match[0]);
    const plain = grouped && scale === undefined ? match[0].replace(/\D/g, '') : match[0].replace(',', '.');
    if (scale !== undefined) end += scale[1].exec(text.slice(end, end + 14))![0].length;
    const behind = /^[\s\u00a0]*/.exec(text.slice(end))![0].length;
    const unit = unitOf(text.slice(end + behind, end + behind + 28)) ?? '';
    if (!Number.isFinite(Number(plain)) || (unit === '' && scale === undefined && Number(plain) < LEAST)) continue;
    const places = plain.split('.')[1]?.length ?? -/0*$/.exec(plain)![0].length;
    const before = text.slice(Math.max(sentence.start, start - 16), start);
    const nearness = ABOUT.test(before) ? 'about' : MORE.test(before) ? 'more' : LESS.test(before) ? 'less' : undefined;
    const size = scale?.[0] ?? 1;
    found.push({ start, end: end + behind, number: { start, end }, value: Number(plain) * size, unit, rounding: (10 ** -places * size) / 2, ...(nearness !== undefined && { nearness }) });
  }
  return found;
}

/** What figures count, as far as it is told by single words; each topic with its words in English, German and Russian. */
const TOPICS: readonly RegExp[] = [
  /\b(?:oil|petroleum)\b|(?<!\p{L})(?:Erd|Mineral)?[Öö]l(?:e|produkte)?(?!\p{L})|нефт/iu, /\bgrain\b|getreide|зерн/iu, /\bfeed\b|\bfodder\b|futter|фураж/iu, /\bwheat\b|weizen|пшениц/iu, /\bcotton\b|baumwoll|хлопк|хлопок/iu,
  /\bphosphates?\b|\bapatite\b|phosphat|фосфат|апатит/iu, /\bmanganese\b|mangan|марган/iu, /\biron ore\b|eisenerz|железн\p{L}* руд/iu, /\bsoy/iu, /\bcredit\b|kredit|кредит/iu, /\border(?:s|ed)\b|bestell|aufträge|заказ/iu,
  /\bimport/iu, /\bexport/iu, /\bdeliver|\bsuppl(?:y|ied|ies)\b|liefer|постав/iu, /\bpromis|versprach|versprochen|zugesagt|обеща|обязал/iu, /\bgrant/iu, /\bused\b/iu, /\bloss|\blost\b|verlust|потер/iu, /\bcasualt/iu, /\bkilled\b|\bdead\b|gefallen|убит/iu,
  /\bprisoners?\b|gefangen|пленн/iu, /\bdeported\b|\bdeportations?\b|deportiert|депортир/iu, /\bsentenced\b|verurteilt|осужден/iu, /\bto death\b|zum tode|к расстрелу/iu, /\bshot\b|erschossen|расстрел/iu, /\bpa(?:id|yment)\b|zahl(?:te|ung)|выплат|заплат/iu,
  /\bterritory\b|\barea\b|gebiet|fläche|территори|площад/iu, /\bsoldiers\b|\btroops\b|soldaten|truppen|солдат|войск/iu, /\barmy\b|armee|heer|арми/iu, /\btrade\b|handel|торгов/iu, /\bstrip\b|streifen|полос/iu, /\bland\b|\bleased\b|pacht|аренд/iu, /\bemigrants?\b|\bfarmers\b|bauern|крестьян/iu,
  /\binhabitants\b|einwohner|жител/iu, /\bgather/iu, /\bsent back\b/iu, /\bwounded\b|\bsick\b|verwundet|ранен/iu, /\bassault\b/iu, /\bsamples\b/iu, /\bdied\b/iu, /\bvolga\b|wolga|волг|поволж/iu,
];

/** The topics that a text speaks of, by number. */
export function topicsOf(text: string): ReadonlySet<number> {
  return new Set(TOPICS.flatMap((words, topic) => (words.test(text) ? [topic] : [])));
}
