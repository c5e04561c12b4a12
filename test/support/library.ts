/** The project's own library: annotated notes and sound prose. test/library/README.md says what is in it. */
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { proseLanguageOf } from '../../server/src/core/text/markup';
import { completerOfIds, readAnnotatedNote, type AnnotatedNote } from './annotated-note';
import { history } from './history';

export const LIBRARY_LANGUAGES = ['en', 'de', 'ru'] as const;
export type LibraryLanguage = (typeof LIBRARY_LANGUAGES)[number];

export interface LibraryText {
  readonly path: string;
  readonly language: LibraryLanguage;
  /** The editor's id of its markup. */
  readonly languageId: string;
  readonly text: string;
}

function libraryText(path: string, language: LibraryLanguage, text: string): LibraryText {
  return { path, language, languageId: proseLanguageOf(path) ?? 'markdown', text };
}

const languageOf = (path: string): LibraryLanguage => LIBRARY_LANGUAGES.find((language) => path.includes(`/${language}/`))!;

/** The notes in which every name is marked. */
export function annotatedNotes(): (LibraryText & AnnotatedNote)[] {
  const idOf = completerOfIds(history().facts.entries);
  return globSync('test/library/notes/*/*').sort().map((path) => {
    try {
      const note = readAnnotatedNote(readFileSync(path, 'utf8'), idOf);
      return { ...libraryText(path, languageOf(path), note.text), ...note };
    } catch (error) {
      throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
    }
  });
}

/** Everything true in the library: the annotated notes without their marks, and the prose. */
export function libraryTexts(): LibraryText[] {
  const prose = globSync('test/library/prose/*/*').sort().map((path) => libraryText(path, languageOf(path), readFileSync(path, 'utf8')));
  return [...annotatedNotes(), ...prose];
}

/** The entries of the fact base as prose: their accounts, and the short texts of their front matter. */
export function entryTexts(): LibraryText[] {
  return globSync('data/*/*.md').sort().map((path) => libraryText(path, 'en', readFileSync(path, 'utf8')));
}

export const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
