/** Recognition: which names of the annotated notes are found, and whether they are taken for whom they mean. */
import type { Mention } from '../../server/src/core/text/mentions';
import { spansOverlap } from '../../server/src/core/util/span';
import type { Annotation } from '../../test/support/annotated-note';
import { history } from '../../test/support/history';
import { annotatedNotes, LIBRARY_LANGUAGES, wordsIn, type LibraryLanguage } from '../../test/support/library';
import type { Measurement } from './measurement';
import { share, table } from './tables';

class Tally {
  notes = 0;
  words = 0;
  /** Names that must be found. */
  names = 0;
  found = 0;
  right = 0;
  /** Names that must not be taken for anybody: nobody's, or open ones. */
  others = 0;
  /** Mentions that name one entry. */
  said = 0;
  true = 0;
}

export function measureNames(): Measurement {
  const tallies = new Map<LibraryLanguage, Tally>(LIBRARY_LANGUAGES.map((language) => [language, new Tally()]));
  const misses: string[] = [];
  for (const { path, language, languageId, text, annotations } of annotatedNotes()) {
    const tally = tallies.get(language)!;
    const mentions = history().mentions(history().read(text, languageId));
    const quote = ({ start, end }: { start: number; end: number }): string => `${path}\t“${text.slice(start, end).replace(/\s+/g, ' ')}” in “${text.slice(Math.max(0, start - 40), end + 40).replace(/\s+/g, ' ')}”`;
    tally.notes++;
    tally.words += wordsIn(text);
    for (const annotation of annotations) {
      const outcome = foundAs(annotation, mentions);
      if (annotation.meant.length === 0) tally.others++;
      if (annotation.meant.length === 0 || annotation.optional === true) continue;
      tally.names++;
      if (outcome !== 'missed') tally.found++;
      if (outcome === 'right') tally.right++;
      else misses.push(`${outcome}\t${quote(annotation)}\tmeans ${annotation.meant.join(' or ')}`);
    }
    for (const mention of mentions) {
      if (mention.entry === undefined) continue;
      tally.said++;
      if (isTrue(mention, annotations)) tally.true++;
      else misses.push(`false\t${quote(mention)}\ttaken for ${mention.entry.id}${mention.described === true ? ' (described)' : ''}`);
    }
  }
  return { section: section(tallies), misses };
}

/** `open`: found, but the note's reader is not told which of several it is. */
function foundAs(annotation: Annotation, mentions: readonly Mention[]): 'right' | 'open' | 'wrong' | 'missed' {
  const there = mentions.filter((mention) => spansOverlap(mention, annotation));
  if (there.some(({ entry }) => entry !== undefined && annotation.meant.includes(entry.id))) return 'right';
  if (there.some(({ entry, candidates }) => entry === undefined && candidates.some(({ id }) => annotation.meant.includes(id)))) return 'open';
  return there.length > 0 ? 'wrong' : 'missed';
}

const isTrue = (mention: Mention, annotations: readonly Annotation[]): boolean =>
  annotations.some((annotation) => spansOverlap(annotation, mention) && annotation.meant.includes(mention.entry!.id));

function section(tallies: ReadonlyMap<LibraryLanguage, Tally>): string {
  const all = new Tally();
  for (const tally of tallies.values()) for (const key of Object.keys(all) as (keyof Tally)[]) all[key] += tally[key];
  const row = (name: string, t: Tally): string[] => [name, String(t.notes), String(t.words), String(t.names), share(t.found, t.names), share(t.right, t.found), share(t.true, t.said), String(t.others)];
  return table(
    ['language', 'notes', 'words', 'names', 'found', 'of these the right entry', 'precision of what is recognised', 'names of nobody, or left open'],
    [...LIBRARY_LANGUAGES.map((language) => row(language, tallies.get(language)!)), row('all', all)],
  );
}
