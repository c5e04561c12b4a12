/** What an entry states beside its dates: disputes, figures, and corrections of what is met in print. */
import type { CompiledCorrection, CompiledDispute, CompiledFigure } from '../core/facts/index-format';
import { boundsOf, compileCitations, optional, reportAt, type Compilation } from './compilation';
import type { Correction, Dispute, Figure } from './schema/common';

export function compileDisputes(compilation: Compilation, disputes: readonly Dispute[]): CompiledDispute[] {
  return disputes.map((dispute, index) => ({
    about: dispute.about,
    positions: dispute.positions.map(({ holds, who, edtf, sources }, position) => {
      if (edtf !== undefined) boundsOf(compilation, edtf, ['disputes', index, 'positions', position, 'edtf']);
      return { holds, who, ...optional('edtf', edtf), sources: compileCitations(sources) };
    }),
  }));
}

export function compileFigures(compilation: Compilation, figures: readonly Figure[]): CompiledFigure[] {
  return figures.map((figure, index) => {
    const { certainty } = figure;
    if (figure.asOf !== undefined) boundsOf(compilation, figure.asOf, ['figures', index, 'asOf']);
    const wrong = whatIsWrongWith(figure);
    if (wrong !== undefined) reportAt(compilation, ['figures', index], wrong);
    return {
      counts: figure.counts,
      ...optional('value', figure.value),
      ...optional('admits', figure.admits),
      unit: figure.unit,
      ...optional('asOf', figure.asOf),
      ...(figure.approximate === true && { approximate: true as const }),
      ...optional('by', figure.by),
      ...(certainty !== undefined && certainty !== 'certain' && { certainty }),
      ...optional('note', figure.note),
      sources: compileCitations(figure.sources),
    };
  });
}

function whatIsWrongWith({ value, admits }: Figure): string | undefined {
  if (value === undefined && admits === undefined) return 'a figure needs a “value”, an “admits”, or both';
  if (admits === undefined) return undefined;
  if (admits[0] > admits[1]) return '“admits” gives the smaller number first';
  return value !== undefined && (value < admits[0] || value > admits[1]) ? 'the “value” lies outside what the figure “admits”' : undefined;
}

export function compileCorrections(compilation: Compilation, corrections: readonly Correction[]): CompiledCorrection[] {
  return corrections.map(({ says, edtf, where, because, sources }, index) => {
    if (edtf !== undefined) boundsOf(compilation, edtf, ['corrections', index, 'edtf']);
    return { says, ...optional('edtf', edtf), where: compileCitations(where), because, sources: compileCitations(sources) };
  });
}
