/**
 * Words that are a slip away from a name and are none: words of the three languages, and the names of other people and
 * places. A word that the check of spellings takes for a name belongs here.
 */
import { foldText } from '../util/fold';

const words = (text: string): readonly string[] => text.trim().split(/\s+/).map(foldText);

const WORDS = new Set(words(`
  Botnet Brigand Brining Bumkin Bunnet Burnings Chambermaid Churching Churchly Crimps Cripes Crisps Francs Gobbets Gobbles Going Gorge Gorging Greener Groaner
  Grocer Groper Grower Haler Halter Harder Heartling Hither Hitter Holder Hurtling Kosher Lather Lusher Lute Mulled Mullet Munch Munched Outsee Polyarchy
  Ratter Rioter Rotter Rutter Simony Stain Stale Staling Statin Strange String Strong Strung Suits Tanker Tanned Tannery Tenner Tinner Versicles
  Benzin Bonner Frisch Halde Hitze Kloster Klöster Kosten Köter Küster Mächte Musselin Retter Rheinbund Rheinländer Schacht Schächte Schach Schlacht Scheidewand Schicht Schleichen
  Schleichweg Schleier Schleifer Schlesier Schlichter Schmeichler Schnüre Schnurren Schwärze Spritz Strand Streng Tannen Tänzer Wechsel
`));

/** Surnames, given names and places that are not those of the base, and near to one of it. */
const NAMES = new Set(words(`
  Bennet Bennett Bloomberg Blumberg Briard Chamberlin Davis Dmitrov Fisher Fischer Franko Fritsche Fritzsche Gering Haider Haller Halder Heidrich Henke Heriot Herling Hiller Hoffman Hofmann
  Holger Keenan Kenan Kesting Manila Mannheim Maltman Miller Möller Moller Muller Mullen Munch Neuman Niederbayern Pavlova Pawlowa Pawlowna Reinhard Reinhart Rosenborg Rosenburg Schubart Serang Simon
  Aleksandrov Dzerzhinsk François Helsingborg Helsingør Kalininsk Kestel Kongsberg Manduria Marbach Mokotów Pavlovsk Petrogradka Ronnenberg Rotenburg Roseburg Zelenodolsk Zheleznogorsk
  Bonnot Curtis Liepmann Schliemann Simmons Stang Symons Tanger Wagener Wegner Zimmerman Bauman Erlanger Hartman Lindeman Richter Weisberg Weissenberg
`));

/** Beginnings of Russian words, which have many endings. */
const RUSSIAN = words(`
  Бензин Богомол Богослов Дмитр Кандел Каменьев Караван Крестьянск Кульман Ленинабад Манил Мебел Метел Миллер Навальн Надельн Надобн Напольн Начальн Недельн Нейман Неман Павловн Росток
  Сметан Станин Старин Троицк Троцкист Франк Чичерон Шредингер
`);

const ENDING = /(?:e|n|s|en|er|es|ern|ers|ens)$/;

/** Whether a capitalised word is known to be none of the names of the base. */
export function isOtherWord(word: string): boolean {
  const folded = foldText(word);
  const stem = folded.replace(ENDING, '');
  return WORDS.has(folded) || NAMES.has(folded) || WORDS.has(stem) || NAMES.has(stem) || WORDS.has(folded.replace(/s$/, '')) || RUSSIAN.some((beginning) => folded.startsWith(beginning));
}
