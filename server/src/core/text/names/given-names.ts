/**
 * Given names that are common in the sources of the subject. Before a surname they say which bearer is meant: "Emil
 * Rathenau" is not Walther, and nothing known of Walther may be held against him.
 */
import { hashWord } from '../../util/words';

const GIVEN_NAMES = `
Adolf Adolph Albert Alexander Alexei Aleksei Alexandre Alfred Alois Anatoly Andrei Andreas Andrew Anna Anthony Anton August Arthur Benito Bernard Bernhard
Boris Bruno Carl Charles Christian Christoph Clara Clemens Constantin Dietrich David Dmitri Dmitry Edgar Edouard Eduard Edward Eduard Emil Emma Erich Ernest Ernst
Erwin Eugen Eugene Felix Ferdinand Filipp Fjodor Fyodor Fedor Francis Franz Frederick Friedrich Fritz Georg George Georgi Georgy Georgii Gerhard Gottfried
Grigori Grigory Guido Günther Gustav Hans Harald Heinrich Heinz Helmut Helmuth Henri Henry Herbert Hermann Herman Hjalmar Hugo Ilya Ivan Ivy Jacob Jakob Jan
James Jean Joachim Jochen Johann Johannes John Josef Joseph Julius Kaiser Karl Klaus Konrad Konstantin Kurt Lavrentiy Lavrenty Lawrence Lazar Leo Leon Leonid Leopold Lev
Louis Ludwig Manfred Margarete Maria Mark Martin Marie Mathilde Max Maxim Michael Michail Mikhail Moritz Nadezhda Nikita Nikolai Nikolay Nicholas Nicolas Oleg Oskar Oswald Otto
Paul Pavel Peter Philip Philipp Pierre Pjotr Pyotr Rainer Raymond Reinhold Richard Robert Rolf Roman Rudolf Rudolph Samuel Semyon Sergei Sergey Siegfried Sigmund Simon Stanley Stefan
Stephen Svetlana Theodor Theodore Thomas Valentin Vasily Victor Viktor Vladimir Vyacheslav Wladimir Eleanor Theodora Vollrath Fritz-Dietlof Dietlof Polina Nadia Vera Olga Elena Helene Charlotte Elisabeth Elizabeth Emilie Irene Ilse Käthe Lina Luise Louise Magda Rosa Sophie Tatiana Margaret Mary Anne Alice Ruth Ida Paula Oscar Randolph Austen Joseph Alan Neville Walter Walther Werner Wilhelm William Winston Wolfgang Yakov Yevgeny Yuri
Александр Алексей Анатолий Андрей Анна Антон Борис Вальтер Василий Виктор Вильгельм Владимир Вячеслав Георгий Григорий Густав Дмитрий Евгений Иван Игорь Илья Иосиф Карл Константин
Фриц Дитлоф Полина Вера Ольга Елена Роза Татьяна Лев Леонид Максим Мария Михаил Надежда Николай Олег Павел Пётр Роман Светлана Семён Сергей Фёдор Эмиль Эрнст Юрий Яков
`;

const HASHES = new Set(GIVEN_NAMES.trim().split(/\s+/).map(hashWord));

/** Whether a word, by its hash (see {@link hashWord}), is a common given name. */
export function isGivenName(hash: number): boolean {
  return HASHES.has(hash);
}
