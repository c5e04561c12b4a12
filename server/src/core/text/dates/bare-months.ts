/** Whether a month by itself is a date: "in August", "that May", "August tensions"; but not "May I", "they march", "August von …". */
import type { Words } from '../../util/words';
import type { Draft } from './draft';
import { Gap, gapAfter, isBlank } from './gaps';
import { isIn, wordSet } from './word-sets';

const CUES = wordSet('in by since until till during from through of throughout that this following next previous last same im ab seit bis vom diesem jenem folgenden nächsten vergangenen darauffolgenden selben gleichen desselben в с до к от по');
const ARTICLES = wordSet('the');
const BEFORE_AN_ARTICLE = wordSet('in by since until during');
/** What follows a month that is none: names of people, verbs. */
const NAME_WORDS = wordSet('von van der de zu fon фон wilhelm bebel thalheimer petrovna ivanovna');

export function isDatedMonth(words: Words, draft: Draft): boolean {
  const previous = draft.firstRow - 1;
  if (isBlank(gapAfter(words, draft.lastRow)) && isIn(words, draft.lastRow + 1, NAME_WORDS)) return false;
  if (draft.part !== undefined || draft.qualifier !== undefined || draft.limit !== undefined && draft.limit !== 'after' && draft.limit !== 'before') return true;
  if (previous < 0 || !isBlank(gapAfter(words, previous))) return false;
  if (isIn(words, previous, CUES)) return !isFollowedByName(words, draft);
  return isIn(words, previous, ARTICLES) && isIn(words, previous - 1, BEFORE_AN_ARTICLE) && false;
}

/** "from August Thalheimer": a name follows, which a month would not have. */
function isFollowedByName(words: Words, draft: Draft): boolean {
  const next = draft.lastRow + 1;
  if (next >= words.count || gapAfter(words, draft.lastRow) !== Gap.Blank || words.numbers[next] === 1) return false;
  const first = words.text.charAt(words.starts[next]!);
  return first !== first.toLowerCase() && isIn(words, draft.firstRow - 1, OF_OR_FROM) && isAugust(words, draft);
}

const OF_OR_FROM = wordSet('from of by von до от с к');
const AUGUSTS = wordSet('august август');
const isAugust = (words: Words, draft: Draft): boolean => isIn(words, draft.lastRow, AUGUSTS);
