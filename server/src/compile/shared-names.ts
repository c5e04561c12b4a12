/** Names and index terms that more than one entry has. */
import { foldText } from '../core/util/fold';
import type { Placed } from './placed';
import type { Problem } from './problem';

const keyOf = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** A form that several entries bear says of each what tells it apart. */
export function checkSharedNames(placed: readonly Placed[]): Problem[] {
  const bearers = new Map<string, { one: Placed; index: number; told: boolean; usual: boolean }[]>();
  for (const one of placed) {
    one.entry.names.forEach((name, index) => {
      const key = keyOf(name.text);
      const known = bearers.get(key) ?? [];
      if (!known.some((other) => other.one.entry === one.entry)) known.push({ one, index, told: name.shared !== undefined, usual: name.shared?.usual === true });
      bearers.set(key, known);
    });
  }
  const problems: Problem[] = [];
  for (const list of bearers.values()) {
    if (list.length < 2) continue;
    const untold = list.find((bearer) => !bearer.told) ?? (list.filter((bearer) => bearer.usual).length > 1 ? list.filter((bearer) => bearer.usual)[1] : undefined);
    if (untold === undefined) continue;
    const { one, index } = untold;
    const others = list.filter((bearer) => bearer !== untold).map((bearer) => bearer.one.entry.id).join(', ');
    const text = one.entry.names[index]!.text;
    const message = untold.told ? `“${text}” is marked as usual for this entry and for ${others}` : `“${text}” is also a name of ${others}; say with “shared” what tells them apart`;
    problems.push({ file: one.file.file, line: one.file.lineOf(['names']), severity: 'error', message });
  }
  return problems;
}

/** An index sends its reader to one place: a term that is a name, or the term of another entry, needs none or another word. */
export function checkIndexTerms(placed: readonly Placed[]): Problem[] {
  const bearers = new Map<string, string[]>();
  const add = (text: string, id: string): void => {
    const known = bearers.get(keyOf(text));
    if (known === undefined) bearers.set(keyOf(text), [id]);
    else known.push(id);
  };
  const forms = placed.map(({ entry, details }) => ({ id: entry.id, names: new Set(entry.names.map((name) => keyOf(name.text))), terms: details.indexTerms ?? [] }));
  for (const { id, names, terms } of forms) for (const key of new Set([...names, ...terms.map(keyOf)])) add(key, id);
  return placed.flatMap(({ entry, details, file }) =>
    (details.indexTerms ?? []).flatMap((term, index): Problem[] => {
      const at = { file: file.file, line: file.lineOf(['indexTerms', index]), severity: 'warning' as const };
      if (entry.names.some((name) => keyOf(name.text) === keyOf(term))) return [{ ...at, message: `the index term “${term}” is a name of this entry already; take it out` }];
      if (details.indexTerms!.findIndex((other) => keyOf(other) === keyOf(term)) < index) return [{ ...at, message: `the index term “${term}” stands here twice` }];
      const others = bearers.get(keyOf(term))!.filter((id) => id !== entry.id);
      return others.length === 0 ? [] : [{ ...at, message: `the index term “${term}” is also a name or index term of ${others.join(', ')}; say more exactly what is meant` }];
    }),
  );
}
