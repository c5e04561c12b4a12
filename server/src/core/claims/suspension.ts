/**
 * What suspends judgement on a sentence: it asks, denies, plans, supposes, reports an error or keeps an anniversary. The
 * words are looked for anywhere in the sentence, because missing an error costs less than a false alarm.
 */
import { foldText } from '../text/fold';

const SUSPENDING_PHRASES: readonly string[] = [
  // denial and reported error
  'not', 'never', 'wrong', 'wrongly', 'mistakenly', 'erroneously', 'incorrectly', 'falsely', 'misdated', 'misdates', 'misprint', 'misdating', 'sic', 'instead of', 'rather than',
  'nicht', 'kein', 'keine', 'nie', 'falschlich', 'irrtumlich', 'falsch', 'не', 'ошибочно', 'неверно', 'никогда',
  // plans, drafts, expectations
  'to be signed', 'to be concluded', 'to be ratified', 'planned', 'scheduled', 'intended', 'proposed', 'draft', 'expected', 'hoped', 'postponed', 'due to', 'about to', 'ready to', 'as good as',
  'sollte', 'sollten', 'geplant', 'vorgesehen', 'entwurf', 'должен', 'должна', 'планировал', 'планировалось', 'проект', 'намечен',
  // suppositions
  'if', 'would', 'could have', 'might have', 'may have', 'should have', 'supposedly', 'allegedly', 'perhaps', 'possibly', 'whether', 'unless', 'had it', 'wenn', 'falls', 'ob', 'ware', 'hatte er', 'angeblich',
  'vielleicht', 'если', 'бы', 'якобы', 'возможно',
  // what others say
  'according to', 'claims', 'claimed', 'asserts', 'gives the date', 'dates it', 'reportedly', 'laut', 'behauptet', 'zufolge', 'по словам', 'утверждает',
  // commemoration and later life
  'anniversary', 'commemorated', 'commemorating', 'years after', 'years later', 'jahrestag', 'jahrte', 'годовщина', 'годовщину',
  // negotiation before, comment after
  'negotiations', 'negotiated', 'talks', 'before', 'after', 'until', 'since', 'prior to', 'following', 'vor', 'nach', 'seit', 'bis', 'до', 'после', 'с тех пор', 'накануне',
  'almost', 'nearly', 'beinahe', 'fast', 'almanac',
];

const PATTERN = new RegExp(` (?:${SUSPENDING_PHRASES.map(foldText).join('|')}) `);

/** Whether anything in the sentence forbids holding it to the facts. `sentence` is its text. */
export function suspendsJudgement(sentence: string): boolean {
  if (/[?¿]/.test(sentence) || /\[sic\b/i.test(sentence)) return true;
  return PATTERN.test(` ${foldText(sentence).replace(/[^\p{L}\p{N}]+/gu, ' ')} `);
}
