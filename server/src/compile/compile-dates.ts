/** Dated facts and terms of office: what they are judged by, and apart from it what is shown of them. */
import type { CompiledDate, CompiledInterval, CompiledTenure, DateDetails, TenureDetails } from '../core/facts/index-format';
import { boundsOf, compileCitations, OPEN, optional, reportAt, type Compilation, type Path } from './compilation';
import type { DateFact } from './schema/common';
import type { Tenure } from './schema/kinds';

/** The facts with a sound date, and as many details in the same order. */
export function compileDates(compilation: Compilation, dates: readonly DateFact[], path: Path): { dates: CompiledDate[]; details: DateDetails[] } {
  const compiled: { dates: CompiledDate[]; details: DateDetails[] } = { dates: [], details: [] };
  dates.forEach((fact, index) => {
    const bounds = boundsOf(compilation, fact.edtf, [...path, index, 'edtf']);
    if (bounds === undefined) return;
    const admits = fact.admits === undefined ? undefined : boundsOf(compilation, fact.admits, [...path, index, 'admits']);
    if (fact.facet === 'other' && fact.label === undefined) reportAt(compilation, [...path, index], 'a date of the facet “other” needs a “label” that says what happened');
    compiled.dates.push({
      facet: fact.facet,
      edtf: fact.edtf,
      bounds,
      ...optional('admits', admits),
      ...(fact.certainty !== undefined && fact.certainty !== 'certain' && { certainty: fact.certainty }),
    });
    compiled.details.push({
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

export function compileTenure(compilation: Compilation, tenure: Tenure, index: number): CompiledTenure {
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
  };
}

export function tenureDetails({ title, note, sources }: Tenure): TenureDetails {
  return { ...optional('title', title), ...optional('note', note), sources: compileCitations(sources) };
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
