/** The forms of a name as the index holds them. */
import type { CompiledName } from '../core/facts/index-format';
import { boundsOf, optional, type Compilation, type Path } from './compilation';
import type { Name } from './schema/common';

/** The scholarly form first. A form that repeats it, to say how it is told apart, takes its place. */
export function compileNames(compilation: Compilation, name: string, names: readonly Name[], path: Path): CompiledName[] {
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
          ...(shared.amid === true && { amid: true as const }),
          ...optional('years', shared.years === undefined ? undefined : boundsOf(compilation, shared.years, [...at, 'shared', 'years'])),
          ...(shared.namesakes !== undefined && { namesakes: shared.namesakes.map((day, position) => boundsOf(compilation, day, [...at, 'shared', 'namesakes', position])).filter((bounds) => bounds !== undefined) }),
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
