/** Turns validated front matter into the entry that the index holds, and into what is shown of it beyond that. */
import type { DateFacet } from '../core/facts/facets';
import type { CompiledDate, CompiledEntry, EntryDetails, EntryKind } from '../core/facts/index-format';
import { boundsOf, compileCitations, OPEN, optional, type Compilation } from './compilation';
import { compileDates, compileTenure, tenureDetails } from './compile-dates';
import { compileNames } from './compile-names';
import { compileCorrections, compileDisputes, compileFigures } from './compile-statements';
import type { FrontMatterFile } from './front-matter';
import type { Problem } from './problem';
import type { FrontMatter, Treaty } from './schema/kinds';

export interface CompiledWithDetails {
  readonly entry: CompiledEntry;
  readonly details: EntryDetails;
}

/** The entry of a file, and an entry for each part of a treaty. Bad EDTF is reported and left out. */
export function compileEntry(id: string, file: FrontMatterFile, problems: Problem[]): CompiledWithDetails[] {
  const compilation: Compilation = { file, problems };
  const data = file.data as FrontMatter;
  const { dates, details } = compileDates(compilation, data.dates ?? [], ['dates']);
  const entry: CompiledEntry = {
    id,
    kind: data.rapallo as EntryKind,
    name: data.name,
    summary: data.summary,
    ...optional('language', data.language),
    names: compileNames(compilation, data.name, data.names, ['names']),
    dates,
    ...(data.rapallo === 'event' && data.told !== undefined && { told: data.told.map(({ who, verbs, whom, facet }) => ({ who, verbs, ...optional('whom', whom), facet: facet ?? toldFacet(dates) })) }),
    ...(data.rapallo === 'office' && { holders: data.holders.map((tenure, index) => compileTenure(compilation, tenure, index)) }),
  };
  const parts = data.rapallo === 'treaty' ? (data.parts ?? []) : [];
  return [{ entry, details: { prose: file.prose, dates: details, ...commonDetails(compilation, data), ...detailsOfKind(compilation, data) } }, ...parts.map((part, index) => compilePart(compilation, entry, data as Treaty, part, index))];
}

/** What a verb that tells an event speaks of, unless the entry says so: the one day, or the beginning. */
function toldFacet(dates: readonly CompiledDate[]): DateFacet {
  const of = (facets: readonly DateFacet[]): DateFacet | undefined => facets.find((facet) => dates.some((date) => date.facet === facet));
  return of(['occurred', 'began']) ?? dates.find(({ facet }) => facet !== 'other' && facet !== 'proposed' && facet !== 'announced')?.facet ?? 'occurred';
}

function commonDetails(compilation: Compilation, data: FrontMatter): Partial<EntryDetails> {
  return {
    ...(data.relations !== undefined && { relations: data.relations.map(({ type, to, note }) => ({ type, to, ...optional('note', note) })) }),
    ...optional('indexTerms', data.indexTerms),
    ...(data.figures !== undefined && { figures: compileFigures(compilation, data.figures) }),
    ...(data.disputes !== undefined && { disputes: compileDisputes(compilation, data.disputes) }),
    ...(data.corrections !== undefined && { corrections: compileCorrections(compilation, data.corrections) }),
    ...(data.sources !== undefined && { sources: compileCitations(data.sources) }),
  };
}

function detailsOfKind(compilation: Compilation, data: FrontMatter): Partial<EntryDetails> {
  switch (data.rapallo) {
    case 'treaty':
      return { parties: data.parties, ...optional('signatories', data.signatories), ...optional('place', data.place), ...optional('duration', data.duration), ...optional('articles', data.articles) };
    case 'event':
      return { ...optional('place', data.place), ...optional('participants', data.participants) };
    case 'organisation':
      return optional('place', data.seat);
    case 'place':
      return optional('of', data.state);
    case 'state':
      return optional('capitals', data.capitals?.map(({ place, period }, index) => ({ place, ...optional('period', period === undefined ? undefined : boundsOf(compilation, period, ['capitals', index, 'period'])) })));
    case 'office':
      return {
        holders: data.holders.map(tenureDetails),
        ...optional('of', data.of),
        ...optional('gaps', data.gaps?.map(({ period, note }, index) => ({ period: boundsOf(compilation, period, ['gaps', index, 'period']) ?? OPEN, note }))),
      };
    default:
      return {};
  }
}

type TreatyPart = NonNullable<Treaty['parts']>[number];

function compilePart(compilation: Compilation, treaty: CompiledEntry, { parties }: Treaty, part: TreatyPart, index: number): CompiledWithDetails {
  const { dates, details } = compileDates(compilation, part.dates ?? [], ['parts', index, 'dates']);
  const entry: CompiledEntry = {
    id: `${treaty.id}#${part.id}`,
    kind: 'treaty',
    name: part.name,
    summary: part.summary,
    names: compileNames(compilation, part.name, part.names, ['parts', index, 'names']),
    dates,
    partOf: treaty.id,
  };
  return {
    entry,
    details: {
      prose: '',
      dates: details,
      ...(part.secret === true && { secret: true as const }),
      parties,
      ...optional('articles', part.articles),
      ...(part.sources !== undefined && { sources: compileCitations(part.sources) }),
    },
  };
}
