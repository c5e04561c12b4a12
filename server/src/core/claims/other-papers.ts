/** Papers that the signatories of a treaty may have signed about the same time, and that no entry is. */
import { foldText } from '../util/fold';

const OTHER_PAPER = /(?<!\p{L})(?:nothing|nichts|ничего|minutes|letter|brief|map|karte|draft|entwurf|письм|карт|проект)/u;

/** Whether a sentence speaks of such a paper, or of none signed. */
export const namesOtherPaper = (sentence: string): boolean => OTHER_PAPER.test(foldText(sentence));
