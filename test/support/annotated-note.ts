/**
 * Annotated notes: prose in which every name is marked with whom it means. test/library/README.md is the manual.
 *
 *     ⟦Чичерина|georgy-chicherin⟧ сменил ⟦Литвинов|maxim-litvinov⟧ на улице ⟦Молотова|-⟧.
 *
 * What is not marked is no name of the base.
 */
import type { Span } from '../../server/src/core/util/span';

export interface Annotation extends Span {
  /** Ids of the entries that the name may rightly be taken for; empty where it means nobody in the base. */
  readonly meant: readonly string[];
  /** The name must stay open: nothing in the note tells who is meant. */
  readonly open?: true;
  /** Recognising it is as good as leaving it: a description, a word that hardly counts as a name. */
  readonly optional?: true;
}

export interface AnnotatedNote {
  /** The note as its writer wrote it. */
  readonly text: string;
  readonly annotations: readonly Annotation[];
}

const MARK = /⟦([^⟦⟧|]+)\|([^⟦⟧|]+)⟧/g;

/** Takes the marks out of a note. `idOf` completes an id that was given without its folder. */
export function readAnnotatedNote(marked: string, idOf: (short: string) => string): AnnotatedNote {
  const annotations: Annotation[] = [];
  let text = '';
  let last = 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(last, match.index);
    last = match.index + match[0].length;
    const start = text.length;
    text += match[1]!;
    annotations.push({ start, end: text.length, ...meaningOf(match[2]!, idOf) });
  }
  text += marked.slice(last);
  const stray = /[⟦⟧]/.exec(text);
  if (stray !== null) throw new Error(`a mark is not closed: “${text.slice(Math.max(0, stray.index - 20), stray.index + 40)}”`);
  return { text, annotations };
}

function meaningOf(mark: string, idOf: (short: string) => string): Omit<Annotation, 'start' | 'end'> {
  if (mark === '-') return { meant: [] };
  if (mark === '?') return { meant: [], open: true };
  if (mark.startsWith('~')) return { meant: mark.slice(1).split(' ').map(idOf), optional: true };
  return { meant: mark.split(' ').map(idOf) };
}

/** Completes ids by the entries that there are: `georgy-chicherin` is `people/georgy-chicherin`. Throws for one that is unknown or not plain. */
export function completerOfIds(entries: readonly { readonly id: string }[]): (short: string) => string {
  const full = new Map<string, string[]>();
  for (const { id } of entries) {
    for (const key of [id, id.slice(id.indexOf('/') + 1)]) full.set(key, [...(full.get(key) ?? []), id]);
  }
  return (short) => {
    const [id, other] = full.get(short) ?? [];
    if (id === undefined) throw new Error(`there is no entry “${short}”`);
    if (other !== undefined) throw new Error(`“${short}” may be ${id} or ${other}: write the folder too`);
    return id;
  };
}
