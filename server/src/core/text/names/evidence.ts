/** Why a name was taken to mean somebody: kept as a word and a few details, and put into sentences when a reader asks. */
import type { CompiledEntry, CompiledName } from '../../facts/index-format';
import { foldText } from '../../util/fold';

export type Evidence =
  | { readonly reason: 'alone' | 'linked' | 'named' | 'usual' | 'introduced' | 'date' | 'quoted' | 'amid' | 'undecided' }
  | { readonly reason: 'clues'; readonly words: readonly string[] }
  | { readonly reason: 'before' | 'after' | 'title'; readonly word: string }
  | { readonly reason: 'related' | 'described'; readonly entry: CompiledEntry };

/** Evidence that needs no details, one object each, because nearly every mention has one of them. */
export const EVIDENCE = {
  alone: [{ reason: 'alone' }],
  linked: [{ reason: 'linked' }],
  named: [{ reason: 'named' }],
  undecided: [{ reason: 'undecided' }],
} as const satisfies Record<string, readonly Evidence[]>;

/** The reasons in words, without a full stop. `written` is the name as it stands in the text. */
export function evidenceInWords(written: string, form: CompiledName, evidence: readonly Evidence[]): string[] {
  const plain = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const described = evidence.some(({ reason }) => reason === 'described' || reason === 'linked');
  const inflected = described || plain(written) === plain(form.text) ? [] : [`“${written.replace(/[*_\s]+/g, ' ').trim()}” is a form of “${form.text}”`];
  return [...inflected, ...evidence.map((one) => inWords(one, form))];
}

function inWords(evidence: Evidence, form: CompiledName): string {
  switch (evidence.reason) {
    case 'alone':
      return `“${form.text}” is borne by this entry alone`;
    case 'linked':
      return `linked to “${form.text}”`;
    case 'named':
      return 'the given names are those of this person alone';
    case 'usual':
      return 'usually meant by this name';
    case 'introduced':
      return 'named in full elsewhere in the note';
    case 'date':
      return 'fits the date in the sentence';
    case 'quoted':
      return 'in quotation marks, as for what happened there';
    case 'amid':
      return 'named among others of the subject';
    case 'undecided':
      return 'nothing nearby tells the bearers of this name apart';
    case 'clues':
      return `beside ${evidence.words.map((clue) => `“${clue}”`).join(' and ')}`;
    case 'before':
      return `before “${evidence.word}”`;
    case 'after':
      return `after “${evidence.word}”`;
    case 'title':
      return `called “${evidence.word}”`;
    case 'related':
      return `named together with ${evidence.entry.name}`;
    case 'described':
      return `${evidence.entry.name} is the only one named before in this section`;
  }
}
