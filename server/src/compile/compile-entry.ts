/** Turns validated front matter into the entry that the index holds. */
import type {
  CompiledCitation, CompiledCorrection, CompiledDate, CompiledEntry, CompiledFigure, CompiledInterval, CompiledName, CompiledTenure, EntryDetails, EntryKind,
} from '../core/facts/index-format';
import { edtfBounds } from './edtf-bounds';
import type { FrontMatterFile } from './front-matter';
import type { Problem } from './problem';
import type { Citation, Correction, DateFact, Figure, Name } from './schema/common';
import type { FrontMatter, Office, State, Treaty } from './schema/kinds';

/** What the parts of one file share while it is compiled. */
interface Compilation {
  readonly file: FrontMatterFile;
  readonly problems: Problem[];
}

type Path = readonly (string | number)[];

export interface CompiledWithDetails {
  readonly entry: CompiledEntry;
  readonly details: EntryDetails;
}

/** The entry of a file, and an entry for each part of a treaty. Bad EDTF is reported and left out. */
export function compileEntry(id: string, file: FrontMatterFile, problems: Problem[]): CompiledWithDetails[] {
  const compilation: Compilation = { file, problems };
  const data = file.data as FrontMatter;
  const entry: CompiledEntry = {
    id,
    kind: data.rapallo as EntryKind,
    name: data.name,
    summary: data.summary,
    ...optional('language', data.language),
    names: compileNames(compilation, data.name, data.names, ['names']),
    dates: compileDates(compilation, data.dates ?? [], ['dates']),
    ...(data.relations !== undefined && { relations: data.relations.map(({ type, to, note }) => ({ type, to, ...(note !== undefined && { note }) })) }),
    ...compileKind(compilation, data),
  };
  const parts = data.rapallo === 'treaty' ? (data.parts ?? []) : [];
  return [{ entry, details: compileDetails(compilation, data) }, ...parts.map((part, index) => compilePart(compilation, entry, part, index))];
}

function compileDetails(compilation: Compilation, data: FrontMatter): EntryDetails {
  return {
    prose: compilation.file.prose,
    ...(data.disputes !== undefined && {
      disputes: data.disputes.map((dispute, index) => ({
        about: dispute.about,
        positions: dispute.positions.map(({ holds, who, edtf, sources }, position) => {
          if (edtf !== undefined) boundsOf(compilation, edtf, ['disputes', index, 'positions', position, 'edtf']);
          return { holds, who, ...optional('edtf', edtf), sources: compileCitations(sources) };
        }),
      })),
    }),
    ...optional('indexTerms', data.indexTerms),
    ...(data.figures !== undefined && { figures: compileFigures(compilation, data.figures) }),
    ...(data.corrections !== undefined && { corrections: compileCorrections(compilation, data.corrections) }),
    ...(data.sources !== undefined && { sources: compileCitations(data.sources) }),
    ...(data.rapallo === 'treaty' && { ...optional('duration', data.duration), ...optional('articles', data.articles) }),
    ...(data.rapallo === 'office' &&
      data.gaps !== undefined && { gaps: data.gaps.map(({ period, note }, index) => ({ period: boundsOf(compilation, period, ['gaps', index, 'period']) ?? OPEN, note })) }),
  };
}

function compileKind(compilation: Compilation, data: FrontMatter): Partial<CompiledEntry> {
  switch (data.rapallo) {
    case 'treaty':
      return {
        parties: data.parties,
        ...(data.signatories !== undefined && { signatories: data.signatories }),
        ...(data.place !== undefined && { place: data.place }),
      };
    case 'event':
      return { ...(data.place !== undefined && { place: data.place }), ...(data.participants !== undefined && { participants: data.participants }) };
    case 'organisation':
      return data.seat === undefined ? {} : { place: data.seat };
    case 'place':
      return data.state === undefined ? {} : { of: data.state };
    case 'state':
      return data.capitals === undefined ? {} : { capitals: compileCapitals(compilation, data) };
    case 'office':
      return {
        holders: compileHolders(compilation, data),
        ...optional('of', data.of),
      };
    default:
      return {};
  }
}

type TreatyPart = NonNullable<Treaty['parts']>[number];

function compilePart(compilation: Compilation, treaty: CompiledEntry, part: TreatyPart, index: number): CompiledWithDetails {
  const entry: CompiledEntry = {
    id: `${treaty.id}#${part.id}`,
    kind: 'treaty',
    name: part.name,
    summary: part.summary,
    names: compileNames(compilation, part.name, part.names, ['parts', index, 'names']),
    dates: compileDates(compilation, part.dates ?? [], ['parts', index, 'dates']),
    partOf: treaty.id,
    ...(part.secret === true && { secret: true }),
    ...(treaty.parties !== undefined && { parties: treaty.parties }),
  };
  return { entry, details: { prose: '', ...optional('articles', part.articles), ...(part.sources !== undefined && { sources: compileCitations(part.sources) }) } };
}

/** The scholarly form first. A form that repeats it, to say how it is told apart, takes its place. */
function compileNames(compilation: Compilation, name: string, names: readonly Name[], path: Path): CompiledName[] {
  const own = names.findIndex((other) => other.text === name);
  const ordered: { form: Name; index: number }[] = names.map((form, index) => ({ form, index }));
  const first = own < 0 ? { form: { text: name, lang: 'en' } as Name, index: -1 } : ordered.splice(own, 1)[0]!;
  return [first, ...ordered].map(({ form, index }) => {
    const at = [...path, Math.max(index, 0)];
    const { shared } = form;
    return {
      text: form.text,
      lang: form.lang,
      ...(form.form !== undefined && form.form !== 'full' && { form: form.form }),
      ...optional('case', caseRule(form)),
      ...optional('period', form.period === undefined ? undefined : boundsOf(compilation, form.period, [...at, 'period'])),
      ...(shared !== undefined && {
        shared: {
          ...(shared.usual === true && { usual: true as const }),
          ...optional('years', shared.years === undefined ? undefined : boundsOf(compilation, shared.years, [...at, 'shared', 'years'])),
          ...(shared.clues !== undefined && { clues: shared.clues }),
        },
      }),
    };
  });
}

function caseRule(form: Name): 'exact' | 'any' | undefined {
  const rule = form.case ?? (form.form === 'abbreviation' ? 'exact' : 'proper');
  return rule === 'proper' ? undefined : rule;
}

function compileDates(compilation: Compilation, dates: readonly DateFact[], path: Path): CompiledDate[] {
  const compiled: CompiledDate[] = [];
  dates.forEach((fact, index) => {
    const bounds = boundsOf(compilation, fact.edtf, [...path, index, 'edtf']);
    if (bounds === undefined) return;
    const admits = fact.admits === undefined ? undefined : boundsOf(compilation, fact.admits, [...path, index, 'admits']);
    if (fact.facet === 'other' && fact.label === undefined) {
      compilation.problems.push({ file: compilation.file.file, line: compilation.file.lineOf([...path, index]), severity: 'error', message: 'a date of the facet “other” needs a “label” that says what happened' });
    }
    compiled.push({
      facet: fact.facet,
      edtf: fact.edtf,
      bounds,
      ...optional('admits', admits),
      ...(fact.certainty !== undefined && fact.certainty !== 'certain' && { certainty: fact.certainty }),
      ...optional('asWritten', fact.asWritten),
      ...optional('label', fact.label),
      ...optional('by', fact.by),
      ...optional('place', fact.place),
      ...optional('note', fact.note),
      sources: compileCitations(fact.sources),
    });
  });
  return compiled;
}

function compileHolders(compilation: Compilation, office: Office): CompiledTenure[] {
  return office.holders.map((tenure, index) => {
    const at = (key: string): Path => ['holders', index, key];
    const from = tenure.from === undefined ? OPEN : (boundsOf(compilation, tenure.from, at('from')) ?? OPEN);
    const to = tenure.to === undefined ? OPEN : (boundsOf(compilation, tenure.to, at('to')) ?? OPEN);
    const admittedFrom = tenure.admits?.from === undefined ? from : (boundsOf(compilation, tenure.admits.from, at('admits')) ?? from);
    const admittedTo = tenure.admits?.to === undefined ? to : (boundsOf(compilation, tenure.admits.to, at('admits')) ?? to);
    const bounds: CompiledInterval = [smaller(from[0], admittedFrom[0]), greater(to[1], admittedTo[1])];
    const core: CompiledInterval = [greater(from[1], admittedFrom[1], from[0]), smaller(to[0], admittedTo[0], to[1])];
    return {
      ...optional('person', tenure.person),
      ...optional('name', tenure.name),
      ...optional('from', tenure.from),
      ...optional('to', tenure.to),
      bounds,
      ...(core[0] !== null && (core[1] === null || core[0] <= core[1]) && { core }),
      ...(tenure.capacity !== undefined && tenure.capacity !== 'holder' && { capacity: tenure.capacity }),
      ...optional('title', tenure.title),
      ...optional('note', tenure.note),
      sources: compileCitations(tenure.sources),
    };
  });
}

function compileFigures(compilation: Compilation, figures: readonly Figure[]): CompiledFigure[] {
  return figures.map((figure, index) => {
    const { admits, approximate, certainty, value } = figure;
    if (figure.asOf !== undefined) boundsOf(compilation, figure.asOf, ['figures', index, 'asOf']);
    const wrong =
      value === undefined && admits === undefined ? 'a figure needs a “value”, an “admits”, or both'
      : admits !== undefined && admits[0] > admits[1] ? '“admits” gives the smaller number first'
      : admits !== undefined && value !== undefined && (value < admits[0] || value > admits[1]) ? 'the “value” lies outside what the figure “admits”'
      : undefined;
    if (wrong !== undefined) compilation.problems.push({ file: compilation.file.file, line: compilation.file.lineOf(['figures', index]), severity: 'error', message: wrong });
    return {
      counts: figure.counts,
      ...optional('value', value),
      ...optional('admits', admits),
      unit: figure.unit,
      ...optional('asOf', figure.asOf),
      ...(approximate === true && { approximate }),
      ...optional('by', figure.by),
      ...(certainty !== undefined && certainty !== 'certain' && { certainty }),
      ...optional('note', figure.note),
      sources: compileCitations(figure.sources),
    };
  });
}

function compileCorrections(compilation: Compilation, corrections: readonly Correction[]): CompiledCorrection[] {
  return corrections.map(({ says, edtf, where, because, sources }, index) => {
    if (edtf !== undefined) boundsOf(compilation, edtf, ['corrections', index, 'edtf']);
    return { says, ...optional('edtf', edtf), where: compileCitations(where), because, sources: compileCitations(sources) };
  });
}

function compileCapitals(compilation: Compilation, state: State): NonNullable<CompiledEntry['capitals']> {
  return (state.capitals ?? []).map((capital, index) => ({
    place: capital.place,
    ...optional('period', capital.period === undefined ? undefined : boundsOf(compilation, capital.period, ['capitals', index, 'period'])),
  }));
}

export function compileCitations(citations: readonly Citation[]): CompiledCitation[] {
  return citations.map((citation) => (typeof citation === 'string' ? { id: citation } : citation));
}

const OPEN: CompiledInterval = [null, null];

function boundsOf(compilation: Compilation, edtf: string, path: Path): CompiledInterval | undefined {
  const bounds = edtfBounds(edtf);
  if (bounds !== undefined && !(bounds[0] !== null && bounds[1] !== null && bounds[0] > bounds[1])) return bounds;
  const message = bounds === undefined ? `“${edtf}” is not a date in EDTF; write 1922-04-16, 1922-04, 1922 or 1939-08-23/1939-08-24` : `“${edtf}” ends before it begins`;
  compilation.problems.push({ file: compilation.file.file, line: compilation.file.lineOf(path), severity: 'error', message });
  return undefined;
}

/** The smallest number; an open side (`null`) where all are open. */
function smaller(...values: readonly (number | null)[]): number | null {
  const numbers = values.filter((value) => value !== null);
  return numbers.length === 0 ? null : Math.min(...numbers);
}

function greater(...values: readonly (number | null)[]): number | null {
  const numbers = values.filter((value) => value !== null);
  return numbers.length === 0 ? null : Math.max(...numbers);
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: V });
}
