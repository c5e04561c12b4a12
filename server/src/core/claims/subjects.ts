/**
 * Whether a name is the subject of the clause that it begins. Before it stand at most an article, a title and an adverb:
 * "Reich Foreign Minister Ribbentrop", "Then Stalin". Any other word may govern the name ("the steamer Lenin", "like Lenin",
 * "Freunde von Rathenau"), as may its own case ending ("вдова Красина").
 */
import type { Mention } from '../text/mentions';
import { foldText } from '../util/fold';
import type { ShapeItem } from './clause-shape';

/** Beginnings of words of titles, of ranks and of what qualifies them; whole words end in a blank. */
const OF_TITLES = [
  // English
  'minister', 'commissar', 'ambassador', 'chancellor', 'president', 'general', 'marshal', 'colonel', 'admiral', 'major ', 'captain', 'secretar', 'envoy', 'count ', 'baron', 'prince ', 'king ', 'tsar', 'emperor', 'kaiser', 'lord ',
  'sir ', 'mr ', 'herr ', 'dr ', 'professor', 'comrade', 'people', 's ', 'foreign', 'affairs', 'war ', 'for ', 'reich', 'soviet', 'german', 'russian', 'british', 'french', 'polish', 'state', 'chief', 'leader', 'dictator', 'premier', 'diplomat', 'politician',
  'industrialist', 'historian', 'plenipotentiary', 'chargé', 'charge', 'counsellor', 'councillor', 'federal', 'prime ', 'party ', 'young', 'old ', 'new ', 'federated', 'government',
  'social', 'democrat', 'communist', 'socialist', 'bolshevik', 'trade', 'representative', 'statesman', 'revolutionary', 'commander', 'delegate', 'journalist', 'banker', 'chairman',
  // German
  'sozialdemokrat', 'kommunist', 'sozialist', 'bolschewi', 'handelsvertreter', 'staatsmann', 'revolutionar', 'vorsitzende', 'aussenminister', 'volkskommissar', 'aussenkommissar', 'botschafter', 'gesandte', 'kanzler', 'praesident', 'prasident', 'marschall', 'oberst', 'graf', 'freiherr', 'furst', 'staatssekretar', 'genosse', 'deutsch', 'sowjetisch', 'russisch', 'auswartig', 'angelegenheiten',
  'fur ', 'jung', 'alt', 'diktator', 'diplomat', 'politiker', 'bundes', 'regierungschef', 'staatschef', 'parteichef', 'generalstabschef', 'oberbefehlshaber', 'befehlshaber', 'staatsoberhaupt', 'generalsekretar',
  // Russian
  'министр', 'нарком', 'народн', 'комиссар', 'посол', 'полпред', 'полномочн', 'представитель', 'канцлер', 'рейх', 'президент', 'генерал', 'маршал', 'граф', 'барон', 'князь', 'царь', 'товарищ', 'секретар', 'иностранных', 'дел ', 'советск', 'немецк', 'германск',
  'молод', 'дипломат', 'вождь', 'коммунист', 'социал', 'большевик', 'торгпред', 'делегат', 'председател', 'глава ', 'главой ', 'главу ', 'главе ', 'главы ', 'командующ', 'главнокомандующ', 'начальник', 'премьер',
  // adverbs and conjunctions that govern nothing
  'then', 'later', 'also', 'here', 'there', 'meanwhile', 'thus', 'so ', 'but ', 'yet ', 'however', 'therefore', 'only', 'even', 'finally', 'soon', 'again', 'dann', 'spater', 'auch', 'dort', 'hier', 'schon', 'damals', 'aber', 'doch', 'sogar', 'bald', 'затем', 'потом', 'тогда',
  'там ', 'здесь', 'также', 'но ', 'а ', 'даже', 'уже',
];
const TITLE_WORD = new RegExp(`^(?:${OF_TITLES.map((word) => foldText(word).replace(/ $/, '$')).join('|')})`);
const ENDS_A_CLAUSE = /[;&,(-]/;

/** Whether a word belongs to a title, a rank or what qualifies one. */
export const isTitleWord = (word: string): boolean => TITLE_WORD.test(foldText(word));

const lastWord = (text: string): string => foldText(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean).at(-1) ?? '';

/** Whether the words between the beginning of the clause and the name at an index leave the name free to be the subject. */
export function isSubject(text: string, items: readonly ShapeItem[], index: number): boolean {
  const { mention } = items[index]!;
  if (mention === undefined || !isNominative(text, mention)) return false;
  for (let before = index - 1; before >= 0 && !ENDS_A_CLAUSE.test(items[before]!.letter); before--) {
    const item = items[before]!;
    if ('aDoALb'.includes(item.letter) || item.mention?.candidates.every(({ kind }) => kind === 'office') === true) continue;
    if (!isTitleWord(text.slice(item.start, item.end))) return false;
  }
  return true;
}

/** Whether a name stands as it is listed, without an ending or a preposition that makes it depend on another word. */
export function isNominative(text: string, mention: Mention): boolean {
  const written = foldText(text.slice(mention.start, mention.end));
  // A pronoun stands for a name, and a listed form may lack the words that were written.
  if (!written.includes(' ') && lastWord(mention.form.text).slice(0, 2) !== written.slice(0, 2)) return true;
  if (written.startsWith('von ') && !foldText(mention.form.text).includes('von ')) return false;
  return written.split(/[^\p{L}\p{N}]+/u).includes(lastWord(mention.form.text));
}
