/**
 * Surnames that the words beside them give to somebody whom the fact base does not know: "a Dr. Wirth", "der Nervenarzt
 * Hoffmann", "The Chamberlains", «некий Мюллер». One look-up for the word on either side of a surname.
 */
import { hashWord, wordText, type Words } from '../../util/words';
import type { NameMatch } from './find-names';

const hashes = (list: string): ReadonlySet<number> => new Set(list.trim().split(/\s+/).map(hashWord));

/** Words that introduce somebody unknown; behind an article that may be what was somebody's: "a Litvinov proposal". */
const STRANGERS = hashes('certain gewisser gewissen gewissem некий некоего некоему неким некоем некто');
const INDEFINITE = hashes('a ein eine einem einen eines einer');
/** Behind "a Mirbach" they go on with the sentence, and no noun stands there. */
const GOES_ON = hashes('who whose was is had has also of from at in on and or but with');
/** Polite forms between the article and the surname. */
const POLITE = hashes('dr prof mr mrs herr herrn frau');

/** They are their wives and daughters; the women of the fact base bear double names. */
const WOMEN = hashes('frau fräulein mrs miss madame mme lady госпожа госпожи госпоже госпожу мадам');

/** Callings and ranks that nobody in the fact base had. */
const CALLINGS = hashes(`
  archivist librarian Archivar Archivars Bibliothekar архивист архивиста библиотекарь библиотекаря
  composer pianist conductor singer painter sculptor photographer architect poet novelist playwright actor actress physician surgeon dentist psychiatrist physiologist chemist mathematician astronomer biologist archaeologist
  geographer philologist footballer boxer cyclist cosmonaut astronaut chef tailor baker butcher gardener gunman
  Komponist Komponisten Pianist Pianisten Dirigent Dirigenten Sänger Sängers Maler Malers Bildhauer Bildhauers Fotograf Fotografen Photograph Photographen Architekt Architekten Dichter Dichters Lyriker Schauspieler Schauspielers
  Regisseur Regisseurs Arzt Arztes Zahnarzt Zahnarztes Nervenarzt Nervenarztes Chirurg Chirurgen Physiologe Physiologen Chemiker Chemikers Mathematiker Mathematikers Astronom Astronomen Biologe Biologen
  Archäologe Archäologen Geograph Geographen Philologe Philologen Theologe Theologen Reformator Reformators Fußballer Boxer Kosmonaut Kosmonauten Bäcker Bäckers Metzger Schneider Gärtner
  композитор композитора композитору композитором пианист пианиста дирижёр дирижёра певец певца певцу художник художника художнику художником скульптор скульптора фотограф фотографа архитектор архитектора поэт поэта поэту
  поэтом актёр актёра режиссёр режиссёра врач врача хирург хирурга физиолог физиолога химик химика математик математика астроном астронома биолог биолога археолог археолога географ географа филолог филолога
  prince princess emperor empress king queen tsar Fürst Fürsten Kaiserin König Zar князь князя князю князем царь царя богослов богослова академик академика академику хоккеист хоккеиста футболист футболиста шахматист шахматиста космонавт космонавта
`);

/** Whether a bare surname is given to somebody else by the words right beside it. */
export function isSomebody(words: Words, { firstRow, lastRow, bearers }: NameMatch): boolean {
  const before = wordBefore(words, firstRow);
  if (before !== undefined) {
    const hash = words.hashes[before]!;
    if (WOMEN.has(hash) && bearers.every(({ name }) => !name.text.includes('-'))) return true;
    if (CALLINGS.has(hash) || STRANGERS.has(hash)) return true;
    if (POLITE.has(hash) && before > 0 && CALLINGS.has(words.hashes[before - 1]!) && words.text.slice(words.ends[before - 1], words.starts[before]) === ', ') return true;
    const article = POLITE.has(hash) ? wordBefore(words, before) : before;
    if (article !== undefined && INDEFINITE.has(words.hashes[article]!) && isAlone(words, lastRow)) return true;
    if (hash === THE && bearers.length > 1 && isPlural(words, lastRow, bearers)) return true;
  }
  if (isFirstOfTwo(words, lastRow) || isFirm(words, lastRow)) return true;
  let behind = lastRow + 1;
  if (behind < words.count && ARTICLES.has(words.hashes[behind]!)) behind++;
  return behind < words.count && CALLINGS.has(words.hashes[behind]!) && APPOSITION.test(words.text.slice(words.ends[lastRow], words.starts[behind])) && !isCalling(words, behind + 1);
}

/** "Pavlov, the physiologist", "Hoffmann (der Photograph)", "Pavlov the physiologist". */
const APPOSITION = /^(?:, (?:(?:the|der|des|dem|den) )?| \((?:(?:the|der|des|dem|den) )?| the )$/;
const ARTICLES = hashes('the der des dem den');

/** «Потёмкин-Таврический»: in Russian a hyphen and an adjective make a double surname. */
function isFirstOfTwo({ text, ends, starts, count }: Words, row: number): boolean {
  const end = ends[row]!;
  return text[end] === '-' && row + 1 < count && starts[row + 1] === end + 1 && /^[А-ЯЁ][а-яё]+(?:ск|цк)(?:ий|ого|ому|им|ом)$/.test(text.slice(end + 1, ends[row + 1]));
}

const PARTNERS = hashes('sons son co cie brothers bros söhne sohn gebrüder сыновья сын');

/** "Rathenau & Sons" */
const isFirm = ({ text, ends, starts, hashes: known, count }: Words, row: number): boolean => row + 1 < count && PARTNERS.has(known[row + 1]!) && /^ & $/.test(text.slice(ends[row], starts[row + 1]));

const THE = hashWord('the');

/** The row before another if only a blank or the point of "Dr." parts them. */
function wordBefore(words: Words, row: number): number | undefined {
  if (row === 0) return undefined;
  const gap = words.text.slice(words.ends[row - 1], words.starts[row]);
  return gap === ' ' || gap === '\n' || (gap === '. ' && POLITE.has(words.hashes[row - 1]!)) ? row - 1 : undefined;
}

/** Whether nothing that could be somebody's stands behind the name. */
function isAlone(words: Words, lastRow: number): boolean {
  const next = lastRow + 1;
  if (next >= words.count) return true;
  const gap = words.text.slice(words.ends[lastRow], words.starts[next]);
  if (/^[-‐‑–'’]/.test(gap)) return false;
  return gap.trim() !== '' || GOES_ON.has(words.hashes[next]!);
}

/** "The Chamberlains": all who bear the name, so none of them. */
const isPlural = (words: Words, row: number, bearers: NameMatch['bearers']): boolean => {
  const written = wordText(words, row);
  return written.endsWith('s') && !/^['’]/.test(words.text.slice(words.ends[row]!, words.ends[row]! + 1)) && bearers.every(({ name }) => !name.text.endsWith('s'));
};

/** "Pavlov, the physiologist Bykov": the calling is the next man's. */
const isCalling = (words: Words, row: number): boolean => row < words.count && /^ $/.test(words.text.slice(words.ends[row - 1], words.starts[row])) && /^\p{Lu}/u.test(wordText(words, row));
