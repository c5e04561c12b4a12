/**
 * Sentences that report an error, or what somebody else has written. Statements that hold in plans, hypotheses and questions as
 * well as in assertions, such as the span of a life in brackets, are let alone only there.
 */
import { foldWords } from '../util/fold';

const WORDS =
  ' (?:wrong|wrongly|mistaken|mistakenly|mistake|erroneous|erroneously|error|incorrect|incorrectly|false|falsely|misdat[a-z]*|misprint[a-z]*|miscalculat[a-z]*|sic|not|nor|instead|rather than|according to|claims?|claimed|allege[a-z]*|supposedly|gives?|gave|dates? it|misread[a-z]*|corrected|correctly|recte|'
  + 'falsch|falschlich[a-z]*|irrtumlich[a-z]*|irrtum|fehler|fehlerhaft|druckfehler|nicht|statt|laut|zufolge|angeblich|behauptet|richtig|korrigiert|verdruckt|'
  + 'ошибочн[а-я]*|ошибка|ошибке|ошибкой|опечатка|неверно|неправильно|не|вместо|якобы|согласно|утвержда[а-я]*) ';
const REPORTS_ERROR = new RegExp(WORDS);

/** Whether a sentence says of its own figures that they are wrong, or that they are another's. */
export function reportsError(sentence: string): boolean {
  return REPORTS_ERROR.test(foldWords(sentence));
}
