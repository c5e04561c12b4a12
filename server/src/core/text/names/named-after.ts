/**
 * Names that are parts of other names: a street, a prize or a works that was named after somebody speaks of neither the
 * person nor the town. "Molotov cocktail", "Stalinallee" in two words, "завод имени Сталина".
 */
import { foldText, isCapital } from '../../util/fold';
import { hashWord, type Words } from '../../util/words';
import type { NameMatch } from './find-names';

const hashes = (list: string): ReadonlySet<number> => new Set(list.trim().split(/\s+/).map(hashWord));

/** Words that, right behind a name, make it the name of a thing. */
const BEHIND = hashes(`
  street avenue boulevard square suit hotel hall wall peak airport times road bridge canal prize medal museum library institute institution university foundation academy stadium mausoleum cocktail cocktails school college house monument
  straße strasse allee platz ring brücke kanal preis orden museum stiftung universität werke mausoleum schule gymnasium institut haus denkmal gasse kaserne cocktail damm ufer park halle
  город кинотеатр
`);

/** Words that, right before a name, do the same; Russian names things so. */
const BEFORE = hashes(`
  имени им улица улице улицу улицы площадь площади проспект проспекте проспекта переулок переулке мавзолей мавзолея мавзолею премия премии премию орден ордена орденом ледокол ледокола ледоколе город города городе станция станции коктейль коктейля крейсер крейсера
  дирижабль дирижабля пароход парохода пароходе теплоход теплохода броненосец броненосца линкор линкора эсминец эсминца танк танка гостиница гостиницы гостинице ресторан ресторана ресторане кафе музей музея музее
  фильм фильма фильме роман романа пьеса пьесы опера оперы film movie novel opera Films Roman Romans Oper Pension
  lake fort mount asteroid ship destroyer submarine icebreaker steamer restaurant hotel café airship zeppelin battleship steamship tanker
  dampfer luftschiff zeppelin hotel restaurant panzerkreuzer eisbrecher
`);
/** Words before a name whose point only shortens them; behind any other word a point ends the sentence. */
const SHORTENED = hashes('им ул пл пр');

/** Treaties and peaces that are named by a place: one that is not listed is nobody's, and its place is not spoken of. */
const TREATIES = hashes('treaty peace vertrag vertrags vertrage frieden friede friedens мир договор');
const OF = hashes('of von');

/** A thing that bears the name of one who lived: these kinds only, for "Rapallo Square" is still in Rapallo. */
const NAMESAKES: ReadonlySet<string> = new Set(['person', 'place', 'state']);

const FILE_ENDING = /\.(?:md|markdown|qmd|rmd|mdx|adoc|rst|typ|org|txt|pdf|docx?|odt|rtf|tex|bib|html?|jpe?g|png|gif|tiff?|webp|csv|tsv|xlsx?|json|ya?ml|epub|mp3|mp4|zip)$/i;
const LONGEST_PATH = 160;

/** "notes/Chicherin.md": a name within the name of a file. */
function isInFileName({ text, ends, starts }: Words, { firstRow, lastRow }: NameMatch): boolean {
  let end = ends[lastRow]!;
  if (!/[.\/\\_-]/.test(text[end] ?? ' ')) return false;
  const limit = Math.min(text.length, end + LONGEST_PATH);
  while (end < limit && /[\p{L}\p{N}./\\_-]/u.test(text[end]!)) end++;
  return FILE_ENDING.test(text.slice(starts[firstRow], end).replace(/\.+$/, ''));
}

/** Whether a matched name stands within the name of something else. */
export function isNamedAfter(words: Words, match: NameMatch): boolean {
  if (isInFileName(words, match)) return true;
  const { firstRow, lastRow } = match;
  if (!match.bearers.every(({ entry }) => NAMESAKES.has(entry.kind))) return firstRow > 0 && BEFORE.has(words.hashes[firstRow - 1]!) && isQuoted(words, firstRow) && match.bearers.every(({ entry }) => entry.kind !== 'concept' && entry.kind !== 'organisation');
  if (firstRow > 1 && OF.has(words.hashes[firstRow - 1]!) && TREATIES.has(words.hashes[firstRow - 2]!) && isCapital(words.text.charCodeAt(words.starts[firstRow - 2]!)) && match.bearers.every(({ entry }) => entry.kind === 'place')) return true;
  if (lastRow + 1 < words.count && BEHIND.has(words.hashes[lastRow + 1]!) && isJoined(words, lastRow + 1) && !isGenitive(words, match)) return true;
  return firstRow > 0 && (BEFORE.has(words.hashes[firstRow - 1]!) || SHORTENED.has(words.hashes[firstRow - 1]!)) && isJoined(words, firstRow);
}

/** Whether only a blank, a hyphen or the point of an abbreviation parts a word from the one before it. */
function isJoined(words: Words, row: number): boolean {
  const gap = words.text.slice(words.ends[row - 1], words.starts[row]);
  return /^\.?[\s‑-]{1,2}[«„“"*_]{0,2}$/.test(gap) && (gap[0] !== '.' || SHORTENED.has(words.hashes[row - 1]!));
}

/** «Гостиница «Рапалло»»: in quotation marks behind the word for a thing even the name of a treaty is the thing's. */
const isQuoted = (words: Words, row: number): boolean => /^\s[*_]?[«„“"][*_]?$/.test(words.text.slice(words.ends[row - 1], words.starts[row]));

/** "Schulenburgs Haus" is the house of Schulenburg; a "Schulenburg-Haus" would be called after him. */
function isGenitive(words: Words, { lastRow, bearers }: NameMatch): boolean {
  const end = words.ends[lastRow]!;
  return words.text[end - 1] === 's' && words.text[end] === ' ' && bearers.every(({ name }) => !foldText(name.text).endsWith('s'));
}
