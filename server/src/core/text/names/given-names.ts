/**
 * Given names that are common in the sources of the subject. Before a surname they say which bearer is meant: "Emil
 * Rathenau" is not Walther, and nothing known of Walther may be held against him.
 */
import { hashWord } from '../../util/words';

/** Months and other words of the language that are given names, too, are left out: August, Mark, Надежда. */
const LATIN = `
Adolf Adolph Albert Alexander Alexei Aleksei Alexandre Alfred Alois Anatoly Andrei Andreas Andrew Anna Anthony Anton Arthur Benito Bernard Bernhard
Boris Bruno Carl Charles Christian Christoph Clara Clemens Constantin Dietrich David Dmitri Dmitry Edgar Edouard Eduard Edward Emil Emma Erich Ernest
Ernst Erwin Eugen Eugene Felix Ferdinand Filipp Fjodor Fyodor Fedor Francis Franz Frederick Friedrich Fritz Georg George Georgi Georgy Georgii Gerhard
Gottfried Grigori Grigory Guido Günther Gustav Hans Harald Heinrich Heinz Helmut Helmuth Henri Henry Herbert Hermann Herman Hjalmar Hugo Ilya Ivan Ivy
Jacob Jakob Jan James Jean Joachim Jochen Johann Johannes John Josef Joseph Julius Karl Klaus Konrad Konstantin Kurt Lavrentiy Lavrenty Lawrence Lazar
Leo Leon Leonid Leopold Lev Louis Ludwig Manfred Margarete Maria Martin Marie Mathilde Max Maxim Michael Michail Mikhail Moritz Nadezhda Nikita
Nikolai Nikolay Nicholas Nicolas Oleg Oskar Oswald Otto Paul Pavel Peter Philip Philipp Pierre Pjotr Pyotr Rainer Raymond Reinhold Richard Robert Rolf
Roman Rudolf Rudolph Samuel Semyon Sergei Sergey Siegfried Sigmund Simon Stanley Stefan Stephen Svetlana Theodor Theodore Thomas Valentin Vasily
Victor Viktor Vladimir Vyacheslav Wladimir Eleanor Theodora Vollrath Fritz-Dietlof Dietlof Polina Nadia Vera Olga Elena Helene Charlotte Elisabeth
Elizabeth Emilie Irene Ilse Käthe Lina Luise Louise Magda Rosa Sophie Tatiana Margaret Mary Anne Alice Ruth Ida Paula Oscar Randolph Austen Alan
Neville Walter Walther Werner Wilhelm William Winston Wolfgang Yakov Yevgeny Yuri Achim Adam Adelheid Adrian Agnes Alain Alasdair Albrecht Aldo
Alessandro Alfonso Alma Amadeus Ambrose Andre André Andrej Andrzej Angela Angelica Annemarie Annette Antoine Antonio Antonina Arkady Arnold Arseny
Artem Artur Arvid Augustin Aurel Axel Barbara Bartholomew Bastian Beatrice Benjamin Berta Bertha Berthold Bertrand Bogdan Brian Brigitte Burkhard
Camille Carlo Carlos Carsten Catherine Cecil Cesare Christa Christine Christopher Claire Claude Claus Clement Colin Constance Cornelius Curt Cyril
Cyrus Dagmar Daniel Daria Denis Detlef Diana Diego Dieter Dirk Donald Dora Dorothea Dorothy Douglas Eberhard Eckart Eckhard Edith Edmond Edmund Edvard
Edwin Egon Ekkehard Eleonore Elias Elisabeta Ella Elsa Else Emanuel Emile Engelbert Enrico Enzo Erika Esther Ethel Eva Evelyn Ewald Fabian Felicia
Felicitas Florence Florian Frances Franco Franciszek Francois François Frank Fred Frederic Freya Frida Frieda Fridtjof Gabriel Gabriele Galina Gebhard
Geoffrey Gerald Gerd Gerda Gertrud Gertrude Gilbert Gisela Giuseppe Giovanni Golo Gordon Graham Greta Gregor Gregory Gudrun Gunther Gustave Hanna
Hannah Hannelore Harold Harry Hartmut Hedwig Helen Helga Helmar Henrietta Henriette Henryk Hilda Hilde Hildegard Holger Horace Horst Houston Howard
Hubert Hugh Ignacy Ignatius Igor Immanuel Inge Ingeborg Ingrid Ines Irina Isaac Isabella Isaiah Isidor Ismail Israel Iwan Jack Jacques Jakub Janusz
Jerome Jerzy Jessica Joan Joanna Johanna Jonathan Jörg Josefine Josephine Josip Juan Judith Julia Julian Julie Juri Jürgen Jutta Kamil Karel Karin
Karoline Kaspar Katharina Katherine Kathleen Katrin Kazimierz Kenneth Klara Klemens Knut Larissa Laura Leif Lena Leonard Leonhard Lew Lidia Lidija
Lilly Lily Lionel Lorenz Lothar Lucien Lucy Ludmila Lukas Lydia Madeleine Maksim Malcolm Manuel Marc Marcel Marcus Margarethe Margot Marguerite
Marianne Marina Mario Markus Martha Matthias Matthew Matthäus Maurice Maximilian Maxime Meinhard Melanie Michal Michel Milan Miriam Mohammed Monika
Nadja Natalia Natalie Natalja Nathan Nelly Nicola Nina Nora Norbert Norman Odette Olaf Oliver Ottilie Pascal Patricia Patrick Paulina Pauline Percy
Peregrine Pietro Piotr Platon Rafael Ralf Ralph Raphael Raissa Raoul Regina Reinhard Renate Renée René Rita Robin Roger Roland Ronald Rosalie
Rosemarie Rüdiger Rupert Sabine Sara Sarah Sebastian Selma Semjon Sergej Sergius Sibylle Sidney Sigrid Silvia Sofia Sonia Sonja Stanislav Stanislaw
Stefanie Stepan Steven Stewart Susan Susanna Susanne Sven Sydney Sylvia Tamara Tatjana Ted Thea Theo Theobald Therese Thilo Timothy Tobias Tom Toni
Traugott Ulla Ulrike Ursula Uwe Valentina Valerie Valery Vasili Vassili Veit Verena Veronika Viktoria Victoria Vincent Viola Vittorio Vivian Volker
Waldemar Waltraud Wanda Warren Wassili Wendelin Wenzel Wera Wieland Wiktor Wilfried Wilhelmine Willi Willy Witold Wolf Wladislaw Xaver Yvonne Yvette
Zdeněk Zinaida Zofia
Annelies Anneliese Käte Kätchen Gerti Traudl Emmy Edda Gretl Edelgard Edeltraud Erna Hertha Irmgard Irma Leni Liesel Lieselotte Lotte Margret Minna Rosalinde Roswitha Senta Siegrid Thekla Trude Joe Jim Bill Bob Irving Groucho Jerry Larry Harvey Irwin Nils Lars Göran Gösta Günter Jochanan Manuela Carola Henny Hilmar Wenzeslaus
`;

const CYRILLIC = `
Александр Алексей Анатолий Андрей Анна Антон Борис Вальтер Василий Виктор Вильгельм Владимир Вячеслав Георгий Григорий Густав Дмитрий Евгений Иван
Игорь Илья Иосиф Карл Константин Фриц Дитлоф Полина Ольга Елена Татьяна Лев Леонид Максим Мария Михаил Николай Олег Павел Пётр
Светлана Семён Сергей Фёдор Эмиль Эрнст Юрий Яков Адам Адольф Аксель Алан Алла Альберт Альбрехт Альфред Анастасия Андре Анри Антонина Аркадий Арнольд
Арсений Артём Артур Бенито Бернхард Богдан Бруно Валентин Валентина Валерий Варвара Вернер Вероника Виктория Виталий Владислав Всеволод Вольфганг
Галина Ганс Гарри Гельмут Генрих Генри Георг Герберт Герман Герта Герхард Гуго Давид Даниил Денис Джеймс Джозеф Джон Джордж Дитер Ева Евгения Егор
Екатерина Елизавета Ефим Жан Захар Зинаида Зоя Игнатий Ида Иоахим Иоганн Ирина Исаак Йозеф Йохен Казимир Капитолина Карина Карла Кирилл Клара Клаус
Климент Корнелий Конрад Ксения Курт Лариса Лаврентий Лазарь Лео Лидия Лоренц Луи Луиза Людвиг Людмила Макс Макар Маргарита Марина Маркус Марсель Марта
Мартин Матвей Матильда Мориц Моисей Наталия Наталья Никита Никифор Нина Оскар Остин Отто Пауль Петер Пьер Рихард Роберт Розалия Рольф Рудольф Савва
Самуил Сара Себастьян Серафим София Софья Станислав Степан Сюзанна Тамара Тарас Теодор Тимофей Тихон Томас Трофим Ульрих Урсула Ференц Филипп Франц
Фридрих Фёкла Франсуа Хуго Хьюстон Чарльз Эдуард Эдвард Эдгар Элла Эльза Эмма Эрвин Эрих Эуген Юзеф Юлия Юлиан Юлиус Юрген Якоб Ян Януш Айви Аннелиз Бела Гюнтер Джо Дора Жорж Мишель Рой Света Франк Эрика Юджин
`;

/** Names that lose their last vowel: Павел, Павла. */
const SHORTENED: Readonly<Record<string, string>> = { Пётр: 'Петр', Лев: 'Льв', Павел: 'Павл' };

/** A Russian given name in its cases; that some endings do not occur does no harm. */
function inCases(name: string): string[] {
  const stem = name.slice(0, -1);
  const ending = name.slice(-1);
  if (ending === 'й' || ending === 'ь') return [name, ...['я', 'ю', 'ем', 'е', 'и'].map((other) => stem + other)];
  if (ending === 'а') return [name, ...['ы', 'и', 'е', 'у', 'ой'].map((other) => stem + other)];
  if (ending === 'я') return [name, ...['и', 'е', 'ю', 'ей'].map((other) => stem + other)];
  if (/[еиоу]/.test(ending)) return [name];
  return [name, ...['а', 'у', 'ом', 'е'].map((other) => (SHORTENED[name] ?? name) + other)];
}

const HASHES = new Set([...LATIN.trim().split(/\s+/), ...CYRILLIC.trim().split(/\s+/).flatMap(inCases)].map(hashWord));

/** Whether a word, by its hash (see {@link hashWord}), is a common given name. */
export function isGivenName(hash: number): boolean {
  return HASHES.has(hash);
}
